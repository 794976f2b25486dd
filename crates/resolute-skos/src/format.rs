//! The formats, and how a file shows which one it is.

use std::fmt;

/// A format in which graphs are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Turtle 1.1, and N-Triples, which every reader of Turtle reads.
    Turtle,
    /// RDF 1.1 XML.
    RdfXml,
    /// JSON-LD 1.1.
    JsonLd,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 3] = [Format::Turtle, Format::RdfXml, Format::JsonLd];

    /// The format that a word on a command line or the ending of a file means.
    ///
    /// ```
    /// use resolute_skos::Format;
    /// assert_eq!(Format::from_word("rdf"), Some(Format::RdfXml));
    /// assert_eq!(Format::from_word("docx"), None);
    /// ```
    pub fn from_word(word: &str) -> Option<Format> {
        match word.to_ascii_lowercase().as_str() {
            "ttl" | "turtle" | "nt" => Some(Format::Turtle),
            "rdf" | "rdfxml" | "rdf-xml" | "skos" | "owl" => Some(Format::RdfXml),
            "jsonld" | "json-ld" => Some(Format::JsonLd),
            _ => None,
        }
    }

    /// The format of a media type, parameters left out.
    ///
    /// ```
    /// use resolute_skos::Format;
    /// assert_eq!(Format::from_media_type("text/turtle; charset=utf-8"), Some(Format::Turtle));
    /// ```
    pub fn from_media_type(media: &str) -> Option<Format> {
        let plain = media.split(';').next().unwrap_or_default().trim();
        match plain.to_ascii_lowercase().as_str() {
            "text/turtle" | "application/n-triples" => Some(Format::Turtle),
            "application/rdf+xml" => Some(Format::RdfXml),
            "application/ld+json" => Some(Format::JsonLd),
            _ => None,
        }
    }

    /// The format of a file, from how it begins; nothing where it begins like none of them. A file that begins like
    /// one may still be something else: reading says so.
    ///
    /// ```
    /// use resolute_skos::Format;
    /// assert_eq!(Format::of(b"@prefix skos: <http://www.w3.org/2004/02/skos/core#> ."), Some(Format::Turtle));
    /// assert_eq!(Format::of(b"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"), Some(Format::RdfXml));
    /// assert_eq!(Format::of(b"{\"@context\": {}}"), Some(Format::JsonLd));
    /// assert_eq!(Format::of(b"Resolution 30"), None);
    /// ```
    pub fn of(bytes: &[u8]) -> Option<Format> {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
        let head = head.strip_prefix('\u{feff}').unwrap_or(&head).trim_start();
        if head.starts_with('{') || head.starts_with('[') {
            return ["\"@context\"", "\"@graph\"", "\"@id\""]
                .iter()
                .any(|word| head.contains(word))
                .then_some(Format::JsonLd);
        }
        if head.starts_with("<?xml") || head.starts_with("<rdf:RDF") || head.starts_with("<!DOCTYPE") {
            // Other XML has no reason to name the syntax of RDF before it begins.
            return head.contains("http://www.w3.org/1999/02/22-rdf-syntax-ns#").then_some(Format::RdfXml);
        }
        let statements =
            head.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let first = statements.take(1).next()?;
        let word = first.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
        let is_triple = first.starts_with("<http") || first.starts_with("<urn:") || first.starts_with("_:");
        (["@prefix", "@base", "prefix", "base"].contains(&word.as_str()) && first.contains('<') || is_triple)
            .then_some(Format::Turtle)
    }

    /// Its media type.
    ///
    /// ```
    /// assert_eq!(resolute_skos::Format::JsonLd.media_type(), "application/ld+json");
    /// ```
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Turtle => "text/turtle",
            Format::RdfXml => "application/rdf+xml",
            Format::JsonLd => "application/ld+json",
        }
    }

    /// The ending of a file of it.
    ///
    /// ```
    /// assert_eq!(resolute_skos::Format::Turtle.ending(), "ttl");
    /// ```
    pub fn ending(self) -> &'static str {
        match self {
            Format::Turtle => "ttl",
            Format::RdfXml => "rdf",
            Format::JsonLd => "jsonld",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Format::Turtle => "Turtle",
            Format::RdfXml => "RDF/XML",
            Format::JsonLd => "JSON-LD",
        })
    }
}
