//! The parts of an entry that say one thing: a description, an organisation with its role, a date, a code, a place, a
//! document, a relation, a contact.

use std::borrow::Cow;

use super::activity::trimmed;
use super::codes::{DateKind, Relation, Role};
use super::words::{Narrative, narratives, preferred};
use super::{attributes, view};

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
