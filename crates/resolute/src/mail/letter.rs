//! The words of one message, as plain text and as simple HTML.

use crate::web::html::Html;
use crate::web::locale::Locale;
use crate::web::words::words;

/// A message before it has an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    locale: Locale,
    subject: String,
    parts: Vec<Part>,
    unsubscribe: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Words(String),
    Link { label: String, address: String },
}

impl Letter {
    /// A message in a language. What would end the line of a header is taken out of the subject.
    pub fn new(locale: Locale, subject: &str) -> Letter {
        let subject = subject.split(char::is_control).collect::<Vec<_>>().join(" ");
        Letter { locale, subject, parts: Vec::new(), unsubscribe: None }
    }

    /// The same message with a further paragraph.
    #[must_use]
    pub fn saying(mut self, words: impl Into<String>) -> Letter {
        self.parts.push(Part::Words(words.into()));
        self
    }

    /// The same message with a link on a line of its own.
    #[must_use]
    pub fn leading_to(mut self, label: impl Into<String>, address: impl Into<String>) -> Letter {
        self.parts.push(Part::Link { label: label.into(), address: address.into() });
        self
    }

    /// The same message as a notice, which one can stop at an address of ours: it is named in the message and in its
    /// `List-Unsubscribe`.
    #[must_use]
    pub fn as_notice(mut self, stop: impl Into<String>) -> Letter {
        self.unsubscribe = Some(stop.into());
        self
    }

    /// The line above the message.
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// Where the notice can be stopped.
    pub fn unsubscribe(&self) -> Option<&str> {
        self.unsubscribe.as_deref()
    }

    /// As plain text: a paragraph a line, a link under its label.
    pub fn plain(&self) -> String {
        let part = |part: &Part| match part {
            Part::Words(words) => words.clone(),
            Part::Link { label, address } => format!("{label}\n{address}"),
        };
        let all: Vec<String> = self.all_parts().iter().map(part).collect();
        format!("{}\n", all.join("\n\n"))
    }

    /// As HTML without style, picture or script.
    pub fn html(&self) -> String {
        let part = |part: &Part| match part {
            Part::Words(words) => format!("<p>{}</p>\n", escaped(words)),
            Part::Link { label, address } => {
                let address = escaped(address);
                format!(
                    "<p><a href=\"{address}\">{}</a><br>\n<small dir=\"ltr\">{address}</small></p>\n",
                    escaped(label)
                )
            }
        };
        let body: String = self.all_parts().iter().map(part).collect();
        let (language, direction) = (self.locale.code(), self.locale.direction());
        let title = escaped(&self.subject);
        format!(
            "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head><meta charset=\"utf-8\">\
             <title>{title}</title></head>\n<body>\n{body}</body>\n</html>\n"
        )
    }

    fn all_parts(&self) -> Vec<Part> {
        let stop = self.unsubscribe.clone();
        let stop = stop.map(|address| Part::Link { label: words(self.locale, "mail-stop"), address });
        self.parts.iter().cloned().chain(stop).collect()
    }
}

fn escaped(text: &str) -> String {
    Html::text(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_stays_one_line() {
        let letter = Letter::new(Locale::En, "Hello\r\nBcc: everybody@example.org");
        assert_eq!(letter.subject(), "Hello  Bcc: everybody@example.org");
    }

    #[test]
    fn words_of_people_are_words_in_both_forms() {
        let letter =
            Letter::new(Locale::Ar, "S").saying("<b>Tom & Co</b>").leading_to("Go", "http://x/?a=1&b=2");
        assert!(letter.plain().contains("<b>Tom & Co</b>\n\nGo\nhttp://x/?a=1&b=2"));
        let html = letter.html();
        assert!(html.contains("lang=\"ar\" dir=\"rtl\""));
        assert!(
            html.contains("&lt;b&gt;Tom &amp; Co&lt;/b&gt;")
                && html.contains("href=\"http://x/?a=1&amp;b=2\"")
        );
    }

    #[test]
    fn a_notice_says_how_to_stop_it() {
        let letter = Letter::new(Locale::En, "S").saying("News.").as_notice("http://x/account");
        assert!(letter.plain().ends_with("http://x/account\n"));
        assert_eq!(letter.unsubscribe(), Some("http://x/account"));
    }
}
