//! Results: what was to be reached, how it is measured, what was reached.

use std::borrow::Cow;

use super::words::{Narrative, narratives};
use super::{Document, attributes, view};
use crate::tree::Element;

view! {
    /// A result of an activity.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><result type='1'><title><narrative>Wells</narrative></title></result></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let result = activity.results().next().unwrap();
    /// assert_eq!((result.kind_code().as_deref(), result.titles()[0].text.as_ref()), (Some("1"), "Wells"));
    /// # Ok::<(), ReadError>(())
    /// ```
    ResultOf
}

impl<'a> ResultOf<'a> {
    /// Its name.
    pub fn titles(&self) -> Vec<Narrative<'a>> {
        words(self.0, "title")
    }

    /// What it is.
    pub fn descriptions(&self) -> Vec<Narrative<'a>> {
        words(self.0, "description")
    }

    /// How it is measured.
    pub fn indicators(&self) -> impl Iterator<Item = Indicator<'a>> + use<'a> {
        self.0.children_named("indicator").map(Indicator::of)
    }

    /// Where it stands in other lists.
    pub fn references(&self) -> impl Iterator<Item = Reference<'a>> + use<'a> {
        self.0.children_named("reference").map(Reference::of)
    }

    /// Documents about it.
    pub fn documents(&self) -> impl Iterator<Item = Document<'a>> + use<'a> {
        self.0.children_named("document-link").map(Document::of)
    }

    attributes! {
        /// Code of the list ResultType: 1 output, 2 outcome, 3 impact.
        kind_code = "type";
        /// Whether results of several places may be added, as written.
        aggregation_status = "aggregation-status";
    }
}

view! {
    /// How a result is measured.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><result><indicator measure='1'><baseline year='2015' value='10'/></indicator></result></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let indicator = activity.results().next().unwrap().indicators().next().unwrap();
    /// assert_eq!(indicator.baselines().next().unwrap().value().as_deref(), Some("10"));
    /// # Ok::<(), ReadError>(())
    /// ```
    Indicator
}

impl<'a> Indicator<'a> {
    /// Its name.
    pub fn titles(&self) -> Vec<Narrative<'a>> {
        words(self.0, "title")
    }

    /// What it is.
    pub fn descriptions(&self) -> Vec<Narrative<'a>> {
        words(self.0, "description")
    }

    /// What was measured before.
    pub fn baselines(&self) -> impl Iterator<Item = Measurement<'a>> + use<'a> {
        self.0.children_named("baseline").map(Measurement::of)
    }

    /// The times in which it is measured.
    pub fn periods(&self) -> impl Iterator<Item = Period<'a>> + use<'a> {
        self.0.children_named("period").map(Period::of)
    }

    /// Where it stands in other lists, those of the SDG indicators among them.
    pub fn references(&self) -> impl Iterator<Item = Reference<'a>> + use<'a> {
        self.0.children_named("reference").map(Reference::of)
    }

    attributes! {
        /// Code of the list IndicatorMeasure: 1 units, 2 percent, 3 and 4 scales, 5 words.
        measure = "measure";
        /// Whether more is better, as written.
        ascending = "ascending";
    }
}

view! {
    /// A time in which an indicator is measured.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><result><indicator><period><target value='40'/></period></indicator></result></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let indicator = activity.results().next().unwrap().indicators().next().unwrap();
    /// let period = indicator.periods().next().unwrap();
    /// assert_eq!(period.targets().next().unwrap().value().as_deref(), Some("40"));
    /// # Ok::<(), ReadError>(())
    /// ```
    Period
}

impl<'a> Period<'a> {
    /// Its first day.
    pub fn start(&self) -> Option<Cow<'a, str>> {
        self.0.child("period-start")?.attribute("iso-date")
    }

    /// Its last day.
    pub fn end(&self) -> Option<Cow<'a, str>> {
        self.0.child("period-end")?.attribute("iso-date")
    }

    /// What was to be reached.
    pub fn targets(&self) -> impl Iterator<Item = Measurement<'a>> + use<'a> {
        self.0.children_named("target").map(Measurement::of)
    }

    /// What was reached.
    pub fn actuals(&self) -> impl Iterator<Item = Measurement<'a>> + use<'a> {
        self.0.children_named("actual").map(Measurement::of)
    }
}

view! {
    /// A baseline, target or actual value.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><result><indicator><baseline value='4'><dimension name='sex' value='f'/></baseline></indicator></result></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let baseline = activity.results().next().unwrap().indicators().next().unwrap().baselines().next().unwrap();
    /// assert_eq!(baseline.dimensions().next(), Some(("sex".into(), "f".into())));
    /// # Ok::<(), ReadError>(())
    /// ```
    Measurement
}

impl<'a> Measurement<'a> {
    /// Remarks on it.
    pub fn comments(&self) -> Vec<Narrative<'a>> {
        words(self.0, "comment")
    }

    /// What it is broken down by: names and values.
    pub fn dimensions(&self) -> impl Iterator<Item = (Cow<'a, str>, Cow<'a, str>)> + use<'a> {
        let pair = |one: Element<'a>| {
            (one.attribute("name").unwrap_or_default(), one.attribute("value").unwrap_or_default())
        };
        self.0.children_named("dimension").map(pair)
    }

    attributes! {
        /// The value as written.
        value = "value";
        /// The year of a baseline.
        year = "year";
        /// The day of a baseline.
        date = "iso-date";
    }
}

view! {
    /// A place in a list of results or indicators.
    ///
    /// ```
    /// use resolute_iati::*;
    ///
    /// let xml = "<iati-activity><result><reference vocabulary='99' code='R1'/></result></iati-activity>";
    /// let activity = Activity::from_xml(xml)?;
    /// let reference = activity.results().next().unwrap().references().next().unwrap();
    /// assert_eq!(reference.code().as_deref(), Some("R1"));
    /// # Ok::<(), ReadError>(())
    /// ```
    Reference
}

impl<'a> Reference<'a> {
    attributes! {
        /// The code.
        code = "code";
        /// The list.
        vocabulary = "vocabulary";
    }
}

fn words<'a>(element: Element<'a>, name: &str) -> Vec<Narrative<'a>> {
    element.child(name).map(narratives).unwrap_or_default()
}
