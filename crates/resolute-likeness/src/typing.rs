//! How alike two words are: typing errors, endings, and vowels that one script writes and another leaves out.

/// Names that differ by a letter or two and are never typing errors of each other.
const APART: &[&str] = &[
    "austria",
    "australia",
    "niger",
    "nigeria",
    "iran",
    "iraq",
    "mali",
    "malawi",
    "malta",
    "guinea",
    "guiana",
    "guyana",
    "slovakia",
    "slovenia",
    "gambia",
    "zambia",
    "india",
    "indonesia",
    "dominica",
    "dominican",
    "mauritius",
    "mauritania",
    "sweden",
    "sudan",
    "suriname",
    "latvia",
    "lithuania",
    "north",
    "south",
    "east",
    "west",
    "northern",
    "southern",
    "eastern",
    "western",
    "urban",
    "rural",
    "import",
    "export",
    "primary",
    "secondary",
    "micro",
    "macro",
    "male",
    "female",
    "boys",
    "girls",
    "internal",
    "external",
    "norte",
    "sur",
    "oeste",
    "este",
    "alta",
    "baja",
    "alto",
    "bajo",
];
/// Beginnings that turn a word into its opposite.
const OPPOSITES: &[(&str, &str)] = &[
    ("micro", "macro"),
    ("inter", "intra"),
    ("import", "export"),
    ("hyper", "hypo"),
    ("pre", "post"),
    ("in", "ex"),
];

/// Longer words are compared as equal or not.
const LONGEST: usize = 48;
/// What words must reach to be one word with an error in it.
const LEAST: f32 = 0.74;
/// What one stem with two endings is worth, and what one row of consonants.
const SAME_STEM: f32 = 0.8;
const SAME_CONSONANTS: f32 = 0.75;

/// Likeness of two plain words, 0 (two words) or from 0.74 (one word, written twice) to 1 (equal).
pub(crate) fn likeness(one: &str, other: &str) -> f32 {
    if one == other {
        return 1.0;
    }
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() < 3 || long.len() > LONGEST {
        return 0.0;
    }
    // Nearly all pairs end here: an error changes two letters of the alphabet of a word at most.
    let differ = letters(one) ^ letters(other);
    let stem = short.bytes().zip(long.bytes()).take_while(|(one, other)| one == other).count();
    let may_have_one_skeleton = differ & !VOWELS == 0;
    if stem < 5 && differ.count_ones() > 6 && !may_have_one_skeleton || are_apart(one, other) {
        return 0.0;
    }
    let errors = match long.len() {
        0..=3 => 0,
        4..=5 => 1,
        6..=9 => 2,
        _ => 3,
    };
    let mut best = 0.0;
    let is_far = differ.count_ones() as usize > errors * 2;
    let found = if is_far { None } else { distance(short.as_bytes(), long.as_bytes(), errors) };
    if let Some(found) = found {
        best = 1.0 - found as f32 / long.len() as f32;
    }
    // A word that is still being typed is a stem too.
    let is_stem = stem >= 5 && stem * 10 >= long.len() * 6 && stem + 4 >= short.len();
    if is_stem || stem >= 6 && stem == short.len() {
        best = f32::max(best, SAME_STEM);
    }
    if may_have_one_skeleton && best < SAME_CONSONANTS {
        let skeleton = skeleton(short);
        let is_telling = skeleton.len() >= 4 && skeleton.len() * 2 >= long.len();
        if is_telling && skeleton == self::skeleton(long) {
            best = SAME_CONSONANTS;
        }
    }
    if best >= LEAST { best } else { 0.0 }
}

const VOWELS: u64 = letter(b'a') | letter(b'e') | letter(b'i') | letter(b'o') | letter(b'u') | letter(b'y');

const fn letter(letter: u8) -> u64 {
    1 << (letter & 63)
}

/// The letters of a word as a set.
fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |letters, byte| letters | letter(byte))
}

/// The consonants of a word, doubled ones once, and its first letter.
pub(crate) fn skeleton(word: &str) -> String {
    let mut skeleton = String::with_capacity(word.len());
    for (at, letter) in word.chars().enumerate() {
        let is_vowel = matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        if (at == 0 || !is_vowel) && !skeleton.ends_with(letter) {
            skeleton.push(letter);
        }
    }
    skeleton
}

fn are_apart(one: &str, other: &str) -> bool {
    let opposite = |(left, right): &(&str, &str)| {
        let turned = |one: &str, other: &str| {
            one.strip_prefix(left).is_some_and(|rest| other.strip_prefix(right) == Some(rest))
        };
        turned(one, other) || turned(other, one)
    };
    APART.contains(&one) && APART.contains(&other) || OPPOSITES.iter().any(opposite)
}

/// Letters to put in, take out, replace or exchange with their neighbour; none when it takes more than `most`.
fn distance(short: &[u8], long: &[u8], most: usize) -> Option<usize> {
    if long.len() - short.len() > most || most == 0 {
        return None;
    }
    let mut before = [0_usize; LONGEST + 1];
    let mut above: [usize; LONGEST + 1] = std::array::from_fn(|at| at);
    for (row, letter) in long.iter().enumerate() {
        let mut line = [0; LONGEST + 1];
        line[0] = row + 1;
        let mut least = line[0];
        for (column, other) in short.iter().enumerate() {
            let replaced = above[column] + usize::from(letter != other);
            let mut cost = replaced.min(above[column + 1] + 1).min(line[column] + 1);
            let is_exchanged =
                row > 0 && column > 0 && long[row - 1] == *other && short[column - 1] == *letter;
            if is_exchanged {
                cost = cost.min(before[column - 1] + 1);
            }
            line[column + 1] = cost;
            least = least.min(cost);
        }
        if least > most {
            return None;
        }
        before = above;
        above = line;
    }
    Some(above[short.len()]).filter(|found| *found <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_alike_when_letters_were_mistyped() {
        for (one, other) in [
            ("telecentre", "telecenter"),
            ("ministry", "ministery"),
            ("government", "govermnent"),
            ("agriculture", "agricultural"),
            ("modernisation", "modernization"),
            ("mktbh", "maktabah"),
        ] {
            assert!(likeness(one, other) >= LEAST, "{one} {other}");
        }
    }

    #[test]
    fn words_are_two_when_each_means_something_else() {
        for (one, other) in [
            ("niger", "nigeria"),
            ("iran", "iraq"),
            ("import", "export"),
            ("macrofinance", "microfinance"),
            ("cow", "cop"),
        ] {
            assert!(likeness(one, other) < f32::EPSILON, "{one} {other}");
        }
    }
}
