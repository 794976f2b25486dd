//! What a citation names, as the tables of phrases write it.

use resolute_document::citations::Target;

/// A target in words, as `testdata/phrases/citations.csv` writes it.
pub(crate) fn in_words(target: &Target) -> String {
    match target {
        Target::Itself(named) => format!("itself {}", named.number.as_deref().unwrap_or("?")),
        Target::Instrument(named) => {
            let mut words = vec![named.body.as_deref().unwrap_or("?").to_owned(), named.kind.clone()];
            words.extend(named.number.clone());
            if let Some(cited) = &named.revision {
                words.extend(cited.revised.then(|| "rev".to_owned()));
                words.extend(cited.place.clone());
                words.extend(cited.year.map(|year| year.to_string()));
            }
            words.extend(named.register.as_ref().map(|id| format!("={id}")));
            words.join(" ")
        }
        Target::Provision(part) => {
            let last = part.last.as_ref().map_or(String::new(), |last| format!("-{last}"));
            let of = part.of.as_ref().map_or("?".to_owned(), |of| in_words(of));
            format!("{} {}{last} of {of}", part.unit, part.first)
        }
        Target::Conference(session) => format!("session {}", session.label.as_deref().unwrap_or("?")),
        Target::Concept(term) => {
            let target = term.target.as_ref().map_or(String::new(), |target| format!(" ({target})"));
            format!("concept {}{target}", term.notation)
        }
        Target::Document(document) => format!("document {}", document.register.as_deref().unwrap_or("?")),
    }
}
