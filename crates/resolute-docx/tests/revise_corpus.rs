//! Changes and comments put into other people's files: the texts come out as they should, everything else as it was.

#[path = "common/amending.rs"]
mod amending;
#[path = "common/demands.rs"]
mod demands;
#[path = "common/files.rs"]
mod files;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use amending::amended;
use demands::broken_demands;
use files::{Chance, corpus, report, word_files};
use resolute_document::{Change, Comment, Decision, Document, Paragraph, Place, compare, plain_text};
use resolute_docx::{By, Side, comment, read, revise, write};

const BY: By<'static> = By { author: Some("Resolute (test)"), date: Some("2017-10-09T10:00:00Z") };

/// The packed bytes of every entry.
fn entries(file: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut entries = BTreeMap::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index_raw(at).expect("an entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("bytes");
        entries.insert(entry.name().to_owned(), bytes);
    }
    entries
}

/// Parts that differ, without those that may.
fn strangers(before: &[u8], after: &[u8], may: &[&str]) -> Vec<String> {
    let (before, after) = (entries(before), entries(after));
    let differs = |(name, bytes): (&String, &Vec<u8>)| (after.get(name) != Some(bytes)).then(|| name.clone());
    let mut names: Vec<String> = before.iter().filter_map(differs).collect();
    names.extend(after.keys().filter(|name| !before.contains_key(*name)).cloned());
    names.retain(|name| !may.iter().any(|may| name.contains(may)));
    names
}

/// A demand of Word that the file met before.
fn newly_broken(before: &[u8], after: &[u8]) -> Option<String> {
    let old = broken_demands(before);
    broken_demands(after).into_iter().find(|broken| !old.contains(broken))
}

/// What our changes make of a document, everybody else's left as they are.
fn ours(document: &Document, decision: Decision) -> Document {
    let is_ours = |change: &Change| change.author.as_deref() == BY.author;
    document.resolve(|change| if is_ours(change) { decision } else { Decision::Keep }).document
}

/// What is wrong with a file after amendments by chance, or `None`.
fn revised_wrongly(file: &[u8], side: Side, seed: u64) -> Option<String> {
    let before = read(file).expect("a readable file");
    let marked = amended(&before.accepted().document, side, &mut Chance::of(seed));
    let revised = match revise(file, &marked, side, &BY) {
        Ok(revised) => revised,
        Err(error) => return Some(error.to_string()),
    };
    if let Some(finding) = revised.findings.iter().find(|finding| finding.code == "not-placed") {
        // Said is not lost, but it is not placed either.
        return Some(format!("said: {}", finding.message));
    }
    let strangers = strangers(file, &revised.bytes, &["document", "footnotes.xml", "endnotes.xml"]);
    if !strangers.is_empty() {
        return Some(format!("parts changed: {strangers:?}"));
    }
    if let Some(broken) = newly_broken(file, &revised.bytes) {
        return Some(broken);
    }
    let after = match read(&revised.bytes) {
        Ok(after) => after,
        Err(error) => return Some(error.to_string()),
    };
    let (undo, done) = match side {
        Side::Before => (Decision::Reject, Decision::Accept),
        Side::After => (Decision::Accept, Decision::Reject),
    };
    let text = |document: &Document| plain_text(document, false);
    // Others' changes are accepted in both, for that is the text that was amended.
    let (undone, made) = (ours(&after, undo), ours(&after, done));
    let wanted = match side {
        Side::Before => marked.accepted().document,
        Side::After => marked.rejected().document,
    };
    if text(&undone) != text(&before) {
        return Some(format!("undone: {}", difference(&text(&before), &text(&undone))));
    }
    let (undone, was) = (without_labels(undone), without_labels(before.clone()));
    if undone != was {
        let at = undone.iter().zip(&was).position(|(one, other)| one != other);
        let at = at.unwrap_or_default();
        return Some(format!("undone: {:?}\nbefore: {:?}", undone.get(at), was.get(at)));
    }
    if side == Side::After && before.has_changes() {
        // Words that somebody else inserted stay theirs, so that rejecting ours does not take them out.
        return None;
    }
    let (made, wanted) = (text(&made.accepted().document), text(&wanted));
    (made != wanted).then(|| format!("made: {}", difference(&wanted, &made)))
}

/// Paragraphs without drawn labels, which new numbered paragraphs shift.
fn without_labels(document: Document) -> Vec<Paragraph> {
    let plain = |paragraph| Paragraph { number: None, number_before: None, ..paragraph };
    document.paragraphs.into_iter().map(plain).collect()
}

fn difference(expected: &str, ours: &str) -> String {
    let at = expected.chars().zip(ours.chars()).take_while(|(a, b)| a == b).count();
    let from = |text: &str| text.chars().skip(at.saturating_sub(10)).take(50).collect::<String>();
    format!("at {at}: expected {:?}, ours {:?}", from(expected), from(ours))
}

/// Files of the corpus that can be read.
fn readable() -> Option<Vec<(String, Vec<u8>)>> {
    let corpus = corpus()?;
    let mut paths = word_files(&corpus.join("docx-tracked/docs"));
    paths.extend(word_files(&corpus.join("resolutions/un-budget-docx")));
    let mut files = Vec::new();
    for path in paths {
        let bytes = std::fs::read(&path).expect("a file of the corpus");
        if read(&bytes).is_ok() {
            files.push((path.file_name().expect("a name").to_string_lossy().into_owned(), bytes));
        }
    }
    Some(files)
}

#[test]
fn amendments_go_into_files_of_others() {
    let Some(files) = readable() else { return };
    for (side, figure) in [(Side::Before, "revise-before"), (Side::After, "revise-after")] {
        let mut reached = 0;
        for (seed, (name, file)) in files.iter().enumerate() {
            match revised_wrongly(file, side, seed as u64) {
                None => reached += 1,
                Some(why) => println!("  {name} {side:?}: {why}"),
            }
        }
        report(figure, (reached, files.len()));
    }
}

#[test]
fn comments_go_into_files_of_others() {
    let Some(files) = readable() else { return };
    let mut reached = 0;
    for (seed, (name, file)) in files.iter().enumerate() {
        match commented_wrongly(file, seed as u64) {
            None => reached += 1,
            Some(why) => println!("  {name}: {why}"),
        }
    }
    report("comment", (reached, files.len()));
}

fn commented_wrongly(file: &[u8], seed: u64) -> Option<String> {
    let before = read(file).expect("a readable file");
    let mut chance = Chance::of(seed);
    let places: Vec<usize> =
        (0..before.paragraphs.len()).filter(|at| before.paragraphs[*at].place != Place::Textbox).collect();
    if places.is_empty() {
        return None;
    }
    let mut wanted: Vec<Comment> = Vec::new();
    for at in 0..5 {
        let paragraph = places[chance.below(places.len())];
        let length = before.paragraphs[paragraph].text().chars().count();
        let start = chance.below(length + 1);
        let end = (paragraph, start + chance.below(length - start + 1));
        wanted.push(Comment {
            id: String::new(),
            author: Some("Resolute (test)".to_owned()),
            date: None,
            text: format!("remark {at}\nsecond line"),
            paragraph,
            start,
            end,
        });
    }
    let commented = match comment(file, &wanted) {
        Ok(commented) => commented,
        Err(error) => return Some(error.to_string()),
    };
    if let Some(finding) = commented.findings.first() {
        return Some(finding.message.clone());
    }
    let may =
        ["document.xml", "document2.xml", "footnotes.xml", "endnotes.xml", "comments", "[Content_Types].xml"];
    let strangers = strangers(file, &commented.bytes, &may);
    if !strangers.is_empty() {
        return Some(format!("parts changed: {strangers:?}"));
    }
    if let Some(broken) = newly_broken(file, &commented.bytes) {
        return Some(broken);
    }
    let after = match read(&commented.bytes) {
        Ok(after) => after,
        Err(error) => return Some(error.to_string()),
    };
    if after.paragraphs != before.paragraphs {
        let at = after.paragraphs.iter().zip(&before.paragraphs).position(|(one, other)| one != other);
        let at = at.unwrap_or_default();
        return Some(format!(
            "after: {:?}\nbefore: {:?}",
            after.paragraphs.get(at),
            before.paragraphs.get(at)
        ));
    }
    let place = |comment: &Comment| (comment.text.clone(), comment.paragraph, comment.start, comment.end);
    let places: Vec<_> = after.comments.iter().map(place).collect();
    let missing = wanted.iter().chain(&before.comments).find(|comment| !places.contains(&place(comment)));
    missing.map(|comment| format!("a comment is gone or elsewhere: {comment:?} in {places:?}"))
}

/// A comparison of the old with the new text of a file with changes, put into a plain file of each.
#[test]
fn comparisons_go_into_either_file() {
    let Some(files) = readable() else { return };
    let (mut reached, mut all) = (0, 0);
    for (name, file) in &files {
        let document = read(file).expect("a readable file");
        if !document.has_changes() {
            continue;
        }
        all += 1;
        match compared_wrongly(&document) {
            None => reached += 1,
            Some(why) => println!("  {name}: {why}"),
        }
    }
    report("revise-compared", (reached, all));
}

fn compared_wrongly(document: &Document) -> Option<String> {
    let file = |document: Document| write(&document).expect("a file");
    let (old, new) = (file(document.rejected().document), file(document.accepted().document));
    let (before, after) = (read(&old).expect("a file"), read(&new).expect("a file"));
    let comparison = compare(&before, &after);
    let lines = |document: &Document| -> Vec<String> {
        let text = plain_text(document, false);
        text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    for (side, original) in [(Side::Before, &old), (Side::After, &new)] {
        let revised = match revise(original, &comparison, side, &BY) {
            Ok(revised) => revised,
            Err(error) => return Some(format!("{side:?}: {error}")),
        };
        let back = read(&revised.bytes).expect("a readable file");
        for (ours, wanted) in [(back.accepted(), &after), (back.rejected(), &before)] {
            let (ours, wanted) = (lines(&ours.document), lines(wanted));
            if ours != wanted {
                let said = revised.findings.iter().map(|finding| finding.message.as_str()).next();
                return Some(format!(
                    "{side:?}: {} {said:?}",
                    difference(&wanted.join("|"), &ours.join("|"))
                ));
            }
        }
    }
    None
}
