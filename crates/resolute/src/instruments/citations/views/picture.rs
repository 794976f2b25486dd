//! The neighbourhood of an instrument as a picture: who cites it, itself, what it cites. Every box is a link, every
//! state has its sign; the same stands beside it as a table.

use crate::instruments::citations::model::Neighbour;
use crate::trace::views::chip::Chip;
use crate::web::html::Html;

/// Boxes on one side; the table has the rest.
pub const MOST: usize = 12;

/// Measures in user units.
const BOX_WIDTH: usize = 250;
const BOX_HEIGHT: usize = 40;
const GAP: usize = 10;
const WIDTH: usize = 960;
const TOP: usize = 34;
/// Letters that fit into a box.
const LETTERS: usize = 30;

/// A neighbour ready to be drawn.
pub struct Drawn {
    /// The neighbour.
    pub neighbour: Neighbour,
    /// Its worst state.
    pub chip: Chip,
    /// Where its box leads.
    pub href: String,
    /// How many citations, in words.
    pub count: String,
}

/// What the picture says in words.
pub struct Words<'a> {
    /// Its title.
    pub title: &'a str,
    /// What it shows, in a sentence.
    pub description: &'a str,
    /// Heading of those that cite.
    pub cited_by: &'a str,
    /// Heading of those that are cited.
    pub cites: &'a str,
    /// Whether the page reads from right to left: then those that cite stand on the right.
    pub mirrored: bool,
}

/// The picture.
pub fn draw(name: &str, citing: &[Drawn], cited: &[Drawn], words: &Words<'_>) -> Html {
    let most = citing.len().min(MOST).max(cited.len().min(MOST)).max(1);
    let height = TOP + most * (BOX_HEIGHT + GAP) + GAP;
    let middle = TOP + (height - TOP) / 2;
    let mut html = Html::default();
    html.push_markup(&format!(
        "<svg class=\"neighbourhood\" viewBox=\"0 0 {WIDTH} {height}\" role=\"group\" \
         aria-labelledby=\"picture-title picture-text\" direction=\"ltr\"><title id=\"picture-title\">"
    ));
    html.push_text(words.title);
    html.push_markup("</title><desc id=\"picture-text\">");
    html.push_text(words.description);
    html.push_markup("</desc>");
    let (start, end) = (2, WIDTH - BOX_WIDTH - 2);
    let (citing_x, cited_x) = if words.mirrored { (end, start) } else { (start, end) };
    let center_x = (WIDTH - BOX_WIDTH) / 2;
    for (side, x, head) in [(citing, citing_x, words.cited_by), (cited, cited_x, words.cites)] {
        heading(head, x + BOX_WIDTH / 2, &mut html);
        for (place, one) in side.iter().take(MOST).enumerate() {
            let y = TOP + place * (BOX_HEIGHT + GAP);
            line(one, (x, y), (center_x, middle), &mut html);
        }
    }
    for (side, x) in [(citing, citing_x), (cited, cited_x)] {
        for (place, one) in side.iter().take(MOST).enumerate() {
            neighbour(one, x, TOP + place * (BOX_HEIGHT + GAP), &mut html);
        }
    }
    let y = middle - BOX_HEIGHT / 2;
    html.push_markup(&format!(
        "<rect class=\"own\" x=\"{center_x}\" y=\"{y}\" width=\"{BOX_WIDTH}\" height=\"{BOX_HEIGHT}\" rx=\"4\"/>\
         <text class=\"own-name\" x=\"{}\" y=\"{}\">",
        center_x + BOX_WIDTH / 2,
        middle + 5
    ));
    html.push_text(&shortened(name));
    html.push_markup("</text></svg>");
    html
}

fn heading(words: &str, x: usize, html: &mut Html) {
    html.push_markup(&format!("<text class=\"side-name\" x=\"{x}\" y=\"18\" aria-hidden=\"true\">"));
    html.push_text(words);
    html.push_markup("</text>");
}

/// A line from a box to the middle; more citations, a thicker line.
fn line(one: &Drawn, (x, y): (usize, usize), (center, middle): (usize, usize), html: &mut Html) {
    let (from, to) = if x < center { (x + BOX_WIDTH, center) } else { (x, center + BOX_WIDTH) };
    let from_y = y + BOX_HEIGHT / 2;
    let bend = (from + to) / 2;
    let width = one.neighbour.count.min(6);
    html.push_markup(&format!(
        "<path class=\"edge edge-{}\" stroke-width=\"{width}\" \
         d=\"M{from} {from_y} C{bend} {from_y} {bend} {middle} {to} {middle}\"/>",
        one.chip.code
    ));
}

fn neighbour(one: &Drawn, x: usize, y: usize, html: &mut Html) {
    html.push_markup("<a href=\"");
    html.push_text(&one.href);
    html.push_markup("\"><title>");
    html.push_text(&format!("{}: {}, {}", one.neighbour.name, one.count, one.chip.word));
    html.push_markup(&format!(
        "</title><rect class=\"box box-{}\" x=\"{x}\" y=\"{y}\" width=\"{BOX_WIDTH}\" height=\"{BOX_HEIGHT}\" rx=\"4\"/>\
         <text class=\"name\" x=\"{}\" y=\"{}\">",
        one.chip.code,
        x + 12,
        y + 17
    ));
    html.push_text(&shortened(&one.neighbour.name));
    html.push_markup(&format!("</text><text class=\"sign\" x=\"{}\" y=\"{}\">", x + 12, y + 33));
    html.push_text(&format!("{} {} · {}", one.chip.shape, one.chip.word, one.neighbour.count));
    html.push_markup("</text></a>");
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(LETTERS - 1).collect();
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use resolute_document::citations::State;

    use super::*;

    #[test]
    fn picture_links_every_box_and_escapes_names() {
        let neighbour = Neighbour {
            key: "pp-140".to_owned(),
            name: "PP <Resolution> 140".to_owned(),
            known: true,
            count: 3,
            state: State::SupersededSince,
        };
        let chip = Chip { code: "superseded-since", shape: "◑", word: "superseded".to_owned() };
        let drawn = Drawn { neighbour, chip, href: "/a?b&c".to_owned(), count: "3 citations".to_owned() };
        let words = Words { title: "t", description: "d", cited_by: "by", cites: "cites", mirrored: false };
        let html = draw("WTDC Resolution 30", &[], &[drawn], &words).to_string();
        assert!(
            html.contains("<a href=\"/a?b&amp;c\"><title>PP &lt;Resolution&gt; 140: 3 citations, superseded")
        );
        assert!(html.contains("stroke-width=\"3\"") && html.contains("aria-labelledby"));
    }
}
