//! Fields, which stand in the text as code and result: only the result is read (ISO 29500-1, 17.16).

/// The fields open at a place, innermost last.
#[derive(Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// Serials of the open fields whose code is not yet over.
    in_code: Vec<u32>,
}

struct Field {
    serial: u32,
    in_code: bool,
}

impl Fields {
    pub(super) fn begin(&mut self, serial: u32) {
        self.open.push(Field { serial, in_code: true });
        self.in_code.push(serial);
    }

    /// The code of the innermost field is over; its result follows.
    pub(super) fn separate(&mut self) {
        if let Some(field) = self.open.last_mut()
            && std::mem::take(&mut field.in_code)
        {
            self.in_code.pop();
        }
    }

    /// Ends the innermost field and gives its serial. An end too many, met in cut-up files, is none.
    pub(super) fn end(&mut self) -> Option<u32> {
        let field = self.open.pop()?;
        if field.in_code {
            self.in_code.pop();
        }
        Some(field.serial)
    }

    /// The innermost field in whose code we stand.
    pub(super) fn code(&self) -> Option<u32> {
        self.in_code.last().copied()
    }
}
