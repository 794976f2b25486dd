//! One thing that waits: what it says, what it would change, what became of it, what can be decided.

use std::collections::BTreeMap;

use askama::Template;

use super::fields::{Field, Wording, beside, redlined};
use crate::accounts::signatures::Signatures;
use crate::activities::model::{Record, Standing, href};
use crate::activities::owners::Contact;
use crate::activities::review::actions::Decision;
use crate::activities::store::{Entry, Proposal, StepTaken};
use crate::frameworks::Terms;
use crate::web::page::Page;

/// The page.
#[derive(Template)]
#[template(path = "activities/review/views/item.html")]
pub struct ItemPage {
    page: Page,
    id: i64,
    revision: i64,
    standing: String,
    /// Whether something can be decided.
    waits: bool,
    /// Whether it is a change to a public entry.
    is_change: bool,
    is_merged: bool,
    /// The public page, where there is one.
    public_href: Option<String>,
    /// Code and name.
    owner: Option<(String, String)>,
    /// The list that it comes from, where nobody wrote it here.
    source: Option<String>,
    /// Whom to ask; personal data.
    contact: String,
    reviewer: Option<String>,
    fields: Vec<Field>,
    changes: usize,
    steps: Vec<StepView>,
    /// How much readers say is wrong and nobody settled.
    remarks: usize,
    absorbed: Vec<(String, String)>,
    decisions: Vec<(&'static str, String)>,
    reason: String,
    problem: Option<String>,
}

struct StepView {
    what: String,
    when: String,
    /// By name where they agreed; empty otherwise.
    who: String,
    whom: String,
    reason: String,
}

/// What is known of an entry besides its words.
pub struct About<'a> {
    /// What became of it.
    pub steps: &'a [StepTaken],
    /// Names of those who did it, as far as they agreed.
    pub names: &'a Signatures,
    /// Names of concepts.
    pub terms: &'a Terms,
    /// Who took it up, as it may be told.
    pub reviewer: Option<String>,
    /// Numbers and titles of entries that were merged into it.
    pub absorbed: Vec<(i64, String)>,
    /// How many remarks of readers are open.
    pub remarks: usize,
    /// Whom to ask.
    pub contact: Contact,
    /// Names of the bodies that are named, by their codes.
    pub bodies: &'a BTreeMap<String, String>,
}

impl ItemPage {
    /// Puts the page into words; `refused` is the reason that a refused form sent, and why it was refused.
    pub(in crate::activities::review) fn new(
        page: Page,
        entry: &Entry,
        proposal: Option<&Proposal>,
        about: About<'_>,
        refused: Option<(String, String)>,
    ) -> ItemPage {
        let wording = Wording { page: &page, terms: about.terms };
        let fields = match proposal {
            Some(proposal) => redlined(&wording, &entry.record, &proposal.record),
            None => beside(&wording, &Record::default(), &entry.record),
        };
        let standing = proposal.map_or(entry.standing, |proposal| proposal.standing);
        let (reason, problem) = refused.map_or_else(Default::default, |(reason, why)| (reason, Some(why)));
        let public = matches!(entry.standing, Standing::Published | Standing::Merged);
        ItemPage {
            id: entry.id,
            revision: proposal.map_or(entry.revision, |proposal| proposal.revision),
            standing: page.t(&format!("activity-standing-{}", standing.code())),
            waits: standing == Standing::Submitted,
            is_change: proposal.is_some(),
            is_merged: entry.standing == Standing::Merged,
            public_href: public.then(|| href(entry.id)),
            owner: entry.owner.as_ref().map(|code| (code.clone(), named(about.bodies, code))),
            source: (entry.source != crate::activities::FORM).then(|| entry.source.clone()),
            contact: [about.contact.name.as_str(), about.contact.email.as_str()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
            reviewer: about.reviewer,
            remarks: about.remarks,
            changes: fields.iter().filter(|field| field.changed).count(),
            fields,
            steps: about
                .steps
                .iter()
                .map(|step| step_view(&page, (about.names, about.bodies), step))
                .collect(),
            absorbed: about
                .absorbed
                .into_iter()
                .map(|(id, title)| (format!("/review/{id}"), title))
                .collect(),
            decisions: Decision::ALL
                .map(|one| (one.code(), page.t(&format!("review-{}", one.code()))))
                .to_vec(),
            reason,
            problem,
            page,
        }
    }
}

fn named(bodies: &BTreeMap<String, String>, code: &str) -> String {
    bodies.get(code).cloned().unwrap_or_else(|| code.to_owned())
}

fn step_view(
    page: &Page,
    (names, bodies): (&Signatures, &BTreeMap<String, String>),
    step: &StepTaken,
) -> StepView {
    let day = step.at.parse::<jiff::Timestamp>().map(|at| jiff::tz::Offset::UTC.to_datetime(at).date());
    StepView {
        what: page.t(&format!("activity-step-{}", step.step)),
        when: day.map_or_else(|_| step.at.clone(), |day| page.visit.date(day)),
        who: names.named(&step.person).unwrap_or_default(),
        whom: named(bodies, &step.acting_for),
        reason: step.reason.clone(),
    }
}
