//! Secrets of devices as the database keeps them: encrypted, with a key in a file outside of it.
//!
//! Codes are worked out from these secrets, so a hash would not do. Whoever gets hold of the database or of a backup of it
//! has nothing to work codes out from without the file; whoever loses the file loses the devices, not the accounts, because
//! recovery codes are hashes and count on.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::Path;
use std::sync::Arc;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use super::store;
use crate::db::Db;
use crate::error::{Error, Result};

/// What a sealed secret begins with. The letters of a device's secret have no colon, so an old one never looks sealed.
const SEALED: &str = "v1:";
const KEY: usize = 32;
const NONCE: usize = 24;

/// The key of one data folder.
#[derive(Clone)]
pub struct Key {
    cipher: Arc<XChaCha20Poly1305>,
    /// Whether the file was not there and has just been made.
    is_new: bool,
}

impl std::fmt::Debug for Key {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Key(..)")
    }
}

impl Key {
    /// Reads the key out of its file; where there is none, makes one that only its owner may read.
    ///
    /// # Errors
    /// Where the file cannot be read or made, or holds no key.
    pub fn in_file(path: &Path) -> Result<Key> {
        let failed =
            |error| Error::internal(&format!("the key file {} cannot be read", path.display()), error);
        match File::open(path) {
            Ok(file) => Key::read(path, file, false),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                make(path).map_err(|error| {
                    Error::internal(&format!("the key file {} cannot be made", path.display()), error)
                })?;
                Key::read(path, File::open(path).map_err(failed)?, true)
            }
            Err(error) => Err(failed(error)),
        }
    }

    fn read(path: &Path, file: File, is_new: bool) -> Result<Key> {
        let mut text = String::new();
        // No key is longer; a wrong file may be.
        let read = file.take(1_000).read_to_string(&mut text);
        let bytes = read.ok().and_then(|_| from_hex(text.trim())).filter(|bytes| bytes.len() == KEY);
        let cipher = bytes.and_then(|bytes| XChaCha20Poly1305::new_from_slice(&bytes).ok());
        let cipher = cipher.ok_or_else(|| {
            Error::Invalid(format!(
                "{} holds no key: it must be 64 hexadecimal digits, as this program wrote them",
                path.display()
            ))
        })?;
        Ok(Key { cipher: Arc::new(cipher), is_new })
    }

    /// A secret as it is kept for a person. It opens for nobody else, so that a row cannot be put in the place of another.
    pub fn seal(&self, person: i64, secret: &str) -> String {
        let mut nonce = [0_u8; NONCE];
        getrandom::fill(&mut nonce).expect("the operating system gives random bytes");
        let whose = person.to_be_bytes();
        let payload = Payload { msg: secret.as_bytes(), aad: &whose };
        let sealed =
            self.cipher.encrypt(&XNonce::from(nonce), payload).expect("a short text in memory is encrypted");
        format!("{SEALED}{}{}", hex(&nonce), hex(&sealed))
    }

    /// What was sealed for a person; nothing where it was sealed with another key or for somebody else.
    pub fn open(&self, person: i64, kept: &str) -> Option<String> {
        let bytes = from_hex(kept.strip_prefix(SEALED)?)?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
        let nonce = XNonce::try_from(nonce).ok()?;
        let whose = person.to_be_bytes();
        let secret = self.cipher.decrypt(&nonce, Payload { msg: sealed, aad: &whose }).ok()?;
        String::from_utf8(secret).ok()
    }
}

/// Whether a secret is kept as this module keeps it.
fn is_sealed(kept: &str) -> bool {
    kept.starts_with(SEALED)
}

/// Seals what older programs kept as it was. Says in the log where a new key cannot open what is there.
///
/// # Errors
/// As the database.
pub async fn seal_old(db: &Db, key: &Key) -> Result<()> {
    let (sealed, old): (Vec<_>, Vec<_>) =
        store::secrets(db).await?.into_iter().partition(|(_, kept)| is_sealed(kept));
    if key.is_new && !sealed.is_empty() {
        tracing::warn!(
            devices = sealed.len(),
            "the key file of second factors was not there and a new one was made: the devices no longer give right \
             codes. Put the old file back, or let people sign in with recovery codes; `resolute user factor-off` helps \
             who has none"
        );
    }
    if old.is_empty() {
        return Ok(());
    }
    let mut tx = db.begin().await?;
    for (person, secret) in old {
        store::replace_secret(&mut tx, person, (&secret, &key.seal(person, &secret))).await?;
    }
    Ok(tx.commit().await?)
}

/// Writes a new key beside its place and links it there: two programs that start at once agree on one.
fn make(path: &Path) -> std::io::Result<()> {
    let mut bytes = [0_u8; KEY];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    let aside = path.with_extension(format!("part-{}", std::process::id()));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&aside)?;
    file.write_all(hex(&bytes).as_bytes())?;
    file.sync_all()?;
    match std::fs::hard_link(&aside, path) {
        // Somebody else was first.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => std::fs::remove_file(&aside),
        Ok(()) => std::fs::remove_file(&aside),
        // Not every file system has links.
        Err(_) => std::fs::rename(&aside, path),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text
        .chars()
        .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    digits.len().is_multiple_of(2).then(|| digits.chunks_exact(2).map(|two| two[0] << 4 | two[1]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_opens_for_its_person_and_with_its_key_only() {
        let folder = tempfile::tempdir().unwrap();
        let key = Key::in_file(&folder.path().join("one.key")).unwrap();
        let kept = key.seal(7, "GEZDGNBVGY3TQOJQ");
        assert!(is_sealed(&kept) && !kept.contains("GEZDGNBVGY3TQOJQ"));
        assert_eq!(key.open(7, &kept).as_deref(), Some("GEZDGNBVGY3TQOJQ"));
        assert_ne!(key.seal(7, "GEZDGNBVGY3TQOJQ"), kept, "the same secret never looks the same twice");
        assert_eq!(key.open(8, &kept), None);
        let other = Key::in_file(&folder.path().join("other.key")).unwrap();
        assert_eq!(other.open(7, &kept), None);
        for broken in ["", "v1:", "v1:00", "v1:zz", "GEZDGNBVGY3TQOJQ", &kept[..kept.len() - 2]] {
            assert_eq!(key.open(7, broken), None, "{broken}");
        }
    }

    #[test]
    fn a_key_is_made_once_for_its_owner_only_and_a_wrong_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("second-factors.key");
        let first = Key::in_file(&path).unwrap();
        let kept = first.seal(1, "A");
        let again = Key::in_file(&path).unwrap();
        assert!(first.is_new && !again.is_new);
        assert_eq!(again.open(1, &kept).as_deref(), Some("A"));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        std::fs::write(&path, "not a key").unwrap();
        assert!(matches!(Key::in_file(&path), Err(Error::Invalid(_))));
    }
}
