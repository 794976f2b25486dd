//! Findings beside the paragraphs of a text that is held here.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use resolute_document::checks::{Checked, Defect};
use resolute_document::{Register, Severity};

use super::views::shortened;
use crate::error::{Error, Result};
use crate::instruments::reading::Reading;
use crate::instruments::views::lines::{Line, Shown};
use crate::trace::views::chip::Chip;
use crate::web::visit::Visit;

/// A finding in the margin.
#[derive(Debug, Clone)]
pub struct Noted {
    /// How bad it is, in word and shape.
    pub chip: Chip,
    /// The check that found it.
    pub code: String,
    /// What that check looks for.
    pub title: String,
    /// The words concerned.
    pub quote: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub suggestion: Option<String>,
}

/// The findings of one paragraph.
#[derive(Debug, Clone)]
pub struct Beside {
    /// Says for which day the text was checked.
    pub heading: String,
    /// The worst of them.
    pub first: Vec<Noted>,
    /// Those that are folded away.
    pub more: Vec<Noted>,
}

/// What stands beside a paragraph without being asked for.
const UNFOLDED: usize = 3;

/// The findings of a text as of a day; worked out beside the threads that answer requests, for a long text takes its
/// time.
///
/// # Errors
/// Where the check did not end.
pub async fn of_reading(
    reading: &Arc<Reading>,
    side: Shown,
    register: &'static Register,
    day: Date,
) -> Result<Arc<Checked>> {
    let reading = reading.clone();
    tokio::task::spawn_blocking(move || reading.checked(side.of(&reading), register, day))
        .await
        .map_err(|error| Error::internal("the check did not end", error))
}

/// Puts findings beside the lines of their text; `marked` where the lines are paragraphs of the marked document.
pub fn put(visit: &Visit, lines: &mut [Line], checked: &Checked, marked: bool) {
    // What only knows no language would pass for all there is to find.
    let (true, Some(day)) = (checked.analysed, checked.as_of) else { return };
    let mut by_paragraph: HashMap<usize, Vec<&Defect>> = HashMap::new();
    for defect in &checked.defects {
        let place = defect.tracked.filter(|_| marked).map_or(defect.paragraph, |place| place.paragraph);
        by_paragraph.entry(place).or_default().push(defect);
    }
    let heading = visit.with("check-beside", &[("day", visit.date(day).into())]);
    for line in lines {
        let Some(mut defects) = by_paragraph.remove(&line.paragraph) else { continue };
        defects.sort_by_key(|defect| std::cmp::Reverse(defect.severity));
        let mut first: Vec<Noted> = defects.into_iter().map(|defect| noted(visit, defect)).collect();
        let more = first.split_off(UNFOLDED.min(first.len()));
        line.found = Some(Beside { heading: heading.clone(), first, more });
    }
}

fn noted(visit: &Visit, defect: &Defect) -> Noted {
    Noted {
        chip: chip(visit, defect.severity),
        code: defect.code.clone(),
        title: visit.t(&format!("check-rule-{}", defect.code)),
        quote: shortened(&defect.quote),
        message: defect.message.clone(),
        suggestion: defect.suggestion.clone(),
    }
}

/// The severity in word and shape.
pub(super) fn chip(visit: &Visit, severity: Severity) -> Chip {
    let (code, shape, key) = match severity {
        Severity::Error => ("error", "✕", "check-error"),
        Severity::Warning => ("warning", "△", "check-warning"),
        Severity::Note => ("note", "·", "check-note"),
    };
    Chip { code, shape, word: visit.t(key) }
}
