//! Whether a rule holds in an element.

use std::collections::BTreeSet;

use super::case::{Case, Kind};
use super::day::Day;
use super::xpath::{Expr, Node, Scope};
use crate::money::Decimal;
use crate::tree::Element;

/// Values that a loop goes through in one element; entries with more are not of this world.
const MOST_VALUES: usize = 50;

impl Case {
    /// Tells where the rule does not hold: the rule itself, or that of a loop, and the element.
    pub(super) fn check<'a>(
        &self,
        scope: Scope<'a, '_>,
        today: Option<Day>,
        tell: &mut impl FnMut(&Case, Element<'a>),
    ) {
        if self.needs_register || self.condition.as_ref().is_some_and(|condition| !condition.is_true(scope)) {
            return;
        }
        if self.kind == Kind::Loop {
            let values = self.first.iter().flat_map(|each| each.nodes(scope));
            let values: BTreeSet<String> = values.map(|node| node.text().into_owned()).collect();
            for value in values.iter().take(MOST_VALUES) {
                self.inner
                    .iter()
                    .for_each(|case| case.tell(Scope { value: Some(value), ..scope }, today, tell));
            }
            return;
        }
        self.tell(scope, today, tell);
    }

    fn tell<'a>(&self, scope: Scope<'a, '_>, today: Option<Day>, tell: &mut impl FnMut(&Case, Element<'a>)) {
        let applies = self.condition.as_ref().is_none_or(|condition| condition.is_true(scope));
        if let Some(at) = applies.then(|| self.fault(scope, today)).flatten() {
            tell(self, at);
        }
    }

    /// The element in which the rule does not hold.
    fn fault<'a>(&self, scope: Scope<'a, '_>, today: Option<Day>) -> Option<Element<'a>> {
        let here = scope.element;
        let unless = |holds: bool| (!holds).then_some(here);
        match self.kind {
            Kind::NoMoreThanOne => unless(self.found(scope).len() <= 1),
            Kind::AtLeastOne => unless(self.paths.iter().any(|path| !path.nodes(scope).is_empty())),
            Kind::OnlyOneOf => {
                let is_excluded = self.others.iter().any(|path| !path.nodes(scope).is_empty());
                let count = self.found(scope).len();
                unless(if is_excluded { count == 0 } else { count == 1 })
            }
            Kind::OneOrAll => self.one_or_all(scope),
            Kind::Dependent => {
                let empty = self.paths.iter().filter(|path| path.nodes(scope).is_empty()).count();
                unless(empty == 0 || empty == self.paths.len())
            }
            Kind::Unique => {
                let found = self.found(scope);
                let texts: BTreeSet<String> = found.iter().map(|node| node.text().into_owned()).collect();
                unless(texts.len() == found.len())
            }
            Kind::Sum => unless(self.found(scope).is_empty() || self.adds_up(scope)),
            Kind::StrictSum => unless(self.adds_up(scope)),
            Kind::DateOrder => self.date_order(scope, today),
            Kind::DateNow => {
                let later = self.first.as_ref()?.nodes(scope).into_iter().find(|node| {
                    Day::parse(&node.text()).zip(today).is_some_and(|(day, today)| day.date() > today)
                });
                later.map(|node| node.element())
            }
            Kind::TimeLimit => {
                let (start, end) = (day(self.second.as_ref(), scope)?, day(self.third.as_ref(), scope)?);
                unless(end <= start.next_year())
            }
            Kind::BetweenDates => {
                let (start, end) = (day(self.second.as_ref(), scope)?, day(self.third.as_ref(), scope)?);
                let outside =
                    |node: &Node<'_>| Day::parse(&node.text()).is_some_and(|day| day < start || day > end);
                self.first.as_ref()?.nodes(scope).into_iter().find(outside).map(|node| node.element())
            }
            Kind::Matches => {
                self.first_where(scope, |text| self.regex.as_ref().is_some_and(|regex| !regex.is_match(text)))
            }
            Kind::NoMatches => {
                self.first_where(scope, |text| self.regex.as_ref().is_some_and(|regex| regex.is_match(text)))
            }
            Kind::StartsWith => {
                let starts = self.others.iter().flat_map(|path| path.nodes(scope));
                let starts: Vec<String> =
                    starts.map(|node| format!("{}{}", node.text().trim(), self.word)).collect();
                self.first_where(scope, |text| {
                    !starts.is_empty() && !starts.iter().any(|start| text.trim().starts_with(start))
                })
            }
            Kind::NoSpaces => self.first_where(scope, |text| text != text.trim()),
            Kind::Range => self.first_where(scope, |text| {
                let number: Option<f64> = text.trim().parse().ok();
                number.is_some_and(|number| {
                    self.least.is_some_and(|least| number < least)
                        || self.most.is_some_and(|most| number > most)
                })
            }),
            Kind::IfThen => {
                let holds = |expr: &Option<Expr>| expr.as_ref().is_some_and(|expr| expr.is_true(scope));
                unless(!holds(&self.first) || holds(&self.second))
            }
            Kind::EvaluatesToTrue => unless(self.first.as_ref().is_none_or(|expr| expr.is_true(scope))),
            Kind::Loop => None,
        }
    }

    fn found<'a>(&self, scope: Scope<'a, '_>) -> Vec<Node<'a>> {
        self.paths.iter().flat_map(|path| path.nodes(scope)).collect()
    }

    fn first_where<'a>(&self, scope: Scope<'a, '_>, is_wrong: impl Fn(&str) -> bool) -> Option<Element<'a>> {
        let found = self.paths.iter().flat_map(|path| path.nodes(scope));
        found.into_iter().find(|node| is_wrong(&node.text())).map(|node| node.element())
    }

    fn adds_up(&self, scope: Scope<'_, '_>) -> bool {
        let add = |sum: Decimal, node: &Node<'_>| sum.checked_add(Decimal::parse(&node.text())?);
        self.found(scope).iter().try_fold(Decimal::ZERO, add) == self.sum
    }

    fn date_order<'a>(&self, scope: Scope<'a, '_>, today: Option<Day>) -> Option<Element<'a>> {
        let less = self.first.as_ref()?;
        let limit = if self.is_until_now { today } else { day(self.second.as_ref(), scope) }?;
        let mut found = less.nodes(scope).into_iter();
        let is_later = |node: &Node<'_>| Day::parse(&node.text()).is_some_and(|day| day.date() > limit);
        // Of two dates the first of each kind is compared; the day of the check is compared with all.
        let later = if self.is_until_now { found.find(is_later) } else { found.next().filter(is_later) };
        later.map(|node| node.element())
    }

    /// Said once for the entry, or in every element that it concerns.
    fn one_or_all<'a>(&self, scope: Scope<'a, '_>) -> Option<Element<'a>> {
        if self.first.as_ref().is_some_and(|one| !one.nodes(scope).is_empty()) {
            return None;
        }
        let lacks = |one: &Element<'a>, attribute: &str| one.attribute(attribute).is_none();
        let mut all = scope.element.descendants();
        match self.word.as_str() {
            "lang" => all.find(|one| one.name() == "narrative" && lacks(one, "xml:lang")),
            "currency" => all.find(|one| {
                matches!(one.name(), "value" | "forecast" | "loan-status") && lacks(one, "currency")
            }),
            "sector" => scope.element.children_named("transaction").find(|one| one.child("sector").is_none()),
            _ => None,
        }
    }
}

/// The first day that a path finds.
fn day(path: Option<&Expr>, scope: Scope<'_, '_>) -> Option<Day> {
    path?.nodes(scope).first().and_then(|node| Day::parse(&node.text()))
}
