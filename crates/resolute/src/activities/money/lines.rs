//! The money of an entry as lines, whoever wrote it down: an element of IATI, or our own form.

use resolute_iati::{Activity, MoneyEntry};

use crate::activities::iati::{self, Entered};
use crate::activities::model::Record;

/// What of an entry its money depends on.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Its number.
    pub id: i64,
    /// The form in which its list gave it.
    pub format: Option<&'a str>,
    /// What its list gave, all of it.
    pub original: Option<&'a str>,
    /// What it says now.
    pub record: &'a Record,
}

/// Lines and relations of an entry that may have been edited here since its list gave it.
pub(super) fn money_of(source: Source<'_>) -> MoneyEntry {
    if let (Some("iati"), Some(original)) = (source.format, source.original) {
        return match iati::of_element(original) {
            Some(given) if given != *source.record => {
                read(&iati::edited(original, &given, source.record), source.id)
            }
            _ => read(original, source.id),
        };
    }
    native(source.id, source.record)
}

/// Lines and relations of an entry as its list gave it just now.
pub fn money_given(source: Source<'_>) -> MoneyEntry {
    match (source.format, source.original) {
        (Some("iati"), Some(original)) => read(original, source.id),
        _ => native(source.id, source.record),
    }
}

fn read(element: &str, id: i64) -> MoneyEntry {
    match Activity::from_xml(element) {
        Ok(activity) => MoneyEntry::of(&activity),
        // Elements are kept as a reader of IATI wrote them; one that cannot be read again has no line that counts.
        Err(error) => {
            tracing::error!(activity = id, %error, "the element of an activity cannot be read again");
            MoneyEntry::default()
        }
    }
}

/// An entry that was written here: it goes out as an element, and its money is read where readers of that will find it.
fn native(id: i64, record: &Record) -> MoneyEntry {
    if record.money.is_empty() {
        return MoneyEntry { id: iati::own_identifier(id), ..MoneyEntry::default() };
    }
    let entered = Entered { id, also: None, on: jiff::civil::Date::default(), changed_at: "" };
    read(&iati::native(entered, record), id)
}
