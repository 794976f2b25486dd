//! What an entry says, in the words of the standard. A view is an element that knows what its parts mean; it copies
//! nothing and forgets nothing: the element is always at hand.

mod activity;
mod amounts;
mod codes;
mod organisation;
mod parts;
mod results;
mod words;

pub use activity::Activity;
pub use amounts::{Amount, Budget, BudgetLine, PlannedDisbursement, Transaction};
pub use codes::{BudgetKind, DateKind, Relation, Role, TransactionKind};
pub use organisation::Organisation;
pub use parts::{ActivityDate, Classification, Contact, Description, Document, Location, Party, Related};
pub use results::{Indicator, Measurement, Period, Reference, ResultOf};
pub use words::{Narrative, narratives};

/// Makes a view: an element under a name of its own.
macro_rules! view {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Debug)]
        pub struct $name<'a>($crate::tree::Element<'a>);

        impl<'a> $name<'a> {
            /// An element seen as this.
            pub fn of(element: $crate::tree::Element<'a>) -> $name<'a> {
                $name(element)
            }

            /// The element itself.
            pub fn element(&self) -> $crate::tree::Element<'a> {
                self.0
            }
        }
    };
}
pub(crate) use view;

/// Adds readers of attributes to a view.
macro_rules! attributes {
    ($($(#[$meta:meta])* $method:ident = $attribute:literal;)*) => {
        $(
            $(#[$meta])*
            pub fn $method(&self) -> Option<std::borrow::Cow<'a, str>> {
                self.0.attribute($attribute)
            }
        )*
    };
}
pub(crate) use attributes;
