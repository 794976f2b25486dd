//! Actors with what is known of them: duties given to them, roles, instruments they adopted, proposals they sponsor.

use std::collections::{BTreeMap, HashMap};

use super::model::{Actor, FACETS, Filter, SORTS, chain, members};
use crate::activities::by_actor;
use crate::activities::partners::{self, Partner};
use crate::app::App;
use crate::error::{Error, Result};
use crate::frameworks::roles;
use crate::frameworks::roles::model::Role;
use crate::instruments::model::{Instrument, Proposal};
use crate::mandates::model::Filter as DutyFilter;
use crate::mandates::parties::Parties;
use crate::trace::{self, Listed as Duty};
use crate::web::facets::{Counts, narrowed};
use crate::{actors, instruments};

/// One line of the register of actors.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The actor.
    pub actor: Actor,
    /// How many duties of each standing are given to it: `in-force`, `proposed`, `ended`.
    pub duties: BTreeMap<&'static str, usize>,
    /// What it is for action lines, each kind of role once.
    pub roles: Vec<String>,
    /// For how many action lines it has a role.
    pub lines: usize,
}

/// The actors that match a filter, and what one more value of each facet would give. The number of statements does not
/// depend on the number of actors.
///
/// # Errors
/// Where the day is no date.
pub async fn register(app: &App, filter: &Filter) -> Result<(Vec<Listed>, Counts)> {
    let on_day = DutyFilter { as_of: filter.as_of.clone(), ..DutyFilter::default() };
    let duties = trace::register(app, &on_day).await?;
    let roles = roles::all(&app.db).await?;
    let all = actors::all(&app.db).await?;
    let rows = all.into_iter().filter(|actor| filter.finds(actor));
    let given = given(&duties);
    let rows = rows.map(|actor| listed(actor, &given, &roles)).collect();
    let (mut rows, counts) = narrowed(rows, &FACETS, |facet| filter.chosen(facet), values);
    match filter.sort() {
        sort if sort == SORTS[1] => rows.sort_by(|one, other| one.actor.kind.cmp(&other.actor.kind)),
        sort if sort == SORTS[2] => rows.sort_by_key(|one| {
            let in_force = one.duties.get("in-force").copied().unwrap_or_default();
            std::cmp::Reverse((in_force, one.duties.values().sum::<usize>()))
        }),
        _ => {}
    }
    Ok((rows, counts))
}

/// How many duties of each standing an actor is given.
type OfStanding = BTreeMap<&'static str, usize>;

/// What every addressee is given, found in one walk over the duties.
fn given(duties: &[Duty]) -> HashMap<&str, OfStanding> {
    let mut given: HashMap<&str, OfStanding> = HashMap::new();
    for duty in duties {
        for code in &duty.mandate.reading.addressees {
            *given.entry(code).or_default().entry(duty.standing.code()).or_default() += 1;
        }
    }
    given
}

fn listed(actor: Actor, given: &HashMap<&str, OfStanding>, roles: &[Role]) -> Listed {
    let own = || roles.iter().filter(|role| role.actor == actor.id);
    let mut kinds: Vec<String> = own().map(|role| role.role.clone()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut lines: Vec<&str> = own().map(|role| role.notation.as_str()).collect();
    lines.sort_unstable();
    lines.dedup();
    let duties = given.get(actor.id.as_str()).cloned().unwrap_or_default();
    Listed { duties, roles: kinds, lines: lines.len(), actor }
}

fn values(row: &Listed, facet: &str) -> Vec<String> {
    match facet {
        "kind" => vec![row.actor.kind.clone()],
        "parent" => row.actor.parent.iter().cloned().collect(),
        "role" => row.roles.clone(),
        _ if row.duties.is_empty() => vec!["none".to_owned()],
        _ => row.duties.keys().map(|standing| (*standing).to_owned()).collect(),
    }
}

/// Everything that is known of one actor.
#[derive(Debug)]
pub struct Known {
    /// The actor.
    pub actor: Actor,
    /// The bodies that it belongs to, the outermost first.
    pub chain: Vec<Actor>,
    /// Those that belong to it.
    pub members: Vec<Actor>,
    /// Duties given to it.
    pub given: Vec<Duty>,
    /// Duties whose result goes to it.
    pub received: Vec<Duty>,
    /// Duties that are done with it.
    pub shared: Vec<Duty>,
    /// What it is for action lines.
    pub roles: Vec<Role>,
    /// Instruments that it adopted.
    pub adopted: Vec<Instrument>,
    /// Proposals that name it as sponsor.
    pub sponsored: Vec<Proposal>,
    /// How many published activities of each kind it owns or takes part in.
    pub does: Vec<(String, i64)>,
    /// With whom it shares published activities, those with the most first.
    pub partners: Vec<Partner>,
}

/// Partners that a page names.
const NAMED: usize = 20;

/// Reads everything that is known of an actor, as of a day.
///
/// # Errors
/// Where there is no such actor, or the day is no date.
pub async fn known(app: &App, id: &str, as_of: Option<&str>) -> Result<Known> {
    let day = trace::day_of(app, as_of)?;
    known_with(app, id, &trace::on(app, day).await?).await
}

/// The same, where all duties as of the day are read already.
///
/// # Errors
/// Where there is no such actor.
pub(super) async fn known_with(app: &App, id: &str, duties: &[Duty]) -> Result<Known> {
    let all = actors::all(&app.db).await?;
    let actor = all.iter().find(|actor| actor.id == id).cloned();
    let actor = actor.ok_or_else(|| Error::NotFound(format!("actor \"{id}\"")))?;
    let parties = Parties::of(duties.iter().map(|duty| duty.instrument.body.as_str()));
    let named = |codes: Vec<String>| codes.iter().any(|code| code == id);
    let those = |wanted: &dyn Fn(&Duty) -> bool| duties.iter().filter(|duty| wanted(duty)).cloned().collect();
    let given: Vec<Duty> = those(&|duty| duty.mandate.reading.addressees.iter().any(|code| code == id));
    let received = those(&|duty| named(parties.recipients(&duty.instrument.body, &duty.mandate.reading)));
    let shared = those(&|duty| named(parties.partners(&duty.instrument.body, &duty.mandate.reading)));
    let mut adopted = instruments::all(&app.db).await?;
    adopted.retain(|instrument| instrument.body == id);
    let mut sponsored = instruments::proposals(&app.db).await?;
    sponsored.retain(|one| one.sponsors.split([',', ';', '/']).any(|sponsor| sponsor.trim() == id));
    Ok(Known {
        chain: chain(&all, &actor).into_iter().cloned().collect(),
        members: members(&all, id).into_iter().cloned().collect(),
        roles: roles::of_actor(&app.db, id).await?,
        does: by_actor::kinds(&app.db, id).await?,
        partners: partners::with_most(app, id, NAMED).await?,
        actor,
        given,
        received,
        shared,
        adopted,
        sponsored,
    })
}
