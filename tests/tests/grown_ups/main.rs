//! Stories of the grown-ups' pages: the gate, the PIN, what parents see, what they change.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop where it stands")]

mod gate;
mod pages;

use mehfooz::views::{GateOutcome, GateView, ParentsView};
use mehfooz::{Game, Now};
use mehfooz_tests::Phone;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// What a grown-up types at the gate; 0 where no product is asked for.
fn solved(view: &GateView) -> String {
    let factors =
        view.product.iter().flat_map(|product| product.split([' ', '×', '='])).filter_map(|word| word.parse().ok());
    factors.reduce(|a: u32, b| a * b).unwrap_or(0).to_string()
}

fn open_gate(game: &Game, now: Now) -> Result<ParentsView, Box<dyn std::error::Error>> {
    let view = game.gate(false, 5, now)?;
    match game.try_gate(solved(&view), false, 6, now)? {
        GateOutcome::Open { view } => Ok(view),
        GateOutcome::Shut { view } => Err(format!("still shut: {:?}", view.message).into()),
    }
}

fn shut(outcome: GateOutcome) -> Result<GateView, &'static str> {
    match outcome {
        GateOutcome::Shut { view } => Ok(view),
        GateOutcome::Open { .. } => Err("the gate opened"),
    }
}

fn later(now: Now, ms: i64) -> Now {
    Now { unix_ms: now.unix_ms + ms, uptime_ms: now.uptime_ms + ms, ..now }
}

/// A phone in English with one player, and that player's id.
fn phone_with_a_child() -> Result<(Phone, Game, u64), Box<dyn std::error::Error>> {
    let phone = Phone::new()?;
    let game = phone.open()?;
    game.choose_language("en".into())?;
    let child = game.add_player("camel".into(), "8-10".into(), 7, phone.now)?;
    Ok((phone, game, child))
}
