//! Who and what a text is: the three levels of identification, and the references they use.
//!
//! Addresses follow the naming convention of the standard as the United Nations use it:
//! `/akn/un/statement/deliberation/itu-pp/2018-11-16/res-30/eng@2018-11-16`. A proposal is a draft of its own and is
//! numbered by its symbol; the address of the text that it would change stands beside it as an alias.

use resolute_document::structure::Instrument;
use resolute_document::{Document, Register};

use super::inline::Xml;
use crate::edition::Edition;

/// Bodies of the International Telecommunication Union: code and name.
const ITU_BODIES: &[(&str, &str)] = &[
    ("PP", "ITU Plenipotentiary Conference"),
    ("WTDC", "ITU World Telecommunication Development Conference"),
    ("WTSA", "ITU World Telecommunication Standardization Assembly"),
    ("RA", "ITU Radiocommunication Assembly"),
    ("COUNCIL", "ITU Council"),
];

/// Other bodies of the United Nations.
const BODIES: &[(&str, &str)] =
    &[("UNSC", "United Nations Security Council"), ("UNGA", "United Nations General Assembly")];

/// What identifies one text.
pub(super) struct Identity {
    actor: String,
    actor_name: String,
    /// In an address: a day, a year, or nothing.
    when: String,
    date: String,
    date_name: &'static str,
    number: String,
    number_shown: Option<String>,
    aliases: Vec<(&'static str, String)>,
    /// `resolution`, `resolutionDraft`.
    pub(super) name: String,
    /// What the body is to the text.
    role: &'static str,
}

impl Identity {
    /// `number_line` is what the text itself prints as its number.
    pub(super) fn of(
        instrument: Option<&Instrument>,
        number_line: Option<String>,
        edition: &Edition,
    ) -> Identity {
        let Some(instrument) = instrument else { return Identity::nameless() };
        let body = instrument.body.as_deref().unwrap_or_default();
        let (actor, actor_name) = actor(body);
        let (when, date, date_name) = date(instrument, edition.register);
        let kind = if instrument.kind.is_empty() { "resolution" } else { &instrument.kind };
        let short: String = slug(kind).chars().take(3).collect();
        let number = format!("{short}-{}", instrument.number.as_deref().map_or("unnumbered".into(), slug));
        let aliases = vec![("resolute", instrument.prefix())];
        let mut identity = Identity {
            actor,
            actor_name,
            when,
            date,
            date_name,
            number,
            number_shown: number_line,
            aliases,
            name: kind.to_owned(),
            role: "author",
        };
        if let Some(action) = &instrument.action {
            // A draft is put to the session that its new tag names; nothing says that it was adopted.
            identity.aliases.push(("symbol", action.symbol.clone()));
            identity.number = slug(&action.symbol);
            identity.name.push_str("Draft");
            identity.role = "addressee";
            if identity.date_name == "adoption" {
                identity.date_name = "session";
            }
        }
        identity
    }

    fn nameless() -> Identity {
        Identity {
            actor: "un".to_owned(),
            actor_name: "United Nations system".to_owned(),
            when: "undated".to_owned(),
            date: UNKNOWN_DATE.to_owned(),
            date_name: "unknown",
            number: "text".to_owned(),
            number_shown: None,
            aliases: Vec::new(),
            name: "text".to_owned(),
            role: "author",
        }
    }

    /// What holds several texts.
    pub(super) fn of_collection(instruments: &[Instrument], edition: &Edition) -> Identity {
        let mut identity = Identity::of(instruments.first(), None, edition);
        identity.name = "collection".to_owned();
        identity.number = format!("{}-collection", identity.number);
        identity.aliases.clear();
        identity
    }

    /// The whole `meta`. `kind` is the path of the document's class.
    pub(super) fn write(
        &self,
        xml: &mut Xml,
        kind: &str,
        authors: &[(String, String)],
        edition: &Edition,
        prefix: &str,
    ) {
        let language = edition.language;
        let work = format!("/akn/un/{kind}/{}/{}/{}", self.actor, self.when, self.number);
        let expression =
            format!("{work}/{language}@{}", if self.when == "undated" { "" } else { &self.when });
        let actor = format!("#{prefix}{}", self.actor);
        let role = format!("#{prefix}{}", self.role);
        let software = format!("#{prefix}resolute");
        let made = edition.made.map_or_else(|| self.date.clone(), |day| day.to_string());
        xml.open("meta", &[]);
        xml.open("identification", &[("source", &software)]);
        xml.open("FRBRWork", &[]);
        xml.empty("FRBRthis", &[("value", &format!("{work}/!main"))]);
        xml.empty("FRBRuri", &[("value", &work)]);
        for (name, value) in &self.aliases {
            xml.empty("FRBRalias", &[("value", value), ("name", name)]);
        }
        xml.empty("FRBRdate", &[("date", &self.date), ("name", self.date_name)]);
        xml.empty("FRBRauthor", &[("href", &actor), ("as", &role)]);
        xml.empty("FRBRcountry", &[("value", "un")]);
        xml.empty("FRBRsubtype", &[("value", kind.rsplit('/').next().unwrap_or(kind))]);
        match &self.number_shown {
            Some(shown) => xml.empty("FRBRnumber", &[("value", &self.number), ("showAs", shown)]),
            None => xml.empty("FRBRnumber", &[("value", &self.number)]),
        }
        xml.close("FRBRWork");
        xml.open("FRBRExpression", &[]);
        xml.empty("FRBRthis", &[("value", &format!("{expression}/!main"))]);
        xml.empty("FRBRuri", &[("value", &expression)]);
        xml.empty("FRBRdate", &[("date", &self.date), ("name", self.date_name)]);
        xml.empty("FRBRauthor", &[("href", &actor), ("as", &role)]);
        xml.empty("FRBRlanguage", &[("language", language)]);
        xml.close("FRBRExpression");
        xml.open("FRBRManifestation", &[]);
        xml.empty("FRBRthis", &[("value", &format!("{expression}/!main.xml"))]);
        xml.empty("FRBRuri", &[("value", &format!("{expression}.xml"))]);
        xml.empty("FRBRdate", &[("date", &made), ("name", "markup")]);
        xml.empty("FRBRauthor", &[("href", &software), ("as", &format!("#{prefix}editor"))]);
        xml.close("FRBRManifestation");
        xml.close("identification");
        xml.open("references", &[("source", &software)]);
        xml.empty(
            "TLCOrganization",
            &reference(&format!("{prefix}{}", self.actor), "organization", &self.actor, &self.actor_name)
                .each(),
        );
        for (id, name) in authors {
            let id = format!("{prefix}{id}");
            xml.empty("TLCPerson", &reference(&id, "person", &slug(name), name).each());
        }
        for role in [self.role, "editor"] {
            xml.empty("TLCRole", &reference(&format!("{prefix}{role}"), "role", role, role).each());
        }
        xml.empty(
            "TLCObject",
            &reference(&format!("{prefix}resolute"), "object", "resolute", "Resolute").each(),
        );
        for (number, (href, shown)) in cited(edition.references).into_iter().enumerate() {
            let id = format!("{prefix}cited_{}", number + 1);
            xml.empty("TLCReference", &[("eId", &id), ("href", href), ("showAs", shown), ("name", "cited")]);
        }
        xml.close("references");
        xml.close("meta");
    }
}

/// What is cited, each text once, in the order of the words.
fn cited(references: &[crate::Reference]) -> Vec<(&str, &str)> {
    let mut seen = std::collections::HashSet::new();
    let new = references.iter().filter(|one| seen.insert(one.href.as_str()));
    new.map(|one| (one.href.as_str(), one.shown.as_str())).collect()
}

/// The address of a work by what a citation says of it.
pub(super) fn address(body: &str, kind: &str, number: &str, year: Option<i16>) -> String {
    let short: String = slug(kind).chars().take(3).collect();
    let when = year.map_or_else(|| "undated".to_owned(), |year| year.to_string());
    format!("/akn/un/statement/deliberation/{}/{when}/{short}-{}", actor(body).0, slug(number))
}

struct Reference {
    id: String,
    href: String,
    shown: String,
}

impl Reference {
    fn each(&self) -> [(&'static str, &str); 3] {
        [("eId", &self.id), ("href", &self.href), ("showAs", &self.shown)]
    }
}

fn reference(id: &str, class: &str, name: &str, shown: &str) -> Reference {
    let name = if name.is_empty() { "unnamed" } else { name };
    Reference { id: id.to_owned(), href: format!("/akn/un/ontology/{class}/{name}"), shown: shown.to_owned() }
}

fn actor(body: &str) -> (String, String) {
    let name = |bodies: &[(&str, &str)]| {
        bodies.iter().find(|(code, _)| *code == body).map(|(_, name)| (*name).to_owned())
    };
    if let Some(name) = name(ITU_BODIES) {
        return (format!("itu-{}", slug(body)), name);
    }
    match (name(BODIES), body) {
        (_, "") => ("un".to_owned(), "United Nations system".to_owned()),
        (Some(name), _) => (slug(body), name),
        (None, _) => (slug(body), body.to_owned()),
    }
}

/// The schema asks for a day where there is none; this one is no day of any text.
const UNKNOWN_DATE: &str = "0001-01-01";

/// In addresses; as a day; what kind of day it is.
fn date(instrument: &Instrument, register: Option<&Register>) -> (String, String, &'static str) {
    let Some(year) = instrument.year else {
        return ("undated".to_owned(), UNKNOWN_DATE.to_owned(), "unknown");
    };
    let session = register.and_then(|register| {
        register.conferences.iter().find(|one| {
            Some(&one.body) == instrument.body.as_ref()
                && one.year == year
                && instrument.place.as_ref().is_none_or(|place| *place == one.place)
        })
    });
    match session.and_then(|session| session.end) {
        Some(end) => (end.to_string(), end.to_string(), "adoption"),
        // Only the year is known; the name says so.
        None => (format!("{year:04}"), format!("{year:04}-01-01"), "year"),
    }
}

/// Lower-case letters and digits with single hyphens, as addresses and identifiers want them.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for character in name.chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// Identifier and name of everybody who made a change, in order of first appearance.
pub(super) fn authors(document: &Document) -> Vec<(String, String)> {
    let changes = document.paragraphs.iter().flat_map(|paragraph| {
        let spans = paragraph.spans.iter().flat_map(|span| &span.changes);
        spans.chain(&paragraph.paragraph_mark.changes)
    });
    let mut names: Vec<&str> = Vec::new();
    for name in changes.filter_map(|change| change.author.as_deref()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let numbered = names.into_iter().enumerate();
    numbered.map(|(index, name)| (format!("person_{}", index + 1), name.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slug_keeps_letters_and_digits_of_all_scripts() {
        assert_eq!(slug("RCC/23A15/1"), "rcc-23a15-1");
        assert_eq!(slug("Décision Б-1 "), "décision-б-1");
    }

    #[test]
    fn date_is_the_last_day_when_the_session_is_known() {
        let instrument = Instrument { body: Some("PP".into()), year: Some(2018), ..Instrument::default() };
        let known = date(&instrument, Some(resolute_reference::register()));
        assert_eq!(known, ("2018-11-16".to_owned(), "2018-11-16".to_owned(), "adoption"));
        assert_eq!(date(&instrument, None).2, "year");
    }
}
