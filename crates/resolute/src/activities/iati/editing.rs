//! What was edited here, written into the element that was given. Fields that were not edited stay letter by letter.

use resolute_iati::{Element, Tree, narratives};

use super::super::model::Record;
use super::words::{LISTS, REGIONS, uri};
use super::{codes, writing};

/// Elements of an activity in the order of the standard; those of other namespaces come last.
const ORDER: &[&str] = &[
    "iati-identifier",
    "reporting-org",
    "title",
    "description",
    "participating-org",
    "other-identifier",
    "activity-status",
    "activity-date",
    "contact-info",
    "activity-scope",
    "recipient-country",
    "recipient-region",
    "location",
    "sector",
    "tag",
    "country-budget-items",
    "humanitarian-scope",
    "policy-marker",
    "collaboration-type",
    "default-flow-type",
    "default-finance-type",
    "default-aid-type",
    "default-tied-status",
    "budget",
    "planned-disbursement",
    "capital-spend",
    "transaction",
    "document-link",
    "related-activity",
    "legacy-data",
    "conditions",
    "result",
    "crs-add",
    "fss",
];

/// The element with what differs between what was read of it and how the entry is now. An element that cannot be edited
/// (it is empty) comes back as it is.
pub fn edited(original: &str, given: &Record, now: &Record) -> String {
    let Ok(tree) = Tree::parse(original) else { return original.to_owned() };
    if given == now || !tree.root().has_children() {
        return original.to_owned();
    }
    let mut edit = Edit::of(&tree);
    words(&mut edit, given, now);
    times(&mut edit, given, now);
    places(&mut edit, given, now);
    tags(&mut edit, given, now);
    parties(&mut edit, given, now);
    money(&mut edit, given, now);
    own(&mut edit, given, now);
    edit.finish()
}

/// A child and the blanks before it.
struct Piece<'a> {
    element: Option<Element<'a>>,
    name: String,
    before: String,
    text: String,
}

struct Edit<'a> {
    head: &'a str,
    pieces: Vec<Piece<'a>>,
    tail: &'a str,
}

impl<'a> Edit<'a> {
    fn of(tree: &'a Tree) -> Edit<'a> {
        let source = tree.source();
        let place = |text: &str| text.as_ptr() as usize - source.as_ptr() as usize;
        let mut here = place(tree.root().inner_source());
        let head = &source[..here];
        let mut pieces = Vec::new();
        for child in tree.root().children() {
            let start = place(child.source());
            pieces.push(Piece {
                element: Some(child),
                name: child.name().to_owned(),
                before: source[here..start].to_owned(),
                text: child.source().to_owned(),
            });
            here = start + child.source().len();
        }
        Edit { head, pieces, tail: &source[here..] }
    }

    /// Takes out children of a name; comments before them stay.
    fn remove(&mut self, name: &str, is_one: impl Fn(Element<'a>) -> bool) {
        let mut kept: Vec<Piece<'a>> = Vec::with_capacity(self.pieces.len());
        let mut carried = String::new();
        for mut piece in std::mem::take(&mut self.pieces) {
            if piece.name == name && piece.element.is_some_and(&is_one) {
                if !piece.before.trim().is_empty() {
                    carried.push_str(&piece.before);
                }
                continue;
            }
            if !carried.is_empty() {
                piece.before.insert_str(0, &std::mem::take(&mut carried));
            }
            kept.push(piece);
        }
        self.pieces = kept;
    }

    /// Puts a child where the standard wants it: after the last of its name or of a name before it.
    fn put(&mut self, name: &str, text: String) {
        let at = self.pieces.iter().rposition(|piece| rank(&piece.name) <= rank(name)).map_or(0, |at| at + 1);
        let like = self.pieces.get(at.saturating_sub(1)).map_or("", |piece| piece.before.as_str());
        let before = if like.trim().is_empty() { like.to_owned() } else { "\n".to_owned() };
        self.pieces.insert(at, Piece { element: None, name: name.to_owned(), before, text });
    }

    /// Changes the first words of a child that read so; `false` where there are none.
    fn reword(&mut self, name: &str, was: &str, is: &str) -> bool {
        for piece in self.pieces.iter_mut().filter(|piece| piece.name == name) {
            let Some(element) = piece.element else { continue };
            let words = element.children_named("narrative").find(|one| same_words(&one.text(), was));
            // Version 1 has the words in the element itself.
            let alone = (!element.has_children() && same_words(&element.text(), was)).then_some(element);
            let Some(found) = words.or(alone) else { continue };
            let start = found.inner_source().as_ptr() as usize - element.source().as_ptr() as usize;
            let end = start + found.inner_source().len();
            piece.text.replace_range(start..end, &writing::escaped(is));
            piece.element = None;
            return true;
        }
        false
    }

    fn finish(self) -> String {
        let mut out = self.head.to_owned();
        for piece in self.pieces {
            out.push_str(&piece.before);
            out.push_str(&piece.text);
        }
        out.push_str(self.tail);
        out
    }
}

fn rank(name: &str) -> usize {
    ORDER.iter().position(|known| *known == name).unwrap_or(ORDER.len())
}

fn same_words(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

fn words(edit: &mut Edit<'_>, given: &Record, now: &Record) {
    if given.title != now.title && !edit.reword("title", &given.title, &now.title) {
        edit.remove("title", |_| true);
        edit.put("title", writing::words("title", "", &now.title));
    }
    if given.organisation != now.organisation {
        edit.reword("reporting-org", &given.organisation, &now.organisation);
    }
    if given.description != now.description
        && !edit.reword("description", &given.description, &now.description)
    {
        let general = |one: Element<'_>| one.attribute("type").as_deref().unwrap_or("1") == "1";
        let shown = |one: Element<'_>| {
            narratives(one).iter().any(|words| given.description.contains(words.text.trim()))
        };
        edit.remove("description", |one| general(one) && shown(one));
        edit.put("description", writing::words("description", " type=\"1\"", &now.description));
    }
}

fn times(edit: &mut Edit<'_>, given: &Record, now: &Record) {
    for (was, is, kinds) in [
        (given.starts_on, now.starts_on, ["2", "start-actual", "1", "start-planned"]),
        (given.ends_on, now.ends_on, ["4", "end-actual", "3", "end-planned"]),
    ] {
        if was == is {
            continue;
        }
        // The day that was read is the actual one where there is one, else the planned one.
        let has = |edit: &Edit<'_>, kind: &str| {
            edit.pieces
                .iter()
                .filter_map(|piece| piece.element)
                .any(|one| one.name() == "activity-date" && one.attribute("type").as_deref() == Some(kind))
        };
        let kind = kinds.into_iter().find(|kind| has(edit, kind)).unwrap_or(kinds[0]);
        edit.remove("activity-date", |one| one.attribute("type").as_deref() == Some(kind));
        if let Some(day) = is {
            edit.put("activity-date", writing::date(kind, day));
        }
    }
    if given.progress != now.progress
        && let Some(progress) = now.progress
    {
        edit.remove("activity-status", |_| true);
        edit.put("activity-status", format!("<activity-status code=\"{}\"/>", codes::status(progress)));
    }
    if given.coverage != now.coverage {
        edit.remove("activity-scope", |_| true);
        writing::scope(now).into_iter().for_each(|scope| edit.put("activity-scope", scope));
    }
}

fn places(edit: &mut Edit<'_>, given: &Record, now: &Record) {
    let gone = |was: &[String], is: &[String], code: &str| {
        was.iter().any(|one| one == code) && !is.iter().any(|one| one == code)
    };
    if given.countries != now.countries {
        edit.remove("recipient-country", |one| {
            let code = one.attribute("code").and_then(|code| codes::country(&code));
            code.is_some_and(|code| gone(&given.countries, &now.countries, code))
        });
        let new: Vec<String> =
            now.countries.iter().filter(|code| !given.countries.contains(code)).cloned().collect();
        writing::countries(&new).into_iter().for_each(|one| edit.put("recipient-country", one));
    }
    if given.regions != now.regions {
        edit.remove("recipient-region", |one| {
            one.attribute("vocabulary-uri").as_deref() == Some(uri(REGIONS).as_str())
        });
        writing::regions(&now.regions).into_iter().for_each(|one| edit.put("recipient-region", one));
    }
}

fn tags(edit: &mut Edit<'_>, given: &Record, now: &Record) {
    let vocabulary = |one: &Element<'_>| one.attribute("vocabulary").map(|code| code.into_owned());
    for (in_tags, in_sectors, was, is) in
        [("2", "7", &given.goals, &now.goals), ("3", "8", &given.targets, &now.targets)]
    {
        if was == is {
            continue;
        }
        let gone = |one: Element<'_>| {
            let code = one.attribute("code").map(|code| code.trim().to_lowercase()).unwrap_or_default();
            was.contains(&code) && !is.contains(&code)
        };
        edit.remove("tag", |one| vocabulary(&one).as_deref() == Some(in_tags) && gone(one));
        edit.remove("sector", |one| vocabulary(&one).as_deref() == Some(in_sectors) && gone(one));
        let new = is.iter().filter(|code| !was.contains(code));
        new.for_each(|code| edit.put("tag", writing::sdg(in_tags, code)));
    }
    let mut sides = [given.clone(), now.clone()];
    for side in &mut sides {
        side.lines = side.all_lines().map(str::to_owned).collect();
    }
    let [was, is] = &mut sides;
    for (scheme, list) in LISTS {
        if list(was) == list(is) {
            continue;
        }
        edit.remove("tag", |one| one.attribute("vocabulary-uri").as_deref() == Some(uri(scheme).as_str()));
        list(is).iter().for_each(|code| edit.put("tag", writing::tag(scheme, code)));
    }
}

fn parties(edit: &mut Edit<'_>, given: &Record, now: &Record) {
    for gone in given.parties.iter().filter(|party| !now.parties.contains(party)) {
        edit.remove("participating-org", |one| {
            let role = one.attribute("role").and_then(|code| resolute_iati::Role::from_code(&code));
            let named = narratives(one).iter().any(|words| same_words(&words.text, &gone.name))
                || one.attribute("ref").is_some_and(|reference| reference.trim() == gone.name);
            named && role.map_or("partner", codes::role) == gone.role
        });
    }
    let new = now.parties.iter().filter(|party| !given.parties.contains(party));
    new.for_each(|party| edit.put("participating-org", writing::party(party)));
}

/// Amounts that are gone are taken out by kind, digits and day; new ones are put.
fn money(edit: &mut Edit<'_>, given: &Record, now: &Record) {
    for gone in given.money.iter().filter(|one| !now.money.contains(one)) {
        let name = match gone.kind.as_str() {
            "planned-disbursement" => "planned-disbursement",
            kind if codes::transaction_code(kind).is_some() => "transaction",
            _ => "budget",
        };
        edit.remove(name, |one| {
            let digits = one.child("value").map(|value| value.text().trim().to_owned());
            let day = one.child("transaction-date").or_else(|| one.child("period-start"));
            let day = day.and_then(|day| Some(day.attribute("iso-date")?.trim().to_owned()));
            digits.as_deref() == Some(&gone.amount)
                && day.as_deref().and_then(|day| day.get(..10))
                    == gone.starts_on.map(|day| day.to_string()).as_deref()
        });
    }
    let new: Vec<_> = now.money.iter().filter(|one| !given.money.contains(one)).cloned().collect();
    let (budgets, planned, transactions) = writing::money(&new);
    budgets.into_iter().for_each(|one| edit.put("budget", one));
    planned.into_iter().for_each(|one| edit.put("planned-disbursement", one));
    transactions.into_iter().for_each(|one| edit.put("transaction", one));
}

fn own(edit: &mut Edit<'_>, given: &Record, now: &Record) {
    let (was, is) = (writing::own(given), writing::own(now));
    if was == is {
        return;
    }
    let names: Vec<String> = edit.pieces.iter().map(|piece| piece.name.clone()).collect();
    for name in names {
        edit.remove(&name, |one| {
            let prefix = one.name().split_once(':').map(|(prefix, _)| prefix);
            prefix.is_some_and(|prefix| one.namespace(prefix).as_deref() == Some(writing::NAMESPACE))
        });
    }
    is.into_iter().for_each(|(_, part)| edit.put("r:own", part));
}

#[cfg(test)]
mod tests {
    use super::super::of_element;
    use super::*;

    const GIVEN: &str = "<iati-activity xml:lang=\"en\" default-currency=\"USD\">\n  <iati-identifier>XM-1</iati-identifier>\n  \
        <reporting-org ref=\"XM\" type=\"10\"><narrative>A &amp; B</narrative></reporting-org>\n  <!-- why -->\n  \
        <title><narrative>Wells</narrative><narrative xml:lang=\"fr\">Puits</narrative></title>\n  \
        <description type=\"1\"><narrative>Old  words</narrative></description>\n  \
        <activity-status code=\"2\"/>\n  <activity-date type=\"1\" iso-date=\"2016-01-01\"/>\n  \
        <recipient-country code=\"KE\" percentage=\"60\"/>\n  <recipient-country code=\"UG\" percentage=\"40\"/>\n  \
        <tag vocabulary=\"2\" code=\"6\"/>\n  <transaction ref=\"x\"><transaction-type code=\"3\"/>\
        <transaction-date iso-date=\"2016-02-01\"/><value>5.00</value></transaction>\n  <crs-add/>\n</iati-activity>";

    #[test]
    fn what_was_not_edited_stays_letter_by_letter() {
        let given = of_element(GIVEN).unwrap();
        assert_eq!(edited(GIVEN, &given, &given), GIVEN);
    }

    #[test]
    fn edits_are_read_again_and_the_rest_stays() {
        let given = of_element(GIVEN).unwrap();
        let mut now = given.clone();
        now.title = "Wells & pumps".to_owned();
        now.description = "New words".to_owned();
        now.countries = vec!["KEN".to_owned(), "TZA".to_owned()];
        now.starts_on = Some(jiff::civil::date(2016, 3, 1));
        now.goals = vec!["4".to_owned()];
        now.main_line = Some("C4".to_owned());
        now.impact = "Ten".to_owned();
        now.money[0].amount = "5.01".to_owned();
        let out = edited(GIVEN, &given, &now);
        // The standard asks for the day of a value; a changed amount that has none takes that of its transaction.
        now.money[0].valued_on = now.money[0].starts_on;
        assert_eq!(of_element(&out).unwrap(), now, "{out}");
        for kept in ["<!-- why -->", "Puits", "<crs-add/>", "KE\" percentage=\"60\"", "A &amp; B"] {
            assert!(out.contains(kept), "{kept} in {out}");
        }
        assert!(!out.contains("UG") && !out.contains("5.00"));
    }
}
