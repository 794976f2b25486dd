//! Characters as they are compared: without case, accents and, where a table can, without their script.

use deunicode::deunicode_char;

/// How the words of a script are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// Words stand apart.
    Spaced,
    /// A sign is a syllable or a word: compared in pairs of signs.
    Han,
    /// Letters without spaces between words (Thai, Lao, Khmer, Burmese, kana): compared in threes.
    Unbroken,
}

/// The script of a letter or digit.
pub(crate) fn script(letter: char) -> Script {
    match u32::from(letter) {
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF => Script::Unbroken,
        0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF => Script::Han,
        _ => Script::Spaced,
    }
}

/// Marks above and below letters, the Arabic signs of vowels and the stroke that stretches a word: they come and go.
pub(crate) fn is_mark(letter: char) -> bool {
    matches!(u32::from(letter),
        0x0300..=0x036F | 0x0610..=0x061A | 0x0640 | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06ED
        | 0x0591..=0x05C7 | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE20..=0xFE2F
        | 0x200B..=0x200F | 0x00AD | 0xFEFF)
}

/// Adds a letter as it is compared: small Latin letters and digits only.
pub(crate) fn fold(letter: char, into: &mut String) {
    if letter.is_ascii_alphanumeric() {
        into.push(letter.to_ascii_lowercase());
        return;
    }
    let letter = match letter {
        // Spellings of one letter that writers of Arabic do not keep apart.
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        'ё' | 'Ё' => 'е',
        other => other,
    };
    let latin = deunicode_char(letter).unwrap_or_default();
    into.extend(latin.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut plain = String::new();
        text.chars().filter(|letter| !is_mark(*letter)).for_each(|letter| fold(letter, &mut plain));
        plain
    }

    #[test]
    fn letters_lose_case_accents_and_script_when_they_are_folded() {
        assert_eq!(folded("Éducação"), "educacao");
        assert_eq!(folded("e\u{301}ducation"), "education");
        assert_eq!(folded("Москва"), folded("Moskva"));
        assert_eq!(folded("電"), folded("电"));
        assert_eq!(folded("ＩＴＵ"), "itu");
        assert_eq!(folded("مَدْرَسَة"), folded("مدرسه"));
    }
}
