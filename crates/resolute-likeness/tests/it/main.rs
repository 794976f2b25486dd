//! The index and its bands as a program uses them.

mod judge;
mod register;
