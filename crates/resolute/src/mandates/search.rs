//! Paragraphs of texts, and the duties among them, as they are found. A paragraph that is a duty is one entry of both
//! kinds, so that nothing is shown twice.

use std::collections::HashMap;

use jiff::civil::Date;

use super::store::{self, Paragraph};
use crate::app::App;
use crate::error::Result;
use crate::instruments::model::{Instrument, Version, state_of};
use crate::instruments::search::named;
use crate::search::Entry;
use crate::trace::views::passage::{anchor, mandate_href};

/// Every paragraph of every text of an instrument.
///
/// # Errors
/// As the database, or where a stored duty is damaged.
pub async fn entries(app: &App, instrument: &str, day: Date) -> Result<Vec<Entry>> {
    let paragraphs = store::paragraphs(&app.db, instrument).await?;
    if paragraphs.is_empty() {
        return Ok(Vec::new());
    }
    let instrument = crate::instruments::by_id(&app.db, instrument).await?;
    let versions = crate::instruments::versions(&app.db, &instrument.id).await?;
    let by_id: HashMap<&str, &Version> =
        versions.iter().map(|version| (version.id.as_str(), version)).collect();
    let entry = |paragraph: Paragraph| {
        let version = by_id.get(paragraph.version.as_str())?;
        let standing = match paragraph.standing.as_str() {
            "proposed" => "proposed",
            _ => state_of(version, &versions, day).standing(),
        };
        Some(of_paragraph(paragraph, &instrument, version, standing))
    };
    paragraphs.into_iter().filter_map(entry).collect()
}

fn of_paragraph(
    paragraph: Paragraph,
    instrument: &Instrument,
    version: &Version,
    standing: &'static str,
) -> Result<Entry> {
    let duty = paragraph.duty()?;
    let proposal = paragraph.proposal.as_deref();
    let year = version.id.rsplit('/').next().unwrap_or_default();
    let href = match (&duty, proposal) {
        (Some(_), _) => mandate_href(&paragraph.address, proposal),
        (None, Some(proposal)) => format!(
            "/instruments/{}?version={year}&proposal={proposal}#{}",
            instrument.id,
            anchor(&paragraph.address, false)
        ),
        (None, None) => {
            format!("/instruments/{}?version={year}#{}", instrument.id, anchor(&paragraph.address, false))
        }
    };
    let mut within = vec![named(instrument, version), paragraph.heading.clone()];
    within.retain(|words| !words.is_empty());
    let mut entry = Entry {
        kind: if duty.is_some() { "mandate" } else { "provision" }.to_owned(),
        key: format!("{}@{}@{}", paragraph.address, proposal.unwrap_or("adopted"), paragraph.language),
        href,
        codes: codes(&paragraph.address, &version.id),
        within,
        beside: paragraph.symbol.into_iter().collect(),
        text: paragraph.words,
        notes: Some("reconstructed".to_owned())
            .filter(|note| *note == paragraph.standing)
            .into_iter()
            .collect(),
        language: paragraph.language.clone(),
        ..Entry::default()
    }
    .having("kind", "provision")
    .having("language", paragraph.language)
    .having("body", &instrument.body)
    .having("standing", standing)
    .having("year", if version.year > 0 { version.year.to_string() } else { String::new() });
    if let Some(duty) = duty {
        entry = entry.having("kind", "mandate").having("force", duty.force.as_str());
        for actor in duty.addressees {
            entry = entry.having("addressee", actor);
        }
        for concept in duty.concepts.iter().filter(|concept| is_action_line(concept)) {
            entry = entry.having("action-line", concept);
        }
    }
    Ok(entry)
}

/// The address, and the address inside its text, as margins print it: `resolves/1`. A call by itself is a word like others.
fn codes(address: &str, version: &str) -> Vec<String> {
    let inside = address.strip_prefix(version).and_then(|rest| rest.strip_prefix('/'));
    let inside = inside.filter(|inside| inside.contains('/'));
    [Some(address), inside].into_iter().flatten().map(str::to_owned).collect()
}

fn is_action_line(concept: &str) -> bool {
    let number = concept.strip_prefix('C');
    number.is_some_and(|number| number.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::codes;

    #[test]
    fn a_paragraph_is_found_by_its_address_inside_the_text() {
        let all = "wtdc-30/2017/instructs-bdt-director/2";
        assert_eq!(codes(all, "wtdc-30/2017"), [all, "instructs-bdt-director/2"]);
        assert_eq!(codes("wtdc-30/2017/noting", "wtdc-30/2017"), ["wtdc-30/2017/noting"]);
    }
}
