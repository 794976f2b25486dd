//! Which recurring reports ask for the same: a suggestion with its reasons.

use std::collections::HashMap;

use jiff::civil::Date;
use resolute_document::parallels::ENOUGH;

use super::listing::entries;
use super::model::{Entry, Pair, in_order};
use super::store;
use crate::app::App;
use crate::error::Result;

/// Two reports of the same actor to the same body are shown as a pair from half the likeness on that sister texts need.
const WITH_BOTH: f32 = ENOUGH / 2.0;
/// Phrases that a reason names.
const PHRASES: usize = 3;

/// Pairs that were confirmed, then those that are suggested, the likest first; dismissed ones last.
///
/// # Errors
/// As the database.
pub async fn pairs(app: &App, as_of: Date) -> Result<Vec<Pair>> {
    pairs_of(app, entries(app, as_of).await?).await
}

/// The same of entries that are read already.
pub(super) async fn pairs_of(app: &App, mut recurring: Vec<Entry>) -> Result<Vec<Pair>> {
    let judged: HashMap<(String, String), String> = store::pair_verdicts(&app.db)
        .await?
        .into_iter()
        .map(|one| ((one.one, one.other), one.verdict))
        .collect();
    recurring
        .retain(|one| one.recurrence.is_some() || judged.keys().any(|(a, b)| *a == one.key || *b == one.key));
    let likeness = likeness(app, &recurring).await?;
    let mut found = Vec::new();
    for (at, first) in recurring.iter().enumerate() {
        for second in &recurring[at + 1..] {
            let (one, other) = if first.key <= second.key { (first, second) } else { (second, first) };
            let key = (one.key.clone(), other.key.clone());
            let (likeness, phrases) = likeness.get(&key).cloned().unwrap_or_default();
            let pair = pair((one, other), (likeness, phrases), judged.get(&key));
            if pair.standing != "suggested" || is_suggested(&pair) {
                found.push(pair);
            }
        }
    }
    let order = |pair: &Pair| match pair.standing.as_str() {
        "confirmed" => 0,
        "suggested" => 1,
        _ => 2,
    };
    found.sort_by(|one, other| order(one).cmp(&order(other)).then(other.likeness.total_cmp(&one.likeness)));
    Ok(found)
}

fn is_suggested(pair: &Pair) -> bool {
    let (to, by) = (!pair.same_receiver.is_empty(), !pair.same_giver.is_empty());
    let same_title = pair.one.title.eq_ignore_ascii_case(&pair.other.title);
    pair.likeness >= ENOUGH || (to && by && (pair.likeness >= WITH_BOTH || same_title))
}

fn pair(
    (one, other): (&Entry, &Entry),
    (likeness, phrases): (f32, Vec<String>),
    judged: Option<&String>,
) -> Pair {
    let common = |of: fn(&Entry) -> &Vec<String>| -> Vec<String> {
        of(one).iter().filter(|code| of(other).contains(code)).cloned().collect()
    };
    Pair {
        standing: judged.cloned().unwrap_or_else(|| "suggested".to_owned()),
        same_receiver: common(|entry| &entry.receivers),
        same_giver: common(|entry| &entry.givers),
        same_recurrence: one.recurrence.clone().filter(|often| other.recurrence.as_ref() == Some(often)),
        likeness,
        phrases,
        one: one.clone(),
        other: other.clone(),
    }
}

type Likeness = HashMap<(String, String), (f32, Vec<String>)>;

/// How alike the words of entries are, by the index of sister texts: what every resolution says counts for little.
async fn likeness(app: &App, entries: &[Entry]) -> Result<Likeness> {
    let sisters = app.parallels.get(&app.db, app.register).await?;
    let mut found = Likeness::new();
    for one in entries {
        for sister in sisters.like(&one.words, WITH_BOTH) {
            let lineage = &sister.held.lineage;
            if *lineage == one.key || !entries.iter().any(|other| other.key == *lineage) {
                continue;
            }
            let (first, second) = in_order(&one.key, lineage);
            let known = found.entry((first.to_owned(), second.to_owned())).or_default();
            if sister.likeness > known.0 {
                *known = (sister.likeness, sister.phrases.into_iter().take(PHRASES).collect());
            }
        }
    }
    Ok(found)
}

/// Why two reports are suggested as a pair, for the record.
pub(super) fn because(pair: &Pair) -> String {
    let mut reasons = Vec::new();
    if !pair.same_receiver.is_empty() {
        reasons.push(format!("both go to {}", pair.same_receiver.join(", ")));
    }
    if !pair.same_giver.is_empty() {
        reasons.push(format!("both are owed by {}", pair.same_giver.join(", ")));
    }
    if let Some(often) = &pair.same_recurrence {
        reasons.push(format!("both are due {often}"));
    }
    if pair.likeness > 0.0 {
        reasons.push(format!("words alike {:.2}: {}", pair.likeness, pair.phrases.join("; ")));
    }
    reasons.join("; ")
}
