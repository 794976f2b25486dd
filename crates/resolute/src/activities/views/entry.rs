//! The page of an activity: what, who, where, when, for whom, its money as given, where it comes from and how far its
//! owner stands by it.

use askama::Template;

use super::{coded, day, period};
use crate::accounts::signatures::Signatures;
use crate::activities::history::PUBLIC;
use crate::activities::history::views::part_of;
use crate::activities::links::Link;
use crate::activities::model::{Confirmed, DetailKind, Money, Record, Standing, Step, href, is_web_address};
use crate::activities::sight::Sight;
use crate::activities::store::{Entry, Proposal, StepTaken};
use crate::activities::today;
use crate::activities::unders::Under;
use crate::activities::unders::views::{UnderView, rows};
use crate::frameworks::Terms;
use crate::frameworks::views::Titled;
use crate::web::page::{Choice, Page};
use crate::web::visit::Visit;

/// The page.
#[derive(Template)]
#[template(path = "activities/views/entry.html")]
pub struct EntryPage {
    page: Page,
    id: i64,
    record: Record,
    kind: String,
    notice: Option<Notice>,
    /// Whether the reader may change the entry.
    writes: bool,
    /// Whether it is public, so that something may be said of it.
    is_public: bool,
    /// What it is done under.
    unders: Vec<UnderView>,
    /// How many are done under it, and their rows.
    within: (usize, String),
    /// Whether the reader said a moment ago that something is wrong.
    said: bool,
    /// Addresses of duties that it implements, each with what is to be known of the link.
    links: Vec<(String, String)>,
    organisation_type: String,
    parties: Vec<PartyView>,
    tags: Vec<Tags>,
    places: Vec<Titled>,
    regions: Vec<Titled>,
    coverage: String,
    period: String,
    progress: String,
    details: Vec<(String, String)>,
    money: Vec<MoneyView>,
    texts: Vec<(String, String)>,
    trust: Trust,
    origin: Origin,
    history: Vec<StepView>,
    absorbed: Vec<(String, String)>,
    data: Vec<Choice>,
}

/// What a page says before anything else.
struct Notice {
    words: String,
    why: String,
    link: Option<(String, String)>,
}

struct PartyView {
    name: String,
    href: Option<String>,
    role: String,
}

/// Tags of one field.
struct Tags {
    field: String,
    main: Option<Titled>,
    further: Vec<Titled>,
}

struct MoneyView {
    kind: String,
    amount: String,
    currency: String,
    period: String,
    valued_on: String,
}

/// How far its owner stands by it.
struct Trust {
    code: &'static str,
    word: String,
    why: String,
    published: String,
    changed: String,
}

struct Origin {
    owner: Option<(String, String)>,
    /// Name and address of the source, where its owner did not write it here.
    source: Option<(String, String)>,
    licence: String,
    note: String,
    number: String,
}

struct StepView {
    day: String,
    words: String,
    who: String,
    reason: String,
}

/// What is known of an entry besides its own row.
pub struct Around<'a> {
    /// Changes that wait.
    pub waiting: Option<&'a Proposal>,
    /// What became of it.
    pub steps: &'a [StepTaken],
    /// Names of those who did it, as far as they agreed.
    pub names: &'a Signatures,
    /// Names of concepts.
    pub terms: &'a Terms,
    /// Code and name of its owner.
    pub owner: Option<(String, String)>,
    /// Numbers and titles of entries that were merged into it.
    pub absorbed: &'a [(i64, String)],
    /// Duties that it is tied to.
    pub links: &'a [Link],
    /// What it is done under, and how many are done under it.
    pub unders: (&'a [Under], i64),
    /// What the reader may do.
    pub sight: Sight,
    /// Whether the words are those that wait, and not the public ones.
    pub preview: bool,
}

impl EntryPage {
    /// Puts the page into words; `record` is what is shown of the entry.
    pub fn new(page: Page, entry: &Entry, record: &Record, around: &Around<'_>) -> EntryPage {
        let visit = &page.visit;
        let titled = |scheme: &str, codes: &[String]| all_titled(visit, around.terms, scheme, codes);
        let organisation_type =
            around.terms.label("stakeholder-types", &record.organisation_type, visit.locale);
        EntryPage {
            id: entry.id,
            kind: visit.t(&format!("activity-kind-{}", record.kind.code())),
            notice: notice(visit, entry, around),
            writes: around.sight.writes,
            is_public: entry.standing == Standing::Published && !around.preview,
            said: visit.query.contains("said=1"),
            links: links(visit, around.links),
            unders: around
                .unders
                .0
                .iter()
                .filter(|one| one.standing != "dismissed")
                .map(|one| UnderView::above(visit, one))
                .collect(),
            within: (usize::try_from(around.unders.1).unwrap_or_default(), rows(entry.id)),
            organisation_type,
            parties: parties(visit, record),
            tags: tags(visit, around.terms, record),
            places: titled("countries", &record.countries),
            regions: titled("itu-regions", &record.regions),
            coverage: record.coverage.map_or_else(String::new, |it| coded(visit, "coverage", it.code())),
            period: period(visit, record.starts_on, record.ends_on),
            progress: record.progress.map_or_else(String::new, |it| coded(visit, "progress", it.code())),
            details: details(visit, record),
            money: record.money.iter().map(|one| money(visit, one)).collect(),
            texts: texts(visit, record),
            trust: trust(visit, entry),
            origin: origin(entry, record, around.owner.clone()),
            history: history(visit, around),
            absorbed: around.absorbed.iter().map(|(id, title)| (href(*id), title.clone())).collect(),
            data: data(entry),
            record: record.clone(),
            page,
        }
    }
}

fn all_titled(visit: &Visit, terms: &Terms, scheme: &str, codes: &[String]) -> Vec<Titled> {
    let one = |code: &String| match terms.titled(scheme, code, visit.locale) {
        // Codes of countries, regions and groups say nothing to people; those of lines and goals do.
        Some(known) if ["countries", "itu-regions", "people"].contains(&scheme) => {
            Titled { notation: String::new(), ..known }
        }
        Some(known) => known,
        None => Titled {
            notation: code.clone(),
            href: crate::frameworks::model::href(scheme, code),
            words: String::new(),
            language: ("en", "ltr"),
            reviewed: true,
        },
    };
    codes.iter().map(one).collect()
}

fn notice(visit: &Visit, entry: &Entry, around: &Around<'_>) -> Option<Notice> {
    let standing = |one: Standing| coded(visit, "standing", one.code()).into();
    if around.preview {
        let link =
            (entry.standing == Standing::Published).then(|| (href(entry.id), visit.t("activity-see-public")));
        return Some(Notice {
            words: visit.t("activity-preview"),
            why: visit.t("activity-preview-why"),
            link,
        });
    }
    if entry.standing != Standing::Published {
        return Some(Notice {
            words: visit.with("activity-not-public", &[("standing", standing(entry.standing))]),
            why: visit.t("activity-not-public-why"),
            link: None,
        });
    }
    let waiting = around.waiting.filter(|_| around.sight.sees_all())?;
    Some(Notice {
        words: visit.with("activity-changes-wait", &[("standing", standing(waiting.standing))]),
        why: visit.t("activity-not-public-why"),
        link: Some((format!("{}/preview", href(entry.id)), visit.t("activity-see-changes"))),
    })
}

fn parties(visit: &Visit, record: &Record) -> Vec<PartyView> {
    let view = |party: &crate::activities::model::Party| PartyView {
        name: party.name.clone(),
        href: party.actor.as_deref().map(crate::actors::model::href),
        role: coded(visit, "party", &party.role),
    };
    record.parties.iter().map(view).collect()
}

fn tags(visit: &Visit, terms: &Terms, record: &Record) -> Vec<Tags> {
    let titled = |scheme: &str, codes: &[String]| all_titled(visit, terms, scheme, codes);
    let main: Vec<String> = record.main_line.iter().cloned().collect();
    let further: Vec<String> = record.all_lines().skip(main.len()).map(str::to_owned).collect();
    let goals: Vec<String> = record.all_goals().into_iter().map(str::to_owned).collect();
    let mut tags = vec![Tags {
        field: visit.t("activity-field-lines"),
        main: titled("action-lines", &main).pop(),
        further: titled("action-lines", &further),
    }];
    if tags[0].further.is_empty() {
        tags[0].field = visit.t("activity-field-main_line");
    }
    for (field, scheme, codes) in [
        ("activity-field-goals", "sdgs", &goals),
        ("activity-field-targets", "sdgs", &record.targets),
        ("activity-field-gdc", "gdc-objectives", &record.gdc),
        ("activity-field-people", "people", &record.people),
    ] {
        tags.push(Tags { field: visit.t(field), main: None, further: titled(scheme, codes) });
    }
    tags.retain(|one| one.main.is_some() || !one.further.is_empty());
    tags
}

/// The fields that only its kind has: label and words.
pub fn details(visit: &Visit, record: &Record) -> Vec<(String, String)> {
    let known = record.kind.details().iter().filter_map(|detail| {
        let value = record.details.get(detail.code).filter(|value| !value.is_empty())?;
        let words = match detail.kind {
            DetailKind::Day => day(visit, value),
            DetailKind::OneOf(_) => coded(visit, "choice", value),
            DetailKind::Text | DetailKind::Count | DetailKind::Address => value.clone(),
        };
        Some((visit.t(&format!("activity-detail-{}", detail.code)), words))
    });
    known.collect()
}

fn money(visit: &Visit, one: &Money) -> MoneyView {
    MoneyView {
        kind: coded(visit, "money", &one.kind),
        amount: one.amount.clone(),
        currency: one.currency.clone(),
        period: period(visit, one.starts_on, one.ends_on),
        valued_on: one.valued_on.map_or_else(String::new, |day| visit.date(day)),
    }
}

fn texts(visit: &Visit, record: &Record) -> Vec<(String, String)> {
    let texts = [
        ("activity-field-impact", &record.impact),
        ("activity-field-partnerships", &record.partnerships),
        ("activity-field-challenges", &record.challenges),
        ("activity-field-replicability", &record.replicability),
        ("activity-field-sustainability", &record.sustainability),
        ("activity-field-values", &record.values),
    ];
    let given = texts.into_iter().filter(|(_, text)| !text.is_empty());
    given.map(|(field, text)| (visit.t(field), text.clone())).collect()
}

fn trust(visit: &Visit, entry: &Entry) -> Trust {
    let confirmed = Confirmed::on(today(visit.at), entry.confirmed_on.as_deref());
    let why = match &entry.confirmed_on {
        Some(on) => visit.with("activity-confirmed-on", &[("day", day(visit, on).into())]),
        None => visit.t("activity-confirmed-nobody"),
    };
    Trust {
        code: confirmed.code(),
        word: coded(visit, "confirmed", confirmed.code()),
        why,
        published: entry.published_at.as_deref().map_or_else(String::new, |at| day(visit, at)),
        changed: day(visit, &entry.changed_at),
    }
}

fn origin(entry: &Entry, record: &Record, owner: Option<(String, String)>) -> Origin {
    let of = record.provenance.clone().unwrap_or_default();
    let is_ours = entry.source == crate::activities::FORM && record.provenance.is_none();
    let name = if of.source.is_empty() { entry.source.clone() } else { of.source };
    let url = if is_web_address(&of.url) { of.url } else { String::new() };
    Origin {
        owner,
        source: (!is_ours).then_some((name, url)),
        licence: of.licence,
        note: of.note,
        number: entry.external_id.clone().unwrap_or_default(),
    }
}

/// Links that nobody confirmed say so; those that were dismissed are not shown.
fn links(visit: &Visit, links: &[Link]) -> Vec<(String, String)> {
    let view = |link: &Link| match link.standing.as_str() {
        "confirmed" => Some((link.address.clone(), String::new())),
        "suggested" => Some((link.address.clone(), visit.t("link-standing-suggested"))),
        _ => None,
    };
    links.iter().filter_map(view).collect()
}

fn history(visit: &Visit, around: &Around<'_>) -> Vec<StepView> {
    let is_seen = |step: &Step| around.sight.sees_all() || PUBLIC.contains(step);
    let view = |taken: &StepTaken| {
        let step = Step::from_code(&taken.step).filter(is_seen)?;
        Some(StepView {
            day: day(visit, &taken.at),
            words: coded(visit, "step", step.code()),
            who: named(visit, around, taken, part_of(step)),
            reason: if around.sight.sees_all() { taken.reason.clone() } else { String::new() },
        })
    };
    around.steps.iter().filter_map(view).collect()
}

/// In which part somebody did it, and their name where they agreed that it is shown.
fn named(visit: &Visit, around: &Around<'_>, taken: &StepTaken, part: &str) -> String {
    let part = visit.t(part);
    match around.names.named(&taken.person) {
        Some(name) if part != visit.t("activity-by-import") => format!("{part}, {name}"),
        _ => part,
    }
}

/// The entry as data; only what is public has addresses for programs.
fn data(entry: &Entry) -> Vec<Choice> {
    let choice = |name: &str, href: String| Choice {
        name: name.to_owned(),
        href,
        code: "",
        current: false,
        exact: false,
    };
    match entry.standing {
        Standing::Published => vec![
            choice("IATI 2.03 (XML)", format!("/exports/activities/{}.iati", entry.id)),
            choice("JSON", format!("/api/v1{}", href(entry.id))),
        ],
        _ => Vec::new(),
    }
}
