//! Who is asked, and how the message reaches them.

use jiff::ToSpan;
use jiff::civil::Date;

use super::letters::{Why, letter};
use super::model::{Input, InputReader, href};
use super::{Asking, store};
use crate::accounts::people::model::{Address, name};
use crate::accounts::secrets::{digest, new_secret};
use crate::activities::today;
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::mail;
use crate::web::locale::Locale;

/// Days after the due day for which a link still opens: late is better than never.
const OPENS_FOR: i64 = 60;
/// What a hash is made for, so that no other secret passes for a code.
pub(super) const KIND: &str = "input";

/// Who is asked, without the number of the input.
pub(super) async fn reader_of(
    app: &App,
    asking: &Asking,
    actor: &str,
    of_report: &str,
) -> Result<InputReader> {
    if let Some(account) = asking.account {
        let known = store::focal_points(&app.db).await?;
        let focal = known.into_iter().find(|one| one.account == account && one.actor == actor);
        let focal = focal.ok_or_else(|| {
            Error::Invalid(format!(
                "account {account} does not write for {actor}; give them a role, or ask by an address"
            ))
        })?;
        return Ok(InputReader {
            input: 0,
            account: Some(account),
            email: None,
            known_as: focal.known_as,
            language: focal.language,
        });
    }
    let email = Address::read(&asking.email)?;
    let known_as = if asking.name.trim().is_empty() { String::new() } else { name(&asking.name)? };
    let locale =
        Locale::from_tag(asking.language.trim()).or_else(|| Locale::from_tag(of_report)).unwrap_or_default();
    Ok(InputReader {
        input: 0,
        account: None,
        email: Some(email.as_str().to_owned()),
        known_as,
        language: locale.code().to_owned(),
    })
}

/// One message about several inputs, each with its own way to answer.
pub(super) async fn send(
    app: &App,
    tx: &mut Tx,
    why: Why,
    inputs: &[Input],
    reader: &InputReader,
) -> Result<()> {
    if inputs.is_empty() {
        return Ok(());
    }
    let address = match (&reader.email, reader.account) {
        (Some(email), _) => Some(email.clone()),
        (None, Some(account)) => store::address_of(tx, account).await?,
        (None, None) => None,
    };
    // Who has an account and no confirmed address sees it on their page.
    let Some(address) = address else { return Ok(()) };
    let mut told = Vec::new();
    for input in inputs {
        let path = match reader.account {
            Some(_) => href(input.id),
            None => format!("/inputs/answer?code={}", code(app, tx, input).await?),
        };
        told.push((input, app.config.address(&path)));
    }
    let locale = Locale::from_tag(&reader.language).unwrap_or_default();
    mail::queue(tx, &address, &letter(locale, why, &reader.known_as, &told), (app.now)()).await
}

/// A new code for one input and nothing else.
async fn code(app: &App, tx: &mut Tx, input: &Input) -> Result<String> {
    let secret = new_secret();
    let now = today((app.now)());
    let due: Date = input.due_on.parse().unwrap_or(now);
    let until = due.max(now).saturating_add(OPENS_FOR.days());
    store::insert_link(tx, input.id, &digest(KIND, &secret), &format!("{until}T23:59:59Z")).await?;
    Ok(secret)
}
