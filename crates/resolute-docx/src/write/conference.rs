//! The look of a conference document for texts that bring no styles of their own.

use resolute_document::structure::{self, Provision, ProvisionKind};
use resolute_document::{Document, Place, Register};

/// Gives paragraphs without a style that of their part in the resolution: `Proposal`, `Res_No`, `Title`, `Call` (in
/// italics), `Item`, `enumlev1` and `enumlev2` (hanging at a tab), `Reasons`, `footnote text`. Styles that are there
/// stay, and so does every word.
///
/// ```
/// use resolute_document::Document;
/// let text = "RESOLUTION 5 (Dubai, 2018)\nThe title\nThe Plenipotentiary Conference (Dubai, 2018),\nresolves\n1\tto go on.";
/// let plain = Document::from_plain_text(text);
/// let styled = resolute_docx::in_conference_styles(&plain, resolute_reference::register());
/// let styles: Vec<_> = styled.paragraphs.iter().map(|paragraph| paragraph.style.as_deref().unwrap_or("")).collect();
/// assert_eq!(styles, ["Res_No", "Title", "", "Call", "Item"]);
/// ```
pub fn in_conference_styles(document: &Document, register: &Register) -> Document {
    let mut styled = document.clone();
    // What the old text alone has is understood from the old text.
    for reading in [document.accepted(), document.rejected()] {
        for (paragraph, style) in styles(&reading.document, register) {
            let sources = reading.sources.get(paragraph).map(Vec::as_slice).unwrap_or_default();
            for source in sources {
                styled.paragraphs[*source].style.get_or_insert_with(|| style.to_owned());
            }
        }
    }
    for paragraph in &mut styled.paragraphs {
        if matches!(paragraph.place, Place::Footnote | Place::Endnote) {
            paragraph.style.get_or_insert_with(|| "footnote text".to_owned());
        }
    }
    styled
}

/// The style of each paragraph of a reading that has a part in a resolution.
fn styles(reading: &Document, register: &Register) -> Vec<(usize, &'static str)> {
    let mut styles = Vec::new();
    for instrument in structure::read(reading, register).instruments {
        styles.extend(instrument.action.iter().map(|action| (action.paragraph, "Proposal")));
        styles.extend(instrument.number_paragraph.map(|paragraph| (paragraph, "Res_No")));
        styles.extend(instrument.title_paragraphs.iter().map(|paragraph| (*paragraph, "Title")));
        styles.extend(instrument.reasons.iter().map(|paragraph| (*paragraph, "Reasons")));
        for provision in &instrument.provisions {
            let Some(style) = style(provision, &instrument.provisions) else { continue };
            // A paragraph in which several provisions stand looks like the first of them.
            let new =
                provision.paragraphs().into_iter().filter(|at| reading.paragraphs[*at].place == Place::Body);
            styles.extend(new.map(|paragraph| (paragraph, style)));
        }
    }
    let mut seen = std::collections::HashSet::new();
    styles.retain(|(paragraph, _)| seen.insert(*paragraph));
    styles
}

fn style(provision: &Provision, all: &[Provision]) -> Option<&'static str> {
    let under_item = provision.parent.and_then(|parent| all.get(parent)).is_some_and(|parent| {
        matches!(parent.kind, ProvisionKind::SubItem | ProvisionKind::Dash | ProvisionKind::Bullet)
    });
    match provision.kind {
        ProvisionKind::Call => Some("Call"),
        ProvisionKind::Item if provision.label.is_some() => Some("Item"),
        ProvisionKind::SubItem | ProvisionKind::Dash | ProvisionKind::Bullet => {
            Some(if under_item { "enumlev2" } else { "enumlev1" })
        }
        _ => None,
    }
}
