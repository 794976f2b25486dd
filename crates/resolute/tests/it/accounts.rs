//! Accounts as people meet them: registering, signing in, the second factor, roles, tokens, leaving.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use jiff::{SignedDuration, Timestamp};
use resolute::accounts::people::{actions as people, store};
use resolute::accounts::second_factor::code::shown;
use resolute::accounts::{Person, Right, Role, RoleKind, roles, tokens};
use resolute::app::App;
use resolute::error::Error;
use resolute::mail::Transport;
use resolute::mail::sending::send_due;
use resolute::reference;

use crate::browser::{Browser, leads_to, token_of};
use crate::house::{Answer, House, call, houses};
use crate::mail::letters;

const PASSWORD: &str = "the river runs north";
const ADDRESS: &str = "amina@example.org";

const NOW: Timestamp = Timestamp::constant(1_510_000_000, 0);

async fn with_actors() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
    }
    houses
}

/// Sends what waits and returns the newest message.
async fn newest_letter(house: &House) -> String {
    let later = App { now: || NOW + SignedDuration::from_hours(1), ..house.app.clone() };
    send_due(&later, &Transport::from_settings(&house.app.config).unwrap()).await.unwrap();
    letters(house).pop().unwrap()
}

/// The path and query of the link in a message.
fn link(letter: &str) -> String {
    let (_, rest) = letter.split_once("http://localhost:8080/").unwrap();
    format!("/{}", rest.split(|letter: char| letter.is_whitespace() || letter == '"').next().unwrap())
}

fn code(link: &str) -> String {
    link.split_once("code=").unwrap().1.to_owned()
}

async fn register(browser: &mut Browser, address: &str, acts_for: &str) -> Answer {
    let fields =
        [("name", "Amina Njoroge"), ("address", address), ("password", PASSWORD), ("actor", acts_for)];
    browser.fill("/register", "/register", &fields).await
}

/// Somebody who registered, confirmed and is signed in.
async fn member(house: &House, address: &str, acts_for: &str) -> (Browser, i64) {
    let mut browser = Browser::of(house);
    assert_eq!(leads_to(&register(&mut browser, address, acts_for).await), "/register/sent");
    let opened = link(&newest_letter(house).await);
    let confirmed =
        browser.fill(&opened, "/confirm", &[("code", &code(&opened)), ("password", PASSWORD)]).await;
    assert_eq!(leads_to(&confirmed), "/account", "{}", confirmed.body);
    let address = resolute::accounts::people::model::Address::read(address).unwrap();
    (browser, store::by_address(&house.app.db, &address).await.unwrap().unwrap().id)
}

async fn sign_in(browser: &mut Browser, address: &str, password: &str) -> Answer {
    browser.fill("/sign-in", "/sign-in", &[("address", address), ("password", password)]).await
}

#[tokio::test]
async fn somebody_registers_confirms_signs_out_and_in_again() {
    for house in with_actors().await {
        let mut browser = Browser::of(&house);
        // A page that needs an account leads to where one signs in, and back.
        assert_eq!(leads_to(&browser.get("/account?x=1").await), "/sign-in?to=%2Faccount%3Fx%3D1");
        register(&mut browser, ADDRESS, "").await;
        assert!(sign_in(&mut browser, ADDRESS, PASSWORD).await.status.is_client_error(), "not confirmed yet");
        let opened = link(&newest_letter(&house).await);

        // Programs that look through mail open links; that alone changes nothing.
        assert_eq!(browser.get(&opened).await.status, StatusCode::OK);
        let wrong = browser
            .fill(&opened, "/confirm", &[("code", &code(&opened)), ("password", "another one entirely")])
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [("code", &*code(&opened)), ("password", PASSWORD)];
        assert_eq!(leads_to(&browser.fill(&opened, "/confirm", &fields).await), "/account");
        let account = browser.get("/account").await;
        assert!(
            account.body.contains("Amina Njoroge") && account.body.contains("Firefox, Linux"),
            "{}",
            account.body
        );
        assert_eq!(account.headers[header::CACHE_CONTROL], "no-store");

        // The link counts once.
        assert!(browser.get(&opened).await.body.contains("was used already"));

        let old = browser.cookie("resolute-session").unwrap();
        browser.fill("/account", "/sign-out", &[]).await;
        assert_eq!(browser.cookie("resolute-session"), None);
        browser.set_cookie("resolute-session", &old);
        assert_eq!(
            browser.get("/account").await.status,
            StatusCode::SEE_OTHER,
            "the session ended on the server too"
        );

        let page = browser.get("/sign-in?to=/mandates?q=x").await;
        let fields = [("address", "AMINA@example.org"), ("password", PASSWORD), ("to", "/mandates?q=x")];
        let back = browser.send("/sign-in", &token_of(&page.body).unwrap(), &fields).await;
        assert_eq!(leads_to(&back), "/mandates?q=x");
        assert_eq!(browser.get("/account").await.status, StatusCode::OK);
        let deeds: Vec<String> = resolute::audit::history::of_person(&house.app.db, "person/1")
            .await
            .unwrap()
            .into_iter()
            .map(|one| one.action)
            .collect();
        assert_eq!(deeds, ["person.register", "person.confirm", "session.begin", "session.begin"]);
    }
}

#[tokio::test]
async fn nobody_learns_from_an_answer_whether_an_address_is_known() {
    for house in with_actors().await {
        member(&house, ADDRESS, "").await;
        let (mut known, mut unknown) = (Browser::of(&house), Browser::of(&house));
        let (one, other) =
            (register(&mut known, ADDRESS, "").await, register(&mut unknown, "nobody@example.org", "").await);
        assert_eq!((one.status, leads_to(&one)), (other.status, leads_to(&other)));
        let forgotten = async |browser: &mut Browser, address: &str| {
            let answer =
                browser.fill("/password/forgotten", "/password/forgotten", &[("address", address)]).await;
            (answer.status, leads_to(&answer).to_owned())
        };
        assert_eq!(
            forgotten(&mut known, ADDRESS).await,
            forgotten(&mut unknown, "nobody-else@example.org").await
        );
        let one = sign_in(&mut known, ADDRESS, "not the password").await;
        let other = sign_in(&mut unknown, "nobody-else@example.org", "not the password").await;
        assert_eq!(one.status, other.status);
        let plain = |answer: &Answer, address: &str| {
            let body = answer.body.replace(address, "");
            body.split("name=\"token\"").next().unwrap().to_owned()
        };
        assert_eq!(plain(&one, ADDRESS), plain(&other, "nobody-else@example.org"));
        // To the owner it is told.
        assert!(letters(&house).len() == 1);
        newest_letter(&house).await;
        assert!(letters(&house).iter().any(|letter| letter.contains("You have an account already")));
    }
}

#[tokio::test]
async fn an_account_that_a_stranger_made_under_an_address_is_not_confirmed_by_its_owner() {
    for house in with_actors().await {
        let mut stranger = Browser::of(&house);
        register(&mut stranger, ADDRESS, "").await;
        let opened = link(&newest_letter(&house).await);
        // The owner opens the link and does not know the stranger's password; a new one throws the stranger out.
        let mut owner = Browser::of(&house);
        let fields = [("code", &*code(&opened)), ("password", "what the owner would type")];
        assert!(owner.fill(&opened, "/confirm", &fields).await.status.is_client_error());
        owner.fill("/confirm/again", "/confirm/again", &[("address", ADDRESS)]).await;
        // The newest registration counts, with its own password.
        let fields = [("name", "The Owner"), ("address", ADDRESS), ("password", "a quiet blue morning")];
        owner.fill("/register", "/register", &fields).await;
        let opened = link(&newest_letter(&house).await);
        assert!(
            stranger
                .fill(&opened, "/confirm", &[("code", &code(&opened)), ("password", PASSWORD)])
                .await
                .status
                .is_client_error()
        );
        let fields = [("code", &*code(&opened)), ("password", "a quiet blue morning")];
        assert_eq!(leads_to(&owner.fill(&opened, "/confirm", &fields).await), "/account");
        assert!(owner.get("/account").await.body.contains("The Owner"));
    }
}

#[tokio::test]
async fn who_registers_an_address_first_does_not_keep_its_owner_out() {
    for house in with_actors().await {
        register(&mut Browser::of(&house), ADDRESS, "").await;
        let mut owner = Browser::of(&house);
        owner.fill("/password/forgotten", "/password/forgotten", &[("address", ADDRESS)]).await;
        let opened = link(&newest_letter(&house).await);
        assert!(opened.starts_with("/password/new"), "{opened}");
        let fields = [("code", &*code(&opened)), ("password", "a quiet blue morning")];
        owner.fill(&opened, "/password/new", &fields).await;
        assert_eq!(leads_to(&sign_in(&mut owner, ADDRESS, "a quiet blue morning").await), "/");
        assert!(sign_in(&mut Browser::of(&house), ADDRESS, PASSWORD).await.status.is_client_error());
    }
}

#[tokio::test]
async fn the_command_line_makes_the_first_administrator_and_mends_a_lost_device() {
    for house in with_actors().await {
        let (app, operator) = (&house.app, house.operator());
        let refused = people::add(app, &Person::visitor(), ADDRESS, "Amina", PASSWORD).await;
        assert!(matches!(refused, Err(Error::Lacks(Right::Administer))));
        let id = people::add(app, &operator, ADDRESS, "Amina", PASSWORD).await.unwrap();
        let role = Role { kind: RoleKind::Administrator, actor: None };
        roles::actions::grant(app, &operator, id, &role).await.unwrap();
        let person = Person::with_account(id, "", false, vec![role]);
        let secret = resolute::accounts::second_factor::actions::offer(app, &person).await.unwrap();
        let code = shown(&secret, NOW).unwrap();
        resolute::accounts::second_factor::actions::switch_on(app, &person, 0, &code).await.unwrap();
        let mut browser = Browser::of(&house);
        assert_eq!(leads_to(&sign_in(&mut browser, ADDRESS, PASSWORD).await), "/sign-in/code?to=%2F");
        resolute::accounts::second_factor::actions::switch_off_for(app, &operator, id).await.unwrap();
        assert_eq!(leads_to(&sign_in(&mut Browser::of(&house), ADDRESS, PASSWORD).await), "/");
        assert_eq!(house.audited("second-factor.off").await[0].0, "local operator");
    }
}

#[tokio::test]
async fn links_end_and_are_bound_to_their_purpose() {
    for house in with_actors().await {
        let mut browser = Browser::of(&house);
        register(&mut browser, ADDRESS, "").await;
        let opened = link(&newest_letter(&house).await);
        let as_password =
            people::set_password_by_link(&house.app, &code(&opened), "a quiet blue morning").await;
        assert!(matches!(as_password, Err(Error::Field("link", "fault-link"))));
        let later = App { now: || NOW + SignedDuration::from_hours(49), ..house.app.clone() };
        assert!(matches!(
            people::confirm(&later, &code(&opened), PASSWORD).await,
            Err(Error::Field("link", _))
        ));
        people::confirm(&house.app, &code(&opened), PASSWORD).await.unwrap();
        assert!(people::confirm(&house.app, &code(&opened), PASSWORD).await.is_err(), "used");
        for none in ["", "0", "../../etc", &"f".repeat(64)] {
            assert!(matches!(people::purpose(&house.app, none).await, Err(Error::Field("link", _))));
        }
    }
}

#[tokio::test]
async fn a_forgotten_password_is_set_anew_and_everything_else_ends() {
    for house in with_actors().await {
        let (mut browser, id) = member(&house, ADDRESS, "").await;
        let person = Person::with_account(id, "", false, Vec::new());
        let token = tokens::actions::create(&house.app, &person, "script", &[Right::Read], 30).await.unwrap();
        let mut elsewhere = Browser::of(&house);
        elsewhere.fill("/password/forgotten", "/password/forgotten", &[("address", ADDRESS)]).await;
        let opened = link(&newest_letter(&house).await);
        let short = elsewhere
            .fill(&opened, "/password/new", &[("code", &code(&opened)), ("password", "short")])
            .await;
        assert!(short.body.contains("too short"), "{}", short.body);
        let fields = [("code", &*code(&opened)), ("password", "a quiet blue morning")];
        assert_eq!(elsewhere.fill(&opened, "/password/new", &fields).await.status, StatusCode::OK);
        assert_eq!(browser.get("/account").await.status, StatusCode::SEE_OTHER, "signed out");
        assert_eq!(with_token(&house, "/api/v1/account", &token).await.status, StatusCode::UNAUTHORIZED);
        assert!(sign_in(&mut browser, ADDRESS, PASSWORD).await.status.is_client_error());
        assert_eq!(leads_to(&sign_in(&mut browser, ADDRESS, "a quiet blue morning").await), "/");
        assert!(newest_letter(&house).await.contains("password of your account was changed"));
    }
}

#[tokio::test]
async fn an_address_moves_once_the_new_one_confirms_and_the_old_one_is_told() {
    for house in with_actors().await {
        let (mut browser, id) = member(&house, ADDRESS, "").await;
        member(&house, "taken@example.org", "").await;
        let asked = [("address", "new@example.org"), ("password", PASSWORD)];
        browser.fill("/account/address", "/account/address", &asked).await;
        newest_letter(&house).await;
        let all = letters(&house);
        assert!(all.iter().any(
            |one| one.contains(&format!("To: {ADDRESS}")) && one.contains("asked to change the address")
        ));
        let opened = link(all.iter().rfind(|one| one.contains("To: new@example.org")).unwrap());
        assert_eq!(store::by_id(&house.app.db, id).await.unwrap().address.as_deref(), Some(ADDRESS));
        browser.fill(&opened, "/confirm", &[("code", &code(&opened))]).await;
        assert_eq!(
            store::by_id(&house.app.db, id).await.unwrap().address.as_deref(),
            Some("new@example.org")
        );

        // Asking for an address of somebody else looks the same, and moves nothing.
        let asked = [("address", "taken@example.org"), ("password", PASSWORD)];
        let answer = browser.fill("/account/address", "/account/address", &asked).await;
        assert_eq!(answer.status, StatusCode::OK);
        newest_letter(&house).await;
        let told = letters(&house);
        let told = told.iter().rfind(|one| one.contains("To: taken@example.org")).unwrap();
        assert!(told.contains("You have an account already"));
    }
}

#[tokio::test]
async fn a_stranger_who_guesses_locks_out_themselves_and_nobody_else() {
    for house in with_actors().await {
        member(&house, ADDRESS, "").await;
        let mut stranger = Browser::of(&house).from("198.51.100.7");
        let mut last = None;
        for _ in 0..7 {
            last = Some(sign_in(&mut stranger, ADDRESS, "guessing at random").await);
        }
        let last = last.unwrap();
        assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(last.headers[header::RETRY_AFTER], "60");
        assert!(last.body.contains("Too often"), "{}", last.body);
        let mut owner = Browser::of(&house).from("203.0.113.5");
        assert_eq!(leads_to(&sign_in(&mut owner, ADDRESS, PASSWORD).await), "/");
        // After the pause the right password counts from there too.
        stranger.at(|| NOW + SignedDuration::from_secs(61));
        assert_eq!(leads_to(&sign_in(&mut stranger, ADDRESS, PASSWORD).await), "/");
    }
}

#[tokio::test]
async fn an_address_is_sent_few_links_whoever_asks() {
    for house in with_actors().await {
        member(&house, ADDRESS, "").await;
        newest_letter(&house).await;
        let before = letters(&house).len();
        for number in 0..6 {
            let mut browser = Browser::of(&house).from(&format!("198.51.100.{number}"));
            let answer =
                browser.fill("/password/forgotten", "/password/forgotten", &[("address", ADDRESS)]).await;
            assert_eq!(leads_to(&answer), "/register/sent");
        }
        newest_letter(&house).await;
        // One of three went to registering.
        assert_eq!(letters(&house).len() - before, 2);
    }
}

#[tokio::test]
async fn sessions_end_without_use_and_one_by_one() {
    for house in with_actors().await {
        let (mut here, _) = member(&house, ADDRESS, "").await;
        let mut there = Browser::of(&house);
        sign_in(&mut there, ADDRESS, PASSWORD).await;
        assert_ne!(here.cookie("resolute-session"), there.cookie("resolute-session"));
        here.fill("/account", "/account/sessions", &[("session", "all")]).await;
        assert_eq!(there.get("/account").await.status, StatusCode::SEE_OTHER);
        assert_eq!(here.get("/account").await.status, StatusCode::OK);
        here.at(|| NOW + SignedDuration::from_hours(13 * 24));
        assert_eq!(here.get("/account").await.status, StatusCode::OK);
        here.at(|| NOW + SignedDuration::from_hours(28 * 24));
        assert_eq!(here.get("/account").await.status, StatusCode::SEE_OTHER, "fifteen days without use");
    }
}

#[tokio::test]
async fn a_session_planted_before_signing_in_is_not_the_one_that_is_used() {
    for house in with_actors().await {
        let (attacker, _) = member(&house, "attacker@example.org", "").await;
        member(&house, ADDRESS, "").await;
        let planted = attacker.cookie("resolute-session").unwrap();
        let mut victim = Browser::of(&house);
        let page = victim.get("/sign-in").await;
        victim.set_cookie("resolute-session", &planted);
        // The token of the planted session is another than that of the page that was open.
        let token = token_of(&page.body).unwrap();
        let refused = victim.send("/sign-in", &token, &[("address", ADDRESS), ("password", PASSWORD)]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let page = victim.get("/account").await;
        let token = token_of(&page.body).unwrap();
        victim.send("/sign-in", &token, &[("address", ADDRESS), ("password", PASSWORD)]).await;
        assert_ne!(victim.cookie("resolute-session"), Some(planted.clone()));
        let mut attacker = Browser::of(&house);
        attacker.set_cookie("resolute-session", &planted);
        assert_eq!(attacker.get("/account").await.status, StatusCode::SEE_OTHER, "the planted one ended");
    }
}

#[tokio::test]
async fn forms_of_one_session_are_none_of_another() {
    for house in with_actors().await {
        let (mut one, id) = member(&house, ADDRESS, "").await;
        let (mut other, _) = member(&house, "other@example.org", "").await;
        let token = token_of(&one.get("/account/name").await.body).unwrap();
        let forged = other.send("/account/name", &token, &[("name", "Somebody Else")]).await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN);
        // A cookie that another page of the site planted is no token of a session either.
        other.set_cookie("resolute-form", &"0".repeat(32));
        assert_eq!(
            other.send("/account/name", &"0".repeat(32), &[("name", "X")]).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(leads_to(&one.send("/account/name", &token, &[("name", "Amina N.")]).await), "/account");
        assert_eq!(store::by_id(&house.app.db, id).await.unwrap().known_as.as_deref(), Some("Amina N."));
    }
}

#[tokio::test]
async fn the_second_factor_is_asked_for_and_its_codes_count_once() {
    for house in with_actors().await {
        let (mut browser, _) = member(&house, ADDRESS, "").await;
        let page = browser.get("/account/second-factor").await;
        assert!(page.body.contains("<svg class=\"qr\""));
        let (_, rest) = page.body.split_once("<p class=\"secret\"><code dir=\"ltr\">").unwrap();
        let secret: String = rest.split('<').next().unwrap().split_whitespace().collect();
        let wrong =
            browser.fill("/account/second-factor", "/account/second-factor", &[("code", "000000")]).await;
        assert!(wrong.status.is_client_error());
        let first = shown(&secret, NOW).unwrap();
        let on = browser.fill("/account/second-factor", "/account/second-factor", &[("code", &first)]).await;
        assert_eq!(on.body.matches("<li><code dir=\"ltr\">").count(), 10, "{}", on.body);
        let (_, rest) = on.body.split_once("<li><code dir=\"ltr\">").unwrap();
        let recovery = rest.split('<').next().unwrap().to_owned();

        let mut next = Browser::of(&house);
        next.at(|| NOW + SignedDuration::from_secs(40));
        assert_eq!(leads_to(&sign_in(&mut next, ADDRESS, PASSWORD).await), "/sign-in/code?to=%2F");
        assert_eq!(
            next.get("/account").await.status,
            StatusCode::SEE_OTHER,
            "the password alone signs nobody in"
        );
        let waiting = next.cookie("resolute-session").unwrap();
        let replayed = next.fill("/sign-in/code", "/sign-in/code", &[("code", &first)]).await;
        assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY);
        let code = shown(&secret, NOW + SignedDuration::from_secs(40)).unwrap();
        assert_eq!(leads_to(&next.fill("/sign-in/code", "/sign-in/code", &[("code", &code)]).await), "/");
        assert_ne!(next.cookie("resolute-session"), Some(waiting));
        assert_eq!(next.get("/account").await.status, StatusCode::OK);

        // The device is lost: a recovery code counts, once.
        for fine in [true, false] {
            let mut lost = Browser::of(&house);
            sign_in(&mut lost, ADDRESS, PASSWORD).await;
            let answer =
                lost.fill("/sign-in/code", "/sign-in/code", &[("code", &recovery.to_uppercase())]).await;
            assert_eq!(leads_to(&answer) == "/", fine, "{}", answer.body);
        }
        // Off with the password only.
        let refused = next
            .fill("/account/second-factor/off", "/account/second-factor/off", &[("password", "no")])
            .await;
        assert!(refused.status.is_client_error());
        next.fill("/account/second-factor/off", "/account/second-factor/off", &[("password", PASSWORD)])
            .await;
        assert_eq!(leads_to(&sign_in(&mut Browser::of(&house), ADDRESS, PASSWORD).await), "/");
    }
}

#[tokio::test]
async fn codes_cannot_be_guessed_and_a_waiting_session_ends() {
    for house in with_actors().await {
        let (mut browser, id) = member(&house, ADDRESS, "").await;
        let person = Person::with_account(id, "", false, Vec::new());
        let secret = resolute::accounts::second_factor::actions::offer(&house.app, &person).await.unwrap();
        let code = shown(&secret, NOW).unwrap();
        resolute::accounts::second_factor::actions::switch_on(&house.app, &person, 0, &code).await.unwrap();
        sign_in(&mut browser, ADDRESS, PASSWORD).await;
        let mut statuses = Vec::new();
        for _ in 0..7 {
            statuses.push(browser.fill("/sign-in/code", "/sign-in/code", &[("code", "123456")]).await.status);
        }
        assert_eq!(statuses.last(), Some(&StatusCode::TOO_MANY_REQUESTS), "{statuses:?}");
        browser.at(|| NOW + SignedDuration::from_mins(11));
        let late = shown(&secret, NOW + SignedDuration::from_mins(11)).unwrap();
        let answer = browser.fill("/sign-in/code", "/sign-in/code", &[("code", &late)]).await;
        assert!(answer.body.contains("took too long"), "{}", answer.body);
    }
}

async fn with_token(house: &House, path: &str, token: &str) -> Answer {
    let app = App { unsigned: Person::visitor().into(), ..house.app.clone() };
    let request = Request::get(path).header(header::AUTHORIZATION, format!("Bearer {token}"));
    call(app, request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn a_token_carries_no_more_than_its_scopes_and_ends() {
    for house in with_actors().await {
        let (mut browser, id) = member(&house, ADDRESS, "").await;
        let role = Role { kind: RoleKind::Administrator, actor: None };
        roles::actions::grant(&house.app, &house.operator(), id, &role).await.unwrap();
        let fields =
            [("token-name", "export"), ("days", "30"), ("scope-read", "yes"), ("scope-review", "yes")];
        let made = browser.fill("/account/tokens/new", "/account/tokens/new", &fields).await;
        let (_, rest) = made.body.split_once("<code dir=\"ltr\">").unwrap();
        let token = rest.split('<').next().unwrap().to_owned();
        assert!(token.starts_with("resolute_"));
        assert!(!browser.get("/account").await.body.contains(&token), "shown once");

        let account = with_token(&house, "/api/v1/account", &token).await;
        let account: serde_json::Value = serde_json::from_str(&account.body).unwrap();
        assert_eq!(account["rights"], serde_json::json!(["read", "review"]));
        // The person may, the token may not.
        assert_eq!(with_token(&house, "/api/v1/people", &token).await.status, StatusCode::FORBIDDEN);
        assert_eq!(with_token(&house, "/metrics", &token).await.status, StatusCode::FORBIDDEN);
        // A token opens no page: pages are for sessions.
        assert_eq!(with_token(&house, "/account", &token).await.status, StatusCode::SEE_OTHER);
        let bad = with_token(&house, "/api/v1/account", "resolute_0000").await;
        assert_eq!(bad.status, StatusCode::UNAUTHORIZED);
        assert!(bad.headers[header::WWW_AUTHENTICATE].to_str().unwrap().contains("invalid_token"));
        assert_eq!(bad.content_type, "application/problem+json");

        // A month later it is over; the limits of that server are its own.
        let later = App {
            now: || NOW + SignedDuration::from_hours(31 * 24),
            unsigned: Person::visitor().into(),
            limits: resolute::accounts::limits::Limits::default(),
            ..house.app.clone()
        };
        let request =
            Request::get("/api/v1/account").header(header::AUTHORIZATION, format!("Bearer {token}"));
        assert_eq!(call(later, request.body(Body::empty()).unwrap()).await.status, StatusCode::UNAUTHORIZED);

        let number = tokens::store::of(&house.app.db, id).await.unwrap()[0].id.to_string();
        browser.fill("/account", "/account/tokens", &[("id", &number)]).await;
        assert_eq!(with_token(&house, "/api/v1/account", &token).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(house.audited("token.create").await.len(), 1);
        assert_eq!(house.audited("token.revoke").await.len(), 1);
    }
}

#[tokio::test]
async fn a_token_is_refused_scopes_that_its_person_has_not() {
    for house in with_actors().await {
        let (_, id) = member(&house, ADDRESS, "").await;
        let person = Person::with_account(id, "", false, Vec::new());
        let make = async |scopes: &[Right], days| {
            tokens::actions::create(&house.app, &person, "x", scopes, days).await
        };
        for (scopes, days) in [
            (&[Right::Review][..], 30),
            (&[Right::Account], 30),
            (&[], 30),
            (&[Right::Read], 0),
            (&[Right::Read], 366),
        ] {
            assert!(matches!(make(scopes, days).await, Err(Error::Field(..))), "{scopes:?} {days}");
        }
        // A token makes no token.
        let narrowed = person.clone().narrowed(vec![Right::Read, Right::Account]);
        assert!(
            tokens::actions::create(
                &house.app,
                &narrowed.narrowed(vec![Right::Read]),
                "x",
                &[Right::Read],
                1
            )
            .await
            .is_err()
        );
    }
}

#[tokio::test]
async fn roles_are_asked_for_granted_with_a_new_actor_and_taken_away() {
    for house in with_actors().await {
        let (mut asking, id) = member(&house, ADDRESS, "An Exercise Association").await;
        assert!(asking.get("/account").await.body.contains("waits since"));
        assert_eq!(asking.get("/people").await.status, StatusCode::FORBIDDEN);
        let reviewer = house.signed_in("reviewer", None).await;
        let page = reviewer.get("/people").await;
        assert!(
            page.body.contains("An Exercise Association") && page.body.contains("not known here yet"),
            "{}",
            page.body
        );
        let request = roles::store::requests_of(&house.app.db, id).await.unwrap()[0].id;
        let contributor = house.signed_in("contributor", Some("BDT")).await;
        let refused =
            contributor.send(&format!("/people/requests/{request}"), &[("answer", "granted")]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let granted = reviewer.send(&format!("/people/requests/{request}"), &[("answer", "granted")]).await;
        assert_eq!(granted.status, StatusCode::SEE_OTHER, "{}", granted.body);
        let actor = resolute::actors::by_id(&house.app.db, &format!("REG-{request}")).await.unwrap().unwrap();
        assert_eq!((actor.name.as_str(), actor.verified.as_str()), ("An Exercise Association", "no"));
        let held = roles::store::held(&house.app.db, id).await.unwrap();
        assert_eq!(held, [Role { kind: RoleKind::Contributor, actor: Some(actor.id.clone()) }]);
        assert!(newest_letter(&house).await.contains("You are now: contributor"));
        let twice = reviewer.send(&format!("/people/requests/{request}"), &[("answer", "granted")]).await;
        assert_eq!(twice.status, StatusCode::CONFLICT);

        let grant = roles::store::grants_of(&house.app.db, id).await.unwrap()[0].id;
        let path = format!("/people/roles/{grant}/withdrawal");
        assert_eq!(reviewer.send(&path, &[]).await.status, StatusCode::FORBIDDEN);
        let focal = house.signed_in("focal-point", Some(&actor.id)).await;
        assert!(focal.get("/people").await.body.contains("Amina Njoroge"));
        assert_eq!(focal.send(&path, &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(asking.get("/account").await.status, StatusCode::SEE_OTHER, "signed out with the role");
        let grants = roles::store::grants_of(&house.app.db, id).await.unwrap();
        assert_eq!(grants[0].withdrawn_by, Some(focal.person.name.clone()));
        assert_eq!(house.audited("role.grant").await.len(), 1);
        assert_eq!(house.audited("role.withdraw").await[0].2, format!("person/{id}"));
    }
}

#[tokio::test]
async fn a_focal_point_gives_no_role_beyond_its_own_actor() {
    for house in with_actors().await {
        let (_, id) = member(&house, ADDRESS, "").await;
        let focal = house.signed_in("focal-point", Some("BDT")).await.person;
        let give = async |kind, actor: Option<&str>| {
            roles::actions::grant(&house.app, &focal, id, &Role { kind, actor: actor.map(str::to_owned) })
                .await
        };
        assert!(matches!(give(RoleKind::Contributor, Some("UNESCO")).await, Err(Error::Lacks(_))));
        assert!(matches!(give(RoleKind::Reviewer, Some("BDT")).await, Err(Error::Lacks(_))));
        assert!(matches!(give(RoleKind::Administrator, None).await, Err(Error::Lacks(_))));
        give(RoleKind::Contributor, Some("BDT")).await.unwrap();
        assert!(matches!(give(RoleKind::Contributor, Some("BDT")).await, Err(Error::Conflict(_))));
        let operator = house.operator();
        let nobody = Role { kind: RoleKind::Contributor, actor: None };
        assert!(matches!(
            roles::actions::grant(&house.app, &operator, id, &nobody).await,
            Err(Error::Field("actor", _))
        ));
        let unknown = Role { kind: RoleKind::Contributor, actor: Some("NOBODY".to_owned()) };
        assert!(matches!(
            roles::actions::grant(&house.app, &operator, id, &unknown).await,
            Err(Error::Field("actor", _))
        ));
    }
}

#[tokio::test]
async fn the_last_administrator_stays() {
    for house in with_actors().await {
        let (mut browser, id) = member(&house, ADDRESS, "").await;
        let role = Role { kind: RoleKind::Administrator, actor: None };
        roles::actions::grant(&house.app, &house.operator(), id, &role).await.unwrap();
        let grant = roles::store::grants_of(&house.app.db, id).await.unwrap()[0].id;
        assert!(matches!(
            roles::actions::withdraw(&house.app, &house.operator(), grant).await,
            Err(Error::Conflict(_))
        ));
        let stays = browser.fill("/account/removal", "/account/removal", &[("password", PASSWORD)]).await;
        assert_eq!(stays.status, StatusCode::CONFLICT);
        house.signed_in("administrator", None).await;
        roles::actions::withdraw(&house.app, &house.operator(), grant).await.unwrap();
    }
}

#[tokio::test]
async fn roles_of_staff_wait_for_a_second_factor_where_the_settings_ask_for_it() {
    for house in with_actors().await {
        let (mut browser, id) = member(&house, ADDRESS, "").await;
        for (kind, actor) in [(RoleKind::Reviewer, None), (RoleKind::Contributor, Some("BDT".to_owned()))] {
            roles::actions::grant(&house.app, &house.operator(), id, &Role { kind, actor }).await.unwrap();
        }
        let config = resolute::config::Config { second_factor_required: true, ..(*house.app.config).clone() };
        browser.app.config = config.into();
        let page = browser.get("/account").await;
        assert!(page.body.contains("Your roles count once a second factor is on"), "{}", page.body);
        let account: serde_json::Value =
            serde_json::from_str(&browser.get("/api/v1/account").await.body).unwrap();
        assert_eq!(account["rights"], serde_json::json!(["read", "account", "contribute"]));
    }
}

#[tokio::test]
async fn somebody_takes_their_data_and_leaves_and_what_they_did_stays() {
    for house in with_actors().await {
        let (mut browser, id) = member(&house, ADDRESS, "Another Exercise Association").await;
        let data = browser.get("/account/data.zip").await;
        assert_eq!((data.status, data.content_type.as_str()), (StatusCode::OK, "application/zip"));
        let person = Person::with_account(id, "", false, Vec::new());
        let bytes = resolute::accounts::personal_data::actions::export(&house.app, &person).await.unwrap();
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut zip.by_name("account.json").unwrap(), &mut text).unwrap();
        assert!(
            text.contains(ADDRESS)
                && text.contains("Another Exercise Association")
                && !text.contains("argon2")
        );
        assert!(zip.by_name("deeds.json").is_ok());

        let refused = browser.fill("/account/removal", "/account/removal", &[("password", "wrong")]).await;
        assert!(refused.status.is_client_error());
        browser.fill("/account/removal", "/account/removal", &[("password", PASSWORD)]).await;
        assert_eq!(browser.get("/account").await.status, StatusCode::SEE_OTHER);
        let gone = store::by_id(&house.app.db, id).await.unwrap();
        assert_eq!((gone.address, gone.known_as, gone.password), (None, None, None));
        assert!(gone.removed_at.is_some());
        assert!(sign_in(&mut browser, ADDRESS, PASSWORD).await.status.is_client_error());
        // Nothing in any table says who it was.
        for table in house.app.db.tables().await.unwrap() {
            let mut tx = house.app.db.snapshot().await.unwrap();
            tx.each_row(&table, |row| {
                assert!(!row.contains(ADDRESS) && !row.contains("Amina Njoroge"), "{}: {row}", table.name);
                Ok::<(), Error>(())
            })
            .await
            .unwrap();
        }
        let deeds =
            resolute::audit::history::of_person(&house.app.db, &format!("person/{id}")).await.unwrap();
        assert!(deeds.iter().any(|one| one.action == "person.remove"));
        // The address is free again.
        let (_, again) = member(&house, ADDRESS, "").await;
        assert_ne!(again, id);
    }
}

#[tokio::test]
async fn the_operator_is_who_sits_at_the_machine_and_nobody_else() {
    for house in houses().await {
        let mut here = Browser::with(house.app.clone()).from("127.0.0.1");
        let mut elsewhere = Browser::with(house.app.clone()).from("192.0.2.9");
        assert_eq!(here.get("/metrics").await.status, StatusCode::OK);
        assert_eq!(elsewhere.get("/metrics").await.status, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn visitors_write_seldom_and_people_often() {
    for house in houses().await {
        let mut visitor = Browser::of(&house);
        let mut last = StatusCode::OK;
        for _ in 0..61 {
            last = visitor.send("/check", "", &[]).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        let mut other = Browser::of(&house).from("203.0.113.1");
        assert_ne!(other.send("/check", "", &[]).await.status, StatusCode::TOO_MANY_REQUESTS);
    }
}

#[tokio::test]
async fn registering_can_be_closed_and_fields_say_what_is_wrong() {
    for house in with_actors().await {
        let mut browser = Browser::of(&house);
        for (field, value, words) in [
            ("name", "", "1 to 100 characters"),
            ("address", "nobody", "looks like name@example.org"),
            ("password", "password1234", "tries first"),
            ("actor", "<b>bold</b>", "name of an organisation"),
        ] {
            let mut fields =
                vec![("name", "Amina"), ("address", ADDRESS), ("password", PASSWORD), ("actor", "")];
            fields.retain(|(name, _)| *name != field);
            fields.push((field, value));
            let answer = browser.fill("/register", "/register", &fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(
                answer.body.contains(words) && answer.body.contains(&format!("id=\"{field}-problem\"")),
                "{}",
                answer.body
            );
            assert!(!answer.body.contains(PASSWORD), "a password is never sent back");
        }
        let config = resolute::config::Config { registration: false, ..(*house.app.config).clone() };
        browser.app.config = config.into();
        assert!(browser.get("/register").await.body.contains("Registration is closed"));
        let token = token_of(&browser.get("/sign-in").await.body).unwrap();
        assert_eq!(browser.send("/register", &token, &[("name", "A")]).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn the_secret_of_a_device_is_kept_encrypted_with_a_key_outside_of_the_database() {
    use resolute::accounts::second_factor::{actions as factor, store as factors};
    for house in with_actors().await {
        let (_, id) = member(&house, ADDRESS, "").await;
        let person = Person::with_account(id, "", false, Vec::new());
        let secret = factor::offer(&house.app, &person).await.unwrap();
        let kept = factors::of(&house.app.db, id).await.unwrap().unwrap().secret;
        assert!(kept.starts_with("v1:") && !kept.contains(&secret), "{kept}");
        assert_eq!(
            factor::offer(&house.app, &person).await.unwrap(),
            secret,
            "a page opened twice shows one square"
        );
        assert!(house.path("second-factors.key").exists());

        // As a program before this one kept it: sealed when this one opens the folder, and the device goes on.
        let mut tx = house.app.db.begin().await.unwrap();
        tx.execute("UPDATE second_factors SET secret = $2 WHERE person = $1", resolute::values![id, &secret])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let mut again = App::open((*house.app.config).clone(), house.operator()).await.unwrap();
        again.now = house.app.now;
        assert!(factors::of(&again.db, id).await.unwrap().unwrap().secret.starts_with("v1:"));
        let codes = factor::switch_on(&again, &person, 0, &shown(&secret, NOW).unwrap()).await.unwrap();

        // A database without its key: codes of the device are refused, recovery codes count on.
        let mut config = (*house.app.config).clone();
        config.key_file = house.path("another.key");
        let mut stolen = App::open(config, Person::visitor()).await.unwrap();
        stolen.now = || NOW + SignedDuration::from_secs(60);
        let mut browser = Browser::with(stolen);
        assert_eq!(leads_to(&sign_in(&mut browser, ADDRESS, PASSWORD).await), "/sign-in/code?to=%2F");
        let code = shown(&secret, NOW + SignedDuration::from_secs(60)).unwrap();
        let refused = browser.fill("/sign-in/code", "/sign-in/code", &[("code", &code)]).await;
        assert!(refused.status.is_client_error(), "{}", refused.body);
        let taken = browser.fill("/sign-in/code", "/sign-in/code", &[("code", &codes[0])]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
    }
}

#[tokio::test]
async fn every_column_that_names_a_person_is_known_to_export_and_removal() {
    use resolute::accounts::personal_data::held::{HELD, NOBODY, sounds_like_a_person};
    for house in houses().await {
        let known =
            |table: &str, column: &str| HELD.iter().any(|held| held.table == table && held.column == column);
        let tables = house.app.db.tables().await.unwrap();
        for table in &tables {
            for column in table.columns.iter().filter(|column| sounds_like_a_person(column)) {
                let is_nobody = NOBODY.contains(&(table.name.as_str(), column.as_str()));
                assert!(
                    known(&table.name, column) != is_nobody,
                    "{}.{column} names a person: say in personal_data/held.rs what becomes of it",
                    table.name
                );
            }
        }
        for held in HELD {
            let there = tables.iter().find(|table| table.name == held.table);
            assert!(
                there.is_some_and(|table| table.columns.iter().any(|column| column == held.column)),
                "{held:?}"
            );
        }
        if let resolute::db::Db::Sqlite(_) = &house.app.db {
            let sql = "SELECT main.name, link.\"from\" FROM sqlite_master main, pragma_foreign_key_list(main.name) link
                       WHERE main.type = 'table' AND link.\"table\" = 'people'";
            let links: Vec<(String, String)> = house.app.db.all(sql, resolute::values![]).await.unwrap();
            assert!(links.len() >= 9);
            for (table, column) in links {
                assert!(known(&table, &column), "{table}.{column} refers to people");
            }
        }
    }
}

#[tokio::test]
async fn what_other_nouns_hold_of_a_person_is_told_to_them_and_goes_with_them() {
    use resolute::activities::{self, owners};
    for house in with_actors().await {
        let (mut browser, id) = member(&house, ADDRESS, "").await;
        let role = Role { kind: RoleKind::Reviewer, actor: None };
        roles::actions::grant(&house.app, &house.operator(), id, &role).await.unwrap();
        let app = &house.app;
        let record = activities::Record { title: "A network".to_owned(), ..Default::default() };
        let entry = activities::begin(app, &house.operator(), &record).await.unwrap();
        let contact =
            owners::Contact { name: "Amina Njoroge".to_owned(), email: "Amina@Example.org".to_owned() };
        owners::keep_contact(app, &house.operator(), entry.id, &contact).await.unwrap();
        let signature = Person::signature(id);
        let mut tx = app.db.begin().await.unwrap();
        for (sql, values) in [
            (
                "INSERT INTO saved_searches (person, name, query, secret, alert, created_at, told_until, told)
                 VALUES ($1, 'Wells', 'q=wells', 'the-secret', 'daily', '2017-01-01T00:00:00Z', '2017-01-01T00:00:00Z', '[]')",
                resolute::values![id],
            ),
            (
                "INSERT INTO activity_remarks (activity, words, person, acting_for, at)
                 VALUES ($1, 'The year is wrong', $2, '', '2017-01-01T00:00:00Z')",
                resolute::values![entry.id, &signature],
            ),
            (
                "INSERT INTO activity_assignments (activity, person, at) VALUES ($1, $2, '2017-01-01T00:00:00Z')",
                resolute::values![entry.id, &signature],
            ),
            (
                "INSERT INTO activity_reminders_stopped (person, at) VALUES ($1, '2017-01-01T00:00:00Z')",
                resolute::values![id],
            ),
        ] {
            tx.execute(sql, values).await.unwrap();
        }
        tx.commit().await.unwrap();

        let person = Person::with_account(id, "", false, Vec::new());
        let bytes = resolute::accounts::personal_data::actions::export(app, &person).await.unwrap();
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let records: serde_json::Value =
            serde_json::from_reader(zip.by_name("records.json").unwrap()).unwrap();
        assert_eq!(records["saved_searches"][0]["name"], "Wells");
        assert_eq!(records["activity_remarks"][0]["words"], "The year is wrong");
        assert_eq!(records["activity_contacts"][0]["name"], "Amina Njoroge");
        assert!(
            records["activity_assignments"][0].is_object()
                && records["activity_reminders_stopped"][0].is_object()
        );
        assert!(!records.to_string().contains("the-secret"));

        browser.fill("/account/removal", "/account/removal", &[("password", PASSWORD)]).await;
        let counts = "SELECT (SELECT count(*) FROM saved_searches), (SELECT count(*) FROM activity_contacts),
                             (SELECT count(*) FROM activity_assignments), (SELECT count(*) FROM activity_reminders_stopped),
                             (SELECT count(*) FROM activity_remarks)";
        let left: (i64, i64, i64, i64, i64) = app.db.one(counts, resolute::values![]).await.unwrap();
        assert_eq!(left, (0, 0, 0, 0, 1), "what was said stays, under a number");
    }
}
