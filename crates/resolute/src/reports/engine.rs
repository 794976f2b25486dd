//! From a template and data to blocks.
//!
//! A template is text with `{{ values }}` and `{% steps %}`. Plain text becomes paragraphs, an empty line between them.
//! Everything else is a function of the vocabulary (docs/reports.md), which puts a marked piece of JSON into the text; the
//! marks are two control characters that data cannot have. A template reads nothing but its data and stops after a
//! number of steps.

use std::fmt::Write as _;

use fluent_bundle::FluentValue;
use minijinja::value::{Kwargs, Serde, Value as Given, ValueKind};
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior};
use serde_json::{Value, json};

use super::blocks::{Block, Line, Run};
use crate::error::{Error, Result};
use crate::web::format;
use crate::web::locale::Locale;
use crate::web::words::words_with;

/// Steps that a template may take.
const FUEL: u64 = 5_000_000;
/// Characters of a template.
pub const LONGEST: usize = 100_000;

/// Bytes that a template may write.
const MOST: usize = 32_000_000;

/// Around a block.
const BLOCK: (char, char) = ('\u{1c}', '\u{1d}');
/// Around a run.
const RUN: (char, char) = ('\u{2}', '\u{3}');

/// Draws a template.
///
/// # Errors
/// Names the template and the line where it fails.
pub fn draw(name: &str, template: &str, data: &Value, locale: Locale) -> Result<Vec<Block>> {
    if template.len() > LONGEST {
        return Err(Error::Invalid(format!("a template has at most {LONGEST} characters")));
    }
    let failed = |error: &minijinja::Error| {
        let line = error.line().map_or_else(String::new, |line| format!(", line {line}"));
        let why = match error.kind() {
            ErrorKind::OutOfFuel => "it takes too many steps".to_owned(),
            ErrorKind::WriteFailure => format!("it writes more than {} million characters", MOST / 1_000_000),
            kind => error.detail().map_or_else(|| kind.to_string(), |detail| format!("{kind}: {detail}")),
        };
        Error::Invalid(format!("template {name}{line}: {why}"))
    };
    let environment = environment(locale);
    // Steps stand on lines of their own; what they leave behind is no empty line.
    let text = without_marks(template);
    let mut drawn = Bounded(Vec::new());
    environment
        .template_from_named_str(name, &text)
        .and_then(|template| {
            template.render_captured_to(Given::from(Serde(cleaned(data.clone()))), &mut drawn).map(|_| ())
        })
        .map_err(|error| failed(&error))?;
    let drawn = String::from_utf8_lossy(&drawn.0);
    read(&drawn).map_err(|why| Error::Invalid(format!("template {name}: {why}")))
}

/// What a template wrote, up to a size.
struct Bounded(Vec<u8>);

impl std::io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.0.len() + bytes.len() > MOST {
            return Err(std::io::Error::other("too long"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn environment(locale: Locale) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_fuel(Some(FUEL));
    environment.set_recursion_limit(50);
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.add_function("t", move |key: String, values: Kwargs| words(locale, &key, &values));
    environment.add_function("number", move |value: i64| format::number(locale, value));
    environment.add_function("heading", |level: u8, text: String| {
        if !(1..=3).contains(&level) {
            return Err(wrong("a heading has a level from 1 to 3"));
        }
        Ok(block(&json!({ "block": "heading", "level": level, "text": text })))
    });
    environment
        .add_function("paragraph", |text: String| block(&json!({ "block": "paragraph", "text": text })));
    environment.add_function("quote", |lines: Vec<String>, lang: String| {
        let lines: Vec<String> = lines
            .iter()
            .map(|line| run(&Run { text: line.clone(), lang: Some(lang.clone()), ..Run::default() }))
            .collect();
        block(&json!({ "block": "quote", "lines": lines }))
    });
    environment.add_function("list", |items: Vec<String>| block(&json!({ "block": "list", "items": items })));
    environment.add_function("table", |caption: String, head: Vec<String>, rows: Vec<Vec<String>>| {
        if let Some(row) = rows.iter().find(|row| row.len() != head.len()) {
            let (cells, columns) = (row.len(), head.len());
            return Err(wrong(&format!("a row of the table has {cells} cells for {columns} columns")));
        }
        Ok(block(&json!({ "block": "table", "caption": caption, "head": head, "rows": rows })))
    });
    environment.add_function("text", |key: String, prompt: String| {
        block(&json!({ "block": "text", "key": key, "prompt": prompt }))
    });
    environment.add_function("figure", move |value: Given, href: String| {
        let text = match value.kind() {
            ValueKind::Number => i64::try_from(value.clone())
                .map_or_else(|_| value.to_string(), |number| format::number(locale, number)),
            _ => value.to_string(),
        };
        own_address(&href)?;
        Ok::<_, minijinja::Error>(run(&Run { text, href: Some(href), ..Run::default() }))
    });
    environment.add_function("official", |text: String, lang: String| {
        run(&Run { text, lang: Some(lang), ..Run::default() })
    });
    environment.add_function("record", |text: String, href: String, note: String| {
        own_address(&href)?;
        Ok::<_, minijinja::Error>(run(&Run { text, href: Some(href), note: Some(note), ..Run::default() }))
    });
    environment
}

fn wrong(why: &str) -> minijinja::Error {
    minijinja::Error::new(ErrorKind::InvalidOperation, why.to_owned())
}

/// A figure opens rows of this house, or what an entry gives as the place of its evidence.
fn own_address(href: &str) -> std::result::Result<(), minijinja::Error> {
    let fits = (href.starts_with('/') && !href.starts_with("//"))
        || href.starts_with("https://")
        || href.starts_with("http://");
    fits.then_some(())
        .ok_or_else(|| wrong("an address begins with a stroke, as /activities, or with https://"))
}

/// Words of the product in the language of the report.
fn words(locale: Locale, key: &str, values: &Kwargs) -> std::result::Result<String, minijinja::Error> {
    let mut filled = Vec::new();
    for name in values.args() {
        let value: Given = values.get(name)?;
        let value = match i64::try_from(value.clone()) {
            Ok(number) => FluentValue::from(number),
            Err(_) => FluentValue::from(value.to_string()),
        };
        filled.push((name, value));
    }
    let said = words_with(locale, key, &filled);
    if said == key {
        return Err(wrong(&format!("there are no words \"{key}\"")));
    }
    Ok(said)
}

fn block(block: &Value) -> String {
    format!("{}{block}{}", BLOCK.0, BLOCK.1)
}

fn run(run: &Run) -> String {
    let mut text = String::new();
    text.push(RUN.0);
    // A run is strings only, which is always JSON.
    write!(text, "{}", json!(run)).expect("writing to a string does not fail");
    text.push(RUN.1);
    text
}

/// Text without the characters that mark blocks and runs.
fn without_marks(text: &str) -> String {
    text.chars().filter(|one| !one.is_control() || matches!(one, '\n' | '\t')).collect()
}

fn cleaned(data: Value) -> Value {
    match data {
        Value::String(text) => Value::String(without_marks(&text)),
        Value::Array(values) => Value::Array(values.into_iter().map(cleaned).collect()),
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(name, value)| (name, cleaned(value))).collect())
        }
        other => other,
    }
}

type Read<T> = std::result::Result<T, String>;

/// The blocks of what a template wrote.
fn read(drawn: &str) -> Read<Vec<Block>> {
    let mut blocks = Vec::new();
    let mut rest = drawn;
    while let Some(at) = rest.find(BLOCK.0) {
        let (before, after) = rest.split_at(at);
        running(before, &mut blocks)?;
        let after = &after[BLOCK.0.len_utf8()..];
        let end = after.find(BLOCK.1).ok_or("a block stands inside another value")?;
        blocks.push(one_block(&after[..end])?);
        rest = &after[end + BLOCK.1.len_utf8()..];
    }
    running(rest, &mut blocks)?;
    Ok(blocks)
}

/// Plain text: an empty line parts paragraphs.
fn running(text: &str, blocks: &mut Vec<Block>) -> Read<()> {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim).chain([""]) {
        if !line.is_empty() {
            lines.push(line);
        } else if !lines.is_empty() {
            blocks.push(Block::Paragraph { text: line_of(&lines.join(" "))? });
            lines.clear();
        }
    }
    Ok(())
}

fn one_block(json: &str) -> Read<Block> {
    let mut value: Value = serde_json::from_str(json).map_err(|_| "a block stands inside another")?;
    for name in ["text", "caption"] {
        if let Some(text) = value.get(name).and_then(Value::as_str) {
            value[name] = json!(line_of(text)?);
        }
    }
    for name in ["lines", "items", "head"] {
        if let Some(lines) = value.get(name).and_then(Value::as_array) {
            value[name] = json!(lines_of(lines)?);
        }
    }
    if let Some(rows) = value.get("rows").and_then(Value::as_array) {
        let rows: Read<Vec<Vec<Line>>> =
            rows.iter().map(|row| lines_of(row.as_array().map(Vec::as_slice).unwrap_or_default())).collect();
        value["rows"] = json!(rows?);
    }
    serde_json::from_value(value).map_err(|_| "a block has parts that do not fit it".to_owned())
}

fn lines_of(lines: &[Value]) -> Read<Vec<Line>> {
    lines.iter().map(|line| line_of(line.as_str().unwrap_or_default())).collect()
}

/// A line with its runs.
fn line_of(text: &str) -> Read<Line> {
    let mut line = Line::new();
    let mut rest = text;
    let plain = |text: &str, line: &mut Line| {
        if !text.is_empty() {
            line.push(Run { text: text.to_owned(), ..Run::default() });
        }
    };
    if text.contains(BLOCK.0) {
        return Err("a block stands inside another".to_owned());
    }
    while let Some(at) = rest.find(RUN.0) {
        plain(&rest[..at], &mut line);
        let after = &rest[at + RUN.0.len_utf8()..];
        let end = after.find(RUN.1).ok_or("a figure stands inside another")?;
        line.push(serde_json::from_str(&after[..end]).map_err(|_| "a figure stands inside another")?);
        rest = &after[end + RUN.1.len_utf8()..];
    }
    plain(rest, &mut line);
    Ok(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(template: &str) -> Result<Vec<Block>> {
        draw("trial", template, &json!({ "name": "one\u{1c}two", "rows": [3, 4] }), Locale::En)
    }

    #[test]
    fn plain_text_becomes_paragraphs_and_functions_become_blocks() {
        let blocks =
            drawn("{{ heading(1, 'Of ' ~ figure(12000, '/activities?q=a')) }}\n\na\nb {{ name }}\n\nc")
                .unwrap();
        assert_eq!(
            serde_json::to_value(&blocks).unwrap(),
            json!([
                { "block": "heading", "level": 1, "text": [{ "text": "Of " }, { "text": "12,000", "href": "/activities?q=a" }] },
                { "block": "paragraph", "text": [{ "text": "a b onetwo" }] },
                { "block": "paragraph", "text": [{ "text": "c" }] },
            ])
        );
    }

    #[test]
    fn a_mistake_names_its_line() {
        for (template, line) in [
            ("a\n{{ heading(7, 'x') }}", "line 2"),
            ("a\n\n{{ nobody.there }}", "line 3"),
            ("{% for row in rows %}", "line 1"),
            ("\n{{ figure(3, 'javascript:alert(1)') }}", "line 2"),
            ("\n\n\n{{ t('reports-no-such-words') }}", "line 4"),
            ("{{ table('t', ['a', 'b'], [['1']]) }}", "line 1"),
            (
                "{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}",
                "too many steps",
            ),
        ] {
            let error = drawn(template).unwrap_err().to_string();
            assert!(error.starts_with("template trial") && error.contains(line), "{template}: {error}");
        }
        assert!(drawn("{{ heading(1, heading(2, 'x')) }}").is_err());
    }
}
