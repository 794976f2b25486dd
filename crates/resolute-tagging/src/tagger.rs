//! A text in, suggestions out.

use std::sync::OnceLock;

use crate::goals::Goals;
use crate::labels::Labels;
use crate::language;
use crate::lines::Lines;
use crate::stretches;
use crate::tags::{Basis, Suggestion, Tags};
use crate::words::Lexicon;

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
    /// Longest text that is read whole, in bytes: more than ten pages. Of a longer one stretches of a thousand bytes are
    /// read, spread evenly, as many as make up this length.
    ///
    /// ```
    /// use resolute_tagging::Tagger;
    ///
    /// let report = "Sanitation and drinking water for schools. ".repeat(2_000);
    /// assert!(report.len() > Tagger::WHOLE);
    /// assert!(Tagger::embedded().tag(&report, None).sampled);
    /// ```
    pub const WHOLE: usize = stretches::WHOLE;

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
        let language = match language.filter(|code| !code.trim().is_empty()) {
            Some(code) => language::named(code.trim()),
            None => language::recognise(text),
        };
        let Some(code) = language else { return nothing(text) };
        let reading = self.lexicon.read(text, code);
        let lines = self.lines.suggest(&reading, code, &self.goals.model.topics);
        let (goals, targets) = match code {
            "en" => {
                let looked = self.goals.look(&reading);
                let mut goals = self.goals.suggest(&reading, &looked);
                let (by_name, mut targets) = self.labels.suggest(&reading, code, Some(&looked.scores));
                merge(&mut targets, self.goals.targets(&reading, &looked, &goals));
                // No target without its goal.
                let named = |goal: &Suggestion| targets.iter().any(|target| goal_of(target) == goal.notation);
                let known = goals.len();
                for goal in by_name.into_iter().filter(named) {
                    if goals[..known].iter().all(|known| known.notation != goal.notation) {
                        goals.push(goal);
                    }
                }
                (goals, targets)
            }
            _ => self.labels.suggest(&reading, code, None),
        };
        if lines.is_empty() && goals.is_empty() && targets.is_empty() {
            return Tags { language, ..nothing(text) };
        }
        let basis = if code == "en" { Basis::Model } else { Basis::TranslatedLabels };
        Tags { language, basis, lines, goals, targets, ..nothing(text) }
    }
}

/// `9` of `9.c`.
fn goal_of(target: &Suggestion) -> &str {
    target.notation.split('.').next().unwrap_or(target.notation)
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

fn nothing(text: &str) -> Tags {
    Tags {
        language: None,
        basis: Basis::Nothing,
        sampled: text.len() > Tagger::WHOLE,
        lines: Vec::new(),
        goals: Vec::new(),
        targets: Vec::new(),
    }
}
