//! Activities as they are found. Only published ones are.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use jiff::Timestamp;
use jiff::civil::{Date, date};

use super::model::{Confirmed, href};
use super::partners::model::{Pair, bodies, pairs};
use super::{agreements, links, money, names, store, unders};
use crate::app::App;
use crate::error::Result;
use crate::frameworks::Terms;
use crate::frameworks::model::{COUNTRY_GROUPS, ITU_REGIONS};
use crate::search::{Entry, changes};

/// The first part of an activity's subject.
pub const NOUN: &str = "activity";

/// By what activities are narrowed, beside `kind` and `language`, which all that is found has.
pub const FACETS: &[&str] = &[
    "type",
    "action-line",
    "goal",
    "target",
    "gdc",
    "region",
    "country",
    "group",
    "people",
    "organisation-type",
    "actor",
    "progress",
    "coverage",
    "year",
    "mandate",
    "confirmed",
    "source",
    "money",
    "left-out",
    "agreement",
    "joint",
    "pair",
    "under",
];

/// Years that one activity may be found under; longer ones are found under the first and last of them.
const MOST_YEARS: i16 = 60;

/// What an activity is called in the log of changes.
pub fn subject(id: i64) -> String {
    format!("{NOUN}/{id}")
}

/// Published activities whose numbers lie in a run, in order of their numbers; at most `limit`.
///
/// # Errors
/// As the database.
pub async fn entries(
    app: &App,
    numbers: RangeInclusive<i64>,
    limit: i64,
    day: Date,
) -> Result<Vec<(i64, Entry)>> {
    let entries = store::published_between(&app.db, *numbers.start(), *numbers.end(), limit).await?;
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else { return Ok(Vec::new()) };
    let mut mandates: HashMap<i64, Vec<String>> = HashMap::new();
    for (id, lineage) in links::confirmed_between(&app.db, first.id, last.id).await? {
        mandates.entry(id).or_default().push(lineage);
    }
    let mut aboves: HashMap<i64, Vec<String>> = HashMap::new();
    for (id, above) in unders::confirmed_between(&app.db, first.id, last.id).await? {
        aboves.entry(id).or_default().push(above.to_string());
    }
    let mut lines = money::between(&app.db, first.id, last.id).await?;
    let terms = app.terms.get(&app.db).await?;
    let tied = names::tied(&app.db).await?;
    let mut places = Places { terms: &terms, day: day.to_string(), known: HashMap::new() };
    let found = |entry: store::Entry| {
        let mandates = mandates.remove(&entry.id).unwrap_or_default();
        let mut found = found(&entry, mandates, (&mut places, &tied), day);
        found = aboves
            .remove(&entry.id)
            .into_iter()
            .flatten()
            .fold(found, |found, above| found.having("under", above.as_str()));
        money::put(&lines.remove(&entry.id).unwrap_or_default(), &mut found);
        (entry.id, found)
    };
    Ok(entries.into_iter().map(found).collect())
}

/// How many published activities have numbers in a run.
///
/// # Errors
/// As the database.
pub async fn count(app: &App, numbers: RangeInclusive<i64>) -> Result<i64> {
    store::count_published(&app.db, *numbers.start(), *numbers.end()).await
}

/// Runs of activities that are found otherwise on another day: their owner's word is too old, or their countries belong
/// to other groups.
///
/// # Errors
/// As the database.
pub async fn turning(app: &App, one: Date, other: Date) -> Result<Vec<RangeInclusive<i64>>> {
    let terms = app.terms.get(&app.db).await?;
    let (one, other) = (one.min(other), one.max(other));
    if terms.memberships_differ(&one.to_string(), &other.to_string()) {
        return Ok(vec![0..=i64::MAX]);
    }
    let aged = store::confirmed_between(&app.db, Confirmed::oldest(one), Confirmed::oldest(other)).await?;
    let mut turned = agreements::turning(&app.db, one, other).await?;
    turned.extend(aged);
    turned.sort_unstable();
    turned.dedup();
    Ok(changes::runs(&turned))
}

/// Regions and groups of countries on a day, each country looked up once.
struct Places<'a> {
    terms: &'a Terms,
    day: String,
    known: HashMap<String, Vec<(&'static str, String)>>,
}

impl Places<'_> {
    /// The facet and value of each.
    fn of(&mut self, country: &str) -> &[(&'static str, String)] {
        self.known.entry(country.to_owned()).or_insert_with(|| {
            let groups = self.terms.groups_of(country, &self.day).into_iter();
            let facet = |(scheme, notation): (&str, &str)| match scheme {
                ITU_REGIONS => Some(("region", notation.to_owned())),
                COUNTRY_GROUPS => Some(("group", notation.to_owned())),
                _ => None,
            };
            groups.filter_map(facet).collect()
        })
    }
}

fn found(
    entry: &store::Entry,
    mandates: Vec<String>,
    (places, tied): (&mut Places<'_>, &HashMap<String, String>),
    day: Date,
) -> Entry {
    let record = &entry.record;
    let language = if record.language.is_empty() { "en" } else { &record.language };
    let texts: Vec<&str> = record.texts().collect();
    let others = record.parties.iter().map(|party| &party.name);
    let mut found = Entry {
        kind: NOUN.to_owned(),
        key: subject(entry.id),
        href: href(entry.id),
        codes: entry.external_id.clone().into_iter().collect(),
        names: vec![record.title.clone()],
        within: [&record.organisation]
            .into_iter()
            .chain(others)
            .filter(|name| !name.is_empty())
            .cloned()
            .collect(),
        text: texts.join("\n"),
        language: language.to_owned(),
        orders: orders(entry),
        ..Entry::default()
    }
    .having("kind", NOUN)
    .having("language", language)
    .having("type", record.kind.code())
    .having("organisation-type", record.organisation_type.as_str())
    .having("progress", record.progress.map_or("", |progress| progress.code()))
    .having("coverage", record.coverage.map_or("", |coverage| coverage.code()))
    .having("confirmed", Confirmed::on(day, entry.confirmed_on.as_deref()).code())
    .having("source", entry.source.as_str());
    let mut put = |facet: &str, values: &mut dyn Iterator<Item = &str>| {
        found = values.fold(std::mem::take(&mut found), |found, value| found.having(facet, value));
    };
    put("action-line", &mut record.all_lines());
    put("goal", &mut record.all_goals().into_iter());
    put("target", &mut record.targets.iter().map(String::as_str));
    put("gdc", &mut record.gdc.iter().map(String::as_str));
    put("people", &mut record.people.iter().map(String::as_str));
    put("region", &mut record.regions.iter().map(String::as_str));
    put("country", &mut record.countries.iter().map(String::as_str));
    let bodies = bodies(record, |name| tied.get(name).map(String::as_str));
    let pairs: Vec<String> = pairs(&bodies).iter().map(Pair::code).collect();
    put("actor", &mut bodies.iter().copied());
    put("pair", &mut pairs.iter().map(String::as_str));
    put("joint", &mut pairs.first().map(|_| "yes").into_iter());
    let states = agreements::Term::of(record).map(|term| term.on(day, record.progress));
    put("agreement", &mut states.iter().flatten().map(|state| state.code()));
    put("mandate", &mut mandates.iter().map(String::as_str));
    put("year", &mut years(record.starts_on, record.ends_on).iter().map(String::as_str));
    for country in &record.countries {
        for (facet, value) in places.of(country) {
            found = found.having(facet, value.as_str());
        }
    }
    found
}

/// A day as a number that days are put in order by.
pub fn day_number(day: Date) -> i64 {
    date(1970, 1, 1).until(day).map_or(0, |span| i64::from(span.get_days()))
}

/// The day with a number.
pub fn numbered_day(number: i64) -> Option<Date> {
    date(1970, 1, 1).checked_add(jiff::Span::new().try_days(number).ok()?).ok()
}

/// Moments and days as numbers that follow each other.
fn orders(entry: &store::Entry) -> Vec<(String, i64)> {
    let moment = |text: &str| text.parse::<Timestamp>().ok().map(Timestamp::as_second);
    let record = &entry.record;
    let start = record.starts_on.map(|day| ("start", day_number(day)));
    // New on its first day; on its last where that alone is known; else on the day on which it was entered.
    let entered = || entry.created_at.get(..10).and_then(|day| day.parse().ok());
    let begun = record.starts_on.or(record.ends_on).or_else(entered).map(|day| ("begun", day_number(day)));
    let published = entry.published_at.as_deref().and_then(moment).map(|at| ("published", at));
    let changed = moment(&entry.changed_at).map(|at| ("changed", at));
    let known = [published, changed, start, begun].into_iter().flatten();
    known.map(|(order, number)| (order.to_owned(), number)).collect()
}

/// The years in which it happens, as far as its days are known.
fn years(starts_on: Option<Date>, ends_on: Option<Date>) -> Vec<String> {
    let (Some(first), Some(last)) = (starts_on.or(ends_on), ends_on.or(starts_on)) else { return Vec::new() };
    let (first, last) = (first.year(), last.year());
    if last.saturating_sub(first) > MOST_YEARS {
        return vec![first.to_string(), last.to_string()];
    }
    (first..=last).map(|year| year.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_activity_is_found_in_each_of_its_years() {
        let day = |year| Some(date(year, 6, 1));
        assert_eq!(years(day(2019), day(2021)), ["2019", "2020", "2021"]);
        assert_eq!(years(day(2019), None), ["2019"]);
        assert_eq!(years(None, day(2021)), ["2021"]);
        assert_eq!(years(day(1900), day(2021)), ["1900", "2021"]);
        assert!(years(None, None).is_empty());
        assert!(years(day(2021), day(2019)).is_empty());
    }
}
