//! `resolute tag`: suggestions for a file or a few words.

use std::fmt::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use resolute_tagging::{Basis, Confidence, Tags};
use serde_json::json;

use super::{Named, named, tag};
use crate::error::{Error, Result};
use crate::formats;
use crate::instruments::cli::put;

/// How suggestions are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

/// `resolute tag`
#[derive(Debug, Args)]
pub struct TagCommand {
    /// .docx, Akoma Ntoso or plain text file
    #[arg(required_unless_present = "text", conflicts_with = "text")]
    file: Option<PathBuf>,
    /// The words themselves instead of a file
    #[arg(long)]
    text: Option<String>,
    /// Language of the text as a code, such as en; by default it is recognised
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// How to write the suggestions
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
}

/// Runs the command.
///
/// # Errors
/// Where the file cannot be read or there is no text.
pub fn run(command: &TagCommand) -> Result<()> {
    let text = match (&command.text, &command.file) {
        (Some(text), _) => text.clone(),
        (None, Some(path)) => {
            let bytes = std::fs::read(path)
                .map_err(|error| Error::Invalid(format!("{} cannot be opened: {error}", path.display())))?;
            let (document, _) = formats::read(&bytes)?;
            let paragraphs = document.accepted().document.paragraphs;
            paragraphs.iter().map(resolute_document::Paragraph::text).collect::<Vec<_>>().join("\n")
        }
        (None, None) => String::new(),
    };
    let tags = tag(&text, command.language.as_deref())?;
    let bytes = match command.format {
        OutputFormat::Text => report(tags).into_bytes(),
        OutputFormat::Json => {
            let value = json!({
                "language": tags.language,
                "basis": tags.basis,
                "sampled": tags.sampled,
                "lines": named(tags.lines),
                "goals": named(tags.goals),
                "targets": named(tags.targets),
            });
            format!("{value:#}\n").into_bytes()
        }
    };
    put(&bytes, None)
}

/// A heading for each kind, a line for each suggestion.
fn report(tags: Tags) -> String {
    let mut report = String::new();
    let basis = match (tags.basis, tags.language) {
        (Basis::Model, _) => "Suggested by vocabularies and a trained model. A person decides.",
        (Basis::TranslatedLabels, _) => {
            "Suggested by translated names and terms only; the program learned nothing from texts in this language. A person decides."
        }
        (Basis::Nothing, Some(_)) => "Nothing in this text says what it belongs to.",
        (Basis::Nothing, None) => {
            "Texts are read in Arabic, Chinese, English, French, Russian and Spanish; this seems to be none of them."
        }
    };
    report.push_str(basis);
    report.push('\n');
    if tags.sampled {
        report.push_str("The text is long: stretches spread evenly over it were read, not all of it.\n");
    }
    for (heading, suggestions) in
        [("Action lines", tags.lines), ("Goals", tags.goals), ("Targets", tags.targets)]
    {
        if !suggestions.is_empty() {
            let lines: String = named(suggestions).iter().map(line).collect();
            write!(report, "\n{heading}\n{lines}").expect("a String takes all");
        }
    }
    report
}

fn line(Named { name, suggestion }: &Named) -> String {
    let words: Vec<&str> = suggestion.because.iter().map(|words| words.text.as_str()).collect();
    format!(
        "  {:8} {:7} {:.2}  {name}\n           because of: {}\n",
        suggestion.notation,
        match suggestion.confidence {
            Confidence::Likely => "likely",
            Confidence::Perhaps => "perhaps",
        },
        suggestion.score,
        words.join("; ")
    )
}
