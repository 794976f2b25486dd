//! Publishers on their way in.

use std::collections::{BTreeSet, HashMap};

use super::super::super::loading::{Gone, Tally};
use super::super::model::{Finding, Weight};
use super::super::source::{GivenPublisher, note};
use super::super::store;
use crate::db::Tx;
use crate::error::Result;
use crate::files::sha256;

/// Publishers that a report names.
const NAMED: usize = 100;

/// What became of the publishers of a file so far.
#[derive(Default)]
pub(in super::super) struct Taking {
    new: u64,
    changed: u64,
    same: u64,
    /// What they are called in this file.
    names: BTreeSet<String>,
}

impl Taking {
    /// Takes in some more; says where a name stands twice.
    pub(in super::super) async fn take(
        &mut self,
        tx: &mut Tx,
        (import, dry_run): (i64, bool),
        mut given: Vec<GivenPublisher>,
    ) -> Result<Vec<Finding>> {
        if given.is_empty() {
            return Ok(Vec::new());
        }
        let findings = given.iter_mut().filter_map(|one| self.name(one)).collect();
        let names = serde_json::Value::from_iter(given.iter().map(|one| one.identifier.as_str()));
        let held: HashMap<String, String> = store::publishers_held(tx, &names).await?.into_iter().collect();
        let mut rows: Vec<[String; 4]> = Vec::new();
        for one in given {
            let digest = sha256(one.original.as_bytes());
            match held.get(&one.identifier) {
                Some(known) if *known == digest => {
                    self.same += 1;
                    continue;
                }
                Some(_) => self.changed += 1,
                None => self.new += 1,
            }
            rows.push([one.identifier, one.name, digest, one.original]);
        }
        if !dry_run && !rows.is_empty() {
            store::put_publishers(tx, import, &rows).await?;
        }
        Ok(findings)
    }

    /// Sees to it that no two of a file have one name; nothing of a file is dropped.
    fn name(&mut self, one: &mut GivenPublisher) -> Option<Finding> {
        if self.names.insert(one.identifier.clone()) {
            return None;
        }
        let kept = (2..).map(|number| format!("{}#{number}", one.identifier));
        let kept = kept.into_iter().find(|name| self.names.insert(name.clone()))?;
        let name = std::mem::replace(&mut one.identifier, kept.clone());
        let message = format!(
            "\"{name}\" stands twice in the file; this one is kept as \"{kept}\": give it a name of its own"
        );
        let said = Finding { weight: Weight::Warning, ..note("twice", one.line, message) };
        Some(said.about("name", name).about("kept", kept))
    }

    /// Adds what became of them to what became of entries.
    pub(in super::super) async fn count(
        &self,
        tx: &mut Tx,
        (list, import): (&str, i64),
        (tally, vanished): (&mut Tally, &mut Vec<Gone>),
    ) -> Result<()> {
        tally.new += self.new;
        tally.changed += self.changed;
        tally.same += self.same;
        for (identifier, name) in store::publishers_of(tx, list, import).await? {
            if self.names.contains(&identifier) {
                continue;
            }
            tally.vanished += 1;
            if vanished.len() < NAMED {
                vanished.push(Gone { id: 0, external_id: identifier, title: name });
            }
        }
        Ok(())
    }
}
