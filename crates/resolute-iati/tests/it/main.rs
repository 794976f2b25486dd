//! Files of aid organisations in and out, judged by the bytes, by the schemas and by other programs' readings.

mod bad_input;
mod common;
mod money;
mod mutations;
mod reading;
mod rulesets;
mod schema;
mod tables;
mod whole;
