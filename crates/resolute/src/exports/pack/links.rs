//! Links of a page that is read without a server.

use std::borrow::Cow;

/// What may stand on an element that was a link.
const KEPT: [&str; 3] = ["lang", "dir", "title"];

/// The page with every link put to what `place` says. A link that leads nowhere in the pack is text; a form, which only a
/// server can answer, is left out. Links to other places of the same page and to the web stay.
///
/// The page is one of ours: every sign that could be taken for markup is escaped in it.
pub(super) fn offline(html: &str, place: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    let mut is_text = false;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        let (tag, after) = rest.split_at(end);
        rest = after;
        match name(tag) {
            "form" => rest = rest.find("</form>").map_or("", |end| &rest[end + "</form>".len()..]),
            "a" => match href(tag) {
                None => out.push_str(tag),
                Some(raw) => match led(&plain(raw), &place) {
                    Led::Same => out.push_str(tag),
                    Led::To(new) => out.push_str(&tag.replacen(
                        &format!("href=\"{raw}\""),
                        &format!("href=\"{}\"", escaped(&new)),
                        1,
                    )),
                    Led::Nowhere => {
                        is_text = true;
                        out.push_str(&span(tag));
                    }
                },
            },
            "/a" if is_text => {
                is_text = false;
                out.push_str("</span>");
            }
            _ => out.push_str(tag),
        }
    }
    out.push_str(rest);
    out
}

enum Led {
    Same,
    To(String),
    Nowhere,
}

fn led(href: &str, place: &impl Fn(&str) -> Option<String>) -> Led {
    let is_web = href.starts_with("https://") || href.starts_with("http://");
    // What has no stroke before it was written for the pack.
    let is_near = !href.starts_with('/') && !href.contains(':');
    match is_web || is_near {
        true => Led::Same,
        false => place(href).map_or(Led::Nowhere, Led::To),
    }
}

fn name(tag: &str) -> &str {
    let inner = tag.trim_start_matches('<').trim_end_matches('>');
    inner.split_whitespace().next().unwrap_or_default()
}

fn href(tag: &str) -> Option<&str> {
    attributes(tag).find(|(name, _)| *name == "href").map(|(_, value)| value)
}

/// Names and raw values of the attributes that have a value.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        let (before, after) = rest.split_once("=\"")?;
        let (value, further) = after.split_once('"')?;
        rest = further;
        Some((before.rsplit(char::is_whitespace).next().unwrap_or_default(), value))
    })
}

fn span(tag: &str) -> String {
    let kept = attributes(tag).filter(|(name, _)| KEPT.contains(name));
    let kept: String = kept.map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
    format!("<span{kept}>")
}

fn plain(raw: &str) -> Cow<'_, str> {
    if !raw.contains('&') {
        return raw.into();
    }
    let signs = [("&#34;", "\""), ("&quot;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">")];
    let mut plain = raw.to_owned();
    for (from, to) in signs.into_iter().chain([("&lt;", "<"), ("&gt;", ">"), ("&#38;", "&"), ("&amp;", "&")])
    {
        plain = plain.replace(from, to);
    }
    plain.into()
}

fn escaped(href: &str) -> String {
    href.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_put_to_their_place_and_the_rest_is_text() {
        let html = "<p><a class=\"x\" href=\"/trace/a/1?page=2&#38;as_of=2017-10-09\">one</a> \
            <a href=\"/actors/BDT\" class=\"button\" lang=\"en\" aria-current=\"true\"><bdi>two</bdi></a> \
            <a href=\"#here\">three</a> <a href=\"https://itu.int/?a=1&amp;b=2\">four</a> \
            <a href=\"javascript:alert(1)\">five</a></p><form action=\"/x\"><a href=\"/y\">six</a></form>end";
        let turned = offline(html, |href| {
            (href == "/trace/a/1?page=2&as_of=2017-10-09").then(|| "../paragraphs/a&b.html#x".to_owned())
        });
        assert_eq!(
            turned,
            "<p><a class=\"x\" href=\"../paragraphs/a&amp;b.html#x\">one</a> \
             <span lang=\"en\"><bdi>two</bdi></span> <a href=\"#here\">three</a> \
             <a href=\"https://itu.int/?a=1&amp;b=2\">four</a> <span>five</span></p>end"
        );
    }

    #[test]
    fn broken_markup_is_copied_as_it_is() {
        for odd in ["", "<", "a < b", "<a href=\"", "<form>", "</a>", "<a>x</a>", "<a href=x>"] {
            let turned = offline(odd, |_| None);
            assert!(turned.len() <= odd.len(), "{turned}");
        }
    }
}
