//! What a verb does and to whom it goes: `provide X with Y`, `submit Y to Z`, `bring Y to the attention of Z`.

use std::ops::Range;

use super::clause::Verb;
use super::{length, parties, verbs};
use crate::structure::addressees::Names;
use crate::structure::calls::is_infinitive;
use crate::structure::words::{Word, phrase_at, words};

/// What was read around a verb.
#[derive(Debug, Default)]
pub(super) struct Objects {
    pub(super) deliverable: Option<Range<usize>>,
    pub(super) recipient: Option<Range<usize>>,
    pub(super) beneficiary: Option<Range<usize>>,
}

/// Verbs whose object goes to somebody.
#[rustfmt::skip]
const GIVE: &[&str] = &[
    "submit", "report", "present", "provide", "transmit", "communicate", "send", "forward", "contribute",
    "convey", "propose", "bring", "make", "give", "offer", "furnish", "refer", "circulate", "recommend",
    "prepare", "distribute", "submitted", "reported", "presented", "transmitted", "deliver", "return",
    "disseminate", "pay", "address",
];

/// Verbs that name the recipient first: `inform X of Y`.
const TELL: &[&str] =
    &["inform", "advise", "notify", "update", "brief", "provide", "furnish", "supply", "present", "serve"];

/// Verbs whose object is helped.
const HELP: &[&str] = &["assist", "support", "help", "enable", "aid"];

/// Verbs whose object is somebody who is to do something.
#[rustfmt::skip]
const MOVE: &[&str] = &[
    "encourage", "invite", "urge", "request", "ask", "call", "consult", "instruct", "enable", "allow",
    "invite", "direct",
];

/// Words that end the object of a verb.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "in order to", "with a view to", "so as to", "so that", "with the aim of", "with the objective of",
    "within", "in accordance with", "in line with", "through", "where appropriate", "as appropriate",
    "when required", "as required", "where necessary", "taking into account", "taking into consideration",
    "in collaboration with", "in cooperation with", "in coordination with", "in consultation with",
    "in close", "for consideration", "for approval", "for their consideration", "for its consideration",
    "encouraging", "detailing", "including", "ensuring", "allowing", "bearing in mind", "having",
    "pursuant to", "as soon as", "upon request", "consistent with", "by means of", "inter alia", "before",
    "at the next", "at its", "at the forthcoming", "annually", "every year", "each year",
    "on an annual basis", "to continue to", "particularly", "especially", "namely", "by the end of",
    "not later than", "no later than", "as a priority", "as needed", "as necessary", "at least",
    "on an annual basis", "on a regular basis", "twice a", "where needed", "on the occasion",
];

/// Prepositions after which no object stands.
#[rustfmt::skip]
const PREPOSITIONS: &[&str] = &[
    "as", "in", "on", "with", "to", "at", "for", "from", "through", "of", "upon", "by", "into", "towards",
    "within", "among", "between", "together", "closely", "against", "under", "after", "before", "not",
];

/// Reads what stands after `verb`.
pub(super) fn read(text: &str, verb: &Verb, names: &Names) -> Objects {
    let words = words(text);
    let mut found = Objects::default();
    let Some(at) = words.iter().position(|word| word.range.start == verb.range.start) else { return found };
    let verbs = coordinated(&words, at);
    let mut next = verbs.end;
    let giving = words[verbs.clone()].iter().any(|word| GIVE.contains(&word.plain.as_str()));
    let base = verb.base.as_str();

    if base == "bring"
        && let Some(attention) = find(&words, next, "to the attention of")
    {
        found.deliverable = object(text, &words, next, attention);
        found.recipient = party(text, &words, attention + 4, names);
        return found;
    }
    if TELL.contains(&base)
        && let Some((told, after)) = told(text, &words, next, base, names)
    {
        found.recipient = Some(told);
        found.deliverable = object(text, &words, after, words.len());
        return found;
    }
    if HELP.contains(&base)
        && let Some(helped) = party(text, &words, next, names)
    {
        found.beneficiary = Some(helped);
        return found;
    }
    if MOVE.contains(&base) && party(text, &words, next, names).is_some() {
        return found;
    }
    next = skip_inserted(&words, next);
    next = skip_inserted(&words, skip_times(&words, next));
    // `prepare, upon receipt of the invitation, and submit ...`
    let mut giving = giving;
    if words.get(next).is_some_and(|word| word.plain == "and")
        && let Some(second) = words.get(next + 1).filter(|word| verbs::is_known(&word.plain))
    {
        giving |= GIVE.contains(&second.plain.as_str());
        next += 2;
    }
    // `ensure that objectives are developed`: what is ensured is what the clause speaks of.
    if base == "ensure" && words.get(next).is_some_and(|word| word.plain == "that") {
        found.deliverable = subject(&words, next + 1);
        return found;
    }
    // `instruct the consultancy to develop`: whoever is moved is no deliverable.
    if MOVE.contains(&base)
        && let Some(moved) = object(text, &words, next, words.len())
        && let Some(after) = words.iter().position(|word| word.range.start >= moved.end)
        && is_infinitive(&words, after)
    {
        return found;
    }
    if giving {
        found.recipient = recipient(text, &words, next, names);
    }
    // `submit to the Council, for consideration, a report`: the object waits behind the recipient.
    if let Some(recipient) = &found.recipient
        && words.get(next).is_some_and(|word| {
            matches!(word.plain.as_str(), "to" | "at") && word.range.start < recipient.start
        })
    {
        next = words.iter().position(|word| word.range.start >= recipient.end).unwrap_or(words.len());
        next = skip_times(&words, next);
        if words.get(next).is_some_and(|word| word.plain == "on") {
            next += 1;
        }
    } else if let Some(word) = words.get(next) {
        // `report on progress`, `carry out studies`: the particle belongs to the verb.
        let particle = word.plain.as_str();
        next += usize::from(base == "report" && particle == "on" || matches!(particle, "out" | "up"));
    }
    let limit = found
        .recipient
        .as_ref()
        .and_then(|recipient| words.iter().position(|word| word.range.start >= recipient.start))
        .filter(|end| *end > next)
        .map_or(words.len(), |end| before_party(&words, end, next));
    let limit = if words.get(limit.wrapping_sub(1)).is_some_and(|word| word.plain == "of") {
        (next..limit).rev().find(|at| words[*at].plain == "to").unwrap_or(limit)
    } else {
        limit
    };
    found.deliverable = object(text, &words, next, limit);
    if found.recipient.is_none() {
        found.recipient = second_report(text, &words, next, names);
    }
    found
}

/// The recipient of a report that a second verb orders: `keep it under review and report on it to the Council`.
fn second_report(text: &str, words: &[Word], from: usize, names: &Names) -> Option<Range<usize>> {
    let plain = |at: usize| words.get(at).map_or("", |word| word.plain.as_str());
    let verb = (from.max(2)..words.len()).find(|at| {
        matches!(plain(*at), "report" | "submit" | "present")
            && (plain(*at - 1) == "and" || plain(*at - 1) == "to" && plain(*at - 2) == "and")
    })?;
    recipient(text, words, verb + 1, names)
}

/// The words of `develop and implement`, `review, revise and further develop`.
fn coordinated(words: &[Word], first: usize) -> Range<usize> {
    let mut end = first + 1;
    loop {
        let mut next = end;
        let comma = words[end - 1].stop_after;
        while words.get(next).is_some_and(|word| {
            matches!(word.plain.as_str(), "and" | "or" | "and/or" | "further" | "also" | "where" | "as")
                || word.plain.ends_with("ly")
        }) {
            next += 1;
        }
        let joined = comma || next > end;
        let verb =
            words.get(next).is_some_and(|word| verbs::is_known(&word.plain)) && !is_noun_here(words, next);
        // After a comma alone the list must end in `and`: `review, revise and develop`, not `support, work plans`.
        let listed =
            next > end || words.get(next + 1).is_some_and(|word| matches!(word.plain.as_str(), "and" | "or"));
        if !(joined && verb && listed) {
            return first..end;
        }
        end = next + 1;
    }
}

/// `support and work of`: a verb is followed by an object, not by `of`.
fn is_noun_here(words: &[Word], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| next.plain == "of")
}

/// Adverbs of time between verb and object.
fn skip_times(words: &[Word], mut at: usize) -> usize {
    #[rustfmt::skip]
    const TIMES: &[&str] = &[
        "on an annual basis", "on a regular basis", "every year", "each year", "annually", "regularly",
        "periodically", "as necessary", "as appropriate",
    ];
    while let Some(used) = TIMES.iter().filter_map(|phrase| phrase_at(words, at, phrase)).max() {
        at += used;
    }
    at
}

/// Phrases set off by commas between verb and object: `foster, particularly with the offices, the conditions`.
fn skip_inserted(words: &[Word], mut at: usize) -> usize {
    #[rustfmt::skip]
    const OPENINGS: &[&str] = &[
        "through", "in", "after", "particularly", "within", "as", "where", "when", "with", "at", "by", "on",
        "for", "if", "to", "inter", "including", "especially", "together", "jointly", "upon", "under",
        "without", "taking", "among", "via",
    ];
    while words.get(at.wrapping_sub(1)).is_some_and(|word| word.stop_after)
        && words.get(at).is_some_and(|word| {
            let and_after =
                word.plain == "and" && words.get(at + 1).is_some_and(|next| next.plain == "after");
            and_after || OPENINGS.contains(&word.plain.as_str())
        })
    {
        let Some(end) = (at..words.len()).find(|index| words[*index].stop_after) else { return at };
        if end + 1 >= words.len() {
            return at;
        }
        at = end + 1;
    }
    at
}

/// The subject of the clause that starts at word `at`, up to its verb.
fn subject(words: &[Word], at: usize) -> Option<Range<usize>> {
    #[rustfmt::skip]
    const VERBS: &[&str] = &[
        "is", "are", "be", "shall", "should", "can", "may", "must", "will", "has", "have", "remain",
        "remains", "continue", "continues", "receive", "take", "takes", "reflect", "reflects", "do", "does",
    ];
    if words.get(at).is_some_and(|word| word.plain == "if" || word.plain == "when") {
        return None;
    }
    let end = (at..words.len()).find(|index| VERBS.contains(&words[*index].plain.as_str()))?;
    let comma = (at..end).find(|index| words[*index].stop_after).map_or(end, |index| index + 1);
    (comma > at).then(|| words[at].range.start..words[comma - 1].range.end)
}

fn find(words: &[Word], from: usize, phrase: &str) -> Option<usize> {
    (from..words.len()).find(|at| phrase_at(words, *at, phrase).is_some())
}

/// The noun phrase that starts at word `at`.
fn object(text: &str, words: &[Word], at: usize, limit: usize) -> Option<Range<usize>> {
    let mut at = at;
    // `participate actively in`: an adverb hides the preposition.
    while words
        .get(at)
        .is_some_and(|word| word.plain.ends_with("ly") && !word.stop_after && word.plain != "family")
    {
        at += 1;
    }
    let first = words.get(at).filter(|_| at < limit)?;
    if matches!(first.plain.as_str(), "and" | "or" | "concerning" | "regarding" | "relating") {
        return None;
    }
    if PREPOSITIONS.contains(&first.plain.as_str()) || first.plain == "that" || is_infinitive(words, at) {
        return None;
    }
    let mut end = at;
    while end < limit {
        // `consider the reports and take action`: the second verb has an object of its own.
        let plain = |at: usize| words.get(at).map_or("", |word| word.plain.as_str());
        let second_verb = matches!(plain(end), "and" | "or")
            && verbs::is_known(plain(end + 1))
            && !words[end + 1].stop_after
            && !matches!(plain(end + 2), "" | "and" | "or")
            && !PREPOSITIONS.contains(&plain(end + 2));
        let stops = end > at
            && (second_verb
                || ENDS.iter().any(|phrase| phrase_at(words, end, phrase).is_some())
                || is_infinitive(words, end));
        if stops {
            break;
        }
        end += 1;
        if words[end - 1].stop_after {
            // A bracket inside is left out with what follows; a list of adjectives goes on.
            let gap = words.get(end).map_or("", |next| &text[words[end - 1].range.end..next.range.start]);
            if gap.trim() != "," || !continues_list(words, end, limit) {
                break;
            }
        }
    }
    // What was cut off leaves no `and` and no preposition behind.
    while end > at + 1
        && matches!(
            words[end - 1].plain.as_str(),
            "and" | "or" | "and/or" | "of" | "for" | "in" | "to" | "on"
        )
    {
        end -= 1;
    }
    let range = words[at].range.start..words[end - 1].range.end;
    (length(&text[range.clone()]) > 0).then_some(range)
}

/// `the building, reconstruction and upgrading of networks`: commas inside a list whose end has `and`.
fn continues_list(words: &[Word], at: usize, limit: usize) -> bool {
    let mut commas = 0;
    for (index, word) in words.iter().enumerate().take(limit.min(at + 5)).skip(at) {
        if word.plain == "and" || word.plain == "or" {
            return index > at && index - at <= 3 || index == at && commas > 0;
        }
        if PREPOSITIONS.contains(&word.plain.as_str())
            || matches!(
                word.plain.as_str(),
                "the"
                    | "particularly"
                    | "especially"
                    | "taking"
                    | "which"
                    | "who"
                    | "where"
                    | "when"
                    | "within"
                    | "including"
            )
        {
            return false;
        }
        if word.stop_after {
            commas += 1;
        }
    }
    false
}

/// `inform X of Y`, `provide X with Y`: X, and the word where Y starts.
fn told(text: &str, words: &[Word], at: usize, verb: &str, names: &Names) -> Option<(Range<usize>, usize)> {
    let joints: &[&str] = match verb {
        "provide" | "furnish" | "supply" | "present" | "serve" => &["with"],
        _ => &["of", "about", "on", "regarding"],
    };
    let party = party(text, words, at, names)?;
    let after = words.iter().position(|word| word.range.start >= party.end)?;
    let after = skip_times(words, after);
    let joint = words.get(after)?;
    joints.contains(&joint.plain.as_str()).then_some((party, after + 1))
}

/// Whoever stands at word `at`.
fn party(text: &str, words: &[Word], at: usize, names: &Names) -> Option<Range<usize>> {
    parties::end(text, words, at, names).map(|end| parties::range(text, words, at, end))
}

/// The first `to` after which somebody stands; for proposals also the conference `at` which they are made.
fn recipient(text: &str, words: &[Word], from: usize, names: &Names) -> Option<Range<usize>> {
    let at_conference =
        words.get(from).filter(|word| word.plain == "at").and_then(|_| party(text, words, from + 1, names));
    if let Some(conference) = at_conference {
        return Some(first_phrase(words, from + 1, conference));
    }
    (from..words.len()).find_map(|at| {
        let plain = words[at].plain.as_str();
        let points = plain == "to" && !is_infinitive(words, at);
        // `to the digital divide` names no one; `to the annual reports of X` goes to X.
        points
            .then(|| reports_of(text, words, at + 1, names).or_else(|| party(text, words, at + 1, names)))
            .flatten()
    })
}

/// Whoever makes the reports to which something is contributed.
fn reports_of(text: &str, words: &[Word], from: usize, names: &Names) -> Option<Range<usize>> {
    let report = (from..words.len().min(from + 5))
        .find(|at| matches!(words[*at].plain.as_str(), "report" | "reports"))?;
    let whole = !words[from..=report].iter().any(|word| word.stop_after);
    let of = words.get(report + 1).is_some_and(|word| word.plain == "of");
    if whole && of { party(text, words, report + 2, names) } else { None }
}

/// `propose at the conference appropriate mechanisms`: the conference ends where its name ends.
fn first_phrase(words: &[Word], at: usize, range: Range<usize>) -> Range<usize> {
    const HEADS: &[&str] = &["conference", "assembly", "council", "session"];
    let end = (at..words.len())
        .take_while(|index| words[*index].range.start < range.end)
        .find(|index| HEADS.contains(&words[*index].plain.as_str()));
    match end {
        Some(end) => range.start..words[end].range.end,
        None => range,
    }
}

/// Steps back over `to the` before a recipient.
fn before_party(words: &[Word], recipient: usize, from: usize) -> usize {
    let mut end = recipient;
    while end > from && matches!(words[end - 1].plain.as_str(), "to" | "the" | "all" | "relevant" | "next") {
        end -= 1;
    }
    end
}
