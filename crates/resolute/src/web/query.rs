//! Queries in which a name may come several times: a form with checkboxes sends `kind=bureau&kind=sector`, and both
//! stand in the one field, `bureau;sector`.

use axum::extract::rejection::QueryRejection;
use axum::extract::{FromRequestParts, Query};
use axum::http::Uri;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use super::visit::{encode_pairs, query_pairs};

/// Stands between several values of one field.
const BETWEEN: char = ';';

/// The query of an address, repeated names gathered.
#[derive(Debug, Clone, Copy, Default)]
pub struct Many<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Many<T> {
    type Rejection = QueryRejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Many<T>, QueryRejection> {
        let query = gathered(parts.uri.query().unwrap_or_default(), false);
        let uri = Uri::try_from(format!("/?{query}")).unwrap_or_default();
        Query::try_from_uri(&uri).map(|Query(asked)| Many(asked))
    }
}

/// Each name once, in the order in which it first comes; names without a value stay where the fields of a form may be
/// empty.
pub(super) fn gathered(query: &str, keep_empty: bool) -> String {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (name, value) in query_pairs(query).filter(|(_, value)| keep_empty || !value.is_empty()) {
        match pairs.iter_mut().find(|(known, _)| *known == name) {
            Some((_, values)) => {
                values.push(BETWEEN);
                values.push_str(&value);
            }
            None => pairs.push((name, value)),
        }
    }
    encode_pairs(pairs.into_iter())
}

/// The values of a field.
pub fn values(field: Option<&str>) -> impl Iterator<Item = &str> {
    field
        .into_iter()
        .flat_map(|values| values.split(BETWEEN))
        .map(str::trim)
        .filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_names_stand_in_one_field() {
        assert_eq!(gathered("kind=bureau&q=a+b&kind=sector&page=", false), "kind=bureau%3Bsector&q=a+b");
        assert_eq!(values(Some("bureau; sector;")).collect::<Vec<_>>(), ["bureau", "sector"]);
        assert_eq!(values(None).count(), 0);
    }
}
