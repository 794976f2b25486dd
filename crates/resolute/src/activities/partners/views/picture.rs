//! Who works with whom as a picture: bodies in rows and columns, and in each field how much both do together. The number
//! stands in the field, so that it is read without colour; the table has all of it.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::list::page_of;
use crate::activities::partners::Row;
use crate::web::html::Html;

/// Bodies that have room in the picture.
pub const MOST_DRAWN: usize = 24;
/// Side of a field.
const FIELD: usize = 30;
/// Room for names before the fields, and above them.
const NAMES: usize = 150;
const ABOVE: usize = 104;
/// Letters of a name that are shown; the table has all of it.
const LETTERS: usize = 18;
/// Steps of shade; the darkest is light enough for the number on it.
const SHADES: usize = 4;

/// The picture of some pairs, and how many bodies are not in it; nothing where there are fewer than two pairs. `title` says
/// what it is to who cannot see it.
pub fn matrix(title: &str, rows: &[Row], name: impl Fn(&str) -> String) -> Option<(Html, usize)> {
    if rows.len() < 2 {
        return None;
    }
    let mut weight: HashMap<&str, usize> = HashMap::new();
    for (row, actor) in rows.iter().flat_map(|row| row.actors.iter().map(move |actor| (row, actor))) {
        *weight.entry(actor).or_default() += row.activities;
    }
    let mut bodies: Vec<&str> = weight.keys().copied().collect();
    bodies.sort_by_key(|body| (Reverse(weight[body]), *body));
    let left = bodies.len().saturating_sub(MOST_DRAWN);
    bodies.truncate(MOST_DRAWN);
    let place: HashMap<&str, usize> = bodies.iter().enumerate().map(|(at, body)| (*body, at)).collect();
    let highest = rows.iter().map(|row| row.activities).max().unwrap_or(1).max(1);
    let mut html = Html::default();
    let (width, height) = (NAMES + FIELD * bodies.len() + 4, ABOVE + FIELD * bodies.len() + 4);
    html.push_markup(&format!(
        "<svg class=\"pairs\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"group\" aria-label=\""
    ));
    html.push_text(title);
    html.push_markup("\">");
    for (at, body) in bodies.iter().enumerate() {
        let words = shortened(&name(body));
        names(&mut html, at, (&words, body));
    }
    for row in rows {
        let [one, other] = &row.actors;
        if let (Some(one_at), Some(other_at)) = (place.get(one.as_str()), place.get(other.as_str())) {
            let words = format!("{} – {}: {}", name(one), name(other), row.activities);
            let shade = (row.activities * SHADES).div_ceil(highest).clamp(1, SHADES);
            for (across, down) in [(one_at, other_at), (other_at, one_at)] {
                field(&mut html, (*across, *down), shade, (row, &words));
            }
        }
    }
    for at in 0..bodies.len() {
        let (x, y) = (NAMES + at * FIELD, ABOVE + at * FIELD);
        html.push_markup(&format!(
            "<rect class=\"self\" x=\"{x}\" y=\"{y}\" width=\"{FIELD}\" height=\"{FIELD}\"/>"
        ));
    }
    html.push_markup("</svg>");
    Some((html, left))
}

/// The name of a body before its row and above its column.
fn names(html: &mut Html, at: usize, (words, body): (&str, &str)) {
    let (x, y) = (NAMES + at * FIELD + FIELD / 2 + 4, ABOVE + at * FIELD + FIELD / 2 + 4);
    html.push_markup("<a tabindex=\"-1\" href=\"");
    html.push_text(&page_of(body));
    html.push_markup(&format!("\"><text x=\"{}\" y=\"{y}\" text-anchor=\"end\">", NAMES - 6));
    html.push_text(words);
    html.push_markup("</text></a>");
    let above = ABOVE - 6;
    html.push_markup(&format!("<text x=\"{x}\" y=\"{above}\" transform=\"rotate(-60 {x} {above})\">"));
    html.push_text(words);
    html.push_markup("</text>");
}

fn field(html: &mut Html, (across, down): (usize, usize), shade: usize, (row, words): (&Row, &str)) {
    let (x, y) = (NAMES + across * FIELD, ABOVE + down * FIELD);
    html.push_markup("<a tabindex=\"-1\" href=\"");
    html.push_text(&row.href);
    html.push_markup("\"><title>");
    html.push_text(words);
    html.push_markup(&format!(
        "</title><rect class=\"together-{shade}\" x=\"{x}\" y=\"{y}\" width=\"{FIELD}\" height=\"{FIELD}\"/>\
         <text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text></a>",
        x + FIELD / 2,
        y + FIELD / 2 + 4,
        short_number(row.activities)
    ));
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    name.chars().take(LETTERS - 1).chain(['…']).collect()
}

/// A number that has room in a field: `12`, `999`, `12k`, `3M`. The table has it whole.
fn short_number(count: usize) -> String {
    match count {
        0..=9_999 => count.to_string(),
        10_000..=999_999 => format!("{}k", count / 1_000),
        _ => format!("{}M", count / 1_000_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(one: &str, other: &str, activities: usize) -> Row {
        Row {
            actors: [one.to_owned(), other.to_owned()],
            activities,
            agreements_in_force: 0,
            lines: Vec::new(),
            regions: Vec::new(),
            since: None,
            href: format!("/activities?pair={one}~{other}"),
        }
    }

    #[test]
    fn a_field_has_its_number_and_opens_its_rows() {
        let rows = [row("BDT", "ITU", 12_345), row("BDT", "<b>", 1)];
        let (html, left) = matrix("Who & whom", &rows, str::to_owned).unwrap();
        let html = html.to_string();
        assert_eq!(left, 0);
        assert!(html.contains("12k") && html.contains("aria-label=\"Who &amp; whom\""), "{html}");
        assert!(html.contains("<title>BDT – ITU: 12345</title>"), "{html}");
        assert!(html.contains("&lt;b&gt;") && !html.contains("style="), "{html}");
        assert_eq!(html.matches("href=\"/activities?pair=BDT~ITU\"").count(), 2);
        assert!(matrix("", &rows[..1], str::to_owned).is_none(), "one pair needs no picture");
    }

    #[test]
    fn a_picture_has_as_many_bodies_as_have_room() {
        let rows: Vec<Row> =
            (0..100).map(|number| row("A", &format!("B{number:03}"), 100 - number)).collect();
        let (html, left) = matrix("", &rows, str::to_owned).unwrap();
        assert_eq!(left, 101 - MOST_DRAWN);
        assert_eq!(html.to_string().matches("<title>").count(), 2 * (MOST_DRAWN - 1));
    }
}
