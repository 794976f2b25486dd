//! Taking in a file of concept schemes.

use std::collections::{HashMap, HashSet};

use resolute_skos::{Format, Options, Severity, read};
use serde::Serialize;
use serde_json::{Value, json};

use super::reading::{Given, schemes};
use super::shipped::UN_SDG;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::files::sha256;
use crate::frameworks::model::{SDGS, Scheme};
use crate::frameworks::store;
use crate::search::changes;

/// Errors of syntax that a refusal names.
const NAMED: usize = 3;
/// Findings that a report lists.
const LISTED: usize = 200;

/// What taking in a file did.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// Whether anything was stored; the same file a second time changes nothing.
    pub changed: bool,
    /// The schemes of the file.
    pub schemes: Vec<TakenIn>,
    /// What a person should look at.
    pub findings: Vec<String>,
}

/// One scheme that was taken in.
#[derive(Debug, Default, Serialize)]
pub struct TakenIn {
    /// As it is called in addresses.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How many concepts it has.
    pub concepts: usize,
    /// Concepts that are new.
    pub added: usize,
    /// Concepts that the newer file no longer has; they keep their pages.
    pub ended: usize,
    /// Links to concepts that are held here.
    pub links: usize,
    /// Links to concepts elsewhere.
    pub outside: usize,
}

/// Reads a file of concept schemes and stores it, or with `dry_run` only says what it would do.
///
/// # Errors
/// Where the person may not, the file cannot be read whole, or names a scheme that ships; then nothing was stored.
pub async fn import(
    app: &App,
    person: &Person,
    (name, bytes, format): (&str, &[u8], Format),
    dry_run: bool,
) -> Result<Report> {
    person.must_for_all(Right::Edit)?;
    let digest = sha256(bytes);
    let known = store::schemes(&app.db).await?;
    if known.iter().any(|scheme| scheme.file_sha256.as_ref() == Some(&digest)) {
        return Ok(Report::default());
    }
    let (given, mut report) = understood(name, bytes, format)?;
    let mut file = File { name, digest: &digest, format, at: (app.now)().to_string(), taken: HashSet::new() };
    let mut tx = app.db.begin().await?;
    for one in &given {
        let id = file.id_of(one, &known)?;
        let taken = keep(&mut tx, &file, &id, one, &known).await?;
        report.schemes.push(taken);
    }
    // Links come after all concepts are there, since they may lead from one scheme of the file to another.
    for (one, taken) in given.iter().zip(&mut report.schemes) {
        keep_links(&mut tx, &file, one, taken).await?;
    }
    store::raise_revision(&mut tx).await?;
    if dry_run {
        // Dropping the transaction takes everything back.
        return Ok(report);
    }
    app.files.keep(bytes)?;
    changes::note(&mut tx, "concept/*").await?;
    report.changed = true;
    let subject = format!("file/{digest}");
    let deed = Deed { action: "framework.import", subject: &subject };
    audit::record(&mut tx, person, (app.now)(), deed, None::<&()>, Some(&report.schemes)).await?;
    tx.commit().await?;
    Ok(report)
}

/// What the file says; it is refused where not all of it can be read.
fn understood(name: &str, bytes: &[u8], format: Format) -> Result<(Vec<Given>, Report)> {
    let refused = |error: resolute_skos::Error| Error::Invalid(error.to_string());
    // A relative address has no meaning in a file that was handed in; the file says what it is relative to, or not.
    let reading = read(bytes, format, &Options::default()).map_err(refused)?;
    if !reading.is_whole() {
        let wrong: Vec<String> = reading
            .findings
            .iter()
            .filter(|one| one.code == "syntax")
            .take(NAMED)
            .map(ToString::to_string)
            .collect();
        return Err(Error::Invalid(format!("{name} is no well-formed {format}: {}", wrong.join("; "))));
    }
    let given = schemes(&reading.vocabulary);
    if given.is_empty() {
        return Err(Error::Invalid(format!("{name} is {format}, but there is no concept of SKOS in it")));
    }
    let (own, all) = reading.vocabulary.understood();
    let mut findings: Vec<String> = reading
        .findings
        .iter()
        .filter(|one| one.severity > Severity::Note)
        .take(LISTED)
        .map(ToString::to_string)
        .collect();
    let more = reading.findings.len().saturating_sub(LISTED);
    if more > 0 {
        findings.push(format!("{more} further findings"));
    }
    if own < all {
        findings.push(format!(
            "{} of {all} statements are not SKOS; they are kept with the file and go out again",
            all - own
        ));
    }
    Ok((given, Report { findings, ..Report::default() }))
}

/// The file that is being taken in.
struct File<'a> {
    name: &'a str,
    digest: &'a str,
    format: Format,
    at: String,
    /// Names given to schemes of this file.
    taken: HashSet<String>,
}

impl File<'_> {
    /// How a scheme is called here: as before, where it was here before.
    fn id_of(&mut self, given: &Given, known: &[Scheme]) -> Result<String> {
        let same = |scheme: &&Scheme| match &given.uri {
            Some(uri) => scheme.uri.as_ref() == Some(uri),
            None => {
                scheme.is_imported() && scheme.uri.is_none() && scheme.file_name.as_deref() == Some(self.name)
            }
        };
        if let Some(scheme) = known.iter().find(same) {
            self.taken.insert(scheme.id.clone());
            return Ok(scheme.id.clone());
        }
        let ships = |uri: &String| {
            uri.rsplit_once("/frameworks/")
                .is_some_and(|(_, id)| known.iter().any(|scheme| !scheme.is_imported() && scheme.id == id))
        };
        if let Some(uri) = given.uri.as_ref().filter(|uri| ships(uri)) {
            return Err(Error::Conflict(format!(
                "the scheme {uri} ships with the program and is not overwritten"
            )));
        }
        let title = given.titles.get("en").or_else(|| given.titles.values().next());
        let end = given.uri.as_ref().and_then(|uri| uri.rsplit(['/', '#', ':']).find(|end| !end.is_empty()));
        let file = self.name.rsplit_once('.').map_or(self.name, |(stem, _)| stem);
        let wish = [title.map(String::as_str), end, Some(file)].into_iter().flatten().map(slug);
        let wish = wish.into_iter().find(|wish| !wish.is_empty()).unwrap_or_else(|| "scheme".to_owned());
        let free = |id: &str| known.iter().all(|scheme| scheme.id != id) && !self.taken.contains(id);
        let id = std::iter::once(wish.clone())
            .chain((2..).map(|number| format!("{wish}-{number}")))
            .find(|id| free(id))
            .expect("numbers do not end");
        self.taken.insert(id.clone());
        Ok(id)
    }

    /// What stands in the column `file` of rows that come from it: a newer file of the scheme replaces them.
    fn mark(id: &str) -> String {
        format!("imported/{id}")
    }
}

/// Small letters, figures and hyphens of ASCII, at most 60.
fn slug(words: &str) -> String {
    let mut slug = String::new();
    for character in words.chars().flat_map(char::to_lowercase).take(200) {
        if character.is_ascii_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(60);
    slug.trim_matches('-').to_owned()
}

async fn keep(tx: &mut Tx, file: &File<'_>, id: &str, given: &Given, known: &[Scheme]) -> Result<TakenIn> {
    let before = known.iter().find(|scheme| scheme.id == id);
    let title = given.titles.get("en").or_else(|| given.titles.values().next()).cloned();
    let title = title.unwrap_or_else(|| file.name.to_owned());
    let mut titles = given.titles.clone();
    if titles.is_empty() {
        titles.insert(String::new(), title.clone());
    }
    store::put_scheme(tx, json!({
        "id": id, "sort": 0, "origin": "imported", "uri": given.uri,
        "titles_json": json!(titles).to_string(), "adopted_by": null, "valid_from": null, "valid_until": null,
        "licence": given.licence, "note": given.note, "source": file.name, "verified": "as the file says",
        "file_sha256": file.digest, "file_name": file.name, "file_format": file.format.ending(), "imported_at": file.at,
    }))
    .await?;
    let held: HashSet<String> = store::notations(tx, id).await?.into_iter().collect();
    let rows: Vec<store::Given<'_>> = given
        .concepts
        .iter()
        .enumerate()
        .map(|(sort, one)| store::Given {
            scheme: id,
            notation: &one.notation,
            parent: one.broader.first().map(String::as_str),
            sort,
            label: &one.label,
            facts_json: json!(one.facts).to_string(),
            source: file.name,
            verified: "as the file says",
            uri: Some(&one.uri),
            ..store::Given::default()
        })
        .collect();
    store::put_concepts(tx, id, &rows).await?;
    let now: HashSet<&str> = given.concepts.iter().map(|one| one.notation.as_str()).collect();
    let gone: Vec<&String> = held.iter().filter(|notation| !now.contains(notation.as_str())).collect();
    let day = file.at.get(..10).unwrap_or(&file.at);
    for notation in &gone {
        store::end_concept(tx, id, notation, day).await?;
    }
    keep_titles(tx, id, given, file.name).await?;
    Ok(TakenIn {
        id: id.to_owned(),
        title,
        concepts: given.concepts.len(),
        added: given.concepts.iter().filter(|one| !held.contains(&one.notation)).count(),
        ended: if before.is_some() { gone.len() } else { 0 },
        ..TakenIn::default()
    })
}

async fn keep_titles(tx: &mut Tx, id: &str, given: &Given, source: &str) -> Result<()> {
    let mark = File::mark(id);
    let mut labels: Vec<Value> = Vec::new();
    let mut broader: Vec<Value> = Vec::new();
    for concept in &given.concepts {
        let mut positions: HashMap<(&str, &str), usize> = HashMap::new();
        for (kind, language, words) in &concept.labels {
            let position = positions.entry((kind, language)).or_default();
            labels.push(json!({
                "scheme": id, "notation": concept.notation, "kind": kind, "language": language, "position": *position,
                "words": words, "source": source, "verified": "as the file says", "file": mark,
            }));
            *position += 1;
        }
        for other in concept.broader.iter().skip(1) {
            broader.push(json!({ "scheme": id, "notation": concept.notation, "broader": other }));
        }
    }
    store::replace_labels(tx, &mark, &labels).await?;
    store::replace_broader(tx, id, &broader).await
}

/// Links to concepts that are held here are links; of the others the address is kept.
async fn keep_links(tx: &mut Tx, file: &File<'_>, given: &Given, taken: &mut TakenIn) -> Result<()> {
    let known: HashMap<String, (String, String)> = store::addresses_in(tx)
        .await?
        .into_iter()
        .map(|(scheme, notation, uri)| (uri, (scheme, notation)))
        .collect();
    let goals: HashSet<String> = store::notations(tx, SDGS).await?.into_iter().collect();
    let held = |uri: &str| {
        let goal = uri.strip_prefix(UN_SDG).filter(|end| goals.contains(*end));
        known.get(uri).cloned().or_else(|| goal.map(|end| (SDGS.to_owned(), end.to_owned())))
    };
    let mark = File::mark(&taken.id);
    let (mut links, mut outside) = (Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for concept in &given.concepts {
        for (kind, uri) in concept.links.iter().filter(|link| seen.insert((concept.notation.as_str(), *link)))
        {
            match held(uri) {
                Some((scheme, notation)) => links.push(json!({
                    "from_scheme": taken.id, "from_notation": concept.notation, "to_scheme": scheme,
                    "to_notation": notation, "kind": kind, "status": "imported", "confirmed": true,
                    "source": file.name, "verified": "as the file says", "witnesses": "", "note": "", "file": mark,
                })),
                None => outside.push(json!({
                    "scheme": taken.id, "notation": concept.notation, "kind": kind, "uri": uri,
                })),
            }
        }
    }
    (taken.links, taken.outside) = (links.len(), outside.len());
    store::replace_links(tx, &mark, &links).await?;
    store::replace_outside(tx, &taken.id, &outside).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_an_address_is_short_and_of_ascii() {
        assert_eq!(slug("Soils & Earths (2024)"), "soils-earths-2024");
        assert_eq!(slug("Почвы"), "");
        assert_eq!(slug(&"a ".repeat(100)).len(), 59);
    }
}
