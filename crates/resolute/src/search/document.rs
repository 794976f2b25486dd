//! An entry as the index takes it: analysed once, its words handed over ready made.
//!
//! The engine's own way for words that come ready made writes them as JSON and reads them back, which took most of the
//! time of indexing. Here they come as one text, `\n` before a word and a space before each further form of it, which
//! [`Steps`] only has to cut.

use tantivy::TantivyDocument;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use super::entry::Entry;
use super::schema::{BEGUN, Fields, NAME, ORDERS};
use super::words::{Tongue, Word, code, words};

/// Characters by which entries are put in the order of their names.
const ORDERED_BY: usize = 60;

/// The document of an entry; `number` is that of its subject, where it has one.
pub(super) fn document(
    fields: &Fields,
    subject: &str,
    entry: &Entry,
    number: Option<i64>,
) -> tantivy::Result<TantivyDocument> {
    let mut document = TantivyDocument::default();
    document.add_text(fields.subject, subject);
    document.add_text(fields.noun, subject.split_once('/').map_or(subject, |(noun, _)| noun));
    if let Some(number) = number {
        document.add_i64(fields.number, number);
    }
    for one in &entry.codes {
        document.add_text(fields.codes, code(one));
    }
    let tongue = Tongue::of(&entry.language);
    let (mut exact, mut stems) = (Text::default(), Text::default());
    let own = entry.names.iter().map(|name| (tongue, name));
    let also = entry.also.iter().map(|(language, name)| (Tongue::of(language), name));
    for (tongue, name) in own.chain(also) {
        let words = words(name, tongue);
        exact.put(&words, |word, put| put("", &word.forms.exact));
        stems.put(&words, |word, put| {
            word.forms.stems.iter().for_each(|form| put("", form));
            word.forms.all().for_each(|form| put(NAME, form));
        });
    }
    for text in entry.within.iter().chain([&entry.text]) {
        let words = words(text, tongue);
        exact.put(&words, |word, put| put("", &word.forms.exact));
        stems.put(&words, |word, put| word.forms.stems.iter().for_each(|form| put("", form)));
    }
    if entry.order(BEGUN).is_some() {
        document.add_text(fields.told, told(entry, tongue));
    }
    document.add_text(fields.words, exact.text);
    document.add_text(fields.stems, stems.text);
    for (facet, value) in &entry.facets {
        if let Some(field) = fields.facet(facet) {
            document.add_text(field, value);
        }
    }
    for (order, number) in &entry.orders {
        if let Some(place) = ORDERS.iter().position(|known| *known == order.as_str()) {
            document.add_i64(fields.orders[place], *number);
        }
    }
    for (key, number) in &entry.sums {
        document.add_text(fields.sum_keys, key);
        document.add_i64(fields.sums, *number);
    }
    document.add_text(fields.title, ordered_by(entry));
    document.add_text(fields.stored, serde_json::to_string(entry).map_err(std::io::Error::other)?);
    Ok(document)
}

/// What stands for the telling words of its names and text, without where it stands: who does it is no word of what it says.
fn told(entry: &Entry, tongue: Tongue) -> String {
    let mut told = Text::default();
    for text in entry.names.iter().chain([&entry.text]) {
        told.put(&words(text, tongue), |word, put| {
            word.forms.told().into_iter().for_each(|form| put("", form))
        });
    }
    told.text
}

/// The beginning of the name, without what makes no difference.
fn ordered_by(entry: &Entry) -> String {
    let title = entry.names.first().map_or("", String::as_str);
    let mut ordered = String::with_capacity(title.len().min(ORDERED_BY * 2));
    let mut covered = 0;
    for word in words(title, Tongue::Unknown) {
        if ordered.chars().count() >= ORDERED_BY {
            break;
        }
        if word.range.start >= covered {
            covered = word.range.end;
            ordered.push_str(&word.forms.exact);
            ordered.push(' ');
        }
    }
    ordered
}

/// Words of several texts on their way into one field; a gap between the texts keeps phrases inside one.
#[derive(Default)]
struct Text {
    text: String,
    /// Steps that are written, and steps at which the next text begins.
    written: usize,
    next: usize,
}

impl Text {
    const GAP: usize = 10;

    fn put(&mut self, words: &[Word], forms: impl Fn(&Word, &mut dyn FnMut(&str, &str))) {
        self.text.reserve(words.len() * 12);
        for word in words {
            let at = self.next + word.position + 1;
            while self.written < at {
                self.text.push('\n');
                self.written += 1;
            }
            forms(word, &mut |mark, form| {
                self.text.push(' ');
                self.text.push_str(mark);
                self.text.push_str(form);
            });
        }
        self.next += words.last().map_or(0, |word| word.position + Self::GAP);
    }
}

/// Cuts what [`Text`] wrote.
#[derive(Clone)]
pub(super) struct Steps;

impl Tokenizer for Steps {
    type TokenStream<'a> = Cut<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Cut<'a> {
        Cut { rest: text, token: Token::default(), at: 0 }
    }
}

/// The words of a text that is being cut.
pub(super) struct Cut<'a> {
    rest: &'a str,
    token: Token,
    at: usize,
}

impl TokenStream for Cut<'_> {
    fn advance(&mut self) -> bool {
        while let Some(rest) = self.rest.strip_prefix('\n') {
            self.rest = rest;
            self.at += 1;
        }
        let Some(rest) = self.rest.strip_prefix(' ') else { return false };
        let end = rest.bytes().position(|byte| matches!(byte, b' ' | b'\n')).unwrap_or(rest.len());
        let (form, rest) = rest.split_at(end);
        self.rest = rest;
        self.token.text.clear();
        self.token.text.push_str(form);
        self.token.position = self.at - 1;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<(usize, String)> {
        let mut steps = Steps;
        let mut stream = steps.token_stream(text);
        let mut cut = Vec::new();
        while stream.advance() {
            cut.push((stream.token().position, stream.token().text.clone()));
        }
        cut
    }

    #[test]
    fn words_come_out_at_the_steps_at_which_they_were_put_in() {
        let mut text = Text::default();
        text.put(&words("信息 plan", Tongue::Unknown), |word, put| put("", &word.forms.exact));
        text.put(&words("next", Tongue::Unknown), |word, put| {
            put("", &word.forms.exact);
            put(NAME, &word.forms.exact);
        });
        let expected = [(0, "信"), (0, "信息"), (1, "息"), (2, "plan"), (12, "next"), (12, "=next")];
        assert_eq!(cut(&text.text), expected.map(|(at, form)| (at, form.to_owned())));
        assert_eq!(cut(""), []);
    }
}
