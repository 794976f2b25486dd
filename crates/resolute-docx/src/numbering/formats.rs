//! Numbers in the formats of ISO 29500-1, 17.18.59 (`ST_NumberFormat`).

const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";
const HEBREW: &str = "אבגדהוזחטיכלמנסעפצקרשת";
const ARABIC_ALPHABET: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const ARABIC_ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const THAI: &str = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
const HINDI_VOWELS: &str = "अआइईउऊऋऌऍऎएऐऑऒओऔ";
const HINDI_CONSONANTS: &str = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह";
const AIUEO: &str =
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const IROHA: &str =
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
const GANADA: &str = "가나다라마바사아자차카타파하";
const CHOSUNG: &str = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";
const CHICAGO: &str = "*†‡§";

/// Word counts to this; larger values, which only a made-up file has, are shown as decimals.
const LARGEST: i64 = 32_767;

/// Appends `value` as `format` shows it. A format that is not known here is shown as decimal.
pub(super) fn push(label: &mut String, value: i64, format: &str) {
    let plain = || value.to_string();
    if !(0..=LARGEST).contains(&value) && format != "none" && format != "bullet" {
        label.push_str(&plain());
        return;
    }
    let shown = match format {
        "none" => String::new(),
        // The character of a bullet stands in the pattern itself.
        "bullet" => String::new(),
        "decimalZero" => format!("{value:02}"),
        "upperRoman" => roman(value),
        "lowerRoman" => roman(value).to_lowercase(),
        "upperLetter" => repeated(LATIN, value).to_uppercase(),
        "lowerLetter" => repeated(LATIN, value),
        "russianUpper" => repeated(RUSSIAN, value).to_uppercase(),
        "russianLower" => repeated(RUSSIAN, value),
        "ordinal" => format!("{value}{}", ordinal_suffix(value)),
        "cardinalText" => capitalised(&cardinal(value)),
        "ordinalText" => capitalised(&ordinal(value)),
        "hex" => format!("{value:X}"),
        "numberInDash" => format!("- {value} -"),
        "chicago" => repeated(CHICAGO, value),
        "hebrew1" => hebrew(value),
        "hebrew2" => repeated(HEBREW, value),
        "arabicAlpha" => repeated(ARABIC_ALPHABET, value),
        "arabicAbjad" => repeated(ARABIC_ABJAD, value),
        "hindiVowels" => repeated(HINDI_VOWELS, value),
        "hindiConsonants" => repeated(HINDI_CONSONANTS, value),
        "hindiNumbers" => digits(value, '०'),
        "thaiLetters" => repeated(THAI, value),
        "thaiNumbers" => digits(value, '๐'),
        "decimalFullWidth" | "decimalFullWidth2" => digits(value, '０'),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if (1..=20).contains(&value) => {
            from('①', value)
        }
        "decimalEnclosedFullstop" if (1..=20).contains(&value) => from('⒈', value),
        "decimalEnclosedParen" if (1..=20).contains(&value) => from('⑴', value),
        "aiueoFullWidth" => once(AIUEO, value),
        "irohaFullWidth" => once(IROHA, value),
        "aiueo" => half_width(&once(AIUEO, value)),
        "iroha" => half_width(&once(IROHA, value)),
        "ganada" => once(GANADA, value),
        "chosung" => once(CHOSUNG, value),
        "ideographTraditional" => once(STEMS, value),
        "ideographZodiac" => once(BRANCHES, value),
        "ideographZodiacTraditional" if (1..=60).contains(&value) => {
            let pair = [nth(STEMS, (value - 1) % 10), nth(BRANCHES, (value - 1) % 12)];
            pair.into_iter().flatten().collect()
        }
        "ideographEnclosedCircle" if (1..=10).contains(&value) => from('㊀', value),
        // Digit by digit.
        "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" | "koreanDigital2" => {
            ideographic_digits(value, "〇一二三四五六七八九")
        }
        "koreanDigital" => ideographic_digits(value, "영일이삼사오육칠팔구"),
        // Counted with tens, hundreds and thousands.
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand" => counted(value, "〇一二三四五六七八九", "十百千", "万"),
        "chineseLegalSimplified" => counted(value, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", "萬"),
        "ideographLegalTraditional" => counted(value, "零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬"),
        "japaneseLegal" => counted(value, "〇壱弐参四伍六七八九", "拾百阡", "萬"),
        "koreanCounting" | "koreanLegal" => counted(value, "영일이삼사오육칠팔구", "십백천", "만"),
        _ if format.contains(", ") => custom(value, format),
        _ => plain(),
    };
    label.push_str(&shown);
}

/// `i`, `ii` ...; past 3,999 Word goes on with M.
fn roman(value: i64) -> String {
    const STEPS: [(i64, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = value;
    let mut shown = String::new();
    for (worth, letters) in STEPS {
        while rest >= worth {
            shown.push_str(letters);
            rest -= worth;
        }
    }
    shown
}

/// The letter of the alphabet, doubled after its end: `a` ... `z`, `aa`, `bb` ...
fn repeated(alphabet: &str, value: i64) -> String {
    let length = alphabet.chars().count() as i64;
    let Some(letter) = nth(alphabet, (value - 1).rem_euclid(length)).filter(|_| value > 0) else {
        return String::new();
    };
    let times = (value - 1) / length + 1;
    std::iter::repeat_n(letter, times as usize).collect()
}

/// The letter of the alphabet, and decimals after its end.
fn once(alphabet: &str, value: i64) -> String {
    nth(alphabet, value - 1).map_or_else(|| value.to_string(), String::from)
}

fn nth(alphabet: &str, index: i64) -> Option<char> {
    alphabet.chars().nth(usize::try_from(index).ok()?)
}

/// The character `value - 1` places after `first`.
fn from(first: char, value: i64) -> String {
    u32::try_from(value - 1)
        .ok()
        .and_then(|offset| char::from_u32(first as u32 + offset))
        .map(String::from)
        .unwrap_or_default()
}

fn digits(value: i64, zero: char) -> String {
    let digit = |digit: char| char::from_u32(zero as u32 + digit.to_digit(10)?);
    value.to_string().chars().filter_map(digit).collect()
}

fn ideographic_digits(value: i64, numerals: &str) -> String {
    value.to_string().chars().filter_map(|digit| nth(numerals, i64::from(digit.to_digit(10)?))).collect()
}

/// Ideographs with signs for ten, hundred, thousand and ten thousand.
fn counted(value: i64, numerals: &str, powers: &str, ten_thousand: &str) -> String {
    if value == 0 {
        return nth(numerals, 0).map(String::from).unwrap_or_default();
    }
    let mut shown = String::new();
    if value >= 10_000 {
        shown.push_str(&counted(value / 10_000, numerals, powers, ten_thousand));
        shown.push_str(ten_thousand);
    }
    let rest = value % 10_000;
    let mut gap = value >= 10_000 && rest < 1_000;
    for power in (0..4_u32).rev() {
        let digit = rest / 10_i64.pow(power) % 10;
        let below = rest % 10_i64.pow(power + 1);
        if digit == 0 {
            gap = gap || (!shown.is_empty() && below > 0);
            continue;
        }
        if std::mem::take(&mut gap) {
            shown.extend(nth(numerals, 0));
        }
        // Ten to nineteen are read without a leading one.
        if !(power == 1 && digit == 1 && shown.is_empty()) {
            shown.extend(nth(numerals, digit));
        }
        if power > 0 {
            shown.extend(nth(powers, i64::from(power) - 1));
        }
    }
    shown
}

/// Hebrew letters by their value; 15 and 16 avoid spelling a holy name.
fn hebrew(value: i64) -> String {
    const WORTH: [i64; 22] =
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 400];
    let mut rest = value % 1000;
    let mut shown = String::new();
    while rest > 0 {
        if rest == 15 || rest == 16 {
            shown.push_str(if rest == 15 { "טו" } else { "טז" });
            break;
        }
        let at = WORTH.partition_point(|worth| *worth <= rest) - 1;
        shown.extend(nth(HEBREW, at as i64));
        rest -= WORTH[at];
    }
    shown
}

fn ordinal_suffix(value: i64) -> &'static str {
    match (value % 100, value % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// English words, as Word writes them in documents of every language that it has no words for.
fn cardinal(value: i64) -> String {
    let part =
        |rest: i64, joint: &str| if rest == 0 { String::new() } else { format!("{joint}{}", cardinal(rest)) };
    match value {
        0..20 => SMALL[value as usize].to_owned(),
        20..100 => format!("{}{}", TENS[(value / 10) as usize], part(value % 10, "-")),
        100..1000 => format!("{} hundred{}", SMALL[(value / 100) as usize], part(value % 100, " ")),
        _ => format!("{} thousand{}", cardinal(value / 1000), part(value % 1000, " ")),
    }
}

fn ordinal(value: i64) -> String {
    let words = cardinal(value);
    let at = words.rfind([' ', '-']).map_or(0, |at| at + 1);
    let (before, last) = words.split_at(at);
    let last = match last {
        "one" => "first".to_owned(),
        "two" => "second".to_owned(),
        "three" => "third".to_owned(),
        "five" => "fifth".to_owned(),
        "eight" => "eighth".to_owned(),
        "nine" => "ninth".to_owned(),
        "twelve" => "twelfth".to_owned(),
        tens if tens.ends_with('y') => format!("{}ieth", &tens[..tens.len() - 1]),
        other => format!("{other}th"),
    };
    format!("{before}{last}")
}

fn capitalised(words: &str) -> String {
    let mut characters = words.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

/// A custom format such as `001, 002, 003, ...`: the first number tells the width.
fn custom(value: i64, format: &str) -> String {
    let first = format.split(", ").next().unwrap_or_default();
    let width = if first.chars().all(|digit| digit.is_ascii_digit()) { first.len().min(9) } else { 0 };
    format!("{value:0width$}")
}

fn half_width(full: &str) -> String {
    const HALF: &str = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
    let narrow = |wide: char| AIUEO.chars().position(|full| full == wide).and_then(|at| nth(HALF, at as i64));
    full.chars().map(|wide| narrow(wide).unwrap_or(wide)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: i64, format: &str) -> String {
        let mut label = String::new();
        push(&mut label, value, format);
        label
    }

    #[test]
    fn formats_show_numbers_as_word_does() {
        for (value, format, expected) in [
            (4, "lowerRoman", "iv"),
            (1994, "upperRoman", "MCMXCIV"),
            (26, "lowerLetter", "z"),
            (27, "lowerLetter", "aa"),
            (53, "upperLetter", "AAA"),
            (7, "decimalZero", "07"),
            (11, "ordinal", "11th"),
            (22, "ordinal", "22nd"),
            (21, "ordinalText", "Twenty-first"),
            (40, "ordinalText", "Fortieth"),
            (1105, "cardinalText", "One thousand one hundred five"),
            (15, "hebrew1", "טו"),
            (32, "hebrew1", "לב"),
            (3, "arabicAbjad", "ج"),
            (12, "chineseCounting", "十二"),
            (105, "chineseCountingThousand", "一百〇五"),
            (20, "chineseLegalSimplified", "贰拾"),
            (3, "decimalEnclosedCircle", "③"),
            (21, "decimalEnclosedCircle", "21"),
            (12, "decimalFullWidth", "１２"),
            (2, "aiueo", "ｲ"),
            (13, "ideographZodiacTraditional", "丙子"),
            (5, "001, 002, 003, ...", "005"),
            (9, "none", ""),
            (2_000_000_000, "upperRoman", "2000000000"),
            (3, "noSuchFormat", "3"),
        ] {
            assert_eq!(shown(value, format), expected, "{value} as {format}");
        }
    }
}
