//! Who works with whom inside another page: that of a region.

use resolute_document::Register;

use super::list::{Row, of_pair};
use super::picture;
use crate::activities::partners::{Asked, Partners};
use crate::activities::register::views::names::{Names, Registered};
use crate::frameworks::Terms;
use crate::web::html::Html;
use crate::web::visit::Visit;

/// Pairs that are listed; the page of pairs has all.
const NAMED: usize = 20;

/// Pairs, their picture, and where all of them are.
pub struct Together {
    /// Those with the most joint activities.
    pub rows: Vec<Row>,
    /// How many there are.
    pub total: usize,
    /// All of them.
    pub href: String,
    /// The picture, and how many bodies are not in it.
    pub picture: Option<(Html, usize)>,
}

impl Together {
    /// Puts pairs into words.
    pub fn of(
        visit: &Visit,
        (register, terms, registered): (&Register, &Terms, &Registered),
        asked: &Asked,
        found: &Partners,
    ) -> Together {
        let names = Names { visit, register, terms, registered };
        let title = visit.t("partners-picture");
        Together {
            rows: found.rows.iter().take(NAMED).map(|row| of_pair(names, asked, row)).collect(),
            total: found.rows.len(),
            href: format!("/partners?{}", asked.list.query()),
            picture: picture::matrix(&title, &found.rows, |code| names.value("actor", code)),
        }
    }
}
