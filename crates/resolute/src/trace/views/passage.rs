//! A passage of a text on a page: its place, its call, its beginning.

use crate::instruments::model::Marks;
use crate::web::visit::Visit;

/// Characters of a paragraph that are shown before it folds.
const EXCERPT: usize = 210;
/// A paragraph folds only where that hides something worth a click.
const FOLDS_FROM: usize = 330;

/// How a text was read, as part of a sentence.
pub fn reading_words(visit: &Visit, marks: Marks) -> String {
    visit.t(&format!("reading-{}", marks.code()))
}

/// Where the page of a duty stands.
pub fn mandate_href(address: &str, proposal: Option<&str>) -> String {
    match proposal {
        Some(proposal) => format!("/mandates/{address}?proposal={proposal}"),
        None => format!("/mandates/{address}"),
    }
}

/// Where the trace of a paragraph stands.
pub fn trace_href(address: &str, proposal: Option<&str>) -> String {
    match proposal {
        Some(proposal) => format!("/trace/{address}?proposal={proposal}"),
        None => format!("/trace/{address}"),
    }
}

/// The place of a provision on the page: its address within the version, hyphens for strokes.
pub fn anchor(address: &str, ended: bool) -> String {
    let own = address.splitn(3, '/').nth(2).unwrap_or(address).replace('/', "-");
    if ended { format!("ended-{own}") } else { own }
}

/// `resolves to invite` and ` the ITU Telecommunication Development Sector`: what the call does, and to whom.
pub fn call_parts(heading: &str) -> (&str, &str) {
    let article = heading.find(" the ");
    let capital = heading
        .match_indices(' ')
        .map(|(at, _)| at)
        .find(|at| heading[at + 1..].starts_with(char::is_uppercase));
    let cut = article.into_iter().chain(capital).min().unwrap_or(heading.len());
    heading.split_at(cut)
}

/// The lines of a paragraph, and its beginning where it is long enough to fold.
pub(super) fn folded(text: &str) -> (Option<String>, Vec<String>) {
    let lines = text.lines().map(str::to_owned).collect();
    let long = text.chars().count() > FOLDS_FROM;
    (long.then(|| beginning(text, EXCERPT)), lines)
}

/// The beginning of a paragraph, with a sign where something is left out.
pub fn shortened(text: &str, characters: usize) -> String {
    let beginning = beginning(text, characters);
    if beginning.len() < text.len() { format!("{beginning} …") } else { beginning }
}

/// As many whole words of the first line as fit.
fn beginning(text: &str, characters: usize) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= characters {
        return line.to_owned();
    }
    let end = line.char_indices().nth(characters).map_or(line.len(), |(at, _)| at);
    let cut = line[..end].rfind(' ').unwrap_or(end);
    line[..cut].trim_end_matches([',', ';', ' ', '(']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_told_from_those_it_addresses() {
        let cases = [
            ("resolves to invite the ITU Telecommunication Development Sector", "resolves to invite"),
            ("calls upon Member States, Sector Members, Associates and Academia", "calls upon"),
            (
                "further instructs the Director of the Telecommunication Development Bureau",
                "further instructs",
            ),
            ("resolves", "resolves"),
        ];
        for (heading, verb) in cases {
            assert_eq!(call_parts(heading).0, verb);
        }
    }

    #[test]
    fn a_long_paragraph_folds_at_a_word() {
        let text = "word ".repeat(100);
        let (excerpt, lines) = folded(&text);
        let excerpt = excerpt.unwrap();
        assert!(excerpt.ends_with("word") && excerpt.chars().count() <= EXCERPT, "{excerpt}");
        assert_eq!(lines.len(), 1);
        assert_eq!(folded("to report;").0, None);
    }

    #[test]
    fn anchors_are_addresses_within_the_version() {
        assert_eq!(anchor("wtdc-30/2017/instructs-bdt-director/2", false), "instructs-bdt-director-2");
        assert_eq!(anchor("wtdc-30/2014/recalling/f", true), "ended-recalling-f");
    }
}
