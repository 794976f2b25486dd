//! Workbooks made by hand: what is odd in them, and what is hostile.

use std::io::Write;

use zip::write::SimpleFileOptions;

use super::*;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook of parts; those that every one has are added where they are not given.
fn book(parts: &[(&str, &str)]) -> Vec<u8> {
    let usual = [
        (
            "_rels/.rels",
            format!(
                "<Relationships><Relationship Id=\"a\" Type=\"{KIND}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{KIND}\"><sheets><sheet name=\"one\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships><Relationship Id=\"s1\" Type=\"{KIND}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
             <Relationship Id=\"s2\" Type=\"{KIND}/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/>\
             <Relationship Id=\"t\" Type=\"{KIND}/sharedStrings\" Target=\"sharedStrings.xml\"/>\
             <Relationship Id=\"y\" Type=\"{KIND}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
    ];
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut put = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    for (name, text) in &usual {
        if !parts.iter().any(|(given, _)| given == name) {
            put(name, text);
        }
    }
    parts.iter().for_each(|(name, text)| put(name, text));
    zip.finish().unwrap().into_inner()
}

fn opened(bytes: &[u8]) -> Result<Workbook> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.xlsx");
    std::fs::write(&path, bytes).unwrap();
    Workbook::open(&path)
}

fn read(bytes: &[u8]) -> Result<Vec<Row>> {
    let mut book = opened(bytes)?;
    let sheet = book.sheets()[0].clone();
    let mut rows = Vec::new();
    book.rows(&sheet, &mut |row| {
        rows.push(row);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(rows)
}

fn sheet(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
    book(&[("xl/worksheets/sheet1.xml", &sheet)])
}

#[test]
fn cells_of_all_kinds_read_as_a_person_sees_them() {
    let styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/></numFmts>\
        <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
        <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
    let strings = "<sst uniqueCount=\"99999999999999\"><si/><si><t xml:space=\"preserve\"> A &amp; B </t></si>\
        <si><r><t>rich</t></r><r><t> words</t></r><rPh><t>spoken</t></rPh></si></sst>";
    let rows = "<x:row r=\"3\"><x:c r=\"A3\" t=\"s\"><x:v>1</x:v></x:c><x:c r=\"C3\" t=\"s\"><x:v>2</x:v></x:c></x:row>\
        <x:row><x:c t=\"inlineStr\"><x:is><x:t>in _x000D_line</x:t></x:is></x:c><x:c><x:f>1+1</x:f><x:v>2</x:v></x:c>\
        <x:c s=\"1\"><x:v>43017</x:v></x:c><x:c s=\"2\"><x:v>43017.5</x:v></x:c><x:c t=\"b\"><x:v>1</x:v></x:c>\
        <x:c t=\"e\"><x:v>#N/A</x:v></x:c><x:c t=\"str\"><x:v>worked out</x:v></x:c>\
        <x:c t=\"d\"><x:v>2017-10-09T00:00:00Z</x:v></x:c><x:c t=\"s\"><x:v>0</x:v></x:c></x:row>\
        <x:row r=\"9\"><x:c s=\"1\"/></x:row>";
    let sheet =
        format!("{HEAD}<x:worksheet xmlns:x=\"{MAIN}\"><x:sheetData>{rows}</x:sheetData></x:worksheet>");
    let parts =
        [("xl/styles.xml", styles), ("xl/sharedStrings.xml", strings), ("XL/worksheets/Sheet1.xml", &sheet)];
    let rows = read(&book(&parts)).unwrap();
    assert_eq!(rows[0], (3, vec![" A & B ".to_owned(), String::new(), "rich words".to_owned()]));
    let shown = [
        "in \rline",
        "2",
        "2017-10-09",
        "2017-10-09T12:00:00",
        "yes",
        "#N/A",
        "worked out",
        "2017-10-09",
        "",
    ];
    assert_eq!(rows[1], (4, shown.map(str::to_owned).to_vec()));
    assert_eq!(rows.len(), 2, "a row without words is none");
}

#[test]
fn a_cell_that_is_merged_downwards_says_the_same_in_each_row() {
    let cell = |place: &str, text: &str| format!("<c r=\"{place}\" t=\"str\"><v>{text}</v></c>");
    let row = |number: u32, cells: &[String]| format!("<row r=\"{number}\">{}</row>", cells.concat());
    let rows = [
        row(1, &[cell("A1", "Ministry"), cell("B1", "Wells")]),
        row(2, &["<c r=\"A2\"/>".to_owned(), cell("B2", "Pumps")]),
        row(3, &[]),
        row(4, &[cell("B4", "Schools")]),
    ];
    let sheet = format!(
        "<worksheet><sheetData>{}</sheetData><mergeCells><mergeCell ref=\"A1:A3\"/><mergeCell ref=\"B4:D4\"/></mergeCells></worksheet>",
        rows.concat()
    );
    let rows = read(&book(&[("xl/worksheets/sheet1.xml", &sheet)])).unwrap();
    let first: Vec<(u64, &str)> = rows.iter().map(|(line, cells)| (*line, cells[0].as_str())).collect();
    assert_eq!(first, [(1, "Ministry"), (2, "Ministry"), (4, "")]);
}

#[test]
fn sheets_say_their_names_and_whether_they_are_seen() {
    let list = "<workbook xmlns:q=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"codes\" sheetId=\"1\" state=\"hidden\" q:id=\"s1\"/>\
        <sheet name=\"list\" sheetId=\"2\" q:id=\"s2\"/><sheet name=\"gone\" sheetId=\"3\" q:id=\"s9\"/></sheets></workbook>";
    let two = "<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>";
    let mut book = opened(&book(&[("xl/workbook.xml", list), ("xl/worksheets/sheet2.xml", two)])).unwrap();
    let said: Vec<(String, bool)> = book.sheets().iter().map(|one| (one.name.clone(), one.visible)).collect();
    assert_eq!(said, [("codes".to_owned(), false), ("list".to_owned(), true)]);
    let sheet = book.sheets()[1].clone();
    assert_eq!(book.first_row(&sheet).unwrap(), Some((1, vec!["7".to_owned()])));
    let missing = book.sheets()[0].clone();
    assert!(book.first_row(&missing).is_err());
}

#[test]
fn damaged_and_hostile_files_are_refused_with_a_way_on() {
    let deep = "<a>".repeat(100_000);
    let endless = format!("<row><c t=\"str\"><v>{}</v></c></row>", "a".repeat(9 << 20));
    let entity = book(&[("xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b \"b\">]><worksheet/>")]);
    let cut = sheet("<row><c><v>1</v></c></row>");
    for (what, bytes) in [
        ("no zip", b"PK\x03\x04 not".to_vec()),
        ("cut", cut[..cut.len() / 2].to_vec()),
        ("no sheet", book(&[("xl/workbook.xml", "<workbook/>")])),
        ("deep", sheet(&deep)),
        ("endless", sheet(&endless)),
        ("document type", entity),
        ("breaks off", book(&[("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")])),
        ("far away", sheet("<row><c r=\"XFD1\"><v>1</v></c></row>")),
        ("no such text", sheet("<row><c t=\"s\"><v>4</v></c></row>")),
        ("out of order", sheet("<row r=\"5\"/><row r=\"2\"><c><v>1</v></c></row>")),
    ] {
        let refused = read(&bytes).err();
        assert!(
            matches!(&refused, Some(Error::Invalid(said)) if said.contains("CSV") || said.contains("remove")),
            "{what}: {refused:?}"
        );
    }
    // A cell far to the right without words is none.
    assert_eq!(read(&sheet("<row><c r=\"XFD1\" s=\"1\"/><c r=\"XFD1\"/></row>")).unwrap(), []);
}

#[test]
fn what_says_that_it_unpacks_to_too_much_is_refused_before_it_is_unpacked() {
    let mut bytes = sheet("<row><c><v>1</v></c></row>");
    let entry = bytes.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    bytes[entry + 24..entry + 28].copy_from_slice(&(2u32 << 30).to_le_bytes());
    let refused = opened(&bytes).err();
    assert!(matches!(&refused, Some(Error::Invalid(said)) if said.contains("1 GB")), "{refused:?}");
}
