//! Amendments made by chance but repeatable: a real text with tracked changes as delegations make them.
//!
//! Each case knows its marks; flattening drops them. The kinds and their frequencies follow real proposals: tags are
//! brought up to date, items come and go and the rest is renumbered, words are replaced, phrases are added with and
//! without a name that gives them away, words are deleted without a trace.

use crate::chance::Chance;
use resolute_document::{Change, ChangeKind, Document, Paragraph, Span};

/// A piece of a line with its mark.
type Piece = (String, Option<ChangeKind>);

/// A line with what happens to it as a whole.
#[derive(Clone)]
struct Line {
    pieces: Vec<Piece>,
    whole: Option<ChangeKind>,
}

/// Conferences that followed each other, as the register has them: place and year before, place and year after.
const LATER: [(&str, &str); 8] = [
    ("Dubai, 2018", "Bucharest, 2022"),
    ("Busan, 2014", "Dubai, 2018"),
    ("Buenos Aires, 2017", "Kigali, 2022"),
    ("Hammamet, 2016", "Geneva, 2022"),
    ("Geneva, 2015", "Sharm el-Sheikh, 2019"),
    ("Guadalajara, 2010", "Bucharest, 2022"),
    ("Dubai, 2014", "Buenos Aires, 2017"),
    ("Dubai, 2012", "New Delhi, 2024"),
];

/// Words that delegations exchange.
const EXCHANGED: [(&str, &str); 18] = [
    ("shall", "should"),
    ("encourage", "urge"),
    ("important", "essential"),
    ("developing", "all"),
    ("promote", "facilitate"),
    ("continue", "intensify"),
    ("countries", "regions"),
    ("support", "assist"),
    ("activities", "programmes"),
    ("implementation", "achievement"),
    ("cooperation", "partnership"),
    ("information", "digital"),
    ("necessary", "appropriate"),
    ("strengthen", "deepen"),
    ("measures", "actions"),
    ("relevant", "applicable"),
    ("challenges", "opportunities"),
    ("consider", "examine"),
];

/// Phrases that name what is younger than 2018.
const DATED: [&str; 7] = [
    " and the Global Digital Compact",
    ", taking into account United Nations General Assembly Resolution 79/1",
    ", in accordance with Resolution 205 (Rev. Bucharest, 2022)",
    " and UNGA Resolution A/RES/80/173",
    ", as well as Resolution 71 (Rev. Bucharest, 2022)",
    " and Resolution 37 (Rev. Kigali, 2022)",
    ", taking into account the Global Digital Compact",
];

/// Phrases that nothing gives away.
const SILENT: [&str; 8] = [
    ", as appropriate",
    " and communities",
    ", in particular in rural areas",
    ", where applicable",
    " in a timely manner",
    ", including small island developing states",
    " at the regional level",
    ", with due regard to persons with disabilities",
];

/// New items: half of them name something young.
const NEW_ITEMS: [&str; 8] = [
    "the Global Digital Compact, adopted by the United Nations General Assembly in its Resolution 79/1;",
    "Resolution 214 (Bucharest, 2022) of the Plenipotentiary Conference, on emerging technologies for sustainable development;",
    "that UNGA Resolution A/RES/80/173 calls upon all stakeholders to renew their efforts;",
    "to report on the results to the next conference, with proposals for further action;",
    "that the cost of access remains an obstacle for many people in remote areas;",
    "to cooperate with the private sector and civil society in training programmes;",
    "the growing need for skills among women and young people;",
    "to publish the outcomes of these studies in all official languages;",
];

/// The amended text of a real one, marks and all.
pub(crate) fn amended(text: &str, seed: u64) -> Document {
    let mut chance = Chance::new(seed);
    let mut lines: Vec<Line> =
        text.lines().map(|line| Line { pieces: vec![(line.to_owned(), None)], whole: None }).collect();
    head(&mut lines);
    for _ in 0..1 + chance.below(2) {
        renumber(&mut lines, &mut chance);
    }
    for line in lines.iter_mut().skip(2) {
        if chance.one_in(2) {
            tags(line, &mut chance);
        }
        if chance.one_in(6) {
            years(line, &mut chance);
        }
        match chance.below(18) {
            0 => exchange(line, &mut chance),
            1 => phrase(line, &mut chance, &DATED),
            2 => phrase(line, &mut chance, &SILENT),
            3 => cut(line),
            4 if chance.one_in(2) => rewrite(line, &mut chance),
            _ => {}
        }
    }
    document(&lines)
}

fn document(lines: &[Line]) -> Document {
    let paragraphs = lines.iter().map(|line| {
        let spans = line.pieces.iter().filter(|(text, _)| !text.is_empty()).map(|(text, kind)| {
            match line.whole.or(*kind) {
                Some(ChangeKind::Insertion) => Span::inserted(text.as_str()),
                Some(_) => Span::deleted(text.as_str()),
                None => Span::plain(text.as_str()),
            }
        });
        let mut paragraph = Paragraph { spans: spans.collect(), ..Paragraph::default() };
        paragraph.paragraph_mark.changes.extend(line.whole.map(Change::new));
        paragraph
    });
    Document { paragraphs: paragraphs.collect(), ..Document::default() }
}

/// The number line and the sentence that names the conference are always brought up to date.
fn head(lines: &mut [Line]) {
    for line in lines.iter_mut().take(4) {
        for (old, new) in [("DUBAI, 2018", "BUCHAREST, 2022"), ("(Dubai, 2018", "(Bucharest, 2022")] {
            let old = old.trim_start_matches('(');
            replace(line, old, old, new.trim_start_matches('('), 0);
        }
    }
}

/// Replaces `found` inside the first unmarked piece that has it; `style` 1 writes the new words first, 2 keeps a
/// space behind each.
fn replace(line: &mut Line, found: &str, old: &str, new: &str, style: usize) -> bool {
    let Some(at) = line.pieces.iter().position(|(text, kind)| kind.is_none() && text.contains(found)) else {
        return false;
    };
    let (text, _) = line.pieces[at].clone();
    let start = text.find(found).expect("just seen") + found.find(old).expect("the words are within");
    let spaced = style == 2 && text[start + old.len()..].starts_with(' ');
    let mut end = start + old.len();
    let (mut old, mut new) = (old.to_owned(), new.to_owned());
    if spaced {
        old.push(' ');
        new.push(' ');
        end += 1;
    }
    let gone = (old, Some(ChangeKind::Deletion));
    let come = (new, Some(ChangeKind::Insertion));
    let pair = if style == 1 { [come, gone] } else { [gone, come] };
    let before = (text[..start].to_owned(), None);
    let after = (text[end..].to_owned(), None);
    line.pieces.splice(at..=at, [before].into_iter().chain(pair).chain([after]));
    true
}

fn tags(line: &mut Line, chance: &mut Chance) {
    for (old, new) in LATER {
        let style = usize::from(chance.one_in(12));
        if chance.one_in(8) {
            // The whole tag with its parentheses.
            let found = format!("(Rev. {old})");
            let new = format!("(Rev. {new})");
            replace(line, &found, &found, &new, style);
        } else {
            let found = format!("(Rev. {old})");
            replace(line, &found, old, new, style);
        }
    }
}

fn years(line: &mut Line, chance: &mut Chance) {
    const YEARS: [(&str, &str); 6] = [
        ("2020-2023", "2024-2027"),
        ("in 2018", "in 2022"),
        ("in 2019", "in 2023"),
        ("in 2014", "in 2018"),
        ("2016-2019", "2020-2023"),
        ("in 2015", "in 2020"),
    ];
    let (found, later) = YEARS[chance.below(YEARS.len())];
    let old = found.trim_start_matches("in ");
    replace(line, found, old, later.trim_start_matches("in "), 0);
}

fn exchange(line: &mut Line, chance: &mut Chance) {
    let start = chance.below(EXCHANGED.len());
    let style = [0, 0, 0, 1, 2][chance.below(5)];
    for offset in 0..EXCHANGED.len() {
        let (old, new) = EXCHANGED[(start + offset) % EXCHANGED.len()];
        let found = format!(" {old} ");
        if replace(line, &found, old, new, style) {
            return;
        }
    }
}

/// Puts a phrase before the last sign of the line or before one of its commas.
fn phrase(line: &mut Line, chance: &mut Chance, phrases: &[&str]) {
    let Some((text, None)) = line.pieces.last().cloned() else { return };
    let trimmed = text.trim_end();
    if !trimmed.ends_with([';', ',', '.']) || trimmed.len() < 30 || line.whole.is_some() {
        return;
    }
    let last = trimmed.len() - 1;
    let middle =
        text[20.min(last)..last].find(", ").map(|at| at + 20).filter(|at| text.is_char_boundary(*at));
    let at = if chance.one_in(3) { middle.unwrap_or(last) } else { last };
    let inserted = (chance.pick(phrases).to_owned(), Some(ChangeKind::Insertion));
    line.pieces.pop();
    line.pieces.extend([(text[..at].to_owned(), None), inserted, (text[at..].to_owned(), None)]);
}

/// Deletes a clause or a word: nothing shows it.
fn cut(line: &mut Line) {
    let Some((text, None)) = line.pieces.last().cloned() else { return };
    let Some(start) = text.find(", ").filter(|start| *start > 20) else { return };
    let Some(end) = text[start + 2..].find(", ").map(|end| start + 2 + end) else { return };
    if end - start > 60 || line.whole.is_some() {
        return;
    }
    line.pieces.pop();
    let gone = (text[start..end].to_owned(), Some(ChangeKind::Deletion));
    line.pieces.extend([(text[..start].to_owned(), None), gone, (text[end..].to_owned(), None)]);
}

/// Replaces all words of an item.
fn rewrite(line: &mut Line, chance: &mut Chance) {
    let [(text, None)] = line.pieces.as_slice() else { return };
    let text = text.clone();
    let Some((_, words)) = label_of(&text) else { return };
    let first = words.split(' ').next().unwrap_or_default();
    let rivals: Vec<&str> = NEW_ITEMS.iter().copied().filter(|item| item.starts_with(first)).collect();
    if rivals.is_empty() || line.whole.is_some() {
        return;
    }
    let new = chance.pick(&rivals);
    let sign = words.chars().last().filter(|sign| matches!(sign, ';' | ',')).unwrap_or(';');
    let new = format!("{}{sign}", new.trim_end_matches(';'));
    let gone = (words.to_owned(), Some(ChangeKind::Deletion));
    let come = (new, Some(ChangeKind::Insertion));
    let pair = if chance.one_in(3) { [come, gone] } else { [gone, come] };
    line.pieces = [(text[..text.len() - words.len()].to_owned(), None)].into_iter().chain(pair).collect();
}

/// `a) words` or `3 words`.
fn label_of(line: &str) -> Option<(&str, &str)> {
    let (label, words) = line.split_once(' ')?;
    let core = label.strip_suffix(')').unwrap_or(label);
    let letter =
        label.ends_with(')') && core.len() == 1 && core.bytes().all(|byte| byte.is_ascii_lowercase());
    let number = !label.ends_with(')') && core.len() <= 2 && core.bytes().all(|byte| byte.is_ascii_digit());
    ((letter || number) && !core.is_empty()).then_some((label, words))
}

fn index_of(label: &str) -> Option<usize> {
    let core = label.trim_end_matches(')');
    core.parse().ok().or_else(|| {
        let letter = core.bytes().next().filter(|_| label.ends_with(')'))?;
        Some(usize::from(letter - b'a') + 1)
    })
}

fn label_text(index: usize, letters: bool) -> String {
    if letters { char::from(b'a' + (index - 1) as u8).to_string() } else { index.to_string() }
}

/// Inserts and deletes items of one list and renumbers what follows.
fn renumber(lines: &mut Vec<Line>, chance: &mut Chance) {
    let lists = lists(lines);
    if lists.is_empty() {
        return;
    }
    let (items, letters) = lists[chance.below(lists.len())].clone();
    let count = items.len();
    // What happens to each old item, and what is put before it.
    let gone = chance.one_in(3).then(|| chance.below(count));
    let put: Vec<usize> = (0..chance.below(3)).map(|_| chance.below(count + 1)).collect();
    if gone.is_none() && put.is_empty() {
        return;
    }
    let mut made: Vec<Line> = Vec::new();
    let mut new_index = 0;
    let first = items[0];
    let last = item_end(&items, count - 1);
    for (at, start) in items.iter().enumerate() {
        for _ in put.iter().filter(|place| **place == at) {
            new_index += 1;
            made.push(new_item(new_index, letters, chance));
        }
        let end = item_end(&items, at);
        let deleted = gone == Some(at);
        if !deleted {
            new_index += 1;
        }
        for (offset, line) in lines[*start..end].iter().enumerate() {
            let mut line = line.clone();
            if deleted {
                line.whole = Some(ChangeKind::Deletion);
            } else if offset == 0 && new_index != at + 1 {
                relabel(&mut line, at + 1, new_index, letters, chance);
            }
            made.push(line);
        }
    }
    for _ in put.iter().filter(|place| **place == count) {
        new_index += 1;
        made.push(new_item(new_index, letters, chance));
    }
    lines.splice(first..last, made);
}

fn new_item(index: usize, letters: bool, chance: &mut Chance) -> Line {
    let label = format!("{}{} ", label_text(index, letters), if letters { ")" } else { "" });
    let text = format!("{label}{}", chance.pick(&NEW_ITEMS));
    Line { pieces: vec![(text, None)], whole: Some(ChangeKind::Insertion) }
}

fn relabel(line: &mut Line, old: usize, new: usize, letters: bool, chance: &mut Chance) {
    let (old, new) = (label_text(old, letters), label_text(new, letters));
    let (text, _) = line.pieces.remove(0);
    let rest = text[old.len()..].to_owned();
    let gone = (old, Some(ChangeKind::Deletion));
    let come = (new, Some(ChangeKind::Insertion));
    let pair = if chance.one_in(20) { [come, gone] } else { [gone, come] };
    line.pieces.splice(0..0, pair.into_iter().chain([(rest, None)]));
}

/// Lists of at least three items that count from one without a gap and are still untouched.
fn lists(lines: &[Line]) -> Vec<(Vec<usize>, bool)> {
    let mut lists: Vec<(Vec<usize>, bool)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let [(text, None)] = line.pieces.as_slice() else { continue };
        let Some((label, _)) = label_of(text).filter(|_| line.whole.is_none()) else { continue };
        let Some(index) = index_of(label) else { continue };
        let letters = label.ends_with(')');
        match lists.last_mut() {
            Some((items, own)) if *own == letters && items.len() + 1 == index => items.push(at),
            _ if index == 1 => lists.push((vec![at], letters)),
            _ => {}
        }
    }
    lists.retain(|(items, letters)| items.len() >= 3 && (!letters || items.len() < 20) && items.len() < 40);
    lists
}

/// An item goes on to the next, or, the last, to the end of its own line.
fn item_end(items: &[usize], at: usize) -> usize {
    items.get(at + 1).copied().unwrap_or(items[at] + 1)
}
