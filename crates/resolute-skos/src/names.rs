//! Addresses of the words of SKOS and of the few other vocabularies that are understood.

/// Where SKOS begins.
pub const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
/// Where SKOS-XL begins, whose labels are things of their own.
pub const SKOS_XL: &str = "http://www.w3.org/2008/05/skos-xl#";
/// The type of a thing.
pub const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
/// First item of a list.
pub const FIRST: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
/// The rest of a list.
pub const REST: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
/// The end of a list.
pub const NIL: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";
/// A name outside SKOS.
pub const LABEL: &str = "http://www.w3.org/2000/01/rdf-schema#label";
/// A title, by the Dublin Core terms.
pub const TITLE: &str = "http://purl.org/dc/terms/title";
/// A title, by the older Dublin Core elements.
pub const TITLE_OLDER: &str = "http://purl.org/dc/elements/1.1/title";
/// What a thing is, by the Dublin Core terms.
pub const DESCRIPTION: &str = "http://purl.org/dc/terms/description";
/// Under which terms it may be used.
pub const LICENCE: &str = "http://purl.org/dc/terms/license";
/// Whether it is no longer to be used.
pub const DEPRECATED: &str = "http://www.w3.org/2002/07/owl#deprecated";

/// Prefixes that are written where the file that was read had none of its own for them.
pub const PREFIXES: [(&str, &str); 5] = [
    ("dct", "http://purl.org/dc/terms/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", SKOS),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// The word of SKOS that an address is: `prefLabel`.
pub fn skos(address: &str) -> Option<&str> {
    address.strip_prefix(SKOS)
}
