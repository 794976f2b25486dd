//! Verbs of duties in the infinitive, and the way back to it from `-ing`.

/// Verbs that operative items use, so that `supporting` is read as `support` and `using` as `use`.
#[rustfmt::skip]
const KNOWN: &[&str] = &[
    "accelerate", "achieve", "act", "adapt", "address", "adjust", "adopt", "advance", "advise", "align",
    "allocate", "allow", "analyse", "apply", "appoint", "approve", "arrange", "ask",
    "assess", "assist", "attend", "avoid", "begin", "bridge", "bring", "broaden", "build", "carry",
    "circulate", "coach", "collaborate", "collate", "collect", "combat", "communicate", "compile",
    "complete", "conduct", "consider", "consolidate", "consult", "contribute", "convene", "convey",
    "cooperate", "coordinate", "cover", "create", "deal", "decide", "define", "deliver", "designate",
    "determine", "develop", "devise", "devote", "disseminate", "distribute", "draft", "draw", "elaborate",
    "enable", "encourage", "engage", "enhance", "ensure", "establish", "evaluate", "examine", "exchange",
    "expand", "explore", "express", "facilitate", "finalize", "find", "focus", "follow", "formulate",
    "forward", "foster", "fulfil", "fund", "further", "give", "grant", "guide", "harmonize", "hold", "host",
    "identify", "implement", "improve", "include", "incorporate", "increase", "inform", "initiate",
    "instruct", "integrate", "intensify", "introduce", "invite", "involve", "issue", "join", "keep",
    "launch", "lead", "liaise", "limit", "maintain", "make", "manage", "maximize", "measure", "mobilize",
    "modify", "monitor", "negotiate", "note", "notify", "observe", "offer", "optimize", "organize",
    "oversee", "participate", "pay", "perform", "place", "plan", "play", "post", "prepare", "present",
    "preserve", "prioritize", "produce", "promote", "propose", "protect", "provide", "publicize", "publish",
    "pursue", "put", "raise", "reaffirm", "recognize", "recommend", "reduce", "refer", "reflect", "refrain",
    "reinforce", "report", "request", "respect", "respond", "review", "revise", "seek", "select", "send",
    "serve", "set", "share", "simplify", "stimulate", "streamline", "strengthen", "strive", "study",
    "submit", "supplement", "support", "take", "train", "transfer", "transmit", "undertake", "update",
    "upgrade", "use", "utilize", "verify", "welcome", "widen", "work",
];

/// Whether this is a verb that operative items use.
pub(super) fn is_known(word: &str) -> bool {
    KNOWN.contains(&word)
}

/// The infinitive of a word in `-ing`: `working` is `work`, `using` is `use`, `planning` is `plan`.
pub(super) fn from_gerund(word: &str) -> Option<String> {
    let stem = word.strip_suffix("ing").filter(|stem| stem.len() >= 2)?;
    let with_e = format!("{stem}e");
    if is_known(stem) {
        return Some(stem.to_owned());
    }
    if is_known(&with_e) {
        return Some(with_e);
    }
    let mut letters = stem.chars().rev();
    let doubled = letters.next() == letters.next();
    let single = &stem[..stem.len() - 1];
    (doubled && is_known(single)).then(|| single.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gerund_leads_back_to_its_verb() {
        for (gerund, verb) in [
            ("working", "work"),
            ("using", "use"),
            ("planning", "plan"),
            ("submitting", "submit"),
            ("supporting", "support"),
        ] {
            assert_eq!(from_gerund(gerund).as_deref(), Some(verb));
        }
        assert_eq!(from_gerund("building"), Some("build".to_owned()));
        assert_eq!(from_gerund("during"), None);
    }

    #[test]
    fn known_verbs_stand_once_and_in_order() {
        assert!(
            KNOWN.windows(2).all(|pair| pair[0] < pair[1]),
            "{:?}",
            KNOWN.windows(2).find(|pair| pair[0] >= pair[1])
        );
    }
}
