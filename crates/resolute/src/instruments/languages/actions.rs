//! Keeping a text of a version in one of the official languages.

use resolute_document::languages::{Guess, guess, segments};
use resolute_document::structure::{BlockForce, Provision, ProvisionKind};
use serde::Serialize;

use super::{OFFICIAL, store};
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::instruments::model::{Instrument, Text, Version, slug};
use crate::instruments::store as instruments;
use crate::search::changes;
use crate::{files, formats};

/// Longest source that is kept, in characters.
const LONGEST_SOURCE: usize = 1_000;

/// Which text a file is, as the person who gives it says.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// The instrument, such as `PP-140`.
    pub instrument: String,
    /// Year of the version.
    pub year: i64,
    /// Code of its language; guessed where it is not given.
    pub language: Option<String>,
    /// Title, for an instrument that is not known.
    pub title: Option<String>,
    /// Body that adopted it, for an instrument that is not known.
    pub body: Option<String>,
    /// `charter`, `resolution` ..., for an instrument that is not known.
    pub kind: Option<String>,
    /// City of the conference, for a version that is not known.
    pub place: Option<String>,
    /// Where the text is from.
    pub source: Option<String>,
}

/// What was kept.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KeptText {
    /// `pp-140/2018`.
    pub version: String,
    /// Code of the language.
    pub language: String,
    /// Where the text itself is from, as the person who gives it says; the audit keeps it.
    pub source: String,
    /// The guess, where the language was not given or looks like another one.
    pub guess: Option<Guess>,
    /// How many paragraphs.
    pub paragraphs: usize,
    /// Whether anything was stored; the same file a second time changes nothing.
    pub changed: bool,
    /// Whether it stands in for an older file of the same text.
    pub replaced: bool,
}

/// Keeps a file as the adopted text of a version in a language; with `dry_run` only says what it would do.
///
/// # Errors
/// Where the person may not write, the file cannot be read, its language is not known, or the instrument is not known
/// and nothing says what it is.
pub async fn keep_text(
    app: &App,
    person: &Person,
    wish: &Wish,
    (name, bytes): (&str, &[u8]),
    dry_run: bool,
) -> Result<KeptText> {
    person.must_for_all(Right::Edit)?;
    let (document, format) = formats::read(bytes)?;
    let document = document.accepted().document;
    let paragraphs = segments(&document);
    let words: String = document.paragraphs.iter().map(|one| one.text() + "\n").collect();
    let (language, guess) = language(wish, &words, name)?;
    let source = source(wish)?;
    let instrument = slug(&wish.instrument);
    let version = format!("{instrument}/{}", wish.year);
    let mut kept = KeptText {
        version,
        language,
        source,
        guess,
        paragraphs: paragraphs.len(),
        changed: true,
        replaced: false,
    };

    let mut tx = app.db.begin().await?;
    let before = store::adopted(&mut tx, &kept.version, &kept.language).await?;
    let digest = files::sha256(bytes);
    if let Some((id, file, analysed)) = before {
        if file == digest {
            kept.changed = false;
            return Ok(kept);
        }
        if analysed > 0 {
            return Err(Error::Conflict(format!(
                "the text of {} in this language was read as a resolution, with its duties; import the newer file \
                 without --instrument",
                kept.version
            )));
        }
        store::remove(&mut tx, id).await?;
        kept.replaced = true;
    }
    let title = known(&mut tx, wish, &instrument, &kept.version).await?;
    let at = (app.now)().to_string();
    if !dry_run {
        app.files.keep(bytes)?;
    }
    instruments::insert_file(&mut tx, &digest, name, format.code(), bytes.len(), &at).await?;
    let json = serde_json::to_string(&document)
        .map_err(|error| Error::internal("the document could not be stored", error))?;
    let document = instruments::insert_document(&mut tx, &digest, "none", json).await?;
    let text = Text {
        id: 0,
        version: kept.version.clone(),
        standing: "adopted".to_owned(),
        language: kept.language.clone(),
        proposal: None,
        document,
        title: wish.title.clone().unwrap_or(title),
    };
    let text = instruments::insert_text(&mut tx, &text).await?;
    for (position, segment) in paragraphs.into_iter().enumerate() {
        let address = format!("{}/{}/paragraph-{}", kept.version, kept.language, position + 1);
        let provision = paragraph(segment.text);
        instruments::insert_provision(&mut tx, text, position, &address, &address, &provision).await?;
    }
    if dry_run {
        // Dropping the transaction takes everything back.
        return Ok(kept);
    }
    changes::note(&mut tx, &crate::instruments::search::subject(&instrument)).await?;
    let subject = format!("text/{}/{}", kept.version, kept.language);
    let deed = Deed { action: "text.keep", subject: &subject };
    audit::record(&mut tx, person, (app.now)(), deed, None::<&()>, Some(&kept)).await?;
    tx.commit().await?;
    Ok(kept)
}

/// A paragraph that nothing was read from.
fn paragraph(text: String) -> Provision {
    Provision {
        address: String::new(),
        kind: ProvisionKind::Continuation,
        force: BlockForce::Preambular,
        heading: String::new(),
        label: None,
        parent: None,
        parts: Vec::new(),
        text,
    }
}

/// Where the text is from: a text is of nobody knows where without it, even where its instrument is known.
fn source(wish: &Wish) -> Result<String> {
    let given = wish.source.as_deref().map(str::trim).filter(|source| !source.is_empty());
    let source = given.ok_or_else(|| {
        Error::Invalid(
            "say where this text itself is from (on the command line with --source): its publisher's address or its \
             document symbol"
                .to_owned(),
        )
    })?;
    match source.chars().count() {
        0..=LONGEST_SOURCE => Ok(source.to_owned()),
        _ => Err(Error::Invalid(format!("the source is longer than {LONGEST_SOURCE} characters"))),
    }
}

/// The language as it was given, else as it is guessed; with the guess where a person should see it.
fn language(wish: &Wish, words: &str, name: &str) -> Result<(String, Option<Guess>)> {
    let guessed = guess(words);
    match wish.language.as_deref().filter(|code| !code.is_empty()) {
        Some(code) if OFFICIAL.contains(&code) => {
            let differs = guessed.filter(|guess| guess.language != code && guess.confidence > 0.8);
            Ok((code.to_owned(), differs))
        }
        Some(code) => Err(Error::Invalid(format!(
            "\"{code}\" is no code of an official language; they are {}",
            OFFICIAL.join(", ")
        ))),
        None => match guessed {
            Some(guess) => Ok((guess.language.clone(), Some(guess))),
            None => Err(Error::Invalid(format!(
                "the language of {name} cannot be told from its words; say --language with one of {}",
                OFFICIAL.join(", ")
            ))),
        },
    }
}

/// Makes instrument and version known where they are not, as unverified rows. Returns the title of the instrument.
async fn known(tx: &mut Tx, wish: &Wish, id: &str, version: &str) -> Result<String> {
    let given = |field: &Option<String>| field.clone().filter(|value| !value.trim().is_empty());
    let source = given(&wish.source);
    if !store::knows(tx, id).await? {
        let (Some(title), Some(body), Some(kind), Some(source)) =
            (given(&wish.title), given(&wish.body), given(&wish.kind), source.clone())
        else {
            return Err(Error::Invalid(format!(
                "the register knows no instrument \"{}\"; to keep a text of it say what it is and where it is from: \
                 --title, --body, --kind and --source",
                wish.instrument
            )));
        };
        let instrument = Instrument {
            id: id.to_owned(),
            body,
            kind,
            number: String::new(),
            title,
            source,
            verified: "partial: given with the imported text".to_owned(),
        };
        instruments::insert_new_instrument(tx, &instrument).await?;
    }
    if !instruments::version_exists(tx, version).await? {
        if !(1800..=2200).contains(&wish.year) {
            return Err(Error::Invalid(format!("{} is no year of a version", wish.year)));
        }
        let place = given(&wish.place).unwrap_or_default();
        let adopted_on = instruments::opening_day(tx, id, &place, wish.year).await?;
        let tag =
            if place.is_empty() { format!("({})", wish.year) } else { format!("({place}, {})", wish.year) };
        let row = Version {
            id: version.to_owned(),
            instrument: id.to_owned(),
            sequence: 0,
            place,
            year: wish.year,
            cited_as: tag,
            title: given(&wish.title).unwrap_or_default(),
            adopted_on,
            source: source.unwrap_or_else(|| "given with the imported text".to_owned()),
            verified: "partial: given with the imported text".to_owned(),
        };
        instruments::upsert_version(tx, &row).await?;
    }
    Ok(given(&wish.title).unwrap_or_default())
}
