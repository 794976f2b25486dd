//! Which entries have a band: a table of millions of pairs in eight bytes each.

/// How many entries a band holds. What more entries than these have in common is boilerplate, and comparing each with
/// each would never end.
pub(super) const HOLDS: usize = 256;

/// Parts that grow one by one, so that growing never doubles the memory of the whole.
const PARTS: usize = 256;
/// A place that holds nothing. No pair looks so: entries are counted from 0, and the last number is not used.
const EMPTY: u64 = u64::MAX;

/// Pairs of a band and an entry.
#[derive(Debug)]
pub(super) struct Buckets {
    parts: Vec<Part>,
}

/// Open addressing with linear probing; pairs of one band stand in one run.
#[derive(Debug, Default)]
struct Part {
    pairs: Vec<u64>,
    used: usize,
}

impl Default for Buckets {
    fn default() -> Self {
        Self { parts: (0..PARTS).map(|_| Part::default()).collect() }
    }
}

impl Buckets {
    /// Adds a pair, unless the band is full.
    pub(super) fn insert(&mut self, band: u64, place: u32) {
        let (part, key) = split(band);
        self.parts[part].insert(key, place);
    }

    pub(super) fn remove(&mut self, band: u64, place: u32) {
        let (part, key) = split(band);
        self.parts[part].remove(key, place);
    }

    /// Adds the entries of a band to a list.
    pub(super) fn get(&self, band: u64, places: &mut Vec<u32>) {
        let (part, key) = split(band);
        self.parts[part].get(key, places);
    }

    pub(super) fn bytes(&self) -> usize {
        self.parts.iter().map(|part| part.pairs.capacity() * size_of::<u64>()).sum()
    }
}

fn split(band: u64) -> (usize, u32) {
    ((band >> 56) as usize, (band >> 24) as u32)
}

fn key_of(pair: u64) -> u32 {
    (pair >> 32) as u32
}

impl Part {
    /// Where pairs of this key begin: keys spread evenly over the table.
    fn home(&self, key: u32) -> usize {
        ((u64::from(key) * self.pairs.len() as u64) >> 32) as usize
    }

    fn next(&self, at: usize) -> usize {
        if at + 1 == self.pairs.len() { 0 } else { at + 1 }
    }

    fn insert(&mut self, key: u32, place: u32) {
        if self.used * 5 >= self.pairs.len() * 4 {
            self.grow();
        }
        let mut same = 0;
        let mut at = self.home(key);
        while self.pairs[at] != EMPTY {
            same += usize::from(key_of(self.pairs[at]) == key);
            at = self.next(at);
        }
        if same < HOLDS {
            self.pairs[at] = u64::from(key) << 32 | u64::from(place);
            self.used += 1;
        }
    }

    fn get(&self, key: u32, places: &mut Vec<u32>) {
        if self.pairs.is_empty() {
            return;
        }
        let mut at = self.home(key);
        while self.pairs[at] != EMPTY {
            if key_of(self.pairs[at]) == key {
                places.push(self.pairs[at] as u32);
            }
            at = self.next(at);
        }
    }

    fn remove(&mut self, key: u32, place: u32) {
        if self.pairs.is_empty() {
            return;
        }
        let pair = u64::from(key) << 32 | u64::from(place);
        let mut at = self.home(key);
        while self.pairs[at] != pair {
            if self.pairs[at] == EMPTY {
                return;
            }
            at = self.next(at);
        }
        self.used -= 1;
        self.close(at);
    }

    /// Moves the pairs behind a gap into it, where that brings them no further than their home.
    fn close(&mut self, mut gap: usize) {
        let length = self.pairs.len();
        let mut at = self.next(gap);
        while self.pairs[at] != EMPTY {
            let home = self.home(key_of(self.pairs[at]));
            let way = |to: usize| (to + length - home) % length;
            if way(gap) <= way(at) {
                self.pairs[gap] = self.pairs[at];
                gap = at;
            }
            at = self.next(at);
        }
        self.pairs[gap] = EMPTY;
    }

    fn grow(&mut self) {
        let length = (self.pairs.len() + self.pairs.len() / 3).max(64);
        let pairs = std::mem::replace(&mut self.pairs, vec![EMPTY; length]);
        for pair in pairs.into_iter().filter(|pair| *pair != EMPTY) {
            let mut at = self.home(key_of(pair));
            while self.pairs[at] != EMPTY {
                at = self.next(at);
            }
            self.pairs[at] = pair;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::mix;

    fn get(buckets: &Buckets, band: u64) -> Vec<u32> {
        let mut places = Vec::new();
        buckets.get(band, &mut places);
        places.sort_unstable();
        places
    }

    #[test]
    fn buckets_hold_what_was_put_in_and_lose_what_was_taken_out() {
        let mut buckets = Buckets::default();
        let band = |number: u32| mix(u64::from(number % 977));
        for place in 0..20_000 {
            buckets.insert(band(place), place);
        }
        for place in (0..20_000).filter(|place| place % 3 != 0) {
            buckets.remove(band(place), place);
        }
        for number in 0..977 {
            let expected: Vec<u32> =
                (0..20_000).filter(|place| place % 977 == number && place % 3 == 0).collect();
            assert_eq!(get(&buckets, band(number)), expected);
        }
        assert!(get(&buckets, mix(5_000)).is_empty());
    }

    #[test]
    fn buckets_are_full_when_a_band_is_boilerplate() {
        let mut buckets = Buckets::default();
        (0..10_000).for_each(|place| buckets.insert(mix(1), place));
        assert_eq!(get(&buckets, mix(1)).len(), HOLDS);
        buckets.remove(mix(1), 9_999);
        assert_eq!(get(&buckets, mix(1)).len(), HOLDS, "it never had room");
    }
}
