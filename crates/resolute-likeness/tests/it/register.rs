//! A register that changes: entries come, are corrected, are asked about while they are typed, and go.

use resolute_likeness::{Index, Kind, Plain, Reason, Record, Signature, bands};

fn entry<'a>(title: &'a str, organisation: &'a str, country: &'a str) -> Record<'a> {
    Record { title, organisation, countries: vec![country], ..Record::default() }
}

fn nominations() -> Index {
    let mut index = Index::new();
    let entries = [
        entry("Pan African e-Network for Telemedicine and Tele-education", "African Union Commission", "ETH"),
        entry("Kuwait Information Network", "Central Agency for Information Technology", "KWT"),
        entry("Library website", "Central Agency for Information Technology", "KWT"),
        entry("Electronic Visa", "Ministry of Foreign Affairs", "SAU"),
        entry("Тrans-Eurasian Information Super Highway", "TASIM", "AZE"),
        entry("电子政务平台建设", "", "CHN"),
    ];
    for (id, entry) in (1..).zip(&entries) {
        index.add(id, entry);
    }
    index
}

#[test]
fn neighbours_are_found_while_a_title_is_typed() {
    let index = nominations();
    for typed in
        ["Pan African e-Network for Telemed", "pan-african enetwork: tele-medicine and teleeducation"]
    {
        let near = index.near(&Record { title: typed, ..Record::default() }, 3);
        assert_eq!(near.first().map(|near| near.id), Some(1), "{typed}");
    }
    assert!(index.near(&Record { title: "Pan", ..Record::default() }, 3).is_empty());
    assert!(index.near(&Record::default(), 3).is_empty());
}

#[test]
fn neighbours_are_found_in_other_scripts_and_spellings() {
    let index = nominations();
    let near = |title| index.near(&Record { title, ..Record::default() }, 3).first().map(|near| near.id);
    assert_eq!(near("電子政務平台建設"), Some(6));
    assert_eq!(near("Trans Eurasian information superhighway"), Some(5));
}

#[test]
fn entries_that_changed_are_found_as_they_are_now() {
    let mut index = nominations();
    index
        .add(3, &entry("Digital reading room of Kuwait", "Central Agency for Information Technology", "KWT"));
    let near = |index: &Index, title| index.near(&entry(title, "CAIT", "KWT"), 3);
    assert!(near(&index, "Library website").is_empty());
    assert_eq!(near(&index, "Digital Reading Room of Kuwait")[0].id, 3);
    assert!(index.remove(3));
    assert!(near(&index, "Digital Reading Room of Kuwait").is_empty());
    assert_eq!(index.len(), 5);
}

#[test]
fn reasons_say_what_speaks_for_and_against() {
    let index = nominations();
    let near = index.near(&entry("Electronic visas", "Foreign Affairs Ministry", "SAU"), 3);
    assert_eq!(near[0].kind, Kind::Duplicate);
    assert_eq!(near[0].reasons, [Reason::TitleNearlySame, Reason::SameOrganisation, Reason::SameCountry]);
    let near = index.near(&entry("Electronic visa", "Ministry of Foreign Affairs", "OMN"), 3);
    assert_eq!(near[0].kind, Kind::Related);
    assert!(near[0].reasons.contains(&Reason::OtherCountry));
}

#[test]
fn boilerplate_is_bounded_and_said() {
    let mut index = Index::new();
    for id in 0..3_000 {
        index.add(id, &entry("Administration and oversight", "An agency", "USA"));
    }
    let plain = Plain::of(&entry("Administration and oversight", "An agency", "USA"));
    let found = index.search(&plain, 20, Some(5));
    assert!(found.full_bands > 0);
    assert!(found.candidates <= Index::BAND_HOLDS * 16);
    assert!(found.not_compared > 0);
    assert_eq!(found.near.len(), 20);
    assert!(found.near.iter().all(|near| near.id != 5));
    assert!(
        found
            .near
            .iter()
            .all(|near| near.kind == Kind::Related && near.reasons.contains(&Reason::TitleRepeated))
    );
}

#[test]
fn bands_of_a_kept_signature_find_what_the_index_finds() {
    let one = Plain::of(&entry("Abu Dhabi Blue Carbon Portal", "AGEDI", "ARE"));
    let other = Plain::of(&entry("Abu Dhabi Blue-Carbon Portal (AGEDI)", "AGEDI", "ARE"));
    let kept = Signature::from_bytes(Signature::of(&one).as_bytes()).expect("a signature of this program");
    let shared = bands(&kept).iter().filter(|band| bands(&Signature::of(&other)).contains(band)).count();
    assert!(shared >= 4, "{shared}");
    assert_eq!(Signature::from_bytes(&[0; 129]), None, "another form");
    assert_eq!(Signature::from_bytes(b"short"), None);
}

#[test]
fn odd_input_is_input() {
    let mut index = Index::new();
    let long = "Ⅷ 第第第 \u{FFFD}\u{202E}".repeat(20_000);
    for (id, title) in ["", " ", "#", "~", "....", "2nd", "第", "\u{301}", long.as_str(), "|", "- - -"]
        .into_iter()
        .enumerate()
    {
        let record =
            Record { title, organisation: title, description: title, website: title, ..Record::default() };
        index.add(id as u64, &record);
        index.near(&record, 5);
    }
    for id in 0..11 {
        assert!(index.remove(id));
    }
    assert!(index.is_empty());
}
