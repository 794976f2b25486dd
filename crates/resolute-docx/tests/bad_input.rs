//! Files that are no Word files, are broken, or mean harm: a clear error that names the place, little memory, no panic.

mod common;

use common::{W, archive, docx, main_part};
use resolute_document::{Comment, Document, Span};
use resolute_docx::{By, Limits, ReadError, ReviseError, Side, comment, read, read_with, revise};

fn error(bytes: &[u8]) -> String {
    read(bytes).expect_err("an error").to_string()
}

#[test]
fn other_formats_are_named_with_the_way_on() {
    let ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
    let mut protected = ole.to_vec();
    protected.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let odt = archive(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")]);
    let xlsx = archive(&[("xl/workbook.xml", b"<a/>")]);
    for (bytes, begins, way_on) in [
        (&b"%PDF-1.7\n"[..], "a PDF file", "ask for the Word file"),
        (&ole, "a Word file of the old kind (.doc)", "save it as .docx"),
        (&protected, "a file protected by a password", "remove the password"),
        (&odt, "an OpenDocument file (.odt)", "save it as .docx"),
        (&xlsx, "an Excel workbook", "save that as .docx"),
        (b"{\\rtf1\\ansi", "a Rich Text file", "save it as .docx"),
        (b"<html><body>", "a web page", "save it as .docx"),
        (b"", "an empty file", "send it again"),
        (b"just words", "neither a zip archive", "save the document in Word as .docx"),
    ] {
        let message = error(bytes);
        assert!(message.starts_with(begins) && message.contains(way_on), "{message}");
    }
}

#[test]
fn truncated_file_is_an_error_at_every_length() {
    let whole = docx("<w:p><w:r><w:t>words</w:t></w:r></w:p>");
    for length in 0..whole.len() {
        assert!(read(&whole[..length]).is_err(), "{length} of {} bytes", whole.len());
    }
    assert!(matches!(read(&whole[..whole.len() - 10]), Err(ReadError::Archive(_))));
}

#[test]
fn missing_main_part_is_named() {
    let message = error(&archive(&[("word/styles.xml", b"<a/>")]));
    assert!(message.starts_with("the archive has no word/document.xml"), "{message}");
}

#[test]
fn missing_side_parts_are_no_error() {
    let body = "<w:p><w:pPr><w:pStyle w:val=\"X\"/><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr>\
                <w:r><w:t>a</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
    let document = read(&docx(body)).expect("a document");
    assert_eq!(document.paragraphs[0].text(), "a");
    assert_eq!(document.paragraphs[0].style.as_deref(), Some("X"));
}

#[test]
fn bomb_is_stopped_by_its_ratio_and_by_its_size() {
    let mut bomb = main_part("").into_bytes();
    bomb.resize(40 << 20, b' ');
    let message = error(&archive(&[("word/document.xml", &bomb)]));
    assert!(
        message.starts_with("word/document.xml: its unpacked size in bytes is over the limit"),
        "{message}"
    );
    let part = main_part(&"<w:p/>".repeat(100_000));
    let limits = Limits { part_bytes: 100_000, ..Limits::default() };
    let refused = read_with(&archive(&[("word/document.xml", part.as_bytes())]), &limits);
    assert!(matches!(refused, Err(ReadError::TooLarge { limit: 100_000, .. })));
}

#[test]
fn memory_of_the_tree_is_bounded() {
    // Each run repeats a long name of an author; the file stays small, the tree would not.
    let author = "x".repeat(20_000);
    let run = "<w:r><w:t>a</w:t></w:r><w:r><w:tab/></w:r><w:hyperlink/>";
    let inner = format!("<w:p>{}</w:p>", run.repeat(3)).repeat(20_000);
    let body = format!("<w:ins w:author=\"{author}\"><w:del>{inner}</w:del></w:ins>");
    let message = error(&docx(&body));
    assert!(message.contains("the text with its marks, in bytes, is over the limit"), "{message}");
}

#[test]
fn deep_elements_are_refused_without_recursion() {
    for element in ["w:ins", "w:sdt", "w:tbl", "x:unknown", "w:p"] {
        let body =
            format!("{}{}", format!("<{element}>").repeat(30_000), format!("</{element}>").repeat(30_000));
        let message = error(&docx(&body));
        assert_eq!(
            message,
            "word/document.xml: the depth of elements is over the limit of 1000; split the document into smaller files"
        );
    }
}

#[test]
fn document_types_and_entities_are_refused() {
    let doctype = format!("<!DOCTYPE d [<!ENTITY a \"aaaa\">]>{}", main_part("<w:p/>").split_off(38));
    for part in [doctype, main_part("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")] {
        let message = error(&archive(&[("word/document.xml", part.as_bytes())]));
        assert!(message.starts_with("word/document.xml declares a document type or an entity"), "{message}");
    }
}

#[test]
fn encodings_are_read_or_named() {
    let text = "<w:p><w:r><w:t>Génève 😀</w:t></w:r></w:p>";
    let part = main_part(text).replace("UTF-8", "UTF-16");
    let little: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(part.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let big: Vec<u8> = part.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for wide in [&little, &big] {
        let document = read(&archive(&[("word/document.xml", wide)])).expect("a document");
        assert_eq!(document.paragraphs[0].text(), "Génève 😀");
    }
    let named = |part: &[u8]| error(&archive(&[("word/document.xml", part)]));
    let message = named(main_part(text).replace("UTF-8", "windows-1251").as_bytes());
    assert_eq!(message, "word/document.xml is written in \"windows-1251\"; save it as UTF-8 or UTF-16");
    // Found by fuzzing: what follows the equals sign need be no quotation mark and no character of one byte.
    assert!(named(b"<?xml version=\"1.0\" encoding=\xff\"UTF-8\"?><a/>").contains("not UTF-8"));
    assert!(named(b"<a>\xff\xfe\xfd</a>").contains("not UTF-8"));
    assert!(named(&little[..little.len() - 1]).contains("half a character"));
}

#[test]
fn malformed_xml_is_placed() {
    let message = error(&docx("<w:p><w:r></w:p>"));
    assert!(message.starts_with("word/document.xml is not well-formed XML at byte "), "{message}");
    let message = error(&archive(&[("word/document.xml", b"<w:document><w:body>")]));
    assert!(message.contains("WordprocessingML"), "{message}");
    let message = error(&archive(&[("word/document.xml", b"<html/>")]));
    assert!(message.contains("begins with <html>"), "{message}");
    let notes = format!("<w:footnotes xmlns:w=\"{W}\"><w:footnote>");
    let parts =
        [("word/document.xml", main_part("").into_bytes()), ("word/footnotes.xml", notes.into_bytes())];
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    assert!(
        error(&archive(&parts)).starts_with("word/footnotes.xml is not well-formed"),
        "the part is named"
    );
}

#[test]
fn cycles_and_wild_numbers_end() {
    let styles = format!(
        "<w:styles xmlns:w=\"{W}\"><w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>\
         <w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>"
    );
    let numbering = format!(
        "<w:numbering xmlns:w=\"{W}\"><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\">\
         <w:start w:val=\"9223372036854775807\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1%1%1%9\"/></w:lvl>\
         </w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>"
    );
    let item = "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/>\
                <w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>";
    let main = main_part(&item.repeat(2));
    let document = read(&archive(&[
        ("word/document.xml", main.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/numbering.xml", numbering.as_bytes()),
    ]));
    assert_eq!(
        document.expect("a document").paragraphs[3].number.as_deref(),
        Some(&*"9223372036854775807".repeat(3))
    );
}

/// Puts a change and comments into a file that may be odd; whatever comes out can be read.
fn take_in(file: &[u8], document: &Document) {
    let mut marked = document.accepted().document;
    for paragraph in &mut marked.paragraphs {
        paragraph.spans.insert(0, Span::inserted("new"));
    }
    let revised = match revise(file, &marked, Side::Before, &By::default()) {
        Ok(revised) => revised,
        // The list of content types is damaged, which reading does not need.
        Err(ReviseError::Read(ReadError::Unpack { .. } | ReadError::Encoding { .. })) => return,
        Err(error) => panic!("{error}"),
    };
    read(&revised.bytes).expect("a readable file");
    let at = |paragraph: usize| Comment {
        id: String::new(),
        author: None,
        date: None,
        text: "why?".to_owned(),
        paragraph,
        start: 1,
        end: (paragraph + 1, 1),
    };
    let remarks: Vec<Comment> = (0..document.paragraphs.len().min(4)).map(at).collect();
    let commented = comment(file, &remarks).expect("comments go in");
    assert_eq!(read(&commented.bytes).expect("a readable file").paragraphs.len(), document.paragraphs.len());
}

#[test]
fn limits_hold_when_changes_go_in() {
    let file = docx(&"<w:p><w:r><w:t>words</w:t></w:r></w:p>".repeat(100));
    let small = Limits { tree_bytes: 10_000, ..Limits::default() };
    let refused = resolute_docx::comment_with(&file, &[], &small).expect_err("a refusal").to_string();
    assert!(refused.contains("in bytes, is over the limit of 10000"), "{refused}");
    let refused =
        resolute_docx::revise_with(&file, &Document::default(), Side::After, &By::default(), &small);
    assert!(refused.is_err());
    let message = comment(b"%PDF-1.7", &[]).expect_err("a refusal").to_string();
    assert!(message.starts_with("a PDF file, not a Word .docx file"), "{message}");
}

/// Real archives and real parts with bytes turned, cut and doubled: the reader may refuse, never panic.
#[test]
fn mutated_files_never_panic() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/rcc-23a15-1/RCC-23A15-1.docx");
    let whole = std::fs::read(path).expect("the proposal");
    let part = main_part(
        "<w:p><w:pPr><w:rPr><w:moveFrom w:id=\"1\"/></w:rPr></w:pPr><w:moveFromRangeStart w:id=\"2\" w:name=\"m\"/>\
         <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>code</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>\
         <w:tbl><w:tr><w:trPr><w:ins w:id=\"3\"/></w:trPr><w:tc><w:tcPr><w:cellDel w:id=\"4\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>\
         <w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent><w:p/></w:txbxContent>\
         </w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>",
    );
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut chance = |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % limit as u64) as usize
    };
    let mut understood = 0;
    for round in 0..3_000 {
        let in_part = round % 2 == 0;
        let mut bytes = if in_part { part.clone().into_bytes() } else { whole.clone() };
        for _ in 0..1 + chance(4) {
            let at = chance(bytes.len());
            match chance(4) {
                0 => bytes[at] = chance(256) as u8,
                1 => bytes.truncate(at.max(1)),
                2 => drop(bytes.drain(at..(at + 1 + chance(40)).min(bytes.len()))),
                _ => {
                    let piece = bytes[at..(at + 1 + chance(60)).min(bytes.len())].to_vec();
                    let to = chance(bytes.len());
                    bytes.splice(to..to, piece);
                }
            }
            if bytes.is_empty() {
                bytes.push(b'<');
            }
        }
        let file = if in_part { archive(&[("word/document.xml", &bytes)]) } else { bytes };
        if let Ok(document) = read(&file) {
            understood += 1;
            document.accepted();
            document.rejected();
            take_in(&file, &document);
        }
    }
    assert!(understood > 50, "only {understood} of 3,000 reached the tree: the mutations are too coarse");
}
