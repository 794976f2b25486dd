//! The days of conferences as they are known now, and when texts were adopted.

use std::collections::HashMap;

use jiff::civil::Date;
use resolute_document::Register;
use resolute_document::duties::Due;
use resolute_document::register::Conference;

use super::model::{Occasion, Timed, YEARS_AHEAD, conference, occasions};
use crate::db::Db;
use crate::error::{Error, Result};
use crate::instruments::model::slug;
use crate::mandates::model::StoredMandate;
use crate::trace::model::Force;
use crate::{conferences, instruments};

/// A conference with the days that it had before.
#[derive(Debug, Clone)]
pub struct Known {
    /// As it is known now.
    pub conference: Conference,
    /// First days that it had before it moved.
    pub earlier: Vec<Date>,
    /// How often it moved.
    pub moves: i64,
    /// When it last moved.
    pub moved_at: Option<String>,
}

/// The conference that adopted a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// Its body.
    pub body: String,
    /// Its year.
    pub year: i64,
    /// Its first day; 1 January where that is not known.
    pub from: Date,
}

/// All conferences and adoptions. Read once for a question.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    register: Register,
    known: Vec<Known>,
    labels: HashMap<String, usize>,
    adoptions: HashMap<String, Adoption>,
}

impl Calendar {
    /// Reads it.
    ///
    /// # Errors
    /// As the database.
    pub async fn load(db: &Db) -> Result<Calendar> {
        let mut known: Vec<Known> = conferences::all(db).await?.into_iter().map(of_row).collect();
        known.sort_by_key(|one| one.conference.year);
        let labels: HashMap<String, usize> =
            known.iter().enumerate().map(|(place, one)| (one.conference.label.clone(), place)).collect();
        for (label, day) in conferences::earlier_days(db).await? {
            if let (Some(place), Ok(day)) = (labels.get(&label), day.parse()) {
                known[*place].earlier.push(day);
            }
        }
        for (label, count, at) in conferences::moved_counts(db).await? {
            if let Some(place) = labels.get(&label) {
                (known[*place].moves, known[*place].moved_at) = (count, Some(at));
            }
        }
        let adoptions = instruments::adoptions(db).await?;
        let adopted = |(id, body, year, on): (String, String, i64, Option<String>)| {
            let first = i16::try_from(year).ok().and_then(|year| Date::new(year, 1, 1).ok());
            let from = on.and_then(|day| day.parse().ok()).or(first).unwrap_or(Date::ZERO);
            (id, Adoption { body, year, from })
        };
        let conferences = known.iter().map(|one| one.conference.clone()).collect();
        Ok(Calendar {
            register: Register { conferences, ..Register::default() },
            known,
            labels,
            adoptions: adoptions.into_iter().map(adopted).collect(),
        })
    }

    /// The conferences as reading needs them.
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// All conferences, the oldest first.
    pub fn all(&self) -> &[Known] {
        &self.known
    }

    /// The conference of a label.
    pub fn by_label(&self, label: &str) -> Option<&Known> {
        self.labels.get(label).map(|place| &self.known[*place])
    }

    /// The conferences of a body.
    pub fn sessions<'a>(&'a self, body: &'a str) -> impl Iterator<Item = &'a Known> {
        self.known.iter().filter(move |one| one.conference.body == body)
    }

    /// Whether a text was adopted by a day; one whose adoption nobody knows counts as adopted. Of a text that the register only
    /// names, `names` may know the year: it counts from the first day of it on.
    pub fn is_adopted(&self, names: &Register, instrument: &str, as_of: Date) -> bool {
        let own = self.adoptions.iter().filter(|(version, _)| {
            version.strip_prefix(instrument).is_some_and(|rest| rest.starts_with('/'))
        });
        let first = own.map(|(_, adoption)| adoption.from).min().or_else(|| {
            let named = names.instruments.iter().find(|one| slug(&one.id) == instrument)?;
            Date::new(named.adopted.as_ref()?.year, 1, 1).ok()
        });
        first.is_none_or(|first| first <= as_of)
    }

    /// When the text of a duty was adopted.
    ///
    /// # Errors
    /// Where its version is gone.
    pub fn adoption(&self, mandate: &StoredMandate) -> Result<&Adoption> {
        self.adoptions
            .get(&mandate.version)
            .ok_or_else(|| Error::NotFound(format!("version \"{}\" of {}", mandate.version, mandate.address)))
    }

    /// The occasions of a duty up to some years after a day.
    pub fn occasions(&self, mandate: &StoredMandate, force: Force, as_of: Date) -> Vec<Occasion> {
        let Ok(adoption) = self.adoption(mandate) else { return Vec::new() };
        let ended = match force {
            Force::Ended(on) => Some(on),
            Force::Proposed | Force::InForce => None,
        };
        let until = as_of.saturating_add(jiff::Span::new().years(YEARS_AHEAD));
        occasions(&timed(mandate, adoption, ended), self, until)
    }

    /// Puts the conference of a duty, and its day, to what is known of them now.
    pub fn renew(&self, mandate: &mut StoredMandate) {
        let Ok(adoption) = self.adoption(mandate) else { return };
        if mandate.reading.due.event.is_none() {
            // A corrected date is the day.
            mandate.reading.due.day = mandate.reading.due.date;
            return;
        }
        let known = conference(&timed(mandate, adoption, None), self);
        let label = known.map(|known| known.conference.label.clone());
        let opens = known.and_then(|known| known.conference.start);
        let due = &mut mandate.reading.due;
        *due = Due { day: due.date.or(opens), conference: label, ..due.clone() };
    }
}

fn timed<'a>(mandate: &'a StoredMandate, adoption: &'a Adoption, ended: Option<Date>) -> Timed<'a> {
    let event_corrected = mandate.is_corrected()
        && mandate.machine().is_ok_and(|machine| machine.due.event != mandate.reading.due.event);
    Timed { reading: &mandate.reading, event_corrected, adoption, ended }
}

fn of_row(one: conferences::model::Conference) -> Known {
    let day = |day: Option<String>| day.and_then(|day| day.parse().ok());
    let conference = Conference {
        body: one.body,
        label: one.label,
        place: one.place,
        year: i16::try_from(one.year).unwrap_or_default(),
        start: day(one.starts_on),
        end: day(one.ends_on),
        verified: one.verified == "yes",
    };
    Known { conference, earlier: Vec::new(), moves: 0, moved_at: None }
}
