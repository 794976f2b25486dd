//! The rows of the reference set that are obligations: the asks of A/RES/80/173.

use super::model::Obligation;
use super::store;
use crate::accounts::Person;
use crate::db::Tx;
use crate::error::Result;
use crate::reference::model::ReferenceRow;

/// File of the reference set.
const FILE: &str = "wsis20_asks";
/// The text whose paragraphs it lists.
const INSTRUMENT: &str = "unga-80-173";

/// Stores the asks, where the file changed or none is stored yet.
///
/// # Errors
/// As the database.
pub async fn load(
    tx: &mut Tx,
    (rows, changed): (&[ReferenceRow], bool),
    (person, at): (&Person, &str),
) -> Result<()> {
    if !changed && store::has_reference(tx, FILE).await? {
        return Ok(());
    }
    for row in rows {
        let reference = format!("{FILE}/{}", row.cell("para"));
        store::put_reference(tx, &reference, &of_row(row), person, at).await?;
    }
    Ok(())
}

/// A row as it stands: codes are taken where the register knows them, and the words are kept beside them.
fn of_row(row: &ReferenceRow) -> Obligation {
    let cell = |column: &str| row.cell(column).to_owned();
    let report_to = cell("report_to");
    let is_decision = row.cell("note").starts_with("decision");
    Obligation {
        id: 0,
        nature: if is_decision { "decision" } else { "task" }.to_owned(),
        standing: "confirmed".to_owned(),
        giver: known(row.cell("addressee").split(';')),
        giver_words: cell("addressee"),
        receiver: known(report_to.split([' ', ';']).take(1)),
        receiver_words: report_to.clone(),
        what: cell("ask"),
        due_on: None,
        due_year: row.cell("due").parse().ok(),
        due_event: Some(report_to).filter(|event| event.contains("session")),
        conference: None,
        instrument: Some(INSTRUMENT.to_owned()),
        paragraph: cell("para"),
        lineage: None,
        note: cell("note"),
        source: cell("source"),
        verified: cell("verified"),
        said_by: "reference".to_owned(),
        because: String::new(),
        revision: 1,
    }
}

/// Those of the words that are codes of known actors.
fn known<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let actors = &resolute_reference::register().actors;
    let known: Vec<&str> =
        words.map(str::trim).filter(|word| actors.iter().any(|actor| actor.id == *word)).collect();
    known.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::model::parse;

    #[test]
    fn fifteen_asks_keep_their_words_and_one_is_a_decision() {
        let rows = parse(FILE, resolute_reference::file(FILE).unwrap()).unwrap();
        let asks: Vec<Obligation> = rows.iter().map(of_row).collect();
        assert_eq!(asks.len(), 15);
        assert_eq!(asks.iter().filter(|one| one.nature == "decision").count(), 1);
        assert_eq!((asks[0].giver.as_str(), asks[0].due_year), ("ITU; UNGIS", Some(2027)));
        assert_eq!(asks[0].due_event.as_deref(), Some("CSTD 30th session"));
        assert_eq!(asks[4].giver_words, "all stakeholders");
        assert!(asks.iter().all(|one| !one.verified.is_empty() && !one.source.is_empty()));
    }
}
