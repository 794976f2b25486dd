//! Sums of money that count nothing twice.
//!
//! The rules stand in plain words in `docs/money.md`. Amounts stay as they are written; sums are exact, one for each kind
//! and currency, and each says which lines it is made of. What is left out is listed with its reason.

mod budgets;
mod decimal;
mod family;
mod line;
mod rules;
mod transfers;

pub use decimal::Decimal;
pub use line::{MoneyEntry, MoneyKind, MoneyLine};
pub use rules::{LeftOut, LineAt, Reason, Sum, Totals, Verdict, totals, verdicts};
