//! Every concept in memory, for whoever needs a name, a place in the hierarchy or the members of a group at once.
//!
//! The lookup is made again when the frameworks change; a small number in the database says whether they did.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::members::Member;
use super::model::{COUNTRIES, Concept, ConceptLabel, ITU_REGIONS, is_verified};
use super::store;
use super::views::Titled;
use crate::db::Db;
use crate::error::Result;
use crate::web::locale::Locale;

const ENGLISH: (&str, &str) = ("en", "ltr");

/// A concept with its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The concept.
    pub concept: Concept,
    /// Language, name, and whether a source has it so: of each language the short name before the full one.
    names: Vec<(String, String, bool)>,
}

impl Term {
    /// Language and direction of the name by which it goes where a language has none: English for what ships; for an
    /// imported concept that of the title with these words, which may be none that is spoken here.
    fn language_of_label(&self) -> (&'static str, &'static str) {
        if self.concept.uri.is_none() {
            return ENGLISH;
        }
        let same = self.names.iter().find(|(_, words, _)| *words == self.concept.label);
        let locale = same.and_then(|(language, _, _)| Locale::from_tag(language));
        locale.map_or(("und", "auto"), |locale| (locale.code(), locale.direction()))
    }

    /// Its name in a language, and whether the name stands in a source; nothing where it has none.
    pub fn name(&self, language: &str) -> Option<(&str, bool)> {
        let found = self.names.iter().find(|(known, _, _)| known == language);
        found.map(|(_, words, reviewed)| (words.as_str(), *reviewed))
    }
}

/// All concepts and what belongs to what.
#[derive(Debug, Default)]
pub struct Terms {
    terms: Vec<Term>,
    /// By scheme and notation in small letters.
    places: HashMap<String, HashMap<String, usize>>,
    children: HashMap<usize, Vec<usize>>,
    of_scheme: HashMap<String, Vec<usize>>,
    members: Vec<Member>,
}

impl Terms {
    /// Puts concepts, their titles and memberships in order.
    pub fn of(concepts: Vec<Concept>, labels: &[ConceptLabel], members: Vec<Member>) -> Terms {
        let mut all = Terms { members, ..Terms::default() };
        for concept in concepts {
            let place = all.terms.len();
            let of_scheme = all.places.entry(concept.scheme.clone()).or_default();
            of_scheme.insert(concept.notation.to_lowercase(), place);
            all.of_scheme.entry(concept.scheme.clone()).or_default().push(place);
            all.terms.push(Term { concept, names: Vec::new() });
        }
        for place in 0..all.terms.len() {
            let concept = &all.terms[place].concept;
            let parent = concept.parent.as_deref().and_then(|parent| all.place(&concept.scheme, parent));
            if let Some(parent) = parent.filter(|parent| *parent != place) {
                all.children.entry(parent).or_default().push(place);
            }
        }
        for kind in ["short", "title"] {
            for label in labels.iter().filter(|label| label.kind == kind) {
                let Some(place) = all.place(&label.scheme, &label.notation) else { continue };
                let names = &mut all.terms[place].names;
                if names.iter().all(|(language, _, _)| *language != label.language) {
                    names.push((label.language.clone(), label.words.clone(), is_reviewed(&label.verified)));
                }
            }
        }
        all
    }

    fn place(&self, scheme: &str, notation: &str) -> Option<usize> {
        self.places.get(scheme)?.get(&notation.to_lowercase()).copied()
    }

    /// One concept; large and small letters of the notation count as one.
    pub fn get(&self, scheme: &str, notation: &str) -> Option<&Term> {
        self.place(scheme, notation).map(|place| &self.terms[place])
    }

    /// The notation as the scheme writes it: `C7-egov` for `c7-EGOV`.
    pub fn notation(&self, scheme: &str, given: &str) -> Option<&str> {
        self.get(scheme, given).map(|term| term.concept.notation.as_str())
    }

    /// The concepts of a scheme, in its order.
    pub fn of_scheme(&self, scheme: &str) -> impl Iterator<Item = &Term> {
        self.of_scheme.get(scheme).into_iter().flatten().map(|place| &self.terms[*place])
    }

    /// The narrower terms of a concept, in their order.
    pub fn children(&self, scheme: &str, notation: &str) -> impl Iterator<Item = &Term> {
        let children = self.place(scheme, notation).and_then(|place| self.children.get(&place));
        children.into_iter().flatten().map(|place| &self.terms[*place])
    }

    /// The name of a concept in a language, else in English; the notation itself where it is not known.
    pub fn label(&self, scheme: &str, notation: &str, locale: Locale) -> String {
        let Some(term) = self.get(scheme, notation) else { return notation.to_owned() };
        let own = term.name(locale.code()).map(|(words, _)| words);
        own.unwrap_or(&term.concept.label).to_owned()
    }

    /// The name of a concept with its language, for a page; nothing where it is not known.
    pub fn titled(&self, scheme: &str, notation: &str, locale: Locale) -> Option<Titled> {
        self.get(scheme, notation).map(|term| self.titled_of(&term.concept, locale))
    }

    /// The name of a known concept with its language, for a page.
    pub fn titled_of(&self, concept: &Concept, locale: Locale) -> Titled {
        let term = self.get(&concept.scheme, &concept.notation);
        let (words, reviewed, language) = match term.and_then(|term| term.name(locale.code())) {
            Some((words, reviewed)) => (words, reviewed, (locale.code(), locale.direction())),
            None => (concept.label.as_str(), true, term.map_or(ENGLISH, Term::language_of_label)),
        };
        Titled {
            notation: concept.notation.clone(),
            href: concept.href(),
            words: words.to_owned(),
            language,
            reviewed,
        }
    }

    /// Notations of the countries of a region or group on a day (ISO 8601; a year or month is asked of its last day),
    /// those of its parts among them.
    pub fn members(&self, scheme: &str, notation: &str, day: &str) -> Vec<&str> {
        let mut found: Vec<&str> =
            self.memberships(scheme, notation, day).map(|one| one.notation.as_str()).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The memberships themselves, each with its dates and source.
    pub fn memberships(&self, scheme: &str, notation: &str, day: &str) -> impl Iterator<Item = &Member> {
        let own: Vec<&str> = self.with_narrower(scheme, notation);
        self.members.iter().filter(move |one| {
            one.group_scheme == scheme && own.contains(&one.group_notation.as_str()) && one.holds_on(day)
        })
    }

    /// All memberships of a region or group, over for long or to come ones too.
    pub fn memberships_ever(&self, scheme: &str, notation: &str) -> impl Iterator<Item = &Member> {
        let own: Vec<&str> = self.with_narrower(scheme, notation);
        self.members
            .iter()
            .filter(move |one| one.group_scheme == scheme && own.contains(&one.group_notation.as_str()))
    }

    /// Whether a membership holds on one of two days and not on the other.
    pub fn memberships_differ(&self, one: &str, other: &str) -> bool {
        self.members.iter().any(|member| member.holds_on(one) != member.holds_on(other))
    }

    /// The regions and groups that a country belongs to on a day, the broader regions too: scheme and notation.
    pub fn groups_of(&self, country: &str, day: &str) -> Vec<(&str, &str)> {
        let mut found: Vec<(&str, &str)> = Vec::new();
        let own = self
            .members
            .iter()
            .filter(|one| one.scheme == COUNTRIES && one.notation.eq_ignore_ascii_case(country));
        for one in own.filter(|one| one.holds_on(day)) {
            let mut next = self.place(&one.group_scheme, &one.group_notation);
            while let Some(place) = next {
                let concept = &self.terms[place].concept;
                let group = (concept.scheme.as_str(), concept.notation.as_str());
                if found.contains(&group) {
                    break;
                }
                found.push(group);
                next = concept.parent.as_deref().and_then(|parent| self.place(&concept.scheme, parent));
            }
        }
        found
    }

    /// The ITU region of a country, by its ISO 3166-1 alpha-3 code; areas that are no Member States have none.
    pub fn itu_region(&self, country: &str) -> Option<&str> {
        let own = self.members.iter().find(|one| {
            one.group_scheme == ITU_REGIONS
                && one.scheme == COUNTRIES
                && one.notation.eq_ignore_ascii_case(country)
        });
        own.map(|one| one.group_notation.as_str())
    }

    /// A concept and everything below it, each once, whatever circles there are.
    pub fn with_narrower(&self, scheme: &str, notation: &str) -> Vec<&str> {
        let Some(first) = self.place(scheme, notation) else { return Vec::new() };
        let mut places = vec![first];
        let mut next = 0;
        while let Some(place) = places.get(next).copied() {
            for child in self.children.get(&place).into_iter().flatten() {
                if !places.contains(child) {
                    places.push(*child);
                }
            }
            next += 1;
        }
        places.into_iter().map(|place| self.terms[place].concept.notation.as_str()).collect()
    }
}

/// Whether a name stands in a source and is not only translated here.
pub fn is_reviewed(verified: &str) -> bool {
    is_verified(verified) || !verified.starts_with("no")
}

/// The revision of the frameworks, and the concepts of it.
type Kept = (i64, Arc<Terms>);

/// What a node holds in memory.
#[derive(Debug, Clone, Default)]
pub struct Held {
    kept: Arc<Mutex<Option<Kept>>>,
}

impl Held {
    /// The concepts as the database has them now; read again only where they changed.
    ///
    /// # Errors
    /// As the database.
    pub async fn get(&self, db: &Db) -> Result<Arc<Terms>> {
        let revision = store::revision(db).await?;
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, terms)) = kept.filter(|(known, _)| *known == revision) {
            return Ok(terms);
        }
        let concepts = store::all_concepts(db).await?;
        let labels = store::names(db).await?;
        let terms = Arc::new(Terms::of(concepts, &labels, store::members(db).await?));
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some((revision, Arc::clone(&terms)));
        Ok(terms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(group: (&str, &str), notation: &str, until: &str) -> Member {
        Member {
            group_scheme: group.0.to_owned(),
            group_notation: group.1.to_owned(),
            scheme: COUNTRIES.to_owned(),
            notation: notation.to_owned(),
            valid_from: String::new(),
            valid_until: until.to_owned(),
            note: String::new(),
            source: String::new(),
            verified: String::new(),
        }
    }

    fn terms() -> Terms {
        let concepts = vec![
            Concept::of("un-regions", "002", None, "Africa"),
            Concept::of("un-regions", "202", Some("002"), "Sub-Saharan Africa"),
            Concept::of("circle", "a", Some("b"), "A"),
            Concept::of("circle", "b", Some("a"), "B"),
            Concept::of("country-groups", "LDC", None, "Least developed countries"),
            Concept::of(COUNTRIES, "STP", None, "Sao Tome and Principe"),
        ];
        let members = vec![
            member(("un-regions", "202"), "STP", ""),
            member(("country-groups", "LDC"), "STP", "2024-12-13"),
        ];
        Terms::of(concepts, &[], members)
    }

    #[test]
    fn members_of_a_region_are_those_of_its_parts_and_of_the_day() {
        let terms = terms();
        assert_eq!(terms.members("un-regions", "002", "2024"), ["STP"]);
        assert_eq!(terms.members("country-groups", "ldc", "2023"), ["STP"]);
        assert!(terms.members("country-groups", "LDC", "2024").is_empty());
        assert_eq!(terms.groups_of("stp", "2025"), [("un-regions", "202"), ("un-regions", "002")]);
    }

    #[test]
    fn a_circle_ends_and_what_is_not_known_keeps_its_code() {
        let terms = terms();
        assert_eq!(terms.with_narrower("circle", "a"), ["a", "b"]);
        assert_eq!(terms.label("sdgs", "99", Locale::En), "99");
        assert_eq!(terms.label("country-groups", "LDC", Locale::Fr), "Least developed countries");
    }
}
