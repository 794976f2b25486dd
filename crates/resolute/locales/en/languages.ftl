# Texts of one version in several official languages.
languages-here = Languages
languages-label = Language of the text
languages-lede = The official texts of one version are equally authentic. They stand beside each other as they were taken in; the program found which paragraphs belong together, and nothing is translated.
languages-nothing = no such paragraph in this language
languages-unsure = The program is not sure that these paragraphs belong together.
