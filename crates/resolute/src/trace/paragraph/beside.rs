//! What stands beside a duty: when it is due, who owes what because of it, the reports that covered it.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Serialize;

use super::Duty;
use crate::activities::links::gone::Gone;
use crate::app::App;
use crate::deadlines::Calendar;
use crate::deadlines::model::Deadline;
use crate::error::Result;
use crate::instruments::model::Instrument;
use crate::obligations::listing;
use crate::plans::links::Answer;
use crate::plans::model::Step;
use crate::trace::Done;
use crate::trace::register::{Listed, occasions_with};
use crate::{activities, plans, reports};

/// An output and what became of it.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Output {
    /// The output, and why it answers the paragraph.
    #[serde(flatten)]
    pub answer: Answer,
    /// What became of it up to the day of the question, the oldest first.
    pub steps: Vec<Step>,
}

impl Output {
    /// Whether it is confirmed that it answers the paragraph, and that it was finished.
    pub fn is_delivered(&self) -> bool {
        let shown = |one: &Step| one.step == "finished" && one.standing == "confirmed";
        self.answer.is_confirmed() && self.steps.iter().any(shown)
    }
}

/// All of it.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// The days on which it is due, each with its state, the soonest first.
    pub occasions: Vec<Deadline>,
    /// What bodies owe each other because of it.
    pub obligations: Vec<listing::Line>,
    /// Outputs of plans that answer it, or may.
    pub outputs: Vec<Output>,
    /// How many confirmed activities of each kind there are, most of them first.
    pub kinds: Vec<(String, i64)>,
    /// What once was confirmed and is there no more.
    pub gone: Gone,
    /// Issued reports that covered it, the newest first.
    pub reports: Vec<reports::Listed>,
}

/// Reads it.
///
/// # Errors
/// As the database.
pub(super) async fn beside(
    app: &App,
    (duty, done): (&Duty, &Done),
    instrument: &Instrument,
    as_of: Date,
) -> Result<Beside> {
    let carrier = duty.carrier();
    let calendar = Calendar::load(&app.db).await?;
    let listed = Listed {
        mandate: carrier.clone(),
        instrument: instrument.clone().into(),
        standing: duty.standing,
        status: duty.status.clone(),
    };
    let mut steps: HashMap<i64, Vec<Step>> = HashMap::new();
    for step in plans::links::steps_of(&app.db, &carrier.lineage).await? {
        if step.happened_on <= as_of.to_string() {
            steps.entry(step.item).or_default().push(step);
        }
    }
    let outputs = plans::links::by_lineage(&app.db, &carrier.lineage).await?;
    let with_steps =
        |answer: Answer| Output { steps: steps.get(&answer.item).cloned().unwrap_or_default(), answer };
    Ok(Beside {
        occasions: occasions_with(app, &listed, done, as_of).await?,
        obligations: listing::of_duty(&app.db, &listed, &calendar, as_of).await?,
        outputs: outputs.into_iter().map(with_steps).collect(),
        kinds: activities::links::kinds(&app.db, &carrier.lineage).await?,
        gone: activities::links::gone::gone(&app.db, &carrier.lineage).await?,
        reports: reports::covered(app, &carrier.lineage).await?,
    })
}
