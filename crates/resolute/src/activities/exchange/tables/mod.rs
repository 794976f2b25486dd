//! Activities as rows of a table: CSV and .xlsx, with columns of anybody's making.

mod cells;
mod columns;
mod mapping;
mod rows;
mod sheet;
mod template;
mod text;

pub use columns::{COLUMNS, Column};
pub use mapping::{Mapping, headers_key};
pub use rows::cells_of;
pub(super) use rows::read;
pub use sheet::{Table, open};
pub use template::template;
