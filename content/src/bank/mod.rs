//! Reads the structure files into the types of [`mehfooz_core::bank`], and reports what is wrong with them.

#[cfg(feature = "check")]
mod check;
#[cfg(feature = "check")]
mod fields;
mod raw;
mod read;

#[cfg(feature = "check")]
pub use read::read;
pub use read::{File, read_checked};
