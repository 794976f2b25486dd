//! Entries of a register that may be the same, found among a million and explained.
//!
//! A register to which many people send short descriptions gets the same thing twice: with a typing error, other words
//! in front, another spelling of the organisation. This crate finds such entries and says why it thinks so; a person
//! decides. It also tells apart what only looks the same: another edition, phase, year or country of one programme is
//! [*related*](Kind::Related), not a duplicate.
//!
//! - [`Index`] holds a register in memory: entries come, change and go, and [`Index::near`] answers in well under a
//!   millisecond, also for a title that is still being typed.
//! - [`Signature`] and [`bands`] are for a register that lies in a database: two entries that may be the same share a
//!   band, so that an ordinary index on a column of numbers finds them, and [`compare`] scores what was found.
//!
//! ```
//! use resolute_likeness::{Index, Kind, Record};
//!
//! let mut index = Index::new();
//! let first = Record { title: "Mae Hong Son IT Valley", organisation: "NECTEC", ..Record::default() };
//! let other = Record { title: "Kuwait Information Network", ..Record::default() };
//! index.add(1, &first);
//! index.add(2, &other);
//!
//! let typed = Record { title: "IT valley, Mae-Hong-Sonn", ..Record::default() };
//! let near = index.near(&typed, 5);
//! assert_eq!(near.len(), 1);
//! assert_eq!((near[0].id, near[0].kind), (1, Kind::Duplicate));
//! assert_eq!(near[0].reasons[0].to_string(), "title nearly the same");
//! ```

mod alignment;
mod editions;
mod index;
mod letters;
mod likeness;
mod organisations;
mod plain;
mod reasons;
mod record;
mod signature;
mod sketch;
mod typing;
mod websites;
mod weights;
mod words;

pub use index::{Index, Near, Search};
pub use likeness::{Likeness, compare};
pub use plain::Plain;
pub use reasons::{Kind, Reason};
pub use record::Record;
pub use signature::{BANDS, Signature, bands};
