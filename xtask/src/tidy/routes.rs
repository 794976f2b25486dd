//! Every route stands in the permission table. One without a row would be closed to everybody.

use super::{Complaint, Tree};

const ROUTER: &str = "crates/resolute/src/router.rs";
const PERMISSIONS: &str = "crates/resolute/src/web/permissions.rs";

pub(super) fn rule(tree: &Tree) -> Vec<Complaint> {
    let Some(router) = tree.file(ROUTER) else { return Vec::new() };
    let table = tree.file(PERMISSIONS).map_or("", |file| file.text.as_str());
    let routes = routes(&router.text);
    let mut complaints: Vec<Complaint> = routes
        .iter()
        .filter(|(_, route)| !table.contains(&format!("\"{route}\"")))
        .map(|(index, route)| {
            Complaint::line(ROUTER, *index, format!("\"{route}\" has no row in {PERMISSIONS}"))
        })
        .collect();
    // A row without a route would let a reader believe in a page that is not there.
    for (index, line) in table.lines().enumerate() {
        let Some(row) = line.trim().strip_prefix("(\"") else { continue };
        let Some(path) = row.split('"').nth(2) else { continue };
        if path.starts_with('/') && !routes.iter().any(|(_, route)| route == path) {
            complaints.push(Complaint::line(
                PERMISSIONS,
                index,
                format!("\"{path}\" is no route of {ROUTER}"),
            ));
        }
    }
    complaints
}

/// The path of every `.route(` call, with the index of its line; the path may stand on the next line.
fn routes(router: &str) -> Vec<(usize, String)> {
    router
        .match_indices(".route(")
        .filter_map(|(at, call)| {
            let after = router[at + call.len()..].trim_start().strip_prefix('"')?;
            let index = router[..at].matches('\n').count();
            Some((index, after.split('"').next()?.to_owned()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::*;

    #[test]
    fn routes_complain_when_a_row_or_a_route_is_missing() {
        let router =
            "Router::new()\n    .route(\"/health\", get(health))\n    .route(\n        \"/mandates/{id}\",\n";
        let table = "const ROWS: &[Row] = &[\n    (\"GET\", \"/health\", Read),\n    (\"GET\", \"/gone\", Read),\n];\n";
        assert_eq!(
            complaints(rule, &[(ROUTER, router), (PERMISSIONS, table)]),
            [
                "crates/resolute/src/router.rs:3: \"/mandates/{id}\" has no row in \
                 crates/resolute/src/web/permissions.rs",
                "crates/resolute/src/web/permissions.rs:3: \"/gone\" is no route of \
                 crates/resolute/src/router.rs",
            ]
        );
    }
}
