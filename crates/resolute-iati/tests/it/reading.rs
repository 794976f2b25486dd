//! What a reader is given: pieces, places, words, in files of any encoding.

use std::io::Read;

use resolute_iati::{Activity, Head, Item, Kind, Limits, ReadError, Reader, Severity};

use crate::common::{activities, items, written};

const FILE: &str = "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- made by hand -->\n\
    <iati-activities version=\"2.03\" xmlns:x='http://example.org/x' generated-datetime=\"2017-10-09T10:00:00Z\">\n  \
    <!-- first <iati-activity> -->\n  \
    <iati-activity  xml:lang = 'en'\n  x:state='&#x64;raft' default-currency=\"USD\"><iati-identifier> XM-1-7 </iati-identifier>\n    \
    <title><narrative>Wells &amp; <![CDATA[<pumps>]]></narrative></title>\n    <x:note a='1'/>\n  </iati-activity>\n  \
    <x:extra>kept</x:extra>\n</iati-activities>\n<!-- end -->\n";

#[test]
fn pieces_are_the_file_when_put_together() {
    let (read, findings) = items(FILE.as_bytes()).expect("a well-formed file");
    assert_eq!(written(&read), FILE);
    assert_eq!(findings, []);
    let kinds: Vec<&str> = read
        .iter()
        .map(|item| match item {
            Item::Head(_) => "head",
            Item::Activity(_) => "activity",
            Item::Organisation(_) => "organisation",
            Item::Other(_) => "other",
            Item::Between(_) => "between",
            Item::Tail(_) => "tail",
        })
        .collect();
    assert_eq!(kinds, ["head", "between", "activity", "between", "other", "between", "tail"]);
}

#[test]
fn places_are_those_of_the_file() {
    let (read, _) = items(FILE.as_bytes()).expect("a well-formed file");
    let activity = activities(read).remove(0);
    let title = activity.root().child("title").expect("a title");
    assert_eq!(activity.root().position().to_string(), "line 5, column 3");
    assert_eq!(title.position().to_string(), "line 7, column 5");
    assert_eq!(title.child("narrative").expect("words").path(), "iati-activity/title/narrative");
}

#[test]
fn words_are_what_a_reader_of_xml_sees() {
    let (read, _) = items(FILE.as_bytes()).expect("a well-formed file");
    let activity = activities(read).remove(0);
    assert_eq!(activity.identifier().as_deref(), Some("XM-1-7"));
    let title = activity.title("en").expect("a title");
    assert_eq!((title.text.as_ref(), title.language.as_deref()), ("Wells & <pumps>", Some("en")));
    assert_eq!(activity.root().attribute("x:state").as_deref(), Some("draft"));
    assert_eq!(activity.root().namespace("x").as_deref(), Some("http://example.org/x"));
}

#[test]
fn entry_stands_alone_when_its_namespaces_were_declared_around_it() {
    let (read, _) = items(FILE.as_bytes()).expect("a well-formed file");
    let activity = activities(read).remove(0);
    let alone = Activity::from_xml(&activity.to_xml()).expect("an activity by itself");
    assert_eq!(alone.root().namespace("x").as_deref(), Some("http://example.org/x"));
    assert_eq!(alone.to_xml(), activity.to_xml());
    assert_eq!(alone.to_xml().replace(" xmlns:x=\"http://example.org/x\"", ""), activity.tree().source());
}

#[test]
fn words_of_the_first_version_are_found_where_they_stood() {
    let xml = "<iati-activity xml:lang='en'><title>Water</title><title xml:lang='fr'>Eau</title>\
        <activity-date type='start-planned' iso-date='2012-01-01'/><participating-org role='Funding' ref='GB-1'>DFID</participating-org>\
        </iati-activity>";
    let activity = Activity::from_xml(xml).expect("an activity");
    assert_eq!(activity.title("fr").expect("a title").text, "Eau");
    assert_eq!(activity.title("de").expect("a title").text, "Water");
    assert_eq!(activity.date(resolute_iati::DateKind::PlannedStart).as_deref(), Some("2012-01-01"));
    let funder = activity.participating_orgs().next().expect("an organisation");
    assert_eq!(
        (funder.role(), funder.name("en").expect("a name").text.as_ref()),
        (Some(resolute_iati::Role::Funding), "DFID")
    );
}

/// Gives its bytes in pieces of a few.
struct Drops<'a>(&'a [u8], usize);

impl Read for Drops<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let length = self.1.min(into.len()).min(self.0.len());
        into[..length].copy_from_slice(&self.0[..length]);
        self.0 = &self.0[length..];
        Ok(length)
    }
}

#[test]
fn pieces_are_the_same_when_bytes_come_in_drops() {
    let whole = items(FILE.as_bytes()).expect("a well-formed file").0;
    for length in 1..40 {
        let read: Vec<Item> =
            Reader::new(Drops(FILE.as_bytes(), length)).map(|item| item.expect("an item")).collect();
        assert_eq!(read, whole, "in pieces of {length}");
    }
}

#[test]
fn large_file_is_read_through_a_window_that_entries_outgrow() {
    let large = format!("<iati-activity><title>{}</title></iati-activity>", "é".repeat(400_000));
    let small = "<iati-activity><iati-identifier>é</iati-identifier></iati-activity>\n".repeat(5_000);
    let file = format!("<iati-activities version='2.03'>{small}{large}{small}</iati-activities>");
    let mut count = 0;
    let mut read = String::new();
    for item in Reader::new(file.as_bytes()) {
        let item = item.expect("an item");
        count += usize::from(matches!(item, Item::Activity(_)));
        read.push_str(item.source());
    }
    assert_eq!(count, 10_001);
    assert!(read == file, "letter by letter");
}

#[test]
fn other_encodings_are_read_and_said() {
    let text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><iati-activities version=\"2.03\"><iati-activity><title>Año</title></iati-activity></iati-activities>";
    let latin: Vec<u8> = text.chars().map(|character| character as u8).collect();
    let (read, findings) = items(&latin).expect("a file in ISO-8859-1");
    assert_eq!(written(&read), text.replace("ISO-8859-1", "UTF-8"));
    assert_eq!((findings[0].code, findings[0].severity), ("other-encoding", Severity::Note));
    let wide: Vec<u8> = format!("\u{feff}{}", text.replace("ISO-8859-1", "UTF-16"))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(written(&items(&wide).expect("a file in UTF-16").0), text.replace("ISO-8859-1", "UTF-8"));
    let error = items(text.replace("ISO-8859-1", "Shift_JIS").as_bytes()).expect_err("an unknown encoding");
    assert!(matches!(error, ReadError::Encoding { .. }));
}

#[test]
fn other_version_is_read_and_said() {
    let (read, findings) =
        items(b"<iati-activities version='1.05'><iati-activity/></iati-activities>").expect("a file");
    assert_eq!(activities(read).len(), 1);
    assert_eq!(findings[0].code, "other-version");
    assert!(findings[0].message.contains("\"1.05\""));
}

#[test]
fn head_of_a_new_file_reads_as_one() {
    let head = Head::new(Kind::Organisations, None);
    let file = format!("{}\n</iati-organisations>", head.source());
    let (read, findings) = items(file.as_bytes()).expect("a file");
    assert_eq!(read[0], Item::Head(head));
    assert_eq!(findings, []);
}

#[test]
fn entry_without_a_list_around_it_is_read() {
    let file =
        "<?xml version='1.0'?>\n<iati-activity><iati-identifier>XM-1</iati-identifier></iati-activity>\n";
    let (read, _) = items(file.as_bytes()).expect("a file");
    assert_eq!(written(&read), file);
    assert_eq!(activities(read)[0].identifier().as_deref(), Some("XM-1"));
    let latin =
        b"<?xml version='1.0' encoding='ISO-8859-1'?><iati-activity><title>A\xF1o</title></iati-activity>";
    let (read, findings) = items(latin).expect("a file");
    assert_eq!(
        written(&read),
        "<?xml version='1.0' encoding='UTF-8'?><iati-activity><title>A\u{f1}o</title></iati-activity>"
    );
    assert_eq!(findings[0].code, "other-encoding");
}

#[test]
fn limits_of_the_caller_hold() {
    let file = "<iati-activities version='2.03'><iati-activity><title a='1' b='2'>words</title></iati-activity></iati-activities>";
    let fails = |limits: Limits| {
        let read = Reader::with_limits(file.as_bytes(), limits).find_map(Result::err);
        read.map(|error| error.to_string()).unwrap_or_default()
    };
    let usual = Limits::default();
    assert_eq!(fails(usual), "");
    assert!(fails(Limits { depth: 1, ..usual }).contains("the depth of elements"));
    assert!(fails(Limits { elements: 1, ..usual }).contains("the number of elements"));
    assert!(fails(Limits { attributes: 1, ..usual }).contains("the number of attributes"));
    assert!(fails(Limits { bytes: 50, ..usual }).contains("the size of one entry is over the limit of 50"));
}
