//! Numbers as the six languages write them: digits of three scripts, Chinese numerals, Roman numerals.

/// The value of a digit of any of the scripts.
pub(super) fn digit(character: char) -> Option<u64> {
    match character {
        '0'..='9' => Some(u64::from(character) - u64::from('0')),
        '٠'..='٩' => Some(u64::from(character) - u64::from('٠')),
        '۰'..='۹' => Some(u64::from(character) - u64::from('۰')),
        '０'..='９' => Some(u64::from(character) - u64::from('０')),
        _ => None,
    }
}

/// The value of a Chinese figure or unit.
fn chinese(character: char) -> Option<(u64, bool)> {
    Some(match character {
        '〇' | '零' | '○' => (0, false),
        '一' => (1, false),
        '二' | '两' => (2, false),
        '三' => (3, false),
        '四' => (4, false),
        '五' => (5, false),
        '六' => (6, false),
        '七' => (7, false),
        '八' => (8, false),
        '九' => (9, false),
        '十' => (10, true),
        '百' => (100, true),
        '千' => (1_000, true),
        '万' => (10_000, true),
        _ => return None,
    })
}

/// Whether a character can be part of a Chinese number.
pub(super) fn is_chinese(character: char) -> bool {
    chinese(character).is_some()
}

/// `一百一十` is 110, `一九四二` is 1942.
pub(super) fn from_chinese(text: &str) -> Option<u64> {
    let figures: Option<Vec<(u64, bool)>> = text.chars().map(chinese).collect();
    let figures = figures.filter(|figures| (1..=12).contains(&figures.len()))?;
    if figures.iter().all(|(_, unit)| !unit) {
        return figures.iter().try_fold(0_u64, |sum, (value, _)| sum.checked_mul(10)?.checked_add(*value));
    }
    let (mut total, mut held) = (0_u64, None);
    for (value, is_unit) in figures {
        match (is_unit, held.take()) {
            (true, Some(count)) => total = total.checked_add(count * value)?,
            // `十` alone is ten.
            (true, None) => total = total.checked_add(value)?,
            (false, _) => held = Some(value),
        }
    }
    total.checked_add(held.unwrap_or(0))
}

/// `XIV` is 14; only well-formed numbers in capitals.
pub(super) fn from_roman(text: &str) -> Option<u64> {
    const SIGNS: [(&str, u64); 9] =
        [("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)];
    let (mut rest, mut value) = (text, 0);
    for (sign, worth) in SIGNS {
        let mut times = 0;
        while let Some(after) = rest.strip_prefix(sign) {
            (rest, value, times) = (after, value + worth, times + 1);
            if times > 3 {
                return None;
            }
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

/// All numbers of a text in order. A single Chinese figure is a word as often as a number and is left out.
pub(super) fn numbers(text: &str) -> Vec<u64> {
    let mut found = Vec::new();
    let (mut value, mut chinese): (Option<u64>, String) = (None, String::new());
    for character in text.chars().chain(std::iter::once(' ')) {
        match digit(character) {
            Some(digit) => value = Some(value.unwrap_or(0).saturating_mul(10).saturating_add(digit)),
            None => found.extend(value.take()),
        }
        if is_chinese(character) {
            chinese.push(character);
        } else if !chinese.is_empty() {
            let is_number = chinese.chars().nth(1).is_some() || character == '条' || character == '章';
            found.extend(from_chinese(&chinese).filter(|_| is_number));
            chinese.clear();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_script() {
        assert_eq!(numbers("Article 110, 1945"), [110, 1945]);
        assert_eq!(numbers("المادة ١١٠ و 5"), [110, 5]);
        assert_eq!(numbers("第一百一十条，一九四二年一月一日"), [110, 1942]);
        assert_eq!(numbers("一切国家"), [0_u64; 0]);
        assert_eq!(numbers("99999999999999999999999"), [u64::MAX]);
    }

    #[test]
    fn chinese_numerals_count_with_units_or_by_place() {
        for (text, value) in
            [("十", 10), ("十九", 19), ("二十", 20), ("一百零一", 101), ("八十六", 86), ("二〇一八", 2018)]
        {
            assert_eq!(from_chinese(text), Some(value), "{text}");
        }
        assert_eq!(from_chinese("千万千万千万千万千万千万千"), None);
    }

    #[test]
    fn roman_numerals_are_well_formed() {
        assert_eq!(from_roman("XIV"), Some(14));
        assert_eq!(from_roman("XIX"), Some(19));
        assert_eq!(from_roman("IIII"), None);
        assert_eq!(from_roman("VX"), None);
        assert_eq!(from_roman(""), None);
    }
}
