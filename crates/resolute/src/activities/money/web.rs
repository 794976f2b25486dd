//! Pages of money: sums of any list of the register, and the lines behind a figure.

use axum::extract::State;
use axum::response::Response;

use super::views::lines::LinesPage;
use super::views::money::MoneyPage;
use super::{PER_PAGE, Pot, by_year, lines, totals};
use crate::activities::register::Asked;
use crate::activities::register::web::registered;
use crate::app::App;
use crate::error::Result;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::{Visit, query_pairs};

/// `GET /activities/money`: the filters are those of the register.
pub async fn show(State(app): State<App>, visit: Visit) -> Result<Response> {
    let asked = Asked::of_query(&visit.query);
    let totals = totals(&app, &asked).await?;
    let named = query_pairs(&visit.query).find(|(name, _)| name == "of").and_then(|(_, code)| Pot::of(&code));
    let pot = named.filter(|pot| totals.of(pot).is_some());
    let pot = pot.or_else(|| totals.foremost().map(|sum| sum.pot.clone()));
    let years = match &pot {
        Some(pot) => by_year(&app, &asked, pot).await?,
        None => Vec::new(),
    };
    let terms = app.terms.get(&app.db).await?;
    let (title, up) = (visit.t("money-title"), visit.t("activities-title"));
    let page = Page::new(visit, title.clone(), Section::Activities).under(up, "/activities").here(title);
    let actors = asked.values("actor");
    let registered = registered(&app, actors.iter().map(String::as_str)).await?;
    let names = (app.register, &*terms, &registered);
    Ok(answer(&MoneyPage::new(page, names, (&asked, &totals), (pot.as_ref(), &years))))
}

/// `GET /activities/money/lines`: of a sum, of a reason, or all.
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    let asked = Asked::of_query(&visit.query);
    let listed = lines(&app, &asked, PER_PAGE).await?;
    let terms = app.terms.get(&app.db).await?;
    let up = (visit.t("activities-title"), visit.t("money-title"));
    let title = visit.t("money-lines-title");
    let page = Page::new(visit, title.clone(), Section::Activities)
        .under(up.0, "/activities")
        .under(up.1, "/activities/money")
        .here(title);
    let actors = asked.values("actor");
    let registered = registered(&app, actors.iter().map(String::as_str)).await?;
    Ok(answer(&LinesPage::new(page, (app.register, &terms, &registered), &asked, listed)))
}
