//! The register of reports, and its pairs, as rows of a spreadsheet.

use super::model::{Entry, Pair};
use crate::tables::Table;

/// One row a report.
pub fn table(entries: &[Entry]) -> Table {
    let columns = vec![
        "report",
        "standing",
        "said_by",
        "title",
        "owed_by",
        "owed_by_words",
        "goes_to",
        "goes_to_words",
        "recurrence",
        "event",
        "next_due",
        "instrument",
        "paragraph",
        "because",
        "words",
        "handed_on",
        "document",
        "issued_reports",
        "review",
        "merged_into",
        "occasion",
        "review_reason",
        "source",
        "reason",
    ];
    let row = |one: &Entry| {
        let review = one.review.as_ref();
        let own = |text: &Option<String>| text.clone().unwrap_or_default();
        vec![
            one.key.clone(),
            one.standing.clone(),
            one.said_by.clone(),
            one.title.clone(),
            one.givers.join("; "),
            one.giver_words.clone(),
            one.receivers.join("; "),
            one.receiver_words.clone(),
            own(&one.recurrence),
            own(&one.event),
            one.next_due.map(|day| day.to_string()).unwrap_or_default(),
            own(&one.instrument),
            one.paragraph.clone(),
            one.because.clone(),
            one.words.clone(),
            own(&one.handed_on),
            own(&one.document),
            one.answered.iter().map(|report| report.report.to_string()).collect::<Vec<_>>().join("; "),
            review.map(|one| one.verdict.clone()).unwrap_or_default(),
            review.and_then(|one| one.merged_into.clone()).unwrap_or_default(),
            review.map(|one| one.occasion.clone()).unwrap_or_default(),
            review.map(|one| one.reason.clone()).unwrap_or_default(),
            one.source.clone(),
            one.reason.clone(),
        ]
    };
    Table { columns, rows: entries.iter().map(row).collect() }
}

/// One row a pair.
pub fn pairs(pairs: &[Pair]) -> Table {
    let columns = vec![
        "standing",
        "one",
        "one_title",
        "other",
        "other_title",
        "same_goes_to",
        "same_owed_by",
        "same_recurrence",
        "likeness",
        "phrases",
    ];
    let row = |pair: &Pair| {
        vec![
            pair.standing.clone(),
            pair.one.paragraph.clone(),
            pair.one.title.clone(),
            pair.other.paragraph.clone(),
            pair.other.title.clone(),
            pair.same_receiver.join("; "),
            pair.same_giver.join("; "),
            pair.same_recurrence.clone().unwrap_or_default(),
            format!("{:.2}", pair.likeness),
            pair.phrases.join("; "),
        ]
    };
    Table { columns, rows: pairs.iter().map(row).collect() }
}
