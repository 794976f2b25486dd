//! Findings for a terminal: where, the words with a line under them, why, what to do.

use std::path::Path;

use resolute_document::Severity;
use resolute_document::checks::{Checked, Defect};
use unicode_width::UnicodeWidthChar;

use super::CheckedFile;

/// What is said of a text in another language.
pub(super) const NOT_ENGLISH: &str =
    "this text is not in English, so only the checks that know no language were made";

/// Columns that a line of the text may fill.
const WIDTH: usize = 96;

/// All findings, file by file, with a count at the end.
pub(super) fn report(files: &[(&Path, CheckedFile)], colour: bool) -> String {
    let ink = Ink { colour };
    let mut out = String::new();
    for (path, file) in files {
        let name = clean(&path.display().to_string());
        let texts = file.texts();
        for defect in &file.checked.defects {
            let text = texts.get(defect.paragraph).map_or("", String::as_str);
            finding(&mut out, &name, text, defect, &ink);
        }
    }
    for (path, file) in files {
        out.push_str(&format!("{}: {}\n", clean(&path.display().to_string()), summary(&file.checked)));
    }
    out
}

/// `3 errors, 1 warning, 2 notes, checked as of 2017-10-09, the opening of WTDC-17`.
fn summary(checked: &Checked) -> String {
    let count = |severity: Severity, one: &str| {
        let number = checked.count(severity);
        (number > 0).then(|| format!("{number} {one}{}", if number == 1 { "" } else { "s" }))
    };
    let counts: Vec<String> =
        [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")]
            .into_iter()
            .filter_map(|(severity, one)| count(severity, one))
            .collect();
    let found = if counts.is_empty() { "nothing found".to_owned() } else { counts.join(", ") };
    match (checked.as_of, &checked.conference) {
        (Some(day), Some(conference)) => format!("{found}; as of {day} (addressed to {conference})"),
        (Some(day), None) => format!("{found}; as of {day}"),
        (None, _) => {
            format!("{found}; no day is known, so nothing was judged by its date (--as-of sets one)")
        }
    }
}

fn finding(out: &mut String, name: &str, text: &str, defect: &Defect, ink: &Ink) {
    let severity = match defect.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let head = ink.severity(defect.severity, &format!("{severity}[{}]", defect.code));
    out.push_str(&format!("{head} {}\n", ink.bold(&clean(&defect.message))));
    let place = match defect.address.is_empty() {
        true => String::new(),
        false => format!("{}, ", clean(&defect.address)),
    };
    out.push_str(&format!("  {} {name}: {place}paragraph {}\n", ink.quiet("at"), defect.paragraph + 1));
    let excerpt = Excerpt::of(text, defect.start, defect.end);
    let bar = ink.quiet("|");
    out.push_str(&format!("   {bar} {}\n", excerpt.line));
    let mark = ink.severity(defect.severity, &"^".repeat(excerpt.width.max(1)));
    out.push_str(&format!("   {bar} {}{mark}\n", " ".repeat(excerpt.before)));
    if let Some(suggestion) = &defect.suggestion {
        out.push_str(&format!("   {} {}\n", ink.quiet("do:"), clean(suggestion)));
    }
    out.push_str(&format!("   {} docs/checks.md#{}\n\n", ink.quiet("why:"), defect.code));
}

/// Part of a paragraph around the words of a finding.
#[derive(Debug, PartialEq, Eq)]
struct Excerpt {
    line: String,
    /// Columns before the words.
    before: usize,
    /// Columns of the words that are shown.
    width: usize,
}

impl Excerpt {
    fn of(text: &str, start: usize, end: usize) -> Excerpt {
        let letters: Vec<char> = text.chars().map(printable).collect();
        let (start, end) = (start.min(letters.len()), end.clamp(start, letters.len().max(start)));
        let end = end.min(letters.len());
        let columns = |range: &[char]| range.iter().map(|letter| letter.width().unwrap_or(0)).sum::<usize>();
        // Long words are cut at the end; what room is left goes to both sides.
        let mut shown_end = start;
        let mut used = 0;
        while shown_end < end && used + letters[shown_end].width().unwrap_or(0) <= WIDTH - 20 {
            used += letters[shown_end].width().unwrap_or(0);
            shown_end += 1;
        }
        let (mut from, mut to) = (start, shown_end);
        let mut room = WIDTH - used;
        let mut left = room / 2;
        while from > 0 && left >= letters[from - 1].width().unwrap_or(0) {
            let width = letters[from - 1].width().unwrap_or(0);
            from -= 1;
            left -= width;
            room -= width;
        }
        while to < letters.len() && room >= letters[to].width().unwrap_or(0) {
            room -= letters[to].width().unwrap_or(0);
            to += 1;
        }
        while from > 0 && room >= letters[from - 1].width().unwrap_or(0) {
            from -= 1;
            room -= letters[from].width().unwrap_or(0);
        }
        // A mark that stands on a letter is not torn from it.
        while from > 0 && from < letters.len() && letters[from].width() == Some(0) {
            from -= 1;
        }
        let head = if from > 0 { "…" } else { "" };
        let tail = if to < letters.len() { "…" } else { "" };
        let line: String = letters[from..to].iter().collect();
        Excerpt {
            line: format!("{head}{line}{tail}"),
            before: usize::from(from > 0) + columns(&letters[from..start]),
            width: columns(&letters[start..shown_end]),
        }
    }
}

/// Control characters of a file must not reach the terminal; a tab is one blank here.
fn printable(letter: char) -> char {
    match letter {
        '\t' | '\n' | '\r' => ' ',
        // Marks that turn the direction of writing would turn the line under it as well.
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{b7}',
        control if control.is_control() => '\u{fffd}',
        other => other,
    }
}

fn clean(text: &str) -> String {
    text.chars().map(printable).collect()
}

struct Ink {
    colour: bool,
}

impl Ink {
    fn paint(&self, code: &str, text: &str) -> String {
        if self.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn severity(&self, severity: Severity, text: &str) -> String {
        let code = match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Note => "1;36",
        };
        self.paint(code, text)
    }

    fn bold(&self, text: &str) -> String {
        self.paint("1", text)
    }

    fn quiet(&self, text: &str) -> String {
        self.paint("2", text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_paragraph_is_shown_whole() {
        let excerpt = Excerpt::of("b)\tUNGA Resolution", 3, 7);
        assert_eq!(excerpt, Excerpt { line: "b) UNGA Resolution".to_owned(), before: 3, width: 4 });
    }

    #[test]
    fn long_paragraph_is_cut_around_the_words() {
        let text = format!("{} WWIS+10 {}", "before ".repeat(60), "after ".repeat(60));
        let start = 60 * 7 + 1;
        let excerpt = Excerpt::of(&text, start, start + 7);
        let shown: String = excerpt.line.chars().skip(excerpt.before).take(excerpt.width).collect();
        assert_eq!(shown, "WWIS+10");
        assert!(excerpt.line.starts_with('…') && excerpt.line.ends_with('…'));
        assert!(excerpt.line.chars().count() <= WIDTH + 2);
    }

    #[test]
    fn columns_are_counted_when_letters_are_wide_or_stand_on_others() {
        let wide = Excerpt::of("决议 А/70", 3, 7);
        assert_eq!((wide.before, wide.width), (5, 4));
        let combining = Excerpt::of("e\u{301}te\u{301} А/70", 6, 10);
        assert_eq!((combining.before, combining.width), (4, 4));
    }

    #[test]
    fn commands_to_the_terminal_are_taken_out() {
        assert_eq!(Excerpt::of("a\u{1b}[2Jb", 0, 1).line, "a\u{fffd}[2Jb");
    }

    #[test]
    fn place_beyond_the_text_does_no_harm() {
        assert_eq!(Excerpt::of("", 4, 9), Excerpt { line: String::new(), before: 0, width: 0 });
    }
}
