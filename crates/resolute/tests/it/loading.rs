//! Many entries of a list at once: all or nothing, repeatable, and what was edited here stays.

use jiff::Timestamp;
use resolute::accounts::Person;
use resolute::activities::exchange::model::{Format, State};
use resolute::activities::exchange::{Handed, note_import};
use resolute::activities::loading::{Given, Gone, Loading, Matter, Plan, Remark, Tally, as_here};
use resolute::activities::model::{Money, Party, Record, Standing};
use resolute::activities::{self, Entry};
use resolute::app::App;
use resolute::reference;
use resolute::values;

use crate::house::houses;

fn given(name: &str, record: Record) -> Given {
    let original = serde_json::to_string(&record).unwrap();
    Given { external_id: name.to_owned(), record, original, format: "table", money: None, line: 1, own: None }
}

fn wells(title: &str) -> Record {
    Record {
        title: title.to_owned(),
        organisation: "A ministry".to_owned(),
        targets: vec!["6.1".to_owned()],
        countries: vec!["KEN".to_owned()],
        parties: vec![Party { role: "funding".to_owned(), name: "A\tbank\\ N".to_owned(), actor: None }],
        money: vec![Money {
            kind: "disbursement".to_owned(),
            amount: "1000000000000000000.10".to_owned(),
            currency: "XAF".to_owned(),
            ..Money::default()
        }],
        ..Record::default()
    }
}

struct Outcome {
    tally: Tally,
    gone: Vec<Gone>,
    remarks: Vec<Remark>,
}

async fn load(app: &App, person: &Person, publishes: bool, batches: Vec<Vec<Given>>, keep: bool) -> Outcome {
    let at = Timestamp::constant(1_510_000_000, 0);
    let mut tx = app.db.begin().await.unwrap();
    let handed = Handed { list: "wells", file: "wells.csv", digest: "00", format: Format::Csv };
    let import = note_import(&mut tx, person, handed, State::Running, at).await.unwrap();
    let owner = (!publishes).then_some(person.acting_for.as_str());
    let mut loading = Loading::begin(Plan {
        import,
        source: "wells",
        list: "wells",
        owner,
        publishes,
        person,
        at,
        reread: |original| serde_json::from_str(original).ok(),
        onto: as_here,
        dry_run: !keep,
    });
    for batch in batches {
        loading.take(&mut tx, batch).await.unwrap();
    }
    let remarks = loading.take_remarks();
    let (tally, gone) = loading.finish(&mut tx).await.unwrap();
    if keep {
        tx.commit().await.unwrap();
    }
    Outcome { tally, gone, remarks }
}

async fn entry(app: &App, name: &str) -> Entry {
    let mut tx = app.db.begin().await.unwrap();
    let (id, _) = activities::by_source(&mut tx, "wells", name).await.unwrap().unwrap();
    drop(tx);
    activities::by_id(&app.db, id).await.unwrap().unwrap()
}

async fn rows_of(app: &App, table: &str) -> i64 {
    let sql = match table {
        "activities" => "SELECT count(*) FROM activities",
        "activity_steps" => "SELECT count(*) FROM activity_steps",
        "activity_tags" => "SELECT count(*) FROM activity_tags",
        "activity_money" => "SELECT count(*) FROM activity_money",
        "search_changes" => "SELECT last FROM search_log",
        other => panic!("{other} is not counted"),
    };
    let (count,): (i64,) = app.db.one(sql, values![]).await.unwrap();
    count
}

#[tokio::test]
async fn the_same_list_twice_changes_nothing() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let (app, person) = (&house.app, &house.operator());
        let list = || {
            let many = |from: usize, to: usize| -> Vec<Given> {
                (from..to).map(|at| given(&format!("W-{at}"), wells(&format!("Wells {at}")))).collect()
            };
            vec![many(0, 700), many(700, 1_000)]
        };
        let tried = load(app, person, true, list(), false).await;
        assert_eq!(tried.tally, Tally { new: 1_000, ..Tally::default() });
        assert_eq!(rows_of(app, "activities").await, 0);

        let first = load(app, person, true, list(), true).await;
        assert_eq!(first.tally, Tally { new: 1_000, ..Tally::default() });
        let tables = ["activities", "activity_steps", "activity_tags", "activity_money", "search_changes"];
        let mut before = Vec::new();
        for table in tables {
            before.push(rows_of(app, table).await);
        }
        assert_eq!(before[..4], [1_000, 1_000, 3_000, 1_000]);
        let known = entry(app, "W-999").await;
        assert_eq!((known.standing, known.revision), (Standing::Published, 1));
        assert_eq!(known.record, wells("Wells 999"));
        let (amount, party): (String, String) = app
            .db
            .one(
                "SELECT m.amount, p.name FROM activity_money m JOIN activity_parties p ON p.activity = m.activity
                 WHERE m.activity = $1 AND p.role = 'funding'",
                values![known.id],
            )
            .await
            .unwrap();
        assert_eq!((amount.as_str(), party.as_str()), ("1000000000000000000.10", "A\tbank\\ N"));

        let second = load(app, person, true, list(), true).await;
        assert_eq!(second.tally, Tally { same: 1_000, ..Tally::default() });
        for (table, before) in tables.iter().zip(before) {
            assert_eq!(rows_of(app, table).await, before, "{table}");
        }
    }
}

#[tokio::test]
async fn a_newer_list_updates_what_differs_and_reports_what_vanished() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let (app, person) = (&house.app, &house.operator());
        let older = vec![given("A", wells("One")), given("B", wells("Two")), given("C", wells("Three"))];
        load(app, person, true, vec![older], true).await;

        // Somebody edits an entry here, and the list changes another field of it, and one that was edited too.
        let known = entry(app, "B").await;
        let edited = Record { impact: "Ten wells".to_owned(), title: "Second".to_owned(), ..known.record };
        let mut tx = app.db.begin().await.unwrap();
        let now = activities::by_id(&app.db, known.id).await.unwrap().unwrap();
        let at = Timestamp::constant(1_510_000_100, 0);
        let step = (activities::model::Step::Approved, "");
        activities::publish(&mut tx, person, &now, &edited, step, at).await.unwrap();
        tx.commit().await.unwrap();

        let mut changed = wells("The second");
        changed.countries.push("UGA".to_owned());
        let newer = vec![given("A", wells("One")), given("B", changed), given("D", wells("Four"))];
        let outcome = load(app, person, true, vec![newer], true).await;
        assert_eq!(outcome.tally, Tally { new: 1, changed: 1, same: 1, vanished: 1, ..Tally::default() });
        assert_eq!(outcome.gone.iter().map(|gone| gone.external_id.as_str()).collect::<Vec<_>>(), ["C"]);
        assert_eq!(
            outcome.remarks.iter().map(|remark| remark.matter.clone()).collect::<Vec<_>>(),
            [Matter::ChangedBoth(vec!["title".to_owned()])]
        );
        let after = entry(app, "B").await;
        assert_eq!((after.record.title.as_str(), after.record.impact.as_str()), ("Second", "Ten wells"));
        assert_eq!(after.record.countries, ["KEN", "UGA"]);
        assert_eq!(after.revision, 3);
        let audited = house.audited("activity.import").await;
        assert_eq!(
            audited.iter().map(|row| row.2.clone()).collect::<Vec<_>>(),
            [format!("activity/{}", after.id)]
        );
        assert_eq!(entry(app, "C").await.standing, Standing::Published);
    }
}

#[tokio::test]
async fn what_a_contributor_brings_waits_for_a_reviewer() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let app = &house.app;
        let contributor = house.signed_in("contributor", Some("BDT")).await.person;
        let list = |title| vec![vec![given("A", wells(title))]];
        load(app, &contributor, false, list("One"), true).await;
        let known = entry(app, "A").await;
        assert_eq!((known.standing, known.owner.as_deref()), (Standing::Submitted, Some("BDT")));
        assert_eq!(rows_of(app, "activity_tags").await, 0);
        assert_eq!(rows_of(app, "search_changes").await, rows_of(app, "search_changes").await);

        load(app, &house.operator(), true, list("Two"), true).await;
        let known = entry(app, "A").await;
        assert_eq!((known.standing, known.record.title.as_str()), (Standing::Published, "Two"));
        let outcome = load(app, &contributor, false, list("Three"), true).await;
        assert_eq!(outcome.tally.changed, 1);
        let known = entry(app, "A").await;
        assert_eq!((known.standing, known.record.title.as_str()), (Standing::Published, "Two"));
        let waiting = activities::proposal(&app.db, known.id).await.unwrap().unwrap();
        assert_eq!((waiting.standing, waiting.record.title.as_str()), (Standing::Submitted, "Three"));
        let again = load(app, &contributor, false, list("Four"), true).await;
        assert_eq!((again.tally.left, &again.remarks[0].matter), (1, &Matter::Waiting));

        let other = house.signed_in("contributor", Some("GS")).await.person;
        let refused = load(app, &other, false, list("Five"), true).await;
        assert_eq!(refused.remarks[0].matter, Matter::NotTheirs);
    }
}

#[tokio::test]
async fn a_name_that_stands_twice_keeps_both() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let (app, person) = (&house.app, &house.operator());
        let list = || {
            vec![vec![given("A", wells("One"))], vec![given("A", wells("Two")), given("A", wells("Three"))]]
        };
        let outcome = load(app, person, true, list(), true).await;
        assert_eq!(outcome.tally.new, 3);
        assert_eq!(outcome.remarks[1].matter, Matter::Twice { kept_as: "A#3".to_owned() });
        assert_eq!(entry(app, "A#2").await.record.title, "Two");
        assert_eq!(load(app, person, true, list(), true).await.tally.same, 3);
    }
}
