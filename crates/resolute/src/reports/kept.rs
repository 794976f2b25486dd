//! A report that is kept: how far it is, and what people wrote in it.

use jiff::Timestamp;
use serde::Serialize;

use super::blocks::{Block, Run};
use super::built::{Asked, Built};
use super::contributions::Contribution;
use super::scope::Scope;
use super::snapshot::Snapshot;
use super::{rebuild, told};
use crate::error::Result;
use crate::web::words::words_with;

/// How far a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Being written.
    Draft,
    /// Somebody read it and found it fit to be issued.
    Reviewed,
    /// Given out; never changed again.
    Issued,
}

impl Standing {
    /// In the order of a life.
    pub const ALL: [Standing; 3] = [Standing::Draft, Standing::Reviewed, Standing::Issued];

    /// The word in tables and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Standing::Draft => "draft",
            Standing::Reviewed => "reviewed",
            Standing::Issued => "issued",
        }
    }

    /// The one with this word.
    pub fn from_code(code: &str) -> Option<Standing> {
        Standing::ALL.into_iter().find(|standing| standing.code() == code)
    }
}

/// A report without its data, for lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Listed {
    /// Its number.
    pub id: i64,
    /// Its title.
    pub title: String,
    /// Name of its template.
    pub template: String,
    /// What it is about.
    #[serde(flatten)]
    pub scope: Scope,
    /// First day of its period.
    pub from: String,
    /// Last day of its period.
    pub to: String,
    /// Its language.
    pub language: String,
    /// How far it is.
    pub standing: Standing,
    /// Fingerprint of its data.
    pub sha256: String,
    /// The report that it corrects.
    pub corrects: Option<i64>,
    /// For whom it was made.
    pub acting_for: String,
    /// When it was issued.
    pub issued_at: Option<String>,
}

/// A report with everything.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// As in lists.
    pub listed: Listed,
    /// The template as it was when the report was made.
    pub template_text: String,
    /// Its data.
    pub snapshot: Snapshot,
    /// Grows with every step.
    pub revision: i64,
    /// Its parts as they were when it was issued; none of what is not issued, or was before parts were kept.
    pub issued: Option<Vec<Block>>,
    /// What people wrote, by place.
    pub texts: Vec<Written>,
    /// What others gave for its places.
    pub contributions: Vec<Contribution>,
    /// The issued report that corrects this one, where one does.
    pub corrected_by: Option<i64>,
}

/// What somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, utoipa::ToSchema)]
pub struct Written {
    /// The place, as the template names it.
    pub place: String,
    /// The words.
    pub words: String,
    /// Grows with every change; a change must name the one it was made on.
    pub revision: i64,
    /// For whom its author wrote.
    pub acting_for: String,
    /// When.
    pub at: String,
}

impl Kept {
    /// What was asked for.
    pub fn asked(&self) -> &Asked {
        &self.snapshot.asked
    }

    /// What was written at a place.
    pub fn written(&self, place: &str) -> Option<&Written> {
        self.texts.iter().find(|text| text.place == place)
    }

    /// The report: as it was issued, else the data in its template, and in their places the words that people wrote.
    ///
    /// # Errors
    /// Where the template fails.
    pub fn built(&self) -> Result<Built> {
        if let Some(blocks) = &self.issued {
            return Ok(Built { blocks: blocks.clone(), snapshot: self.snapshot.clone() });
        }
        let mut built = rebuild(&self.template_text, self.snapshot.clone())?;
        for block in &mut built.blocks {
            if let Block::Text { key, words, .. } = block {
                *words = self.written(key).map(|text| text.words.clone()).unwrap_or_default();
            }
        }
        // Words whose place is gone from the template or from the text are not lost.
        let places: Vec<String> = built
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Text { key, .. } => Some(key.clone()),
                _ => None,
            })
            .collect();
        for text in self.texts.iter().filter(|text| !places.contains(&text.place)) {
            let (key, words) = (text.place.clone(), text.words.clone());
            built.blocks.push(Block::Text { prompt: key.clone(), key, words });
        }
        self.contribute(&mut built.blocks);
        if let Some(old) = self.listed.corrects {
            built.blocks.insert(1.min(built.blocks.len()), self.correction(old));
        }
        Ok(built)
    }

    /// Puts what others gave behind the words of its place.
    fn contribute(&self, blocks: &mut Vec<Block>) {
        let locale = self.snapshot.locale();
        let of = |place: &str| -> Vec<Block> {
            let own = self.contributions.iter().filter(|one| one.place == place && one.is_shown());
            own.flat_map(|one| one.blocks(locale)).collect()
        };
        let mut all = Vec::with_capacity(blocks.len());
        let mut places = std::collections::HashSet::new();
        for block in blocks.drain(..) {
            let given = match &block {
                Block::Text { key, .. } if places.insert(key.clone()) => of(key),
                _ => Vec::new(),
            };
            all.push(block);
            all.extend(given);
        }
        // Words whose place is gone are not lost.
        for one in self.contributions.iter().filter(|one| !places.contains(&one.place) && one.is_shown()) {
            all.extend(one.blocks(locale));
        }
        *blocks = all;
    }

    fn correction(&self, old: i64) -> Block {
        let said = words_with(self.snapshot.locale(), "reports-corrects", &[]);
        let number = Run { text: old.to_string(), href: Some(format!("/reports/{old}")), ..Run::default() };
        Block::Paragraph { text: vec![Run { text: format!("{said} "), ..Run::default() }, number] }
    }

    /// Whether the data is drawn by the template without a fault.
    pub(super) fn try_to_draw(template: &str, snapshot: &Snapshot) -> Result<Vec<Block>> {
        super::engine::draw(&snapshot.asked.template, template, &told::told(snapshot), snapshot.locale())
    }
}

/// What is done with a whole report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Its data is read anew; what people wrote stays.
    Refresh,
    /// It is found fit to be issued.
    Review,
    /// It is given out.
    Issue,
    /// A new one is begun that corrects it.
    Correct,
}

impl Step {
    /// In the order of the page.
    pub const ALL: [Step; 4] = [Step::Refresh, Step::Review, Step::Issue, Step::Correct];

    /// The word in forms and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Step::Refresh => "refresh",
            Step::Review => "review",
            Step::Issue => "issue",
            Step::Correct => "correct",
        }
    }

    /// Whether it can follow.
    pub fn fits(self, standing: Standing) -> bool {
        match self {
            Step::Refresh => standing != Standing::Issued,
            Step::Review => standing == Standing::Draft,
            Step::Issue => standing == Standing::Reviewed,
            Step::Correct => standing == Standing::Issued,
        }
    }
}

/// When something was done, to the second, as records have it.
pub(super) fn moment(at: Timestamp) -> String {
    at.to_string()
}
