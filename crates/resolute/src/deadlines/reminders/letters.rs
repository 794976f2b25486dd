//! The message that reminds.

use fluent_bundle::FluentValue;

use crate::deadlines::model::{Deadline, State};
use crate::mail::Letter;
use crate::trace::views::passage::shortened;
use crate::web::format::date;
use crate::web::locale::Locale;
use crate::web::words::{words, words_with};

/// Deadlines that a message names; all of them are behind its link.
const NAMED: usize = 30;

/// The message; `base` is how the outside world reaches this server.
pub(super) fn reminder(
    locale: Locale,
    base: &str,
    (due, actors): (&[&Deadline], &[String]),
    secret: &str,
) -> Letter {
    let count = [("count", FluentValue::from(due.len()))];
    let mut letter = Letter::new(locale, &words_with(locale, "digests-mail-subject", &count));
    for (state, heading) in [(State::Overdue, "digests-mail-overdue"), (State::DueSoon, "digests-mail-soon")]
    {
        let of_state: Vec<&&Deadline> = due.iter().filter(|one| one.state == state).collect();
        if of_state.is_empty() {
            continue;
        }
        letter = letter.saying(words(locale, heading));
        for one in of_state.into_iter().take(NAMED) {
            let day = one.day.map(|day| date(locale, day)).unwrap_or_default();
            letter = letter
                .leading_to(format!("{day}: {}", shortened(&one.words, 160)), format!("{base}{}", one.href));
        }
    }
    letter
        .leading_to(
            words(locale, "digests-mail-open"),
            format!("{base}/deadlines?actor={}", actors.join(";")),
        )
        .as_notice(format!("{base}/reminders/{secret}/stop"))
}
