//! Word documents in and out, with real tracked changes.
