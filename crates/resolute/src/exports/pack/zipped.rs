//! A pack as one zip, sent while it is written.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{DateTime, ZipWriter};

use super::Pack;
use crate::error::{Error, Result};

/// The bytes of a zip, file after file.
pub struct Zipped {
    pack: Pack,
    /// Nothing after its end was written.
    zip: Option<ZipWriter<StreamWriter<Spool>>>,
    spool: Spool,
}

impl Zipped {
    /// The zip of a pack; its folder is named as the pack.
    pub fn of(pack: Pack) -> Zipped {
        let spool = Spool::default();
        Zipped { pack, zip: Some(ZipWriter::new_stream(spool.clone())), spool }
    }

    /// The next bytes; nothing at the end.
    ///
    /// # Errors
    /// As the database.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>> {
        while let Some(zip) = &mut self.zip {
            match self.pack.next().await? {
                Some(piece) => {
                    if let Some(file) = &piece.file {
                        // No clock is in it: the same data and day give the same bytes.
                        let plain = SimpleFileOptions::default().last_modified_time(DateTime::DEFAULT);
                        let path = format!("{}/{file}", self.pack.name());
                        zip.start_file(path, plain).map_err(unwritable)?;
                    }
                    zip.write_all(&piece.bytes).map_err(|error| unwritable(error.into()))?;
                }
                None => {
                    if let Some(zip) = self.zip.take() {
                        zip.finish().map_err(unwritable)?;
                    }
                }
            }
            let bytes = self.spool.take();
            if !bytes.is_empty() {
                return Ok(Some(bytes));
            }
        }
        Ok(None)
    }
}

fn unwritable(error: zip::result::ZipError) -> Error {
    Error::internal("the pack could not be written", error)
}

/// What was written and not yet sent.
#[derive(Debug, Clone, Default)]
struct Spool(Arc<Mutex<Vec<u8>>>);

impl Spool {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Spool {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
