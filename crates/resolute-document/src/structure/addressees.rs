//! Who is told: the names of bodies and officers as resolutions write them, and the short form for addresses.
//!
//! The rule for the short addressee, from the first line that fits:
//! 1. an officer of the register takes the office: `secretary-general`, `bdt-director`; several directors named
//!    together are `bureaux-directors`;
//! 2. a body of the register takes its code: `itu-d`, `council`, `tdag`;
//! 3. Member States, Sector Members, Associates and Academia named together are the `membership`;
//! 4. anybody else takes the words up to the first comma or preposition, at most five of them;
//! 5. two or three are joined by hyphens and `and`; of more, the first stands with `and-others`.

use std::collections::HashMap;
use std::ops::Range;

use super::words::{Word, phrase_at, plain, slug, words};
use crate::register::{Actor, Register};

/// One addressee of a call or duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// Codes of the register; several for `the Directors of the Bureaux`, none where it is not known.
    pub codes: Vec<String>,
    /// As the text names it, without the article.
    pub words: String,
    /// Short form for addresses.
    pub short: String,
    /// Byte range of the words in the phrase that was read.
    pub range: Range<usize>,
}

/// The names by which the actors of a register are known in texts.
#[derive(Debug, Clone)]
pub struct Names {
    /// By first word, the longest name first.
    by_first: HashMap<String, Vec<Name>>,
}

#[derive(Debug, Clone)]
struct Name {
    phrase: String,
    length: usize,
    /// `SG` is a name only in capitals.
    capitals: bool,
    codes: Vec<String>,
    short: String,
}

/// Names that texts use and the register does not list, or lists under another form.
const COMMON: &[(&str, &[&str], &str)] = &[
    ("directors of the bureaux", &["DIR-BR", "DIR-TSB", "DIR-BDT"], "bureaux-directors"),
    ("directors of the three bureaux", &["DIR-BR", "DIR-TSB", "DIR-BDT"], "bureaux-directors"),
    ("directors of the other bureaux", &["DIR-BR", "DIR-TSB", "DIR-BDT"], "bureaux-directors"),
    ("bureau directors", &["DIR-BR", "DIR-TSB", "DIR-BDT"], "bureaux-directors"),
    ("bureaux", &["BR", "TSB", "BDT"], "bureaux"),
    ("three bureaux", &["BR", "TSB", "BDT"], "bureaux"),
    ("itu sectors", &["ITU-R", "ITU-T", "ITU-D"], "sectors"),
    ("three sectors", &["ITU-R", "ITU-T", "ITU-D"], "sectors"),
    ("itu secretary-general", &["ITU-SG"], "secretary-general"),
    ("secretary-general of the union", &["ITU-SG"], "secretary-general"),
    ("secretary-general of itu", &["ITU-SG"], "secretary-general"),
    ("secretary general", &["ITU-SG"], "secretary-general"),
    ("itu deputy secretary-general", &["ITU-DSG"], "deputy-secretary-general"),
    ("secretary-general of the united nations", &["UN-SG"], "un-secretary-general"),
    ("united nations secretary-general", &["UN-SG"], "un-secretary-general"),
    ("un secretary-general", &["UN-SG"], "un-secretary-general"),
    ("general secretariat", &["GS"], "general-secretariat"),
    ("itu secretariat", &["GS"], "general-secretariat"),
    ("union", &["ITU"], "itu"),
    ("council of the union", &["COUNCIL"], "council"),
    ("general assembly", &["UNGA"], "unga"),
    ("un general assembly", &["UNGA"], "unga"),
    ("cwg-wsis&sdg", &["CWG-WSIS"], "cwg-wsis"),
    ("council working group on wsis&sdg", &["CWG-WSIS"], "cwg-wsis"),
    ("regional offices", &["ITU-RO"], "regional-offices"),
    ("itu regional offices", &["ITU-RO"], "regional-offices"),
    ("regional and area offices", &["ITU-RO"], "regional-offices"),
    ("itu regional and area offices", &["ITU-RO"], "regional-offices"),
    ("un regional economic commissions", &["UNRC"], "unrc"),
    ("un economic regional commissions", &["UNRC"], "unrc"),
    ("united nations regional commissions", &["UNRC"], "unrc"),
    ("united nations regional economic commissions", &["UNRC"], "unrc"),
    ("international financial institutions", &["IFI"], "ifi"),
    ("member states", &["MEMBERSHIP"], "member-states"),
    ("itu member states", &["MEMBERSHIP"], "member-states"),
    ("sector members", &["MEMBERSHIP"], "sector-members"),
    ("itu sector members", &["MEMBERSHIP"], "sector-members"),
    ("itu-d sector members", &["MEMBERSHIP"], "sector-members"),
    ("itu-t sector members", &["MEMBERSHIP"], "sector-members"),
    ("itu-r sector members", &["MEMBERSHIP"], "sector-members"),
    ("associates", &["MEMBERSHIP"], "associates"),
    ("academia", &["MEMBERSHIP"], "academia"),
    ("itu academia", &["MEMBERSHIP"], "academia"),
    ("itu membership", &["MEMBERSHIP"], "membership"),
    ("itu members", &["MEMBERSHIP"], "membership"),
    ("membership", &["MEMBERSHIP"], "membership"),
];

/// Words before a name that do not change who is meant.
#[rustfmt::skip]
const BEFORE_NAME: &[&str] = &[
    "the", "a", "an", "all", "its", "each", "relevant", "other", "both", "also", "concerned", "respective",
    "to", "next", "forthcoming", "following", "new",
];

/// Words that end a short addressee made of the text's own words.
#[rustfmt::skip]
const SHORT_ENDS: &[&str] = &[
    "of", "in", "on", "to", "for", "with", "within", "that", "which", "who", "when", "as", "by", "from",
    "at", "under", "concerned", "having", "and", "or",
];

impl Names {
    /// The names that `register` gives, read in a text of `body`: in a text of the United Nations *the
    /// Secretary-General* is another one than in a text of ITU.
    ///
    /// ```
    /// use resolute_document::structure::addressees::Names;
    /// let names = Names::new(resolute_reference::register(), Some("PP"));
    /// let read = names.read("the Secretary-General and the Directors of the Bureaux");
    /// let codes: Vec<String> = read.iter().flat_map(|addressee| addressee.codes.clone()).collect();
    /// assert_eq!(codes, ["ITU-SG", "DIR-BR", "DIR-TSB", "DIR-BDT"]);
    /// ```
    pub fn new(register: &Register, body: Option<&str>) -> Names {
        let mut names = Names { by_first: HashMap::new() };
        for actor in &register.actors {
            names.add_actor(actor, register);
        }
        let known = |code: &&&str| register.actors.iter().any(|actor| actor.id == **code);
        for (phrase, codes, short) in COMMON {
            let codes = codes.iter().filter(known).map(|code| (*code).to_owned()).collect();
            names.add(phrase, codes, short, false);
        }
        match body {
            Some("UNSC" | "UNGA" | "UN") => {
                names.add("secretary-general", vec!["UN-SG".to_owned()], "secretary-general", false);
            }
            Some("WTDC") => {
                let both = vec!["SG1".to_owned(), "SG2".to_owned()];
                names.add("study groups", both.clone(), "study-groups", false);
                names.add("itu-d study groups", both, "study-groups", false);
            }
            _ => names.add(
                "itu-d study groups",
                vec!["SG1".to_owned(), "SG2".to_owned()],
                "itu-d-study-groups",
                false,
            ),
        }
        for list in names.by_first.values_mut() {
            list.sort_by_key(|name| std::cmp::Reverse(name.length));
        }
        names
    }

    fn add_actor(&mut self, actor: &Actor, register: &Register) {
        let code = || vec![actor.id.clone()];
        let full = actor.name.split(" (").next().unwrap_or(&actor.name);
        let own = full.trim_end_matches(" of ITU");
        let short = short_name(actor, own);
        self.add(own, code(), &short, false);
        if let Some(bare) = own.strip_prefix("ITU ") {
            // `ITU Council` is also `the Council`.
            self.add(bare, code(), &short, false);
        } else if belongs_to_itu(actor, register) {
            // `ITU Council Working Group on ...`, `ITU Radiocommunication Bureau`.
            self.add(&format!("ITU {own}"), code(), &short, false);
        }
        for (long, brief) in [("United Nations ", "UN "), ("UN ", "United Nations ")] {
            if let Some(rest) = own.strip_prefix(long) {
                self.add(&format!("{brief}{rest}"), code(), &short, false);
            }
        }
        if let (Some(bureau), true) = (&actor.parent, own.starts_with("Director of ")) {
            self.add(&format!("director of {bureau}"), code(), &short, false);
            self.add(&format!("director of the {bureau}"), code(), &short, false);
            self.add(&format!("{bureau} director"), code(), &short, false);
        }
        for form in [&actor.id, &actor.short_name] {
            let capitals = form.chars().filter(|character| character.is_uppercase()).count() > 1;
            // Two capitals alone (`SG`) stand for too many things.
            if form.len() > 2 || form == "UN" {
                self.add(form, code(), &short, capitals);
            }
        }
    }

    fn add(&mut self, phrase: &str, codes: Vec<String>, short: &str, capitals: bool) {
        let lower = plain(phrase);
        let Some(first) = lower.split(' ').next() else { return };
        let list = self.by_first.entry(first.to_owned()).or_default();
        // The later entry wins: the common names correct what was derived from the register.
        list.retain(|name| name.phrase != lower);
        list.push(Name {
            length: lower.split(' ').count(),
            phrase: lower,
            capitals,
            codes,
            short: short.to_owned(),
        });
    }

    /// The known name that starts at word `at`: its codes, short form and number of words.
    fn at(&self, text: &str, words: &[Word], at: usize) -> Option<(Vec<String>, String, usize)> {
        if let Some(found) = self.directors(words, at) {
            return Some(found);
        }
        let candidates = self.by_first.get(&words.get(at)?.plain)?;
        candidates.iter().find_map(|name| {
            let length = phrase_at(words, at, &name.phrase)?;
            let written = &text[words[at].range.clone()];
            let fits = !name.capitals || written.chars().any(char::is_uppercase);
            fits.then(|| (name.codes.clone(), name.short.clone(), length))
        })
    }

    /// `Directors of the Telecommunication Development Bureau and the Radiocommunication Bureau`, `Directors of TSB and BDT`.
    fn directors(&self, words: &[Word], at: usize) -> Option<(Vec<String>, String, usize)> {
        const BUREAUX: &[(&str, &str)] = &[
            ("telecommunication development bureau", "DIR-BDT"),
            ("telecommunication standardization bureau", "DIR-TSB"),
            ("radiocommunication bureau", "DIR-BR"),
            ("telecommunication development", "DIR-BDT"),
            ("telecommunication standardization", "DIR-TSB"),
            ("radiocommunication", "DIR-BR"),
            ("bdt", "DIR-BDT"),
            ("tsb", "DIR-TSB"),
            ("br", "DIR-BR"),
        ];
        let mut next = at + phrase_at(words, at, "directors of")?;
        let mut end = next;
        let mut codes = Vec::new();
        while next < words.len() {
            if matches!(words[next].plain.as_str(), "the" | "and" | "bureaux") {
                next += 1;
                continue;
            }
            let Some((length, code)) = BUREAUX
                .iter()
                .find_map(|(name, code)| phrase_at(words, next, name).map(|length| (length, *code)))
            else {
                break;
            };
            codes.push(code.to_owned());
            next += length;
            end = next;
            if words.get(end).is_some_and(|word| word.plain == "bureaux") {
                end += 1;
            }
        }
        (codes.len() > 1).then(|| (codes, "bureaux-directors".to_owned(), end - at))
    }

    /// How many words the known name at word `at` has.
    pub(crate) fn length_at(&self, text: &str, words: &[Word], at: usize) -> Option<usize> {
        self.at(text, words, at).map(|(_, _, length)| length)
    }

    /// Everybody named in a list such as `Member States, Sector Members, Associates and Academia`.
    pub fn read(&self, phrase: &str) -> Vec<Addressee> {
        let words = words(phrase);
        let mut found = Vec::new();
        let mut start = self.skip_articles(phrase, &words, 0);
        while start < words.len() {
            let known = self.at(phrase, &words, start).filter(|(_, _, length)| {
                // `Member States Advisory Group` is somebody else; `Member States Parties to ...` are not.
                let last = &words[start + length - 1];
                let next = words.get(start + length).filter(|_| !last.stop_after);
                next.is_none_or(|next| {
                    next.plain == "parties" || !phrase[next.range.clone()].starts_with(char::is_uppercase)
                })
            });
            let after = start + known.as_ref().map_or(1, |(_, _, length)| *length);
            let end = self.end_of_segment(phrase, &words, start, after);
            let range = words[start].range.start..words[end - 1].range.end;
            let named = &phrase[range.clone()];
            let (codes, short) = match known {
                Some((codes, short, _)) => (codes, short),
                None => later_name(phrase, &words[start..end]),
            };
            found.push(Addressee { codes, words: named.to_owned(), short, range });
            start = self.skip_articles(phrase, &words, self.skip_joint(&words, end));
        }
        found
    }

    fn skip_articles(&self, text: &str, words: &[Word], mut at: usize) -> usize {
        while at < words.len()
            && BEFORE_NAME.contains(&words[at].plain.as_str())
            && self.at(text, words, at).is_none()
        {
            at += 1;
        }
        at
    }

    /// Steps over `and`, `or`, `as well as` between two names.
    fn skip_joint(&self, words: &[Word], mut at: usize) -> usize {
        loop {
            let step =
                ["as well as", "and", "or", "and/or"].iter().find_map(|joint| phrase_at(words, at, joint));
            match step {
                Some(length) => at += length,
                None => return at,
            }
        }
    }

    /// A name runs until a comma or `and` after which another name starts.
    fn end_of_segment(&self, text: &str, words: &[Word], start: usize, from: usize) -> usize {
        let mut at = from;
        while at < words.len() {
            let comma = words[at - 1].stop_after;
            let next = self.skip_joint(words, at);
            if comma || next > at {
                let name = self.skip_articles(text, words, next);
                let capital = words
                    .get(name)
                    .is_some_and(|word| text[word.range.clone()].starts_with(char::is_uppercase));
                let of_list = words[start..at].iter().any(|word| word.plain == "of") && !comma;
                if comma
                    || name < words.len() && (self.at(text, words, name).is_some() || capital && !of_list)
                {
                    return at;
                }
            }
            at += 1;
        }
        words.len()
    }
}

/// `ITU-T Study Group 20` names nobody of the register; its own words make the short form.
fn later_name(phrase: &str, words: &[Word]) -> (Vec<String>, String) {
    // `governments of Member States`, `chairman of the Council`: the name that follows is not the one told.
    let brief = words
        .iter()
        .take_while(|word| !SHORT_ENDS.contains(&word.plain.as_str()))
        .take(5)
        .map(|word| slug(&phrase[word.range.clone()]))
        .collect::<Vec<_>>()
        .join("-");
    (Vec::new(), brief)
}

/// Whether the parents of an actor lead to the Union.
fn belongs_to_itu(actor: &Actor, register: &Register) -> bool {
    let mut parent = actor.parent.as_deref();
    // A register with a circle of parents must not hold the reader up.
    for _ in 0..8 {
        let Some(id) = parent else { return false };
        if id == "ITU" {
            return true;
        }
        parent =
            register.actors.iter().find(|other| other.id == id).and_then(|other| other.parent.as_deref());
    }
    false
}

fn short_name(actor: &Actor, name: &str) -> String {
    match (&actor.parent, name.starts_with("Director of ")) {
        (Some(bureau), true) => format!("{}-director", slug(bureau)),
        _ if actor.id == "UN-SG" => "un-secretary-general".to_owned(),
        _ if actor.kind.contains("official") || actor.kind.contains("officer") => slug(name),
        _ => slug(&actor.id),
    }
}

/// The short form of a list of addressees, by the rule at the head of this module.
///
/// ```
/// use resolute_document::structure::addressees::{Names, short};
/// let names = Names::new(resolute_reference::register(), Some("WTDC"));
/// let read = |phrase| short(&names.read(phrase));
/// assert_eq!(read("the Director of the Telecommunication Development Bureau"), "bdt-director");
/// assert_eq!(read("Member States, Sector Members, Associates and Academia"), "membership");
/// assert_eq!(read("Member States and Sector Members"), "member-states-and-sector-members");
/// ```
pub fn short(addressees: &[Addressee]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for addressee in addressees {
        if !addressee.short.is_empty() && !names.contains(&addressee.short.as_str()) {
            names.push(&addressee.short);
        }
    }
    const MEMBERSHIP: [&str; 4] = ["member-states", "sector-members", "associates", "academia"];
    if MEMBERSHIP.iter().all(|class| names.contains(class)) {
        names.retain(|name| !MEMBERSHIP.contains(name));
        names.insert(0, "membership");
    }
    let directors = names.iter().filter(|name| name.ends_with("-director")).count();
    if directors > 1 && directors == names.len() {
        return "bureaux-directors".to_owned();
    }
    match names.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first, second] => format!("{first}-and-{second}"),
        [first, second, third] => format!("{first}-{second}-and-{third}"),
        [first, ..] => format!("{first}-and-others"),
    }
}
