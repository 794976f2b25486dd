//! Keeping a text that was read: its file, its marked document, its readings with their provisions.

use std::collections::HashMap;

use resolute_document::lineage::{Descent, Spot};
use resolute_document::structure::Instrument as ReadInstrument;
use resolute_document::{Document, Register, structure};

use super::citations;
use super::confirming::{Place, Settled};
use super::descent::{self, Whole};
use super::model::{Instrument, Proposal, Text, Version, slug};
use super::reading::{Reading, Side};
use super::search;
use super::store::{self, StoredDocument};
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::search::changes;

/// A file with what was understood of it.
#[derive(Debug)]
pub struct Given<'a> {
    /// Name under which it was given.
    pub name: &'a str,
    /// Code of its format.
    pub format: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Its reading.
    pub reading: &'a Reading,
    /// Language of the text.
    pub language: &'a str,
}

/// A text that was stored, for whoever reads duties from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredText {
    /// Which side of the reading.
    pub amended: bool,
    /// Index of the instrument in the structure of that side.
    pub instrument: usize,
    /// Its version.
    pub version: String,
    /// The proposal, or `adopted`.
    pub scope: String,
    /// Identifiers of its provisions, in the order of the structure, with their full addresses.
    pub provisions: Vec<(i64, String)>,
}

/// Stores a document and every instrument in it. The caller commits.
///
/// # Errors
/// Where the person may not write, or the document holds no resolution.
pub async fn keep(app: &App, tx: &mut Tx, person: &Person, given: &Given<'_>) -> Result<Vec<StoredText>> {
    person.must_for_all(Right::Edit)?;
    if !given.reading.amended.structure.instruments.iter().any(is_identified) {
        return Err(Error::Invalid(format!(
            "no resolution was found in {} whose number and year are known, as in \"RESOLUTION 30 (Rev. Dubai, \
             2014)\"; to read it without keeping it use the command `resolute text`",
            given.name
        )));
    }
    let at = (app.now)().to_string();
    let sha256 = app.files.keep(given.bytes)?;
    store::insert_file(tx, &sha256, given.name, given.format, given.bytes.len(), &at).await?;
    let json = document_json(&given.reading.marked)?;
    let document = store::insert_document(tx, &sha256, given.reading.marks.code(), json).await?;
    store_texts(tx, document, given, (&at, app.register)).await
}

/// What a person is told who saw an older revision of a document.
pub fn settled_meanwhile() -> Error {
    let why = "somebody settled a span of this text meanwhile; nothing of yours was stored, look again";
    Error::Conflict(why.to_owned())
}

/// Stores a document again after a person settled one of its spans: its texts are read anew. The caller commits.
///
/// # Errors
/// Where the person may not write, or the document changed since revision `seen`.
pub async fn keep_again(
    app: &App,
    tx: &mut Tx,
    person: &Person,
    (stored, seen): (&StoredDocument, i64),
    reading: &Reading,
) -> Result<Vec<StoredText>> {
    person.must_for_all(Right::Edit)?;
    if store::replace_document(tx, stored.id, seen, document_json(&reading.marked)?).await? == 0 {
        return Err(settled_meanwhile());
    }
    // What was read before may belong to another instrument than what is read now.
    let before = store::instruments_of(tx, stored.id, "").await?;
    note(tx, before).await?;
    store::clear_document(tx, stored.id).await?;
    let given =
        Given { name: &stored.file_name, format: &stored.format, bytes: &[], reading, language: "en" };
    store_texts(tx, stored.id, &given, (&(app.now)().to_string(), app.register)).await
}

/// Records what a person decided about a span, inside the transaction that stores the text again.
///
/// # Errors
/// As the database.
pub async fn record_settled(
    app: &App,
    tx: &mut Tx,
    person: &Person,
    document: i64,
    (place, settled, reason): (Place, &Settled, &str),
) -> Result<()> {
    store::insert_confirmation(tx, document, place, settled, reason, person, &(app.now)().to_string()).await
}

fn document_json(document: &Document) -> Result<String> {
    serde_json::to_string(document)
        .map_err(|error| Error::internal("the document could not be stored", error))
}

async fn store_texts(
    tx: &mut Tx,
    document: i64,
    given: &Given<'_>,
    (at, register): (&str, &Register),
) -> Result<Vec<StoredText>> {
    let mut stored = Vec::new();
    for (index, amended) in given.reading.amended.structure.instruments.iter().enumerate() {
        let keeper = Keeper { register, given, document, at };
        match &amended.action {
            Some(_) => stored.extend(keeper.proposal(tx, index, amended).await?),
            None if is_identified(amended) => stored.push(keeper.adopted(tx, index, amended).await?),
            // Nobody could say of which text it is a version.
            None => {}
        }
    }
    note(tx, stored.iter().map(|text| instrument_of(&text.version).to_owned()).collect()).await?;
    Ok(stored)
}

/// Notes for the search index that instruments changed.
async fn note(tx: &mut Tx, mut instruments: Vec<String>) -> Result<()> {
    instruments.sort();
    instruments.dedup();
    changes::note_all(tx, &instruments.iter().map(|id| search::subject(id)).collect::<Vec<_>>()).await
}

/// The instrument of a version: `wtdc-30` of `wtdc-30/2017`.
fn instrument_of(version: &str) -> &str {
    version.split('/').next().unwrap_or(version)
}

struct Keeper<'a> {
    register: &'a Register,
    given: &'a Given<'a>,
    document: i64,
    at: &'a str,
}

impl Keeper<'_> {
    /// The two texts of a proposal: what would be, and what it starts from.
    async fn proposal(&self, tx: &mut Tx, index: usize, amended: &ReadInstrument) -> Result<Vec<StoredText>> {
        let reading = self.given.reading;
        let action = amended.action.as_ref().expect("the caller saw an action line");
        let base = base_of(reading, index);
        let id = slug(&action.symbol);
        let said = format!("no: proposed by {}", action.symbol);
        let amended_version = self.version(tx, amended, &said).await?;
        let base_version = match base {
            Some((_, base)) if base.prefix() != amended.prefix() => {
                Some(self.version(tx, base, &format!("partial: named by {}", action.symbol)).await?)
            }
            _ => None,
        };
        let place_and_year = (amended.body.as_deref(), amended.place.as_deref(), amended.year);
        let addressed_to = match place_and_year {
            (Some(body), Some(place), Some(year)) => {
                store::conference_label(tx, body, place, year.into()).await?
            }
            _ => None,
        };
        let before = store::instruments_of(tx, 0, &id).await?;
        note(tx, before).await?;
        store::clear_proposal(tx, &id).await?;
        let proposal = Proposal {
            symbol: action.symbol.clone(),
            action: action.code.clone(),
            sponsors: action.symbol.split('/').next().unwrap_or_default().to_owned(),
            instrument: instrument_id(amended),
            base_version: base_version.clone(),
            amended_version: amended_version.clone(),
            addressed_to,
            document: self.document,
            part: i64::try_from(index).unwrap_or(i64::MAX),
            kept_at: self.at.to_owned(),
            id,
        };
        store::insert_proposal(tx, &proposal).await?;

        let mut lineages = HashMap::new();
        let mut stored = Vec::new();
        if let (Some((base_index, base)), Some(version)) = (base, base_version) {
            let mut known = store::known_lineages(tx, &version).await?;
            if known.is_empty() {
                known = self.inherited(tx, &reading.base, (base_index, base)).await?;
            }
            for (position, provision) in base.provisions.iter().enumerate() {
                let address = base.full_address(provision);
                let lineage = known.get(&address).cloned().unwrap_or(address);
                lineages.insert(Spot { instrument: base_index, provision: position }, lineage);
            }
            let of = |position| lineages[&Spot { instrument: base_index, provision: position }].clone();
            let text = self.text(&version, "reconstructed", Some(&proposal.id), &base.title);
            stored.push(self.store(tx, text, (base_index, base), of, false).await?);
        }
        let descent = descent_of(reading, &lineages);
        let of = |position: usize| {
            let spot = Spot { instrument: index, provision: position };
            descent.get(&spot).cloned().unwrap_or_else(|| {
                let address = amended.full_address(&amended.provisions[position]);
                format!("{address}@{}", proposal.id)
            })
        };
        let text = self.text(&amended_version, "proposed", Some(&proposal.id), &amended.title);
        stored.push(self.store(tx, text, (index, amended), of, true).await?);
        Ok(stored)
    }

    async fn adopted(&self, tx: &mut Tx, index: usize, instrument: &ReadInstrument) -> Result<StoredText> {
        let version = self.version(tx, instrument, "partial: named by the imported text").await?;
        let text = self.text(&version, "adopted", None, &instrument.title);
        let known = self.inherited(tx, &self.given.reading.amended, (index, instrument)).await?;
        let of = |position: usize| {
            let address = instrument.full_address(&instrument.provisions[position]);
            known.get(&address).cloned().unwrap_or(address)
        };
        self.store(tx, text, (index, instrument), of, true).await
    }

    /// What the provisions of a text are in the nearest version that is held, by address: an operative paragraph keeps
    /// its identity when the text is revised.
    async fn inherited(
        &self,
        tx: &mut Tx,
        side: &Side,
        (part, instrument): (usize, &ReadInstrument),
    ) -> Result<HashMap<String, String>> {
        let held = store::held_texts(tx, &instrument_id(instrument), self.given.language).await?;
        let year = i64::from(instrument.year.unwrap_or_default());
        let Some(nearest) = descent::nearest(&held, self.document, year) else { return Ok(HashMap::new()) };
        let json = store::document_json(tx, nearest.document).await?;
        let stored: Document = serde_json::from_str(&json).map_err(|error| {
            Error::internal(&format!("document {} cannot be read back", nearest.document), error)
        })?;
        let document = match nearest.standing.as_str() {
            "reconstructed" => stored.rejected().document,
            _ => stored.accepted().document,
        };
        let structure = structure::read(&document, self.register);
        let named = |read: &ReadInstrument| read.prefix() == nearest.version;
        let other = Whole {
            part: structure.instruments.iter().position(named).unwrap_or(0),
            document: &document,
            structure: &structure,
        };
        let ours = Whole { document: &side.resolved.document, structure: &side.structure, part };
        let known = store::lineages_of(tx, nearest.text).await?;
        Ok(descent::inherited(&ours, &other, nearest.year > year, &known, self.register))
    }

    fn text(&self, version: &str, standing: &str, proposal: Option<&str>, title: &str) -> Text {
        Text {
            id: 0,
            version: version.to_owned(),
            standing: standing.to_owned(),
            language: self.given.language.to_owned(),
            proposal: proposal.map(str::to_owned),
            document: self.document,
            title: title.to_owned(),
        }
    }

    async fn store(
        &self,
        tx: &mut Tx,
        text: Text,
        (index, instrument): (usize, &ReadInstrument),
        lineage_of: impl Fn(usize) -> String,
        amended: bool,
    ) -> Result<StoredText> {
        let id = store::insert_text(tx, &text).await?;
        let mut provisions = Vec::new();
        for (position, provision) in instrument.provisions.iter().enumerate() {
            let address = instrument.full_address(provision);
            let row =
                store::insert_provision(tx, id, position, &address, &lineage_of(position), provision).await?;
            provisions.push((row, address));
        }
        let reading = self.given.reading;
        let side = if amended { &reading.amended } else { &reading.base };
        citations::store_reading(tx, id, (side, index), &text.language, &provisions).await?;
        let scope = text.proposal.unwrap_or_else(|| "adopted".to_owned());
        Ok(StoredText { amended, instrument: index, version: text.version, scope, provisions })
    }

    /// The version that a text names, added to the register of this database where it is not there yet.
    async fn version(&self, tx: &mut Tx, read: &ReadInstrument, verified: &str) -> Result<String> {
        let id = read.prefix();
        if store::version_exists(tx, &id).await? {
            return Ok(id);
        }
        let source = self.given.name.to_owned();
        let instrument = Instrument {
            id: instrument_id(read),
            body: read.body.clone().unwrap_or_default(),
            kind: if read.kind.is_empty() { "resolution".to_owned() } else { read.kind.clone() },
            number: read.number.clone().unwrap_or_default(),
            title: read.title.clone(),
            source: source.clone(),
            verified: verified.to_owned(),
        };
        store::insert_new_instrument(tx, &instrument).await?;
        let year = i64::from(read.year.unwrap_or_default());
        let place = read.place.clone().unwrap_or_default();
        let tag = format!("({}{place}, {year})", if read.revised { "Rev. " } else { "" });
        let version = Version {
            adopted_on: store::opening_day(tx, &instrument.id, &place, year).await?,
            id: id.clone(),
            instrument: instrument.id,
            sequence: 0,
            place,
            year,
            cited_as: if read.year.is_some() { tag } else { String::new() },
            title: read.title.clone(),
            source,
            verified: verified.to_owned(),
        };
        store::upsert_version(tx, &version).await?;
        Ok(id)
    }
}

/// Whether a text says which one it is. A proposal to add one may leave the number to the conference.
fn is_identified(read: &ReadInstrument) -> bool {
    read.action.is_some() || (read.number.is_some() && read.year.is_some())
}

/// The first part of an address: `wtdc-30`.
fn instrument_id(read: &ReadInstrument) -> String {
    instrument_of(&read.prefix()).to_owned()
}

/// The instrument of the old text that a proposal starts from: the one with the same action line, else the same
/// place in the document.
fn base_of(reading: &Reading, index: usize) -> Option<(usize, &ReadInstrument)> {
    let symbol = |read: &ReadInstrument| read.action.as_ref().map(|action| action.symbol.clone());
    let amended = &reading.amended.structure.instruments[index];
    let all = &reading.base.structure.instruments;
    let same = all.iter().position(|base| symbol(base) == symbol(amended) && symbol(base).is_some());
    same.map(|position| (position, &all[position])).filter(|(_, base)| !base.provisions.is_empty())
}

/// The identity that each provision of the new text has from the old one.
fn descent_of(reading: &Reading, base: &HashMap<Spot, String>) -> HashMap<Spot, String> {
    let mut descent = HashMap::new();
    for one in &reading.lineage {
        let ancestor = one.base.first().and_then(|spot| base.get(spot));
        if let (Some(ancestor), true) = (ancestor, one.kind != Descent::Replaced) {
            descent.extend(one.amended.iter().map(|spot| (*spot, ancestor.clone())));
        }
    }
    descent
}

/// The side of a reading that a stored text was read from.
pub fn side<'a>(reading: &'a Reading, text: &StoredText) -> &'a Side {
    if text.amended { &reading.amended } else { &reading.base }
}
