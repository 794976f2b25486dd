//! The Charter of the United Nations in six languages, aligned in every pair.

use std::collections::HashMap;
use std::path::Path;

use resolute_document::Document;
use resolute_document::languages::{Row, SURE, align, segments};

use crate::{corpus, report};

const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// A segment with the article it stands in (0 before the first) and its place there (0 for the head itself).
struct Placed {
    text: String,
    article: usize,
    place: usize,
}

fn charter(folder: &Path, language: &str) -> Vec<Placed> {
    let path = folder.join(format!("clean_un_charter_{language}.txt"));
    let document = Document::from_plain_text(&std::fs::read_to_string(path).expect("a file of the corpus"));
    let (mut article, mut place) = (0, 0);
    let placed = |text: String| {
        match head(&text) {
            Some(number) => (article, place) = (number, 0),
            None => place += 1,
        }
        Placed { text, article, place }
    };
    segments(&document).into_iter().map(|segment| segment.text).map(placed).collect()
}

/// The number of a head that stands alone, read by rules of this test's own.
fn head(text: &str) -> Option<usize> {
    let word = |word: &str| text.strip_prefix(word)?.parse().ok();
    ["Article ", "Artículo ", "Статья ", "المادة "].into_iter().find_map(word).or_else(|| {
        let number = text.strip_prefix('第')?.strip_suffix('条')?;
        let (mut sum, mut held) = (0, None);
        for character in number.chars() {
            match ("零一二三四五六七八九".chars().position(|figure| figure == character), character)
            {
                (Some(figure), _) => held = Some(figure),
                (None, '十') => sum += held.take().unwrap_or(1) * 10,
                (None, '百') => sum += held.take().unwrap_or(1) * 100,
                _ => return None,
            }
        }
        Some(sum + held.unwrap_or(0))
    })
}

#[derive(Default)]
struct Counted {
    articles: usize,
    segments: usize,
    places: usize,
    countable: usize,
    sure_and_right: usize,
    sure: usize,
}

/// How many segments of the left text stand beside segments of the same article; of articles that have as many
/// segments in both, how many stand beside the one in the same place.
fn count(left: &[&Placed], right: &[&Placed], rows: &[Row], counted: &mut Counted) {
    let lengths = |side: &[&Placed]| {
        let mut lengths: HashMap<usize, usize> = HashMap::new();
        side.iter().for_each(|one| *lengths.entry(one.article).or_default() += 1);
        lengths
    };
    let (ours, theirs) = (lengths(left), lengths(right));
    for row in rows {
        for own in &left[row.left.clone()] {
            let beside = &right[row.right.clone()];
            let is_right = !beside.is_empty() && beside.iter().all(|other| other.article == own.article);
            counted.segments += 1;
            counted.articles += usize::from(is_right);
            counted.sure += usize::from(row.confidence >= SURE);
            counted.sure_and_right += usize::from(row.confidence >= SURE && is_right);
            if own.article > 0 && ours.get(&own.article) == theirs.get(&own.article) {
                let in_place =
                    is_right && row.left.len() == 1 && beside.len() == 1 && beside[0].place == own.place;
                counted.countable += 1;
                counted.places += usize::from(in_place);
            }
        }
    }
}

#[test]
fn articles_of_the_charter_stand_beside_each_other() {
    let Some(folder) = corpus("resolutions/un-charter") else { return };
    let texts: Vec<Vec<Placed>> = LANGUAGES.iter().map(|language| charter(&folder, language)).collect();
    for (text, language) in texts.iter().zip(LANGUAGES) {
        let heads = text.iter().filter(|one| one.place == 0).count();
        println!("{language}: {} segments, {heads} heads", text.len());
    }
    for (suffix, with_heads) in [("", true), ("-without-heads", false)] {
        let mut all = Counted::default();
        for (first, left) in texts.iter().enumerate() {
            for (second, right) in texts.iter().enumerate().skip(first + 1) {
                let kept = |side: &'_ [Placed]| -> Vec<usize> {
                    (0..side.len()).filter(|at| with_heads || side[*at].place > 0).collect()
                };
                let left: Vec<&Placed> = kept(left).into_iter().map(|at| &left[at]).collect();
                let right: Vec<&Placed> = kept(right).into_iter().map(|at| &right[at]).collect();
                let words =
                    |side: &[&Placed]| -> Vec<String> { side.iter().map(|one| one.text.clone()).collect() };
                let (ours, theirs) = (words(&left), words(&right));
                let ours: Vec<&str> = ours.iter().map(String::as_str).collect();
                let theirs: Vec<&str> = theirs.iter().map(String::as_str).collect();
                let mut counted = Counted::default();
                count(&left, &right, &align(&ours, &theirs), &mut counted);
                let name = format!("languages-{}-{}{suffix}", LANGUAGES[first], LANGUAGES[second]);
                report(&name, counted.articles, counted.segments);
                all.places += counted.places;
                all.countable += counted.countable;
                all.sure += counted.sure;
                all.sure_and_right += counted.sure_and_right;
            }
        }
        report(&format!("languages-paragraphs{suffix}"), all.places, all.countable);
        report(&format!("languages-sure{suffix}"), all.sure_and_right * 1000 / all.sure.max(1), 1000);
    }
}
