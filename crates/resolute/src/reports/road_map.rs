//! The road map of an action line: the duties that name it, what measures it, what serves it, what is missing, what comes
//! next.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::duties;
use super::figures::{Narrowed, narrowed};
use super::snapshot::{Output, Query, Snapshot};
use super::told::{day_of, told_output};
use crate::app::App;
use crate::deadlines::model::{Kind, State as DueState};
use crate::error::{Error, Result};
use crate::frameworks::model::{ACTION_LINES, SDGS, href as concept_href};
use crate::frameworks::{self, roles};
use crate::trace::model::State;
use crate::trace::views::chip;
use crate::trace::views::passage::{mandate_href, shortened};
use crate::trace::{self, Standing};
use crate::web::visit::Visit;
use crate::{deadlines, obligations};

/// Deadlines that are named; the rest is a click away.
const NEXT: usize = 30;

/// What is known of an action line on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoadMap {
    /// Its code.
    pub code: String,
    /// Its title in English.
    pub title: String,
    /// Who facilitates it or is a partner, by the newest texts first.
    pub roles: Vec<Role>,
    /// Duties in force that name it.
    pub duties: Vec<Duty>,
    /// Duties of texts that are only proposed and name it.
    pub proposed: usize,
    /// What is asked of those who facilitate lines.
    pub asks: Vec<Ask>,
    /// Goals and targets with which it is linked.
    pub links: Vec<Link>,
    /// Indicators that measure these targets.
    pub indicators: Vec<Measure>,
    /// Activities of the period.
    pub figures: Narrowed,
    /// What is due after the last day.
    pub next: Vec<Next>,
    /// How much of that there is.
    pub next_count: usize,
}

/// What an actor is for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// Code of the actor.
    pub actor: String,
    /// In the words of the source.
    pub role: String,
    /// Year as of which it is said.
    pub year: i64,
    /// What says so.
    pub basis: String,
    /// Its clause.
    pub clause: String,
    /// Whether only a proposal says so.
    pub is_proposed: bool,
}

/// A duty that names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Its address.
    pub address: String,
    /// Its words.
    pub text: String,
    /// Codes or words of who must do it.
    pub who: Vec<String>,
    /// When.
    pub due: resolute_document::duties::Due,
    /// Where it stands.
    pub state: State,
    /// Outputs of plans that answer it, confirmed.
    pub outputs: Vec<Output>,
}

/// An obligation of those who facilitate lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// What is owed.
    pub what: String,
    /// By whom, in the words of the source.
    pub by: String,
    /// The text and the paragraph.
    pub source: String,
    /// The day, where it is known.
    pub due: Option<jiff::civil::Date>,
    /// How far it has come.
    pub progress: String,
    /// Its page.
    pub href: String,
}

/// A term of another scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Its scheme.
    pub scheme: String,
    /// Its code.
    pub code: String,
    /// Its title in English.
    pub title: String,
    /// Whether it is a target rather than a goal.
    pub is_target: bool,
    /// Whether the link is counted.
    pub is_confirmed: bool,
}

/// An indicator of the reference set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The target that it measures.
    pub target: String,
    /// Who keeps it.
    pub custodian: String,
}

/// Something that is due after the last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Next {
    /// The day; none where nobody knows it.
    pub day: Option<jiff::civil::Date>,
    /// The event.
    pub event: String,
    /// What.
    pub words: String,
    /// Where it stands in a text or plan.
    pub source: String,
    /// Its page.
    pub href: String,
}

/// Reads what is known of the line.
pub(super) async fn gather(app: &App, snapshot: &mut Snapshot) -> Result<()> {
    let asked = snapshot.asked.clone();
    let code = asked.scope.code();
    let day = asked.to.to_string();
    let known =
        frameworks::known(app, ACTION_LINES, code, Some(&day)).await.map_err(|error| match error {
            Error::NotFound(_) => {
                Error::NotFound(format!("action line \"{code}\"; /frameworks/action-lines lists them"))
            }
            other => other,
        })?;
    let mut outputs = duties::outputs(app, asked.to).await?;
    let mut seen = HashSet::new();
    let mut own: Vec<Duty> = Vec::new();
    let mut listed = known.duties;
    listed.sort_by(|one, other| one.mandate.address.cmp(&other.mandate.address));
    let proposed = listed.iter().filter(|one| one.standing == Standing::Proposed).count();
    for one in listed.into_iter().filter(|one| one.standing == Standing::InForce) {
        if seen.insert(one.mandate.lineage.clone()) {
            let outputs = outputs.remove(&one.mandate.lineage).unwrap_or_default();
            own.push(duty(one, outputs));
        }
    }
    let figures = narrowed(app, &asked, Some(("line", code))).await?;
    let asks = asks(app, asked.to).await?;
    let (next, next_count) = next(app, asked.to, &own, &asks).await?;
    snapshot.queries.push(Query {
        register: "work".to_owned(),
        href: format!("/mandates?concept={code}&standing=in-force&as_of={day}"),
        rows: own.len(),
    });
    snapshot.queries.push(Query {
        register: "activities".to_owned(),
        href: figures.total.href.clone(),
        rows: figures.total.count,
    });
    snapshot.road_map = Some(RoadMap {
        code: code.to_owned(),
        title: known.concept.label.clone(),
        roles: roles_of(&known.roles, asked.to.year()),
        links: known.links.iter().filter(|(_, other)| other.scheme == SDGS).map(link).collect(),
        indicators: known
            .indicators
            .iter()
            .map(|row| Measure {
                code: row.cell("indicator").to_owned(),
                name: row.cell("name").to_owned(),
                target: row.cell("target").to_owned(),
                custodian: row.cell("custodian").to_owned(),
            })
            .collect(),
        duties: own,
        proposed,
        asks,
        figures,
        next,
        next_count,
    });
    Ok(())
}

fn duty(one: trace::Listed, outputs: Vec<Output>) -> Duty {
    let reading = one.mandate.reading;
    Duty {
        who: if reading.addressees.is_empty() { reading.addressee_words } else { reading.addressees },
        address: one.mandate.address,
        text: reading.text,
        due: reading.due,
        state: one.status.state,
        outputs,
    }
}

fn roles_of(roles: &[roles::model::Role], year: i16) -> Vec<Role> {
    let mut facts: Vec<Role> = roles
        .iter()
        .filter(|role| role.year <= i64::from(year))
        .map(|role| Role {
            actor: role.actor.clone(),
            role: role.role.clone(),
            year: role.year,
            basis: role.basis.clone(),
            clause: role.clause.clone(),
            is_proposed: role.proposal.is_some(),
        })
        .collect();
    facts.sort_by(|one, other| {
        (-one.year, &one.actor, &one.basis, &one.clause, &one.role).cmp(&(
            -other.year,
            &other.actor,
            &other.basis,
            &other.clause,
            &other.role,
        ))
    });
    facts.dedup();
    facts
}

fn link((link, other): &(frameworks::model::ConceptLink, frameworks::model::Concept)) -> Link {
    Link {
        scheme: other.scheme.clone(),
        code: other.notation.clone(),
        title: other.label.clone(),
        is_target: other.parent.is_some(),
        is_confirmed: link.confirmed,
    }
}

/// What bodies owe as those who facilitate lines, whichever line it is.
async fn asks(app: &App, day: jiff::civil::Date) -> Result<Vec<Ask>> {
    let facilitates = |words: &str| words.to_lowercase().contains("action line facilitator");
    let lines = obligations::listing::lines(app, day).await?;
    let own = lines.into_iter().filter(|line| {
        let one = &line.obligation;
        one.id != 0
            && one.nature == "task"
            && one.standing == "confirmed"
            && (facilitates(&one.giver_words) || facilitates(&one.giver))
    });
    let ask = |line: obligations::listing::Line| {
        let one = line.obligation;
        Ask {
            source: format!("{} {}", one.instrument.unwrap_or_default(), one.paragraph).trim().to_owned(),
            what: one.what,
            by: if one.giver_words.is_empty() { one.giver } else { one.giver_words },
            due: line.day,
            progress: line.progress.code().to_owned(),
            href: line.href,
        }
    };
    Ok(own.map(ask).collect())
}

/// What is due after the day: of the duties that name the line, of the outputs that answer them, and of what is owed.
async fn next(
    app: &App,
    day: jiff::civil::Date,
    duties: &[Duty],
    asks: &[Ask],
) -> Result<(Vec<Next>, usize)> {
    let addresses: HashSet<&str> = duties.iter().map(|duty| duty.address.as_str()).collect();
    let outputs = duties.iter().flat_map(|duty| &duty.outputs);
    let outputs: HashSet<String> = outputs.map(|one| crate::plans::model::item_href(one.number)).collect();
    let asks: HashSet<&str> = asks.iter().map(|ask| ask.href.as_str()).collect();
    let all = deadlines::deadlines(app, day).await?.into_iter().filter(|one| {
        let is_open = one.state != DueState::Done && one.day.is_none_or(|due| due > day);
        is_open
            && match one.kind {
                Kind::Duty => addresses.contains(one.source.as_str()),
                Kind::Obligation => asks.contains(one.href.as_str()),
                Kind::Output | Kind::Milestone => outputs.contains(&one.href),
                Kind::Conference | Kind::Input => false,
            }
    });
    let mut next: Vec<Next> = all
        .map(|one| Next {
            day: one.day,
            event: one.event.or(one.conference).unwrap_or_default(),
            words: one.words,
            source: one.source,
            href: one.href,
        })
        .collect();
    let count = next.len();
    next.truncate(NEXT);
    Ok((next, count))
}

impl RoadMap {
    /// The data for a template, in words.
    pub(super) fn told(&self, visit: &Visit) -> Value {
        let gaps = |holds: fn(&Duty) -> bool| self.duties.iter().filter(|duty| holds(duty)).count();
        json!({
            "code": self.code,
            "title": self.title,
            "href": concept_href(ACTION_LINES, &self.code),
            "roles": self.roles,
            "duties": self.duties.iter().map(|duty| told_duty(visit, duty)).collect::<Vec<_>>(),
            "proposed": self.proposed,
            "asks": self.asks.iter().map(|ask| told_ask(visit, ask)).collect::<Vec<_>>(),
            "goals": self.linked(false),
            "targets": self.linked(true),
            "indicators": self.indicators,
            "figures": self.figures,
            "gaps": {
                "output": gaps(|duty| duty.outputs.is_empty() && !duty.who.is_empty()),
                "due": gaps(|duty| duty.due.is_none()),
                "owner": gaps(|duty| duty.who.is_empty()),
            },
            "next": self.next.iter().map(|one| told_next(visit, one)).collect::<Vec<_>>(),
            "next_count": self.next_count,
        })
    }

    fn linked(&self, targets: bool) -> Vec<Value> {
        let told = |link: &Link| {
            json!({
                "code": link.code,
                "title": link.title,
                "href": concept_href(&link.scheme, &link.code),
                "is_confirmed": link.is_confirmed,
            })
        };
        self.links.iter().filter(|link| link.is_target == targets).map(told).collect()
    }
}

fn told_duty(visit: &Visit, duty: &Duty) -> Value {
    let mut missing = Vec::new();
    for (is_missing, code) in [
        (duty.outputs.is_empty() && !duty.who.is_empty(), "output"),
        (duty.due.is_none(), "due"),
        (duty.who.is_empty(), "addressee"),
    ] {
        if is_missing {
            missing.push(visit.t(&format!("reports-missing-{code}")));
        }
    }
    json!({
        "address": duty.address,
        "href": mandate_href(&duty.address, None),
        "short": shortened(&duty.text, 240),
        "who": duty.who,
        "due": chip::due(visit, &duty.due),
        "state": visit.t(&format!("state-{}", duty.state.code())),
        "outputs": duty.outputs.iter().map(|one| told_output(visit, one)).collect::<Vec<_>>(),
        "missing": missing,
    })
}

fn told_ask(visit: &Visit, ask: &Ask) -> Value {
    json!({
        "what": ask.what,
        "by": ask.by,
        "source": ask.source,
        "due": ask.due.map_or_else(|| visit.t("reports-not-known"), |day| visit.date(day)),
        "progress": visit.t(&format!("obligation-progress-{}", ask.progress)),
        "href": ask.href,
    })
}

fn told_next(visit: &Visit, one: &Next) -> Value {
    json!({
        "day": one.day.map_or_else(|| visit.t("reports-not-known"), |day| day_of(visit, &day.to_string())),
        "event": one.event,
        "short": shortened(&one.words, 240),
        "source": one.source,
        "href": one.href,
    })
}
