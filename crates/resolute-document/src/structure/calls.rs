//! Calls: the words that open a block (`recalling`, `further instructs the Director ...`), told by their grammar.
//!
//! A call is a verb of the table below, what strengthens it (`further`, `with concern`), for an operative call
//! perhaps a second verb (`resolves to invite`), whoever is told, and how (`, in coordination with ...`).

use std::ops::Range;

use super::addressees::{Addressee, Names, short};
pub(crate) use super::force::Force;
use super::words::{Word, phrase_at, slug, words};

/// Operative verbs in the third person and the infinitive, with their force.
pub(crate) const OPERATIVE: &[(&str, &str, Force)] = &[
    ("resolves", "resolve", Force::Decides),
    ("decides", "decide", Force::Decides),
    ("agrees", "agree", Force::Decides),
    ("adopts", "adopt", Force::Decides),
    ("approves", "approve", Force::Decides),
    ("endorses", "endorse", Force::Decides),
    ("establishes", "establish", Force::Decides),
    ("authorizes", "authorize", Force::Decides),
    ("authorises", "authorise", Force::Decides),
    ("declares", "declare", Force::Decides),
    ("determines", "determine", Force::Decides),
    ("confirms", "confirm", Force::Decides),
    ("affirms", "affirm", Force::Decides),
    ("reaffirms", "reaffirm", Force::Decides),
    ("extends", "extend", Force::Decides),
    ("renews", "renew", Force::Decides),
    ("terminates", "terminate", Force::Decides),
    ("suppresses", "suppress", Force::Decides),
    ("abrogates", "abrogate", Force::Decides),
    ("expresses", "express", Force::Decides),
    ("thanks", "thank", Force::Decides),
    ("commends", "commend", Force::Decides),
    ("welcomes", "welcome", Force::Decides),
    ("notes", "note", Force::Decides),
    ("takes note", "take note", Force::Decides),
    ("recognizes", "recognize", Force::Decides),
    ("acknowledges", "acknowledge", Force::Decides),
    ("condemns", "condemn", Force::Decides),
    ("deplores", "deplore", Force::Decides),
    ("regrets", "regret", Force::Decides),
    ("stresses", "stress", Force::Decides),
    ("emphasizes", "emphasize", Force::Decides),
    ("underlines", "underline", Force::Decides),
    ("underscores", "underscore", Force::Decides),
    ("reiterates", "reiterate", Force::Decides),
    ("recalls", "recall", Force::Decides),
    ("considers", "consider", Force::Decides),
    ("intends", "intend", Force::Decides),
    ("undertakes", "undertake", Force::Decides),
    ("supports", "support", Force::Decides),
    ("reminds", "remind", Force::Decides),
    ("congratulates", "congratulate", Force::Decides),
    ("accepts", "accept", Force::Decides),
    ("designates", "designate", Force::Decides),
    ("appoints", "appoint", Force::Decides),
    ("concurs", "concur", Force::Decides),
    ("rejects", "reject", Force::Decides),
    ("holds", "hold", Force::Decides),
    ("addresses", "address", Force::Decides),
    ("dissolves", "dissolve", Force::Decides),
    ("records", "record", Force::Decides),
    ("reposes", "repose", Force::Decides),
    ("lends", "lend", Force::Decides),
    ("relies", "rely", Force::Decides),
    ("reconfirms", "reconfirm", Force::Decides),
    ("re-emphasizes", "re-emphasize", Force::Decides),
    ("takes cognizance", "take cognizance", Force::Decides),
    ("requires", "require", Force::Instructs),
    ("orders", "order", Force::Instructs),
    ("observes", "observe", Force::Decides),
    ("refers", "refer", Force::Decides),
    ("proclaims", "proclaim", Force::Decides),
    ("salutes", "salute", Force::Decides),
    ("hopes", "hope", Force::Decides),
    ("insists", "insist", Force::Decides),
    ("warns", "warn", Force::Decides),
    ("denounces", "denounce", Force::Decides),
    ("censures", "censure", Force::Decides),
    ("proposes", "propose", Force::Decides),
    ("urgently calls", "urgently call", Force::CallsUpon),
    ("calls", "call", Force::CallsUpon),
    ("creates", "create", Force::Decides),
    ("finds", "find", Force::Decides),
    ("praises", "praise", Force::Decides),
    ("pays", "pay", Force::Decides),
    ("looks forward", "look forward", Force::Decides),
    ("remains", "remain", Force::Decides),
    ("reserves", "reserve", Force::Decides),
    ("sets", "set", Force::Decides),
    ("concludes", "conclude", Force::Decides),
    ("shares", "share", Force::Decides),
    ("deems", "deem", Force::Decides),
    ("draws", "draw", Force::Decides),
    ("expects", "expect", Force::CallsUpon),
    ("trusts", "trust", Force::Decides),
    ("exhorts", "exhort", Force::CallsUpon),
    ("directs", "direct", Force::Instructs),
    ("instructs", "instruct", Force::Instructs),
    ("charges", "charge", Force::Instructs),
    ("mandates", "mandate", Force::Instructs),
    ("commissions", "commission", Force::Instructs),
    ("entrusts", "entrust", Force::Instructs),
    ("demands", "demand", Force::Instructs),
    ("requests", "request", Force::Requests),
    ("asks", "ask", Force::Requests),
    ("invites", "invite", Force::Invites),
    ("calls upon", "call upon", Force::CallsUpon),
    ("calls on", "call on", Force::CallsUpon),
    ("calls for", "call for", Force::CallsUpon),
    ("urges", "urge", Force::CallsUpon),
    ("appeals to", "appeal to", Force::CallsUpon),
    ("appeals", "appeal", Force::CallsUpon),
    ("encourages", "encourage", Force::Encourages),
    ("recommends", "recommend", Force::Encourages),
];

/// Openings of preambular blocks and paragraphs; the longer one stands before its own beginning.
#[rustfmt::skip]
const PREAMBULAR: &[&str] = &[
    "taking into consideration", "taking into account", "taking account", "taking note", "bearing in mind",
    "having regard", "having considered", "having examined", "having heard", "having received",
    "having noted", "having discussed", "having reviewed", "having studied", "having adopted",
    "having determined", "having taken", "having decided", "having in mind", "in view", "in accordance",
    "in pursuance", "pursuant", "keeping in mind", "being aware", "being mindful", "being convinced",
    "fully aware", "well aware", "deeply concerned", "gravely concerned", "seriously concerned",
    "particularly concerned", "deeply convinced", "firmly convinced", "deeply disturbed",
    "gravely disturbed", "deeply distressed", "deeply appreciative", "deeply grateful", "guided", "having",
    "whereas", "responding", "being", "aiming", "concurring", "respecting", "holding", "mourning",
    "deeming", "congratulating", "recognising", "fearing", "trusting", "expecting", "paying", "considering",
    "recalling", "considering", "recognizing", "recognising", "noting", "aware", "reaffirming", "affirming",
    "emphasizing", "emphasising", "mindful", "conscious", "convinced", "acknowledging", "referring",
    "underlining", "underscoring", "stressing", "welcoming", "concerned", "observing", "appreciating",
    "confirming", "endorsing", "expressing", "understanding", "believing", "desiring", "desirous",
    "thanking", "realizing", "reminding", "alarmed", "cognizant", "encouraged", "acting", "deploring",
    "condemning", "determined", "determining", "reiterating", "regretting", "renewing", "commending",
    "calling", "supporting", "seeking", "anxious", "hoping", "wishing", "disturbed", "distressed",
    "shocked", "grieved", "appalled", "gratified", "grateful", "satisfied", "highlighting", "declaring",
    "looking forward", "paying tribute", "encouraging", "looking", "accepting", "resolved", "remaining",
    "reminded", "agreeing", "deciding", "finding", "learning", "dismayed", "sharing", "approving",
    "requesting",
];

/// Words that strengthen or vary a preambular verb without naming what it is about.
#[rustfmt::skip]
const PREAMBULAR_TAILS: &[&str] = &[
    "further", "also", "furthermore", "moreover", "in addition", "with concern", "with deep concern",
    "with appreciation", "with satisfaction", "with interest", "with regret", "with gratitude",
    "with pride", "in particular", "especially", "again", "of", "that", "to", "by", "the following",
    "fully", "once more",
];

/// Words before an operative verb that strengthen it.
#[rustfmt::skip]
const BEFORE_VERB: &[&str] = &[
    "further", "also", "and", "strongly", "again", "once again", "once more", "urgently", "additionally",
    "in addition", "hereby", "fully", "deeply", "furthermore", "moreover", "solemnly", "earnestly",
    "particularly", "specifically", "likewise", "therefore", "accordingly", "gratefully", "firmly",
    "warmly", "vigorously", "unequivocally", "energetically", "categorically", "highly", "emphatically",
    "insistently", "unanimously", "unreservedly",
];

/// Words after an operative verb that strengthen it.
const AFTER_VERB: &[&str] =
    &["further", "also", "in particular", "especially", "once again", "again", "strongly"];

/// A call that was recognised at the start of some words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Call {
    /// Byte range of the heading.
    pub(crate) heading: Range<usize>,
    /// Byte range of the verb, with what stands before it: `further instructs`.
    pub(crate) verb: Range<usize>,
    /// Byte range of the words from which the force was read: `resolves to invite`.
    pub(crate) binding: Range<usize>,
    /// Whether it obliges.
    pub(crate) operative: bool,
    /// Of the verb that reaches the addressee: `invites` in `resolves to invite`.
    pub(crate) force: Force,
    /// Who is told.
    pub(crate) addressees: Vec<Addressee>,
    /// Byte range of how they are told: `in coordination with the other Bureaux`.
    pub(crate) manner: Option<Range<usize>>,
    /// Where the words of the first provision begin, when they stand on the same line.
    pub(crate) rest: Option<usize>,
    /// For the address: `further-instructs-bdt-director`.
    pub(crate) slug: String,
}

impl Call {
    /// The same call, when it was read from byte `from` of a longer text.
    pub(crate) fn later(mut self, from: usize) -> Call {
        let shift = |range: &mut Range<usize>| *range = range.start + from..range.end + from;
        shift(&mut self.heading);
        shift(&mut self.verb);
        shift(&mut self.binding);
        self.manner.iter_mut().for_each(shift);
        self.rest = self.rest.map(|rest| rest + from);
        for addressee in &mut self.addressees {
            shift(&mut addressee.range);
        }
        self
    }

    /// A heading that its style says is one and whose verb is not in the tables: it obliges when its verb stands in
    /// the third person (`instructs`, not `noting`).
    pub(crate) fn unknown(text: &str) -> Call {
        let verb = text.find(' ').unwrap_or(text.len());
        let name = slug(text);
        Call {
            heading: 0..text.len(),
            verb: 0..verb,
            binding: 0..verb,
            operative: text[..verb].ends_with('s'),
            force: Force::Decides,
            addressees: Vec::new(),
            manner: None,
            rest: None,
            slug: name.splitn(6, '-').take(5).collect::<Vec<_>>().join("-"),
        }
    }
}

/// Reads a call at the start of `text`, in any capitals.
pub(crate) fn read(text: &str, names: &Names) -> Option<Call> {
    let words = words(text);
    operative(text, &words, names).or_else(|| preambular(text, &words))
}

/// The operative verb at word `at`: its place in the table and its length in words.
fn verb_at(words: &[Word], at: usize, infinitive: bool) -> Option<(usize, Force)> {
    let form = |row: &(&'static str, &'static str, Force)| if infinitive { row.1 } else { row.0 };
    OPERATIVE
        .iter()
        .filter_map(|row| phrase_at(words, at, form(row)).map(|length| (length, row.2)))
        .max_by_key(|(length, _)| *length)
}

/// The infinitive of the operative verb with which a call opens, and where that verb ends.
pub(crate) fn base_of(text: &str) -> Option<(&'static str, usize)> {
    let words = words(text);
    let first = skip(&words, 0, BEFORE_VERB);
    let (length, base) = OPERATIVE
        .iter()
        .filter_map(|(verb, base, _)| phrase_at(&words, first, verb).map(|length| (length, *base)))
        .max_by_key(|(length, _)| *length)?;
    Some((base, words[first + length - 1].range.end))
}

fn skip(words: &[Word], mut at: usize, phrases: &[&str]) -> usize {
    while let Some(length) =
        phrases.iter().filter_map(|phrase| phrase_at(words, at, phrase)).max().filter(|length| *length > 0)
    {
        at += length;
    }
    at
}

fn operative(text: &str, words: &[Word], names: &Names) -> Option<Call> {
    let first = skip(words, 0, BEFORE_VERB);
    let (length, mut force) = verb_at(words, first, false)?;
    let mut at = first + length;
    let mut verb_end = skip(words, at, AFTER_VERB);
    at = verb_end;
    // `resolves to invite ...`: the second verb is the one that reaches somebody.
    if words.get(at).is_some_and(|word| word.plain == "to") {
        let second = skip(words, at + 1, BEFORE_VERB);
        match verb_at(words, second, true) {
            Some((length, inner)) if force == Force::Decides && inner != Force::Decides => {
                force = inner;
                at = second + length;
                verb_end = at;
            }
            _ => {}
        }
    }
    let end_of = |count: usize| if count == 0 { 0 } else { words[count - 1].range.end };
    let start = words[0].range.start;
    let told = !matches!(words.get(at).map(|word| word.plain.as_str()), None | Some("that" | "to" | "as"));
    let broken = words[at - 1].stop_after;
    let to = if told && !broken && force != Force::Decides { addressee_end(words, at) } else { at };
    if words.get(to).is_some_and(|word| matches!(word.plain.as_str(), "thereof" | "above" | "below")) {
        return None;
    }
    let named = (to > at).then(|| words[at].range.start..end_of(to));
    let addressees = named.clone().map_or(Vec::new(), |range| {
        let mut read = names.read(&text[range.clone()]);
        for addressee in &mut read {
            addressee.range = addressee.range.start + range.start..addressee.range.end + range.start;
        }
        read
    });
    // How it is to be done stands between the addressee and the first `to`, label or end.
    let manner_end = if to < words.len() && words[to.max(1) - 1].stop_after && !opens_words(words, to, text) {
        manner_end(text, words, to)
    } else {
        to
    };
    let manner = (manner_end > to).then(|| words[to].range.start..end_of(manner_end));
    let heading_end = end_of(manner_end.max(verb_end));
    let rest = words.get(manner_end.max(verb_end)).map(|word| {
        // A bracketed or dashed label stands before its word: keep the characters between.
        let gap = &text[heading_end..word.range.start];
        heading_end + gap.len() - gap.trim_start_matches([' ', '\u{a0}', '\t', ',', ':']).len()
    });
    let mut name = slug(&text[start..end_of(first + length).max(start)]);
    let tail = skip(words, first + length, AFTER_VERB);
    if tail > first + length {
        name = slug(&text[start..end_of(tail)]);
    }
    let told = short(&addressees);
    if !told.is_empty() {
        name = format!("{name}-{told}");
    }
    let verb = start..end_of(first + length);
    let binding = start..end_of(verb_end);
    Some(Call {
        heading: start..heading_end,
        verb,
        binding,
        operative: true,
        force,
        addressees,
        manner,
        rest,
        slug: name,
    })
}

/// Words that begin what is to be done, or a way of doing it, and so end the addressees.
fn opens_words(words: &[Word], at: usize, text: &str) -> bool {
    is_infinitive(words, at)
        || words[at].plain == "that"
        || super::labels::typed_label(&text[words[at].range.start..]).is_some()
}

/// Prepositions that, after a comma, say how and no longer whom.
#[rustfmt::skip]
const MANNER: &[&str] = &[
    "in", "within", "through", "when", "where", "as", "with", "upon", "taking", "under", "by", "on",
    "pursuant", "subject", "having", "without", "at", "for", "while", "using", "working", "bearing", "if",
    "after", "including", "based", "following", "according", "should",
];

/// The word after the last addressee.
fn addressee_end(words: &[Word], from: usize) -> usize {
    let mut at = from;
    while at < words.len() {
        if is_infinitive(words, at) || at > from && is_number(&words[at].plain) && !is_group_number(words, at)
        {
            return at;
        }
        if matches!(words[at].plain.as_str(), "thereof" | "above" | "below" | "that") && at > from {
            return at;
        }
        if at > from && words[at - 1].stop_after && MANNER.contains(&words[at].plain.as_str()) {
            return at;
        }
        // `in collaboration with` also ends the list without a comma.
        if at > from
            && [
                "in collaboration with",
                "in coordination with",
                "in cooperation with",
                "in consultation with",
                "in close ",
            ]
            .iter()
            .any(|phrase| phrase_at(words, at, phrase.trim_end()).is_some())
        {
            return at;
        }
        at += 1;
    }
    words.len()
}

/// `Study Group 20` is one name.
fn is_group_number(words: &[Word], at: usize) -> bool {
    at > 0 && matches!(words[at - 1].plain.as_str(), "group" | "groups" | "resolution" | "party")
}

fn is_number(word: &str) -> bool {
    word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn manner_end(text: &str, words: &[Word], from: usize) -> usize {
    let mut at = from;
    while at < words.len() {
        let label = at > from
            && words[at].plain != "a"
            && super::labels::typed_label(&text[words[at].range.start..]).is_some();
        if is_infinitive(words, at) || label {
            return at;
        }
        at += 1;
    }
    words.len()
}

/// Whether `to` at word `at` opens what is to be done: `to collaborate`, not `to the Council`.
pub(crate) fn is_infinitive(words: &[Word], at: usize) -> bool {
    #[rustfmt::skip]
    const NOT_VERBS: &[&str] = &[
        "the", "a", "an", "this", "these", "those", "that", "its", "their", "his", "her", "our", "all",
        "which", "whom", "any", "each", "such", "other", "relevant", "and", "or", "date", "it", "them",
        "itu", "developing", "be",
    ];
    // Words that take `to` with a noun: `related to`, `access to`.
    #[rustfmt::skip]
    const NOUN_FOLLOWS: &[&str] = &[
        "related", "relating", "relates", "relevant", "access", "according", "due", "regard", "respect",
        "subject", "contribute", "contributes", "contributing", "contribution", "contributions",
        "pertaining", "response", "responses", "conducive", "prior", "pursuant", "similar", "applicable",
        "attention", "attributed", "approach", "approaches", "barriers", "solutions", "threats",
        "reference", "annex", "linked", "connected", "resistant", "key", "exposure", "dedicated",
        "belonging", "as", "next", "adherence", "transition", "vulnerable", "amendments", "invitation",
    ];
    let plain = |index: usize| words.get(index).map(|word| word.plain.as_str());
    let noun_follows =
        at > 0 && !words[at - 1].stop_after && NOUN_FOLLOWS.contains(&words[at - 1].plain.as_str());
    // `as to ensure` after `so`, and a verb that is known to be one, are infinitives all the same.
    let purpose = at > 1 && words[at - 1].plain == "as" && words[at - 2].plain == "so";
    (!noun_follows || purpose)
        && plain(at) == Some("to")
        && !words[at].stop_after
        && words.get(at + 1).is_some_and(|next| {
            let plain = next.plain.as_str();
            !next.capital
                && plain.starts_with(char::is_lowercase)
                && (plain == "be" || !NOT_VERBS.contains(&plain))
        })
}

fn preambular(text: &str, words: &[Word]) -> Option<Call> {
    let first = skip(words, 0, BEFORE_VERB);
    let length = PREAMBULAR.iter().filter_map(|phrase| phrase_at(words, first, phrase)).max()?;
    let after_verb = first + length;
    let at =
        if words[after_verb - 1].stop_after { after_verb } else { skip(words, after_verb, PREAMBULAR_TAILS) };
    let end = words[at - 1].range.end;
    let start = words[0].range.start;
    // `having considered` the report: `of`, `that`, `to` belong to what follows when something does.
    let open = words.len() > at;
    let mut heading_words = at;
    while open
        && heading_words > after_verb
        && matches!(words[heading_words - 1].plain.as_str(), "of" | "that" | "to" | "by")
    {
        heading_words -= 1;
    }
    let heading_end = if open { words[heading_words - 1].range.end } else { end };
    let rest = open.then(|| {
        let gap = &text[heading_end..];
        heading_end + gap.len() - gap.trim_start_matches([' ', '\u{a0}', '\t', ',', ':']).len()
    });
    Some(Call {
        heading: start..heading_end,
        verb: start..words[after_verb - 1].range.end,
        binding: start..words[after_verb - 1].range.end,
        operative: false,
        force: Force::Decides,
        addressees: Vec::new(),
        manner: None,
        rest,
        slug: slug(&text[start..heading_end]),
    })
}
