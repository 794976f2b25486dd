//! What was said of a line, and the keys under which sums stand in the index.

use std::borrow::Cow;

use resolute_iati::{LineAt, MoneyKind, Verdict};

/// Verdict of a line that stands in a sum.
pub const COUNTED: &str = "counted";

/// What was said of a line of a set, with the numbers of activities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Judged {
    /// [`COUNTED`], or the reason why it is in no sum.
    pub(super) verdict: Cow<'static, str>,
    /// The activity that is counted in its place.
    pub(super) instead: Option<i64>,
    /// The other activity of the register to which it was given.
    pub(super) given_to: Option<i64>,
}

impl Judged {
    /// A verdict about a set, with what the set calls its activities.
    pub(super) fn of(verdict: Verdict, number: impl Fn(usize) -> i64) -> Judged {
        match verdict {
            Verdict::Counted { goes_to } => {
                Judged { verdict: COUNTED.into(), instead: None, given_to: goes_to.map(number) }
            }
            Verdict::LeftOut { reason, instead } => Judged {
                verdict: reason.name().into(),
                instead: instead.map(|LineAt { entry, .. }| number(entry)),
                given_to: None,
            },
        }
    }
}

/// What is summed: a kind in a currency.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pot {
    /// The kind.
    pub kind: MoneyKind,
    /// The currency.
    pub currency: String,
}

impl Pot {
    /// As an address names it: `disbursement-USD`. No kind ends as a currency begins, so that it can be read back.
    pub fn code(&self) -> String {
        format!("{}-{}", self.kind.name(), self.currency)
    }

    /// The one of a code.
    pub fn of(code: &str) -> Option<Pot> {
        let kinds = MoneyKind::all().filter_map(|kind| {
            let currency = code.strip_prefix(kind.name())?.strip_prefix('-')?;
            (!currency.is_empty()).then(|| Pot { kind, currency: currency.to_owned() })
        });
        kinds.last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pot_is_read_back_from_its_code() {
        for kind in MoneyKind::all() {
            let pot = Pot { kind, currency: "USD".to_owned() };
            assert_eq!(Pot::of(&pot.code()), Some(pot));
        }
        assert_eq!(Pot::of("disbursement-"), None);
        assert_eq!(Pot::of("nonsense-USD"), None);
    }
}
