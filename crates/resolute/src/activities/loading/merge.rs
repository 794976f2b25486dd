//! What a newer list changed, taken over into words that may have been edited here since.

use serde_json::{Map, Value};

use super::super::model::Record;
use crate::error::{Error, Result};

/// Words after a newer list.
#[derive(Debug)]
pub(super) struct Merged {
    pub(super) record: Record,
    /// Fields that were changed on both sides, and differently; they stay as they are here.
    pub(super) both: Vec<String>,
}

/// Takes over the fields that differ between what the list said (`base`) and says (`given`).
pub(super) fn merged(base: Option<&Record>, here: &Record, given: &Record) -> Result<Merged> {
    let Some(base) = base.filter(|base| *base != here) else {
        return Ok(Merged { record: given.clone(), both: Vec::new() });
    };
    let (base, given) = (fields(base)?, fields(given)?);
    let mut merged = fields(here)?;
    let mut both = Vec::new();
    let names: std::collections::BTreeSet<&String> = base.keys().chain(given.keys()).collect();
    for name in names {
        let (was, is, here) = (base.get(name), given.get(name), merged.get(name));
        if was == is || is == here {
            continue;
        }
        if was != here {
            both.push(name.clone());
            continue;
        }
        match is {
            Some(value) => merged.insert(name.clone(), value.clone()),
            None => merged.remove(name),
        };
    }
    let record = serde_json::from_value(Value::Object(merged))
        .map_err(|error| Error::internal("the words of a list could not be joined with those here", error))?;
    Ok(Merged { record, both })
}

fn fields(record: &Record) -> Result<Map<String, Value>> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(other) => Err(Error::internal("a record is no object", other.to_string())),
        Err(error) => Err(Error::internal("a record could not be written", error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(title: &str, impact: &str, countries: &[&str]) -> Record {
        Record {
            title: title.to_owned(),
            impact: impact.to_owned(),
            countries: countries.iter().map(|&code| code.to_owned()).collect(),
            ..Record::default()
        }
    }

    #[test]
    fn only_what_the_list_changed_is_taken_over() {
        let base = record("Wells", "", &["KEN"]);
        let here = record("Wells", "Ten wells", &["KEN"]);
        let given = record("Wells and pumps", "", &["KEN", "UGA"]);
        let Merged { record: result, both } = merged(Some(&base), &here, &given).unwrap();
        assert_eq!(result, record("Wells and pumps", "Ten wells", &["KEN", "UGA"]));
        assert!(both.is_empty());
    }

    #[test]
    fn what_was_changed_on_both_sides_stays_and_is_named() {
        let base = record("Wells", "", &[]);
        let here = record("Deep wells", "", &["KEN"]);
        let given = record("New wells", "", &["KEN"]);
        let Merged { record: result, both } = merged(Some(&base), &here, &given).unwrap();
        assert_eq!(result, here);
        assert_eq!(both, ["title"]);
    }

    #[test]
    fn a_field_that_the_list_gave_up_goes() {
        let (base, given) = (record("Wells", "Ten", &["KEN"]), record("Wells", "", &["KEN"]));
        let here = Record { website: "https://example.org".to_owned(), ..base.clone() };
        let Merged { record: result, .. } = merged(Some(&base), &here, &given).unwrap();
        assert_eq!((result.impact.as_str(), result.website.as_str()), ("", "https://example.org"));
    }
}
