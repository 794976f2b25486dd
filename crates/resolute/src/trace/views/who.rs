//! Those whom a text names, and who wrote it.

use resolute_document::Register;
use resolute_document::document::Paragraph;
use resolute_document::duties::Mandate;

/// Somebody whom a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// Short name, or the text's words.
    pub name: String,
    /// Full name.
    pub title: String,
    /// The actor's page, where the register knows it.
    pub href: Option<String>,
}

impl Who {
    /// An actor by its code.
    pub fn of(code: &str, register: &Register) -> Who {
        let known = register.actors.iter().find(|actor| actor.id == code);
        match known {
            Some(actor) => Who {
                name: actor.short_name.clone(),
                title: actor.name.clone(),
                href: Some(crate::actors::model::href(code)),
            },
            None => Who { name: code.to_owned(), title: code.to_owned(), href: None },
        }
    }

    /// The text's own words; they lead to the actor's page where they name one actor only.
    pub fn said(words: &str, codes: &[String]) -> Who {
        let href = match codes {
            [one] => Some(crate::actors::model::href(one)),
            _ => None,
        };
        Who { name: words.to_owned(), title: words.to_owned(), href }
    }
}

/// Those who must act; the text's words where the register knows nobody.
pub fn who(reading: &Mandate, register: &Register) -> Vec<Who> {
    if reading.addressees.is_empty() {
        return reading.addressee_words.iter().map(|words| Who::said(words, &[])).collect();
    }
    reading.addressees.iter().map(|code| Who::of(code, register)).collect()
}

/// Everybody who changed something, in the order in which they first appear.
pub fn sponsors_of(paragraphs: &[Paragraph]) -> Vec<String> {
    let mut sponsors: Vec<String> = Vec::new();
    let spans = paragraphs.iter().flat_map(|paragraph| &paragraph.spans);
    for change in spans.flat_map(|span| &span.changes) {
        if let Some(author) = &change.author
            && !sponsors.contains(author)
        {
            sponsors.push(author.clone());
        }
    }
    sponsors
}
