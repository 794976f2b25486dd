//! From what a file says to the schemes, concepts, titles and links that are rows here.

use std::collections::{BTreeMap, HashMap, HashSet};

use resolute_skos::oxrdf::{Literal, NamedOrBlankNode, Term};
use resolute_skos::{Concept, LabelKind, MappingKind, NoteKind, RelationKind, Scheme, Vocabulary, names};

/// A scheme on its way in.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Given {
    /// Its address; none where the file names no scheme.
    pub(super) uri: Option<String>,
    /// Titles by language.
    pub(super) titles: BTreeMap<String, String>,
    /// What it says of itself.
    pub(super) note: String,
    /// Under which terms it may be used.
    pub(super) licence: String,
    /// Its concepts, in the order of the file.
    pub(super) concepts: Vec<GivenConcept>,
}

/// A concept on its way in.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct GivenConcept {
    pub(super) uri: String,
    pub(super) notation: String,
    pub(super) label: String,
    /// Notations of its broader concepts, the first of them its place in lists.
    pub(super) broader: Vec<String>,
    /// Kind, language and words.
    pub(super) labels: Vec<(&'static str, String, String)>,
    pub(super) facts: Vec<(String, String)>,
    /// Kind and address of each link.
    pub(super) links: Vec<(&'static str, String)>,
}

/// The schemes of a file. A concept that names no scheme belongs to the only one that there is, else to one that is
/// called after the file.
pub(super) fn schemes(vocabulary: &Vocabulary) -> Vec<Given> {
    let mut order: Vec<String> = vocabulary.schemes.iter().map(|scheme| address(&scheme.id)).collect();
    let tops = tops(&vocabulary.schemes);
    let mut of: HashMap<String, Vec<&Concept>> = HashMap::new();
    for concept in &vocabulary.concepts {
        let id = address(&concept.id);
        let said = concept.in_schemes.iter().chain(&concept.top_of).map(term_address);
        let mut own: Vec<String> = said.chain(tops.get(&id).into_iter().flatten().cloned()).collect();
        own.sort_unstable();
        own.dedup();
        if own.is_empty() {
            own.push(if vocabulary.schemes.len() == 1 { order[0].clone() } else { String::new() });
        }
        for scheme in own {
            if !order.contains(&scheme) {
                order.push(scheme.clone());
            }
            of.entry(scheme).or_default().push(concept);
        }
    }
    let places = Places::of(&vocabulary.concepts);
    let schemes = order.into_iter().map(|id| {
        let said = vocabulary.schemes.iter().find(|scheme| address(&scheme.id) == id);
        let mut given = said.map(of_scheme).unwrap_or_default();
        given.uri = Some(id.clone()).filter(|id| !id.is_empty());
        given.concepts = concepts(of.get(&id).map_or(&[][..], Vec::as_slice), &places);
        given
    });
    schemes.filter(|given| !given.concepts.is_empty()).collect()
}

fn tops(schemes: &[Scheme]) -> HashMap<String, Vec<String>> {
    let mut tops: HashMap<String, Vec<String>> = HashMap::new();
    for scheme in schemes {
        for top in &scheme.top_concepts {
            tops.entry(term_address(top)).or_default().push(address(&scheme.id));
        }
    }
    tops
}

fn of_scheme(scheme: &Scheme) -> Given {
    let words = |property: &str| {
        let own = scheme.further.iter().filter(|(known, _)| known.as_str() == property);
        own.map(|(_, value)| plain(value)).next().unwrap_or_default()
    };
    let mut titles = BTreeMap::new();
    for (title, language) in scheme.titles() {
        titles.entry(language.unwrap_or_default().to_owned()).or_insert_with(|| title.to_owned());
    }
    let described =
        scheme.notes.iter().find(|note| note.kind == NoteKind::Definition).map(|note| plain(&note.value));
    let note = described.unwrap_or_else(|| words(names::DESCRIPTION));
    Given { titles, note, licence: words(names::LICENCE), ..Given::default() }
}

/// Where concepts stand: the broader ones of each, whichever direction the file says, in the order of the file.
struct Places {
    broader: HashMap<String, Vec<String>>,
}

impl Places {
    fn of(concepts: &[Concept]) -> Places {
        let mut broader: HashMap<String, Vec<String>> = HashMap::new();
        for concept in concepts {
            for relation in &concept.relations {
                let (own, other) = (address(&concept.id), address(&relation.to));
                match relation.kind {
                    RelationKind::Broader => broader.entry(own).or_default().push(other),
                    RelationKind::Narrower => broader.entry(other).or_default().push(own),
                    _ => {}
                }
            }
        }
        Places { broader }
    }
}

fn concepts(own: &[&Concept], places: &Places) -> Vec<GivenConcept> {
    let notations = notations(own);
    let given = own.iter().map(|concept| {
        let uri = address(&concept.id);
        let notation = notations[&uri].clone();
        let mut seen = HashSet::from([notation.clone()]);
        let broader = places.broader.get(&uri).into_iter().flatten().filter_map(|one| notations.get(one));
        let broader = broader.filter(|one| seen.insert((*one).clone())).cloned().collect();
        let label = label(concept).unwrap_or_else(|| notation.clone());
        GivenConcept {
            broader,
            labels: labels(concept),
            facts: facts(concept, &notation),
            links: concept.mappings.iter().map(|one| (link_kind(one.kind), address(&one.to))).collect(),
            uri,
            notation,
            label,
        }
    });
    given.collect()
}

/// A notation for every concept, each its own: the one that the file gives where no other concept of the scheme has it,
/// else the end of the address.
fn notations(own: &[&Concept]) -> HashMap<String, String> {
    let mut count: HashMap<&str, usize> = HashMap::new();
    for concept in own {
        let mut values: Vec<&str> = concept.notations.iter().map(Literal::value).collect();
        values.sort_unstable();
        values.dedup();
        values.into_iter().for_each(|value| *count.entry(value).or_default() += 1);
    }
    let mut taken = HashSet::new();
    let mut notations = HashMap::new();
    for concept in own {
        let uri = address(&concept.id);
        let mut given: Vec<&str> = concept
            .notations
            .iter()
            .map(Literal::value)
            .filter(|value| count[value] == 1 && !value.is_empty())
            .collect();
        given.sort_by_key(|value| (value.len(), *value));
        let end = uri.rsplit(['/', '#', ':']).find(|end| !end.is_empty()).unwrap_or(&uri);
        let wish = given.first().copied().unwrap_or(end);
        // Notations are looked up without regard to the size of their letters.
        let mut notation = wish.to_owned();
        let mut further = 2;
        while !taken.insert(notation.to_lowercase()) {
            notation = format!("{wish}-{further}");
            further += 1;
        }
        notations.insert(uri, notation);
    }
    notations
}

/// The name by which it goes where a language has none: the English one, one without a language, any.
fn label(concept: &Concept) -> Option<String> {
    let preferred = || concept.labels.iter().filter(|label| label.kind == LabelKind::Preferred);
    let without = || preferred().find(|label| label.language.is_none()).map(|label| label.words.as_str());
    let any = || preferred().next().map(|label| label.words.as_str());
    concept.preferred("en").or_else(without).or_else(any).map(str::to_owned)
}

fn labels(concept: &Concept) -> Vec<(&'static str, String, String)> {
    let labels = concept.labels.iter().map(|label| {
        let kind = match label.kind {
            LabelKind::Preferred => "title",
            LabelKind::Alternative => "alternative",
            LabelKind::Hidden => "hidden",
        };
        (kind, label.language.clone().unwrap_or_default(), label.words.clone())
    });
    let notes = concept.notes.iter().filter_map(|note| match &note.value {
        Term::Literal(words) => Some((
            note_kind(note.kind),
            words.language().unwrap_or_default().to_owned(),
            words.value().to_owned(),
        )),
        _ => None,
    });
    labels.chain(notes).collect()
}

fn note_kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Note => "note",
        NoteKind::Change => "change-note",
        NoteKind::Definition => "definition",
        NoteKind::Editorial => "editorial-note",
        NoteKind::Example => "example",
        NoteKind::History => "history-note",
        NoteKind::Scope => "scope-note",
    }
}

fn facts(concept: &Concept, notation: &str) -> Vec<(String, String)> {
    let others = concept.notations.iter().map(Literal::value).filter(|value| *value != notation);
    let mut facts: Vec<(String, String)> = Vec::new();
    let others: Vec<&str> = others.collect();
    if !others.is_empty() {
        facts.push(("other_notations".to_owned(), others.join("; ")));
    }
    if concept.is_deprecated() {
        facts.push(("deprecated".to_owned(), "y".to_owned()));
    }
    facts
}

/// The word for a link between schemes.
pub(super) fn link_kind(kind: MappingKind) -> &'static str {
    match kind {
        MappingKind::Exact => "exact",
        MappingKind::Close => "close",
        MappingKind::Broad => "broad",
        MappingKind::Narrow => "narrow",
        MappingKind::Related => "related",
    }
}

/// An address, or the name of a blank node as it stands in the file.
pub(super) fn address(id: &NamedOrBlankNode) -> String {
    match id {
        NamedOrBlankNode::NamedNode(node) => node.as_str().to_owned(),
        NamedOrBlankNode::BlankNode(node) => node.to_string(),
    }
}

fn term_address(term: &Term) -> String {
    match term {
        Term::NamedNode(node) => node.as_str().to_owned(),
        other => other.to_string(),
    }
}

/// Words, or the address of a thing.
fn plain(value: &Term) -> String {
    match value {
        Term::Literal(words) => words.value().to_owned(),
        other => term_address(other),
    }
}

#[cfg(test)]
mod tests {
    use resolute_skos::{Format, Options, read};

    use super::*;

    fn given(text: &str) -> Vec<Given> {
        let head =
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <https://example.org/> .\n";
        let reading = read(format!("{head}{text}").as_bytes(), Format::Turtle, &Options::default()).unwrap();
        schemes(&reading.vocabulary)
    }

    #[test]
    fn a_concept_has_the_notation_of_the_file_unless_another_has_it_too() {
        let given = given(
            ":s a skos:ConceptScheme ; skos:prefLabel \"Soils\"@en .
             :a a skos:Concept ; skos:inScheme :s ; skos:notation \"1\" ; skos:prefLabel \"sol\"@fr, \"soil\"@en .
             :b a skos:Concept ; skos:inScheme :s ; skos:notation \"2\", \"02\" ; skos:broader :a .
             :c a skos:Concept ; skos:inScheme :s ; skos:notation \"3\" .
             :d a skos:Concept ; skos:inScheme :s ; skos:notation \"3\" .
             :a skos:narrower :c, :b .",
        );
        assert_eq!(given.len(), 1);
        let found: Vec<(&str, &str, usize)> = given[0]
            .concepts
            .iter()
            .map(|one| (one.notation.as_str(), one.label.as_str(), one.broader.len()))
            .collect();
        assert_eq!(found, [("1", "soil", 0), ("2", "2", 1), ("c", "c", 1), ("d", "d", 0)]);
        assert_eq!(given[0].concepts[1].facts, [("other_notations".to_owned(), "02".to_owned())]);
    }

    #[test]
    fn a_concept_belongs_to_the_scheme_that_names_it_or_that_it_names() {
        let two = given(
            ":s a skos:ConceptScheme ; skos:hasTopConcept :a . :t a skos:ConceptScheme .
             :a a skos:Concept . :b skos:topConceptOf :t . :c a skos:Concept ; skos:inScheme :s, :t . :d a skos:Concept .",
        );
        let counts: Vec<(Option<&str>, usize)> =
            two.iter().map(|one| (one.uri.as_deref(), one.concepts.len())).collect();
        assert_eq!(
            counts,
            [(Some("https://example.org/s"), 2), (Some("https://example.org/t"), 2), (None, 1)]
        );
    }
}
