//! Imports that this process is working on, so that a page can say how far they are.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use super::Progress;
use crate::app::App;

type Key = (PathBuf, i64);

static RUNNING: LazyLock<Mutex<HashMap<Key, Arc<Progress>>>> = LazyLock::new(Mutex::default);

/// The place of an import in the list; leaving it takes the import out.
pub(super) struct Place {
    key: Key,
    pub(super) progress: Arc<Progress>,
}

/// Notes that this process begins to work on an import.
pub(super) fn begin(app: &App, id: i64) -> Place {
    let (key, progress) = ((app.config.data.clone(), id), Arc::new(Progress::default()));
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner).insert(key.clone(), Arc::clone(&progress));
    Place { key, progress }
}

/// How far an import is; nothing where this process does not work on it.
pub(super) fn progress(app: &App, id: i64) -> Option<Arc<Progress>> {
    let running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    running.get(&(app.config.data.clone(), id)).cloned()
}

impl Drop for Place {
    fn drop(&mut self) {
        RUNNING.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
}
