//! Activities and organisations as the International Aid Transparency Initiative writes them down (IATI 2.03), in and
//! out.
//!
//! [`Reader`] gives a file piece by piece, one entry in memory at a time. An entry keeps its text as it was written and
//! has an index over it, so writing what was read gives the file back, letter by letter, with all that no view shows.
//! [`Activity`] and [`Organisation`] say what an entry means.
//!
//! ```
//! use resolute_iati::{Item, Reader};
//!
//! let file = br#"<iati-activities version="2.03"><iati-activity>
//!   <iati-identifier>XM-1-7</iati-identifier><title><narrative>Wells</narrative></title>
//! </iati-activity></iati-activities>"#;
//! for item in Reader::new(&file[..]) {
//!     if let Item::Activity(activity) = item? {
//!         assert_eq!(activity.title("en").unwrap().text, "Wells");
//!     }
//! }
//! # Ok::<(), resolute_iati::ReadError>(())
//! ```

mod check;
mod error;
mod finding;
mod money;
mod read;
mod tree;
mod views;
mod write;

pub use check::{Checker, CodeList, Ruleset, RulesetError, check_codes, check_schema};
pub use error::{Position, ReadError};
pub use finding::{Finding, Severity};
pub use money::{
    Decimal, LeftOut, LineAt, MoneyEntry, MoneyKind, MoneyLine, Reason, Sum, Totals, Verdict, totals,
    verdicts,
};
pub use read::{Head, Item, Kind, Limits, Reader};
pub use tree::{Attribute, Children, Element, Tree};
pub use views::{
    Activity, ActivityDate, Amount, Budget, BudgetKind, BudgetLine, Classification, Contact, DateKind,
    Description, Document, Indicator, Location, Measurement, Narrative, Organisation, Party, Period,
    PlannedDisbursement, Reference, Related, Relation, ResultOf, Role, Transaction, TransactionKind,
    narratives,
};
pub use write::{Editor, Part, Writer};
