//! Pages of owners, put into words.

use askama::Template;

use super::model::Remark;
use super::room::{Own, Waiting};
use crate::activities::model::{Record, Standing, href};
use crate::activities::store::Entry;
use crate::activities::views::{coded, day, period};
use crate::frameworks::Terms;
use crate::web::page::{Choice, Page};

/// The room of an owner.
#[derive(Template)]
#[template(path = "activities/owners/views/room.html")]
pub struct RoomPage {
    page: Page,
    counts: Vec<(Choice, usize)>,
    rows: Vec<RowView>,
    all: usize,
    owner: String,
    any_owner: bool,
    has_account: bool,
    /// Whether the reader may write for nobody yet.
    acts_for_nobody: bool,
}

struct RowView {
    own: Own,
    kind: String,
    standing: String,
    changes: String,
    next: String,
    changed: String,
    given_up: String,
    remarks: usize,
    may_give_up: bool,
}

impl RoomPage {
    /// Puts the room into words; `standing` narrows it to what waits in one way.
    pub fn new(page: Page, all: Vec<Own>, owner: String, standing: Option<&str>) -> RoomPage {
        let visit = &page.visit;
        let waiting = [
            Waiting::Returned,
            Waiting::Draft,
            Waiting::Confirm,
            Waiting::Submitted,
            Waiting::Rejected,
            Waiting::Published,
        ];
        let of = |waiting: Waiting| all.iter().filter(|own| own.next == waiting && !own.is_given_up).count();
        let count = |waiting: Waiting| {
            let name = match waiting {
                Waiting::Confirm => visit.t("room-next-confirm"),
                other => coded(visit, "standing", other.code()),
            };
            let href = visit.address_with("standing", Some(waiting.code()));
            let current = standing == Some(waiting.code());
            (Choice { name, href, code: "", current, exact: true }, of(waiting))
        };
        let counts = waiting.into_iter().map(count).filter(|(_, count)| *count > 0).collect();
        let number = all.len();
        let is_shown = |own: &Own| standing.is_none_or(|code| own.next.code() == code);
        let row = |own: Own| {
            // A public entry is given up only in what was changed of it.
            let draft = match own.changes {
                Some(_) => true,
                None => matches!(own.standing, Standing::Draft | Standing::Returned | Standing::Submitted),
            };
            RowView {
                kind: coded(visit, "kind", &own.kind),
                standing: coded(visit, "standing", own.standing.code()),
                changes: own.changes.map_or_else(String::new, |changes| {
                    visit.with(
                        "room-changes",
                        &[("standing", coded(visit, "standing", changes.code()).into())],
                    )
                }),
                next: visit.t(&format!("room-next-{}", own.next.code())),
                changed: day(visit, &own.changed_at),
                given_up: own.given_up.as_deref().map_or_else(String::new, |at| {
                    visit.with("room-given-up", &[("day", day(visit, at).into())])
                }),
                remarks: usize::try_from(own.remarks).unwrap_or_default(),
                may_give_up: draft && !own.is_given_up,
                own,
            }
        };
        RoomPage {
            counts,
            rows: all.into_iter().filter(is_shown).map(row).collect(),
            all: number,
            owner,
            any_owner: visit.person.actors_with(crate::accounts::Right::Contribute).is_none(),
            has_account: visit.person.id.is_some(),
            acts_for_nobody: !visit.person.may(crate::accounts::Right::Contribute),
            page,
        }
    }
}

/// Whether a draft is to be given up.
#[derive(Template)]
#[template(path = "activities/owners/views/withdraw.html")]
pub struct WithdrawPage {
    /// The frame.
    pub page: Page,
    /// Number of the entry.
    pub id: i64,
    /// Its title.
    pub title: String,
    /// Whether only changes to it are given up.
    pub is_public: bool,
    /// Whether it was given up already.
    pub given_up: bool,
}

/// Whether an entry is still right.
#[derive(Template)]
#[template(path = "activities/owners/views/still.html")]
pub struct StillPage {
    page: Page,
    id: i64,
    record: Record,
    facts: Vec<(String, String)>,
    last: String,
}

impl StillPage {
    /// What most often changes stands first.
    pub fn new(page: Page, entry: &Entry, terms: &Terms) -> StillPage {
        let (visit, record) = (&page.visit, &entry.record);
        let names = |scheme: &str, codes: &[String]| {
            let name = |code: &String| terms.label(scheme, code, visit.locale);
            codes.iter().map(name).collect::<Vec<_>>().join(", ")
        };
        let money = |one: &crate::activities::model::Money| format!("{} {}", one.amount, one.currency);
        let lines: Vec<String> = record.all_lines().map(str::to_owned).collect();
        let goals: Vec<String> = record.all_goals().into_iter().map(str::to_owned).collect();
        let mut facts = vec![
            ("progress", record.progress.map_or_else(String::new, |it| coded(visit, "progress", it.code()))),
            ("starts_on", period(visit, record.starts_on, record.ends_on)),
            ("organisation", record.organisation.clone()),
            ("countries", names("countries", &record.countries)),
            ("regions", names("itu-regions", &record.regions)),
            ("lines", names("action-lines", &lines)),
            ("goals", names("sdgs", &goals)),
            ("money", record.money.iter().map(money).collect::<Vec<_>>().join(" · ")),
            ("website", record.website.clone()),
        ];
        facts.retain(|(_, words)| !words.is_empty());
        StillPage {
            id: entry.id,
            last: match &entry.confirmed_on {
                Some(on) => visit.with("activity-confirmed-on", &[("day", day(visit, on).into())]),
                None => visit.t("activity-confirmed-nobody"),
            },
            facts: facts
                .into_iter()
                .map(|(field, words)| {
                    let key = if field == "starts_on" {
                        "activity-when".to_owned()
                    } else {
                        format!("activity-field-{field}")
                    };
                    (visit.t(&key), words)
                })
                .collect(),
            record: record.clone(),
            page,
        }
    }
}

/// Saying that something is wrong.
#[derive(Template)]
#[template(path = "activities/owners/views/remark.html")]
pub struct RemarkPage {
    page: Page,
    id: i64,
    title: String,
    remarks: Vec<(Remark, String)>,
    words: String,
    problem: Option<String>,
    may_say: bool,
}

impl RemarkPage {
    /// The form, and for those who may know them the remarks that are open.
    pub fn new(
        page: Page,
        entry: &Entry,
        remarks: Vec<Remark>,
        (words, problem): (String, Option<String>),
    ) -> RemarkPage {
        let visit = &page.visit;
        RemarkPage {
            id: entry.id,
            title: entry.record.title.clone(),
            remarks: remarks.into_iter().map(|one| (one.clone(), day(visit, &one.at))).collect(),
            words,
            problem,
            may_say: !visit.person.is_visitor(),
            page,
        }
    }

    fn href(&self) -> String {
        href(self.id)
    }
}

/// Whether somebody is asked by mail.
#[derive(Template)]
#[template(path = "activities/owners/views/reminders.html")]
pub struct RemindersPage {
    /// The frame.
    pub page: Page,
    /// Whether they are.
    pub wanted: bool,
}
