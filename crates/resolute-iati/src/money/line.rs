//! Money of an activity as lines: what a sum is made of.

use std::fmt;

use crate::views::{Activity, Amount, BudgetKind, Party, Relation, TransactionKind};

/// What a line of money is. Sums never mix kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MoneyKind {
    /// Planned for a time.
    Budget,
    /// To be paid out in a time.
    PlannedDisbursement,
    /// Moved or promised on a day.
    Transaction(TransactionKind),
}

/// Kinds under the names that pages, files and addresses use.
const NAMES: [(MoneyKind, &str); 15] = [
    (MoneyKind::Budget, "budget"),
    (MoneyKind::PlannedDisbursement, "planned-disbursement"),
    (MoneyKind::Transaction(TransactionKind::IncomingFunds), "incoming-funds"),
    (MoneyKind::Transaction(TransactionKind::OutgoingCommitment), "outgoing-commitment"),
    (MoneyKind::Transaction(TransactionKind::Disbursement), "disbursement"),
    (MoneyKind::Transaction(TransactionKind::Expenditure), "expenditure"),
    (MoneyKind::Transaction(TransactionKind::InterestPayment), "interest-payment"),
    (MoneyKind::Transaction(TransactionKind::LoanRepayment), "loan-repayment"),
    (MoneyKind::Transaction(TransactionKind::Reimbursement), "reimbursement"),
    (MoneyKind::Transaction(TransactionKind::PurchaseOfEquity), "purchase-of-equity"),
    (MoneyKind::Transaction(TransactionKind::SaleOfEquity), "sale-of-equity"),
    (MoneyKind::Transaction(TransactionKind::CreditGuarantee), "credit-guarantee"),
    (MoneyKind::Transaction(TransactionKind::IncomingCommitment), "incoming-commitment"),
    (MoneyKind::Transaction(TransactionKind::OutgoingPledge), "outgoing-pledge"),
    (MoneyKind::Transaction(TransactionKind::IncomingPledge), "incoming-pledge"),
];

impl MoneyKind {
    /// All kinds, in the order in which they are shown.
    pub fn all() -> impl Iterator<Item = MoneyKind> {
        NAMES.iter().map(|(kind, _)| *kind)
    }

    /// By its name.
    ///
    /// ```
    /// use resolute_iati::{MoneyKind, TransactionKind};
    ///
    /// assert_eq!(MoneyKind::named("disbursement"), Some(MoneyKind::Transaction(TransactionKind::Disbursement)));
    /// assert_eq!(MoneyKind::Budget.name(), "budget");
    /// ```
    pub fn named(name: &str) -> Option<MoneyKind> {
        NAMES.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }
}

impl fmt::Display for MoneyKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// A line of money, in the words of its source.
///
/// ```
/// use resolute_iati::*;
///
/// let line = MoneyLine::new(MoneyKind::Budget, "10.50", "eur");
/// assert_eq!((line.amount.as_str(), line.currency.as_deref()), ("10.50", Some("EUR")));
/// # Ok::<(), ReadError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneyLine {
    /// What it is.
    pub kind: MoneyKind,
    /// The amount as it is written.
    pub amount: String,
    /// Its currency: said, or that of the activity; upper case.
    pub currency: Option<String>,
    /// The first day of its time, or the day of a transaction.
    pub start: Option<String>,
    /// The last day of its time, or the day of a transaction.
    pub end: Option<String>,
    /// A budget that replaces an earlier one.
    pub is_revised: bool,
    /// The activity out of which it is paid.
    pub provider_activity: Option<String>,
    /// The activity for which it is paid.
    pub receiver_activity: Option<String>,
    /// Where it stands in its activity: `transaction[3]`.
    pub place: String,
}

impl MoneyLine {
    /// A line with kind, amount and currency; all else is empty.
    pub fn new(kind: MoneyKind, amount: &str, currency: &str) -> MoneyLine {
        MoneyLine {
            kind,
            amount: amount.to_owned(),
            currency: Some(currency.to_ascii_uppercase()),
            start: None,
            end: None,
            is_revised: false,
            provider_activity: None,
            receiver_activity: None,
            place: String::new(),
        }
    }

    fn of(kind: MoneyKind, value: Option<Amount<'_>>, place: String) -> MoneyLine {
        let mut line = MoneyLine::new(kind, "", "");
        line.amount = value.map(|value| value.digits().into_owned()).unwrap_or_default();
        line.currency = value.and_then(|value| value.currency()).map(|code| code.trim().to_ascii_uppercase());
        line.place = place;
        line
    }

    fn during(mut self, start: Option<impl Into<String>>, end: Option<impl Into<String>>) -> MoneyLine {
        (self.start, self.end) = (start.map(Into::into), end.map(Into::into));
        self
    }

    fn between(mut self, provider: Option<Party<'_>>, receiver: Option<Party<'_>>) -> MoneyLine {
        let activity = |party: Option<Party<'_>>| party.and_then(|party| party.activity_id()).map(Into::into);
        (self.provider_activity, self.receiver_activity) = (activity(provider), activity(receiver));
        self
    }
}

/// The money of one activity, and how the activity stands to others.
///
/// ```
/// use resolute_iati::{Activity, MoneyEntry};
///
/// let xml = "<iati-activity default-currency='EUR'><iati-identifier>XM-1-7</iati-identifier>\
///     <budget type='2'><period-start iso-date='2017-01-01'/><period-end iso-date='2017-12-31'/><value>10.50</value></budget>\
///     <related-activity type='1' ref='XM-1'/></iati-activity>";
/// let entry = MoneyEntry::of(&Activity::from_xml(xml)?);
/// assert_eq!(entry.parents, ["XM-1"]);
/// assert_eq!((entry.lines[0].amount.as_str(), entry.lines[0].is_revised), ("10.50", true));
/// # Ok::<(), resolute_iati::ReadError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MoneyEntry {
    /// What the activity is known by.
    pub id: String,
    /// Activities above it.
    pub parents: Vec<String>,
    /// Activities below it.
    pub children: Vec<String>,
    /// Its money.
    pub lines: Vec<MoneyLine>,
}

impl MoneyEntry {
    /// The money of an activity. A transaction of a kind that is not known is left out: nobody can say what it adds to.
    pub fn of(activity: &Activity) -> MoneyEntry {
        let related = |wanted| {
            let some = activity.related().filter(move |one| one.relation() == Some(wanted));
            some.filter_map(|one| one.reference()).map(Into::into).collect()
        };
        let mut lines = Vec::new();
        for (at, budget) in activity.budgets().enumerate() {
            let line = MoneyLine::of(MoneyKind::Budget, budget.value(), format!("budget[{}]", at + 1));
            let is_revised = budget.kind() == Some(BudgetKind::Revised);
            lines.push(MoneyLine { is_revised, ..line.during(budget.start(), budget.end()) });
        }
        for (at, planned) in activity.planned_disbursements().enumerate() {
            let place = format!("planned-disbursement[{}]", at + 1);
            let line = MoneyLine::of(MoneyKind::PlannedDisbursement, planned.value(), place);
            let line =
                line.during(planned.start(), planned.end()).between(planned.provider(), planned.receiver());
            lines.push(MoneyLine { is_revised: planned.kind_code().as_deref() == Some("2"), ..line });
        }
        for (at, transaction) in activity.transactions().enumerate() {
            let Some(kind) = transaction.kind() else { continue };
            let place = format!("transaction[{}]", at + 1);
            let line = MoneyLine::of(MoneyKind::Transaction(kind), transaction.value(), place);
            let line = line.during(transaction.date(), transaction.date());
            lines.push(line.between(transaction.provider(), transaction.receiver()));
        }
        MoneyEntry {
            id: activity.identifier().map(Into::into).unwrap_or_default(),
            parents: related(Relation::Parent),
            children: related(Relation::Child),
            lines,
        }
    }
}
