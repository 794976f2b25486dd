//! From statements to schemes, concepts and collections.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use oxrdf::{Literal, NamedNode, NamedOrBlankNode, Term, Triple};

use crate::names;
use crate::{
    Collection, Concept, Finding, Label, LabelKind, Mapping, MappingKind, Note, NoteKind, Relation,
    RelationKind, Scheme, Severity, Vocabulary,
};

/// What is said of one thing: property and value.
type Said = Vec<(NamedNode, Term)>;

/// What a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Scheme,
    Concept,
    Collection,
    Other,
}

/// Puts statements where they belong.
pub(crate) fn vocabulary(triples: Vec<Triple>, findings: &mut Vec<Finding>) -> Vocabulary {
    let (order, mut things) = by_subject(triples);
    let classes = classes(&order, &things);
    let forms = forms(&things);
    let mut vocabulary = Vocabulary::default();
    let mut lists = Vec::new();
    for id in &order {
        let class = classes.get(id).copied().unwrap_or(Class::Other);
        let said = match class {
            // Lists may still be taken by the collections that they belong to.
            Class::Other => continue,
            _ => things.remove(id).unwrap_or_default(),
        };
        let mut thing = Thing { id, forms: &forms, findings, further: Vec::new() };
        match class {
            Class::Scheme => vocabulary.schemes.push(thing.scheme(said)),
            Class::Concept => vocabulary.concepts.push(thing.concept(said)),
            Class::Collection => {
                let collection = thing.collection(said);
                lists.push(vocabulary.collections.len());
                vocabulary.collections.push(collection);
            }
            Class::Other => {}
        }
    }
    for place in lists {
        let collection = &mut vocabulary.collections[place];
        for head in collection.lists.clone() {
            walk(&head, &mut things, collection, findings);
        }
    }
    for id in order {
        let said = things.remove(&id).unwrap_or_default();
        vocabulary
            .rest
            .extend(said.into_iter().map(|(property, value)| Triple::new(id.clone(), property, value)));
    }
    vocabulary
}

/// Things in the order in which they come, each with what is said of it; what is said twice counts once.
fn by_subject(triples: Vec<Triple>) -> (Vec<NamedOrBlankNode>, HashMap<NamedOrBlankNode, Said>) {
    let mut order = Vec::new();
    let mut things: HashMap<NamedOrBlankNode, Said> = HashMap::new();
    for Triple { subject, predicate, object } in triples {
        let said = things.entry(subject).or_insert_with_key(|subject| {
            order.push(subject.clone());
            Vec::new()
        });
        said.push((predicate, object));
    }
    for said in things.values_mut() {
        dedup(said);
    }
    (order, things)
}

fn dedup<T: Eq + Hash + Clone>(values: &mut Vec<T>) {
    let mut seen = HashSet::new();
    values.retain(|value| seen.insert(value.clone()));
}

/// What each thing is: as the file says, else by what only schemes, concepts or collections have. The domains and
/// ranges of S3, S5 to S8, S19, S20, S31 and S32 of the SKOS Reference.
fn classes(
    order: &[NamedOrBlankNode],
    things: &HashMap<NamedOrBlankNode, Said>,
) -> HashMap<NamedOrBlankNode, Class> {
    let mut classes: HashMap<NamedOrBlankNode, Class> = HashMap::new();
    for id in order {
        let Some(said) = things.get(id) else { continue };
        let is = |class: &str| {
            said.iter().any(|(property, value)| {
                property.as_str() == names::TYPE
                    && matches!(value, Term::NamedNode(own) if names::skos(own.as_str()) == Some(class))
            })
        };
        let has = |words: &[&str]| {
            said.iter()
                .any(|(property, _)| names::skos(property.as_str()).is_some_and(|word| words.contains(&word)))
        };
        let class = if is("Concept") {
            Class::Concept
        } else if is("ConceptScheme") {
            Class::Scheme
        } else if is("Collection") || is("OrderedCollection") || has(&["member", "memberList"]) {
            Class::Collection
        } else if has(&["hasTopConcept"]) {
            Class::Scheme
        } else if has(&CONCEPTS_ONLY) {
            Class::Concept
        } else {
            Class::Other
        };
        classes.insert(id.clone(), class);
    }
    // What others point to as a topmost, broader, narrower or related concept is one.
    for said in things.values() {
        for (property, value) in said {
            let Some(word) = names::skos(property.as_str()) else { continue };
            let implied = match word {
                "hasTopConcept" | "broader" | "narrower" | "related" | "broaderTransitive"
                | "narrowerTransitive" => Class::Concept,
                "topConceptOf" | "inScheme" => Class::Scheme,
                _ => continue,
            };
            if let Some(class) = resource(value).and_then(|id| classes.get_mut(&id))
                && *class == Class::Other
            {
                *class = implied;
            }
        }
    }
    classes
}

const CONCEPTS_ONLY: [&str; 13] = [
    "topConceptOf",
    "semanticRelation",
    "broader",
    "narrower",
    "related",
    "broaderTransitive",
    "narrowerTransitive",
    "mappingRelation",
    "exactMatch",
    "closeMatch",
    "broadMatch",
    "narrowMatch",
    "relatedMatch",
];

fn resource(value: &Term) -> Option<NamedOrBlankNode> {
    match value {
        Term::NamedNode(node) => Some(node.clone().into()),
        Term::BlankNode(node) => Some(node.clone().into()),
        Term::Literal(_) => None,
    }
}

/// The literal forms of labels that are things of their own (SKOS-XL).
fn forms(things: &HashMap<NamedOrBlankNode, Said>) -> HashMap<NamedOrBlankNode, Literal> {
    let property = format!("{}literalForm", names::SKOS_XL);
    let form = |said: &Said| {
        said.iter().find_map(|(known, value)| match value {
            Term::Literal(literal) if known.as_str() == property => Some(literal.clone()),
            _ => None,
        })
    };
    things.iter().filter_map(|(id, said)| Some((id.clone(), form(said)?))).collect()
}

/// What labels, notations and notes a thing has.
#[derive(Default)]
struct Documented {
    labels: Vec<Label>,
    notations: Vec<Literal>,
    notes: Vec<Note>,
}

/// A thing whose statements are being sorted.
struct Thing<'a> {
    id: &'a NamedOrBlankNode,
    forms: &'a HashMap<NamedOrBlankNode, Literal>,
    findings: &'a mut Vec<Finding>,
    further: Said,
}

impl Thing<'_> {
    fn scheme(&mut self, said: Said) -> Scheme {
        let mut scheme = Scheme { declared: false, ..Scheme::new(self.id.clone()) };
        let mut documented = Documented::default();
        for (property, value) in said {
            match names::skos(property.as_str()) {
                Some("hasTopConcept") => scheme.top_concepts.push(value),
                _ if is_type(&property, &value, "ConceptScheme") => scheme.declared = true,
                _ => self.document(property, value, &mut documented),
            }
        }
        (scheme.labels, scheme.notations, scheme.notes) =
            (documented.labels, documented.notations, documented.notes);
        scheme.further = std::mem::take(&mut self.further);
        scheme
    }

    fn concept(&mut self, said: Said) -> Concept {
        let mut concept = Concept { declared: false, ..Concept::new(self.id.clone()) };
        let mut documented = Documented::default();
        for (property, value) in said {
            let word = names::skos(property.as_str()).unwrap_or_default();
            if is_type(&property, &value, "Concept") {
                concept.declared = true;
            } else if word == "inScheme" {
                concept.in_schemes.push(value);
            } else if word == "topConceptOf" {
                concept.top_of.push(value);
            } else if let Some(kind) = RelationKind::from_word(word) {
                match resource(&value) {
                    Some(to) => concept.relations.push(Relation { kind, to }),
                    None => self.words_for_a_thing(property, value, "S19"),
                }
            } else if let Some(kind) = MappingKind::from_word(word) {
                match resource(&value) {
                    Some(to) => concept.mappings.push(Mapping { kind, to }),
                    None => self.words_for_a_thing(property, value, "S39"),
                }
            } else {
                self.document(property, value, &mut documented);
            }
        }
        (concept.labels, concept.notations, concept.notes) =
            (documented.labels, documented.notations, documented.notes);
        concept.further = std::mem::take(&mut self.further);
        concept
    }

    fn collection(&mut self, said: Said) -> Collection {
        let mut collection = Collection {
            id: self.id.clone(),
            declared: false,
            declared_ordered: false,
            members: Vec::new(),
            lists: Vec::new(),
            cells: Vec::new(),
            sequence: Vec::new(),
            labels: Vec::new(),
            notations: Vec::new(),
            notes: Vec::new(),
            further: Vec::new(),
        };
        let mut documented = Documented::default();
        for (property, value) in said {
            match names::skos(property.as_str()) {
                Some("member") => collection.members.push(value),
                Some("memberList") => collection.lists.push(value),
                _ if is_type(&property, &value, "Collection") => collection.declared = true,
                _ if is_type(&property, &value, "OrderedCollection") => collection.declared_ordered = true,
                _ => self.document(property, value, &mut documented),
            }
        }
        (collection.labels, collection.notations, collection.notes) =
            (documented.labels, documented.notations, documented.notes);
        collection.further = std::mem::take(&mut self.further);
        collection
    }

    /// What everything may have: labels, notations, notes; anything else stays as it is.
    fn document(&mut self, property: NamedNode, value: Term, documented: &mut Documented) {
        if let Some(kind) = property.as_str().strip_prefix(names::SKOS_XL).and_then(LabelKind::from_word) {
            if let Some(form) = resource(&value).and_then(|id| self.forms.get(&id)) {
                let label = Label::new(kind, form.value(), form.language());
                documented.labels.push(Label { through_xl: true, ..label });
            }
            self.further.push((property, value));
            return;
        }
        let word = names::skos(property.as_str()).unwrap_or_default();
        match (LabelKind::from_word(word), NoteKind::from_word(word), value) {
            (Some(kind), _, Term::Literal(words)) if is_plain(&words) => {
                documented.labels.push(Label::new(kind, words.value(), words.language()));
            }
            (Some(_), _, value) => {
                let message = format!("its {word} is no plain literal (S12): {value}");
                self.findings.push(Finding::about(Severity::Error, "S12", self.id.to_string(), message));
                self.further.push((property, value));
            }
            (_, Some(kind), value) => documented.notes.push(Note { kind, value }),
            (_, _, Term::Literal(notation)) if word == "notation" => documented.notations.push(notation),
            (_, _, value) => self.further.push((property, value)),
        }
    }

    fn words_for_a_thing(&mut self, property: NamedNode, value: Term, condition: &'static str) {
        let word = names::skos(property.as_str()).unwrap_or_default().to_owned();
        let message = format!("its {word} is words and no concept ({condition}): {value}");
        self.findings.push(Finding::about(Severity::Error, condition, self.id.to_string(), message));
        self.further.push((property, value));
    }
}

fn is_type(property: &NamedNode, value: &Term, class: &str) -> bool {
    property.as_str() == names::TYPE
        && matches!(value, Term::NamedNode(own) if names::skos(own.as_str()) == Some(class))
}

/// Words with a language or without, and no other datatype.
fn is_plain(literal: &Literal) -> bool {
    literal.language().is_some() || literal.datatype().as_str() == "http://www.w3.org/2001/XMLSchema#string"
}

/// Takes the cells of a list out of what is said of other things. A list that returns into itself, branches or breaks
/// off is said so; its cells stay where they are.
fn walk(
    head: &Term,
    things: &mut HashMap<NamedOrBlankNode, Said>,
    collection: &mut Collection,
    findings: &mut Vec<Finding>,
) {
    let mut cells: Vec<NamedOrBlankNode> = Vec::new();
    let mut sequence = Vec::new();
    let mut seen = HashSet::new();
    let mut next = head.clone();
    let broken = loop {
        if matches!(&next, Term::NamedNode(node) if node.as_str() == names::NIL) {
            break None;
        }
        let Some(id) = resource(&next).filter(|id| seen.insert(id.clone())) else {
            break Some("the list of its members returns into itself or ends in words");
        };
        let Some(said) = things.get(&id) else { break Some("the list of its members breaks off") };
        let of = |wanted: &str| {
            let mut found = said.iter().filter(|(property, _)| property.as_str() == wanted);
            found.next().filter(|_| found.next().is_none()).map(|(_, value)| value.clone())
        };
        match (of(names::FIRST), of(names::REST)) {
            (Some(first), Some(rest)) => {
                sequence.push(first);
                next = rest;
                cells.push(id);
            }
            _ => break Some("a cell of the list of its members has no one value or no one rest"),
        }
    };
    if let Some(message) = broken {
        findings.push(Finding::about(Severity::Warning, "broken-list", collection.id.to_string(), message));
        return;
    }
    for id in cells {
        let said = things.remove(&id).unwrap_or_default();
        collection
            .cells
            .extend(said.into_iter().map(|(property, value)| Triple::new(id.clone(), property, value)));
    }
    collection.sequence.extend(sequence);
}
