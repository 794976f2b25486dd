//! Entries that look the same as the one that is being written.

use resolute_likeness::{Kind, Reason};

use crate::activities::duplicates::plain;
use crate::activities::model::{Record, Standing, href};
use crate::activities::sight::Sight;
use crate::activities::store;
use crate::app::App;
use crate::error::Result;
use crate::web::visit::Visit;

/// Entries that are shown.
const SHOWN: usize = 4;

/// An entry that looks the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Near {
    pub(super) id: i64,
    pub(super) title: String,
    pub(super) organisation: String,
    /// Whether the reader may change it instead.
    pub(super) is_own: bool,
    /// Why it looks the same, in the words of the reader.
    pub(super) because: String,
}

impl Near {
    pub(super) fn href(&self) -> String {
        href(self.id)
    }
}

/// The published entries that may be the same, the likeliest first. Without a title there are none.
pub(super) async fn near(app: &App, visit: &Visit, record: &Record, id: Option<i64>) -> Result<Vec<Near>> {
    if record.title.trim().is_empty() {
        return Ok(Vec::new());
    }
    let answer = app.duplicates.near(app, plain(record), id, SHOWN).await?;
    let mut likely: Vec<_> = answer.near.into_iter().filter(|one| one.kind == Kind::Duplicate).collect();
    // A partner, or a colleague who wrote the organisation in another way, may have entered it under the same title.
    let title = Record { title: record.title.clone(), ..Record::default() };
    let answer = app.duplicates.near(app, plain(&title), id, SHOWN).await?;
    for one in answer.near {
        let is_same = one.kind == Kind::Duplicate && one.reasons.contains(&Reason::SameTitle);
        if is_same && likely.iter().all(|known| known.id != one.id) {
            likely.push(one);
        }
    }
    let mut found = Vec::new();
    for one in likely.into_iter().take(SHOWN) {
        let Ok(number) = i64::try_from(one.id) else { continue };
        // What was taken back since the index read it is not public any more.
        let entry = store::by_id(&app.db, number).await?;
        let Some(entry) = entry.filter(|entry| entry.standing == Standing::Published) else { continue };
        let reasons = one.reasons.iter().map(|reason| visit.t(&format!("likeness-{}", reason.code())));
        found.push(Near {
            id: number,
            because: reasons.collect::<Vec<_>>().join(" · "),
            is_own: Sight::of(&visit.person, &entry).writes,
            title: entry.record.title,
            organisation: entry.record.organisation,
        });
    }
    Ok(found)
}
