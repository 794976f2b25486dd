//! What an element says, as a record: the fields that pages show. What is not understood stays in the element, and is
//! said.

use std::borrow::Cow;

use jiff::civil::Date;
use resolute_iati::{Activity, BudgetKind, Classification, DateKind, Narrative};

use super::super::model::{Kind, Money, Party, Provenance, Record, is_amount};
use super::codes;
use super::words::{LISTS, REGIONS, TEXTS, scheme};
use super::writing::NAMESPACE;

/// Something that a record does not have of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Its kind.
    pub code: &'static str,
    /// What is so.
    pub message: String,
}

/// What is understood of a kept element.
pub fn of_element(xml: &str) -> Option<Record> {
    Activity::from_xml(xml).ok().map(|activity| record(&activity).0)
}

/// What is understood of an activity, and what is not.
pub fn record(activity: &Activity) -> (Record, Vec<Unread>) {
    let mut reading = Reading { activity, record: Record::default(), unread: Vec::new() };
    reading.words();
    reading.parties();
    reading.times();
    reading.places();
    reading.tags();
    reading.money();
    reading.own();
    (reading.record, reading.unread)
}

struct Reading<'a> {
    activity: &'a Activity,
    record: Record,
    unread: Vec<Unread>,
}

impl Reading<'_> {
    fn remark(&mut self, code: &'static str, message: String) {
        self.unread.push(Unread { code, message });
    }

    /// Title and description in the language of the entry, else the first.
    fn words(&mut self) {
        let activity = self.activity;
        let language = activity.default_language().map(|language| short(&language)).unwrap_or_default();
        let title = activity.title(&language);
        self.record.title = title.as_ref().map(|title| tidy(&title.text)).unwrap_or_default();
        let said = title.and_then(|title| title.language).map(|language| short(&language));
        self.record.language = said.filter(|code| is_language(code)).unwrap_or(language);
        if self.record.title.is_empty() {
            self.remark("no-title", "it has no title; its identifier is shown instead".to_owned());
            self.record.title = activity.identifier().map(Cow::into_owned).unwrap_or_default();
        }
        let others = activity.titles().len();
        if others > 1 {
            self.remark(
                "more-languages",
                format!("its title stands in {others} languages; one is shown, all are kept"),
            );
        }
        let general = activity
            .descriptions()
            .filter(|one| one.kind_code().as_deref().unwrap_or("1") == "1")
            .filter_map(|one| chosen(one.narratives(), &self.record.language))
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty());
        let texts: Vec<String> = general.collect();
        self.record.description = texts.join("\n\n");
        self.record.kind = Kind::Project;
    }

    fn parties(&mut self) {
        let language = self.record.language.clone();
        if let Some(reporting) = self.activity.reporting_org() {
            self.record.organisation = named(reporting.narratives(), &language, reporting.reference());
            let kind = reporting.kind_code().and_then(|code| codes::organisation_type(&code));
            self.record.organisation_type = kind.unwrap_or_default().to_owned();
        }
        let own = self.record.organisation.clone();
        self.record.provenance = Some(Provenance { source: own, ..Provenance::default() });
        for party in self.activity.participating_orgs() {
            let name = named(party.narratives(), &language, party.reference());
            if name.is_empty() {
                self.remark(
                    "no-name",
                    "an organisation that takes part has neither name nor identifier".to_owned(),
                );
                continue;
            }
            let role = party.role().map_or("partner", codes::role).to_owned();
            self.record.parties.push(Party { role, name, actor: None });
        }
    }

    fn times(&mut self) {
        self.record.starts_on = self.day(DateKind::ActualStart).or_else(|| self.day(DateKind::PlannedStart));
        self.record.ends_on = self.day(DateKind::ActualEnd).or_else(|| self.day(DateKind::PlannedEnd));
        if let Some(code) = self.activity.status() {
            self.record.progress = codes::progress(&code);
            if self.record.progress.is_none() {
                self.remark("unknown-code", format!("activity-status \"{code}\" is none of 1 to 6"));
            }
        }
        self.record.coverage = self.activity.code("activity-scope").and_then(|code| codes::coverage(&code));
    }

    fn day(&mut self, kind: DateKind) -> Option<Date> {
        let given = self.activity.date(kind)?.into_owned();
        let day = date(&given);
        if day.is_none() {
            self.remark("not-a-date", format!("\"{given}\" is no day; it would be written 2017-10-09"));
        }
        day
    }

    fn places(&mut self) {
        let activity = self.activity;
        let mut countries: Vec<(Cow<'_, str>, Option<Cow<'_, str>>)> =
            activity.countries().filter_map(|one| Some((one.code()?, one.percentage()))).collect();
        if countries.is_empty() {
            let of_transactions = activity.transactions().filter_map(|one| one.country()?.code());
            countries = of_transactions.map(|code| (code, None)).collect();
        }
        for (code, _) in countries {
            match codes::country(&code) {
                Some(known) if !self.record.countries.iter().any(|one| one == known) => {
                    self.record.countries.push(known.to_owned());
                }
                Some(_) => {}
                None => self
                    .remark("unknown-code", format!("recipient-country \"{code}\" is no code of ISO 3166")),
            }
        }
        for region in activity.regions() {
            let Some(code) = region.code() else { continue };
            if of_scheme(&region, REGIONS) && codes::is_region(&code) {
                self.record.regions.push(code.into_owned());
            } else {
                self.remark(
                    "region-kept",
                    format!("recipient-region {code} is no region of ITU; it is kept and not shown"),
                );
            }
        }
    }

    fn tags(&mut self) {
        let activity = self.activity;
        let tagged = |vocabulary: &str| {
            let tags = activity.tags().filter(|tag| tag.vocabulary().as_deref() == Some(vocabulary));
            tags.filter_map(|tag| tag.code()).map(Cow::into_owned).collect::<Vec<String>>()
        };
        let sectors = |vocabulary: &str| {
            let sectors = activity.sectors().filter(|one| one.vocabulary().as_deref() == Some(vocabulary));
            sectors.filter_map(|one| one.code()).map(Cow::into_owned).collect::<Vec<String>>()
        };
        for code in tagged("2").into_iter().chain(sectors("7")) {
            let code = code.trim();
            match codes::is_goal(code) {
                true => push_new(&mut self.record.goals, code),
                false => self
                    .remark("unknown-code", format!("\"{code}\" is no goal of the SDGs; they are 1 to 17")),
            }
        }
        for code in tagged("3").into_iter().chain(sectors("8")) {
            let code = code.trim().to_lowercase();
            match codes::is_target(&code) {
                true => push_new(&mut self.record.targets, &code),
                false => {
                    self.remark("unknown-code", format!("\"{code}\" is no target of the SDGs, such as 9.c"))
                }
            }
        }
        for tag in activity.tags() {
            for (name, list) in LISTS {
                if of_scheme(&tag, name)
                    && let Some(code) = tag.code()
                {
                    push_new(list(&mut self.record), &code);
                }
            }
        }
        // The first line is the main one, as it is written.
        if !self.record.lines.is_empty() {
            self.record.main_line = Some(self.record.lines.remove(0));
        }
        let kept =
            activity.sectors().filter(|one| !matches!(one.vocabulary().as_deref(), Some("7" | "8"))).count();
        if kept > 0 {
            self.remark("sectors-kept", format!("{kept} sectors are kept and not shown"));
        }
    }

    fn money(&mut self) {
        let activity = self.activity;
        for budget in activity.budgets() {
            let kind = match budget.kind() {
                Some(BudgetKind::Revised) => "budget-revised",
                _ => "budget-original",
            };
            self.amount(kind, budget.value(), budget.start(), budget.end());
        }
        for planned in activity.planned_disbursements() {
            self.amount("planned-disbursement", planned.value(), planned.start(), planned.end());
        }
        for transaction in activity.transactions() {
            let Some(kind) = transaction.kind() else {
                let code = transaction.kind_code().unwrap_or_default();
                self.remark("unknown-code", format!("transaction-type \"{code}\" is none of 1 to 13"));
                continue;
            };
            self.amount(codes::transaction(kind), transaction.value(), transaction.date(), None);
        }
    }

    fn amount(
        &mut self,
        kind: &str,
        value: Option<resolute_iati::Amount<'_>>,
        start: Option<Cow<'_, str>>,
        end: Option<Cow<'_, str>>,
    ) {
        let Some(value) = value else { return };
        let (amount, currency) = (value.digits(), value.currency().unwrap_or_default());
        if !is_amount(&amount) {
            self.remark(
                "not-an-amount",
                format!("\"{amount}\" is no amount; it would be written 1250000.50"),
            );
            return;
        }
        if currency.is_empty() {
            self.remark(
                "no-currency",
                format!("the amount {amount} has no currency; it is kept and in no sum"),
            );
        }
        self.record.money.push(Money {
            kind: kind.to_owned(),
            amount: amount.into_owned(),
            currency: currency.trim().to_owned(),
            valued_on: value.value_date().and_then(|day| date(&day)),
            starts_on: start.and_then(|day| date(&day)),
            ends_on: end.and_then(|day| date(&day)),
        });
    }

    /// What was written by this program beyond IATI.
    fn own(&mut self) {
        for element in self.activity.root().children() {
            let Some((prefix, name)) = element.name().split_once(':') else { continue };
            if element.namespace(prefix).as_deref() != Some(NAMESPACE) {
                continue;
            }
            let text = element.text().into_owned();
            match TEXTS.iter().find(|(known, _)| *known == name) {
                Some((_, field)) => *field(&mut self.record) = text,
                None if name == "kind" => {
                    self.record.kind = Kind::from_code(text.trim()).unwrap_or_default();
                }
                None if name == "detail" => {
                    if let Some(code) = element.attribute("code") {
                        self.record.details.insert(code.into_owned(), text);
                    }
                }
                None => {}
            }
        }
    }
}

fn of_scheme(one: &Classification<'_>, name: &str) -> bool {
    one.vocabulary().as_deref() == Some("99")
        && one.vocabulary_uri().as_deref().and_then(|uri| scheme(uri).map(str::to_owned)).as_deref()
            == Some(name)
}

fn push_new(list: &mut Vec<String>, code: &str) {
    if !list.iter().any(|known| known == code) {
        list.push(code.to_owned());
    }
}

/// The words in a language, else the first.
fn chosen(narratives: Vec<Narrative<'_>>, language: &str) -> Option<String> {
    let wanted = |one: &&Narrative<'_>| one.language.as_deref().is_some_and(|given| short(given) == language);
    let found = narratives.iter().find(wanted).or(narratives.first());
    found.map(|one| one.text.clone().into_owned())
}

/// A name in a language, else the identifier.
fn named(narratives: Vec<Narrative<'_>>, language: &str, reference: Option<Cow<'_, str>>) -> String {
    let name = chosen(narratives, language).map(|name| tidy(&name)).filter(|name| !name.is_empty());
    name.or_else(|| reference.map(|reference| tidy(&reference))).unwrap_or_default()
}

/// A line as it is shown: blanks and line breaks of the file's layout become single blanks.
fn tidy(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

fn short(language: &str) -> String {
    language.split(['-', '_']).next().unwrap_or_default().trim().to_ascii_lowercase()
}

fn is_language(code: &str) -> bool {
    (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// A day; a time zone after it, which XML Schema allows, is left out.
fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    text.get(..10).unwrap_or(text).parse().ok()
}
