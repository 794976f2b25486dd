//! Names without an actor, each with the actor that it may mean.

use super::model::{Name, Why, guess};
use super::store;
use crate::actors::{self, model::Actor};
use crate::app::App;
use crate::error::Result;

/// A name, the actor that it may mean, and why.
pub(super) type MayBe = (Name, Option<(Actor, Why)>);

/// Some names, those in most entries first, and how many there are. What somebody said not to be meant is not guessed again.
///
/// # Errors
/// As the database.
pub(super) async fn names(app: &App, slice: (usize, usize)) -> Result<(Vec<MayBe>, usize)> {
    let (names, total) = store::untied(&app.db, slice).await?;
    let all = actors::all(&app.db).await?;
    let dismissed = store::dismissed(&app.db).await?;
    let names = names.into_iter().map(|one| {
        let guessed = guess(&one.name, &all)
            .filter(|(actor, _)| !dismissed.contains(&(one.name.clone(), actor.id.clone())))
            .map(|(actor, why)| (actor.clone(), why));
        (one, guessed)
    });
    Ok((names.collect(), total))
}
