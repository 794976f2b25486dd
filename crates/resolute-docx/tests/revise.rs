//! Changes and comments in a file that has links, fields, notes, other people's changes: they go in, the rest stays.

mod common;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use common::{W, archive, docx, main_part};
use resolute_document::{Change, ChangeKind, Comment, Document, Paragraph, ParagraphMark, Span, plain_text};
use resolute_docx::{By, Side, comment, read, revise};

const BY: By<'static> = By { author: Some("RCC"), date: Some("2017-10-09T10:00:00Z") };

/// The text of the main part.
fn main_text(file: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut text = String::new();
    archive.by_name("word/document.xml").expect("a main part").read_to_string(&mut text).expect("text");
    text
}

/// A marked text, one paragraph a line: `[-deleted-]`, `[+inserted+]`; `[-¶-]` and `[+¶+]` end a paragraph.
fn marked(text: &str) -> Document {
    let mut paragraphs = Vec::new();
    for line in text.lines() {
        let mut paragraph = Paragraph::default();
        let mut rest = line;
        while let Some(at) = rest.find(['[']) {
            let (plain, after) = rest.split_at(at);
            if !plain.is_empty() {
                paragraph.spans.push(Span::plain(plain));
            }
            let (sign, kind) = match &after[1..2] {
                "-" => ("-]", ChangeKind::Deletion),
                _ => ("+]", ChangeKind::Insertion),
            };
            let (inside, later) = after[2..].split_once(sign).expect("a closed mark");
            if inside == "¶" {
                paragraph.paragraph_mark = ParagraphMark { changes: vec![Change::new(kind)] };
            } else {
                let changes = vec![Change::new(kind)];
                paragraph.spans.push(Span { text: inside.to_owned(), changes, ..Span::default() });
            }
            rest = later;
        }
        if !rest.is_empty() {
            paragraph.spans.push(Span::plain(rest));
        }
        paragraphs.push(paragraph);
    }
    Document { paragraphs, ..Document::default() }
}

/// Both readings of a revised body, paragraphs joined by `|`, and its main part.
fn revised(body: &str, changes: &str, side: Side) -> (String, String, String) {
    let file = docx(body);
    let marked = marked(changes);
    let revised = revise(&file, &marked, side, &BY).expect("a revised file");
    assert_eq!(revised.findings, []);
    let back = read(&revised.bytes).expect("a readable file");
    let text = |document: Document| plain_text(&document, false).trim_end_matches('\n').replace('\n', "|");
    let (after, before) = (text(back.accepted().document), text(back.rejected().document));
    assert_eq!(after, text(marked.accepted().document), "{}", main_text(&revised.bytes));
    assert_eq!(before, text(marked.rejected().document), "{}", main_text(&revised.bytes));
    let main = main_text(&revised.bytes);
    let inside = main.split_once("<w:body>").and_then(|(_, rest)| rest.split_once("</w:body>"));
    (after, before, inside.expect("a body").0.to_owned())
}

fn p(text: &str) -> String {
    format!(
        "<w:p w14:x=\"1\"><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r w:rsidR=\"7\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
    )
}

const INS: &str = " w:author=\"RCC\" w:date=\"2017-10-09T10:00:00Z\">";

#[test]
fn words_take_the_properties_of_their_neighbours() {
    let (_, _, body) = revised(&p("in 2014, we"), "in [-2014-][+2018+], we", Side::Before);
    let run = |inside: &str| format!("<w:r w:rsidR=\"7\"><w:rPr><w:b/></w:rPr>{inside}</w:r>");
    let expected = format!(
        "<w:p w14:x=\"1\"><w:pPr><w:jc w:val=\"both\"/></w:pPr>{}<w:del w:id=\"2\"{INS}{}</w:del><w:ins w:id=\"1\"{INS}\
         <w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">2018</w:t></w:r></w:ins>{}</w:p>",
        run("<w:t xml:space=\"preserve\">in </w:t>"),
        run("<w:delText xml:space=\"preserve\">2014</w:delText>"),
        run("<w:t xml:space=\"preserve\">, we</w:t>"),
    );
    let ids = |text: &str| text.replace("w:id=\"1\"", "w:id=\"2\"");
    assert_eq!(ids(&body), ids(&expected));
}

#[test]
fn paragraphs_come_go_split_and_join() {
    let body = p("one") + &p("two") + &p("three");
    for (side, changes) in [
        (Side::Before, "one\n[+new+][+¶+]\ntwo\nthree"),
        (Side::Before, "one\n[-two-][-¶-]\nthree"),
        (Side::Before, "[+new+][+¶+]\none\ntwo\nthree\n[+last+][+¶+]\n[+end+][+¶+]"),
        (Side::Before, "on[+¶+]\ne\ntwo[-¶-]\nthree"),
        (Side::Before, "o[+x+][+¶+]\n[+y+][+¶+]\nne\ntwo\nthree[+ and more+]"),
        (Side::After, "one\n[-old-][-¶-]\ntwo\nthree"),
        (Side::After, "one[-, -][-¶-]\n[+two+][+¶+]\nthree"),
        (Side::After, "one\n[+two+][+¶+]\nthr[-¶-]\nee\n[-gone-][-¶-]"),
        (Side::After, "one[+¶+]\ntwo\n[-x-]three"),
    ] {
        let changes = match changes {
            // What follows a deleted end in the other text is the same paragraph here.
            "one[-, -][-¶-]\n[+two+][+¶+]\nthree" => "one\n[-, -][-¶-]\n[+two+][+¶+]\nthree",
            other => other,
        };
        revised(&body, changes, side);
    }
}

#[test]
fn untouched_paragraphs_and_parts_stay_byte_equal() {
    let odd = "<w:p   w:rsidR='1'  ><w:r ><w:t>kept &#x41;</w:t ></w:r><!-- why --></w:p >\n";
    let body = format!("{odd}{}{odd}", p("changed"));
    let (_, _, new) = revised(&body, "kept A\n[-changed-]\nkept A", Side::Before);
    assert!(new.starts_with(odd) && new.ends_with(odd), "{new}");
    let main = main_part(&body);
    let file = archive(&[
        ("[Content_Types].xml", b"<Types xmlns=\"x\"></Types>"),
        ("word/document.xml", main.as_bytes()),
        ("word/media/crest.png", b"\x89PNG not really"),
    ]);
    let parts = |file: &[u8]| -> BTreeMap<String, Vec<u8>> {
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
        let entry = |at| {
            let mut entry = archive.by_index(at).expect("an entry");
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("bytes");
            (entry.name().to_owned(), bytes)
        };
        (0..3).map(entry).collect()
    };
    let same = revise(&file, &marked("kept A\nchanged\nkept A"), Side::After, &BY).expect("a file");
    assert_eq!(parts(&same.bytes), parts(&file));
}

#[test]
fn links_bookmarks_tabs_and_notes_stay_around_the_changes() {
    let body = "<w:p><w:bookmarkStart w:id=\"9\" w:name=\"b\"/><w:r><w:t>a)</w:t><w:tab/><w:t xml:space=\"preserve\">see </w:t></w:r><w:hyperlink w:anchor=\"x\">\
                <w:r><w:t>Resolution 30</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id=\"1\"/></w:r>\
                <w:bookmarkEnd w:id=\"9\"/><w:r><w:t>;</w:t></w:r></w:p>";
    let (_, _, new) = revised(body, "a)[-\tsee Reso-]lution 3[+7+]0[+, too+];", Side::Before);
    assert!(new.contains("<w:del w:id=\"10\""), "a free identifier: {new}");
    for kept in [
        "<w:hyperlink w:anchor=\"x\">",
        "<w:tab/>",
        "<w:footnoteReference w:id=\"1\"/>",
        "<w:bookmarkEnd w:id=\"9\"/>",
    ] {
        assert!(new.contains(kept), "{kept} in {new}");
    }
    // A link is no parent of a change that goes over its edge.
    assert_eq!(new.matches("<w:del ").count(), 2, "{new}");
}

#[test]
fn field_goes_as_a_whole_or_is_said() {
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>\
                 <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>30</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let body = format!(
        "<w:p><w:r><w:t xml:space=\"preserve\">No. </w:t></w:r>{field}<w:r><w:t xml:space=\"preserve\"> x</w:t></w:r></w:p>"
    );
    let (_, _, new) = revised(&body, "No. [-30-][+37+] x", Side::Before);
    assert!(new.contains("<w:delInstrText> REF x </w:delInstrText>"), "{new}");
    let deletion = new.split_once("<w:del ").and_then(|(_, rest)| rest.split_once("</w:del>"));
    let (deleted, after) = deletion.expect("a deletion");
    assert_eq!(deleted.matches("fldChar ").count(), 3, "{deleted}");
    assert!(after.starts_with("<w:ins "), "{after}");
    let file = docx(&body);
    let partly = revise(&file, &marked("No. 3[-0-] x"), Side::Before, &BY).expect("a file");
    assert_eq!(partly.findings[0].code, "in-field");
    assert_eq!(read(&partly.bytes).expect("a file").accepted().document.paragraphs[0].text(), "No. 3 x");
}

#[test]
fn changes_of_others_stay_and_ours_stand_beside_them() {
    let theirs = "<w:p><w:r><w:t xml:space=\"preserve\">We </w:t></w:r><w:ins w:id=\"3\" w:author=\"EU\"><w:r><w:t>strongly urge</w:t></w:r></w:ins>\
                  <w:del w:id=\"4\" w:author=\"EU\"><w:r><w:delText>invite</w:delText></w:r></w:del><w:r><w:t xml:space=\"preserve\"> all</w:t></w:r></w:p>";
    let file = docx(theirs);
    let before = read(&file).expect("a file");
    let ours = marked("We [-strongly -]urge[+, again,+] [+them +]all");
    let revised = revise(&file, &ours, Side::Before, &BY).expect("a file");
    assert_eq!(revised.findings, []);
    let back = read(&revised.bytes).expect("a file");
    let is_ours = |change: &Change| change.author.as_deref() == Some("RCC");
    let decide = |accept: bool| {
        let reading = back.resolve(|change| match (is_ours(change), accept) {
            (true, true) => resolute_document::Decision::Accept,
            (true, false) => resolute_document::Decision::Reject,
            _ => resolute_document::Decision::Keep,
        });
        reading.document
    };
    assert_eq!(decide(false).paragraphs, before.paragraphs);
    assert_eq!(
        decide(true).rejected().document.paragraphs[0].text(),
        "We invite, again, them all".replace("invite, again,", ", again,invite")
    );
    assert_eq!(back.accepted().document.paragraphs[0].text(), "We urge, again, them all");
}

#[test]
fn note_of_the_other_text_comes_with_its_reference() {
    let file = docx(&p("countries"));
    let mut amended = marked("countries");
    let reference =
        resolute_document::NoteReference { kind: resolute_document::NoteKind::Footnote, id: "n".to_owned() };
    let insertion = vec![Change::new(ChangeKind::Insertion)];
    amended.paragraphs[0].spans.push(Span {
        note: Some(reference),
        changes: insertion.clone(),
        ..Span::default()
    });
    amended.paragraphs.push(Paragraph {
        spans: vec![Span {
            text: "These include islands.".to_owned(),
            changes: insertion,
            ..Span::default()
        }],
        place: resolute_document::Place::Footnote,
        note: Some("n".to_owned()),
        container: 1,
        ..Paragraph::default()
    });
    let revised = revise(&file, &amended, Side::Before, &BY).expect("a file");
    assert_eq!(revised.findings, []);
    let back = read(&revised.bytes).expect("a file");
    assert_eq!(
        plain_text(&back.accepted().document, false),
        "countries\n[footnotes]\nThese include islands.\n"
    );
    assert_eq!(plain_text(&back.rejected().document, false), "countries\n");
}

#[test]
fn moves_have_both_ends() {
    let body = p("one") + &p("two") + &p("three");
    let end = |kind, text: &str| {
        let change = Change { move_id: Some("m".to_owned()), ..Change::new(kind) };
        Paragraph {
            spans: vec![Span { text: text.to_owned(), changes: vec![change.clone()], ..Span::default() }],
            paragraph_mark: ParagraphMark { changes: vec![change] },
            ..Paragraph::default()
        }
    };
    let paragraphs = vec![
        end(ChangeKind::MoveFrom, "one"),
        Paragraph::plain("two"),
        end(ChangeKind::MoveTo, "one"),
        Paragraph::plain("three"),
    ];
    let amended = Document { paragraphs, ..Document::default() };
    let revised = revise(&docx(&body), &amended, Side::Before, &BY).expect("a file");
    let back = read(&revised.bytes).expect("a file");
    for (back, wanted) in back.paragraphs.iter().zip(&amended.paragraphs) {
        assert_eq!(back.mark(), wanted.mark(), "{}", main_text(&revised.bytes));
        let id =
            |paragraph: &Paragraph| paragraph.spans[0].changes.first().map(|change| change.move_id.clone());
        assert_eq!(id(back), id(wanted));
    }
}

#[test]
fn another_text_is_refused() {
    let error = revise(&docx(&p("one")), &marked("two"), Side::Before, &BY).expect_err("a refusal");
    let message = error.to_string();
    assert!(message.contains("\"two\" (paragraph 0), the file has \"one\""), "{message}");
}

#[test]
fn text_box_is_not_changed_and_said() {
    let inside = format!("<w:txbxContent>{}</w:txbxContent>", p("box"));
    let body = format!(
        "<w:p><w:r><w:t>a</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>{inside}</w:drawing></mc:Choice>\
         <mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    );
    let file = docx(&body);
    let revised = revise(&file, &marked("a\nbo[-x-]"), Side::Before, &BY).expect("a file");
    assert_eq!(revised.findings[0].message, "\"x\" was left out: it stands in a text box");
    assert_eq!(main_text(&revised.bytes), main_text(&file));
    let commented = comment(&file, &[remark(1, 0, (1, 2))]).expect("a file");
    assert_eq!(commented.findings[0].code, "placed-elsewhere");
    assert_eq!(read(&commented.bytes).expect("a file").comments[0].paragraph, 0);
}

fn remark(paragraph: usize, start: usize, end: (usize, usize)) -> Comment {
    Comment {
        id: String::new(),
        author: Some("Check & Co".to_owned()),
        date: Some("2017-10-09".to_owned()),
        text: "why?\n<so>".to_owned(),
        paragraph,
        start,
        end,
    }
}

#[test]
fn comments_join_those_that_are_there() {
    let main = main_part(
        "<w:p><w:commentRangeStart w:id=\"5\"/><w:r><w:t>ab</w:t></w:r><w:commentRangeEnd w:id=\"5\"/><w:r>\
         <w:commentReference w:id=\"5\"/></w:r><w:del w:id=\"6\"><w:r><w:delText>cd</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>e</w:t></w:r></w:p>",
    );
    let comments = format!(
        "<w:comments xmlns:w=\"{W}\"><w:comment w:id=\"5\" w:author=\"C\">{}</w:comment></w:comments>",
        p("x")
    );
    let file = archive(&[
        (
            "[Content_Types].xml",
            b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ),
        ("word/document.xml", main.as_bytes()),
        ("word/comments.xml", comments.as_bytes()),
    ]);
    let wanted = [remark(0, 1, (0, 3)), remark(0, 3, (1, 1)), remark(1, 1, (1, 1))];
    let commented = comment(&file, &wanted).expect("a file");
    assert_eq!(commented.findings, []);
    let back = read(&commented.bytes).expect("a file");
    assert_eq!(back.paragraphs, read(&file).expect("a file").paragraphs);
    let places: Vec<_> =
        back.comments.iter().map(|comment| (comment.paragraph, comment.start, comment.end)).collect();
    assert_eq!(places, [(0, 0, (0, 2)), (0, 1, (0, 3)), (0, 3, (1, 1)), (1, 1, (1, 1))]);
    assert_eq!(back.comments[1].text, "why?\n<so>");
    assert_eq!(back.comments[1].date.as_deref(), Some("2017-10-09T00:00:00Z"));
    // The sign of a comment in deleted words stays when these go.
    assert!(back.accepted().document.comments.len() == 4);
}

#[test]
fn file_without_comments_gets_the_part() {
    let base = Document { paragraphs: vec![Paragraph::plain("recalling")], ..Document::default() };
    let file = resolute_docx::write(&base).expect("a file");
    let commented = comment(&file, &[remark(0, 0, (0, 9)), remark(7, 0, (7, 1))]).expect("a file");
    assert_eq!(commented.findings[0].code, "not-placed");
    let mut archive = zip::ZipArchive::new(Cursor::new(&commented.bytes)).expect("an archive");
    let mut text = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).expect("a part").read_to_string(&mut text).expect("text");
        text
    };
    assert!(text("[Content_Types].xml").contains("PartName=\"/word/comments.xml\""));
    assert!(text("word/_rels/document.xml.rels").contains("Target=\"comments.xml\""));
    assert_eq!(read(&commented.bytes).expect("a file").comments.len(), 1);
}

/// A comparison of two files goes into either of them.
#[test]
fn comparison_of_the_real_proposal_goes_into_both_files() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/rcc-23a15-1/RCC-23A15-1.docx");
    let proposal = read(&std::fs::read(path).expect("the proposal")).expect("a readable proposal");
    let file = |document: Document| resolute_docx::write(&document).expect("a file");
    let (old, new) = (file(proposal.rejected().document), file(proposal.accepted().document));
    let (old_text, new_text) = (read(&old).expect("a file"), read(&new).expect("a file"));
    let comparison = resolute_document::compare(&old_text, &new_text);
    for (side, original) in [(Side::Before, &old), (Side::After, &new)] {
        let revised = revise(original, &comparison, side, &BY).expect("a revised file");
        assert_eq!(revised.findings, []);
        let back = read(&revised.bytes).expect("a readable file");
        assert_eq!(plain_text(&back.accepted().document, false), plain_text(&new_text, false), "{side:?}");
        assert_eq!(plain_text(&back.rejected().document, false), plain_text(&old_text, false), "{side:?}");
    }
}

#[test]
fn other_prefixes_namespaces_and_encodings_are_written_in() {
    const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    let with = |root: &str, prefix: &str, namespace: &str| {
        let open = |name: &str| format!("<{prefix}{name}>");
        let close = |name: &str| format!("</{prefix}{name}>");
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><{prefix}document xmlns{root}=\"{namespace}\">{}{}{}{}in 2014{}{}{}{}</{prefix}document>",
            open("body"),
            open("p"),
            open("r"),
            open("t"),
            close("t"),
            close("r"),
            close("p"),
            close("body"),
        )
    };
    for part in [with("", "", W), with(":ns0", "ns0:", W), with(":w", "w:", STRICT), with("", "", STRICT)] {
        let wide: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(part.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let plain = part.replace("UTF-16", "UTF-8").into_bytes();
        for part in [wide, plain] {
            let file = archive(&[("word/document.xml", &part)]);
            let changes = marked("in [-2014-][+2018 é+]\n[+new+][+¶+]");
            let revised = revise(&file, &changes, Side::Before, &BY).expect("a file");
            let commented = comment(&revised.bytes, &[remark(0, 0, (0, 2))]).expect("a file");
            let back = read(&commented.bytes).expect("a file");
            let shown = main_text(&commented.bytes);
            assert_eq!(plain_text(&back.accepted().document, false), "in 2018 é\nnew\n", "{shown}");
            assert_eq!(plain_text(&back.rejected().document, false), "in 2014\n", "{shown}");
            assert_eq!(back.comments[0].end, (0, 2), "{shown}");
        }
    }
}
