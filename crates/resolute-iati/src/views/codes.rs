//! Codes whose meaning the program itself acts on, in the numbers of version 2 and the words of version 1.

/// Makes an enumeration of codes with the spellings of both generations of the standard.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal $(| $older:literal)*;)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// By its code; the words of version 1 are known too.
            pub fn from_code(code: &str) -> Option<$name> {
                let code = code.trim();
                $(if code == $code $(|| code.eq_ignore_ascii_case($older))* { return Some($name::$variant); })*
                None
            }

            /// The code of version 2.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)* }
            }
        }
    };
}

codes! {
    /// What a date of an activity says.
    ///
    /// ```
    /// use resolute_iati::DateKind;
    ///
    /// assert_eq!(DateKind::from_code("2"), DateKind::from_code("start-actual"));
    /// assert_eq!(DateKind::ActualStart.code(), "2");
    /// ```
    DateKind {
        /// Planned start.
        PlannedStart = "1" | "start-planned";
        /// Actual start.
        ActualStart = "2" | "start-actual";
        /// Planned end.
        PlannedEnd = "3" | "end-planned";
        /// Actual end.
        ActualEnd = "4" | "end-actual";
    }
}

codes! {
    /// What an organisation does in an activity.
    ///
    /// ```
    /// assert_eq!(resolute_iati::Role::from_code("Funding"), Some(resolute_iati::Role::Funding));
    /// ```
    Role {
        /// Gives the money.
        Funding = "1" | "Funding";
        /// Answers for it.
        Accountable = "2" | "Accountable";
        /// Manages money and direction for the funder.
        Extending = "3" | "Extending";
        /// Does it.
        Implementing = "4" | "Implementing";
    }
}

codes! {
    /// How another activity stands to this one.
    ///
    /// ```
    /// assert_eq!(resolute_iati::Relation::from_code("1"), Some(resolute_iati::Relation::Parent));
    /// ```
    Relation {
        /// The other is above this one.
        Parent = "1";
        /// The other is below this one.
        Child = "2";
        /// Both have the same parent.
        Sibling = "3";
        /// Both are paid for together.
        Cofunded = "4";
        /// The same activity, reported by another.
        ThirdParty = "5";
    }
}

codes! {
    /// Whether a budget is the first or a later one.
    ///
    /// ```
    /// assert_eq!(resolute_iati::BudgetKind::from_code("2"), Some(resolute_iati::BudgetKind::Revised));
    /// ```
    BudgetKind {
        /// As it was first agreed.
        Original = "1" | "original";
        /// As it was changed.
        Revised = "2" | "revised";
    }
}

codes! {
    /// What a transaction is.
    ///
    /// ```
    /// use resolute_iati::TransactionKind;
    ///
    /// assert_eq!(TransactionKind::from_code("D"), Some(TransactionKind::Disbursement));
    /// ```
    TransactionKind {
        /// Money that came in.
        IncomingFunds = "1" | "IF";
        /// A firm promise to pay.
        OutgoingCommitment = "2" | "C";
        /// Money that went to another.
        Disbursement = "3" | "D";
        /// Money that was spent on goods and services.
        Expenditure = "4" | "E";
        /// Interest that was paid.
        InterestPayment = "5" | "IR";
        /// A loan that was paid back.
        LoanRepayment = "6" | "LR";
        /// Money given back to the funder.
        Reimbursement = "7" | "R";
        /// Equity that was bought.
        PurchaseOfEquity = "8" | "QP";
        /// Equity that was sold.
        SaleOfEquity = "9" | "QS";
        /// A guarantee.
        CreditGuarantee = "10" | "CG";
        /// A firm promise that was received.
        IncomingCommitment = "11";
        /// A promise that is not yet firm, made.
        OutgoingPledge = "12";
        /// A promise that is not yet firm, received.
        IncomingPledge = "13";
    }
}
