//! Links of outputs and duties, as pages show them.

use crate::plans::links::Answer;
use crate::plans::model::item_href;
use crate::trace::views::passage::mandate_href;
use crate::web::visit::Visit;

/// A link in a list, on the page of an output or of a duty.
pub struct AnswerView {
    /// Number of the link.
    pub id: i64,
    /// Page of the output.
    pub item_href: String,
    /// Its code and title.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Its plan.
    pub plan: (String, String),
    /// Page of the duty.
    pub duty_href: String,
    /// Address of the duty.
    pub address: String,
    /// Words of the duty, where they are known.
    pub words: String,
    /// Where the link stands: code and words.
    pub standing: (String, String),
    /// Why, and who says so.
    pub because: String,
    /// Whether there is something to decide.
    pub open: bool,
}

impl AnswerView {
    /// A link in the language of the page.
    pub fn of(visit: &Visit, link: &Answer, words: &str) -> AnswerView {
        AnswerView {
            id: link.id,
            item_href: item_href(link.item),
            code: link.code.clone(),
            title: link.title.clone(),
            plan: (crate::plans::model::href(&link.plan), link.plan_title.clone()),
            duty_href: mandate_href(&link.address, None),
            address: link.address.clone(),
            words: words.to_owned(),
            standing: (link.standing.clone(), visit.t(&format!("link-standing-{}", link.standing))),
            because: match (link.said_by.as_str(), link.because.as_str()) {
                ("machine", because) => visit.with("link-because-machine", &[("words", because.into())]),
                (_, "") => visit.with("link-said-by", &[("actor", link.acting_for.as_str().into())]),
                (_, because) => because.to_owned(),
            },
            open: link.standing == "suggested",
        }
    }
}
