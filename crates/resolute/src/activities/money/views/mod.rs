//! Money in words and tables.

pub mod lines;
pub mod money;

use resolute_iati::{Decimal, Reason};

use super::model::Pot;
use super::sums::{Sum, Totals};
use crate::activities::register::Asked;
use crate::web::format;
use crate::web::visit::Visit;

/// A kind in a currency as people say it.
pub fn pot_words(visit: &Visit, pot: &Pot) -> String {
    format!("{}, {}", visit.t(&format!("activity-money-{}", pot.kind.name())), pot.currency)
}

/// What a filter for money means, where it is one: a kind and a currency, and perhaps a year.
pub fn filter_words(visit: &Visit, code: &str) -> Option<String> {
    let is_year = |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    match code.rsplit_once('-').filter(|(_, year)| is_year(year)) {
        Some((code, year)) => Pot::of(code).map(|pot| format!("{}, {year}", pot_words(visit, &pot))),
        None => Pot::of(code).map(|pot| pot_words(visit, &pot)),
    }
}

/// An amount with its digits grouped and the currency behind it.
pub fn amount(visit: &Visit, amount: Decimal, currency: &str) -> String {
    format!("{}\u{a0}{currency}", format::decimal(visit.locale, &amount.to_string()))
}

/// A row of the table of sums.
pub struct Row {
    /// What was summed, in words.
    pub kind: String,
    /// The sum with its currency.
    pub amount: String,
    /// How many lines, and these.
    pub lines: (usize, String),
    /// How many activities, and these.
    pub activities: (usize, String),
    /// What of it went to other activities of the register, in words.
    pub within: Option<String>,
}

/// Lines that are in no sum.
pub struct Out {
    /// Why, in words.
    pub reason: String,
    /// How many.
    pub count: usize,
    /// These.
    pub href: String,
}

/// The money of a list, as pages show it.
pub struct Block {
    /// Activities of the list.
    pub activities: usize,
    /// Of these, how many have money.
    pub with_money: usize,
    /// Sums.
    pub rows: Vec<Row>,
    /// What they leave out.
    pub left_out: Vec<Out>,
    /// Lines left out in all.
    pub out: usize,
    /// The page of this money.
    pub href: String,
}

impl Block {
    /// Puts sums into words.
    pub fn of(visit: &Visit, asked: &Asked, totals: &Totals) -> Block {
        let out = |(reason, count): &(Reason, usize)| Out {
            reason: visit.t(&format!("money-reason-{}", reason.name())),
            count: *count,
            href: rows(asked, "left-out", reason.name()),
        };
        Block {
            activities: totals.activities,
            with_money: totals.with_money,
            rows: totals.sums.iter().map(|sum| row(visit, asked, sum)).collect(),
            left_out: totals.left_out.iter().map(out).collect(),
            out: totals.left_out.iter().map(|(_, count)| count).sum(),
            href: page(asked),
        }
    }
}

fn row(visit: &Visit, asked: &Asked, sum: &Sum) -> Row {
    let code = sum.pot.code();
    let words = |decimal: Decimal| amount(visit, decimal, &sum.pot.currency);
    Row {
        kind: visit.t(&format!("activity-money-{}", sum.pot.kind.name())),
        amount: sum.amount.map_or_else(|| visit.t("money-too-large"), words),
        lines: (sum.lines, rows(asked, "money", &code)),
        activities: (sum.activities, format!("/activities?{}", asked.narrowed("money", &code).query())),
        within: (!sum.within.is_zero())
            .then(|| visit.with("money-within", &[("amount", words(sum.within).into())])),
    }
}

/// The page of the money of a list.
pub fn page(asked: &Asked) -> String {
    match asked.query() {
        query if query.is_empty() => "/activities/money".to_owned(),
        query => format!("/activities/money?{query}"),
    }
}

/// The lines of a list behind one figure.
pub fn rows(asked: &Asked, name: &str, value: &str) -> String {
    format!("/activities/money/lines?{}", asked.narrowed(name, value).query())
}
