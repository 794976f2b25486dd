//! How often something may be asked for: in bounded memory, by whom and from where.
//!
//! Each limit is a bucket that refills (the generic cell rate algorithm: one number a bucket). Failed sign-ins are counted
//! by account *and* network, so that a stranger who tries passwords locks out themselves and never the person.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

use crate::error::{Error, Result};

/// Buckets that are remembered at most; each takes sixteen bytes. Full ones need not be remembered.
const MOST: usize = 65_536;

/// So many at once, and one more after each pause.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// Which buckets are meant.
    pub name: &'static str,
    /// How many at once.
    pub at_once: i64,
    /// The pause after which there is one more.
    pub every: SignedDuration,
}

/// A person may mistype; a machine has one try a minute.
pub const SIGN_IN: Limit = limit("sign-in", 6, SignedDuration::from_secs(60));
/// One network, whichever accounts it tries.
pub const SIGN_IN_NETWORK: Limit = limit("sign-in-network", 40, SignedDuration::from_secs(20));
/// Codes of the second factor: only who knows the password comes so far, so it may count by account.
pub const CODE: Limit = limit("code", 6, SignedDuration::from_secs(60));
/// Accounts that one network registers: a room full of people at a training has one.
pub const REGISTER: Limit = limit("register", 60, SignedDuration::from_secs(120));
/// Links sent to one address, so that nobody's box is filled.
pub const LINK: Limit = limit("link", 3, SignedDuration::from_mins(20));
/// Links asked for by one network.
pub const LINK_NETWORK: Limit = limit("link-network", 20, SignedDuration::from_secs(60));
/// Tokens that are none.
pub const BAD_TOKEN: Limit = limit("bad-token", 20, SignedDuration::from_secs(10));
/// Writes of somebody who has signed in.
pub const WRITE: Limit = limit("write", 600, SignedDuration::from_millis(100));
/// Writes of one network where nobody has signed in: texts to be checked and compared.
pub const WRITE_UNSIGNED: Limit = limit("write-unsigned", 60, SignedDuration::from_secs(1));

const fn limit(name: &'static str, at_once: i64, every: SignedDuration) -> Limit {
    Limit { name, at_once, every }
}

/// The buckets of one server.
#[derive(Debug, Clone, Default)]
pub struct Limits {
    /// When a bucket will be full again, in milliseconds, by a hash that nobody outside can choose.
    full_at: Arc<Mutex<HashMap<u64, i64>>>,
    keys: RandomState,
}

impl Limits {
    /// Takes one out of a bucket.
    ///
    /// # Errors
    /// [`Error::TooMany`] where it is empty, with the seconds until there is one again.
    pub fn take(&self, limit: Limit, of: &[&str], now: Timestamp) -> Result<()> {
        let key = self.keys.hash_one((limit.name, of));
        let (now, every) = (now.as_millisecond(), millis(limit.every));
        let mut buckets = self.full_at.lock().unwrap_or_else(PoisonError::into_inner);
        // A clock that was set back makes no bucket emptier than empty.
        let full_at = buckets.get(&key).copied().unwrap_or(now).clamp(now, now + limit.at_once * every);
        let wait = full_at + every - now - limit.at_once * every;
        if wait > 0 {
            return Err(Error::TooMany(u64::try_from((wait + 999) / 1_000).unwrap_or(1)));
        }
        if buckets.len() >= MOST && !buckets.contains_key(&key) {
            make_room(&mut buckets, now);
        }
        buckets.insert(key, full_at + every);
        Ok(())
    }

    /// Puts one back into a bucket: what was asked for turned out to be right, and only what was wrong counts.
    pub fn give_back(&self, limit: Limit, of: &[&str]) {
        let key = self.keys.hash_one((limit.name, of));
        let mut buckets = self.full_at.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(full_at) = buckets.get_mut(&key) {
            *full_at -= millis(limit.every);
        }
    }

    /// Forgets a bucket: the person turned out to be who they said.
    pub fn refill(&self, limit: Limit, of: &[&str]) {
        let key = self.keys.hash_one((limit.name, of));
        self.full_at.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
    }
}

fn millis(duration: SignedDuration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

/// Full buckets go first; where that is not enough, those go that are nearest to being full.
fn make_room(buckets: &mut HashMap<u64, i64>, now: i64) {
    buckets.retain(|_, full_at| *full_at > now);
    if buckets.len() >= MOST {
        let mut all: Vec<i64> = buckets.values().copied().collect();
        let middle = all.len() / 2;
        let (_, median, _) = all.select_nth_unstable(middle);
        let median = *median;
        buckets.retain(|_, full_at| *full_at > median);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::constant(1_000_000 + seconds, 0)
    }

    #[test]
    fn a_bucket_empties_says_when_to_come_back_and_refills() {
        let limits = Limits::default();
        let of = ["a@example.org", "192.0.2.1"];
        for _ in 0..6 {
            limits.take(SIGN_IN, &of, at(0)).unwrap();
        }
        assert!(matches!(limits.take(SIGN_IN, &of, at(0)), Err(Error::TooMany(60))));
        assert!(matches!(limits.take(SIGN_IN, &of, at(45)), Err(Error::TooMany(15))));
        limits.take(SIGN_IN, &of, at(60)).unwrap();
        assert!(limits.take(SIGN_IN, &of, at(60)).is_err());
        // A stranger elsewhere, and another limit, have buckets of their own.
        limits.take(SIGN_IN, &["a@example.org", "198.51.100.7"], at(0)).unwrap();
        limits.take(CODE, &of, at(0)).unwrap();
        limits.give_back(SIGN_IN, &of);
        limits.take(SIGN_IN, &of, at(60)).unwrap();
        assert!(limits.take(SIGN_IN, &of, at(60)).is_err());
        limits.refill(SIGN_IN, &of);
        limits.take(SIGN_IN, &of, at(60)).unwrap();
    }

    #[test]
    fn memory_stays_bounded_and_who_tried_most_is_remembered() {
        let limits = Limits::default();
        for _ in 0..6 {
            limits.take(SIGN_IN, &["the one"], at(0)).unwrap();
        }
        for number in 0..(MOST + 1_000) {
            limits.take(SIGN_IN, &[&number.to_string()], at(0)).unwrap();
        }
        assert!(limits.full_at.lock().unwrap().len() <= MOST);
        assert!(limits.take(SIGN_IN, &["the one"], at(0)).is_err());
    }
}
