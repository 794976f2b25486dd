//! What ISO 29500-1 says, element by element: small bodies and how they are read.

mod common;

use common::{W, archive, docx, main_part};
use resolute_document::{Change, ChangeKind, Decision, Document, Mark, Place, plain_text};
use resolute_docx::read;

fn body(xml: &str) -> Document {
    read(&docx(xml)).expect("a document")
}

/// Accepted and rejected reading, lines joined by `|`.
fn readings(xml: &str) -> (String, String) {
    let document = body(xml);
    let lines = |document: &Document| plain_text(document, false).trim_end_matches('\n').replace('\n', "|");
    (lines(&document.accepted().document), lines(&document.rejected().document))
}

/// A paragraph of text whose mark has the given change.
fn p(text: &str, mark: &str) -> String {
    let properties =
        if mark.is_empty() { String::new() } else { format!("<w:pPr><w:rPr>{mark}</w:rPr></w:pPr>") };
    format!("<w:p>{properties}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

const INS: &str = "<w:ins w:id=\"1\" w:author=\"A\"/>";
const DEL: &str = "<w:del w:id=\"2\" w:author=\"B\"/>";

#[test]
fn deleted_mark_joins_when_accepted_and_inserted_mark_when_rejected() {
    assert_eq!(readings(&(p("one ", DEL) + &p("two", ""))), ("one two".into(), "one |two".into()));
    assert_eq!(readings(&(p("one ", INS) + &p("two", ""))), ("one |two".into(), "one two".into()));
    let chain = p("a", DEL) + &p("b", DEL) + &p("c", "");
    assert_eq!(readings(&chain).0, "abc");
}

#[test]
fn nothing_joins_across_a_table() {
    let table = format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", p("cell", DEL));
    assert_eq!(readings(&(p("before", DEL) + &table + &p("after", ""))).0, "before|cell|after");
}

#[test]
fn deletion_inside_an_insertion_is_in_neither_reading() {
    let xml = "<w:p><w:ins w:author=\"A\"><w:r><w:t>new</w:t></w:r><w:del w:author=\"B\"><w:r><w:delText>gone</w:delText>\
               </w:r></w:del></w:ins></w:p>";
    assert_eq!(readings(xml), ("new".into(), String::new()));
    let span = &body(xml).paragraphs[0].spans[1];
    assert_eq!((span.mark(), span.changes.len()), (Mark::Deleted, 2));
    let of_b = |change: &Change| {
        if change.author.as_deref() == Some("B") { Decision::Reject } else { Decision::Keep }
    };
    assert_eq!(body(xml).resolve(of_b).document.paragraphs[0].text(), "newgone");
}

#[test]
fn both_ends_of_a_move_share_the_name_of_their_ranges() {
    let end = |kind: &str, id: u32| {
        format!(
            "<w:p><w:pPr><w:rPr><w:{kind} w:id=\"9\"/></w:rPr></w:pPr><w:{kind}RangeStart w:id=\"{id}\" w:name=\"move7\"/>\
             <w:{kind} w:id=\"8\"><w:r><w:t>moved</w:t></w:r></w:{kind}></w:p><w:{kind}RangeEnd w:id=\"{id}\"/>"
        )
    };
    let xml = p("a", "") + &end("moveFrom", 1) + &p("b", "") + &end("moveTo", 2) + &p("c", "");
    assert_eq!(readings(&xml), ("a|b|moved|c".into(), "a|moved|b|c".into()));
    let document = body(&xml);
    for (paragraph, kind) in [(1, ChangeKind::MoveFrom), (3, ChangeKind::MoveTo)] {
        let paragraph = &document.paragraphs[paragraph];
        for change in [&paragraph.spans[0].changes[0], &paragraph.paragraph_mark.changes[0]] {
            assert_eq!((change.kind, change.move_id.as_deref()), (kind, Some("move7")));
        }
    }
}

#[test]
fn move_without_its_other_end_is_a_deletion_or_insertion() {
    let xml = "<w:p><w:moveFrom><w:r><w:t>out</w:t></w:r></w:moveFrom><w:moveToRangeStart w:id=\"1\" w:name=\"m\"/>\
               <w:moveTo><w:r><w:t>in</w:t></w:r></w:moveTo></w:p>";
    let kinds: Vec<_> = body(xml).paragraphs[0].spans.iter().map(|span| span.changes[0].kind).collect();
    assert_eq!(kinds, [ChangeKind::Deletion, ChangeKind::Insertion]);
}

#[test]
fn row_goes_with_its_marked_words_and_words_without_a_mark_stay() {
    let row = |change: &str, cell: &str| format!("<w:tr><w:trPr>{change}</w:trPr><w:tc>{cell}</w:tc></w:tr>");
    let marked = "<w:p><w:del w:author=\"B\"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>";
    let table = format!("<w:tbl>{}{}</w:tbl>", row(DEL, marked), row(INS, &p("unmarked", "")));
    assert_eq!(readings(&table), ("unmarked".into(), "old|unmarked".into()));
    let findings = body(&table).findings;
    assert_eq!(findings[0].code, "unmarked-words-in-changed-cells");
}

#[test]
fn property_changes_are_counted_in_one_finding() {
    let xml = "<w:p><w:pPr><w:pPrChange w:id=\"1\"><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange w:id=\"2\">\
               <w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>";
    let document = body(xml);
    assert_eq!(document.findings.len(), 1);
    assert!(
        document.findings[0].message.starts_with("2 tracked changes of formatting"),
        "{}",
        document.findings[0].message
    );
    assert!(!document.has_changes());
}

#[test]
fn field_shows_its_result_and_not_its_code() {
    let char = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let text = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let code = "<w:r><w:instrText>REF x</w:instrText></w:r>";
    let nested =
        char("begin") + code + &char("begin") + code + &char("separate") + &text("inner") + &char("end");
    let xml = format!("<w:p>{nested}{}{}{}{}</w:p>", char("separate"), text("outer"), char("end"), text("!"));
    assert_eq!(readings(&xml).0, "outer!");
    let simple = "<w:p><w:fldSimple w:instr=\"PAGE\"><w:fldData>x</w:fldData><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>";
    assert_eq!(readings(simple).0, "7");
    // A field that never ends hides nothing.
    assert_eq!(readings(&format!("<w:p>{}{}</w:p>", char("begin"), text("kept"))).0, "kept");
    let deleted = "<w:p><w:del><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:delInstrText>REF</w:delInstrText></w:r>\
                   <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:delText>was</w:delText></w:r>\
                   <w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:del></w:p>";
    assert_eq!(readings(deleted), (String::new(), "was".into()));
}

#[test]
fn special_characters_have_characters() {
    let xml = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/>\
               <w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:t xml:space=\"preserve\"> d&amp;&#x65; </w:t><w:cr/></w:r></w:p>";
    assert_eq!(body(xml).paragraphs[0].text(), "a\tb\nc\u{2011}\u{ad}α d&e \n");
    assert_eq!(plain_text(&body(xml), false).lines().count(), 1);
}

#[test]
fn text_box_is_read_once_and_stands_and_falls_with_its_anchor() {
    let inside = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(text, ""));
    let drawing = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{}</wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        inside("box"),
        inside("fallback")
    );
    let xml = format!(
        "<w:p><w:r><w:t>a</w:t></w:r><w:ins>{drawing}</w:ins><w:r><w:t>b</w:t></w:r></w:p>{}",
        p("c", "")
    );
    assert_eq!(readings(&xml), ("ab|box|c".into(), "ab|c".into()));
    assert_eq!(body(&xml).paragraphs[1].place, Place::Textbox);
    let unknown = xml.replace("Requires=\"wps\"", "Requires=\"x\"");
    assert_eq!(readings(&unknown).0, "ab|fallback|c");
    let joined = xml.replacen("<w:p>", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", 1);
    assert_eq!(readings(&joined).0, "abc|box");
}

#[test]
fn containers_of_text_are_transparent() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let xml = format!(
        "<w:sdt><w:sdtPr><w:alias w:val=\"no\"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink>{}</w:hyperlink>\
         <w:smartTag><w:smartTagPr/>{}</w:smartTag><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>\
         <w:customXml><w:bdo>{}</w:bdo></w:customXml><x:other>{}</x:other></w:p></w:sdtContent></w:sdt>",
        run("a"),
        run("b"),
        run("c"),
        run("d"),
        run("not read")
    );
    assert_eq!(readings(&xml).0, "abcd");
}

#[test]
fn strict_namespace_is_read_too() {
    let strict = main_part(&p("words", "")).replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main");
    let document = read(&archive(&[("word/document.xml", strict.as_bytes())])).expect("a document");
    assert_eq!(document.paragraphs[0].text(), "words");
}

#[test]
fn note_goes_with_its_reference_and_comment_has_its_anchor() {
    let main = main_part(
        "<w:p><w:commentRangeStart w:id=\"5\"/><w:r><w:t>ab</w:t></w:r><w:commentRangeEnd w:id=\"5\"/><w:r>\
         <w:commentReference w:id=\"5\"/></w:r><w:ins w:author=\"A\"><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:ins></w:p>",
    );
    let notes = format!(
        "<w:footnotes xmlns:w=\"{W}\"><w:footnote w:type=\"separator\" w:id=\"0\">{}</w:footnote>\
         <w:footnote w:id=\"2\">{}</w:footnote><w:footnote w:id=\"3\">{}</w:footnote></w:footnotes>",
        p("-", ""),
        p("note", ""),
        p("nowhere", "")
    );
    let comments = format!(
        "<w:comments xmlns:w=\"{W}\"><w:comment w:id=\"5\" w:author=\"C\">{}{}</w:comment></w:comments>",
        p("x", ""),
        p("y", "")
    );
    let document = read(&archive(&[
        ("word/document.xml", main.as_bytes()),
        ("word/footnotes.xml", notes.as_bytes()),
        ("word/comments.xml", comments.as_bytes()),
    ]))
    .expect("a document");
    assert_eq!(plain_text(&document.accepted().document, false), "ab\n[footnotes]\nnote\n");
    assert_eq!(plain_text(&document.rejected().document, false), "ab\n");
    let comment = &document.comments[0];
    assert_eq!((comment.author.as_deref(), comment.text.as_str()), (Some("C"), "x\ny"));
    assert_eq!((comment.paragraph, comment.start, comment.end), (0, 0, (0, 2)));
    assert_eq!(document.findings[0].code, "unreferenced-note");
}

/// Labels of a document whose numbering part has these levels in one list, `1`, and instance 2 restarting at 5.
fn labels(body: &str) -> Vec<(Option<String>, Option<String>)> {
    let level = |at: u32, format: &str, text: &str, more: &str| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let numbering = format!(
        "<w:numbering xmlns:w=\"{W}\"><w:abstractNum w:abstractNumId=\"7\">{}{}{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/>\
         <w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num></w:numbering>",
        level(0, "upperRoman", "%1.", "<w:pStyle w:val=\"Head\"/>"),
        level(1, "lowerLetter", "%1.%2)", "<w:isLgl/>"),
        level(2, "lowerRoman", "(%3)", "<w:lvlRestart w:val=\"0\"/>"),
    );
    let styles = format!(
        "<w:styles xmlns:w=\"{W}\"><w:style w:styleId=\"Head\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>\
         <w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>"
    );
    let main = main_part(body);
    let document = read(&archive(&[
        ("word/document.xml", main.as_bytes()),
        ("word/numbering.xml", numbering.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
    ]));
    let paragraphs = document.expect("a document").paragraphs;
    paragraphs.into_iter().map(|paragraph| (paragraph.number, paragraph.number_before)).collect()
}

fn item(list: u32, level: u32, mark: &str, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr><w:rPr>{mark}</w:rPr></w:pPr>{text}</w:p>"
    )
}

#[test]
fn drawn_labels_count_levels_restart_and_follow_styles() {
    let head = "<w:p><w:pPr><w:pStyle w:val=\"Head\"/></w:pPr></w:p>";
    let none =
        "<w:p><w:pPr><w:pStyle w:val=\"Head\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:p>";
    let body = [
        head.to_owned(),
        item(1, 1, "", ""),
        item(1, 1, "", ""),
        item(1, 2, "", ""),
        none.to_owned(),
        item(1, 0, "", ""),
        item(1, 1, "", ""),
        item(1, 2, "", ""),
        item(2, 0, "", ""),
        item(2, 0, "", ""),
    ];
    let drawn: Vec<_> =
        labels(&body.concat()).into_iter().map(|(label, _)| label.unwrap_or_default()).collect();
    assert_eq!(drawn, ["I.", "1.1)", "1.2)", "(i)", "", "II.", "2.1)", "(ii)", "V.", "VI."]);
}

#[test]
fn drawn_labels_of_both_texts_are_kept_when_items_come_and_go() {
    let inserted = "<w:ins w:author=\"A\"><w:r><w:t>new</w:t></w:r></w:ins>";
    let deleted = "<w:del w:author=\"A\"><w:r><w:delText>old</w:delText></w:r></w:del>";
    let plain = "<w:r><w:t>kept</w:t></w:r>";
    let body = item(1, 0, "", plain)
        + &item(1, 0, INS, inserted)
        + &item(1, 0, "", plain)
        + &item(1, 0, DEL, deleted)
        + &item(1, 0, "", plain);
    let some = |label: &str| Some(label.to_owned());
    assert_eq!(
        labels(&body),
        [
            (some("I."), None),
            (some("II."), None),
            (some("III."), some("II.")),
            (some("III."), None),
            (some("IV."), None)
        ]
    );
}

#[test]
fn what_is_not_read_is_said() {
    let xml = "<w:p><w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase>\
               </w:ruby></w:r><w:r><w:drawing><x:chart/></w:drawing></w:r></w:p><w:altChunk/>";
    let document = body(xml);
    assert_eq!(document.paragraphs[0].text(), "base");
    let said: Vec<_> = document.findings.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(
        said,
        [
            "not read: charts (1)",
            "not read: inserted files of other formats (altChunk) (1)",
            "not read: readings above characters (ruby) (1)"
        ]
    );
}
