//! Sums for programs.

use axum::Json;
use axum::extract::{RawQuery, State};
use serde::Serialize;

use super::sums::{self, Totals};
use super::{Kept, Listed};
use crate::activities::model::href;
use crate::activities::register::Asked;
use crate::app::App;
use crate::error::Result;

/// Activities whose lines a program may ask for at once.
const MOST: usize = 100;

/// Money of a list of activities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct MoneyJson {
    /// How many activities the list has.
    pub activities: usize,
    /// Of these, how many say anything about money.
    pub with_money: usize,
    /// Whether everything that was stored when the question came is in the sums.
    pub current: bool,
    /// By kind, then currency; never added to each other.
    pub sums: Vec<SumJson>,
    /// What is in no sum, by reason.
    pub left_out: Vec<LeftOutJson>,
}

/// A sum of one kind in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct SumJson {
    /// What was summed.
    pub kind: &'static str,
    /// In which currency.
    pub currency: String,
    /// Exact decimal digits; absent where there are more of them than can be computed with.
    pub amount: Option<String>,
    /// How much of it went to other activities of the register, which may have passed it on.
    pub within: String,
    /// How many lines it is made of.
    pub count: usize,
    /// How many activities these belong to.
    pub activities: usize,
    /// The lines.
    pub rows: String,
}

/// Lines that are in no sum for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct LeftOutJson {
    /// The reason, as docs/money.md names it.
    pub reason: &'static str,
    /// How many lines.
    pub count: usize,
    /// The lines.
    pub rows: String,
}

/// A page of lines of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct LineList {
    /// Activities that have such lines.
    pub activities: usize,
    /// This page, from 1.
    pub page: usize,
    /// Activities on a page.
    pub per_page: usize,
    /// The lines of the activities of this page.
    pub lines: Vec<LineJson>,
}

/// A line of money and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct LineJson {
    /// Number of the activity.
    pub activity: i64,
    /// Its page.
    pub address: String,
    /// Its title.
    pub title: String,
    /// Where it stands in the activity: `transaction[3]`.
    pub place: String,
    /// What it is.
    pub kind: String,
    /// As it is written.
    pub amount: String,
    /// Its currency, where one is said.
    pub currency: Option<String>,
    /// The first day of its time, or its day.
    pub starts_on: Option<String>,
    /// The last day of its time.
    pub ends_on: Option<String>,
    /// `counted`, or why it is in no sum.
    pub verdict: String,
    /// The activity that is counted in its place, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead: Option<i64>,
    /// The other activity of the register to which it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_to: Option<i64>,
}

/// The money of public activities, one sum for each kind and currency, and what is left out of them with its reason
/// (docs/money.md). Every filter of `/api/v1/activities` narrows it.
#[utoipa::path(get, path = "/api/v1/activities/money", tag = "activities",
    params(
        ("q" = Option<String>, Query, description = "Words, and every other filter of /api/v1/activities"),
        ("line" = Option<Vec<String>>, Query, description = "Action line, such as C5"),
        ("goal" = Option<Vec<String>>, Query, description = "Goal: 1 to 17"),
        ("country" = Option<Vec<String>>, Query, description = "ISO 3166 code of three letters"),
        ("group" = Option<Vec<String>>, Query, description = "Group of countries as of today, such as LDC"),
        ("year" = Option<Vec<String>>, Query, description = "Year in which the activity happens"),
    ),
    responses((status = 200, body = MoneyJson)))]
pub async fn show(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Json<MoneyJson>> {
    let asked = Asked::of_query(query.as_deref().unwrap_or_default());
    Ok(Json(MoneyJson::of(&asked, &sums::totals(&app, &asked).await?)))
}

/// The lines behind a sum or a reason: those of `money` (a kind and a currency, `disbursement-USD`) or of `left-out` (a
/// reason), or all of them, of the activities of a list.
#[utoipa::path(get, path = "/api/v1/activities/money/lines", tag = "activities",
    params(
        ("money" = Option<Vec<String>>, Query, description = "Kind and currency, such as disbursement-USD"),
        ("left-out" = Option<Vec<String>>, Query, description = "Reason, such as counted-below"),
        ("q" = Option<String>, Query, description = "Words, and every other filter of /api/v1/activities"),
        ("page" = Option<usize>, Query, description = "From 1"),
    ),
    responses((status = 200, body = LineList)))]
pub async fn list(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Json<LineList>> {
    let asked = Asked::of_query(query.as_deref().unwrap_or_default());
    let per_page = MOST;
    let listed = super::lines(&app, &asked, per_page).await?;
    Ok(Json(LineList::of(asked.page, per_page, listed)))
}

impl MoneyJson {
    /// A list's money for programs.
    pub fn of(asked: &Asked, totals: &Totals) -> MoneyJson {
        let rows = |name: &str, value: &str| {
            format!("/api/v1/activities/money/lines?{}", asked.narrowed(name, value).query())
        };
        MoneyJson {
            activities: totals.activities,
            with_money: totals.with_money,
            current: totals.current,
            sums: totals
                .sums
                .iter()
                .map(|sum| SumJson {
                    kind: sum.pot.kind.name(),
                    currency: sum.pot.currency.clone(),
                    amount: sum.amount.map(|amount| amount.to_string()),
                    within: sum.within.to_string(),
                    count: sum.lines,
                    activities: sum.activities,
                    rows: rows("money", &sum.pot.code()),
                })
                .collect(),
            left_out: totals
                .left_out
                .iter()
                .map(|(reason, count)| LeftOutJson {
                    reason: reason.name(),
                    count: *count,
                    rows: rows("left-out", reason.name()),
                })
                .collect(),
        }
    }
}

impl LineList {
    /// A page of lines for programs.
    pub fn of(page: usize, per_page: usize, listed: Listed) -> LineList {
        let line = |(line, title): (Kept, String)| LineJson {
            activity: line.activity,
            address: href(line.activity),
            title,
            place: line.place,
            kind: line.kind,
            amount: line.amount,
            currency: line.currency,
            starts_on: line.starts_on,
            ends_on: line.ends_on,
            verdict: line.verdict,
            instead: line.instead,
            given_to: line.given_to,
        };
        LineList {
            activities: listed.activities,
            page,
            per_page,
            lines: listed.lines.into_iter().map(line).collect(),
        }
    }
}
