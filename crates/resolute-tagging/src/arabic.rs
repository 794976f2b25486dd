//! What Arabic writes together with the word that follows: *and*, *by*, *for*, and the article. The stemmer alone leaves
//! most of it on; the terms of the vocabularies stand without *and*.

/// An article, alone or grown together with *by*, *as*, *for*: where it stands there is no doubt.
const ARTICLES: [&str; 4] = ["بال", "كال", "لل", "ال"];
/// *And*, *so*.
const AND: [char; 2] = ['و', 'ف'];
/// *By*, *for*, *as* without an article.
const BY: [char; 3] = ['ب', 'ل', 'ك'];
/// Endings of plurals, which the stemmer leaves on a noun without its article.
const PLURALS: [&str; 3] = ["ات", "ون", "ين"];
/// Letters that a word keeps at least, after an article and after a single letter, which may be its own.
const KEPT: usize = 2;
const KEPT_AFTER_LETTER: usize = 3;

/// A word without its article, and without what stands before that.
pub(crate) fn bare(word: &str) -> &str {
    let after = |word: &'_ str| {
        ARTICLES.iter().find_map(|article| long(word.strip_prefix(article)?, KEPT)).map(str::len)
    };
    let kept = after(word).or_else(|| after(word.strip_prefix(AND)?));
    kept.map_or(word, |length| &word[word.len() - length..])
}

/// What a word may be where it is not known as it stands: its first letter may be *and*, the next *by* or *for*, and it may
/// be a plural.
pub(crate) fn readings(word: &str) -> impl Iterator<Item = &str> {
    let without = |letters: &[char]| long(word.strip_prefix(letters)?, KEPT_AFTER_LETTER);
    let both = without(&AND).and_then(|word| long(word.strip_prefix(BY)?, KEPT_AFTER_LETTER));
    let one = |word: &'_ str| {
        let ending = PLURALS.iter().find(|ending| word.ends_with(**ending))?;
        long(&word[..word.len() - ending.len()], KEPT_AFTER_LETTER).map(str::len)
    };
    let bare = bare(word);
    let single = one(bare).map(|length| &bare[..length]);
    [without(&AND), without(&BY), both, single].into_iter().flatten()
}

fn long(word: &str, kept: usize) -> Option<&str> {
    (word.chars().nth(kept - 1).is_some()).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_goes_and_letters_that_may_be_the_words_own_stay() {
        for (word, bared) in [
            ("والصحة", "صحة"),
            ("وبالصحة", "صحة"),
            ("للصحة", "صحة"),
            ("الري", "ري"),
            ("والد", "والد"),
            ("بناء", "بناء"),
            ("", ""),
        ] {
            assert_eq!(bare(word), bared, "{word}");
        }
        assert_eq!(readings("وبناء").collect::<Vec<_>>(), ["بناء", "ناء"]);
        assert_eq!(readings("بناء").collect::<Vec<_>>(), ["ناء"]);
        assert_eq!(readings("المزارعات").collect::<Vec<_>>(), ["مزارع"]);
        assert_eq!(readings("و").count(), 0);
    }
}
