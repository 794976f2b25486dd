//! What happened to a public entry, out of its steps and the record of deeds. Pure: what is told depends on nothing else.

use std::collections::HashSet;

use jiff::Timestamp;
use serde::Deserialize;

use crate::activities::links::Link;
use crate::activities::model::{Record, Step};
use crate::activities::store::StepTaken;
use crate::audit::history::Entry as Deed;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When (RFC 3339).
    pub at: String,
    /// Who, as records name them.
    pub person: String,
    /// Code of the actor for whom.
    pub acting_for: String,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A step that everybody may know, with the public words before and after where it changed them and both are held.
    Step(Step, Option<Box<Words>>),
    /// The link to a duty, named by its address, was confirmed; or taken back after that.
    Link(String, bool),
    /// Evidence for a link was confirmed: its title; or taken back after that.
    Evidence(String, bool),
}

/// Public words of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// As they were public until then; nothing where they became public with this, or are not held.
    pub before: Option<Record>,
    /// As they were public from then on.
    pub after: Record,
}

/// Steps that everybody may know. Questions, answers and refusals are between an owner and the reviewers.
pub const PUBLIC: &[Step] =
    &[Step::Approved, Step::Imported, Step::Confirmed, Step::Merged, Step::Absorbed, Step::Unmerged];

/// What everybody may know of an entry that became public at a moment, the earliest first.
pub(super) fn events(published_at: &str, steps: &[StepTaken], deeds: &[Deed], links: &[Link]) -> Vec<Event> {
    let Ok(since) = published_at.parse::<Timestamp>() else { return Vec::new() };
    let is_public = |at: &str| at.parse::<Timestamp>().is_ok_and(|at| at >= since);
    let mut public = PublicWords::default();
    let mut told: Vec<Event> = Vec::new();
    // The rows of both lists are in the order in which they were written.
    let mut deeds: Vec<&Deed> = deeds.iter().filter(|deed| is_public(&deed.at)).collect();
    deeds.sort_by_key(|deed| deed.id);
    let mut used = HashSet::new();
    for taken in steps.iter().filter(|taken| is_public(&taken.at)) {
        let Some(step) = Step::from_code(&taken.step).filter(|step| PUBLIC.contains(step)) else { continue };
        let deed =
            deeds.iter().find(|deed| deed.at == taken.at && !used.contains(&deed.id) && fits(step, deed));
        // What an import put beside the public words waits for a reviewer.
        if deed.is_some_and(|deed| deed.action == BESIDE) {
            continue;
        }
        let words = deed.and_then(|deed| {
            used.insert(deed.id);
            public.change(deed)
        });
        public.may_differ |= step == Step::Unmerged;
        told.push(Event {
            at: taken.at.clone(),
            person: taken.person.clone(),
            acting_for: taken.acting_for.clone(),
            what: What::Step(step, words.map(Box::new)),
        });
    }
    told.extend(verdicts(&deeds, links));
    told.sort_by_key(|event| event.at.parse::<Timestamp>().ok());
    told
}

/// The deed of changes that an import put beside the public words.
const BESIDE: &str = "activity.import-beside";

/// Whether a deed is the one that a step was written with.
fn fits(step: Step, deed: &Deed) -> bool {
    match step {
        Step::Approved | Step::Absorbed => deed.action == "activity.publish",
        Step::Imported => deed.action == "activity.import" || deed.action == BESIDE,
        _ => false,
    }
}

/// The public words as far as they are known, while the history is walked through.
#[derive(Default)]
struct PublicWords {
    known: Option<Record>,
    /// Whether the entry was taken out of the public since: what a deed says stood before may be a draft.
    may_differ: bool,
}

impl PublicWords {
    fn change(&mut self, deed: &Deed) -> Option<Words> {
        let read = |json: &Option<String>| serde_json::from_str::<Record>(json.as_deref()?).ok();
        let after = read(&deed.after_json)?;
        let stood = match self.may_differ {
            false => read(&deed.before_json),
            true => None,
        };
        let before = self.known.replace(after.clone()).or(stood);
        Some(Words { before, after })
    }
}

#[derive(Deserialize)]
struct Said {
    link: Option<i64>,
    evidence: Option<i64>,
    verdict: String,
}

/// Links and evidence that somebody confirmed, and what was taken back of them. What was suggested and dismissed was never
/// said to be so.
fn verdicts(deeds: &[&Deed], links: &[Link]) -> Vec<Event> {
    let mut confirmed: HashSet<(bool, i64)> = HashSet::new();
    let mut told = Vec::new();
    for deed in deeds {
        if !matches!(deed.action.as_str(), "activity.link-verdict" | "activity.evidence-verdict") {
            continue;
        }
        let said = deed.after_json.as_deref().and_then(|json| serde_json::from_str::<Said>(json).ok());
        let Some(said) = said else { continue };
        let is_so = said.verdict == "confirmed";
        let (is_evidence, id) = match (said.evidence, said.link) {
            (Some(evidence), _) => (true, evidence),
            (None, Some(link)) => (false, link),
            (None, None) => continue,
        };
        let was_so = match is_so {
            true => !confirmed.insert((is_evidence, id)),
            false => confirmed.remove(&(is_evidence, id)),
        };
        let name = match is_evidence {
            false => links.iter().find(|link| link.id == id).map(|link| link.address.clone()),
            true => {
                let all = links.iter().flat_map(|link| &link.evidence);
                all.clone().find(|one| one.id == id).map(|one| one.title.clone())
            }
        };
        if let Some(name) = name.filter(|_| is_so != was_so) {
            let what = if is_evidence { What::Evidence(name, is_so) } else { What::Link(name, is_so) };
            told.push(Event {
                at: deed.at.clone(),
                person: deed.person.clone(),
                acting_for: deed.acting_for.clone(),
                what,
            });
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(title: &str) -> Record {
        Record { title: title.to_owned(), ..Record::default() }
    }

    fn at(minute: u8) -> String {
        format!("2017-11-06T20:{minute:02}:00Z")
    }

    fn step(step: Step, minute: u8) -> StepTaken {
        StepTaken {
            step: step.code().to_owned(),
            reason: "a secret reason".to_owned(),
            person: "person/1".to_owned(),
            acting_for: "BDT".to_owned(),
            at: at(minute),
        }
    }

    fn deed(id: i64, action: &str, minute: u8, before: Option<&str>, after: Option<&str>) -> Deed {
        let json = |title: Option<&str>| title.map(|title| serde_json::to_string(&record(title)).unwrap());
        Deed {
            id,
            at: at(minute),
            person: "person/1".to_owned(),
            role: "reviewer".to_owned(),
            acting_for: "BDT".to_owned(),
            action: action.to_owned(),
            subject: "activity/1".to_owned(),
            before_json: json(before),
            after_json: json(after),
        }
    }

    fn titles(events: &[Event]) -> Vec<(Step, Option<String>, Option<String>)> {
        let one = |event: &Event| match &event.what {
            What::Step(step, words) => (
                *step,
                words.as_ref().and_then(|words| Some(words.before.as_ref()?.title.clone())),
                words.as_ref().map(|words| words.after.title.clone()),
            ),
            other => panic!("{other:?}"),
        };
        events.iter().map(one).collect()
    }

    #[test]
    fn only_what_was_public_is_told() {
        let steps = [
            step(Step::Begun, 1),
            step(Step::Submitted, 2),
            step(Step::AskedBack, 3),
            step(Step::Submitted, 4),
            step(Step::Approved, 5),
            step(Step::Rejected, 7),
            step(Step::Approved, 9),
        ];
        let deeds = [
            deed(1, "activity.begin", 1, None, Some("Draft")),
            deed(2, "activity.save", 4, Some("Draft"), Some("Public")),
            deed(3, "activity.publish", 5, None, Some("Public")),
            deed(4, "activity.reject", 7, Some("Refused"), None),
            deed(5, "activity.publish", 9, Some("Public"), Some("Changed")),
        ];
        let told = events(&at(5), &steps, &deeds, &[]);
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(
            titles(&told),
            [(Step::Approved, None, text("Public")), (Step::Approved, text("Public"), text("Changed"))]
        );
    }

    #[test]
    fn what_an_import_puts_beside_is_not_told_and_what_it_publishes_is() {
        let steps = [step(Step::Imported, 1), step(Step::Imported, 2), step(Step::Imported, 3)];
        let deeds = [
            deed(1, "activity.import", 2, Some("First"), Some("Second")),
            deed(2, BESIDE, 3, Some("Second"), Some("Waits")),
        ];
        let told = events(&at(1), &steps, &deeds, &[]);
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(
            titles(&told),
            [(Step::Imported, None, None), (Step::Imported, text("First"), text("Second"))]
        );
    }

    #[test]
    fn a_draft_after_a_separation_is_never_what_stood_before() {
        let steps = [
            step(Step::Imported, 1),
            step(Step::Merged, 2),
            step(Step::Unmerged, 3),
            step(Step::Approved, 6),
        ];
        let deeds = [deed(1, "activity.publish", 6, Some("Draft in between"), Some("Public again"))];
        let told = events(&at(1), &steps, &deeds, &[]);
        assert_eq!(titles(&told).last(), Some(&(Step::Approved, None, Some("Public again".to_owned()))));
    }
}
