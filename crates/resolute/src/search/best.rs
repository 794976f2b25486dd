//! Keeping the first of many, in as much memory as is kept.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use tantivy::DocAddress;

/// An entry with the key by which it is put in order; of equal keys the earlier entry comes first.
pub(super) type Keyed<K> = (K, Reverse<DocAddress>);

/// The entries with the largest keys.
pub(super) struct Best<K> {
    most: usize,
    /// The least of what is kept on top.
    kept: BinaryHeap<Reverse<Keyed<K>>>,
}

impl<K: Ord> Best<K> {
    /// Keeps as many as `most`.
    pub(super) fn new(most: usize) -> Best<K> {
        Best { most, kept: BinaryHeap::new() }
    }

    /// Keeps an entry where it is among the first.
    pub(super) fn offer(&mut self, key: K, address: DocAddress) {
        let offered = Reverse((key, Reverse(address)));
        if self.kept.len() < self.most {
            self.kept.push(offered);
        } else if let Some(mut least) = self.kept.peek_mut()
            && offered < *least
        {
            *least = offered;
        }
    }

    /// The key above which an entry is kept; none while there is room.
    pub(super) fn least(&self) -> Option<&K> {
        self.kept.peek().filter(|_| self.kept.len() >= self.most).map(|Reverse((key, _))| key)
    }

    /// What is kept, in no order.
    pub(super) fn into_vec(self) -> Vec<Keyed<K>> {
        self.kept.into_iter().map(|Reverse(keyed)| keyed).collect()
    }
}

/// One page of what several segments kept.
pub(super) fn page<K: Ord>(segments: Vec<Vec<Keyed<K>>>, skip: usize, take: usize) -> Vec<DocAddress> {
    let mut all = Vec::new();
    for mut segment in segments {
        if segment.len() > all.len() {
            std::mem::swap(&mut segment, &mut all);
        }
        all.append(&mut segment);
    }
    if skip >= all.len() {
        return Vec::new();
    }
    let falling = |one: &Keyed<K>, other: &Keyed<K>| other.cmp(one);
    if skip > 0 {
        all.select_nth_unstable_by(skip, falling);
    }
    let rest = &mut all[skip..];
    if take < rest.len() {
        rest.select_nth_unstable_by(take, falling);
    }
    let take = take.min(rest.len());
    rest[..take].sort_unstable_by(falling);
    rest[..take].iter().map(|(_, Reverse(address))| *address).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_several_segments_are_those_of_one_list() {
        let keys = |segment: u32| (0..50_u32).map(move |doc| (doc * 7 % 13, DocAddress::new(segment, doc)));
        let mut expected: Vec<Keyed<u32>> =
            (0..3).flat_map(keys).map(|(key, address)| (key, Reverse(address))).collect();
        expected.sort_unstable_by(|one, other| other.cmp(one));
        for skip in [0, 1, 7, 60, 145, 149, 150, 1_000] {
            let segments = (0..3).map(|segment| {
                let mut best = Best::new(skip + 10);
                keys(segment).for_each(|(key, address)| best.offer(key, address));
                best.into_vec()
            });
            let here = page(segments.collect(), skip, 10);
            let there = expected.iter().skip(skip).take(10).map(|(_, Reverse(address))| *address);
            assert_eq!(here, there.collect::<Vec<_>>(), "{skip}");
        }
    }

    #[test]
    fn what_is_kept_has_a_least_key_once_it_is_full() {
        let mut best = Best::new(2);
        best.offer(1, DocAddress::new(0, 0));
        assert_eq!(best.least(), None);
        best.offer(3, DocAddress::new(0, 1));
        best.offer(3, DocAddress::new(0, 2));
        best.offer(2, DocAddress::new(0, 3));
        assert_eq!(best.least(), Some(&3));
        assert_eq!(Best::<i32>::new(0).least(), None);
    }
}
