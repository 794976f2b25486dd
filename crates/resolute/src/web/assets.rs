//! Styles, script and picture of the pages, inside the binary.
//!
//! The address carries a digest of the content, so a browser may keep a file for ever and a new build is seen at once.

use std::sync::OnceLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

const STYLES: &str = concat!(
    include_str!("../../assets/css/tokens.css"),
    include_str!("../../assets/css/base.css"),
    include_str!("../../assets/css/layout.css"),
    include_str!("../../assets/css/marks.css"),
    include_str!("../../assets/css/work.css"),
    include_str!("../../assets/css/text.css"),
    include_str!("../../assets/css/register.css"),
    include_str!("../../assets/css/frameworks.css"),
    include_str!("../../assets/css/citations.css"),
    include_str!("../../assets/css/search.css"),
    include_str!("../../assets/css/activities.css"),
    include_str!("../../assets/css/figures.css"),
    include_str!("../../assets/css/plans.css"),
    include_str!("../../assets/css/reports.css"),
    include_str!("../../assets/css/accounts.css"),
    include_str!("../../assets/css/print.css"),
);
const SCRIPT: &str = concat!(include_str!("../../assets/app.js"), include_str!("../../assets/entry.js"));
const ICON: &str = include_str!("../../assets/icon.svg");

/// The style sheet, for pages that stand in a folder.
pub fn styles() -> &'static str {
    STYLES
}

/// Addresses of the files that every page names.
#[derive(Debug)]
pub struct Addresses {
    /// The style sheet.
    pub styles: String,
    /// The script.
    pub script: String,
    /// The picture in the browser's tab.
    pub icon: String,
}

/// Computed once.
pub fn addresses() -> &'static Addresses {
    static ADDRESSES: OnceLock<Addresses> = OnceLock::new();
    ADDRESSES.get_or_init(|| Addresses {
        styles: address("css", STYLES),
        script: address("js", SCRIPT),
        icon: address("svg", ICON),
    })
}

fn address(kind: &str, content: &str) -> String {
    let digest = Sha256::digest(content.as_bytes());
    let short: String = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    format!("/assets/{short}.{kind}")
}

/// `GET /assets/{file}`.
pub async fn show(Path(file): Path<String>) -> Response {
    let asked = format!("/assets/{file}");
    let known = addresses();
    let (kind, content) = if asked == known.styles {
        ("text/css; charset=utf-8", STYLES)
    } else if asked == known.script {
        ("text/javascript; charset=utf-8", SCRIPT)
    } else if asked == known.icon {
        ("image/svg+xml", ICON)
    } else {
        return StatusCode::NOT_FOUND.into_response();
    };
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")], content)
        .into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stays_small() {
        assert!(SCRIPT.len() < 20_000, "{} bytes", SCRIPT.len());
    }

    #[test]
    fn styles_name_no_physical_side() {
        // Logical properties make right-to-left free; one `margin-left` would break it. The one exception is the
        // alignment of official text, which keeps its own direction.
        for line in STYLES.lines() {
            for physical in [
                "margin-left",
                "margin-right",
                "padding-left",
                "padding-right",
                "border-left",
                "border-right",
                "float: left",
                "float: right",
            ] {
                assert!(!line.contains(physical), "{line}");
            }
        }
    }

    #[test]
    fn dark_values_are_the_same_by_wish_and_by_choice() {
        let block = |opening: &str| {
            let start = STYLES.find(opening).expect("the block is there") + opening.len();
            let body = &STYLES[start..start + STYLES[start..].find('}').expect("the block ends")];
            body.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(block(":root:not([data-theme=\"light\"]) {"), block(":root[data-theme=\"dark\"] {"));
    }
}
