//! The rows of the reference set that are instruments and versions.

use super::{opening_day, upsert_instrument, upsert_version};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::instruments::model::{Instrument, Version, slug};
use crate::reference::model::ReferenceRow;

/// Stores the instruments of the reference set.
pub async fn load_instruments(tx: &mut Tx, rows: &[ReferenceRow]) -> Result<()> {
    for row in rows {
        let instrument = Instrument {
            id: slug(row.cell("id")),
            body: row.cell("body").to_owned(),
            kind: row.cell("kind").to_owned(),
            number: row.cell("number").to_owned(),
            title: row.cell("title").to_owned(),
            source: row.cell("source").to_owned(),
            verified: row.cell("verified").to_owned(),
        };
        upsert_instrument(tx, &instrument).await?;
    }
    Ok(())
}

/// Stores the versions of the reference set; the day of adoption is the opening of the body's conference there.
pub async fn load_versions(tx: &mut Tx, rows: &[ReferenceRow]) -> Result<()> {
    for row in rows {
        let instrument = slug(row.cell("instrument"));
        let year = number(row, "year")?;
        let version = Version {
            id: format!("{instrument}/{year}"),
            sequence: number(row, "seq")?,
            place: row.cell("place").to_owned(),
            year,
            cited_as: row.cell("cited_as").to_owned(),
            title: row.cell("title").to_owned(),
            adopted_on: opening_day(tx, &instrument, row.cell("place"), year).await?,
            source: row.cell("source").to_owned(),
            verified: row.cell("verified").to_owned(),
            instrument,
        };
        upsert_version(tx, &version).await?;
    }
    Ok(())
}

fn number(row: &ReferenceRow, column: &str) -> Result<i64> {
    row.cell(column).parse().map_err(|_| {
        Error::Invalid(format!("line {}: \"{}\" in {column} is no number", row.line, row.cell(column)))
    })
}
