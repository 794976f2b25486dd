//! How far a long import has come, for whoever watches it.

use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};

/// What an import is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Reading the file and storing what it says.
    Reading,
    /// Looking for what vanished, noting what changed.
    Closing,
    /// Making all of it hold at once.
    Storing,
    /// Everything is stored.
    Done,
}

/// How far an import has come.
#[derive(Debug, Default)]
pub struct Progress {
    phase: AtomicU8,
    total: AtomicU64,
    read: AtomicU64,
    entries: AtomicU64,
}

impl Progress {
    /// Says how many bytes there are.
    pub(super) fn begin(&self, total: u64) {
        self.total.store(total, Ordering::Relaxed);
    }

    pub(super) fn enter(&self, phase: Phase) {
        self.phase.store(phase as u8, Ordering::Relaxed);
    }

    pub(super) fn reached(&self, read: u64) {
        self.read.store(read, Ordering::Relaxed);
    }

    pub(super) fn add_read(&self, bytes: u64) {
        self.read.fetch_add(bytes, Ordering::Relaxed);
    }

    pub(super) fn add(&self, entries: usize) {
        self.entries.fetch_add(entries as u64, Ordering::Relaxed);
    }

    /// What it is doing.
    pub fn phase(&self) -> Phase {
        match self.phase.load(Ordering::Relaxed) {
            0 => Phase::Reading,
            1 => Phase::Closing,
            2 => Phase::Storing,
            _ => Phase::Done,
        }
    }

    /// How much of the file was read, in percent.
    pub fn percent(&self) -> u64 {
        let total = self.total.load(Ordering::Relaxed).max(1);
        (self.read.load(Ordering::Relaxed).saturating_mul(100) / total).min(100)
    }

    /// How many entries were taken in.
    pub fn entries(&self) -> u64 {
        self.entries.load(Ordering::Relaxed)
    }
}
