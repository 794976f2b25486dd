//! Files as they were given, kept under their sha-256 in the data folder. The same bytes are kept once.

use std::path::PathBuf;

use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

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

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(&name[..2]).join(name)
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
    fn kept_bytes_come_back_and_a_path_is_no_name() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::in_folder(folder.path().join("files"));
        let name = files.keep(b"resolves").unwrap();
        assert_eq!(files.keep(b"resolves").unwrap(), name);
        assert_eq!(files.read(&name).unwrap(), b"resolves");
        assert!(files.read("../../etc/passwd").is_err());
    }
}
