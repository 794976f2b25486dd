//! From what a duty says to the occasions on which it is due. Pure: the calendar is handed in.

use jiff::civil::Date;
use resolute_document::deadlines::{Standpoint, When, read};
use resolute_document::duties::Mandate;
use serde::Serialize;

use super::calendar::{Adoption, Calendar, Known};
use super::recurrences::Often;

/// Years after the day of a question up to which recurrences are followed.
pub const YEARS_AHEAD: i64 = 4;
/// Days before a due day from which it is due soon.
pub const SOON: i64 = 90;

/// One occasion on which something is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// Names it among the occasions of its duty, whatever day it has: `event/PP-18`, `annual/3`.
    pub key: String,
    /// The day; `None` where nobody knows it.
    pub day: Option<Date>,
    /// Days that it had before it moved.
    pub earlier: Vec<Date>,
    /// Label of the conference that gives the day.
    pub conference: Option<String>,
}

impl Occasion {
    /// Whether evidence that names a day is for this occasion.
    pub fn is_on(&self, day: Date) -> bool {
        self.day == Some(day) || self.earlier.contains(&day)
    }

    fn on(key: impl Into<String>, day: Option<Date>) -> Occasion {
        Occasion { key: key.into(), day, earlier: Vec::new(), conference: None }
    }

    fn at(key: String, known: &Known) -> Occasion {
        Occasion {
            key,
            day: known.conference.start,
            earlier: known.earlier.clone(),
            conference: Some(known.conference.label.clone()),
        }
    }
}

/// A duty as far as its times go.
#[derive(Debug, Clone, Copy)]
pub struct Timed<'a> {
    /// What was read, after corrections.
    pub reading: &'a Mandate,
    /// Whether an officer wrote the event: then the label that the machine read stands for other words.
    pub event_corrected: bool,
    /// The text that it stands in.
    pub adoption: &'a Adoption,
    /// When that text was replaced, where it was.
    pub ended: Option<Date>,
}

/// The conference that the event of a duty means: the one that was read where the words stand, else the one that the words
/// name now, from the place in time of their text.
pub fn conference<'a>(duty: &Timed<'_>, calendar: &'a Calendar) -> Option<&'a Known> {
    let due = &duty.reading.due;
    let event = due.event.as_deref()?;
    let read_then = due.conference.as_deref().filter(|_| !duty.event_corrected);
    if let Some(known) = read_then.and_then(|label| calendar.by_label(label)) {
        return Some(known);
    }
    if let Some(known) = calendar.by_label(event.trim()) {
        return Some(known);
    }
    let body = Some(duty.adoption.body.as_str());
    let standpoint = Standpoint::new(calendar.register(), body, i16::try_from(duty.adoption.year).ok());
    let words = format!("at {event}");
    read(&words, standpoint).into_iter().find_map(|deadline| match deadline.when {
        When::Event { conference: Some(label), .. } => calendar.by_label(&label),
        _ => None,
    })
}

/// All occasions of a duty up to a day, the earliest first, what has no day last.
pub fn occasions(duty: &Timed<'_>, calendar: &Calendar, until: Date) -> Vec<Occasion> {
    let due = &duty.reading.due;
    let mut found = Vec::new();
    if let Some(date) = due.date {
        found.push(Occasion::on("date", Some(date)));
    }
    if let Some(event) = &due.event {
        found.push(match conference(duty, calendar) {
            Some(known) => Occasion::at(format!("event/{}", known.conference.label), known),
            // A text may give both: `at the next session, by 1 May`; then the date says when.
            None if due.date.is_some() => Occasion::on("date", due.date),
            None => Occasion::on(format!("event/{event}"), None),
        });
    }
    if let Some(code) = due.recurrence.as_deref() {
        found.extend(recurring(duty, code, calendar, until));
    }
    found.sort_by_key(|one| (one.day.is_none(), one.day));
    let mut days = std::collections::HashSet::new();
    // The same day by its date and by its event is one occasion; the event, which moves, is kept.
    found.sort_by_key(|one| (one.day.is_none(), one.day, one.conference.is_none()));
    found.retain(|one| one.day.is_none_or(|day| days.insert(day)));
    found.dedup_by(|one, other| one.day.is_none() && one.key == other.key);
    found
}

fn recurring(duty: &Timed<'_>, code: &str, calendar: &Calendar, until: Date) -> Vec<Occasion> {
    let from = duty.adoption.from;
    // What is replaced obliges no more.
    let until = duty.ended.map_or(until, |ended| ended.min(until));
    match Often::of(code) {
        Often::Undated => Vec::new(),
        often @ (Often::EachSession | Often::EachConference) => {
            let body = meant(duty, often == Often::EachSession);
            let sessions: Vec<Occasion> = body
                .into_iter()
                .flat_map(|body| calendar.sessions(body))
                .filter(|known| known.conference.start.is_some_and(|day| day > from && day <= until))
                .map(|known| Occasion::at(format!("{code}/{}", known.conference.label), known))
                .collect();
            if sessions.is_empty() { vec![Occasion::on(code, None)] } else { sessions }
        }
        often => often
            .days(from, until)
            .into_iter()
            .enumerate()
            .map(|(number, day)| Occasion::on(format!("{code}/{}", number + 1), Some(day)))
            .collect(),
    }
}

/// Whose sessions or conferences `each` means, from the words that set the time and those around them.
fn meant(duty: &Timed<'_>, sessions: bool) -> Option<&'static str> {
    let quoted = duty.reading.because.iter().filter(|one| one.field == "due").map(|one| one.quote.as_str());
    let around = [duty.reading.recipient.as_deref(), duty.reading.due.event.as_deref()];
    let texts = quoted.chain(around.into_iter().flatten()).chain([duty.reading.text.as_str()]);
    let bodies: &[(&str, &str)] = if sessions {
        &[("council", "COUNCIL")]
    } else {
        &[
            ("plenipotentiary", "PP"),
            ("development conference", "WTDC"),
            ("standardization assembly", "WTSA"),
            ("radiocommunication assembly", "RA"),
        ]
    };
    texts
        .map(str::to_lowercase)
        .find_map(|text| bodies.iter().find(|(words, _)| text.contains(words)).map(|(_, body)| *body))
}

/// The occasions as the published rule looks at them: only those with a day. Evidence that names no day is for the one that
/// there is; where there are several, it shows none of them.
pub fn evidenced(occasions: &[Occasion], evidence: &[Option<Date>]) -> Vec<(Date, bool)> {
    let dated = occasions.iter().filter(|one| one.day.is_some()).count();
    let shown = |one: &Occasion| {
        evidence.iter().any(|day| match day {
            Some(day) => one.is_on(*day),
            None => dated == 1,
        })
    };
    occasions.iter().filter_map(|one| one.day.map(|day| (day, shown(one)))).collect()
}

/// Where something stands whose day is known or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The day passed and nothing confirmed shows that it was done.
    Overdue,
    /// It comes within ninety days.
    DueSoon,
    /// It comes later.
    Later,
    /// It was shown to be done, or is over.
    Done,
    /// Nobody knows the day.
    NotKnown,
}

impl State {
    /// In the order of pages.
    pub const ALL: [State; 5] = [State::Overdue, State::DueSoon, State::Later, State::Done, State::NotKnown];

    /// The word in addresses and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            State::Overdue => "overdue",
            State::DueSoon => "due-soon",
            State::Later => "later",
            State::Done => "done",
            State::NotKnown => "not-known",
        }
    }

    /// The state on a day. The day itself is in time.
    pub fn of(day: Option<Date>, done: bool, as_of: Date) -> State {
        match day {
            _ if done => State::Done,
            None => State::NotKnown,
            Some(day) if day < as_of => State::Overdue,
            Some(day) if (day - as_of).get_days() <= i32::try_from(SOON).unwrap_or(i32::MAX) => {
                State::DueSoon
            }
            Some(_) => State::Later,
        }
    }
}

/// Where a deadline comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A paragraph of a text.
    Duty,
    /// A conference or session opens.
    Conference,
    /// One body owes another something.
    Obligation,
    /// A product or service of a plan.
    Output,
    /// A step of a plan.
    Milestone,
    /// An actor is asked for words in a report.
    Input,
}

impl Kind {
    /// The word in addresses and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Duty => "duty",
            Kind::Conference => "conference",
            Kind::Obligation => "obligation",
            Kind::Output => "output",
            Kind::Milestone => "milestone",
            Kind::Input => "input",
        }
    }
}

/// One line of what is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Deadline {
    /// Names it for ever, whatever day it gets.
    pub uid: String,
    /// Where it comes from.
    pub kind: Kind,
    /// The day; none where nobody knows it.
    #[schema(value_type = Option<String>, format = Date)]
    pub day: Option<Date>,
    /// The last day of what lasts longer than one.
    #[schema(value_type = Option<String>, format = Date)]
    pub last_day: Option<Date>,
    /// The event in the words of the source.
    pub event: Option<String>,
    /// Label of the conference that gives the day.
    pub conference: Option<String>,
    /// How often, where it comes again and again.
    pub recurrence: Option<String>,
    /// What is due.
    pub words: String,
    /// Codes of those who must do it.
    pub actors: Vec<String>,
    /// The text that it comes from.
    pub instrument: Option<String>,
    /// The plan that it comes from.
    pub plan: Option<String>,
    /// Plans whose outputs answer the duty that it comes from.
    pub plans: Vec<String>,
    /// Its paragraph, label or number, for people.
    pub source: String,
    /// Its page.
    pub href: String,
    /// Where it stands on the day of the question.
    pub state: State,
    /// How often its day or words changed.
    pub revision: i64,
    /// When it last changed (RFC 3339), where that is known.
    pub changed_at: Option<String>,
}
