//! Budgets, planned disbursements, transactions: amounts with their currency, date and parties.

use std::borrow::Cow;

use super::codes::{BudgetKind, TransactionKind};
use super::parts::{Classification, Party};
use super::words::{Narrative, narratives};
use super::{attributes, view};

view! {
    /// An amount: digits as they are written, with currency and date.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity default-currency='EUR'><budget><value value-date='2017-01-01'>1250.50</value></budget></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let amount = activity.budgets().next().unwrap().value().unwrap();
    /// assert_eq!((amount.digits().as_ref(), amount.currency().as_deref()), ("1250.50", Some("EUR")));
    /// # Ok::<(), ReadError>(())
    /// ```
    Amount
}

impl<'a> Amount<'a> {
    /// The digits as they are written, without blanks around them.
    pub fn digits(&self) -> Cow<'a, str> {
        match self.0.text() {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        }
    }

    /// The currency that is said here, else the one that holds for the entry.
    pub fn currency(&self) -> Option<Cow<'a, str>> {
        let said = self.0.attribute("currency").filter(|said| !said.trim().is_empty());
        said.or_else(|| self.0.tree().root().attribute("default-currency"))
            .filter(|said| !said.trim().is_empty())
    }

    attributes! {
        /// The day whose rate of exchange counts.
        value_date = "value-date";
    }
}

/// The parts that budgets of all kinds have.
macro_rules! period {
    () => {
        /// First day of its time.
        pub fn start(&self) -> Option<Cow<'a, str>> {
            self.0.child("period-start")?.attribute("iso-date")
        }

        /// Last day of its time.
        pub fn end(&self) -> Option<Cow<'a, str>> {
            self.0.child("period-end")?.attribute("iso-date")
        }

        /// Its amount.
        pub fn value(&self) -> Option<Amount<'a>> {
            self.0.child("value").map(Amount::of)
        }
    };
}

view! {
    /// A budget of an activity or organisation for a time.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><budget type='1' status='2'><period-start iso-date='2017-01-01'/></budget></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let budget = activity.budgets().next().unwrap();
    /// assert_eq!((budget.kind(), budget.start().as_deref()), (Some(BudgetKind::Original), Some("2017-01-01")));
    /// # Ok::<(), ReadError>(())
    /// ```
    Budget
}

impl<'a> Budget<'a> {
    period!();

    /// Original or revised; the standard takes one that says nothing for original.
    pub fn kind(&self) -> Option<BudgetKind> {
        self.0.attribute("type").map_or(Some(BudgetKind::Original), |code| BudgetKind::from_code(&code))
    }

    /// For whom: an organisation, region or country, where the budget is for one.
    pub fn recipient(&self) -> Option<Classification<'a>> {
        let names = ["recipient-org", "recipient-region", "recipient-country"];
        names.iter().find_map(|name| self.0.child(name)).map(Classification::of)
    }

    /// Its lines.
    pub fn lines(&self) -> impl Iterator<Item = BudgetLine<'a>> + use<'a> {
        let is_line = |name: &str| matches!(name, "budget-line" | "expense-line");
        self.0.children().filter(move |child| is_line(child.name())).map(BudgetLine::of)
    }

    attributes! {
        /// Code of the list BudgetStatus: 1 indicative, 2 committed.
        status = "status";
    }
}

view! {
    /// A line of a budget or of an expenditure.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-organisation><total-budget><budget-line ref='1'><value>5</value></budget-line></total-budget></iati-organisation>";
    /// let organisation = Organisation::from_xml(xml)?;
    /// let line = organisation.budgets("total-budget").next().unwrap().lines().next().unwrap();
    /// assert_eq!((line.reference().as_deref(), line.value().unwrap().digits().as_ref()), (Some("1"), "5"));
    /// # Ok::<(), ReadError>(())
    /// ```
    BudgetLine
}

impl<'a> BudgetLine<'a> {
    /// What it is for.
    pub fn narratives(&self) -> Vec<Narrative<'a>> {
        narratives(self.0)
    }

    /// Its amount.
    pub fn value(&self) -> Option<Amount<'a>> {
        self.0.child("value").map(Amount::of)
    }

    attributes! {
        /// Its reference in the books of the organisation.
        reference = "ref";
    }
}

view! {
    /// Money that is to be paid out in a time.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><planned-disbursement><receiver-org ref='XM-2'/></planned-disbursement></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let planned = activity.planned_disbursements().next().unwrap();
    /// assert_eq!(planned.receiver().unwrap().reference().as_deref(), Some("XM-2"));
    /// # Ok::<(), ReadError>(())
    /// ```
    PlannedDisbursement
}

impl<'a> PlannedDisbursement<'a> {
    period!();

    /// Who pays.
    pub fn provider(&self) -> Option<Party<'a>> {
        self.0.child("provider-org").map(Party::of)
    }

    /// Who is paid.
    pub fn receiver(&self) -> Option<Party<'a>> {
        self.0.child("receiver-org").map(Party::of)
    }

    attributes! {
        /// Code of the list BudgetType.
        kind_code = "type";
    }
}

view! {
    /// Money that moved, or was promised, on a day.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><transaction><transaction-type code='4'/><transaction-date iso-date='2016-05-01'/></transaction></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let transaction = activity.transactions().next().unwrap();
    /// assert_eq!(transaction.kind(), Some(TransactionKind::Expenditure));
    /// assert_eq!(transaction.date().as_deref(), Some("2016-05-01"));
    /// # Ok::<(), ReadError>(())
    /// ```
    Transaction
}

impl<'a> Transaction<'a> {
    /// Its code of the list TransactionType, as written.
    pub fn kind_code(&self) -> Option<Cow<'a, str>> {
        self.0.child("transaction-type")?.attribute("code")
    }

    /// What it is.
    pub fn kind(&self) -> Option<TransactionKind> {
        TransactionKind::from_code(&self.kind_code()?)
    }

    /// Its day.
    pub fn date(&self) -> Option<Cow<'a, str>> {
        self.0.child("transaction-date")?.attribute("iso-date")
    }

    /// Its amount.
    pub fn value(&self) -> Option<Amount<'a>> {
        self.0.child("value").map(Amount::of)
    }

    /// What it was for.
    pub fn description(&self) -> Vec<Narrative<'a>> {
        self.0.child("description").map(narratives).unwrap_or_default()
    }

    /// Who paid, and out of which activity.
    pub fn provider(&self) -> Option<Party<'a>> {
        self.0.child("provider-org").map(Party::of)
    }

    /// Who was paid, and for which activity.
    pub fn receiver(&self) -> Option<Party<'a>> {
        self.0.child("receiver-org").map(Party::of)
    }

    /// Sectors of this transaction alone.
    pub fn sectors(&self) -> impl Iterator<Item = Classification<'a>> + use<'a> {
        self.0.children_named("sector").map(Classification::of)
    }

    /// Its country.
    pub fn country(&self) -> Option<Classification<'a>> {
        self.0.child("recipient-country").map(Classification::of)
    }

    /// Its region.
    pub fn region(&self) -> Option<Classification<'a>> {
        self.0.child("recipient-region").map(Classification::of)
    }

    /// The code of a part with one: `flow-type`, `finance-type`, `aid-type`, `tied-status`, `disbursement-channel`.
    pub fn code(&self, part: &str) -> Option<Cow<'a, str>> {
        self.0.child(part)?.attribute("code")
    }

    attributes! {
        /// Its reference in the books of the publisher.
        reference = "ref";
        /// Whether it is for humanitarian work, as written.
        humanitarian = "humanitarian";
    }
}
