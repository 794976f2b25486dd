//! Checks, conformance figures and benches of the workspace.

fn main() {}
