//! Schemes, concepts and collections as a file says them. Every statement of the file stands in exactly one place here,
//! so that writing it again says the same; what follows from statements is worked out by the methods.

use std::collections::BTreeMap;

use oxrdf::{Literal, NamedNode, NamedOrBlankNode, Term, Triple};

use crate::names;

/// Everything a file says.
///
/// ```
/// use resolute_skos::Vocabulary;
/// assert_eq!(Vocabulary::default().triples().count(), 0);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Concept schemes.
    pub schemes: Vec<Scheme>,
    /// Concepts.
    pub concepts: Vec<Concept>,
    /// Collections, ordered ones too.
    pub collections: Vec<Collection>,
    /// Statements about anything else, in the order of the file.
    pub rest: Vec<Triple>,
    /// Prefixes of the file with their addresses.
    pub prefixes: BTreeMap<String, String>,
}

/// A concept scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// Its address.
    pub id: NamedOrBlankNode,
    /// Whether the file says that it is a scheme, and not only something that only schemes have.
    pub declared: bool,
    /// Concepts that it names as its topmost.
    pub top_concepts: Vec<Term>,
    /// Its labels.
    pub labels: Vec<Label>,
    /// Its notations.
    pub notations: Vec<Literal>,
    /// What is noted about it.
    pub notes: Vec<Note>,
    /// Everything else that is said of it: property and value.
    pub further: Vec<(NamedNode, Term)>,
}

/// A concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    /// Its address.
    pub id: NamedOrBlankNode,
    /// Whether the file says that it is a concept, and not only something that only concepts have.
    pub declared: bool,
    /// Schemes that it says it stands in.
    pub in_schemes: Vec<Term>,
    /// Schemes of which it says that it is a topmost concept.
    pub top_of: Vec<Term>,
    /// Its labels in all languages.
    pub labels: Vec<Label>,
    /// Its notations, each with its datatype.
    pub notations: Vec<Literal>,
    /// Definitions, scope notes and the like.
    pub notes: Vec<Note>,
    /// Its place among the concepts, in the direction in which the file says it.
    pub relations: Vec<Relation>,
    /// Links to concepts of other schemes.
    pub mappings: Vec<Mapping>,
    /// Everything else that is said of it: property and value.
    pub further: Vec<(NamedNode, Term)>,
}

/// A collection of concepts and collections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collection {
    /// Its address.
    pub id: NamedOrBlankNode,
    /// Whether the file says that it is a collection.
    pub declared: bool,
    /// Whether the file says that it is an ordered one.
    pub declared_ordered: bool,
    /// Its members, in no order.
    pub members: Vec<Term>,
    /// Where the list of its members begins, of an ordered one.
    pub lists: Vec<Term>,
    /// The statements that make up the list.
    pub cells: Vec<Triple>,
    /// The members in the order of the list.
    pub sequence: Vec<Term>,
    /// Its labels.
    pub labels: Vec<Label>,
    /// Its notations.
    pub notations: Vec<Literal>,
    /// What is noted about it.
    pub notes: Vec<Note>,
    /// Everything else that is said of it: property and value.
    pub further: Vec<(NamedNode, Term)>,
}

/// A label.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Label {
    /// Which of the three.
    pub kind: LabelKind,
    /// The words, exactly as they stand.
    pub words: String,
    /// Language tag, in small letters as the parsers give it; none where the file has none.
    pub language: Option<String>,
    /// Whether it stands in a label that is a thing of its own (SKOS-XL); that statement is kept where it stands.
    pub through_xl: bool,
}

/// The three labels of SKOS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LabelKind {
    /// `skos:prefLabel`
    Preferred,
    /// `skos:altLabel`
    Alternative,
    /// `skos:hiddenLabel`, for searching only.
    Hidden,
}

/// A note; its value may be words or a thing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Note {
    /// Of what kind.
    pub kind: NoteKind,
    /// What it says.
    pub value: Term,
}

/// The documentation properties of SKOS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// `skos:note`
    Note,
    /// `skos:changeNote`
    Change,
    /// `skos:definition`
    Definition,
    /// `skos:editorialNote`
    Editorial,
    /// `skos:example`
    Example,
    /// `skos:historyNote`
    History,
    /// `skos:scopeNote`
    Scope,
}

/// A relation between concepts of one scheme, as the file says it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Relation {
    /// Which one.
    pub kind: RelationKind,
    /// The other concept.
    pub to: NamedOrBlankNode,
}

/// The semantic relations of SKOS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RelationKind {
    /// `skos:broader`: the other one is broader.
    Broader,
    /// `skos:narrower`: the other one is narrower.
    Narrower,
    /// `skos:related`
    Related,
    /// `skos:broaderTransitive`
    BroaderTransitive,
    /// `skos:narrowerTransitive`
    NarrowerTransitive,
}

/// A link to a concept of another scheme.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Mapping {
    /// Which one.
    pub kind: MappingKind,
    /// The other concept.
    pub to: NamedOrBlankNode,
}

/// The mapping properties of SKOS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MappingKind {
    /// `skos:exactMatch`
    Exact,
    /// `skos:closeMatch`
    Close,
    /// `skos:broadMatch`: the other one is broader.
    Broad,
    /// `skos:narrowMatch`: the other one is narrower.
    Narrow,
    /// `skos:relatedMatch`
    Related,
}

macro_rules! words_of_skos {
    ($type:ident, $($variant:ident = $word:literal),+) => {
        impl $type {
            /// The word of SKOS.
            ///
            /// ```
            #[doc = concat!("use resolute_skos::", stringify!($type), ";")]
            #[doc = concat!("assert!([", $(stringify!($type), "::", stringify!($variant), ".word(), "),+, "].len() > 2);")]
            /// ```
            pub fn word(self) -> &'static str {
                match self { $($type::$variant => $word),+ }
            }

            /// By the word of SKOS.
            ///
            /// ```
            #[doc = concat!("assert_eq!(resolute_skos::", stringify!($type), "::from_word(\"nothing\"), None);")]
            /// ```
            pub fn from_word(word: &str) -> Option<$type> {
                match word { $($word => Some($type::$variant),)+ _ => None }
            }
        }
    };
}

words_of_skos!(LabelKind, Preferred = "prefLabel", Alternative = "altLabel", Hidden = "hiddenLabel");
words_of_skos!(
    NoteKind,
    Note = "note",
    Change = "changeNote",
    Definition = "definition",
    Editorial = "editorialNote",
    Example = "example",
    History = "historyNote",
    Scope = "scopeNote"
);
words_of_skos!(
    RelationKind,
    Broader = "broader",
    Narrower = "narrower",
    Related = "related",
    BroaderTransitive = "broaderTransitive",
    NarrowerTransitive = "narrowerTransitive"
);
words_of_skos!(
    MappingKind,
    Exact = "exactMatch",
    Close = "closeMatch",
    Broad = "broadMatch",
    Narrow = "narrowMatch",
    Related = "relatedMatch"
);

impl Scheme {
    /// A scheme of which nothing is said.
    ///
    /// ```
    /// use resolute_skos::{Scheme, oxrdf::NamedNode};
    /// assert!(Scheme::new(NamedNode::new_unchecked("https://example.org/s")).declared);
    /// ```
    pub fn new(id: impl Into<NamedOrBlankNode>) -> Scheme {
        Scheme {
            id: id.into(),
            declared: true,
            top_concepts: Vec::new(),
            labels: Vec::new(),
            notations: Vec::new(),
            notes: Vec::new(),
            further: Vec::new(),
        }
    }

    /// Its titles with their languages: its preferred labels, else a title of Dublin Core, else its name of RDFS.
    ///
    /// ```
    /// use resolute_skos::{Label, LabelKind, Scheme, oxrdf::NamedNode};
    /// let mut scheme = Scheme::new(NamedNode::new_unchecked("https://example.org/s"));
    /// scheme.labels.push(Label::new(LabelKind::Preferred, "Soils", Some("en")));
    /// assert_eq!(scheme.titles(), [("Soils", Some("en"))]);
    /// ```
    pub fn titles(&self) -> Vec<(&str, Option<&str>)> {
        let preferred = self.labels.iter().filter(|label| label.kind == LabelKind::Preferred);
        let mut titles: Vec<_> =
            preferred.map(|label| (label.words.as_str(), label.language.as_deref())).collect();
        for property in [names::TITLE, names::TITLE_OLDER, names::LABEL] {
            if titles.is_empty() {
                titles = literals(&self.further, property)
                    .map(|literal| (literal.value(), literal.language()))
                    .collect();
            }
        }
        titles
    }
}

impl Concept {
    /// A concept of which nothing is said.
    ///
    /// ```
    /// use resolute_skos::{Concept, oxrdf::NamedNode};
    /// assert!(Concept::new(NamedNode::new_unchecked("https://example.org/1")).labels.is_empty());
    /// ```
    pub fn new(id: impl Into<NamedOrBlankNode>) -> Concept {
        Concept {
            id: id.into(),
            declared: true,
            in_schemes: Vec::new(),
            top_of: Vec::new(),
            labels: Vec::new(),
            notations: Vec::new(),
            notes: Vec::new(),
            relations: Vec::new(),
            mappings: Vec::new(),
            further: Vec::new(),
        }
    }

    /// Its preferred label in a language, or in a variety of it (`en-gb` for `en`).
    ///
    /// ```
    /// use resolute_skos::{Concept, Label, LabelKind, oxrdf::NamedNode};
    /// let mut concept = Concept::new(NamedNode::new_unchecked("https://example.org/1"));
    /// concept.labels.push(Label::new(LabelKind::Preferred, "colour", Some("en-gb")));
    /// assert_eq!(concept.preferred("en"), Some("colour"));
    /// assert_eq!(concept.preferred("fr"), None);
    /// ```
    pub fn preferred(&self, language: &str) -> Option<&str> {
        let own = || self.labels.iter().filter(|label| label.kind == LabelKind::Preferred);
        let exact = own().find(|label| label.language.as_deref() == Some(language));
        let variety =
            || own().find(|label| label.language.as_deref().is_some_and(|tag| is_variety(tag, language)));
        exact.or_else(variety).map(|label| label.words.as_str())
    }

    /// Whether the file says that it is no longer to be used.
    ///
    /// ```
    /// use resolute_skos::{Concept, oxrdf::NamedNode};
    /// assert!(!Concept::new(NamedNode::new_unchecked("https://example.org/1")).is_deprecated());
    /// ```
    pub fn is_deprecated(&self) -> bool {
        literals(&self.further, names::DEPRECATED).any(|literal| matches!(literal.value(), "true" | "1"))
    }
}

/// Whether a tag names a variety of a language.
fn is_variety(tag: &str, language: &str) -> bool {
    tag.strip_prefix(language).is_some_and(|rest| rest.starts_with('-'))
}

/// The words that are given for a property.
pub(crate) fn literals<'a>(
    further: &'a [(NamedNode, Term)],
    property: &'a str,
) -> impl Iterator<Item = &'a Literal> {
    further.iter().filter_map(move |(known, value)| match value {
        Term::Literal(literal) if known.as_str() == property => Some(literal),
        _ => None,
    })
}

impl Label {
    /// A label that a file says itself.
    ///
    /// ```
    /// use resolute_skos::{Label, LabelKind};
    /// assert!(!Label::new(LabelKind::Hidden, "sole", None).through_xl);
    /// ```
    pub fn new(kind: LabelKind, words: impl Into<String>, language: Option<&str>) -> Label {
        let language = language.map(str::to_ascii_lowercase);
        Label { kind, words: words.into(), language, through_xl: false }
    }
}
