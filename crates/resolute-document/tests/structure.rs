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

fn read(text: &str) -> Structure {
    structure::read(&Document::from_plain_text(text), resolute_reference::register())
}

#[test]
fn proposals_are_kept_apart_when_a_document_has_several() {
    let structure = read(
        "Summary:\nThree proposals.\nMOD\tRCC/23A15/1\nRESOLUTION 30 (Rev. Buenos Aires, 2017)\nThe role of ITU-D\n\
         The World Telecommunication Development Conference (Buenos Aires, 2017),\nresolves\n1\tto act;\n2\tto report,\n\
         Reasons:\tThe text is old.\nSUP\tRCC/23A15/2\nRESOLUTION 5 (Rev. Dubai, 2014)\nEnhanced participation\n\
         Reasons:\tImplemented.\nADD\tRCC/23A15/3\nDRAFT NEW RESOLUTION [RCC-1]\nOn something new\n\
         The World Telecommunication Development Conference (Buenos Aires, 2017),\ninstructs the Secretary-General\n\
         to help.\nANNEX TO RESOLUTION [RCC-1]\nA table of things\n1\tone thing",
    );
    let prefixes: Vec<String> = structure.instruments.iter().map(Instrument::prefix).collect();
    assert_eq!(prefixes, ["wtdc-30/2017", "5/2014", "wtdc-rcc-1/2017"]);
    let actions: Vec<&str> = structure
        .instruments
        .iter()
        .filter_map(|one| one.action.as_ref())
        .map(|line| line.code.as_str())
        .collect();
    assert_eq!(actions, ["MOD", "SUP", "ADD"]);
    assert_eq!(structure.instruments[0].reasons, [9]);
    assert_eq!(structure.instruments[1].title, "Enhanced participation");
    assert_eq!(
        addresses(&structure.instruments[2]),
        [
            "chapeau",
            "instructs-secretary-general/heading",
            "instructs-secretary-general",
            "annex",
            "annex/paragraph-1",
            "annex/paragraph-2"
        ]
    );
    assert_eq!(structure.findings, []);
}

#[test]
fn notes_are_found_when_the_format_keeps_them_apart() {
    use resolute_document::{NoteKind, NoteReference, Paragraph, Place, Span};
    let mut document = Document::from_plain_text(
        "RESOLUTION 9 (Dubai, 2018)\nThe Plenipotentiary Conference (Dubai, 2018),\nresolves\n1\tto help developing countries",
    );
    let reference = NoteReference { kind: NoteKind::Footnote, id: "7".to_owned() };
    document.paragraphs[3].spans.push(Span { note: Some(reference), ..Span::default() });
    document.paragraphs[3].spans.push(Span::plain(";"));
    for text in ["These include others.", "And more."] {
        let place = Place::Footnote;
        document.paragraphs.push(Paragraph {
            place,
            note: Some("7".to_owned()),
            container: 1,
            ..Paragraph::plain(text)
        });
    }
    let structure = structure::read(&document, resolute_reference::register());
    let instrument = &structure.instruments[0];
    assert_eq!(addresses(instrument), ["chapeau", "resolves", "resolves/1", "footnote-1"]);
    let note = instrument.provision("footnote-1").unwrap();
    assert_eq!((note.text.as_str(), note.paragraphs()), ("These include others.\nAnd more.", vec![4, 5]));
    assert_eq!(note.parent, Some(2));
}

#[test]
fn labels_drawn_by_word_count_when_they_are_not_typed() {
    let mut document = Document::from_plain_text(
        "RESOLUTION 9 (Dubai, 2018)\nThe Plenipotentiary Conference (Dubai, 2018),\nresolves\nto act;\nto wait,",
    );
    document.paragraphs[3].number = Some("1".to_owned());
    document.paragraphs[4].number = Some("2".to_owned());
    let structure = structure::read(&document, resolute_reference::register());
    assert_eq!(addresses(&structure.instruments[0]), ["chapeau", "resolves", "resolves/1", "resolves/2"]);
}

#[test]
fn deep_lists_have_deep_addresses() {
    let structure = read(
        "RESOLUTION 9 (Dubai, 2018)\nThe Plenipotentiary Conference (Dubai, 2018),\ninvites Member States\n1\tto act:\n\
         1.1\tat once:\na)\there;\nb)\tthere:\n–\tnear;\n–\tfar;\nc)\teverywhere;\n1.2\tlater;\nin any case;\n2\tto wait.",
    );
    let found = addresses(&structure.instruments[0]);
    let short: Vec<&str> =
        found.iter().filter_map(|address| address.strip_prefix("invites-member-states/")).collect();
    assert_eq!(
        short,
        [
            "1",
            "1/1.1",
            "1/1.1/a",
            "1/1.1/b",
            "1/1.1/b/dash-1",
            "1/1.1/b/dash-2",
            "1/1.1/c",
            "1/1.2",
            "1/paragraph-1",
            "2"
        ]
    );
    assert_eq!(structure.findings, []);
}

#[test]
fn broken_labels_are_findings_and_lose_no_words() {
    let structure = read(
        "RESOLUTION 9 (Dubai, 2018)\nThe Plenipotentiary Conference (Dubai, 2018),\nrecalling\na)\tone;\nc)\tthree;\nd)\tfour,",
    );
    let found: Vec<(&str, Option<usize>)> =
        structure.findings.iter().map(|finding| (finding.code.as_str(), finding.paragraph)).collect();
    assert_eq!(found, [("label-gap", Some(4))]);
    assert_eq!(addresses(&structure.instruments[0])[2..], ["recalling/a", "recalling/c", "recalling/d"]);
}

#[test]
fn words_before_any_call_are_said_to_be_not_understood() {
    let structure = read(
        "RESOLUTION 9 (Dubai, 2018)\nThe Plenipotentiary Conference (Dubai, 2018),\na stray line\nresolves\n1\tto act;",
    );
    assert_eq!(structure.not_understood, [2]);
    assert_eq!(structure.findings[0].code, "not-understood");
}

/// Heading and address of calls as resolutions write them; the rule stands in `structure::addressees`.
const CALLS: &[(&str, &str)] = &[
    ("recalling", "recalling"),
    ("recognizing further", "recognizing-further"),
    ("taking into account", "taking-into-account"),
    ("noting with appreciation", "noting-with-appreciation"),
    ("bearing in mind", "bearing-in-mind"),
    ("having considered", "having-considered"),
    ("resolves", "resolves"),
    ("resolves further", "resolves-further"),
    ("further resolves", "further-resolves"),
    ("resolves to invite the ITU Telecommunication Development Sector", "resolves-itu-d"),
    ("resolves to instruct the Secretary-General", "resolves-secretary-general"),
    ("decides", "decides"),
    ("recommends", "recommends"),
    ("instructs the Secretary-General", "instructs-secretary-general"),
    ("instructs the Deputy Secretary-General", "instructs-deputy-secretary-general"),
    ("instructs the Director of the Telecommunication Development Bureau", "instructs-bdt-director"),
    ("instructs the Director of BDT", "instructs-bdt-director"),
    ("instructs the Director of the Telecommunication Standardization Bureau", "instructs-tsb-director"),
    ("instructs the Director of the Radiocommunication Bureau", "instructs-br-director"),
    (
        "further instructs the Director of the Telecommunication Development Bureau",
        "further-instructs-bdt-director",
    ),
    ("instructs the Directors of the Bureaux", "instructs-bureaux-directors"),
    ("instructs the Directors of the three Bureaux", "instructs-bureaux-directors"),
    (
        "instructs the Directors of the Telecommunication Standardization Bureau and Radiocommunication Bureau",
        "instructs-bureaux-directors",
    ),
    (
        "instructs the Director of the Radiocommunication Bureau and the Director of the Telecommunication Standardization Bureau",
        "instructs-bureaux-directors",
    ),
    (
        "instructs the Secretary-General and the Directors of the Bureaux",
        "instructs-secretary-general-and-bureaux-directors",
    ),
    (
        "instructs the Secretary-General, in close collaboration with the Directors of the Bureaux",
        "instructs-secretary-general",
    ),
    (
        "instructs the Secretary-General and the Director of the Telecommunication Development Bureau",
        "instructs-secretary-general-and-bdt-director",
    ),
    ("instructs the ITU Council", "instructs-council"),
    ("instructs the Council", "instructs-council"),
    ("requests the ITU Council", "requests-council"),
    ("requests the Secretary-General", "requests-secretary-general"),
    ("requests the Secretary-General of the United Nations", "requests-un-secretary-general"),
    ("instructs the Telecommunication Development Advisory Group", "instructs-tdag"),
    ("instructs the Member States Advisory Group", "instructs-member-states-advisory-group"),
    ("instructs ITU-T Study Group 20", "instructs-itu-t-study-group-20"),
    ("invites the World Telecommunication Standardization Assembly", "invites-wtsa"),
    (
        "instructs the Radiocommunication Assembly, the World Telecommunication Standardization Assembly and the World Telecommunication Development Conference",
        "instructs-ra-wtsa-and-wtdc",
    ),
    ("invites Member States", "invites-member-states"),
    ("invites ITU Member States", "invites-member-states"),
    ("invites Member States and Sector Members", "invites-member-states-and-sector-members"),
    (
        "invites Member States, Sector Members and Associates",
        "invites-member-states-sector-members-and-associates",
    ),
    ("calls upon Member States, Sector Members, Associates and Academia", "calls-upon-membership"),
    ("invites the membership", "invites-membership"),
    ("encourages Member States", "encourages-member-states"),
    ("urges Member States Parties to the Tampere Convention", "urges-member-states"),
    ("appeals to Member States", "appeals-to-member-states"),
    ("invites regional telecommunication organizations", "invites-regional-telecommunication-organizations"),
];

#[test]
fn address_of_a_call_is_its_verb_and_a_short_addressee() {
    let mut wrong = Vec::new();
    for (heading, wanted) in CALLS {
        let structure = read(&format!(
            "RESOLUTION 9 (Dubai, 2018)\nThe Plenipotentiary Conference (Dubai, 2018),\n{heading}\n1\tto act;\n2\tto wait,"
        ));
        let found = addresses(&structure.instruments[0]);
        if found[1] != *wanted {
            wrong.push(format!("{heading}: wanted {wanted}, read {}", found[1]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn paragraphs_open_with_their_verb_when_the_style_has_no_headings() {
    let lines = "Resolution 616 (1988)\nof 20 July 1988\n\nThe Security Council,\n\nHaving considered the letter dated 5 July\n1988 from the Representative,\n\n\
                 1. Urges all parties to observe the\nrules; 70\n\n2. Decides to remain seized of the matter.\n\nAdopted unanimously at the\n2821st meeting.\n\n70 Ibid., document S/19981.";
    let document = Document::from_plain_text(lines);
    assert!(structure::is_wrapped(&document));
    let structure = structure::read(&structure::unwrap(&document).document, resolute_reference::register());
    let instrument = &structure.instruments[0];
    assert_eq!(instrument.prefix(), "unsc-616/1988");
    assert_eq!(
        addresses(instrument),
        ["chapeau", "having-considered", "urges/1", "decides/2", "closing", "footnote-70"]
    );
    assert_eq!(instrument.operative_items().count(), 2);
    assert_eq!(instrument.provision("urges/1").unwrap().heading, "Urges");
}
