//! What a new or changed item, plan or fact is held to, field by field.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Serialize;

use super::model::{Details, Given, Indicator, Item, Kind, LEVELS, PRODUCTS, PlanGiven, REGIONS, UNITS};

/// Longest text of a field, in characters.
pub(super) const LONGEST: usize = 4_000;
/// Longest code.
const LONGEST_CODE: usize = 40;

/// What an item is compared with.
#[derive(Debug, Default)]
pub struct Around<'a> {
    /// The items of the plan, by code: number, kind, number of the item above.
    pub items: HashMap<&'a str, (i64, Kind, Option<i64>)>,
    /// Whether a code names a known actor.
    pub actors: Option<&'a HashMap<String, String>>,
    /// Number of the item that is changed.
    pub own: Option<i64>,
    /// Opening day of the event at which it is due, where one is known.
    pub event_day: Option<Date>,
}

/// A field that cannot be taken, and why: the key of the words that say it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Fault {
    /// Name of the field.
    pub field: &'static str,
    /// End of the key `plan-rule-`.
    pub rule: &'static str,
    /// What was typed.
    pub value: String,
}

pub(super) fn fault(field: &'static str, rule: &'static str, value: &str) -> Fault {
    Fault { field, rule, value: value.chars().take(200).collect() }
}

impl Given {
    /// What cannot be taken, in the order of the form.
    pub fn faults(&self, around: &Around<'_>) -> Vec<Fault> {
        let mut faults = Vec::new();
        if !is_code(&self.code) {
            faults.push(fault("code", "code", &self.code));
        } else if around.items.get(self.code.trim()).is_some_and(|(id, _, _)| Some(*id) != around.own) {
            faults.push(fault("code", "code-taken", &self.code));
        }
        let kind = Kind::from_code(&self.kind);
        if kind.is_none() {
            faults.push(fault("kind", "kind", &self.kind));
        }
        faults.extend(self.parent_fault(kind, around));
        if self.title.trim().is_empty() {
            faults.push(fault("title", "title", ""));
        }
        faults.extend(self.length_faults());
        faults.extend(self.actor_faults(around));
        let details = &self.details;
        let among = |field, value: &str, known: &[&str]| {
            (!value.trim().is_empty() && !known.contains(&value.trim())).then(|| fault(field, field, value))
        };
        faults.extend(among("product", &details.product, &PRODUCTS));
        faults.extend(among("level", &details.level, &LEVELS));
        faults.extend(among("region", &details.region, &REGIONS));
        faults.extend(self.day_faults(around.event_day));
        faults.extend(self.money_faults());
        faults
    }

    fn parent_fault(&self, kind: Option<Kind>, around: &Around<'_>) -> Option<Fault> {
        let parent = self.parent.trim();
        if parent.is_empty() {
            return None;
        }
        let Some((above, above_kind, _)) = around.items.get(parent) else {
            return Some(fault("parent", "parent", parent));
        };
        if around.own.is_some_and(|own| is_under(*above, own, around)) {
            return Some(fault("parent", "circle", parent));
        }
        kind.is_some_and(|kind| !kind.fits_under(*above_kind))
            .then(|| fault("parent", "parent-lower", parent))
    }

    fn length_faults(&self) -> Vec<Fault> {
        let details = &self.details;
        [
            ("title", &self.title),
            ("due_event", &self.due_event),
            ("words", &details.words),
            ("risks", &details.risks),
        ]
        .into_iter()
        .filter(|(_, text)| text.chars().count() > LONGEST)
        .map(|(field, text)| fault(field, "long", text))
        .collect()
    }

    fn actor_faults(&self, around: &Around<'_>) -> Vec<Fault> {
        let Some(actors) = around.actors else { return Vec::new() };
        let lead = Some(self.lead.trim()).filter(|code| !code.is_empty()).map(|code| ("lead", code));
        let helping = self.details.supporting.iter().map(|code| ("supporting", code.trim()));
        lead.into_iter()
            .chain(helping)
            .filter(|(_, code)| !actors.contains_key(*code))
            .map(|(field, code)| fault(field, "actor", code))
            .collect()
    }

    fn day_faults(&self, event_day: Option<Date>) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut day = |field, text: &str| {
            let text = text.trim();
            if text.is_empty() {
                return None;
            }
            let read: Option<Date> = text.parse().ok();
            if read.is_none() {
                faults.push(fault(field, "day", text));
            }
            read
        };
        let (starts, due) = (day("starts_on", &self.starts_on), day("due_on", &self.due_on));
        if let (Some(starts), Some(due)) = (starts, due)
            && due < starts
        {
            faults.push(fault("due_on", "due-before-start", &self.due_on));
        }
        if let (Some(starts), Some(event), None) = (starts, event_day, due)
            && event < starts
        {
            faults.push(fault("due_event", "due-before-start", &self.due_event));
        }
        faults
    }

    fn money_faults(&self) -> Vec<Fault> {
        let details = &self.details;
        let amounts =
            [("required", &details.required), ("available", &details.available), ("spent", &details.spent)];
        let shares = details.shares.iter().map(|share| ("shares", &share.amount));
        let mut faults: Vec<Fault> = amounts
            .into_iter()
            .chain(shares)
            .filter(|(_, amount)| !amount.trim().is_empty() && !is_amount(amount.trim()))
            .map(|(field, amount)| fault(field, "amount", amount))
            .collect();
        let currency = details.currency.trim();
        let any = amounts.iter().any(|(_, amount)| !amount.trim().is_empty());
        let is_currency = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase());
        if (any || !currency.is_empty()) && !is_currency {
            faults.push(fault("currency", "currency", currency));
        }
        if !details.unit.trim().is_empty() && !UNITS.contains(&details.unit.trim()) {
            faults.push(fault("unit", "unit", &details.unit));
        }
        faults
    }

    /// The details without blank ends, and without rows that say nothing.
    pub fn tidy(&self) -> Details {
        let own = |text: &str| text.trim().to_owned();
        let details = &self.details;
        Details {
            words: own(&details.words),
            product: own(&details.product),
            supporting: details
                .supporting
                .iter()
                .map(|code| own(code))
                .filter(|code| !code.is_empty())
                .collect(),
            level: own(&details.level),
            region: own(&details.region),
            required: own(&details.required),
            available: own(&details.available),
            spent: own(&details.spent),
            currency: own(&details.currency),
            unit: own(&details.unit),
            shares: details.shares.iter().filter(|share| !share.amount.trim().is_empty()).cloned().collect(),
            risks: own(&details.risks),
            indicators: details
                .indicators
                .iter()
                .filter(|one| !one.words.trim().is_empty())
                .map(|one| Indicator {
                    words: own(&one.words),
                    baseline: own(&one.baseline),
                    target: own(&one.target),
                })
                .collect(),
        }
    }

    /// The item as it was, to be changed.
    pub fn of(item: &Item, parent: &str) -> Given {
        Given {
            code: item.code.clone(),
            kind: item.kind.code().to_owned(),
            parent: parent.to_owned(),
            title: item.title.clone(),
            lead: item.lead.clone(),
            starts_on: item.starts_on.clone().unwrap_or_default(),
            due_on: item.due_on.clone().unwrap_or_default(),
            due_event: item.due_event.clone(),
            details: item.details.clone(),
        }
    }
}

/// Whether an item stands below another, or is it: then the other cannot stand under it.
fn is_under(item: i64, other: i64, around: &Around<'_>) -> bool {
    let above: HashMap<i64, Option<i64>> =
        around.items.values().map(|(id, _, parent)| (*id, *parent)).collect();
    let mut next = Some(item);
    for _ in 0..=above.len() {
        match next {
            Some(id) if id == other => return true,
            Some(id) => next = above.get(&id).copied().flatten(),
            None => return false,
        }
    }
    true
}

impl PlanGiven {
    /// What cannot be taken, in the order of the form.
    pub fn faults(&self, actors: &HashMap<String, String>) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.title.trim().is_empty() {
            faults.push(fault("title", "title", ""));
        }
        let code = self.code.trim();
        let is_plain = code.chars().all(|one| one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-');
        if code.is_empty() || !is_plain || code.len() > LONGEST_CODE || RESERVED.contains(&code) {
            faults.push(fault("code", "plan-code", code));
        }
        let keeper = Some(("keeper", self.keeper.trim())).filter(|(_, code)| !code.is_empty());
        for (field, code) in [("body", self.body.trim())].into_iter().chain(keeper) {
            if !actors.contains_key(code) {
                faults.push(fault(field, "actor", code));
            }
        }
        let years = [("from_year", &self.from_year), ("to_year", &self.to_year)];
        for (field, year) in years {
            if year_of(year).is_none() {
                faults.push(fault(field, "year", year));
            }
        }
        if let (Some(from), Some(to)) = (year_of(&self.from_year), year_of(&self.to_year))
            && to < from
        {
            faults.push(fault("to_year", "years", &self.to_year));
        }
        for (field, text) in [("title", &self.title), ("words", &self.words)] {
            if text.chars().count() > LONGEST {
                faults.push(fault(field, "long", text));
            }
        }
        faults
    }
}

/// Words of addresses that no plan may be called.
const RESERVED: [&str; 5] = ["items", "new", "coverage", "imports", "steps"];

/// A year of these two centuries.
pub fn year_of(text: &str) -> Option<i64> {
    text.trim().parse().ok().filter(|year| (1900..=2199).contains(year))
}

/// Whether a code can stand in a list: no blanks, nothing that ends a path.
fn is_code(code: &str) -> bool {
    let code = code.trim();
    let fits = |one: char| one.is_alphanumeric() || "._-".contains(one);
    !code.is_empty() && code.chars().count() <= LONGEST_CODE && code.chars().all(fits)
}

/// Whether a text is an amount: digits with at most one point, kept as they are.
pub fn is_amount(text: &str) -> bool {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.len() <= 40 && is_digits(whole) && is_digits(part)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::model::{State, StepGiven};
    use super::*;

    fn given(code: &str, kind: &str, parent: &str) -> Given {
        Given {
            code: code.to_owned(),
            kind: kind.to_owned(),
            parent: parent.to_owned(),
            title: "Statistics".to_owned(),
            ..Given::default()
        }
    }

    fn around() -> Around<'static> {
        Around {
            items: HashMap::from([
                ("O.1", (1, Kind::Objective, None)),
                ("O.1-1", (2, Kind::Output, Some(1))),
                ("O.1-1.a", (3, Kind::Output, Some(2))),
                ("T.1", (4, Kind::Task, Some(3))),
            ]),
            ..Around::default()
        }
    }

    fn rules(given: &Given, around: &Around<'_>) -> Vec<(&'static str, &'static str)> {
        given.faults(around).into_iter().map(|one| (one.field, one.rule)).collect()
    }

    #[test]
    fn an_item_stands_under_what_is_no_lower() {
        assert_eq!(rules(&given("O.1-2", "output", "O.1"), &around()), []);
        assert_eq!(rules(&given("X", "objective", "T.1"), &around()), [("parent", "parent-lower")]);
        assert_eq!(rules(&given("X", "output", "nowhere"), &around()), [("parent", "parent")]);
        assert_eq!(rules(&given("O.1", "output", ""), &around()), [("code", "code-taken")]);
        assert_eq!(rules(&given("a b", "thing", ""), &around()), [("code", "code"), ("kind", "kind")]);
    }

    #[test]
    fn a_circle_of_outputs_is_refused() {
        let own = Around { own: Some(2), ..around() };
        assert_eq!(rules(&given("O.1-1", "output", "O.1-1.a"), &own), [("parent", "circle")]);
        assert_eq!(rules(&given("O.1-1", "output", "O.1-1"), &own), [("parent", "circle")]);
        assert_eq!(rules(&given("O.1-1", "output", "O.1"), &own), []);
    }

    #[test]
    fn what_is_due_before_it_starts_is_refused_and_an_unknown_event_is_kept() {
        let mut given = given("O.9", "output", "O.1");
        given.starts_on = "2021-05-01".to_owned();
        given.due_on = "2021-04-30".to_owned();
        assert_eq!(rules(&given, &around()), [("due_on", "due-before-start")]);
        given.due_on = "30 April".to_owned();
        assert_eq!(rules(&given, &around()), [("due_on", "day")]);
        given.due_on = String::new();
        given.due_event = "the next meeting of the group".to_owned();
        assert_eq!(rules(&given, &around()), []);
        let known = Around { event_day: Some(date(2020, 1, 1)), ..around() };
        assert_eq!(rules(&given, &known), [("due_event", "due-before-start")]);
    }

    #[test]
    fn amounts_are_digits_and_have_a_currency() {
        let mut given = given("O.9", "output", "O.1");
        given.details.required = "55147.50".to_owned();
        assert_eq!(rules(&given, &around()), [("currency", "currency")]);
        given.details.currency = "CHF".to_owned();
        assert_eq!(rules(&given, &around()), []);
        given.details.spent = "1,000".to_owned();
        given.details.unit = "dozen".to_owned();
        assert_eq!(rules(&given, &around()), [("spent", "amount"), ("unit", "unit")]);
    }

    #[test]
    fn the_state_is_that_of_the_last_fact_known_on_the_day() {
        let steps = [("started", "2021-01-01"), ("finished", "2022-06-30"), ("reopened", "2022-09-01")];
        let on = |year, month| State::of(steps.into_iter(), date(year, month, 1));
        assert_eq!(
            [on(2020, 1), on(2021, 1), on(2022, 7), on(2023, 1)],
            [State::NotStarted, State::UnderWay, State::Finished, State::UnderWay]
        );
    }

    #[test]
    fn a_fact_lies_on_a_day_that_has_come() {
        let mut given = StepGiven {
            step: "finished".to_owned(),
            happened_on: "2021-01-02".to_owned(),
            evidence_href: "javascript:alert(1)".to_owned(),
            ..StepGiven::default()
        };
        let rules: Vec<_> = given.faults(date(2021, 1, 1)).into_iter().map(|one| one.rule).collect();
        assert_eq!(rules, ["future", "href", "evidence"]);
        given.evidence_href = String::new();
        assert!(given.faults(date(2021, 1, 2)).is_empty());
    }
}
