//! What grew and fell as a picture: for each value its difference as a point and the 95 % interval as a line, beside the line
//! of no difference. The table above it has the same numbers.

use super::words::points;
use crate::trends::model::{Change, Way};
use crate::web::html::Html;
use crate::web::visit::Visit;

/// Values that have room.
const MOST: usize = 24;
/// Height of a row, room for names, width of the plot and its edges.
const ROW: usize = 22;
const NAMES: f64 = 230.0;
const PLOT: f64 = 380.0;
const EDGE: f64 = 26.0;
const BELOW: usize = 26;
/// Letters of a name that are shown; the table has all of it.
const LETTERS: usize = 30;

/// A value with its name.
pub struct Drawn<'a> {
    /// Its name.
    pub words: String,
    /// Its change.
    pub change: &'a Change,
}

/// The picture; nothing where there is nothing to draw. `title` says what it is to who cannot see it.
pub fn intervals(visit: &Visit, title: &str, drawn: &[Drawn<'_>]) -> Option<Html> {
    // Both ways have their part where not all have room.
    let fell = drawn.iter().filter(|one| one.change.way == Way::Fell).count();
    let grew = drawn.len() - fell;
    let most_fell = fell.min(MOST - grew.min(MOST / 2));
    let first = drawn.iter().take(grew).take(MOST - most_fell);
    let rows: Vec<&Drawn<'_>> = first.chain(drawn.iter().skip(grew).take(most_fell)).collect();
    let low = rows.iter().map(|one| one.change.low).fold(0.0, f64::min);
    let high = rows.iter().map(|one| one.change.high).fold(0.0, f64::max);
    if rows.is_empty() || high <= low {
        return None;
    }
    let place = |value: f64| NAMES + EDGE + (value - low) / (high - low) * PLOT;
    let (width, height) = (NAMES + PLOT + 2.0 * EDGE, ROW * rows.len() + BELOW);
    let mut html = Html::default();
    html.push_markup(&format!(
        "<svg class=\"intervals\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"group\" aria-label=\""
    ));
    html.push_text(&visit.with("trends-picture", &[("what", title.into())]));
    html.push_markup("\">");
    let foot = ROW * rows.len() + 4;
    html.push_markup(&format!("<path class=\"none\" d=\"M{0:.1} 0V{foot}\"/>", place(0.0)));
    for (at, one) in rows.iter().enumerate() {
        row(visit, &mut html, ROW * at + ROW / 2, one, place);
    }
    for value in [low, 0.0, high] {
        // Numbers of the ends that would stand on that of the middle are left out.
        if value == 0.0 || (place(value) - place(0.0)).abs() > 44.0 {
            html.push_markup(&format!(
                "<text x=\"{:.1}\" y=\"{}\" text-anchor=\"middle\">",
                place(value),
                height - 6
            ));
            html.push_text(&points(visit, value));
            html.push_markup("</text>");
        }
    }
    html.push_markup("</svg>");
    Some(html)
}

fn row(visit: &Visit, html: &mut Html, y: usize, one: &Drawn<'_>, place: impl Fn(f64) -> f64) {
    let change = one.change;
    html.push_markup("<a tabindex=\"-1\" href=\"");
    html.push_text(&change.rows_after);
    html.push_markup("\"><title>");
    let (low, high) = (points(visit, change.low), points(visit, change.high));
    html.push_text(&format!("{}: {} ({low} – {high})", one.words, points(visit, change.difference)));
    html.push_markup(&format!("</title><text x=\"{NAMES}\" y=\"{}\" text-anchor=\"end\">", y + 4));
    html.push_text(&shortened(&one.words));
    html.push_markup(&format!(
        "</text><path class=\"{way}\" d=\"M{low:.1} {y}H{high:.1}\"/><circle class=\"{way}\" cx=\"{at:.1}\" cy=\"{y}\" r=\"5\"/></a>",
        way = change.way.code(),
        low = place(change.low),
        high = place(change.high),
        at = place(change.difference),
    ));
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    name.chars().take(LETTERS - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trends::model::{Counted, Family, Kind};
    use crate::web::locale::Locale;
    use crate::web::visit::tests::visit;

    #[test]
    fn every_value_has_its_interval_and_markup_in_names_is_text() {
        let counted =
            |value: &str, counts| Counted { value: value.to_owned(), language: None, counts, of: [200, 200] };
        let family = Family::of(
            Kind::Goals,
            vec![counted("<b>", [10, 80]), counted("fell", [90, 20]), counted("same", [50, 50])],
            ([200, 200], [200, 200]),
        );
        let drawn: Vec<Drawn<'_>> =
            family.beyond.iter().map(|change| Drawn { words: change.value.clone(), change }).collect();
        let visit = visit(Locale::En, "/trends");
        let html = intervals(&visit, "Goals", &drawn).unwrap().to_string();
        assert_eq!((html.matches("<circle").count(), html.matches("class=\"fell\"").count()), (2, 2));
        assert!(html.contains("&lt;b&gt;") && !html.contains("<b>") && !html.contains("style="), "{html}");
        assert!(intervals(&visit, "", &[]).is_none());
    }
}
