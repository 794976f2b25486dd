//! The forms of a plan and of an item: one list of fields each, with what was wrong beside the field.

use askama::Template;

use crate::plans::model::{
    Details, Fault, Given, Indicator, Item, Kind, LEVELS, PRODUCTS, PlanGiven, REGIONS, Share, UNITS,
};
use crate::web::page::Page;
use crate::web::visit::Visit;

/// How a field is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Control {
    /// One line.
    Line,
    /// Several lines.
    Text,
    /// A day.
    Day,
    /// One of a few: code, words, whether it is chosen.
    Choice(Vec<(String, String, bool)>),
}

/// A field of a form.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// As people call it.
    pub label: String,
    /// What belongs into it.
    pub help: Option<String>,
    /// How it is asked for.
    pub control: Control,
    /// What stands in it.
    pub value: String,
    /// Whether it must be filled in.
    pub required: bool,
    /// What is wrong with it.
    pub problems: Vec<String>,
}

impl Field {
    /// What a reader of the screen hears after its name.
    pub fn described_by(&self) -> String {
        let help = self.help.as_ref().map(|_| format!("{}-help", self.name));
        let problem = (!self.problems.is_empty()).then(|| format!("{}-problem", self.name));
        help.into_iter().chain(problem).collect::<Vec<_>>().join(" ")
    }
}

/// Fields that belong together.
pub struct Group {
    /// As people call them.
    pub title: String,
    /// The fields.
    pub fields: Vec<Field>,
}

/// The page of a form.
#[derive(Template)]
#[template(path = "plans/views/form.html")]
pub struct FormPage {
    page: Page,
    lede: String,
    action: String,
    groups: Vec<Group>,
    hidden: Vec<(&'static str, String)>,
    /// What is wrong, with the field that it is about.
    problems: Vec<(String, String)>,
    /// What somebody else wrote meanwhile, beside what is in the form: field, theirs, yours.
    theirs: Vec<(String, String, String)>,
    /// The duty for which an output is planned: address and words.
    duty: Option<(String, String)>,
    send: String,
}

/// What a form is made of besides its fields.
#[derive(Default)]
pub struct Around {
    /// Where it is sent.
    pub action: String,
    /// What it is for.
    pub lede: String,
    /// Fields that nobody sees.
    pub hidden: Vec<(&'static str, String)>,
    /// The duty for which an output is planned.
    pub duty: Option<(String, String)>,
    /// What is said on the button.
    pub send: String,
}

impl FormPage {
    /// The form of an item.
    pub fn of_item(
        page: Page,
        around: Around,
        given: &Given,
        (items, own): (&[Item], Option<i64>),
        faults: &[Fault],
        theirs: Option<&Given>,
    ) -> FormPage {
        let visit = &page.visit;
        let maker = Maker { visit, faults };
        let groups = maker.item(given, items, own);
        let theirs =
            theirs.map(|theirs| differing(&maker.item(theirs, items, own), &groups)).unwrap_or_default();
        FormPage::with(page, around, groups, faults, theirs)
    }

    /// The form of a plan.
    pub fn of_plan(page: Page, around: Around, given: &PlanGiven, faults: &[Fault]) -> FormPage {
        let groups = Maker { visit: &page.visit, faults }.plan(given);
        FormPage::with(page, around, groups, faults, Vec::new())
    }

    /// The form of a plan that is there already; `theirs` is what somebody else wrote meanwhile.
    pub fn of_known_plan(
        page: Page,
        around: Around,
        given: &PlanGiven,
        faults: &[Fault],
        theirs: Option<&PlanGiven>,
    ) -> FormPage {
        let maker = Maker { visit: &page.visit, faults };
        let known = |given: &PlanGiven| {
            let mut groups = maker.plan(given);
            // Addresses and lists name a plan by its code; it stays.
            groups.iter_mut().for_each(|group| group.fields.retain(|field| field.name != "code"));
            groups
        };
        let groups = known(given);
        let theirs = theirs.map(|theirs| differing(&known(theirs), &groups)).unwrap_or_default();
        FormPage::with(page, around, groups, faults, theirs)
    }

    fn with(
        page: Page,
        around: Around,
        groups: Vec<Group>,
        faults: &[Fault],
        theirs: Vec<(String, String, String)>,
    ) -> FormPage {
        let label = |name: &str| {
            let fields = groups.iter().flat_map(|group| &group.fields);
            fields
                .into_iter()
                .find(|field| field.name == name)
                .map_or_else(String::new, |one| one.label.clone())
        };
        let problems = faults
            .iter()
            .map(|one| (one.field.to_owned(), format!("{}: {}", label(one.field), rule(&page.visit, one))))
            .collect();
        FormPage {
            lede: around.lede,
            action: around.action,
            hidden: around.hidden,
            duty: around.duty,
            send: around.send,
            groups,
            problems,
            theirs,
            page,
        }
    }
}

/// A fault in the language of the page.
pub fn rule(visit: &Visit, fault: &Fault) -> String {
    visit.t(&format!("plan-rule-{}", fault.rule))
}

/// Fields in which what somebody else wrote differs: name, theirs, yours.
fn differing(theirs: &[Group], yours: &[Group]) -> Vec<(String, String, String)> {
    let pairs = theirs.iter().zip(yours).flat_map(|(a, b)| a.fields.iter().zip(&b.fields));
    pairs
        .filter(|(theirs, yours)| theirs.value != yours.value)
        .map(|(theirs, yours)| (theirs.label.clone(), theirs.value.clone(), yours.value.clone()))
        .collect()
}

struct Maker<'a> {
    visit: &'a Visit,
    faults: &'a [Fault],
}

impl Maker<'_> {
    fn field(&self, name: &'static str, value: &str, control: Control) -> Field {
        let help = format!("plan-help-{name}");
        let words = self.visit.t(&help);
        Field {
            name,
            label: self.visit.t(&format!("plan-field-{name}")),
            help: (words != help).then_some(words),
            control,
            value: value.to_owned(),
            required: false,
            problems: self
                .faults
                .iter()
                .filter(|fault| fault.field == name)
                .map(|fault| rule(self.visit, fault))
                .collect(),
        }
    }

    fn required(&self, name: &'static str, value: &str) -> Field {
        Field { required: true, ..self.field(name, value, Control::Line) }
    }

    fn choice(&self, name: &'static str, value: &str, of: &[(&str, String)]) -> Field {
        let mut options = vec![(String::new(), self.visit.t("plan-not-said"), value.is_empty())];
        options.extend(of.iter().map(|(code, words)| ((*code).to_owned(), words.clone(), *code == value)));
        // What was typed elsewhere and fits nothing is not lost.
        if !value.is_empty() && !of.iter().any(|(code, _)| *code == value) {
            options.push((value.to_owned(), value.to_owned(), true));
        }
        self.field(name, value, Control::Choice(options))
    }

    fn group(&self, title: &str, fields: Vec<Field>) -> Group {
        Group { title: self.visit.t(title), fields }
    }

    fn item(&self, given: &Given, items: &[Item], own: Option<i64>) -> Vec<Group> {
        let visit = self.visit;
        let details = &given.details;
        let kinds: Vec<(&str, String)> = Kind::ALL
            .iter()
            .map(|kind| (kind.code(), visit.t(&format!("plan-kind-{}", kind.code()))))
            .collect();
        let parents: Vec<(&str, String)> = items
            .iter()
            .filter(|item| Some(item.id) != own)
            .map(|item| (item.code.as_str(), format!("{} {}", item.code, item.title)))
            .collect();
        let words = |prefix: &str, codes: &[&'static str]| -> Vec<(&'static str, String)> {
            codes.iter().map(|code| (*code, visit.t(&format!("{prefix}{code}")))).collect()
        };
        let regions: Vec<(&str, String)> = REGIONS.iter().map(|code| (*code, (*code).to_owned())).collect();
        vec![
            self.group(
                "plan-group-what",
                vec![
                    Field { required: true, ..self.choice("kind", &given.kind, &kinds) },
                    self.required("code", &given.code),
                    self.required("title", &given.title),
                    self.choice("parent", &given.parent, &parents),
                    self.field("words", &details.words, Control::Text),
                    self.choice("product", &details.product, &words("plan-product-", &PRODUCTS)),
                ],
            ),
            self.group(
                "plan-group-who",
                vec![
                    self.field("lead", &given.lead, Control::Line),
                    self.field("supporting", &details.supporting.join("; "), Control::Line),
                    self.choice("level", &details.level, &words("plan-level-", &LEVELS)),
                    self.choice("region", &details.region, &regions),
                ],
            ),
            self.group(
                "plan-group-when",
                vec![
                    self.field("starts_on", &given.starts_on, Control::Day),
                    self.field("due_on", &given.due_on, Control::Day),
                    self.field("due_event", &given.due_event, Control::Line),
                ],
            ),
            self.group(
                "plan-group-money",
                vec![
                    self.field("required", &details.required, Control::Line),
                    self.field("available", &details.available, Control::Line),
                    self.field("spent", &details.spent, Control::Line),
                    self.field("currency", &details.currency, Control::Line),
                    self.choice("unit", &details.unit, &words("plan-unit-", &UNITS)),
                    self.field("shares", &shares_text(&details.shares), Control::Text),
                ],
            ),
            self.group(
                "plan-group-risks",
                vec![
                    self.field("risks", &details.risks, Control::Text),
                    self.field("indicators", &indicators_text(&details.indicators), Control::Text),
                ],
            ),
        ]
    }

    fn plan(&self, given: &PlanGiven) -> Vec<Group> {
        vec![
            self.group(
                "plan-group-what",
                vec![
                    self.required("title", &given.title),
                    Field {
                        help: Some(self.visit.t("plan-help-plan-code")),
                        ..self.required("code", &given.code)
                    },
                    self.field("words", &given.words, Control::Text),
                    self.field("source", &given.source, Control::Line),
                ],
            ),
            self.group(
                "plan-group-who",
                vec![self.required("body", &given.body), self.field("keeper", &given.keeper, Control::Line)],
            ),
            self.group(
                "plan-group-when",
                vec![self.required("from_year", &given.from_year), self.required("to_year", &given.to_year)],
            ),
        ]
    }
}

/// Indicators as lines of a form or cells of a table: what, where it stood, where it shall stand, with `|` between.
pub fn indicators_text(indicators: &[Indicator]) -> String {
    let line = |one: &Indicator| format!("{} | {} | {}", one.words, one.baseline, one.target);
    indicators.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The indicators of such lines.
pub fn indicators_of(text: &str) -> Vec<Indicator> {
    let of = |line: &str| {
        let mut parts = line.splitn(3, '|').map(|part| part.trim().to_owned());
        let mut next = || parts.next().unwrap_or_default();
        Indicator { words: next(), baseline: next(), target: next() }
    };
    text.lines().filter(|line| !line.trim().is_empty()).map(of).collect()
}

/// Shares as lines: what for, amount, with `|` between.
pub fn shares_text(shares: &[Share]) -> String {
    shares.iter().map(|one| format!("{} | {}", one.of, one.amount)).collect::<Vec<_>>().join("\n")
}

/// The shares of such lines.
pub fn shares_of(text: &str) -> Vec<Share> {
    let of = |line: &str| {
        let (of, amount) = line.rsplit_once('|').unwrap_or((line, ""));
        Share { of: of.trim().to_owned(), amount: amount.trim().to_owned() }
    };
    text.lines().filter(|line| !line.trim().is_empty()).map(of).collect()
}

/// An item as a form or a row of a table sends it: a value for each name.
pub fn given_of(value: impl Fn(&str) -> String) -> Given {
    Given {
        code: value("code"),
        kind: value("kind"),
        parent: value("parent"),
        title: value("title"),
        lead: value("lead"),
        starts_on: value("starts_on"),
        due_on: value("due_on"),
        due_event: value("due_event"),
        details: Details {
            words: value("words"),
            product: value("product"),
            supporting: value("supporting")
                .split(';')
                .map(str::trim)
                .filter(|code| !code.is_empty())
                .map(str::to_owned)
                .collect(),
            level: value("level"),
            region: value("region"),
            required: value("required"),
            available: value("available"),
            spent: value("spent"),
            currency: value("currency"),
            unit: value("unit"),
            shares: shares_of(&value("shares")),
            risks: value("risks"),
            indicators: indicators_of(&value("indicators")),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_form_shows_of_lists_comes_back_the_same() {
        let indicators = vec![
            Indicator {
                words: "States with a strategy".to_owned(),
                baseline: "40".to_owned(),
                target: "90".to_owned(),
            },
            Indicator { words: "Reports".to_owned(), ..Indicator::default() },
        ];
        assert_eq!(indicators_of(&indicators_text(&indicators)), indicators);
        let shares = vec![Share { of: "Goal 1 | growth".to_owned(), amount: "5729".to_owned() }];
        assert_eq!(shares_of(&shares_text(&shares)), shares);
    }
}
