//! What a check is given: the reading line by line, its structure, its duties, the register and the day.

use std::ops::Range;

use jiff::civil::Date;

use super::place::{Origin, Places};
use super::rules::RULES;
use super::{Checked, Defect, Hit, language};
use crate::citations::{self, Citation};
use crate::document::Document;
use crate::duties::Mandate;
use crate::register::{Conference, Register};
use crate::structure::labels::MONTHS;
use crate::structure::words::{Word, slug, words};
use crate::structure::{Instrument, Provision, Structure};

/// A draft with everything that is understood of it.
pub struct Draft<'a> {
    /// The accepted reading.
    pub document: &'a Document,
    /// Its parts.
    pub structure: &'a Structure,
    /// Its duties.
    pub mandates: &'a [Mandate],
    /// What it cites; nothing in other languages than English.
    pub citations: Vec<Citation>,
    /// The known world.
    pub register: &'a Register,
    /// The day for which it is checked.
    pub as_of: Option<Date>,
    /// The conference that it is addressed to.
    pub conference: Option<&'a Conference>,
    /// Whether it is in English.
    pub english: bool,
    /// One for each paragraph of the reading.
    pub lines: Vec<Line>,
}

/// A paragraph of the reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its characters.
    pub text: String,
    /// What it is for the text as a whole.
    pub role: Role,
    /// The provisions that stand on it: byte range, instrument, provision.
    pub provisions: Vec<(Range<usize>, usize, usize)>,
}

/// What a paragraph is for the text as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Summary, introduction and the like: index of the section.
    Front(usize),
    /// `MOD RCC/23A15/1`, by instrument.
    Action(usize),
    /// `RESOLUTION 30 (Rev. ...)`, by instrument.
    Number(usize),
    /// A line of the title, by instrument.
    Title(usize),
    /// The reasons of a proposal, by instrument.
    Reasons(usize),
    /// Holds provisions.
    Provisions,
    /// None of these.
    Other,
}

impl<'a> Draft<'a> {
    /// Brings together what a check needs. `as_of` is by default the opening of the conference that the text is
    /// addressed to.
    pub fn new(
        document: &'a Document,
        structure: &'a Structure,
        mandates: &'a [Mandate],
        register: &'a Register,
        as_of: Option<Date>,
    ) -> Draft<'a> {
        let lines = lines(document, structure);
        let conference = conference(&lines, structure, register);
        let opening = conference.and_then(|one| {
            one.start.or_else(|| announced(&lines, one.year)).or_else(|| Date::new(one.year, 1, 1).ok())
        });
        let english = language::is_english(lines.iter().map(|line| line.text.as_str()));
        let citations = if english { citations::read(document, structure, register) } else { Vec::new() };
        Draft {
            document,
            structure,
            mandates,
            citations,
            register,
            as_of: as_of.or(opening),
            conference,
            english,
            lines,
        }
    }

    /// The words of a line that are words of the text, with their places; labels and notes printed inline are left out.
    pub(crate) fn words(&self, line: usize) -> Vec<Word> {
        self.stretches(line)
            .into_iter()
            .flat_map(|range| {
                let from = range.start;
                let moved =
                    move |word: Word| Word { range: word.range.start + from..word.range.end + from, ..word };
                words(&self.lines[line].text[range]).into_iter().map(moved)
            })
            .collect()
    }

    /// The stretches of running text of a line, as byte ranges: one for each part of a provision, else all of it.
    pub fn stretches(&self, line: usize) -> Vec<Range<usize>> {
        let line = &self.lines[line];
        let parts = line.provisions.iter().map(|(range, ..)| range.clone());
        let whole = line.provisions.is_empty().then_some(0..line.text.len());
        parts.chain(whole).collect()
    }

    /// All instruments with their provisions, in order.
    pub fn provisions(&self) -> impl Iterator<Item = (&'a Instrument, &'a Provision)> {
        let structure: &'a Structure = self.structure;
        structure
            .instruments
            .iter()
            .flat_map(|one| one.provisions.iter().map(move |provision| (one, provision)))
    }

    /// Address of a byte of a line.
    pub fn address(&self, line: usize, at: usize) -> String {
        let several = self.structure.instruments.len() > 1;
        let within = |instrument: usize, part: &str| match several {
            true => format!("{}/{part}", self.structure.instruments[instrument].prefix()),
            false => part.to_owned(),
        };
        let here = &self.lines[line];
        let covers = |range: &Range<usize>| range.start <= at && at < range.end.max(range.start + 1);
        let on = here.provisions.iter().find(|(range, ..)| covers(range));
        // A label stands before the words of its item, a final stop after them.
        let near = || here.provisions.iter().rev().find(|(range, ..)| range.start <= at);
        if let Some((_, instrument, provision)) = on.or_else(near).or(here.provisions.first()) {
            return within(
                *instrument,
                &self.structure.instruments[*instrument].provisions[*provision].address,
            );
        }
        match here.role {
            Role::Front(section) => slug(&self.structure.front.sections[section].heading),
            Role::Action(instrument) => within(instrument, "action"),
            Role::Number(instrument) => within(instrument, "number"),
            Role::Title(instrument) => within(instrument, "title"),
            Role::Reasons(instrument) => within(instrument, "reasons"),
            Role::Provisions | Role::Other => String::new(),
        }
    }

    /// Runs every check.
    pub(super) fn checked(&self, places: &Places<'_>) -> Checked {
        let rules = RULES.iter().filter(|rule| self.english || rule.any_language);
        let mut hits: Vec<(&str, Hit)> =
            rules.flat_map(|rule| (rule.run)(self).into_iter().map(|hit| (rule.code, hit))).collect();
        hits.sort_by_key(|(_, hit)| (hit.paragraph, hit.range.start, hit.range.end));
        hits.dedup();
        Checked {
            defects: hits.into_iter().map(|(code, hit)| self.defect(code, hit, places)).collect(),
            as_of: self.as_of,
            conference: self.conference.map(|conference| conference.label.clone()),
            analysed: self.english,
        }
    }

    fn defect(&self, code: &str, hit: Hit, places: &Places<'_>) -> Defect {
        let text = &self.lines[hit.paragraph].text;
        let characters = |at: usize| text[..at].chars().count();
        let reading = Origin {
            paragraph: hit.paragraph,
            start: characters(hit.range.start),
            end: characters(hit.range.end),
        };
        let (file, tracked) = places.of(reading);
        Defect {
            code: code.to_owned(),
            severity: hit.severity,
            address: self.address(hit.paragraph, hit.range.start),
            paragraph: file.paragraph,
            start: file.start,
            end: file.end,
            quote: text[hit.range].to_owned(),
            message: hit.message,
            suggestion: hit.suggestion,
            tracked,
        }
    }
}

fn lines(document: &Document, structure: &Structure) -> Vec<Line> {
    let plain = |paragraph: &crate::document::Paragraph| Line {
        text: paragraph.text(),
        role: Role::Other,
        provisions: Vec::new(),
    };
    let mut lines: Vec<Line> = document.paragraphs.iter().map(plain).collect();
    let mut set = |paragraph: usize, role: Role| {
        if let Some(line) = lines.get_mut(paragraph) {
            line.role = role;
        }
    };
    for (index, section) in structure.front.sections.iter().enumerate() {
        section.paragraphs.iter().for_each(|paragraph| set(*paragraph, Role::Front(index)));
    }
    for (index, instrument) in structure.instruments.iter().enumerate() {
        instrument.title_paragraphs.iter().for_each(|paragraph| set(*paragraph, Role::Title(index)));
        instrument.reasons.iter().for_each(|paragraph| set(*paragraph, Role::Reasons(index)));
        instrument.number_paragraph.into_iter().for_each(|paragraph| set(paragraph, Role::Number(index)));
        instrument.action.iter().for_each(|action| set(action.paragraph, Role::Action(index)));
    }
    for (index, instrument) in structure.instruments.iter().enumerate() {
        for (number, provision) in instrument.provisions.iter().enumerate() {
            for part in &provision.parts {
                let line = &mut lines[part.paragraph];
                let byte =
                    |at: usize| line.text.char_indices().nth(at).map_or(line.text.len(), |(byte, _)| byte);
                let range = byte(part.start)..byte(part.end);
                line.role = Role::Provisions;
                line.provisions.push((range, index, number));
            }
        }
    }
    for line in &mut lines {
        line.provisions.sort_by_key(|(range, ..)| range.start);
    }
    lines
}

/// The conference that the text is addressed to: the one that is invited, the one in the tag of the text, or the first
/// that the front matter names.
fn conference<'a>(lines: &[Line], structure: &Structure, register: &'a Register) -> Option<&'a Conference> {
    let front = || lines.iter().filter(|line| matches!(line.role, Role::Front(_) | Role::Other));
    let named = |text: &str, wanted: &dyn Fn(&str) -> bool| {
        register.conferences.iter().find(|conference| {
            text.match_indices(conference.label.as_str()).any(|(at, label)| {
                let ends = |edge: Option<char>| edge.is_none_or(|next| !next.is_alphanumeric());
                let after = &text[at + label.len()..];
                ends(text[..at].chars().next_back()) && ends(after.chars().next()) && wanted(after)
            })
        })
    };
    let invited = || front().find_map(|line| named(&line.text, &|after| after.starts_with(" is invited")));
    let tagged = || {
        structure.instruments.iter().find_map(|one| {
            let (place, year) = (one.place.as_deref()?, one.year?);
            let fits = |conference: &&Conference| {
                conference.year == year
                    && conference.place.eq_ignore_ascii_case(place)
                    && one.body.as_deref().is_none_or(|body| body == conference.body)
            };
            register.conferences.iter().find(fits)
        })
    };
    let dated = || {
        structure.instruments.iter().find_map(|one| {
            let (body, year) = (one.body.as_deref()?, one.year?);
            register.conferences.iter().find(|conference| conference.body == body && conference.year == year)
        })
    };
    invited().or_else(tagged).or_else(dated).or_else(|| front().find_map(|line| named(&line.text, &|_| true)))
}

/// The first day that the front matter gives for a meeting of a year: `Geneva, 10-20 June 2019`.
fn announced(lines: &[Line], year: i16) -> Option<Date> {
    let front = lines.iter().filter(|line| matches!(line.role, Role::Front(_) | Role::Other)).take(40);
    front
        .flat_map(|line| {
            let words = words(&line.text);
            let day = |at: usize| -> Option<Date> {
                let (days, month, of) = (&words[at], &words[at + 1], &words[at + 2]);
                let first: i8 = days.plain.split(['-', '–']).next()?.parse().ok()?;
                let month = MONTHS.iter().position(|name| name.eq_ignore_ascii_case(&month.plain))?;
                (of.plain.parse() == Ok(year)).then(|| Date::new(year, month as i8 + 1, first).ok()).flatten()
            };
            (0..words.len().saturating_sub(2)).filter_map(day).collect::<Vec<_>>()
        })
        .next()
}
