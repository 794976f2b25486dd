//! Files that are no Akoma Ntoso, are broken, or mean harm: a clear error, little memory, no panic.

use resolute_akn::{Edition, Limits, ReadError, read, read_with, write};
use resolute_document::structure;

use crate::common::rcc;

fn file(body: &str) -> String {
    format!(
        "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><doc name=\"x\"><mainBody>{body}\
         </mainBody></doc></akomaNtoso>"
    )
}

fn error(text: &str) -> String {
    read(text.as_bytes()).expect_err("an error").to_string()
}

#[test]
fn other_files_are_refused_with_what_would_be_accepted() {
    for (text, said) in [
        ("", "it has no element"),
        ("just words", "words stand outside"),
        ("<html><body/></html>", "begins with <html>; accepted is Akoma Ntoso"),
        ("<a/><b/>", "begins with <a>"),
        ("<akomaNtoso/>", "holds no text"),
        ("<akomaNtoso/><akomaNtoso/>", "a second element"),
        ("<akomaNtoso><p>words</akomaNtoso>", "not well-formed"),
        ("<akomaNtoso><p>words</p>", "not well-formed XML at byte"),
        (
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><akomaNtoso>é</akomaNtoso>",
            "ISO-8859-1; save it as UTF-8",
        ),
    ] {
        let message = error(text);
        assert!(message.contains(said), "{text}: {message}");
    }
    assert!(matches!(read(b"\xff\xfe<\0a\0"), Err(ReadError::Encoding { .. })));
    assert!(matches!(read(b"<akomaNtoso>\xff</akomaNtoso>"), Err(ReadError::Encoding { .. })));
}

#[test]
fn document_types_and_entities_are_refused() {
    let bomb = "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;\">]><akomaNtoso>&y;</akomaNtoso>";
    assert!(matches!(read(bomb.as_bytes()), Err(ReadError::DocumentType)));
    let outside = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><akomaNtoso/>";
    assert!(matches!(read(outside.as_bytes()), Err(ReadError::DocumentType)));
    assert!(matches!(read(file("<p>&unknown;</p>").as_bytes()), Err(ReadError::DocumentType)));
}

#[test]
fn depth_and_size_are_bounded() {
    let deep = file(&format!("{}{}", "<ins>".repeat(100_000), "</ins>".repeat(100_000)));
    assert!(matches!(read(deep.as_bytes()), Err(ReadError::TooLarge { what: "the depth of elements", .. })));
    let limits = Limits { file_bytes: 100, ..Limits::default() };
    assert!(matches!(read_with(&[b' '; 101], &limits), Err(ReadError::TooLarge { limit: 100, .. })));
    let many = file(&format!("<container xml:space=\"preserve\">{}</container>", "<p/>".repeat(1_000_000)));
    assert!(matches!(read(many.as_bytes()), Err(ReadError::TooLarge { limit: 67_108_864, .. })));
    // A long name repeated by every change would take what the file itself does not.
    let name = "x".repeat(20_000);
    let body = format!("<ins refersTo=\"#a\"><p>{}</p></ins>", "<ins>y</ins>z".repeat(10_000));
    let people = format!("<meta><references><TLCPerson eId=\"a\" showAs=\"{name}\"/></references></meta>");
    let costly = file(&body).replace("<mainBody>", &format!("{people}<mainBody>"));
    assert!(matches!(read(costly.as_bytes()), Err(ReadError::TooLarge { .. })));
}

#[test]
fn truncated_file_is_an_error_at_every_length() {
    let whole = file("<p>one <ins>two</ins><authorialNote marker=\"1\"><p>note</p></authorialNote></p>");
    for length in 0..whole.len() {
        assert!(read(&whole.as_bytes()[..length]).is_err(), "{length} of {} bytes", whole.len());
    }
}

/// Elements in all wrong places: nothing panics, and what is read can be written and read again.
#[test]
fn elements_in_wrong_places_are_no_panic() {
    let elements = [
        "<num>",
        "</num>",
        "<num class=\"drawn\">",
        "<num class=\"typed\">",
        "<p>",
        "</p>",
        "<p class=\"run-in\">",
        "<ins>",
        "</ins>",
        "<del class=\"paragraph-mark\">",
        "</del>",
        "<authorialNote>",
        "</authorialNote>",
        "<eol/>",
        "<authorialNote class=\"printed\">",
        "<p class=\"uncalled\">",
        "<p class=\"cell container-7\">",
        "<td>",
        "</td>",
        "words",
        " ",
        "<heading>",
        "</heading>",
        "<noteRef href=\"#n\" marker=\"9\"/>",
        "<marker name=\"character-0\"/>",
        "<meta>",
        "</meta>",
        "<notes>",
        "</notes>",
        "<note eId=\"n\">",
        "</note>",
        "<p xml:space=\"preserve\">",
    ];
    // A fixed seed: the same files in every run.
    let mut state = 7_u64;
    let mut next = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    let mut read_files = 0;
    for _ in 0..20_000 {
        let (mut body, mut open) = (String::new(), Vec::new());
        for _ in 0..next() % 24 {
            let element = elements[next() % elements.len()];
            if element.starts_with("</") {
                // Closing only what is open keeps most files well-formed.
                body.extend(open.pop());
            } else {
                body.push_str(element);
                if element.starts_with('<') && !element.ends_with("/>") {
                    let name = element[1..].split([' ', '>']).next().expect("a name");
                    open.push(format!("</{name}>"));
                }
            }
        }
        body.extend(open.into_iter().rev());
        let Ok(document) = read(file(&body).as_bytes()) else { continue };
        read_files += 1;
        let structure = structure::read(&document.accepted().document, resolute_reference::register());
        let xml = write(&document, &structure, &Edition::default()).expect("XML");
        read(xml.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{body}\n{xml}"));
    }
    assert!(read_files > 5_000, "{read_files}");
}

/// Bytes of a real file replaced one by one.
#[test]
fn damaged_bytes_are_no_panic() {
    let marked = rcc();
    let structure = structure::read(&marked.accepted().document, resolute_reference::register());
    let whole = write(&marked, &structure, &Edition::default()).expect("XML").into_bytes();
    let bytes = &whole[..whole.len().min(20_000)];
    for at in (0..bytes.len()).step_by(37) {
        for byte in [b'<', b'>', b'&', b'"', 0, 0xff] {
            let mut damaged = bytes.to_vec();
            damaged[at] = byte;
            drop(read(&damaged));
        }
    }
}
