//! The clause of an item: `to continue to provide`, `that the Council shall decide`, `in implementing ..., to pay`.

use std::ops::Range;

use super::{parties, verbs, word_at};
use crate::structure::Force;
use crate::structure::addressees::{Addressee, Names};
use crate::structure::calls::{OPERATIVE, is_infinitive};
use crate::structure::words::{Word, phrase_at, words};

/// What was read of a clause.
#[derive(Debug, Default)]
pub(super) struct Clause {
    pub(super) verb: Option<Verb>,
    /// The words that say it goes on.
    pub(super) continuing: Option<Range<usize>>,
    /// `resolves ... to invite X to ...`: the force of the inner verb.
    pub(super) force: Option<(Force, Range<usize>)>,
    /// Who acts, where the clause says it.
    pub(super) addressees: Vec<Addressee>,
    /// Whether whoever speaks acts: a decision in the infinitive.
    pub(super) own_act: bool,
}

/// A verb with its place.
#[derive(Debug, Clone)]
pub(super) struct Verb {
    /// Infinitive.
    pub(super) base: String,
    /// Where it stands.
    pub(super) range: Range<usize>,
}

/// Verbs that tell somebody else, with the words after which the one told stands.
#[rustfmt::skip]
const MODALS: &[&str] = &[
    "should", "shall", "must", "may", "will", "can", "is to", "are to", "be invited to", "is invited to",
    "are invited to", "is requested to", "are requested to", "is instructed to", "needs to", "need to",
];

/// Reads the clause from byte `start`; `decides` says that the call itself told nobody.
pub(super) fn read(text: &str, start: usize, decides: bool, names: &Names) -> Clause {
    let words = words(text);
    let first = word_at(&words, start);
    let mut clause = Clause::default();
    if words.get(first).is_some_and(|word| word.plain == "that") {
        that_clause(text, &words, first, &mut clause, names);
        return clause;
    }
    // `by strengthening ...`, `updating its roadmaps`: an item may be a gerund.
    let gerund = first + usize::from(words.get(first).is_some_and(|word| word.plain == "by"));
    if let Some(word) = words.get(gerund)
        && let Some(base) = verbs::from_gerund(&word.plain)
        && word.plain != "developing"
    {
        clause.own_act = decides;
        clause.verb = Some(Verb { base, range: word.range.clone() });
        return clause;
    }
    let Some(to) = infinitive(&words, first) else { return clause };
    clause.own_act = decides;
    let at = verb_group(&words, to + 1, &mut clause);
    if clause.continuing.is_none() {
        // `to act as a catalyst ..., and to continue to act`: part of the duty goes on.
        let phrase =
            (at..words.len()).find(|index| phrase_at(&words, *index, "and to continue to").is_some());
        clause.continuing = phrase.map(|index| words[index + 1].range.start..words[index + 3].range.end);
    }
    if decides {
        told(text, &words, at, &mut clause, names);
    }
    clause
}

/// The `to` of the clause: the first word, or the first one after an opening phrase set off by a comma.
fn infinitive(words: &[Word], first: usize) -> Option<usize> {
    let after_comma = |at: &usize| is_infinitive(words, *at) && (*at == first || words[*at - 1].stop_after);
    (first..words.len()).find(after_comma)
}

/// Steps over adverbs and `continue to`; notes verb and continuation. Returns the word after the verb.
fn verb_group(words: &[Word], mut at: usize, clause: &mut Clause) -> usize {
    let begin = at;
    at = skip_adverbs(words, at);
    // A duty to leave something alone must not read as its opposite.
    let negated = words[begin.saturating_sub(1).min(at)..at].iter().any(|word| word.plain == "not");
    while words.get(at).is_some_and(|word| matches!(word.plain.as_str(), "continue" | "keep")) {
        let begin = at;
        let mut next = at + 1;
        // `to continue, within its mandate, to support`; `to continue and to strengthen`
        if words[at].stop_after
            && let Some(to) =
                (next..words.len()).find(|index| is_infinitive(words, *index) && words[*index - 1].stop_after)
        {
            next = to;
        }
        next = skip_adverbs(words, next);
        if is_infinitive(words, next) {
            clause.continuing = Some(words[begin].range.start..words[next].range.end);
            at = skip_adverbs(words, next + 1);
            continue;
        }
        if let Some(base) = words.get(next).and_then(|word| verbs::from_gerund(&word.plain)) {
            clause.continuing = Some(words[begin].range.clone());
            clause.verb = Some(Verb { base, range: words[next].range.clone() });
            return next + 1;
        }
        if words[begin].plain == "continue" {
            clause.continuing = Some(words[begin].range.clone());
        }
        break;
    }
    if let Some(word) = words.get(at) {
        // `take note`, `carry out`, `bring to the attention` are one verb each in other words; the first one names it.
        if word.plain == "be"
            && let Some(next) = words.get(at + 1).filter(|next| next.plain.ends_with("ed"))
        {
            clause.verb = Some(Verb { base: done(&next.plain), range: word.range.start..next.range.end });
            return at + 2;
        }
        let base = if negated { format!("not {}", word.plain) } else { word.plain.clone() };
        clause.verb = Some(Verb { base, range: word.range.clone() });
        at += 1;
    }
    at
}

/// Words between `to` and its verb.
fn skip_adverbs(words: &[Word], mut at: usize) -> usize {
    #[rustfmt::skip]
    const ADVERBS: &[&str] = &[
        "further", "also", "not", "always", "better", "both", "as", "appropriate", "either", "so", "once",
        "again", "thereby",
    ];
    while let Some(word) = words.get(at) {
        let adverb = word.plain.ends_with("ly")
            && !matches!(word.plain.as_str(), "apply" | "supply" | "rely" | "comply" | "reply");
        let listed = ADVERBS.contains(&word.plain.as_str())
            // `to further the goal`: here it is the verb.
            && !(word.plain == "further"
                && words.get(at + 1).is_none_or(|next| matches!(next.plain.as_str(), "the" | "a" | "this" | "its")));
        if !adverb && !listed {
            break;
        }
        at += 1;
    }
    at
}

/// `that ITU should continue to coordinate`: the subject acts.
fn that_clause(text: &str, words: &[Word], that: usize, clause: &mut Clause, names: &Names) {
    let subject = that + 1;
    let modal = (subject..words.len()).find_map(|at| {
        MODALS.iter().filter_map(|modal| phrase_at(words, at, modal)).max().map(|length| (at, length))
    });
    let Some((at, length)) = modal.filter(|(at, _)| *at > subject) else {
        subjunctive(text, words, subject, clause, names);
        return;
    };
    // `that, based on the results, the Council shall`: the last part before the modal is the subject.
    let opens = words[that].stop_after || words[subject..at].iter().any(|word| word.stop_after);
    // `that a policy be established whereby Member States ...` has its subject at the start.
    #[rustfmt::skip]
    const OPENINGS: &[&str] = &[
        "based", "in", "within", "if", "when", "where", "to", "on", "for", "as", "with", "upon", "pursuant",
        "after", "subject",
    ];
    let opens = opens && (words[that].stop_after || OPENINGS.contains(&words[subject].plain.as_str()));
    let after_article = |index: usize| index + usize::from(words[index].plain == "the");
    let subject = (subject + 1..at)
        .rev()
        .find(|index| {
            words[*index - 1].stop_after && names.length_at(text, words, after_article(*index)).is_some()
        })
        .filter(|_| opens && names.length_at(text, words, after_article(subject)).is_none())
        .unwrap_or(subject);
    // `the Union, within its mandate, should`: the subject ends at the first comma, unless a list goes on.
    let end = (subject..at).find(|index| words[*index].stop_after).map_or(at, |index| index + 1);
    let range = words[subject].range.start..words[end - 1].range.end;
    for mut addressee in names.read(&text[range.clone()]) {
        if addressee.codes.is_empty() {
            continue;
        }
        addressee.range = addressee.range.start + range.start..addressee.range.end + range.start;
        clause.addressees.push(addressee);
    }
    let mut verb = at + length;
    // `should, within its mandate, support`
    if words[verb - 1].stop_after
        && let Some(next) = (verb..words.len()).find(|index| words[*index].stop_after)
    {
        verb = next + 1;
    }
    let passive = words.get(skip_adverbs(words, verb)).is_some_and(|word| word.plain == "be");
    if passive {
        passive_verb(words, skip_adverbs(words, verb) + 1, clause);
    } else {
        verb_group(words, verb, clause);
    }
}

/// `that ITU continue its work`, `that Member States work with ITU`.
fn subjunctive(text: &str, words: &[Word], subject: usize, clause: &mut Clause, names: &Names) {
    let Some(end) = parties::end(text, words, subject, names) else { return };
    let at = skip_adverbs(words, end);
    if !words.get(at).is_some_and(|word| word.plain == "continue" || verbs::is_known(&word.plain)) {
        return;
    }
    let range = words[subject].range.start..words[end - 1].range.end;
    for mut addressee in names.read(&text[range.clone()]) {
        addressee.range = addressee.range.start + range.start..addressee.range.end + range.start;
        clause.addressees.push(addressee);
    }
    verb_group(words, end, clause);
}

/// `shall be applied`: nobody is said to act; the verb is what is done to the subject.
fn passive_verb(words: &[Word], at: usize, clause: &mut Clause) {
    clause.addressees.clear();
    let at = skip_adverbs(words, at);
    let Some(word) = words.get(at) else { return };
    let base = done(&word.plain);
    clause.verb = Some(Verb { base, range: word.range.clone() });
}

/// What `be coupled` says is done: the verb where it is known, else the words themselves.
fn done(word: &str) -> String {
    participle(word).unwrap_or_else(|| format!("be {word}"))
}

fn participle(word: &str) -> Option<String> {
    const IRREGULAR: &[(&str, &str)] = &[
        ("held", "hold"),
        ("made", "make"),
        ("taken", "take"),
        ("given", "give"),
        ("paid", "pay"),
        ("set", "set"),
        ("kept", "keep"),
    ];
    if let Some((_, base)) = IRREGULAR.iter().find(|(form, _)| *form == word) {
        return Some((*base).to_owned());
    }
    let stem = word.strip_suffix("ed")?;
    let candidates = [
        stem.to_owned(),
        format!("{stem}e"),
        stem.strip_suffix('i').map(|stem| format!("{stem}y")).unwrap_or_default(),
    ];
    candidates.into_iter().find(|base| verbs::is_known(base))
}

/// `to invite Member States to ...` under a call that told nobody: the inner verb binds.
fn told(text: &str, words: &[Word], at: usize, clause: &mut Clause, names: &Names) {
    let Some(verb) = &clause.verb else { return };
    let Some((length, force)) = OPERATIVE
        .iter()
        .filter(|(_, _, force)| *force != Force::Decides)
        .filter_map(|(_, base, force)| phrase_at(words, at - 1, base).map(|length| (length, *force)))
        .max_by_key(|(length, _)| *length)
    else {
        return;
    };
    let from = at - 1 + length;
    // Somebody must stand between the two verbs: `to encourage the participation of ...` tells nobody.
    let Some(party) = parties::end(text, words, from, names) else { return };
    let near =
        |index: &usize| is_infinitive(words, *index) && (*index == party || words[*index - 1].stop_after);
    let Some(to) = (party..words.len()).find(near) else { return };
    let outer = verb.range.clone();
    let range = words[from].range.start..words[party - 1].range.end;
    for mut addressee in names.read(&text[range.clone()]) {
        addressee.range = addressee.range.start + range.start..addressee.range.end + range.start;
        clause.addressees.push(addressee);
    }
    clause.force = Some((force, outer));
    clause.own_act = false;
    clause.verb = None;
    verb_group(words, to + 1, clause);
}
