//! Money that one activity of a set gives and another receives: the same money, written down on both sides.

use std::collections::{HashMap, HashSet};

use super::decimal::Decimal;
use super::line::{MoneyEntry, MoneyKind, MoneyLine};
use super::rules::{LineAt, is_countable, lines_once};
use crate::views::TransactionKind;

/// The kind under which the receiver of money writes it down.
pub(super) fn receiver_side(kind: MoneyKind) -> Option<MoneyKind> {
    let kind = match kind {
        MoneyKind::Transaction(TransactionKind::Disbursement) => TransactionKind::IncomingFunds,
        MoneyKind::Transaction(TransactionKind::OutgoingCommitment) => TransactionKind::IncomingCommitment,
        MoneyKind::Transaction(TransactionKind::OutgoingPledge) => TransactionKind::IncomingPledge,
        _ => return None,
    };
    Some(MoneyKind::Transaction(kind))
}

/// Receipts out of other activities of the set, each with a line of the giver: the one that names the receiver and has
/// the same amount, each taken once; else, where the receiver names the giver, any line of that kind that it has.
pub(super) fn received<'a>(
    entries: &'a [MoneyEntry],
    index: &'a HashMap<&str, usize>,
) -> HashMap<LineAt, LineAt> {
    let mut given = Given::of(entries, index);
    let mut received = HashMap::new();
    for (at, line) in lines_once(entries, index) {
        let giver = match line.provider_activity.as_deref().map(|id| index.get(id).copied()) {
            // It names an activity that is not in the set: money from outside.
            Some(None) => None,
            Some(Some(provider)) if provider == at.entry => None,
            Some(Some(provider)) => {
                given.take(at.entry, line, Some(provider)).or_else(|| given.any(provider, line.kind))
            }
            None => given.take(at.entry, line, None),
        };
        received.extend(giver.map(|giver| (at, giver)));
    }
    received
}

/// Receiver, kind on its side, currency, amount, and the giver where it matters.
type Gift<'a> = (usize, MoneyKind, &'a str, Decimal, Option<usize>);

/// What the givers of a set wrote down. Lines are taken from the ends of the lists, so these run backwards.
#[derive(Default)]
struct Given<'a> {
    gifts: HashMap<Gift<'a>, Vec<LineAt>>,
    first: HashMap<(usize, MoneyKind), LineAt>,
    taken: HashSet<LineAt>,
}

impl<'a> Given<'a> {
    fn of(entries: &'a [MoneyEntry], index: &'a HashMap<&str, usize>) -> Given<'a> {
        let mut given = Given::default();
        for (at, line) in lines_once(entries, index).filter(|(_, line)| is_countable(line)) {
            let Some(kind) = receiver_side(line.kind) else { continue };
            given.first.entry((at.entry, kind)).or_insert(at);
            let receiver = line.receiver_activity.as_deref().and_then(|id| index.get(id)).copied();
            let Some(receiver) = receiver.filter(|receiver| *receiver != at.entry) else { continue };
            let Some((currency, amount)) = money(line) else { continue };
            for giver in [None, Some(at.entry)] {
                given.gifts.entry((receiver, kind, currency, amount, giver)).or_default().push(at);
            }
        }
        given.gifts.values_mut().for_each(|lines| lines.reverse());
        given
    }

    /// A line of the same amount in which the receiver is named.
    fn take(&mut self, receiver: usize, line: &'a MoneyLine, giver: Option<usize>) -> Option<LineAt> {
        let (currency, amount) = money(line)?;
        let lines = self.gifts.get_mut(&(receiver, line.kind, currency, amount, giver))?;
        while let Some(at) = lines.pop() {
            if self.taken.insert(at) {
                return Some(at);
            }
        }
        None
    }

    fn any(&self, giver: usize, kind: MoneyKind) -> Option<LineAt> {
        self.first.get(&(giver, kind)).copied()
    }
}

fn money(line: &MoneyLine) -> Option<(&str, Decimal)> {
    Some((line.currency.as_deref()?, Decimal::parse(&line.amount)?))
}
