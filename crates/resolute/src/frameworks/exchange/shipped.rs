//! What ships with the program, as SKOS. What is only translated here says so; what is only suggested is left out.

use std::collections::{BTreeSet, HashMap};

use resolute_skos::oxrdf::{Literal, NamedNode, NamedOrBlankNode, Term};
use resolute_skos::{
    Collection, Concept, Label, LabelKind, Mapping, MappingKind, Note, NoteKind, Relation, RelationKind,
    Scheme, Vocabulary, names,
};

use super::LANGUAGES;
use crate::frameworks::model::{self, ConceptLabel, ConceptLink, SDGS};
use crate::frameworks::{Member, is_reviewed};

/// Where the United Nations keep goals and targets.
pub(super) const UN_SDG: &str = "http://metadata.un.org/sdg/";
/// Where the source of a thing is told.
const SOURCE: &str = "http://purl.org/dc/terms/source";
/// Since when until when a thing holds.
const VALID: &str = "http://purl.org/dc/terms/valid";

/// Everything of a scheme that goes out.
#[derive(Debug)]
pub(super) struct Matter<'a> {
    pub(super) scheme: &'a model::Scheme,
    pub(super) concepts: &'a [model::Concept],
    pub(super) labels: &'a [ConceptLabel],
    pub(super) links: &'a [ConceptLink],
    pub(super) members: &'a [Member],
    /// Addresses of concepts of imported schemes that links lead to.
    pub(super) addresses: &'a HashMap<(String, String), String>,
    /// Beginning of our addresses.
    pub(super) base: &'a str,
    /// The day of the lists of members.
    pub(super) day: &'a str,
}

/// The address of a scheme that ships.
pub(super) fn scheme_address(base: &str, scheme: &str) -> String {
    format!("{base}/frameworks/{scheme}")
}

/// The address of a concept that ships.
pub(super) fn concept_address(base: &str, scheme: &str, notation: &str) -> String {
    format!("{base}{}", model::href(scheme, notation))
}

impl Matter<'_> {
    /// As a vocabulary.
    pub(super) fn vocabulary(&self) -> Vocabulary {
        let mut labels: HashMap<&str, Vec<&ConceptLabel>> = HashMap::new();
        for label in self.labels {
            labels.entry(&label.notation).or_default().push(label);
        }
        let concepts = self
            .concepts
            .iter()
            .map(|one| self.concept(one, labels.get(one.notation.as_str()).map_or(&[][..], Vec::as_slice)));
        Vocabulary {
            concepts: concepts.collect(),
            schemes: vec![self.scheme()],
            collections: self.collections(),
            ..Vocabulary::default()
        }
    }

    fn address(&self, scheme: &str, notation: &str) -> NamedNode {
        let imported = self.addresses.get(&(scheme.to_owned(), notation.to_owned()));
        let address = imported.cloned().unwrap_or_else(|| concept_address(self.base, scheme, notation));
        // Ours are percent-encoded; those of imported concepts were read by a parser that checks them.
        NamedNode::new_unchecked(address)
    }

    fn own(&self) -> NamedNode {
        NamedNode::new_unchecked(scheme_address(self.base, &self.scheme.id))
    }

    fn scheme(&self) -> Scheme {
        let mut scheme = Scheme::new(self.own());
        for (language, title) in self.scheme.titles() {
            scheme.labels.push(Label::new(LabelKind::Preferred, title, Some(&language)));
        }
        let tops = self.concepts.iter().filter(|one| one.parent.is_none());
        scheme.top_concepts = tops.map(|one| self.address(&one.scheme, &one.notation).into()).collect();
        say(&mut scheme.further, names::LICENCE, &self.scheme.licence);
        say(&mut scheme.further, SOURCE, &self.scheme.source);
        let (from, until) = (&self.scheme.valid_from, &self.scheme.valid_until);
        if from.is_some() || until.is_some() {
            let period = format!("{}/{}", from.as_deref().unwrap_or(".."), until.as_deref().unwrap_or(".."));
            say(&mut scheme.further, VALID, &period);
        }
        scheme
    }

    fn concept(&self, one: &model::Concept, labels: &[&ConceptLabel]) -> Concept {
        let mut concept = Concept::new(self.address(&one.scheme, &one.notation));
        concept.notations.push(Literal::new_simple_literal(&one.notation));
        concept.labels = titles(one, labels);
        concept.notes = notes(one, labels);
        concept.in_schemes.push(self.own().into());
        if one.parent.is_none() {
            concept.top_of.push(self.own().into());
        }
        let parent = one.parent.iter().map(|parent| (RelationKind::Broader, parent));
        let below = self.concepts.iter().filter(|other| other.parent.as_ref() == Some(&one.notation));
        let below = below.map(|other| (RelationKind::Narrower, &other.notation));
        let relation = |(kind, notation): (RelationKind, &String)| Relation {
            kind,
            to: self.address(&one.scheme, notation).into(),
        };
        concept.relations = parent.chain(below).map(relation).collect();
        concept.mappings = self.mappings(one);
        say(&mut concept.further, SOURCE, &one.source);
        concept
    }

    /// Links that count, from either end; goals and targets are also those of the United Nations.
    fn mappings(&self, one: &model::Concept) -> Vec<Mapping> {
        let mut mappings = Vec::new();
        let is_goal_or_target = one.notation.matches('.').count() < 2;
        if one.scheme == SDGS && is_goal_or_target {
            let address = NamedNode::new_unchecked(format!("{UN_SDG}{}", one.notation));
            mappings.push(Mapping { kind: MappingKind::Exact, to: address.into() });
        }
        for link in self.links.iter().filter(|link| link.confirmed) {
            let from = (link.from_scheme.as_str(), link.from_notation.as_str());
            let to = (link.to_scheme.as_str(), link.to_notation.as_str());
            let own = (one.scheme.as_str(), one.notation.as_str());
            let Some(kind) = mapping_kind(&link.kind) else { continue };
            let (kind, other) = match own {
                own if own == from => (kind, to),
                own if own == to => (turned(kind), from),
                _ => continue,
            };
            let mapping = Mapping { kind, to: self.address(other.0, other.1).into() };
            if !mappings.contains(&mapping) {
                mappings.push(mapping);
            }
        }
        mappings
    }

    /// A region or group with its members of the day.
    fn collections(&self) -> Vec<Collection> {
        let groups: BTreeSet<&str> = self.members.iter().map(|one| one.group_notation.as_str()).collect();
        let collection = |group: &str| {
            let id = format!("{}/members", concept_address(self.base, &self.scheme.id, group));
            let own = self.members.iter().filter(|one| one.group_notation == group && one.holds_on(self.day));
            let name = self
                .concepts
                .iter()
                .find(|one| one.notation == group)
                .map_or(group, |one| one.label.as_str());
            let note = Literal::new_language_tagged_literal_unchecked(format!("as of {}", self.day), "en");
            Collection {
                id: NamedOrBlankNode::NamedNode(NamedNode::new_unchecked(id)),
                declared: true,
                declared_ordered: false,
                members: own.map(|one| self.address(&one.scheme, &one.notation).into()).collect(),
                lists: Vec::new(),
                cells: Vec::new(),
                sequence: Vec::new(),
                labels: vec![Label::new(LabelKind::Preferred, format!("{name}: members"), Some("en"))],
                notations: Vec::new(),
                notes: vec![Note { kind: NoteKind::Scope, value: note.into() }],
                further: Vec::new(),
            }
        };
        groups.into_iter().map(collection).collect()
    }
}

/// The full name of a language is its preferred label, a short one beside it an alternative; older titles are
/// alternatives.
fn titles(one: &model::Concept, labels: &[&ConceptLabel]) -> Vec<Label> {
    let mut titles: Vec<Label> = Vec::new();
    for language in LANGUAGES {
        let of = |kind: &str| labels.iter().find(|label| label.kind == kind && label.language == language);
        let english = (language == "en").then_some(one.label.as_str());
        let preferred = of("title").or_else(|| of("short")).map(|label| label.words.as_str()).or(english);
        let Some(preferred) = preferred else { continue };
        titles.push(Label::new(LabelKind::Preferred, preferred, Some(language)));
        let older = ["title-2003", "title-2005"].into_iter().filter_map(&of);
        let others = of("short").into_iter().chain(older).map(|label| label.words.as_str()).chain(english);
        let mut seen = BTreeSet::from([preferred]);
        for words in others.filter(|words| seen.insert(words)) {
            titles.push(Label::new(LabelKind::Alternative, words, Some(language)));
        }
    }
    titles
}

fn notes(one: &model::Concept, labels: &[&ConceptLabel]) -> Vec<Note> {
    let english = |words: String| Term::from(Literal::new_language_tagged_literal_unchecked(words, "en"));
    let mut notes = Vec::new();
    if !one.note.is_empty() {
        notes.push(Note { kind: NoteKind::Note, value: english(one.note.clone()) });
    }
    let mut own: Vec<&str> = labels
        .iter()
        .filter(|label| !is_reviewed(&label.verified))
        .map(|label| label.language.as_str())
        .collect();
    own.sort_unstable();
    own.dedup();
    if !own.is_empty() {
        let words =
            format!("labels in {} are translated by this program and not yet reviewed", own.join(", "));
        notes.push(Note { kind: NoteKind::Editorial, value: english(words) });
    }
    notes
}

fn say(further: &mut Vec<(NamedNode, Term)>, property: &str, words: &str) {
    if !words.is_empty() {
        further.push((NamedNode::new_unchecked(property), Literal::new_simple_literal(words).into()));
    }
}

/// The link of SKOS that a word of ours means.
pub(super) fn mapping_kind(word: &str) -> Option<MappingKind> {
    MappingKind::from_word(&format!("{word}Match"))
}

/// The same link from its other end.
pub(super) fn turned(kind: MappingKind) -> MappingKind {
    match kind {
        MappingKind::Broad => MappingKind::Narrow,
        MappingKind::Narrow => MappingKind::Broad,
        same => same,
    }
}
