//! Finding among many entries, as the page of results asks, beside the bare engine with the same texts.
//!
//! `cargo xtask bench` runs it with few entries, so that it stays short; `RESOLUTE_BENCH_ENTRIES=1000000` is the size that
//! the design speaks of. A question is asked several times and its least time kept, first one side and then the other, so
//! that other work on the machine counts little; the 99th percentile is that of the questions, not of the noise.

#[path = "search/bare.rs"]
mod bare;
#[path = "search/texts.rs"]
mod texts;

use std::path::Path;
use std::time::{Duration, Instant};

use bare::Bare;
use resolute::search::{Asked, Position, Search};
use texts::{FACET_NAMES, Texts};

const ENTRIES: usize = 20_000;
/// Entries that are read from the database at once.
const PORTION: usize = 2_000;
const QUESTIONS: usize = 100;
const ROUNDS: usize = 5;

fn main() {
    let entries = match std::env::var("RESOLUTE_BENCH_ENTRIES") {
        Ok(number) => number.parse().expect("RESOLUTE_BENCH_ENTRIES is a number"),
        Err(_) => ENTRIES,
    };
    let folder = tempfile::tempdir().expect("a folder can be made");
    let texts = Texts::new();
    let (ours_at, bare_at) = (folder.path().join("ours"), folder.path().join("bare"));
    let search = Search::in_folder(ours_at.clone(), FACET_NAMES);
    let mut bare = Bare::at(&bare_at);
    index(&texts, entries, &search, &mut bare);
    bare.settle();
    settle(&ours_at);
    search.reload().expect("the index can be read");
    report_sizes(entries, &ours_at, &bare_at);
    let reader = bare.reader();
    for (name, questions) in questions(&texts) {
        measure(name, &questions, &search, |words| bare.find(&reader, words));
    }
}

/// Common words stand in a quarter of all texts, medium ones in one of a hundred, rare ones in a few of ten thousand.
fn questions(texts: &Texts) -> [(&'static str, Vec<String>); 4] {
    let rare = texts.between(20_000, 40_000, QUESTIONS);
    let medium = texts.between(400, 1_600, QUESTIONS);
    let common = texts.between(12, 62, QUESTIONS / 2);
    let others = texts.between(100, 400, QUESTIONS);
    let two = common.iter().cycle().zip(&others).map(|(one, other)| format!("{one} {other}")).collect();
    [("search-rare", rare), ("search-medium", medium), ("search-common", common), ("search-two-words", two)]
}

/// Puts the same entries into one and then into the other, with one commit at the end of each. What works beside the
/// writer would go on while the next entries are made, so making them is in both times; it is told apart below.
fn index(texts: &Texts, count: usize, search: &Search, bare: &mut Bare) {
    let position = Position {
        identity: "bench".to_owned(),
        sequence: 1,
        day: jiff::civil::date(2025, 1, 1),
        program: "bench".to_owned(),
        made: None,
    };
    let portions = || (0..count).step_by(PORTION).map(move |first| first..count.min(first + PORTION));
    let making = timed(|| {
        for portion in portions() {
            std::hint::black_box(portion.map(|number| texts.entry(number)).collect::<Vec<_>>());
        }
    });
    let before = processor();
    let ours = timed(|| {
        let mut batch = search.begin().expect("the index can be written").expect("nobody else writes");
        for portion in portions() {
            let run = number_of(portion.start)..=number_of(portion.end) - 1;
            let things = portion.map(|number| (number_of(number), texts.entry(number))).collect();
            batch.replace_numbers("activity", run, things).expect("the index can be written");
        }
        batch.commit(&position).expect("the index can be written");
    });
    let own = processor() - before;
    let yardstick = timed(|| {
        for portion in portions() {
            bare.add(&portion.map(|number| texts.entry(number)).collect::<Vec<_>>());
        }
        bare.commit();
    });
    let bare_own = processor() - before - own;
    println!("bench: search-indexing {} {}", ours.as_nanos(), yardstick.as_nanos());
    // On a machine that does other work, this says more than the time by the clock.
    println!("bench: search-indexing-processor {} {}", own.as_nanos(), bare_own.as_nanos());
    let speed = |time: Duration| count as f64 / time.as_secs_f64();
    println!("making the entries alone: {:.1} s of both", making.as_secs_f64());
    println!("indexed a second: {:.0}, bare {:.0}", speed(ours), speed(yardstick));
}

/// Time of the processors that this process took; nothing where the system does not say.
fn processor() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // After the name of the program, which may have spaces: its state, twelve numbers, then the ticks of its own and those
    // that the system took for it, a hundred a second.
    let numbers = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    let ticks: u64 = numbers.skip(11).take(2).filter_map(|number| number.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

fn number_of(number: usize) -> i64 {
    i64::try_from(number).expect("a bench has few entries")
}

/// Waits until merging has ended, which happens beside the writer: until no file comes or goes for some seconds.
fn settle(folder: &Path) {
    let mut last = (0, 0);
    let mut still = 0;
    while still < 4 {
        std::thread::sleep(Duration::from_millis(500));
        let now = size(folder);
        still = if now == last { still + 1 } else { 0 };
        last = now;
    }
}

fn report_sizes(entries: usize, ours: &Path, bare: &Path) {
    for (name, folder) in [("ours", ours), ("bare", bare)] {
        let (bytes, segments) = size(folder);
        let (megabytes, each) = (bytes as f64 / 1e6, bytes as f64 / entries.max(1) as f64);
        println!("{name}: {megabytes:.0} MB, {each:.0} bytes an entry, {segments} segments");
    }
}

/// Bytes of a folder, and how many segments it has.
fn size(folder: &Path) -> (u64, usize) {
    let (mut bytes, mut segments) = (0, 0);
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(data) = entry.metadata() else { continue };
        if data.is_dir() {
            let inside = size(&entry.path());
            bytes += inside.0;
            segments += inside.1;
        } else {
            bytes += data.len();
            segments += usize::from(entry.path().extension().is_some_and(|ending| ending == "idx"));
        }
    }
    (bytes, segments)
}

/// Median and 99th percentile of the questions on both sides, and how many entries they find.
fn measure(name: &str, questions: &[String], search: &Search, bare: impl Fn(&str) -> usize) {
    let (mut ours, mut yardstick, mut counting) = (Vec::new(), Vec::new(), Vec::new());
    let (mut found, mut found_bare) = (0, 0);
    for words in questions {
        let asked = Asked { words: words.clone(), limit: 20, ..Asked::default() };
        let only_counted = Asked { limit: 0, ..asked.clone() };
        let (mut least, mut least_bare, mut least_counting) = (Duration::MAX, Duration::MAX, Duration::MAX);
        for round in 0..ROUNDS {
            let (mut here, mut there) = (0, 0);
            least = least.min(timed(|| here = search.find(&asked).expect("the index can be read").total));
            least_bare = least_bare.min(timed(|| there = bare(words)));
            least_counting = least_counting.min(timed(|| drop(search.find(&only_counted))));
            if round == 0 {
                found += here;
                found_bare += there;
            }
        }
        ours.push(least);
        yardstick.push(least_bare);
        counting.push(least_counting);
    }
    for times in [&mut ours, &mut yardstick, &mut counting] {
        times.sort_unstable();
    }
    let count = questions.len();
    println!("{name}: a question finds {} entries, bare {}", found / count, found_bare / count);
    let counted = counting[count / 2].as_secs_f64() * 1e3;
    println!("{name}: of ours, total and facets without results: {counted:.3} ms");
    for (percentile, of) in [("p50", 50), ("p99", 99)] {
        let at = (count * of / 100).min(count - 1);
        println!("bench: {name}-{percentile} {} {}", ours[at].as_nanos(), yardstick[at].as_nanos());
    }
}

fn timed(act: impl FnOnce()) -> Duration {
    let start = Instant::now();
    act();
    start.elapsed()
}
