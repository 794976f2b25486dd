//! Fields of the form: label, help, what is wrong, and the control.

use super::super::filled::Filled;
use crate::activities::model::{
    Coverage, DetailKind, Kind, LONGEST_SHORT, LONGEST_TEXT, LONGEST_TITLE, Problem, Progress,
};
use crate::activities::views::coded;
use crate::frameworks::model::{COUNTRIES, ITU_REGIONS};
use crate::frameworks::{Term, Terms};
use crate::web::locale::Locale;
use crate::web::visit::Visit;

/// A field.
pub struct Field {
    /// Its name in the form.
    pub name: String,
    /// Its label.
    pub label: String,
    /// What helps to fill it in; may be empty.
    pub help: String,
    /// Whether an entry needs it.
    pub required: bool,
    /// What is wrong with it.
    pub problems: Vec<String>,
    /// What stands in it, where it stands once.
    pub value: String,
    /// How it is filled in.
    pub control: Control,
}

/// How a field is filled in.
pub enum Control {
    /// A line: the type of the input and its greatest length.
    Line(&'static str, usize),
    /// Paragraphs: the greatest length and how many lines are seen.
    Text(usize, usize),
    /// One of many.
    One(Vec<Choice>),
    /// Several of many, in groups; whether the groups fold.
    Many(Vec<Group>, bool),
}

/// Choices under one name.
pub struct Group {
    /// The name; empty where there is one group only.
    pub title: String,
    /// How many of them are chosen, in words; empty where none is.
    pub chosen: String,
    /// The choices.
    pub choices: Vec<Choice>,
}

/// One of the things that may be chosen.
pub struct Choice {
    /// As the form sends it.
    pub code: String,
    /// As people call it.
    pub words: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Field {
    /// The name as an anchor of the page.
    pub fn id(&self) -> String {
        id_of(&self.name)
    }

    /// What describes the field to who cannot see it.
    pub fn described_by(&self) -> String {
        let id = self.id();
        let help = (!self.help.is_empty()).then(|| format!("{id}-help"));
        let problem = (!self.problems.is_empty()).then(|| format!("{id}-problem"));
        help.into_iter().chain(problem).collect::<Vec<_>>().join(" ")
    }
}

/// A name of the form as an anchor of the page.
pub fn id_of(name: &str) -> String {
    format!("f-{}", name.replace(['.', '_'], "-"))
}

/// What is wrong, in words.
pub fn said(visit: &Visit, problem: &Problem) -> String {
    let value = [("value", problem.value.as_str().into())];
    visit.with(&format!("activity-rule-{}", problem.rule), &value)
}

/// Makes fields out of what stands in the form.
pub struct Writer<'a> {
    pub(super) visit: &'a Visit,
    pub(super) filled: &'a Filled,
    pub(super) problems: &'a [Problem],
    pub(super) terms: &'a Terms,
}

/// The fields that an entry needs before it can be submitted.
const REQUIRED: &[&str] =
    &["title", "description", "main_line", "goals", "organisation", "organisation_type", "countries"];

/// The fields for which there is a word of help.
const HELPED: &[&str] = &[
    "title",
    "kind",
    "description",
    "main_line",
    "lines",
    "goals",
    "organisation",
    "countries",
    "starts_on",
    "website",
    "impact",
];

impl Writer<'_> {
    fn field(&self, name: &str, control: Control) -> Field {
        let is_helped = HELPED.contains(&name);
        Field {
            label: self.visit.t(&format!("activity-field-{name}")),
            help: if is_helped { self.visit.t(&format!("activity-help-{name}")) } else { String::new() },
            required: REQUIRED.contains(&name),
            problems: self.said(name),
            value: self.filled.one(name).to_owned(),
            control,
            name: name.to_owned(),
        }
    }

    pub(super) fn said(&self, name: &str) -> Vec<String> {
        self.problems.iter().filter(|it| it.field == name).map(|it| said(self.visit, it)).collect()
    }

    fn choice(&self, field: &str, code: &str, words: String) -> Choice {
        let chosen = self.filled.all(field).iter().any(|known| known == code);
        Choice { code: code.to_owned(), words, chosen }
    }

    fn of_term(&self, field: &str, term: &Term) -> Choice {
        let (scheme, notation) = (&term.concept.scheme, &term.concept.notation);
        let name = self.terms.label(scheme, notation, self.visit.locale);
        // Codes of countries and kinds of organisations say nothing to people; those of lines and goals do.
        let words = match scheme.as_str() {
            "countries" | "stakeholder-types" | "people" | "itu-regions" => name,
            _ => format!("{notation} {name}"),
        };
        self.choice(field, notation, words)
    }

    fn select(&self, name: &str, choices: Vec<Choice>) -> Field {
        let none = Choice { code: String::new(), words: self.visit.t("entry-choose"), chosen: false };
        self.field(name, Control::One(std::iter::once(none).chain(choices).collect()))
    }

    fn checks(&self, name: &str, choices: Vec<Choice>) -> Field {
        let group = Group { title: String::new(), chosen: String::new(), choices };
        self.field(name, Control::Many(vec![group], false))
    }

    fn scheme(&self, name: &str, scheme: &str) -> Vec<Choice> {
        self.terms.of_scheme(scheme).map(|term| self.of_term(name, term)).collect()
    }

    /// What it is.
    pub(super) fn what(&self) -> Vec<Field> {
        let kind = |kind: Kind| self.choice("kind", kind.code(), coded(self.visit, "kind", kind.code()));
        let language = |one: Locale| self.choice("language", one.code(), one.own_name().to_owned());
        let mut languages: Vec<Choice> = Locale::ALL.into_iter().map(language).collect();
        let other = self.filled.one("language");
        if !other.is_empty() && Locale::ALL.into_iter().all(|one| one.code() != other) {
            languages.push(self.choice("language", other, other.to_owned()));
        }
        languages.push(self.choice("language", "", self.visit.t("entry-language-other")));
        vec![
            self.field("title", Control::Line("text", LONGEST_TITLE)),
            self.field("kind", Control::One(Kind::ALL.into_iter().map(kind).collect())),
            self.field("language", Control::One(languages)),
            self.field("description", Control::Text(LONGEST_TEXT, 8)),
        ]
    }

    /// Action lines.
    pub(super) fn lines(&self) -> Vec<Field> {
        // A line with lines below it is served through one of these.
        let is_working = |term: &&Term| {
            let code = &term.concept.notation;
            self.terms.children("action-lines", code).next().is_none()
                || self.filled.one("main_line") == code
                || self.filled.all("lines").contains(code)
        };
        let choices = |name: &str| {
            self.terms
                .of_scheme("action-lines")
                .filter(is_working)
                .map(|term| self.of_term(name, term))
                .collect()
        };
        vec![self.select("main_line", choices("main_line")), self.folded("lines", choices("lines"))]
    }

    /// Goals and below each its targets.
    pub(super) fn goals(&self) -> (Field, Vec<(Choice, Group)>) {
        let goals = self.terms.of_scheme("sdgs").filter(|term| term.concept.parent.is_none());
        let goals = goals.map(|term| {
            let targets = self.terms.children("sdgs", &term.concept.notation);
            let targets = targets.map(|target| self.of_term("targets", target)).collect();
            (self.of_term("goals", term), self.group(self.visit.t("activity-field-targets"), targets))
        });
        let mut field = self.field("goals", Control::Many(Vec::new(), false));
        field.problems.extend(self.said("targets"));
        (field, goals.collect())
    }

    fn group(&self, title: String, choices: Vec<Choice>) -> Group {
        let count = choices.iter().filter(|choice| choice.chosen).count();
        let chosen = if count == 0 { String::new() } else { self.visit.n("entry-chosen", count) };
        Group { title, chosen, choices }
    }

    fn folded(&self, name: &str, choices: Vec<Choice>) -> Field {
        let group = self.group(self.visit.t(&format!("activity-field-{name}")), choices);
        self.field(name, Control::Many(vec![group], true))
    }

    /// Objectives of the Compact, groups of people.
    pub(super) fn further(&self) -> Vec<Field> {
        vec![
            self.folded("gdc", self.scheme("gdc", "gdc-objectives")),
            self.checks("people", self.scheme("people", "people")),
        ]
    }

    /// Who does it.
    pub(super) fn who(&self) -> Vec<Field> {
        vec![
            self.field("organisation", Control::Line("text", LONGEST_SHORT)),
            self.select("organisation_type", self.scheme("organisation_type", "stakeholder-types")),
        ]
    }

    /// Where and when.
    pub(super) fn place(&self) -> Vec<Field> {
        let progress =
            |one: &Progress| self.choice("progress", one.code(), coded(self.visit, "progress", one.code()));
        let coverage =
            |one: &Coverage| self.choice("coverage", one.code(), coded(self.visit, "coverage", one.code()));
        vec![
            self.field("countries", Control::Many(self.countries(), true)),
            self.checks("regions", self.scheme("regions", ITU_REGIONS)),
            self.select("coverage", Coverage::ALL.iter().map(coverage).collect()),
            self.select("progress", Progress::ALL.iter().map(progress).collect()),
            self.field("starts_on", Control::Line("date", 10)),
            self.field("ends_on", Control::Line("date", 10)),
        ]
    }

    /// Countries by the region of ITU to which they belong; areas that belong to none come last.
    fn countries(&self) -> Vec<Group> {
        let mut regions: Vec<(Option<&str>, Vec<Choice>)> = self
            .terms
            .of_scheme(ITU_REGIONS)
            .map(|it| (Some(it.concept.notation.as_str()), Vec::new()))
            .collect();
        regions.push((None, Vec::new()));
        let last = regions.len() - 1;
        for term in self.terms.of_scheme(COUNTRIES) {
            let region = self.terms.itu_region(&term.concept.notation);
            let place = regions.iter().position(|(known, _)| *known == region).unwrap_or(last);
            regions[place].1.push(self.of_term("countries", term));
        }
        let group = |(region, mut choices): (Option<&str>, Vec<Choice>)| {
            choices.sort_by(|one, other| one.words.cmp(&other.words));
            let title = match region {
                Some(region) => self.terms.label(ITU_REGIONS, region, self.visit.locale),
                None => self.visit.t("entry-other-areas"),
            };
            self.group(title, choices)
        };
        regions.into_iter().filter(|(_, choices)| !choices.is_empty()).map(group).collect()
    }

    /// Texts that say more.
    pub(super) fn results(&self) -> Vec<Field> {
        let text = |name| self.field(name, Control::Text(LONGEST_TEXT, 4));
        let names = ["impact", "partnerships", "challenges", "replicability", "sustainability", "values"];
        let website = self.field("website", Control::Line("url", 2_000));
        names.into_iter().map(text).chain([website]).collect()
    }

    /// Whom to ask.
    pub(super) fn contact(&self, required: bool) -> Vec<Field> {
        vec![
            Field { required, ..self.field("contact_name", Control::Line("text", 200)) },
            self.field("contact_email", Control::Line("email", 200)),
        ]
    }

    /// The fields that only a kind of entry has.
    pub(super) fn details(&self, kind: Kind) -> Vec<Field> {
        let field = |detail: &crate::activities::model::Detail| {
            let name = format!("details.{}.{}", kind.code(), detail.code);
            let choice = |code: &&str| self.choice(&name, code, coded(self.visit, "choice", code));
            let none = || Choice { code: String::new(), words: self.visit.t("entry-choose"), chosen: false };
            let control = match detail.kind {
                DetailKind::Text => Control::Line("text", LONGEST_SHORT),
                DetailKind::Count => Control::Line("number", 10),
                DetailKind::Day => Control::Line("date", 10),
                DetailKind::Address => Control::Line("url", LONGEST_SHORT),
                DetailKind::OneOf(codes) => {
                    Control::One(std::iter::once(none()).chain(codes.iter().map(choice)).collect())
                }
            };
            let problems = match self.filled.one("kind") == kind.code() {
                true => self.said(&format!("details.{}", detail.code)),
                false => Vec::new(),
            };
            Field {
                label: self.visit.t(&format!("activity-detail-{}", detail.code)),
                help: String::new(),
                required: false,
                problems,
                value: self.filled.one(&name).to_owned(),
                control,
                name,
            }
        };
        kind.details().iter().map(field).collect()
    }

    /// Choices of a list of codes that may grow; what stands in the form is always among them.
    pub(super) fn codes(&self, list: &str, codes: &[&str], value: &str) -> Vec<Choice> {
        let beyond = (!value.is_empty() && !codes.contains(&value)).then_some(value);
        let choice = |code: &str| Choice {
            code: code.to_owned(),
            words: coded(self.visit, list, code),
            chosen: code == value,
        };
        codes.iter().copied().chain(beyond).map(choice).collect()
    }
}
