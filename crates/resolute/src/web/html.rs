//! HTML that was made by us, so that templates need not escape it again.

use std::fmt::{self, Display};

/// Well-formed HTML in which every foreign character is escaped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Text, escaped.
    pub fn text(text: &str) -> Html {
        let mut html = Html::default();
        html.push_text(text);
        html
    }

    /// Adds text, escaped for content and for quoted attributes alike.
    pub fn push_text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                other => self.0.push(other),
            }
        }
    }

    /// Adds markup that this program wrote.
    pub fn push_markup(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Adds what was made before.
    pub fn push_html(&mut self, html: &Html) {
        self.0.push_str(&html.0);
    }

    /// Whether there is anything to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Display for Html {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}
