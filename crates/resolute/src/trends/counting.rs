//! From the index to what grew and fell.

use jiff::civil::{Date, date};

use super::asked::Asked;
use super::model::{Change, Counted, FEWEST, FEWEST_WITH, Family, Kind, Span, Trends, Way};
use crate::activities::register;
use crate::activities::search::{NOUN, day_number, numbered_day};
use crate::app::App;
use crate::error::Result;
use crate::finding;
use crate::search::{self, Compared, Sort, Spans, written};
use crate::trace::day_of;

/// The day on which an activity is new, among the orders of the index.
const BEGUN: &str = "begun";
/// Longest period where none is named: four years, as those between two conferences.
const YEARS: i16 = 4;
/// Words whose spelling is looked up, and activities in which it is.
const SPELLED: usize = 60;
const SPELLED_IN: usize = 8;
/// Spellings of a word that are told.
const SPELLINGS: usize = 3;

/// What grew and what fell.
///
/// # Errors
/// Where the index cannot be read.
pub async fn trends(app: &App, asked: &Asked) -> Result<Trends> {
    let spans = match asked.spans {
        Some(spans) => spans,
        None => last_two(app).await?,
    };
    let numbers = |span: Span| (day_number(span.from), day_number(span.to));
    let compared = Spans { order: BEGUN, spans: spans.map(numbers) };
    let kinds = asked.kinds();
    let facets: Vec<&'static str> = kinds.iter().filter_map(|kind| kind.facet()).collect();
    let words = kinds.contains(&Kind::Terms).then_some(FEWEST_WITH);
    let list = search::Asked { limit: 0, offset: 0, noun: Some(NOUN), ..asked.list.asked() };
    let (counts, current) = finding::compared(app, list, compared, facets, words).await?;
    let too_few = counts.totals.iter().any(|total| *total < FEWEST);
    let mut facets = counts.facets.iter();
    let mut families = Vec::new();
    for kind in kinds.into_iter().filter(|_| !too_few) {
        let mut family = match kind.facet() {
            None => of_words(&counts),
            Some(_) => of_facet(kind, facets.next().cloned().unwrap_or_default(), counts.totals),
        };
        for change in family.beyond.iter_mut().chain(&mut family.rest) {
            [change.rows_before, change.rows_after] = spans.map(|span| rows(asked, span, kind, change));
        }
        if kind == Kind::Terms {
            spell(app, asked, &spans, &mut family).await?;
        }
        families.push(family);
    }
    let [before, after] = spans;
    Ok(Trends {
        before,
        after,
        totals: counts.totals,
        rows: spans.map(|span| href(&asked.list.new_between(span.from, span.to))),
        too_few,
        current,
        kinds: families,
    })
}

/// The last two spans of full years that the register has, equally long: the last begins no later than the register ends
/// and ends before this year.
async fn last_two(app: &App) -> Result<[Span; 2]> {
    let this_year = day_of(app, None)?.year();
    let held = finding::extent(app, BEGUN).await?;
    let year = |number: i64| numbered_day(number).map_or(this_year, Date::year);
    let (first, last) = held.map_or((this_year, this_year), |(first, last)| (year(first), year(last)));
    let last = last.min(this_year - 1);
    let years = ((last - first + 1) / 2).clamp(1, YEARS);
    let span = |to: i16| Span { from: date(to - years + 1, 1, 1), to: date(to, 12, 31) };
    Ok([span(last - years), span(last)])
}

fn of_facet(kind: Kind, facet: search::OfFacet, totals: [usize; 2]) -> Family {
    let value = |(value, counts)| Counted { value, language: None, counts, of: totals };
    Family::of(kind, facet.values.into_iter().map(value).collect(), (facet.any, totals))
}

fn of_words(counts: &Compared) -> Family {
    let word = |word: &search::Word| Counted {
        value: word.word.clone(),
        of: counts.languages.get(&word.language).copied().unwrap_or_default(),
        language: Some(word.language.clone()),
        counts: word.counts,
    };
    // Every activity has words: there is no part of them that has any.
    Family::of(Kind::Terms, counts.words.iter().map(word).collect(), (counts.totals, counts.totals))
}

/// The activities of a period that have a value.
fn list(asked: &Asked, span: Span, kind: Kind, change: &Change) -> register::Asked {
    let mut list = asked.list.narrowed(kind.filter(), &change.value);
    if let Some(language) = &change.language {
        list = list.narrowed("language", language);
    }
    list.new_between(span.from, span.to)
}

fn rows(asked: &Asked, span: Span, kind: Kind, change: &Change) -> String {
    href(&list(asked, span, kind, change))
}

fn href(list: &register::Asked) -> String {
    format!("/activities?{}", list.query())
}

/// Looks up how words that grew or fell are written where they are most: the index only has the form that stands for all.
async fn spell(app: &App, asked: &Asked, spans: &[Span; 2], family: &mut Family) -> Result<()> {
    for change in family.beyond.iter_mut().take(SPELLED) {
        let span = spans[usize::from(change.way == Way::Grew)];
        let list = list(asked, span, Kind::Terms, change);
        let question = search::Asked {
            limit: SPELLED_IN,
            offset: 0,
            sort: Sort::Title,
            counted: &["kind"],
            noun: Some(NOUN),
            ..list.asked()
        };
        let (found, _) = finding::ask(app, question).await?;
        let mut spellings: Vec<(String, usize)> = Vec::new();
        let language = change.language.as_deref().unwrap_or_default();
        for entry in found.hits.iter().map(|hit| &hit.entry) {
            for text in entry.names.iter().chain([&entry.text]) {
                for word in written(text, language, &change.value).map(str::to_lowercase) {
                    match spellings.iter_mut().find(|(known, _)| *known == word) {
                        Some((_, count)) => *count += 1,
                        None => spellings.push((word, 1)),
                    }
                }
            }
        }
        spellings.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        change.written = spellings.into_iter().take(SPELLINGS).map(|(word, _)| word).collect();
    }
    Ok(())
}
