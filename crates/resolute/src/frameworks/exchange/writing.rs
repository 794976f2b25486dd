//! A scheme on its way out as SKOS: what ships out of its rows, an imported one out of its file.

use std::collections::HashMap;

use resolute_skos::oxrdf::NamedNode;
use resolute_skos::{Format, Mapping, Options, Vocabulary, read, write};

use super::reading::address;
use super::shipped::{Matter, concept_address, mapping_kind, turned};
use crate::app::App;
use crate::error::{Error, Result};
use crate::frameworks::model::{ConceptLink, Scheme};
use crate::frameworks::store;

/// Beginning of our addresses on a server that has none of its own.
const NOWHERE: &str = "urn:resolute:";

/// The bytes of a scheme in a format.
///
/// # Errors
/// Where there is no such scheme, or the format cannot say what it says.
pub async fn export(app: &App, scheme: &Scheme, format: Format) -> Result<Vec<u8>> {
    let links = store::links_from(&app.db, &scheme.id).await?;
    let addresses = addresses(app, &links).await?;
    let base = app.config.public_url.as_deref().unwrap_or(NOWHERE).trim_end_matches('/');
    let vocabulary = match &scheme.file_sha256 {
        Some(file) => imported(app, scheme, file, (&links, &addresses, base)).await?,
        None => {
            let members = store::members(&app.db).await?;
            let own: Vec<_> = members.into_iter().filter(|one| one.group_scheme == scheme.id).collect();
            let matter = Matter {
                scheme,
                concepts: &store::concepts(&app.db, &scheme.id).await?,
                labels: &store::labels(&app.db, Some(&scheme.id), None, None).await?,
                links: &links,
                members: &own,
                addresses: &addresses,
                base,
                day: &crate::trace::day_of(app, None)?.to_string(),
            };
            matter.vocabulary()
        }
    };
    write(&vocabulary, format).map_err(|error| Error::Invalid(error.to_string()))
}

/// Addresses of the concepts of imported schemes at either end of links.
async fn addresses(app: &App, links: &[ConceptLink]) -> Result<HashMap<(String, String), String>> {
    if links.is_empty() {
        return Ok(HashMap::new());
    }
    let known = store::addresses(&app.db).await?;
    Ok(known.into_iter().map(|(scheme, notation, uri)| ((scheme, notation), uri)).collect())
}

/// The graph of the file, with what people linked since.
async fn imported(
    app: &App,
    scheme: &Scheme,
    file: &str,
    (links, addresses, base): (&[ConceptLink], &HashMap<(String, String), String>, &str),
) -> Result<Vocabulary> {
    let bytes = app.files.read(file)?;
    let format = Format::of(&bytes).unwrap_or(Format::Turtle);
    let reading =
        read(bytes.as_slice(), format, &Options { base: scheme.uri.as_deref(), ..Options::default() })
            .map_err(|error| Error::internal("the file of the scheme cannot be read", error))?;
    let mut vocabulary = reading.vocabulary;
    let places: HashMap<String, usize> =
        vocabulary.concepts.iter().enumerate().map(|(place, one)| (address(&one.id), place)).collect();
    for link in links.iter().filter(|link| link.status == "confirmed") {
        let Some(kind) = mapping_kind(&link.kind) else { continue };
        let from = (link.from_scheme.clone(), link.from_notation.clone());
        let to = (link.to_scheme.clone(), link.to_notation.clone());
        for (own, other, kind) in [(&from, &to, kind), (&to, &from, turned(kind))] {
            let place = addresses.get(own).filter(|_| own.0 == scheme.id).and_then(|own| places.get(own));
            let Some(place) = place else { continue };
            let other =
                addresses.get(other).cloned().unwrap_or_else(|| concept_address(base, &other.0, &other.1));
            let mapping = Mapping { kind, to: NamedNode::new_unchecked(other).into() };
            let mappings = &mut vocabulary.concepts[*place].mappings;
            if !mappings.contains(&mapping) {
                mappings.push(mapping);
            }
        }
    }
    Ok(vocabulary)
}
