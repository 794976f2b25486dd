//! What is changed is changed in its place, and nothing else is.

use super::*;

const XML: &str = "<iati-activity xml:lang='en' x='1'>\r\n\t<iati-identifier>A</iati-identifier>\r\n\t<!-- > kept -->\r\n\t\
    <title><narrative a='>'>One</narrative>\r\n\t\t<narrative xml:lang='fr'>Un</narrative></title>\r\n\t\
    <description type='1'><narrative>Long</narrative></description>\r\n\t\
    <activity-date type='1' iso-date='2015-01-01'/>\r\n\t<tag vocabulary='3' code='6.1'><narrative>w</narrative></tag>\r\n\t\
    <tag vocabulary='99' code='6.1'/>\r\n</iati-activity>";

fn changed(change: impl FnOnce(&mut Editor)) -> String {
    let mut editor = Editor::of(&Activity::from_xml(XML).unwrap());
    change(&mut editor);
    editor.finish().to_xml()
}

#[test]
fn words_change_in_their_language_alone() {
    assert_eq!(
        changed(|editor| editor.set_title("fr", "Deux & <trois>")),
        XML.replace(">Un<", ">Deux &amp; &lt;trois&gt;<")
    );
    assert_eq!(changed(|editor| editor.set_title("en", "Two")), XML.replace(">One<", ">Two<"));
    let added = "<narrative xml:lang='fr'>Un</narrative>\r\n\t\t<narrative xml:lang=\"es\">Tres</narrative>";
    assert_eq!(
        changed(|editor| editor.set_title("es", "Tres")),
        XML.replace("<narrative xml:lang='fr'>Un</narrative>", added)
    );
}

#[test]
fn new_description_stands_behind_the_old_one() {
    let after = changed(|editor| editor.set_description("2", "en", "Why"));
    let put = "</description>\r\n\t<description type=\"2\"><narrative>Why</narrative></description>\r\n\t<activity-date";
    assert_eq!(after, XML.replace("</description>\r\n\t<activity-date", put));
}

#[test]
fn dates_are_set_replaced_and_taken_away() {
    let replaced = "<activity-date type=\"1\" iso-date=\"2016-02-29\"/>";
    let old = "<activity-date type='1' iso-date='2015-01-01'/>";
    assert_eq!(
        changed(|editor| editor.set_date(DateKind::PlannedStart, Some("2016-02-29"))),
        XML.replace(old, replaced)
    );
    let without = changed(|editor| editor.set_date(DateKind::PlannedStart, None));
    assert_eq!(without.lines().count(), XML.lines().count() - 1);
    assert!(!without.contains("activity-date"));
    assert_eq!(without.matches('\r').count(), without.matches("\r\n").count());
}

#[test]
fn tags_of_other_vocabularies_and_words_of_tags_stay() {
    let after = changed(|editor| editor.set_tags("3", &["6.1", "9.c"]));
    let tag = "<tag vocabulary=\"3\" code=\"9.c\"/>";
    assert_eq!(
        after,
        XML.replace(
            "<tag vocabulary='99' code='6.1'/>",
            &format!("<tag vocabulary='99' code='6.1'/>\r\n\t{tag}")
        )
    );
    assert!(!changed(|editor| editor.set_tags("3", &[])).contains("vocabulary='3'"));
}

#[test]
fn attributes_are_set_and_taken_away() {
    assert_eq!(changed(|editor| editor.set_attribute("x", None)), XML.replace(" x='1'", ""));
    assert_eq!(
        changed(|editor| editor.set_attribute("x", Some("\"2\""))),
        XML.replace("x='1'", "x=\"&quot;2&quot;\"")
    );
    assert!(
        changed(|editor| editor.set_attribute("hierarchy", Some("2")))
            .starts_with("<iati-activity hierarchy=\"2\" xml:lang='en'")
    );
}

#[test]
fn entry_that_closes_itself_can_be_filled() {
    let mut editor = Editor::of(&Activity::from_xml("<iati-activity a='>' />").unwrap());
    editor.put(Part::code("activity-status", "2"));
    editor.put(Part::narrative("title", None, "T"));
    let expected = "<iati-activity a='>'>\n  <title><narrative>T</narrative></title>\n  <activity-status code=\"2\"/>\n</iati-activity>";
    assert_eq!(editor.finish().to_xml(), expected);
}

#[test]
fn built_entry_is_valid_in_whatever_order_its_parts_are_given() {
    let root = Part::new("iati-activity").attribute("default-currency", "EUR").attribute("xml:lang", "en");
    let parts = vec![
        Part::new("transaction")
            .with(Part::code("transaction-type", "3"))
            .with(Part::new("transaction-date").attribute("iso-date", "2016-01-01"))
            .with(Part::value("10.50", None, "2016-01-01")),
        Part::new("activity-date").attribute("type", "1").attribute("iso-date", "2016-01-01"),
        Part::code("activity-status", "2"),
        Part::narrative("participating-org", None, "Somebody").attribute("role", "4"),
        Part::narrative("description", None, "Words"),
        Part::narrative("title", None, "A & B"),
        Part::narrative("reporting-org", None, "Somebody").attribute("ref", "XM-1").attribute("type", "10"),
        Part::new("iati-identifier").words("XM-1-7"),
    ];
    let activity = Editor::built(root, parts).finish();
    assert_eq!(check::check_schema(crate::read::Kind::Activities, activity.tree()), []);
    assert_eq!(activity.title("en").unwrap().text, "A & B");
    assert_eq!(activity.transactions().next().unwrap().value().unwrap().digits(), "10.50");
}

#[test]
fn any_words_come_back_as_they_were_given() {
    for words in ["", " ", "<&>\"'", "]]>", "a\r\nb\tc", "é日本\u{1F600}", "\u{0}\u{FFFE}"] {
        let mut editor = Editor::new(words);
        editor.set_title("en", words);
        let again = Activity::from_xml(&editor.finish().to_xml()).unwrap();
        // XML has no way to write two of these.
        let expected = words.replace(['\u{0}', '\u{FFFE}'], "\u{FFFD}");
        assert_eq!(again.root().child("title").unwrap().child("narrative").unwrap().text(), expected);
    }
}
