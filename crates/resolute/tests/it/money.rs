//! Money of activities: verdicts that are kept with every change, sums of any list, and the lines behind each.

use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use axum::http::StatusCode;
use resolute::activities::exchange::export::{As, Everything};
use resolute::activities::exchange::{Progress, Wish, import, recognise};
use resolute::activities::model::{Money, Record};
use resolute::activities::{self, money, review};
use resolute::app::App;
use resolute::values;
use resolute::{finding, reference};
use resolute_iati::{Item, MoneyEntry, Reader, totals};
use serde_json::Value;

use crate::house::{House, houses};

async fn furnished() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
    }
    houses
}

async fn take(house: &House, path: &Path) {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let format = recognise(path, &name).unwrap().unwrap();
    let wish = Wish { path: path.to_owned(), name, format, list: None, mapping: None, dry_run: false };
    let report = import(&house.app, &house.operator(), &wish, &Arc::new(Progress::default())).await.unwrap();
    assert_eq!(report.errors, 0, "{report:?}");
}

async fn take_text(house: &House, text: &str) {
    let path = house.path("list.xml");
    std::fs::write(&path, text).unwrap();
    take(house, &path).await;
}

/// Asks once the index has everything: on a busy machine a question would be answered before.
async fn json(house: &House, address: &str) -> Value {
    finding::follow(&house.app).await.unwrap();
    let answer = house.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

type Line = (i64, i64, String, String, Option<String>, String, Option<i64>, Option<i64>);

async fn kept(app: &App) -> (Vec<Line>, Vec<(i64, String, String)>) {
    let lines = app
        .db
        .all(
            "SELECT activity, position, kind, amount, currency, verdict, instead, given_to
             FROM activity_money ORDER BY activity, position",
            values![],
        )
        .await
        .unwrap();
    let references = app
        .db
        .all("SELECT activity, kind, identifier FROM activity_references ORDER BY 1, 2, 3", values![])
        .await
        .unwrap();
    (lines, references)
}

/// Numbers in an order that looks like none and is always the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    /// A list in which activities stand above each other, give to each other, and have one identifier now and then.
    fn list(&mut self, first: u64, count: u64) -> String {
        let mut out = "<iati-activities version=\"2.03\">".to_owned();
        for number in first..first + count {
            let id = if self.below(12) == 0 { self.below(16) } else { number };
            write!(
                out,
                "<iati-activity default-currency=\"EUR\"><iati-identifier>EX-{id}</iati-identifier>\
                 <title><narrative>Work {number} {}</narrative></title>",
                self.below(3)
            )
            .unwrap();
            for _ in 0..self.below(3) {
                let (start, end) = (2010 + self.below(2), 2012 + self.below(2));
                let (kind, value) = (1 + self.below(2), self.below(900));
                write!(
                    out,
                    "<budget type=\"{kind}\"><period-start iso-date=\"{start}-01-01\"/>\
                     <period-end iso-date=\"{end}-12-31\"/><value>{value}.50</value></budget>"
                )
                .unwrap();
            }
            for _ in 0..self.below(4) {
                let (kind, other, value) = (1 + self.below(4), self.below(18), self.below(3) * 100);
                let end = ["provider", "receiver", "nobody"][self.below(3) as usize];
                let party = match end {
                    "nobody" => String::new(),
                    end => format!("<{end}-org {end}-activity-id=\"EX-{other}\"/>"),
                };
                write!(
                    out,
                    "<transaction><transaction-type code=\"{kind}\"/><transaction-date iso-date=\"2013-02-01\"/>\
                     <value>{value}</value>{party}</transaction>"
                )
                .unwrap();
            }
            if self.below(2) == 0 {
                let (kind, other) = (1 + self.below(2), self.below(18));
                write!(out, "<related-activity type=\"{kind}\" ref=\"EX-{other}\"/>").unwrap();
            }
            out.push_str("</iati-activity>");
        }
        out.push_str("</iati-activities>");
        out
    }
}

#[tokio::test]
async fn verdicts_kept_with_every_change_are_those_of_judging_everything_anew() {
    for house in furnished().await {
        let app = &house.app;
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
        let mut out = 0;
        for round in 0..14 {
            let (first, count) = (dice.below(10), 4 + dice.below(6));
            take_text(&house, &dice.list(first, count)).await;
            if round % 3 == 2 {
                merge_two(app, &mut dice).await;
            }
            if round % 4 == 1 {
                publish(&house, &record(&format!("{}.25", dice.below(50)))).await;
            }
            let before = kept(app).await;
            money::rebuild(app, |_, _| {}).await.unwrap();
            let after = kept(app).await;
            assert_eq!(before, after, "round {round}");
            out = after.0.iter().filter(|line| line.5 != money::COUNTED).count();
            same_as_the_crate(&house).await;
        }
        assert!(out > 5, "the lists have relations: {out}");
        assert_eq!(
            money::ensure(app, |_, _| {}).await.unwrap(),
            None,
            "everything was judged by these rules"
        );
    }
}

async fn merge_two(app: &App, dice: &mut Dice) {
    let public: Vec<(i64, i64)> = app
        .db
        .all("SELECT id, revision FROM activities WHERE standing = 'published' ORDER BY id", values![])
        .await
        .unwrap();
    let one = dice.below(public.len() as u64) as usize;
    let other = (one + 1) % public.len();
    review::merge(app, &app.unsigned, public[one], public[other], "the same").await.unwrap();
}

fn record(amount: &str) -> Record {
    Record {
        title: "Written here".to_owned(),
        description: "What is done.".to_owned(),
        main_line: Some("C2".to_owned()),
        lines: vec!["C5".to_owned()],
        goals: vec!["9".to_owned()],
        organisation: "A body".to_owned(),
        organisation_type: "GOV".to_owned(),
        countries: vec!["KEN".to_owned()],
        starts_on: Some(jiff::civil::date(2014, 1, 1)),
        money: vec![Money {
            kind: "budget".to_owned(),
            amount: amount.to_owned(),
            currency: "CHF".to_owned(),
            valued_on: Some(jiff::civil::date(2014, 1, 1)),
            starts_on: Some(jiff::civil::date(2014, 1, 1)),
            ends_on: Some(jiff::civil::date(2014, 12, 31)),
        }],
        ..Record::default()
    }
}

async fn publish(house: &House, record: &Record) -> i64 {
    let (app, person) = (&house.app, &house.operator());
    let begun = activities::begin(app, person, record).await.unwrap();
    let waiting = activities::submit(app, person, begun.id, begun.revision).await.unwrap();
    activities::approve(app, person, begun.id, waiting.revision).await.unwrap();
    begun.id
}

/// The sums of the register are those of the rules asked about everything that leaves it.
async fn same_as_the_crate(house: &House) {
    let mut pieces = Everything::of(house.app.db.clone(), As::Iati, (house.app.now)());
    let mut bytes = Vec::new();
    while let Some(piece) = pieces.next().await.unwrap() {
        bytes.extend(piece);
    }
    let items = Reader::new(&bytes[..]).map(Result::unwrap);
    let entries: Vec<MoneyEntry> = items
        .filter_map(|item| match item {
            Item::Activity(activity) => Some(MoneyEntry::of(&activity)),
            _ => None,
        })
        .collect();
    let totals = totals(&entries);
    let here = json(house, "/api/v1/activities/money").await;
    let sums: Vec<_> = here["sums"]
        .as_array()
        .unwrap()
        .iter()
        .map(|sum| {
            let text = |name: &str| sum[name].as_str().unwrap().to_owned();
            (text("kind"), text("currency"), text("amount"), text("within"), sum["count"].as_u64().unwrap())
        })
        .collect();
    let expected: Vec<_> = totals
        .sums
        .iter()
        .map(|sum| {
            (
                sum.kind.name().to_owned(),
                sum.currency.clone(),
                sum.amount.to_string(),
                // Nothing is nothing, however many digits it was written with.
                if sum.within.is_zero() { "0".to_owned() } else { sum.within.to_string() },
                sum.lines.len() as u64,
            )
        })
        .collect();
    let sums: Vec<_> = sums
        .into_iter()
        .map(|(kind, currency, amount, within, lines)| {
            let nothing = within.bytes().all(|byte| matches!(byte, b'0' | b'.'));
            (kind, currency, amount, if nothing { "0".to_owned() } else { within }, lines)
        })
        .collect();
    assert_eq!(sums, expected);
    let out: u64 =
        here["left_out"].as_array().unwrap().iter().map(|one| one["count"].as_u64().unwrap()).sum();
    assert_eq!(out, totals.left_out.len() as u64);
}

#[tokio::test]
async fn real_publishers_are_summed_as_the_rules_say() {
    let Some(corpus) = std::env::var_os("RESOLUTE_CORPUS") else {
        println!("conformance: money-of-publishers skipped");
        return;
    };
    let folder = Path::new(&corpus).join("iati/publishers");
    for house in furnished().await {
        let mut names: Vec<_> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|file| file.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "xml"))
            .collect();
        names.sort();
        for path in &names {
            take(&house, path).await;
        }
        same_as_the_crate(&house).await;
        let before = kept(&house.app).await;
        assert!(before.0.len() > 1_000, "{}", before.0.len());
        money::rebuild(&house.app, |_, _| {}).await.unwrap();
        assert_eq!(kept(&house.app).await, before);
    }
}

const PROGRAMME: &str = r#"<iati-activities version="2.03">
<iati-activity default-currency="USD"><iati-identifier>XM-1</iati-identifier><title><narrative>The programme</narrative></title>
  <recipient-country code="KE"/><related-activity type="2" ref="XM-2"/>
  <transaction><transaction-type code="3"/><transaction-date iso-date="2015-02-01"/><value>1500000.10</value></transaction></iati-activity>
<iati-activity default-currency="USD"><iati-identifier>XM-2</iati-identifier><title><narrative>The project</narrative></title>
  <recipient-country code="UG"/><tag vocabulary="2" code="9"/>
  <transaction><transaction-type code="3"/><transaction-date iso-date="2016-02-01"/><value>1000000.05</value></transaction></iati-activity>
</iati-activities>"#;

#[tokio::test]
async fn a_sum_of_a_list_opens_its_lines_and_says_what_counts_instead() {
    for house in furnished().await {
        take_text(&house, PROGRAMME).await;
        publish(&house, &record("20000.75")).await;
        let all = json(&house, "/api/v1/activities/money").await;
        assert_eq!((&all["activities"], &all["with_money"]), (&3.into(), &3.into()), "{all}");
        let paid = all["sums"].as_array().unwrap().iter().find(|sum| sum["currency"] == "USD").unwrap();
        assert_eq!((&paid["amount"], &paid["count"]), (&"1000000.05".into(), &1.into()));
        assert_eq!(all["left_out"][0]["reason"], "counted-below");
        // What counts is decided over the whole register: the project in Uganda counts instead.
        let kenya = json(&house, "/api/v1/activities/money?country=KEN").await;
        assert_eq!(kenya["sums"].as_array().unwrap().len(), 1, "{kenya}");
        assert_eq!(kenya["sums"][0]["amount"], "20000.75");
        let rows = json(&house, kenya["left_out"][0]["rows"].as_str().unwrap()).await;
        assert_eq!(rows["lines"][0]["amount"], "1500000.10");
        assert!(rows["lines"][0]["instead"].is_i64());

        let page = house.get("/activities/money").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(
            page.body.contains("1,000,000.05\u{a0}USD") && page.body.contains("20,000.75\u{a0}CHF"),
            "{}",
            page.body
        );
        assert!(page.body.contains("Left out: 1 line") && page.body.contains("2014"), "{}", page.body);
        let lines = house.get("/activities/money/lines?left-out=counted-below").await;
        assert_eq!(lines.status, StatusCode::OK, "{}", lines.body);
        assert!(lines.body.contains("The project") && lines.body.contains("1,500,000.10"), "{}", lines.body);
        let rows = json(&house, "/api/v1/activities/money/lines?money=disbursement-USD-2016").await;
        assert_eq!((&rows["activities"], &rows["lines"][0]["amount"]), (&1.into(), &"1000000.05".into()));
        let rows = json(&house, "/api/v1/activities/money/lines?money=disbursement-USD-2015").await;
        assert_eq!(rows["lines"], serde_json::json!([]), "what was paid then is counted in the project");
        let rows = house.get("/activities?money=budget-CHF").await.body;
        assert!(rows.contains("Written here") && !rows.contains("The project"), "{rows}");
        let table = house.get("/exports/money/money.csv?country=UGA").await;
        assert_eq!(table.status, StatusCode::OK);
        assert!(table.body.contains("yes,disbursement,USD,1000000.05,0,1,1"), "{}", table.body);
        let empty = house.get("/activities/money?country=FRA").await;
        assert!(empty.body.contains("No published activity of this list says anything about money"));
        // Whatever an address says, it is answered.
        for odd in ["of=nonsense", "page=99999999999", "money=x&left-out=y", "of=budget-CHF&q=%22"] {
            for page in ["/activities/money", "/activities/money/lines"] {
                assert_eq!(house.get(&format!("{page}?{odd}")).await.status, StatusCode::OK, "{page} {odd}");
            }
        }
    }
}
