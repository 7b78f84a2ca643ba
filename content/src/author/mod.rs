//! The commands of the author's tool. Each takes the content as it was read, and gives text or files back.

pub mod folder;
pub mod preview;
pub mod report;
