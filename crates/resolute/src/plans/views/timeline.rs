//! A plan over its years, as bars beside their days, and what each actor carries.

use std::collections::BTreeMap;

use askama::Template;
use jiff::civil::Date;

use super::plan::DueView;
use crate::app::App;
use crate::plans::model::{Plan, State, href, item_href};
use crate::plans::register::Listed;
use crate::trace::views::who::Who;
use crate::web::html::Html;
use crate::web::page::Page;
use crate::web::visit::encode_pairs;

/// Width of the picture of all years.
const WIDTH: i64 = 480;
/// Height of a row of it.
const HEIGHT: i64 = 16;

/// The page.
#[derive(Template)]
#[template(path = "plans/views/timeline.html")]
pub struct TimelinePage {
    page: Page,
    plan_href: String,
    rows: Vec<Row>,
    undated: usize,
    undated_href: String,
    years: Html,
    states: Vec<String>,
    load: Vec<Load>,
}

struct Row {
    href: String,
    code: String,
    title: String,
    picture: Html,
    starts: Option<String>,
    due: DueView,
    late: bool,
}

/// What an actor carries.
struct Load {
    who: Option<Who>,
    /// For each state how many items it leads, with their rows.
    counts: Vec<(usize, String)>,
    late: (usize, String),
    helps: usize,
}

/// The days between which the picture lies.
struct Axis {
    from: Date,
    days: i64,
}

impl Axis {
    fn of(plan: &Plan, listed: &[Listed]) -> Axis {
        let year = |year: i64, month, day| {
            Date::new(i16::try_from(year).unwrap_or(2000), month, day).unwrap_or(Date::constant(2000, 1, 1))
        };
        let starts = listed.iter().filter_map(start);
        let dues = listed.iter().filter_map(|one| one.due.day);
        let days: Vec<Date> = starts.chain(dues).collect();
        let from = days.iter().copied().min().unwrap_or(Date::MAX).min(year(plan.from_year, 1, 1));
        let to = days.iter().copied().max().unwrap_or(Date::MIN).max(year(plan.to_year, 12, 31));
        Axis { from, days: between(from, to).max(1) }
    }

    fn place(&self, day: Date) -> i64 {
        between(self.from, day).clamp(0, self.days) * WIDTH / self.days
    }

    /// A line at the beginning of each year, the year written beside it.
    fn years(&self) -> Html {
        let mut html = Html::default();
        html.push_markup(&opening("gantt years"));
        let last = self.from.year() + i16::try_from(self.days / 365 + 1).unwrap_or(1);
        let step = usize::try_from((last - self.from.year()) / 10 + 1).unwrap_or(1);
        for year in (self.from.year()..=last).step_by(step) {
            let Ok(day) = Date::new(year, 1, 1) else { continue };
            if day < self.from || between(self.from, day) > self.days {
                continue;
            }
            let x = self.place(day);
            html.push_markup(&format!(
                "<line x1=\"{x}\" x2=\"{x}\" y1=\"0\" y2=\"{HEIGHT}\"/><text x=\"{}\" y=\"12\">{year}</text>",
                x + 3
            ));
        }
        html.push_markup("</svg>");
        html
    }

    fn bar(&self, starts: Option<Date>, due: Option<Date>, class: &str) -> Html {
        let mut html = Html::default();
        html.push_markup(&opening("gantt"));
        match (starts, due) {
            (Some(starts), Some(due)) => {
                let (x, end) = (self.place(starts), self.place(due));
                let width = (end - x).max(3);
                html.push_markup(&format!(
                    "<rect class=\"{class}\" x=\"{x}\" y=\"3\" width=\"{width}\" height=\"10\"/>"
                ));
            }
            (Some(day), None) | (None, Some(day)) => {
                let x = self.place(day);
                html.push_markup(&format!("<path class=\"{class}\" d=\"M{x} 2 l6 6 l-6 6 l-6 -6 z\"/>"));
            }
            (None, None) => {}
        }
        html.push_markup("</svg>");
        html
    }
}

fn opening(class: &str) -> String {
    format!("<svg class=\"{class}\" viewBox=\"-6 0 {} {HEIGHT}\" aria-hidden=\"true\">", WIDTH + 40)
}

fn between(from: Date, to: Date) -> i64 {
    i64::from(from.until(to).map_or(0, |span| span.get_days()))
}

fn start(one: &Listed) -> Option<Date> {
    one.item.starts_on.as_deref().and_then(|day| day.parse().ok())
}

impl TimelinePage {
    /// Puts the page into words.
    pub fn new(page: Page, app: &App, plan: &Plan, listed: &[Listed]) -> TimelinePage {
        let visit = &page.visit;
        let axis = Axis::of(plan, listed);
        let dated: Vec<&Listed> =
            listed.iter().filter(|one| start(one).is_some() || one.due.day.is_some()).collect();
        let rows = dated.iter().map(|one| Row {
            href: item_href(one.item.id),
            code: one.item.code.clone(),
            title: one.item.title.clone(),
            picture: axis.bar(start(one), one.due.day, if one.late { "late" } else { one.state.code() }),
            starts: start(one).map(|day| visit.date(day)),
            due: DueView::of(visit, &one.due),
            late: one.late,
        });
        TimelinePage {
            rows: rows.collect(),
            undated: listed.len() - dated.len(),
            undated_href: format!("{}?due=none", href(&plan.code)),
            years: axis.years(),
            states: State::ALL.iter().map(|one| visit.t(&format!("plan-state-{}", one.code()))).collect(),
            load: load(app, plan, listed),
            plan_href: href(&plan.code),
            page,
        }
    }
}

/// What each actor leads, the fullest first; what nobody leads stands last.
fn load(app: &App, plan: &Plan, listed: &[Listed]) -> Vec<Load> {
    let mut of: BTreeMap<&str, ([usize; 4], usize, usize)> = BTreeMap::new();
    for one in listed {
        let entry = of.entry(one.item.lead.as_str()).or_default();
        let place = State::ALL.iter().position(|state| *state == one.state).unwrap_or_default();
        entry.0[place] += 1;
        entry.1 += usize::from(one.late);
        for code in &one.item.details.supporting {
            of.entry(code.as_str()).or_default().2 += 1;
        }
    }
    let mut of: Vec<_> = of.into_iter().collect();
    let sum = |counts: &[usize; 4]| counts.iter().sum::<usize>();
    of.sort_by(|(one, a), (other, b)| {
        one.is_empty()
            .cmp(&other.is_empty())
            .then_with(|| sum(&b.0).cmp(&sum(&a.0)))
            .then_with(|| one.cmp(other))
    });
    let rows = |code: &str, name: &str, value: &str| {
        let lead = if code.is_empty() { "none" } else { code };
        let pairs = [("lead", lead), (name, value)];
        let query = encode_pairs(pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())));
        format!("{}?{query}", href(&plan.code))
    };
    of.into_iter()
        .map(|(code, (counts, late, helps))| Load {
            who: (!code.is_empty()).then(|| Who::of(code, app.register)),
            counts: State::ALL
                .iter()
                .zip(counts)
                .map(|(state, count)| (count, rows(code, "state", state.code())))
                .collect(),
            late: (late, rows(code, "due", "past")),
            helps,
        })
        .collect()
}
