//! Deadlines as a calendar that other programs read (iCalendar, RFC 5545).
//!
//! A calendar is written of what is known when it is asked for, so a second reading of the same address changes what is there
//! and doubles nothing: every event keeps its `UID`, and `SEQUENCE` rises when its day moves.

use jiff::Timestamp;

use super::model::{Deadline, State};

/// Longest line in octets, its line break left out (RFC 5545, 3.1).
const LINE: usize = 75;

/// The calendar of some deadlines; what has no day is in none. `base` is how the outside world reaches this server.
///
/// ```
/// use resolute::deadlines::ics::calendar;
/// let text = calendar("Deadlines", &[], "http://localhost:8080", "2026-11-25T12:00:00Z".parse()?);
/// assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
/// assert!(text.ends_with("END:VCALENDAR\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn calendar(name: &str, deadlines: &[Deadline], base: &str, now: Timestamp) -> String {
    let mut text = Text::default();
    text.line("BEGIN:VCALENDAR");
    // 3.7.4 and 3.7.3: both stand exactly once.
    text.line("VERSION:2.0");
    text.line("PRODID:-//Resolute//Deadlines//EN");
    text.line("CALSCALE:GREGORIAN");
    // A calendar that is published carries no METHOD that asks for an answer (3.7.2).
    text.property("X-WR-CALNAME", name);
    for one in deadlines {
        event(&mut text, one, base, now);
    }
    text.line("END:VCALENDAR");
    text.0
}

fn event(text: &mut Text, one: &Deadline, base: &str, now: Timestamp) {
    let Some(day) = one.day else { return };
    let last = one.last_day.unwrap_or(day).max(day);
    text.line("BEGIN:VEVENT");
    // 3.8.4.7: the same for ever.
    text.property("UID", &format!("{}@resolute", one.uid));
    // 3.8.7.2: without METHOD it says when the event was last revised.
    let changed = one.changed_at.as_deref().and_then(|at| at.parse::<Timestamp>().ok());
    text.line(&format!("DTSTAMP:{}", moment(changed.unwrap_or(now))));
    if let Some(changed) = changed {
        text.line(&format!("LAST-MODIFIED:{}", moment(changed)));
    }
    // 3.8.7.4: rises with every revision of the day or the words.
    text.line(&format!("SEQUENCE:{}", one.revision.max(0)));
    // 3.6.1: a whole day has no time, and DTEND is the day after the last.
    text.line(&format!("DTSTART;VALUE=DATE:{}", day.strftime("%Y%m%d")));
    if let Ok(after) = last.tomorrow() {
        text.line(&format!("DTEND;VALUE=DATE:{}", after.strftime("%Y%m%d")));
    }
    text.property("SUMMARY", &summary(one));
    text.property("DESCRIPTION", &one.words);
    text.property("CATEGORIES", one.kind.code());
    text.line(&format!("URL:{base}{}", one.href));
    // 3.8.1.11, and 3.8.2.7: a deadline keeps nobody busy.
    text.line(if one.state == State::Done { "STATUS:CONFIRMED" } else { "STATUS:TENTATIVE" });
    text.line("TRANSP:TRANSPARENT");
    text.line("END:VEVENT");
}

/// What a calendar shows in its box.
fn summary(one: &Deadline) -> String {
    let words: String = one.words.lines().next().unwrap_or_default().chars().take(120).collect();
    match one.source.is_empty() || words.starts_with(&one.source) {
        true => words,
        false => format!("{}: {words}", one.source),
    }
}

/// A moment in UTC (3.3.5, form 2).
fn moment(at: Timestamp) -> String {
    jiff::tz::TimeZone::UTC.to_datetime(at).strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[derive(Default)]
struct Text(String);

impl Text {
    /// A property whose value is text: commas, semicolons, backslashes and line breaks are escaped (3.3.11); no other
    /// control character stands in it (3.1).
    fn property(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len() + 8);
        for sign in value.chars() {
            match sign {
                '\\' | ';' | ',' => escaped.extend(['\\', sign]),
                '\n' => escaped.push_str("\\n"),
                '\t' => escaped.push(' '),
                sign if sign.is_control() => {}
                sign => escaped.push(sign),
            }
        }
        self.line(&format!("{name}:{escaped}"));
    }

    /// A line, folded where it is longer than 75 octets, never inside a character (3.1).
    fn line(&mut self, line: &str) {
        let mut room = LINE;
        for sign in line.chars() {
            if sign.len_utf8() > room {
                self.0.push_str("\r\n ");
                // The space counts.
                room = LINE - 1;
            }
            room -= sign.len_utf8();
            self.0.push(sign);
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::deadlines::model::Kind;

    fn deadline(words: &str) -> Deadline {
        Deadline {
            uid: "duty-1".to_owned(),
            kind: Kind::Duty,
            day: Some(date(2018, 10, 29)),
            last_day: None,
            event: None,
            conference: None,
            recurrence: None,
            words: words.to_owned(),
            actors: Vec::new(),
            instrument: None,
            plan: None,
            plans: Vec::new(),
            source: "wtdc-30/2014/x/1".to_owned(),
            href: "/mandates/wtdc-30/2014/x/1".to_owned(),
            state: State::Later,
            revision: 2,
            changed_at: Some("2018-01-02T03:04:05.678Z".to_owned()),
        }
    }

    #[test]
    fn an_event_lasts_whole_days_and_says_how_often_it_changed() {
        let now = "2026-11-25T12:00:00Z".parse().unwrap();
        let text = calendar("x", &[deadline("to report; annually, \\ and\nmore")], "http://localhost", now);
        for line in [
            "UID:duty-1@resolute",
            "DTSTAMP:20180102T030405Z",
            "SEQUENCE:2",
            "DTSTART;VALUE=DATE:20181029",
            "DTEND;VALUE=DATE:20181030",
            "DESCRIPTION:to report\\; annually\\, \\\\ and\\nmore",
        ] {
            assert!(text.contains(&format!("\r\n{line}\r\n")), "{line}: {text}");
        }
        let undated = Deadline { day: None, ..deadline("x") };
        assert!(!calendar("x", &[undated], "", now).contains("VEVENT"));
    }

    #[test]
    fn lines_are_folded_by_octets_and_never_inside_a_character() {
        let words = "й".repeat(200);
        let text = calendar("x", &[deadline(&words)], "", "2026-11-25T12:00:00Z".parse().unwrap());
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        assert!(text.replace("\r\n ", "").contains(&format!("DESCRIPTION:{words}")));
    }
}
