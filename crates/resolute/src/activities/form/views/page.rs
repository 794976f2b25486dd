//! The page of the form.

use askama::Template;

use super::super::filled::Filled;
use super::conflict::Differing;
use super::fields::{Choice, Control, Field, Group, Writer, id_of};
use crate::accounts::Right;
use crate::activities::links::Link;
use crate::activities::model::{Kind, Problem};
use crate::frameworks::Terms;
use crate::web::html::Html;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// The page.
#[derive(Template)]
#[template(path = "activities/form/views/page.html")]
pub struct FormPage {
    page: Page,
    state: State,
    summary: Vec<(String, String)>,
    what: Vec<Field>,
    lines: Vec<Field>,
    goals: (Field, Vec<(Choice, Group)>),
    further: Vec<Field>,
    who: Vec<Field>,
    place: Vec<Field>,
    kinds: Vec<KindView>,
    results: Vec<Field>,
    contact: Vec<Field>,
    /// What the owner answers to what a reviewer asked.
    answer: String,
    parties: Vec<PartyRow>,
    money: Vec<MoneyRow>,
    actor: String,
    saved_at: String,
}

/// Where the form stands besides its fields.
#[derive(Default)]
pub struct State {
    /// Number of the entry; none where it is not begun.
    pub id: Option<i64>,
    /// Revision that is changed.
    pub revision: i64,
    /// Those for whom the person may write, where there are several.
    pub owners: Vec<(String, String, bool)>,
    /// Whether the person may write for everybody, and names the actor.
    pub any_owner: Option<String>,
    /// What a reviewer asked.
    pub question: String,
    /// Whether a published entry is changed.
    pub is_public: bool,
    /// Whether something waits for a reviewer, so that nothing can be changed.
    pub waits: bool,
    /// Whether it was saved a moment ago.
    pub saved: bool,
    /// Whether it was asked what is missing.
    pub checked: bool,
    /// Rows for money and parties to have empty.
    pub spare: usize,
    /// What the words suggest.
    pub suggestions: Html,
    /// Entries that look the same.
    pub near: Html,
    /// Duties that the entry is tied to.
    pub links: Vec<Link>,
    /// What somebody else saved meanwhile.
    pub conflict: Vec<Differing>,
}

impl State {
    /// Where the form is sent.
    pub fn action(&self) -> String {
        self.id.map_or_else(|| "/activities".to_owned(), |id| format!("/activities/{id}"))
    }
}

struct KindView {
    code: &'static str,
    words: String,
    chosen: bool,
    fields: Vec<Field>,
}

struct PartyRow {
    row: usize,
    name: String,
    actor: String,
    roles: Vec<Choice>,
}

struct MoneyRow {
    row: usize,
    kinds: Vec<Choice>,
    amount: String,
    currency: String,
    starts_on: String,
    ends_on: String,
    valued_on: String,
    problems: Vec<String>,
}

/// What people give in the form; imports bring more kinds.
const MONEY: &[&str] = &[
    "budget",
    "budget-original",
    "budget-revised",
    "planned-disbursement",
    "incoming-funds",
    "commitment",
    "disbursement",
    "expenditure",
];
const ROLES: &[&str] = &["partner", "funding", "implementing", "accountable", "extending"];

impl FormPage {
    pub(in crate::activities::form) fn new(
        page: Page,
        filled: &Filled,
        problems: &[Problem],
        terms: &Terms,
        state: State,
    ) -> FormPage {
        let visit = &page.visit;
        let writer = Writer { visit, filled, problems, terms };
        let kind = |kind: Kind| KindView {
            code: kind.code(),
            words: visit.t(&format!("activity-kind-{}", kind.code())),
            chosen: filled.one("kind") == kind.code(),
            fields: writer.details(kind),
        };
        FormPage {
            summary: summary(visit, problems),
            what: writer.what(),
            lines: writer.lines(),
            goals: writer.goals(),
            further: writer.further(),
            who: writer.who(),
            place: writer.place(),
            kinds: Kind::ALL.into_iter().filter(|kind| !kind.details().is_empty()).map(kind).collect(),
            results: writer.results(),
            contact: writer.contact(visit.person.may(Right::Account)),
            answer: filled.one("answer").to_owned(),
            parties: parties(&writer, filled, state.spare),
            money: money(&writer, filled, state.spare),
            actor: filled.one("actor").to_owned(),
            saved_at: visit.with("entry-saved-at", &[("time", "{time}".into())]),
            state,
            page,
        }
    }
}

/// What is wrong, each with the place of its field.
fn summary(visit: &Visit, problems: &[Problem]) -> Vec<(String, String)> {
    let one = |problem: &Problem| {
        let mut parts = problem.field.split('.');
        let first = parts.next().unwrap_or_default();
        let (key, anchor) = match first {
            "details" => {
                (format!("activity-detail-{}", parts.next().unwrap_or_default()), "f-details".to_owned())
            }
            "money" | "parties" => (format!("activity-field-{first}"), id_of(first)),
            "targets" => (format!("activity-field-{first}"), id_of("goals")),
            _ => (format!("activity-field-{first}"), id_of(first)),
        };
        (format!("#{anchor}"), format!("{}: {}", visit.t(&key), super::fields::said(visit, problem)))
    };
    problems.iter().map(one).collect()
}

fn parties(writer: &Writer<'_>, filled: &Filled, spare: usize) -> Vec<PartyRow> {
    let row = |row: usize| {
        let cell = |part: &str| filled.one(&format!("parties.{row}.{part}")).to_owned();
        PartyRow {
            row,
            name: cell("name"),
            actor: cell("actor"),
            roles: writer.codes("party", ROLES, &cell("role")),
        }
    };
    (0..filled.rows("parties") + spare).map(row).collect()
}

fn money(writer: &Writer<'_>, filled: &Filled, spare: usize) -> Vec<MoneyRow> {
    let row = |row: usize| {
        let cell = |part: &str| filled.one(&format!("money.{row}.{part}")).to_owned();
        let parts = ["amount", "currency", "starts_on", "ends_on", "valued_on"];
        MoneyRow {
            row,
            kinds: writer.codes("money", MONEY, &cell("kind")),
            amount: cell("amount"),
            currency: cell("currency"),
            starts_on: cell("starts_on"),
            ends_on: cell("ends_on"),
            valued_on: cell("valued_on"),
            problems: parts.iter().flat_map(|part| writer.said(&format!("money.{row}.{part}"))).collect(),
        }
    };
    (0..filled.rows("money") + spare).map(row).collect()
}
