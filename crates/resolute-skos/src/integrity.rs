//! The integrity conditions of the SKOS Reference (W3C Recommendation of 18 August 2009), and what else a keeper of a
//! scheme would want to know. A condition is named by its number there.

use std::collections::{HashMap, HashSet};

use oxrdf::{NamedOrBlankNode, Term};

use crate::names;
use crate::{Concept, Finding, Label, LabelKind, MappingKind, RelationKind, Severity, Vocabulary};

/// Steps that are taken up the hierarchy before the search for S27 is given up.
const MOST_STEPS: usize = 20_000_000;
/// Of findings that are no errors, so many of one kind are told one by one.
const TOLD: usize = 50;

/// What does not hold.
pub(crate) fn findings(vocabulary: &Vocabulary) -> Vec<Finding> {
    let mut findings = Vec::new();
    classes(vocabulary, &mut findings);
    labels(vocabulary, &mut findings);
    mappings(vocabulary, &mut findings);
    let hierarchy = Hierarchy::of(vocabulary);
    hierarchy.related(vocabulary, &mut findings);
    hierarchy.circles(vocabulary, &mut findings);
    notations(vocabulary, &mut findings);
    shorten(findings)
}

/// S9: a scheme is no concept. S37: a collection is neither.
fn classes(vocabulary: &Vocabulary, findings: &mut Vec<Finding>) {
    let concepts = vocabulary.concepts.iter().filter(|one| one.declared).map(|one| (&one.id, &one.further));
    for (id, further) in concepts {
        if is_also(further, &["ConceptScheme"]) {
            tell(findings, "S9", id, "it is a concept and a concept scheme, which are disjoint (S9)");
        }
        if is_also(further, &["Collection", "OrderedCollection"]) {
            tell(findings, "S37", id, "it is a concept and a collection, which are disjoint (S37)");
        }
    }
    for scheme in &vocabulary.schemes {
        if is_also(&scheme.further, &["Collection", "OrderedCollection"]) {
            tell(
                findings,
                "S37",
                &scheme.id,
                "it is a concept scheme and a collection, which are disjoint (S37)",
            );
        }
    }
}

fn is_also(further: &[(oxrdf::NamedNode, Term)], classes: &[&str]) -> bool {
    further.iter().any(|(property, value)| {
        property.as_str() == names::TYPE
            && matches!(value, Term::NamedNode(own) if names::skos(own.as_str()).is_some_and(|word| classes.contains(&word)))
    })
}

/// S13: the three kinds of labels share no words. S14: one preferred label a language.
fn labels(vocabulary: &Vocabulary, findings: &mut Vec<Finding>) {
    let all = (vocabulary.schemes.iter().map(|one| (&one.id, &one.labels)))
        .chain(vocabulary.concepts.iter().map(|one| (&one.id, &one.labels)))
        .chain(vocabulary.collections.iter().map(|one| (&one.id, &one.labels)));
    for (id, labels) in all {
        let mut kinds: HashMap<(&str, Option<&str>), LabelKind> = HashMap::new();
        let mut preferred: HashMap<Option<&str>, &str> = HashMap::new();
        for Label { kind, words, language, .. } in labels {
            let language = language.as_deref();
            let before = *kinds.entry((words, language)).or_insert(*kind);
            if before != *kind {
                let both = format!("\"{words}\" is its {} and its {} (S13)", before.word(), kind.word());
                tell(findings, "S13", id, &both);
            }
            if *kind == LabelKind::Preferred {
                let first = *preferred.entry(language).or_insert(words);
                if first != words {
                    let tag = language.unwrap_or("no language");
                    let both =
                        format!("it has two preferred labels in {tag}, \"{first}\" and \"{words}\" (S14)");
                    tell(findings, "S14", id, &both);
                }
            }
        }
    }
    let unnamed = vocabulary
        .concepts
        .iter()
        .filter(|one| one.labels.iter().all(|label| label.kind != LabelKind::Preferred));
    for concept in unnamed {
        let message = "it has no preferred label";
        findings.push(Finding::about(Severity::Warning, "no-label", concept.id.to_string(), message));
    }
}

/// S46: what matches exactly is not also broader or only related. Exact matches hold in both directions (S44).
fn mappings(vocabulary: &Vocabulary, findings: &mut Vec<Finding>) {
    let pairs = |wanted: &[MappingKind]| -> HashSet<(NamedOrBlankNode, NamedOrBlankNode)> {
        let own =
            vocabulary.concepts.iter().flat_map(|one| one.mappings.iter().map(move |mapping| (one, mapping)));
        own.filter(|(_, mapping)| wanted.contains(&mapping.kind))
            .flat_map(|(one, mapping)| {
                [(one.id.clone(), mapping.to.clone()), (mapping.to.clone(), one.id.clone())]
            })
            .collect()
    };
    let exact = pairs(&[MappingKind::Exact]);
    // `narrowMatch` is `broadMatch` the other way round (S43), and `relatedMatch` holds in both directions (S44).
    let other = pairs(&[MappingKind::Broad, MappingKind::Narrow, MappingKind::Related]);
    let mut wrong: Vec<_> =
        exact.intersection(&other).filter(|(one, to)| one.to_string() < to.to_string()).collect();
    wrong.sort_by_key(|(one, to)| (one.to_string(), to.to_string()));
    for (one, to) in wrong {
        let message = format!("it matches {to} exactly and is broader, narrower or related to it (S46)");
        tell(findings, "S46", one, &message);
    }
}

/// Concepts and the broader ones of each, whichever direction the file says.
struct Hierarchy<'a> {
    broader: HashMap<&'a NamedOrBlankNode, Vec<&'a NamedOrBlankNode>>,
}

impl<'a> Hierarchy<'a> {
    fn of(vocabulary: &'a Vocabulary) -> Hierarchy<'a> {
        let mut broader: HashMap<&NamedOrBlankNode, Vec<&NamedOrBlankNode>> = HashMap::new();
        for concept in &vocabulary.concepts {
            for relation in &concept.relations {
                match relation.kind {
                    RelationKind::Broader | RelationKind::BroaderTransitive => {
                        broader.entry(&concept.id).or_default().push(&relation.to);
                    }
                    RelationKind::Narrower | RelationKind::NarrowerTransitive => {
                        broader.entry(&relation.to).or_default().push(&concept.id);
                    }
                    RelationKind::Related => {}
                }
            }
            // Across schemes the mappings say the same (S41).
            for mapping in &concept.mappings {
                match mapping.kind {
                    MappingKind::Broad => broader.entry(&concept.id).or_default().push(&mapping.to),
                    MappingKind::Narrow => broader.entry(&mapping.to).or_default().push(&concept.id),
                    _ => {}
                }
            }
        }
        Hierarchy { broader }
    }

    /// Everything above a concept; nothing where it would take more steps than there are left.
    fn above(&self, concept: &NamedOrBlankNode, steps: &mut usize) -> Option<HashSet<&'a NamedOrBlankNode>> {
        let mut above = HashSet::new();
        let mut waiting: Vec<&NamedOrBlankNode> = self.broader.get(concept)?.clone();
        while let Some(next) = waiting.pop() {
            *steps = steps.checked_sub(1)?;
            if above.insert(next) {
                waiting.extend(self.broader.get(next).into_iter().flatten().copied());
            }
        }
        Some(above)
    }

    /// S27: what is related is not also above or below.
    fn related(&self, vocabulary: &'a Vocabulary, findings: &mut Vec<Finding>) {
        let mut steps = MOST_STEPS;
        let mut told: HashSet<(String, String)> = HashSet::new();
        let mut related: HashMap<&NamedOrBlankNode, Vec<&NamedOrBlankNode>> = HashMap::new();
        for concept in &vocabulary.concepts {
            let own =
                concept.relations.iter().filter(|one| one.kind == RelationKind::Related).map(|one| &one.to);
            let across =
                concept.mappings.iter().filter(|one| one.kind == MappingKind::Related).map(|one| &one.to);
            for to in own.chain(across) {
                related.entry(&concept.id).or_default().push(to);
                related.entry(to).or_default().push(&concept.id);
            }
        }
        let mut ids: Vec<_> = related.keys().copied().collect();
        ids.sort_by_key(ToString::to_string);
        for id in ids {
            let Some(above) = self.above(id, &mut steps) else { continue };
            for to in related[id].iter().filter(|to| above.contains(**to)) {
                if told.insert((id.to_string(), to.to_string())) {
                    let message = format!("it is related to {to}, which is also above it (S27)");
                    tell(findings, "S27", id, &message);
                }
            }
        }
        if steps == 0 {
            let message =
                "the hierarchy is too large to see whether related concepts are above each other (S27)";
            findings.push(Finding::about(Severity::Warning, "S27-unfinished", "", message));
        }
    }

    /// Circles are allowed, but hardly meant.
    fn circles(&self, vocabulary: &'a Vocabulary, findings: &mut Vec<Finding>) {
        // A concept is on a circle if taking away whatever has nothing left above it never takes it away.
        let mut left: HashMap<&NamedOrBlankNode, usize> = HashMap::new();
        let mut below: HashMap<&NamedOrBlankNode, Vec<&NamedOrBlankNode>> = HashMap::new();
        for (concept, broader) in &self.broader {
            let broader: HashSet<_> = broader.iter().copied().collect();
            left.insert(concept, broader.len());
            broader.into_iter().for_each(|one| below.entry(one).or_default().push(concept));
        }
        let mut waiting: Vec<&NamedOrBlankNode> =
            below.keys().copied().filter(|one| !left.contains_key(one)).collect();
        while let Some(done) = waiting.pop() {
            for concept in below.get(done).into_iter().flatten() {
                if let Some(count) = left.get_mut(concept) {
                    *count -= 1;
                    if *count == 0 {
                        left.remove(concept);
                        waiting.push(concept);
                    }
                }
            }
        }
        for concept in vocabulary.concepts.iter().filter(|one| left.contains_key(&one.id)) {
            let message = "it stands in or below a circle of broader concepts";
            findings.push(Finding::about(Severity::Warning, "circle", concept.id.to_string(), message));
        }
    }
}

/// Two concepts of a scheme with one notation cannot be told apart by it.
fn notations(vocabulary: &Vocabulary, findings: &mut Vec<Finding>) {
    let mut seen: HashMap<(String, String, &str), &Concept> = HashMap::new();
    for concept in &vocabulary.concepts {
        for notation in &concept.notations {
            for scheme in concept.in_schemes.iter().chain(&concept.top_of) {
                let key = (scheme.to_string(), notation.datatype().to_string(), notation.value());
                let first = *seen.entry(key).or_insert(concept);
                if first.id != concept.id {
                    let message =
                        format!("its notation \"{}\" is also that of {}", notation.value(), first.id);
                    findings.push(Finding::about(
                        Severity::Warning,
                        "notation-twice",
                        concept.id.to_string(),
                        message,
                    ));
                }
            }
        }
    }
}

fn tell(findings: &mut Vec<Finding>, code: &'static str, id: &NamedOrBlankNode, message: &str) {
    findings.push(Finding::about(Severity::Error, code, id.to_string(), message));
}

/// Findings that are no errors are told one by one up to a number, and counted from there on.
fn shorten(findings: Vec<Finding>) -> Vec<Finding> {
    let mut counts: HashMap<&'static str, usize> = HashMap::new();
    let mut kept = Vec::new();
    for finding in findings {
        let count = counts.entry(finding.code).or_default();
        *count += 1;
        if finding.severity == Severity::Error || *count <= TOLD {
            kept.push(finding);
        }
    }
    let mut more: Vec<_> = counts.into_iter().filter(|(_, count)| *count > TOLD).collect();
    more.sort_unstable();
    for (code, count) in more {
        let is_error = kept.iter().any(|finding| finding.code == code && finding.severity == Severity::Error);
        if !is_error {
            let message = format!("{} further findings \"{code}\"", count - TOLD);
            kept.push(Finding::about(Severity::Note, code, "", message));
        }
    }
    kept
}
