//! A report as a page, and as a file that is one.

use super::{Note, absolute, shown};
use crate::reports::blocks::{Block, Line, Run, paragraphs};
use crate::reports::built::Built;
use crate::web::html::Html;

/// Enough for paper and a bare browser; the pages of the house bring their own.
const LOOK: &str = "body{font:1rem/1.5 Calibri,Arial,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}\
    table{border-collapse:collapse;margin:1rem 0}caption{text-align:start;font-weight:bold}\
    th,td{border:1px solid #888;padding:.3rem .5rem;text-align:start;vertical-align:top}\
    blockquote{margin:.5rem 0;padding-inline-start:1rem;border-inline-start:3px solid #888}";

/// Writes the blocks of a report; on a page of the house addresses are its own, in a file they are whole.
struct Writer<'a> {
    html: Html,
    base: &'a str,
    notes: Vec<Note<'a>>,
    /// By how many levels headings stand deeper: a page has a title of its own.
    deeper: u8,
}

/// The blocks for a page of the house. Texts that wait for somebody are shown where `drafting`.
pub fn part(built: &Built, drafting: bool) -> Html {
    let mut writer = Writer { html: Html::default(), base: "", notes: Vec::new(), deeper: 1 };
    for block in built.blocks.iter().filter(|block| drafting || !block.is_empty()) {
        writer.block(block);
    }
    writer.notes();
    writer.html
}

/// A whole file.
pub fn file(built: &Built) -> String {
    let locale = built.snapshot.locale();
    let base = built.snapshot.base.as_str();
    let mut writer = Writer { html: Html::default(), base, notes: Vec::new(), deeper: 0 };
    writer.html.push_markup(&format!(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>",
        locale.code(),
        locale.direction()
    ));
    writer.html.push_text(&built.title());
    writer.html.push_markup(&format!("</title>\n<style>{LOOK}</style>\n<body>\n"));
    for block in shown(built) {
        writer.block(block);
    }
    writer.notes();
    writer.html.push_markup("</body>\n</html>\n");
    writer.html.to_string()
}

impl<'a> Writer<'a> {
    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Heading { level, text } => {
                self.element(&format!("h{}", (level + self.deeper).min(6)), text);
            }
            Block::Paragraph { text } => self.element("p", text),
            Block::Quote { lines } => {
                self.html.push_markup("<blockquote class=\"official\">\n");
                lines.iter().for_each(|line| self.element("p", line));
                self.html.push_markup("</blockquote>\n");
            }
            Block::List { items } => {
                self.html.push_markup("<ul>\n");
                items.iter().for_each(|item| self.element("li", item));
                self.html.push_markup("</ul>\n");
            }
            Block::Table { caption, head, rows } => self.table(caption, head, rows),
            Block::Text { prompt, words, .. } => {
                if words.trim().is_empty() {
                    self.html.push_markup("<p class=\"notice\">");
                    self.html.push_text(prompt);
                    self.html.push_markup("</p>\n");
                }
                for line in paragraphs(words) {
                    self.html.push_markup("<p dir=\"auto\">");
                    self.html.push_text(line);
                    self.html.push_markup("</p>\n");
                }
            }
        }
    }

    fn table(&mut self, caption: &'a Line, head: &'a [Line], rows: &'a [Vec<Line>]) {
        self.html.push_markup("<div class=\"scrolls\" tabindex=\"0\"><table>\n");
        self.element("caption", caption);
        self.html.push_markup("<thead><tr>");
        for cell in head {
            self.html.push_markup("<th scope=\"col\">");
            self.line(cell);
            self.html.push_markup("</th>");
        }
        self.html.push_markup("</tr></thead>\n<tbody>\n");
        for row in rows {
            self.html.push_markup("<tr>");
            for cell in row {
                self.html.push_markup("<td>");
                self.line(cell);
                self.html.push_markup("</td>");
            }
            self.html.push_markup("</tr>\n");
        }
        self.html.push_markup("</tbody></table></div>\n");
    }

    fn element(&mut self, name: &str, line: &'a Line) {
        // A line in one other language runs as that language does, and so do its full stop and its edge.
        match line.as_slice() {
            [Run { lang: Some(lang), .. }] => {
                self.attributed(
                    &format!("<{name} lang=\""),
                    lang,
                    &format!("\" dir=\"{}\">", direction(lang)),
                );
            }
            _ => self.html.push_markup(&format!("<{name}>")),
        }
        self.line(line);
        self.html.push_markup(&format!("</{name}>\n"));
    }

    fn line(&mut self, line: &'a Line) {
        line.iter().for_each(|run| self.run(run));
    }

    fn run(&mut self, run: &'a Run) {
        if let Some(lang) = &run.lang {
            self.attributed("<span lang=\"", lang, &format!("\" dir=\"{}\">", direction(lang)));
        }
        if let Some(href) = &run.href {
            let href = absolute(self.base, href);
            self.attributed("<a href=\"", &href, "\">");
        }
        self.html.push_text(&run.text);
        if run.href.is_some() {
            self.html.push_markup("</a>");
        }
        if run.lang.is_some() {
            self.html.push_markup("</span>");
        }
        if let Some(words) = &run.note {
            self.notes.push(Note { words, href: run.href.as_deref() });
            let number = self.notes.len();
            self.html.push_markup(&format!(
                "<sup><a id=\"ref-{number}\" href=\"#note-{number}\">{number}</a></sup>"
            ));
        }
    }

    fn attributed(&mut self, before: &str, value: &str, after: &str) {
        self.html.push_markup(before);
        self.html.push_text(value);
        self.html.push_markup(after);
    }

    fn notes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        self.html.push_markup("<ol class=\"notes small\">\n");
        for (at, note) in std::mem::take(&mut self.notes).iter().enumerate() {
            let number = at + 1;
            self.html.push_markup(&format!("<li id=\"note-{number}\">"));
            self.html.push_text(&note.text(self.base));
            self.html.push_markup(&format!(" <a href=\"#ref-{number}\">↑ {number}</a></li>\n"));
        }
        self.html.push_markup("</ol>\n");
    }
}

fn direction(lang: &str) -> &'static str {
    crate::web::locale::Locale::from_tag(lang).map_or("ltr", crate::web::locale::Locale::direction)
}
