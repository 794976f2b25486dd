//! From bytes to statements, one at a time, and on to a vocabulary.

use std::io::{self, Read};

use oxjsonld::{JsonLdParseError, JsonLdParser};
use oxrdf::{GraphName, Literal, Term, Triple};
use oxrdfxml::{RdfXmlParseError, RdfXmlParser};
use oxttl::{TurtleParseError, TurtleParser};

use crate::guard::{Guarded, own_refusal};
use crate::{Error, Finding, Format, Limits, Severity, Vocabulary, integrity, understand};

/// How a file is read.
///
/// ```
/// use resolute_skos::{Format, Options, read};
/// let options = Options { base: Some("https://example.org/"), ..Options::default() };
/// let reading = read(&b"<1> a <http://www.w3.org/2004/02/skos/core#Concept> ."[..], Format::Turtle, &options)?;
/// assert_eq!(reading.vocabulary.concepts[0].id.to_string(), "<https://example.org/1>");
/// # Ok::<(), resolute_skos::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options<'a> {
    /// The address against which relative ones are read.
    pub base: Option<&'a str>,
    /// How much is read.
    pub limits: Limits,
}

/// What a file says, and what a person should know of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// Everything that it says.
    pub vocabulary: Vocabulary,
    /// Errors of syntax, conditions that do not hold, things worth a look.
    pub findings: Vec<Finding>,
}

impl Reading {
    /// Whether every byte of the file could be read.
    ///
    /// ```
    /// use resolute_skos::{Format, Options, read};
    /// assert!(!read(&b"<a> <b>"[..], Format::Turtle, &Options::default())?.is_whole());
    /// # Ok::<(), resolute_skos::Error>(())
    /// ```
    pub fn is_whole(&self) -> bool {
        self.findings.iter().all(|finding| finding.code != SYNTAX)
    }
}

/// Code of errors of syntax.
const SYNTAX: &str = "syntax";
/// After so many errors the file is something else.
const MOST_ERRORS: usize = 100;

/// Reads a file. An error of syntax is a finding with its line, and as much is read as can be; only what cannot be read
/// at all is an error.
///
/// ```
/// use resolute_skos::{Format, Options, read};
/// let broken = b"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<http://a.example/1> a skos:Concept\n!";
/// let reading = read(&broken[..], Format::Turtle, &Options::default())?;
/// assert_eq!(reading.findings[0].line, Some(3));
/// # Ok::<(), resolute_skos::Error>(())
/// ```
///
/// # Errors
/// Where the input is too large, has entities that are not read, or the system gives no more of it.
pub fn read(input: impl Read, format: Format, options: &Options<'_>) -> Result<Reading, Error> {
    let fail = |source: io::Error| match own_refusal(source) {
        Ok(own) => own,
        Err(source) => Error::Read { format, source },
    };
    let input = Guarded::new(input, options.limits, format == Format::RdfXml).map_err(fail)?;
    let mut taking = Taking { limit: options.limits.statements, ..Taking::default() };
    match format {
        Format::Turtle => taking.turtle(input, options.base)?,
        Format::RdfXml => taking.rdf_xml(input, options.base)?,
        Format::JsonLd => taking.json_ld(input, options.base)?,
    }
    if let Some(source) = taking.stopped {
        return Err(fail(source));
    }
    let mut reading = Reading { vocabulary: Vocabulary::default(), findings: taking.findings };
    reading.vocabulary = understand::vocabulary(taking.triples, &mut reading.findings);
    reading.vocabulary.prefixes = taking.prefixes;
    reading.findings.extend(integrity::findings(&reading.vocabulary));
    Ok(reading)
}

/// Statements on their way in.
#[derive(Default)]
struct Taking {
    triples: Vec<Triple>,
    findings: Vec<Finding>,
    prefixes: std::collections::BTreeMap<String, String>,
    limit: u64,
    errors: usize,
    stopped: Option<io::Error>,
}

impl Taking {
    fn turtle(&mut self, input: impl Read, base: Option<&str>) -> Result<(), Error> {
        let mut parser = TurtleParser::new();
        if let Some(base) = base {
            parser = parser.with_base_iri(base).map_err(|_| Error::Base(base.to_owned()))?;
        }
        let mut parser = parser.for_reader(input);
        for next in parser.by_ref() {
            let go_on = match next {
                Ok(triple) => self.take(triple)?,
                Err(TurtleParseError::Io(error)) => self.stop(error),
                Err(TurtleParseError::Syntax(error)) => {
                    self.wrong(Some(error.location().start.line + 1), error.message().to_owned())
                }
            };
            if !go_on {
                break;
            }
        }
        self.prefixes =
            parser.prefixes().map(|(name, address)| (name.to_owned(), address.to_owned())).collect();
        Ok(())
    }

    fn rdf_xml(&mut self, input: impl Read, base: Option<&str>) -> Result<(), Error> {
        let mut parser = RdfXmlParser::new();
        if let Some(base) = base {
            parser = parser.with_base_iri(base).map_err(|_| Error::Base(base.to_owned()))?;
        }
        let mut parser = parser.for_reader(input);
        while let Some(next) = parser.next() {
            let go_on = match next {
                Ok(triple) => self.take(triple)?,
                Err(RdfXmlParseError::Io(error)) => self.stop(error),
                // Where an element is wrong, what follows may be read as something else: nothing more is.
                Err(RdfXmlParseError::Syntax(error)) => {
                    self.wrong(None, format!("byte {}: {error}", parser.buffer_position()));
                    false
                }
            };
            if !go_on {
                break;
            }
            if self.prefixes.is_empty() {
                // They are known inside the root only.
                let own = parser.prefixes().map(|(name, address)| (name.to_owned(), address.to_owned()));
                self.prefixes = own.collect();
            }
        }
        Ok(())
    }

    fn json_ld(&mut self, input: impl Read, base: Option<&str>) -> Result<(), Error> {
        let mut parser = JsonLdParser::new();
        if let Some(base) = base {
            parser = parser.with_base_iri(base).map_err(|_| Error::Base(base.to_owned()))?;
        }
        let mut parser = parser.for_reader(input);
        let mut elsewhere = 0_u64;
        for next in parser.by_ref() {
            let go_on = match next {
                Ok(quad) if quad.graph_name == GraphName::DefaultGraph => {
                    self.take(Triple::new(quad.subject, quad.predicate, quad.object))?
                }
                Ok(_) => {
                    elsewhere += 1;
                    true
                }
                Err(JsonLdParseError::Io(error)) => self.stop(error),
                Err(JsonLdParseError::Syntax(error)) => {
                    let line = error.location().map(|place| place.start.line + 1);
                    self.wrong(line, error.to_string());
                    false
                }
            };
            if !go_on {
                break;
            }
        }
        if elsewhere > 0 {
            let message =
                format!("{elsewhere} statements stand in named graphs; only those outside are read");
            self.findings.push(Finding::about(Severity::Error, "named-graph", "", message));
        }
        self.prefixes =
            parser.prefixes().map(|(name, address)| (name.to_owned(), address.to_owned())).collect();
        Ok(())
    }

    fn take(&mut self, mut triple: Triple) -> Result<bool, Error> {
        if self.triples.len() as u64 >= self.limit {
            return Err(Error::TooLarge { what: "statements", limit: self.limit });
        }
        if let Term::Literal(literal) = &triple.object
            && let Some(tag) = literal.language()
            && tag.bytes().any(|byte| byte.is_ascii_uppercase())
        {
            // Tags differ by no letter's size (RFC 5646, 2.1.1); the parsers do not all agree on one.
            let (words, tag) = (literal.value().to_owned(), tag.to_ascii_lowercase());
            triple.object = Literal::new_language_tagged_literal_unchecked(words, tag).into();
        }
        self.triples.push(triple);
        Ok(true)
    }

    /// An error of syntax; whether to go on.
    fn wrong(&mut self, line: Option<u64>, message: String) -> bool {
        self.errors += 1;
        let finding = Finding { line, ..Finding::about(Severity::Error, SYNTAX, "", message) };
        self.findings.push(finding);
        self.errors < MOST_ERRORS
    }

    fn stop(&mut self, error: io::Error) -> bool {
        self.stopped = Some(error);
        false
    }
}
