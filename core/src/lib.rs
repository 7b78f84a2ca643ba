//! The rules of Mehfooz: what a round is made of, how an answer is judged, what a child has learned, and where it is
//! kept. Time ([`Moment`]) and randomness (a seed) are arguments; the words that a child reads are not here.

pub mod answer;
pub mod bank;
mod error;
pub mod ids;
pub mod moment;
pub mod player;

pub use answer::{Answer, Attempt, Card, Verdict};
pub use error::Error;
pub use ids::{Key, ObjectiveId, PlayerId, ScenarioId, TopicId};
pub use moment::{Day, Moment};
pub use player::{Avatar, Band, Language, Player, Settings};
