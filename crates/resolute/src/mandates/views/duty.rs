//! The page of a duty: words, reading with its reasons, state with its reasons, corrections and the form for them.

use askama::Template;
use fluent_bundle::FluentValue;
use jiff::Timestamp;
use resolute_document::Register;
use resolute_document::duties::Mandate;
use serde_json::Value;

use crate::accounts::Right;
use crate::activities::links::Link;
use crate::activities::links::views::LinkView;
use crate::deadlines::views::list::Row;
use crate::error::Result;
use crate::frameworks::model::href_of_named;
use crate::mandates::model::{Correction, FIELDS, StoredMandate, field_of};
use crate::mandates::parties::Parties;
use crate::plans::views::answers::AnswerView;
use crate::reports::register::model::OfDuty;
use crate::reports::register::views::told;
use crate::trace::Listed;
use crate::trace::views::chip::{self, Chip};
use crate::trace::views::passage::trace_href;
use crate::trace::views::who::Who;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// The page.
#[derive(Template)]
#[template(path = "mandates/views/duty.html")]
pub struct DutyPage {
    page: Page,
    mandate: StoredMandate,
    lines: Vec<String>,
    heading: String,
    instrument: String,
    text_href: String,
    trace_href: String,
    work_href: String,
    sisters: Option<(String, usize)>,
    state: Chip,
    standing: Option<String>,
    reasons: Vec<String>,
    fields: Vec<Field>,
    corrections: Vec<Corrected>,
    elsewhere: Vec<(String, String, Chip)>,
    may_correct: bool,
    choices: Vec<(String, String, bool)>,
    sent: Sent,
    problem: Option<String>,
    done: Vec<LinkView>,
    /// Outputs that answer it, or may.
    outputs: Vec<AnswerView>,
    /// Plans in which an output for it may be planned: address of the form and title.
    plan_in: Vec<(String, String)>,
    may_review: bool,
    /// The days on which it is due.
    occasions: Vec<Row>,
    /// The report that it asks for: how sure that is, its latest review, its page in the register.
    due_report: Option<(String, Option<String>, String)>,
}

/// One thing that was read.
struct Field {
    title: String,
    values: Vec<Who>,
    /// The words from which it was read.
    because: Vec<String>,
    /// What the machine read, where an officer corrected it.
    machine: Option<String>,
}

struct Corrected {
    field: String,
    before: String,
    after: String,
    reason: String,
    who: String,
}

/// What a form sent, so that nothing is lost on error.
#[derive(Debug, Clone, Default)]
pub struct Sent {
    /// Name of the field.
    pub field: String,
    /// The new value.
    pub value: String,
    /// Why.
    pub reason: String,
}

impl DutyPage {
    /// The same page with the days on which the duty is due.
    #[must_use]
    pub fn due(self, occasions: Vec<Row>) -> DutyPage {
        DutyPage { occasions, ..self }
    }

    /// Puts the page into words.
    ///
    /// # Errors
    /// Where what the machine read cannot be read back from the database.
    pub fn new(
        page: Page,
        listed: Listed,
        (corrections, elsewhere): (&[Correction], &[Listed]),
        register: &Register,
        (sisters, done): (usize, &[Link]),
        (outputs, plan_in): (Vec<AnswerView>, Vec<(String, String)>),
        (sent, problem): (Sent, Option<String>),
    ) -> Result<DutyPage> {
        let visit = &page.visit;
        let mandate = listed.mandate;
        let machine = mandate.machine()?;
        let parties = Parties::of(std::iter::once(listed.instrument.body.as_str()));
        let year = mandate.version.rsplit('/').next().unwrap_or_default().to_owned();
        let place = crate::trace::views::passage::anchor(&mandate.address, false);
        let proposal = mandate.proposal.as_ref().map(|id| format!("&proposal={id}")).unwrap_or_default();
        Ok(DutyPage {
            due_report: None,
            may_review: visit.person.may(Right::Review),
            occasions: Vec::new(),
            outputs,
            plan_in,
            done: done.iter().map(|link| LinkView::of(visit, link, "")).collect(),
            lines: mandate.reading.text.lines().map(str::to_owned).collect(),
            heading: mandate.reading.heading.clone(),
            instrument: listed.instrument.name(),
            trace_href: trace_href(&mandate.address, mandate.proposal.as_deref()),
            text_href: format!("/instruments/{}?version={year}{proposal}#{place}", mandate.instrument),
            work_href: format!("/instruments/{}/work", mandate.instrument),
            sisters: (sisters > 0).then(|| {
                let (id, address) = (&mandate.instrument, &mandate.address);
                let href =
                    format!("/instruments/{id}/parallels?version={year}{proposal}&provision={address}");
                (href, sisters)
            }),
            state: Chip::of(visit, listed.status.state),
            standing: Some(listed.standing.code())
                .filter(|code| *code != listed.status.state.code())
                .map(|code| visit.t(&format!("standing-{code}"))),
            reasons: listed.status.reasons.iter().map(|one| chip::reason(visit, *one)).collect(),
            fields: FIELDS
                .iter()
                .map(|field| {
                    let parties = (listed.instrument.body.as_str(), &parties);
                    view(visit, field, (&mandate.reading, &machine), register, parties)
                })
                .collect(),
            corrections: corrections.iter().map(|one| corrected(visit, one)).collect(),
            elsewhere: elsewhere
                .iter()
                .filter(|other| other.mandate.id != mandate.id)
                .map(|other| {
                    let (address, proposal) = (&other.mandate.address, other.mandate.proposal.as_deref());
                    let href = crate::trace::views::passage::mandate_href(address, proposal);
                    (href, address.clone(), Chip::of(visit, other.status.state))
                })
                .collect(),
            may_correct: visit.person.may_for_all(Right::Edit),
            choices: FIELDS
                .iter()
                .map(|field| ((*field).to_owned(), title(visit, field), *field == sent.field))
                .collect(),
            sent,
            problem,
            mandate,
            page,
        })
    }
}

impl DutyPage {
    /// The same page with the report that the duty asks for.
    #[must_use]
    pub fn with_report(mut self, report: Option<OfDuty>) -> DutyPage {
        let visit = &self.page.visit;
        self.due_report = report.map(|report| {
            let standing = visit.t(&format!("due-reports-standing-{}", report.standing));
            (standing, report.review.map(|review| told(visit, &review)), report.href)
        });
        self
    }
}

/// A field as people call it.
fn title(visit: &Visit, field: &str) -> String {
    let key = match field {
        "verb" => "mandate-verb",
        "addressees" => "who",
        "force" => "mandate-force",
        "deliverable" => "mandate-deliverable",
        "recipient" => "mandate-recipient",
        "continuing" => "mandate-continuing",
        "limits" => "mandate-limits",
        "with" => "mandate-with",
        "for" => "mandate-for",
        "level" => "mandate-level",
        "concepts" => "mandate-concepts",
        "due.date" => "mandate-due-date",
        "due.event" => "mandate-due-event",
        _ => "mandate-due-recurrence",
    };
    visit.t(key)
}

fn view(
    visit: &Visit,
    field: &str,
    (reading, read): (&Mandate, &Mandate),
    register: &Register,
    (body, parties): (&str, &Parties),
) -> Field {
    let (now, machine) = (field_of(reading, field), field_of(read, field));
    Field {
        title: title(visit, field),
        values: texts(&now)
            .into_iter()
            .map(|one| {
                let words = value_words(visit, field, &one, register);
                Who { title: String::new(), href: page_of(field, &one, (body, parties)), name: words }
            })
            .collect(),
        because: because(read, field),
        machine: (now != machine).then(|| {
            let read: Vec<String> =
                texts(&machine).into_iter().map(|one| value_words(visit, field, &one, register)).collect();
            if read.is_empty() { visit.t("none") } else { read.join("; ") }
        }),
    }
}

/// The page of what a value names, where it names one thing that has a page.
fn page_of(field: &str, value: &str, (body, parties): (&str, &Parties)) -> Option<String> {
    match field {
        "addressees" => Who::of(value, resolute_reference::register()).href,
        "concepts" => href_of_named(value),
        "recipient" | "with" => Who::said(value, &parties.named(body, value)).href,
        _ => None,
    }
}

fn value_words(visit: &Visit, field: &str, value: &str, register: &Register) -> String {
    match (field, value) {
        ("addressees", code) => {
            let known = register.actors.iter().find(|actor| actor.id == code);
            known.map_or_else(|| code.to_owned(), |actor| format!("{} ({code})", actor.name))
        }
        ("force", code) => visit.t(&format!("force-{code}")),
        ("continuing", "true") => visit.t("mandate-continuing-yes"),
        ("continuing", _) => visit.t("mandate-continuing-no"),
        ("due.recurrence", code) => chip::recurrence(visit, code),
        ("due.date", day) => day.parse().map_or_else(|_| day.to_owned(), |day| visit.date(day)),
        (_, text) => text.to_owned(),
    }
}

/// The words from which a field was read; the three kinds of time share theirs.
fn because(machine: &Mandate, field: &str) -> Vec<String> {
    let name = field.split('.').next().unwrap_or(field);
    let own = machine.because.iter().filter(|one| one.field == name || one.field == field);
    let values = texts(&field_of(machine, field));
    // Words that are the value itself need not be said twice.
    own.filter(|one| !values.is_empty() && !values.contains(&one.quote))
        .map(|one| one.quote.clone())
        .collect()
}

/// A JSON value as texts: nothing, one, or several.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Null => Vec::new(),
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        other => vec![other.to_string()],
    }
}

fn corrected(visit: &Visit, one: &Correction) -> Corrected {
    let shown = |json: &str| {
        let texts = texts(&serde_json::from_str(json).unwrap_or(Value::Null));
        if texts.is_empty() { visit.t("none") } else { texts.join("; ") }
    };
    let day = one.at.parse::<Timestamp>().map(|at| jiff::tz::Offset::UTC.to_datetime(at).date());
    let values = [
        ("person", FluentValue::from(one.person.as_str())),
        ("actor", one.acting_for.as_str().into()),
        ("date", day.map_or_else(|_| one.at.clone(), |day| visit.date(day)).into()),
    ];
    Corrected {
        field: title(visit, &one.field),
        before: shown(&one.before_json),
        after: shown(&one.after_json),
        reason: one.reason.clone(),
        who: visit.with("mandate-corrected-by", &values),
    }
}

/// The JSON of what was typed into the form, as the field wants it.
pub fn value_of(field: &str, typed: &str) -> Value {
    let typed = typed.trim();
    match field {
        "continuing" => match typed.to_lowercase().as_str() {
            "true" | "yes" | "1" => Value::Bool(true),
            "false" | "no" | "0" | "" => Value::Bool(false),
            // Neither: the action says what the field takes.
            _ => Value::String(typed.to_owned()),
        },
        "addressees" | "limits" | "with" | "for" | "level" | "concepts" => {
            let parts = typed.split(';').map(str::trim).filter(|part| !part.is_empty());
            parts.map(|part| Value::String(part.to_owned())).collect()
        }
        _ if typed.is_empty() => Value::Null,
        _ => Value::String(typed.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_words_become_the_value_that_the_field_wants() {
        assert_eq!(value_of("addressees", " DIR-BDT ; ITU-SG;"), serde_json::json!(["DIR-BDT", "ITU-SG"]));
        assert_eq!(value_of("due.date", ""), Value::Null);
        assert_eq!(value_of("verb", " submit "), Value::String("submit".to_owned()));
        assert_eq!(value_of("continuing", "yes"), Value::Bool(true));
        assert_eq!(value_of("continuing", "perhaps"), Value::String("perhaps".to_owned()));
    }
}
