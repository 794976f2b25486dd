//! Where the database names a person: every column of every noun, what is told of it to that person, and whether it goes when
//! they leave. As a backup does, this crosses all nouns; a test walks the schema and fails for a column that is not here.

/// How a column names a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By the number of the account.
    Number,
    /// As records do: `person/17`.
    Signature,
    /// By the e-mail address, in whichever case.
    Address,
}

/// What becomes of the rows of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Told in the file of one's own data; stays when they leave, since it is what was done, under a number.
    Stays,
    /// Told in the file of one's own data; goes when they leave.
    Goes,
    /// Told and removed by the noun itself, with words of its own, or a secret that is told to nobody.
    OfItsNoun,
}

/// One column that names people.
#[derive(Debug, Clone, Copy)]
pub struct Held {
    /// Name of the table.
    pub table: &'static str,
    /// Name of the column.
    pub column: &'static str,
    /// How it names them.
    pub by: By,
    /// What becomes of its rows.
    pub fate: Fate,
}

const fn held(table: &'static str, column: &'static str, by: By, fate: Fate) -> Held {
    Held { table, column, by, fate }
}

/// All of them.
pub const HELD: &[Held] = &[
    // The account itself: `account.json` says it, and leaving forgets it.
    held("people", "address", By::Address, Fate::OfItsNoun),
    held("people", "address_key", By::Address, Fate::OfItsNoun),
    held("people", "known_as", By::Number, Fate::OfItsNoun),
    held("sessions", "person", By::Number, Fate::OfItsNoun),
    held("api_tokens", "person", By::Number, Fate::OfItsNoun),
    held("role_grants", "person", By::Number, Fate::OfItsNoun),
    held("role_requests", "person", By::Number, Fate::OfItsNoun),
    // Secrets, and messages with links that let somebody in.
    held("mailed_codes", "person", By::Number, Fate::OfItsNoun),
    held("mailed_codes", "address", By::Address, Fate::OfItsNoun),
    held("second_factors", "person", By::Number, Fate::OfItsNoun),
    held("recovery_codes", "person", By::Number, Fate::OfItsNoun),
    held("mails", "address", By::Address, Fate::OfItsNoun),
    // `deeds.json`.
    held("audit", "person", By::Signature, Fate::OfItsNoun),
    held("role_grants", "granted_by", By::Signature, Fate::Stays),
    held("role_grants", "withdrawn_by", By::Signature, Fate::Stays),
    held("role_requests", "answered_by", By::Signature, Fate::Stays),
    held("confirmations", "person", By::Signature, Fate::Stays),
    held("corrections", "person", By::Signature, Fate::Stays),
    held("parallel_verdicts", "person", By::Signature, Fate::Stays),
    held("concept_link_steps", "person", By::Signature, Fate::Stays),
    held("activity_steps", "person", By::Signature, Fate::Stays),
    held("activity_links", "person", By::Signature, Fate::Stays),
    held("activity_evidence", "person", By::Signature, Fate::Stays),
    held("activity_verdicts", "person", By::Signature, Fate::Stays),
    held("activity_unders", "person", By::Signature, Fate::Stays),
    held("activity_outputs", "person", By::Signature, Fate::Stays),
    held("partner_verdicts", "person", By::Signature, Fate::Stays),
    held("party_names", "person", By::Signature, Fate::Stays),
    held("activity_imports", "person", By::Signature, Fate::Stays),
    // The same rows by number.
    held("activity_imports", "account", By::Number, Fate::OfItsNoun),
    held("activity_withdrawals", "person", By::Signature, Fate::Stays),
    held("activity_remarks", "person", By::Signature, Fate::Stays),
    held("activity_remarks", "settled_by", By::Signature, Fate::Stays),
    held("activity_distinct", "person", By::Signature, Fate::Stays),
    held("plans", "person", By::Signature, Fate::Stays),
    held("plan_items", "person", By::Signature, Fate::Stays),
    held("plan_steps", "person", By::Signature, Fate::Stays),
    held("plan_steps", "decided_by", By::Signature, Fate::Stays),
    held("output_links", "person", By::Signature, Fate::Stays),
    held("output_verdicts", "person", By::Signature, Fate::Stays),
    held("plan_milestones", "person", By::Signature, Fate::Stays),
    held("milestone_steps", "person", By::Signature, Fate::Stays),
    held("reports", "person", By::Signature, Fate::Stays),
    held("report_texts", "person", By::Signature, Fate::Stays),
    // Who left takes up nothing.
    held("activity_assignments", "person", By::Signature, Fate::Goes),
    held("activity_contacts", "email", By::Address, Fate::Goes),
    held("activity_reminders_stopped", "person", By::Number, Fate::Goes),
    held("saved_searches", "person", By::Number, Fate::Goes),
    held("conference_moves", "person", By::Signature, Fate::Stays),
    held("obligations", "person", By::Signature, Fate::Stays),
    held("obligation_steps", "person", By::Signature, Fate::Stays),
    held("inputs", "person", By::Signature, Fate::Stays),
    held("input_steps", "person", By::Signature, Fate::Stays),
    held("report_contributions", "person", By::Signature, Fate::Stays),
    // Who is asked, with the name and the address; links in messages lead nowhere then.
    held("input_readers", "account", By::Number, Fate::Goes),
    held("input_readers", "email", By::Address, Fate::Goes),
    held("due_reports", "person", By::Signature, Fate::Stays),
    held("due_report_pairs", "person", By::Signature, Fate::Stays),
    held("due_report_reviews", "person", By::Signature, Fate::Stays),
    held("deadline_digests", "person", By::Number, Fate::Goes),
    held("deadlines_told", "person", By::Number, Fate::Goes),
];

/// Columns whose names sound like people and that name none.
pub const NOBODY: &[(&str, &str)] = &[
    // Addresses of paragraphs and of web pages.
    ("provisions", "address"),
    ("corrections", "address"),
    ("activity_links", "address"),
    ("activity_evidence", "address"),
    ("output_links", "address"),
    ("output_links", "said_by"),
    // `person` or `machine`.
    ("activity_links", "said_by"),
    ("obligations", "said_by"),
    ("due_reports", "said_by"),
    ("activity_unders", "said_by"),
    ("activity_outputs", "said_by"),
    ("party_names", "said_by"),
    // The conference that adopted a list.
    ("concept_schemes", "adopted_by"),
];

/// Fields that are never told: with them whoever finds the file could pass for the person.
pub const SECRETS: &[&str] = &["secret", "secret_hash", "code_hash", "password"];

/// Whether a column sounds as if it named a person.
pub fn sounds_like_a_person(column: &str) -> bool {
    ["account", "address", "address_key", "author", "email", "known_as", "person", "reviewer", "signature"]
        .contains(&column)
        || column.ends_with("_by")
        || column.ends_with("_email")
        || column.ends_with("_person")
}
