//! The texts of proposals and versions as files.

use resolute_document::Document;

use super::file::{json, unknown};
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::model::slug;
use crate::{formats, instruments};

pub(super) async fn proposal(app: &App, id: &str, format: &str) -> Result<Vec<u8>> {
    let proposal = instruments::proposal(&app.db, id).await?;
    let document = instruments::document(&app.db, proposal.document).await?.document()?;
    match format {
        "text" | "txt" => {
            Ok(resolute_document::text::plain_text(&document.accepted().document, false).into_bytes())
        }
        other => written(&document, &format!("{} (proposal)", proposal.symbol), other),
    }
}

/// The text held for a version: the adopted one before a reconstructed one, that before a proposed one.
pub(super) async fn text(app: &App, version: &str, format: &str) -> Result<Vec<u8>> {
    let mut held = instruments::texts(&app.db, None).await?;
    // In the name of a file the parts of an address stand with hyphens.
    held.retain(|text| text.version == version || slug(&text.version) == version);
    let order = |standing: &str| match standing {
        "adopted" => 0,
        "reconstructed" => 1,
        _ => 2,
    };
    let text = held
        .iter()
        .min_by_key(|text| (order(&text.standing), text.language != "en"))
        .ok_or_else(|| Error::NotFound(format!("text of \"{version}\" here")))?;
    let document = instruments::document(&app.db, text.document).await?.document()?;
    written(&text.reading_of(&document), &format!("{} ({})", text.title, text.standing), format)
}

fn written(document: &Document, title: &str, format: &str) -> Result<Vec<u8>> {
    match format {
        "json" => json(document),
        "text" | "txt" => Ok(resolute_document::text::plain_text(document, false).into_bytes()),
        "html" => Ok(formats::html_page(document, title).into_bytes()),
        "docx" => formats::word(document, Some(title)),
        "akn" => formats::akn(document),
        other => Err(unknown(other, "akn, docx, html, json, text")),
    }
}
