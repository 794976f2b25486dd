//! The two ways out: a server by SMTP, or files in a folder.

use std::path::PathBuf;
use std::time::Duration;

use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::store::Queued;
use crate::config::Config;
use crate::error::{Error, Result};

/// How long a server may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where messages leave.
#[derive(Debug)]
pub enum Transport {
    /// By SMTP, with TLS as the address says.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// As `.eml` files, for a server that has no way to send: everything works, and the operator sees every message.
    Folder(PathBuf),
}

/// What became of an attempt.
#[derive(Debug)]
pub(super) enum Sent {
    Yes,
    /// It may go better later.
    NotNow(String),
    /// The server, or the address itself, will never take it.
    Never(String),
}

impl Transport {
    /// As the settings say.
    ///
    /// # Errors
    /// Where `smtp_url` is no address of a mail server.
    pub fn from_settings(config: &Config) -> Result<Transport> {
        let Some(url) = &config.smtp_url else { return Ok(Transport::Folder(config.data.join("mail"))) };
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|_| {
            // The address may hold a password, so it is not repeated.
            Error::Invalid(
                "smtp_url is no address of a mail server; it looks like smtps://user:password@host:465 or \
                 smtp://host:587?tls=required"
                    .to_owned(),
            )
        })?;
        Ok(Transport::Smtp(builder.timeout(Some(PATIENCE)).build()))
    }

    /// Tries whether the server answers, or the folder can be written.
    ///
    /// # Errors
    /// Says what does not work.
    pub async fn check(&self) -> Result<()> {
        match self {
            Transport::Folder(folder) => std::fs::create_dir_all(folder).map_err(|error| {
                Error::internal(&format!("the folder {} cannot be made", folder.display()), error)
            }),
            Transport::Smtp(smtp) => match smtp.test_connection().await {
                Ok(true) => Ok(()),
                Ok(false) => {
                    Err(Error::Invalid("the mail server of smtp_url answers, and takes nothing".to_owned()))
                }
                Err(error) => Err(Error::internal("the mail server of smtp_url cannot be reached", error)),
            },
        }
    }

    pub(super) async fn send(&self, from: &Mailbox, queued: &Queued) -> Sent {
        let message = match message(from, queued) {
            Ok(message) => message,
            Err(why) => return Sent::Never(why),
        };
        match self {
            Transport::Folder(folder) => match write(folder, queued, &message.formatted()) {
                Ok(()) => Sent::Yes,
                Err(error) => Sent::NotNow(error.to_string()),
            },
            Transport::Smtp(smtp) => match smtp.send(message).await {
                Ok(_) => Sent::Yes,
                Err(error) if error.is_permanent() => Sent::Never(code_of(&error)),
                Err(error) => Sent::NotNow(code_of(&error)),
            },
        }
    }
}

/// What a server said may repeat the address of a person, so that only its number is written down.
fn code_of(error: &lettre::transport::smtp::Error) -> String {
    match error.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if error.is_timeout() => "the mail server did not answer in time".to_owned(),
        None if error.is_tls() => "the mail server could not be trusted (TLS)".to_owned(),
        None => "the mail server could not be reached".to_owned(),
    }
}

/// The same row gives the same `Message-ID`, so that a message sent twice over a failure is known for one.
fn message(from: &Mailbox, queued: &Queued) -> std::result::Result<Message, String> {
    let to: Mailbox = queued.address.parse().map_err(|_| "the address is none".to_owned())?;
    let mark = mark(queued);
    let mut builder = Message::builder()
        .from(from.clone())
        .to(to)
        .subject(&queued.subject)
        .message_id(Some(format!("<{}@{}>", &mark[..32], from.email.domain())))
        .header(AutoSubmitted);
    if let Some(stop) = &queued.unsubscribe {
        builder = builder.header(ListUnsubscribe(format!("<{stop}>")));
    }
    builder
        .multipart(MultiPart::alternative_plain_html(queued.plain.clone(), queued.html.clone()))
        .map_err(|error| format!("the message cannot be written: {error}"))
}

/// What tells a message from all others; the same for each attempt. Its number alone does not: once the queue is empty,
/// numbers begin again.
fn mark(queued: &Queued) -> String {
    let Queued { id, queued_at, address, plain, .. } = queued;
    crate::files::sha256(format!("{id} {queued_at} {address} {plain}").as_bytes())
}

/// Whole or not at all, under a name that a second attempt writes again.
fn write(folder: &std::path::Path, queued: &Queued, bytes: &[u8]) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let second: String = queued.queued_at.chars().filter(char::is_ascii_digit).take(14).collect();
    let name = folder.join(format!("{second}-{:06}-{}.eml", queued.id, &mark(queued)[..12]));
    let aside = name.with_extension("part");
    std::fs::write(&aside, bytes)?;
    std::fs::rename(aside, name)
}

/// RFC 3834: nobody's holiday answers us.
#[derive(Debug, Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }
    fn parse(_: &str) -> std::result::Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(AutoSubmitted)
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// RFC 2369: where a notice can be stopped.
#[derive(Debug, Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }
    fn parse(text: &str) -> std::result::Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(ListUnsubscribe(text.to_owned()))
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queued(address: &str) -> Queued {
        Queued {
            id: 7,
            address: address.to_owned(),
            subject: "Подтвердите адрес".to_owned(),
            plain: "text".to_owned(),
            html: "<p>text</p>".to_owned(),
            unsubscribe: Some("https://resolute.example/account".to_owned()),
            queued_at: "2026-11-24T00:00:00Z".to_owned(),
            attempts: 1,
        }
    }

    #[test]
    fn a_message_has_one_receiver_two_forms_and_a_way_to_stop_it() {
        let from: Mailbox = "Resolute <resolute@resolute.example>".parse().unwrap();
        let text = String::from_utf8(message(&from, &queued("a@example.org")).unwrap().formatted()).unwrap();
        assert_eq!(text.matches("a@example.org").count(), 1, "{text}");
        assert!(text.contains("multipart/alternative") && text.contains("Auto-Submitted: auto-generated"));
        assert!(text.contains("List-Unsubscribe: <https://resolute.example/account>"));
        let again = String::from_utf8(message(&from, &queued("a@example.org")).unwrap().formatted()).unwrap();
        let id = |text: &str| text.lines().find(|line| line.starts_with("Message-ID")).unwrap().to_owned();
        assert_eq!(id(&text), id(&again));
    }

    #[test]
    fn an_address_cannot_bring_further_headers_or_receivers() {
        let from: Mailbox = "resolute@resolute.example".parse().unwrap();
        for address in ["a@example.org\r\nBcc: b@example.org", "a@example.org, b@example.org", "a@b\nc", ""] {
            assert!(message(&from, &queued(address)).is_err(), "{address:?}");
        }
    }
}
