//! Registers: filters that say how many rows one more click gives, what was chosen, turning pages, downloads.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;

use super::page::Choice;
use super::query::values;
use super::visit::{Visit, encode_pairs, query_pairs};

/// Values of a facet that are shown before the rest folds.
const VALUES_SHOWN: usize = 6;
/// Rows on one page.
pub const PER_PAGE: usize = 50;

/// For each facet its values, and how many rows have them.
pub type Counts = BTreeMap<&'static str, BTreeMap<String, usize>>;

/// What an address asks of a register: values of its facets, a day, a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Facets in use: name and value.
    pub chosen: Vec<(String, String)>,
    /// The day of the question.
    pub as_of: Option<String>,
    /// Page, from 1.
    pub page: Option<usize>,
}

impl Asked {
    /// What an address asks for; what is no part of it is left aside.
    pub fn of_query(query: &str, facets: &[&str]) -> Asked {
        let mut asked = Asked::default();
        for (name, value) in query_pairs(query).filter(|(_, value)| !value.trim().is_empty()) {
            match name.as_str() {
                "as_of" => asked.as_of = Some(value),
                "page" => asked.page = value.parse().ok(),
                facet if facets.contains(&facet) => {
                    asked.chosen.extend(values(Some(&value)).map(|one| (name.clone(), one.to_owned())));
                }
                _ => {}
            }
        }
        asked
    }

    /// The values of one facet.
    pub fn values(&self, facet: &str) -> Vec<String> {
        self.chosen.iter().filter(|(known, _)| known == facet).map(|(_, value)| value.clone()).collect()
    }

    /// The facets of the form, and those in use: `title` names a facet, `words` one of its values.
    pub fn form(
        &self,
        visit: &Visit,
        facets: &[&'static str],
        counts: &Counts,
        title: impl Fn(&str) -> String,
        words: impl Fn(&str, &str) -> String,
    ) -> (Vec<Facet>, Vec<Chosen>) {
        let facet = |name: &&'static str| {
            Facet::of(name, title(name), counts, &self.values(name), |code| words(name, code))
        };
        let chosen =
            |(name, code): &(String, String)| Chosen::of(visit, name, code, title(name), words(name, code));
        (facets.iter().filter_map(facet).collect(), self.chosen.iter().map(chosen).collect())
    }
}

/// A facet of the form.
#[derive(Debug, Clone)]
pub struct Facet {
    /// Its name in the address.
    pub name: &'static str,
    /// As people call it.
    pub title: String,
    /// Values that are shown at once.
    pub first: Vec<Value>,
    /// Values that fold.
    pub more: Vec<Value>,
}

/// A value of a facet.
#[derive(Debug, Clone)]
pub struct Value {
    /// As it stands in the address.
    pub code: String,
    /// As people call it.
    pub words: String,
    /// How many rows have it.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A filter in use: taking it away is a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// Name of the facet.
    pub title: String,
    /// The value.
    pub words: String,
    /// The same page without it.
    pub href: String,
}

/// Where a list of several pages stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paging {
    /// `Page 2 of 5`.
    pub words: String,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
}

/// The rows that fit all facets, and for each facet the counts over the rows that fit all the others: several values of
/// one facet widen it, and each count says what choosing that value gives.
pub fn narrowed<R>(
    rows: Vec<R>,
    facets: &[&'static str],
    chosen: impl Fn(&str) -> Vec<String>,
    values: impl Fn(&R, &str) -> Vec<String>,
) -> (Vec<R>, Counts) {
    let wanted: Vec<Vec<String>> = facets.iter().map(|facet| chosen(facet)).collect();
    let mut counts = Counts::new();
    let mut kept = Vec::new();
    for row in rows {
        let of_row: Vec<Vec<String>> = facets.iter().map(|facet| values(&row, facet)).collect();
        let fits = |at: usize| wanted[at].is_empty() || of_row[at].iter().any(|one| wanted[at].contains(one));
        let failing: Vec<usize> = (0..facets.len()).filter(|at| !fits(*at)).take(2).collect();
        for (at, facet) in facets.iter().enumerate() {
            if failing.iter().all(|failed| *failed == at) {
                let facet = counts.entry(facet).or_default();
                for value in &of_row[at] {
                    *facet.entry(value.clone()).or_default() += 1;
                }
            }
        }
        if failing.is_empty() {
            kept.push(row);
        }
    }
    (kept, counts)
}

impl Facet {
    /// A facet whose values are ordered by how many rows have them.
    pub fn of(
        name: &'static str,
        title: String,
        counts: &Counts,
        chosen: &[String],
        words: impl Fn(&str) -> String,
    ) -> Option<Facet> {
        let mut codes = counts.get(name).cloned().unwrap_or_default();
        // What was chosen stays to be taken away, though nothing has it.
        for code in chosen {
            codes.entry(code.clone()).or_default();
        }
        let value = |(code, count): (String, usize)| Value {
            words: words(&code),
            chosen: chosen.contains(&code),
            code,
            count,
        };
        let mut values: Vec<Value> = codes.into_iter().map(value).collect();
        values.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.words.cmp(&other.words)));
        let hidden = values.split_off(values.len().min(VALUES_SHOWN));
        // A chosen value is never out of sight.
        let (seen, more): (Vec<Value>, Vec<Value>) = hidden.into_iter().partition(|value| value.chosen);
        values.extend(seen);
        (!values.is_empty()).then_some(Facet { name, title, first: values, more })
    }
}

impl Chosen {
    /// One value of a filter in use.
    pub fn of(visit: &Visit, name: &str, code: &str, title: String, words: String) -> Chosen {
        let kept =
            query_pairs(&visit.query).filter(|(known, _)| known != "page").flat_map(|(known, value)| {
                let rest: Vec<String> = if known == name {
                    value.split(';').map(str::trim).filter(|one| *one != code).map(str::to_owned).collect()
                } else {
                    vec![value]
                };
                rest.into_iter().map(move |value| (known.clone(), value))
            });
        let query = encode_pairs(kept);
        let href = if query.is_empty() { visit.path.clone() } else { format!("{}?{query}", visit.path) };
        Chosen { title, words, href }
    }
}

impl Paging {
    /// The page of that number among as many as the rows need, and how one turns; none where one page holds all.
    pub fn of(visit: &Visit, asked: Option<usize>, rows: usize) -> (usize, Option<Paging>) {
        Paging::with(visit, asked, rows, PER_PAGE)
    }

    /// As [`Paging::of`], with another number of rows on a page.
    pub fn with(
        visit: &Visit,
        asked: Option<usize>,
        rows: usize,
        per_page: usize,
    ) -> (usize, Option<Paging>) {
        let pages = rows.div_ceil(per_page).max(1);
        let number = asked.unwrap_or(1).clamp(1, pages);
        let turn = |to: usize| visit.address_with("page", Some(&to.to_string()));
        let values = [("page", FluentValue::from(number)), ("pages", pages.into())];
        let paging = (pages > 1).then(|| Paging {
            words: visit.with("page-of", &values),
            previous: (number > 1).then(|| turn(number - 1)),
            next: (number < pages).then(|| turn(number + 1)),
        });
        (number, paging)
    }
}

/// Exactly the list on the page, in three formats; `file` is its address without the ending.
pub fn downloads(visit: &Visit, file: &str) -> Vec<Choice> {
    let formats = [("CSV", "csv"), ("Excel (.xlsx)", "xlsx"), ("JSON", "json")];
    let kept = query_pairs(&visit.query)
        .filter(|(name, value)| !["page", "lang", "theme"].contains(&name.as_str()) && !value.is_empty());
    let query = encode_pairs(kept);
    let mark = if query.is_empty() { "" } else { "?" };
    let choice = |(name, ending): (&str, &str)| Choice {
        name: name.to_owned(),
        href: format!("{file}.{ending}{mark}{query}"),
        code: "",
        current: false,
        exact: false,
    };
    formats.into_iter().map(choice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::locale::Locale;
    use crate::web::visit::tests::visit;

    #[test]
    fn counts_of_a_facet_say_what_choosing_another_of_its_values_gives() {
        let rows = vec![("a", "x"), ("a", "y"), ("b", "x"), ("c", "z")];
        let chosen = |facet: &str| match facet {
            "letter" => vec!["a".to_owned()],
            _ => vec!["x".to_owned()],
        };
        let values = |row: &(&str, &str), facet: &str| {
            vec![if facet == "letter" { row.0.to_owned() } else { row.1.to_owned() }]
        };
        let (kept, counts) = narrowed(rows, &["letter", "end"], chosen, values);
        assert_eq!(kept, [("a", "x")]);
        // With `x` kept, `a` and `b` have one row each; with `a` kept, `x` and `y`.
        assert_eq!(counts["letter"], BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 1)]));
        assert_eq!(counts["end"], BTreeMap::from([("x".to_owned(), 1), ("y".to_owned(), 1)]));
    }

    #[test]
    fn taking_one_value_away_leaves_the_others() {
        let visit = visit(Locale::En, "/actors?kind=bureau&kind=sector&q=itu&page=2");
        let chosen = Chosen::of(&visit, "kind", "sector", String::new(), String::new());
        assert_eq!(chosen.href, "/actors?kind=bureau&q=itu");
        let visit = self::visit(Locale::En, "/actors?kind=bureau;sector");
        assert_eq!(
            Chosen::of(&visit, "kind", "sector", String::new(), String::new()).href,
            "/actors?kind=bureau"
        );
        assert_eq!(
            downloads(&visit, "/exports/actors/actors")[0].href,
            "/exports/actors/actors.csv?kind=bureau%3Bsector"
        );
    }
}
