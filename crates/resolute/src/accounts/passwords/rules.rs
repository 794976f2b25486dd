//! What a password must be (NIST 800-63B): long enough, and none of those that everybody tries first. No rule asks for
//! signs or digits: they make passwords that are hard to remember and easy to guess.

/// Fewest characters.
pub const SHORTEST: usize = 12;
/// Most characters; longer input is refused, never cut.
pub const LONGEST: usize = 200;

/// Why a password cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It has fewer than [`SHORTEST`] characters.
    Short,
    /// It has more than [`LONGEST`].
    Long,
    /// It repeats itself or follows the keyboard.
    Simple,
    /// It is made of a word that everybody tries first.
    Common,
    /// It is made of the person's own name or address.
    Personal,
}

impl Fault {
    /// Key of the words that say so.
    pub fn words(self) -> &'static str {
        match self {
            Fault::Short => "password-fault-short",
            Fault::Long => "password-fault-long",
            Fault::Simple => "password-fault-simple",
            Fault::Common => "password-fault-common",
            Fault::Personal => "password-fault-personal",
        }
    }
}

/// Words that begin the lists of passwords that were stolen most often, in the form of [`bare`].
const COMMON: &[&str] = &[
    "abc",
    "admin",
    "administrator",
    "asdfgh",
    "azerty",
    "baseball",
    "batman",
    "changeme",
    "charlie",
    "computer",
    "default",
    "dragon",
    "football",
    "freedom",
    "geheim",
    "google",
    "hello",
    "iloveyou",
    "internet",
    "jordan",
    "letmein",
    "liverpool",
    "login",
    "master",
    "michael",
    "michelle",
    "monkey",
    "motdepasse",
    "nicole",
    "parola",
    "parol",
    "pass",
    "passphrase",
    "password",
    "passwort",
    "pokemon",
    "princess",
    "qazwsx",
    "qwerty",
    "qwertyuiop",
    "qwertz",
    "resolute",
    "root",
    "secret",
    "shadow",
    "soccer",
    "starwars",
    "sunshine",
    "superman",
    "test",
    "trustno",
    "user",
    "welcome",
    "whatever",
    "zxcvbnm",
    "contrasena",
    "contraseña",
    "пароль",
    "йцукен",
    "密码",
];

/// Rows of keyboards and the orders that everybody knows.
const ROWS: &[&str] = &[
    "01234567890123456789",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "йцукенгшщзхъфывапролджэячсмитьбю",
];

/// What is wrong with a password; `own` are the person's name and address.
pub fn fault(password: &str, own: &[&str]) -> Option<Fault> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Some(Fault::Short);
    }
    if length > LONGEST {
        return Some(Fault::Long);
    }
    let lower = password.to_lowercase();
    if is_simple(&lower) {
        return Some(Fault::Simple);
    }
    let bare = bare(&lower);
    if made_of(&bare, COMMON.iter().copied()) {
        return Some(Fault::Common);
    }
    let words = own.iter().flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
    let words: Vec<String> = words.map(str::to_lowercase).filter(|word| word.chars().count() >= 3).collect();
    made_of(&bare, words.iter().map(String::as_str)).then_some(Fault::Personal)
}

/// Few characters, a short piece again and again, or a walk along one row.
fn is_simple(lower: &str) -> bool {
    let letters: Vec<char> = lower.chars().collect();
    let mut different = letters.clone();
    different.sort_unstable();
    different.dedup();
    let repeats = (1..=4).any(|period| letters.iter().zip(&letters[period..]).all(|(one, next)| one == next));
    let walks = ROWS.iter().any(|row| {
        let back: String = row.chars().rev().collect();
        // Two walks of six and more make twelve: `qwertyuiop12`, `abcdef123456`.
        let steps =
            |row: &str| letters.windows(2).filter(|pair| row.contains(&String::from_iter(*pair))).count();
        steps(row).max(steps(&back)) + 1 >= letters.len()
    });
    different.len() < 5 || repeats || walks
}

/// Without what people put between and after: figures and signs go, and the figures that stand for letters become them.
fn bare(lower: &str) -> String {
    let letter = |character: char| match character {
        '0' => Some('o'),
        '1' | '!' => Some('i'),
        '3' => Some('e'),
        '4' | '@' => Some('a'),
        '5' | '$' => Some('s'),
        '7' => Some('t'),
        other => other.is_alphabetic().then_some(other),
    };
    // Figures at the end count years and versions; they stand for nothing.
    lower.trim_end_matches(|character: char| !character.is_alphabetic()).chars().filter_map(letter).collect()
}

/// Whether nothing is left when the words are taken out, or too little to count.
fn made_of<'a>(bare: &str, words: impl Iterator<Item = &'a str>) -> bool {
    let mut words: Vec<&str> = words.collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let mut rest = bare.to_owned();
    let mut found = bare.is_empty();
    for word in words {
        if rest.contains(word) {
            found = true;
            rest = rest.replace(word, "");
        }
    }
    found && rest.chars().count() < 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_everybody_tries_first_is_refused() {
        let own = ["Amina Njoroge", "amina.njoroge@example.org"];
        for (password, expected) in [
            ("short", Fault::Short),
            ("aaaaaaaaaaaaaaaa", Fault::Simple),
            ("abcabcabcabc", Fault::Simple),
            ("qwertyuiopas", Fault::Simple),
            ("123456789012", Fault::Simple),
            ("password1234", Fault::Common),
            ("P@ssw0rd2026!", Fault::Common),
            ("Welcome-2026-!!", Fault::Common),
            ("letmeinletmein", Fault::Common),
            ("парольпароль12", Fault::Common),
            ("aminanjoroge1", Fault::Personal),
            ("njoroge-2026-amina", Fault::Personal),
        ] {
            assert_eq!(fault(password, &own), Some(expected), "{password}");
        }
        assert_eq!(fault(&"long and longer ".repeat(20), &own), Some(Fault::Long));
    }

    #[test]
    fn phrases_pass_without_signs_or_figures() {
        let own = ["Amina Njoroge", "amina.njoroge@example.org"];
        for password in [
            "correct horse battery",
            "the river runs north",
            "река течёт на север",
            "河流向北流动山不动我也不动",
            "النهر يجري شمالا",
            "password of the second river",
            "xk7#mPq2vRt9",
        ] {
            assert_eq!(fault(password, &own), None, "{password}");
        }
    }
}
