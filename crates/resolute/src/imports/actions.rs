//! One file in one transaction: its text, provisions and duties.

use resolute_document::Severity;
use resolute_document::languages::Why;
use serde::{Deserialize, Serialize};

use crate::accounts::Person;
use crate::activities::exchange;
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::Result;
use crate::files::sha256;
use crate::formats::{self, Format};
use crate::instruments::confirming::{Choice, Place, settle};
use crate::instruments::languages::KeptText;
use crate::instruments::model::Marks;
use crate::instruments::reading::Reading;
use crate::instruments::{self, Given, StoredText, side};
use crate::{frameworks, mandates, plans};

/// What an import did, line by line.
#[derive(Debug, Clone, Default, Serialize, utoipa::ToSchema)]
pub struct Imported {
    /// Name of the file.
    pub file: String,
    /// Whether anything was stored; the same file a second time changes nothing.
    pub changed: bool,
    /// Identifiers of proposals that were stored.
    pub proposals: Vec<String>,
    /// Versions whose adopted text was stored.
    pub versions: Vec<String>,
    /// What was done and met.
    pub lines: Vec<Line>,
    /// What became of the entries of a file of activities.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activities: Option<exchange::model::Report>,
}

/// One line of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Line {
    /// Done, or worth a look.
    pub kind: LineKind,
    /// Paragraph of the file, from 1, where there is one.
    pub paragraph: Option<usize>,
    /// One sentence.
    pub message: String,
}

/// Kinds of report lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LineKind {
    /// Something was stored.
    Stored,
    /// Nothing had to be done.
    Unchanged,
    /// Something that a person should look at.
    Finding,
}

/// Reads a file and stores it, or with `dry_run` only says what it would do.
///
/// # Errors
/// Where the file cannot be read or holds no resolution; then nothing was stored.
pub async fn import(app: &App, person: &Person, name: &str, bytes: &[u8], dry_run: bool) -> Result<Imported> {
    if let Some(format) = resolute_skos::Format::of(bytes) {
        let report = frameworks::exchange::import(app, person, (name, bytes, format), dry_run).await?;
        return Ok(Imported::schemes(name, &report));
    }
    let (document, format) = formats::read(bytes)?;
    let reading = Reading::of_given(document, app.register);
    keep_reading(app, person, (name, bytes, format), &reading, dry_run).await
}

/// Stores a file whose reading is known.
///
/// # Errors
/// As [`import`].
pub async fn keep_reading(
    app: &App,
    person: &Person,
    (name, bytes, format): (&str, &[u8], Format),
    reading: &Reading,
    dry_run: bool,
) -> Result<Imported> {
    let mut report = Imported { file: name.to_owned(), ..Imported::default() };
    let digest = sha256(bytes);
    if instruments::is_kept(&app.db, &digest).await? {
        report.say(LineKind::Unchanged, None, "this file was imported before; nothing changes");
        return Ok(report);
    }
    let mut tx = app.db.begin().await?;
    let given = Given { name, format: format.code(), bytes, reading, language: "en" };
    let texts = instruments::keep(app, &mut tx, person, &given).await?;
    for text in &texts {
        let (duties, unfit) = store_duties(&mut tx, reading, text).await?;
        report.stored(text, duties);
        unfit.into_iter().for_each(|message| report.say(LineKind::Finding, None, message));
    }
    for finding in reading.marked.findings.iter().chain(&reading.amended.structure.findings) {
        if finding.severity > Severity::Note {
            report.say(LineKind::Finding, finding.paragraph.map(|index| index + 1), finding.message.clone());
        }
    }
    if dry_run {
        // Dropping the transaction takes everything back.
        return Ok(report);
    }
    report.changed = true;
    let subject = format!("file/{digest}");
    let deed = Deed { action: "file.import", subject: &subject };
    audit::record(&mut tx, person, (app.now)(), deed, None::<&()>, Some(&report)).await?;
    tx.commit().await?;
    Ok(report)
}

/// Stores the duties of a text; says how many, and which corrections no longer fit.
async fn store_duties(tx: &mut Tx, reading: &Reading, text: &StoredText) -> Result<(usize, Vec<String>)> {
    let (mut duties, mut unfit) = (0, Vec::new());
    for mandate in &side(reading, text).mandates {
        let Some((provision, address)) = text.provisions.iter().find(|(_, known)| *known == mandate.address)
        else {
            continue;
        };
        duties += 1;
        for correction in mandates::store_reading(tx, *provision, &text.scope, address, mandate).await? {
            unfit.push(format!(
                "the correction of {} at {address} no longer fits its words",
                correction.field
            ));
        }
    }
    Ok((duties, unfit))
}

/// A person's decision about an uncertain span of a proposal.
#[derive(Debug, Clone, Deserialize, utoipa::ToSchema)]
pub struct Settlement {
    /// Index of the paragraph in the marked document.
    pub paragraph: usize,
    /// First character, in Unicode scalar values of the paragraph's text.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
    /// Index among the other readings; absent to confirm the one that is shown.
    pub alternative: Option<usize>,
    /// Why; shown in the history.
    #[serde(default)]
    pub reason: String,
    /// Revision of the document that the person saw.
    pub revision: i64,
    /// Code of the actor for whom the person acts, where it is not the one they act for anyway.
    #[serde(default)]
    pub acting_for: Option<String>,
}

/// Settles an uncertain span; texts, provisions and duties are read anew, corrections of duties stay.
///
/// # Errors
/// Where the person may not write, there is no such span, or somebody settled one meanwhile.
pub async fn settle_span(app: &App, person: &Person, proposal: &str, wish: &Settlement) -> Result<()> {
    let person = &person.for_actor(&app.db, wish.acting_for.as_deref()).await?;
    let proposal = instruments::proposal(&app.db, proposal).await?;
    let stored = instruments::document(&app.db, proposal.document).await?;
    let mut document = stored.document()?;
    let place = Place { paragraph: wish.paragraph, start: wish.start, end: wish.end };
    let choice = wish.alternative.map_or(Choice::AsRead, Choice::Alternative);
    let settled = match settle(&mut document, place, choice) {
        // The span is gone because somebody settled it, or moved by what was settled before it.
        Err(_) if stored.revision != wish.revision => return Err(instruments::settled_meanwhile()),
        settled => settled?,
    };
    let reading = Reading::of_marked(document, Marks::Recovered, app.register);

    let mut tx = app.db.begin().await?;
    let texts = instruments::keep_again(app, &mut tx, person, (&stored, wish.revision), &reading).await?;
    for text in &texts {
        store_duties(&mut tx, &reading, text).await?;
    }
    instruments::record_settled(app, &mut tx, person, stored.id, (place, &settled, &wish.reason)).await?;
    let subject = format!("proposal/{}", proposal.id);
    let deed = Deed { action: "proposal.settle", subject: &subject };
    let after = serde_json::json!({ "paragraph": place.paragraph, "start": place.start, "end": place.end,
        "old": settled.before, "new": settled.after, "reason": wish.reason });
    audit::record(&mut tx, person, (app.now)(), deed, None::<&()>, Some(&after)).await?;
    tx.commit().await?;
    Ok(())
}

impl Imported {
    fn say(&mut self, kind: LineKind, paragraph: Option<usize>, message: impl Into<String>) {
        self.lines.push(Line { kind, paragraph, message: message.into() });
    }

    /// The report of a file of concept schemes.
    fn schemes(file: &str, report: &frameworks::exchange::Report) -> Imported {
        let mut said = Imported { file: file.to_owned(), changed: report.changed, ..Imported::default() };
        if report.schemes.is_empty() {
            said.say(LineKind::Unchanged, None, "this file was imported before; nothing changes");
        }
        for one in &report.schemes {
            let what = format!(
                "framework {}: {}, {} concepts, {} of them new, {} ended; {} links to concepts here, {} to concepts elsewhere",
                one.id, one.title, one.concepts, one.added, one.ended, one.links, one.outside
            );
            said.say(LineKind::Stored, None, what);
        }
        report.findings.iter().for_each(|message| said.say(LineKind::Finding, None, message.clone()));
        said
    }

    /// The report of a text that was kept without reading duties from it.
    pub(super) fn kept(file: &str, kept: &KeptText) -> Imported {
        let mut report = Imported { file: file.to_owned(), changed: kept.changed, ..Imported::default() };
        let text = format!("text of {} in {}", kept.version, kept.language);
        if kept.changed {
            let instead = if kept.replaced { ", instead of the older file" } else { "" };
            let what = format!("{text}: {} paragraphs, not analysed{instead}", kept.paragraphs);
            report.say(LineKind::Stored, None, what);
            report.versions.push(kept.version.clone());
        } else {
            report.say(LineKind::Unchanged, None, format!("{text} was taken in before; nothing changes"));
        }
        if let Some(guess) = &kept.guess {
            let why = match &guess.why {
                Why::Script => "its script".to_owned(),
                Why::Words { words } => format!("the words {}", words.join(", ")),
            };
            let said = format!("its language looks like {}, guessed from {why}", guess.language);
            report.say(LineKind::Finding, None, said);
        }
        report
    }

    /// The report of a file of activities.
    pub(super) fn of_activities(file: &str, report: exchange::model::Report, dry_run: bool) -> Imported {
        let stored = report.errors == 0 && !report.known && !dry_run;
        let (done, met) = exchange::cli::lines(&report, dry_run);
        let mut imported = Imported { file: file.to_owned(), changed: stored, ..Imported::default() };
        let kind = if report.known { LineKind::Unchanged } else { LineKind::Stored };
        if report.errors == 0 {
            done.into_iter().for_each(|line| imported.say(kind, None, line));
        }
        met.into_iter().for_each(|line| imported.say(LineKind::Finding, None, line));
        imported.activities = Some(report);
        imported
    }

    /// What became of a list of a plan.
    pub(super) fn of_plan(file: &str, report: &plans::exchange::Report) -> Imported {
        let mut imported = Imported { file: file.to_owned(), changed: report.stored, ..Imported::default() };
        let kind = if report.added + report.changed > 0 { LineKind::Stored } else { LineKind::Unchanged };
        imported.say(
            kind,
            None,
            format!(
                "plan {}: {} items added, {} changed, {} unchanged, {} links to duties suggested",
                report.plan, report.added, report.changed, report.unchanged, report.linked
            ),
        );
        for one in &report.notes {
            imported.say(LineKind::Finding, None, format!("line {}: {}", one.line, one.message));
        }
        imported
    }

    fn stored(&mut self, text: &StoredText, duties: usize) {
        let provisions = text.provisions.len();
        let what = match (text.scope.as_str(), text.amended) {
            ("adopted", _) => {
                self.versions.push(text.version.clone());
                format!("adopted text of {}", text.version)
            }
            (proposal, true) => {
                self.proposals.push(proposal.to_owned());
                format!("text of {} as {proposal} proposes it", text.version)
            }
            (proposal, false) => format!("text of {} as {proposal} shows it", text.version),
        };
        self.say(LineKind::Stored, None, format!("{what}: {provisions} provisions, {duties} duties"));
    }
}
