//! Logistic regression with a quadratic penalty, solved among the rows instead of the columns: there are some hundred
//! rows and some ten thousand columns. Newton's method, a fixed order of operations, so the same numbers each time.

/// Steps after which the answer no longer changes in any digit that is kept.
const STEPS: usize = 25;
/// The largest change of a step that still counts as one.
const STILL: f64 = 1e-6;

/// What each row adds to the answer: weights of the columns are the columns times this.
/// `kernel` is symmetric, by rows; `labels` are 0 or 1.
pub(super) fn solve(kernel: &[f64], labels: &[f64], penalty: f64) -> Vec<f64> {
    let n = labels.len();
    let mut answer = vec![0.0; n];
    let mut values = vec![0.0; n];
    for _ in 0..STEPS {
        let likely: Vec<f64> = values.iter().map(|value: &f64| 1.0 / (1.0 + (-value).exp())).collect();
        let slope: Vec<f64> = likely.iter().map(|p| (p * (1.0 - p)).max(1e-9)).collect();
        let root: Vec<f64> = slope.iter().map(|slope| slope.sqrt()).collect();
        let goal: Vec<f64> = (0..n).map(|i| slope[i] * values[i] + labels[i] - likely[i]).collect();
        let mut system: Vec<f64> =
            (0..n * n).map(|at| root[at / n] * kernel[at] * root[at % n] / penalty).collect();
        (0..n).for_each(|i| system[i * n + i] += 1.0);
        decompose(&mut system, n);
        let through = times(kernel, &goal);
        let mut solved: Vec<f64> = (0..n).map(|i| root[i] * through[i] / penalty).collect();
        substitute(&system, &mut solved);
        for i in 0..n {
            answer[i] = (goal[i] - root[i] * solved[i]) / penalty;
        }
        let next = times(kernel, &answer);
        let change = next.iter().zip(&values).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        values = next;
        if change < STILL {
            break;
        }
    }
    answer
}

/// The lower triangle whose product with itself is the matrix.
fn decompose(matrix: &mut [f64], n: usize) {
    for i in 0..n {
        let (above, rest) = matrix.split_at_mut(i * n);
        let row = &mut rest[..n];
        for j in 0..i {
            let other = &above[j * n..j * n + j + 1];
            row[j] = (row[j] - dot(&row[..j], &other[..j])) / other[j];
        }
        row[i] = (row[i] - dot(&row[..i], &row[..i])).max(1e-12).sqrt();
    }
}

/// Solves with the triangle and with the same one turned over.
fn substitute(triangle: &[f64], vector: &mut [f64]) {
    let n = vector.len();
    for i in 0..n {
        let row = &triangle[i * n..i * n + i];
        vector[i] = (vector[i] - dot(row, &vector[..i])) / triangle[i * n + i];
    }
    for i in (0..n).rev() {
        vector[i] /= triangle[i * n + i];
        let found = vector[i];
        for j in 0..i {
            vector[j] -= triangle[i * n + j] * found;
        }
    }
}

fn times(matrix: &[f64], vector: &[f64]) -> Vec<f64> {
    matrix.chunks_exact(vector.len()).map(|row| dot(row, vector)).collect()
}

/// Four sums at a time: faster, and always in the same order.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    let (left, right) = (a.chunks_exact(4), b.chunks_exact(4));
    let rest: f64 = left.remainder().iter().zip(right.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in left.zip(right) {
        for at in 0..4 {
            sums[at] += a[at] * b[at];
        }
    }
    sums.iter().sum::<f64>() + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_is_where_the_penalised_likelihood_is_level() {
        // One column: -2, -1, 1, 2 with the labels no, yes, no, yes. At the best weight w the slope is nothing:
        // sum of column * (label - likely) = penalty * w.
        let column = [-2.0, -1.0, 1.0, 2.0];
        let labels = [0.0, 1.0, 0.0, 1.0];
        let kernel: Vec<f64> = column.iter().flat_map(|a| column.map(|b| a * b)).collect();
        let answer = solve(&kernel, &labels, 0.5);
        let weight: f64 = column.iter().zip(&answer).map(|(column, answer)| column * answer).sum();
        let slope: f64 =
            column.iter().zip(labels).map(|(x, y)| x * (y - 1.0 / (1.0 + (-weight * x).exp()))).sum::<f64>()
                - 0.5 * weight;
        assert!(weight > 0.1 && slope.abs() < 1e-6, "{weight} {slope}");
    }
}
