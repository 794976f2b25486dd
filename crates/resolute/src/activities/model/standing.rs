//! Where an entry stands, and the steps that led there.

use serde::{Deserialize, Serialize};

macro_rules! coded {
    ($(#[$about:meta])* $name:ident { $($(#[$what:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$what])* $variant),+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// The word in addresses, files, tables and translation keys.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }

            /// The one with this word.
            pub fn from_code(code: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

coded! {
    /// Where the words of an entry stand.
    Standing {
        /// Only its owner sees it.
        Draft = "draft",
        /// Waits for a reviewer.
        Submitted = "submitted",
        /// A reviewer asked its owner something.
        Returned = "returned",
        /// Public.
        Published = "published",
        /// A reviewer refused it and said why.
        Rejected = "rejected",
        /// The same as another entry, to which its address leads.
        Merged = "merged",
    }
}

/// Where changes to a published entry may stand.
pub const PROPOSED: [Standing; 3] = [Standing::Draft, Standing::Submitted, Standing::Returned];

coded! {
    /// Where an activity stands in time.
    Progress {
        /// Has not begun.
        Planned = "planned",
        /// Has begun and is not over.
        Ongoing = "ongoing",
        /// Is over.
        Completed = "completed",
        /// Was stopped for a time.
        Suspended = "suspended",
        /// Was given up.
        Cancelled = "cancelled",
    }
}

coded! {
    /// How far an activity reaches.
    Coverage {
        /// A place.
        Local = "local",
        /// A country.
        National = "national",
        /// Several countries of a region.
        Regional = "regional",
        /// More.
        International = "international",
    }
}

coded! {
    /// What was done with an entry.
    Step {
        /// Somebody began it.
        Begun = "begun",
        /// Its owner gave it to the reviewers.
        Submitted = "submitted",
        /// Its owner took it back from the reviewers.
        TakenBack = "taken-back",
        /// A reviewer asked its owner something.
        AskedBack = "asked-back",
        /// A reviewer made it public.
        Approved = "approved",
        /// A reviewer refused it.
        Rejected = "rejected",
        /// An import brought it or changed it.
        Imported = "imported",
        /// Its owner said that it is still right.
        Confirmed = "confirmed",
        /// It was found to be the same as another.
        Merged = "merged",
        /// Another was found to be the same as it.
        Absorbed = "absorbed",
        /// What was merged was taken apart again.
        Unmerged = "unmerged",
        /// A reviewer took it up.
        Assigned = "assigned",
        /// Its owner gave it up.
        Withdrawn = "withdrawn",
        /// Its owner took up again what they had given up.
        Restored = "restored",
    }
}
