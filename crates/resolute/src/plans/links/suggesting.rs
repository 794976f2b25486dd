//! Which outputs may answer a duty, by the weighty words that both say. Nothing of it counts until a person confirms it.

use std::collections::{BTreeSet, HashMap};

use resolute_tagging::matching::{Mandate, Mandates};

use crate::accounts::Person;
use crate::actors::{self, model::Actor};
use crate::app::App;
use crate::error::{Error, Result};
use crate::mandates::model::{Filter, StoredMandate};
use crate::plans::model::{Item, Kind, Plan};
use crate::{mandates, plans};

/// Outputs that are suggested for one duty, and duties for one output.
const MOST: usize = 3;

/// An output that may answer a duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Number of the output.
    pub item: i64,
    /// Identity of the paragraph.
    pub lineage: String,
    /// Its address.
    pub address: String,
    /// The words that both say.
    pub because: String,
}

/// Which outputs of a plan may answer which duties, those of one instrument or all.
///
/// # Errors
/// As the database.
pub async fn suggestions(app: &App, plan: &str, instrument: Option<&str>) -> Result<Vec<Suggestion>> {
    let plan = plans::by_code(&app.db, plan).await?;
    let mut outputs = plans::items(&app.db, plan.id).await?;
    outputs.retain(|item| item.kind == Kind::Output);
    let filter = Filter { instrument: instrument.map(str::to_owned), ..Filter::default() };
    let duties = newest(mandates::list(&app.db, &filter).await?);
    let whose = names_of(app, &plan).await?;
    // Comparing many words takes a processor for a while; other requests go on.
    tokio::task::spawn_blocking(move || compare(&outputs, &duties, &whose))
        .await
        .map_err(|error| Error::internal("the duties could not be compared", error))
}

/// Keeps what the words suggest for the plans of the reference set that nobody was suggested anything for yet: so that a
/// new house shows how duties and outputs hang together, as suggestions.
///
/// # Errors
/// As the database.
pub async fn fill(app: &App, person: &Person) -> Result<usize> {
    let linked = super::all(&app.db, None).await?;
    let mut kept = 0;
    for plan in plans::all(&app.db).await?.iter().filter(|plan| plan.origin == "reference") {
        if linked.iter().any(|link| link.plan == plan.code) {
            continue;
        }
        let home = app.config.home.clone();
        let suggested = suggestions(app, &plan.code, Some(&home)).await?;
        kept += super::keep_suggestions(app, person, &suggested).await?;
    }
    Ok(kept)
}

/// The words by which the plan's body and those around it are called. They say whose work it is and nothing of what it is:
/// every second duty to a sector for telecommunication development has both words.
async fn names_of(app: &App, plan: &Plan) -> Result<BTreeSet<String>> {
    let all = actors::all(&app.db).await?;
    let of = |code: &str| all.iter().find(|actor| actor.id == code);
    let mut near: Vec<&Actor> =
        [plan.body.as_str(), plan.keeper.as_str()].into_iter().filter_map(of).collect();
    near.extend(all.iter().filter(|actor| actor.parent.as_deref() == Some(plan.body.as_str())));
    Ok(near.iter().flat_map(|actor| words(&actor.name)).collect())
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|one: char| !one.is_alphanumeric()).filter(|one| !one.is_empty()).map(str::to_lowercase)
}

/// A text without certain words.
fn without(text: &str, left_out: &BTreeSet<String>) -> String {
    words(text).filter(|one| !left_out.contains(one)).collect::<Vec<_>>().join(" ")
}

/// One duty for each paragraph: of several texts the adopted one, else the newest.
fn newest(mut duties: Vec<StoredMandate>) -> Vec<StoredMandate> {
    let mut seen = BTreeSet::new();
    duties.sort_by_key(|one| one.standing != "adopted");
    duties.retain(|one| seen.insert(one.lineage.clone()));
    duties
}

/// Looks from both sides: a short title says little of a long duty, and a long duty much of many titles; what either side
/// finds is suggested, with the words that led there.
fn compare(outputs: &[Item], duties: &[StoredMandate], whose: &BTreeSet<String>) -> Vec<Suggestion> {
    let mut found: HashMap<(i64, &str), (f32, BTreeSet<String>)> = HashMap::new();
    let text = |item: &Item| without(&format!("{} {}", item.title, item.details.words), whose);
    let as_outputs = Mandates::new(
        outputs.iter().map(|item| Mandate::new(&item.id.to_string(), &text(item), &[])).collect(),
    );
    for duty in duties {
        for hit in as_outputs.rank(&duty.reading.text, &[]).into_iter().take(MOST) {
            let Ok(item) = hit.id.parse::<i64>() else { continue };
            let one = found.entry((item, duty.lineage.as_str())).or_default();
            one.0 = one.0.max(hit.score);
            one.1.extend(hit.because.into_iter().map(|words| words.text.to_lowercase()));
        }
    }
    let concepts = |one: &StoredMandate| one.reading.concepts.clone();
    let as_duties = Mandates::new(
        duties
            .iter()
            .map(|one| {
                let own = concepts(one);
                let own: Vec<&str> = own.iter().map(String::as_str).collect();
                Mandate::new(&one.lineage, &one.reading.text, &own)
            })
            .collect(),
    );
    for item in outputs {
        for hit in as_duties.rank(&text(item), &[]).into_iter().take(MOST) {
            let Some(duty) = duties.iter().find(|one| one.lineage == hit.id) else { continue };
            let one = found.entry((item.id, duty.lineage.as_str())).or_default();
            one.0 = one.0.max(hit.score);
            one.1.extend(hit.because.into_iter().map(|words| words.text.to_lowercase()));
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by(|(one, (a, _)), (other, (b, _))| b.total_cmp(a).then_with(|| one.cmp(other)));
    found
        .into_iter()
        .filter_map(|((item, lineage), (_, words))| {
            let duty = duties.iter().find(|one| one.lineage == lineage)?;
            Some(Suggestion {
                item,
                lineage: lineage.to_owned(),
                address: duty.address.clone(),
                because: words.into_iter().collect::<Vec<_>>().join(", "),
            })
        })
        .collect()
}
