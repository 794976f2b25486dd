//! A citation as pages show it: chip, links, the row that says so.

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use resolute_document::citations::{Citation, Standing, State, Target, revision_standing};

use crate::app::App;
use crate::instruments::citations::model::Listed;
use crate::instruments::model::{Instrument, slug};
use crate::trace::views::chip::Chip;
use crate::trace::views::passage::anchor;
use crate::web::visit::{Visit, encode_pairs};

/// The chip of a state.
pub fn chip(visit: &Visit, state: State) -> Chip {
    Chip {
        code: state.code(),
        shape: match state {
            State::InForce => "●",
            State::StaleAtWriting => "▲",
            State::SupersededSince => "◑",
            State::BeingRevised => "◇",
            State::Suppressed => "▢",
            State::UnknownRevision | State::NotInRegister => "○",
            State::NotAText => "―",
        },
        word: visit.t(&format!("cited-{}", state.code())),
    }
}

/// What the register says, in a sentence: which revision replaced the text, or which is the one in force.
pub fn because(visit: &Visit, standing: &Standing) -> Option<String> {
    let row = standing.revision.as_ref()?;
    let values = [("revision", FluentValue::from(tag(&row.cited_as)))];
    let key = match standing.state {
        State::StaleAtWriting => "cited-because-stale",
        State::SupersededSince => "cited-because-superseded",
        State::BeingRevised => "cited-because-revised",
        State::Suppressed => "cited-because-suppressed",
        _ => "cited-because-in-force",
    };
    Some(visit.with(key, &values))
}

/// Why a citation is not resolved.
pub fn unresolved(visit: &Visit, citation: &Citation) -> Option<String> {
    let why = serde_json::to_value(citation.unresolved?).ok()?;
    Some(visit.t(&format!("unresolved-{}", why.as_str()?)))
}

/// Whether the body was guessed.
pub fn is_guess(citation: &Citation) -> bool {
    citation.target.named().is_some_and(|named| named.body_from.is_guess())
}

/// The page of the cited text, which says what is known of the revision that is meant.
pub fn cited_href(key: &str, target: &Target, as_of: Date) -> String {
    let year = target.named().and_then(|named| named.revision.as_ref()).and_then(|cited| cited.year);
    let mut pairs = Vec::new();
    pairs.extend(year.map(|year| ("cited".to_owned(), year.to_string())));
    pairs.push(("as_of".to_owned(), as_of.to_string()));
    format!("/instruments/{key}?{}", encode_pairs(pairs.into_iter()))
}

/// The paragraph that cites, in its text.
pub fn citing_href(one: &Listed) -> String {
    let stored = &one.stored;
    let year = stored.version.rsplit('/').next().unwrap_or_default();
    let mut pairs = vec![("version".to_owned(), year.to_owned())];
    pairs.extend(stored.proposal.clone().map(|proposal| ("proposal".to_owned(), proposal)));
    let place = anchor(&stored.address, false);
    format!("/instruments/{}?{}#{place}", stored.citing, encode_pairs(pairs.into_iter()))
}

/// What is said to somebody who followed a citation to the text of a year.
pub fn notice_of(
    visit: &Visit,
    app: &App,
    instrument: &Instrument,
    (year, as_of): (i64, Date),
    not_held: bool,
) -> Vec<String> {
    let known = app.register.instruments.iter().find(|known| slug(&known.id) == instrument.id);
    let cited = known.and_then(|known| {
        let place =
            known.revisions.iter().position(|one| i64::from(one.year) == year && !one.suppresses())?;
        Some((known, place))
    });
    let mut sentences = Vec::new();
    match cited {
        Some((known, place)) => {
            let standing = revision_standing(known, Some(place), app.register, as_of);
            let newer = standing.revision.as_ref().map_or("", |row| row.cited_as.as_str());
            let values = [
                ("revision", FluentValue::from(tag(&known.revisions[place].cited_as))),
                ("newer", tag(newer).into()),
                ("date", visit.date(as_of).into()),
            ];
            let key = match standing.state {
                State::StaleAtWriting => "cited-notice-superseded",
                State::Suppressed => "cited-notice-suppressed",
                _ => "cited-notice-in-force",
            };
            sentences.push(visit.with(key, &values));
            if !standing.verified {
                sentences.push(visit.t("cited-notice-unverified"));
            }
        }
        None => sentences.push(visit.with("cited-notice-unknown", &[("year", year.to_string().into())])),
    }
    if not_held {
        sentences.push(visit.t("cited-notice-not-held"));
    }
    sentences
}

/// `Rev. Busan, 2014` of `(Rev. Busan, 2014)`.
fn tag(cited_as: &str) -> &str {
    cited_as.trim_start_matches("SUP").trim().trim_matches(['(', ')'])
}
