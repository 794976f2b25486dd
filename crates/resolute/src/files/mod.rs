//! Files as they were given, kept under their sha-256 in the data folder. The same bytes are kept once.

use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;

use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

/// Folder, beside the kept files, of those nobody decided about yet.
const HELD: &str = "held";
/// How long they wait.
const HELD_FOR: Duration = Duration::from_secs(24 * 60 * 60);

/// The folder of kept files.
#[derive(Debug, Clone)]
pub struct Files {
    folder: PathBuf,
}

impl Files {
    /// The store in a folder, which is made when the first file is kept.
    pub fn in_folder(folder: PathBuf) -> Files {
        Files { folder }
    }

    /// Keeps the bytes and returns their sha-256 in lower-case hexadecimal digits.
    ///
    /// # Errors
    /// Where the folder cannot be written.
    pub fn keep(&self, bytes: &[u8]) -> Result<String> {
        let name = sha256(bytes);
        let path = self.path(&name);
        if path.exists() {
            return Ok(name);
        }
        let store = || -> std::io::Result<()> {
            let folder = path.parent().expect("a kept file stands in a folder");
            std::fs::create_dir_all(folder)?;
            // Written aside and renamed, so that a file under its final name is always whole.
            let aside = folder.join(format!("{name}.part"));
            std::fs::write(&aside, bytes)?;
            std::fs::rename(&aside, &path)
        };
        store().map_err(|error| Error::internal(&format!("{} cannot be written", path.display()), error))?;
        Ok(name)
    }

    /// The bytes of a kept file.
    ///
    /// # Errors
    /// Where it is not there.
    pub fn read(&self, name: &str) -> Result<Vec<u8>> {
        let known = name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !known {
            return Err(Error::NotFound(format!("file {name}")));
        }
        std::fs::read(self.path(name)).map_err(|_| Error::NotFound(format!("file {name}")))
    }

    /// Lays bytes aside until a person has decided whether to keep them, and returns their name. What nobody decided
    /// about for a day goes.
    ///
    /// # Errors
    /// Where the folder cannot be written.
    pub fn hold(&self, bytes: &[u8]) -> Result<String> {
        let (folder, name) = (self.folder.join(HELD), sha256(bytes));
        let store = || -> std::io::Result<()> {
            std::fs::create_dir_all(&folder)?;
            for entry in std::fs::read_dir(&folder)?.flatten() {
                let age = entry.metadata().and_then(|about| about.modified())?.elapsed().unwrap_or_default();
                if age > HELD_FOR {
                    std::fs::remove_file(entry.path())?;
                }
            }
            std::fs::write(folder.join(&name), bytes)
        };
        store()
            .map_err(|error| Error::internal(&format!("{} cannot be written", folder.display()), error))?;
        Ok(name)
    }

    /// Bytes that were laid aside.
    ///
    /// # Errors
    /// Where nobody laid them aside, or longer than a day ago.
    pub fn held(&self, name: &str) -> Result<Vec<u8>> {
        let gone = || {
            Error::NotFound("file waiting under this name; it waits a day, then choose it again".to_owned())
        };
        let known = name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !known {
            return Err(gone());
        }
        std::fs::read(self.folder.join(HELD).join(name)).map_err(|_| gone())
    }

    /// Where bytes that were laid aside are, for reading them piece by piece.
    pub fn held_path(&self, name: &str) -> PathBuf {
        let known = name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        self.folder.join(HELD).join(if known { name } else { "none" })
    }

    /// Begins to lay bytes aside that come piece by piece.
    ///
    /// # Errors
    /// Where the folder cannot be written.
    pub fn begin_holding(&self) -> Result<Holding> {
        // Files that nobody decided about go, as in `hold`.
        let empty = self.hold(b"")?;
        self.let_go(&empty);
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes)
            .map_err(|error| Error::internal("the system gives no random numbers", error))?;
        let name: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let aside = self.folder.join(HELD).join(format!("{name}.part"));
        let file = std::fs::File::create(&aside)
            .map_err(|error| Error::internal(&format!("{} cannot be written", aside.display()), error))?;
        Ok(Holding { file, aside, digest: Sha256::new(), length: 0 })
    }

    /// Lets go of bytes that were laid aside; of none where they are gone already.
    pub fn let_go(&self, name: &str) {
        let known = name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        if known && let Err(error) = std::fs::remove_file(self.folder.join(HELD).join(name)) {
            tracing::debug!(%error, "a file laid aside was gone already");
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(&name[..2]).join(name)
    }
}

/// Bytes that are being laid aside.
#[derive(Debug)]
pub struct Holding {
    file: std::fs::File,
    aside: PathBuf,
    digest: Sha256,
    length: u64,
}

impl Holding {
    /// Adds a piece.
    ///
    /// # Errors
    /// Where the disk takes no more.
    pub fn write(&mut self, piece: &[u8]) -> Result<()> {
        self.digest.update(piece);
        self.length += piece.len() as u64;
        self.file.write_all(piece).map_err(|error| Error::internal("the file could not be laid aside", error))
    }

    /// How many bytes there are.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Ends with the name under which they wait.
    ///
    /// # Errors
    /// Where the disk takes no more.
    pub fn finish(mut self) -> Result<String> {
        let digest = std::mem::take(&mut self.digest).finalize();
        let name: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        std::fs::rename(&self.aside, self.aside.with_file_name(&name))
            .map_err(|error| Error::internal("the file could not be laid aside", error))?;
        Ok(name)
    }
}

impl Drop for Holding {
    fn drop(&mut self) {
        // Gone already where it has its name.
        if let Err(error) = std::fs::remove_file(&self.aside) {
            tracing::trace!(%error, "what was laid aside has its name");
        }
    }
}

/// The name under which bytes are kept.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn held_bytes_wait_until_they_are_let_go() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::in_folder(folder.path().join("files"));
        let name = files.hold(b"invites").unwrap();
        assert_eq!(files.held(&name).unwrap(), b"invites");
        assert!(files.read(&name).is_err());
        files.let_go(&name);
        assert!(files.held(&name).is_err());
        assert!(files.held("../held/x").is_err());
    }

    #[test]
    fn kept_bytes_come_back_and_a_path_is_no_name() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::in_folder(folder.path().join("files"));
        let name = files.keep(b"resolves").unwrap();
        assert_eq!(files.keep(b"resolves").unwrap(), name);
        assert_eq!(files.read(&name).unwrap(), b"resolves");
        assert!(files.read("../../etc/passwd").is_err());
    }
}
