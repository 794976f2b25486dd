//! Two texts laid against each other: files from the command line or a page, texts that are held, and the words of one
//! provision through all its versions.
//!
//! Always true: a comparison is worked out when it is asked for and kept nowhere; what a file tracked itself is shown as
//! the file has it.

pub mod cli;
