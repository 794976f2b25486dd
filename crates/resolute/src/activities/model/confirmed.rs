//! Whether somebody who answers for an entry said lately that it is right.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How the word of an entry's owner stands on a day.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Confirmed {
    /// Its owner said within two years that it is right.
    Yes,
    /// Its owner said so longer ago.
    No,
    /// Its owner never said so.
    Never,
}

impl Confirmed {
    /// In the order of filters.
    pub const ALL: [Confirmed; 3] = [Confirmed::Yes, Confirmed::No, Confirmed::Never];

    /// As the word stands on a day, given the last day (ISO 8601) on which it was given. It holds for two years.
    pub fn on(day: Date, confirmed_on: Option<&str>) -> Confirmed {
        match confirmed_on {
            None => Confirmed::Never,
            // Days of ISO 8601 sort as they follow each other.
            Some(last) if last >= Confirmed::oldest(day).to_string().as_str() => Confirmed::Yes,
            Some(_) => Confirmed::No,
        }
    }

    /// The oldest day whose word still holds on a day.
    pub fn oldest(day: Date) -> Date {
        day.saturating_sub(2.years())
    }

    /// The word in addresses, files and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Confirmed::Yes => "yes",
            Confirmed::No => "no",
            Confirmed::Never => "never",
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_word_holds_for_two_years() {
        let day = date(2024, 2, 29);
        assert_eq!(Confirmed::on(day, None), Confirmed::Never);
        assert_eq!(Confirmed::on(day, Some("2024-02-29")), Confirmed::Yes);
        assert_eq!(Confirmed::on(day, Some("2022-02-28")), Confirmed::Yes);
        assert_eq!(Confirmed::on(day, Some("2022-02-27")), Confirmed::No);
    }
}
