//! Makes the model file from the corpus: `RESOLUTE_CORPUS=... cargo run --release -p resolute-tagging --example train`.
//! With a number as argument it validates with as many seeds instead and prints what came out; with `queries` it makes the
//! table of queries, which comes first. With `lines` it makes the
//! table of what titles teach of action lines, which comes last.

use std::error::Error;
use std::path::PathBuf;

use resolute_tagging::training::{Corpus, Counts, lines, queries, titles, train, validate};

fn main() -> Result<(), Box<dyn Error>> {
    let folder =
        std::env::var_os("RESOLUTE_CORPUS").ok_or("RESOLUTE_CORPUS names the folder of the corpus")?;
    let nominations = PathBuf::from(&folder).join("wsis/wsis-prizes-2015-nominated-half.csv");
    let folder = PathBuf::from(folder).join("classification");
    if std::env::args().nth(1).as_deref() == Some("queries") {
        let table = queries(&folder.join("aurora-queries"))?;
        return Ok(std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/vocabulary/aurora.csv"), table)?);
    }
    if std::env::args().nth(1).as_deref() == Some("lines") {
        let table = lines(&titles(&nominations)?);
        return Ok(std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/model/lines.csv"), table)?);
    }
    let corpus = Corpus::read(&folder)?;
    let Some(seeds) = std::env::args().nth(1) else {
        let bytes = train(&corpus);
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/model/goals.bin"), &bytes)?;
        println!("{} bytes", bytes.len());
        return Ok(());
    };
    let outcomes: Vec<_> = (1..=seeds.parse::<u64>()?).map(|seed| validate(&corpus, 5, seed)).collect();
    for outcome in &outcomes {
        println!("{:?} F1 {:.4}, learned {:.4}", outcome.unseen, outcome.unseen.f1(), outcome.learned.f1());
    }
    let mean = |of: &dyn Fn(usize) -> f64| (0..outcomes.len()).map(of).sum::<f64>() / outcomes.len() as f64;
    println!("mean F1 {:.4}", mean(&|at| outcomes[at].unseen.f1()));
    for goal in 0..17 {
        let Counts { found, missed, .. } = outcomes[0].by_goal[goal];
        let f1 = mean(&|at| outcomes[at].by_goal[goal].f1());
        println!("goal {:2}: F1 {f1:.3} ({} passages about it)", goal + 1, found + missed);
    }
    Ok(())
}
