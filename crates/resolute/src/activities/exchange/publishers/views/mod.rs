//! What an organisation file says, as rows.

use askama::Template;
use resolute_iati::{Amount, Narrative, Organisation, narratives};
use serde::Serialize;

use super::super::store::KeptPublisher;
use crate::web::page::Page;

/// Elements that hold money, in the order of the standard.
const BUDGETS: [&str; 5] = [
    "total-budget",
    "recipient-org-budget",
    "recipient-region-budget",
    "recipient-country-budget",
    "total-expenditure",
];
/// Elements that the page shows; others are kept.
const SHOWN: [&str; 4] = ["organisation-identifier", "name", "reporting-org", "document-link"];

/// A budget or expenditure, as given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct BudgetRow {
    /// `total-budget`, `recipient-org-budget`, `recipient-region-budget`, `recipient-country-budget`, `total-expenditure`.
    pub kind: String,
    /// For whom: name and code, where it is for one.
    pub recipient: String,
    /// Code of the list BudgetStatus: 1 indicative, 2 committed.
    pub status: String,
    /// First day.
    pub starts_on: String,
    /// Last day.
    pub ends_on: String,
    /// The amount, in digits as given.
    pub amount: String,
    /// Its currency, its own or that of the file.
    pub currency: String,
    /// The day whose rate counts.
    pub valued_on: String,
    /// What it is made of.
    pub lines: Vec<LineRow>,
}

/// A line of a budget.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct LineRow {
    /// Its reference in the books of the organisation.
    pub reference: String,
    /// What it is for.
    pub words: String,
    /// The amount, in digits as given.
    pub amount: String,
    /// Its currency.
    pub currency: String,
}

/// A document about a publisher.
struct DocumentRow {
    title: String,
    address: Option<String>,
    format: String,
}

/// The page.
#[derive(Template)]
#[template(path = "activities/exchange/publishers/views/publisher.html")]
pub struct PublisherPage {
    page: Page,
    identifier: String,
    names: Vec<(String, String)>,
    reporting: String,
    updated: String,
    list: String,
    file: String,
    taken_in: String,
    budgets: Vec<BudgetRow>,
    documents: Vec<DocumentRow>,
    /// Names of elements that are kept and not shown.
    kept: String,
}

impl PublisherPage {
    fn coded(&self, what: &str, code: &str) -> String {
        self.page.t(&format!("publisher-{what}-{code}"))
    }

    /// The page of what was kept.
    pub fn new(page: Page, kept: &KeptPublisher) -> PublisherPage {
        let language = page.visit.locale.code();
        let organisation = organisation(kept);
        let organisation = organisation.as_ref();
        let names = organisation.map(Organisation::names).unwrap_or_default();
        let default = organisation.and_then(|one| one.root().attribute("xml:lang")).unwrap_or_default();
        let named = |one: Narrative<'_>| {
            let language = one.language.as_deref().unwrap_or(&default).to_owned();
            (language, one.text.trim().to_owned())
        };
        PublisherPage {
            identifier: kept.identifier.clone(),
            names: names.into_iter().map(named).collect(),
            reporting: organisation.and_then(Organisation::reporting_org).map_or_else(String::new, |party| {
                worded(party.narratives(), party.reference().as_deref(), language)
            }),
            updated: organisation.and_then(Organisation::last_updated).map_or_else(String::new, Into::into),
            list: kept.list.clone(),
            file: kept.file.clone(),
            taken_in: kept.begun_at.get(..10).unwrap_or_default().to_owned(),
            budgets: organisation.map(|one| budgets(one, language)).unwrap_or_default(),
            documents: organisation.map(|one| documents(one, language)).unwrap_or_default(),
            kept: organisation.map(not_shown).unwrap_or_default(),
            page,
        }
    }
}

/// What was kept, read again.
pub(super) fn organisation(kept: &KeptPublisher) -> Option<Organisation> {
    Organisation::from_xml(&kept.original).ok()
}

/// Budgets and expenditures in the order of the standard, words in a language where they are in it.
pub(super) fn budgets(organisation: &Organisation, language: &str) -> Vec<BudgetRow> {
    let default = organisation.default_currency();
    let currency = |amount: &Amount<'_>| {
        amount.currency().or_else(|| default.clone()).map_or_else(String::new, |code| code.trim().to_owned())
    };
    let row = |kind: &str, budget: resolute_iati::Budget<'_>| {
        let value = budget.value();
        let line = |line: resolute_iati::BudgetLine<'_>| {
            let value = line.value();
            LineRow {
                reference: text(line.reference()),
                words: worded(line.narratives(), None, language),
                amount: value.as_ref().map_or_else(String::new, |value| value.digits().into_owned()),
                currency: value.as_ref().map(currency).unwrap_or_default(),
            }
        };
        BudgetRow {
            kind: kind.to_owned(),
            recipient: recipient(&budget, language),
            status: text(budget.status()),
            starts_on: text(budget.start()),
            ends_on: text(budget.end()),
            amount: value.as_ref().map_or_else(String::new, |value| value.digits().into_owned()),
            currency: value.as_ref().map(currency).unwrap_or_default(),
            valued_on: text(value.and_then(|value| value.value_date())),
            lines: budget.lines().map(line).collect(),
        }
    };
    BUDGETS.iter().flat_map(|kind| organisation.budgets(kind).map(|budget| row(kind, budget))).collect()
}

fn recipient(budget: &resolute_iati::Budget<'_>, language: &str) -> String {
    let Some(element) = ["recipient-org", "recipient-region", "recipient-country"]
        .iter()
        .find_map(|name| budget.element().child(name))
    else {
        return String::new();
    };
    let code = element.attribute("ref").or_else(|| element.attribute("code"));
    worded(narratives(element), code.as_deref(), language)
}

fn documents(organisation: &Organisation, language: &str) -> Vec<DocumentRow> {
    let row = |document: resolute_iati::Document<'_>| {
        let address = text(document.url());
        DocumentRow {
            title: worded(document.titles(), Some(&address), language),
            address: crate::activities::model::is_web_address(&address).then_some(address),
            format: text(document.format()),
        }
    };
    organisation.documents().map(row).collect()
}

/// Names of the elements that the page has no place for, each once.
fn not_shown(organisation: &Organisation) -> String {
    let mut names: Vec<&str> = Vec::new();
    for child in organisation.root().children() {
        let name = child.name();
        if !BUDGETS.contains(&name) && !SHOWN.contains(&name) && !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// Words in a language, else in the first, with a code behind them.
fn worded(narratives: Vec<Narrative<'_>>, code: Option<&str>, language: &str) -> String {
    let in_language =
        |one: &&Narrative<'_>| one.language.as_deref().is_some_and(|known| known.starts_with(language));
    let chosen = narratives.iter().find(in_language).or(narratives.first());
    let words = chosen.map(|one| one.text.trim().to_owned()).filter(|words| !words.is_empty());
    match (words, code.map(str::trim).filter(|code| !code.is_empty())) {
        (Some(words), Some(code)) if words != code => format!("{words} ({code})"),
        (Some(words), _) => words,
        (None, code) => code.unwrap_or_default().to_owned(),
    }
}

fn text(value: Option<impl AsRef<str>>) -> String {
    value.map(|value| value.as_ref().trim().to_owned()).unwrap_or_default()
}
