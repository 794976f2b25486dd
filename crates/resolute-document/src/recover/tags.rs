//! Doubled tags: `(Rev. Guadalajara, 2010Busan, 2014)`, `20142018`, `(Busan, 2014)(Rev. Dubai, 2018)`.

use std::ops::Range;

use super::claim::{Claim, Cue};
use super::flat::{Flat, MARK};
use crate::register::Register;

/// Two conferences where one belongs.
#[derive(Debug, Clone)]
pub(super) struct FusedTag {
    /// Characters of the old conference.
    pub(super) old: Range<usize>,
    /// Characters of the new one.
    pub(super) new: Range<usize>,
    pub(super) old_place: String,
    pub(super) old_year: i16,
    pub(super) new_place: String,
    pub(super) new_year: i16,
    cue: Cue,
    likelihood: f32,
}

impl FusedTag {
    pub(super) fn claim(&self) -> Claim {
        let reason = match self.cue {
            Cue::Year => format!("the years {} and {} stand together", self.old_year, self.new_year),
            _ => format!(
                "the tags “{}, {}” and “{}, {}” stand together",
                self.old_place, self.old_year, self.new_place, self.new_year
            ),
        };
        Claim::new(self.cue, self.likelihood, reason).deleting(self.old.clone()).inserting(self.new.clone())
    }

    /// Both tags, parentheses left out.
    pub(super) fn extent(&self) -> Range<usize> {
        self.old.start.min(self.new.start)..self.old.end.max(self.new.end)
    }
}

/// Longest place name with its `Rev.`; no city of the register comes near.
const LONGEST_TAG: usize = 48;

/// All doubled tags and years of the text.
pub(super) fn fused(flat: &Flat, register: &Register) -> Vec<FusedTag> {
    let mut tags = Vec::new();
    for position in 1..flat.chars.len() {
        let (before, here) = (flat.chars[position - 1], flat.chars[position]);
        let found = if before.is_ascii_digit() && here.is_uppercase() {
            place_and_year(flat, position, register)
        } else if before.is_ascii_digit() && here.is_ascii_digit() {
            years(flat, position)
        } else if before == ')' && (here == '(' || here == ' ' && flat.chars.get(position + 1) == Some(&'('))
        {
            parentheses(flat, position, register)
        } else {
            None
        };
        tags.extend(found);
    }
    tags
}

/// A tag as far as it could be read.
struct Tag {
    range: Range<usize>,
    revised: bool,
    place: String,
    year: i16,
}

/// `Rev. Busan, 2014` within the characters given, which hold nothing else.
fn tag(flat: &Flat, range: Range<usize>) -> Option<Tag> {
    let text = flat.text(range.clone());
    let (revised, rest) = match text.get(..3) {
        Some(rev) if rev.eq_ignore_ascii_case("rev") => (true, text[3..].trim_start_matches('.')),
        _ => (false, text.as_str()),
    };
    let (place, year) = rest.rsplit_once(',')?;
    let year: i16 = year.trim().parse().ok().filter(|year| is_year(*year))?;
    let place = place.trim();
    let named = place.chars().next().is_some_and(char::is_uppercase)
        && place
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\u{2011}' | '.' | '\'' | '’' | '\u{a0}'));
    named.then(|| Tag { range, revised, place: place.to_owned(), year })
}

pub(super) fn is_year(year: i16) -> bool {
    (1860..2100).contains(&year)
}

/// The seam lies between the first year and the second place.
fn place_and_year(flat: &Flat, seam: usize, register: &Register) -> Option<FusedTag> {
    let floor = seam.saturating_sub(LONGEST_TAG);
    let open = (floor..seam).rev().find(|at| matches!(flat.chars[*at], '(' | MARK | ')'));
    let open = open.filter(|at| flat.chars[*at] == '(')? + 1;
    let ceiling = (seam + LONGEST_TAG).min(flat.chars.len());
    let close = (seam..ceiling).find(|at| matches!(flat.chars[*at], ')' | MARK))?;
    let year_end = (seam..close).rev().find(|at| flat.chars[*at].is_ascii_digit())? + 1;
    let first = tag(flat, open..seam)?;
    let second = tag(flat, seam..year_end)?;
    // `Rev.` stays where only the conference changed.
    let place_start = |tag: &Tag| {
        let skip = flat.chars[tag.range.clone()].iter().position(|c| c.is_whitespace() || *c == '.');
        let skip = skip.map_or(0, |at| at + 1);
        let blank = flat.chars[tag.range.start + skip..].iter().take_while(|c| c.is_whitespace()).count();
        tag.range.start + skip + blank
    };
    let start = if first.revised && !second.revised { place_start(&first) } else { first.range.start };
    Some(ordered(first, second, start, register, Cue::Tag, 0.99))
}

fn ordered(
    first: Tag,
    second: Tag,
    start: usize,
    register: &Register,
    cue: Cue,
    likelihood: f32,
) -> FusedTag {
    let known = |tag: &Tag| {
        let place = tag.place.to_lowercase();
        register.conferences.iter().any(|known| known.year == tag.year && known.place.to_lowercase() == place)
    };
    let surety = if known(&first) && known(&second) { likelihood } else { likelihood - 0.04 };
    let first_range = start..first.range.end;
    // Texts are revised forward in time, whichever way the words were typed.
    let (old, new, old_range, new_range) = if first.year <= second.year {
        (first, second.place, first_range, second.range.clone())
    } else {
        let range = second.range.clone();
        let (place, year) = (first.place, first.year);
        let second = Tag { range: range.clone(), ..second };
        return FusedTag {
            old: range,
            new: first_range,
            old_place: second.place,
            old_year: second.year,
            new_place: place,
            new_year: year,
            cue,
            likelihood: surety - 0.1,
        };
    };
    FusedTag {
        old: old_range,
        new: new_range,
        old_place: old.place,
        old_year: old.year,
        new_place: new,
        new_year: second.year,
        cue,
        likelihood: surety,
    }
}

/// Eight digits that are two years; `2012-20152016-2019` is two periods.
fn years(flat: &Flat, seam: usize) -> Option<FusedTag> {
    let start = seam.checked_sub(4)?;
    let end = seam + 4;
    let digits = |range: Range<usize>| -> Option<i16> {
        flat.chars
            .get(range)?
            .iter()
            .try_fold(0_i16, |sum, c| Some(sum * 10 + i16::try_from(c.to_digit(10)?).ok()?))
    };
    let alone = |at: Option<&char>| at.is_none_or(|c| !c.is_alphanumeric());
    let first = digits(start..seam).filter(|year| is_year(*year))?;
    let second = digits(seam..end).filter(|year| is_year(*year))?;
    let before = start.checked_sub(1).and_then(|at| flat.chars.get(at));
    if first == second || !alone(before) || !alone(flat.chars.get(end)) {
        return None;
    }
    let is_dash = |at: Option<usize>| {
        at.and_then(|at| flat.chars.get(at)).is_some_and(|c| matches!(c, '-' | '–' | '\u{2011}'))
    };
    let periods = is_dash(start.checked_sub(1))
        && is_dash(Some(end))
        && start.checked_sub(5).and_then(|from| digits(from..start - 1)).is_some_and(is_year)
        && digits(end + 1..end + 5).is_some_and(is_year);
    let (left, right) = if periods { (start - 5, end + 5) } else { (start, end) };
    let (old, new, old_year, new_year, likelihood) = if first < second {
        (left..seam, seam..right, first, second, 0.98)
    } else {
        (seam..right, left..seam, second, first, 0.6)
    };
    let empty = String::new;
    Some(FusedTag {
        old,
        new,
        old_place: empty(),
        old_year,
        new_place: empty(),
        new_year,
        cue: Cue::Year,
        likelihood,
    })
}

/// Two tags side by side, each in its own parentheses.
fn parentheses(flat: &Flat, seam: usize, register: &Register) -> Option<FusedTag> {
    let apart = flat.chars[seam] == ' ';
    let open = (seam.saturating_sub(LONGEST_TAG)..seam - 1)
        .rev()
        .find(|at| matches!(flat.chars[*at], '(' | MARK))?;
    let second_open = seam + usize::from(apart);
    let ceiling = (second_open + LONGEST_TAG).min(flat.chars.len());
    let close = (second_open..ceiling).find(|at| matches!(flat.chars[*at], ')' | MARK))?;
    let mut first = tag(flat, open + 1..seam - 1)?;
    let mut second = tag(flat, second_open + 1..close)?;
    if (first.year, &first.place) == (second.year, &second.place) {
        return None;
    }
    first.range = open..seam;
    second.range = seam..close + 1;
    let likelihood = if apart { 0.8 } else { 0.97 };
    Some(ordered(first, second, open, register, Cue::Parentheses, likelihood))
}
