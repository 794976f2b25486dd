//! `cargo xtask generate`: made-up activities, as many as wanted, in constant memory.

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::time::Instant;

use resolute_exercise::{COLUMNS, Exercise, IATI_HEAD, IATI_TAIL, row, write_iati};

const HELP: &str = "generate --activities N [--seed S] [--format iati|csv] [-o FILE]";
/// How often the terminal hears how far it is.
const SAID_EVERY: u64 = 50_000;

/// What is asked for.
struct Asked<'a> {
    activities: u64,
    seed: u64,
    format: &'a str,
    file: Option<&'a str>,
}

/// Writes the file that the arguments ask for.
pub(crate) fn run(arguments: &[&str]) -> Result<(), String> {
    let asked = read(arguments)?;
    let failed = |error: io::Error| format!("the activities could not be written: {error}");
    let out: Box<dyn Write> = match asked.file {
        Some(file) => Box::new(File::create(file).map_err(|error| format!("{file}: {error}"))?),
        None => Box::new(io::stdout().lock()),
    };
    let start = Instant::now();
    let mut out = BufWriter::with_capacity(1 << 20, out);
    let exercise = Exercise::new(asked.seed);
    match asked.format {
        "csv" => write_csv(&exercise, asked.activities, &mut out).map_err(|error| error.to_string())?,
        _ => write_xml(&exercise, asked.activities, &mut out).map_err(failed)?,
    }
    out.flush().map_err(failed)?;
    let seconds = start.elapsed().as_secs_f64();
    eprintln!(
        "{} activities, seed {}, {seconds:.1} s, {:.0} a second",
        asked.activities,
        asked.seed,
        asked.activities as f64 / seconds.max(1e-9)
    );
    Ok(())
}

fn read<'a>(arguments: &[&'a str]) -> Result<Asked<'a>, String> {
    let mut asked = Asked { activities: 0, seed: 1, format: "iati", file: None };
    let mut rest = arguments.iter();
    while let Some(name) = rest.next() {
        let value = rest.next().ok_or_else(|| format!("{name} needs a value; usage: {HELP}"))?;
        let number =
            || value.parse::<u64>().map_err(|_| format!("{name} {value}: a whole number is expected"));
        match *name {
            "--activities" => asked.activities = number()?,
            "--seed" => asked.seed = number()?,
            "--format" if ["iati", "csv"].contains(value) => asked.format = value,
            "-o" | "--output" => asked.file = Some(value),
            _ => return Err(format!("{name} {value} is not understood; usage: {HELP}")),
        }
    }
    if asked.activities == 0 { Err(format!("--activities N is needed; usage: {HELP}")) } else { Ok(asked) }
}

fn write_xml(exercise: &Exercise, activities: u64, out: &mut impl Write) -> io::Result<()> {
    out.write_all(IATI_HEAD.as_bytes())?;
    for entry in exercise.entries(activities) {
        write_iati(&entry, out)?;
        say(entry.number, activities);
    }
    out.write_all(IATI_TAIL.as_bytes())
}

fn write_csv(exercise: &Exercise, activities: u64, out: &mut impl Write) -> Result<(), csv::Error> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(COLUMNS)?;
    for entry in exercise.entries(activities) {
        writer.write_record(row(&entry))?;
        say(entry.number, activities);
    }
    Ok(writer.flush()?)
}

fn say(number: u64, all: u64) {
    if number.is_multiple_of(SAID_EVERY) && io::stderr().is_terminal() {
        eprint!("\r{number} of {all} ");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_read_and_what_is_wrong_is_said() {
        let asked = read(&["--activities", "12", "--format", "csv", "-o", "a.csv"]).expect("these are right");
        assert_eq!((asked.activities, asked.seed, asked.format, asked.file), (12, 1, "csv", Some("a.csv")));
        assert!(read(&[]).is_err_and(|said| said.contains("--activities N")));
        assert!(read(&["--activities", "many"]).is_err_and(|said| said.contains("whole number")));
        assert!(read(&["--activities", "1", "--format", "pdf"]).is_err());
        assert!(read(&["--activities"]).is_err());
    }

    #[test]
    fn a_table_has_a_row_for_each_activity() {
        let mut out = Vec::new();
        write_csv(&Exercise::new(2), 30, &mut out).expect("memory can be written to");
        let rows = csv::Reader::from_reader(out.as_slice()).records().count();
        assert_eq!(rows, 30);
        let mut out = Vec::new();
        write_xml(&Exercise::new(2), 30, &mut out).expect("memory can be written to");
        assert_eq!(String::from_utf8_lossy(&out).matches("<iati-activity ").count(), 30);
    }
}
