//! What a report is about: a text, a plan, an action line, an actor, or everything that is held.

use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::{Error, Result};

/// What a report is about. In JSON it is one field beside the template: `"instrument": "wtdc-30"`, as it was when every
/// report was about a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// A text, by its identifier.
    Instrument(String),
    /// A plan, by its code.
    Plan(String),
    /// An action line, by its code.
    Line(String),
    /// An actor, by its code.
    Actor(String),
    /// Everything that is held.
    Everything {},
}

/// The kind of a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A text.
    Instrument,
    /// A plan.
    Plan,
    /// An action line.
    Line,
    /// An actor.
    Actor,
    /// Everything.
    Everything,
}

impl Subject {
    /// In the order of forms.
    pub const ALL: [Subject; 5] =
        [Subject::Instrument, Subject::Plan, Subject::Line, Subject::Actor, Subject::Everything];

    /// The word in addresses, rows and keys of words.
    pub fn code(self) -> &'static str {
        match self {
            Subject::Instrument => "instrument",
            Subject::Plan => "plan",
            Subject::Line => "line",
            Subject::Actor => "actor",
            Subject::Everything => "everything",
        }
    }
}

impl Scope {
    /// Its kind.
    pub fn subject(&self) -> Subject {
        match self {
            Scope::Instrument(_) => Subject::Instrument,
            Scope::Plan(_) => Subject::Plan,
            Scope::Line(_) => Subject::Line,
            Scope::Actor(_) => Subject::Actor,
            Scope::Everything {} => Subject::Everything,
        }
    }

    /// Its code; empty for everything.
    pub fn code(&self) -> &str {
        match self {
            Scope::Instrument(code) | Scope::Plan(code) | Scope::Line(code) | Scope::Actor(code) => code,
            Scope::Everything {} => "",
        }
    }

    /// The scope of a kind and a code.
    pub fn of(subject: Subject, code: &str) -> Scope {
        let code = code.trim().to_owned();
        match subject {
            Subject::Instrument => Scope::Instrument(code),
            Subject::Plan => Scope::Plan(code),
            Subject::Line => Scope::Line(line_code(&code)),
            Subject::Actor => Scope::Actor(code),
            Subject::Everything => Scope::Everything {},
        }
    }

    /// The scope of a row that was kept.
    pub(super) fn from_row(subject: &str, code: &str) -> Option<Scope> {
        Subject::ALL.into_iter().find(|one| one.code() == subject).map(|one| Scope::of(one, code))
    }

    /// The text, where it is one.
    pub fn instrument(&self) -> Option<&str> {
        match self {
            Scope::Instrument(id) => Some(id),
            _ => None,
        }
    }
}

/// The code of an action line as the scheme writes it, whatever letters were typed: `C7-ehea`.
fn line_code(typed: &str) -> String {
    match typed.split_once('-') {
        Some((line, part)) => format!("{}-{}", line.to_uppercase(), part.to_lowercase()),
        None => typed.to_uppercase(),
    }
}

/// The codes that a form, a program or a terminal gives, of which the template takes the one that fits.
#[derive(Debug, Clone, Default)]
pub struct Codes<'a> {
    /// Identifier of a text.
    pub instrument: Option<&'a str>,
    /// Code of a plan.
    pub plan: Option<&'a str>,
    /// Code of an action line.
    pub line: Option<&'a str>,
    /// Code of an actor.
    pub actor: Option<&'a str>,
}

impl<'a> Codes<'a> {
    fn given(&self, subject: Subject) -> Option<&'a str> {
        let code = match subject {
            Subject::Instrument => self.instrument,
            Subject::Plan => self.plan,
            Subject::Line => self.line,
            Subject::Actor => self.actor,
            Subject::Everything => None,
        };
        code.map(str::trim).filter(|code| !code.is_empty())
    }

    /// What a template that takes `subjects` is about: the first of them that is given. Without any it is the text of the
    /// house, or everything, where the template can be about that.
    ///
    /// # Errors
    /// Where something else is given than the template takes, or nothing where it needs something; says what fits.
    pub fn scope(&self, app: &App, template: &str, subjects: &[Subject]) -> Result<Scope> {
        let fits = || {
            let codes: Vec<&str> = subjects.iter().map(|one| one.code()).collect();
            codes.join(" or ")
        };
        let other =
            Subject::ALL.into_iter().find(|one| self.given(*one).is_some() && !subjects.contains(one));
        if let Some(other) = other {
            let given = other.code();
            return Err(Error::Invalid(format!(
                "the report \"{template}\" is about: {}; it cannot be about one {given}",
                fits()
            )));
        }
        let chosen = subjects.iter().find_map(|one| Some(Scope::of(*one, self.given(*one)?)));
        let usual = || match subjects {
            _ if subjects.contains(&Subject::Everything) => Some(Scope::Everything {}),
            _ if subjects.contains(&Subject::Instrument) => Some(Scope::Instrument(app.config.home.clone())),
            _ => None,
        };
        chosen.or_else(usual).ok_or_else(|| {
            Error::Invalid(format!(
                "the report \"{template}\" needs to know what it is about: give the {}",
                fits()
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::Asked;

    #[test]
    fn a_line_is_found_whatever_letters_were_typed() {
        for (typed, code) in [("c5", "C5"), ("C7-ehea", "C7-ehea"), (" c7-EHEA ", "C7-ehea")] {
            assert_eq!(Scope::of(Subject::Line, typed).code(), code);
        }
    }

    #[test]
    fn what_was_asked_for_is_read_back_as_it_was_kept() {
        let old = r#"{"template":"implementation","instrument":"wtdc-30","from":"2015-01-01","to":"2017-10-01","language":"en"}"#;
        let asked: Asked = serde_json::from_str(old).unwrap();
        assert_eq!(asked.scope, Scope::Instrument("wtdc-30".to_owned()));
        assert_eq!(serde_json::to_string(&asked).unwrap(), old, "the fingerprint of old reports holds");
        for subject in Subject::ALL {
            let scope = Scope::of(subject, if subject == Subject::Everything { "" } else { "C5" });
            let asked = Asked { scope: scope.clone(), ..asked.clone() };
            let json = serde_json::to_string(&asked).unwrap();
            assert_eq!(serde_json::from_str::<Asked>(&json).unwrap(), asked, "{json}");
            assert_eq!(Scope::from_row(subject.code(), scope.code()), Some(scope));
        }
    }
}
