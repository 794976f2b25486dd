//! Pages that are read from a folder, without this server.

use jiff::civil::Date;

/// What a page knows of the pack that it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// The way from the page to the folder of the pack: nothing, or `../`.
    pub up: &'static str,
    /// What the pack is of.
    pub name: String,
    /// The day of the answers in it.
    pub day: Date,
    /// Address of the same page on the server that made it, where the outside world can reach that.
    pub live: Option<String>,
}
