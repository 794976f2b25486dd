//! Which entries have a band: a table of millions of pairs in six bytes each.

/// How many entries a band holds. What more entries than these have in common is boilerplate, and comparing each with
/// each would never end.
pub(super) const HOLDS: usize = 256;

/// Parts that grow one by one, so that growing never doubles the memory of the whole.
const PARTS: usize = 4_096;
/// A place that holds nothing.
const EMPTY: u32 = u32::MAX;

/// Pairs of a band and an entry. Of a band, 28 bits are kept: at a million entries one pair in a thousand is there by
/// chance, and comparing finds it out.
#[derive(Debug)]
pub(super) struct Buckets {
    parts: Vec<Part>,
}

/// Open addressing with linear probing; pairs of one band stand in one run.
#[derive(Debug, Default)]
struct Part {
    keys: Vec<u16>,
    places: Vec<u32>,
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
        let part = |part: &Part| size_of::<Part>() + part.keys.capacity() * 2 + part.places.capacity() * 4;
        self.parts.iter().map(part).sum()
    }
}

fn split(band: u64) -> (usize, u16) {
    ((band >> 52) as usize, (band >> 36) as u16)
}

impl Part {
    /// Where pairs of this key begin: keys spread evenly over the table.
    fn home(&self, key: u16) -> usize {
        (usize::from(key) * self.keys.len()) >> 16
    }

    fn next(&self, at: usize) -> usize {
        if at + 1 == self.keys.len() { 0 } else { at + 1 }
    }

    fn insert(&mut self, key: u16, place: u32) {
        if self.used * 5 >= self.keys.len() * 4 {
            self.grow();
        }
        let mut same = 0;
        let mut at = self.home(key);
        while self.places[at] != EMPTY {
            same += usize::from(self.keys[at] == key);
            at = self.next(at);
        }
        if same < HOLDS {
            (self.keys[at], self.places[at]) = (key, place);
            self.used += 1;
        }
    }

    fn get(&self, key: u16, places: &mut Vec<u32>) {
        if self.keys.is_empty() {
            return;
        }
        let mut at = self.home(key);
        while self.places[at] != EMPTY {
            if self.keys[at] == key {
                places.push(self.places[at]);
            }
            at = self.next(at);
        }
    }

    fn remove(&mut self, key: u16, place: u32) {
        if self.keys.is_empty() {
            return;
        }
        let mut at = self.home(key);
        while (self.keys[at], self.places[at]) != (key, place) {
            if self.places[at] == EMPTY {
                return;
            }
            at = self.next(at);
        }
        self.used -= 1;
        self.close(at);
    }

    /// Moves the pairs behind a gap into it, where that brings them no further than their home.
    fn close(&mut self, mut gap: usize) {
        let length = self.keys.len();
        let mut at = self.next(gap);
        while self.places[at] != EMPTY {
            let home = self.home(self.keys[at]);
            let way = |to: usize| (to + length - home) % length;
            if way(gap) <= way(at) {
                (self.keys[gap], self.places[gap]) = (self.keys[at], self.places[at]);
                gap = at;
            }
            at = self.next(at);
        }
        self.places[gap] = EMPTY;
    }

    fn grow(&mut self) {
        let length = (self.keys.len() + self.keys.len() / 4).max(8);
        let keys = std::mem::replace(&mut self.keys, vec![0; length]);
        let places = std::mem::replace(&mut self.places, vec![EMPTY; length]);
        for (key, place) in keys.into_iter().zip(places).filter(|(_, place)| *place != EMPTY) {
            let mut at = self.home(key);
            while self.places[at] != EMPTY {
                at = self.next(at);
            }
            (self.keys[at], self.places[at]) = (key, place);
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
