//! Properties of paragraphs and runs, taken over and changed without being understood.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;
use resolute_document::Change;

use super::edits::Model;
use super::hand::Hand;

/// The order that the schema demands of changes on a mark (CT_ParaRPr).
const MARKS: [&str; 4] = ["ins", "del", "moveFrom", "moveTo"];

/// The properties of a paragraph of the original with changes added to its mark. A change of a kind that is there
/// already stays as it is.
pub(super) fn with_mark(properties: Option<&str>, changes: &[Change], hand: &mut Hand<'_>) -> String {
    rebuild(properties, changes, hand, &Keep::All, &Model::default())
}

/// The properties of a new paragraph, like those of its model but for what belongs to that one alone.
pub(super) fn of_new(
    properties: Option<&str>,
    changes: &[Change],
    model: &Model,
    hand: &mut Hand<'_>,
) -> String {
    rebuild(properties, changes, hand, &Keep::Look, model)
}

/// The properties of a run without the record of how they were before.
pub(super) fn of_run(properties: &str) -> String {
    let Some(parts) = Parts::of(properties) else { return String::new() };
    let kept = parts.children.iter().filter(|(name, _)| local(name) != "rPrChange");
    let inside: String = kept.map(|(_, range)| &properties[range.clone()]).collect();
    if inside.is_empty() { String::new() } else { format!("{}{inside}{}", parts.start_tag, parts.end_tag) }
}

/// What of the old properties stays.
enum Keep {
    All,
    Look,
}

fn rebuild(
    properties: Option<&str>,
    changes: &[Change],
    hand: &mut Hand<'_>,
    keep: &Keep,
    model: &Model,
) -> String {
    let raw = properties.unwrap_or_default();
    let parts = Parts::of(raw).unwrap_or_else(|| Parts {
        start_tag: format!("<{}>", hand.name("pPr")),
        end_tag: format!("</{}:pPr>", hand.prefix),
        children: Vec::new(),
    });
    let mut xml = parts.start_tag.clone();
    let mut mark = None;
    let mut style = model.style.as_deref();
    let mut number_off = model.without_number;
    let mut tail = String::new();
    for (name, range) in &parts.children {
        let child = &raw[range.clone()];
        match (local(name), keep) {
            ("rPr", _) => mark = Some(child),
            ("sectPr" | "pPrChange", Keep::All) => tail.push_str(child),
            ("sectPr" | "pPrChange", Keep::Look) => {}
            // Neighbours with the same frame stand in one.
            ("framePr", Keep::Look) if !model.half => {}
            ("pStyle", Keep::Look) if style.is_some() => {}
            ("numPr", Keep::Look) if model.without_number || model.style.is_some() => {}
            (other, _) => {
                if other != "pStyle" {
                    push_style(&mut xml, &mut style, hand);
                    if !BEFORE_NUMBER.contains(&other) {
                        push_number_off(&mut xml, &mut number_off, hand);
                    }
                }
                xml.push_str(child);
            }
        }
    }
    push_style(&mut xml, &mut style, hand);
    push_number_off(&mut xml, &mut number_off, hand);
    xml.push_str(&mark_properties(mark, changes, hand, keep));
    xml.push_str(&tail);
    if xml == parts.start_tag {
        return String::new();
    }
    xml.push_str(&parts.end_tag);
    xml
}

/// What stands before the numbering in a paragraph's properties (CT_PPrBase).
const BEFORE_NUMBER: [&str; 6] =
    ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"];

fn push_style(xml: &mut String, style: &mut Option<&str>, hand: &mut Hand<'_>) {
    if let Some(style) = style.take() {
        hand.empty(xml, "pStyle", &[("val", style)]);
    }
}

fn push_number_off(xml: &mut String, off: &mut bool, hand: &mut Hand<'_>) {
    if std::mem::take(off) {
        hand.start(xml, "numPr", &[]);
        hand.empty(xml, "numId", &[("val", "0")]);
        hand.end(xml, "numPr");
    }
}

fn mark_properties(raw: Option<&str>, changes: &[Change], hand: &mut Hand<'_>, keep: &Keep) -> String {
    let raw = raw.unwrap_or_default();
    let parts = Parts::of(raw);
    let mut marks = [const { String::new() }; 4];
    let mut rest = String::new();
    for (name, range) in parts.iter().flat_map(|parts| &parts.children) {
        let child = &raw[range.clone()];
        match (MARKS.iter().position(|mark| *mark == local(name)), keep) {
            (Some(at), Keep::All) => marks[at] = child.to_owned(),
            (Some(_), Keep::Look) => {}
            (None, Keep::Look) if local(name) == "rPrChange" => {}
            (None, _) => rest.push_str(child),
        }
    }
    for change in changes {
        let element = hand.element(change);
        if let Some(at) = MARKS.iter().position(|mark| *mark == element)
            && marks[at].is_empty()
        {
            hand.change(&mut marks[at], change, true);
        }
    }
    let inside = marks.concat() + &rest;
    if inside.is_empty() {
        return String::new();
    }
    match parts {
        Some(parts) => format!("{}{inside}{}", parts.start_tag, parts.end_tag),
        None => {
            let mut xml = String::new();
            hand.start(&mut xml, "rPr", &[]);
            xml.push_str(&inside);
            hand.end(&mut xml, "rPr");
            xml
        }
    }
}

/// An element and its direct children.
struct Parts<'a> {
    start_tag: String,
    end_tag: String,
    children: Vec<(&'a str, Range<usize>)>,
}

impl<'a> Parts<'a> {
    /// `None` for text that holds no element.
    fn of(raw: &'a str) -> Option<Parts<'a>> {
        let mut reader = Reader::from_str(raw);
        let mut depth = 0_usize;
        let mut parts = Parts { start_tag: String::new(), end_tag: String::new(), children: Vec::new() };
        loop {
            let start = reader.buffer_position() as usize;
            let event = reader.read_event().ok()?;
            let end = reader.buffer_position() as usize;
            let is_empty = matches!(event, Event::Empty(_));
            match event {
                Event::Start(_) | Event::Empty(_) => {
                    let name = name_at(&raw[start..end]);
                    match depth {
                        0 => {
                            parts.start_tag = super::content::not_closed(&raw[start..end]);
                            parts.end_tag = format!("</{name}>");
                        }
                        1 => parts.children.push((name, start..end)),
                        _ => {}
                    }
                    depth += usize::from(!is_empty);
                }
                Event::End(_) => {
                    depth = depth.checked_sub(1)?;
                    if depth == 1
                        && let Some((_, range)) = parts.children.last_mut()
                    {
                        range.end = end;
                    }
                }
                Event::Eof => return (!parts.start_tag.is_empty()).then_some(parts),
                _ => {}
            }
        }
    }
}

/// The name in a start tag.
pub(super) fn name_at(tag: &str) -> &str {
    let name = tag.trim_start_matches('<');
    &name[..name
        .find(|character: char| character.is_whitespace() || "/>".contains(character))
        .unwrap_or(name.len())]
}

fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}
