//! The figures of a period: activities by action line, goal, region and group of countries, counted by the index.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::built::Asked;
use crate::app::App;
use crate::error::Result;
use crate::finding;
use crate::frameworks::roles::{self, model::Role};
use crate::frameworks::{Term, Terms};
use crate::search::Tally;
use crate::web::visit::encode_pairs;

/// Years that a period may have to be counted.
const MOST_YEARS: usize = 60;
/// Goals that are named for a line.
const NAMED: usize = 5;
/// Whose roles the summary is about.
const HOUSE: &str = "ITU";

/// The figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// First and last calendar year that is counted.
    pub years: (i16, i16),
    /// Published activities that run in them.
    pub total: Counted,
    /// Action lines in their order.
    pub lines: Vec<Line>,
    /// Goals in their order, with those that have nothing.
    pub goals: Vec<Counted>,
    /// Regions.
    pub regions: Vec<Counted>,
    /// Groups of countries.
    pub groups: Vec<Counted>,
    /// Countries that are named at all.
    pub countries: usize,
    /// How many countries there are.
    pub of_countries: usize,
    /// Everything in the register, whenever it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<Counted>,
    /// What runs in each year of the period, the first year first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_year: Vec<Counted>,
}

/// A value with its count and its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Language of the name, where it is not that of the report.
    pub lang: Option<String>,
    /// How many activities have it.
    pub count: usize,
    /// Where they are.
    pub href: String,
}

/// An action line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// It and its activities.
    pub counted: Counted,
    /// What ITU is for it, the oldest fact first.
    pub roles: Vec<RoleFact>,
    /// The goals that most of its activities name.
    pub goals: Vec<Counted>,
    /// Regions of its activities.
    pub regions: Vec<Counted>,
    /// Groups of countries of its activities.
    pub groups: Vec<Counted>,
}

/// A role as of a year, by a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleFact {
    /// In the words of the source.
    pub role: String,
    /// Year as of which it is said.
    pub year: i64,
    /// What says so.
    pub basis: String,
    /// Its clause.
    pub clause: String,
    /// Whether only a proposal says so.
    pub is_proposed: bool,
}

type Narrow = (&'static str, Vec<String>);

/// Counts the activities that run in the calendar years of a period.
pub(super) async fn figures(app: &App, asked: &Asked) -> Result<Figures> {
    let all: Vec<i16> = (asked.from.year()..=asked.to.year()).collect();
    let counted = &all[all.len().saturating_sub(MOST_YEARS)..];
    let years: Vec<String> = counted.iter().map(ToString::to_string).collect();
    // A report waits for the index however long that takes: figures of an hour ago would be no figures of the data.
    finding::follow(app).await?;
    let terms = app.terms.get(&app.db).await?;
    let scope = Scope { app, terms: &terms, language: &asked.language, years: &years, also: None };
    let total = scope.total().await?;
    let countries = scope.tally(&["country"]).await?.len();
    let lines = scope.lines(asked).await?;
    Ok(Figures {
        years: (*counted.first().unwrap_or(&asked.from.year()), asked.to.year()),
        total,
        lines,
        goals: scope.values("goal", "sdgs", &counts(&scope.tally(&["goal"]).await?), None),
        regions: scope.values("region", "itu-regions", &counts(&scope.tally(&["region"]).await?), None),
        groups: scope.values("group", "country-groups", &counts(&scope.tally(&["group"]).await?), None),
        countries,
        of_countries: terms.of_scheme("countries").count(),
        register: Some(register(app).await?),
        by_year: scope.by_year().await?,
    })
}

/// Everything that is published, whenever it runs.
async fn register(app: &App) -> Result<Counted> {
    let all = finding::tally(app, vec![("kind".to_owned(), vec!["activity".to_owned()])], &["kind"]).await?;
    let count = all.iter().map(|one| one.count).sum();
    Ok(Counted {
        code: String::new(),
        name: String::new(),
        lang: None,
        count,
        href: "/activities".to_owned(),
    })
}

/// The figures of one action line, or of what one actor takes part in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Narrowed {
    /// First and last calendar year that is counted.
    pub years: (i16, i16),
    /// Published activities that run in them.
    pub total: Counted,
    /// By action line, in their order.
    pub lines: Vec<Counted>,
    /// By goal.
    pub goals: Vec<Counted>,
    /// By region.
    pub regions: Vec<Counted>,
    /// By group of countries.
    pub groups: Vec<Counted>,
}

/// Counts the activities of a period that have one value of a filter.
pub(super) async fn narrowed(
    app: &App,
    asked: &Asked,
    also: Option<(&'static str, &str)>,
) -> Result<Narrowed> {
    let years: Vec<i16> = (asked.from.year()..=asked.to.year()).collect();
    let counted = &years[years.len().saturating_sub(MOST_YEARS)..];
    let years: Vec<String> = counted.iter().map(ToString::to_string).collect();
    finding::follow(app).await?;
    let terms = app.terms.get(&app.db).await?;
    let scope = Scope { app, terms: &terms, language: &asked.language, years: &years, also };
    let values = async |facets: &'static [&'static str], name, scheme| -> Result<Vec<Counted>> {
        Ok(scope.values(name, scheme, &counts(&scope.tally(facets).await?), None))
    };
    Ok(Narrowed {
        years: (*counted.first().unwrap_or(&asked.from.year()), asked.to.year()),
        total: scope.total().await?,
        lines: values(&["action-line"], "line", "action-lines").await?,
        goals: values(&["goal"], "goal", "sdgs").await?,
        regions: values(&["region"], "region", "itu-regions").await?,
        groups: values(&["group"], "group", "country-groups").await?,
    })
}

fn counts(tallies: &[Tally]) -> HashMap<String, usize> {
    tallies.iter().map(|one| (one.value.clone(), one.count)).collect()
}

/// The years of a question and the names of what is counted.
struct Scope<'a> {
    app: &'a App,
    terms: &'a Terms,
    language: &'a str,
    years: &'a [String],
    /// One more filter of the register and its value.
    also: Option<(&'static str, &'a str)>,
}

impl Scope<'_> {
    async fn by_year(&self) -> Result<Vec<Counted>> {
        let counts = counts(&self.tally(&["year"]).await?);
        let year = |year: &String| Counted {
            code: year.clone(),
            name: year.clone(),
            lang: None,
            count: counts.get(year).copied().unwrap_or_default(),
            href: format!("/activities?{}", encode_pairs([("year".to_owned(), year.clone())].into_iter())),
        };
        Ok(self.years.iter().map(year).collect())
    }

    async fn total(&self) -> Result<Counted> {
        let count = self.tally(&["kind"]).await?.iter().map(|one| one.count).sum();
        Ok(Counted { code: String::new(), name: String::new(), lang: None, count, href: self.href(&[]) })
    }

    async fn tally(&self, facets: &'static [&'static str]) -> Result<std::sync::Arc<Vec<Tally>>> {
        let narrow: [Narrow; 2] = [("kind", vec!["activity".to_owned()]), ("year", self.years.to_vec())];
        let facet = |name| if name == "line" { "action-line" } else { name };
        let also = self.also.map(|(name, value)| (facet(name), vec![value.to_owned()]));
        let narrow = narrow.into_iter().chain(also).map(|(name, values)| (name.to_owned(), values)).collect();
        finding::tally(self.app, narrow, facets).await
    }

    /// The list of the register with the activities of a count.
    fn href(&self, further: &[(&str, &str)]) -> String {
        let also = self.also.iter().filter(|(name, _)| further.iter().all(|(known, _)| known != name));
        let further = also.chain(further).map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let years = self.years.iter().map(|year| ("year".to_owned(), year.clone()));
        format!("/activities?{}", encode_pairs(further.chain(years)))
    }

    /// Every value of a scheme's first level in its order; those without activities too, because a gap is news.
    fn values(
        &self,
        facet: &str,
        scheme: &str,
        counts: &HashMap<String, usize>,
        line: Option<&str>,
    ) -> Vec<Counted> {
        let first = self.terms.of_scheme(scheme).filter(|term| term.concept.parent.is_none());
        first.map(|term| self.value(facet, term, counts, line)).collect()
    }

    fn value(
        &self,
        facet: &str,
        term: &Term,
        counts: &HashMap<String, usize>,
        line: Option<&str>,
    ) -> Counted {
        let code = term.concept.notation.clone();
        let (name, lang) = match term.name(self.language) {
            Some((name, _)) => (name.to_owned(), None),
            None => (term.concept.label.clone(), Some("en".to_owned()).filter(|_| self.language != "en")),
        };
        let narrow: Vec<(&str, &str)> =
            line.map(|line| ("line", line)).into_iter().chain([(facet, code.as_str())]).collect();
        let href = self.href(&narrow);
        Counted { count: counts.get(&code).copied().unwrap_or_default(), name, lang, href, code }
    }

    async fn lines(&self, asked: &Asked) -> Result<Vec<Line>> {
        let own = counts(&self.tally(&["action-line"]).await?);
        let goals = within(&self.tally(&["action-line", "goal"]).await?);
        let regions = within(&self.tally(&["action-line", "region"]).await?);
        let groups = within(&self.tally(&["action-line", "group"]).await?);
        let facts = roles::of_actor(&self.app.db, HOUSE).await?;
        let none = HashMap::new();
        let first = self.terms.of_scheme("action-lines").filter(|term| term.concept.parent.is_none());
        let line = |term: &Term| {
            let code = term.concept.notation.as_str();
            let of = |counts: &BTreeMap<String, HashMap<String, usize>>, facet, scheme| {
                let mut values = self.values(facet, scheme, counts.get(code).unwrap_or(&none), Some(code));
                values.retain(|one| one.count > 0);
                values
            };
            let mut named = of(&goals, "goal", "sdgs");
            // The order of the scheme holds among those that are equally frequent.
            named.sort_by_key(|one| std::cmp::Reverse(one.count));
            named.truncate(NAMED);
            Line {
                counted: self.value("line", term, &own, None),
                roles: roles_of(code, &facts, asked.to.year()),
                goals: named,
                regions: of(&regions, "region", "itu-regions"),
                groups: of(&groups, "group", "country-groups"),
            }
        };
        Ok(first.map(line).collect())
    }
}

fn within(tallies: &[Tally]) -> BTreeMap<String, HashMap<String, usize>> {
    tallies.iter().map(|one| (one.value.clone(), counts(&one.within))).collect()
}

/// What is said up to a year, the oldest first.
fn roles_of(line: &str, facts: &[Role], year: i16) -> Vec<RoleFact> {
    let own = facts.iter().filter(|role| {
        role.scheme == "action-lines" && role.notation == line && role.year <= i64::from(year)
    });
    let fact = |role: &Role| RoleFact {
        role: role.role.clone(),
        year: role.year,
        basis: role.basis.clone(),
        clause: role.clause.clone(),
        is_proposed: role.proposal.is_some(),
    };
    let mut facts: Vec<RoleFact> = own.map(fact).collect();
    facts.sort_by(|one, other| {
        (one.year, &one.basis, &one.clause, &one.role).cmp(&(
            other.year,
            &other.basis,
            &other.clause,
            &other.role,
        ))
    });
    facts.dedup();
    facts
}

/// Where the summary names a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// ITU alone facilitates it.
    Sole,
    /// ITU facilitates it with others.
    Co,
    /// ITU is a partner.
    Partner,
    /// No fact says more than that ITU is named, or facilitates without saying whether with others.
    Other,
}

impl Part {
    pub(super) const ALL: [Part; 4] = [Part::Sole, Part::Co, Part::Partner, Part::Other];

    pub(super) fn code(self) -> &'static str {
        match self {
            Part::Sole => "sole",
            Part::Co => "co",
            Part::Partner => "partner",
            Part::Other => "other",
        }
    }

    fn of_words(role: &str) -> Part {
        match role.to_lowercase() {
            role if role.contains("sole") => Part::Sole,
            role if role.contains("co-facilitator") => Part::Co,
            role if role.contains("partner") => Part::Partner,
            _ => Part::Other,
        }
    }
}

/// In which part a line stands, and whether only a proposal puts it there: the newest adopted fact that says more than that
/// ITU is named, else the newest proposed one.
pub(super) fn part_of(line: &Line) -> (Part, bool) {
    let newest = |is_proposed: bool| {
        let telling = line.roles.iter().filter(|fact| fact.is_proposed == is_proposed);
        telling
            .map(|fact| (fact.year, Part::of_words(&fact.role)))
            .filter(|(_, part)| *part != Part::Other)
            .max_by_key(|(year, part)| (*year, std::cmp::Reverse(*part as u8)))
    };
    match (newest(false), newest(true)) {
        (Some((_, part)), _) => (part, false),
        (None, Some((_, part))) => (part, true),
        (None, None) => (Part::Other, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(role: &str, year: i64, is_proposed: bool) -> RoleFact {
        RoleFact { role: role.to_owned(), year, basis: String::new(), clause: String::new(), is_proposed }
    }

    fn line(roles: Vec<RoleFact>) -> Line {
        let counted =
            Counted { code: "C5".to_owned(), name: String::new(), lang: None, count: 0, href: String::new() };
        Line { counted, roles, goals: Vec::new(), regions: Vec::new(), groups: Vec::new() }
    }

    #[test]
    fn a_proposal_puts_a_line_into_a_part_only_where_nothing_adopted_does() {
        let adopted = line(vec![fact("partner", 2014, false), fact("sole facilitator", 2017, true)]);
        assert_eq!(part_of(&adopted), (Part::Partner, false));
        let proposed = line(vec![fact("listed", 2005, false), fact("co-facilitator", 2017, true)]);
        assert_eq!(part_of(&proposed), (Part::Co, true));
        assert_eq!(part_of(&line(vec![fact("listed", 2005, false)])), (Part::Other, false));
        let open =
            line(vec![fact("moderator/facilitator", 2005, false), fact("sole facilitator", 2017, true)]);
        assert_eq!(part_of(&open), (Part::Sole, true), "the list of 2005 does not say whether alone");
        let two = line(vec![fact("partner", 2017, true), fact("sole facilitator", 2017, true)]);
        assert_eq!(part_of(&two), (Part::Sole, true), "of one year the strongest");
    }
}
