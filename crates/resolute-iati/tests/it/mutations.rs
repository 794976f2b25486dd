//! Valid files changed by chance: our verdict is that of Debian's libxml2, whatever was done to them.

use std::path::{Path, PathBuf};

use resolute_iati::{Element, Item, Kind, Reader, Tree};

use crate::bad_input::Dice;
use crate::common::{corpus, files, report};
use crate::schema::{is_valid, verdicts};

/// Changed files that are judged in a run.
const FILES: usize = 1_200;

/// A file of one entry: real ones of publishers, and the small ones that are valid.
struct Seed {
    kind: Kind,
    before: String,
    entry: String,
}

fn seeds(corpus: &Path) -> Vec<Seed> {
    let folders = [
        "publishers",
        "organisations",
        "d-portal",
        "pyiati-test-data-2.03/ssot-activity-xml-pass",
        "pyiati-test-data-2.03/ssot-org-xml-pass",
    ];
    let mut seeds = Vec::new();
    for file in folders.iter().flat_map(|folder| files(&corpus.join(folder), ".xml")) {
        let bytes = std::fs::read(&file).expect("a file of the corpus");
        let items: Vec<Item> = Reader::new(&bytes[..]).map_while(Result::ok).collect();
        let Some(Item::Head(head)) = items.first() else { continue };
        let entries = items.iter().filter(|item| matches!(item, Item::Activity(_) | Item::Organisation(_)));
        for entry in entries.step_by(40).filter(|entry| entry.source().len() < 40_000) {
            let seed = Seed {
                kind: head.kind(),
                before: head.source().to_owned(),
                entry: entry.source().to_owned(),
            };
            if is_valid(seed.file(&seed.entry).as_bytes()) {
                seeds.push(seed);
            }
        }
    }
    seeds
}

impl Seed {
    fn file(&self, entry: &str) -> String {
        format!("{}{entry}</{}>", self.before, self.kind.root())
    }
}

/// Values that are right in one place and wrong in another.
const VALUES: [&str; 30] = [
    "",
    " ",
    "1",
    "0",
    "-1",
    "+7",
    "1.5",
    ".5",
    "5.",
    "1e3",
    "1,000",
    "2017-10-09",
    "2017-02-29",
    "2016-02-29",
    "2017-10-09Z",
    " 2017-10-09",
    "2017-13-01",
    "2017-10-09T10:00:00",
    "2017-10-09T10:00:00+01:00",
    "2017-10-09T25:00:00",
    "true",
    "TRUE",
    "http://example.org/a b",
    "http://[",
    "%zz",
    "en",
    "en_GB",
    "pt-BR",
    "two words",
    "12345678901234567890123456789",
];

const NAMES: [&str; 12] = [
    "narrative",
    "title",
    "budget",
    "value",
    "code",
    "type",
    "percentage",
    "iso-date",
    "unknown",
    "x:other",
    "xml:lang",
    "xsi:nil",
];

const NAMESPACES: &str =
    " xmlns:x=\"http://example.org/x\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

/// An entry with one thing changed.
fn changed(entry: &str, dice: &mut Dice) -> String {
    let tree = Tree::parse(entry).expect("an entry");
    let elements: Vec<Element<'_>> = tree.root().descendants().collect();
    let one = elements[dice.below(elements.len())];
    let at = |part: &str| part.as_ptr() as usize - tree.source().as_ptr() as usize;
    let replaced = |part: &str, by: &str| {
        let start = at(part);
        format!("{}{by}{}", &entry[..start], &entry[start + part.len()..])
    };
    let attributes: Vec<_> = one.attributes().collect();
    let name_end = at(one.name()) + one.name().len();
    match dice.below(12) {
        0 if one.parent().is_some() => replaced(one.source(), ""),
        1 if one.parent().is_some() => replaced(one.source(), &one.source().repeat(2)),
        2 | 3 if one.parent().is_some() => {
            // To another place among all elements.
            let other = elements[dice.below(elements.len())];
            let place = at(other.source());
            if place > at(one.source()) && place < at(one.source()) + one.source().len()
                || other.parent().is_none()
            {
                return entry.to_owned();
            }
            let (moved, from) = (one.source().to_owned(), at(one.source()));
            let without = replaced(one.source(), "");
            let to = if place > from { place - moved.len() } else { place };
            format!("{}{moved}{}", &without[..to], &without[to..])
        }
        4 | 5 if !attributes.is_empty() => {
            let attribute = attributes[dice.below(attributes.len())];
            let start = at(attribute.name);
            let end = at(attribute.raw) + attribute.raw.len() + 1;
            format!("{}{}", &entry[..start], &entry[end..])
        }
        6 | 7 if !attributes.is_empty() => {
            replaced(attributes[dice.below(attributes.len())].raw, VALUES[dice.below(VALUES.len())])
        }
        8 if !one.has_children() && !one.inner_source().is_empty() => {
            replaced(one.inner_source(), VALUES[dice.below(VALUES.len())])
        }
        9 => {
            let (name, value) = (NAMES[dice.below(NAMES.len())], VALUES[dice.below(VALUES.len())]);
            if one.attribute(name).is_some() {
                return entry.to_owned();
            }
            format!("{} {name}=\"{value}\"{}", &entry[..name_end], &entry[name_end..])
        }
        10 if one.parent().is_some() => {
            let name = NAMES[dice.below(10)];
            let more = match dice.below(4) {
                0 => format!("<{name}/>"),
                1 => format!("<{name}>words</{name}>"),
                2 => "words".to_owned(),
                _ => "<!-- words --> <?words?>".to_owned(),
            };
            let before = dice.below(2) == 0;
            let by =
                if before { format!("{more}{}", one.source()) } else { format!("{}{more}", one.source()) };
            replaced(one.source(), &by)
        }
        11 if one.parent().is_some() => {
            let name = NAMES[dice.below(10)];
            let inner = &one.source()[1 + one.name().len()..];
            let closing = format!("</{}", one.name());
            let inner = inner.rfind(&closing).map_or(inner.to_owned(), |end| {
                format!("{}</{name}{}", &inner[..end], &inner[end + closing.len()..])
            });
            replaced(one.source(), &format!("<{name}{inner}"))
        }
        _ => entry.to_owned(),
    }
}

#[test]
fn changed_files_are_judged_as_xmllint_does() {
    let Some(corpus) = corpus() else { return };
    let seeds = seeds(&corpus);
    assert!(seeds.len() > 100, "{} seeds", seeds.len());
    let folder = std::env::temp_dir().join(format!("resolute-iati-mutations-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the changed files");
    // Another number gives other files; the rules must hold for all of them.
    let number = std::env::var("RESOLUTE_MUTATIONS").ok().and_then(|number| number.parse().ok());
    let mut dice = Dice(number.unwrap_or(0x2545_F491_4F6C_DD1D));
    let mut written: [Vec<PathBuf>; 2] = [Vec::new(), Vec::new()];
    for index in 0..FILES {
        let seed = &seeds[dice.below(seeds.len())];
        let mut entry = seed.entry.clone();
        for _ in 0..=dice.below(2) {
            entry = changed(&entry, &mut dice);
        }
        let name = if seed.kind == Kind::Activities { "iati-activity" } else { "iati-organisation" };
        let entry = match entry.contains("xmlns:x=") {
            true => entry,
            false => entry.replacen(&format!("<{name}"), &format!("<{name}{NAMESPACES}"), 1),
        };
        let path = folder.join(format!("{index}.xml"));
        std::fs::write(&path, seed.file(&entry)).expect("a changed file");
        written[usize::from(seed.kind == Kind::Organisations)].push(path);
    }
    let (mut agreed, mut valid) = (0, 0);
    for (schema, paths) in
        ["iati-activities-schema.xsd", "iati-organisations-schema.xsd"].iter().zip(&written)
    {
        for (path, verdict) in verdicts(&corpus, schema, paths) {
            let ours = is_valid(&std::fs::read(&path).expect("a changed file"));
            agreed += usize::from(ours == verdict);
            valid += usize::from(verdict);
            if ours == verdict {
                std::fs::remove_file(&path).expect("a file that was written here");
            } else {
                println!("{}: ours {ours}, xmllint {verdict}", path.display());
            }
        }
    }
    // The files on which the judges differ stay for a look.
    if agreed == FILES {
        std::fs::remove_dir_all(&folder).expect("a folder that was made here");
    }
    report("iati.mutations", agreed, FILES);
    assert!(
        valid * 10 > FILES && valid * 10 < FILES * 9,
        "both verdicts are common: {valid} of {FILES} are valid"
    );
}
