//! How long a session lives, and how a device is told from another.

use jiff::{SignedDuration, Timestamp};

/// What a hash is made for, so that no other secret passes for a session.
pub const KIND: &str = "session";

/// Without use, for who decides about what others wrote.
const IDLE_OF_STAFF: SignedDuration = SignedDuration::from_hours(12);
/// Without use, for everybody else.
const IDLE: SignedDuration = SignedDuration::from_hours(14 * 24);
/// In all.
const LONGEST: SignedDuration = SignedDuration::from_hours(30 * 24);
/// A password was right and the code is awaited.
const AWAITS_CODE: SignedDuration = SignedDuration::from_mins(10);
/// How old the note of the last use may become before it is written again.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// A session as its person sees it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Session {
    /// Number; not what the cookie holds.
    pub id: i64,
    /// Browser and system in a few words.
    pub device: String,
    /// When it began.
    pub started_at: String,
    /// When it was last used, within minutes.
    pub seen_at: String,
    /// When it ends at the latest.
    pub expires_at: String,
    /// The password was right and the code is still to come.
    pub awaits_code: bool,
}

impl Session {
    /// Whether it still counts.
    pub fn counts(&self, is_staff: bool, now: Timestamp) -> bool {
        let idle = if is_staff { IDLE_OF_STAFF } else { IDLE };
        let at = |text: &str| text.parse::<Timestamp>().ok();
        at(&self.expires_at).is_some_and(|end| now < end)
            && at(&self.seen_at).is_some_and(|seen| now < seen + idle)
    }

    /// Whether its use is to be noted again.
    pub fn is_seen_long_ago(&self, now: Timestamp) -> bool {
        self.seen_at.parse::<Timestamp>().map_or(true, |seen| now > seen + SEEN_EVERY)
    }
}

/// When a session that begins now ends at the latest.
pub fn end(awaits_code: bool, now: Timestamp) -> Timestamp {
    now + if awaits_code { AWAITS_CODE } else { LONGEST }
}

/// Browser and system of a `User-Agent`, as its owner would call them; nothing that would tell two of a kind apart.
pub fn device(user_agent: &str) -> String {
    let first = |known: &[(&str, &'static str)]| {
        known.iter().find(|(part, _)| user_agent.contains(part)).map(|(_, name)| *name)
    };
    let browser = first(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
        ("curl/", "curl"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "?".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_without_use_and_in_all() {
        let now: Timestamp = "2026-11-24T12:00:00Z".parse().unwrap();
        let session = |seen: &str, expires: &str| Session {
            id: 1,
            device: String::new(),
            started_at: seen.to_owned(),
            seen_at: seen.to_owned(),
            expires_at: expires.to_owned(),
            awaits_code: false,
        };
        assert!(session("2026-11-24T01:00:00Z", "2026-12-01T00:00:00Z").counts(true, now));
        assert!(!session("2026-11-23T23:00:00Z", "2026-12-01T00:00:00Z").counts(true, now));
        assert!(session("2026-11-23T23:00:00Z", "2026-12-01T00:00:00Z").counts(false, now));
        assert!(!session("2026-11-10T11:00:00Z", "2026-12-01T00:00:00Z").counts(false, now));
        assert!(!session("2026-11-24T11:59:00Z", "2026-11-24T12:00:00Z").counts(false, now));
        assert!(!session("nonsense", "2026-12-01T00:00:00Z").counts(false, now));
    }

    #[test]
    fn a_device_is_named_as_its_owner_would() {
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
        assert_eq!(device(firefox), "Firefox, Linux");
        let phone = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36";
        assert_eq!(device(phone), "Chrome, Android");
        assert_eq!(device("<script>"), "?");
    }
}
