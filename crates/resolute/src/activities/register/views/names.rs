//! Filters and their values as people say them.

use std::collections::BTreeMap;

use resolute_document::Register;

use crate::activities::money::views::filter_words;
use crate::activities::partners::model::Pair;
use crate::frameworks::Terms;
use crate::frameworks::model::{
    ACTION_LINES, COUNTRIES, COUNTRY_GROUPS, GDC, ITU_REGIONS, PEOPLE, SDGS, STAKEHOLDER_TYPES,
};
use crate::web::format;
use crate::web::locale::Locale;
use crate::web::visit::Visit;

/// What names are taken from.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The request, for its language.
    pub visit: &'a Visit,
    /// Names of actors.
    pub register: &'a Register,
    /// Names of concepts.
    pub terms: &'a Terms,
    /// Names of organisations that registered here, by their codes, as far as they are shown.
    pub registered: &'a Registered,
}

/// Short names by codes.
pub type Registered = BTreeMap<String, String>;

impl Names<'_> {
    /// A filter.
    pub fn filter(&self, name: &str) -> String {
        self.visit.t(&format!("activities-filter-{name}"))
    }

    /// A value of a filter; as it was typed where it has no name.
    pub fn value(&self, name: &str, code: &str) -> String {
        let known = match name {
            "kind" => self.coded("activity-kind", code),
            "status" => self.coded("activity-progress", code),
            "coverage" => self.coded("activity-coverage", code),
            "confirmed" => self.coded("activity-confirmed", code),
            "source" => self.coded("activities-source", code),
            "line" => self.numbered(ACTION_LINES, code),
            "goal" | "target" => self.numbered(SDGS, code),
            "gdc" => self.numbered(GDC, code),
            "region" => self.term(ITU_REGIONS, code),
            "country" => self.term(COUNTRIES, code),
            "group" => self.term(COUNTRY_GROUPS, code),
            "people" => self.term(PEOPLE, code),
            "organisation-type" => self.term(STAKEHOLDER_TYPES, code),
            "money" => filter_words(self.visit, code),
            "left-out" => self.coded("money-reason", code),
            "agreement" => self.coded("agreement-state", code),
            "joint" => self.coded("partners-joint", code),
            "pair" => Pair::from_code(code).map(|pair| {
                let [one, other] = pair.actors().map(|actor| self.value("actor", actor));
                format!("{one} – {other}")
            }),
            "term" => Some(format!("{code}…")),
            "new-from" | "new-to" => code.parse().ok().map(|day| format::date(self.visit.locale, day)),
            "under" => Some(self.visit.with("under-number", &[("number", code.into())])),
            "language" => Locale::ALL
                .into_iter()
                .find(|locale| locale.code() == code)
                .map(|locale| locale.own_name().to_owned()),
            "actor" => {
                let known = self.register.actors.iter().find(|actor| actor.id == code);
                known.map(|actor| actor.short_name.clone()).or_else(|| self.registered.get(code).cloned())
            }
            _ => None,
        };
        known.unwrap_or_else(|| code.to_owned())
    }

    fn coded(&self, list: &str, code: &str) -> Option<String> {
        let key = format!("{list}-{code}");
        Some(self.visit.t(&key)).filter(|words| *words != key)
    }

    fn term(&self, scheme: &str, code: &str) -> Option<String> {
        self.terms.get(scheme, code)?;
        Some(self.terms.label(scheme, code, self.visit.locale))
    }

    /// A concept that people know by its number.
    fn numbered(&self, scheme: &str, code: &str) -> Option<String> {
        self.term(scheme, code).map(|words| format!("{code} {words}"))
    }
}
