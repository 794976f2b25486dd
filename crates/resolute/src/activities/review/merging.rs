//! Two entries that are one: the kept one takes what it lacks, the other leads to it with all its words.

use super::store;
use crate::accounts::{Person, Right};
use crate::activities::actions::{audit_step, must, publish};
use crate::activities::links::move_links;
use crate::activities::model::{Record, Standing, Step};
use crate::activities::money;
use crate::activities::search::subject;
use crate::activities::serves::move_serves;
use crate::activities::store::{add_step, drop_proposal, for_change, proposal_for_change};
use crate::activities::unders::move_unders;
use crate::app::App;
use crate::error::{Error, Result};
use crate::search::changes;

/// What a kept entry says once it has taken what it lacked: empty fields are filled, lists grow, nothing is replaced.
pub fn merged_record(kept: &Record, other: &Record) -> Record {
    let mut record = kept.clone();
    let texts = [
        (&mut record.description, &other.description),
        (&mut record.impact, &other.impact),
        (&mut record.partnerships, &other.partnerships),
        (&mut record.challenges, &other.challenges),
        (&mut record.replicability, &other.replicability),
        (&mut record.sustainability, &other.sustainability),
        (&mut record.values, &other.values),
        (&mut record.website, &other.website),
        (&mut record.organisation_type, &other.organisation_type),
    ];
    for (own, theirs) in texts {
        if own.trim().is_empty() {
            own.clone_from(theirs);
        }
    }
    let further: Vec<String> = other.all_lines().map(str::to_owned).collect();
    grow(&mut record.lines, &further, |line| record.main_line.as_ref() != Some(line));
    for (own, theirs) in [
        (&mut record.goals, &other.goals),
        (&mut record.targets, &other.targets),
        (&mut record.gdc, &other.gdc),
        (&mut record.people, &other.people),
        (&mut record.countries, &other.countries),
        (&mut record.regions, &other.regions),
    ] {
        grow(own, theirs, |_| true);
    }
    grow(&mut record.parties, &other.parties, |_| true);
    // Two budgets of one activity are two statements about the same money: the kept entry's count where it has any.
    if record.money.is_empty() {
        record.money.clone_from(&other.money);
    }
    record.main_line = record.main_line.or_else(|| other.main_line.clone());
    record.actor = record.actor.or_else(|| other.actor.clone());
    record.coverage = record.coverage.or(other.coverage);
    record.progress = record.progress.or(other.progress);
    record.starts_on = record.starts_on.or(other.starts_on);
    record.ends_on = record.ends_on.or(other.ends_on);
    if record.kind == other.kind {
        for (code, value) in &other.details {
            record.details.entry(code.clone()).or_insert_with(|| value.clone());
        }
    }
    record
}

fn grow<T: Clone + PartialEq>(own: &mut Vec<T>, theirs: &[T], wanted: impl Fn(&T) -> bool) {
    for one in theirs {
        if wanted(one) && !own.contains(one) {
            own.push(one.clone());
        }
    }
}

/// Merges an entry into another that is kept. The address of the first leads to the second; its words, its evidence and
/// its links are kept.
///
/// # Errors
/// Where the person may not review for both owners, both are one, changes to either wait, one was merged already, the
/// kept one is not public, or either was changed since the reviewer saw it.
pub async fn merge(
    app: &App,
    person: &Person,
    (from, from_revision): (i64, i64),
    (kept, kept_revision): (i64, i64),
    reason: &str,
) -> Result<()> {
    if from == kept {
        return Err(Error::Invalid("an entry cannot be merged with itself".to_owned()));
    }
    let mut tx = app.db.begin().await?;
    let other = for_change(&mut tx, from).await?;
    let entry = for_change(&mut tx, kept).await?;
    must(person, Right::Review, other.owner.as_deref())?;
    must(person, Right::Review, entry.owner.as_deref())?;
    let public = entry.standing == Standing::Published;
    if !public || !matches!(other.standing, Standing::Published | Standing::Submitted) {
        return Err(Error::Conflict(
            "only a public entry can be kept, and only a public or submitted one merged".to_owned(),
        ));
    }
    if other.revision != from_revision || entry.revision != kept_revision {
        return Err(Error::Conflict("one of the two was changed meanwhile; look at both again".to_owned()));
    }
    for id in [from, kept] {
        if proposal_for_change(&mut tx, id)
            .await?
            .is_some_and(|change| change.standing == Standing::Submitted)
        {
            return Err(Error::Conflict(format!(
                "changes to entry {id} wait for review; decide about them first"
            )));
        }
    }
    let at = (app.now)();
    store::lead_to(&mut tx, from, kept).await?;
    // What it was counted instead of counts again, before the kept one takes its place.
    let otherwise = money::renew(&mut tx, &[from]).await?;
    move_links(&mut tx, from, kept).await?;
    let under = move_unders(&mut tx, from, kept).await?;
    move_serves(&mut tx, from, kept).await?;
    drop_proposal(&mut tx, from).await?;
    store::drop_assignment(&mut tx, from).await?;
    add_step(&mut tx, from, (Step::Merged, reason.trim()), person, at).await?;
    audit_step(&mut tx, person, at, (from, "activity.merge"), (Some(&other.record), None)).await?;
    let touched: Vec<String> = std::iter::once(from).chain(otherwise).chain(under).map(subject).collect();
    changes::note_all(&mut tx, &touched).await?;
    let record = merged_record(&entry.record, &other.record);
    publish(&mut tx, person, &entry, &record, (Step::Absorbed, reason.trim()), at).await?;
    Ok(tx.commit().await?)
}

/// Takes two apart again: the merged entry waits for review with its own words; the kept one stays as it is.
///
/// # Errors
/// Where the person may not review for its owner, or it was not merged.
pub async fn unmerge(app: &App, person: &Person, id: i64, reason: &str) -> Result<()> {
    let mut tx = app.db.begin().await?;
    let entry = for_change(&mut tx, id).await?;
    must(person, Right::Review, entry.owner.as_deref())?;
    if entry.standing != Standing::Merged {
        return Err(Error::Conflict("this entry was not merged".to_owned()));
    }
    let at = (app.now)();
    store::stand_alone(&mut tx, id).await?;
    add_step(&mut tx, id, (Step::Unmerged, reason.trim()), person, at).await?;
    audit_step(&mut tx, person, at, (id, "activity.unmerge"), (None, Some(&entry.record))).await?;
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_entry_takes_what_it_lacks_and_loses_nothing() {
        let kept = Record {
            title: "One".to_owned(),
            description: "Own words.".to_owned(),
            main_line: Some("C2".to_owned()),
            goals: vec!["9".to_owned()],
            ..Record::default()
        };
        let other = Record {
            title: "The same".to_owned(),
            description: "Other words.".to_owned(),
            impact: "Ten schools.".to_owned(),
            main_line: Some("C4".to_owned()),
            lines: vec!["C2".to_owned()],
            goals: vec!["9".to_owned(), "4".to_owned()],
            ..Record::default()
        };
        let merged = merged_record(&kept, &other);
        assert_eq!((merged.title.as_str(), merged.description.as_str()), ("One", "Own words."));
        assert_eq!(merged.impact, "Ten schools.");
        assert_eq!(merged.all_lines().collect::<Vec<_>>(), ["C2", "C4"]);
        assert_eq!(merged.goals, ["9", "4"]);
    }
}
