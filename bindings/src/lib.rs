//! What the shells see of Mehfooz: one [`Game`], and a view record for each screen. The phones reach it through UniFFI,
//! the terminal and the tests as a plain Rust library. Nothing is decided here: rules are core's, words are content's.

// Over the bridge, arguments come by value.
#![allow(clippy::needless_pass_by_value)]

mod answer;
mod error;
mod game;
mod grown_ups;
mod render;
pub mod views;

pub use answer::{AnswerInput, Now, PlayerChange};
pub use error::MehfoozError;
pub use game::{Game, help_without_game};

uniffi::setup_scaffolding!("mehfooz");
