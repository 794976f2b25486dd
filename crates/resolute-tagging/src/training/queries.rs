//! The keyword queries of Aurora (CC-BY-4.0), taken out of their XML into one table: `goal,target,query`.

use std::io::{Error, Result};
use std::path::Path;

use quick_xml::events::Event;

use crate::goals::GOALS;

/// The table of all queries in a folder (`aurora-queries`), their words unchanged, white space as single spaces.
///
/// ```no_run
/// let table = resolute_tagging::training::queries(std::path::Path::new("classification/aurora-queries"))?;
/// assert!(table.starts_with("goal,target,query\n"));
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// Where a file is missing or no XML.
pub fn queries(folder: &Path) -> Result<String> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    table.write_record(["goal", "target", "query"]).map_err(Error::other)?;
    for goal in GOALS {
        let text = std::fs::read_to_string(folder.join(format!("query_SDG{goal}.xml")))?;
        for (target, query) in of_file(&text)? {
            table.write_record([goal, &target, &query]).map_err(Error::other)?;
        }
    }
    String::from_utf8(table.into_inner().map_err(Error::other)?).map_err(Error::other)
}

/// Target and query, in the order of the file. Lines that ask for a year or an institution are no words.
fn of_file(xml: &str) -> Result<Vec<(String, String)>> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut found, mut target, mut open, mut element) = (Vec::new(), String::new(), None, String::new());
    loop {
        match reader.read_event().map_err(Error::other)? {
            Event::Start(start) => {
                element = start.name().as_ref().to_owned();
                let words = start.try_get_attribute("field").map_err(Error::other)?;
                if element == "aqd:query-line" && words.is_some_and(|field| &*field.value == "TITLE-ABS-KEY")
                {
                    open = Some(String::new());
                }
            }
            Event::Text(text) => {
                let text = text.xml10_content();
                if let Some(query) = &mut open {
                    query.push_str(&text);
                } else if element == "dc:identifier" {
                    let last = text.trim().strip_prefix("http://metadata.un.org/sdg/").unwrap_or_default();
                    if last.contains('.') {
                        last.to_lowercase().clone_into(&mut target);
                    }
                }
            }
            Event::GeneralRef(_) => {
                if let Some(query) = &mut open {
                    query.push('"');
                }
            }
            Event::End(_) => {
                element.clear();
                if let Some(query) = open.take() {
                    found.push((target.clone(), query.split_whitespace().collect::<Vec<_>>().join(" ")));
                }
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}
