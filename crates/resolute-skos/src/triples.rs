//! The statements that a vocabulary is: each one where it stands in the model, told thing by thing.

use oxrdf::{Literal, NamedNode, NamedOrBlankNode, Term, Triple};

use crate::names;
use crate::{Collection, Concept, Label, Note, Scheme, Vocabulary};

impl Vocabulary {
    /// Every statement, those about one thing together.
    ///
    /// ```
    /// use resolute_skos::{Concept, Vocabulary, oxrdf::NamedNode};
    /// let concept = Concept::new(NamedNode::new_unchecked("https://example.org/1"));
    /// let vocabulary = Vocabulary { concepts: vec![concept], ..Vocabulary::default() };
    /// assert_eq!(vocabulary.triples().count(), 1, "that it is a concept");
    /// ```
    pub fn triples(&self) -> impl Iterator<Item = Triple> + '_ {
        let schemes = self.schemes.iter().flat_map(of_scheme);
        let concepts = self.concepts.iter().flat_map(of_concept);
        let collections = self.collections.iter().flat_map(of_collection);
        schemes.chain(concepts).chain(collections).chain(self.rest.iter().cloned())
    }

    /// How many statements were understood, of all.
    ///
    /// ```
    /// assert_eq!(resolute_skos::Vocabulary::default().understood(), (0, 0));
    /// ```
    pub fn understood(&self) -> (usize, usize) {
        let further = self.schemes.iter().map(|one| one.further.len()).sum::<usize>()
            + self.concepts.iter().map(|one| one.further.len()).sum::<usize>()
            + self.collections.iter().map(|one| one.further.len()).sum::<usize>();
        let all = self.triples().count();
        (all - further - self.rest.len(), all)
    }
}

/// Puts statements about one thing together.
struct About<'a> {
    id: &'a NamedOrBlankNode,
    told: Vec<Triple>,
}

impl About<'_> {
    fn say(&mut self, property: NamedNode, value: impl Into<Term>) {
        self.told.push(Triple::new(self.id.clone(), property, value));
    }

    fn is_a(&mut self, declared: bool, class: &str) {
        if declared {
            self.say(NamedNode::new_unchecked(names::TYPE), skos(class));
        }
    }

    fn all(&mut self, word: &str, values: &[Term]) {
        values.iter().for_each(|value| self.say(skos(word), value.clone()));
    }

    fn documented(&mut self, labels: &[Label], notations: &[Literal], notes: &[Note]) {
        for label in labels.iter().filter(|label| !label.through_xl) {
            let literal = match &label.language {
                Some(language) => Literal::new_language_tagged_literal_unchecked(&label.words, language),
                None => Literal::new_simple_literal(&label.words),
            };
            self.say(skos(label.kind.word()), literal);
        }
        notations.iter().for_each(|notation| self.say(skos("notation"), notation.clone()));
        notes.iter().for_each(|note| self.say(skos(note.kind.word()), note.value.clone()));
    }

    fn further(mut self, further: &[(NamedNode, Term)]) -> Vec<Triple> {
        further.iter().for_each(|(property, value)| self.say(property.clone(), value.clone()));
        self.told
    }
}

/// A word of SKOS as an address.
pub(crate) fn skos(word: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{}{word}", names::SKOS))
}

fn of_scheme(scheme: &Scheme) -> Vec<Triple> {
    let mut about = About { id: &scheme.id, told: Vec::new() };
    about.is_a(scheme.declared, "ConceptScheme");
    about.documented(&scheme.labels, &scheme.notations, &scheme.notes);
    about.all("hasTopConcept", &scheme.top_concepts);
    about.further(&scheme.further)
}

fn of_concept(concept: &Concept) -> Vec<Triple> {
    let mut about = About { id: &concept.id, told: Vec::new() };
    about.is_a(concept.declared, "Concept");
    about.documented(&concept.labels, &concept.notations, &concept.notes);
    about.all("inScheme", &concept.in_schemes);
    about.all("topConceptOf", &concept.top_of);
    concept.relations.iter().for_each(|one| about.say(skos(one.kind.word()), one.to.clone()));
    concept.mappings.iter().for_each(|one| about.say(skos(one.kind.word()), one.to.clone()));
    about.further(&concept.further)
}

fn of_collection(collection: &Collection) -> Vec<Triple> {
    let mut about = About { id: &collection.id, told: Vec::new() };
    about.is_a(collection.declared, "Collection");
    about.is_a(collection.declared_ordered, "OrderedCollection");
    about.documented(&collection.labels, &collection.notations, &collection.notes);
    about.all("member", &collection.members);
    about.all("memberList", &collection.lists);
    let mut told = about.further(&collection.further);
    told.extend(collection.cells.iter().cloned());
    told
}
