//! Reading, checking and writing against bare tokenising of the same bytes.
//!
//! `cargo bench -p resolute-iati` prints `bench: NAME OURS YARDSTICK` in nanoseconds on the processor, the best of some
//! rounds each. The yardstick tokenises the same XML in memory with quick-xml and keeps nothing; that of writing copies the bytes of the
//! entries one by one. With `RESOLUTE_CORPUS` the file is made of real publishers' activities, repeated to 50 MB; without
//! it, of one small activity of our own. `RESOLUTE_IATI_GB=1` also reads a file of that many gigabytes, made while it
//! is read, and prints the peak of memory.

use std::hint::black_box;
use std::io::Read;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use quick_xml::events::Event;
use resolute_iati::{Checker, Head, Item, Kind, Reader, Writer, check_schema};

const SIZE: usize = 50 << 20;
const ROUNDS: usize = 7;

const SMALL: &str = "  <iati-activity xml:lang=\"en\" default-currency=\"USD\" hierarchy=\"1\">
    <iati-identifier>EXERCISE-1</iati-identifier>
    <reporting-org ref=\"EXERCISE\" type=\"10\"><narrative>EXERCISE &amp; partners</narrative></reporting-org>
    <title><narrative>EXERCISE</narrative></title>
    <description type=\"1\"><narrative>An activity that is no activity, for measuring.</narrative></description>
    <participating-org role=\"4\"><narrative>EXERCISE</narrative></participating-org>
    <activity-status code=\"2\"/><activity-date type=\"1\" iso-date=\"2016-01-01\"/>
  </iati-activity>
";

fn main() {
    let entries = entries();
    // First, so that the peak of memory is that of reading.
    if let Some(size) = std::env::var("RESOLUTE_IATI_GB").ok().and_then(|size| size.parse::<u64>().ok()) {
        large(&entries, size << 30);
    }
    let file = repeated(&entries, SIZE);
    println!("iati: {} bytes, {} different activities", file.len(), entries.len());
    let (yardstick, events) = best(|| tokenise(black_box(&file)));
    let (read, count) = best(|| count(black_box(&file)));
    println!("iati: {events} events, {count} activities");
    println!("bench: iati-read {} {}", read.as_nanos(), yardstick.as_nanos());
    let (checked, faults) = best(|| check(black_box(&file)));
    println!("iati: {faults} findings by the schema");
    println!("bench: iati-read-and-check {} {}", checked.as_nanos(), yardstick.as_nanos());
    let items: Vec<Item> = Reader::new(file.as_bytes()).map(|item| item.expect("well-formed XML")).collect();
    let (written, length) = best(|| write(black_box(&items)));
    let (copied, _) = best(|| copy(black_box(&items)));
    println!("iati: {length} bytes written");
    println!("bench: iati-write {} {}", written.as_nanos(), copied.as_nanos());
    println!("bench: iati-write-by-tokens {} {}", written.as_nanos(), yardstick.as_nanos());
    rules(&entries);
}

/// Real activities where they are there.
fn entries() -> Vec<String> {
    let folder = std::env::var_os("RESOLUTE_CORPUS")
        .map(|corpus| std::path::PathBuf::from(corpus).join("iati/publishers"));
    let Some(folder) = folder.filter(|folder| folder.is_dir()) else { return vec![SMALL.to_owned()] };
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of publishers")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    let mut entries = Vec::new();
    for path in paths {
        let file = std::fs::read(path).expect("a file of a publisher");
        for item in Reader::new(&file[..]) {
            if let Item::Activity(activity) = item.expect("well-formed XML") {
                entries.push(format!("{}\n", activity.to_xml()));
            }
        }
    }
    entries
}

fn repeated(entries: &[String], size: usize) -> String {
    let mut file = Head::new(Kind::Activities, None).source().to_owned();
    for entry in entries.iter().cycle() {
        file.push_str(entry);
        if file.len() > size {
            break;
        }
    }
    file.push_str("</iati-activities>");
    file
}

fn best<T>(mut work: impl FnMut() -> T) -> (Duration, T) {
    let mut shortest = Duration::MAX;
    let mut last = work();
    for _ in 0..ROUNDS {
        let start = processor_time();
        last = black_box(work());
        shortest = shortest.min(processor_time() - start);
    }
    (shortest, last)
}

/// Time that this thread was on a processor, which other programs do not lengthen; where the system does not tell, time
/// on the wall.
fn processor_time() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split_whitespace().next()?.parse().ok());
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

fn tokenise(xml: &str) -> usize {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut events = 0;
    while !matches!(reader.read_event().expect("well-formed XML"), Event::Eof) {
        events += 1;
    }
    events
}

fn count(file: &str) -> usize {
    Reader::new(file.as_bytes()).filter(|item| matches!(black_box(item), Ok(Item::Activity(_)))).count()
}

fn check(file: &str) -> usize {
    let mut checker = Checker::new();
    Reader::new(file.as_bytes()).map(|item| checker.item(&item.expect("well-formed XML")).len()).sum()
}

fn write(items: &[Item]) -> usize {
    let mut writer = Writer::new(Vec::with_capacity(SIZE), &Head::new(Kind::Activities, None))
        .expect("memory to write to");
    for item in items {
        if let Item::Activity(activity) = item {
            writer.entry(activity.tree()).expect("memory to write to");
        }
    }
    writer.finish().expect("memory to write to").len()
}

fn copy(items: &[Item]) -> usize {
    let mut out = Vec::with_capacity(SIZE);
    for item in items {
        if let Item::Activity(activity) = item {
            out.extend_from_slice(activity.tree().source().as_bytes());
        }
    }
    out.len()
}

/// Time of each kind of check on each different activity once; no yardstick.
fn rules(entries: &[String]) {
    let activities: Vec<_> = entries
        .iter()
        .cycle()
        .take(entries.len().max(2_000))
        .map(|entry| resolute_iati::Activity::from_xml(entry).expect("an activity"))
        .collect();
    let each = |time: Duration| time.as_nanos() / activities.len() as u128;
    let (schema, _) =
        best(|| activities.iter().map(|one| check_schema(Kind::Activities, one.tree()).len()).sum::<usize>());
    let (codes, _) =
        best(|| activities.iter().map(|one| resolute_iati::check_codes(one.tree()).len()).sum::<usize>());
    let standard = resolute_iati::Ruleset::standard();
    let (rules, _) =
        best(|| activities.iter().map(|one| standard.check(one.tree(), "2026-01-01").len()).sum::<usize>());
    println!(
        "iati: an activity takes {} ns by the schema, {} by codes, {} by rules",
        each(schema),
        each(codes),
        each(rules)
    );
}

/// A file that is made while it is read.
struct Made<'a> {
    entries: std::iter::Cycle<std::slice::Iter<'a, String>>,
    piece: &'a [u8],
    left: u64,
    is_ended: bool,
}

impl Read for Made<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.piece.is_empty() && self.left > 0 {
            self.piece = self.entries.next().map_or(&[], |entry| entry.as_bytes());
            self.left = self.left.saturating_sub(self.piece.len() as u64);
        } else if self.piece.is_empty() && !self.is_ended {
            self.is_ended = true;
            self.piece = b"</iati-activities>";
        }
        self.piece.read(into)
    }
}

fn large(entries: &[String], size: u64) {
    let head = Head::new(Kind::Activities, None);
    let made = Made {
        entries: entries.iter().cycle(),
        piece: head.source().as_bytes(),
        left: size,
        is_ended: false,
    };
    let before = peak();
    let start = Instant::now();
    let mut reader = Reader::new(made);
    let count = reader.by_ref().filter(|item| matches!(item, Ok(Item::Activity(_)))).count();
    let rate = reader.bytes_read() as f64 / 1e6 / start.elapsed().as_secs_f64();
    println!("iati: {} bytes, {count} activities, {rate:.0} MB/s", reader.bytes_read());
    println!("iati: peak of memory {} kB before, {} kB after", before, peak());
}

/// The most memory that the process has had, in kB, where the system tells.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}
