//! Actors, how they belong to each other, and what a list of them is narrowed to.

use serde::{Deserialize, Serialize};

/// A body, officer or organisation.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Actor {
    /// `DIR-BDT`.
    pub id: String,
    /// `Dir BDT`.
    pub short_name: String,
    /// `Director of the Telecommunication Development Bureau`.
    pub name: String,
    /// `elected official`, `specialized agency` ...
    pub kind: String,
    /// Code of the body it belongs to.
    pub parent: Option<String>,
    /// What the compiler of the row remarked.
    pub note: String,
    /// Key of the source.
    pub source: String,
    /// How far it was verified.
    pub verified: String,
}

impl Actor {
    /// Whether the words stand in one of its names.
    fn is_called(&self, words: &str) -> bool {
        let words = words.trim().to_lowercase();
        [&self.id, &self.short_name, &self.name, &self.note]
            .iter()
            .any(|text| text.to_lowercase().contains(&words))
    }
}

/// Kinds of bodies that adopt instruments: of any other, having adopted none says nothing.
const ADOPTING: [&str; 5] = ["assembly", "conference", "governing body", "principal organ", "process"];

/// Whether an actor of this kind adopts instruments.
pub fn adopts(kind: &str) -> bool {
    ADOPTING.contains(&kind)
}

/// Where the page of an actor stands.
pub fn href(id: &str) -> String {
    format!("/actors/{id}")
}

/// The bodies that an actor belongs to, the outermost first. Bodies that belong to each other in a circle are told
/// once.
pub fn chain<'a>(all: &'a [Actor], actor: &Actor) -> Vec<&'a Actor> {
    let mut chain: Vec<&Actor> = Vec::new();
    let mut next = actor.parent.as_deref();
    while let Some(found) = next.and_then(|id| all.iter().find(|one| one.id == id)) {
        if found.id == actor.id || chain.iter().any(|known| known.id == found.id) {
            break;
        }
        chain.push(found);
        next = found.parent.as_deref();
    }
    chain.reverse();
    chain
}

/// Those that belong to an actor directly, in the order of the list.
pub fn members<'a>(all: &'a [Actor], actor: &str) -> Vec<&'a Actor> {
    all.iter().filter(|one| one.parent.as_deref() == Some(actor)).collect()
}

/// What a list of actors is narrowed to; several values of a field stand with a semicolon between them.
#[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
pub struct Filter {
    /// Words to be found in a name, code or remark.
    pub q: Option<String>,
    /// `specialized agency`, `bureau` ...
    pub kind: Option<String>,
    /// Code of the body it belongs to.
    pub parent: Option<String>,
    /// What it is for an action line: `sole facilitator`, `partner` ...
    pub role: Option<String>,
    /// Standing of duties given to it: `in-force`, `proposed`, `ended` or `none`.
    pub duties: Option<String>,
    /// `name`, `kind` or `duties`.
    pub sort: Option<String>,
    /// The day of the question (ISO 8601); today where absent.
    pub as_of: Option<String>,
}

/// The fields of a filter that are facets, in the order of the form.
pub const FACETS: [&str; 4] = ["kind", "parent", "role", "duties"];

impl Filter {
    /// The values that are asked for in a facet.
    pub fn chosen(&self, facet: &str) -> Vec<String> {
        let field = match facet {
            "kind" => &self.kind,
            "parent" => &self.parent,
            "role" => &self.role,
            "duties" => &self.duties,
            _ => &None,
        };
        let values = field.iter().flat_map(|values| values.split(';')).map(str::trim);
        values.filter(|value| !value.is_empty()).map(str::to_owned).collect()
    }

    /// Whether an actor has the words that are looked for.
    pub fn finds(&self, actor: &Actor) -> bool {
        self.q.as_deref().is_none_or(|words| actor.is_called(words))
    }

    /// The order that is asked for; by name where it is none of ours.
    pub fn sort(&self) -> &'static str {
        SORTS.into_iter().find(|sort| Some(*sort) == self.sort.as_deref()).unwrap_or(SORTS[0])
    }
}

/// Orders of the list, the first where none is asked for.
pub const SORTS: [&str; 3] = ["name", "kind", "duties"];

#[cfg(test)]
mod tests {
    use super::*;

    fn actor(id: &str, parent: Option<&str>) -> Actor {
        Actor {
            id: id.to_owned(),
            short_name: id.to_owned(),
            name: format!("The {id}"),
            kind: "body".to_owned(),
            parent: parent.map(str::to_owned),
            note: String::new(),
            source: "GK".to_owned(),
            verified: "no".to_owned(),
        }
    }

    #[test]
    fn a_chain_begins_outside_and_a_circle_ends() {
        let all = [
            actor("ITU", None),
            actor("ITU-D", Some("ITU")),
            actor("BDT", Some("ITU-D")),
            actor("A", Some("B")),
            actor("B", Some("A")),
        ];
        let ids = |chain: Vec<&Actor>| chain.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(chain(&all, &all[2])), ["ITU", "ITU-D"]);
        assert_eq!(ids(chain(&all, &all[3])), ["B"]);
        assert_eq!(ids(members(&all, "ITU")), ["ITU-D"]);
    }

    #[test]
    fn words_are_found_in_any_name() {
        let find = |words: &str| Filter { q: Some(words.to_owned()), ..Filter::default() };
        let actor = actor("BDT", None);
        assert!(find("the bdt").finds(&actor) && find(" ").finds(&actor) && !find("tsb").finds(&actor));
    }
}
