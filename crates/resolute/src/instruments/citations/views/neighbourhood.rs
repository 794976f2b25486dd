//! What one instrument cites and who cites it: a picture and the same as tables.

use askama::Template;
use fluent_bundle::FluentValue;
use jiff::civil::Date;

use super::list::cited_name;
use super::picture::{self, Drawn, MOST, Words};
use super::words::chip;
use crate::instruments::citations::model::{Listed, Neighbour, neighbours};
use crate::instruments::model::Instrument;
use crate::web::html::Html;
use crate::web::locale::Locale;
use crate::web::page::Page;
use crate::web::visit::{Visit, encode_pairs};

/// The page.
#[derive(Template)]
#[template(path = "instruments/citations/views/neighbourhood.html")]
pub struct NeighbourhoodPage {
    page: Page,
    title: String,
    text_href: String,
    as_of: String,
    day: String,
    picture: Html,
    more: bool,
    nothing: bool,
    sides: Vec<SideView>,
}

/// One direction as a table.
struct SideView {
    title: String,
    empty: String,
    rows: Vec<Drawn>,
}

impl NeighbourhoodPage {
    /// Puts the page into words: `outgoing` stand in texts of the instrument, `incoming` name it.
    pub fn new(
        page: Page,
        instrument: &Instrument,
        (outgoing, incoming): (&[Listed], &[Listed]),
        as_of: Date,
    ) -> NeighbourhoodPage {
        let visit = &page.visit;
        let cited = neighbours(outgoing.iter(), |one| {
            let (key, name) = cited_name(one)?;
            (key != instrument.id).then_some((key, name, one.stored.known))
        });
        let citing = neighbours(incoming.iter(), |one| {
            let stored = &one.stored;
            (stored.citing != instrument.id)
                .then(|| (stored.citing.clone(), stored.citing_name.clone(), true))
        });
        let day = as_of.to_string();
        let draw = |cites: Option<&str>, cited: Option<&str>, one: Neighbour| {
            let pairs = [("cites", cites), ("cited", cited), ("as_of", Some(day.as_str()))];
            let pairs =
                pairs.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.to_owned())));
            Drawn {
                chip: chip(visit, one.state),
                href: format!("/citations?{}", encode_pairs(pairs)),
                count: visit.n("citations-count", one.count),
                neighbour: one,
            }
        };
        let own = instrument.id.as_str();
        let cited: Vec<Drawn> =
            cited.into_iter().map(|one| draw(Some(own), Some(&one.key.clone()), one)).collect();
        let citing: Vec<Drawn> =
            citing.into_iter().map(|one| draw(Some(&one.key.clone()), Some(own), one)).collect();
        let name = instrument.name();
        NeighbourhoodPage {
            title: instrument.title.clone(),
            text_href: format!("/instruments/{own}"),
            day: visit.date(as_of),
            picture: picture(visit, &name, &citing, &cited),
            more: citing.len() > MOST || cited.len() > MOST,
            nothing: citing.is_empty() && cited.is_empty(),
            sides: vec![
                side(visit, "neighbourhood-cites", cited),
                side(visit, "neighbourhood-cited-by", citing),
            ],
            as_of: day,
            page,
        }
    }
}

fn side(visit: &Visit, key: &str, rows: Vec<Drawn>) -> SideView {
    SideView { title: visit.t(key), empty: visit.t(&format!("{key}-none")), rows }
}

fn picture(visit: &Visit, name: &str, citing: &[Drawn], cited: &[Drawn]) -> Html {
    let values = [
        ("instrument", FluentValue::from(name)),
        ("citing", citing.len().into()),
        ("cited", cited.len().into()),
    ];
    let words = Words {
        title: &visit.with("neighbourhood-picture", &values),
        description: &visit.with("neighbourhood-picture-text", &values),
        cited_by: &visit.t("neighbourhood-cited-by"),
        cites: &visit.t("neighbourhood-cites"),
        mirrored: visit.locale == Locale::Ar,
    };
    picture::draw(name, citing, cited, &words)
}
