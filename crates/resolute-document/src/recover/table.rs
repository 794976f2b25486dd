//! The cheapest way to find one text in another, over all pairs of their characters.

use std::ops::Range;

/// What the way found.
pub(super) struct Way {
    /// Offsets of the longer text that belong to the shorter one.
    pub(super) matches: Vec<usize>,
    /// Ranges of the shorter text that were not found, with the place where they would stand.
    pub(super) missing: Vec<(Range<usize>, usize)>,
}

/// What each insertion costs besides its borders.
const OPEN: f32 = 1.0;
/// An insertion that takes in a paragraph mark should start or end with a paragraph.
const CROSSING: f32 = 2.5;
/// A piece that is missing, and each of its characters: dearer than any insertion it could save.
const LACK: f32 = 12.0;
const LACK_EACH: f32 = 2.0;

/// How the way came to a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Move {
    /// The same character in both.
    Match,
    /// Within an insertion that started with a paragraph.
    Paragraphs,
    /// Within an insertion that started elsewhere, still in its paragraph.
    Words,
    /// The same, with a paragraph mark inside.
    Crossed,
    /// Within a piece that is missing.
    Lack,
}

const MOVES: [Move; 5] = [Move::Match, Move::Paragraphs, Move::Words, Move::Crossed, Move::Lack];

/// Finds `shorter` in `longer`. `border` says how unnatural it is to start or end an insertion at an offset,
/// `opens` whether a paragraph starts there.
pub(super) fn cheapest(
    longer: &[char],
    shorter: &[char],
    border: impl Fn(usize) -> f32,
    opens: impl Fn(usize) -> bool,
) -> Way {
    let width = shorter.len() + 1;
    let mut from = vec![[0_u8; 5]; (longer.len() + 1) * width];
    let mut above = vec![[f32::INFINITY; 5]; width];
    let mut row = vec![[f32::INFINITY; 5]; width];
    let borders: Vec<f32> = (0..=longer.len()).map(border).collect();
    for here in 0..=longer.len() {
        for there in 0..width {
            let mut best = [f32::INFINITY; 5];
            let mut came = [0_u8; 5];
            if here == 0 && there == 0 {
                best[0] = 0.0;
            }
            if here > 0 && there > 0 && longer[here - 1] == shorter[there - 1] {
                let before = above_left(&row_before(&above, there), borders[here - 1]);
                (best[0], came[0]) = before;
            }
            if here > 0 {
                let start = here - 1;
                let cost = OPEN + borders[start];
                let fresh = above[there][0].min(above[there][4]) + cost;
                let fresh_from = if above[there][0] <= above[there][4] { 0 } else { 4 };
                let crosses = longer[start] == super::flat::MARK;
                if opens(start) {
                    (best[1], came[1]) = lesser((above[there][1], 1), (fresh, fresh_from));
                } else {
                    (best[1], came[1]) = (above[there][1], 1);
                    if crosses {
                        (best[3], came[3]) = lesser((above[there][3], 3), (fresh + CROSSING, fresh_from));
                    } else {
                        (best[2], came[2]) = lesser((above[there][2], 2), (fresh, fresh_from));
                    }
                }
                if crosses {
                    (best[3], came[3]) = lesser((best[3], came[3]), (above[there][2] + CROSSING, 2));
                    (best[3], came[3]) = lesser((best[3], came[3]), (above[there][3], 3));
                } else {
                    (best[2], came[2]) = lesser((best[2], came[2]), (above[there][2], 2));
                    (best[3], came[3]) = lesser((best[3], came[3]), (above[there][3], 3));
                }
            }
            if there > 0 {
                let left = row[there - 1];
                let (start, start_from) = above_left(&left, borders[here]);
                (best[4], came[4]) = lesser((left[4] + LACK_EACH, 4), (start + LACK + LACK_EACH, start_from));
            }
            row[there] = best;
            from[here * width + there] = came;
        }
        std::mem::swap(&mut above, &mut row);
    }
    trace(&from, width, &above[width - 1], borders[longer.len()], longer.len())
}

fn row_before(above: &[[f32; 5]], there: usize) -> [f32; 5] {
    above[there - 1]
}

/// The cheapest state to leave at a border: an insertion ends there, the others just go on.
fn above_left(states: &[f32; 5], border: f32) -> (f32, u8) {
    let mut best = (states[0], 0);
    for inserting in [1_u8, 2, 3] {
        best = lesser(best, (states[usize::from(inserting)] + border, inserting));
    }
    lesser(best, (states[4], 4))
}

fn lesser(one: (f32, u8), other: (f32, u8)) -> (f32, u8) {
    if other.0 < one.0 { other } else { one }
}

fn trace(from: &[[u8; 5]], width: usize, last: &[f32; 5], border: f32, longer: usize) -> Way {
    let mut way = Way { matches: Vec::new(), missing: Vec::new() };
    let (mut here, mut there) = (longer, width - 1);
    let mut state = above_left(last, border).1;
    while here > 0 || there > 0 {
        let came = from[here * width + there][usize::from(state)];
        match MOVES[usize::from(state)] {
            Move::Match => {
                here -= 1;
                there -= 1;
                way.matches.push(here);
            }
            Move::Lack => {
                there -= 1;
                match way.missing.last_mut() {
                    Some((range, place)) if range.start == there + 1 && *place == here => range.start = there,
                    _ => way.missing.push((there..there + 1, here)),
                }
            }
            _ => here -= 1,
        }
        state = came;
    }
    way.matches.reverse();
    way.missing.reverse();
    way
}
