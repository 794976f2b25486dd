//! An import that is killed: the register holds all of the file or nothing of it, and the index agrees with it afterwards.
//!
//! In the suite a small file is killed a few times. `RESOLUTE_KILLS=50 RESOLUTE_KILL_ENTRIES=50000` makes it what
//! docs/performance.md reports; `RESOLUTE_KILL_PROGRAM` names a program built for release, `RESOLUTE_KILL_ENGINE` the only
//! engine to try.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use resolute::app::App;
use resolute::values;

use crate::house::{House, houses};

/// What the program says on its standard error when it comes to a phase, in order; before the first it only starts.
const PHASES: [&str; 14] = [
    "", "0 %", "10 %", "20 %", "30 %", "40 %", "50 %", "60 %", "70 %", "80 %", "90 %", "vanished", "storing",
    "done",
];

fn number(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// A list in its generation: every entry says which.
fn file(house: &House, entries: usize, generation: usize) {
    let mut text = String::from("<iati-activities version=\"2.03\">\n");
    for entry in 0..entries {
        let (country, goal) = (["KE", "UG", "FR", "BR"][entry % 4], entry % 17 + 1);
        writeln!(
            text,
            "<iati-activity default-currency=\"USD\" xml:lang=\"en\"><iati-identifier>XX-EXERCISE-{entry}</iati-identifier>\
             <reporting-org ref=\"XX-EXERCISE\" type=\"10\"><narrative>EXERCISE</narrative></reporting-org>\
             <title><narrative>Exercise number{entry} generation{generation}</narrative></title>\
             <description type=\"1\"><narrative>Generated for a test; nothing of it is real.</narrative></description>\
             <participating-org role=\"1\"><narrative>EXERCISE</narrative></participating-org>\
             <activity-status code=\"2\"/><activity-date type=\"2\" iso-date=\"2016-01-01\"/>\
             <recipient-country code=\"{country}\"/><tag vocabulary=\"2\" code=\"{goal}\"/>\
             <budget><period-start iso-date=\"2016-01-01\"/><period-end iso-date=\"2016-12-31\"/>\
             <value value-date=\"2016-01-01\">{entry}.10</value></budget></iati-activity>"
        )
        .unwrap();
    }
    text.push_str("</iati-activities>\n");
    std::fs::write(house.path("exercise.xml"), text).unwrap();
}

/// Starts to import and kills the program when it says that it is in a phase.
fn kill_in(house: &House, phase: &str, patience: Duration) {
    let program = std::env::var("RESOLUTE_KILL_PROGRAM");
    let mut command = Command::new(program.as_deref().unwrap_or(env!("CARGO_BIN_EXE_resolute")));
    command.arg("--data").arg(house.folder.path()).arg("import").arg(house.path("exercise.xml"));
    if let Some(url) = &house.app.config.database_url {
        command.env("RESOLUTE_DATABASE_URL", url);
    }
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    if !phase.is_empty() {
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        // At the end of its lines it is over, whatever the phase.
        lines.map_while(Result::ok).find(|line| line.contains(phase));
    }
    std::thread::sleep(patience);
    child.kill().unwrap();
    child.wait().unwrap();
}

/// Rows of the list, of what belongs to them, and imports that say they are done.
async fn counts(app: &App) -> (i64, i64, i64, i64, i64) {
    app.db
        .one(
            "SELECT (SELECT count(*) FROM activities), (SELECT count(*) FROM activity_originals),
                    (SELECT count(*) FROM activity_tags), (SELECT count(*) FROM activity_money),
                    (SELECT count(*) FROM activity_imports WHERE state = 'done')",
            values![],
        )
        .await
        .unwrap()
}

/// How many entries say each generation.
async fn generations(app: &App) -> Vec<(String, i64)> {
    let sql = "SELECT substr(title, instr(title, ' generation')) AS generation, count(*) FROM activities GROUP BY 1";
    let sql = match app.db.engine() {
        "sqlite" => sql,
        _ => {
            "SELECT substr(title, strpos(title, ' generation')) AS generation, count(*) FROM activities GROUP BY 1"
        }
    };
    app.db.all(sql, values![]).await.unwrap()
}

/// The server of a killed program may still be ending its transaction.
async fn settled(app: &App) {
    if app.db.engine() == "sqlite" {
        return;
    }
    for _ in 0..600 {
        let (busy,): (i64,) = app
            .db
            .one(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
                 AND state <> 'idle' AND pid <> pg_backend_pid()",
                values![],
            )
            .await
            .unwrap();
        if busy == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the server did not end what a killed program left");
}

async fn found(house: &House, words: &str) -> i64 {
    let answer = house.get(&format!("/api/v1/search?kind=activity&q={words}")).await;
    let json: serde_json::Value =
        serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("{}", answer.body));
    json["total"].as_i64().unwrap_or_else(|| panic!("{}", answer.body))
}

async fn index_agrees(house: &House, entries: usize, generation: Option<usize>) {
    resolute::finding::follow(&house.app).await.unwrap();
    let all = if generation.is_some() { entries } else { 0 };
    assert_eq!(found(house, "exercise").await, i64::try_from(all).unwrap());
    for entry in (0..entries).step_by(entries.div_ceil(10)) {
        let expected = i64::from(generation.is_some());
        assert_eq!(found(house, &format!("number{entry}")).await, expected, "number{entry}");
    }
    if let Some(generation) = generation {
        assert_eq!(found(house, &format!("generation{generation}")).await, i64::try_from(all).unwrap());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_import_leaves_all_or_nothing() {
    let (kills, entries) = (number("RESOLUTE_KILLS", 4), number("RESOLUTE_KILL_ENTRIES", 1_500));
    let (mut reached, mut all) = (0, 0);
    let only = std::env::var("RESOLUTE_KILL_ENGINE").ok();
    let houses = houses().await.into_iter();
    for house in houses.filter(|house| only.as_deref().is_none_or(|only| only == house.app.db.engine())) {
        let (mut generation, mut whole) = (1, None);
        let mut table: Vec<(usize, usize)> = vec![(0, 0); PHASES.len()];
        file(&house, entries, generation);
        for kill in 0..kills {
            let phase = if kills < PHASES.len() { [1, 6, 12, 13][kill % 4] } else { kill % PHASES.len() };
            kill_in(&house, PHASES[phase], Duration::from_millis(3 + 7 * (kill / PHASES.len()) as u64));
            settled(&house.app).await;
            let (rows, originals, tags, money, done) = counts(&house.app).await;
            let said = generations(&house.app).await;
            let is_in = said == [(format!(" generation{generation}"), i64::try_from(entries).unwrap())];
            let before = match whole {
                None => said.is_empty(),
                Some(last) => said == [(format!(" generation{last}"), i64::try_from(entries).unwrap())],
            };
            let held = if is_in || whole.is_some() { i64::try_from(entries).unwrap() } else { 0 };
            let consistent = [rows, originals, money].iter().all(|count| *count == held) && tags == 2 * held;
            let imports = i64::try_from(whole.unwrap_or(0)).unwrap() + i64::from(is_in);
            all += 1;
            assert!(
                (is_in || before) && consistent && done == imports,
                "{} in \"{}\": {said:?}, {rows} rows, {originals} originals, {tags} tags, {money} amounts, {done} done",
                house.app.db.engine(),
                PHASES[phase]
            );
            reached += 1;
            if is_in {
                table[phase].1 += 1;
                whole = Some(generation);
                generation += 1;
                file(&house, entries, generation);
            } else {
                table[phase].0 += 1;
            }
            if kill + 1 == kills || kill % PHASES.len() == PHASES.len() - 1 {
                index_agrees(&house, entries, whole).await;
            }
        }
        println!(
            "{} ({kills} kills, {entries} entries): phase, nothing of the file held, all of it held",
            house.app.db.engine()
        );
        for (phase, (nothing, everything)) in PHASES.iter().zip(table) {
            println!("  {:<10} {nothing:>3} {everything:>3}", if phase.is_empty() { "start" } else { phase });
        }
    }
    println!("conformance: killed-imports {reached}/{all}");
}
