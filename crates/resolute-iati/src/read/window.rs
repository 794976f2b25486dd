//! The part of a file that is in memory: from the next item to as far as was read.

use std::io::{ErrorKind, Read};

use super::decode::Decoder;
use crate::error::{Position, ReadError};

/// What is read at the start; it grows for an entry that is larger.
const USUAL: usize = 256 << 10;

#[derive(Debug)]
pub(super) struct Window<R> {
    source: R,
    decoder: Option<Decoder>,
    buffer: Vec<u8>,
    /// The next item begins here in the buffer.
    start: usize,
    /// The file was read to its end.
    is_over: bool,
    limit: usize,
    position: Position,
    consumed: u64,
}

impl<R: Read> Window<R> {
    pub(super) fn new(source: R, limit: usize) -> Window<R> {
        Window {
            source,
            decoder: None,
            buffer: Vec::new(),
            start: 0,
            is_over: false,
            limit,
            position: Position::START,
            consumed: 0,
        }
    }

    /// From the next item on.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.buffer[self.start..]
    }

    pub(super) fn is_over(&self) -> bool {
        self.is_over
    }

    pub(super) fn position(&self) -> Position {
        self.position
    }

    pub(super) fn consumed(&self) -> u64 {
        self.consumed
    }

    /// The encoding from which the bytes were made UTF-8.
    pub(super) fn was_decoded(&self) -> Option<&'static str> {
        self.decoder.as_ref().and_then(Decoder::name)
    }

    pub(super) fn consume(&mut self, length: usize) {
        self.position = self.position.after(&self.buffer[self.start..self.start + length]);
        self.consumed += length as u64;
        self.start += length;
    }

    /// Reads further; false when the file is over. What was consumed makes room, and the room is doubled when one item
    /// fills it, so that an item is tried again only as often as its size doubles.
    pub(super) fn more(&mut self) -> Result<bool, ReadError> {
        if self.is_over {
            return Ok(false);
        }
        let held = self.buffer.len() - self.start;
        if held >= self.limit {
            let (what, limit) = ("the size", self.limit);
            return Err(ReadError::TooLarge { position: self.position, what, limit });
        }
        self.buffer.drain(..self.start);
        self.start = 0;
        let wanted = USUAL.max(held * 2).min(self.limit);
        while self.buffer.len() < wanted && !self.is_over {
            self.read(wanted - self.buffer.len())?;
        }
        Ok(true)
    }

    fn read(&mut self, wanted: usize) -> Result<(), ReadError> {
        let Some(decoder) = &mut self.decoder else { return self.begin() };
        if decoder.name().is_none() {
            self.is_over = fill(&mut self.source, &mut self.buffer, wanted)? == 0;
            return Ok(());
        }
        let mut raw = Vec::new();
        self.is_over = fill(&mut self.source, &mut raw, (wanted / 2).max(1))? == 0;
        decoder.decode(&raw, self.is_over, &mut self.buffer);
        Ok(())
    }

    /// Looks at the first bytes to know the encoding.
    fn begin(&mut self) -> Result<(), ReadError> {
        let mut raw = Vec::new();
        while raw.len() < 1024 && !self.is_over {
            self.is_over = fill(&mut self.source, &mut raw, 1024)? == 0;
        }
        let mut decoder = Decoder::of(&raw)?;
        decoder.decode(&raw, self.is_over, &mut self.buffer);
        self.decoder = Some(decoder);
        Ok(())
    }
}

/// One successful read of at most `wanted` bytes onto the end of a buffer.
fn fill(source: &mut impl Read, into: &mut Vec<u8>, wanted: usize) -> Result<usize, ReadError> {
    let held = into.len();
    into.resize(held + wanted, 0);
    loop {
        match source.read(&mut into[held..]) {
            Ok(read) => {
                // A reader that says more than it was asked for breaks its contract; it is not believed.
                let read = read.min(wanted);
                into.truncate(held + read);
                return Ok(read);
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => {
                into.truncate(held);
                return Err(error.into());
            }
        }
    }
}
