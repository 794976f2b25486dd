//! SQL of schemes, concepts, their titles, links and memberships: reading.

mod writes;

use super::members::Member;
use super::model::{Concept, ConceptLabel, ConceptLink, Scheme};
use crate::db::Db;
use crate::error::Result;
use crate::values;

pub(crate) use writes::raise_revision;
pub(super) use writes::{
    Given, addresses_in, end_concept, notations, put_concepts, put_scheme, replace_broader, replace_labels,
    replace_links, replace_members, replace_outside,
};

/// All schemes, those that ship first, in their order.
pub async fn schemes(db: &Db) -> Result<Vec<Scheme>> {
    Ok(db
        .all(
            "SELECT id, origin, uri, titles_json, adopted_by, valid_from, valid_until, licence, note, source, verified,
                    file_name, file_sha256, imported_at
             FROM concept_schemes ORDER BY origin DESC, sort, id",
            values![],
        )
        .await?)
}

/// One scheme.
pub async fn scheme(db: &Db, id: &str) -> Result<Option<Scheme>> {
    Ok(db
        .optional(
            "SELECT id, origin, uri, titles_json, adopted_by, valid_from, valid_until, licence, note, source, verified,
                    file_name, file_sha256, imported_at
             FROM concept_schemes WHERE id = $1",
            values![id],
        )
        .await?)
}

/// Names by which concepts go in lists: short ones and titles in all languages.
pub(super) async fn names(db: &Db) -> Result<Vec<ConceptLabel>> {
    Ok(db
        .all(
            "SELECT scheme, notation, kind, language, words, source, verified FROM concept_labels
             WHERE kind IN ('short', 'title') ORDER BY scheme, notation, kind, language, position",
            values![],
        )
        .await?)
}

/// What belongs to which region or group.
pub(super) async fn members(db: &Db) -> Result<Vec<Member>> {
    Ok(db
        .all(
            "SELECT group_scheme, group_notation, scheme, notation, valid_from, valid_until, note, source, verified
             FROM concept_members ORDER BY group_scheme, group_notation, scheme, notation, valid_from",
            values![],
        )
        .await?)
}

/// How often the frameworks changed.
pub(super) async fn revision(db: &Db) -> Result<i64> {
    let row: Option<(i64,)> =
        db.optional("SELECT revision FROM concept_revision WHERE name = 'frameworks'", values![]).await?;
    Ok(row.map_or(0, |(revision,)| revision))
}

/// The terms of a scheme, in its order.
pub async fn concepts(db: &Db, scheme: &str) -> Result<Vec<Concept>> {
    Ok(db
        .all(
            "SELECT scheme, notation, parent, label, note, facts_json, source, verified, uri,
                    valid_from, valid_until FROM concepts
             WHERE scheme = $1 ORDER BY sort, notation",
            values![scheme],
        )
        .await?)
}

/// The terms of all schemes, scheme by scheme.
pub async fn all_concepts(db: &Db) -> Result<Vec<Concept>> {
    Ok(db
        .all(
            "SELECT scheme, notation, parent, label, note, facts_json, source, verified, uri,
                    valid_from, valid_until FROM concepts
             ORDER BY scheme, sort, notation",
            values![],
        )
        .await?)
}

/// One term.
pub async fn concept(db: &Db, scheme: &str, notation: &str) -> Result<Option<Concept>> {
    Ok(db
        .optional(
            "SELECT scheme, notation, parent, label, note, facts_json, source, verified, uri,
                    valid_from, valid_until FROM concepts
             WHERE scheme = $1 AND notation = $2",
            values![scheme, notation],
        )
        .await?)
}

/// How many terms each scheme has.
pub async fn scheme_counts(db: &Db) -> Result<Vec<(String, i64)>> {
    Ok(db.all("SELECT scheme, count(*) FROM concepts GROUP BY scheme ORDER BY scheme", values![]).await?)
}

/// Titles of concepts: of one scheme, of one term, in one language, where these are named.
pub async fn labels(
    db: &Db,
    scheme: Option<&str>,
    notation: Option<&str>,
    language: Option<&str>,
) -> Result<Vec<ConceptLabel>> {
    Ok(db
        .all(
            "SELECT scheme, notation, kind, language, words, source, verified FROM concept_labels
             WHERE ($1 IS NULL OR scheme = $1) AND ($2 IS NULL OR notation = $2)
               AND ($3 IS NULL OR language = $3) ORDER BY scheme, notation, kind, language, position",
            values![scheme, notation, language],
        )
        .await?)
}

/// The links from one scheme to another that the reference set has, doubtful ones too.
pub async fn links(db: &Db, from: &str, to: &str) -> Result<Vec<ConceptLink>> {
    Ok(db
        .all(
            "SELECT from_scheme, from_notation, to_scheme, to_notation, kind, status, confirmed, witnesses, note, source,
                    verified
             FROM concept_links WHERE from_scheme = $1 AND to_scheme = $2 AND status IN ('official', 'doubtful')
             ORDER BY from_notation, to_notation",
            values![from, to],
        )
        .await?)
}

/// The links of one term, in both directions, without those that were taken back.
pub async fn links_of(db: &Db, scheme: &str, notation: &str) -> Result<Vec<ConceptLink>> {
    Ok(db
        .all(
            "SELECT from_scheme, from_notation, to_scheme, to_notation, kind, status, confirmed, witnesses, note, source,
                    verified
             FROM concept_links
             WHERE ((from_scheme = $1 AND from_notation = $2) OR (to_scheme = $1 AND to_notation = $2))
               AND status <> 'withdrawn'
             ORDER BY from_notation, to_notation",
            values![scheme, notation],
        )
        .await?)
}

/// The links that begin or end in a scheme and were not taken back.
pub(super) async fn links_from(db: &Db, scheme: &str) -> Result<Vec<ConceptLink>> {
    Ok(db
        .all(
            "SELECT from_scheme, from_notation, to_scheme, to_notation, kind, status, confirmed, witnesses, note, source,
                    verified
             FROM concept_links WHERE (from_scheme = $1 OR to_scheme = $1) AND status <> 'withdrawn'
             ORDER BY from_scheme, from_notation, to_scheme, to_notation, kind",
            values![scheme],
        )
        .await?)
}

/// Scheme, notation and address of every concept that has an address.
pub(super) async fn addresses(db: &Db) -> Result<Vec<(String, String, String)>> {
    Ok(db
        .all(
            "SELECT scheme, notation, uri FROM concepts WHERE uri IS NOT NULL ORDER BY scheme, notation",
            values![],
        )
        .await?)
}

/// Kind and address of the links of a concept to concepts elsewhere.
pub async fn outside(db: &Db, scheme: &str, notation: &str) -> Result<Vec<(String, String)>> {
    Ok(db
        .all(
            "SELECT kind, uri FROM concept_outside WHERE scheme = $1 AND notation = $2 ORDER BY kind, uri",
            values![scheme, notation],
        )
        .await?)
}

/// Notations of the further broader concepts of one that has several.
pub async fn broader(db: &Db, scheme: &str, notation: &str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = db
        .all(
            "SELECT broader FROM concept_broader WHERE scheme = $1 AND notation = $2 ORDER BY broader",
            values![scheme, notation],
        )
        .await?;
    Ok(rows.into_iter().map(|(notation,)| notation).collect())
}
