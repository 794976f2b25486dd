//! The cheapest way through two texts, and how sure each of its steps is.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::cost::{Both, KINDS};
use super::field::Field;

/// Segments of two texts that say the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Segments of the left text; none where the right one stands alone.
    pub left: Range<usize>,
    /// Segments of the right text.
    pub right: Range<usize>,
    /// From 0 to 1: how much likelier this row is than every other way through both texts at this place.
    pub confidence: f32,
}

/// Costs are as if every sign were independent of the others, which they are not; this much of them is believed.
const BELIEVED: f32 = 0.5;

/// Aligns two texts. Every segment of both is in exactly one row, in order.
///
/// ```
/// use resolute_document::languages::align;
/// let english = ["Article 1", "The Members shall meet in 1946.", "Article 2", "They report to the Council."];
/// let french = ["Article 1", "Les Membres se réunissent en 1946.", "Article 2", "Ils font rapport au Conseil."];
/// let rows = align(&english, &french);
/// assert!(rows.iter().all(|row| row.left == row.right && row.left.len() == 1));
/// assert!(rows[1].confidence > 0.9);
/// ```
pub fn align(left: &[&str], right: &[&str]) -> Vec<Row> {
    let both = Both::new(left, right);
    let field = &both.field;
    let (costs, steps) = cheapest(&both, field);
    let after = sums(&both, field, Direction::Backward);
    let before = sums(&both, field, Direction::Forward);
    let all = before[field.last()];
    let mut rows = Vec::new();
    let (mut i, mut j) = (field.rows, field.columns);
    while i > 0 || j > 0 {
        let Some(at) = field.at(i, j).filter(|at| costs[*at].is_finite()) else { break };
        let kind = usize::from(steps[at]);
        let (down, along, _) = KINDS[kind];
        let from = field.at(i - down, j - along);
        let through = from.map_or(f32::NEG_INFINITY, |from| {
            before[from] - both.of((i - down, j - along), kind) * BELIEVED + after[at]
        });
        let confidence = (through - all).exp().clamp(0.0, 1.0);
        let confidence = if confidence.is_finite() { confidence } else { 0.0 };
        rows.push(Row { left: i - down..i, right: j - along..j, confidence });
        (i, j) = (i - down, j - along);
    }
    rows.reverse();
    rows
}

/// By place: the cost of the cheapest way to it, and its last step.
fn cheapest(both: &Both, field: &Field) -> (Vec<f32>, Vec<u8>) {
    let mut costs = vec![f32::INFINITY; field.size()];
    let mut steps = vec![0_u8; field.size()];
    costs[0] = 0.0;
    for (row, column) in field.places() {
        let Some(at) = field.at(row, column) else { continue };
        for (number, (kind, (down, along, _))) in (0_u8..).zip(KINDS.iter().enumerate()) {
            let (Some(i), Some(j)) = (row.checked_sub(*down), column.checked_sub(*along)) else { continue };
            let Some(from) = field.at(i, j).filter(|from| costs[*from].is_finite()) else { continue };
            let cost = costs[from] + both.of((i, j), kind);
            if cost < costs[at] {
                (costs[at], steps[at]) = (cost, number);
            }
        }
    }
    (costs, steps)
}

#[derive(Clone, Copy, PartialEq)]
enum Direction {
    Forward,
    Backward,
}

/// By place: the logarithm of the summed likelihood of all ways from the start to it, or from it to the end.
fn sums(both: &Both, field: &Field, direction: Direction) -> Vec<f32> {
    let mut sums = vec![f32::NEG_INFINITY; field.size()];
    let forward = direction == Direction::Forward;
    let start = if forward { 0 } else { field.last() };
    let mut visit = |(row, column): (usize, usize)| {
        let Some(at) = field.at(row, column) else { return };
        if at == start {
            sums[at] = 0.0;
            return;
        }
        let mut sum = f32::NEG_INFINITY;
        for (kind, (down, along, _)) in KINDS.iter().enumerate() {
            let (other, place) = if forward {
                let (Some(i), Some(j)) = (row.checked_sub(*down), column.checked_sub(*along)) else {
                    continue;
                };
                ((i, j), (i, j))
            } else if row + down <= field.rows && column + along <= field.columns {
                ((row + down, column + along), (row, column))
            } else {
                continue;
            };
            let Some(next) = field.at(other.0, other.1).filter(|next| sums[*next].is_finite()) else {
                continue;
            };
            sum = log_sum(sum, sums[next] - both.of(place, kind) * BELIEVED);
        }
        sums[at] = sum;
    };
    if forward {
        field.places().for_each(&mut visit);
    } else {
        field.places().rev().for_each(&mut visit);
    }
    sums
}

fn log_sum(one: f32, other: f32) -> f32 {
    let (more, less) = if one > other { (one, other) } else { (other, one) };
    if less == f32::NEG_INFINITY { more } else { more + (less - more).exp().ln_1p() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(rows: &[Row]) -> Vec<(usize, usize)> {
        rows.iter().map(|row| (row.left.len(), row.right.len())).collect()
    }

    #[test]
    fn a_paragraph_that_one_text_lacks_stands_alone() {
        let numbered =
            |words: &str, number: usize| format!("{words} {number} {}", "x".repeat(20 + number % 3));
        let mut left: Vec<String> = (140..150).map(|number| numbered("Resolution", number)).collect();
        let right: Vec<String> = (140..150).map(|number| numbered("Résolution", number)).collect();
        left.insert(4, "A word on budgets that nobody translated, of some length.".to_owned());
        let left: Vec<&str> = left.iter().map(String::as_str).collect();
        let right: Vec<&str> = right.iter().map(String::as_str).collect();
        let rows = align(&left, &right);
        let alone: Vec<&Row> = rows.iter().filter(|row| row.right.is_empty()).collect();
        assert_eq!((alone.len(), alone[0].left.clone()), (1, 4..5));
    }

    #[test]
    fn two_sentences_may_be_one_elsewhere() {
        let left = [
            "The Council meets each year in the city of Geneva.",
            "It reports to the plenipotentiary conference in full.",
        ];
        let right = [
            "Le Conseil se réunit chaque année dans la ville de Genève et rend compte à la conférence de plénipotentiaires.",
        ];
        assert_eq!(shapes(&align(&left, &right)), [(2, 1)]);
    }

    #[test]
    fn every_segment_is_in_one_row_even_when_nothing_fits() {
        assert_eq!(align(&[], &[]), []);
        assert_eq!(shapes(&align(&["alone"], &[])), [(1, 0)]);
        let left: Vec<String> = (0..300).map(|number| "x".repeat(number % 37)).collect();
        let left: Vec<&str> = left.iter().map(String::as_str).collect();
        let rows = align(&left, &["一", "二"]);
        assert_eq!(rows.iter().map(|row| row.left.len()).sum::<usize>(), 300);
        assert_eq!(rows.iter().map(|row| row.right.len()).sum::<usize>(), 2);
    }
}
