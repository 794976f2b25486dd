//! Numbers and dates as each language writes them. ITU documents use European digits in Arabic too, and so do we.

use jiff::civil::Date;

use super::locale::Locale;

/// `1 234` with the separator of the language.
pub fn number(locale: Locale, value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 * 3);
    for (place, digit) in digits.chars().enumerate() {
        // Four digits stay together, as the texts write them; from five on they are grouped.
        if digits.len() > 4 && place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(separator(locale));
        }
        grouped.push(digit);
    }
    if value < 0 { format!("\u{2212}{grouped}") } else { grouped }
}

/// A decimal number as it was written, its whole digits grouped and with the point of the language; what is no number stays
/// as it is.
pub fn decimal(locale: Locale, text: &str) -> String {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(part) {
        return text.to_owned();
    }
    let mut written = if unsigned.len() < text.len() { "\u{2212}".to_owned() } else { String::new() };
    for (place, digit) in whole.chars().enumerate() {
        if whole.len() > 4 && place > 0 && (whole.len() - place).is_multiple_of(3) {
            written.push(separator(locale));
        }
        written.push(digit);
    }
    if !part.is_empty() {
        written.push(if separator(locale) == ',' { '.' } else { ',' });
        written.push_str(part);
    }
    written
}

fn separator(locale: Locale) -> char {
    match locale {
        Locale::Ar | Locale::En | Locale::Zh => ',',
        Locale::Es | Locale::Ru => '\u{a0}',
        Locale::Fr => '\u{202f}',
    }
}

/// `23 November 2026`.
pub fn date(locale: Locale, date: Date) -> String {
    let (day, year) = (date.day(), date.year());
    let month = months(locale)[usize::from(date.month().unsigned_abs()) - 1];
    match locale {
        Locale::En | Locale::Ar => format!("{day} {month} {year}"),
        Locale::Es => format!("{day} de {month} de {year}"),
        Locale::Fr if day == 1 => format!("1er {month} {year}"),
        Locale::Fr => format!("{day} {month} {year}"),
        Locale::Ru => format!("{day} {month} {year} года"),
        Locale::Zh => format!("{year}年{month}月{day}日"),
    }
}

fn months(locale: Locale) -> [&'static str; 12] {
    match locale {
        Locale::Ar => [
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ],
        Locale::En => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        Locale::Es => [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        Locale::Fr => [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        Locale::Ru => [
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ],
        Locale::Zh => ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;

    use super::*;

    #[test]
    fn a_date_is_written_in_full_in_every_language() {
        let opening = day(2017, 10, 9);
        let written: Vec<String> =
            Locale::ALL.into_iter().map(|locale| super::date(locale, opening)).collect();
        assert_eq!(
            written,
            [
                "9 أكتوبر 2017",
                "9 October 2017",
                "9 de octubre de 2017",
                "9 octobre 2017",
                "9 октября 2017 года",
                "2017年10月9日"
            ]
        );
        assert_eq!(super::date(Locale::Fr, day(2026, 5, 1)), "1er mai 2026");
    }

    #[test]
    fn decimals_keep_every_digit() {
        assert_eq!(decimal(Locale::En, "-1234567.050"), "\u{2212}1,234,567.050");
        assert_eq!(decimal(Locale::Fr, "12345.5"), "12\u{202f}345,5");
        assert_eq!(decimal(Locale::En, "1,000"), "1,000", "what is no number stays as it is");
    }

    #[test]
    fn numbers_are_grouped_from_five_digits_on() {
        assert_eq!(number(Locale::En, 2014), "2014");
        assert_eq!(number(Locale::En, 1_000_000), "1,000,000");
        assert_eq!(number(Locale::Fr, 12_345), "12\u{202f}345");
        assert_eq!(number(Locale::Ru, -12_345), "\u{2212}12\u{a0}345");
    }
}
