//! Which deadlines are asked for, as it stands in an address.

use jiff::civil::Date;

use super::model::Deadline;
use crate::error::{Error, Result};
use crate::web::facets::{self, Counts};
use crate::web::visit::query_pairs;

/// The filters, in the order of the page.
pub const FACETS: [&str; 6] = ["state", "kind", "actor", "instrument", "plan", "year"];

/// What is asked for; empty means everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Filters in use: name and value.
    pub chosen: Vec<(String, String)>,
    /// The day of the question.
    pub as_of: Option<String>,
    /// The first due day.
    pub from: Option<Date>,
    /// The last due day.
    pub until: Option<Date>,
    /// Page, from 1.
    pub page: Option<usize>,
}

/// Deadlines that fit, and for each filter what one more value would give.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The lines.
    pub rows: Vec<Deadline>,
    /// Counts of each filter.
    pub counts: Counts,
}

impl Asked {
    /// What an address asks for; what is no part of it is left aside.
    ///
    /// # Errors
    /// Where the first or last day is no date.
    pub fn of_query(query: &str) -> Result<Asked> {
        let mut asked = Asked::default();
        for (name, value) in query_pairs(query).filter(|(_, value)| !value.trim().is_empty()) {
            match name.as_str() {
                "as_of" => asked.as_of = Some(value),
                "from" => asked.from = Some(day(&value)?),
                "until" => asked.until = Some(day(&value)?),
                "page" => asked.page = value.parse().ok(),
                facet if FACETS.contains(&facet) => {
                    let values = value.split(';').map(|one| one.trim().to_owned());
                    asked.chosen.extend(values.filter(|one| !one.is_empty()).map(|one| (name.clone(), one)));
                }
                _ => {}
            }
        }
        Ok(asked)
    }

    /// The values of one filter.
    pub fn values(&self, name: &str) -> Vec<String> {
        self.chosen.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
    }

    fn spans(&self, day: Option<Date>) -> bool {
        match day {
            Some(day) => {
                self.from.is_none_or(|from| day >= from) && self.until.is_none_or(|until| day <= until)
            }
            // What has no day is in no period.
            None => self.from.is_none() && self.until.is_none(),
        }
    }
}

fn day(value: &str) -> Result<Date> {
    value.trim().parse().map_err(|_| {
        Error::Invalid(format!("\"{value}\" is no date; write year-month-day, for example 2017-10-09"))
    })
}

/// The deadlines that fit.
pub fn narrowed(all: Vec<Deadline>, asked: &Asked) -> Found {
    let rows = all.into_iter().filter(|one| asked.spans(one.day)).collect();
    let (rows, counts) = facets::narrowed(rows, &FACETS, |facet| asked.values(facet), values);
    Found { rows, counts }
}

fn values(one: &Deadline, facet: &str) -> Vec<String> {
    let own = |value: &Option<String>| value.iter().cloned().collect();
    match facet {
        "state" => vec![one.state.code().to_owned()],
        "kind" => vec![one.kind.code().to_owned()],
        "actor" => one.actors.clone(),
        "instrument" => own(&one.instrument),
        "plan" => one.plan.iter().chain(&one.plans).cloned().collect(),
        "year" => one.day.map(|day| day.year().to_string()).into_iter().collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_is_asked_for() {
        let asked =
            Asked::of_query("state=overdue;due-soon&actor=BDT&q=x&until=2018-01-01&actor=&page=2").unwrap();
        assert_eq!(asked.values("state"), ["overdue", "due-soon"]);
        assert_eq!((asked.values("actor"), asked.page), (vec!["BDT".to_owned()], Some(2)));
        assert_eq!(asked.until, Some(Date::constant(2018, 1, 1)));
        assert!(Asked::of_query("until=soon").is_err());
        assert!(!asked.spans(None) && asked.spans(Some(Date::constant(2018, 1, 1))));
    }
}
