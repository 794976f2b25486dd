//! The rules on small sets, and what holds for any set.

use super::*;
use crate::views::TransactionKind;

const PAID: MoneyKind = MoneyKind::Transaction(TransactionKind::Disbursement);
const SPENT: MoneyKind = MoneyKind::Transaction(TransactionKind::Expenditure);
const RECEIVED: MoneyKind = MoneyKind::Transaction(TransactionKind::IncomingFunds);

fn entry(id: &str, lines: Vec<MoneyLine>) -> MoneyEntry {
    MoneyEntry { id: id.to_owned(), lines, ..MoneyEntry::default() }
}

fn below(parent: &str, one: MoneyEntry) -> MoneyEntry {
    MoneyEntry { parents: vec![parent.to_owned()], ..one }
}

fn line(kind: MoneyKind, amount: &str) -> MoneyLine {
    MoneyLine::new(kind, amount, "EUR")
}

fn from(provider: &str, one: MoneyLine) -> MoneyLine {
    MoneyLine { provider_activity: Some(provider.to_owned()), ..one }
}

fn to(receiver: &str, one: MoneyLine) -> MoneyLine {
    MoneyLine { receiver_activity: Some(receiver.to_owned()), ..one }
}

fn budget(amount: &str, start: &str, end: &str, is_revised: bool) -> MoneyLine {
    let (start, end) = (Some(start.to_owned()), Some(end.to_owned()));
    MoneyLine { start, end, is_revised, ..line(MoneyKind::Budget, amount) }
}

/// Sums as `kind currency amount`, and what is left out as `entry.line reason`.
fn told(entries: &[MoneyEntry]) -> (Vec<String>, Vec<String>) {
    let totals = totals(entries);
    let sums = totals.sums.iter().map(|sum| format!("{} {} {}", sum.kind, sum.currency, sum.amount));
    let left =
        totals.left_out.iter().map(|one| format!("{}.{} {}", one.at.entry, one.at.line, one.reason.name()));
    (sums.collect(), left.collect())
}

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[test]
fn currencies_and_kinds_are_never_mixed() {
    let lines =
        vec![line(PAID, "1.10"), line(SPENT, "2"), MoneyLine::new(PAID, "3", "usd"), line(PAID, "0.9")];
    let (sums, left) = told(&[entry("A", lines)]);
    assert_eq!(sums, ["disbursement EUR 2.00", "disbursement USD 3", "expenditure EUR 2"]);
    assert_eq!(left, strings(&[]));
}

#[test]
fn lines_without_number_or_currency_are_listed() {
    let bare = MoneyLine { currency: None, ..line(PAID, "1") };
    let (sums, left) = told(&[entry("A", vec![line(PAID, "1,5"), bare, line(PAID, "2")])]);
    assert_eq!(sums, ["disbursement EUR 2"]);
    assert_eq!(left, ["0.0 not-a-number", "0.1 no-currency"]);
}

#[test]
fn parent_is_left_out_for_the_kinds_that_are_counted_below() {
    let programme = entry("P", vec![line(SPENT, "100"), line(MoneyKind::Budget, "300")]);
    let project = below("P", entry("P-1", Vec::new()));
    let part = below("P-1", entry("P-1-a", vec![line(SPENT, "60")]));
    let other = below("P", entry("P-2", vec![line(PAID, "5")]));
    let (sums, left) = told(&[programme, project, part, other]);
    assert_eq!(sums, ["budget EUR 300", "disbursement EUR 5", "expenditure EUR 60"]);
    assert_eq!(left, ["0.0 counted-below"]);
}

#[test]
fn parent_is_counted_when_what_is_below_cannot_be() {
    let programme = entry("P", vec![line(SPENT, "100")]);
    let part = below("P", entry("P-1", vec![line(SPENT, "sixty")]));
    let (sums, left) = told(&[programme, part]);
    assert_eq!((sums, left), (strings(&["expenditure EUR 100"]), strings(&["1.0 not-a-number"])));
}

#[test]
fn parent_may_name_the_child_instead() {
    let programme = MoneyEntry { children: vec!["P-1".to_owned()], ..entry("P", vec![line(SPENT, "100")]) };
    let (sums, left) = told(&[programme, entry("P-1", vec![line(SPENT, "40")])]);
    assert_eq!((sums, left), (strings(&["expenditure EUR 40"]), strings(&["0.0 counted-below"])));
}

#[test]
fn activities_above_each_other_are_no_family() {
    let circle = [
        below("B", entry("A", vec![line(SPENT, "1")])),
        below("C", entry("B", vec![line(SPENT, "2")])),
        below("A", entry("C", vec![line(SPENT, "4")])),
        below("D", entry("D", vec![line(SPENT, "8")])),
        below("A", entry("A-1", vec![line(SPENT, "16")])),
    ];
    let (sums, left) = told(&circle);
    assert_eq!(left, ["0.0 counted-below"], "the one below the circle is below one of it all the same");
    assert_eq!(sums, ["expenditure EUR 30"]);
}

#[test]
fn revised_budget_replaces_those_of_its_time() {
    let lines = vec![
        budget("10", "2016-01-01", "2016-12-31", false),
        budget("20", "2017-01-01", "2017-12-31", false),
        budget("4", "2016-01-01", "2016-03-31", false),
        budget("12", "2016-01-01", "2016-12-31", true),
        budget("13", "2016-01-01", "2016-12-31", true),
        budget("99", "2016-06-01", "2017-06-30", false),
    ];
    let totals = totals(&[entry("A", lines)]);
    let left: Vec<(usize, usize)> =
        totals.left_out.iter().map(|one| (one.at.line, one.instead.unwrap().line)).collect();
    assert_eq!(left, [(0, 4), (2, 4), (3, 4)], "what reaches beyond is not replaced");
    assert_eq!(totals.sums[0].amount.to_string(), "132");
}

#[test]
fn receipt_is_left_out_when_its_giver_is_counted() {
    let giver = entry("G", vec![to("R", line(PAID, "100")), to("X", line(PAID, "7"))]);
    let receiver = entry("R", vec![from("G", line(RECEIVED, "100.0")), from("OUTSIDE", line(RECEIVED, "5"))]);
    let totals = totals(&[giver, receiver]);
    assert_eq!(totals.sums.len(), 2);
    assert_eq!((totals.sums[0].kind, totals.sums[0].amount.to_string()), (RECEIVED, "5".to_owned()));
    assert_eq!(
        (totals.sums[1].amount.to_string(), totals.sums[1].within.to_string()),
        ("107".to_owned(), "100".to_owned())
    );
    assert_eq!(totals.left_out[0].instead, Some(LineAt { entry: 0, line: 0 }));
    assert_eq!(totals.left_out[0].reason, Reason::CountedAtGiver);
}

#[test]
fn receipt_without_a_giver_is_matched_by_amount_once() {
    let giver = entry("G", vec![to("R", line(PAID, "100"))]);
    let receiver = entry("R", vec![line(RECEIVED, "100"), line(RECEIVED, "100"), line(RECEIVED, "3")]);
    let (sums, left) = told(&[giver, receiver]);
    assert_eq!(sums, ["incoming-funds EUR 103", "disbursement EUR 100"]);
    assert_eq!(left, ["1.0 counted-at-giver"]);
}

#[test]
fn receipt_stays_when_the_payment_is_counted_below_its_giver() {
    // The programme pays its project, which pays others: the project's payment counts, and so does what it received.
    let programme = entry("P", vec![to("P-1", line(PAID, "100"))]);
    let project = below("P", entry("P-1", vec![from("P", line(RECEIVED, "100")), line(PAID, "90")]));
    let (sums, left) = told(&[programme, project]);
    assert_eq!(sums, ["incoming-funds EUR 100", "disbursement EUR 90"]);
    assert_eq!(left, ["0.0 counted-below"]);
}

#[test]
fn activity_that_stands_twice_is_counted_once() {
    let (sums, left) = told(&[
        entry("A", vec![line(PAID, "1")]),
        entry("A", vec![line(PAID, "1")]),
        entry("", vec![line(PAID, "2")]),
    ]);
    assert_eq!((sums, left), (strings(&["disbursement EUR 3"]), strings(&["1.0 repeated-activity"])));
}

/// A set drawn by numbers that look like chance.
fn drawn(seed: u64) -> Vec<MoneyEntry> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut below_limit = move |limit: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % limit
    };
    let mut entries = Vec::new();
    for at in 0..below_limit(12) {
        let lines = (0..below_limit(6)).map(|_| {
            let kind = [PAID, SPENT, RECEIVED, MoneyKind::Budget][below_limit(4) as usize];
            let mut one = line(kind, ["1", "2.5", "-1", "x", "10.00"][below_limit(5) as usize]);
            one.provider_activity = (below_limit(3) == 0).then(|| below_limit(14).to_string());
            one.receiver_activity = (below_limit(3) == 0).then(|| below_limit(14).to_string());
            one.start = Some(format!("201{}-01-01", below_limit(3)));
            one.end = Some("2015-12-31".to_owned());
            one.is_revised = below_limit(3) == 0;
            one
        });
        let lines = lines.collect();
        let parents = (0..below_limit(3)).map(|_| below_limit(14).to_string()).collect();
        let id = if below_limit(9) == 0 { 0 } else { at };
        entries.push(MoneyEntry { id: id.to_string(), parents, children: Vec::new(), lines });
    }
    entries
}

#[test]
fn each_line_is_in_one_sum_or_left_out_once() {
    for seed in 0..5_000 {
        let entries = drawn(seed);
        let totals = totals(&entries);
        let mut places: Vec<LineAt> = totals.sums.iter().flat_map(|sum| sum.lines.iter().copied()).collect();
        places.extend(totals.left_out.iter().map(|one| one.at));
        places.sort_unstable();
        assert_eq!(places, lines(&entries).map(|(at, _)| at).collect::<Vec<_>>(), "set {seed}");
        for sum in &totals.sums {
            let amounts = sum.lines.iter().map(|at| &entries[at.entry].lines[at.line].amount);
            let again = amounts
                .fold(Decimal::ZERO, |all, one| all.checked_add(Decimal::parse(one).unwrap()).unwrap());
            assert_eq!(sum.amount, again, "a sum is that of its lines");
        }
        let counted: Vec<LineAt> = totals.sums.iter().flat_map(|sum| sum.lines.iter().copied()).collect();
        for one in &totals.left_out {
            match one.reason {
                Reason::CountedBelow | Reason::CountedAtGiver => {
                    let instead = one.instead.expect("what is counted in its place");
                    assert!(counted.contains(&instead), "set {seed}: {one:?} is counted elsewhere");
                }
                Reason::Replaced => {
                    let later = one.instead.expect("what replaces it");
                    let is_replaced = |other: &LeftOut| other.at == later && other.reason == Reason::Replaced;
                    assert!(!totals.left_out.iter().any(is_replaced), "set {seed}: the last stands");
                }
                _ => {}
            }
        }
    }
}

#[test]
fn kind_of_a_family_never_vanishes() {
    // Whatever the relations, a kind that some activity has in a currency is in some sum.
    for seed in 0..5_000 {
        let entries = drawn(seed);
        let totals = totals(&entries);
        for kind in [PAID, SPENT] {
            let has = |one: &(LineAt, &MoneyLine)| one.1.kind == kind && is_countable(one.1);
            let is_there = lines(&entries).any(|one| has(&one));
            let first_only = |at: usize| !entries[..at].iter().any(|before| before.id == entries[at].id);
            let is_first = lines(&entries).any(|one| has(&one) && first_only(one.0.entry));
            if is_there && is_first {
                assert!(totals.sums.iter().any(|sum| sum.kind == kind), "set {seed}: {kind}");
            }
        }
    }
}

#[test]
fn large_set_takes_the_time_of_its_size() {
    // A chain of fifty thousand activities, each below the one before, all with money and the same receipts.
    let chain = (0..50_000).map(|at: u32| {
        let lines = vec![
            from(&(at + 1).to_string(), line(RECEIVED, "1")),
            to(&(at.max(1) - 1).to_string(), line(PAID, "1")),
        ];
        MoneyEntry { parents: vec![(at + 1).to_string()], ..entry(&at.to_string(), lines) }
    });
    let entries: Vec<MoneyEntry> = chain.collect();
    let totals = totals(&entries);
    assert_eq!(totals.sums.iter().map(|sum| sum.lines.len()).sum::<usize>() + totals.left_out.len(), 100_000);
}
