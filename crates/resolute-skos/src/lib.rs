//! Concept schemes as SKOS (Simple Knowledge Organization System), in and out.
//!
//! A reader takes Turtle, N-Triples, RDF/XML or JSON-LD and returns what it understood as a [`Vocabulary`] (schemes,
//! concepts, collections, with their labels in every language, notations, notes, hierarchy and mappings) and what it
//! did not: every other statement stays beside the thing it is about and goes out again, so that the graph that is
//! written is the graph that was read. What is wrong with a file is a [`Finding`]: an error of syntax with its line,
//! a condition of the SKOS Reference that does not hold, or something that a person should look at.
//!
//! Nothing is fetched: a JSON-LD context or an entity that stands elsewhere is an error of the file. Size, number of
//! statements and the expansion of entities are bounded by [`Limits`].
//!
//! ```
//! use resolute_skos::{Format, Options, read, write};
//!
//! let turtle = r#"
//! @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
//! <https://example.org/soils> a skos:ConceptScheme ; skos:hasTopConcept <https://example.org/soils/1> .
//! <https://example.org/soils/1> a skos:Concept ; skos:prefLabel "soil"@en, "sol"@fr ; skos:notation "1" ."#;
//! let reading = read(turtle.as_bytes(), Format::Turtle, &Options::default())?;
//! let concept = &reading.vocabulary.concepts[0];
//! assert_eq!(concept.preferred("fr"), Some("sol"));
//! assert!(reading.findings.is_empty());
//! let json = write(&reading.vocabulary, Format::JsonLd)?;
//! let again = read(json.as_slice(), Format::JsonLd, &Options::default())?;
//! assert_eq!(again.vocabulary.concepts[0].notations[0].value(), "1");
//! # Ok::<(), resolute_skos::Error>(())
//! ```

mod error;
mod finding;
mod format;
mod gazetteer;
mod guard;
mod integrity;
mod model;
pub mod names;
mod read;
mod triples;
mod understand;
mod write;

pub use error::Error;
pub use finding::{Finding, Severity};
pub use format::Format;
pub use gazetteer::read_gazetteer;
pub use guard::Limits;
pub use model::{
    Collection, Concept, Label, LabelKind, Mapping, MappingKind, Note, NoteKind, Relation, RelationKind,
    Scheme, Vocabulary,
};
pub use oxrdf;
pub use read::{Options, Reading, read};
pub use write::{write, write_to};
