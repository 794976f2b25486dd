//! The messages: what is asked, and what was asked and is waited for.

use jiff::civil::Date;

use super::model::Input;
use crate::mail::Letter;
use crate::web::format::date;
use crate::web::locale::Locale;
use crate::web::words::{words, words_with};

/// Why a message is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// They are asked for the first time.
    Asked,
    /// The due day comes soon, or an officer asks again.
    Reminded,
    /// The due day passed.
    Late,
}

impl Why {
    fn code(self) -> &'static str {
        match self {
            Why::Asked => "asked",
            Why::Reminded => "reminded",
            Why::Late => "late",
        }
    }
}

/// One message about the inputs that an actor is asked for in one report, each with the address at which it is answered.
pub(super) fn letter(locale: Locale, why: Why, name: &str, inputs: &[(&Input, String)]) -> Letter {
    let Some((first, _)) = inputs.first() else { return Letter::new(locale, "") };
    let day = first.due_on.parse::<Date>();
    let day = day.map_or_else(|_| first.due_on.clone(), |day| date(locale, day));
    let say = |part: &str| {
        let values = [
            ("report", first.report_title.as_str().into()),
            ("actor", first.actor_name.as_str().into()),
            ("date", day.as_str().into()),
        ];
        words_with(locale, &format!("inputs-mail-{}-{part}", why.code()), &values)
    };
    let mut letter = Letter::new(locale, &say("subject"));
    if !name.is_empty() {
        letter = letter.saying(words_with(locale, "mail-hello", &[("name", name.into())]));
    }
    letter = letter.saying(say("words"));
    if !first.message.is_empty() {
        letter = letter.saying(first.message.clone());
    }
    for (input, address) in inputs {
        letter = letter.leading_to(shown(input), address.clone());
    }
    letter.saying(words(locale, "inputs-mail-how"))
}

/// What is asked, in one line.
fn shown(input: &Input) -> String {
    if input.prompt.is_empty() { input.place.clone() } else { format!("{} ({})", input.prompt, input.place) }
}
