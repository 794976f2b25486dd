//! Who did something, as it may be told: by name where they agreed, otherwise by their role.

use std::collections::HashMap;

use super::people::store::{self, Signed};
use crate::db::Db;
use crate::error::{Error, Result};
use crate::web::locale::Locale;
use crate::web::words::words;

/// Those who signed a list of records.
#[derive(Debug, Default)]
pub struct Signatures(HashMap<i64, Signed>);

impl Signatures {
    /// Looks up all that a list of records names, in one query; in none where no account is named.
    ///
    /// # Errors
    /// As the database.
    pub async fn of(db: &Db, signed: impl IntoIterator<Item = &str>) -> Result<Signatures> {
        let mut ids: Vec<i64> = signed.into_iter().filter_map(number).collect();
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Ok(Signatures::default());
        }
        let json = serde_json::to_string(&ids)
            .map_err(|error| Error::internal("people could not be looked up", error))?;
        Ok(Signatures(store::signed(db, &json).await?.into_iter().map(|one| (one.id, one)).collect()))
    }

    /// Who it was, in a language; `role` is what the record says of it, or nothing.
    pub fn told(&self, locale: Locale, signed: &str, role: &str) -> String {
        let Some(id) = number(signed) else {
            return if signed == "local operator" {
                words(locale, "signed-operator")
            } else {
                signed.to_owned()
            };
        };
        match self.0.get(&id) {
            Some(Signed { known_as: Some(name), name_public: true, .. }) => name.clone(),
            Some(Signed { removed_at: None, .. }) if !role.is_empty() => {
                words(locale, &format!("role-{role}"))
            }
            Some(Signed { removed_at: None, .. }) => words(locale, "signed-somebody"),
            Some(_) | None => words(locale, "signed-former"),
        }
    }
}

impl Signatures {
    /// The name of who it was, where they agreed that it is shown; for places that say in other words what they did.
    pub fn named(&self, signed: &str) -> Option<String> {
        self.0.get(&number(signed)?).filter(|one| one.name_public)?.known_as.clone()
    }
}

/// Puts what may be told in the place of what records say, for a list that is about to be shown.
///
/// # Errors
/// As the database.
pub async fn tell<'a>(
    db: &Db,
    locale: Locale,
    signed: impl IntoIterator<Item = &'a mut String>,
) -> Result<()> {
    let mut signed: Vec<&mut String> = signed.into_iter().collect();
    let signatures = Signatures::of(db, signed.iter().map(|one| one.as_str())).await?;
    for one in &mut signed {
        if number(one).is_some() {
            **one = signatures.told(locale, one, "");
        }
    }
    Ok(())
}

fn number(signed: &str) -> Option<i64> {
    signed.strip_prefix("person/")?.parse().ok()
}
