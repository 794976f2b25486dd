//! What stands beside a duty, put into words: on the page of its trace and on its own.

use fluent_bundle::FluentValue;

use crate::activities::links::gone::{Gone, Withdrawn};
use crate::activities::model::href;
use crate::app::App;
use crate::deadlines::model::Deadline;
use crate::deadlines::views::list::{Row, row};
use crate::obligations::listing::Line;
use crate::plans::model::Step;
use crate::plans::views::answers::AnswerView;
use crate::reports;
use crate::trace::paragraph::Output;
use crate::web::visit::Visit;

/// The occasions of a duty as the list of what is due shows them.
pub fn rows(visit: &Visit, occasions: &[Deadline], app: &App) -> Vec<Row> {
    occasions.iter().map(|one| row(visit, app.register, one)).collect()
}

/// What one body owes another.
pub struct Owed {
    pub(super) href: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) day: Option<String>,
    /// How far it has come, in words.
    pub(super) progress: String,
    /// Nobody decided yet that it is one.
    pub(super) suggested: Option<String>,
    /// What became of it.
    pub(super) steps: Vec<String>,
}

impl Owed {
    pub(super) fn of(visit: &Visit, line: &Line) -> Owed {
        let one = &line.obligation;
        let step = |step: &crate::obligations::model::Step| {
            let word = visit.t(&format!("obligation-step-{}", step.step));
            let day =
                step.happened_on.parse().map_or_else(|_| step.happened_on.clone(), |day| visit.date(day));
            let said = [step.document.as_str(), step.by_whom.as_str(), step.verdict.as_str()];
            let said: Vec<&str> = said.into_iter().filter(|words| !words.is_empty()).collect();
            [format!("{day}: {word}"), said.join(", ")].join(" ").trim().to_owned()
        };
        Owed {
            href: line.href.clone(),
            from: if one.giver_words.is_empty() { one.giver.clone() } else { one.giver_words.clone() },
            to: if one.receiver_words.is_empty() { one.receiver.clone() } else { one.receiver_words.clone() },
            day: line.day.map(|day| visit.date(day)),
            progress: visit.t(&format!("obligation-progress-{}", line.progress.code())),
            suggested: (one.standing == "suggested").then(|| visit.t("obligation-standing-suggested")),
            steps: line.steps.iter().map(step).collect(),
        }
    }
}

/// A fact about an output.
pub struct StepView {
    pub(super) what: String,
    pub(super) day: String,
    /// What shows it: words, and where.
    pub(super) evidence: Option<(String, Option<String>)>,
    /// Where the evidence stands.
    pub(super) standing: String,
}

/// An output with what became of it.
pub(super) fn output(visit: &Visit, one: &Output) -> (AnswerView, Vec<StepView>) {
    let step = |step: &Step| StepView {
        what: visit.t(&format!("plan-step-{}", step.step)),
        day: step.happened_on.parse().map_or_else(|_| step.happened_on.clone(), |day| visit.date(day)),
        evidence: Some(step.evidence.clone())
            .filter(|words| !words.is_empty())
            .map(|words| (words, Some(step.evidence_href.clone()).filter(|href| !href.is_empty()))),
        standing: visit.t(&format!("link-standing-{}", step.standing)),
    };
    (AnswerView::of(visit, &one.answer, ""), one.steps.iter().map(step).collect())
}

/// Confirmed activities by kind: word, how many, where they are listed.
pub(super) fn kinds(visit: &Visit, kinds: &[(String, i64)], lineage: &str) -> Vec<(String, usize, String)> {
    let one = |(kind, count): &(String, i64)| {
        let word = match kind.as_str() {
            "" => visit.t("none"),
            kind => visit.t(&format!("activity-kind-{kind}")),
        };
        let href = format!("/activities?mandate={lineage}&kind={kind}");
        (word, usize::try_from(*count).unwrap_or_default(), href)
    };
    kinds.iter().map(one).collect()
}

/// A report: title, period, page.
pub(super) fn report(visit: &Visit, one: &reports::Listed) -> (String, String, String) {
    let day = |day: &str| day.parse().map_or_else(|_| day.to_owned(), |day| visit.date(day));
    (one.title.clone(), format!("{} – {}", day(&one.from), day(&one.to)), format!("/reports/{}", one.id))
}

/// What counts no more.
pub struct GoneView {
    pub(super) rows: Vec<(String, String, String)>,
    pub(super) hidden: Option<String>,
}

impl GoneView {
    pub(super) fn of(visit: &Visit, gone: &Gone) -> GoneView {
        let row = |one: &Withdrawn| {
            let day = one.at.get(..10).and_then(|day| day.parse().ok());
            let values = [
                ("date", FluentValue::from(day.map_or_else(|| one.at.clone(), |day| visit.date(day)))),
                ("reason", one.reason.as_str().into()),
            ];
            let key = if one.reason.is_empty() { "trace-gone-on" } else { "trace-gone-because" };
            (one.title.clone(), href(one.activity), visit.with(key, &values))
        };
        GoneView {
            rows: gone.withdrawn.iter().map(row).collect(),
            hidden: (gone.hidden > 0).then(|| visit.n("trace-gone-hidden", gone.hidden)),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.hidden.is_none()
    }
}
