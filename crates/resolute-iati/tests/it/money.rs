//! Sums of real files: nothing is lost and nothing is there twice.

use std::collections::BTreeMap;

use resolute_iati::{Decimal, MoneyEntry, MoneyKind, totals};

use crate::common::{activities, corpus, files, items, report};

#[test]
fn sums_and_what_they_leave_out_are_all_lines_of_a_file() {
    let Some(corpus) = corpus() else { return };
    let (mut placed, mut all) = (0, 0);
    for file in ["publishers", "older-versions"].iter().flat_map(|folder| files(&corpus.join(folder), ".xml"))
    {
        let Ok((read, _)) = items(&std::fs::read(&file).expect("a file")) else { continue };
        let read = activities(read);
        let entries: Vec<MoneyEntry> = read.iter().map(MoneyEntry::of).collect();
        let totals = totals(&entries);
        let mut sums: BTreeMap<(MoneyKind, String), Decimal> = BTreeMap::new();
        for line in entries.iter().flat_map(|entry| &entry.lines) {
            let sum = sums.entry((line.kind, line.currency.clone().unwrap_or_default())).or_default();
            *sum = sum.checked_add(Decimal::parse(&line.amount).unwrap_or_default()).expect("a sum");
            all += 1;
        }
        for one in &totals.left_out {
            let line = &entries[one.at.entry].lines[one.at.line];
            let sum = totals
                .sums
                .iter()
                .find(|sum| sum.kind == line.kind && Some(&sum.currency) == line.currency.as_ref());
            println!(
                "{}: {} {} {} left out: {}, beside {:?}",
                entries[one.at.entry].id,
                line.place,
                line.amount,
                line.kind,
                one.reason.name(),
                sum.map(|sum| sum.amount.to_string())
            );
            placed += 1;
        }
        // Sums and what was left out make the sum of all lines, to the last digit.
        for sum in &totals.sums {
            placed += sum.lines.len();
            let left = totals.left_out.iter().map(|one| &entries[one.at.entry].lines[one.at.line]);
            let left =
                left.filter(|line| line.kind == sum.kind && line.currency.as_ref() == Some(&sum.currency));
            let whole = left.fold(sum.amount, |whole, line| {
                whole.checked_add(Decimal::parse(&line.amount).unwrap_or_default()).expect("a sum")
            });
            assert_eq!(whole, sums[&(sum.kind, sum.currency.clone())], "{}: {}", file.display(), sum.kind);
        }
    }
    report("iati.money-lines", placed, all);
}
