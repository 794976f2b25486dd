//! Messages: queued with the deed, sent once, kept where they cannot be sent.

use jiff::{SignedDuration, Timestamp};
use resolute::app::App;
use resolute::mail::sending::send_due;
use resolute::mail::{self, Letter, Transport};
use resolute::web::locale::Locale;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

use crate::house::{House, houses};

fn letter() -> Letter {
    Letter::new(Locale::En, "A subject")
        .saying("Some words.")
        .leading_to("Open", "http://localhost:8080/x?code=abc")
}

async fn queue(house: &House, address: &str) {
    let mut tx = house.app.db.begin().await.unwrap();
    mail::queue(&mut tx, address, &letter(), (house.app.now)()).await.unwrap();
    tx.commit().await.unwrap();
}

/// The messages in the folder of a house, oldest first.
pub(crate) fn letters(house: &House) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(house.path("mail")) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort_by_key(|path| std::fs::metadata(path).unwrap().modified().unwrap());
    // Quoted-printable: a line that ends with `=` goes on in the next.
    paths
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap().replace("=\r\n", "").replace("=3D", "="))
        .collect()
}

#[tokio::test]
async fn a_message_leaves_once_and_only_where_its_deed_was_kept() {
    for house in houses().await {
        let folder = Transport::from_settings(&house.app.config).unwrap();
        let mut tx = house.app.db.begin().await.unwrap();
        mail::queue(&mut tx, "nobody@example.org", &letter(), (house.app.now)()).await.unwrap();
        drop(tx);
        assert_eq!(send_due(&house.app, &folder).await.unwrap(), 0);

        queue(&house, "a.person@example.org").await;
        assert_eq!(send_due(&house.app, &folder).await.unwrap(), 1);
        assert_eq!(send_due(&house.app, &folder).await.unwrap(), 0);
        let sent = letters(&house);
        assert_eq!(sent.len(), 1);
        assert!(
            sent[0].contains("To: a.person@example.org") && sent[0].contains("Subject: A subject"),
            "{}",
            sent[0]
        );
        assert!(sent[0].contains("http://localhost:8080/x?code=abc"), "{}", sent[0]);
        // Nothing of it stays in the database.
        assert_eq!(mail::waiting(&house.app.db).await.unwrap(), mail::Waiting { waiting: 0, failed: 0 });
    }
}

#[tokio::test]
async fn a_message_that_cannot_leave_waits_and_is_given_up_after_three_days() {
    for house in houses().await {
        queue(&house, "a.person@example.org").await;
        // A file stands where the folder should be.
        std::fs::write(house.path("mail"), "in the way").unwrap();
        let folder = Transport::Folder(house.path("mail"));
        assert_eq!(send_due(&house.app, &folder).await.unwrap(), 0);
        assert_eq!(mail::waiting(&house.app.db).await.unwrap(), mail::Waiting { waiting: 1, failed: 0 });

        let later = |now: fn() -> Timestamp| App { now, ..house.app.clone() };
        let in_four_days = later(|| Timestamp::constant(1_510_000_000, 0) + SignedDuration::from_hours(96));
        assert_eq!(send_due(&in_four_days, &folder).await.unwrap(), 0);
        assert_eq!(mail::waiting(&house.app.db).await.unwrap(), mail::Waiting { waiting: 0, failed: 1 });
    }
}

#[tokio::test]
async fn a_message_that_was_taken_by_a_program_that_ended_is_sent_later() {
    for house in houses().await {
        queue(&house, "a.person@example.org").await;
        let (listener, url) = listener().await;
        let config = resolute::config::Config { smtp_url: Some(url), ..(*house.app.config).clone() };
        let smtp = Transport::from_settings(&config).unwrap();
        // The server accepts the connection and says nothing; the program is stopped meanwhile.
        let sending = tokio::spawn({
            let app = house.app.clone();
            async move { send_due(&app, &smtp).await }
        });
        let (silent, _) = listener.accept().await.unwrap();
        sending.abort();
        assert!(sending.await.unwrap_err().is_cancelled());
        drop(silent);

        let folder = Transport::Folder(house.path("mail"));
        assert_eq!(send_due(&house.app, &folder).await.unwrap(), 0);
        let later = App {
            now: || Timestamp::constant(1_510_000_000, 0) + SignedDuration::from_mins(6),
            ..house.app.clone()
        };
        assert_eq!(send_due(&later, &folder).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn a_message_leaves_by_smtp_and_a_refused_one_is_given_up() {
    for house in houses().await {
        let (listener, url) = listener().await;
        let server =
            tokio::spawn(async move { [answer(&listener, true).await, answer(&listener, false).await] });
        let config = resolute::config::Config { smtp_url: Some(url), ..(*house.app.config).clone() };
        let smtp = Transport::from_settings(&config).unwrap();
        queue(&house, "a.person@example.org").await;
        assert_eq!(send_due(&house.app, &smtp).await.unwrap(), 1);
        queue(&house, "refused@example.org").await;
        assert_eq!(send_due(&house.app, &smtp).await.unwrap(), 0);
        assert_eq!(mail::waiting(&house.app.db).await.unwrap(), mail::Waiting { waiting: 0, failed: 1 });
        let [taken, refused] = server.await.unwrap();
        assert!(
            taken.contains("RCPT TO:<a.person@example.org>") && taken.contains("Subject: A subject"),
            "{taken}"
        );
        assert!(!refused.contains("Subject:"), "{refused}");
    }
}

async fn listener() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    (listener, url)
}

/// One conversation of a mail server that takes every receiver, or none; returns what it was told.
async fn answer(listener: &TcpListener, takes: bool) -> String {
    let (stream, _) = listener.accept().await.unwrap();
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 ready\r\n").await.unwrap();
    let (mut heard, mut in_message) = (String::new(), false);
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.unwrap_or(0) == 0 {
            return heard;
        }
        heard.push_str(&line);
        let reply: &[u8] = match line.trim_end() {
            "." if in_message => b"250 taken\r\n",
            _ if in_message => continue,
            "DATA" => b"354 go on\r\n",
            "QUIT" => b"221 bye\r\n",
            line if line.starts_with("RCPT") && !takes => b"550 no such box\r\n",
            _ => b"250 fine\r\n",
        };
        in_message = reply.starts_with(b"354");
        if stream.write_all(reply).await.is_err() {
            return heard;
        }
    }
}
