//! Citations: words that name another instrument, a provision, a conference, a concept, a document or the text itself.
//!
//! [`read`] returns one [`Citation`] for each thing named, with its own words; what could not be resolved against the
//! register is kept with the reason. [`standing()`] says whether a cited text was in force at a date. Read in English.

mod bodies;
mod concepts;
mod conferences;
mod documents;
mod instruments;
mod naming;
mod numbers;
mod placing;
mod provisions;
mod resolving;
mod standing;
mod tags;
mod titles;
mod tokens;

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::register::Register;
use crate::structure::{Instrument, ProvisionKind, Structure};

pub use placing::in_marked;
pub use standing::{Row, Standing, State, revision_standing, standing, standing_since};
pub use titles::{title_coverage, title_likeness};

/// Reads every citation of a clean reading, in the order of the text; ranges never overlap.
///
/// ```
/// use resolute_document::citations::{self, Target};
/// use resolute_document::{Document, structure};
/// let register = resolute_reference::register();
/// let document = Document::from_plain_text("recalling\na)\tResolutions 71 and 140 (Rev. Busan, 2014);");
/// let citations = citations::read(&document, &structure::read(&document, register), register);
/// assert_eq!(citations[1].quote, "140 (Rev. Busan, 2014)");
/// let Target::Instrument(named) = &citations[1].target else { panic!("an instrument is named") };
/// assert_eq!(named.register.as_deref(), Some("PP-140"));
/// ```
pub fn read(document: &Document, structure: &Structure, register: &Register) -> Vec<Citation> {
    let mut found = Vec::new();
    for (index, paragraph) in document.paragraphs.iter().enumerate() {
        let own = own(structure, index);
        if own.is_some_and(|own| names_itself(own, index)) {
            continue;
        }
        let text: Vec<char> = paragraph.text().chars().collect();
        let tokens = tokens::read(&text);
        let place = Place { paragraph: index, text: &text, tokens: &tokens, own, register };
        found.extend(resolving::of_paragraph(&place));
    }
    found
}

/// What a reader of one paragraph is given.
struct Place<'a> {
    paragraph: usize,
    text: &'a [char],
    tokens: &'a [tokens::Token],
    own: Option<&'a Instrument>,
    register: &'a Register,
}

impl Place<'_> {
    /// Code of the body whose text this is.
    fn own_body(&self) -> Option<&str> {
        self.own.and_then(|own| own.body.as_deref())
    }

    /// The characters of a range.
    fn quote(&self, start: usize, end: usize) -> String {
        self.text[start..end].iter().collect()
    }

    /// The characters of some tokens, white space as it stands.
    fn words(&self, first: usize, last: usize) -> String {
        self.quote(self.tokens[first].start, self.tokens[last].end)
    }
}

/// The instrument that a paragraph belongs to; front matter belongs to the only instrument of the document.
fn own(structure: &Structure, paragraph: usize) -> Option<&Instrument> {
    let begun = structure
        .instruments
        .iter()
        .filter(|own| first_paragraph(own).is_some_and(|first| first <= paragraph));
    begun.max_by_key(|own| first_paragraph(own)).or(match structure.instruments.as_slice() {
        [only] => Some(only),
        _ => None,
    })
}

fn first_paragraph(own: &Instrument) -> Option<usize> {
    let action = own.action.as_ref().map(|action| action.paragraph);
    let provisions =
        own.provisions.iter().flat_map(|provision| provision.parts.first()).map(|part| part.paragraph);
    action
        .into_iter()
        .chain(own.number_paragraph)
        .chain(own.title_paragraphs.first().copied())
        .chain(provisions)
        .min()
}

/// Number line, title and the sentence that names the conference say what the text is; they cite nothing.
fn names_itself(own: &Instrument, paragraph: usize) -> bool {
    // A line alone (`Resolution 71 (Rev. Busan, 2014)` in a list of references) is no text of its own.
    if own.provisions.is_empty() && own.action.is_none() {
        return false;
    }
    let is_action = own.action.as_ref().is_some_and(|action| action.paragraph == paragraph);
    let mut chapeaux = own.provisions.iter().filter(|provision| provision.kind == ProvisionKind::Chapeau);
    is_action
        || own.number_paragraph == Some(paragraph)
        || own.title_paragraphs.contains(&paragraph)
        || chapeaux.any(|chapeau| chapeau.paragraphs() == [paragraph])
}

/// Words of a text that name something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Index of the paragraph in the reading.
    pub paragraph: usize,
    /// First character, in Unicode scalar values of the paragraph's text.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
    /// The words, exactly as they stand. In a list each member has its own.
    pub quote: String,
    /// What they name.
    pub target: Target,
    /// The title that the text gives with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<GivenTitle>,
    /// Why it is not resolved against the register; `None` where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unresolved: Option<Unresolved>,
    /// Number of the list or sentence part in which it stands: members of one list share it.
    pub list: usize,
    /// Whether letters of another alphabet were read as the Latin ones that they look like.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub look_alike: bool,
}

impl Citation {
    /// The instrument that is meant: named, the text itself, a document of the register, or the one whose provision is
    /// cited.
    ///
    /// ```
    /// use resolute_document::citations::{self, Citation};
    /// use resolute_document::{Document, structure};
    /// let register = resolute_reference::register();
    /// let document = Document::from_plain_text("consistent with §§ 113-118 of the Tunis Agenda,");
    /// let citations = citations::read(&document, &structure::read(&document, register), register);
    /// let ids: Vec<Option<&str>> = citations.iter().map(Citation::register_id).collect();
    /// assert_eq!(ids, [Some("WSIS-TA"), Some("WSIS-TA")]);
    /// ```
    pub fn register_id(&self) -> Option<&str> {
        self.target.register_id()
    }
}

/// What a citation names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "names", rename_all = "kebab-case")]
pub enum Target {
    /// A numbered text: `Resolution 140 (Rev. Busan, 2014)`.
    Instrument(Named),
    /// The text that cites: `this resolution`, `Resolution 30` in Resolution 30.
    Itself(Named),
    /// A part of a text: `§§ 113-118`, `resolves 2`, `No. 87`.
    Provision(Part),
    /// A session: `PP-14`, `the Plenipotentiary Conference (Busan, 2014)`.
    Conference(Session),
    /// A term of a concept scheme: `C5`, `SDG 9`, `target 9.c`.
    Concept(Term),
    /// A text known by its name: `the Tunis Agenda`, `the 2030 Agenda`.
    Document(NamedDocument),
}

impl Target {
    /// As [`Citation::register_id`].
    fn register_id(&self) -> Option<&str> {
        match self {
            Target::Instrument(named) | Target::Itself(named) => named.register.as_deref(),
            Target::Document(document) => document.register.as_deref(),
            Target::Provision(part) => part.of.as_ref().and_then(|of| of.register_id()),
            Target::Conference(_) | Target::Concept(_) => None,
        }
    }
}

/// A numbered text as it is named.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Code of the body in the register; `None` where the words leave it open.
    pub body: Option<String>,
    /// How the body is known.
    pub body_from: BodyFrom,
    /// `resolution`, `decision`, `recommendation`, `opinion`, `declaration`.
    pub kind: String,
    /// `140`, `70/125`, `X.509`.
    pub number: Option<String>,
    /// The text of it that is meant, where the words say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<CitedRevision>,
    /// Identifier in the register.
    pub register: Option<String>,
}

/// How the body of a citation is known. From [`BodyFrom::Neighbours`] on it is a guess.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BodyFrom {
    /// Named right before or after: `of the Plenipotentiary Conference`, `Council Resolution`.
    Named,
    /// Its style of numbers: `A/RES/70/1`, `Resolution ITU-R 61-1`.
    Number,
    /// Named once for the whole list: `Resolutions 71 and 151 (...) of the Plenipotentiary Conference`.
    List,
    /// Place and year name one conference: `(Rev. Busan, 2014)`.
    PlaceAndYear,
    /// `its resolution`, `of this conference`, or its own number.
    OwnText,
    /// A guess: the body that the sentence spoke of last.
    Neighbours,
    /// A guess: the only instrument of the register with this kind and number.
    Register,
    /// A guess: a number without more, in a text of that body.
    OwnBody,
    /// Not known.
    #[default]
    Unknown,
}

impl BodyFrom {
    /// Whether it is a guess.
    ///
    /// ```
    /// use resolute_document::citations::BodyFrom;
    /// assert!(BodyFrom::Neighbours.is_guess() && !BodyFrom::PlaceAndYear.is_guess());
    /// ```
    pub fn is_guess(self) -> bool {
        self >= BodyFrom::Neighbours
    }
}

/// The text of an instrument that a citation means.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CitedRevision {
    /// Whether it says `Rev.`, `Modified` or the like.
    pub revised: bool,
    /// City, spelled as in the register where it is known there, else as printed.
    pub place: Option<String>,
    /// Year.
    pub year: Option<i16>,
    /// Label of the conference that place and year name: `PP-14`.
    pub conference: Option<String>,
    /// Named once for a list: `Resolutions 32, 44 and 54 (Rev. Hammamet, 2016)`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shared: bool,
    /// Place in [`crate::register::Instrument::revisions`], where the register has it.
    pub known: Option<usize>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What kind of part: `paragraph`, `article`, `number`, `annex`, `section`, or the call (`resolves`).
    pub unit: String,
    /// Its label, or the first of a range: `27 c)`, `113`. Empty where the part has none (`the annex`).
    pub first: String,
    /// The last of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<String>,
    /// The text that it is a part of, where the words say so.
    pub of: Option<Box<Target>>,
}

/// A session of a body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Code of the body.
    pub body: Option<String>,
    /// City as printed.
    pub place: Option<String>,
    /// Year.
    pub year: Option<i16>,
    /// Label in the register: `PP-14`.
    pub label: Option<String>,
}

/// A term of a concept scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// `action-lines`, `sdgs`.
    pub scheme: String,
    /// `C5`, `SDG 9`.
    pub notation: String,
    /// A target of the goal: `9.c`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
}

/// A text known by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedDocument {
    /// Its name as printed, or its symbol.
    pub name: String,
    /// Identifier in the register.
    pub register: Option<String>,
}

/// A title that a text gives with a citation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenTitle {
    /// As it stands, without `on`, quotation marks and final punctuation.
    pub text: String,
    /// First character, in Unicode scalar values of the paragraph's text.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
}

/// Why a citation is not resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unresolved {
    /// Nothing says whose text it is.
    NoBody,
    /// The register does not have the instrument or document.
    NotInRegister,
    /// The register has the instrument, but no revision of that place and year.
    UnknownRevision,
    /// Place and year name no conference of the body in the register.
    UnknownConference,
    /// Nothing says of which text it is a part.
    NoText,
    /// The register does not have the term.
    UnknownConcept,
}
