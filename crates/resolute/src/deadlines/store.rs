//! SQL of what plans have due.

use jiff::civil::Date;

use crate::db::Db;
use crate::error::Result;
use crate::values;

/// An item or milestone of a plan that has a time.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Planned {
    /// Its number.
    pub(super) id: i64,
    /// The item on whose page it stands.
    pub(super) item: i64,
    /// Code of the plan.
    pub(super) plan: String,
    /// Code of the item.
    pub(super) code: String,
    pub(super) title: String,
    pub(super) lead: String,
    pub(super) due_on: Option<String>,
    pub(super) due_event: String,
    /// The newest fact on the day of the question: `finished`, `approved`.
    pub(super) standing: Option<String>,
    pub(super) changed_at: String,
    pub(super) revision: i64,
}

/// Outputs, tasks and other items that have a time.
pub(super) async fn items(db: &Db, as_of: Date) -> Result<Vec<Planned>> {
    Ok(db
        .all(
            "SELECT plan_items.id, plan_items.id AS item, plans.code AS plan, plan_items.code, plan_items.title,
                    plan_items.lead, due_on, due_event, plan_items.at AS changed_at, plan_items.revision,
                    (SELECT step FROM plan_steps WHERE plan_steps.item = plan_items.id AND happened_on <= $1
                     ORDER BY happened_on DESC, plan_steps.id DESC LIMIT 1) AS standing
             FROM plan_items JOIN plans ON plans.id = plan_items.plan
             WHERE due_on IS NOT NULL OR due_event <> '' ORDER BY plan_items.id",
            values![as_of],
        )
        .await?)
}

/// Milestones that have a time.
pub(super) async fn milestones(db: &Db) -> Result<Vec<Planned>> {
    Ok(db
        .all(
            "SELECT plan_milestones.id, plan_items.id AS item, plans.code AS plan, plan_items.code,
                    plan_milestones.title, plan_items.lead, plan_milestones.due_on, plan_milestones.due_event,
                    plan_milestones.at AS changed_at, plan_items.revision, standing
             FROM plan_milestones JOIN plan_items ON plan_items.id = plan_milestones.item
             JOIN plans ON plans.id = plan_items.plan
             WHERE plan_milestones.due_on IS NOT NULL OR plan_milestones.due_event <> '' ORDER BY plan_milestones.id",
            values![],
        )
        .await?)
}
