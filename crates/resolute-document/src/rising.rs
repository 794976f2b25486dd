//! The longest part of a sequence that rises: what keeps its order in two texts.

/// Places of a longest strictly rising subsequence, in order.
pub(crate) fn longest(values: &[usize]) -> Vec<usize> {
    // Patience: the last place of the best chain of each length.
    let mut tails: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(values.len());
    for (at, value) in values.iter().enumerate() {
        let length = tails.partition_point(|tail| values[*tail] < *value);
        previous.push(length.checked_sub(1).map(|shorter| tails[shorter]));
        if length == tails.len() {
            tails.push(at);
        } else {
            tails[length] = at;
        }
    }
    let mut rising = Vec::with_capacity(tails.len());
    let mut at = tails.last().copied();
    while let Some(here) = at {
        rising.push(here);
        at = previous[here];
    }
    rising.reverse();
    rising
}

#[cfg(test)]
mod tests {
    #[test]
    fn longest_part_keeps_the_order_of_most() {
        assert_eq!(super::longest(&[3, 0, 1, 5, 2, 4]), [1, 2, 4, 5]);
        assert_eq!(super::longest(&[]), [0; 0]);
    }
}
