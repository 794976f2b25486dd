//! How much of a text is read: all of it, or of a very long one stretches spread evenly, so that no text takes longer.

/// Longest text that is read whole, in bytes: more than ten pages.
pub(crate) const WHOLE: usize = 48_000;
/// How many stretches of a longer text are read, and how long each is at most, in bytes.
const STRETCHES: usize = 48;
const STRETCH: usize = WHOLE / STRETCHES;
/// A stretch begins after a white space that stands within as many bytes; where there is none, anywhere.
const NEAR: usize = 60;

/// A part of a text that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// Its first byte.
    pub start: usize,
    /// Characters before it.
    pub first: usize,
    /// The byte after its last.
    pub end: usize,
}

/// The parts of a text that are read, in their order.
pub(crate) fn stretches(text: &str) -> Vec<Stretch> {
    if text.len() <= WHOLE {
        return vec![Stretch { start: 0, first: 0, end: text.len() }];
    }
    let step = text.len() / STRETCHES;
    let (mut counted, mut first) = (0, 0);
    let mut stretch = |number: usize| {
        let start = if number == 0 { 0 } else { beginning(text, number * step) };
        first += text[counted..start].chars().count();
        counted = start;
        let end = ending(text, start, (start + STRETCH).min((number + 1) * step));
        Stretch { start, first, end }
    };
    (0..STRETCHES).map(&mut stretch).collect()
}

/// The first character after a white space near `at`.
fn beginning(text: &str, at: usize) -> usize {
    let at = text.ceil_char_boundary(at);
    let near = &text[at..text.ceil_char_boundary(at + NEAR)];
    let space = near.char_indices().find(|(_, character)| character.is_whitespace());
    space.map_or(at, |(offset, space)| at + offset + space.len_utf8())
}

/// The last character before a white space near `at`, never before `start`.
fn ending(text: &str, start: usize, at: usize) -> usize {
    let at = text.floor_char_boundary(at).max(start);
    let near = text.floor_char_boundary(at.saturating_sub(NEAR)).max(start);
    text[near..at].rfind(char::is_whitespace).map_or(at, |offset| near + offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_is_read_whole_and_a_long_one_from_end_to_end() {
        assert_eq!(stretches("a few words"), [Stretch { start: 0, first: 0, end: 11 }]);
        for word in ["water and ", "вода и ", "水和土地", "\u{1f4a7}"] {
            let text = word.repeat(1_000_000 / word.len());
            let read = stretches(&text);
            assert_eq!(read.len(), STRETCHES);
            assert!(read.windows(2).all(|pair| pair[0].end <= pair[1].start), "{word}");
            assert!(read.iter().map(|part| part.end - part.start).sum::<usize>() <= WHOLE, "{word}");
            assert!(read[STRETCHES - 1].start > text.len() * 9 / 10, "{word}");
            for part in read {
                assert_eq!(text[..part.start].chars().count(), part.first, "{word}");
                assert!(text.is_char_boundary(part.end), "{word}");
            }
        }
    }
}
