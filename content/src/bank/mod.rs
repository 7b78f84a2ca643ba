//! Reads the structure files into the types of `mehfooz-core`, and reports what is wrong with them.

mod check;
mod fields;
mod raw;
mod read;

pub use read::{File, need_signature, read};
