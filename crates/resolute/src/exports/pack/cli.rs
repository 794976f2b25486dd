//! `resolute export pack INSTRUMENT [-o FOLDER_OR_ZIP] [--language xx]`

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use super::web::language_of;
use super::{Asked, Pack, Zipped};
use crate::app::App;
use crate::error::{Error, Result};

/// Writes a pack: into a folder, or into one file where the name ends in `.zip`; without a name the zip goes to standard
/// output.
///
/// # Errors
/// Where there is no such instrument, the folder has something in it, or it cannot be written.
pub async fn export(
    app: &App,
    instrument: Option<&str>,
    (language, asked): (Option<&str>, &Asked),
    output: Option<&Path>,
) -> Result<()> {
    let instrument =
        instrument.ok_or_else(|| Error::Invalid("name the instrument, such as wtdc-30".to_owned()))?;
    let pack = Pack::of(app, language_of(language)?, instrument, asked).await?;
    match output {
        Some(path) if !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip")) => {
            folder(pack, path).await
        }
        Some(path) => {
            zipped(pack, &mut File::create(path).map_err(|error| unwritable(path, error))?, path).await
        }
        None => zipped(pack, &mut std::io::stdout(), Path::new("standard output")).await,
    }
}

async fn zipped(pack: Pack, to: &mut impl Write, path: &Path) -> Result<()> {
    let mut zipped = Zipped::of(pack);
    while let Some(bytes) = zipped.next().await? {
        to.write_all(&bytes).map_err(|error| unwritable(path, error))?;
    }
    to.flush().map_err(|error| unwritable(path, error))
}

async fn folder(mut pack: Pack, path: &Path) -> Result<()> {
    // Files of another day among these would be taken for theirs.
    let has_something = fs::read_dir(path).is_ok_and(|mut inside| inside.next().is_some());
    if has_something {
        return Err(Error::Invalid(format!(
            "{} has something in it already; name a new folder, or a file that ends in .zip",
            path.display()
        )));
    }
    let mut open: Option<File> = None;
    while let Some(piece) = pack.next().await? {
        if let Some(file) = &piece.file {
            let at = path.join(file);
            let above = at.parent().unwrap_or(path);
            fs::create_dir_all(above).map_err(|error| unwritable(above, error))?;
            open = Some(File::create(&at).map_err(|error| unwritable(&at, error))?);
        }
        if let Some(file) = &mut open {
            file.write_all(&piece.bytes).map_err(|error| unwritable(path, error))?;
        }
    }
    Ok(())
}

fn unwritable(path: &Path, error: std::io::Error) -> Error {
    Error::internal(&format!("{} cannot be written", path.display()), error)
}
