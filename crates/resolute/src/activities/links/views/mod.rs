//! Links as pages show them.

use askama::Template;

use super::model::{Evidence, Link};
use crate::activities::model::href;
use crate::activities::sight::Sight;
use crate::activities::store::Entry;
use crate::trace::views::passage::mandate_href;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// A link in a list, on the page of a duty or of an activity.
pub struct LinkView {
    /// Number of the link.
    pub id: i64,
    /// Page of the activity.
    pub activity_href: String,
    /// Its title.
    pub title: String,
    /// Its kind, in words.
    pub kind: String,
    /// Who does it.
    pub organisation: String,
    /// Who takes part.
    pub partners: Vec<String>,
    /// Page of the duty.
    pub duty_href: String,
    /// Address of the duty.
    pub address: String,
    /// Words of the duty, where they are known.
    pub words: String,
    /// Where the link stands: code and words.
    pub standing: (String, String),
    /// Why, and who says so.
    pub because: String,
    /// What shows it.
    pub evidence: Vec<EvidenceView>,
    /// Whether there is something to decide.
    pub open: bool,
}

/// Evidence in a list.
pub struct EvidenceView {
    /// Its number.
    pub id: i64,
    /// What it is.
    pub title: String,
    /// Where it can be seen.
    pub href: Option<String>,
    /// Its kind, in words.
    pub kind: String,
    /// The day of what it shows.
    pub day: String,
    /// Where it stands: code and words.
    pub standing: (String, String),
    /// Whether there is something to decide.
    pub open: bool,
}

impl LinkView {
    /// A link in the language of the page.
    pub fn of(visit: &Visit, link: &Link, words: &str) -> LinkView {
        LinkView {
            id: link.id,
            activity_href: href(link.activity),
            title: link.title.clone(),
            kind: visit.t(&format!("activity-kind-{}", link.kind)),
            organisation: link.organisation.clone(),
            partners: link.partners.clone(),
            duty_href: mandate_href(&link.address, None),
            address: link.address.clone(),
            words: words.to_owned(),
            standing: standing(visit, &link.standing),
            because: match (link.said_by.as_str(), link.because.as_str()) {
                ("machine", because) => visit.with("link-because-machine", &[("words", because.into())]),
                (_, "") => visit.with("link-said-by", &[("actor", link.acting_for.as_str().into())]),
                (_, because) => because.to_owned(),
            },
            evidence: link.evidence.iter().map(|one| evidence(visit, one)).collect(),
            open: link.standing == "suggested",
        }
    }
}

fn standing(visit: &Visit, code: &str) -> (String, String) {
    (code.to_owned(), visit.t(&format!("link-standing-{code}")))
}

fn evidence(visit: &Visit, one: &Evidence) -> EvidenceView {
    EvidenceView {
        id: one.id,
        title: one.title.clone(),
        href: Some(one.address.clone()).filter(|address| !address.is_empty()),
        kind: visit.t(&format!("evidence-kind-{}", one.kind)),
        day: one.happened_on.parse().map_or_else(|_| one.happened_on.clone(), |day| visit.date(day)),
        standing: standing(visit, &one.standing),
        open: one.standing == "suggested",
    }
}

/// The page of the duties that an activity implements.
#[derive(Template)]
#[template(path = "activities/links/views/list.html")]
pub struct LinksPage {
    page: Page,
    activity: i64,
    links: Vec<LinkView>,
    /// Duties that the words may mean: address, words of the duty, words that led there.
    may_be: Vec<(String, String, String)>,
    kinds: Vec<(&'static str, String)>,
    may_write: bool,
    may_decide: bool,
    address: String,
    problem: Option<String>,
}

impl LinksPage {
    /// Puts the page into words; `typed` is the address that a refused form sent, with the refusal.
    pub fn new(
        page: Page,
        (entry, sight): (&Entry, Sight),
        (links, may_be): (Vec<LinkView>, Vec<(String, String, String)>),
        typed: Option<(String, String)>,
    ) -> LinksPage {
        let (address, problem) = typed.map_or_else(Default::default, |(address, why)| (address, Some(why)));
        LinksPage {
            activity: entry.id,
            links,
            may_be,
            kinds: super::model::EVIDENCE_KINDS
                .map(|kind| (kind, page.t(&format!("evidence-kind-{kind}"))))
                .to_vec(),
            may_write: sight.writes,
            may_decide: sight.reviews,
            address,
            problem,
            page,
        }
    }
}
