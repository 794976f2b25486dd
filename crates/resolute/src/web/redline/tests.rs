//! What a reader sees of marked paragraphs.

use resolute_document::document::{Change, ChangeKind, Span};

use super::*;

/// Reads `{-old-}` and `{+new+}` as RCC's changes.
fn marked(text: &str) -> Paragraph {
    let mut spans = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("{-").into_iter().chain(rest.find("{+")).min() {
        let close = if rest[start..].starts_with("{-") { "-}" } else { "+}" };
        let end = rest[start..].find(close).expect("the mark is closed") + start;
        if start > 0 {
            spans.push(Span::plain(&rest[..start]));
        }
        let words = &rest[start + 2..end];
        let mut span = if close == "-}" { Span::deleted(words) } else { Span::inserted(words) };
        span.changes[0].author = Some("RCC".to_owned());
        spans.push(span);
        rest = &rest[end + 2..];
    }
    if !rest.is_empty() {
        spans.push(Span::plain(rest));
    }
    Paragraph { spans, ..Paragraph::default() }
}

fn words() -> MarkWords {
    MarkWords {
        inserted: "inserted".to_owned(),
        deleted: "deleted".to_owned(),
        moved_here: "moved here".to_owned(),
        moved_away: "moved away".to_owned(),
        uncertain: "uncertain".to_owned(),
    }
}

/// The HTML with its wrapping taken off again, so that a test shows what is seen.
fn seen(html: &Html) -> String {
    html.to_string()
        .replace("<span class=\"change by-1\">", "[")
        .replace("<span class=\"initials\" title=\"RCC\">RCC</span></span>", "]")
        .replace("<del><bdi class=\"hidden-visually\">deleted: </bdi>", "-")
        .replace("</del>", "-")
        .replace("<ins><bdi class=\"hidden-visually\">inserted: </bdi>", "+")
        .replace("</ins>", "+")
}

fn inline(text: &str) -> String {
    let words = words();
    seen(&Redline { words: &words, sponsors: &["RCC".to_owned()] }.inline(&marked(text)))
}

#[test]
fn deleted_stands_before_inserted_whatever_the_file_says() {
    assert_eq!(
        inline("(Rev. {+Busan, 2014+}{-Guadalajara, 2010-})"),
        "(Rev. [-Guadalajara, 2010-+Busan, 2014+])"
    );
    assert_eq!(inline("x {+a +}{-b -}{+c +}y"), "x [-b -+a c +]y");
}

#[test]
fn a_change_inside_a_word_shows_the_whole_word() {
    assert_eq!(inline("in 201{-4-}{+8+} with"), "in [-2014-+2018+] with");
    assert_eq!(inline("H{-a-}{+u+}s{-a-}{+e+}n."), "[-Hasan-+Husen+].");
}

#[test]
fn a_pure_insertion_at_the_end_of_a_word_stays_as_drafted() {
    assert_eq!(inline("the process{+es+}, in order"), "the process[+es+], in order");
}

#[test]
fn a_label_keeps_its_parenthesis() {
    assert_eq!(inline("{-a-}{+e+})\tResolution"), "[-a-+e+])\tResolution");
}

#[test]
fn foreign_characters_are_escaped_everywhere() {
    let mut paragraph = marked("<b> {+<script>alert('1')</script>+}");
    paragraph.spans[1].changes[0].author = Some("\"><img>".to_owned());
    let words = words();
    let sponsors = ["\"><img>".to_owned()];
    let html = Redline { words: &words, sponsors: &sponsors }.inline(&paragraph).to_string();
    assert!(!html.contains("<script>") && !html.contains("<img>") && !html.contains("<b>"), "{html}");
    assert!(html.contains("&lt;script&gt;alert(&#39;1&#39;)"), "{html}");
}

#[test]
fn an_uncertain_mark_says_so_and_how_sure_it_is() {
    let mut paragraph = marked("WSIS{+ and SDG+}");
    paragraph.spans[1].confidence = Some(0.62);
    let words = words();
    let html = Redline { words: &words, sponsors: &[] }.inline(&paragraph).to_string();
    assert!(html.contains("<ins class=\"uncertain\" title=\"uncertain: 62 %\">"), "{html}");
    assert!(html.contains(">inserted, uncertain: </bdi>"), "{html}");
    paragraph.spans[1].confidence = Some(0.97);
    let html = Redline { words: &words, sponsors: &[] }.inline(&paragraph).to_string();
    assert!(!html.contains("uncertain"), "{html}");
}

#[test]
fn both_ends_of_a_move_lead_to_each_other() {
    let moved = |kind| {
        let change = Change { move_id: Some("7".to_owned()), ..Change::new(kind) };
        Span { text: "words".to_owned(), changes: vec![change], ..Span::default() }
    };
    let spans = vec![moved(ChangeKind::MoveFrom), Span::plain(" and "), moved(ChangeKind::MoveTo)];
    let paragraph = Paragraph { spans, ..Paragraph::default() };
    let words = words();
    let html = Redline { words: &words, sponsors: &[] }.inline(&paragraph).to_string();
    assert!(html.contains("<a id=\"move-from-7\" href=\"#move-to-7\">words</a>"), "{html}");
    assert!(html.contains("<a id=\"move-to-7\" href=\"#move-from-7\">words</a>"), "{html}");
    assert!(html.contains("moved away: ") && html.contains("moved here: "), "{html}");
}

#[test]
fn each_side_holds_one_reading() {
    let words = words();
    let redline = Redline { words: &words, sponsors: &["RCC".to_owned()] };
    let paragraph = marked("in {-2014-}{+2018+} with regard");
    assert_eq!(seen(&redline.side(&paragraph, Side::Before)), "in [-2014-] with regard");
    assert_eq!(seen(&redline.side(&paragraph, Side::After)), "in [+2018+] with regard");
}

#[test]
fn an_excerpt_keeps_a_few_words_around_each_change() {
    let words = words();
    let redline = Redline { words: &words, sponsors: &["RCC".to_owned()] };
    let paragraph = marked("to continue to provide a summary of the WSIS outcomes{+ and the Agenda+};");
    assert_eq!(seen(&redline.excerpt(&paragraph, 3)), "… the WSIS outcomes[+ and the Agenda+];");
    let paragraph = marked("{-a-}{+b+} word {+c+} and this goes on for long");
    assert_eq!(seen(&redline.excerpt(&paragraph, 2)), "[-a-+b+] word [+c+] and this…");
}

#[test]
fn two_sponsors_keep_their_own_ink_and_initials() {
    let mut paragraph = marked("a {-b-}{+c+} d");
    paragraph.spans[2].changes[0].author = Some("African Telecommunications Union".to_owned());
    let words = words();
    let sponsors = ["RCC".to_owned(), "African Telecommunications Union".to_owned()];
    let html = Redline { words: &words, sponsors: &sponsors }.inline(&paragraph).to_string();
    assert!(html.contains("by-1") && html.contains("by-2"), "{html}");
    assert!(html.contains(">RCC</span>") && html.contains(">ATU</span>"), "{html}");
}
