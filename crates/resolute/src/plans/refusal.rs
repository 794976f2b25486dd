//! Faults of what was given, in words for programs and the terminal; pages say them beside the fields.

use super::model::Fault;
use crate::error::{Error, Result};
use crate::web::locale::Locale;
use crate::web::words::words;

/// Refuses what has faults, each in one sentence.
///
/// # Errors
/// Where there are any.
pub fn refuse(faults: &[Fault]) -> Result<()> {
    if faults.is_empty() {
        return Ok(());
    }
    let said: Vec<String> = faults.iter().map(said).collect();
    Err(Error::Invalid(said.join("; ")))
}

/// A fault in one sentence.
pub fn said(fault: &Fault) -> String {
    let rule = words(Locale::En, &format!("plan-rule-{}", fault.rule));
    match fault.value.is_empty() {
        true => format!("{}: {rule}", fault.field),
        false => format!("{} \"{}\": {rule}", fault.field, fault.value),
    }
}
