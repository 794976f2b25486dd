//! Who works with whom: pairs, agreements, what is done under them.

use axum::http::StatusCode;
use jiff::civil::date;
use resolute::activities::model::{Kind, Party, Record};
use resolute::activities::{links, names, serves, unders};
use resolute::db::counted;
use resolute::error::Error;
use resolute::verdicts::Verdict;
use resolute::{finding, reference};
use serde_json::Value;

use crate::house::{House, houses};
use crate::instruments::with_demonstration;
use crate::register::{publish, record};

fn party(name: &str, actor: Option<&str>) -> Party {
    Party { role: "partner".to_owned(), name: name.to_owned(), actor: actor.map(str::to_owned) }
}

/// What BDT does with somebody.
fn with(title: &str, kind: Kind, partners: &[&str]) -> Record {
    Record {
        kind,
        organisation: "BDT".to_owned(),
        actor: Some("BDT".to_owned()),
        parties: partners.iter().map(|code| party(code, Some(code))).collect(),
        ..record(title)
    }
}

/// A training, a project and three agreements; 2017-11-06 is today.
async fn furnished() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
        publish(house, &with("Teachers and their networks", Kind::Training, &["UNESCO"])).await;
        let project = Record {
            main_line: Some("C5".to_owned()),
            starts_on: Some(date(2012, 1, 1)),
            parties: vec![party("UNESCO", Some("UNESCO")), party("WHO", Some("WHO")), party("A bank", None)],
            ..with("A network for clinics", Kind::Project, &[])
        };
        publish(house, &project).await;
        for (title, until) in [("Agreement on schools", "2018-03-01"), ("Agreement on clinics", "2017-11-05")]
        {
            let mut agreement = with(title, Kind::Agreement, &["UNESCO"]);
            agreement.details.insert("signed-on".to_owned(), "2014-02-03".to_owned());
            agreement.details.insert("in-force-until".to_owned(), until.to_owned());
            publish(house, &agreement).await;
        }
        publish(house, &record("A ministry alone")).await;
        finding::follow(&house.app).await.unwrap();
    }
    houses
}

async fn json(house: &House, address: &str) -> Value {
    // A busy machine may take longer than a question waits.
    finding::follow(&house.app).await.unwrap();
    let answer = house.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

#[tokio::test]
async fn every_number_of_a_pair_is_the_number_of_rows_that_it_opens() {
    for house in furnished().await {
        for query in
            ["", "line=C5", "kind=training", "agreement=ended&actor=UNESCO", "region=CIS", "year=2012"]
        {
            let found = json(&house, &format!("/api/v1/partners?{query}")).await;
            let joint = json(&house, &format!("/api/v1/activities?{query}&joint=yes")).await;
            assert_eq!(found["joint_activities"], joint["total"], "{query}");
            assert!(!found["pairs"].as_array().unwrap().is_empty(), "{query}: {found}");
            for pair in found["pairs"].as_array().unwrap() {
                let rows = pair["href"].as_str().unwrap().replace("/activities?", "/api/v1/activities?");
                assert_eq!(json(&house, &rows).await["total"], pair["activities"], "{query}: {pair}");
                for (name, shares) in [("line", &pair["lines"]), ("region", &pair["regions"])] {
                    for share in shares.as_array().unwrap() {
                        let narrow: String = rows
                            .split('&')
                            .filter(|part| !part.contains(&format!("{name}=")))
                            .collect::<Vec<_>>()
                            .join("&");
                        let code = share["code"].as_str().unwrap();
                        let narrow = if narrow.contains('?') {
                            narrow
                        } else {
                            format!("/api/v1/activities?{narrow}")
                        };
                        let opened = json(&house, &format!("{narrow}&{name}={code}")).await;
                        assert_eq!(opened["total"], share["activities"], "{query} {name}={code}");
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn pairs_are_counted_over_known_bodies_and_agreements_by_their_days() {
    for house in furnished().await {
        let found = json(&house, "/api/v1/partners").await;
        let pairs = found["pairs"].as_array().unwrap();
        let told: Vec<(String, u64, u64, i64)> = pairs
            .iter()
            .map(|pair| {
                let actors = pair["actors"].as_array().unwrap();
                let names = format!("{}~{}", actors[0].as_str().unwrap(), actors[1].as_str().unwrap());
                let count = |field: &str| pair[field].as_u64().unwrap();
                (names, count("activities"), count("agreements_in_force"), pair["since"].as_i64().unwrap())
            })
            .collect();
        let row =
            |names: &str, activities, agreements, since| (names.to_owned(), activities, agreements, since);
        assert_eq!(
            told,
            [row("BDT~UNESCO", 4, 1, 2012), row("BDT~WHO", 1, 0, 2012), row("UNESCO~WHO", 1, 0, 2012)]
        );
        let soon = json(&house, "/api/v1/activities?agreement=ends-soon").await;
        assert_eq!(soon["activities"][0]["title"]["text"], "Agreement on schools");
        assert_eq!(
            (&soon["total"], json(&house, "/api/v1/activities?agreement=ended").await["total"].as_u64()),
            (&1.into(), Some(1))
        );
        let page = house.get("/partners?actor=WHO").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body.contains("pair=BDT%7EWHO") && !page.body.contains("pair=BDT%7EUNESCO"),
            "{}",
            page.body
        );
        let csv = house.get("/exports/partners/partners.csv?actor=WHO").await;
        assert_eq!(csv.body.lines().count(), 3, "{}", csv.body);
        assert!(csv.body.contains("BDT,WHO,1,0,C5 (1)"), "{}", csv.body);
    }
}

#[tokio::test]
async fn an_agreement_that_ends_overnight_is_ended_in_the_morning() {
    for house in furnished().await {
        let mut app = house.app.clone();
        app.now = || "2018-03-02T09:00:00Z".parse().unwrap();
        finding::follow(&app).await.unwrap();
        let tomorrow = House { app, folder: tempfile::tempdir().unwrap() };
        assert_eq!(json(&tomorrow, "/api/v1/activities?agreement=ended").await["total"], 2);
        assert_eq!(json(&tomorrow, "/api/v1/activities?agreement=in-force").await["total"], 0);
    }
}

#[tokio::test]
async fn an_empty_house_says_what_to_do() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let page = house.get("/partners").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body.contains("No published activity names two or more known bodies yet"),
            "{}",
            page.body
        );
    }
}

/// An agreement of BDT and UNESCO, and a training of both that names it.
async fn with_agreement(house: &House) -> (i64, i64) {
    let mut agreement = Record {
        starts_on: None,
        ends_on: None,
        regions: vec!["CIS".to_owned()],
        ..with("Agreement on schools of the steppe", Kind::Agreement, &["UNESCO"])
    };
    for (field, value) in [
        ("purpose", "To teach teachers."),
        ("signed-on", "2014-02-03"),
        ("renewed-on", "2016-02-03"),
        ("in-force-until", "2018-03-01"),
        ("document", "https://example.org/agreement.pdf"),
    ] {
        agreement.details.insert(field.to_owned(), value.to_owned());
    }
    let mut training = with("Teachers of the steppe", Kind::Training, &["UNESCO"]);
    training.description = "Under the AGREEMENT on schools of the Steppe, teachers learn.".to_owned();
    for (field, value) in
        [("place", "Almaty"), ("languages", "Kazakh"), ("participants", "40"), ("women", "22")]
    {
        training.details.insert(field.to_owned(), value.to_owned());
    }
    (publish(house, &agreement).await, publish(house, &training).await)
}

#[tokio::test]
async fn what_is_done_under_an_agreement_counts_once_it_is_confirmed() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let (agreement, training) = with_agreement(&house).await;
        finding::follow(&house.app).await.unwrap();
        let writer = house.signed_in("contributor", Some("BDT")).await;
        let reviewer = house.signed_in("reviewer", None).await;
        let address = format!("/activities/{training}/under");

        let page = writer.get(&address).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("suggested because its name stands in the words"), "{}", page.body);
        let from_above = writer.get(&format!("/activities/{agreement}/under")).await;
        assert!(from_above.body.contains("Teachers of the steppe"), "{}", from_above.body);
        let visitor = house.as_visitor();
        let seen = crate::house::call(
            visitor,
            axum::http::Request::get(&address).body(axum::body::Body::empty()).unwrap(),
        )
        .await;
        assert!(!seen.body.contains("suggested because"), "a guess is for those who write: {}", seen.body);

        let fields = [
            ("above", agreement.to_string()),
            ("because", "its name".to_owned()),
            ("said_by", "machine".to_owned()),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(writer.send(&address, &fields).await.status, StatusCode::SEE_OTHER);
        assert_eq!(json(&house, &format!("/api/v1/activities?under={agreement}")).await["total"], 0);
        let again = writer.send(&address, &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains("already"), "{}", again.body);

        let known = json(&house, &format!("/api/v1/activities/{training}/under")).await;
        assert_eq!(
            (&known["under"][0]["standing"], &known["under"][0]["said_by"]),
            (&"suggested".into(), &"machine".into())
        );
        let id = known["under"][0]["id"].as_i64().unwrap();
        let body = serde_json::json!({ "verdict": "confirmed" });
        let verdicts = format!("/api/v1/unders/{id}/verdicts");
        assert_eq!(writer.ask("POST", &verdicts, &body).await.status, StatusCode::FORBIDDEN);
        assert_eq!(reviewer.ask("POST", &verdicts, &body).await.status, StatusCode::NO_CONTENT);
        assert_eq!(reviewer.ask("POST", &verdicts, &body).await.status, StatusCode::CONFLICT);
        let rows = json(&house, &format!("/api/v1/activities?under={agreement}")).await;
        assert_eq!(
            (&rows["total"], &rows["activities"][0]["title"]["text"]),
            (&1.into(), &"Teachers of the steppe".into())
        );
        let entry = house.get(&format!("/activities/{agreement}")).await;
        assert!(entry.body.contains("1 activity under it"), "{}", entry.body);
        assert_eq!(house.audited("activity.under").await.len(), 1);
        assert_eq!(house.audited("activity.under-verdict").await.len(), 1);
    }
}

#[tokio::test]
async fn nothing_is_done_under_itself_or_under_what_holds_nothing() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let (app, person) = (&house.app, &house.operator());
        let (agreement, training) = with_agreement(&house).await;
        let programme = publish(&house, &with("A programme for the steppe", Kind::Programme, &[])).await;
        let draft =
            resolute::activities::begin(app, person, &with("A secret agreement", Kind::Agreement, &[]))
                .await
                .unwrap()
                .id;
        let say =
            async |one: i64, other: i64| unders::suggest(app, person, (one, other), ("person", "")).await;
        assert!(matches!(say(agreement, training).await, Err(Error::Invalid(_))), "a training holds nothing");
        assert!(matches!(say(training, draft).await, Err(Error::NotFound(_))), "nothing is told of a draft");
        assert!(matches!(say(programme, programme).await, Err(Error::Invalid(_))));
        say(agreement, programme).await.unwrap();
        let circle = say(programme, agreement).await;
        assert!(
            matches!(&circle, Err(Error::Invalid(why)) if why.contains("itself done under")),
            "{circle:?}"
        );
        let stranger = house.signed_in("contributor", Some("UNESCO")).await.person;
        let refused = unders::suggest(app, &stranger, (training, agreement), ("person", "")).await;
        assert!(matches!(refused, Err(Error::Lacks(_) | Error::Forbidden(_))), "{refused:?}");
        // What was dismissed hinders nobody, and confirming it later would close the circle.
        let id = unders::of_activity(&app.db, agreement).await.unwrap()[0].id;
        unders::decide(app, person, id, Verdict::Dismissed, "").await.unwrap();
        say(programme, agreement).await.unwrap();
        assert!(matches!(
            unders::decide(app, person, id, Verdict::Confirmed, "").await,
            Err(Error::Invalid(_))
        ));
    }
}

#[tokio::test]
async fn agreements_and_trainings_are_listed_with_what_only_they_have() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        for path in ["/agreements", "/trainings"] {
            let page = house.get(path).await;
            assert!(
                page.status.is_success() && page.body.contains("is published yet"),
                "{path}: {}",
                page.body
            );
        }
        let (agreement, training) = with_agreement(&house).await;
        let ended = Record {
            ends_on: Some(date(2016, 1, 1)),
            ..with("Agreement that ended", Kind::Agreement, &["WHO"])
        };
        publish(&house, &ended).await;
        let id = unders::suggest(&house.app, &house.operator(), (training, agreement), ("person", ""))
            .await
            .unwrap();
        unders::decide(&house.app, &house.operator(), id, Verdict::Confirmed, "").await.unwrap();

        let list = json(&house, "/api/v1/agreements").await;
        let first = &list["agreements"][0];
        assert_eq!(
            (&list["total"], &first["id"]),
            (&2.into(), &agreement.into()),
            "what ends next stands first: {list}"
        );
        assert_eq!((&first["days_left"], &first["activities"]), (&115.into(), &1.into()));
        assert_eq!(first["states"], serde_json::json!(["in-force", "ends-soon"]));
        assert_eq!(list["agreements"][1]["states"], serde_json::json!(["ended"]));
        let page = house.get("/agreements?agreement=ends-soon").await;
        for words in [
            "To teach teachers.",
            "ends within 180 days",
            "115 days left",
            "/activities?under=",
            "https://example.org/agreement.pdf",
        ] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        assert!(!page.body.contains("Agreement that ended"), "{}", page.body);
        let csv = house.get("/exports/agreements/agreements.csv?agreement=ended").await;
        assert!(csv.body.lines().count() == 2 && csv.body.contains("Agreement that ended"), "{}", csv.body);

        let page = house.get("/trainings?country=KAZ").await;
        for words in ["Almaty", "Kazakh", "Participants: <bdi dir=\"ltr\">40</bdi>", "past"] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let list = json(&house, "/api/v1/trainings").await;
        assert_eq!((&list["total"], &list["trainings"][0]["counts"]["women"]), (&1.into(), &"22".into()));
        let csv = house.get("/exports/trainings/trainings.csv").await;
        assert!(csv.body.contains("Almaty,KAZ"), "{}", csv.body);
    }
}

#[tokio::test]
async fn a_partner_and_a_region_have_their_pages() {
    for house in furnished().await {
        let page = house.get("/partners/UNESCO").await;
        assert_eq!(page.status, StatusCode::OK);
        for words in [
            "Agreement on schools",
            "pair=BDT%7EUNESCO",
            "class=\"pairs\"",
            "/activities?actor=UNESCO",
            "By region",
        ] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        assert_eq!(house.get("/partners/NOBODY").await.status, StatusCode::NOT_FOUND);
        let region = house.get("/frameworks/itu-regions/CIS").await;
        assert!(
            region.body.contains("Who works with whom here") && region.body.contains("pair=BDT%7EUNESCO"),
            "{}",
            region.body
        );
        let actor = house.get("/actors/UNESCO").await;
        assert!(actor.body.contains("/partners/UNESCO"), "{}", actor.body);
    }
}

#[tokio::test]
async fn pages_ask_as_often_for_many_partners_as_for_few() {
    for house in furnished().await {
        let mut few = Vec::new();
        let paths = ["/partners", "/partners/BDT", "/agreements", "/trainings"];
        for path in paths {
            house.get(path).await;
            few.push(counted(house.get(path)).await.1);
        }
        for code in ["WHO", "FAO", "ILO", "WMO", "UPU"] {
            publish(&house, &with(code, Kind::Training, &[code, "UNESCO"])).await;
            publish(&house, &with(code, Kind::Agreement, &[code, "UNESCO"])).await;
        }
        finding::follow(&house.app).await.unwrap();
        for (path, few) in paths.iter().zip(few) {
            house.get(path).await;
            let (answer, many) = counted(house.get(path)).await;
            assert!(answer.status.is_success() && many <= few, "{path}: {few}, then {many}");
        }
    }
}

/// Further instructs 1 and 6 of Resolution 30: partnerships, and training with partners.
#[tokio::test]
async fn a_duty_shows_agreements_trainings_and_partners_that_were_tied_to_it() {
    for house in with_demonstration().await {
        let (app, person) = (&house.app, &house.operator());
        let (agreement, training) = with_agreement(&house).await;
        for item in [1, 6] {
            let address = format!("wtdc-30/2017/further-instructs-bdt-director/{item}");
            for activity in [agreement, training] {
                let link = links::suggest(app, person, (activity, &address), ("person", "")).await.unwrap();
                links::decide(app, person, link, Verdict::Confirmed, "").await.unwrap();
            }
            let page = house.get(&format!("/mandates/{address}")).await;
            assert_eq!(page.status, StatusCode::OK, "{address}");
            for words in [
                "Agreement on schools of the steppe",
                "Teachers of the steppe",
                ">agreement<",
                ">training<",
                "UNESCO",
            ] {
                assert!(page.body.contains(words), "{address}: {words}: {}", page.body);
            }
        }
        let list = json(&house, "/api/v1/agreements").await;
        assert_eq!(list["agreements"][0]["duties"], 2);
    }
}

#[tokio::test]
async fn a_name_that_is_tied_makes_pairs_and_its_entries_keep_their_words() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let named = Record {
            parties: vec![party("World Health Organization", None), party("A bank", None)],
            ..with("A network for clinics", Kind::Project, &[])
        };
        let id = publish(&house, &named).await;
        assert_eq!(json(&house, "/api/v1/partners").await["total"], 0);
        let reviewer = house.signed_in("reviewer", None).await;
        let page = reviewer.get("/partners/names").await;
        assert_eq!(page.status, StatusCode::OK);
        for words in ["2 names", "suggested because it is the name of WHO", "A bank"] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let writer = house.signed_in("contributor", Some("BDT")).await;
        assert_eq!(writer.get("/partners/names").await.status, StatusCode::FORBIDDEN);
        assert_eq!(writer.get("/api/v1/partner-names").await.status, StatusCode::FORBIDDEN);
        let listed = reviewer.get("/api/v1/partner-names?per_page=1&page=2").await.body;
        let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
        let guessed = serde_json::json!({
            "name": "World Health Organization", "activities": 1, "may_be": "WHO", "because": "name",
        });
        assert_eq!((&listed["total"], &listed["names"][0]), (&2.into(), &guessed), "{listed}");
        let limited = house.signed_in("reviewer", Some("BDT")).await;
        let fields = [
            ("name", "World Health Organization"),
            ("actor", "WHO"),
            ("verdict", "confirmed"),
            ("said_by", "machine"),
        ];
        assert_eq!(limited.send("/partners/names", &fields).await.status, StatusCode::FORBIDDEN);
        assert_eq!(reviewer.send("/partners/names", &fields).await.status, StatusCode::SEE_OTHER);
        let again = reviewer.send("/partners/names", &fields).await;
        assert!(
            again.status == StatusCode::UNPROCESSABLE_ENTITY && again.body.contains("tied to WHO already"),
            "{}",
            again.body
        );
        let unknown = [("name", "A bank"), ("actor", "NOBODY"), ("verdict", "confirmed")];
        assert_eq!(reviewer.send("/partners/names", &unknown).await.status, StatusCode::UNPROCESSABLE_ENTITY);

        let pairs = json(&house, "/api/v1/partners").await;
        assert_eq!(pairs["pairs"][0]["actors"], serde_json::json!(["BDT", "WHO"]));
        assert_eq!(json(&house, "/api/v1/activities?actor=WHO").await["total"], 1);
        // Who comes later with the same name is tied as well.
        publish(&house, &Record { title: "Another".to_owned(), ..named.clone() }).await;
        assert_eq!(json(&house, "/api/v1/partners").await["pairs"][0]["activities"], 2);
        let kept = resolute::activities::by_id(&house.app.db, id).await.unwrap().unwrap().record;
        assert_eq!(kept.parties, named.parties);

        let person = &house.operator();
        let name = ("World Health Organization", "WHO");
        assert_eq!(
            names::decide(&house.app, person, name, Verdict::Withdrawn, ("person", "")).await.unwrap(),
            2
        );
        assert_eq!(json(&house, "/api/v1/partners").await["total"], 0);
        let page = reviewer.get("/partners/names").await;
        assert!(
            !page.body.contains("suggested because"),
            "what was taken back is not guessed again: {}",
            page.body
        );
        let given = serde_json::json!({ "name": name.0, "actor": name.1, "verdict": "confirmed" });
        let tied = reviewer.ask("POST", "/api/v1/partner-names", &given).await;
        assert_eq!((tied.status, tied.body.as_str()), (StatusCode::OK, "{\"activities\":2}"));
        assert_eq!(reviewer.ask("POST", "/api/v1/partner-names", &given).await.status, StatusCode::CONFLICT);
        assert_eq!(house.audited("party.name").await.len(), 3);
    }
}

#[tokio::test]
async fn an_agreement_serves_an_output_once_it_is_confirmed() {
    for house in with_demonstration().await {
        let (app, person) = (&house.app, &house.operator());
        let (agreement, _) = with_agreement(&house).await;
        let items = resolute::plans::all_items(&app.db).await.unwrap();
        let output = items.iter().find(|item| item.kind == resolute::plans::model::Kind::Output).unwrap();
        let objective = items.iter().find(|item| item.kind != resolute::plans::model::Kind::Output).unwrap();
        let writer = house.signed_in("contributor", Some("BDT")).await;
        let address = format!("/activities/{agreement}/outputs");
        for (wrong, why) in [
            (format!("/plans/items/{}", objective.id), "name an output of a plan"),
            ("nothing".to_owned(), "names no output"),
        ] {
            let refused = writer.send(&address, &[("output", &wrong)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert!(refused.body.contains(why), "{wrong}: {}", refused.body);
        }
        let given = format!("/plans/items/{}", output.id);
        assert_eq!(writer.send(&address, &[("output", &given)]).await.status, StatusCode::SEE_OTHER);
        let known = json(&house, &format!("/api/v1/activities/{agreement}/outputs")).await;
        assert_eq!(
            (&known[0]["output"], &known[0]["standing"]),
            (&output.code.as_str().into(), &"suggested".into())
        );
        assert_eq!(json(&house, "/api/v1/agreements").await["agreements"][0]["outputs"], 0);
        let id = known[0]["id"].as_i64().unwrap();
        assert_eq!(
            writer.send(&format!("/serves/{id}/verdicts"), &[("verdict", "confirmed")]).await.status,
            StatusCode::FORBIDDEN
        );
        serves::decide(app, person, id, Verdict::Confirmed, "").await.unwrap();
        assert!(matches!(
            serves::decide(app, person, id, Verdict::Confirmed, "").await,
            Err(Error::Conflict(_))
        ));
        assert_eq!(json(&house, "/api/v1/agreements").await["agreements"][0]["outputs"], 1);
        let page = house.get(&format!("/activities/{agreement}/under")).await;
        assert!(page.body.contains(&format!("/plans/items/{}", output.id)), "{}", page.body);
        assert_eq!(house.audited("activity.serves").await.len(), 1);
        assert_eq!(house.audited("activity.serves-verdict").await.len(), 1);
        let output_page = format!("/plans/items/{}", output.id);
        assert!(house.get(&output_page).await.body.contains(&format!("/activities/{agreement}\"")));

        // Where the entry is merged into another, the other serves it.
        let (other, _) = with_agreement(&house).await;
        let revision = async |id: i64| {
            let entry = resolute::activities::by_id(&app.db, id).await.unwrap().unwrap();
            (id, entry.revision)
        };
        let (from, kept) = (revision(agreement).await, revision(other).await);
        resolute::activities::review::merge(app, person, from, kept, "the same").await.unwrap();
        let moved = json(&house, &format!("/api/v1/activities/{other}/outputs")).await;
        assert_eq!(moved[0]["standing"], "confirmed", "{moved}");
        assert!(house.get(&output_page).await.body.contains(&format!("/activities/{other}\"")));
    }
}
