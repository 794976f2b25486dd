//! The job that empties the queue: one message after the other, again where it failed, for three days.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use lettre::message::Mailbox;

use super::store::{self, Queued};
use super::transport::{Sent, Transport};
use crate::app::App;
use crate::config::Config;
use crate::error::{Error, Result};

/// How often a server looks at the queue.
const EVERY: Duration = Duration::from_secs(1);
/// How long it waits where the database fails.
const AFTER_FAILURE: Duration = Duration::from_secs(30);
/// A message that was taken is nobody else's for so long; where the program ends meanwhile, it is sent after that.
const TAKEN: SignedDuration = SignedDuration::from_mins(5);
/// After so long a message is given up.
const GIVEN_UP: SignedDuration = SignedDuration::from_hours(72);

/// Sends whatever is due, until the server stops.
pub async fn run_for_ever(app: App) {
    let transport = match Transport::from_settings(&app.config) {
        Ok(transport) => transport,
        Err(error) => {
            tracing::error!(error = error.with_causes(), "messages cannot be sent; they wait in the queue");
            return;
        }
    };
    loop {
        let pause = match send_due(&app, &transport).await {
            Ok(_) => EVERY,
            Err(error) => {
                tracing::error!(error = error.with_causes(), "the queue of messages cannot be used");
                AFTER_FAILURE
            }
        };
        tokio::time::sleep(pause).await;
    }
}

/// Sends what is due now; returns how many left.
///
/// # Errors
/// As the database. What a mail server refuses is no error: the message waits or is given up.
pub async fn send_due(app: &App, transport: &Transport) -> Result<usize> {
    let from = sender(&app.config)?;
    let mut sent = 0;
    while store::is_due(&app.db, (app.now)()).await? {
        let now = (app.now)();
        let Some(queued) = store::take(&app.db, now, now + TAKEN).await? else { break };
        match transport.send(&from, &queued).await {
            Sent::Yes => {
                store::delete(&app.db, queued.id).await?;
                metrics::counter!("resolute_mails_sent_total").increment(1);
                sent += 1;
            }
            Sent::NotNow(why) if is_young(&queued, now) => {
                tracing::warn!(mail = queued.id, attempt = queued.attempts, why, "a message waits");
                store::put_off(&app.db, queued.id, now + pause(queued.attempts)).await?;
            }
            Sent::NotNow(why) | Sent::Never(why) => {
                tracing::error!(mail = queued.id, why, "a message is given up");
                metrics::counter!("resolute_mails_failed_total").increment(1);
                store::give_up(&app.db, queued.id, now).await?;
            }
        }
    }
    Ok(sent)
}

/// Who messages come from.
///
/// # Errors
/// Where `mail_from` is no address.
pub fn sender(config: &Config) -> Result<Mailbox> {
    config.mail_from.parse().map_err(|_| {
        Error::Invalid(format!(
            "mail_from is \"{}\"; it must be an address such as Resolute <resolute@example.org>",
            config.mail_from
        ))
    })
}

fn is_young(queued: &Queued, now: Timestamp) -> bool {
    queued.queued_at.parse::<Timestamp>().is_ok_and(|queued_at| now < queued_at + GIVEN_UP)
}

/// A minute, two, four ... six hours.
fn pause(attempts: i64) -> SignedDuration {
    let doublings = u32::try_from(attempts.clamp(1, 10) - 1).unwrap_or(9);
    SignedDuration::from_mins(1 << doublings).min(SignedDuration::from_hours(6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attempts_become_rarer_and_never_rarer_than_six_hours() {
        assert_eq!(pause(1), SignedDuration::from_mins(1));
        assert_eq!(pause(4), SignedDuration::from_mins(8));
        assert_eq!(pause(1_000), SignedDuration::from_hours(6));
    }
}
