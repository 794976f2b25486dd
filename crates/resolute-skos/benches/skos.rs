//! Reading a scheme into the model against only parsing the same bytes into statements.

use std::hint::black_box;
use std::time::Instant;

use resolute_skos::{Format, Options, read};

/// A scheme of that many concepts, each with labels in three languages and a broader one.
fn scheme(concepts: usize) -> String {
    let mut text = String::from(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix e: <https://example.org/> .\ne:s a skos:ConceptScheme .\n",
    );
    for number in 1..=concepts {
        text.push_str(&format!(
            "e:c{number} a skos:Concept ; skos:inScheme e:s ; skos:notation \"{number}\" ;\n  skos:prefLabel \"concept {number}\"@en, \"notion {number}\"@fr, \"concepto {number}\"@es ;\n  skos:broader e:c{} .\n",
            number / 10
        ));
    }
    text
}

fn best(mut run: impl FnMut()) -> u128 {
    (0..5)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_nanos()
        })
        .min()
        .unwrap_or_default()
}

fn main() {
    let text = scheme(20_000);
    let ours = best(|| {
        black_box(
            read(text.as_bytes(), Format::Turtle, &Options::default()).expect("the scheme is well formed"),
        );
    });
    let yardstick = best(|| {
        let triples: Vec<_> = oxttl::TurtleParser::new()
            .for_reader(text.as_bytes())
            .collect::<Result<_, _>>()
            .expect("it parses");
        black_box(triples);
    });
    println!("bench: skos-read-against-parse {ours} {yardstick}");
}
