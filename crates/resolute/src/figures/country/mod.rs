//! One country: what it is called upon to do, what was done, and what happens in it.

pub mod views;
pub mod web;

use jiff::civil::Date;

use super::{Scope, scope};
use crate::accounts::Person;
use crate::actors;
use crate::actors::model::Actor;
use crate::app::App;
use crate::error::{Error, Result};
use crate::mandates::model::Filter as DutyFilter;
use crate::reference;
use crate::reference::model::ReferenceRow;
use crate::trace::{self, Listed as Duty, Standing};

/// Words by which the texts address every country.
const TO_ALL: [&str; 5] = ["member state", "states", "governments", "administrations", "membership"];

/// What is known of a country.
#[derive(Debug)]
pub struct Country {
    /// The row of the reference set.
    pub row: ReferenceRow,
    /// Duties in force that are addressed to it by name or to every country, the dated ones first.
    pub duties: Vec<Duty>,
    /// Activities in it.
    pub inside: Scope,
    /// Known actors of the country: those whose code or parent is its own.
    pub bodies: Vec<Actor>,
}

/// Reads everything about a country as of a day.
///
/// # Errors
/// Where no country has this code.
pub async fn country(app: &App, code: &str, as_of: Date) -> Result<Country> {
    let rows = reference::rows_of(&app.db, "countries").await?;
    let row = rows
        .into_iter()
        .find(|row| {
            row.cell("alpha3").eq_ignore_ascii_case(code) || row.cell("alpha2").eq_ignore_ascii_case(code)
        })
        .ok_or_else(|| {
            Error::NotFound(format!("country \"{code}\"; use its code of ISO 3166, such as KAZ"))
        })?;
    let code = row.cell("alpha3").to_owned();
    let filter = DutyFilter { as_of: Some(as_of.to_string()), ..DutyFilter::default() };
    let mut duties = trace::register(app, &filter).await?;
    let name = row.cell("name_un_m49").to_lowercase();
    duties.retain(|duty| duty.standing == Standing::InForce && addresses(duty, &name));
    duties.sort_by_key(|duty| duty.mandate.reading.due.day.map_or((1, None), |day| (0, Some(day))));
    let mut bodies = actors::all(&app.db).await?;
    bodies.retain(|actor| actor.id == code || actor.parent.as_deref() == Some(code.as_str()));
    let inside = scope(app, vec![("country", code)]).await?;
    Ok(Country { row, duties, inside, bodies })
}

fn addresses(duty: &Duty, name: &str) -> bool {
    let words = duty.mandate.reading.addressee_words.iter().map(|words| words.to_lowercase());
    let coded = duty.mandate.reading.addressees.iter().any(|code| code == "MEMBERSHIP");
    coded
        || words.into_iter().any(|words| words.contains(name) || TO_ALL.iter().any(|all| words.contains(all)))
}

/// Whether the person speaks for the country or one of its bodies.
pub fn is_own(person: &Person, country: &Country) -> bool {
    let own = |actor: &str| {
        actor == country.row.cell("alpha3") || country.bodies.iter().any(|body| body.id == actor)
    };
    person.roles.iter().filter_map(|role| role.actor.as_deref()).any(own)
}
