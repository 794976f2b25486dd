//! Structure and addresses of the first real proposal, in its readings.

use resolute_document::Document;
use resolute_document::structure::{self, BlockForce, Instrument, ProvisionKind, Structure};

fn rcc(reading: &str) -> (Document, Structure) {
    let path = format!("{}/../../testdata/rcc-23a15-1/RCC-23A15-1.{reading}.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the first real input is in the repository");
    let document = Document::from_plain_text(&text);
    let structure = structure::read(&document, resolute_reference::register());
    (document, structure)
}

fn addresses(instrument: &Instrument) -> Vec<&str> {
    instrument.provisions.iter().map(|provision| provision.address.as_str()).collect()
}

#[test]
fn proposal_is_read_when_amended() {
    let (_, structure) = rcc("amended");
    assert_eq!(structure.findings, []);
    assert_eq!(structure.not_understood, [0_usize; 0]);
    let headings: Vec<&str> =
        structure.front.sections.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(headings, ["", "Summary", "Expected results", "References", "Introduction", "Proposal"]);
    let [instrument] = structure.instruments.as_slice() else { panic!("one instrument") };
    let action = instrument.action.as_ref().unwrap();
    assert_eq!((action.code.as_str(), action.symbol.as_str()), ("MOD", "RCC/23A15/1"));
    assert_eq!(instrument.prefix(), "wtdc-30/2017");
    assert_eq!((instrument.place.as_deref(), instrument.revised), (Some("Buenos Aires"), true));
    assert_eq!(
        instrument.title,
        "Role of the ITU Telecommunication Development Sector in implementing the outcomes of the World Summit on \
         the Information Society"
    );
    let found = addresses(instrument);
    for address in [
        "recalling/j",
        "recognizing-further/b",
        "noting-further",
        "resolves-itu-d/9/ii",
        "instructs-bdt-director/2",
        "further-instructs-bdt-director/1/dash-2",
        "further-instructs-bdt-director/7/iv",
        "calls-upon-membership/5",
        "requests-secretary-general",
        "footnote-1",
    ] {
        assert!(found.contains(&address), "{address} in {found:?}");
    }
    assert_eq!(instrument.operative_items().count(), 28);
}

#[test]
fn base_has_its_own_items_when_all_changes_are_rejected() {
    let (_, structure) = rcc("base");
    assert_eq!(structure.findings, []);
    let [instrument] = structure.instruments.as_slice() else { panic!("one instrument") };
    assert_eq!(instrument.prefix(), "wtdc-30/2014");
    assert_eq!(instrument.place.as_deref(), Some("Dubai"));
    let found = addresses(instrument);
    assert!(found.contains(&"recalling/f/dash-2") && found.contains(&"recalling/h"), "{found:?}");
    assert!(found.contains(&"noting/b/bullet-2"), "{found:?}");
    assert!(!found.contains(&"further-instructs-bdt-director/9"), "{found:?}");
    assert_eq!(instrument.operative_items().count(), 25);
}

/// Every character of every paragraph from the action line on is in exactly one place: a provision, a label, the
/// opening lines, or an artefact of the export.
#[test]
fn parts_give_the_words_back_when_joined() {
    for reading in ["amended", "base"] {
        let (document, structure) = rcc(reading);
        for instrument in &structure.instruments {
            for provision in &instrument.provisions {
                let mut text = String::new();
                let mut last = None;
                for part in &provision.parts {
                    if last.is_some_and(|last| last != part.paragraph) {
                        text.push('\n');
                    }
                    last = Some(part.paragraph);
                    let paragraph = document.paragraphs[part.paragraph].text();
                    text.extend(paragraph.chars().skip(part.start).take(part.end - part.start));
                }
                assert_eq!(text, provision.text, "{}", provision.address);
            }
            let mut covered = 0;
            for provision in &instrument.provisions {
                covered += provision.text.split_whitespace().collect::<String>().chars().count();
            }
            // Labels, the footnote marker and the blank lines are all that may be left over.
            let body = instrument.provisions[0].parts[0].paragraph;
            let whole: usize = document.paragraphs[body..]
                .iter()
                .map(|paragraph| paragraph.text().split_whitespace().collect::<String>().chars().count())
                .sum();
            let labels: usize = instrument
                .provisions
                .iter()
                .filter(|provision| provision.kind != ProvisionKind::Footnote)
                .filter_map(|provision| provision.label.as_deref())
                .map(|label| label.chars().count() + usize::from(label.starts_with(char::is_alphabetic)))
                .sum();
            let artefacts = "[footnoteRef:1]1".len() + "[1:1]".len();
            assert_eq!(whole, covered + labels + artefacts, "{reading}");
        }
    }
}

#[test]
fn addresses_are_unique_when_headings_repeat() {
    let text = "RESOLUTION 9 (Dubai, 2018)\nThe Plenipotentiary Conference (Dubai, 2018),\nresolves\n1\tthat one;\n\
                2\tthat two,\nresolves\n1\tthat three;\n1\tthat four,\ninvites Member States\nto act;\nto report.";
    let structure = structure::read(&Document::from_plain_text(text), resolute_reference::register());
    let instrument = &structure.instruments[0];
    assert_eq!(
        addresses(instrument),
        [
            "chapeau",
            "resolves",
            "resolves/1",
            "resolves/2",
            "resolves-2",
            "resolves-2/1",
            "resolves-2/1-2",
            "invites-member-states",
            "invites-member-states/item-1",
            "invites-member-states/item-2"
        ]
    );
    let codes: Vec<&str> = structure.findings.iter().map(|finding| finding.code.as_str()).collect();
    assert_eq!(codes, ["label-gap", "label-repeated"]);
    assert!(instrument.provisions[2..].iter().all(|provision| provision.force == BlockForce::Operative));
}

#[test]
fn heading_is_known_by_its_style_when_its_verb_is_not() {
    let mut document = Document::from_plain_text(
        "RESOLUTION 9 (Dubai, 2018)\nThe Plenipotentiary Conference (Dubai, 2018),\nponders gravely\na)\tone,",
    );
    document.paragraphs[2].style = Some("Call".to_owned());
    let structure = structure::read(&document, resolute_reference::register());
    assert_eq!(addresses(&structure.instruments[0]), ["chapeau", "ponders-gravely", "ponders-gravely/a"]);
}
