//! From a vocabulary to bytes.

use std::collections::HashMap;
use std::io::{self, Write};

use oxjsonld::JsonLdSerializer;
use oxrdf::{BlankNode, NamedOrBlankNode, QuadRef, Term, Triple};
use oxrdfxml::RdfXmlSerializer;
use oxttl::TurtleSerializer;

use crate::names::PREFIXES;
use crate::{Error, Format, Vocabulary};

/// Writes a vocabulary into memory.
///
/// ```
/// use resolute_skos::{Concept, Format, Label, LabelKind, Vocabulary, oxrdf::NamedNode, write};
/// let mut concept = Concept::new(NamedNode::new_unchecked("https://example.org/1"));
/// concept.labels.push(Label::new(LabelKind::Preferred, "soil", Some("en")));
/// let vocabulary = Vocabulary { concepts: vec![concept], ..Vocabulary::default() };
/// let turtle = String::from_utf8(write(&vocabulary, Format::Turtle)?).expect("Turtle is UTF-8");
/// assert!(turtle.contains("skos:prefLabel \"soil\"@en"));
/// # Ok::<(), resolute_skos::Error>(())
/// ```
///
/// # Errors
/// Where the format cannot say a statement.
pub fn write(vocabulary: &Vocabulary, format: Format) -> Result<Vec<u8>, Error> {
    write_to(vocabulary, format, Vec::new())
}

/// Writes a vocabulary, one statement after the other.
///
/// ```
/// use resolute_skos::{Format, Vocabulary, write, write_to};
/// let empty = Vocabulary::default();
/// assert_eq!(write_to(&empty, Format::JsonLd, Vec::new())?, write(&empty, Format::JsonLd)?);
/// # Ok::<(), resolute_skos::Error>(())
/// ```
///
/// # Errors
/// Where the format cannot say a statement, or the output takes no more.
pub fn write_to<W: Write>(vocabulary: &Vocabulary, format: Format, out: W) -> Result<W, Error> {
    match format {
        Format::Turtle => turtle(vocabulary, out),
        Format::RdfXml => rdf_xml(vocabulary, out),
        Format::JsonLd => json_ld(vocabulary, out),
    }
}

/// The prefixes of the file, and those of ours whose name or address it does not use.
fn prefixes(vocabulary: &Vocabulary) -> Vec<(&str, &str)> {
    let own = vocabulary.prefixes.iter().map(|(name, address)| (name.as_str(), address.as_str()));
    let mut all: Vec<(&str, &str)> = own.collect();
    for (name, address) in PREFIXES {
        if all.iter().all(|(known, own)| *known != name && *own != address) {
            all.push((name, address));
        }
    }
    all
}

fn turtle<W: Write>(vocabulary: &Vocabulary, out: W) -> Result<W, Error> {
    let mut serializer = TurtleSerializer::new();
    for (name, address) in prefixes(vocabulary) {
        // A prefix for what is no address abbreviates nothing.
        serializer = serializer.clone().with_prefix(name, address).unwrap_or(serializer);
    }
    let mut writer = serializer.for_writer(out);
    for triple in vocabulary.triples() {
        writer.serialize_triple(&triple).map_err(Error::Write)?;
    }
    writer.finish().map_err(Error::Write)
}

fn rdf_xml<W: Write>(vocabulary: &Vocabulary, out: W) -> Result<W, Error> {
    let mut serializer = RdfXmlSerializer::new();
    for (name, address) in prefixes(vocabulary).into_iter().filter(|(name, _)| is_xml_name(name)) {
        serializer = serializer.clone().with_prefix(name, address).unwrap_or(serializer);
    }
    let mut writer = serializer.for_writer(out);
    let mut blanks = Blanks::default();
    for triple in vocabulary.triples() {
        let subject = triple.subject.to_string();
        let unsayable =
            |why: String| Error::Unsayable { format: Format::RdfXml, subject: subject.clone(), why };
        if let Some(why) = not_in_xml(&triple) {
            return Err(unsayable(why.to_owned()));
        }
        let triple = blanks.named(triple);
        writer.serialize_triple(&triple).map_err(|error| match error.kind() {
            io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => unsayable(error.to_string()),
            _ => Error::Write(error),
        })?;
    }
    writer.finish().map_err(Error::Write)
}

/// Blank nodes with names that XML takes: Turtle allows one that begins with a figure.
#[derive(Default)]
struct Blanks {
    names: HashMap<BlankNode, BlankNode>,
}

impl Blanks {
    fn named(&mut self, mut triple: Triple) -> Triple {
        if let NamedOrBlankNode::BlankNode(node) = &mut triple.subject {
            self.name(node);
        }
        if let Term::BlankNode(node) = &mut triple.object {
            self.name(node);
        }
        triple
    }

    fn name(&mut self, node: &mut BlankNode) {
        let next = self.names.len();
        let name =
            self.names.entry(node.clone()).or_insert_with(|| BlankNode::new_unchecked(format!("b{next}")));
        node.clone_from(name);
    }
}

/// Whether XML takes a word as the name of a prefix; it has its own use for those that begin with its name.
fn is_xml_name(name: &str) -> bool {
    let mut characters = name.chars();
    characters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && characters.all(|next| next.is_ascii_alphanumeric() || "-_.".contains(next))
        && !name.to_ascii_lowercase().starts_with("xml")
}

/// Why XML cannot say a statement: it has no way to write most control characters, and a property must end in a name.
fn not_in_xml(triple: &Triple) -> Option<&'static str> {
    let is_allowed = |character: char| matches!(character, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    if let Term::Literal(literal) = &triple.object
        && !literal.value().chars().all(is_allowed)
    {
        return Some("its words have a character that XML does not allow");
    }
    let property = triple.predicate.as_str();
    let name = property.rsplit(['#', '/', ':', '?']).next().unwrap_or_default();
    let ends_in_name =
        name.chars().next_back().is_some_and(|last| last.is_alphanumeric() || "-_.".contains(last))
            && name.chars().any(|character| character.is_alphabetic() || character == '_');
    (!ends_in_name).then_some("its property does not end in a name of XML")
}

/// Whether JSON-LD takes a prefix as a term: it would read `urn` with the address `urn:` as made of itself.
fn is_term(name: &str, address: &str, prefixes: &[(&str, &str)]) -> bool {
    let scheme = address.split(':').next().unwrap_or_default();
    !name.is_empty() && prefixes.iter().all(|(known, _)| *known != scheme)
}

fn json_ld<W: Write>(vocabulary: &Vocabulary, out: W) -> Result<W, Error> {
    let mut serializer = JsonLdSerializer::new();
    let prefixes = prefixes(vocabulary);
    for (name, address) in
        prefixes.iter().copied().filter(|(name, address)| is_term(name, address, &prefixes))
    {
        serializer = serializer.clone().with_prefix(name, address).unwrap_or(serializer);
    }
    let mut writer = serializer.for_writer(out);
    for triple in vocabulary.triples() {
        let quad = QuadRef::new(
            &triple.subject,
            &triple.predicate,
            &triple.object,
            oxrdf::GraphNameRef::DefaultGraph,
        );
        writer.serialize_quad(quad).map_err(Error::Write)?;
    }
    writer.finish().map_err(Error::Write)
}
