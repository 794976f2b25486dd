//! Charts as pictures: few inks, numbers beside the bars, readable without colour. The table behind each is the page's.

use plotters::prelude::*;

use crate::web::html::Html;

const WIDTH: u32 = 640;
const HEIGHT: u32 = 220;
/// Years that have room side by side.
const MOST_YEARS: usize = 20;

/// Bars of counts by year, the latest years; nothing where there are none. `title` says what they are to who cannot see
/// them.
pub fn by_year(title: &str, years: &[(i16, usize)]) -> Option<Html> {
    let years = &years[years.len().saturating_sub(MOST_YEARS)..];
    let (first, last) = (years.first()?.0, years.last()?.0);
    let highest = years.iter().map(|(_, count)| *count).max()?;
    let mut picture = String::new();
    draw(&mut picture, (first, last, highest), years).ok()?;
    let mut html = Html::default();
    // The picture comes with its own opening; ours names it and lets the page's style choose the inks.
    let inside = picture.split_once('>')?.1;
    html.push_markup(&format!(
        "<svg class=\"chart\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\""
    ));
    html.push_text(title);
    html.push_markup("\">");
    html.push_markup(inside);
    Some(html)
}

type Failed = Box<dyn std::error::Error + Send + Sync>;

fn draw(
    picture: &mut String,
    (first, last, highest): (i16, i16, usize),
    years: &[(i16, usize)],
) -> Result<(), Failed> {
    let failed = |error: &dyn std::fmt::Display| -> Failed { error.to_string().into() };
    let area = SVGBackend::with_string(picture, (WIDTH, HEIGHT)).into_drawing_area();
    let top = highest + highest.div_ceil(8);
    let mut chart = ChartBuilder::on(&area)
        .margin(8)
        .margin_bottom(28)
        .build_cartesian_2d(f64::from(first) - 0.5..f64::from(last) + 0.5, 0..top)
        .map_err(|error| failed(&error))?;
    let bars = years.iter().map(|(year, count)| {
        let year = f64::from(*year);
        Rectangle::new([(year - 0.4, 0), (year + 0.4, *count)], BLUE.filled())
    });
    chart.draw_series(bars).map_err(|error| failed(&error))?;
    let numbers = years.iter().map(|(year, count)| {
        EmptyElement::at((f64::from(*year), *count))
            + Text::new(count.to_string(), (-4 * digits(*count), -14), ("sans-serif", 12))
    });
    chart.draw_series(numbers).map_err(|error| failed(&error))?;
    // Where many years stand side by side, every second or third is named.
    let step = i16::try_from(usize::from(last.abs_diff(first)) / 10 + 1).unwrap_or(i16::MAX);
    let named = years.iter().filter(|(year, _)| (last - year) % step == 0);
    let names = named.map(|(year, _)| {
        EmptyElement::at((f64::from(*year), 0)) + Text::new(year.to_string(), (-14, 6), ("sans-serif", 12))
    });
    chart.draw_series(names).map_err(|error| failed(&error))?;
    area.present().map_err(|error| failed(&error))
}

/// How many digits a count has, for the middle of its number.
fn digits(count: usize) -> i32 {
    i32::try_from(count.checked_ilog10().unwrap_or_default() + 1).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_names_itself_and_prints_its_numbers() {
        let html = by_year("By year: <b>", &[(2019, 3), (2020, 12)]).unwrap().to_string();
        assert!(html.starts_with("<svg class=\"chart\"") && html.trim_end().ends_with("</svg>"), "{html}");
        assert!(html.contains("By year: &lt;b&gt;") && html.contains("12"), "{html}");
        assert!(!html.contains("style="), "a strict page allows no style inside");
        let alone = by_year("One year", &[(2020, 1)]).unwrap().to_string();
        assert!(alone.contains("2020") && !alone.contains("=\"-"), "{alone}");
        assert!(by_year("", &[]).is_none());
    }
}
