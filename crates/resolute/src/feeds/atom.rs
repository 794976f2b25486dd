//! A feed as XML. Characters that XML does not have are left out; everything else is escaped by the writer.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::error::{Error, Result};
use crate::files::sha256;

/// A list of news.
#[derive(Debug)]
pub(super) struct Feed {
    /// Address of the feed itself.
    pub(super) address: String,
    /// The page that shows the same.
    pub(super) page: String,
    pub(super) title: String,
    /// Language of the feed's own words.
    pub(super) language: &'static str,
    /// Name of the database, from which lasting identifiers are made.
    pub(super) identity: String,
    /// When the newest entry changed; of an empty feed, the beginning of time.
    pub(super) updated: String,
    pub(super) entries: Vec<News>,
}

/// One piece of news.
#[derive(Debug)]
pub(super) struct News {
    /// What stays the same when a text is read again.
    pub(super) key: String,
    pub(super) address: String,
    pub(super) title: String,
    pub(super) published: String,
    pub(super) updated: String,
    pub(super) words: String,
    /// Language of the words.
    pub(super) language: String,
    /// Standing, for readers that filter.
    pub(super) category: String,
}

/// Writes the feed.
///
/// # Errors
/// Where memory cannot be written to, which does not happen.
pub(super) fn write(feed: &Feed) -> Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::new());
    written(&mut writer, feed).map_err(|error| Error::internal("the feed could not be written", error))?;
    Ok(writer.into_inner())
}

fn written(writer: &mut Writer<Vec<u8>>, feed: &Feed) -> std::io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let root = writer.create_element("feed").with_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
    root.with_attribute(("xml:lang", feed.language)).write_inner_content(|writer| {
        text(writer, "id", &identifier(&feed.identity, &feed.address))?;
        text(writer, "title", &feed.title)?;
        text(writer, "updated", &feed.updated)?;
        link(writer, "self", &feed.address)?;
        link(writer, "alternate", &feed.page)?;
        writer.create_element("author").write_inner_content(|writer| text(writer, "name", "Resolute"))?;
        for news in &feed.entries {
            let entry = writer.create_element("entry").with_attribute(("xml:lang", news.language.as_str()));
            entry.write_inner_content(|writer| {
                text(writer, "id", &identifier(&feed.identity, &news.key))?;
                text(writer, "title", &news.title)?;
                text(writer, "updated", &news.updated)?;
                text(writer, "published", &news.published)?;
                link(writer, "alternate", &news.address)?;
                let category = writer.create_element("category");
                category.with_attribute(("term", news.category.as_str())).write_empty()?;
                text(writer, "content", &news.words)
            })?;
        }
        Ok(())
    })?;
    Ok(())
}

fn text(writer: &mut Writer<Vec<u8>>, name: &str, words: &str) -> std::io::Result<()> {
    let words: String = words.chars().filter(|character| is_of_xml(*character)).collect();
    writer.create_element(name).write_text_content(BytesText::new(&words))?;
    Ok(())
}

fn link(writer: &mut Writer<Vec<u8>>, relation: &str, address: &str) -> std::io::Result<()> {
    let link = writer.create_element("link").with_attribute(("rel", relation));
    link.with_attribute(("href", address)).write_empty()?;
    Ok(())
}

fn is_of_xml(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// A UUID of version 8 (RFC 9562, 5.8): the same thing of the same database always has the same.
fn identifier(identity: &str, key: &str) -> String {
    let digest = sha256(format!("{identity} {key}").as_bytes());
    format!(
        "urn:uuid:{}-{}-8{}-a{}-{}",
        &digest[..8],
        &digest[8..12],
        &digest[13..16],
        &digest[17..20],
        &digest[20..32]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_characters_are_escaped_or_left_out() {
        let mut writer = Writer::new(Vec::new());
        text(&mut writer, "title", "a < b & c\u{0}\u{fffe}").unwrap();
        assert_eq!(String::from_utf8(writer.into_inner()).unwrap(), "<title>a &lt; b &amp; c</title>");
    }

    #[test]
    fn identifiers_last_and_differ() {
        let one = identifier("base", "a");
        assert_eq!(one, identifier("base", "a"));
        assert_ne!(one, identifier("base", "b"));
        assert_ne!(one, identifier("other", "a"));
        assert_eq!((one.len(), &one[23..24]), (45, "8"));
    }
}
