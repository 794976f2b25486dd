//! Whether a duty asks for a report, read from its words by one rule; the words that say so are the reason.

use std::ops::Range;

use resolute_document::duties::Mandate;

/// Verbs that hand something over or bring it about, of which a report may be the object.
const GIVES: &[&str] = &[
    "submit",
    "provide",
    "present",
    "transmit",
    "deliver",
    "send",
    "forward",
    "circulate",
    "communicate",
    "prepare",
    "produce",
    "publish",
    "issue",
    "compile",
    "furnish",
    "draft",
    "make",
    "give",
    "submitting",
    "providing",
    "presenting",
    "preparing",
    "publishing",
    "contribute",
];
/// What is a report under another name.
const REPORTS: &[&str] =
    &["report", "reports", "summary", "summaries", "overview", "briefing", "briefings", "account"];
/// What somebody is informed of who gets a report.
const TOLD: &[&str] = &[
    "progress",
    "results",
    "outcome",
    "outcomes",
    "implementation",
    "status",
    "developments",
    "activities",
    "measures",
];
/// Words before `report` that make it a thing and no deed.
const DETERMINERS: &[&str] = &[
    "a",
    "an",
    "the",
    "this",
    "that",
    "its",
    "their",
    "his",
    "her",
    "such",
    "each",
    "any",
    "annual",
    "progress",
    "final",
    "interim",
    "biennial",
    "comprehensive",
    "detailed",
    "periodic",
    "regular",
    "of",
    "in",
    "summary",
    "first",
    "second",
];
/// Words of a report's object that may stand between a verb and it.
const BETWEEN: usize = 7;

/// The words by which a duty asks for a report, as they stand in it.
///
/// ```
/// use resolute::reports::register::reading::words_of;
/// assert_eq!(words_of("to report annually to the Council on progress made;").as_deref(), Some("report annually to the Council"));
/// assert_eq!(
///     words_of("to continue to provide CWG-WSIS with a comprehensive summary of activities;").as_deref(),
///     Some("provide CWG-WSIS with a comprehensive summary")
/// );
/// assert_eq!(words_of("to take into account the report of the Secretary-General;"), None);
/// ```
pub fn words_of(text: &str) -> Option<String> {
    let tokens = tokens(text);
    deed(text, &tokens).or_else(|| given(text, &tokens)).or_else(|| told(text, &tokens))
}

/// The same for a duty as it was read: an officer who corrected its verb to `report` has said that it asks for one.
pub fn asks_for(duty: &Mandate) -> Option<String> {
    words_of(&duty.text).or_else(|| match duty.verb.as_deref() {
        Some("report") => Some("report".to_owned()),
        Some(verb) if GIVES.contains(&verb) => {
            let delivered = duty.deliverable.as_deref()?;
            let is_report = tokens(delivered)
                .iter()
                .any(|(word, _)| REPORTS.contains(&word.as_str()) && word != "account");
            is_report.then(|| format!("{verb} {delivered}"))
        }
        _ => None,
    })
}

type Token = (String, Range<usize>);

fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut start = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_part = sign.is_alphanumeric() || sign == '-' || sign == '’' || sign == '\'';
        match (start, is_part) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.push((text[from..at].to_lowercase(), from..at));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// `report annually to the Council`: the deed itself, addressed to somebody or about something.
fn deed(text: &str, tokens: &[Token]) -> Option<String> {
    let at = tokens.iter().enumerate().position(|(at, (word, _))| {
        let before = at.checked_sub(1).map(|before| tokens[before].0.as_str());
        let is_deed = match word.as_str() {
            "report" => before.is_none_or(|before| !DETERMINERS.contains(&before)),
            "reporting" => before.is_none_or(|before| matches!(before, "by" | "and" | "for")),
            _ => false,
        };
        is_deed
            && tokens[at + 1..].iter().take(4).any(|(next, _)| matches!(next.as_str(), "to" | "on" | "back"))
    })?;
    // Up to the end of whom it goes to: the rest says what about.
    let after = &tokens[at + 1..];
    let to = after.iter().take(4).position(|(word, _)| word == "to");
    let last = match to {
        Some(to) => {
            after.iter().skip(to + 1).take(6).take_while(|(word, _)| !is_joint(word)).count() + to + 1
        }
        None => 2.min(after.len()),
    };
    Some(quote(text, tokens, at, at + last))
}

/// `submit an annual report`: a verb of giving with a report as its object.
fn given(text: &str, tokens: &[Token]) -> Option<String> {
    tokens.iter().enumerate().find_map(|(at, (word, range))| {
        if !GIVES.contains(&word.as_str()) {
            return None;
        }
        let object = tokens[at + 1..].iter().take(BETWEEN).position(|(next, next_range)| {
            // A sentence that ended is no object.
            let same = !text[range.end..next_range.start].contains([';', '.', '\n']);
            let is_account = next == "account";
            REPORTS.contains(&next.as_str())
                && same
                && !(is_account && text[..next_range.start].ends_with("into "))
        })?;
        Some(quote(text, tokens, at, at + 1 + object))
    })
}

/// `inform the Council of the progress made`.
fn told(text: &str, tokens: &[Token]) -> Option<String> {
    let at = tokens
        .iter()
        .position(|(word, _)| matches!(word.as_str(), "inform" | "informing" | "brief" | "update"))?;
    let about = tokens[at + 1..]
        .iter()
        .take(14)
        .position(|(word, _)| matches!(word.as_str(), "of" | "on" | "about"))?;
    let of = at + 1 + about;
    let what = tokens[of + 1..].iter().take(5).position(|(word, _)| TOLD.contains(&word.as_str()))?;
    (about > 0).then(|| quote(text, tokens, at, of + 1 + what))
}

fn is_joint(word: &str) -> bool {
    matches!(
        word,
        "on" | "about"
            | "regarding"
            | "concerning"
            | "and"
            | "of"
            | "in"
            | "with"
            | "as"
            | "for"
            | "by"
            | "at"
    )
}

fn quote(text: &str, tokens: &[Token], first: usize, last: usize) -> String {
    let last = last.min(tokens.len() - 1);
    text[tokens[first].1.start..tokens[last].1.end].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_found_wherever_they_stand_in_a_duty() {
        for (text, words) in [
            (
                "to monitor the implementation and report to the Council at each session;",
                "report to the Council",
            ),
            (
                "1) to follow up;\n2) to submit an annual report on this to the Council.",
                "submit an annual report",
            ),
            ("to prepare, for WTDC-22, a final report;", "prepare, for WTDC-22, a final report"),
            ("to report on progress to the next conference", "report on progress to the next conference"),
            ("to inform the Member States of the progress made", "inform the Member States of the progress"),
            ("to REPORT back to ITU Members", "REPORT back to ITU Members"),
        ] {
            assert_eq!(words_of(text).as_deref(), Some(words), "{text}");
        }
    }

    #[test]
    fn a_report_that_is_only_named_is_none_that_is_due() {
        for text in [
            "",
            "to take account of the annual report to the Council",
            "to consider the reports of the Director",
            "to implement the recommendations in the report on the WSIS",
            "to provide assistance to developing countries. The report is annexed.",
            "to update the list of members",
            "report",
        ] {
            assert_eq!(words_of(text), None, "{text}");
        }
    }
}
