//! A file ready to be written or downloaded, and the lists that most of them are.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::error::{Error, Result};
use crate::tables::{self, Table};

/// A file ready to be written or downloaded.
#[derive(Debug)]
pub struct File {
    /// Name for a download.
    pub name: String,
    /// Media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Media types by the ending of a file.
const MEDIA: &[(&str, &str)] = &[
    ("akn.xml", "application/akn+xml"),
    ("csv", "text/csv; charset=utf-8"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("html", "text/html; charset=utf-8"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("rdf", "application/rdf+xml"),
    ("ttl", "text/turtle; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
];

impl File {
    /// A file with the ending of a format.
    pub fn of(name: &str, format: &str, bytes: Vec<u8>) -> File {
        let ending = match format {
            "text" => "txt",
            "akn" => "akn.xml",
            other => other,
        };
        let media = MEDIA
            .iter()
            .find(|(known, _)| *known == ending)
            .map_or("application/octet-stream", |(_, media)| media);
        File { name: format!("{name}.{ending}"), media_type: media, bytes }
    }
}

impl IntoResponse for File {
    fn into_response(self) -> Response {
        let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", self.name));
        let Ok(disposition) = disposition else {
            return Error::NotFound(format!("file \"{}\"", self.name)).into_response();
        };
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static(self.media_type)),
            (header::CONTENT_DISPOSITION, disposition),
        ];
        (headers, self.bytes).into_response()
    }
}

/// A list as `csv`, `xlsx` or `json`.
///
/// # Errors
/// Where it does not come in that format.
pub fn list(table: &Table, sheet: &str, format: &str) -> Result<Vec<u8>> {
    match format {
        "csv" => tables::csv(table),
        "xlsx" => tables::xlsx(table, sheet),
        "json" => {
            let rows: Vec<serde_json::Map<String, serde_json::Value>> = table
                .rows
                .iter()
                .map(|row| {
                    let names = table.columns.iter().map(|name| (*name).to_owned());
                    names.zip(row.iter().cloned().map(Into::into)).collect()
                })
                .collect();
            json(&rows)
        }
        other => Err(unknown(other, "csv, xlsx, json")),
    }
}

/// As JSON that people can read.
///
/// # Errors
/// Never, for what can be written as JSON.
pub fn json(value: &impl serde::Serialize) -> Result<Vec<u8>> {
    let mut bytes =
        serde_json::to_vec_pretty(value).map_err(|error| Error::internal("the list is no JSON", error))?;
    bytes.push(b'\n');
    Ok(bytes)
}

pub(super) fn unknown(format: &str, accepted: &str) -> Error {
    Error::Invalid(format!("\"{format}\" is not a format of this; it comes as {accepted}"))
}
