//! A rule with what it is applied to.

use serde_json::Value;

use super::parse::expression;
use super::xpath::Expr;
use crate::money::Decimal;

/// The rules that a ruleset may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    NoMoreThanOne,
    AtLeastOne,
    OneOrAll,
    OnlyOneOf,
    Dependent,
    Unique,
    Sum,
    StrictSum,
    Loop,
    DateOrder,
    DateNow,
    TimeLimit,
    BetweenDates,
    Matches,
    NoMatches,
    StartsWith,
    NoSpaces,
    Range,
    IfThen,
    EvaluatesToTrue,
}

/// The names in rulesets, the codes of findings, what to say where the ruleset says nothing.
const KINDS: [(Kind, &str, &str, &str); 20] = [
    (Kind::NoMoreThanOne, "no_more_than_one", "rule-no-more-than-one", "at most one of these may stand here"),
    (Kind::AtLeastOne, "atleast_one", "rule-atleast-one", "at least one of these must stand here"),
    (Kind::OneOrAll, "one_or_all", "rule-one-or-all", "it must be said once for all, or everywhere"),
    (Kind::OnlyOneOf, "only_one_of", "rule-only-one-of", "only one of these may stand here"),
    (Kind::Dependent, "dependent", "rule-dependent", "where one of these stands, all must"),
    (Kind::Unique, "unique", "rule-unique", "these must differ from each other"),
    (Kind::Sum, "sum", "rule-sum", "these do not add up to what they must"),
    (Kind::StrictSum, "strict_sum", "rule-strict-sum", "these do not add up to what they must"),
    (Kind::Loop, "loop", "rule-loop", "a rule for each value does not hold"),
    (Kind::DateOrder, "date_order", "rule-date-order", "these dates are not in order"),
    (Kind::DateNow, "date_now", "rule-date-now", "this date lies in the future"),
    (Kind::TimeLimit, "time_limit", "rule-time-limit", "this time is longer than a year"),
    (Kind::BetweenDates, "between_dates", "rule-between-dates", "this date lies outside its time"),
    (Kind::Matches, "regex_matches", "rule-regex-matches", "this is not written as it must be"),
    (Kind::NoMatches, "regex_no_matches", "rule-regex-no-matches", "this is written as it must not be"),
    (Kind::StartsWith, "startswith", "rule-startswith", "this does not begin as it must"),
    (Kind::NoSpaces, "no_spaces", "rule-no-spaces", "blanks stand before or after this"),
    (Kind::Range, "range", "rule-range", "this number is too small or too large"),
    (Kind::IfThen, "if_then", "rule-if-then", "what follows from the rest is not so"),
    (Kind::EvaluatesToTrue, "evaluates_to_true", "rule-evaluates-to-true", "what must be so is not"),
];

impl Kind {
    pub(super) fn code(self) -> &'static str {
        KINDS.iter().find(|(kind, ..)| *kind == self).map_or("rule", |(_, _, code, _)| code)
    }
}

/// A rule, what it is applied to, and what it says.
#[derive(Debug)]
pub(super) struct Case {
    pub(super) kind: Kind,
    pub(super) condition: Option<Expr>,
    pub(super) paths: Vec<Expr>,
    /// `one`, `less`, `date`, `foreach`, `if`, `eval`.
    pub(super) first: Option<Expr>,
    /// `more`, `start`, `then`.
    pub(super) second: Option<Expr>,
    /// `end`.
    pub(super) third: Option<Expr>,
    /// The second of two dates is the day on which is checked.
    pub(super) is_until_now: bool,
    /// `excluded`, or what a text may begin with.
    pub(super) others: Vec<Expr>,
    /// `lang`, `sector`, `currency`; what joins a beginning to the rest.
    pub(super) word: String,
    pub(super) sum: Option<Decimal>,
    pub(super) least: Option<f64>,
    pub(super) most: Option<f64>,
    pub(super) regex: Option<regex::Regex>,
    /// The rules of a loop.
    pub(super) inner: Vec<Case>,
    /// It needs a register of organisations that is not at hand; it is not applied.
    pub(super) needs_register: bool,
    said: Option<String>,
}

impl Case {
    pub(super) fn read(name: &str, json: &Value) -> Result<Case, String> {
        let kind = KINDS.iter().find(|(_, known, ..)| *known == name).map(|(kind, ..)| *kind);
        let kind = kind.ok_or_else(|| "no such rule is known".to_owned())?;
        let text = |key: &str| json.get(key).and_then(Value::as_str);
        let one = |keys: &[&str]| keys.iter().find_map(|key| text(key)).map(read).transpose();
        let many = |key: &str| {
            let list = json.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            list.iter()
                .filter_map(Value::as_str)
                .filter(|path| *path != REGISTER)
                .map(read)
                .collect::<Result<Vec<_>, _>>()
        };
        let mut others = many("excluded")?;
        others.extend(many("prefix")?);
        if kind == Kind::StartsWith {
            others.extend(one(&["start"])?);
        }
        let is_until_now = matches!(text("more"), Some("NOW" | "TODAY"));
        let is_register =
            |list: &Value| list.as_array().is_some_and(|list| list.iter().any(|one| one == REGISTER));
        Ok(Case {
            kind,
            condition: one(&["condition"])?,
            paths: many("paths")?,
            first: one(&["one", "less", "date", "foreach", "if", "eval"])?,
            second: if is_until_now { None } else { one(&["more", "start", "then"])? },
            third: one(&["end"])?,
            is_until_now,
            others,
            word: text("all").or_else(|| text("separator")).unwrap_or_default().to_owned(),
            sum: json.get("sum").and_then(|sum| Decimal::parse(&sum.to_string())),
            least: json.get("min").and_then(Value::as_f64),
            most: json.get("max").and_then(Value::as_f64),
            regex: text("regex").map(regex::Regex::new).transpose().map_err(|error| error.to_string())?,
            inner: json.get("do").map(inner).transpose()?.unwrap_or_default(),
            needs_register: json.get("prefix").is_some_and(is_register),
            said: said(json),
        })
    }

    /// What to say where it does not hold.
    pub(super) fn message(&self) -> String {
        let usual =
            || KINDS.iter().find(|(kind, ..)| *kind == self.kind).map_or("", |(.., usual)| usual).to_owned();
        self.said.clone().unwrap_or_else(usual)
    }
}

/// Stands for the agencies whose codes an identifier of an organisation may begin with.
const REGISTER: &str = "ORG-ID-PREFIX";

fn read(text: &str) -> Result<Expr, String> {
    expression(text).map_err(|reason| format!("{text:?}: {reason}"))
}

/// The message and number that the ruleset gives.
fn said(json: &Value) -> Option<String> {
    let info = json.get("ruleInfo")?;
    let message = info.get("message")?.as_str()?;
    let number = info.get("id").and_then(Value::as_str);
    Some(number.map_or_else(|| message.to_owned(), |number| format!("{message} (rule {number})")))
}

fn inner(rules: &Value) -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    for (name, rule) in rules.as_object().into_iter().flatten() {
        if name == "loop" {
            return Err("a loop in a loop".to_owned());
        }
        for case in rule.get("cases").and_then(Value::as_array).into_iter().flatten() {
            cases.push(Case::read(name, case)?);
        }
    }
    Ok(cases)
}
