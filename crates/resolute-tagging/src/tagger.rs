//! A text in, suggestions out.

use std::sync::OnceLock;

use crate::goals::Goals;
use crate::labels::Labels;
use crate::language;
use crate::lines::Lines;
use crate::tags::{Basis, Suggestion, Tags};
use crate::words::Lexicon;

/// Longest text that is read, in bytes (about a hundred pages); what stands after it is not looked at.
const LONGEST: usize = 400_000;
/// As many targets are suggested.
const TARGETS: usize = 6;

/// Vocabularies and model, ready for use.
///
/// ```
/// let tags = resolute_tagging::Tagger::embedded().tag("Création de capacités: formation des enseignants", None);
/// assert_eq!(tags.language, Some("fr"));
/// assert_eq!(tags.basis, resolute_tagging::Basis::TranslatedLabels);
/// assert!(tags.lines.iter().any(|line| line.notation == "C4"));
/// ```
#[derive(Debug)]
pub struct Tagger {
    lexicon: Lexicon,
    lines: Lines,
    goals: Goals,
    labels: Labels,
}

impl Tagger {
    /// The tagger that the program carries; made at the first call.
    pub fn embedded() -> &'static Tagger {
        static TAGGER: OnceLock<Tagger> = OnceLock::new();
        TAGGER.get_or_init(|| {
            let mut lexicon = Lexicon::default();
            let lines = Lines::read(&mut lexicon);
            let goals = Goals::read(&mut lexicon);
            let labels = Labels::read(&mut lexicon);
            Tagger { lexicon, lines, goals, labels }
        })
    }

    /// What a text may belong to. `language` is a code (`en`, `zh-Hans`) where it is known; otherwise it is recognised.
    pub fn tag(&self, text: &str, language: Option<&str>) -> Tags {
        let text = start_of(text);
        let language = match language.filter(|code| !code.trim().is_empty()) {
            Some(code) => language::named(code.trim()),
            None => language::recognise(text),
        };
        let Some(code) = language else { return nothing(None) };
        let words = self.lexicon.words(text, code);
        let lines = self.lines.suggest(text, &words, code);
        let (goals, targets) = match code {
            "en" => {
                let scores = self.goals.scores(text, &words);
                let mut targets = self.labels.suggest(text, &words, code, Some(&scores)).1;
                merge(&mut targets, self.goals.targets(text, &words, &scores));
                (self.goals.suggest(text, &words, &scores), targets)
            }
            _ => self.labels.suggest(text, &words, code, None),
        };
        if lines.is_empty() && goals.is_empty() && targets.is_empty() {
            return nothing(language);
        }
        let basis = if code == "en" { Basis::Model } else { Basis::TranslatedLabels };
        Tags { language, basis, lines, goals, targets }
    }
}

/// Adds suggestions to others; what is suggested twice is so for the better reason.
fn merge(targets: &mut Vec<Suggestion>, more: Vec<Suggestion>) {
    for suggestion in more {
        match targets.iter_mut().find(|known| known.notation == suggestion.notation) {
            Some(known) if known.score >= suggestion.score => {}
            Some(known) => *known = suggestion,
            None => targets.push(suggestion),
        }
    }
    targets.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.notation.cmp(b.notation)));
    targets.truncate(TARGETS);
}

fn start_of(text: &str) -> &str {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn nothing(language: Option<&'static str>) -> Tags {
    Tags { language, basis: Basis::Nothing, lines: Vec::new(), goals: Vec::new(), targets: Vec::new() }
}
