//! The page of one paragraph through its versions.

use askama::Template;

use crate::comparisons::Turn;
use crate::instruments::model::Proposal;
use crate::trace::views::passage::anchor;
use crate::web::html::Html;
use crate::web::page::Page;
use crate::web::redline::Redline;

/// The page.
#[derive(Template)]
#[template(path = "comparisons/views/history.html")]
pub struct HistoryPage {
    page: Page,
    address: String,
    turns: Vec<Stage>,
}

/// The paragraph in one text.
struct Stage {
    name: String,
    proposal: Option<(String, String)>,
    address: String,
    heading: String,
    label: Option<String>,
    href: String,
    language: String,
    paragraphs: Vec<Html>,
    has_earlier: bool,
    changed: bool,
}

impl HistoryPage {
    /// Puts the page into words.
    pub fn new(page: Page, address: &str, turns: Vec<Turn>, proposals: &[Proposal]) -> HistoryPage {
        let words = page.mark_words();
        let redline = Redline { words: &words, sponsors: &[] };
        let stage = |turn: Turn| {
            let changed = turn.changed();
            let one = turn.wording;
            let standing = page.t(&format!("version-{}", one.standing));
            let proposal = one.proposal.as_deref();
            let query = proposal.map_or_else(String::new, |id| format!("&proposal={id}"));
            Stage {
                name: format!("{} {} · {standing}", one.place, one.year),
                proposal: (proposals.iter().find(|known| Some(known.id.as_str()) == proposal))
                    .map(|known| (known.symbol.clone(), format!("/proposals/{}", known.id))),
                href: format!(
                    "/instruments/{}?version={}{query}#{}",
                    one.instrument,
                    one.year,
                    anchor(&one.address, false)
                ),
                paragraphs: turn.words.paragraphs.iter().map(|one| redline.inline(one)).collect(),
                address: one.address,
                heading: one.heading,
                label: one.label,
                language: one.language,
                has_earlier: turn.has_earlier,
                changed,
            }
        };
        let turns = turns.into_iter().map(stage).collect();
        HistoryPage { address: address.to_owned(), turns, page }
    }
}
