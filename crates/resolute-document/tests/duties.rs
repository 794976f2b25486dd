//! Duties of the first real proposal.

mod common;

use resolute_document::duties;

#[test]
fn items_are_duties_when_the_proposal_is_read() {
    let marked = common::marked();
    let register = resolute_reference::register();
    for (reading, count) in [(marked.accepted(), 28), (marked.rejected(), 25)] {
        let (reading, structure) = common::read(reading);
        let mandates = duties::read(&reading.document, &structure, register);
        assert_eq!(mandates.len(), count);
        for mandate in &mandates {
            assert!(mandate.verb.is_some() && !mandate.addressees.is_empty(), "{mandate:?}");
        }
    }
}

/// A page underlines the words of [`duties::Because`]: they must be where it says.
#[test]
fn quotes_stand_where_they_are_said_to_stand() {
    let (reading, structure) = common::read(common::marked().accepted());
    for mandate in duties::read(&reading.document, &structure, resolute_reference::register()) {
        for because in &mandate.because {
            let source = match because.within {
                duties::Within::Heading => &mandate.heading,
                duties::Within::Text => &mandate.text,
            };
            let quote: String =
                source.chars().skip(because.start).take(because.end - because.start).collect();
            assert_eq!(quote, because.quote, "{}", mandate.address);
        }
    }
}
