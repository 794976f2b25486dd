//! What an actor, or everybody, did in a period: activities by action line, those begun in it, duties whose state turned,
//! evidence, and what was handed over.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::figures::{Narrowed, narrowed};
use super::scope::Scope;
use super::snapshot::{Query, Snapshot};
use super::store;
use super::told::{can_be_opened, day_of, told_begun};
use crate::app::App;
use crate::error::{Error, Result};
use crate::mandates::model::Filter;
use crate::obligations::model::codes;
use crate::trace::model::{Reason, State};
use crate::trace::views::chip;
use crate::trace::views::passage::{mandate_href, shortened};
use crate::trace::{self, Listed, Standing};
use crate::web::visit::Visit;
use crate::{actors, obligations};

/// Activities that are named; the rest is counted and a click away.
const NAMED: usize = 50;

/// What was done in a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    /// Code and name of the actor, where it is one's.
    pub actor: Option<(String, String)>,
    /// Activities that run in the period.
    pub figures: Narrowed,
    /// How many began in it.
    pub begun: usize,
    /// The first of them by day.
    pub named: Vec<Begun>,
    /// Duties whose state is another at the end than at the beginning.
    pub turned: Vec<Turned>,
    /// What shows that something was done, by its day.
    pub shown: Vec<Shown>,
    /// What was handed over or received.
    pub handed: Vec<Handed>,
}

/// An activity that began in the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct Begun {
    /// Its number.
    pub id: i64,
    /// Its title.
    pub title: String,
    /// Who does it.
    pub organisation: String,
    /// Its first day.
    pub starts_on: String,
}

/// A duty whose state turned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turned {
    /// Its address.
    pub address: String,
    /// Its words.
    pub text: String,
    /// The state at the beginning; none where it was no law then.
    pub before: Option<State>,
    /// The state at the end.
    pub after: State,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Confirmed evidence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Shown {
    /// The day of what it shows.
    pub day: String,
    /// What it is.
    pub title: String,
    /// Where it can be seen.
    pub address: String,
    /// Title of the activity, or code and title of the output.
    pub of: String,
    /// Its page.
    pub href: String,
}

/// A dated fact of an obligation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handed {
    /// The day.
    pub day: String,
    /// `handed` or `received`.
    pub step: String,
    /// What is owed.
    pub what: String,
    /// By whom.
    pub by: String,
    /// To whom.
    pub to: String,
    /// What was handed over.
    pub document: String,
    /// Its page.
    pub href: String,
}

/// Reads what was done.
pub(super) async fn gather(app: &App, snapshot: &mut Snapshot) -> Result<()> {
    let asked = snapshot.asked.clone();
    let actor = match &asked.scope {
        Scope::Actor(code) => Some(named(app, code).await?),
        _ => None,
    };
    let code = actor.as_ref().map(|(code, _)| code.as_str());
    let figures = narrowed(app, &asked, code.map(|code| ("actor", code))).await?;
    let period = (asked.from, asked.to);
    let (begun, named) = store::begun(&app.db, period, code, NAMED).await?;
    let (turned, duties) = turned(app, period, code).await?;
    let shown = store::shown(&app.db, period, code).await?;
    let handed = handed(app, period, code).await?;
    let addressee = code.map_or_else(String::new, |code| format!("&addressee={code}"));
    snapshot.queries.extend([
        Query {
            register: "activities".to_owned(),
            href: figures.total.href.clone(),
            rows: figures.total.count,
        },
        Query {
            register: "work".to_owned(),
            href: format!("/mandates?standing=in-force&as_of={}{addressee}", asked.to),
            rows: duties,
        },
    ]);
    snapshot.contribution = Some(Contribution { actor, figures, begun, named, turned, shown, handed });
    Ok(())
}

async fn named(app: &App, code: &str) -> Result<(String, String)> {
    let actor = actors::by_id(&app.db, code).await?;
    let missing = || Error::NotFound(format!("actor \"{code}\"; /actors lists them"));
    actor.map(|actor| (actor.id, actor.name)).ok_or_else(missing)
}

/// The duties whose state is another at the end, and how many there are at all.
async fn turned(app: &App, (from, to): (Date, Date), actor: Option<&str>) -> Result<(Vec<Turned>, usize)> {
    let on = async |day: Date| -> Result<Vec<Listed>> {
        let filter = Filter {
            as_of: Some(day.to_string()),
            standing: Some(Standing::InForce.code().to_owned()),
            addressee: actor.map(str::to_owned),
            ..Filter::default()
        };
        trace::register(app, &filter).await
    };
    let eve = from.yesterday().unwrap_or(from);
    let before: HashMap<String, State> =
        on(eve).await?.into_iter().map(|one| (one.mandate.lineage, one.status.state)).collect();
    let mut after = on(to).await?;
    after.sort_by(|one, other| one.mandate.address.cmp(&other.mandate.address));
    let mut seen = std::collections::HashSet::new();
    after.retain(|one| seen.insert(one.mandate.lineage.clone()));
    let all = after.len();
    let turned = after.into_iter().filter_map(|one| {
        let before = before.get(&one.mandate.lineage).copied();
        (before != Some(one.status.state)).then_some(Turned {
            address: one.mandate.address,
            text: one.mandate.reading.text,
            before,
            after: one.status.state,
            reasons: one.status.reasons,
        })
    });
    Ok((turned.collect(), all))
}

/// What was handed over or received in the period, by its day.
async fn handed(app: &App, (from, to): (Date, Date), actor: Option<&str>) -> Result<Vec<Handed>> {
    let within = |day: &str| day >= from.to_string().as_str() && day <= to.to_string().as_str();
    let all: HashMap<i64, obligations::model::Obligation> = obligations::all(&app.db)
        .await?
        .into_iter()
        .filter(|one| one.standing == "confirmed")
        .map(|one| (one.id, one))
        .collect();
    let mut steps = obligations::steps(&app.db).await?;
    steps.retain(|step| within(&step.happened_on) && matches!(step.step.as_str(), "handed" | "received"));
    steps.sort_by(|one, other| (&one.happened_on, one.id).cmp(&(&other.happened_on, other.id)));
    let told = steps.into_iter().filter_map(|step| {
        let one = all.get(&step.obligation)?;
        let concerns = |cell: &str| actor.is_none_or(|actor| codes(cell).iter().any(|code| code == actor));
        let or = |words: &str, code: &str| if words.is_empty() { code.to_owned() } else { words.to_owned() };
        (concerns(&one.giver) || concerns(&one.receiver)).then(|| Handed {
            day: step.happened_on,
            step: step.step,
            what: one.what.clone(),
            by: or(&one.giver_words, &one.giver),
            to: or(&one.receiver_words, &one.receiver),
            document: step.document,
            href: obligations::model::href(one.id),
        })
    });
    Ok(told.collect())
}

impl Contribution {
    /// The data for a template, in words.
    pub(super) fn told(&self, visit: &Visit) -> Value {
        let state = |state: State| visit.t(&format!("state-{}", state.code()));
        let turned = |one: &Turned| {
            let reasons: Vec<String> =
                one.reasons.iter().map(|reason| chip::reason(visit, *reason)).collect();
            json!({
                "address": one.address,
                "href": mandate_href(&one.address, None),
                "short": shortened(&one.text, 240),
                "before": one.before.map_or_else(|| visit.t("reports-year-new"), state),
                "after": state(one.after),
                "reasons": reasons,
            })
        };
        let of = |wanted: State| {
            let own = self.turned.iter().filter(|one| one.after == wanted);
            own.map(turned).collect::<Vec<_>>()
        };
        let others = self.turned.iter().filter(|one| !matches!(one.after, State::Delivered | State::Overdue));
        json!({
            "actor": self.actor.as_ref().map(|(code, name)| json!({
                "code": code, "name": name, "href": format!("/actors/{code}"),
            })),
            "figures": self.figures,
            "begun": self.begun,
            "begun_href": format!("{}&sort=start", self.figures.total.href),
            "named": self.named.iter().map(|one| told_begun(visit, one)).collect::<Vec<_>>(),
            "delivered": of(State::Delivered),
            "overdue": of(State::Overdue),
            "others": others.map(turned).collect::<Vec<_>>(),
            "shown": self.shown.iter().map(|one| json!({
                "day": day_of(visit, &one.day),
                "title": one.title,
                "address": can_be_opened(&one.address).then_some(one.address.as_str()),
                "of": one.of,
                "href": one.href,
            })).collect::<Vec<_>>(),
            "handed": self.handed.iter().map(|one| json!({
                "day": day_of(visit, &one.day),
                "step": visit.t(&format!("obligation-step-{}", one.step)),
                "what": one.what,
                "by": one.by,
                "to": one.to,
                "document": one.document,
                "href": one.href,
            })).collect::<Vec<_>>(),
        })
    }
}
