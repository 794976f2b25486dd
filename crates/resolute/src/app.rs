//! What every handler, command and job is given.

use std::sync::Arc;

use jiff::Timestamp;
use resolute_document::Register;

use crate::accounts::Person;
use crate::accounts::limits::Limits;
use crate::accounts::second_factor::sealing::{Key, seal_old};
use crate::activities::duplicates;
use crate::activities::form::suggestions;
use crate::config::Config;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::files::Files;
use crate::finding::INDEXED;
use crate::frameworks;
use crate::instruments::languages::Alignments;
use crate::instruments::reading::Readings;
use crate::parallels::Parallels;
use crate::search::Search;

/// The running program: settings, database, files, clock and the known world.
#[derive(Clone)]
pub struct App {
    /// Settings.
    pub config: Arc<Config>,
    /// The database.
    pub db: Db,
    /// Files as they were given.
    pub files: Files,
    /// The index of this node.
    pub search: Search,
    /// Readings of documents that were shown lately.
    pub readings: Readings,
    /// Alignments of texts in several languages that were shown lately.
    pub alignments: Alignments,
    /// The index of sister texts.
    pub parallels: Parallels,
    /// The index of entries that may be the same.
    pub duplicates: duplicates::Held,
    /// The duties that texts of entries are compared with.
    pub duties: suggestions::Held,
    /// Names and places of all concepts.
    pub terms: frameworks::Held,
    /// With which secrets of second factors are kept.
    pub key: Key,
    /// How often something may be asked for.
    pub limits: Limits,
    /// What reading a text needs to know of the world.
    pub register: &'static Register,
    /// The clock; tests stop it.
    pub now: fn() -> Timestamp,
    /// Who acts when nobody has signed in: the local operator of `resolute up`, or a visitor who may only read.
    pub unsigned: Arc<Person>,
    /// Whether this is a practice server, which every page says.
    pub exercise: bool,
}

impl App {
    /// Opens the data folder (creating it) and the database, and brings its tables up to date.
    ///
    /// # Errors
    /// Says which folder or database could not be opened.
    pub async fn open(config: Config, unsigned: Person) -> Result<App> {
        std::fs::create_dir_all(&config.data).map_err(|error| {
            Error::internal(&format!("the folder {} cannot be made", config.data.display()), error)
        })?;
        let db = match &config.database_url {
            Some(url) => Db::connect(url).await,
            None => Db::open_file(&config.data.join("resolute.db")).await,
        }
        .map_err(|error| Error::internal("the database could not be opened", error))?;
        let key = Key::in_file(&config.key_file)?;
        seal_old(&db, &key).await?;
        Ok(App {
            key,
            files: Files::in_folder(config.data.join("files")),
            search: Search::in_folder(config.data.join("search"), INDEXED),
            config: Arc::new(config),
            db,
            readings: Readings::default(),
            alignments: Alignments::default(),
            parallels: Parallels::default(),
            duplicates: duplicates::Held::default(),
            duties: suggestions::Held::default(),
            terms: frameworks::Held::default(),
            limits: Limits::default(),
            register: resolute_reference::register(),
            now: Timestamp::now,
            unsigned: Arc::new(unsigned),
            exercise: false,
        })
    }
}
