//! Forms with files in them: the token is seen before anything large is read, and every way of going wrong says what to do.

use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;

use super::csrf;
use super::visit::Visit;
use crate::error::{Error, Result};

/// A form of which fields come one after the other, once its token was verified.
pub struct Upload<'a> {
    form: Multipart,
    visit: &'a Visit,
    verified: bool,
    limit: Limit,
}

/// How much the form may have, and what to do where it has more.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// Bytes.
    pub bytes: usize,
    /// `leave out its pictures`.
    pub instead: &'static str,
}

/// A file of a form, or a text.
pub struct Part<'a> {
    field: Field<'a>,
    limit: Limit,
}

impl<'a> Upload<'a> {
    /// Begins to read a form.
    pub fn of(visit: &'a Visit, form: Multipart, limit: Limit) -> Upload<'a> {
        Upload { form, visit, verified: false, limit }
    }

    /// The next field. The token stands first in our forms, so nothing before it is taken.
    ///
    /// # Errors
    /// Where the form did not arrive whole, is too large, or does not come from a page of ours.
    pub async fn next(&mut self) -> Result<Option<Part<'_>>> {
        let limit = self.limit;
        while !self.verified {
            let Some(field) = self.form.next_field().await.map_err(|error| broken(&error, limit))? else {
                csrf::verify(self.visit, "")?;
                return Ok(None);
            };
            if field.name() == Some("token") {
                csrf::verify(self.visit, &field.text().await.map_err(|error| broken(&error, limit))?)?;
                self.verified = true;
            }
        }
        let field = self.form.next_field().await.map_err(|error| broken(&error, limit))?;
        Ok(field.map(|field| Part { field, limit }))
    }
}

impl Part<'_> {
    /// Its name in the form.
    pub fn name(&self) -> &str {
        self.field.name().unwrap_or_default()
    }

    /// The name of its file; a path that an old browser sends along is no part of it.
    pub fn file_name(&self) -> String {
        let name = self.field.file_name().unwrap_or_default();
        name.rsplit(['/', '\\']).next().unwrap_or_default().chars().take(200).collect()
    }

    /// It as text.
    ///
    /// # Errors
    /// Where it did not arrive whole or is too large.
    pub async fn text(self) -> Result<String> {
        let limit = self.limit;
        self.field.text().await.map_err(|error| broken(&error, limit))
    }

    /// All of it, which may be nothing.
    ///
    /// # Errors
    /// Where it did not arrive whole or is too large.
    pub async fn bytes(self) -> Result<Vec<u8>> {
        let limit = self.limit;
        Ok(self.field.bytes().await.map_err(|error| broken(&error, limit))?.to_vec())
    }

    /// A file, by its name; one without a byte is none.
    ///
    /// # Errors
    /// Where it did not arrive whole, is too large or empty.
    pub async fn file(self) -> Result<(String, Vec<u8>)> {
        let name = self.file_name();
        match self.bytes().await? {
            bytes if bytes.is_empty() => Err(no_file()),
            bytes => Ok((name, bytes)),
        }
    }

    /// The next piece of a file, so that it need not be held whole.
    ///
    /// # Errors
    /// Where it did not arrive whole or is too large.
    pub async fn chunk(&mut self) -> Result<Option<impl AsRef<[u8]> + use<>>> {
        let limit = self.limit;
        self.field.chunk().await.map_err(|error| broken(&error, limit))
    }
}

/// What to say where a form has no file.
pub fn no_file() -> Error {
    Error::Invalid("no file was chosen, or it is empty".to_owned())
}

fn broken(error: &MultipartError, limit: Limit) -> Error {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Error::Invalid(format!(
            "what was sent is larger than {} MB; {}",
            limit.bytes / (1024 * 1024),
            limit.instead
        )),
        _ => Error::Invalid(format!("the file did not arrive whole: {}", error.body_text())),
    }
}
