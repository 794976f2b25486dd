//! An activity: who does what, where, when, in which classes.

use std::borrow::Cow;

use super::amounts::{Budget, PlannedDisbursement, Transaction};
use super::codes::{DateKind, Relation};
use super::parts::{ActivityDate, Classification, Contact, Description, Document, Location, Party, Related};
use super::results::ResultOf;
use super::words::{Narrative, narratives, preferred};
use crate::error::ReadError;
use crate::tree::{Element, Tree};

/// An entry of an activity file.
///
/// ```
/// use resolute_iati::{Activity, DateKind, TransactionKind};
///
/// let xml = "<iati-activity default-currency='USD' xml:lang='en'><iati-identifier>XM-1-7</iati-identifier>\
///     <title><narrative>Wells</narrative><narrative xml:lang='fr'>Puits</narrative></title>\
///     <activity-date type='2' iso-date='2016-03-01'/><tag vocabulary='3' code='6.1'/>\
///     <transaction><transaction-type code='3'/><value value-date='2016-04-01'>1000.10</value></transaction>\
///     </iati-activity>";
/// let activity = Activity::from_xml(xml)?;
/// assert_eq!(activity.title("fr").unwrap().text, "Puits");
/// assert_eq!(activity.date(DateKind::ActualStart).as_deref(), Some("2016-03-01"));
/// assert_eq!(activity.sdg_targets(), ["6.1"]);
/// let paid = activity.transactions().next().unwrap();
/// assert_eq!(paid.kind(), Some(TransactionKind::Disbursement));
/// assert_eq!(paid.value().unwrap().digits(), "1000.10");
/// # Ok::<(), resolute_iati::ReadError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity(Tree);

impl From<Tree> for Activity {
    fn from(tree: Tree) -> Activity {
        Activity(tree)
    }
}

/// Readers of the elements of a name, as a view.
macro_rules! lists {
    ($($(#[$meta:meta])* $method:ident: $view:ident = $name:literal;)*) => {
        $(
            $(#[$meta])*
            pub fn $method(&self) -> impl Iterator<Item = $view<'_>> {
                self.root().children_named($name).map($view::of)
            }
        )*
    };
}

impl Activity {
    /// Reads one `iati-activity`.
    ///
    /// # Errors
    /// The text is not one well-formed element of that name.
    pub fn from_xml(xml: &str) -> Result<Activity, ReadError> {
        tree_of(xml, "iati-activity").map(Activity)
    }

    /// The entry as an element that can stand alone: as it was written, with the namespaces that it needs.
    pub fn to_xml(&self) -> String {
        self.0.standalone()
    }

    /// Its text and the index over it.
    pub fn tree(&self) -> &Tree {
        &self.0
    }

    /// The element itself.
    pub fn root(&self) -> Element<'_> {
        self.0.root()
    }

    /// What it is known by, without blanks around it.
    pub fn identifier(&self) -> Option<Cow<'_, str>> {
        Some(trimmed(self.root().child("iati-identifier")?.text()))
            .filter(|identifier| !identifier.is_empty())
    }

    /// Who wrote the entry.
    pub fn reporting_org(&self) -> Option<Party<'_>> {
        self.root().child("reporting-org").map(Party::of)
    }

    /// Its title in each language.
    pub fn titles(&self) -> Vec<Narrative<'_>> {
        self.root().children_named("title").flat_map(narratives).collect()
    }

    /// Its title in a language, else the first.
    pub fn title(&self, language: &str) -> Option<Narrative<'_>> {
        preferred(self.titles(), language)
    }

    lists! {
        /// What it is, in several kinds of description.
        descriptions: Description = "description";
        /// Organisations with their roles.
        participating_orgs: Party = "participating-org";
        /// Its dates.
        dates: ActivityDate = "activity-date";
        /// Whom to ask. Personal data.
        contacts: Contact = "contact-info";
        /// Countries, with shares in percent.
        countries: Classification = "recipient-country";
        /// Regions, with shares in percent.
        regions: Classification = "recipient-region";
        /// Places.
        locations: Location = "location";
        /// Sectors, with shares in percent for each vocabulary.
        sectors: Classification = "sector";
        /// Tags of any vocabulary.
        tags: Classification = "tag";
        /// Emergencies and appeals.
        humanitarian_scopes: Classification = "humanitarian-scope";
        /// Policy markers with their significance.
        policy_markers: Classification = "policy-marker";
        /// Its budgets.
        budgets: Budget = "budget";
        /// What is to be paid out.
        planned_disbursements: PlannedDisbursement = "planned-disbursement";
        /// What moved or was promised.
        transactions: Transaction = "transaction";
        /// Documents about it.
        documents: Document = "document-link";
        /// Other activities.
        related: Related = "related-activity";
        /// What was to be reached and what was.
        results: ResultOf = "result";
    }

    /// The day of a kind, where it is said.
    pub fn date(&self, kind: DateKind) -> Option<Cow<'_, str>> {
        self.dates().find(|date| date.kind() == Some(kind))?.day()
    }

    /// The first description of a type, in a language where there is one. Type 1 or none is the general one.
    pub fn description(&self, kind: &str, language: &str) -> Option<Narrative<'_>> {
        let is_kind = |one: &Description<'_>| one.kind_code().as_deref().unwrap_or("1") == kind;
        let words = self.descriptions().filter(is_kind).flat_map(|one| one.narratives());
        preferred(words.collect(), language)
    }

    /// Goals of the SDGs that it is tagged with: vocabulary 2, `1` to `17`.
    pub fn sdg_goals(&self) -> Vec<Cow<'_, str>> {
        self.tagged("2")
    }

    /// Targets of the SDGs that it is tagged with: vocabulary 3, `6.1`, `9.c`.
    pub fn sdg_targets(&self) -> Vec<Cow<'_, str>> {
        self.tagged("3")
    }

    fn tagged(&self, vocabulary: &str) -> Vec<Cow<'_, str>> {
        let wanted = self.tags().filter(|tag| tag.vocabulary().as_deref() == Some(vocabulary));
        wanted.filter_map(|tag| tag.code()).collect()
    }

    /// The code of a part that stands once: `activity-status`, `activity-scope`, `collaboration-type`,
    /// `default-flow-type`, `default-finance-type`, `default-aid-type`, `default-tied-status`.
    pub fn code(&self, part: &str) -> Option<Cow<'_, str>> {
        self.root().child(part)?.attribute("code")
    }

    /// Code of the list ActivityStatus: 1 planned, 2 under way, 3 finalisation, 4 closed, 5 cancelled, 6 suspended.
    pub fn status(&self) -> Option<Cow<'_, str>> {
        self.code("activity-status")
    }

    /// Other identifiers: the code of their kind and the identifier.
    pub fn other_identifiers(&self) -> impl Iterator<Item = (Cow<'_, str>, Cow<'_, str>)> {
        self.root().children_named("other-identifier").filter_map(|one| {
            let reference =
                one.attribute("ref").or_else(|| Some(trimmed(one.text())).filter(|text| !text.is_empty()));
            Some((one.attribute("type").unwrap_or_default(), reference?))
        })
    }

    /// The activities above it, by identifier.
    pub fn parents(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.related()
            .filter(|one| one.relation() == Some(Relation::Parent))
            .filter_map(|one| one.reference())
    }

    /// Its level among the activities of its publisher, 1 where none is said.
    pub fn hierarchy(&self) -> Option<i64> {
        self.root().attribute("hierarchy").map_or(Some(1), |level| level.trim().parse().ok())
    }

    /// The language that holds where none is said.
    pub fn default_language(&self) -> Option<Cow<'_, str>> {
        self.root().language()
    }

    /// The currency that holds where none is said.
    pub fn default_currency(&self) -> Option<Cow<'_, str>> {
        self.root().attribute("default-currency")
    }

    /// Whether it says that it is humanitarian work, as written.
    pub fn humanitarian(&self) -> Option<Cow<'_, str>> {
        self.root().attribute("humanitarian")
    }

    /// When it was last changed, as written.
    pub fn last_updated(&self) -> Option<Cow<'_, str>> {
        self.root().attribute("last-updated-datetime")
    }
}

pub(super) fn tree_of(xml: &str, name: &str) -> Result<Tree, ReadError> {
    let tree = Tree::parse(xml)?;
    let root = tree.root();
    if root.name() == name {
        return Ok(tree);
    }
    let reason = format!("<{}> stands where <{name}> should", root.name());
    Err(ReadError::Xml { position: root.position(), reason })
}

pub(super) fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}
