//! Defects planted in real texts, at places found by chance but repeatable: as drafters make them.
//!
//! A defect is planted only where it is one: a definition is taken away where the abbreviation is used later, a bracket where
//! its other half stays. The lists of words here are those of the texts, not those of the checks.

/// A small generator of numbers; the same seed gives the same defect on every machine.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xA076_1D64_78BD_642F)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    fn pick<T: Copy>(&mut self, choices: &[T]) -> Option<T> {
        (!choices.is_empty()).then(|| choices[self.below(choices.len())])
    }
}

/// A text with one defect.
pub(crate) struct Planted {
    pub(crate) text: String,
    /// The lines where the finding may stand.
    pub(crate) lines: Vec<usize>,
}

/// What plants a kind of defect.
pub(crate) type Plant = fn(&[String], &mut Chance) -> Option<Planted>;

/// The kinds, by the code of the check that should see them.
pub(crate) const KINDS: &[(&str, Plant)] = &[
    ("homoglyph", homoglyph),
    ("typo", typo),
    ("name-variant", name_variant),
    ("label-sequence", label_sequence),
    ("dangling-reference", dangling_reference),
    ("date-past", date_past),
    ("wrong-actor", wrong_actor),
    ("undefined-abbreviation", undefined_abbreviation),
    ("abbreviation", late_definition),
    ("block-end", block_end),
    ("doubled-word", doubled_word),
    ("unbalanced", unbalanced),
    ("spacing", spacing),
    ("stale-citation", stale_citation),
    ("unknown-conference", unknown_conference),
];

fn with(lines: &[String], line: usize, text: String) -> Option<Planted> {
    let mut changed = lines.to_vec();
    changed[line] = text;
    Some(Planted { text: changed.join("\n"), lines: vec![line] })
}

/// Lines of the body: after the sentence that names the conference, before an annex or a rule of notes.
fn body(lines: &[String]) -> std::ops::Range<usize> {
    let start = lines
        .iter()
        .position(|line| line.starts_with("The Plenipotentiary Conference"))
        .map_or(0, |at| at + 1);
    let end = lines.iter().position(|line| line.starts_with("ANNEX")).unwrap_or(lines.len());
    start..end.max(start)
}

/// Byte places in the body at which `fits` holds, as line and offset.
fn places(lines: &[String], fits: impl Fn(&str, usize) -> bool) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for line in body(lines) {
        let text = &lines[line];
        // What stands after a rule of notes is the foot of a page.
        let end = text.find("____").unwrap_or(text.len());
        found.extend(text[..end].char_indices().filter(|(at, _)| fits(text, *at)).map(|(at, _)| (line, at)));
    }
    found
}

fn begins_word(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|one| one == ' ' || one == '(')
}

fn word_at(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    &rest[..rest.find(|one: char| !one.is_alphanumeric()).unwrap_or(rest.len())]
}

/// A Latin letter is replaced by its Cyrillic twin.
fn homoglyph(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    const TWINS: [(char, char); 8] =
        [('A', 'А'), ('C', 'С'), ('e', 'е'), ('o', 'о'), ('a', 'а'), ('p', 'р'), ('c', 'с'), ('T', 'Т')];
    let fits = |text: &str, at: usize| {
        let letter = text[at..].chars().next().unwrap_or(' ');
        let word_start = text[..at].rfind(' ').map_or(0, |space| space + 1);
        TWINS.iter().any(|(latin, _)| *latin == letter) && word_at(text, word_start).len() >= 3
    };
    let (line, at) = chance.pick(&places(lines, fits))?;
    let text = &lines[line];
    let twin = TWINS.iter().find(|(latin, _)| text[at..].starts_with(*latin))?.1;
    with(lines, line, format!("{}{twin}{}", &text[..at], &text[at + 1..]))
}

/// Names that stand in these texts and in every register of the Union.
const NAMES: [&str; 9] = [
    "Plenipotentiary Conference",
    "World Telecommunication Development Conference",
    "World Telecommunication Standardization Assembly",
    "Radiocommunication Assembly",
    "World Summit on the Information Society",
    "Telecommunication Development Bureau",
    "Telecommunication Standardization Bureau",
    "Radiocommunication Bureau",
    "Telecommunication Development Sector",
];

/// A slip in a word of a known name.
fn typo(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    let found = places(lines, |text, at| {
        NAMES.iter().any(|name| text[at..].starts_with(name)) && begins_word(text, at)
    });
    let (line, start) = chance.pick(&found)?;
    let text = &lines[line];
    let name = NAMES.iter().find(|name| text[start..].starts_with(**name))?;
    let words: Vec<(usize, &str)> = name
        .split(' ')
        .scan(start, |at, word| {
            let here = *at;
            *at += word.len() + 1;
            Some((here, word))
        })
        .filter(|(_, word)| word.len() >= 6)
        .collect();
    let (at, word) = chance.pick(&words)?;
    let letters: Vec<char> = word.chars().collect();
    let place = 1 + chance.below(letters.len() - 3);
    let mut slip = letters.clone();
    match chance.below(4) {
        0 => slip.swap(place, place + 1),
        1 => drop(slip.remove(place)),
        2 => slip.insert(place, letters[place]),
        _ => slip[place] = if letters[place] == 'r' { 't' } else { 'r' },
    }
    let slip: String = slip.into_iter().collect();
    if slip == word {
        return None;
    }
    with(lines, line, format!("{}{slip}{}", &text[..at], &text[at + word.len()..]))
}

/// Two words of a name of three capitalised words change places, where the name stands elsewhere as it should.
fn name_variant(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    let all = lines.join("\n");
    let run = |text: &str, at: usize| -> Option<[usize; 4]> {
        let mut ends = [at; 4];
        for number in 0..3 {
            let start = ends[number] + usize::from(number > 0);
            let word = word_at(text, start);
            let capital = word.starts_with(|one: char| one.is_ascii_uppercase())
                && word.len() > 3
                && word[1..].chars().all(char::is_lowercase);
            if !capital || number > 0 && !text[ends[number]..].starts_with(' ') {
                return None;
            }
            ends[number + 1] = start + word.len();
        }
        Some(ends)
    };
    let known = |text: &str, at: usize| {
        begins_word(text, at)
            && run(text, at).is_some_and(|ends| {
                let name = &text[ends[0]..ends[3]];
                let before = text[..at].trim_end().rsplit(' ').next().unwrap_or("");
                let after = word_at(text, (ends[3] + 1).min(text.len()));
                let alone = !before.starts_with(|one: char| one.is_ascii_uppercase())
                    && !after.starts_with(|one: char| one.is_ascii_uppercase());
                alone && all.matches(name).count() > 1
            })
    };
    let (line, at) = chance.pick(&places(lines, known))?;
    let text = &lines[line];
    let ends = run(text, at)?;
    let (first, second) = (&text[ends[0]..ends[1]], &text[ends[1] + 1..ends[2]]);
    if first == second {
        return None;
    }
    let name = &text[ends[0]..ends[3]];
    let mut planted = with(lines, line, format!("{}{second} {first}{}", &text[..at], &text[ends[2]..]))?;
    // A finding names both orders; where each stands once, it may stand at either.
    planted.lines.extend((0..lines.len()).filter(|other| lines[*other].contains(name)));
    Some(planted)
}

/// A label of a list is made the next but one, or that of its neighbour.
fn label_sequence(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    let label = |line: &String| -> Option<(usize, u32, bool)> {
        let letter = line
            .as_bytes()
            .first()
            .filter(|byte| (b'b'..=b'g').contains(byte) && line[1..].starts_with(") "));
        if let Some(letter) = letter {
            return Some((1, u32::from(letter - b'a') + 1, true));
        }
        let digits = line.find(' ').filter(|end| *end <= 2)?;
        line[..digits]
            .parse()
            .ok()
            .filter(|number| (2..=30).contains(number))
            .map(|number| (digits, number, false))
    };
    let found: Vec<usize> = body(lines).filter(|line| label(&lines[*line]).is_some()).collect();
    let line = chance.pick(&found)?;
    let (end, value, is_letter) = label(&lines[line])?;
    let other = if chance.below(2) == 0 { value + 1 } else { value - 1 };
    let other = if is_letter { ((b'a' + other as u8 - 1) as char).to_string() } else { other.to_string() };
    let mut planted = with(lines, line, format!("{other}{}", &lines[line][end..]))?;
    // The label after it does not fit either.
    planted.lines.push(line + 1);
    planted.lines.push(line.saturating_sub(1));
    Some(planted)
}

/// A reference to a paragraph beyond the end of a part.
fn dangling_reference(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    let ends = places(lines, |text, at| text[at..].starts_with(';') && at + 1 == text.len());
    let (line, at) = chance.pick(&ends)?;
    let words = [
        " in accordance with resolves 47 above",
        ", as set out in recognizing w) above",
        ", taking into account considering z) above",
        ", as referred to in instructs the Secretary-General 38 below",
        " (see paragraphs 61 and 62 above)",
        ", in conformity with resolves 31 of this resolution",
    ];
    let words = chance.pick(&words)?;
    with(lines, line, format!("{}{words}{}", &lines[line][..at], &lines[line][at..]))
}

/// A deadline before the conference of 2018 in a numbered operative item.
fn date_past(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    let ends = places(lines, |text, at| {
        let digits = text.find(' ').unwrap_or(0);
        let numbered = (1..=2).contains(&digits) && text[..digits].bytes().all(|byte| byte.is_ascii_digit());
        numbered
            && text[digits + 1..].starts_with("to ")
            && at + 1 == text.len()
            && text[at..].starts_with([';', ',', '.'])
    });
    let (line, at) = chance.pick(&ends)?;
    let words = [
        " by the end of 2016",
        ", not later than 31 March 2017",
        " before 2018",
        " by June 2015",
        ", by no later than the end of 2017",
    ];
    let words = chance.pick(&words)?;
    with(lines, line, format!("{}{words}{}", &lines[line][..at], &lines[line][at..]))
}

/// An item for one Director speaks of the mandate of another Sector.
fn wrong_actor(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    const SECTORS: [(&str, &[&str]); 3] = [
        ("Telecommunication Development Bureau", &["ITU-T", "the ITU Radiocommunication Sector"]),
        (
            "Telecommunication Standardization Bureau",
            &["ITU-D", "the ITU Telecommunication Development Sector"],
        ),
        ("Radiocommunication Bureau", &["ITU-T", "the ITU Standardization Sector"]),
    ];
    let mut found = Vec::new();
    for line in body(lines) {
        // The heading may stand at the end of the line before.
        let heads = lines[line].rfind("instructs the Director of the ");
        let sector = SECTORS.iter().position(|(bureau, _)| {
            heads.is_some_and(|at| lines[line][at + "instructs the Director of the ".len()..] == **bureau)
        });
        let Some(sector) = sector else { continue };
        // The last item of a block may have the next heading at its end.
        let is_item =
            |text: &&String| text.starts_with(|one: char| one.is_ascii_digit()) && text.ends_with(';');
        let items = lines[line + 1..].iter().take_while(is_item).count();
        found.extend((line + 1..=line + items).map(|item| (item, sector)));
    }
    let (line, sector) = chance.pick(&found)?;
    let at = lines[line].rfind([';', ',', '.'])?;
    let other = chance.pick(SECTORS[sector].1)?;
    with(lines, line, format!("{} within the mandate of {other}{}", &lines[line][..at], &lines[line][at..]))
}

/// Where an abbreviation is written out before it is used again: line and range of the words, and the abbreviation.
fn definitions(lines: &[String]) -> Vec<(usize, usize, usize, String)> {
    let mut found = Vec::new();
    for line in body(lines) {
        let text = &lines[line];
        if text.contains("____") {
            continue;
        }
        for (open, _) in text.match_indices(" (") {
            let Some(close) = text[open..].find(')') else { continue };
            let short = &text[open + 2..open + close];
            let is_short =
                (3..=8).contains(&short.len()) && short.bytes().all(|byte| byte.is_ascii_uppercase());
            // The first letters of the words before it.
            let before: Vec<&str> = text[..open].split(' ').rev().take(short.len()).collect();
            let initials: String = before.iter().rev().filter_map(|word| word.chars().next()).collect();
            let all = lines.join("\n");
            let uses = all.matches(short).count();
            if is_short
                && initials.eq_ignore_ascii_case(short)
                && all.matches(&format!("({short})")).count() == 1
                && uses > 1
                // `(CWG-COP)` writes out COP as well.
                && !all.contains(&format!("-{short})"))
            {
                let start = open - before.iter().map(|word| word.len() + 1).sum::<usize>() + 1;
                found.push((line, start, open + close + 1, short.to_owned()));
            }
        }
    }
    found
}

/// The places after one at which an abbreviation stands alone.
fn uses(lines: &[String], after: usize, short: &str) -> Vec<(usize, usize)> {
    let alone = |text: &str, at: usize| {
        text[at..].starts_with(short)
            && begins_word(text, at)
            && !text[at + short.len()..]
                .starts_with(|one: char| one.is_alphanumeric() || "-/s+".contains(one))
            && !text.contains("____")
    };
    places(lines, alone).into_iter().filter(|(line, _)| *line > after).collect()
}

/// The abbreviation in brackets is taken away.
fn undefined_abbreviation(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    let found: Vec<(usize, usize, usize, String)> = definitions(lines)
        .into_iter()
        .filter(|(line, _, _, short)| !uses(lines, *line, short).is_empty())
        .collect();
    let index = chance.below(found.len());
    let (line, start, end, short) = found.get(index)?;
    let text = &lines[*line];
    let words_end = text[..*end].rfind(" (")?;
    debug_assert!(start < end);
    let mut planted = with(lines, *line, format!("{}{}", &text[..words_end], &text[*end..]))?;
    // Wherever it is said first.
    planted.lines = (0..lines.len()).filter(|line| lines[*line].contains(short.as_str())).collect();
    Some(planted)
}

/// The words and the abbreviation change places: it is used first and written out later.
fn late_definition(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    let found = definitions(lines);
    let index = chance.below(found.len());
    let (line, start, end, short) = found.get(index)?;
    // A title of another text may write it out as it likes.
    if lines[*line].contains("Resolution") || lines[*line].contains("Decision") {
        return None;
    }
    let later: Vec<(usize, usize)> = uses(lines, *line, short)
        .into_iter()
        .filter(|(line, _)| !lines[*line].contains("Resolution") && !lines[*line].contains("Decision"))
        .collect();
    let (to, at) = *later.first()?;
    let mut changed = lines.to_vec();
    let words = lines[*line][*start..*end].to_owned();
    changed[to] = format!("{}{words}{}", &lines[to][..at], &lines[to][at + short.len()..]);
    changed[*line] = format!("{}{short}{}", &lines[*line][..*start], &lines[*line][*end..]);
    Some(Planted { text: changed.join("\n"), lines: vec![to] })
}

/// The mark at the end of an item is lost.
fn block_end(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    let fits = |text: &str, at: usize| {
        let labelled = text.starts_with(|one: char| one.is_ascii_digit()) || text[1..].starts_with(") ");
        labelled && at + 1 == text.len() && text[at..].starts_with([';', ','])
    };
    let (line, at) = chance.pick(&places(lines, fits))?;
    with(lines, line, lines[line][..at].to_owned())
}

/// A small word is typed twice.
fn doubled_word(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    const SMALL: [&str; 8] = ["the", "of", "and", "in", "to", "for", "on", "with"];
    let fits = |text: &str, at: usize| {
        at > 3 && begins_word(text, at) && SMALL.contains(&word_at(text, at)) && text[..at].ends_with(' ')
    };
    let (line, at) = chance.pick(&places(lines, fits))?;
    let text = &lines[line];
    with(lines, line, format!("{}{} {}", &text[..at], word_at(text, at), &text[at..]))
}

/// One half of a pair of brackets is lost.
fn unbalanced(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    let fits = |text: &str, at: usize| {
        let inner =
            text[at..].strip_prefix('(').and_then(|rest| rest.split_once(')')).map(|(inner, _)| inner);
        inner.is_some_and(|inner| inner.len() > 4 && !inner.contains('('))
    };
    let (line, open) = chance.pick(&places(lines, fits))?;
    let text = &lines[line];
    let at = if chance.below(2) == 0 { open } else { open + text[open..].find(')')? };
    with(lines, line, format!("{}{}", &text[..at], &text[at + 1..]))
}

/// A space before a comma or semicolon, or none after one.
fn spacing(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    let fits = |text: &str, at: usize| {
        let letter = |one: Option<char>| one.is_some_and(char::is_alphabetic);
        text[at..].starts_with(", ")
            && letter(text[..at].chars().next_back())
            && letter(text[at + 2..].chars().next())
    };
    let (line, at) = chance.pick(&places(lines, fits))?;
    let text = &lines[line];
    with(
        lines,
        line,
        match chance.below(2) {
            0 => format!("{} {}", &text[..at], &text[at..]),
            _ => format!("{},{}", &text[..at], &text[at + 2..]),
        },
    )
}

/// A citation goes back to the text before.
fn stale_citation(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    // Instruments whose texts before the conference are in the register as verified, with one that was replaced before it.
    const BEFORE: [(&str, &str, &str); 7] = [
        ("Resolution 71 (Rev. ", "Dubai, 2018", "Guadalajara, 2010"),
        ("Resolution 130 (Rev. ", "Dubai, 2018", "Guadalajara, 2010"),
        ("Resolution 131 (Rev. ", "Dubai, 2018", "Guadalajara, 2010"),
        ("Resolution 139 (Rev. ", "Dubai, 2018", "Guadalajara, 2010"),
        ("Resolution 140 (Rev. ", "Dubai, 2018", "Guadalajara, 2010"),
        ("Resolution 30 (Rev. ", "Buenos Aires, 2017", "Dubai, 2014"),
        ("Resolution 75 (Rev. ", "Hammamet, 2016", "Dubai, 2012"),
    ];
    let row = |text: &str, at: usize| {
        BEFORE
            .iter()
            .find(|(cited, now, _)| text[at..].strip_prefix(cited).is_some_and(|rest| rest.starts_with(now)))
    };
    let (line, at) = chance.pick(&places(lines, |text, at| row(text, at).is_some()))?;
    let (_, now, before) = row(&lines[line], at)?;
    let text = &lines[line];
    with(lines, line, format!("{}{}", &text[..at], text[at..].replacen(now, before, 1)))
}

/// The year of a conference is wrong.
fn unknown_conference(lines: &[String], chance: &mut Chance) -> Option<Planted> {
    const TAGS: [&str; 5] = [
        "(Rev. Busan, 2014)",
        "(Rev. Guadalajara, 2010)",
        "(Rev. Hammamet, 2016)",
        "(Rev. Buenos Aires, 2017)",
        "(Rev. Marrakesh, 2002)",
    ];
    let tag = |text: &str, at: usize| TAGS.iter().find(|tag| text[at..].starts_with(**tag));
    let (line, at) = chance.pick(&places(lines, |text, at| tag(text, at).is_some()))?;
    let text = &lines[line];
    let tag = tag(text, at)?;
    let year: i32 = tag[tag.len() - 5..tag.len() - 1].parse().ok()?;
    let wrong = year + chance.pick(&[-1, 1, 3])?;
    with(
        lines,
        line,
        format!("{}{}", &text[..at], text[at..].replacen(&year.to_string(), &wrong.to_string(), 1)),
    )
}
