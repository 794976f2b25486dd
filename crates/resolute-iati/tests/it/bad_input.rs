//! Bad input is input: an error that says where, in bounded memory and time, never a panic.

use std::io::Read;

use resolute_iati::{Activity, Checker, Item, Limits, MoneyEntry, ReadError, Reader, totals};

use crate::common::{activities, corpus, items, report, written};

/// What is said of a file that cannot be read.
fn error(file: &[u8]) -> String {
    items(file).map(|(read, _)| written(&read)).expect_err("it cannot be read").to_string()
}

fn around(inner: &str) -> String {
    format!("<iati-activities version='2.03'>\n<iati-activity>{inner}</iati-activity>\n</iati-activities>")
}

#[test]
fn entities_are_refused_before_they_expand() {
    let file = "<?xml version='1.0'?>\n<!DOCTYPE iati-activities [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'>]>\n<iati-activities version='2.03'/>";
    assert!(matches!(items(file.as_bytes()), Err(ReadError::DocumentType { .. })));
    assert!(error(around("<title>&lol;</title>").as_bytes()).contains("line 2, column 23"));
    let external = "<!DOCTYPE iati-activities SYSTEM 'file:///etc/passwd'><iati-activities version='2.03'></iati-activities>";
    // Named, never opened: the words stand in the head.
    assert_eq!(written(&items(external.as_bytes()).expect("a file").0), external);
}

#[test]
fn elements_in_a_million_elements_are_refused() {
    let file = around(&"<a>".repeat(1_000_000));
    assert!(error(file.as_bytes()).contains("the depth of elements of one entry is over the limit of 64"));
    let whole = "<a>".repeat(1_000_000);
    assert!(Activity::from_xml(&whole).is_err());
}

/// The beginning of a file, then one letter without end.
struct Endless(&'static [u8], u8);

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.0.is_empty() {
            into.fill(self.1);
            return Ok(into.len());
        }
        self.0.read(into)
    }
}

#[test]
fn values_without_end_are_refused_when_they_reach_the_limit() {
    let starts: [(&[u8], u8); 6] = [
        (b"<iati-activities version='2.03'><iati-activity a='", b'a'),
        (b"<iati-activities version='2.03'><iati-activity>", b'a'),
        (b"<iati-activities version='2.03'><!-- ", b'-'),
        (b"<iati-activities version='2.03'/>", b' '),
        (b"<iati-activities version='", b'2'),
        (b"", b' '),
    ];
    for (start, letter) in starts {
        let limits = Limits { bytes: 4 << 20, ..Limits::default() };
        let error =
            Reader::with_limits(Endless(start, letter), limits).find_map(Result::err).expect("an error");
        assert!(
            matches!(error, ReadError::TooLarge { limit: 4_194_304, .. } | ReadError::Xml { .. }),
            "{error}"
        );
    }
}

#[test]
fn prefixes_that_nobody_declared_are_looked_up_in_bounded_time() {
    let declared: String = (0..40).map(|at| format!(" xmlns:y{at}='z'")).collect();
    let around = |inner: String| (0..60).fold(inner, |inner, _| format!("<a{declared}>{inner}</a>"));
    let file = format!("<iati-activity>{}</iati-activity>", around("<x:a/>".repeat(100_000)));
    let activity = Activity::from_xml(&file).expect("an activity");
    assert!(!resolute_iati::check_schema(resolute_iati::Kind::Activities, activity.tree()).is_empty());
    let many: String = (0..41).map(|at| format!(" xmlns:y{at}='z'")).collect();
    assert!(
        error(format!("<iati-activities version='2.03'><iati-activity{many}/></iati-activities>").as_bytes())
            .contains("over the limit of 40")
    );
}

#[test]
fn faults_are_said_with_their_place() {
    for (inner, place) in [
        ("<title>", "line 2, column 23"),
        ("<title></titel>", "line 2, column 23"),
        ("<title a='1' a='2'/>", "line 2, column 29"),
        ("<title a=1/>", "line 2, column 23"),
        ("<title>a & b</title>", "line 2, column 25"),
        ("<title>\0</title>", "line 2, column 23"),
        ("<title a='<'/>", "line 2, column 26"),
        ("<title>]]></title>", "line 2, column 23"),
        ("<?xml version='1.0'?>", "line 2, column 16"),
        ("<1/>", "line 2, column 16"),
        ("<!-- a -- b -->", "line 2, column"),
    ] {
        let error = error(around(inner).as_bytes());
        assert!(error.starts_with(place) && error.contains("not well-formed"), "{inner}: {error}");
    }
}

#[test]
fn files_of_other_kinds_are_named() {
    assert!(error(b"").contains("it has no element"));
    assert!(error(b"PK\x03\x04 not xml").contains("something stands before the first element"));
    assert!(error(b"<html><body/></html>").contains("begins with <html>; accepted are <iati-activities>"));
    assert!(
        error(b"<iati-activities version='2.03'></iati-activities><more/>").contains("something follows")
    );
    assert!(error(b"<iati-activities version='2.03'>").contains("ends in the middle"));
    assert!(error(b"<iati-activities version='2.03'>\xFF</iati-activities>").contains("not UTF-8"));
}

#[test]
fn file_cut_anywhere_gives_an_error() {
    let file = around(
        "<title xml:lang=\"fr\"><narrative>\u{e9}t\u{e9} &amp; <![CDATA[x]]><!-- y --></narrative></title>",
    );
    for length in 0..file.len() {
        let read = Reader::new(&file.as_bytes()[..length]).find_map(Result::err);
        assert!(read.is_some(), "cut at {length}");
    }
}

/// Numbers that look like chance and are the same in every run.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

#[test]
fn bytes_changed_by_chance_never_stop_the_reader() {
    let file = around(
        "<title a='1' xmlns:x=\"y\"><narrative xml:lang='fr'>\u{e9}t\u{e9} &amp; <![CDATA[x]]><!-- y --><?z?></narrative></title>",
    );
    let odd: [&[u8]; 16] = [
        b"<",
        b">",
        b"&",
        b"'",
        b"\"",
        b"/",
        b"\0",
        b"\xFF",
        b"\xEF\xBB\xBF",
        b"<!--",
        b"]]>",
        b"<![CDATA[",
        b"&#0;",
        b"<?",
        b"=",
        b"</",
    ];
    let mut dice = Dice(0x5DEE_CE66_D123_4567);
    let mut read = 0;
    for _ in 0..20_000 {
        let mut bytes = file.clone().into_bytes();
        for _ in 0..=dice.below(3) {
            let at = dice.below(bytes.len());
            let until = (at + dice.below(6)).min(bytes.len());
            bytes.splice(at..until, odd[dice.below(odd.len())].iter().copied());
        }
        if let Ok((found, _)) = items(&bytes) {
            read += 1;
            assert_eq!(written(&found).as_bytes(), bytes, "what was read is the file");
            for item in &found {
                if let Item::Activity(activity) = item {
                    for element in activity.root().descendants() {
                        let _ = (
                            element.text(),
                            element.path(),
                            element.attributes().map(|a| a.value().len()).sum::<usize>(),
                        );
                    }
                    Activity::from_xml(&activity.to_xml()).expect("an activity by itself");
                }
            }
            // Whatever stands there, every check and the sums come to an end.
            let mut checker = Checker::with_rules("2026-11-24");
            found.iter().for_each(|item| drop(checker.item(item)));
            checker.end();
            let money: Vec<MoneyEntry> = activities(found).iter().map(MoneyEntry::of).collect();
            totals(&money);
        }
    }
    assert!(read > 200, "some changes leave a readable file: {read}");
}

/// Letters that make or break XML.
const SIGNS: [&str; 34] = [
    "<",
    ">",
    "&",
    "'",
    "\"",
    "/",
    "=",
    " ",
    "\t",
    "\n",
    "<!--",
    "-->",
    "--",
    "]]>",
    "<![CDATA[",
    "&amp;",
    "&#65;",
    "&#0;",
    "&x;",
    "<?a b?>",
    "<?xml?>",
    "?>",
    "<a>",
    "</a>",
    "<a/>",
    "<a b='c'/>",
    "<a b='c' b='d'/>",
    "\u{e9}",
    "\u{feff}",
    "\u{ffff}",
    "\u{1}",
    "a",
    ":",
    "<x:a xmlns:x='y'/>",
];

#[test]
fn broken_files_are_those_that_libxml2_calls_broken() {
    let Some(corpus) = corpus() else { return };
    let seed = std::fs::read_to_string(corpus.join("d-portal/activity-standard-example-annotated.xml"))
        .expect("a file");
    let seed: String = seed.replace("\r\n", "\n");
    let folder = std::env::temp_dir().join(format!("resolute-iati-broken-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the changed files");
    let number = std::env::var("RESOLUTE_MUTATIONS").ok().and_then(|number| number.parse().ok());
    let mut dice = Dice(number.unwrap_or(0x1234_5678_9ABC_DEF1));
    let places: Vec<usize> = seed.char_indices().map(|(at, _)| at).collect();
    let mut files = Vec::new();
    for index in 0..1_000 {
        let mut at = dice.below(places.len());
        // Half of the changes stand at a sign of XML, where they matter most.
        if dice.below(2) == 0 {
            at = (at..places.len())
                .find(|at| seed[places[*at]..].starts_with(['<', '>', '&', '\'', '"', '=', '/']))
                .unwrap_or(0);
        }
        let until = (at + dice.below(4)).min(places.len() - 1);
        let sign = SIGNS[dice.below(SIGNS.len())];
        let path = folder.join(format!("{index}.xml"));
        std::fs::write(&path, format!("{}{sign}{}", &seed[..places[at]], &seed[places[until]..]))
            .expect("a file");
        files.push(path);
    }
    let (mut agreed, mut broken) = (0, 0);
    for path in &files {
        let output = std::process::Command::new("xmllint").args(["--nonet", "--noout"]).arg(path).output();
        let is_broken = !output.expect("xmllint (Debian package libxml2-utils)").status.success();
        let read = items(&std::fs::read(path).expect("a file"));
        let ours = match &read {
            Ok(_) => false,
            // Reading stops at the first tag; what follows may be broken or not.
            Err(ReadError::NotIati { .. }) => is_broken,
            // A document type with entities is well-formed; we refuse it for what it could do.
            Err(ReadError::DocumentType { .. }) => false,
            Err(_) => true,
        };
        broken += usize::from(is_broken);
        agreed += usize::from(ours == is_broken);
        if ours == is_broken {
            std::fs::remove_file(path).expect("a file that was written here");
        } else {
            println!(
                "{}: ours {ours} ({:?}), xmllint {is_broken}",
                path.display(),
                read.err().map(|error| error.to_string())
            );
        }
    }
    if agreed == files.len() {
        std::fs::remove_dir_all(&folder).expect("a folder that was made here");
    }
    report("iati.broken", agreed, files.len());
    assert!(broken > 200 && broken < 900, "both are common: {broken} are broken");
}
