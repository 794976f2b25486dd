//! The message that tells what is new.

use fluent_bundle::FluentValue;

use super::model::Saved;
use crate::mail::Letter;
use crate::web::locale::Locale;
use crate::web::words::{words, words_with};

/// Titles that a message names; all of them are behind its link.
pub(super) const NAMED: usize = 20;

/// The message; `base` is how the outside world reaches this server.
pub(super) fn news(
    locale: Locale,
    base: &str,
    saved: &Saved,
    named: &[(i64, String)],
    total: usize,
) -> Letter {
    let count = ("count", FluentValue::from(total));
    let name = ("name", FluentValue::from(saved.name.as_str()));
    let mut letter =
        Letter::new(locale, &words_with(locale, "searches-mail-subject", &[count.clone(), name.clone()]))
            .saying(words_with(locale, "searches-mail-opening", &[count, name]));
    for (id, title) in named {
        letter = letter.leading_to(title.clone(), format!("{base}/activities/{id}"));
    }
    if total > named.len() {
        let more = [("count", FluentValue::from(total - named.len()))];
        letter = letter.saying(words_with(locale, "searches-mail-more", &more));
    }
    let mark = if saved.query.is_empty() { "" } else { "&" };
    letter
        .leading_to(
            words(locale, "searches-mail-open"),
            format!("{base}/activities?sort=newest{mark}{}", saved.query),
        )
        .as_notice(format!("{base}/searches/{}/stop", saved.secret))
}
