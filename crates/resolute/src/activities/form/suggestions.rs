//! What the words of an entry may mean: action lines, goals, targets, duties. Each says which words led there; nothing is
//! taken unless a person adds it.

use std::sync::{Arc, Mutex, PoisonError};

use resolute_tagging::matching::{Mandate, Mandates};
use resolute_tagging::{Confidence, Suggestion, Tagger};
use serde::Serialize;

use crate::activities::model::Record;
use crate::app::App;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::mandates;

/// Suggestions of one kind that are shown.
const SHOWN: usize = 5;
/// Longest text that is looked at, in characters; an entry's own fields are shorter.
const LONGEST: usize = 60_000;

/// What may be meant.
#[derive(Debug, Clone, Default, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Suggested {
    /// The language in which the text was read; none where it is not one of the six.
    pub language: Option<String>,
    /// `model`, `translated-labels` or `nothing`: what the suggestions rest on.
    pub basis: String,
    /// Action lines.
    pub lines: Vec<Because>,
    /// Goals.
    pub goals: Vec<Because>,
    /// Targets.
    pub targets: Vec<Because>,
    /// Duties, by their addresses.
    pub mandates: Vec<Because>,
}

/// One suggestion with its reason.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Because {
    /// Notation or address.
    pub notation: String,
    /// From 0 to 1.
    pub score: f32,
    /// A weak sign, a short text, or a kind of which nobody counted how often it is right.
    pub perhaps: bool,
    /// The words of the text that led there.
    pub words: Vec<String>,
}

/// What the words of an entry may mean.
///
/// # Errors
/// As the database.
pub async fn suggested(app: &App, record: &Record) -> Result<Suggested> {
    let text: String = text_of(record).chars().take(LONGEST).collect();
    if text.trim().is_empty() {
        return Ok(Suggested { basis: "nothing".to_owned(), ..Suggested::default() });
    }
    let duties = app.duties.get(&app.db).await?;
    let language = Some(record.language.clone()).filter(|language| !language.is_empty());
    let own: Vec<String> = record.all_lines().map(str::to_owned).collect();
    // Looking at a long text takes a processor for a while; other requests go on.
    tokio::task::spawn_blocking(move || look(&text, language.as_deref(), &duties, &own))
        .await
        .map_err(|error| Error::internal("the text could not be looked at", error))
}

fn look(text: &str, language: Option<&str>, duties: &Mandates, own: &[String]) -> Suggested {
    let tags = Tagger::embedded().tag(text, language);
    let of = |all: &[Suggestion]| {
        let one = |it: &Suggestion| {
            let perhaps = it.confidence == Confidence::Perhaps;
            because(it.notation, it.score, perhaps, it.because.iter().map(|words| &words.text))
        };
        all.iter().take(SHOWN).map(one).collect::<Vec<_>>()
    };
    let concepts: Vec<&str> = own.iter().map(String::as_str).collect();
    let found = duties.rank(text, &concepts);
    let duty = |it: &resolute_tagging::matching::Match| {
        because(&it.id, it.score, true, it.because.iter().map(|words| &words.text).chain(&it.concepts))
    };
    Suggested {
        language: tags.language.map(str::to_owned),
        basis: serde_json::to_value(tags.basis)
            .ok()
            .and_then(|basis| basis.as_str().map(str::to_owned))
            .unwrap_or_default(),
        lines: of(&tags.lines),
        goals: of(&tags.goals),
        targets: of(&tags.targets),
        mandates: found.iter().take(SHOWN).map(duty).collect(),
    }
}

fn because<'a>(
    notation: &str,
    score: f32,
    perhaps: bool,
    words: impl Iterator<Item = &'a String>,
) -> Because {
    let mut said: Vec<String> = Vec::new();
    for word in words {
        if !said.iter().any(|known| known.eq_ignore_ascii_case(word)) {
            said.push(word.clone());
        }
    }
    Because { notation: notation.to_owned(), score, perhaps, words: said }
}

fn text_of(record: &Record) -> String {
    let texts: Vec<&str> = std::iter::once(record.title.as_str()).chain(record.texts()).collect();
    texts.join("\n")
}

/// The duties that were put in order last, and of what.
type Kept = (mandates::Stamp, Arc<Mandates>);

/// The duties, ready to be compared with a text: a form asks for them at every pause in typing, and they rarely change.
#[derive(Debug, Clone, Default)]
pub struct Held {
    kept: Arc<Mutex<Option<Kept>>>,
}

impl Held {
    /// The duties as the database has them now; read again only where they changed.
    async fn get(&self, db: &Db) -> Result<Arc<Mandates>> {
        let stamp = mandates::stamp(db).await?;
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, duties)) = kept.filter(|(known, _)| *known == stamp) {
            return Ok(duties);
        }
        let duties = Arc::new(duties(db).await?);
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some((stamp, Arc::clone(&duties)));
        Ok(duties)
    }
}

/// The duties that an activity may implement; of several texts with the same address the one in force.
async fn duties(db: &Db) -> Result<Mandates> {
    let mut all = mandates::list(db, &mandates::model::Filter::default()).await?;
    all.sort_by_key(|one| (one.address.clone(), one.standing != "adopted"));
    all.dedup_by(|later, first| later.address == first.address);
    let of = |one: &mandates::model::StoredMandate| {
        let concepts: Vec<&str> = one.reading.concepts.iter().map(String::as_str).collect();
        Mandate::new(&one.address, &one.reading.text, &concepts)
    };
    Ok(Mandates::new(all.iter().map(of).collect()))
}
