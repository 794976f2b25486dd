//! Many entries of one list at once, inside one transaction: the whole list or nothing of it.
//!
//! An entry that says what its list said last time is left alone, whatever was edited here since. Where the list says
//! something new, only the fields that it changed are taken over; a field that was changed here as well stays as it is
//! here, and a remark says so. What is no longer in a newer list is reported and stays.

mod merge;
mod numbers;
mod store;

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

use jiff::Timestamp;
use resolute_iati::MoneyEntry;

use super::iati::own_identifier;
use super::model::{Record, Standing};
use super::money::{self, money_given};
use crate::accounts::{Person, Right};
use crate::audit;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::files::sha256;
use merge::{Merged, merged};
use numbers::Numbers;
use store::{Changed, Held};
pub use store::{Gone, original};

/// Rises when entries of the same files are read otherwise, so that importing them again brings what is new.
const READING: &str = "1";

/// One entry as a list gives it.
#[derive(Debug, Clone)]
pub struct Given {
    /// What the list calls it.
    pub external_id: String,
    /// What was understood of it.
    pub record: Record,
    /// All of it, in the form of the list.
    pub original: String,
    /// The form of the original: `iati`, `iati-1` for an element of a version before 2, `table`.
    pub format: &'static str,
    /// Its money, where whoever read the list had it at hand; else it is read from the original.
    pub money: Option<MoneyEntry>,
    /// Line of the file, from 1.
    pub line: u64,
    /// The entry of this register that it was written from, where it says one.
    pub own: Option<Own>,
}

/// An entry of this register that was taken away and comes back: only what was changed on the way is taken over, so that
/// nothing is lost that the file could not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Its number.
    pub id: i64,
    /// How often it had changed when it was taken away.
    pub revision: i64,
    /// Tells it from an entry of the same number elsewhere: [`mark`].
    pub mark: String,
    /// The fields that the file has of it.
    pub fields: Vec<&'static str>,
}

/// What tells an entry from one with the same number in another register.
pub fn mark(id: i64, source: &str, external_id: Option<&str>, created_at: &str) -> String {
    let mut mark =
        sha256(format!("{id}\n{source}\n{}\n{created_at}", external_id.unwrap_or_default()).as_bytes());
    mark.truncate(12);
    mark
}

/// For lists in which no entry of this register comes back: [`Plan::onto`] leaves it as it is.
///
/// # Errors
/// None.
pub fn as_here(here: &Record, _given: &Record, _fields: &[&'static str]) -> Result<Record> {
    Ok(here.clone())
}

/// How a list is taken in.
#[derive(Debug, Clone)]
pub struct Plan<'a> {
    /// Number of the import; entries remember it.
    pub import: i64,
    /// The space of names in which the list calls its entries.
    pub source: &'a str,
    /// The list: a newer file of the same list is compared with what it brought before.
    pub list: &'a str,
    /// Code of the actor whose entries they become.
    pub owner: Option<&'a str>,
    /// Whether they become public at once, or wait for a reviewer.
    pub publishes: bool,
    /// Who brings them.
    pub person: &'a Person,
    /// When.
    pub at: Timestamp,
    /// What is understood of a kept original.
    pub reread: fn(&str) -> Option<Record>,
    /// The words of an entry with what a file changed in some of its fields.
    pub onto: fn(&Record, &Record, &[&'static str]) -> Result<Record>,
    /// Say what would be done and write nothing.
    pub dry_run: bool,
}

/// What became of entries.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema,
)]
#[serde(default)]
pub struct Tally {
    /// Not known before.
    pub new: u64,
    /// Known, and different from last time.
    pub changed: u64,
    /// Known, and the same as last time.
    pub same: u64,
    /// Left as they are, for a reason that a finding says.
    pub left: u64,
    /// Brought by an older file of the list and not in this one; they stay.
    pub vanished: u64,
}

/// Something that a person should know about an entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What the list calls it.
    pub external_id: String,
    /// Line of the file.
    pub line: u64,
    /// What.
    pub matter: Matter,
}

/// What there is to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matter {
    /// The list has the name twice; this one is kept under another.
    Twice {
        /// The name it got.
        kept_as: String,
    },
    /// It was merged with another here and stays so; its words are kept beside it.
    Merged {
        /// The entry to which it leads.
        into: i64,
    },
    /// A reviewer rejected it here, and it stays so.
    Rejected,
    /// It belongs to an actor for whom the person may not write. Such a list is not taken in.
    NotTheirs,
    /// Changes to it wait for a reviewer already.
    Waiting,
    /// These fields were changed here and in the list; they stay as they are here.
    ChangedBoth(Vec<String>),
    /// It changed here after it was taken away, so what the file says of it is left.
    ChangedSince,
}

/// Entries on their way into the register.
#[derive(Debug)]
pub struct Loading<'a> {
    plan: Plan<'a>,
    tally: Tally,
    remarks: Vec<Remark>,
    /// Hashes of the names in this list.
    names: HashSet<u64>,
    hasher: RandomState,
    /// Entries that were there before and are in this list.
    met: Numbers,
    /// Entries whose public words changed.
    touched: Numbers,
    /// Entries that were connected with them before, as far as money is concerned.
    near: Numbers,
}

impl<'a> Loading<'a> {
    /// Begins a list.
    pub fn begin(plan: Plan<'a>) -> Loading<'a> {
        Loading {
            plan,
            tally: Tally::default(),
            remarks: Vec::new(),
            names: HashSet::new(),
            hasher: RandomState::new(),
            met: Numbers::default(),
            touched: Numbers::default(),
            near: Numbers::default(),
        }
    }

    /// What became of the entries so far.
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// What was met since this was last asked.
    pub fn take_remarks(&mut self) -> Vec<Remark> {
        std::mem::take(&mut self.remarks)
    }

    /// Takes in some more entries.
    ///
    /// # Errors
    /// As the database.
    pub async fn take(&mut self, tx: &mut Tx, given: Vec<Given>) -> Result<()> {
        let mut given = self.take_back(tx, given).await?;
        given.iter_mut().for_each(|one| self.name(one));
        let names = serde_json::Value::from_iter(given.iter().map(|one| one.external_id.as_str()));
        if !self.plan.dry_run {
            store::lock(tx, self.plan.source, &names).await?;
        }
        let held = store::held(tx, self.plan.source, &names).await?;
        let mut held: HashMap<String, Held> =
            held.into_iter().map(|held| (held.external_id.clone(), held)).collect();
        let (mut fresh, mut changed, mut settled) = (Vec::new(), Vec::new(), Vec::new());
        for one in given {
            let digest = digest(&one.original);
            match held.remove(&one.external_id) {
                None => fresh.push((one, digest)),
                Some(held) => {
                    self.met.insert(held.id);
                    if held.digest == digest {
                        self.tally.same += 1;
                    } else if let Some(matter) = self.hindrance(&held)? {
                        self.tally.left += 1;
                        let keeps_words = matches!(matter, Matter::Merged { .. });
                        self.remark(&one, matter);
                        if keeps_words {
                            settled.push((held, one, digest));
                        }
                    } else {
                        changed.push((held, one, digest));
                    }
                }
            }
        }
        self.tally.new += fresh.len() as u64;
        self.tally.changed += changed.len() as u64;
        if !self.plan.dry_run {
            self.add(tx, fresh).await?;
        }
        self.change(tx, settled, true).await?;
        self.change(tx, changed, false).await
    }

    /// Takes over what was changed in entries of this register that come back; gives the others.
    async fn take_back(&mut self, tx: &mut Tx, given: Vec<Given>) -> Result<Vec<Given>> {
        if given.iter().all(|one| one.own.is_none()) {
            return Ok(given);
        }
        let numbers = serde_json::Value::from_iter(given.iter().filter_map(|one| Some(one.own.as_ref()?.id)));
        if !self.plan.dry_run {
            store::lock_numbers(tx, &numbers).await?;
        }
        let held: HashMap<i64, Held> =
            store::held_numbers(tx, &numbers).await?.into_iter().map(|held| (held.id, held)).collect();
        let words = store::words(tx, &numbers).await?;
        let (mut others, mut changed) = (Vec::new(), Vec::new());
        for one in given {
            let own = one.own.as_ref().filter(|own| held.get(&own.id).is_some_and(|held| held.is(own)));
            let Some((own, held)) = own.and_then(|own| Some((own, held.get(&own.id)?))) else {
                others.push(Given { own: None, ..one });
                continue;
            };
            let Some((before, _)) = words.get(&held.id) else { continue };
            let record = (self.plan.onto)(before, &one.record, &own.fields)?;
            // A second row for the same entry comes too late, as a row that is older than the entry.
            let is_late = own.revision != held.revision || self.met.contains(held.id);
            self.met.insert(held.id);
            if record == *before {
                self.tally.same += 1;
            } else if let Some(matter) = self.hindrance(held)?.or(is_late.then_some(Matter::ChangedSince)) {
                self.tally.left += 1;
                self.remark(&one, matter);
            } else {
                let (before, held) = (before.clone(), held.clone());
                changed.push(Changed { held, given: one, digest: None, before, record });
            }
        }
        self.tally.changed += changed.len() as u64;
        self.write(tx, changed, false).await?;
        Ok(others)
    }

    /// Stores new entries; their money is read while the database takes their words.
    async fn add(&mut self, tx: &mut Tx, mut fresh: Vec<(Given, String)>) -> Result<()> {
        if !self.plan.publishes {
            store::insert(tx, &self.plan, &fresh).await?;
            return Ok(());
        }
        let read: Vec<Option<MoneyEntry>> = fresh.iter_mut().map(|(one, _)| one.money.take()).collect();
        let fresh = Arc::new(fresh);
        let given = Arc::clone(&fresh);
        let reading = tokio::task::spawn_blocking(move || {
            let each = read.into_iter().zip(given.iter());
            // Of what was written here the identifier is made of its number, which is not known yet.
            each.map(|(read, (one, _))| read.unwrap_or_else(|| money_given(money_source(0, one))))
                .collect::<Vec<_>>()
        });
        let numbers = store::insert(tx, &self.plan, &fresh).await?;
        let mut money =
            reading.await.map_err(|error| Error::internal("the money of a list could not be read", error))?;
        for (entry, (&id, (one, _))) in money.iter_mut().zip(numbers.iter().zip(fresh.iter())) {
            if one.format != "iati" {
                entry.id = own_identifier(id);
            }
        }
        money::add(tx, numbers.iter().copied().zip(money).collect()).await?;
        numbers.into_iter().for_each(|number| self.touched.insert(number));
        Ok(())
    }

    /// Ends the list: says what vanished, judges money, notes what changed for the index.
    ///
    /// # Errors
    /// As the database.
    pub async fn finish(mut self, tx: &mut Tx) -> Result<(Tally, Vec<Gone>)> {
        let gone = store::vanished(tx, self.plan.list, &self.met, self.plan.import).await?;
        self.tally.vanished = gone.0;
        if !self.plan.dry_run {
            let otherwise = money::settle(tx, &self.touched.all(), &self.near.all()).await?;
            otherwise.into_iter().for_each(|number| self.touched.insert(number));
            store::note(tx, &self.touched).await?;
        }
        Ok((self.tally, gone.1))
    }

    /// Sees to it that no two entries of the list have one name.
    fn name(&mut self, one: &mut Given) {
        if self.names.insert(self.hasher.hash_one(&one.external_id)) {
            return;
        }
        let kept_as = (2..)
            .map(|number| format!("{}#{number}", one.external_id))
            .find(|name| self.names.insert(self.hasher.hash_one(name)))
            .expect("there are more numbers than entries");
        self.remark(one, Matter::Twice { kept_as: kept_as.clone() });
        one.external_id = kept_as;
    }

    fn remark(&mut self, one: &Given, matter: Matter) {
        self.remarks.push(Remark { external_id: one.external_id.clone(), line: one.line, matter });
    }

    /// Why a known entry is left as it is.
    fn hindrance(&self, held: &Held) -> Result<Option<Matter>> {
        let standing = held.standing()?;
        let right = if self.plan.publishes { Right::Review } else { Right::Contribute };
        let theirs = match held.owner.as_deref() {
            Some(owner) => self.plan.person.may_for(right, owner),
            None => self.plan.person.may_for_all(right),
        };
        Ok(match standing {
            _ if !theirs => Some(Matter::NotTheirs),
            Standing::Merged => Some(Matter::Merged { into: held.merged_into.unwrap_or_default() }),
            Standing::Rejected => Some(Matter::Rejected),
            Standing::Published if !self.plan.publishes && held.waits => Some(Matter::Waiting),
            _ => None,
        })
    }

    async fn change(
        &mut self,
        tx: &mut Tx,
        changed: Vec<(Held, Given, String)>,
        settled: bool,
    ) -> Result<()> {
        if changed.is_empty() {
            return Ok(());
        }
        let numbers = serde_json::Value::from_iter(changed.iter().map(|(held, ..)| held.id));
        let mut words = store::words(tx, &numbers).await?;
        let mut written = Vec::with_capacity(changed.len());
        for (held, given, digest) in changed {
            let Some((before, original)) = words.remove(&held.id) else { continue };
            let base = original.as_deref().and_then(self.plan.reread);
            let Merged { record, both } = merged(base.as_ref(), &before, &given.record)?;
            if !both.is_empty() {
                self.remark(&given, Matter::ChangedBoth(both));
            }
            written.push(Changed { held, given, digest: Some(digest), before, record });
        }
        self.write(tx, written, settled).await
    }

    /// Stores changed words: in their place, or beside public ones for a reviewer.
    async fn write(&mut self, tx: &mut Tx, written: Vec<Changed>, settled: bool) -> Result<()> {
        if self.plan.dry_run || written.is_empty() {
            return Ok(());
        }
        let (beside, replaced): (Vec<_>, Vec<_>) = written
            .into_iter()
            .partition(|one| !settled && !self.plan.publishes && one.held.published_at.is_some());
        store::propose(tx, &self.plan, &beside).await?;
        store::replace(tx, &self.plan, &replaced, settled).await?;
        if self.plan.publishes && !settled {
            let numbers: Vec<i64> = replaced.iter().map(|one| one.held.id).collect();
            money::reread(tx, &numbers).await?.into_iter().for_each(|near| self.near.insert(near));
            numbers.into_iter().for_each(|number| self.touched.insert(number));
        }
        let (person, at) = (self.plan.person, self.plan.at);
        // What waits beside the public words is another deed: the public history tells only what was public.
        for (action, changed) in [("activity.import-beside", &beside), ("activity.import", &replaced)] {
            let deeds: Vec<_> = changed
                .iter()
                .map(|one| (super::search::subject(one.held.id), &one.before, &one.record))
                .collect();
            audit::record_many(tx, person, at, action, &deeds).await?;
        }
        Ok(())
    }
}

fn money_source(id: i64, one: &Given) -> money::Source<'_> {
    money::Source { id, format: Some(one.format), original: Some(&one.original), record: &one.record }
}

/// What tells whether a list says the same of an entry as last time.
fn digest(original: &str) -> String {
    let mut digest = sha256(format!("{READING}\n{original}").as_bytes());
    digest.truncate(32);
    digest
}
