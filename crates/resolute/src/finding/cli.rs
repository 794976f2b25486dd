//! `resolute search`

use std::io::IsTerminal;
use std::time::Duration;

use clap::{Args, ValueEnum};
use indicatif::ProgressBar;

use super::answer::{Answer, Marked, Thing};
use super::follow::{Freshness, follow, rebuild};
use super::question::{INDEXED, Question, facet};
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::cli::put;
use crate::search::Search;

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

/// `resolute search`
#[derive(Debug, Args)]
pub struct SearchCommand {
    /// Words, "a phrase" in quotation marks, a symbol or an address
    #[arg(required_unless_present_any = ["rebuild", "facet", "kind"])]
    query: Vec<String>,
    /// Only this kind: instrument, version, proposal, provision, mandate, actor, concept, activity; may be repeated
    #[arg(long)]
    kind: Vec<String>,
    /// Only with this value of a facet, such as standing=in-force or body=WTDC; may be repeated
    #[arg(long, value_name = "FACET=VALUE")]
    facet: Vec<String>,
    /// Page of results
    #[arg(long, default_value_t = 1)]
    page: usize,
    /// Results on a page, at most 100
    #[arg(long, default_value_t = 20)]
    per_page: usize,
    /// How to write them
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
    /// Make the index anew from the database first
    #[arg(long)]
    rebuild: bool,
}

/// Runs the command. A server may run on the same folder: it follows the changes then, and this only reads.
///
/// # Errors
/// Where a facet is not known, or the index cannot be used.
pub async fn run(app: &App, command: &SearchCommand) -> Result<()> {
    let question = question(command)?;
    let shown = std::io::stderr().is_terminal().then(|| tokio::spawn(show_building(app.search.clone())));
    let followed = async {
        if command.rebuild {
            rebuild(app).await?;
        }
        follow(app).await
    };
    let followed = followed.await;
    if let Some(shown) = shown {
        shown.abort();
    }
    let freshness = followed?;
    if question.is_empty() {
        eprintln!("the index was made anew: {} bytes", app.search.size());
        return Ok(());
    }
    let found = app.search.find(&question.asked())?;
    let answer = Answer::of(&question, found, freshness == Freshness::Current);
    let output = match command.format {
        OutputFormat::Json => {
            let mut json = serde_json::to_string_pretty(&answer)
                .map_err(|error| Error::internal("the results are no JSON", error))?;
            json.push('\n');
            json
        }
        OutputFormat::Text => {
            // Beside the results, on standard error: programs read the results alone.
            messages(&answer).iter().for_each(|message| eprintln!("{message}"));
            text(&answer)
        }
    };
    put(output.as_bytes(), None)
}

/// How far an index is made that is being made, until nobody wants to know.
async fn show_building(search: Search) {
    let bar = ProgressBar::new(0);
    loop {
        tokio::time::sleep(Duration::from_millis(200)).await;
        if let Some((done, total)) = search.building() {
            bar.set_length(u64::try_from(total).unwrap_or_default());
            bar.set_position(u64::try_from(done).unwrap_or_default());
        }
    }
}

fn question(command: &SearchCommand) -> Result<Question> {
    let mut chosen: Vec<(String, String)> =
        command.kind.iter().map(|kind| ("kind".to_owned(), kind.clone())).collect();
    for given in &command.facet {
        let (facet, value) =
            given.split_once('=').and_then(|(name, value)| Some((facet(name)?, value))).ok_or_else(|| {
                Error::Invalid(format!(
                    "\"{given}\" is no facet with a value; the facets are {}",
                    INDEXED.join(", ")
                ))
            })?;
        chosen.push((facet.to_owned(), value.to_owned()));
    }
    Ok(Question {
        q: command.query.join(" "),
        chosen,
        page: command.page.max(1),
        per_page: command.per_page.clamp(1, 100),
        growing: false,
    })
}

/// What must be known beside the results.
fn messages(answer: &Answer) -> Vec<String> {
    let mut messages = Vec::new();
    if !answer.current {
        messages.push(
            "the index does not have everything yet: the running server is still making it; ask again in a moment"
                .to_owned(),
        );
    }
    // What an unfinished index does not have may be there all the same.
    let instead = answer.instead.iter().filter(|_| answer.current || answer.total > 0);
    messages.extend(instead.map(|one| match one.shown.is_empty() {
        true => format!("nothing for \"{}\"; left out", one.typed),
        false => format!("nothing for \"{}\"; showing {}", one.typed, one.shown.join(", ")),
    }));
    if answer.some_words {
        messages.push("nothing has all of these words; showing what has some".to_owned());
    }
    messages.extend(
        answer.without.iter().map(|(facet, total)| format!("without {facet} there would be {total}")),
    );
    messages
}

/// Results for people.
fn text(answer: &Answer) -> String {
    let bold = std::io::stdout().is_terminal();
    let first = (answer.page - 1) * answer.per_page;
    let mut text = String::new();
    for (number, thing) in answer.results.iter().enumerate() {
        let mut lines = vec![head(thing)];
        if !thing.title.text.is_empty() && !thing.within.contains(&thing.title.text) {
            lines.push(line(&thing.title, bold));
        }
        lines.push([thing.within.as_slice(), &thing.beside].concat().join(" · "));
        if thing.passage.text != thing.title.text {
            lines.push(line(&thing.passage, bold));
        }
        lines.retain(|line| !line.is_empty());
        text.push_str(&format!("{:>3}  {}\n\n", first + number + 1, lines.join("\n     ")));
    }
    text.push_str(&format!("{} found{}\n", answer.total, if answer.current { "" } else { " so far" }));
    text
}

/// Kind, code and standing; what is no law says so first.
fn head(thing: &Thing) -> String {
    let standing = thing.standing.as_deref().map_or_else(String::new, |word| format!(" [{word}]"));
    let notes: String = thing.notes.iter().map(|note| format!(" [{note}]")).collect();
    let code = thing.codes.first().map_or(thing.key.as_str(), String::as_str);
    format!("{} {code}{standing}{notes}", thing.kind)
}

/// The passage in one line, what was found in bold on a terminal and in brackets elsewhere.
fn line(passage: &Marked, bold: bool) -> String {
    let (before, after) = if bold { ("\u{1b}[1m", "\u{1b}[0m") } else { ("[", "]") };
    let mut line = String::new();
    for (at, character) in passage.text.chars().enumerate() {
        if passage.marks.iter().any(|(_, end)| *end == at) {
            line.push_str(after);
        }
        if passage.marks.iter().any(|(start, _)| *start == at) {
            line.push_str(before);
        }
        // Control characters of a text must not steer the terminal.
        line.push(if character.is_control() { ' ' } else { character });
    }
    if passage.marks.iter().any(|(_, end)| *end == passage.text.chars().count()) {
        line.push_str(after);
    }
    let dots = |cut| if cut { "… " } else { "" };
    format!("{}{line}{}", dots(passage.cut_before), if passage.cut_after { " …" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{Found, Instead};

    fn answer(current: bool) -> Answer {
        let nowhere = Instead { typed: "WSIS".to_owned(), shown: Vec::new() };
        Answer::of(
            &Question { q: "WSIS".to_owned(), chosen: Vec::new(), page: 1, per_page: 20, growing: false },
            Found { instead: vec![nowhere], ..Found::default() },
            current,
        )
    }

    #[test]
    fn an_index_that_is_being_made_says_so_and_claims_nothing() {
        assert_eq!(messages(&answer(true)), ["nothing for \"WSIS\"; left out"]);
        assert_eq!(text(&answer(true)), "0 found\n");
        let unfinished = messages(&answer(false));
        assert!(unfinished.len() == 1 && unfinished[0].contains("still making it"), "{unfinished:?}");
        assert_eq!(text(&answer(false)), "0 found so far\n");
    }
}
