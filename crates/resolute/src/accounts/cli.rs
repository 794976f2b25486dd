//! `resolute user`: the first administrator is made here; there is no default password.

use std::io::{BufRead, IsTerminal};

use clap::{Args, Subcommand, ValueEnum};
use serde_json::json;

use super::people::model::{Account, Address};
use super::people::{self, actions};
use super::rights::{Role, RoleKind};
use super::{personal_data, roles, second_factor};
use crate::app::App;
use crate::error::{Error, Result};

/// Make accounts, give roles, set passwords
#[derive(Debug, Args)]
pub struct UserCommand {
    #[command(subcommand)]
    what: What,
    /// How the answer is written
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Make an account; the password is read from standard input, so that no list of processes shows it
    Add {
        /// E-mail address
        address: String,
        /// What they are called
        #[arg(long)]
        name: String,
        /// A role to begin with: contributor, focal-point, reviewer, editor, chair, administrator
        #[arg(long)]
        role: Option<String>,
        /// Code of the actor of the role; all actors where absent
        #[arg(long, requires = "role")]
        actor: Option<String>,
    },
    /// List accounts with their roles
    List {
        /// Words of a name or address
        #[arg(default_value = "")]
        words: String,
    },
    /// Give a role or take it away
    Role {
        /// E-mail address or number
        who: String,
        /// contributor, focal-point, reviewer, editor, chair, administrator
        role: String,
        /// Code of the actor; all actors where absent
        #[arg(long)]
        actor: Option<String>,
        /// Take it away
        #[arg(long)]
        withdraw: bool,
    },
    /// Set a password, read from standard input; every device is signed out and every token ends
    Password {
        /// E-mail address or number
        who: String,
    },
    /// Switch the second factor off, for who lost the device and the recovery codes
    FactorOff {
        /// E-mail address or number
        who: String,
    },
    /// Remove an account: who it was is forgotten, what was done stays
    Remove {
        /// E-mail address or number
        who: String,
        /// Do it without asking
        #[arg(long)]
        yes: bool,
    },
}

/// Runs the command.
///
/// # Errors
/// Says what cannot be done.
pub async fn run(app: &App, command: &UserCommand) -> Result<()> {
    let by = &*app.unsigned;
    match &command.what {
        What::Add { address, name, role, actor } => {
            let role = role.as_deref().map(|code| role_of(code, actor.as_deref())).transpose()?;
            let id = actions::add(app, by, address, name, &password()?).await?;
            if let Some(role) = role {
                roles::actions::grant(app, by, id, &role).await?;
            }
            said(
                command.format,
                &json!({"id": id, "address": address}),
                &format!("account {id} was made for {address}"),
            );
        }
        What::List { words } => list(app, words, command.format).await?,
        What::Role { who, role, actor, withdraw } => {
            let (account, role) = (find(app, who).await?, role_of(role, actor.as_deref())?);
            if *withdraw {
                let grants = roles::store::grants_of(&app.db, account.id).await?;
                let held = grants
                    .iter()
                    .find(|one| one.withdrawn_at.is_none() && one.as_role().as_ref() == Some(&role));
                let held =
                    held.ok_or_else(|| Error::NotFound(format!("such role of account {}", account.id)))?;
                roles::actions::withdraw(app, by, held.id).await?;
            } else {
                roles::actions::grant(app, by, account.id, &role).await?;
            }
            let verb = if *withdraw { "taken from" } else { "given to" };
            let line = format!("{} was {verb} account {}", role.kind.code(), account.id);
            said(command.format, &json!({"id": account.id, "role": role, "withdrawn": withdraw}), &line);
        }
        What::Password { who } => {
            let account = find(app, who).await?;
            actions::reset_password(app, by, account.id, &password()?).await?;
            said(
                command.format,
                &json!({"id": account.id}),
                &format!("account {} has a new password", account.id),
            );
        }
        What::FactorOff { who } => {
            let account = find(app, who).await?;
            second_factor::actions::switch_off_for(app, by, account.id).await?;
            let line = format!("the second factor of account {} is off", account.id);
            said(command.format, &json!({"id": account.id}), &line);
        }
        What::Remove { who, yes } => {
            let account = find(app, who).await?;
            if !yes && !is_wanted(account.id)? {
                return Err(Error::Invalid("nothing was removed; say yes, or give --yes".to_owned()));
            }
            personal_data::actions::remove(app, by, account.id).await?;
            said(command.format, &json!({"id": account.id}), &format!("account {} was removed", account.id));
        }
    }
    Ok(())
}

async fn list(app: &App, words: &str, format: Format) -> Result<()> {
    let grants = roles::store::grants(&app.db).await?;
    let (mut rows, mut after) = (Vec::new(), 0);
    loop {
        let page = people::store::list(&app.db, words, after, 500).await?;
        let Some(last) = page.last() else { break };
        after = last.id;
        for account in page {
            let own =
                grants.iter().filter(|grant| grant.person == account.id).filter_map(|grant| grant.as_role());
            rows.push((own.collect::<Vec<_>>(), account));
        }
    }
    if format == Format::Json {
        let all: Vec<_> = rows
            .iter()
            .map(|(roles, one)| {
                json!({"id": one.id, "address": one.address, "name": one.known_as, "roles": roles,
                    "confirmed_at": one.confirmed_at})
            })
            .collect();
        println!("{}", serde_json::Value::from(all));
        return Ok(());
    }
    for (roles, one) in &rows {
        let called = |role: &Role| match &role.actor {
            Some(actor) => format!("{} for {actor}", role.kind.code()),
            None => role.kind.code().to_owned(),
        };
        let roles: Vec<String> = roles.iter().map(called).collect();
        let standing = if one.confirmed_at.is_some() { roles.join(", ") } else { "not confirmed".to_owned() };
        let (address, name) =
            (one.address.as_deref().unwrap_or_default(), one.known_as.as_deref().unwrap_or_default());
        println!("{:>6}  {address}  {name}  {standing}", one.id);
    }
    if rows.is_empty() {
        eprintln!(
            "there are no accounts; `resolute user add ADDRESS --name NAME --role administrator` makes the first"
        );
    }
    Ok(())
}

fn role_of(code: &str, actor: Option<&str>) -> Result<Role> {
    let kind = RoleKind::from_code(code).ok_or(Error::Field("role", "fault-role"))?;
    Ok(Role { kind, actor: actor.map(str::to_owned) })
}

async fn find(app: &App, who: &str) -> Result<Account> {
    if let Ok(id) = who.parse() {
        return people::store::by_id(&app.db, id).await;
    }
    let found = people::store::by_address(&app.db, &Address::read(who)?).await?;
    found.ok_or_else(|| Error::NotFound(format!("account with the address \"{who}\"")))
}

/// A line of standard input.
fn password() -> Result<String> {
    if std::io::stdin().is_terminal() {
        eprint!("Password (it is shown while you type): ");
    }
    line()
}

fn is_wanted(id: i64) -> Result<bool> {
    eprint!("Remove account {id} for good? Type yes: ");
    Ok(line()?.trim() == "yes")
}

fn line() -> Result<String> {
    let mut line = String::new();
    std::io::stdin()
        .lock()
        .read_line(&mut line)
        .map_err(|error| Error::internal("standard input cannot be read", error))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn said(format: Format, json: &serde_json::Value, line: &str) {
    match format {
        Format::Json => println!("{json}"),
        Format::Text => println!("{line}"),
    }
}
