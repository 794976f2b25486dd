//! Storing what was read, and correcting it by hand.

use resolute_document::duties::Mandate;

use super::model::{Correction, CorrectionAsked, StoredMandate, field_of, with_field};
use super::store;
use crate::accounts::{Person, Right};
use crate::actors;
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::instruments;
use crate::search::changes;

/// Stores the reading of a provision; corrections that officers made of the same text are put on again. Returns
/// those that no longer fit.
///
/// # Errors
/// As the database.
pub async fn store_reading(
    tx: &mut Tx,
    provision: i64,
    scope: &str,
    address: &str,
    machine: &Mandate,
) -> Result<Vec<Correction>> {
    let mut reading = machine.clone();
    let mut unfit = Vec::new();
    for correction in store::corrections_in(tx, address, scope).await? {
        let value = serde_json::from_str(&correction.after_json)
            .map_err(|error| Error::internal("a stored correction cannot be read back", error))?;
        match with_field(&reading, &correction.field, value) {
            Ok(corrected) => reading = corrected,
            Err(_) => unfit.push(correction),
        }
    }
    store::insert(tx, provision, machine, &reading).await?;
    Ok(unfit)
}

/// Corrects one field of a duty.
///
/// # Errors
/// Where the person may not write, gives no reason, the value does not fit, or somebody was faster.
pub async fn correct(app: &App, person: &Person, id: i64, asked: CorrectionAsked) -> Result<StoredMandate> {
    person.must_for_all(Right::Edit)?;
    if asked.reason.trim().is_empty() {
        return Err(Error::Invalid("a correction needs a reason, so that others can follow it".to_owned()));
    }
    let person = &person.for_actor(&app.db, asked.acting_for.as_deref()).await?;
    let mut tx = app.db.begin().await?;
    let mandate = store::by_id_in(&mut tx, id).await?;
    if mandate.etag() != asked.etag {
        return Err(Error::Conflict(
            "somebody corrected this duty meanwhile; nothing of yours was stored, look at both and send it again"
                .to_owned(),
        ));
    }
    let before = field_of(&mandate.reading, &asked.field);
    if before == asked.value {
        return Err(Error::Invalid(format!("the field \"{}\" already has this value", asked.field)));
    }
    let reading = with_field(&mandate.reading, &asked.field, asked.value.clone())?;
    for new in reading.addressees.iter().filter(|code| !mandate.reading.addressees.contains(code)) {
        // A duty given to nobody known would be found under no name.
        if actors::by_id(&app.db, new).await?.is_none() {
            return Err(Error::Invalid(format!(
                "\"{new}\" is the code of no known actor; codes are such as DIR-BDT"
            )));
        }
    }
    let correction = Correction {
        id: 0,
        field: asked.field,
        before_json: before.to_string(),
        after_json: asked.value.to_string(),
        reason: asked.reason.trim().to_owned(),
        person: person.name.clone(),
        acting_for: person.acting_for.clone(),
        at: (app.now)().to_string(),
    };
    store::insert_correction(&mut tx, &mandate, &correction).await?;
    store::update(&mut tx, id, &reading).await?;
    changes::note(&mut tx, &instruments::search::subject(&mandate.instrument)).await?;
    let subject = format!("mandate/{}", mandate.address);
    let deed = Deed { action: "mandate.correct", subject: &subject };
    audit::record(&mut tx, person, (app.now)(), deed, Some(&mandate.reading), Some(&reading)).await?;
    tx.commit().await?;
    store::by_id(&app.db, id).await
}
