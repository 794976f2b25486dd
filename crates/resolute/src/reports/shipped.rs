//! The templates that come with the program.

use super::scope::Subject;
use crate::error::{Error, Result};

/// Which registers a template is drawn from, beside the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// The duties of one text and what is tied to them.
    Duties,
    /// The same, and the activities of the period.
    Period,
    /// What grew and fell among new activities.
    Trends,
    /// A plan: its items, their states and what they answer.
    Plan,
    /// An action line: the duties that name it, what serves them, what is missing.
    RoadMap,
    /// What an actor, or everybody, did in a period.
    Contribution,
}

impl Needs {
    /// What a report that needs this can be about; the first is the usual one.
    pub fn subjects(self) -> &'static [Subject] {
        match self {
            Needs::Duties | Needs::Period => &[Subject::Instrument],
            Needs::Trends => &[Subject::Everything, Subject::Line, Subject::Actor],
            Needs::Plan => &[Subject::Plan],
            Needs::RoadMap => &[Subject::Line],
            Needs::Contribution => &[Subject::Actor, Subject::Everything],
        }
    }
}

/// A template.
#[derive(Debug, Clone, Copy)]
pub struct Shipped {
    /// As the command line and addresses call it.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
    /// What it is drawn from.
    pub needs: Needs,
}

/// In the order of the page.
pub const SHIPPED: [Shipped; 6] = [
    Shipped {
        name: "implementation",
        text: include_str!("templates/implementation.jinja"),
        needs: Needs::Duties,
    },
    Shipped {
        name: "comprehensive-summary",
        text: include_str!("templates/comprehensive-summary.jinja"),
        needs: Needs::Period,
    },
    Shipped {
        name: "emerging-trends",
        text: include_str!("templates/emerging-trends.jinja"),
        needs: Needs::Trends,
    },
    Shipped {
        name: "plan-performance",
        text: include_str!("templates/plan-performance.jinja"),
        needs: Needs::Plan,
    },
    Shipped { name: "road-map", text: include_str!("templates/road-map.jinja"), needs: Needs::RoadMap },
    Shipped {
        name: "annual-contribution",
        text: include_str!("templates/annual-contribution.jinja"),
        needs: Needs::Contribution,
    },
];

/// The template with a name.
///
/// # Errors
/// Where there is none; says which there are.
pub fn by_name(name: &str) -> Result<&'static Shipped> {
    SHIPPED.iter().find(|shipped| shipped.name == name).ok_or_else(|| {
        let known: Vec<&str> = SHIPPED.iter().map(|shipped| shipped.name).collect();
        Error::NotFound(format!("report template \"{name}\"; there are {}", known.join(", ")))
    })
}
