//! Registering, confirming, and changing what is one's own.

use std::time::Duration;

use super::codes::{self, Purpose};
use super::model::{Account, Address, name};
use super::store::{self, New};
use super::{letters, model};
use crate::accounts::rights::{Right, Role, RoleKind};
use crate::accounts::secrets::{digest, new_secret};
use crate::accounts::{Person, limits, passwords, roles, sessions, tokens};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::mail;

/// What somebody says who registers.
#[derive(Debug, Clone)]
pub struct Registration {
    /// What they are called.
    pub name: String,
    /// Their e-mail address.
    pub address: String,
    /// The password they chose.
    pub password: String,
    /// Code of the language of messages.
    pub language: String,
    /// Whether their name may be shown beside what they do.
    pub name_public: bool,
    /// For whom they want to act.
    pub acts_for: roles::For,
}

/// Answers take at least this long where a stranger could learn from the time whether an address is known.
const PADDED: Duration = Duration::from_millis(400);

/// Runs what must not tell anything by the time it takes.
async fn padded<T>(work: impl Future<Output = T>) -> T {
    tokio::join!(work, tokio::time::sleep(PADDED)).0
}

/// Takes a registration. Whatever is known of the address, the answer is the same; what happens next is in the mail.
///
/// # Errors
/// Where a field cannot be taken, registering is closed, or it was done too often from this network.
pub async fn register(app: &App, network: &str, asked: &Registration) -> Result<()> {
    if !app.config.registration {
        return Err(Error::Forbidden(
            "registering is closed on this server; its administrator makes accounts".to_owned(),
        ));
    }
    let (address, known_as) = (Address::read(&asked.address)?, name(&asked.name)?);
    check_password(&asked.password, &[&known_as, address.as_str()])?;
    asked.acts_for.check(&app.db).await?;
    app.limits.take(limits::REGISTER, &[network], (app.now)())?;
    padded(async {
        let password = passwords::hash(&asked.password).await?;
        let new = New {
            address: &address,
            known_as: &known_as,
            language: &asked.language,
            password: Some(&password),
            name_public: asked.name_public,
        };
        // An address that got its messages gets no more for now; the answer is the same.
        if app.limits.take(limits::LINK, &[&address.key()], (app.now)()).is_ok() {
            enter(app, &new, asked).await?;
        }
        Ok(())
    })
    .await
}

async fn enter(app: &App, new: &New<'_>, asked: &Registration) -> Result<()> {
    let now = (app.now)();
    let mut tx = app.db.begin().await?;
    let id = match store::by_address_in(&mut tx, new.address).await? {
        Some(known) if known.confirmed_at.is_some() => {
            let letter = letters::exists(&app.config, &known.language);
            mail::queue(&mut tx, new.address.as_str(), &letter, now).await?;
            return Ok(tx.commit().await?);
        }
        Some(known) => {
            store::register_again(&mut tx, known.id, new, &now.to_string()).await?;
            roles::store::delete_requests(&mut tx, known.id).await?;
            known.id
        }
        None => store::insert(&mut tx, new, &now.to_string(), None).await?,
    };
    roles::store::insert_request(&mut tx, id, RoleKind::Contributor, &asked.acts_for, &now.to_string())
        .await?;
    send_link(app, &mut tx, id, Purpose::Address, new.address, &asked.language).await?;
    let (person, subject) = (Person::with_account(id, "", false, Vec::new()), Person::signature(id));
    let deed = Deed { action: "person.register", subject: &subject };
    audit::record(&mut tx, &person, now, deed, None::<&()>, None::<&()>).await?;
    Ok(tx.commit().await?)
}

async fn send_link(
    app: &App,
    tx: &mut Tx,
    id: i64,
    purpose: Purpose,
    to: &Address,
    language: &str,
) -> Result<()> {
    let (code, now) = (new_secret(), (app.now)());
    let address = (purpose == Purpose::NewAddress).then(|| to.as_str());
    store::insert_code(tx, &digest(codes::KIND, &code), &codes::new(id, purpose, address, now)).await?;
    mail::queue(tx, to.as_str(), &letters::link(&app.config, language, purpose, &code), now).await
}

/// What a link is for; nothing is used up.
///
/// # Errors
/// Where the link does not count.
pub async fn purpose(app: &App, code: &str) -> Result<Purpose> {
    let found = store::code(&app.db, &digest(codes::KIND, code)).await?;
    Ok(codes::valid(found, (app.now)())?.1)
}

/// Sends a link: to confirm the address, to who registered and did not, or for a new password. Who asks for a new
/// password gets one even where the address was never confirmed, because the link itself confirms it: so nobody keeps
/// the owner of an address out by registering it first. The answer is the same for every address.
///
/// # Errors
/// Where it is no address, or it was asked for too often from this network.
pub async fn ask_for_link(app: &App, network: &str, address: &str, wanted: Purpose) -> Result<()> {
    let address = Address::read(address)?;
    app.limits.take(limits::LINK_NETWORK, &[network], (app.now)())?;
    padded(async {
        let Some(account) = store::by_address(&app.db, &address).await? else { return Ok(()) };
        if app.limits.take(limits::LINK, &[&address.key()], (app.now)()).is_err() {
            return Ok(());
        }
        let purpose = if account.confirmed_at.is_some() { Purpose::Password } else { wanted };
        let mut tx = app.db.begin().await?;
        send_link(app, &mut tx, account.id, purpose, &address, &account.language).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Confirms the address of a registration: by who has the link and knows the password, so that nobody confirms an
/// account that a stranger made under their address.
///
/// # Errors
/// Where the link does not count or the password is another.
pub async fn confirm(app: &App, code: &str, password: &str) -> Result<Account> {
    let (hash, now) = (digest(codes::KIND, code), (app.now)());
    let (found, purpose) = codes::valid(store::code(&app.db, &hash).await?, now)?;
    if purpose != Purpose::Address {
        return Err(Error::Field("link", "fault-link"));
    }
    app.limits.take(limits::CODE, &[&hash], now)?;
    let account = store::by_id(&app.db, found.person).await?;
    if !passwords::is_right(account.password.as_deref(), password).await? {
        return Err(wrong_password());
    }
    let mut tx = app.db.begin().await?;
    codes::valid(store::take_code(&mut tx, &hash).await?, now)?;
    store::confirm(&mut tx, account.id, &now.to_string()).await?;
    let subject = Person::signature(account.id);
    let deed = Deed { action: "person.confirm", subject: &subject };
    let person = Person::with_account(account.id, "", false, Vec::new());
    audit::record(&mut tx, &person, now, deed, None::<&()>, None::<&()>).await?;
    tx.commit().await?;
    store::by_id(&app.db, account.id).await
}

/// Confirms the address to which an account moves.
///
/// # Errors
/// Where the link does not count, or the address meanwhile belongs to another account.
pub async fn confirm_new_address(app: &App, code: &str) -> Result<()> {
    let (hash, now) = (digest(codes::KIND, code), (app.now)());
    let mut tx = app.db.begin().await?;
    let (found, purpose) = codes::valid(store::take_code(&mut tx, &hash).await?, now)?;
    let (Purpose::NewAddress, Some(address)) = (purpose, found.address) else {
        return Err(Error::Field("link", "fault-link"));
    };
    let address = Address::read(&address)?;
    if store::by_address_in(&mut tx, &address).await?.is_some_and(|other| other.id != found.person) {
        return Err(Error::Conflict("this address meanwhile belongs to another account".to_owned()));
    }
    store::set_address(&mut tx, found.person, &address).await?;
    store::delete_codes(&mut tx, found.person, None).await?;
    own_deed(app, &mut tx, found.person, "person.change-address").await?;
    Ok(tx.commit().await?)
}

/// Sets a new password by a link; all devices are signed out and all tokens end.
///
/// # Errors
/// Where the link does not count or the password cannot be taken.
pub async fn set_password_by_link(app: &App, code: &str, password: &str) -> Result<()> {
    let (hash, now) = (digest(codes::KIND, code), (app.now)());
    let (found, purpose) = codes::valid(store::code(&app.db, &hash).await?, now)?;
    if purpose != Purpose::Password {
        return Err(Error::Field("link", "fault-link"));
    }
    let account = store::by_id(&app.db, found.person).await?;
    check_password(password, &account.own_words())?;
    let kept = passwords::hash(password).await?;
    let mut tx = app.db.begin().await?;
    codes::valid(store::take_code(&mut tx, &hash).await?, now)?;
    // The link came to the address, so the address is theirs.
    store::confirm(&mut tx, account.id, &now.to_string()).await?;
    tokens::store::revoke_all(&mut tx, account.id, &now.to_string()).await?;
    new_password(app, &mut tx, &account, &kept, None).await?;
    Ok(tx.commit().await?)
}

/// Changes the password of who is signed in; their other devices are signed out.
///
/// # Errors
/// Where the old password is another or the new one cannot be taken.
pub async fn change_password(app: &App, person: &Person, session: i64, old: &str, new: &str) -> Result<()> {
    let account = own_account(app, person, old).await?;
    check_password(new, &account.own_words())?;
    let kept = passwords::hash(new).await?;
    let mut tx = app.db.begin().await?;
    new_password(app, &mut tx, &account, &kept, Some(session)).await?;
    Ok(tx.commit().await?)
}

async fn new_password(
    app: &App,
    tx: &mut Tx,
    account: &Account,
    kept: &str,
    session: Option<i64>,
) -> Result<()> {
    store::set_password(tx, account.id, kept).await?;
    store::delete_codes(tx, account.id, None).await?;
    sessions::store::delete_of(tx, account.id, session).await?;
    if let Some(address) = &account.address {
        let keys = ["mail-changed-subject", "mail-changed-words", "mail-changed-help"];
        mail::queue(tx, address, &letters::notice(&app.config, account, keys), (app.now)()).await?;
    }
    own_deed(app, tx, account.id, "person.change-password").await
}

/// Asks to move the account to another address: confirmed at the new one, told at the old one.
///
/// # Errors
/// Where the password is another, or it is no address.
pub async fn change_address(app: &App, person: &Person, password: &str, address: &str) -> Result<()> {
    let new = Address::read(address)?;
    let account = own_account(app, person, password).await?;
    app.limits.take(limits::LINK, &[&Person::signature(account.id), "new-address"], (app.now)())?;
    padded(async {
        let mut tx = app.db.begin().await?;
        match store::by_address_in(&mut tx, &new).await? {
            Some(other) if other.id != account.id => {
                let letter = letters::exists(&app.config, &other.language);
                mail::queue(&mut tx, new.as_str(), &letter, (app.now)()).await?;
            }
            _ => send_link(app, &mut tx, account.id, Purpose::NewAddress, &new, &account.language).await?,
        }
        if let Some(old) = &account.address {
            let keys = ["mail-old-address-subject", "mail-old-address-words", "mail-old-address-help"];
            mail::queue(&mut tx, old, &letters::notice(&app.config, &account, keys), (app.now)()).await?;
        }
        own_deed(app, &mut tx, account.id, "person.ask-new-address").await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Changes the name, whether it may be shown, and the language of messages.
///
/// # Errors
/// Where the name cannot be taken.
pub async fn change_name(
    app: &App,
    person: &Person,
    known_as: &str,
    public: bool,
    language: &str,
) -> Result<()> {
    person.must(Right::Account)?;
    let (id, known_as) = (own_id(person)?, model::name(known_as)?);
    let mut tx = app.db.begin().await?;
    store::set_name(&mut tx, id, (&known_as, public), language).await?;
    own_deed(app, &mut tx, id, "person.change-name").await?;
    Ok(tx.commit().await?)
}

/// Makes an account from the command line, confirmed by whoever sits there.
///
/// # Errors
/// Where the person may not administer, a field cannot be taken, or the address is known.
pub async fn add(app: &App, by: &Person, address: &str, known_as: &str, password: &str) -> Result<i64> {
    by.must_for_all(Right::Administer)?;
    let (address, known_as) = (Address::read(address)?, name(known_as)?);
    check_password(password, &[&known_as, address.as_str()])?;
    let password = passwords::hash(password).await?;
    let now = (app.now)().to_string();
    let mut tx = app.db.begin().await?;
    if store::by_address_in(&mut tx, &address).await?.is_some() {
        return Err(Error::Conflict("there is an account with this address already".to_owned()));
    }
    let new = New {
        address: &address,
        known_as: &known_as,
        language: "en",
        password: Some(&password),
        name_public: false,
    };
    let id = store::insert(&mut tx, &new, &now, Some(&now)).await?;
    let subject = Person::signature(id);
    let deed = Deed { action: "person.add", subject: &subject };
    audit::record(&mut tx, by, (app.now)(), deed, None::<&()>, None::<&()>).await?;
    tx.commit().await?;
    Ok(id)
}

/// Sets the password of another from the command line; all their devices are signed out.
///
/// # Errors
/// Where the person may not administer, or the password cannot be taken.
pub async fn reset_password(app: &App, by: &Person, id: i64, password: &str) -> Result<()> {
    by.must_for_all(Right::Administer)?;
    let account = store::by_id(&app.db, id).await?;
    check_password(password, &account.own_words())?;
    let kept = passwords::hash(password).await?;
    let mut tx = app.db.begin().await?;
    tokens::store::revoke_all(&mut tx, id, &(app.now)().to_string()).await?;
    new_password(app, &mut tx, &account, &kept, None).await?;
    Ok(tx.commit().await?)
}

/// The account of who is signed in, after they gave their password once more.
///
/// # Errors
/// Where the password is another.
pub(in crate::accounts) async fn own_account(app: &App, person: &Person, password: &str) -> Result<Account> {
    person.must(Right::Account)?;
    let account = store::by_id(&app.db, own_id(person)?).await?;
    app.limits.take(limits::CODE, &["password", &person.name], (app.now)())?;
    if !passwords::is_right(account.password.as_deref(), password).await? {
        return Err(wrong_password());
    }
    app.limits.refill(limits::CODE, &["password", &person.name]);
    Ok(account)
}

pub(in crate::accounts) fn own_id(person: &Person) -> Result<i64> {
    person.id.ok_or(Error::Lacks(Right::Account))
}

pub(in crate::accounts) fn wrong_password() -> Error {
    Error::Field("password", "fault-wrong-password")
}

/// Refuses a password that cannot be taken.
fn check_password(password: &str, own: &[&str]) -> Result<()> {
    match passwords::fault(password, own) {
        Some(fault) => Err(Error::Field("password", fault.words())),
        None => Ok(()),
    }
}

/// Records what somebody did to their own account: that it happened and when, never the words.
pub(in crate::accounts) async fn own_deed(
    app: &App,
    tx: &mut Tx,
    id: i64,
    action: &'static str,
) -> Result<()> {
    let (person, subject) = (Person::with_account(id, "", false, Vec::<Role>::new()), Person::signature(id));
    audit::record(tx, &person, (app.now)(), Deed { action, subject: &subject }, None::<&()>, None::<&()>)
        .await
}
