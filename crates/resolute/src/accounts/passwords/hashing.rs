//! argon2id, a few at a time and never on a thread that answers requests.

use std::sync::OnceLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use unicode_normalization::UnicodeNormalization;

use crate::error::{Error, Result};

/// How many are worked out at once: each takes 19 MiB and a core for some hundredths of a second.
static AT_ONCE: Semaphore = Semaphore::const_new(2);
/// How many more may wait; whoever comes then is asked to come again.
static WAITING: Semaphore = Semaphore::const_new(64);

/// 19 MiB, two passes, one lane: what OWASP asks at least, and the crate's own choice.
fn function() -> Argon2<'static> {
    Argon2::default()
}

/// The hash of a password, in its own notation with salt and parameters.
///
/// # Errors
/// [`Error::TooMany`] where too many wait already.
pub async fn hash(password: &str) -> Result<String> {
    let password = normalised(password);
    slowly(move || {
        function()
            .hash_password(password.as_bytes())
            .map(|hash: PasswordHash| hash.to_string())
            .map_err(|error| Error::internal("the password could not be kept", error.to_string()))
    })
    .await
}

/// Whether a password is the one of a hash. Where there is none, the work is done all the same, so that nobody learns
/// from the time of an answer whether an account is there.
///
/// # Errors
/// [`Error::TooMany`] where too many wait already.
pub async fn is_right(hash: Option<&str>, password: &str) -> Result<bool> {
    let (known, password) = (hash.is_some(), normalised(password));
    let hash = hash.map_or_else(nobodys, str::to_owned);
    slowly(move || Ok(function().verify_password(password.as_bytes(), hash.as_str()).is_ok() && known)).await
}

/// The hash of a password that nobody has, with the parameters of all others.
fn nobodys() -> String {
    static NOBODYS: OnceLock<String> = OnceLock::new();
    let make = || {
        let hash: PasswordHash = function()
            .hash_password(super::super::secrets::new_secret().as_bytes())
            .expect("the function's own parameters are fit");
        hash.to_string()
    };
    NOBODYS.get_or_init(make).clone()
}

async fn slowly<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let _waiting = WAITING.try_acquire().map_err(|_| Error::TooMany(5))?;
    let _turn =
        AT_ONCE.acquire().await.map_err(|error| Error::internal("passwords cannot be checked", error))?;
    spawn_blocking(work).await.map_err(|error| Error::internal("the password could not be checked", error))?
}

/// The same characters typed on two keyboards are the same password (NIST 800-63B, 5.1.1.2).
fn normalised(password: &str) -> String {
    password.nfkc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_right_for_its_own_hash_only() {
        let kept = hash("correct horse battery").await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(is_right(Some(&kept), "correct horse battery").await.unwrap());
        assert!(!is_right(Some(&kept), "correct horse batterY").await.unwrap());
        assert!(!is_right(None, "correct horse battery").await.unwrap());
        assert!(!is_right(Some("no hash"), "correct horse battery").await.unwrap());
        assert_ne!(kept, hash("correct horse battery").await.unwrap());
    }

    /// An address that nobody has costs what a wrong password costs: the same function with the same parameters.
    #[tokio::test]
    async fn nobodys_password_is_as_dear_as_anybodys() {
        let parameters = |hash: &str| hash.rsplitn(3, '$').last().unwrap_or_default().to_owned();
        let kept = hash("correct horse battery").await.unwrap();
        assert_eq!(parameters(&nobodys()), parameters(&kept));
        assert!(nobodys().parse::<PasswordHash>().is_ok());
    }

    #[tokio::test]
    async fn a_letter_typed_in_two_ways_is_one_letter() {
        let kept = hash("p\u{e9}nombre tranquille").await.unwrap();
        assert!(is_right(Some(&kept), "pe\u{301}nombre tranquille").await.unwrap());
    }
}
