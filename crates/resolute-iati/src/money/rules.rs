//! The rules against counting twice, on the activities of one set.

use std::collections::{BTreeMap, HashMap};

use super::decimal::Decimal;
use super::family::Families;
use super::line::{MoneyEntry, MoneyKind, MoneyLine};
use super::{budgets, transfers};

/// A line of the set: the activity and the line in it, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineAt {
    /// Index of the activity.
    pub entry: usize,
    /// Index of its line.
    pub line: usize,
}

/// Why a line is in no sum.
///
/// ```
/// use resolute_iati::*;
///
/// assert_eq!(Reason::CountedBelow.name(), "counted-below");
/// # Ok::<(), ReadError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// What stands there is no number.
    NotANumber,
    /// Neither the line nor its activity says the currency.
    NoCurrency,
    /// The activity stands in the set twice; the first is counted.
    RepeatedActivity,
    /// A later budget for the same time replaces it.
    Replaced,
    /// An activity below this one has lines of the same kind, which are counted in its place.
    CountedBelow,
    /// The giver of the money is in the set and its side is counted.
    CountedAtGiver,
    /// The sum has more digits than can be computed with.
    TooLarge,
}

impl Reason {
    /// All reasons, in the order in which they are asked.
    pub const ALL: [Reason; 7] = [
        Reason::NotANumber,
        Reason::NoCurrency,
        Reason::RepeatedActivity,
        Reason::Replaced,
        Reason::CountedBelow,
        Reason::CountedAtGiver,
        Reason::TooLarge,
    ];

    /// Its name in files and addresses.
    pub fn name(self) -> &'static str {
        match self {
            Reason::NotANumber => "not-a-number",
            Reason::NoCurrency => "no-currency",
            Reason::RepeatedActivity => "repeated-activity",
            Reason::Replaced => "replaced",
            Reason::CountedBelow => "counted-below",
            Reason::CountedAtGiver => "counted-at-giver",
            Reason::TooLarge => "too-large",
        }
    }
}

/// A line that is in no sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The line.
    pub at: LineAt,
    /// Why.
    pub reason: Reason,
    /// What is counted in its place, where there is one: an activity, or a line of it.
    pub instead: Option<LineAt>,
}

/// A sum of lines of one kind in one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// What was summed.
    pub kind: MoneyKind,
    /// In which currency.
    pub currency: String,
    /// The sum, exact.
    pub amount: Decimal,
    /// How much of it went to activities that are in the set too and may have passed it on.
    pub within: Decimal,
    /// The lines that it is made of.
    pub lines: Vec<LineAt>,
}

/// Sums of a set, and what they leave out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// By kind, then currency.
    pub sums: Vec<Sum>,
    /// In the order of the set.
    pub left_out: Vec<LeftOut>,
}

/// Sums the money of a set of activities, nothing twice.
///
/// ```
/// use resolute_iati::{MoneyEntry, MoneyKind, MoneyLine, Reason, TransactionKind, totals};
///
/// let spent = MoneyKind::Transaction(TransactionKind::Expenditure);
/// let programme = MoneyEntry {
///     id: "XM-1".into(),
///     lines: vec![MoneyLine::new(spent, "100.00", "EUR")],
///     ..MoneyEntry::default()
/// };
/// let project = MoneyEntry {
///     id: "XM-1-7".into(),
///     parents: vec!["XM-1".into()],
///     lines: vec![MoneyLine::new(spent, "60.5", "EUR"), MoneyLine::new(spent, "39.50", "EUR")],
///     ..MoneyEntry::default()
/// };
/// let totals = totals(&[programme, project]);
/// assert_eq!(totals.sums[0].amount.to_string(), "100.00");
/// assert_eq!(totals.left_out[0].reason, Reason::CountedBelow);
/// assert_eq!(totals.left_out[0].at.entry, 0);
/// ```
pub fn totals(entries: &[MoneyEntry]) -> Totals {
    let set = Set::of(entries);
    let mut sums: BTreeMap<(MoneyKind, &str), Sum> = BTreeMap::new();
    let mut left_out = Vec::new();
    for (at, line) in set.lines() {
        if let Err((reason, instead)) = set.count(at, line, &mut sums) {
            left_out.push(LeftOut { at, reason, instead });
        }
    }
    Totals { sums: sums.into_values().collect(), left_out }
}

/// What becomes of a line by the rules against counting twice.
///
/// ```
/// use resolute_iati::{MoneyEntry, MoneyKind, MoneyLine, Reason, Verdict, verdicts};
///
/// let lines = vec![MoneyLine::new(MoneyKind::Budget, "1", "EUR"), MoneyLine::new(MoneyKind::Budget, "one", "EUR")];
/// let judged = verdicts(&[MoneyEntry { lines, ..MoneyEntry::default() }]);
/// assert_eq!(judged[0][0], Verdict::Counted { goes_to: None });
/// assert_eq!(judged[0][1], Verdict::LeftOut { reason: Reason::NotANumber, instead: None });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It stands in the sum of its kind and currency.
    Counted {
        /// The other activity of the set to which the money goes, by index.
        goes_to: Option<usize>,
    },
    /// It stands in no sum.
    LeftOut {
        /// Why.
        reason: Reason,
        /// What is counted in its place, where there is one.
        instead: Option<LineAt>,
    },
}

/// Judges every line of a set by the rules of [`totals`], for those who keep the verdicts and sum later. Only the limit of
/// what can be computed with is not looked at: it is a matter of the sum.
///
/// Activities that nothing connects (no relation, no giving, no identifier that both have) do not bear on each other: judged
/// apart, in the same order, their lines get the same verdicts.
///
/// ```
/// use resolute_iati::{MoneyEntry, verdicts};
///
/// assert!(verdicts(&[MoneyEntry::default()])[0].is_empty());
/// ```
pub fn verdicts(entries: &[MoneyEntry]) -> Vec<Vec<Verdict>> {
    let set = Set::of(entries);
    let mut judged: Vec<Vec<Verdict>> =
        entries.iter().map(|entry| Vec::with_capacity(entry.lines.len())).collect();
    for (at, line) in set.lines() {
        judged[at.entry].push(match set.verdict(at, line) {
            Ok((.., goes_to)) => Verdict::Counted { goes_to },
            Err((reason, instead)) => Verdict::LeftOut { reason, instead },
        });
    }
    judged
}

/// What is known of the whole set before a line can be judged.
struct Set<'a> {
    entries: &'a [MoneyEntry],
    /// The first activity of each identifier.
    index: HashMap<&'a str, usize>,
    below: HashMap<(usize, MoneyKind), LineAt>,
    replaced: HashMap<LineAt, LineAt>,
    received: HashMap<LineAt, LineAt>,
}

type Refusal = (Reason, Option<LineAt>);

impl<'a> Set<'a> {
    fn of(entries: &'a [MoneyEntry]) -> Set<'a> {
        let mut index = HashMap::new();
        for (at, entry) in entries.iter().enumerate().filter(|(_, entry)| !entry.id.is_empty()) {
            index.entry(entry.id.as_str()).or_insert(at);
        }
        let families = Families::of(entries, &index);
        let replaced = budgets::replaced(entries);
        let below = counted_below(entries, &families, |at| !replaced.contains_key(&at));
        // A receipt is left out in favour of a payment only where that payment is counted ...
        let mut received = transfers::received(entries, &index);
        received.retain(|_, giver| {
            !below.contains_key(&(giver.entry, entries[giver.entry].lines[giver.line].kind))
        });
        // ... and what is left out below is nothing in whose favour something above could be.
        let is_counted = |at| !replaced.contains_key(&at) && !received.contains_key(&at);
        let below = counted_below(entries, &families, is_counted);
        Set { entries, index, below, replaced, received }
    }

    fn lines(&self) -> impl Iterator<Item = (LineAt, &'a MoneyLine)> + use<'a> {
        lines(self.entries)
    }

    fn count(
        &self,
        at: LineAt,
        line: &'a MoneyLine,
        sums: &mut BTreeMap<(MoneyKind, &'a str), Sum>,
    ) -> Result<(), Refusal> {
        let (amount, currency, goes_to) = self.verdict(at, line)?;
        let empty = || Sum {
            kind: line.kind,
            currency: currency.to_owned(),
            amount: Decimal::ZERO,
            within: Decimal::ZERO,
            lines: Vec::new(),
        };
        let sum = sums.entry((line.kind, currency)).or_insert_with(empty);
        let total = sum.amount.checked_add(amount).ok_or((Reason::TooLarge, None))?;
        if goes_to.is_some() {
            sum.within = sum.within.checked_add(amount).ok_or((Reason::TooLarge, None))?;
        }
        sum.amount = total;
        sum.lines.push(at);
        Ok(())
    }

    /// Amount, currency and receiver of a line that counts, or why it does not.
    fn verdict(&self, at: LineAt, line: &'a MoneyLine) -> Result<(Decimal, &'a str, Option<usize>), Refusal> {
        let amount = Decimal::parse(&line.amount).ok_or((Reason::NotANumber, None))?;
        let currency =
            line.currency.as_deref().filter(|code| !code.is_empty()).ok_or((Reason::NoCurrency, None))?;
        self.judge(at, line)?;
        let gives = transfers::receiver_side(line.kind).is_some();
        Ok((amount, currency, gives.then(|| self.goes_to(at, line)).flatten()))
    }

    /// Whether a line would be counted twice.
    fn judge(&self, at: LineAt, line: &MoneyLine) -> Result<(), Refusal> {
        let id = self.entries[at.entry].id.as_str();
        if let Some(first) = self.index.get(id).filter(|first| **first != at.entry) {
            return Err((Reason::RepeatedActivity, Some(LineAt { entry: *first, line: 0 })));
        }
        if let Some(later) = self.replaced.get(&at) {
            return Err((Reason::Replaced, Some(*later)));
        }
        if let Some(below) = self.below.get(&(at.entry, line.kind)) {
            return Err((Reason::CountedBelow, Some(*below)));
        }
        match self.received.get(&at) {
            Some(giver) => Err((Reason::CountedAtGiver, Some(*giver))),
            None => Ok(()),
        }
    }

    /// The other activity of the set to which the money goes.
    fn goes_to(&self, at: LineAt, line: &MoneyLine) -> Option<usize> {
        let receiver = self.index.get(line.receiver_activity.as_deref()?)?;
        Some(*receiver).filter(|receiver| *receiver != at.entry)
    }
}

/// All lines of a set with their places.
fn lines(entries: &[MoneyEntry]) -> impl Iterator<Item = (LineAt, &MoneyLine)> {
    entries.iter().enumerate().flat_map(|(entry, one)| {
        one.lines.iter().enumerate().map(move |(line, money)| (LineAt { entry, line }, money))
    })
}

/// The lines of a set without those of activities that stand in it again: these have no say in what is counted.
pub(super) fn lines_once<'a>(
    entries: &'a [MoneyEntry],
    index: &'a HashMap<&str, usize>,
) -> impl Iterator<Item = (LineAt, &'a MoneyLine)> {
    lines(entries).filter(|(at, _)| stands_first(entries, index, at.entry))
}

/// Whether no activity before it has its identifier.
pub(super) fn stands_first(entries: &[MoneyEntry], index: &HashMap<&str, usize>, entry: usize) -> bool {
    index.get(entries[entry].id.as_str()).is_none_or(|first| *first == entry)
}

/// A line that can stand in a sum. Nothing is left out in favour of one that cannot.
pub(super) fn is_countable(line: &MoneyLine) -> bool {
    Decimal::parse(&line.amount).is_some() && line.currency.as_deref().is_some_and(|code| !code.is_empty())
}

/// Activities and kinds that an activity below them has too, with a line of it that is counted.
fn counted_below(
    entries: &[MoneyEntry],
    families: &Families,
    is_counted: impl Fn(LineAt) -> bool,
) -> HashMap<(usize, MoneyKind), LineAt> {
    let mut below: HashMap<(usize, MoneyKind), LineAt> = HashMap::new();
    for at in families.upwards() {
        let above = families.above(at);
        if above.is_empty() {
            continue;
        }
        for kind in MoneyKind::all() {
            let mut lines = entries[at].lines.iter().enumerate();
            let own = lines.find_map(|(line, one)| {
                let place = LineAt { entry: at, line };
                (one.kind == kind && is_countable(one) && is_counted(place)).then_some(place)
            });
            if let Some(carried) = below.get(&(at, kind)).copied().or(own) {
                above.iter().for_each(|parent| {
                    below.entry((*parent, kind)).or_insert(carried);
                });
            }
        }
    }
    below
}

#[cfg(test)]
mod tests;
