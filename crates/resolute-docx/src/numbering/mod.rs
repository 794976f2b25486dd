//! Automatic numbering: the label that Word draws in front of a paragraph (ISO 29500-1, 17.9).

mod definitions;
mod formats;

use std::collections::{HashMap, HashSet};

use crate::styles::{NumberingReference, Styles};

pub(crate) use definitions::Definitions;
use definitions::Level;

/// Levels of a list.
pub(crate) const LEVELS: usize = 9;

/// Counts through one reading of a document, paragraph by paragraph.
pub(crate) struct Counter<'a> {
    definitions: &'a Definitions,
    styles: &'a Styles,
    /// By abstract list: the number that each level stands at.
    lists: HashMap<i64, [Option<i64>; LEVELS]>,
    /// Instances whose own start values have been used, as (instance, level).
    started: HashSet<(i64, usize)>,
}

impl<'a> Counter<'a> {
    pub(crate) fn new(definitions: &'a Definitions, styles: &'a Styles) -> Counter<'a> {
        Counter { definitions, styles, lists: HashMap::new(), started: HashSet::new() }
    }

    /// Takes the next paragraph into the count and gives its label, where it has one.
    pub(crate) fn label(&mut self, style: Option<&str>, own: NumberingReference) -> Option<String> {
        let (instance, level) = self.place(style, own)?;
        let list = self.definitions.list(instance, self.styles)?;
        let definition = self.definitions.level(instance, list, level)?;
        let stands = self.lists.entry(list).or_insert([None; LEVELS]);
        let start = |at: usize| {
            let defined = || self.definitions.level(instance, list, at).map(|level| level.start);
            self.definitions.start_override(instance, at).or_else(defined)
        };
        // A start value of the instance begins the level anew when the instance is first met there.
        if self.definitions.start_override(instance, level).is_some()
            && self.started.insert((instance, level))
        {
            stands[level] = None;
        }
        stands[level] = stands[level].map(|at| at.saturating_add(1)).or_else(|| start(level));
        // Levels above that were never met show their start value.
        for (above, at) in stands.iter_mut().enumerate().take(level) {
            *at = at.or_else(|| start(above));
        }
        let values = *stands;
        for (below, at) in stands.iter_mut().enumerate().skip(level + 1) {
            let restart = self.definitions.level(instance, list, below).and_then(|below| below.restart);
            // Without `lvlRestart` any higher level starts this one anew; 0 means never, n means level n or higher.
            if restart.is_none_or(|after| level < after) {
                *at = None;
            }
        }
        let label = self.draw(instance, list, definition, &values);
        (!label.is_empty()).then_some(label)
    }

    /// Which list and level a paragraph belongs to: its own properties first, then its style's.
    fn place(&self, style: Option<&str>, own: NumberingReference) -> Option<(i64, usize)> {
        let inherited = self.styles.numbering(style);
        let instance = own.instance.or_else(|| inherited.and_then(|(_, reference)| reference.instance))?;
        // Instance 0 takes numbering away.
        if instance == 0 {
            return None;
        }
        let level = match (own.level, own.instance, inherited) {
            (Some(level), ..) => level,
            (None, None, Some((named_by, reference))) => {
                // A level linked to the style wins over the level that the style names.
                let list = self.definitions.list(instance, self.styles)?;
                self.definitions
                    .level_of_style(list, style.unwrap_or(named_by))
                    .or_else(|| self.definitions.level_of_style(list, named_by))
                    .or(reference.level)
                    .unwrap_or(0)
            }
            _ => 0,
        };
        Some((instance, level))
    }

    /// Fills the level's pattern: `%1.%2` with the numbers of the levels in their formats.
    fn draw(&self, instance: i64, list: i64, level: &Level, values: &[Option<i64>; LEVELS]) -> String {
        let mut label = String::new();
        let mut rest = level.pattern.chars().peekable();
        while let Some(character) = rest.next() {
            let named = rest.peek().and_then(|digit| digit.to_digit(10)).filter(|digit| *digit > 0);
            match named {
                Some(digit) if character == '%' => {
                    rest.next();
                    let index = digit as usize - 1;
                    let Some(value) = values[index] else { continue };
                    let Some(shown) = self.definitions.level(instance, list, index) else { continue };
                    if level.legal && shown.format != "none" {
                        label.push_str(&value.to_string());
                    } else {
                        formats::push(&mut label, value, &shown.format);
                    }
                }
                _ => label.push(crate::symbols::character(level.font.as_deref(), character)),
            }
        }
        label
    }
}
