# Texts of one version in several official languages.
languages-here = Languages
languages-label = Language of the text
languages-lede = The official texts of one version are equally authentic. They stand beside each other as they were taken in; the program found which paragraphs belong together, and nothing is translated.
languages-nothing = no such paragraph in this language
languages-unsure = The program is not sure that these paragraphs belong together.
languages-give = Give a text in a language
languages-give-lede = Give the official text of a version as it was published. It is kept as it is and set beside the other languages; no duties are read from it. Nothing is kept until you say so.
languages-year = Year of the version
languages-guess = guess it from the words
languages-source = Where the text is from
languages-source-help = The address of its publisher, or its document symbol.
languages-guessed-script = It looks like { $language }, guessed from its script.
languages-guessed-words = It looks like { $language }, guessed from the words { $words }.
languages-instead = It takes the place of the file that is kept now.
languages-paragraphs = { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
}
