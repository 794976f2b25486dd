//! The messages that accounts send, in the language of their reader.

use super::codes::Purpose;
use super::model::Account;
use crate::config::Config;
use crate::mail::Letter;
use crate::web::locale::Locale;
use crate::web::words::{words, words_with};

/// The language in which a person is written to.
pub fn locale_of(account: &Account) -> Locale {
    Locale::from_tag(&account.language).unwrap_or_default()
}

/// A link, with what opening it does.
pub(in crate::accounts) fn link(config: &Config, language: &str, purpose: Purpose, code: &str) -> Letter {
    let locale = Locale::from_tag(language).unwrap_or_default();
    let (subject, says, label, page) = match purpose {
        Purpose::Address => ("mail-confirm-subject", "mail-confirm-words", "mail-confirm-link", "confirm"),
        Purpose::Password => {
            ("mail-password-subject", "mail-password-words", "mail-password-link", "password/new")
        }
        Purpose::NewAddress => {
            ("mail-new-address-subject", "mail-new-address-words", "mail-confirm-link", "confirm")
        }
    };
    Letter::new(locale, &words(locale, subject))
        .saying(words(locale, says))
        .leading_to(words(locale, label), config.address(&format!("/{page}?code={code}")))
        .saying(words_with(locale, "mail-expires", &[("hours", purpose.hours().into())]))
        .saying(words(locale, "mail-ignore"))
}

/// To somebody who registers although they have an account.
pub(in crate::accounts) fn exists(config: &Config, language: &str) -> Letter {
    let locale = Locale::from_tag(language).unwrap_or_default();
    Letter::new(locale, &words(locale, "mail-exists-subject"))
        .saying(words(locale, "mail-exists-words"))
        .leading_to(words(locale, "mail-exists-link"), config.address("/sign-in"))
        .saying(words(locale, "mail-exists-forgotten"))
}

/// A notice about the account in three keys: subject, what happened, what to do if it was somebody else.
pub(in crate::accounts) fn notice(config: &Config, account: &Account, keys: [&str; 3]) -> Letter {
    let locale = locale_of(account);
    greeting(account, keys[0])
        .saying(words(locale, keys[1]))
        .saying(words(locale, keys[2]))
        .leading_to(words(locale, "mail-exists-link"), config.address("/sign-in"))
}

/// What became of a role.
pub(in crate::accounts) fn role(
    config: &Config,
    account: &Account,
    (subject, says): (&str, &str),
    (role, actor): (&str, Option<&str>),
    reason: &str,
) -> Letter {
    let locale = locale_of(account);
    let role = words(locale, &format!("role-{role}"));
    let actor = actor.map_or_else(|| words(locale, "mail-all-actors"), str::to_owned);
    let letter = greeting(account, subject).saying(words_with(
        locale,
        says,
        &[("role", role.into()), ("actor", actor.into())],
    ));
    let letter = match reason {
        "" => letter,
        reason => letter.saying(words_with(locale, "mail-refused-reason", &[("reason", reason.into())])),
    };
    letter.leading_to(words(locale, "mail-exists-link"), config.address("/account"))
}

fn greeting(account: &Account, subject: &str) -> Letter {
    let locale = locale_of(account);
    let letter = Letter::new(locale, &words(locale, subject));
    match &account.known_as {
        Some(name) => letter.saying(words_with(locale, "mail-hello", &[("name", name.as_str().into())])),
        None => letter,
    }
}
