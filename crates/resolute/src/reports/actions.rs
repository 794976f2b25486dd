//! Every write to reports: keep, write, refresh, review, issue, correct.

use serde_json::json;

use super::built::{Asked, Built};
use super::kept::{Kept, Listed, Standing, Step};
use super::{build_with, contributions, gather, shipped, store};
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::{Error, Result};

/// Characters of what somebody writes in one place.
const LONGEST: usize = 50_000;

/// Draws a report and keeps it as a draft, with the text of its template: the shipped one, or the one given.
///
/// # Errors
/// As [`build_with`]; and where the person may not.
pub async fn keep(app: &App, person: &Person, asked: &Asked, text: Option<&str>) -> Result<i64> {
    person.must(Right::Edit)?;
    let template = shipped::by_name(&asked.template)?;
    let text = text.unwrap_or(template.text);
    let built = build_with(app, asked, Some(text)).await?;
    let mut tx = app.db.begin().await?;
    let id = store::insert(&mut tx, (&built, text), None, person, (app.now)()).await?;
    deed(&mut tx, app, person, "report.keep", id, Some(&built)).await?;
    tx.commit().await?;
    Ok(id)
}

/// A report as a person may see it: drafts are for those who write them.
///
/// # Errors
/// Where there is none that the person may see.
pub async fn seen(app: &App, person: &Person, id: i64) -> Result<Kept> {
    let kept = store::by_id(&app.db, id).await?;
    if kept.listed.standing != Standing::Issued && !person.may(Right::Edit) {
        return Err(Error::NotFound(format!("report {id}")));
    }
    Ok(kept)
}

/// The reports that a person may see, the newest first; where a paragraph is named by its lineage, those that cover it.
///
/// # Errors
/// As the database.
pub async fn list(app: &App, person: &Person, covers: Option<&str>) -> Result<Vec<Listed>> {
    store::list(&app.db, person.may(Right::Edit), covers).await
}

/// Writes words in a place that the template keeps for them; `revision` is that of the words which the person saw, 0 where
/// there were none.
///
/// # Errors
/// Where the report is issued, has no such place, the words are too long, or somebody wrote there meanwhile.
pub async fn write(
    app: &App,
    person: &Person,
    id: i64,
    (place, words, revision): (&str, &str, i64),
) -> Result<()> {
    person.must(Right::Edit)?;
    if words.chars().count() > LONGEST {
        return Err(Error::Invalid(format!("at most {LONGEST} characters can be written in one place")));
    }
    let kept = store::by_id(&app.db, id).await?;
    let built = kept.built()?;
    if !built.places().any(|known| known == place) {
        return Err(Error::NotFound(format!("place \"{place}\" for words in report {id}")));
    }
    let mut tx = app.db.begin().await?;
    if !store::reopen(&mut tx, id).await? {
        return Err(issued(id));
    }
    let at = (app.now)();
    if !store::write_text(&mut tx, (id, place, revision), words.trim(), person, at).await? {
        return Err(Error::Conflict(
            "somebody else wrote here meanwhile; your words are not kept: read theirs, then write again"
                .to_owned(),
        ));
    }
    let before = kept.written(place).map(|text| json!({ "place": place, "words": text.words }));
    let after = json!({ "place": place, "words": words.trim() });
    let deed = Deed { action: "report.write", subject: &format!("report/{id}") };
    audit::record(&mut tx, person, at, deed, before.as_ref(), Some(&after)).await?;
    tx.commit().await?;
    Ok(())
}

/// Makes a reviewed report a draft again, inside the transaction of what changes its words.
///
/// # Errors
/// Where it is issued.
pub async fn reopen(tx: &mut Tx, id: i64) -> Result<()> {
    if store::reopen(tx, id).await? { Ok(()) } else { Err(issued(id)) }
}

/// Does a step with a report; `revision` is that of the report which the person saw. Returns the number of the report that
/// there is to look at then: the same, or that of the new one which corrects it.
///
/// # Errors
/// Where the step does not follow, or the report was changed meanwhile.
pub async fn step(app: &App, person: &Person, id: i64, (step, revision): (Step, i64)) -> Result<i64> {
    person.must(Right::Edit)?;
    let kept = store::by_id(&app.db, id).await?;
    if !step.fits(kept.listed.standing) {
        let standing = kept.listed.standing.code();
        return Err(match kept.listed.standing {
            Standing::Issued => issued(id),
            _ => {
                Error::Conflict(format!("report {id} is {standing}; it cannot take the step {}", step.code()))
            }
        });
    }
    match step {
        Step::Refresh => refresh(app, person, &kept, revision).await,
        Step::Review => review(app, person, &kept, revision).await,
        Step::Issue => issue(app, person, &kept, revision).await,
        Step::Correct => correct(app, person, &kept).await,
    }
}

/// Reads the data anew by the template that the report was made with; words that people wrote stay in their places.
async fn refresh(app: &App, person: &Person, kept: &Kept, revision: i64) -> Result<i64> {
    let id = kept.listed.id;
    let template = shipped::by_name(&kept.listed.template)?;
    let snapshot = gather(app, kept.asked(), template.needs).await?;
    let blocks = Kept::try_to_draw(&kept.template_text, &snapshot)?;
    let built = Built { blocks, snapshot };
    let mut tx = app.db.begin().await?;
    changed(store::replace_data(&mut tx, id, revision, &built).await?)?;
    deed(&mut tx, app, person, "report.refresh", id, Some(&built)).await?;
    tx.commit().await?;
    Ok(id)
}

async fn review(app: &App, person: &Person, kept: &Kept, revision: i64) -> Result<i64> {
    let id = kept.listed.id;
    let mut tx = app.db.begin().await?;
    let states = (Standing::Draft, Standing::Reviewed);
    changed(store::set_standing(&mut tx, (id, revision), states, None).await?)?;
    deed(&mut tx, app, person, "report.review", id, None).await?;
    tx.commit().await?;
    Ok(id)
}

async fn issue(app: &App, person: &Person, kept: &Kept, revision: i64) -> Result<i64> {
    let id = kept.listed.id;
    let mut tx = app.db.begin().await?;
    let states = (Standing::Reviewed, Standing::Issued);
    // What is kept is what the person saw: of a report that was changed since, nothing is issued.
    changed(kept.revision == revision)?;
    let built = kept.built()?;
    changed(store::set_standing(&mut tx, (id, revision), states, Some((app.now)())).await?)?;
    // Asked after the report is held: an answer that comes meanwhile waits, and finds it issued.
    let waiting = contributions::waiting(&mut tx, id).await?;
    if waiting > 0 {
        return Err(Error::Conflict(format!(
            "{waiting} answers to calls for inputs wait: accept them or leave them out under Calls for inputs, then issue"
        )));
    }
    let lineages: Vec<&str> = kept.snapshot.duties().map(|duty| duty.lineage.as_str()).collect();
    store::cover(&mut tx, id, &lineages).await?;
    store::keep_parts(&mut tx, id, &built.blocks).await?;
    deed(&mut tx, app, person, "report.issue", id, None).await?;
    tx.commit().await?;
    Ok(id)
}

/// Begins a new draft with the same question and the same words, which names the one it corrects.
async fn correct(app: &App, person: &Person, kept: &Kept) -> Result<i64> {
    let template = shipped::by_name(&kept.listed.template)?;
    let snapshot = gather(app, kept.asked(), template.needs).await?;
    let blocks = Kept::try_to_draw(&kept.template_text, &snapshot)?;
    let built = Built { blocks, snapshot };
    let mut tx = app.db.begin().await?;
    let old = kept.listed.id;
    let id = store::insert(&mut tx, (&built, &kept.template_text), Some(old), person, (app.now)()).await?;
    store::copy_texts(&mut tx, old, id).await?;
    contributions::copy(&mut tx, old, id).await?;
    deed(&mut tx, app, person, "report.correct", id, Some(&built)).await?;
    tx.commit().await?;
    Ok(id)
}

fn issued(id: i64) -> Error {
    Error::Conflict(format!("report {id} is issued and does not change; a correction is a new issue"))
}

fn changed(was: bool) -> Result<()> {
    was.then_some(()).ok_or_else(|| {
        Error::Conflict("the report was changed meanwhile; look at it again, then decide".to_owned())
    })
}

async fn deed(
    tx: &mut Tx,
    app: &App,
    person: &Person,
    action: &'static str,
    id: i64,
    built: Option<&Built>,
) -> Result<()> {
    let after = match built {
        Some(built) => json!({ "title": built.title(), "sha256": built.snapshot.sha256()? }),
        None => json!({ "id": id }),
    };
    let deed = Deed { action, subject: &format!("report/{id}") };
    audit::record(tx, person, (app.now)(), deed, None::<&()>, Some(&after)).await
}
