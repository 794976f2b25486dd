//! How a plan stands on a day: its outputs by recorded facts, what they need and what they answer.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::amounts::Amounts;
use super::built::Asked;
use super::snapshot::Query;
use super::store;
use crate::app::App;
use crate::error::Result;
use crate::plans::model::{Indicator, Kind, Plan, State, Step, href as plan_href, item_href};
use crate::plans::register::{self, Filter, Listed, register};
use crate::plans::{self, links};
use crate::trace::views::passage::mandate_href;
use crate::web::visit::Visit;

/// A plan and its items, in the order of the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Performance {
    /// Code of the plan.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Whose plan it is.
    pub body: String,
    /// First and last year.
    pub years: (i64, i64),
    /// Its items.
    pub entries: Vec<Entry>,
}

/// An item as it stands on the last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number.
    pub id: i64,
    /// How far it stands below the top.
    pub depth: usize,
    /// Its code in the plan.
    pub code: String,
    /// What it is.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// Who leads it.
    pub lead: String,
    /// Its due day.
    pub due: Option<Date>,
    /// Its due event.
    pub due_event: String,
    /// Code of its state.
    pub state: String,
    /// Whether its due day has passed and it is not over.
    pub late: bool,
    /// What was recorded up to the last day, the oldest first.
    pub facts: Vec<Fact>,
    /// What it needs, has and spent.
    pub amounts: Amounts,
    /// What may go wrong.
    pub risks: String,
    /// What shows that it was reached.
    pub indicators: Vec<Indicator>,
    /// Addresses of the paragraphs that it answers, confirmed.
    pub answers: Vec<String>,
    /// Links that nobody decided.
    pub suggested: usize,
    /// What it is to have reached.
    pub milestones: Vec<Milestone>,
}

/// What was recorded of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The day.
    pub day: String,
    /// `started`, `finished`, `stopped` or `reopened`.
    pub step: String,
    /// In words.
    pub note: String,
    /// What shows it, where a reviewer confirmed that.
    pub evidence: String,
    /// Where that can be seen.
    pub address: String,
}

/// A milestone as it stands on the last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// What is to be reached.
    pub title: String,
    /// The day.
    pub due_on: Option<String>,
    /// The event.
    pub due_event: String,
    /// How far it has come.
    pub standing: String,
}

/// Reads the plan.
///
/// # Errors
/// Where there is none with this code.
pub(super) async fn performance(app: &App, asked: &Asked) -> Result<(Performance, Query)> {
    let plan = plans::by_code(&app.db, asked.scope.code()).await?;
    let filter = Filter { as_of: Some(asked.to.to_string()), ..Filter::default() };
    let (listed, _) = register(app, &plan, &filter).await?;
    let mut steps = plans::steps(&app.db, Some(plan.id)).await?;
    let mut milestones = store::milestones_on(&app.db, plan.id, asked.to).await?;
    let mut answers: HashMap<i64, Vec<String>> = HashMap::new();
    for link in links::all(&app.db, Some(plan.id)).await?.into_iter().filter(links::Answer::is_confirmed) {
        answers.entry(link.item).or_default().push(link.address);
    }
    let entries: Vec<Entry> = listed
        .into_iter()
        .map(|one| {
            let id = one.item.id;
            let facts = steps.remove(&id).unwrap_or_default();
            let mut answers = answers.remove(&id).unwrap_or_default();
            answers.sort();
            Entry {
                answers,
                milestones: milestones.remove(&id).unwrap_or_default(),
                ..entry(one, &facts, asked.to)
            }
        })
        .collect();
    let href = format!("{}?as_of={}", plan_href(&plan.code), asked.to);
    let query = Query { register: "plan".to_owned(), href, rows: entries.len() };
    Ok((about(plan, entries), query))
}

fn about(plan: Plan, entries: Vec<Entry>) -> Performance {
    let years = (plan.from_year, plan.to_year);
    Performance { code: plan.code, title: plan.title, body: plan.body, years, entries }
}

fn entry(one: Listed, facts: &[Step], to: Date) -> Entry {
    let day = to.to_string();
    let known = facts.iter().filter(|fact| fact.happened_on <= day);
    let fact = |fact: &Step| {
        // Evidence that nobody confirmed shows nothing yet.
        let (evidence, address) = match fact.standing.as_str() {
            "confirmed" => (fact.evidence.clone(), fact.evidence_href.clone()),
            _ => (String::new(), String::new()),
        };
        Fact {
            day: fact.happened_on.clone(),
            step: fact.step.clone(),
            note: fact.note.clone(),
            evidence,
            address,
        }
    };
    let item = one.item;
    Entry {
        id: item.id,
        depth: one.depth,
        code: item.code,
        kind: item.kind,
        title: item.title,
        lead: item.lead,
        due: one.due.day,
        due_event: one.due.event,
        state: register::state_of(facts, to).code().to_owned(),
        late: one.late,
        facts: known.map(fact).collect(),
        amounts: Amounts::of(&item.details),
        risks: item.details.risks,
        indicators: item.details.indicators,
        answers: Vec::new(),
        suggested: one.suggested,
        milestones: Vec::new(),
    }
}

impl Performance {
    fn outputs(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.kind == Kind::Output)
    }

    /// The items at the top, each with what stands below it.
    fn parts(&self) -> Vec<(&Entry, &[Entry])> {
        let tops: Vec<usize> = (0..self.entries.len()).filter(|at| self.entries[*at].depth == 0).collect();
        let ends = tops.iter().skip(1).copied().chain([self.entries.len()]);
        tops.iter().zip(ends).map(|(top, end)| (&self.entries[*top], &self.entries[top + 1..end])).collect()
    }

    /// The data for a template, in words.
    pub(super) fn told(&self, visit: &Visit, asked: &Asked) -> Value {
        let teller = Teller { visit, asked, plan: self };
        let states: Vec<Value> =
            State::ALL.into_iter().filter_map(|state| teller.state(state)).chain(teller.late()).collect();
        json!({
            "code": self.code,
            "title": self.title,
            "body": self.body,
            "years": format!("{}\u{2013}{}", self.years.0, self.years.1),
            "href": plan_href(&self.code),
            "outputs": self.outputs().count(),
            "states": states,
            "parts": self.parts().into_iter().map(|part| teller.part(part)).collect::<Vec<_>>(),
            "facts": teller.facts(),
            "milestones": teller.milestones(),
            "milestone_standings": teller.standings(),
            "risks": self.entries.iter().filter(|entry| !entry.risks.is_empty()).map(|entry| json!({
                "code": entry.code, "title": entry.title, "href": item_href(entry.id),
                "lines": entry.risks.lines().collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
            "answered": self.answered(),
            "unanswering": self.outputs().filter(|one| one.answers.is_empty() && one.state != "stopped").map(|one| {
                json!({ "code": one.code, "title": one.title, "href": item_href(one.id), "suggested": one.suggested })
            }).collect::<Vec<_>>(),
            "unanswering_href": teller.rows("kind=output&answers=none"),
        })
    }

    /// The paragraphs that outputs answer; one that was given up answers nothing.
    fn answered(&self) -> Vec<Value> {
        let mut by_address: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
        for entry in self.entries.iter().filter(|entry| entry.state != "stopped") {
            for address in &entry.answers {
                let output = json!({ "code": entry.code, "title": entry.title, "href": item_href(entry.id) });
                by_address.entry(address).or_default().push(output);
            }
        }
        let told = |(address, outputs): (&str, Vec<Value>)| json!({ "address": address, "href": mandate_href(address, None), "outputs": outputs });
        by_address.into_iter().map(told).collect()
    }
}

/// Puts a plan into the words of a language.
struct Teller<'a> {
    visit: &'a Visit,
    asked: &'a Asked,
    plan: &'a Performance,
}

impl Teller<'_> {
    fn rows(&self, filter: &str) -> String {
        format!("{}?{filter}&as_of={}", plan_href(&self.plan.code), self.asked.to)
    }

    fn state(&self, state: State) -> Option<Value> {
        let count = self.plan.outputs().filter(|entry| entry.state == state.code()).count();
        let href = self.rows(&format!("kind=output&state={}", state.code()));
        let word = self.visit.t(&format!("plan-state-{}", state.code()));
        (count > 0).then(|| json!({ "word": word, "count": count, "href": href }))
    }

    fn late(&self) -> Option<Value> {
        let count = self.plan.outputs().filter(|entry| entry.late).count();
        let href = self.rows("kind=output&due=past");
        (count > 0).then(|| json!({ "word": self.visit.t("plan-late"), "count": count, "href": href }))
    }

    fn day(&self, text: &str) -> String {
        text.parse().map_or_else(|_| text.to_owned(), |day| self.visit.date(day))
    }

    fn due(&self, day: Option<Date>, event: &str) -> Vec<String> {
        let day = day.map(|day| self.visit.date(day));
        let event = Some(event.to_owned()).filter(|event| !event.is_empty());
        day.into_iter().chain(event).collect()
    }

    fn item(&self, entry: &Entry) -> Value {
        let shown = entry.facts.iter().filter(|fact| !fact.evidence.is_empty()).map(|fact| self.fact(fact));
        json!({
            "code": entry.code,
            "title": entry.title,
            "href": item_href(entry.id),
            "kind": self.visit.t(&format!("plan-kind-{}", entry.kind.code())),
            "depth": entry.depth,
            "lead": entry.lead,
            "due": self.due(entry.due, &entry.due_event),
            "state": self.visit.t(&format!("plan-state-{}", entry.state)),
            "late": entry.late.then(|| self.visit.t("plan-late")),
            "evidence": shown.collect::<Vec<_>>(),
            "indicators": entry.indicators,
            "amounts": entry.amounts.told(self.visit),
        })
    }

    fn part(&self, (top, below): (&Entry, &[Entry])) -> Value {
        let mut told = self.item(top);
        told["items"] = below.iter().map(|entry| self.item(entry)).collect();
        told["below"] = Amounts::sums(self.visit, below.iter().map(|entry| &entry.amounts));
        told
    }

    fn fact(&self, fact: &Fact) -> Value {
        let is_address = fact.address.starts_with("https://") || fact.address.starts_with("http://");
        json!({
            "day": self.day(&fact.day),
            "word": self.visit.t(&format!("plan-step-{}", fact.step)),
            "note": fact.note,
            "evidence": fact.evidence,
            "address": is_address.then_some(fact.address.as_str()),
        })
    }

    /// What happened in the period, the oldest first.
    fn facts(&self) -> Vec<Value> {
        let (from, to) = (self.asked.from.to_string(), self.asked.to.to_string());
        let all =
            self.plan.entries.iter().flat_map(|entry| entry.facts.iter().map(move |fact| (entry, fact)));
        let mut within: Vec<_> = all.filter(|(_, fact)| fact.day >= from && fact.day <= to).collect();
        within.sort_by(|one, other| one.1.day.cmp(&other.1.day));
        let told = |(entry, fact): (&Entry, &Fact)| {
            let mut told = self.fact(fact);
            told["code"] = json!(entry.code);
            told["title"] = json!(entry.title);
            told["href"] = json!(item_href(entry.id));
            told
        };
        within.into_iter().map(told).collect()
    }

    fn milestones(&self) -> Vec<Value> {
        let all =
            self.plan.entries.iter().flat_map(|entry| entry.milestones.iter().map(move |one| (entry, one)));
        all.map(|(entry, one)| {
            let day = one.due_on.as_deref().and_then(|day| day.parse().ok());
            json!({
                "code": entry.code,
                "href": item_href(entry.id),
                "title": one.title,
                "due": self.due(day, &one.due_event),
                "standing": self.visit.t(&format!("plan-milestone-{}", one.standing)),
            })
        })
        .collect()
    }

    fn standings(&self) -> Vec<Value> {
        let all = || self.plan.entries.iter().flat_map(|entry| &entry.milestones);
        let told = |standing: plans::milestones::Standing| {
            let count = all().filter(|one| one.standing == standing.code()).count();
            let word = self.visit.t(&format!("plan-milestone-{}", standing.code()));
            (count > 0).then(|| json!({ "word": word, "count": count }))
        };
        plans::milestones::Standing::ALL.into_iter().filter_map(told).collect()
    }
}
