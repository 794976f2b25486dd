//! What is asked for: two periods, what is compared, and filters of the register, as they stand in an address.

use jiff::ToSpan;
use jiff::civil::Date;

use super::model::{Kind, Span};
use crate::activities::register;
use crate::error::{Error, Result};
use crate::web::visit::query_pairs;

/// The filters of the register that narrow what is compared, in the order of the page.
pub const FILTERS: [&str; 9] =
    ["line", "goal", "region", "country", "group", "people", "kind", "organisation-type", "language"];
/// Further ones that stand in addresses of other pages.
const FURTHER: [&str; 5] = ["actor", "target", "gdc", "source", "pair"];

/// Longest period, in years.
pub(super) const MOST_YEARS: i16 = 20;

/// The days of an address: first and last of the earlier period, then of the later one.
pub(super) const DAYS: [&str; 4] = ["before-from", "before-to", "from", "to"];

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The activities among which new ones are counted.
    pub list: register::Asked,
    /// The earlier and the later period; the last two full ones that are held where none are named.
    pub spans: Option<[Span; 2]>,
    /// What alone is compared.
    pub kind: Option<Kind>,
}

impl Asked {
    /// What an address asks for.
    ///
    /// # Errors
    /// Where a day is no date, a period is none or too long, they do not follow each other, or nothing is of that kind.
    pub fn of_query(query: &str) -> Result<Asked> {
        let list = register::Asked::of_query(query);
        let mut list =
            register::Asked { chosen: list.chosen, page: 1, per_page: 1, ..register::Asked::default() };
        list.chosen.retain(|(name, _)| FILTERS.iter().chain(&FURTHER).any(|known| known == name));
        let given = |wanted: &str| {
            query_pairs(query).filter(|(name, value)| name == wanted && !value.trim().is_empty()).last()
        };
        let mut days = [None; 4];
        for (day, name) in days.iter_mut().zip(DAYS) {
            *day = given(name).map(|(_, value)| parsed(name, value.trim())).transpose()?;
        }
        let kind = given("of").map(|(_, code)| {
            Kind::from_code(&code).ok_or_else(|| {
                let known = Kind::ALL.map(Kind::code).join(", ");
                Error::Invalid(format!("\"{code}\" is nothing that is compared; there are {known}"))
            })
        });
        Ok(Asked { list, spans: spans(days)?, kind: kind.transpose()? })
    }

    /// The same question in words of an address, with these periods.
    pub fn query(&self, spans: &[Span; 2]) -> String {
        let [before, after] = spans;
        let mut query = self.list.query();
        for (name, day) in DAYS.iter().zip([before.from, before.to, after.from, after.to]) {
            let mark = if query.is_empty() { "" } else { "&" };
            query.push_str(&format!("{mark}{name}={day}"));
        }
        query
    }

    /// What is compared: not what the list is narrowed by, because of any other value only a part would be counted.
    pub fn kinds(&self) -> Vec<Kind> {
        let narrowed = |kind: &Kind| self.list.chosen.iter().any(|(name, _)| name == kind.filter());
        let wanted = |kind: &Kind| self.kind.is_none_or(|one| one == *kind) && !narrowed(kind);
        Kind::ALL.into_iter().filter(wanted).collect()
    }
}

fn parsed(name: &str, text: &str) -> Result<Date> {
    text.parse().map_err(|_| {
        Error::Invalid(format!("{name}: \"{text}\" is no date; write year-month-day, for example 2017-10-09"))
    })
}

/// The periods of the days that are given. Where the earlier one is not, it is as long as the later and ends before it.
fn spans(days: [Option<Date>; 4]) -> Result<Option<[Span; 2]>> {
    let (before, after) = match days {
        [None, None, None, None] => return Ok(None),
        [before_from, before_to, Some(from), Some(to)] => match (before_from, before_to) {
            (None, None) => (None, Span { from, to }),
            (Some(before_from), Some(before_to)) => {
                (Some(Span { from: before_from, to: before_to }), Span { from, to })
            }
            _ => return Err(Error::Invalid("the earlier period needs before-from and before-to".to_owned())),
        },
        _ => return Err(Error::Invalid("the later period needs from and to, each a day".to_owned())),
    };
    whole("the later period", after)?;
    let before = match before {
        Some(before) => before,
        None => as_long_before(after).ok_or_else(|| {
            Error::Invalid("the calendar has no room for a period before this one".to_owned())
        })?,
    };
    whole("the earlier period", before)?;
    if before.to >= after.from {
        return Err(Error::Invalid(format!(
            "the earlier period ends on {} and the later begins on {}; they must not overlap, and the earlier comes first",
            before.to, after.from
        )));
    }
    Ok(Some([before, after]))
}

fn whole(which: &str, span: Span) -> Result<()> {
    if span.to < span.from {
        let message = format!("{which} ends on {}, before it begins on {}", span.to, span.from);
        return Err(Error::Invalid(message));
    }
    // Twenty years less a day end on the day before the same one.
    if span.from.checked_add(MOST_YEARS.years()).is_ok_and(|end| span.to >= end) {
        return Err(Error::Invalid(format!(
            "{which} is longer than {MOST_YEARS} years; between so distant times nothing can be compared"
        )));
    }
    Ok(())
}

/// Whole years where the period is of whole years, else as many days.
fn as_long_before(after: Span) -> Option<Span> {
    let next = after.to.tomorrow().ok()?;
    let to = after.from.yesterday().ok()?;
    let years = next.year() - after.from.year();
    let from = match years > 0 && (next.month(), next.day()) == (after.from.month(), after.from.day()) {
        true => after.from.checked_sub(years.years()).ok()?,
        false => after.from.checked_sub(after.from.until(next).ok()?).ok()?,
    };
    Some(Span { from, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(query: &str) -> String {
        match Asked::of_query(query) {
            Err(Error::Invalid(message)) => message,
            other => panic!("{query}: {other:?}"),
        }
    }

    #[test]
    fn an_address_says_periods_filters_and_what_is_compared() {
        let asked =
            Asked::of_query("from=2014-01-01&to=2015-12-31&region=AFR&of=countries&status=planned").unwrap();
        let [before, after] = asked.spans.unwrap();
        assert_eq!(
            (before.from.to_string(), before.to.to_string()),
            ("2012-01-01".into(), "2013-12-31".into())
        );
        assert_eq!(
            asked.query(&[before, after]),
            "region=AFR&before-from=2012-01-01&before-to=2013-12-31&from=2014-01-01&to=2015-12-31"
        );
        assert_eq!(asked.kinds(), [Kind::Countries]);
        let regions = Asked::of_query("region=AFR&of=regions").unwrap();
        assert!(regions.kinds().is_empty() && regions.spans.is_none());
        let days = Asked::of_query("from=2015-03-11&to=2015-03-20").unwrap().spans.unwrap()[0];
        assert_eq!((days.from.to_string(), days.to.to_string()), ("2015-03-01".into(), "2015-03-10".into()));
    }

    #[test]
    fn what_is_no_period_is_refused_with_the_reason() {
        assert!(refused("from=2015&to=2016-01-01").contains("from: \"2015\" is no date"));
        assert!(refused("from=2015-01-01").contains("needs from and to"));
        assert!(refused("before-from=2012-01-01&from=2015-01-01&to=2015-12-31").contains("before-to"));
        assert!(refused("from=2016-01-01&to=2015-01-01").contains("before it begins"));
        let overlapping = "before-from=2014-01-01&before-to=2015-01-01&from=2015-01-01&to=2015-12-31";
        assert!(refused(overlapping).contains("must not overlap"));
        assert!(refused("from=1990-01-01&to=2015-12-31").contains("20 years"));
        assert!(refused("of=colours").contains("there are terms, lines"));
        assert!(Asked::of_query("from=1996-01-01&to=2015-12-31").is_ok(), "twenty years are not too many");
        assert!(Asked::of_query("from=-9999-01-01&to=-9999-12-31").is_err());
    }
}
