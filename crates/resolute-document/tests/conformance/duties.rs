//! Operative items and duties in the texts of the Plenipotentiary Conference and the Security Council.

use std::path::{Path, PathBuf};

use quick_xml::Reader;
use quick_xml::events::Event;
use resolute_document::Document;
use resolute_document::structure::{self, Provision, ProvisionKind, Structure, is_wrapped, unwrap};

use crate::{corpus, report};

/// An operative paragraph as the converter of another project found it.
#[derive(Debug, Default)]
struct XmlItem {
    heading: String,
    number: String,
    words: String,
}

/// `hcontainer/heading`, `paragraph/num` and `paragraph/content` of one document; points of lists are left out.
fn xml_items(path: &Path) -> Vec<XmlItem> {
    let text = std::fs::read_to_string(path).expect("a file of the corpus");
    let mut reader = Reader::from_str(&text);
    let mut open: Vec<String> = Vec::new();
    let mut items: Vec<XmlItem> = Vec::new();
    let mut heading = String::new();
    loop {
        match reader.read_event().expect("the corpus is well-formed") {
            Event::Eof => return items,
            Event::Start(start) => {
                let name = start.local_name().as_ref().to_owned();
                if name == "hcontainer" {
                    heading.clear();
                }
                if name == "paragraph" {
                    items.push(XmlItem { heading: heading.clone(), ..XmlItem::default() });
                }
                open.push(name);
            }
            Event::End(_) => {
                open.pop();
            }
            // `&amp;` in `CWG-WSIS&SDG`.
            Event::GeneralRef(_) => {
                if let Some(item) = items.last_mut() {
                    item.words.push('&');
                }
            }
            Event::Text(text) => {
                let within = |name: &str| open.iter().any(|element| element == name);
                let said = text.xml10_content().trim().to_owned();
                if within("heading") {
                    heading.push_str(&said);
                } else if within("paragraph")
                    && !within("list")
                    && let Some(item) = items.last_mut()
                {
                    if within("num") { item.number.push_str(&said) } else { item.words.push_str(&said) }
                }
            }
            _ => {}
        }
    }
}

fn plain(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

fn read(path: &Path) -> Structure {
    let text = std::fs::read_to_string(path).expect("a file of the corpus");
    let document = Document::from_plain_text(&text);
    let document = if is_wrapped(&document) { unwrap(&document).document } else { document };
    structure::read(&document, resolute_reference::register())
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("a folder").flatten().map(|file| file.path()).collect();
    files.sort();
    files
}

/// Paragraphs that the XML puts under the last call and that are no operative items: what stands in the text after
/// its end. The numbers are counted by hand once; docs/conformance-duties.md names them.
const NOT_ITEMS: &[(&str, usize)] = &[
    ("dec-11", 1),   // the title of the next part of the Final Acts
    ("rec-7", 154),  // signatories, declarations and reservations
    ("res-208", 13), // annexes 1 to 3
    ("res-48", 6),   // annexes 1 and 2
    ("res-71", 97),  // the strategic plan in annexes 1 to 3
];

#[test]
fn operative_items_of_the_plenipotentiary_conference_are_found() {
    let Some(folder) = corpus("resolutions/itu-pp18") else { return };
    let (mut found, mut all, mut beyond) = (0, 0, 0);
    let mut missed: Vec<String> = Vec::new();
    for file in files(&folder.join("akn")) {
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let structure = read(&folder.join(format!("txt/{name}.txt")));
        let [ours] = structure.instruments.as_slice() else { panic!("{name} holds one instrument") };
        let items: Vec<(Option<&str>, String)> = ours
            .operative_items()
            .map(|index| &ours.provisions[index])
            .map(|item| (item.label.as_deref(), plain(&item.text)))
            .collect();
        let theirs = xml_items(&file);
        let (has, misses): (Vec<&XmlItem>, Vec<&XmlItem>) =
            theirs.iter().partition(|item| is_among(item, &items));
        let outside = NOT_ITEMS.iter().find(|(other, _)| *other == name).map_or(0, |(_, count)| *count);
        println!(
            "{name}: {} of {} found; {} items here, {outside} no items",
            has.len(),
            theirs.len() - outside,
            items.len()
        );
        found += has.len();
        all += theirs.len() - outside;
        beyond += items.len() - has.len();
        if misses.len() != outside {
            missed.extend(
                misses.iter().map(|item| format!("{name}: {} {} {}", item.heading, item.number, item.words)),
            );
        }
    }
    assert_eq!(missed, [""; 0], "items that the XML has and the reading has not");
    println!("{beyond} items begin inside a paragraph of the XML");
    report("duties-pp18-items", found, all);
}

/// Whether an item begins with the same words under the same number.
fn is_among(item: &XmlItem, items: &[(Option<&str>, String)]) -> bool {
    let words = plain(&item.words);
    // Where `num` is missing, the number may stand at the head of the words.
    let bare = words.trim_start_matches(|first: char| first.is_ascii_digit());
    let number = item.number.trim_end_matches(['.', ')']);
    let begins = |text: &str, words: &str| {
        let length = text.chars().count().min(40).min(words.chars().count());
        length > 8 && text.chars().take(length).eq(words.chars().take(length))
    };
    items.iter().any(|(label, text)| {
        (number.is_empty() || *label == Some(number)) && (begins(text, &words) || begins(text, bare))
    })
}

/// The Security Council numbers its acts, except in its first years and in short texts: `4. Urges all parties`. Every
/// line of the files that begins so must be the beginning of an operative item with this number.
#[test]
fn numbered_acts_of_the_security_council_are_found() {
    let Some(folder) = corpus("resolutions/unsc-gold-text") else { return };
    let (mut found, mut all, mut with_act, mut verbs, mut paragraphs) = (0, 0, 0, 0, 0);
    let paths = files(&folder);
    for path in &paths {
        let structure = read(path);
        let operative: Vec<&Provision> = structure
            .instruments
            .iter()
            .flat_map(|one| one.operative_items().map(|index| &one.provisions[index]))
            .collect();
        with_act += usize::from(!operative.is_empty());
        let text = std::fs::read_to_string(path).expect("a file of the corpus");
        let adopted = text.find("\nAdopted ").unwrap_or(text.len());
        for line in text[..adopted].lines() {
            let Some((number, words)) = line.split_once(". ") else { continue };
            let is_number =
                !number.is_empty() && number.len() < 3 && number.bytes().all(|byte| byte.is_ascii_digit());
            if !is_number || !words.starts_with(char::is_uppercase) || words.starts_with("Ibid") {
                continue;
            }
            all += 1;
            let is_found = operative
                .iter()
                .any(|item| item.label.as_deref() == Some(number) && item.text.starts_with(words.trim_end()));
            found += usize::from(is_found);
            if !is_found {
                println!("{}: {line}", path.display());
            }
        }
        let outside = [ProvisionKind::Footnote, ProvisionKind::Chapeau, ProvisionKind::Closing];
        for instrument in &structure.instruments {
            let top = instrument
                .provisions
                .iter()
                .filter(|one| one.parent.is_none() && !outside.contains(&one.kind));
            paragraphs += top.clone().count();
            verbs += top.filter(|one| !one.heading.is_empty()).count();
        }
        paragraphs += structure.not_understood.len();
    }
    report("duties-unsc-texts-with-an-act", with_act, paths.len());
    report("duties-unsc-numbered-lines", found, all);
    report("duties-unsc-opening-verbs", verbs, paragraphs);
}
