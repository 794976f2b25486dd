//! From resolution to result.

fn main() {}
