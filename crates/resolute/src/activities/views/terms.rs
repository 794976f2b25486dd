//! Names of concepts in the language of a page.

use crate::db::Db;
use crate::error::Result;
use crate::frameworks::model::{Concept, ConceptLabel};
use crate::frameworks::views::Titled;
use crate::frameworks::{all_concepts, labels};
use crate::web::locale::Locale;

/// Every concept with its names.
pub struct Terms {
    concepts: Vec<Concept>,
    labels: Vec<ConceptLabel>,
}

impl Terms {
    pub(crate) async fn read(db: &Db, locale: Locale) -> Result<Terms> {
        Ok(Terms {
            concepts: all_concepts(db).await?,
            labels: labels(db, None, None, Some(locale.code())).await?,
        })
    }

    /// The name of a concept with its language; nothing where it is not known.
    pub fn titled(&self, scheme: &str, notation: &str, locale: Locale) -> Option<Titled> {
        let concept = self.concepts.iter().find(|one| one.scheme == scheme && one.notation == notation)?;
        Some(Titled::of(concept, &self.labels, locale))
    }

    /// The name of a concept; its notation where it is not known.
    pub fn label(&self, scheme: &str, notation: &str, locale: Locale) -> String {
        self.titled(scheme, notation, locale).map_or_else(|| notation.to_owned(), |it| it.words)
    }
}
