//! The shapes of countries for the map, drawn once from Natural Earth's TopoJSON into a small table.
//!
//! `countries-110m.json` gives the outlines, `countries-50m.json` a point for countries that are too small for them. The
//! projection is Equal Earth, so that shades of large countries do not count for more than their area (Šavrič, Patterson,
//! Jenny 2018, equations 1 to 3).

use std::f64::consts::PI;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Width of the picture; all coordinates are whole numbers in it.
const WIDTH: f64 = 1000.0;
/// Half the width of the Equal Earth world, in radii.
const HALF_WIDTH: f64 = 2.706_629_947_6;
/// Half its height.
const HALF_HEIGHT: f64 = 1.317_362_759_3;
/// Where the table goes.
const TABLE: &str = "crates/resolute/src/figures/map/world.csv";

/// Draws the table anew.
pub(crate) fn run() -> Result<(), String> {
    let corpus = std::env::var("RESOLUTE_CORPUS")
        .map_err(|_| "set RESOLUTE_CORPUS to the folder with geo/".to_owned())?;
    let folder: PathBuf = [corpus.as_str(), "geo", "world-atlas"].iter().collect();
    let coarse = Atlas::read(&folder.join("countries-110m.json"))?;
    let fine = Atlas::read(&folder.join("countries-50m.json"))?;
    let mut rows: Vec<String> =
        coarse.countries().map(|(id, shape)| format!("{id},{},,", path(&coarse.rings(shape)))).collect();
    let drawn: Vec<&str> = coarse.countries().map(|(id, _)| id).collect();
    for (id, shape) in fine.countries().filter(|(id, _)| !id.is_empty() && !drawn.contains(id)) {
        let (x, y) = middle(&fine.rings(shape));
        rows.push(format!("{id},,{x},{y}"));
    }
    rows.sort();
    let table = format!("m49,path,x,y\n{}\n", rows.join("\n"));
    std::fs::write(TABLE, &table).map_err(|error| format!("{TABLE}: {error}"))?;
    println!("{TABLE}: {} rows, {} bytes", rows.len(), table.len());
    Ok(())
}

struct Atlas {
    topology: Value,
    arcs: Vec<Vec<(f64, f64)>>,
}

impl Atlas {
    fn read(file: &Path) -> Result<Atlas, String> {
        let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let topology: Value =
            serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))?;
        let number = |value: &Value| value.as_f64().unwrap_or_default();
        let pair = |value: &Value| (number(&value[0]), number(&value[1]));
        let (scale, shift) =
            (pair(&topology["transform"]["scale"]), pair(&topology["transform"]["translate"]));
        let arcs = list(&topology["arcs"])
            .map(|arc| {
                let (mut x, mut y) = (0.0, 0.0);
                list(arc)
                    .map(|step| {
                        let (dx, dy) = pair(step);
                        (x, y) = (x + dx, y + dy);
                        projected(x * scale.0 + shift.0, y * scale.1 + shift.1)
                    })
                    .collect()
            })
            .collect();
        Ok(Atlas { topology, arcs })
    }

    /// Identifier and shape of each country; a shape without a code of M49 has an empty one.
    fn countries(&self) -> impl Iterator<Item = (&str, &Value)> {
        list(&self.topology["objects"]["countries"]["geometries"])
            .map(|shape| (shape["id"].as_str().unwrap_or_default(), shape))
    }

    /// The rings of a shape in the picture's whole numbers.
    fn rings(&self, shape: &Value) -> Vec<Vec<(i64, i64)>> {
        let polygons: Vec<&Value> = match shape["type"].as_str() {
            Some("MultiPolygon") => list(&shape["arcs"]).collect(),
            _ => vec![&shape["arcs"]],
        };
        polygons.into_iter().flat_map(list).flat_map(|ring| pieces(self.ring(ring))).collect()
    }

    fn ring(&self, arcs: &Value) -> Vec<(i64, i64)> {
        let mut points: Vec<(i64, i64)> = Vec::new();
        for index in list(arcs).filter_map(Value::as_i64) {
            // A negative number is an arc the other way round.
            let place = usize::try_from(if index < 0 { !index } else { index }).unwrap_or_default();
            let mut arc: Vec<(i64, i64)> = self.arcs[place].iter().map(|(x, y)| whole(*x, *y)).collect();
            if index < 0 {
                arc.reverse();
            }
            points.extend(arc);
        }
        points.dedup();
        points
    }
}

/// A ring that crosses the 180th meridian jumps from one edge of the picture to the other; it is cut there, so that no line
/// runs across the whole world. The last piece goes on where the first began.
fn pieces(ring: Vec<(i64, i64)>) -> Vec<Vec<(i64, i64)>> {
    let jumps = |one: &(i64, i64), other: &(i64, i64)| (one.0 - other.0).abs() > 500;
    let mut pieces: Vec<Vec<(i64, i64)>> =
        ring.chunk_by(|one, other| !jumps(one, other)).map(<[_]>::to_vec).collect();
    if pieces.len() > 1
        && let Some(mut last) = pieces.pop()
    {
        if jumps(&last[0], &pieces[0][0]) {
            pieces.push(last);
        } else {
            last.append(&mut pieces[0]);
            pieces[0] = last;
        }
    }
    pieces
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// Equal Earth, from degrees.
fn projected(longitude: f64, latitude: f64) -> (f64, f64) {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    let (longitude, latitude) = (longitude * PI / 180.0, latitude * PI / 180.0);
    let root = 3_f64.sqrt() / 2.0;
    let theta = (root * latitude.sin()).asin();
    let (two, six) = (theta.powi(2), theta.powi(6));
    let slope = A[0] + 3.0 * A[1] * two + six * (7.0 * A[2] + 9.0 * A[3] * two);
    let x = longitude * theta.cos() / (root * slope);
    let y = theta * (A[0] + A[1] * two + six * (A[2] + A[3] * two));
    (x, y)
}

fn whole(x: f64, y: f64) -> (i64, i64) {
    let scale = WIDTH / (2.0 * HALF_WIDTH);
    // A picture of a thousand units has no number that an i64 could not hold.
    #[expect(clippy::cast_possible_truncation, reason = "coordinates lie between 0 and 1000")]
    let rounded = |value: f64| value.round() as i64;
    (rounded((x + HALF_WIDTH) * scale), rounded((HALF_HEIGHT - y) * scale))
}

/// One `d` of SVG, in steps from point to point; specks that round to a line are left out.
fn path(rings: &[Vec<(i64, i64)>]) -> String {
    let mut path = String::new();
    for ring in rings.iter().filter(|ring| ring.len() > 3) {
        let (mut x, mut y) = ring[0];
        write!(path, "M{x} {y}l").expect("writing to a string never fails");
        let mut first = true;
        for &(next_x, next_y) in &ring[1..] {
            let between = if first { "" } else { " " };
            first = false;
            write!(path, "{between}{} {}", next_x - x, next_y - y).expect("writing to a string never fails");
            (x, y) = (next_x, next_y);
        }
        path.push('z');
    }
    path
}

/// The middle of the largest ring.
fn middle(rings: &[Vec<(i64, i64)>]) -> (i64, i64) {
    let points = rings.iter().max_by_key(|ring| ring.len()).map(Vec::as_slice).unwrap_or_default();
    let bounds = |of: fn(&(i64, i64)) -> i64| {
        let values = points.iter().map(of);
        let (low, high) = (values.clone().min().unwrap_or_default(), values.max().unwrap_or_default());
        i64::midpoint(low, high)
    };
    (bounds(|point| point.0), bounds(|point| point.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_the_world_is_the_middle_of_the_picture() {
        let (x, y) = projected(0.0, 0.0);
        assert_eq!(whole(x, y), (500, 243));
        let (x, y) = projected(180.0, 0.0);
        assert_eq!(whole(x, y).0, 1000);
    }

    #[test]
    fn a_ring_across_the_edge_is_two_pieces() {
        let ring = vec![(990, 10), (999, 12), (1, 13), (8, 20), (2, 22), (998, 21), (990, 10)];
        assert_eq!(
            pieces(ring),
            [vec![(998, 21), (990, 10), (990, 10), (999, 12)], vec![(1, 13), (8, 20), (2, 22)]]
        );
        assert_eq!(pieces(vec![(1, 1), (2, 2)]).len(), 1);
    }

    #[test]
    fn a_path_goes_from_point_to_point() {
        assert_eq!(path(&[vec![(1, 1), (4, 1), (4, 5), (1, 1)]]), "M1 1l3 0 0 4 -3 -4z");
    }
}
