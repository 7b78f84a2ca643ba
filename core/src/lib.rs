//! The rules of Mehfooz: what a round is made of, how an answer is judged, what a child has learned, and where it is
//! kept. Time ([`Moment`]) and randomness (a seed) are arguments; the words that a child reads are not here.
//!
//! A child plays a round:
//!
//! ```
//! use mehfooz_core::*;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("mehfooz.db");
//! # let bank = one_objective();
//! let now = Moment { unix_ms: 1_800_000_000_000, utc_offset_s: 18_000, uptime_ms: 60_000 };
//! let (mut store, report) = Store::open(&path, now)?;
//! assert_eq!(report.opened, Opened::Created);
//!
//! let settings = Settings::new(Band::EightToTen, Language::first());
//! let camel = store.add_player(Avatar::Camel, &settings, PlayerId::draw(7), now)?.id;
//! let mut round = store.begin_round(camel, None, &bank, 1, now)?;
//! loop {
//!     round = match round.turn() {
//!         Turn::Question(position) => {
//!             let answer = Answer::Choose { option: "a".into() };
//!             store.answer(camel, position, &answer, &bank, now)?
//!         }
//!         Turn::Feedback(position) => store.leave_feedback(camel, position, &bank)?,
//!         Turn::Over => break,
//!     };
//! }
//! assert_eq!(round.cards.len(), 3);
//! let end = store.finished_round(camel, &bank)?.expect("its end was not left yet");
//! assert_eq!(end.badges, [("codes".into(), BadgeLevel::Earned)]);
//! store.leave_end(camel, &bank)?;
//! # Ok(())
//! # }
//! #
//! # fn one_objective() -> Bank {
//! #     let objective = Objective { id: "codes.8-10.keep-code".into(), band: Band::EightToTen, rule_picture: None };
//! #     let scenario = |id: &str, stance| Scenario {
//! #         id: id.into(), family: None, objective: objective.id.clone(), topic: "codes".into(), band: objective.band,
//! #         stance, sensitive: false, picture: None, face: None, stimulus: Stimulus::Scene,
//! #         response: Response::Choose { options: vec!["a".into(), "b".into()], right: "a".into() },
//! #         pictures: Vec::new(), part_pictures: Vec::new(),
//! #     };
//! #     let known = [("codes-friend", Stance::Risky), ("codes-ammi", Stance::Benign), ("codes-man", Stance::Risky)];
//! #     let scenarios = known.map(|(id, stance)| scenario(id, stance)).to_vec();
//! #     let topic = Topic {
//! #         id: "codes".into(), sensitive: false, picture: "key".into(), place: "shop".into(), place_picture: "shop".into(),
//! #         objectives: vec![objective], ukcis: Vec::new(), c4: Vec::new(),
//! #     };
//! #     Bank::new(vec![topic], scenarios)
//! # }
//! ```
//!
//! A round is drawn by [`draw`] and judged by [`judge`]; both are pure, and the store calls them. What an answer changes is
//! [`ObjectiveState::apply`].

mod answer;
mod badge;
mod bank;
mod clock;
mod digits;
mod draw;
mod error;
mod gate;
mod home;
mod ids;
mod judge;
mod moment;
mod parents;
mod path;
mod petals;
mod player;
mod sort;
mod stage;
mod store;
mod talk;

pub use answer::{Answer, Attempt, Card, Verdict};
pub use badge::{BadgeLevel, badge_level};
pub use bank::{
    Bank, By, Message, Objective, Picture, Response, ResponseKind, Scenario, Side, Stance, Stimulus, Thing, Topic,
};
pub use clock::{Clock, ClockRun};
pub use digits::to_ascii_digits;
pub use draw::{DrawInput, draw};
pub use error::{Error, StorageError};
pub use gate::{GateState, GateTry, PinHash, Product};
pub use home::{Home, NextThing};
pub use ids::{FamilyId, Key, ObjectiveId, PlayerId, ScenarioId, TopicId};
pub use judge::judge;
pub use moment::{Day, Moment};
pub use parents::ChildProgress;
pub use petals::Petals;
pub use player::{Avatar, Band, Language, Player, Settings};
pub use sort::sort_by_key;
pub use stage::{Due, Learned, ObjectiveState, ScenarioState, Stage};
pub use store::{CardState, Effort, FinishedRound, Imported, OpenReport, Opened, Round, RoundCard, Store, Turn};
