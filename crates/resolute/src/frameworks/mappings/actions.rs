//! Suggesting, confirming and withdrawing a link.

use super::model::{Step, Wish};
use super::store;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::error::{Error, Result};
use crate::frameworks::raise_revision;
use crate::frameworks::search::subject;
use crate::search::changes;
use crate::verdicts::reason;

/// Takes a step with a link.
///
/// # Errors
/// Where the person may not edit, a concept is not known, both are of one scheme, a suggestion has no reason, or the step
/// does not follow from the last one.
pub async fn take(app: &App, person: &Person, wish: &Wish) -> Result<()> {
    person.must_for_all(Right::Edit)?;
    let wish = &checked(app, wish).await?;
    let mut tx = app.db.begin().await?;
    let last = store::last_step(&mut tx, wish).await?;
    if !wish.step.may_follow(last) {
        return Err(Error::Conflict(match last {
            None | Some(Step::Withdrawn) => {
                "this link was not suggested, so there is nothing to decide".to_owned()
            }
            Some(last) => format!("this link is {} already", last.code()),
        }));
    }
    let at = (app.now)();
    store::insert_step(&mut tx, wish, person, &at.to_string()).await?;
    raise_revision(&mut tx).await?;
    let ends = [subject(&wish.from_scheme, &wish.from_notation), subject(&wish.to_scheme, &wish.to_notation)];
    changes::note_all(&mut tx, &ends).await?;
    let action = match wish.step {
        Step::Suggested => "concept-link.suggest",
        Step::Confirmed => "concept-link.confirm",
        Step::Withdrawn => "concept-link.withdraw",
    };
    audit::record(&mut tx, person, at, Deed { action, subject: &ends[0] }, last.as_ref(), Some(wish)).await?;
    tx.commit().await?;
    Ok(())
}

/// The wish with notations as the schemes write them.
async fn checked(app: &App, wish: &Wish) -> Result<Wish> {
    if wish.from_scheme == wish.to_scheme {
        return Err(Error::Invalid(
            "a link leads to another framework; within one, broader and narrower say how concepts belong together"
                .to_owned(),
        ));
    }
    let reason = reason(&wish.reason)?;
    if wish.step == Step::Suggested && reason.is_empty() {
        return Err(Error::Invalid("say why the two concepts are linked".to_owned()));
    }
    let terms = app.terms.get(&app.db).await?;
    let known = |scheme: &str, notation: &str| {
        let missing = || Error::NotFound(format!("concept \"{notation}\" in the framework \"{scheme}\""));
        terms.notation(scheme, notation.trim()).map(str::to_owned).ok_or_else(missing)
    };
    Ok(Wish {
        from_notation: known(&wish.from_scheme, &wish.from_notation)?,
        to_notation: known(&wish.to_scheme, &wish.to_notation)?,
        ..wish.clone()
    })
}
