//! Pages of activities, put into words.

pub mod entry;

use jiff::civil::Date;

use crate::web::visit::Visit;

/// The words of a code out of a list that may grow (roles of parties, kinds of money); the code where it has none.
pub fn coded(visit: &Visit, list: &str, code: &str) -> String {
    let key = format!("activity-{list}-{code}");
    let words = visit.t(&key);
    if words == key { code.to_owned() } else { words }
}

/// A day or moment of ISO 8601 as the language writes its day; as it stands where it is none.
pub fn day(visit: &Visit, iso: &str) -> String {
    let date = iso.get(..10).and_then(|day| day.parse::<Date>().ok());
    date.map_or_else(|| iso.to_owned(), |date| visit.date(date))
}

/// From when to when, in words; empty where neither is known.
pub fn period(visit: &Visit, from: Option<Date>, to: Option<Date>) -> String {
    let write = |day: Date| visit.date(day).into();
    match (from, to) {
        (Some(from), Some(to)) if from == to => visit.date(from),
        (Some(from), Some(to)) => visit.with("activity-from-to", &[("from", write(from)), ("to", write(to))]),
        (Some(from), None) => visit.with("activity-from", &[("day", write(from))]),
        (None, Some(to)) => visit.with("activity-until", &[("day", write(to))]),
        (None, None) => String::new(),
    }
}
