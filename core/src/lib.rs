//! The rules of Mehfooz: what a round is made of, how an answer is judged, what a child has learned, and where it is
//! kept. Time ([`Moment`]) and randomness (a seed) are arguments; the words that a child reads are not here.

pub mod answer;
pub mod badge;
pub mod bank;
pub mod clock;
pub mod digits;
pub mod draw;
mod error;
pub mod gate;
pub mod ids;
pub mod judge;
pub mod moment;
pub mod parents;
pub mod path;
pub mod player;
pub mod sort;
pub mod stage;
pub mod store;
pub mod talk;

pub use answer::{Answer, Attempt, Card, EDITION, Verdict};
pub use badge::{Award, BadgeLevel};
pub use clock::{Clock, ClockRun};
pub use draw::{DrawInput, draw};
pub use error::Error;
pub use ids::{FamilyId, Key, ObjectiveId, PlayerId, ScenarioId, TopicId};
pub use judge::{feathers_half, judge};
pub use moment::{Day, Moment};
pub use parents::ChildProgress;
pub use path::NextThing;
pub use player::{Avatar, Band, Language, Player, Settings};
pub use stage::{ObjectiveState, ScenarioState, Stage};
pub use store::Store;
