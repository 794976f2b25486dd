//! An activity: who does what, where, when, in which classes.

use std::borrow::Cow;

use super::amounts::{Budget, PlannedDisbursement, Transaction};
use super::codes::{DateKind, Relation, Role};
use super::results::ResultOf;
use super::words::{Narrative, narratives, preferred};
use super::{attributes, view};
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

view! {
    /// A description of a kind.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><description type='2'><narrative>Why</narrative></description></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let description = activity.descriptions().next().unwrap();
    /// assert_eq!(description.kind_code().as_deref(), Some("2"));
    /// assert_eq!(description.narratives()[0].text, "Why");
    /// # Ok::<(), ReadError>(())
    /// ```
    Description
}

impl<'a> Description<'a> {
    /// Its words in each language.
    pub fn narratives(&self) -> Vec<Narrative<'a>> {
        narratives(self.0)
    }

    attributes! {
        /// Code of the list DescriptionType: 1 general, 2 objectives, 3 target groups, 4 other.
        kind_code = "type";
    }
}

view! {
    /// An organisation in a part: reporting, participating, providing, receiving, owning.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><participating-org role='1' ref='XM-1'/></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let party = activity.participating_orgs().next().unwrap();
    /// assert_eq!((party.role(), party.reference().as_deref()), (Some(Role::Funding), Some("XM-1")));
    /// # Ok::<(), ReadError>(())
    /// ```
    Party
}

impl<'a> Party<'a> {
    /// Its name in each language.
    pub fn narratives(&self) -> Vec<Narrative<'a>> {
        narratives(self.0)
    }

    /// Its name in a language, else the first.
    pub fn name(&self, language: &str) -> Option<Narrative<'a>> {
        preferred(self.narratives(), language)
    }

    /// What it does in the activity.
    pub fn role(&self) -> Option<Role> {
        Role::from_code(&self.role_code()?)
    }

    /// The activity of its own that pays or is paid.
    pub fn activity_id(&self) -> Option<Cow<'a, str>> {
        let names = ["activity-id", "provider-activity-id", "receiver-activity-id"];
        let said = names.iter().find_map(|name| self.0.attribute(name))?;
        Some(trimmed(said)).filter(|said| !said.is_empty())
    }

    attributes! {
        /// Its identifier.
        reference = "ref";
        /// Code of the list OrganisationType.
        kind_code = "type";
        /// Code of the list OrganisationRole, as written.
        role_code = "role";
    }
}

view! {
    /// A date of an activity.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><activity-date type='end-actual' iso-date='2016-01-01'/></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let date = activity.dates().next().unwrap();
    /// assert_eq!((date.kind(), date.day().as_deref()), (Some(DateKind::ActualEnd), Some("2016-01-01")));
    /// # Ok::<(), ReadError>(())
    /// ```
    ActivityDate
}

impl<'a> ActivityDate<'a> {
    /// What it says.
    pub fn kind(&self) -> Option<DateKind> {
        DateKind::from_code(&self.0.attribute("type")?)
    }

    attributes! {
        /// The day.
        day = "iso-date";
    }
}

view! {
    /// A code of a list, with its share where there is one: country, region, sector, tag, marker, scope.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><recipient-country code='AF' percentage='33.3'/></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let country = activity.countries().next().unwrap();
    /// assert_eq!((country.code().as_deref(), country.percentage().as_deref()), (Some("AF"), Some("33.3")));
    /// # Ok::<(), ReadError>(())
    /// ```
    Classification
}

impl<'a> Classification<'a> {
    /// Its words in each language.
    pub fn narratives(&self) -> Vec<Narrative<'a>> {
        narratives(self.0)
    }

    attributes! {
        /// The code; of a recipient organisation the identifier is in [`Classification::reference`].
        code = "code";
        /// The list, by its code.
        vocabulary = "vocabulary";
        /// The list, by its address.
        vocabulary_uri = "vocabulary-uri";
        /// The share in percent, as written.
        percentage = "percentage";
        /// How much it matters, of a policy marker.
        significance = "significance";
        /// The identifier of an organisation.
        reference = "ref";
        /// Emergency or appeal, of a humanitarian scope.
        kind_code = "type";
    }
}

view! {
    /// A place.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><location><point srsName='x'><pos>31.6 65.7</pos></point></location></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let point = activity.locations().next().unwrap().point();
    /// assert_eq!(point, Some(("31.6".to_owned(), "65.7".to_owned())));
    /// # Ok::<(), ReadError>(())
    /// ```
    Location
}

impl<'a> Location<'a> {
    /// Its name in each language.
    pub fn names(&self) -> Vec<Narrative<'a>> {
        self.0.child("name").map(narratives).unwrap_or_default()
    }

    /// Latitude and longitude, as written.
    pub fn point(&self) -> Option<(String, String)> {
        let position = self.0.child("point")?.child("pos")?.text();
        let mut numbers = position.split_whitespace().map(str::to_owned);
        Some((numbers.next()?, numbers.next()?))
    }

    /// The code of a part: `location-reach`, `exactness`, `location-class`, `feature-designation`.
    pub fn code(&self, part: &str) -> Option<Cow<'a, str>> {
        self.0.child(part)?.attribute("code")
    }

    /// Codes of gazetteers and of administrative units.
    pub fn identifiers(&self) -> impl Iterator<Item = Classification<'a>> + use<'a> {
        let is_one = |name: &str| matches!(name, "location-id" | "administrative");
        self.0.children().filter(move |child| is_one(child.name())).map(Classification::of)
    }

    attributes! {
        /// What results call it.
        reference = "ref";
    }
}

view! {
    /// A document on the web.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><document-link url='https://example.org/a'><category code='A02'/></document-link></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let document = activity.documents().next().unwrap();
    /// assert_eq!(document.url().as_deref(), Some("https://example.org/a"));
    /// assert_eq!(document.categories().next().as_deref(), Some("A02"));
    /// # Ok::<(), ReadError>(())
    /// ```
    Document
}

impl<'a> Document<'a> {
    /// Its title in each language.
    pub fn titles(&self) -> Vec<Narrative<'a>> {
        self.0.child("title").map(narratives).unwrap_or_default()
    }

    /// Codes of the list DocumentCategory.
    pub fn categories(&self) -> impl Iterator<Item = Cow<'a, str>> + use<'a> {
        self.0.children_named("category").filter_map(|category| category.attribute("code"))
    }

    /// Languages that it is written in.
    pub fn languages(&self) -> impl Iterator<Item = Cow<'a, str>> + use<'a> {
        self.0.children_named("language").filter_map(|language| language.attribute("code"))
    }

    /// Its day.
    pub fn date(&self) -> Option<Cow<'a, str>> {
        self.0.child("document-date")?.attribute("iso-date")
    }

    attributes! {
        /// Its address.
        url = "url";
        /// Its media type.
        format = "format";
    }
}

view! {
    /// Another activity, and how it stands to this one.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><related-activity type='2' ref='XM-1-8'/></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let related = activity.related().next().unwrap();
    /// assert_eq!((related.relation(), related.reference().as_deref()), (Some(Relation::Child), Some("XM-1-8")));
    /// # Ok::<(), ReadError>(())
    /// ```
    Related
}

impl<'a> Related<'a> {
    /// How it stands to this one.
    pub fn relation(&self) -> Option<Relation> {
        Relation::from_code(&self.0.attribute("type")?)
    }

    /// Its identifier.
    pub fn reference(&self) -> Option<Cow<'a, str>> {
        Some(trimmed(self.0.attribute("ref")?)).filter(|reference| !reference.is_empty())
    }
}

view! {
    /// Whom to ask. Personal data: not for publication by others.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><contact-info><email>office@example.org</email></contact-info></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// assert_eq!(activity.contacts().next().unwrap().lines("email"), ["office@example.org"]);
    /// # Ok::<(), ReadError>(())
    /// ```
    Contact
}

impl<'a> Contact<'a> {
    /// A part in words: `organisation`, `department`, `person-name`, `job-title`, `mailing-address`.
    pub fn words(&self, part: &str) -> Vec<Narrative<'a>> {
        self.0.child(part).map(narratives).unwrap_or_default()
    }

    /// Parts without languages: `telephone`, `email`, `website`.
    pub fn lines(&self, part: &str) -> Vec<String> {
        self.0.children_named(part).map(|one| one.text().trim().to_owned()).collect()
    }
}
