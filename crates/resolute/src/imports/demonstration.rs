//! The demonstration: a real proposal as it is publicly found, a text export that lost its tracked changes.

use super::{Imported, import};
use crate::accounts::Person;
use crate::app::App;
use crate::error::Result;

/// RCC/23A15/1 to WTDC-17, a proposal to revise WTDC Resolution 30.
const PROPOSAL: &[u8] = include_bytes!("../../../../testdata/rcc-23a15-1/RCC-23A15-1.flattened.txt");

/// Takes the demonstration in; a second time changes nothing.
///
/// # Errors
/// As [`import`].
pub async fn load_demonstration(app: &App, person: &Person) -> Result<Imported> {
    import(app, person, "RCC-23A15-1.flattened.txt", PROPOSAL, false).await
}
