//! A text as plain words: Latin letters, numbers marked, one space between, the order kept.
//!
//! The result is text again, so that an index can keep it and read it back without doing the work twice. A word that
//! starts with `#` is a number (or a sign with a digit in it, as `#4g`), with `##` the number of an edition, one with `~` a piece of a text whose words do
//! not stand apart.

use crate::editions;
use crate::letters::{Script, fold, is_mark, script};

/// Longer texts are compared by their beginning.
const LETTERS: usize = 4_000;

/// Marks a number.
pub(crate) const NUMBER: char = '#';
/// Marks a piece of an unbroken text.
pub(crate) const PIECE: char = '~';

/// The plain words of a text.
pub(crate) fn plain(text: &str) -> String {
    let mut words = Words { plain: String::with_capacity(text.len() + 8), ..Words::default() };
    let mut letters = text.chars().take(LETTERS).filter(|letter| !is_mark(*letter)).peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        words.take(letter, before, next);
        before = letter;
    }
    words.end_run();
    words.plain
}

/// A run of letters of one kind that is being read, and the plain words before it.
#[derive(Default)]
struct Words {
    plain: String,
    run: Vec<char>,
    /// The number that comes ends a span of years (`2014/15`).
    ends_span: bool,
}

impl Words {
    fn take(&mut self, letter: char, before: char, next: char) {
        let belongs = letter.is_alphanumeric() && letter != '\u{FFFD}';
        if belongs {
            let other_script = self.run.last().is_some_and(|last| script(*last) != script(letter));
            if other_script {
                self.end_run();
            }
            self.run.push(letter);
        } else if !joins(letter, before, next, self.run.len()) {
            self.end_run();
            self.ends_span =
                matches!(letter, '-' | '/' | '–') && before.is_ascii_digit() && next.is_ascii_digit();
        }
    }

    fn end_run(&mut self) {
        if self.run.is_empty() {
            return;
        }
        let run = std::mem::take(&mut self.run);
        match script(run[0]) {
            Script::Spaced => self.word(&run),
            Script::Han => self.signs(&run),
            Script::Unbroken => self.pieces(&run, 3),
        }
    }

    /// A word of letters; a number behind it (`eLocust3`) stands for itself.
    fn word(&mut self, run: &[char]) {
        let mut word = String::with_capacity(run.len());
        without_article(run).iter().for_each(|letter| fold(*letter, &mut word));
        if word.is_empty() {
            return;
        }
        let is_capital = run.iter().all(|letter| letter.is_uppercase());
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        if digits == 0 {
            match editions::roman(&word, is_capital) {
                Some(number) => self.edition(number),
                None => self.push(&word),
            }
            return;
        }
        let letters = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
        if letters.len() >= 3 && letters.bytes().all(|letter| letter.is_ascii_alphabetic()) {
            self.push(letters);
            self.number(&word[letters.len()..]);
        } else if word.len() - digits >= 4 {
            // Letters that digits stand for, as in `taw9eel`.
            self.push(&word);
        } else {
            self.number(editions::ordinal_of_digits(&word));
        }
    }

    /// Han signs in pairs; `第二期` and the like are numbers.
    fn signs(&mut self, run: &[char]) {
        let mut rest = run;
        while let Some(at) = rest.iter().position(|sign| *sign == '第') {
            let Some((number, length)) = editions::han_number(&rest[at + 1..]) else { break };
            self.pieces(&rest[..at], 2);
            self.edition(number);
            rest = &rest[at + 1 + length..];
        }
        self.pieces(rest, 2);
    }

    fn pieces(&mut self, run: &[char], width: usize) {
        if run.is_empty() {
            return;
        }
        for piece in run.windows(width.min(run.len())) {
            let start = self.begin();
            self.plain.push(PIECE);
            piece.iter().for_each(|sign| fold(*sign, &mut self.plain));
            if self.plain.len() == start + 1 {
                self.plain.truncate(start);
            }
        }
    }

    fn number(&mut self, digits: &str) {
        let start = self.plain.rfind(' ').map_or(0, |at| at + 1);
        let last = &self.plain[start..];
        let is_short =
            digits.len() == 2 && std::mem::take(&mut self.ends_span) && editions::year(last).is_some();
        let century = if is_short { last[1..3].to_owned() } else { String::new() };
        self.begin();
        self.plain.push(NUMBER);
        self.plain.push_str(&century);
        let short = digits.trim_start_matches('0');
        self.plain.push_str(if short.is_empty() { "0" } else { short });
    }

    /// A number that can only be that of an edition.
    fn edition(&mut self, number: u16) {
        self.begin();
        self.plain.extend([NUMBER, NUMBER]);
        self.plain.push_str(&number.to_string());
    }

    fn push(&mut self, word: &str) {
        self.begin();
        self.plain.push_str(word);
    }

    /// One space before what follows; says where it starts.
    fn begin(&mut self) -> usize {
        if !self.plain.is_empty() && !self.plain.ends_with(' ') {
            self.plain.push(' ');
        }
        self.plain.len()
    }
}

/// Signs inside a word: apostrophes, the hyphen of `e-learning`, the dots and commas of numbers and of `S.A.`.
fn joins(sign: char, before: char, next: char, run: usize) -> bool {
    let between_digits = before.is_ascii_digit() && next.is_ascii_digit();
    let between_letters = before.is_alphabetic() && next.is_alphabetic();
    match sign {
        '\'' | '’' | '‘' | 'ʼ' | '`' => before.is_alphanumeric() && next.is_alphanumeric(),
        '-' | '‐' | '‑' => between_letters && run == 1,
        '.' | ',' => between_digits || (sign == '.' && run == 1 && between_letters),
        _ => false,
    }
}

/// Arabic articles, with *and*, *for* and *with* before them, stand on the word.
pub(crate) fn without_article(run: &[char]) -> &[char] {
    const ARTICLES: [&[char]; 4] = [&['و', 'ا', 'ل'], &['ب', 'ا', 'ل'], &['ا', 'ل'], &['ل', 'ل']];
    let bare = ARTICLES.iter().find_map(|article| run.strip_prefix(*article));
    bare.filter(|bare| bare.len() >= 3).unwrap_or(run)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_plain_when_a_title_was_written_with_care() {
        assert_eq!(
            plain("E-Office (Basic Common Applications): Phase II"),
            "eoffice basic common applications phase ##2"
        );
        assert_eq!(plain("Qur’an & S.A. 1,000 schools"), "quran sa #1000 schools");
        assert_eq!(plain("RxBox 2 – 2nd edition, eLocust3"), "rxbox #2 #2 edition elocust #3");
        assert_eq!(plain("Egypt\u{FFFD}۪s ICT"), "egypt s ict");
    }

    #[test]
    fn words_are_pieces_when_a_script_has_no_spaces() {
        assert_eq!(plain("电子政务第二期"), "~dianzi ~zizheng ~zhengwu ##2");
        assert_eq!(plain("電子政務"), plain("电子政务"));
        assert_eq!(plain("ไทย"), "~aithy");
    }

    #[test]
    fn words_of_arabic_lose_their_article() {
        assert_eq!(plain("المكتبة الوطنية"), plain("مكتبة وطنيه"));
    }
}
