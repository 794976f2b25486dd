//! The lists that a document defines: levels, instances and what they override.

use std::collections::HashMap;

use crate::error::ReadError;
use crate::numbering::LEVELS;
use crate::styles::{Styles, level, number};
use crate::xml::{Event, Namespace, Tag, Tokens};

/// Patterns are cut at this length: Word's own are a few characters.
const LONGEST_PATTERN: usize = 128;

#[derive(Debug, Clone)]
pub(crate) struct Level {
    pub(crate) start: i64,
    /// `decimal`, `lowerRoman` ..., or the pattern of a custom format.
    pub(crate) format: String,
    /// `%1.` and the like.
    pub(crate) pattern: String,
    /// `None`: restarts after any higher level; `Some(0)`: never; `Some(n)`: after level n or higher, counted from 1.
    pub(crate) restart: Option<usize>,
    /// All numbers in the label as decimals.
    pub(crate) legal: bool,
    /// Font of the label, for bullets of symbol fonts.
    pub(crate) font: Option<String>,
    /// Paragraph style linked to this level.
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Level {
        Level {
            // Without `start` a level begins at 0 (17.9.25).
            start: 0,
            format: "decimal".to_owned(),
            pattern: String::new(),
            restart: None,
            legal: false,
            font: None,
            style: None,
        }
    }
}

type Levels = [Option<Level>; LEVELS];

#[derive(Debug, Default)]
struct List {
    levels: Levels,
    /// The list is defined by a numbering style.
    style: Option<String>,
}

#[derive(Debug, Default)]
struct Instance {
    list: Option<i64>,
    levels: Levels,
    starts: [Option<i64>; LEVELS],
}

/// Everything in the numbering part.
#[derive(Debug, Default)]
pub(crate) struct Definitions {
    lists: HashMap<i64, List>,
    instances: HashMap<i64, Instance>,
}

impl Definitions {
    pub(crate) fn read(mut tokens: Tokens<'_>) -> Result<Definitions, ReadError> {
        let mut reading = Reading::default();
        while let Some(event) = tokens.next()? {
            match event {
                Event::Start(tag) => {
                    reading.path += 1;
                    if tag.namespace == Namespace::Word {
                        reading.start(&tag);
                    }
                }
                Event::End => {
                    reading.end();
                    reading.path -= 1;
                }
                Event::Text(_) => {}
            }
        }
        Ok(reading.definitions)
    }

    /// The abstract list behind an instance, through a numbering style where it is linked to one.
    pub(crate) fn list(&self, instance: i64, styles: &Styles) -> Option<i64> {
        let mut id = self.instances.get(&instance)?.list?;
        for _ in 0..4 {
            let Some(style) = &self.lists.get(&id)?.style else { return Some(id) };
            let Some(next) = styles
                .list_of(style)
                .and_then(|instance| self.instances.get(&instance))
                .and_then(|instance| instance.list)
                .filter(|next| *next != id)
            else {
                return Some(id);
            };
            id = next;
        }
        Some(id)
    }

    pub(crate) fn level(&self, instance: i64, list: i64, level: usize) -> Option<&Level> {
        let own = self.instances.get(&instance).and_then(|instance| instance.levels[level].as_ref());
        own.or_else(|| self.lists.get(&list)?.levels[level].as_ref())
    }

    pub(crate) fn level_of_style(&self, list: i64, style: &str) -> Option<usize> {
        let is_linked =
            |level: &Option<Level>| level.as_ref().is_some_and(|level| level.style.as_deref() == Some(style));
        self.lists.get(&list)?.levels.iter().position(is_linked)
    }

    pub(crate) fn start_override(&self, instance: i64, level: usize) -> Option<i64> {
        self.instances.get(&instance)?.starts[level]
    }
}

/// Where the reader stands in the numbering part.
#[derive(Default)]
struct Reading {
    definitions: Definitions,
    path: usize,
    list: Option<(i64, List, usize)>,
    instance: Option<(i64, Instance, usize)>,
    /// Level of an override, with its depth.
    overridden: Option<(usize, usize)>,
    level: Option<(usize, Level, usize)>,
}

impl Reading {
    fn start(&mut self, tag: &Tag<'_>) {
        let value = || tag.attribute("val").unwrap_or_default();
        match tag.local() {
            "abstractNum" => {
                let id = tag.attribute("abstractNumId").and_then(|id| number(&id)).unwrap_or(-1);
                self.list = Some((id, List::default(), self.path));
            }
            "num" => {
                let id = tag.attribute("numId").and_then(|id| number(&id)).unwrap_or(-1);
                self.instance = Some((id, Instance::default(), self.path));
            }
            "numStyleLink" => {
                if let Some((_, list, _)) = &mut self.list {
                    list.style = Some(value().into_owned());
                }
            }
            "abstractNumId" => {
                if let Some((_, instance, _)) = &mut self.instance {
                    instance.list = number(&value());
                }
            }
            "lvlOverride" => {
                self.overridden = tag.attribute("ilvl").and_then(|at| level(&at)).map(|at| (at, self.path));
            }
            "startOverride" => {
                if let (Some((_, instance, _)), Some((at, _))) = (&mut self.instance, self.overridden) {
                    instance.starts[at] = number(&value());
                }
            }
            "lvl" => {
                self.level = tag
                    .attribute("ilvl")
                    .and_then(|at| level(&at))
                    .map(|at| (at, Level::default(), self.path));
            }
            name => {
                if let Some((at, level, _)) = &mut self.level {
                    level.property(name, tag, *at);
                }
            }
        }
    }

    fn end(&mut self) {
        if self.level.as_ref().is_some_and(|(_, _, path)| *path == self.path)
            && let Some((at, level, _)) = self.level.take()
        {
            if let Some((_, instance, _)) = &mut self.instance {
                instance.levels[at] = Some(level);
            } else if let Some((_, list, _)) = &mut self.list {
                list.levels[at] = Some(level);
            }
        }
        if self.overridden.is_some_and(|(_, path)| path == self.path) {
            self.overridden = None;
        }
        if self.list.as_ref().is_some_and(|(_, _, path)| *path == self.path)
            && let Some((id, list, _)) = self.list.take()
        {
            self.definitions.lists.entry(id).or_insert(list);
        }
        if self.instance.as_ref().is_some_and(|(_, _, path)| *path == self.path)
            && let Some((id, instance, _)) = self.instance.take()
        {
            self.definitions.instances.entry(id).or_insert(instance);
        }
    }
}

impl Level {
    fn property(&mut self, name: &str, tag: &Tag<'_>, at: usize) {
        let value = || tag.attribute("val").unwrap_or_default();
        match name {
            "start" => self.start = number(&value()).unwrap_or(0),
            "numFmt" => {
                self.format = match (value().as_ref(), tag.attribute("format")) {
                    ("custom", Some(pattern)) => pattern.chars().take(LONGEST_PATTERN).collect(),
                    (format, _) => format.chars().take(LONGEST_PATTERN).collect(),
                };
            }
            "lvlText" => self.pattern = value().chars().take(LONGEST_PATTERN).collect(),
            // A picture drawn as bullet; the pattern mostly keeps a character for readers without pictures.
            "lvlPicBulletId" if self.pattern.is_empty() => self.pattern = "•".to_owned(),
            "lvlRestart" => {
                // A value that is not above this level would restart a level by itself.
                self.restart = number(&value())
                    .and_then(|after| usize::try_from(after).ok())
                    .filter(|after| *after <= at);
            }
            "isLgl" => self.legal = tag.is_on(),
            "pStyle" => self.style = Some(value().into_owned()),
            "rFonts" => {
                self.font =
                    tag.attribute("ascii").or_else(|| tag.attribute("hAnsi")).map(|font| font.into_owned());
            }
            _ => {}
        }
    }
}
