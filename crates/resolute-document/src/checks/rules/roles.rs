//! Who has which role: one action line with two roles, a Sector that is not the addressee's.

use std::collections::HashMap;

use super::super::{Draft, Hit};
use crate::structure::words::{Word, phrase_at, words};
use crate::structure::{Instrument, ProvisionKind};

/// One action line in two roles that exclude each other: within one sentence, or where both hold now.
pub(super) fn conflict(draft: &Draft<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (index, instrument) in draft.structure.instruments.iter().enumerate() {
        let mut known: HashMap<String, (&'static str, String)> = HashMap::new();
        for (number, line) in draft.lines.iter().enumerate() {
            for (range, _, provision) in line.provisions.iter().filter(|(_, own, _)| *own == index) {
                let address = &instrument.provisions[*provision].address;
                let mut here: HashMap<String, (&'static str, String)> = HashMap::new();
                for given in roles(&line.text[range.clone()]) {
                    for (code, place) in &given.codes {
                        let now = known.get(code).filter(|_| given.now);
                        let earlier = here.get(code).or(now).filter(|(role, _)| *role != given.role);
                        if let Some((role, whose)) = earlier {
                            let at = range.start + place.start..range.start + place.end;
                            let message = format!(
                                "{code} is listed here with ITU as {}, and in {whose} with ITU as {role}",
                                given.role
                            );
                            hits.push(
                                Hit::error(number, at, message).suggest("leave it in one of the two lists"),
                            );
                            continue;
                        }
                        here.entry(code.clone()).or_insert_with(|| (given.role, address.clone()));
                        if given.now {
                            known.entry(code.clone()).or_insert_with(|| (given.role, address.clone()));
                        }
                    }
                }
            }
        }
    }
    hits
}

/// Action lines and the role that a clause gives for them.
struct Given {
    role: &'static str,
    /// Whether it holds now: `ITU is ...`. What a summit once said is history.
    now: bool,
    codes: Vec<(String, std::ops::Range<usize>)>,
}

const ROLES: [(&str, &str); 7] = [
    ("sole facilitator", "sole facilitator"),
    ("lead facilitator", "sole facilitator"),
    ("co-facilitator", "co-facilitator"),
    ("joint facilitator", "co-facilitator"),
    ("moderator/facilitator", "moderator/facilitator"),
    ("partner", "partner"),
    ("key partner", "key partner"),
];

/// Every role of the Union in a text, with the lines that it is for: `sole facilitator of Action Lines C2 and C5`, `Action
/// Lines C2 and C5, in which ITU is now identified as the sole facilitator`.
fn roles(text: &str) -> Vec<Given> {
    let words = words(text);
    let mut found: Vec<Given> = Vec::new();
    let mentions: Vec<(usize, usize, &'static str)> = (0..words.len())
        .filter_map(|at| {
            let role = ROLES.iter().filter_map(|(name, role)| Some((phrase_at(&words, at, name)?, *role)));
            role.max_by_key(|(length, _)| *length).map(|(length, role)| (at, length, role))
        })
        .collect();
    let mut from = 0;
    for (number, (at, length, role)) in mentions.iter().enumerate() {
        let from_here = from.min(*at);
        let before = |word: &str| words[from_here..*at].iter().any(|one| one.plain == word);
        // What ITU was before, and who else is a partner, is not its role now.
        let past = ["previously", "formerly", "was", "were", "only"].into_iter().any(before);
        let is_itu = words[..*at].iter().any(|one| matches!(one.plain.as_str(), "itu" | "union"));
        let end = at + length;
        let next = mentions.get(number + 1).map_or(words.len(), |(next, ..)| *next);
        let leads =
            words.get(end).is_some_and(|word| matches!(word.plain.as_str(), "of" | "for" | "in" | "on"))
                && !words[end - 1].stop_after;
        let lines = if leads { codes(&words[end..next.max(end)]) } else { codes(&words[from_here..*at]) };
        // After `for`, the lines may also stand before: then the next role has none of these.
        from = if leads { next } else { end };
        let now = words[..*at].windows(2).any(|pair| pair[0].plain == "itu" && pair[1].plain == "is");
        if !lines.is_empty() && !past && is_itu {
            found.push(Given { role, now, codes: lines });
        }
    }
    found
}

fn codes(words: &[Word]) -> Vec<(String, std::ops::Range<usize>)> {
    let is_code = |word: &&Word| {
        let mut letters = word.plain.chars();
        letters.next() == Some('c')
            && word.capital
            && matches!(word.plain.len(), 2 | 3)
            && letters.all(|one| one.is_ascii_digit())
    };
    words.iter().filter(is_code).map(|word| (word.plain.to_uppercase(), word.range.clone())).collect()
}

/// A task for an officer of one Sector that speaks of the mandate of another.
pub(super) fn wrong_sector(draft: &Draft<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (number, line) in draft.lines.iter().enumerate() {
        for (range, index, provision) in &line.provisions {
            let instrument = &draft.structure.instruments[*index];
            if instrument.provisions[*provision].kind == ProvisionKind::Call {
                continue;
            }
            let Some(addressed) = sectors_told(draft, *index, *provision) else { continue };
            let text = &line.text[range.clone()];
            for (place, sector) in mandates_named(text) {
                if addressed.contains(&sector) {
                    continue;
                }
                let at = range.start + place.start..range.start + place.end;
                let own: Vec<&str> = addressed.iter().map(|sector| sector.name()).collect();
                let message = format!(
                    "“{}” is the {} Sector ({}), but this task is for {}",
                    &line.text[at.clone()],
                    sector.word(),
                    sector.name(),
                    own.join(" and ")
                );
                let hit = Hit::warning(number, at, message);
                hits.push(
                    hit.suggest("name the Sector of the addressee, or move the task to the other Director"),
                );
            }
        }
    }
    hits
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sector {
    Radio,
    Standards,
    Development,
}

impl Sector {
    fn name(self) -> &'static str {
        match self {
            Sector::Radio => "ITU-R",
            Sector::Standards => "ITU-T",
            Sector::Development => "ITU-D",
        }
    }

    fn word(self) -> &'static str {
        match self {
            Sector::Radio => "Radiocommunication",
            Sector::Standards => "Standardization",
            Sector::Development => "Development",
        }
    }

    fn of_code(code: &str) -> Option<Sector> {
        match code {
            "ITU-R" | "BR" | "DIR-BR" => Some(Sector::Radio),
            "ITU-T" | "TSB" | "DIR-TSB" => Some(Sector::Standards),
            "ITU-D" | "BDT" | "DIR-BDT" => Some(Sector::Development),
            _ => None,
        }
    }
}

/// The Sectors of those who are told, where all of them belong to one.
fn sectors_told(draft: &Draft<'_>, instrument: usize, provision: usize) -> Option<Vec<Sector>> {
    let item = top_item(&draft.structure.instruments[instrument], provision);
    let mandate = draft.mandates.iter().find(|one| one.instrument == instrument && one.provision == item)?;
    let sectors: Option<Vec<Sector>> = mandate.addressees.iter().map(|code| Sector::of_code(code)).collect();
    sectors.filter(|sectors| !sectors.is_empty() && mandate.addressees.len() == mandate.addressee_words.len())
}

fn top_item(instrument: &Instrument, provision: usize) -> usize {
    let mut item = provision;
    while let Some(parent) = instrument.provisions[item].parent
        && instrument.provisions[parent].kind != ProvisionKind::Call
    {
        item = parent;
    }
    item
}

/// `within the mandate of the ITU Standardization Sector`: the place of the name, and which Sector it is.
fn mandates_named(text: &str) -> Vec<(std::ops::Range<usize>, Sector)> {
    const POWERS: [&str; 8] = [
        "mandate",
        "remit",
        "purview",
        "competence",
        "competences",
        "mandates",
        "jurisdiction",
        "responsibilities",
    ];
    let words = words(text);
    let mut found = Vec::new();
    for at in 0..words.len() {
        if !POWERS.contains(&words[at].plain.as_str())
            || words.get(at + 1).is_none_or(|word| word.plain != "of")
        {
            continue;
        }
        let mut first = at + 2;
        if words.get(first).is_some_and(|word| word.plain == "the") {
            first += 1;
        }
        if let Some((length, sector)) = sector_at(&words, first) {
            found.push((words[first].range.start..words[first + length - 1].range.end, sector));
        }
    }
    found
}

/// `ITU-T`, `ITU Standardization Sector`, `Telecommunication Development Sector`.
fn sector_at(words: &[Word], at: usize) -> Option<(usize, Sector)> {
    let first = words.get(at)?;
    if let Some(sector) = Sector::of_code(&first.plain.to_uppercase()) {
        return Some((1, sector));
    }
    let mut next = at;
    while words.get(next).is_some_and(|word| matches!(word.plain.as_str(), "itu" | "telecommunication")) {
        next += 1;
    }
    let sector = match words.get(next)?.plain.as_str() {
        "radiocommunication" => Sector::Radio,
        "standardization" | "standardisation" => Sector::Standards,
        "development" => Sector::Development,
        _ => return None,
    };
    (words.get(next + 1)?.plain == "sector").then_some((next + 2 - at, sector))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_read_for_the_lines_before_them() {
        let given = roles(
            "Action Lines C1, C6 and C11, in which ITU is now identified as a co-facilitator, as well as C8 and C9, in which ITU is identified as a partner;",
        );
        let read: Vec<(&str, Vec<&str>)> = given
            .iter()
            .map(|one| (one.role, one.codes.iter().map(|(code, _)| code.as_str()).collect()))
            .collect();
        assert_eq!(read, [("co-facilitator", vec!["C1", "C6", "C11"]), ("partner", vec!["C8", "C9"])]);
    }

    #[test]
    fn lines_may_stand_after_their_role() {
        let given = roles(
            "that ITU is the sole facilitator of Action Lines C2 and C6, and a partner in Action Lines C1, C2 and C9;",
        );
        let read: Vec<(&str, usize, bool)> =
            given.iter().map(|one| (one.role, one.codes.len(), one.now)).collect();
        assert_eq!(read, [("sole facilitator", 2, true), ("partner", 3, true)]);
    }

    #[test]
    fn history_does_not_hold_now() {
        let given = roles(
            "identified ITU as a moderator/facilitator for implementing Action Lines C2 and C5, and as a partner in Action Lines C6",
        );
        assert!(given.iter().all(|one| !one.now) && given.len() == 2);
        assert!(
            roles(
                "to appoint ITU as facilitator of Action Line C6, in which it was previously only a partner"
            )
            .is_empty()
        );
    }

    #[test]
    fn sector_is_known_in_every_form() {
        let named =
            |text: &str| mandates_named(text).into_iter().map(|(_, sector)| sector).collect::<Vec<_>>();
        assert_eq!(named("within the mandate of the ITU Standardization Sector"), [Sector::Standards]);
        assert_eq!(named("within the mandate of ITU‑D, and"), [Sector::Development]);
        assert!(named("within the mandate of the Union").is_empty());
    }
}
