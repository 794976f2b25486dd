//! Storing what a reading cites, filling what older programs left, and listing with states.

use std::sync::OnceLock;

use jiff::civil::Date;
use resolute_document::citations::Citation;

use super::model::{Filter, Listed};
use super::store;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::Result;
use crate::files::sha256;
use crate::instruments::model::Text;
use crate::instruments::reading::Side;

/// Rises when the reader of citations learns something.
const READER: u32 = 1;

/// What reads citations: the reader and what it knows of the world. Texts that another one read are read again.
fn reader() -> i64 {
    static DIGEST: OnceLock<i64> = OnceLock::new();
    *DIGEST.get_or_init(|| {
        let known = ["instruments", "instrument_revisions", "instrument_names", "conferences"];
        let files = known.iter().filter_map(|name| resolute_reference::file(name));
        let all: String = std::iter::once(READER.to_string()).chain(files.map(str::to_owned)).collect();
        // Fifteen hexadecimal digits always fit.
        i64::from_str_radix(&sha256(all.as_bytes())[..15], 16).unwrap_or(i64::from(READER))
    })
}

/// Stores the citations of one text inside the transaction that stores the text; `provisions` are its rows in the
/// order of the structure. Texts in other languages than English are not read.
///
/// # Errors
/// As the database.
pub async fn store_reading(
    tx: &mut Tx,
    text: i64,
    (side, instrument): (&Side, usize),
    language: &str,
    provisions: &[(i64, String)],
) -> Result<()> {
    let own = side.structure.instruments.get(instrument).filter(|_| language == "en");
    let placed: Vec<(i64, &Citation)> = match own {
        Some(own) => {
            let row = |citation: &Citation| {
                let holds = |position: &usize| {
                    own.provisions[*position].parts.iter().any(|part| {
                        part.paragraph == citation.paragraph
                            && (part.start..part.end).contains(&citation.start)
                    })
                };
                let position = (0..own.provisions.len()).find(holds)?;
                provisions.get(position).map(|(row, _)| *row)
            };
            side.citations.iter().filter_map(|citation| Some((row(citation)?, citation))).collect()
        }
        None => Vec::new(),
    };
    store::replace(tx, text, reader(), &placed).await
}

/// Reads the citations of every text that this reader has not read: after an upgrade, all of them. Says how many texts
/// were read.
///
/// # Errors
/// Where the person may not, or a stored document cannot be read back.
pub async fn fill(app: &App, person: &Person) -> Result<usize> {
    person.must_for_all(Right::Operate)?;
    let unread = store::unread(&app.db, reader()).await?;
    for (text, document, version, standing) in &unread {
        let reading = app.readings.get(&app.db, app.register, *document).await?;
        let stored = crate::instruments::text(&app.db, *text).await?;
        let side = if standing == "reconstructed" { &reading.base } else { &reading.amended };
        let instrument = position_of(app, side, &stored, version).await?;
        let mut tx = app.db.begin().await?;
        let provisions = store::provisions(&mut tx, *text).await?;
        store_reading(&mut tx, *text, (side, instrument), &stored.language, &provisions).await?;
        tx.commit().await?;
    }
    if !unread.is_empty() {
        let mut tx = app.db.begin().await?;
        let deed = Deed { action: "citations.read", subject: "citations" };
        let after = serde_json::json!({ "texts": unread.len(), "reader": reader() });
        audit::record(&mut tx, person, (app.now)(), deed, None::<&()>, Some(&after)).await?;
        tx.commit().await?;
    }
    Ok(unread.len())
}

/// Which instrument of a side a text is.
async fn position_of(app: &App, side: &Side, text: &Text, version: &str) -> Result<usize> {
    let by_prefix = side.structure.instruments.iter().position(|one| one.prefix() == version);
    if let Some(proposal) = &text.proposal {
        let part = crate::instruments::proposal(&app.db, proposal).await?.part;
        return Ok(by_prefix.or(usize::try_from(part).ok()).unwrap_or(0));
    }
    Ok(by_prefix.unwrap_or(0))
}

/// Citations with their states on a day. The filter's own day and state are left to the caller, who counts them.
///
/// # Errors
/// As the database.
pub async fn listed(app: &App, filter: &Filter, as_of: Date) -> Result<Vec<Listed>> {
    let stored = store::list(&app.db, filter.asked("cites"), filter.asked("cited")).await?;
    let listed = stored.into_iter().map(|one| one.on(app.register, as_of));
    Ok(listed.filter(|one| filter.fits(one)).collect())
}
