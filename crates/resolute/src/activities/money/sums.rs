//! Sums of what is counted and of what is left out, over any list that the register can show: from the index, to the last
//! digit.
//!
//! An entry of the index has its own sums as whole numbers. The key says what is summed and at which digit: `c` counted
//! amounts, `w` those of them that went to other activities here, `n` lines, `p` activities, `o` lines left out, `a` every
//! activity, `m` those with any line.

use std::collections::BTreeMap;

use resolute_iati::{Decimal, MoneyKind, Reason};

use super::model::Pot;
use super::store::Kept;
use crate::activities::register::Asked;
use crate::activities::search::NOUN;
use crate::app::App;
use crate::error::Result;
use crate::finding;
use crate::search::{self, Entry};

/// Amounts are cut into pieces of so many digits, which many of them can be added without going beyond what a number holds.
const DIGITS: u32 = 18;

/// A key, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key<'a> {
    class: &'a str,
    /// A kind of money, or a reason.
    what: &'a str,
    /// Four digits; empty where the line has no day.
    year: &'a str,
    /// Digits behind the point.
    scale: u32,
    /// Which piece of the number.
    piece: u32,
    currency: &'a str,
}

impl<'a> Key<'a> {
    fn read(key: &'a str) -> Option<Key<'a>> {
        let mut parts = key.splitn(6, '|');
        let mut next = || parts.next();
        Some(Key {
            class: next()?,
            what: next()?,
            year: next()?,
            scale: next()?.parse().ok()?,
            piece: next()?.parse().ok()?,
            currency: next()?,
        })
    }

    fn written(self) -> String {
        let Key { class, what, year, scale, piece, currency } = self;
        format!("{class}|{what}|{year}|{scale}|{piece}|{currency}")
    }

    fn count(class: &'a str, what: &'a str, currency: &'a str) -> Key<'a> {
        Key { class, what, year: "", scale: 0, piece: 0, currency }
    }
}

/// Puts the sums of an activity's lines into its entry of the index, and what they are found under.
pub fn put(lines: &[Kept], entry: &mut Entry) {
    let mut amounts: BTreeMap<(&str, &str, &str, &str), Decimal> = BTreeMap::new();
    let mut counts: BTreeMap<Key<'_>, i64> = BTreeMap::new();
    counts.insert(Key::count("a", "", ""), 1);
    if !lines.is_empty() {
        counts.insert(Key::count("m", "", ""), 1);
    }
    for line in lines {
        let currency = line.currency.as_deref().unwrap_or_default();
        let year = line.starts_on.as_deref().and_then(year_of).unwrap_or_default();
        let mut add = |class, amount| {
            let sum = amounts.entry((class, &line.kind, year, currency)).or_default();
            sum.checked_add(amount).map(|more| *sum = more)
        };
        let counted = line.is_counted().then(|| Decimal::parse(&line.amount)).flatten();
        if counted.and_then(|amount| add("c", amount)).is_none() {
            let reason = if line.is_counted() { Reason::TooLarge.name() } else { &line.verdict };
            *counts.entry(Key::count("o", reason, "")).or_default() += 1;
            continue;
        }
        if line.given_to.is_some() {
            counted.and_then(|amount| add("w", amount));
        }
        *counts.entry(Key::count("n", &line.kind, currency)).or_default() += 1;
        counts.insert(Key::count("p", &line.kind, currency), 1);
    }
    let mut facets: Vec<(&str, String)> = counts
        .keys()
        .filter_map(|key| match key.class {
            "p" => Some(("money", format!("{}-{}", key.what, key.currency))),
            "o" => Some(("left-out", key.what.to_owned())),
            _ => None,
        })
        .collect();
    let years = amounts.keys().filter(|(class, _, year, _)| *class == "c" && !year.is_empty());
    facets.extend(years.map(|(_, what, year, currency)| ("money", format!("{what}-{currency}-{year}"))));
    for ((class, what, year, currency), amount) in amounts {
        let (units, scale) = amount.parts();
        for (piece, number) in pieces(units) {
            entry.sums.push((Key { class, what, year, scale, piece, currency }.written(), number));
        }
    }
    entry.sums.extend(counts.into_iter().map(|(key, count)| (key.written(), count)));
    for (facet, value) in facets {
        let found = std::mem::take(entry);
        *entry = found.having(facet, value);
    }
}

/// A number in pieces of [`DIGITS`] digits, the lowest first; those that are nothing are left out, save the first.
fn pieces(units: i128) -> impl Iterator<Item = (u32, i64)> {
    let base = 10_i128.pow(DIGITS);
    let piece = move |at: u32| {
        let shifted = units / base.pow(at);
        i64::try_from(shifted % base).map(|number| (at, number)).ok()
    };
    (0..3).filter_map(piece).filter(|(at, number)| *at == 0 || *number != 0)
}

/// The year of a day as the standard writes it.
pub(super) fn year_of(day: &str) -> Option<&str> {
    let (year, rest) = day.split_at_checked(4)?;
    (year.bytes().all(|byte| byte.is_ascii_digit()) && (rest.is_empty() || rest.starts_with('-')))
        .then_some(year)
}

/// Pieces of numbers on their way to a sum: digits behind the point and the piece, with what was added.
type Pieces = Vec<(u32, u32, i128)>;

/// The sum of pieces; nothing where it has more digits than can be computed with.
fn joined(pieces: &Pieces) -> Option<Decimal> {
    pieces.iter().try_fold(Decimal::ZERO, |sum, (scale, piece, number)| {
        let units = number.checked_mul(10_i128.checked_pow(DIGITS * piece)?)?;
        sum.checked_add(Decimal::from_parts(units, *scale)?)
    })
}

/// A sum of one kind in one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// What was summed.
    pub pot: Pot,
    /// The sum, exact; nothing where it has more digits than can be computed with.
    pub amount: Option<Decimal>,
    /// How much of it went to other activities of the register, which may have passed it on.
    pub within: Decimal,
    /// Lines that it is made of.
    pub lines: usize,
    /// Activities that these belong to.
    pub activities: usize,
}

/// The money of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// Activities of the list.
    pub activities: usize,
    /// Of these, how many say anything about money.
    pub with_money: usize,
    /// By kind, then currency.
    pub sums: Vec<Sum>,
    /// Reasons, in the order in which they are asked, with how many lines each leaves out.
    pub left_out: Vec<(Reason, usize)>,
    /// Whether everything that was stored when the question came is in it.
    pub current: bool,
}

impl Totals {
    /// The sum that most activities have a part in.
    pub fn foremost(&self) -> Option<&Sum> {
        // The first of those that are equally frequent.
        self.sums.iter().rev().max_by_key(|sum| sum.activities)
    }

    /// The sum of one kind and currency.
    pub fn of(&self, pot: &Pot) -> Option<&Sum> {
        self.sums.iter().find(|sum| sum.pot == *pot)
    }
}

fn asked_of(asked: &Asked) -> search::Asked {
    search::Asked { limit: 0, offset: 0, noun: Some(NOUN), ..asked.asked() }
}

fn count(number: i128) -> usize {
    usize::try_from(number).unwrap_or_default()
}

/// Sums the money of a list.
///
/// # Errors
/// Where the index cannot be read.
pub async fn totals(app: &App, asked: &Asked) -> Result<Totals> {
    let fold = |key: &str| Some(Key { year: "", ..Key::read(key)? }.written());
    let (sums, current) = finding::sums(app, asked_of(asked), &[], ("totals".to_owned(), fold)).await?;
    let mut totals = Totals { current, ..Totals::default() };
    let mut pots: BTreeMap<Pot, (Pieces, Pieces, usize, usize)> = BTreeMap::new();
    let mut left_out: BTreeMap<Reason, usize> = BTreeMap::new();
    for ((_, key), number) in sums.iter() {
        let Some(key) = Key::read(key) else { continue };
        match key.class {
            "a" => totals.activities = count(*number),
            "m" => totals.with_money = count(*number),
            "o" => {
                let reason = Reason::ALL.into_iter().find(|reason| reason.name() == key.what);
                left_out.extend(reason.map(|reason| (reason, count(*number))));
            }
            class => {
                let Some(kind) = MoneyKind::named(key.what) else { continue };
                let pot = pots.entry(Pot { kind, currency: key.currency.to_owned() }).or_default();
                match class {
                    "c" => pot.0.push((key.scale, key.piece, *number)),
                    "w" => pot.1.push((key.scale, key.piece, *number)),
                    "n" => pot.2 = count(*number),
                    _ => pot.3 = count(*number),
                }
            }
        }
    }
    totals.left_out = left_out.into_iter().collect();
    totals.sums = pots
        .into_iter()
        .map(|(pot, (amount, within, lines, activities))| Sum {
            pot,
            amount: joined(&amount),
            within: joined(&within).unwrap_or_default(),
            lines,
            activities,
        })
        .collect();
    Ok(totals)
}

/// One kind in one currency of a list by the years of its lines, in order; those without a day are under no year and come
/// first.
///
/// # Errors
/// Where the index cannot be read.
pub async fn by_year(app: &App, asked: &Asked, pot: &Pot) -> Result<Years> {
    Ok(by_facets(app, asked, pot, &[]).await?.into_values().next().unwrap_or_default())
}

fn is_of(key: &Key<'_>, pot: &Pot) -> bool {
    key.class == "c" && key.what == pot.kind.name() && key.currency == pot.currency
}

/// A sum by the years of its lines; those without a day are under no year.
pub type Years = Vec<(Option<i16>, Decimal)>;

/// One kind in one currency by year for each value of some facets of a list. An activity with several values is counted in
/// each of them.
///
/// # Errors
/// Where the index cannot be read.
pub async fn by_facets(
    app: &App,
    asked: &Asked,
    pot: &Pot,
    facets: &'static [&'static str],
) -> Result<BTreeMap<Vec<String>, Years>> {
    let (wanted, name) = (pot.clone(), format!("years of {}", pot.code()));
    let fold = move |key: &str| {
        let key = Key::read(key).filter(|key| is_of(key, &wanted))?;
        Some(key.written())
    };
    let (sums, _) = finding::sums(app, asked_of(asked), facets, (name, fold)).await?;
    let mut cells: BTreeMap<Vec<String>, BTreeMap<Option<i16>, Pieces>> = BTreeMap::new();
    for ((values, key), number) in sums.iter() {
        let Some(key) = Key::read(key) else { continue };
        let years = cells.entry(values.clone()).or_default();
        years.entry(key.year.parse().ok()).or_default().push((key.scale, key.piece, *number));
    }
    let years = |years: BTreeMap<Option<i16>, Pieces>| {
        years.into_iter().filter_map(|(year, pieces)| Some((year, joined(&pieces)?))).collect()
    };
    Ok(cells.into_iter().map(|(values, of_years)| (values, years(of_years))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(kind: &str, amount: &str, verdict: &str) -> Kept {
        Kept {
            activity: 1,
            place: "transaction[1]".to_owned(),
            kind: kind.to_owned(),
            amount: amount.to_owned(),
            currency: Some("EUR".to_owned()),
            starts_on: Some("2016-02-01".to_owned()),
            ends_on: None,
            verdict: verdict.to_owned(),
            instead: None,
            given_to: None,
        }
    }

    #[test]
    fn amounts_come_back_from_their_pieces_to_the_last_digit() {
        for amount in
            ["0", "-0.05", "1000000000000.10", "999999999999999999999999999999", "-123456789012345678901.5"]
        {
            let amount = Decimal::parse(amount).unwrap();
            let (units, scale) = amount.parts();
            let pieces: Pieces =
                pieces(units).map(|(piece, number)| (scale, piece, i128::from(number))).collect();
            let joined = joined(&pieces).unwrap();
            assert_eq!((joined, joined.to_string()), (amount, amount.to_string()));
        }
    }

    #[test]
    fn an_entry_has_its_sums_its_counts_and_what_it_is_found_under() {
        let mut entry = Entry::default();
        let lines = [
            line("budget", "1.5", "counted"),
            line("budget", "2", "counted"),
            line("budget", "x", "not-a-number"),
        ];
        put(&lines, &mut entry);
        let number = |key: &str| entry.sums.iter().find(|(known, _)| known == key).map(|(_, number)| *number);
        assert_eq!(number("c|budget|2016|1|0|EUR"), Some(35));
        assert_eq!(number("n|budget||0|0|EUR"), Some(2));
        assert_eq!(number("o|not-a-number||0|0|"), Some(1));
        assert_eq!(entry.values("money").collect::<Vec<_>>(), ["budget-EUR", "budget-EUR-2016"]);
        assert_eq!(entry.values("left-out").collect::<Vec<_>>(), ["not-a-number"]);
        assert!(entry.sums.iter().all(|(key, _)| Key::read(key).unwrap().written() == *key));
    }
}
