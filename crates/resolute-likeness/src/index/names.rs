//! Values that many entries have, kept once.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

/// Values that many entries have, kept once each. What no entry has any more stays: it is little, and it comes back.
#[derive(Debug)]
pub(super) struct Names<T: ?Sized> {
    all: Vec<Arc<T>>,
    places: HashMap<Arc<T>, u32>,
}

impl<T: ?Sized> Default for Names<T> {
    fn default() -> Self {
        Self { all: Vec::new(), places: HashMap::new() }
    }
}

impl<T: ?Sized + Eq + Hash> Names<T>
where
    for<'a> Arc<T>: From<&'a T>,
{
    /// The place of a value; a new one where it was not there.
    pub(super) fn place(&mut self, value: &T) -> u32 {
        if let Some(place) = self.places.get(value) {
            return *place;
        }
        let place =
            u32::try_from(self.all.len()).expect("fewer values than entries, and those are counted in u32");
        let value: Arc<T> = value.into();
        self.all.push(Arc::clone(&value));
        self.places.insert(value, place);
        place
    }

    pub(super) fn get(&self, place: u32) -> &T {
        &self.all[place as usize]
    }

    /// Bytes held beside the values themselves, and those of the values by `size`.
    pub(super) fn bytes(&self, size: impl Fn(&T) -> usize) -> usize {
        let beside = size_of::<Arc<T>>() * 2 + size_of::<u32>() + 2 * size_of::<usize>();
        self.all.iter().map(|value| beside + size(value)).sum()
    }
}
