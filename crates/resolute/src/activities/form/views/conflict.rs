//! Two texts of one entry, field beside field.

use crate::activities::model::Record;
use crate::web::visit::Visit;

/// A field in which the two differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// Its label.
    pub field: String,
    /// As it was saved meanwhile.
    pub theirs: String,
    /// As it stands in the form.
    pub yours: String,
}

/// The fields in which two texts of an entry differ, in the order of the form.
pub fn differing(visit: &Visit, theirs: &Record, yours: &Record) -> Vec<Differing> {
    let fields = |record: &Record| match serde_json::to_value(record) {
        Ok(serde_json::Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let (theirs, yours) = (fields(theirs), fields(yours));
    let one = |name: &&str| {
        let cell = |fields: &serde_json::Map<String, serde_json::Value>| {
            fields.get(*name).map_or_else(|| visit.t("entry-empty"), written)
        };
        let found = Differing {
            field: visit.t(&format!("activity-field-{name}")),
            theirs: cell(&theirs),
            yours: cell(&yours),
        };
        (found.theirs != found.yours).then_some(found)
    };
    FIELDS.iter().filter_map(one).collect()
}

const FIELDS: &[&str] = &[
    "title",
    "kind",
    "language",
    "description",
    "main_line",
    "lines",
    "goals",
    "targets",
    "gdc",
    "people",
    "organisation",
    "organisation_type",
    "actor",
    "parties",
    "countries",
    "regions",
    "coverage",
    "progress",
    "starts_on",
    "ends_on",
    "details",
    "impact",
    "partnerships",
    "challenges",
    "replicability",
    "sustainability",
    "values",
    "website",
    "money",
];

/// A value as people read it: words as they stand, lists with commas, rows one a line.
fn written(value: &serde_json::Value) -> String {
    use serde_json::Value;
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) if list.iter().all(Value::is_string) => {
            list.iter().map(written).collect::<Vec<_>>().join(", ")
        }
        Value::Array(list) => list.iter().map(written).collect::<Vec<_>>().join("\n"),
        Value::Object(fields) => fields.values().map(written).collect::<Vec<_>>().join(" · "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::locale::Locale;
    use crate::web::visit::tests::visit;

    #[test]
    fn every_field_of_a_record_is_compared() {
        let full = serde_json::json!({
            "title": "a", "language": "en", "kind": "event", "description": "d", "main_line": "C1", "lines": ["C2"],
            "goals": ["1"], "targets": ["1.1"], "gdc": ["1"], "people": ["women"], "organisation": "o",
            "organisation_type": "GOV", "actor": "ITU", "parties": [{"role": "partner", "name": "p"}],
            "countries": ["KAZ"], "regions": ["CIS"], "coverage": "local", "progress": "planned",
            "starts_on": "2020-01-01", "ends_on": "2020-01-02", "impact": "i", "partnerships": "p",
            "challenges": "c", "replicability": "r", "sustainability": "s", "values": "v",
            "money": [{"kind": "budget", "amount": "1", "currency": "EUR"}], "website": "https://a.example",
            "details": {"venue": "x"}
        });
        let full: Record = serde_json::from_value(full).unwrap();
        let found = differing(&visit(Locale::En, "/"), &Record::default(), &full);
        assert_eq!(found.len(), FIELDS.len());
        assert_eq!(found.last().unwrap().yours, "1 · EUR · budget");
        // Where an entry comes from is not for the form to change; everything else of a record is compared.
        assert_eq!(serde_json::to_value(&full).unwrap().as_object().unwrap().len(), FIELDS.len());
    }
}
