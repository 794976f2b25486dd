//! Entries as activities of IATI 2.03.

use std::io::{self, Write};

use crate::entry::Entry;

/// What stands before the first activity of a file. The date is that of the seed's making and never changes.
pub const IATI_HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- EXERCISE: nothing in this file is real. \
    -->\n<iati-activities version=\"2.03\" generated-datetime=\"2026-01-01T00:00:00Z\">\n";
/// What stands behind the last one.
pub const IATI_TAIL: &str = "</iati-activities>\n";

const PUBLISHER: &str = "XX-EXERCISE";

/// Writes an entry as an activity.
///
/// Action lines and groups of people stand in tags of vocabularies of our own, as the importer reads them.
///
/// # Errors
/// As the writer.
///
/// ```
/// let entry = resolute_exercise::Exercise::new(1).entry(0);
/// let mut xml = Vec::new();
/// resolute_exercise::write_iati(&entry, &mut xml)?;
/// assert!(xml.starts_with(b"<iati-activity "));
/// # std::io::Result::Ok(())
/// ```
pub fn write_iati(entry: &Entry, out: &mut impl Write) -> io::Result<()> {
    let organisation = entry.organisation_name();
    let kind = organisation_code(entry.organisation_type);
    write!(
        out,
        "<iati-activity xml:lang=\"{}\" default-currency=\"{}\" last-updated-datetime=\"2026-01-01T00:00:00Z\">\
         <iati-identifier>{}</iati-identifier>\
         <reporting-org ref=\"{PUBLISHER}-{}\" type=\"{kind}\"><narrative xml:lang=\"en\">{organisation}</narrative></reporting-org>",
        entry.language,
        entry.budget.as_ref().map_or("USD", |budget| budget.currency),
        entry.identifier(),
        entry.organisation,
    )?;
    write!(out, "<title><narrative>{}</narrative></title>", Escaped(&entry.title))?;
    write!(
        out,
        "<description type=\"1\"><narrative>{}</narrative></description>",
        Escaped(&entry.description)
    )?;
    write!(
        out,
        "<participating-org role=\"4\" type=\"{kind}\"><narrative xml:lang=\"en\">{organisation}</narrative></participating-org>\
         <activity-status code=\"{}\"/>",
        status(entry.progress),
    )?;
    date(out, if entry.progress == "planned" { 1 } else { 2 }, entry.starts)?;
    if let Some(ends) = entry.ends {
        date(out, if entry.progress == "completed" { 4 } else { 3 }, ends)?;
    }
    write!(out, "<activity-scope code=\"{}\"/>", scope(entry.coverage))?;
    countries(entry, out)?;
    out.write_all(b"<sector vocabulary=\"1\" code=\"22040\"/>")?;
    tags(entry, out)?;
    if let Some(budget) = &entry.budget {
        let (year, month, day) = entry.starts;
        write!(
            out,
            "<budget type=\"1\" status=\"1\"><period-start iso-date=\"{year}-{month:02}-{day:02}\"/>\
             <period-end iso-date=\"{year}-12-31\"/><value value-date=\"{year}-{month:02}-{day:02}\">{}</value></budget>",
            budget.amount,
        )?;
    }
    out.write_all(b"</iati-activity>\n")
}

fn date(out: &mut impl Write, kind: u8, (year, month, day): (u64, u64, u64)) -> io::Result<()> {
    write!(out, "<activity-date type=\"{kind}\" iso-date=\"{year}-{month:02}-{day:02}\"/>")
}

/// Shares that make a hundred, as the standard asks.
fn countries(entry: &Entry, out: &mut impl Write) -> io::Result<()> {
    let count = entry.countries.len() as u64;
    for (place, (_, two)) in (0..).zip(&entry.countries) {
        let share = if place == 0 { 100 - (100 / count) * (count - 1) } else { 100 / count };
        write!(out, "<recipient-country code=\"{two}\" percentage=\"{share}\"/>")?;
    }
    Ok(())
}

fn tags(entry: &Entry, out: &mut impl Write) -> io::Result<()> {
    for goal in &entry.goals {
        write!(out, "<tag vocabulary=\"2\" code=\"{goal}\"/>")?;
    }
    for line in std::iter::once(&entry.main_line).chain(&entry.lines) {
        own_tag(out, "action-lines", line)?;
    }
    for group in &entry.people {
        own_tag(out, "people", group)?;
    }
    Ok(())
}

fn own_tag(out: &mut impl Write, scheme: &str, code: &str) -> io::Result<()> {
    write!(out, "<tag vocabulary=\"99\" vocabulary-uri=\"urn:resolute:scheme:{scheme}\" code=\"{code}\"/>")
}

fn organisation_code(kind: &str) -> u8 {
    match kind {
        "GOV" => 10,
        "IO" => 40,
        "CS" => 22,
        "PRIV" => 70,
        _ => 80,
    }
}

fn status(progress: &str) -> u8 {
    match progress {
        "planned" => 1,
        "completed" => 4,
        _ => 2,
    }
}

fn scope(coverage: &str) -> u8 {
    match coverage {
        "international" => 1,
        "regional" => 2,
        "national" => 4,
        _ => 8,
    }
}

/// A text as XML has it.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(['&', '<', '>']) {
            formatter.write_str(&rest[..at])?;
            formatter.write_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                _ => "&gt;",
            })?;
            rest = &rest[at + 1..];
        }
        formatter.write_str(rest)
    }
}
