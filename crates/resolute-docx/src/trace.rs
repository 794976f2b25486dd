//! Where the text of a paragraph stands in its part, so that changes can be put into the file it was read from.

/// The place of a paragraph in its part.
#[derive(Debug, Clone, Default)]
pub(crate) struct Trace {
    /// First byte of the paragraph's element; `None` for text outside of any, which only broken files have.
    pub(crate) start: Option<usize>,
    /// The byte after its element.
    pub(crate) end: usize,
    /// In a text box, which may stand in the file twice.
    pub(crate) in_box: bool,
    /// The elements that its text was read from, in order; empty unless they were asked for.
    pub(crate) fragments: Vec<Fragment>,
}

/// An element that gave text. A unit is a character or the reference to a note.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fragment {
    /// First byte of the element.
    pub(crate) start: usize,
    pub(crate) units: usize,
    /// The field in whose code the text stands.
    pub(crate) code: Option<u32>,
}

impl Trace {
    /// Without the codes of fields that were ended: they are no text.
    pub(crate) fn shown(mut self, ended_fields: &[bool]) -> Trace {
        let is_code = |fragment: &Fragment| fragment.code.is_some_and(|serial| ended_fields[serial as usize]);
        self.fragments.retain(|fragment| !is_code(fragment));
        self
    }
}
