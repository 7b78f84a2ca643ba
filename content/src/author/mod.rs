//! The commands of the author's tool. Each takes the content as it was read, and gives text or files back.

pub mod card;
pub mod fmt;
pub mod folder;
pub mod new;
pub mod page;
pub mod plots;
pub mod preview;
pub mod preview_page;
pub mod report;
pub mod report_page;
pub mod sheet;
pub mod sign;
pub mod summary;
