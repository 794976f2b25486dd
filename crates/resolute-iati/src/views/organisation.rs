//! An organisation as it describes itself and its budgets.

use std::borrow::Cow;

use super::amounts::Budget;
use super::parts::{Document, Party};
use super::words::{Narrative, narratives, preferred};
use crate::error::ReadError;
use crate::tree::{Element, Tree};

/// An entry of an organisation file.
///
/// ```
/// use resolute_iati::Organisation;
///
/// let xml = "<iati-organisation default-currency='EUR'><organisation-identifier>XM-1</organisation-identifier>\
///     <name><narrative>A name</narrative></name>\
///     <total-budget><value value-date='2017-01-01'>10.50</value></total-budget></iati-organisation>";
/// let organisation = Organisation::from_xml(xml)?;
/// assert_eq!(organisation.identifier().as_deref(), Some("XM-1"));
/// let budget = organisation.budgets("total-budget").next().unwrap().value().unwrap();
/// assert_eq!((budget.digits().as_ref(), budget.currency().as_deref()), ("10.50", Some("EUR")));
/// # Ok::<(), resolute_iati::ReadError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation(Tree);

impl From<Tree> for Organisation {
    fn from(tree: Tree) -> Organisation {
        Organisation(tree)
    }
}

impl Organisation {
    /// Reads one `iati-organisation`.
    ///
    /// # Errors
    /// The text is not one well-formed element of that name.
    pub fn from_xml(xml: &str) -> Result<Organisation, ReadError> {
        super::activity::tree_of(xml, "iati-organisation").map(Organisation)
    }

    /// The entry as an element that can stand alone.
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

    /// What it is known by; version 1 calls it `iati-identifier`.
    pub fn identifier(&self) -> Option<Cow<'_, str>> {
        let element =
            self.root().child("organisation-identifier").or_else(|| self.root().child("iati-identifier"))?;
        Some(super::activity::trimmed(element.text()))
    }

    /// Its name in each language.
    pub fn names(&self) -> Vec<Narrative<'_>> {
        self.root().children_named("name").flat_map(narratives).collect()
    }

    /// Its name in a language, else the first.
    pub fn name(&self, language: &str) -> Option<Narrative<'_>> {
        preferred(self.names(), language)
    }

    /// Who wrote the entry.
    pub fn reporting_org(&self) -> Option<Party<'_>> {
        self.root().child("reporting-org").map(Party::of)
    }

    /// Budgets of a kind: `total-budget`, `recipient-org-budget`, `recipient-region-budget`,
    /// `recipient-country-budget`, `total-expenditure`.
    pub fn budgets<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = Budget<'a>> {
        self.root().children_named(kind).map(Budget::of)
    }

    /// Documents about it.
    pub fn documents(&self) -> impl Iterator<Item = Document<'_>> {
        self.root().children_named("document-link").map(Document::of)
    }

    /// The currency that holds where none is said.
    pub fn default_currency(&self) -> Option<Cow<'_, str>> {
        self.root().attribute("default-currency")
    }

    /// When it was last changed, as written.
    pub fn last_updated(&self) -> Option<Cow<'_, str>> {
        self.root().attribute("last-updated-datetime")
    }
}
