//! Whether a text is in English: only then is its structure read.

/// Small words that stand in every English sentence and seldom in others.
const SMALL: [&str; 12] =
    ["the", "of", "and", "to", "that", "with", "for", "by", "its", "which", "this", "is"];

/// Whether the words are English, judged by its small words. Few words say little, and count as English when they
/// are written in Latin letters without accents.
pub(super) fn is_english<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let (mut all, mut small, mut foreign) = (0_usize, 0_usize, 0_usize);
    for word in texts.flat_map(str::split_whitespace) {
        let word = word.trim_matches(|character: char| !character.is_alphanumeric());
        if !word.chars().any(char::is_alphabetic) {
            continue;
        }
        all += 1;
        small += usize::from(SMALL.iter().any(|one| word.eq_ignore_ascii_case(one)));
        foreign += usize::from(word.chars().filter(|one| one.is_alphabetic()).all(|one| !one.is_ascii()));
    }
    if all < 20 {
        return foreign * 2 < all.max(1);
    }
    small * 8 >= all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_told_from_its_neighbours() {
        let english = "that the role of ITU in the implementation of the outcomes of the Summit is to be continued with \
            all stakeholders and the membership";
        let french = "que le rôle de l'UIT dans la mise en œuvre des résultats du Sommet doit être poursuivi avec toutes \
            les parties prenantes et les membres de l'Union";
        let russian = "что роль МСЭ в выполнении решений Встречи должна быть продолжена вместе со всеми заинтересованными \
            сторонами и членами Союза а также других организаций";
        assert!(is_english([english].into_iter()));
        assert!(!is_english([french].into_iter()));
        assert!(!is_english([russian].into_iter()));
        assert!(is_english(["RESOLUTION 5 (Dubai, 2018)"].into_iter()));
        assert!(!is_english(["РЕЗОЛЮЦИЯ 5"].into_iter()));
    }
}
