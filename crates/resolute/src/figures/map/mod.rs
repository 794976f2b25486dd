//! The map of countries: shapes from Natural Earth, shaded by how many activities happen there.

pub mod views;
pub mod web;

use std::sync::OnceLock;

/// Shapes in a picture of 1000 by 487 units, Equal Earth; drawn by `cargo xtask world` from Natural Earth 1:110m (public
/// domain), points for smaller countries from 1:50m.
const TABLE: &str = include_str!("world.csv");

/// Height of the picture.
pub const HEIGHT: u32 = 487;

/// A country on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// Code of M49, three digits; empty for areas that have none.
    pub m49: &'static str,
    /// Outline as the `d` of an SVG path; empty for what is too small for one.
    pub path: &'static str,
    /// The point that stands for it, where it has no outline.
    pub point: Option<(u32, u32)>,
}

/// Every shape.
pub fn shapes() -> &'static [Shape] {
    static SHAPES: OnceLock<Vec<Shape>> = OnceLock::new();
    SHAPES.get_or_init(|| TABLE.lines().skip(1).filter_map(shape).collect())
}

fn shape(line: &'static str) -> Option<Shape> {
    let mut cells = line.split(',');
    let (m49, path) = (cells.next()?, cells.next()?);
    let number = |cell: Option<&str>| cell.and_then(|cell| cell.parse().ok());
    let (x, y) = (number(cells.next()), number(cells.next()));
    Some(Shape { m49, path, point: x.zip(y) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_is_a_shape_or_a_point() {
        assert!(shapes().len() > 230, "{}", shapes().len());
        assert!(shapes().iter().all(|one| !one.path.is_empty() || one.point.is_some()));
        let russia = shapes().iter().find(|one| one.m49 == "643").unwrap();
        assert!(russia.path.starts_with('M'));
        assert!(shapes().iter().any(|one| one.m49 == "242"), "Fiji");
    }
}
