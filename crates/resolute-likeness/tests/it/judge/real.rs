//! Real entries: nominations of a prize, activities of four publishers.

use std::fs;
use std::path::{Path, PathBuf};

use quick_xml::events::{BytesStart, Event};
use resolute_likeness::Record;

/// An entry with what is compared.
#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) organisation: String,
    pub(super) countries: Vec<String>,
    pub(super) starts: Option<u16>,
    pub(super) ends: Option<u16>,
}

impl Entry {
    pub(super) fn record(&self) -> Record<'_> {
        Record {
            title: &self.title,
            description: &self.description,
            organisation: &self.organisation,
            countries: self.countries.iter().map(String::as_str).collect(),
            starts: self.starts,
            ends: self.ends,
            website: "",
        }
    }

    /// The same title from the same people: nobody can say which of them a variation was made of.
    pub(super) fn is_twin_of(&self, other: &Self) -> bool {
        let only_title = |entry: &'_ Self| entry.title.to_lowercase();
        only_title(self) == only_title(other) && self.organisation == other.organisation
    }
}

/// All entries of the corpus, in an order that never changes; nothing without a corpus.
pub(super) fn entries() -> Option<Vec<Entry>> {
    let corpus = PathBuf::from(std::env::var_os("RESOLUTE_CORPUS")?);
    let mut entries = nominations(&corpus.join("wsis/wsis-prizes-2015-nominated-half.csv"));
    let folder = corpus.join("iati/publishers");
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder).expect("the publishers").map(|file| file.expect("a file").path()).collect();
    files.sort();
    for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "xml")) {
        entries.extend(activities(file));
    }
    assert!(entries.len() > 900, "the corpus has 175 nominations and 751 activities");
    Some(entries)
}

fn nominations(file: &Path) -> Vec<Entry> {
    let bytes = fs::read(file).expect("the nominations");
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    let mut countries: Vec<String> = Vec::new();
    let mut entries = Vec::new();
    for row in rows {
        let cell = |at: usize| row.get(at).unwrap_or_default().trim().to_owned();
        let country = cell(3);
        let place = countries.iter().position(|known| *known == country).unwrap_or_else(|| {
            countries.push(country);
            countries.len() - 1
        });
        entries.push(Entry {
            id: format!("nomination {}", entries.len() + 1),
            title: cell(1),
            organisation: cell(2),
            countries: vec![code(place)],
            ..Entry::default()
        });
    }
    entries
}

/// Three letters for a country of which only the name is given.
fn code(place: usize) -> String {
    let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).expect("below 26"));
    ['Z', letter(place / 26), letter(place)].iter().collect()
}

/// Activities of a file: first title, descriptions, publisher, countries, years.
fn activities(file: &Path) -> Vec<Entry> {
    let text = fs::read_to_string(file).expect("a publisher's file");
    let mut reader = quick_xml::Reader::from_str(&text);
    let mut path: Vec<String> = Vec::new();
    let mut entries = Vec::new();
    let mut entry = Entry::default();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) => {
                path.push(name(&start));
                note(&start, &path, &mut entry);
            }
            Event::Empty(start) => {
                path.push(name(&start));
                note(&start, &path, &mut entry);
                path.pop();
            }
            Event::Text(text) => said(&path, &text.xml10_content(), &mut entry),
            Event::GeneralRef(reference) => {
                let letter = reference.resolve_char_ref().ok().flatten().unwrap_or(' ');
                said(&path, letter.encode_utf8(&mut [0; 4]), &mut entry);
            }
            Event::End(_) => {
                let ended = path.pop();
                entries
                    .extend((ended.as_deref() == Some("iati-activity")).then(|| std::mem::take(&mut entry)));
            }
            Event::Eof => return entries,
            _ => {}
        }
    }
}

fn name(start: &BytesStart<'_>) -> String {
    start.name().as_ref().to_owned()
}

fn said(path: &[String], text: &str, entry: &mut Entry) {
    let below = path.get(2).map(String::as_str).unwrap_or_default();
    let field = match (below, path.len()) {
        ("iati-identifier", 3) => &mut entry.id,
        ("title", 4) => &mut entry.title,
        ("description", 4) => &mut entry.description,
        ("reporting-org", 4) => &mut entry.organisation,
        _ => return,
    };
    field.push_str(text);
}

fn note(start: &BytesStart<'_>, path: &[String], entry: &mut Entry) {
    let attribute = |name: &str| -> Option<String> {
        let found = start.try_get_attribute(name).ok()??;
        Some(found.value.to_string())
    };
    if path.len() != 3 {
        return;
    }
    match path[2].as_str() {
        "recipient-country" => entry.countries.extend(attribute("code").map(|code| format!("X{code}"))),
        "activity-date" => {
            let year = attribute("iso-date").and_then(|date| date.get(..4)?.parse().ok());
            match attribute("type").as_deref() {
                Some("1") => entry.starts = entry.starts.or(year),
                Some("2") => entry.starts = year.or(entry.starts),
                Some("3") => entry.ends = entry.ends.or(year),
                Some("4") => entry.ends = year.or(entry.ends),
                _ => {}
            }
        }
        _ => {}
    }
}
