//! The commands of the author's tool. Each takes the content as it was read, and gives text or files back.

pub mod fmt;
pub mod folder;
pub mod new;
pub mod preview;
pub mod report;
pub mod sign;
