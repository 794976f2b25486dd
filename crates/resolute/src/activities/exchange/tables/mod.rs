//! Activities as rows of a table: CSV and .xlsx, with columns of anybody's making.

mod cells;
mod columns;
mod mapping;
mod rows;
mod sheet;
mod template;
mod text;

pub use columns::{COLUMNS, Column, ENTRY};
pub use mapping::{Mapping, headers_key};
pub(super) use rows::read;
pub use rows::{TOO_LONG, cells_of, onto, own_words};
pub use sheet::{Table, open};
pub use template::template;
