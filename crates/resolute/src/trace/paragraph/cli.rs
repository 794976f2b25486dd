//! `resolute trace`: what happened to a paragraph.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::api::TraceJson;
use super::{Asked, Trace, trace};
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::cli::put;
use crate::trace::views::chip;
use crate::web::locale::Locale;
use crate::web::visit::Visit;

/// How a trace is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// For people
    Text,
    /// For programs, as the API gives it
    Json,
}

/// `resolute trace`
#[derive(Debug, Args)]
pub struct TraceCommand {
    /// Full address of the paragraph in any version, such as wtdc-30/2017/instructs-bdt-director/2
    provision: String,
    /// The proposal that is meant, where several texts have the address
    #[arg(long)]
    proposal: Option<String>,
    /// The day of the question, year-month-day
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Page of activities
    #[arg(long)]
    page: Option<usize>,
    /// How to write it
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
    /// Write to this file
    #[arg(short, long)]
    output: Option<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// Where no text has such a paragraph, the day is no date, or the output cannot be written.
pub async fn run(app: &App, command: TraceCommand) -> Result<()> {
    let asked = Asked { proposal: command.proposal, as_of: command.as_of, page: command.page };
    let found = trace(app, &command.provision, &asked).await?;
    let visit = Visit::of_program(Locale::En, (*app.unsigned).clone(), (app.now)());
    let output = match command.format {
        OutputFormat::Json => {
            let json = serde_json::to_string_pretty(&TraceJson::of(found));
            json.map_err(|error| Error::internal("the trace is no JSON", error))? + "\n"
        }
        OutputFormat::Text => text(&visit, &found),
    };
    put(output.as_bytes(), command.output.as_deref())
}

/// For people: the same order as on the page.
fn text(visit: &Visit, trace: &Trace) -> String {
    let mut out = format!("{}  {}\n", trace.address, trace.instrument.name());
    let mut line = |words: String| out.push_str(&(words + "\n"));
    if let Some(duty) = &trace.duty {
        let state = visit.t(&format!("state-{}", duty.status.state.code()));
        line(format!("{state} on {}", trace.as_of));
        duty.status.reasons.iter().for_each(|one| line(format!("  {}", chip::reason(visit, *one))));
        if let Some(continues) = &duty.continues {
            line(format!("  these words are proposed; the duty in force is {}", continues.address));
        }
    }
    line(String::new());
    for turn in &trace.turns {
        let wording = &turn.wording;
        let change = match (turn.has_earlier, turn.changed()) {
            (false, _) => "first text that is held",
            (true, true) => "changed",
            (true, false) => "same words",
        };
        let proposal = wording.proposal.as_ref().map(|id| format!(", proposal {id}")).unwrap_or_default();
        line(format!("{} {} ({}{proposal}; {change})", wording.place, wording.year, wording.standing));
        line(format!("  {}", wording.heading));
        let label = wording.label.as_ref().map(|label| format!("{label} ")).unwrap_or_default();
        line(format!("  {label}{}", wording.words.replace('\n', "\n  ")));
    }
    line(String::new());
    occasions(visit, trace, &mut line);
    let outputs = &trace.beside.outputs;
    line(format!("outputs: {}", outputs.iter().filter(|one| one.answer.is_confirmed()).count()));
    for one in outputs {
        let answer = &one.answer;
        line(format!("  {} {} ({}; {})", answer.code, answer.title, answer.plan, answer.standing));
        for step in &one.steps {
            let evidence = format!("{} {}", step.evidence, step.evidence_href);
            let evidence = match evidence.trim() {
                "" => String::new(),
                evidence => format!(": {evidence} ({})", step.standing),
            };
            line(format!("    {} {}{evidence}", step.happened_on, step.step));
        }
    }
    let tally = trace.activities.tally;
    line(String::new());
    line(format!("activities: {} confirmed, {} suggested", tally.confirmed, tally.suggested));
    for link in &trace.activities.shown {
        line(format!("  {} {} ({}; {})", link.activity, link.title, link.organisation, link.standing));
        for one in &link.evidence {
            line(format!("    {}: {} {} ({})", one.kind, one.title, one.address, one.standing));
        }
    }
    gone(trace, &mut line);
    if !trace.states.is_empty() {
        line(String::new());
        line("states".to_owned());
        for one in &trace.states {
            line(format!("  {} {}", one.day, visit.t(&format!("state-{}", one.state))));
        }
    }
    if !trace.missing.is_empty() {
        line(String::new());
        line("missing".to_owned());
        for one in &trace.missing {
            line(format!("  {}", super::views::missing_words(visit, one)));
        }
    }
    out
}

fn occasions(visit: &Visit, trace: &Trace, line: &mut impl FnMut(String)) {
    for one in &trace.beside.occasions {
        let day = one.day.map_or_else(|| visit.t("deadlines-no-day"), |day| day.to_string());
        let by = one.event.as_ref().or(one.recurrence.as_ref()).or(one.conference.as_ref());
        let by = by.map(|by| format!(" ({by})")).unwrap_or_default();
        line(format!("due {day}{by}: {}", visit.t(&format!("deadline-state-{}", one.state.code()))));
    }
    for one in &trace.beside.obligations {
        let (owed, progress) = (&one.obligation, format!("obligation-progress-{}", one.progress.code()));
        line(format!("owed by {} to {}: {}", owed.giver, owed.receiver_words, visit.t(&progress)));
    }
}

fn gone(trace: &Trace, line: &mut impl FnMut(String)) {
    let gone = &trace.beside.gone;
    for one in &gone.withdrawn {
        line(format!(
            "withdrawn {}: {} of activity {}: {}",
            &one.at[..10.min(one.at.len())],
            one.title,
            one.activity,
            one.reason
        ));
    }
    if gone.hidden > 0 {
        line(format!("{} confirmed links lead to entries that are no longer public", gone.hidden));
    }
    for report in &trace.beside.reports {
        line(format!("report {} {} ({} to {})", report.id, report.title, report.from, report.to));
    }
}
