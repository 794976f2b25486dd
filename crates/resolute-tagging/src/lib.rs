//! Action lines, goals, targets and mandates that a text may belong to, each with the words that led there.
//!
//! Everything here is a suggestion for a person to confirm or dismiss. No network, no database, no clock: the same text
//! gives the same answer. English is read with vocabularies and a trained model; Arabic, Chinese, French, Russian and
//! Spanish only by translated names and terms, and the answer says so ([`Basis`]). A text with nothing to go on gets
//! nothing.
//!
//! ```
//! use resolute_tagging::{Basis, Tagger};
//!
//! let tags = Tagger::embedded().tag("Telemedicine for rural hospitals and their patients", None);
//! assert_eq!(tags.basis, Basis::Model);
//! assert_eq!(tags.lines[0].notation, "C7-ehea");
//! assert_eq!(tags.goals[0].notation, "3");
//! assert_eq!(tags.lines[0].because[0].text, "Telemedicine");
//! ```

mod arabic;
mod evidence;
mod features;
mod goals;
mod labels;
mod language;
mod lines;
pub mod matching;
mod model;
mod queries;
mod stretches;
mod tagger;
mod tags;
pub mod training;
mod vocabulary;
mod words;

pub use tagger::Tagger;
pub use tags::{Basis, Confidence, Suggestion, Tags, Words};
