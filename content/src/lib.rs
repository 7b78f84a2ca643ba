//! The format of what the game teaches: structure, words, helplines and pictures, and what all of it is checked for.
//! What ships is in `embedded`. A new language is one folder; nothing here names one.

#[cfg(feature = "check")]
pub mod bank;
#[cfg(feature = "check")]
pub mod check;
#[cfg(feature = "check")]
mod content;
#[cfg(feature = "check")]
mod entries;
#[cfg(feature = "check")]
mod family;
#[cfg(feature = "check")]
mod files;
mod helpline;
mod language;
#[cfg(feature = "check")]
pub mod limits;
pub mod packed;
#[cfg(feature = "check")]
mod problem;
#[cfg(feature = "check")]
mod release;
#[cfg(feature = "check")]
mod signature;
mod table;
mod words;

#[cfg(feature = "check")]
pub use content::Content;
#[cfg(feature = "check")]
pub use entries::Json;
#[cfg(feature = "check")]
pub use family::Fact;
#[cfg(feature = "check")]
pub use files::Files;
pub use helpline::{Helpline, HelplineWords};
pub use language::Language;
#[cfg(feature = "check")]
pub use language::{Limits, Writing};
#[cfg(feature = "check")]
pub use problem::Problem;
#[cfg(feature = "check")]
pub use release::{release, shipped};
#[cfg(feature = "check")]
pub use signature::{Signature, Signatures, Signed, hash_of};
pub use table::Table;
pub use words::{BandWords, ObjectiveWords, PartWords, ScenarioWords, ThingWords, TopicWords, Words};
