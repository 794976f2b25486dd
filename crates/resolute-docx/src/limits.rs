//! How much of a stranger's file is taken in.

use crate::error::ReadError;

/// Bounds that keep a hostile file from taking memory or time. The defaults hold a document of a thousand
/// pages and stay under 256 MiB.
///
/// ```
/// let small = resolute_docx::Limits { file_bytes: 1024, ..Default::default() };
/// assert!(resolute_docx::read_with(&[0; 2000], &small).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file itself.
    pub file_bytes: u64,
    /// Entries in the archive.
    pub entries: u64,
    /// One part, unpacked.
    pub part_bytes: u64,
    /// All parts that are read, unpacked.
    pub total_bytes: u64,
    /// Unpacked size over packed size of a part, once it is larger than 1 MiB.
    pub expansion: u64,
    /// Elements open at one place.
    pub depth: u64,
    /// Namespace declarations in force at one place.
    pub namespaces: u64,
    /// Estimated memory of the tree: texts, marks, labels, authors.
    pub tree_bytes: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            file_bytes: 48 << 20,
            entries: 10_000,
            part_bytes: 32 << 20,
            total_bytes: 64 << 20,
            // Repetitive XML reaches 60; a bomb of zeros 1,000.
            expansion: 250,
            depth: 1_000,
            namespaces: 512,
            tree_bytes: 48 << 20,
        }
    }
}

/// What is left of the memory that a tree may take.
pub(crate) struct Budget {
    left: u64,
    limit: u64,
}

impl Budget {
    pub(crate) fn new(limits: &Limits) -> Budget {
        Budget { left: limits.tree_bytes, limit: limits.tree_bytes }
    }

    /// Takes `bytes` before they are allocated.
    pub(crate) fn charge(&mut self, bytes: usize, part: &str) -> Result<(), ReadError> {
        match self.left.checked_sub(bytes as u64) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => Err(ReadError::TooLarge {
                part: part.to_owned(),
                what: "the text with its marks, in bytes,",
                limit: self.limit,
            }),
        }
    }
}
