//! Backup and restore, from either engine into either engine.

use resolute::backups::{backup, restore};
use resolute::error::Error;
use resolute::reference;

use crate::house::houses;

#[tokio::test]
async fn backup_restores_whole_into_either_engine() {
    for from in houses().await {
        reference::load(&from.app, &from.operator()).await.unwrap();
        from.app.files.keep(b"kept").unwrap();
        let file = from.path("night.resolute");
        let saved = backup(&from.app, &file).await.unwrap();
        for to in houses().await {
            assert_eq!(restore(&to.app, &file).await.unwrap(), saved);
            let before = reference::rows_of(&from.app.db, "actors").await.unwrap();
            assert_eq!(reference::rows_of(&to.app.db, "actors").await.unwrap(), before);
            // Identifiers go on: another load finds nothing to change and a further record can be written.
            assert!(reference::load(&to.app, &to.operator()).await.unwrap().iter().all(|file| !file.changed));
            assert!(matches!(restore(&to.app, &file).await.unwrap_err(), Error::Conflict(_)));
        }
    }
}

#[tokio::test]
async fn damaged_backup_changes_nothing() {
    for house in houses().await {
        let file = house.path("broken.resolute");
        std::fs::write(&file, b"not a zip").unwrap();
        assert!(matches!(restore(&house.app, &file).await.unwrap_err(), Error::Invalid(_)));
        assert!(reference::files(&house.app.db).await.unwrap().is_empty());
    }
}
