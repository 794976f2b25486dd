//! Who has which role: one action line with two roles, a Sector that is not the addressee's.

use std::collections::HashMap;

use super::super::{Draft, Hit};
use crate::structure::words::{Word, words};
use crate::structure::{Instrument, ProvisionKind};

/// One action line in two roles that exclude each other, of one actor, within one text.
pub(super) fn conflict(draft: &Draft<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (index, instrument) in draft.structure.instruments.iter().enumerate() {
        let mut known: HashMap<String, (&'static str, String)> = HashMap::new();
        for (number, line) in draft.lines.iter().enumerate() {
            for (range, _, provision) in line.provisions.iter().filter(|(_, own, _)| *own == index) {
                let address = &instrument.provisions[*provision].address;
                for given in roles(&line.text[range.clone()]) {
                    for (code, place) in given.codes {
                        let earlier = known.get(&code).filter(|(role, _)| *role != given.role);
                        if let Some((role, whose)) = earlier {
                            let at = range.start + place.start..range.start + place.end;
                            let message = format!(
                                "{code} is listed here with ITU as {}, and in {whose} with ITU as {role}",
                                given.role
                            );
                            hits.push(
                                Hit::error(number, at, message).suggest("leave it in one of the two lists"),
                            );
                        } else {
                            known.entry(code).or_insert_with(|| (given.role, address.clone()));
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
    codes: Vec<(String, std::ops::Range<usize>)>,
}

/// `Action Lines C2, C5 and C6, in which ITU is now identified as the sole facilitator`. Only what holds now counts: what
/// a summit once said is history.
fn roles(text: &str) -> Vec<Given> {
    const ROLES: [(&str, &str); 4] = [
        ("sole facilitator", "sole facilitator"),
        ("co-facilitator", "co-facilitator"),
        ("joint facilitator", "co-facilitator"),
        ("partner", "partner"),
    ];
    let words = words(text);
    let mut found = Vec::new();
    let mut from = 0;
    for at in 0..words.len() {
        let is_itu = words[at].plain == "itu" && words.get(at + 1).is_some_and(|word| word.plain == "is");
        if !is_itu {
            continue;
        }
        // The role stands within the clause; what follows another comma is about other lines.
        let clause_end = (at..words.len()).find(|one| words[*one].stop_after).unwrap_or(words.len() - 1);
        let clause: Vec<&str> = words[at..=clause_end].iter().map(|word| word.plain.as_str()).collect();
        let clause = clause.join(" ");
        let role = ROLES.iter().find(|(words, _)| clause.contains(words)).map(|(_, role)| *role);
        let Some(role) = role else { continue };
        let codes = codes(&words[from..at]);
        from = clause_end + 1;
        if !codes.is_empty() {
            found.push(Given { role, codes });
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
    fn history_gives_no_role() {
        assert!(roles("identified ITU as a moderator/facilitator for implementing Action Lines C2 and C5, and as a partner in C6").is_empty());
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
