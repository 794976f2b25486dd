//! Names of the files in a pack, and which file an address of the server is.

use std::collections::{HashMap, HashSet};

use crate::files::sha256;
use crate::instruments::model::Text;
use crate::instruments::views::lines::View;
use crate::trace::Work;
use crate::trace::model::State;
use crate::web::visit::query_pairs;

/// Longest name of a file, its ending left out: every system takes it, also deep in a folder.
const LONGEST: usize = 80;
/// Places on the page of a paragraph.
const PLACES: [&str; 9] =
    ["words", "duty", "occasions", "obligations", "outputs", "activities", "reports", "states", "main"];

/// A text in one view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TextPage {
    /// Path in the pack.
    pub(super) file: String,
    /// Number of the text.
    pub(super) text: i64,
    /// Year of its version.
    pub(super) year: String,
    /// The proposal that it belongs to.
    pub(super) proposal: Option<String>,
    /// How it is shown.
    pub(super) view: View,
}

/// All names.
#[derive(Debug, Default)]
pub(super) struct Names {
    instrument: String,
    day: String,
    states: HashSet<&'static str>,
    taken: HashSet<String>,
    /// Address of a paragraph to its file, without the ending.
    paragraphs: HashMap<String, String>,
    /// The same by its identity.
    lineages: HashMap<String, String>,
    texts: Vec<TextPage>,
    /// File and number of texts that are kept as words alone.
    kept: Vec<(String, i64)>,
}

impl Names {
    pub(super) fn of(work: &Work) -> Names {
        let mut names = Names {
            instrument: work.instrument.id.clone(),
            day: work.as_of.to_string(),
            states: work.rows().map(|row| row.status.state.code()).collect(),
            ..Names::default()
        };
        for row in work.rows() {
            let own = row.mandate.address.split_once('/').map_or("", |(_, own)| own);
            let file = names.take(&format!("paragraphs/{}", safe(own)));
            for duty in std::iter::once(&row.mandate).chain(&row.continues) {
                names.paragraphs.entry(duty.address.clone()).or_insert_with(|| file.clone());
                names.lineages.entry(duty.lineage.clone()).or_insert_with(|| file.clone());
            }
        }
        names
    }

    /// The pages of a text: one, or one for each view of a proposal.
    pub(super) fn add_text(&mut self, text: &Text) -> Vec<TextPage> {
        let year = year(text);
        let base = match &text.proposal {
            Some(proposal) => format!("texts/{}", safe(&format!("{year}-{proposal}-{}", text.standing))),
            None => format!("texts/{}", safe(&format!("{year}-{}", text.language))),
        };
        let views: &[View] = if text.proposal.is_some() { &View::ALL } else { &[View::Text] };
        let mut pages = Vec::new();
        for view in views {
            let base = if *view == View::Text { base.clone() } else { format!("{base}-{}", view.code()) };
            let file = format!("{}.html", self.take(&base));
            let proposal = text.proposal.clone();
            pages.push(TextPage { file, text: text.id, year: year.clone(), proposal, view: *view });
        }
        self.texts.extend(pages.iter().cloned());
        pages
    }

    /// The file of a text that is kept as words alone.
    pub(super) fn add_kept(&mut self, text: &Text) -> String {
        let base = format!("texts/{}", safe(&format!("{}-{}", year(text), text.language)));
        let file = format!("{}.txt", self.take(&base));
        self.kept.push((file.clone(), text.id));
        file
    }

    pub(super) fn texts(&self) -> &[TextPage] {
        &self.texts
    }

    pub(super) fn kept(&self) -> &[(String, i64)] {
        &self.kept
    }

    pub(super) fn has_state(&self, state: State) -> bool {
        self.states.contains(state.code())
    }

    /// The file of a page of a paragraph.
    pub(super) fn paragraph(&self, address: &str, page: usize) -> Option<String> {
        let base = self.paragraphs.get(address)?;
        Some(paged(base, page))
    }

    /// The file in the pack that an address of the server is, with the place in it.
    pub(super) fn place(&self, href: &str) -> Option<String> {
        let (before, place) = href.split_once('#').map_or((href, None), |(href, place)| (href, Some(place)));
        let (path, query) = before.split_once('?').unwrap_or((before, ""));
        let asked = |name: &str| query_pairs(query).find(|(known, _)| known == name).map(|(_, value)| value);
        let is_other_day = asked("as_of").is_some_and(|day| day != self.day);
        let with = |file: String, place: Option<&str>| match place {
            Some(place) => format!("{file}#{place}"),
            None => file,
        };
        let known_place = place.filter(|place| PLACES.contains(place));
        let of_paragraph =
            ["/trace/", "/mandates/", "/history/"].iter().find_map(|way| path.strip_prefix(way));
        if let Some(address) = of_paragraph {
            let page = asked("page").and_then(|page| page.parse().ok()).unwrap_or(1);
            return Some(with(self.paragraph(address, page)?, known_place));
        }
        let own = path.strip_prefix("/instruments/").and_then(|rest| rest.strip_prefix(&self.instrument));
        match (path, own) {
            ("/reports", _) => {
                let base = self.lineages.get(&asked("covers")?)?;
                Some(with(paged(base, 1), Some("reports")))
            }
            ("/about", _) => Some(with("about.html".to_owned(), place)),
            (_, Some("/work")) if !is_other_day => {
                let state =
                    State::ALL.into_iter().find(|state| asked("state").as_deref() == Some(state.code()));
                Some(with(work_page(state), place))
            }
            (_, Some("")) => {
                let view = View::from_code(asked("view").as_deref());
                Some(with(self.text(asked("version"), asked("proposal"), view)?.file.clone(), place))
            }
            _ => {
                let proposal = path.strip_prefix("/proposals/")?;
                Some(self.text(None, Some(proposal.to_owned()), View::Redline)?.file.clone())
            }
        }
    }

    /// The text that an address asks for; the newest where it names none.
    fn text(&self, year: Option<String>, proposal: Option<String>, view: View) -> Option<&TextPage> {
        let fits = |one: &&TextPage| {
            year.as_ref().is_none_or(|year| one.year == *year)
                && proposal.as_ref().is_none_or(|id| one.proposal.as_ref() == Some(id))
        };
        self.texts.iter().rfind(|one| fits(one) && one.view == view).or_else(|| self.texts.iter().rfind(fits))
    }

    /// A name that no other file has, also where a system takes capitals and small letters for the same.
    fn take(&mut self, wanted: &str) -> String {
        let numbered = |number: usize| match number {
            1 => wanted.to_owned(),
            number => format!("{wanted}.{number}"),
        };
        let free = (1..).map(numbered).find(|name| !self.taken.contains(name));
        let name = free.expect("there are more numbers than files");
        self.taken.insert(name.clone());
        name
    }
}

fn year(text: &Text) -> String {
    text.version.rsplit('/').next().unwrap_or_default().to_owned()
}

/// The file of *At work*, or of its rows with one state.
pub(super) fn work_page(state: Option<State>) -> String {
    match state {
        None => "index.html".to_owned(),
        Some(state) => format!("state-{}.html", state.code()),
    }
}

fn paged(base: &str, page: usize) -> String {
    match page {
        0 | 1 => format!("{base}.html"),
        page => format!("{base}.page-{page}.html"),
    }
}

/// Small letters, digits and hyphens: a name that every system takes.
pub(super) fn safe(words: &str) -> String {
    let mut name = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign.to_ascii_lowercase() {
            sign @ ('a'..='z' | '0'..='9') => name.push(sign),
            _ if !name.is_empty() && !name.ends_with('-') => name.push('-'),
            _ => {}
        }
    }
    let name = name.trim_end_matches('-');
    // Windows keeps some names for devices.
    let is_device = ["con", "prn", "aux", "nul"].contains(&name)
        || ((name.starts_with("com") || name.starts_with("lpt")) && name.len() == 4);
    match (name.len(), is_device) {
        (1..=LONGEST, false) => name.to_owned(),
        (length, _) => format!("{}-{}", &name[..length.min(LONGEST)], &sha256(words.as_bytes())[..8]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_on_every_system() {
        assert_eq!(safe("2017/instructs-bdt-director/2"), "2017-instructs-bdt-director-2");
        assert_eq!(safe("..\\..//Résolves: *?"), "r-solves");
        for odd in ["con", "COM1", "", "..", "резолюция", &"x".repeat(300)] {
            let name = safe(odd);
            assert!(!name.is_empty() && name.len() <= LONGEST + 9, "{name}");
            assert!(!["con", "com1"].contains(&name.as_str()));
            assert!(
                name.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-')
            );
        }
        assert_ne!(safe(&"x".repeat(300)), safe(&"x".repeat(301)));
    }

    #[test]
    fn an_address_is_led_to_its_file() {
        let mut names =
            Names { instrument: "wtdc-30".to_owned(), day: "2017-10-09".to_owned(), ..Names::default() };
        let file = names.take("paragraphs/2017-resolves-1");
        assert_eq!(names.take("paragraphs/2017-resolves-1"), "paragraphs/2017-resolves-1.2");
        names.paragraphs.insert("wtdc-30/2017/resolves/1".to_owned(), file.clone());
        names.lineages.insert("abc".to_owned(), file);
        let place = |href: &str| names.place(href);
        let paragraph = "paragraphs/2017-resolves-1";
        for (href, led) in [
            ("/trace/wtdc-30/2017/resolves/1?as_of=2017-10-09", Some(format!("{paragraph}.html"))),
            (
                "/trace/wtdc-30/2017/resolves/1?page=3&as_of=2017-10-09#activities",
                Some(format!("{paragraph}.page-3.html#activities")),
            ),
            ("/mandates/wtdc-30/2017/resolves/1?proposal=x#correct", Some(format!("{paragraph}.html"))),
            ("/reports?covers=abc", Some(format!("{paragraph}.html#reports"))),
            ("/instruments/wtdc-30/work?state=overdue", Some("state-overdue.html".to_owned())),
            ("/instruments/wtdc-30/work?as_of=2026-01-01", None),
            ("/instruments/wtdc-301/work", None),
            ("/about#states", Some("about.html#states".to_owned())),
            ("/actors/BDT", None),
            ("/mandates/other", None),
        ] {
            assert_eq!(place(href), led, "{href}");
        }
    }
}
