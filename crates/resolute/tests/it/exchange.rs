//! Files of activities in and out: IATI of real publishers without loss, tables with columns of anybody's making.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use resolute::accounts::Person;
use resolute::activities;
use resolute::activities::exchange::export::{As, Everything};
use resolute::activities::exchange::model::{Format, Report};
use resolute::activities::exchange::tables::{Mapping, open};
use resolute::activities::exchange::{Progress, Wish, import, recognise};
use resolute::activities::loading::Tally;
use resolute::activities::model::{Money, Record, Step};
use resolute::app::App;
use resolute::error::Error;
use resolute::reference;
use resolute::values;
use resolute_iati::{Activity, Item, Reader, Ruleset};

use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use crate::house::{Answer, House, SignedIn, call, houses};

async fn furnished() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
    }
    houses
}

fn wish(path: &Path, dry_run: bool) -> Wish {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let format = recognise(path, &name).unwrap().unwrap();
    let mapping = matches!(format, Format::Csv | Format::Xlsx)
        .then(|| Mapping::guessed(&open(path, format).unwrap().headers));
    Wish { path: path.to_owned(), name, format, list: None, mapping, dry_run }
}

async fn taken(app: &App, person: &Person, path: &Path, dry_run: bool) -> Result<Report, Error> {
    import(app, person, &wish(path, dry_run), &Arc::new(Progress::default())).await
}

async fn exported(app: &App, form: As) -> Vec<u8> {
    let mut pieces = Everything::of(app.db.clone(), form, (app.now)());
    let mut whole = Vec::new();
    while let Some(piece) = pieces.next().await.unwrap() {
        whole.extend(piece);
    }
    whole
}

/// Every activity of a file as an element that stands alone, sorted; files that are no XML give none.
fn activities_of(bytes: &[u8]) -> Vec<String> {
    let items = Reader::new(bytes).map_while(Result::ok);
    let mut all: Vec<String> = items
        .filter_map(|item| match item {
            Item::Activity(activity) => Some(activity.to_xml()),
            _ => None,
        })
        .collect();
    all.sort_unstable();
    all
}

/// The folder of other people's files, for the figures of a name.
fn corpus(figures: &str) -> Option<PathBuf> {
    let folder = std::env::var("RESOLUTE_CORPUS").ok().map(PathBuf::from);
    if folder.is_none() {
        println!("conformance: {figures} skipped");
    }
    folder
}

/// Files of real publishers in version 2, and the one that has every element.
fn publishers(corpus: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in ["publishers", "d-portal"] {
        let inside = std::fs::read_dir(corpus.join("iati").join(folder)).unwrap();
        files.extend(inside.map(|entry| entry.unwrap().path()));
    }
    files.retain(|file| String::from_utf8_lossy(&std::fs::read(file).unwrap()).contains("version=\"2.0"));
    files.sort();
    files
}

fn written(house: &House, name: &str, text: &str) -> PathBuf {
    let path = house.path(name);
    std::fs::write(&path, text).unwrap();
    path
}

const TWO: &str = r#"<?xml version="1.0"?>
<iati-activities version="2.03" xmlns:x="urn:x"><!-- a list -->
<iati-activity default-currency="EUR" xml:lang="en" x:mark="1">
  <iati-identifier>XM-1-A</iati-identifier><reporting-org ref="XM-1" type="10"><narrative>A ministry</narrative></reporting-org>
  <title><narrative>Wells</narrative><narrative xml:lang="fr">Puits</narrative></title>
  <description type="1"><narrative>Ten wells</narrative></description>
  <participating-org role="1"><narrative>A bank</narrative></participating-org>
  <activity-status code="2"/><activity-date type="2" iso-date="2016-01-01"/>
  <recipient-country code="KE" percentage="60"/><recipient-country code="UG" percentage="40"/>
  <sector vocabulary="1" code="14030"/><tag vocabulary="3" code="6.1"/>
  <transaction><transaction-type code="3"/><transaction-date iso-date="2016-02-01"/><value value-date="2016-02-01">1000000000000.10</value></transaction>
</iati-activity>
<iati-activity><iati-identifier>XM-1-B</iati-identifier><reporting-org ref="XM-1" type="10"><narrative>A ministry</narrative></reporting-org>
  <title><narrative>Pumps</narrative></title></iati-activity>
</iati-activities>"#;

#[tokio::test]
async fn a_file_of_iati_is_looked_through_taken_in_and_given_back() {
    for house in furnished().await {
        let (app, person) = (&house.app, &house.operator());
        let path = written(&house, "wells.xml", TWO);
        let tried = taken(app, person, &path, true).await.unwrap();
        assert_eq!(tried.tally, Tally { new: 2, ..Tally::default() });
        // The check says what is missing, with the line.
        assert!(
            tried.findings.iter().any(|one| one.code == "missing-element" && one.line == Some(13)),
            "{tried:?}"
        );
        assert_eq!(exported(app, As::Json).await, b"[\n]\n");

        taken(app, person, &path, false).await.unwrap();
        assert_eq!(activities_of(&exported(app, As::Iati).await), activities_of(TWO.as_bytes()));
        let again = taken(app, person, &path, false).await.unwrap();
        assert!(again.known);

        let mut tx = app.db.begin().await.unwrap();
        let (id, revision) = activities::by_source(&mut tx, "iati", "XM-1-A").await.unwrap().unwrap();
        assert_eq!(revision, 1);
        let entry = activities::by_id(&app.db, id).await.unwrap().unwrap();
        assert_eq!(entry.record.countries, ["KEN", "UGA"]);
        assert_eq!(entry.record.targets, ["6.1"]);
        assert_eq!(entry.record.money[0].amount, "1000000000000.10");
        // An edit here goes out in the element that was given; the rest of it stays.
        let edited = Record { title: "Deep wells".to_owned(), ..entry.record.clone() };
        activities::publish(&mut tx, person, &entry, &edited, (Step::Approved, ""), (app.now)())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let out = String::from_utf8(exported(app, As::Iati).await).unwrap();
        assert!(out.contains("Deep wells") && out.contains("Puits") && out.contains("x:mark"), "{out}");

        // A newer file without one of them: it is reported and stays.
        let fewer = TWO.replace("XM-1-B", "XM-1-C");
        std::fs::write(&path, fewer).unwrap();
        let newer = taken(app, person, &path, false).await.unwrap();
        assert_eq!(newer.tally, Tally { new: 1, same: 1, vanished: 1, ..Tally::default() });
        assert_eq!(newer.vanished[0].external_id, "XM-1-B");
        assert_eq!(house.audited("import.take-in").await.len(), 2);
    }
}

#[tokio::test]
async fn a_file_that_breaks_off_leaves_nothing() {
    for house in furnished().await {
        let (app, person) = (&house.app, &house.operator());
        let cut = &TWO[..TWO.len() - 60];
        let refused = taken(app, person, &written(&house, "cut.xml", cut), false).await;
        assert!(matches!(&refused, Err(Error::Invalid(said)) if said.contains("line ")), "{refused:?}");
        let (count,): (i64,) = app.db.one("SELECT count(*) FROM activities", values![]).await.unwrap();
        assert_eq!(count, 0);
    }
}

#[tokio::test]
async fn real_publishers_go_in_and_out_without_loss() {
    let Some(corpus) = corpus("iati-in-and-out") else { return };
    let files = publishers(&corpus);
    // What comes back on every engine.
    let (mut reached, mut all) = (usize::MAX, 0);
    for house in furnished().await {
        let (mut here, mut given_here) = (0, 0);
        for file in &files {
            let bytes = std::fs::read(file).unwrap();
            let given = activities_of(&bytes);
            taken(&house.app, &house.operator(), file, false).await.unwrap();
            let mut out = activities_of(&exported(&house.app, As::Iati).await);
            let whole = out.len();
            out.retain(|one| given.binary_search(one).is_ok());
            given_here += given.len();
            here += out.len().min(given.len());
            assert!(whole >= out.len());
        }
        (reached, all) = (reached.min(here), given_here);
    }
    println!("conformance: iati-in-and-out {reached}/{all}");
    assert_eq!(reached, all);
}

#[tokio::test]
async fn what_is_written_here_goes_out_as_valid_iati() {
    for house in furnished().await {
        let (app, person) = (&house.app, &house.operator());
        let record = Record {
            title: "Schools & wells".to_owned(),
            description: "For <all>".to_owned(),
            main_line: Some("C4".to_owned()),
            targets: vec!["4.4".to_owned()],
            organisation: "A ministry".to_owned(),
            organisation_type: "GOV".to_owned(),
            countries: vec!["KEN".to_owned()],
            impact: "Many".to_owned(),
            money: vec![Money {
                kind: "disbursement".to_owned(),
                amount: "12.50".to_owned(),
                currency: "KES".to_owned(),
                starts_on: Some(jiff::civil::date(2017, 1, 1)),
                ..Money::default()
            }],
            ..Record::default()
        };
        let begun = activities::begin(app, person, &record).await.unwrap();
        let submitted = activities::submit(app, person, begun.id, begun.revision).await.unwrap();
        activities::approve(app, person, begun.id, submitted.revision).await.unwrap();
        let out = exported(app, As::Iati).await;
        let checked: Vec<_> = Reader::new(&out[..])
            .filter_map(|item| match item.unwrap() {
                Item::Activity(activity) => Some(activity),
                _ => None,
            })
            .collect();
        let found: Vec<_> = checked
            .iter()
            .flat_map(|one: &Activity| {
                resolute_iati::check_schema(resolute_iati::Kind::Activities, one.tree())
            })
            .collect();
        assert!(found.is_empty(), "{found:?}\n{}", String::from_utf8_lossy(&out));
        let Some(corpus) = corpus("valid-iati") else { continue };
        let file = house.path("out.xml");
        std::fs::write(&file, &out).unwrap();
        let schema = corpus.join("iati/standard-2.03/schemas/iati-activities-schema.xsd");
        let judged = std::process::Command::new("xmllint")
            .args(["--noout", "--nonet", "--schema"])
            .args([&schema, &file])
            .output();
        if let Ok(judged) = judged {
            assert!(judged.status.success(), "{}", String::from_utf8_lossy(&judged.stderr));
        }
    }
}

#[tokio::test]
async fn a_table_with_columns_of_its_own_is_understood_or_says_what_is_wrong() {
    for house in furnished().await {
        let (app, person) = (&house.app, &house.operator());
        let good = "N°;Titre;Pays;Grande orientation;ODD;Date de début;Toit;Organisation\n\
            1;Des puits;Kenya, Ouganda;C4;6.1;31/12/2016;rouge;Un ministère\n\
            2;Des écoles;KEN;C2;4;2017-01-02;;Un ministère\n";
        let path = written(&house, "projets.csv", good);
        let report = taken(app, person, &path, false).await.unwrap();
        assert_eq!((report.tally.new, report.errors), (2, 0), "{:?}", report.findings);
        assert!(
            report.findings.iter().any(|one| one.code == "column-left-out" && one.message.contains("Toit"))
        );
        let rows: Vec<(String, String)> = app
            .db
            .all("SELECT external_id, record_json FROM activities ORDER BY id", values![])
            .await
            .unwrap();
        assert!(rows[0].1.contains("\"countries\":[\"KEN\",\"UGA\"]"), "{}", rows[0].1);
        assert_eq!(taken(app, person, &path, false).await.unwrap().tally.new, 0);

        let bad = "Title,Country,Start date\nWells,Atlantis,9/10/2017\n,KEN,2017-01-01\n";
        let report = taken(app, person, &written(&house, "bad.csv", bad), false).await.unwrap();
        assert_eq!(report.errors, 3);
        let at: Vec<_> = report.findings.iter().map(|one| (one.line, one.place.as_str())).collect();
        assert_eq!(at, [(Some(2), "Country"), (Some(2), "Start date"), (Some(3), "title")]);
        let (count,): (i64,) = app.db.one("SELECT count(*) FROM activities", values![]).await.unwrap();
        assert_eq!(count, 2);
    }
}

/// The records of a register, by what their list calls them.
async fn records(app: &App) -> Vec<(String, Record)> {
    let rows: Vec<(String, String)> = app
        .db
        .all("SELECT external_id, record_json FROM activities ORDER BY external_id", values![])
        .await
        .unwrap();
    // Where an entry was found is no cell of a table.
    let read = |json: &str| Record { provenance: None, ..serde_json::from_str(json).unwrap() };
    rows.into_iter().map(|(name, json)| (name, read(&json))).collect()
}

#[tokio::test]
async fn tables_of_real_publishers_come_in_again_in_an_empty_register() {
    let Some(corpus) = corpus("iati-table-records") else { return };
    let (mut reached, mut all) = (usize::MAX, 0);
    for (house, (text, book)) in
        furnished().await.iter().zip(furnished().await.iter().zip(furnished().await.iter()))
    {
        for file in publishers(&corpus) {
            taken(&house.app, &house.operator(), &file, false).await.unwrap();
        }
        let given = records(&house.app).await;
        let mut here = 0;
        for (again, form, name) in [(text, As::Csv, "all.csv"), (book, As::Xlsx, "all.xlsx")] {
            let path = house.path(name);
            std::fs::write(&path, exported(&house.app, form).await).unwrap();
            let report = taken(&again.app, &again.operator(), &path, false).await.unwrap();
            assert_eq!(report.errors, 0, "{:?}", report.findings);
            let back = records(&again.app).await;
            let differ: Vec<_> = given.iter().filter(|one| !back.contains(one)).take(1).collect();
            let there: Vec<_> =
                back.iter().filter(|one| differ.iter().any(|given| given.0 == one.0)).collect();
            assert!(differ.is_empty(), "{name}: {differ:?}\n{there:?}");
            here += given.iter().zip(&back).filter(|(one, other)| one == other).count();
        }
        (reached, all) = (reached.min(here), 2 * given.len());
    }
    println!("conformance: iati-table-records {reached}/{all}");
    assert_eq!(reached, all);
}

/// Whether LibreOffice is here with its spreadsheets; Writer alone opens none.
fn offices_calc() -> bool {
    let folders = ["/usr/lib/libreoffice", "/usr/lib64/libreoffice", "/opt/libreoffice"];
    folders.iter().any(|folder| Path::new(folder).join("program/libsclo.so").is_file())
}

#[tokio::test]
async fn the_empty_spreadsheet_filled_in_by_another_program_comes_in() {
    if !offices_calc() {
        println!("LibreOffice has no spreadsheets here; what it would fill in is not tried");
        return;
    }
    for house in furnished().await {
        let (app, person) = (&house.app, &house.operator());
        let template = house.get_bytes("/imports/template.xlsx").await;
        let empty = house.path("empty.xlsx");
        std::fs::write(&empty, template).unwrap();
        let headers = open(&empty, Format::Xlsx).unwrap().headers;
        let row = |number: usize| -> Vec<String> {
            let cell = |header: &String| match header.as_str() {
                "identifier" => format!("00{number}"),
                "title" => format!("Wells {number}"),
                "main_line" => "C7".to_owned(),
                "goals" => "6".to_owned(),
                "countries" => "KEN; UGA".to_owned(),
                "starts_on" => "2017-10-09".to_owned(),
                "money" => "disbursement 1000000000000.10 KES 2017-01-01".to_owned(),
                _ => String::new(),
            };
            headers.iter().map(cell).collect()
        };
        let text = [headers.clone(), row(1), row(2)].map(|cells| cells.join(",")).join("\n");
        let csv = written(&house, "filled.csv", &text);
        let profile = format!("-env:UserInstallation=file://{}", house.path("office").display());
        let done = std::process::Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", "xlsx", "--outdir"])
            .args([house.folder.path(), &csv])
            .output()
            .unwrap();
        let filled = house.path("filled.xlsx");
        assert!(filled.is_file(), "{}", String::from_utf8_lossy(&done.stderr));
        let report = taken(app, person, &filled, false).await.unwrap();
        assert_eq!((report.tally.new, report.errors), (2, 0), "{:?}", report.findings);
        let (_, record) = records(app).await.remove(0);
        assert_eq!(record.title, "Wells 1");
        assert_eq!(record.starts_on, Some(jiff::civil::date(2017, 10, 9)));
        assert_eq!(record.countries, ["KEN", "UGA"]);
        assert_eq!(record.money[0].amount, "1000000000000.10");
    }
}

/// A spreadsheet as an officer keeps it: a line above the headers, days as days, one ministry for several rows.
fn kept_by_an_officer() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let about = book.add_worksheet().set_name("Read me").unwrap();
    about.write_string(0, 0, "Fill in the second sheet").unwrap();
    let sheet = book.add_worksheet().set_name("2017").unwrap();
    let day = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    for (column, header) in
        (0u16..).zip(["No", "Ministry", "Project title", "Country", "Start date", "Roof", ""])
    {
        sheet.write_string(1, column, header).unwrap();
    }
    for (row, title) in (2u32..).zip(["Wells", "Pumps"]) {
        sheet.write_number(row, 0, f64::from(row)).unwrap();
        sheet.write_string(row, 2, title).unwrap();
        sheet.write_string(row, 3, "Kenya").unwrap();
        sheet.write_number_with_format(row, 4, 43_017, &day).unwrap();
    }
    sheet.merge_range(2, 1, 3, 1, "Ministry of water", &rust_xlsxwriter::Format::new()).unwrap();
    sheet.write_string(3, 6, "beside the table").unwrap();
    book.save_to_buffer().unwrap()
}

#[tokio::test]
async fn a_spreadsheet_as_officers_keep_them_is_understood_and_says_what_it_leaves_out() {
    for house in furnished().await {
        let (app, person) = (&house.app, &house.operator());
        let path = house.path("list.xlsx");
        std::fs::write(&path, kept_by_an_officer()).unwrap();
        let headers = open(&path, Format::Xlsx).unwrap().headers;
        assert_eq!(headers[..3], ["No", "Ministry", "Project title"]);
        let mut columns = Mapping::guessed(&headers);
        columns.columns.insert("Ministry".to_owned(), "organisation".to_owned());
        let wish = Wish { mapping: Some(columns), ..wish(&path, false) };
        let report = import(app, person, &wish, &Arc::new(Progress::default())).await.unwrap();
        assert_eq!((report.tally.new, report.errors), (2, 0), "{:?}", report.findings);
        let said: Vec<_> = report.findings.iter().map(|one| (one.code.as_str(), one.line)).collect();
        assert_eq!(said, [("sheet-taken", Some(1)), ("column-left-out", Some(1)), ("no-header", Some(4))]);
        let back = records(app).await;
        assert_eq!(back[1].0, "3");
        assert_eq!(back[1].1.organisation, "Ministry of water");
        assert_eq!(back[1].1.starts_on, Some(jiff::civil::date(2017, 10, 9)));
    }
}

#[tokio::test]
async fn a_table_that_comes_back_changes_only_what_was_changed_in_it() {
    for house in furnished().await {
        let (app, person) = (&house.app, &house.operator());
        taken(app, person, &written(&house, "wells.xml", TWO), false).await.unwrap();
        let given = activities_of(TWO.as_bytes());
        let text = String::from_utf8(exported(app, As::Csv).await).unwrap();
        let path = house.path("all.xlsx");
        std::fs::write(&path, exported(app, As::Xlsx).await).unwrap();
        let same = taken(app, person, &path, false).await.unwrap();
        assert_eq!((same.tally, same.errors), (Tally { same: 2, ..Tally::default() }, 0), "{same:?}");
        let changed = text.replace(",Wells,", ",Deep wells,");
        let report = taken(app, person, &written(&house, "all.csv", &changed), false).await.unwrap();
        assert_eq!(report.tally, Tally { changed: 1, same: 1, ..Tally::default() }, "{:?}", report.findings);
        // What a table cannot hold is still there: the other language, the shares, the attribute of somebody else.
        let out = activities_of(&exported(app, As::Iati).await);
        assert_eq!(out.iter().filter(|one| given.contains(one)).count(), 1);
        let wells = out.iter().find(|one| one.contains("Deep wells")).unwrap();
        for kept in ["Puits", "percentage=\"60\"", "x:mark=\"1\"", "1000000000000.10"] {
            assert!(wells.contains(kept), "{wells}");
        }
        // The older table says something else now, and comes too late.
        let late = text.replace(",Wells,", ",Shallow wells,");
        let report = taken(app, person, &written(&house, "late.csv", &late), false).await.unwrap();
        assert_eq!(report.tally, Tally { left: 1, same: 1, ..Tally::default() }, "{:?}", report.findings);
        assert!(report.findings.iter().any(|one| one.code == "changed-since"));
        // The number of an entry elsewhere is no entry here.
        let other = houses().await.remove(0);
        reference::load(&other.app, &other.operator()).await.unwrap();
        let report = taken(&other.app, &other.operator(), &house.path("all.csv"), false).await.unwrap();
        assert_eq!((report.tally.new, report.errors), (2, 0), "{:?}", report.findings);
    }
}

/// Elements of an organisation file that stand alone, sorted.
fn organisations_of(bytes: &[u8]) -> Vec<String> {
    let items = Reader::new(bytes).map_while(Result::ok);
    let mut all: Vec<String> = items
        .filter_map(|item| match item {
            Item::Organisation(organisation) => Some(organisation.to_xml()),
            _ => None,
        })
        .collect();
    all.sort_unstable();
    all
}

#[tokio::test]
async fn organisation_files_go_in_are_shown_and_go_out_without_loss() {
    let Some(corpus) = corpus("iati-organisations-in-and-out") else { return };
    let mut files = Vec::new();
    for folder in ["organisations/organization-files", "pyiati-test-data-2.03/ssot-org-xml-pass"] {
        let inside = std::fs::read_dir(corpus.join("iati").join(folder)).unwrap();
        files.extend(inside.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()));
    }
    files.sort();
    let (mut reached, mut all) = (usize::MAX, 0);
    for house in furnished().await {
        let (app, person) = (&house.app, &house.operator());
        let (mut here, mut given_here) = (0, 0);
        for file in &files {
            let given = organisations_of(&std::fs::read(file).unwrap());
            let tried = taken(app, person, file, true).await.unwrap();
            let Tally { new, changed, same, .. } = tried.tally;
            assert_eq!(new + changed + same, given.len() as u64, "{}", file.display());
            taken(app, person, file, false).await.unwrap();
            let again = Wish { list: Some("again".to_owned()), ..wish(file, false) };
            let again = import(app, person, &again, &Arc::new(Progress::default())).await.unwrap();
            assert_eq!(again.tally.same, given.len() as u64, "{}", file.display());
            let out = organisations_of(&exported(app, As::Organisations).await);
            given_here += given.len();
            here += given.iter().filter(|one| out.contains(one)).count();
        }
        (reached, all) = (reached.min(here), given_here);
        let page = house.get("/imports/publishers?identifier=BE-BCE_KBO-0546740696").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.body.contains("25354900 EUR") && page.body.contains("ARES"), "{}", page.body);
        let json = house.get("/api/v1/activities/publisher?identifier=BE-BCE_KBO-0546740696").await;
        let json: serde_json::Value = serde_json::from_str(&json.body).unwrap();
        assert_eq!(json["budgets"].as_array().unwrap().len(), 5);
        assert_eq!(json["budgets"][0]["amount"], "25354900");
        assert_eq!(house.get("/imports/publishers?identifier=none").await.status, StatusCode::NOT_FOUND);
    }
    println!("conformance: iati-organisations-in-and-out {reached}/{all}");
    assert_eq!(reached, all);
}

#[tokio::test]
async fn two_organisations_of_one_name_are_both_kept_and_what_is_missing_is_said() {
    let one = "<iati-organisation><organisation-identifier>XM-1</organisation-identifier><name><narrative>A</narrative></name></iati-organisation>";
    let file = format!(
        "<iati-organisations version=\"2.03\">\n{one}\n{}\n</iati-organisations>",
        one.replace(">A<", ">B<")
    );
    for house in furnished().await {
        let (app, person) = (&house.app, &house.operator());
        let path = written(&house, "orgs.xml", &file);
        let tried = taken(app, person, &path, true).await.unwrap();
        assert!(
            tried.findings.iter().any(|one| one.code == "missing-element" && one.line == Some(2)),
            "{tried:?}"
        );
        let report = taken(app, person, &path, false).await.unwrap();
        assert_eq!(report.tally.new, 2);
        assert!(report.findings.iter().any(|one| one.code == "twice" && one.line == Some(3)), "{report:?}");
        assert_eq!(
            organisations_of(&exported(app, As::Organisations).await),
            organisations_of(file.as_bytes())
        );
        let fewer = written(&house, "orgs.xml", &file.replace(&one.replace(">A<", ">B<"), ""));
        let report = taken(app, person, &fewer, false).await.unwrap();
        assert_eq!((report.tally.same, report.tally.vanished), (1, 1));
        assert_eq!(report.vanished[0].external_id, "XM-1#2");
    }
}

/// What a judge says of each entry of a file: the schema, by Debian's xmllint, and the standard ruleset.
fn judged(house: &House, corpus: &Path, bytes: &[u8]) -> (bool, Vec<(String, Vec<String>)>) {
    let standard = corpus.join("iati/standard-2.03");
    let file = house.path("judged.xml");
    std::fs::write(&file, bytes).unwrap();
    let schema = standard.join("schemas/iati-activities-schema.xsd");
    let valid = std::process::Command::new("xmllint")
        .args(["--noout", "--nonet", "--schema"])
        .args([&schema, &file])
        .output()
        .is_ok_and(|judged| judged.status.success());
    let rules = std::fs::read_dir(standard.join("rulesets")).unwrap();
    let rules = rules.map(|entry| entry.unwrap().path()).find(|path| path.ends_with("standard_ruleset.json"));
    let rules = Ruleset::parse(&std::fs::read_to_string(rules.unwrap()).unwrap()).unwrap();
    let broken = Reader::new(bytes).map_while(Result::ok).filter_map(|item| match item {
        Item::Activity(activity) => {
            let found = rules.check(activity.tree(), "2026-11-25");
            let mut said: Vec<String> =
                found.iter().map(|one| format!("{} {}", one.path, one.message)).collect();
            said.sort_unstable();
            Some((activity.identifier()?.into_owned(), said))
        }
        _ => None,
    });
    let mut broken: Vec<_> = broken.collect();
    broken.sort();
    (valid, broken)
}

#[tokio::test]
async fn what_goes_out_is_as_valid_as_what_came_in() {
    let Some(corpus) = corpus("iati-out-valid") else { return };
    if std::process::Command::new("xmllint").arg("--version").output().is_err() {
        println!("conformance: iati-out-valid skipped");
        return;
    }
    let files = publishers(&corpus);
    let mut by_engine: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    for file in &files {
        // Each file in a register of its own, so that the judge sees this publisher alone.
        for house in furnished().await {
            taken(&house.app, &house.operator(), file, false).await.unwrap();
            let (was_valid, before) = judged(&house, &corpus, &std::fs::read(file).unwrap());
            let (is_valid, after) = judged(&house, &corpus, &exported(&house.app, As::Iati).await);
            let (valid, kept, all) = by_engine.entry(house.app.db.engine()).or_default();
            *valid += usize::from(is_valid || !was_valid);
            *kept += before.iter().filter(|one| after.contains(one)).count();
            *all += before.len();
        }
    }
    let reached = by_engine.values().map(|one| one.0).min().unwrap();
    let entries = by_engine.values().map(|one| one.1).min().unwrap();
    let all = (files.len(), by_engine.values().map(|one| one.2).max().unwrap());
    println!("conformance: iati-out-valid {reached}/{}", all.0);
    println!("conformance: iati-out-rules {entries}/{}", all.1);
    assert_eq!((reached, entries), all);
}

/// Hands a file in over the page, as a browser does.
async fn uploaded(who: &SignedIn, name: &str, text: &str) -> Answer {
    let token = "0".repeat(32);
    let body = format!(
        "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n\
         --b\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\n\r\n\
         --b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{text}\r\n--b--\r\n"
    );
    let request = Request::post("/imports")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b")
        .header(header::COOKIE, format!("resolute-form={token}"))
        .body(Body::from(body));
    call(who.app.clone(), request.unwrap()).await
}

/// The page of an import when the program is no longer working on it.
async fn ended(who: &SignedIn, address: &str) -> String {
    for _ in 0..200 {
        let page = who.get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        if !page.body.contains("data-again") {
            return page.body;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the import {address} does not end");
}

fn address_of(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.headers[header::LOCATION].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_file_is_handed_in_on_the_page_in_two_steps() {
    for house in furnished().await {
        let reviewer = house.signed_in("reviewer", None).await;
        let address = address_of(&uploaded(&reviewer, "wells.xml", TWO).await);
        let page = ended(&reviewer, &address).await;
        assert!(page.contains("you decide"), "{page}");
        let (count,): (i64,) = house.app.db.one("SELECT count(*) FROM activities", values![]).await.unwrap();
        assert_eq!(count, 0);
        // It is nobody else's to see.
        let other = house.signed_in("contributor", Some("BDT")).await;
        assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND);
        address_of(&reviewer.send(&address, &[("decision", "take")]).await);
        let page = ended(&reviewer, &address).await;
        assert!(page.contains("Taken in"), "{page}");
        let (count,): (i64,) = house
            .app
            .db
            .one("SELECT count(*) FROM activities WHERE standing = 'published'", values![])
            .await
            .unwrap();
        assert_eq!(count, 2);
    }
}

#[tokio::test]
async fn what_a_contributor_hands_in_waits_and_columns_are_remembered() {
    for house in furnished().await {
        let person = house.signed_in("contributor", Some("BDT")).await;
        let table = "Ref,Name of the thing,Country\n1,Wells,KEN\n";
        let address = address_of(&uploaded(&person, "things.csv", table).await);
        assert!(address.ends_with("/columns"));
        let refused = person.send(&address, &[("column-0", "identifier"), ("column-2", "countries")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
        let chosen = [("column-0", "identifier"), ("column-1", "title"), ("column-2", "countries")];
        let import = address_of(&person.send(&address, &chosen).await);
        let page = ended(&person, &import).await;
        assert!(page.contains("wait for a reviewer"), "{page}");
        address_of(&person.send(&import, &[("decision", "take")]).await);
        ended(&person, &import).await;
        let rows: Vec<(String, String)> = house
            .app
            .db
            .all("SELECT standing, coalesce(owner, '') FROM activities", values![])
            .await
            .unwrap();
        assert_eq!(rows, [("submitted".to_owned(), "BDT".to_owned())]);
        let again = address_of(&uploaded(&person, "things.csv", &table.replace("Wells", "Pumps")).await);
        let page = person.get(&again).await.body;
        assert!(page.contains("value=\"title\" selected"), "{page}");
        let nobody = house.get("/imports").await;
        assert_eq!(nobody.status, StatusCode::OK);
        let unknown = uploaded(&person, "letter.txt", "Dear all").await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn money_is_summed_by_kind_and_currency_and_says_what_it_leaves_out() {
    for house in furnished().await {
        let (app, person) = (&house.app, &house.operator());
        taken(app, person, &written(&house, "wells.xml", TWO), false).await.unwrap();
        let answer = house.get("/api/v1/activities/money?country=KEN").await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        let json: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(json["activities"], 1);
        assert_eq!(json["sums"][0]["kind"], "disbursement");
        assert_eq!(json["sums"][0]["currency"], "EUR");
        assert_eq!(json["sums"][0]["amount"], "1000000000000.10");
        assert_eq!((&json["sums"][0]["count"], &json["sums"][0]["activities"]), (&1.into(), &1.into()));
        assert_eq!(json["left_out"], serde_json::json!([]));
        let rows = house.get(json["sums"][0]["rows"].as_str().unwrap()).await;
        let rows: serde_json::Value = serde_json::from_str(&rows.body).unwrap();
        assert_eq!(rows["lines"][0]["place"], "transaction[1]");
        assert_eq!(rows["lines"][0]["amount"], "1000000000000.10");
    }
}
