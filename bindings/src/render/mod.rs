//! Renders view records from core's state and content's words. Rules are in core; this only chooses words.

mod badges;
mod exchange;
mod feedback;
mod gate;
mod help;
mod home;
mod parents;
mod players;
mod question;
mod round_end;
mod settings;

pub use badges::badge_book;
pub use exchange::{export_import, imported, refused};
pub use feedback::feedback;
pub use gate::{Asked, gate};
pub use help::help;
pub use home::home;
pub use parents::{child, parents};
pub use players::{languages, new_player, players};
pub use question::question;
pub use round_end::round_end;
pub use settings::{about, delete_player, pin, settings};

use mehfooz_core::{Avatar, Band, Bank, Round, Settings};
use mehfooz_embedded::Words;

use crate::views::Frame;

/// What every screen is rendered with: one language's words, the bank, whether progress is being saved, and the
/// player's preferences.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub words: &'a Words,
    pub bank: &'a Bank,
    pub is_saved: bool,
    pub preferences: Preferences,
}

/// How the game speaks and moves for a player; the phone's own screens do neither.
#[derive(Clone, Copy, Default)]
pub struct Preferences {
    reads_aloud: bool,
    sounds: bool,
    calmer_motion: bool,
}

impl From<&Settings> for Preferences {
    fn from(settings: &Settings) -> Self {
        let Settings { band: _, language: _, reads_aloud, sounds, calmer_motion } = *settings;
        Self { reads_aloud, sounds, calmer_motion }
    }
}

/// A card's position in its round.
#[derive(Clone, Copy)]
pub struct CardIndex {
    /// The position in the stored round, from 0, which answers name; has gaps where content lost a card.
    pub position: u32,
    /// 1-based number among the cards that are left.
    pub number: u32,
    /// Number of cards in the round.
    pub cards: u32,
}

impl CardIndex {
    /// That of the card at `position`.
    pub fn of(round: &Round, position: u32) -> Self {
        let before = round.cards.iter().filter(|card| card.position < position).count();
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Self { position, number: count(before + 1), cards: count(round.cards.len()) }
    }

    /// "Card 2 of 5"
    pub fn beads(&self, context: Context) -> String {
        context.with("question_card", &[("card", &self.number.to_string()), ("cards", &self.cards.to_string())])
    }
}

impl Context<'_> {
    fn ui(&self, key: &str) -> String {
        self.words.ui(key).to_owned()
    }

    fn with(&self, key: &str, variables: &[(&str, &str)]) -> String {
        self.words.ui_with(key, variables)
    }

    fn frame(&self, calm: bool) -> Frame {
        let language = self.words.language();
        Frame {
            language: language.tag.clone(),
            right_to_left: language.rtl,
            speech: language.speech.clone(),
            calm,
            banner: self.banner(),
            failed: self.ui("common_failed"),
            failed_storage: self.ui("common_failed_storage"),
            reads_aloud: self.preferences.reads_aloud,
            sounds: !calm && self.preferences.sounds,
            calmer_motion: self.preferences.calmer_motion,
        }
    }

    fn banner(&self) -> Option<String> {
        (!self.is_saved).then(|| self.ui("common_not_saved"))
    }

    fn animal(&self, avatar: Avatar) -> String {
        self.ui(&format!("animal_{}", avatar.as_str().replace('-', "_")))
    }

    fn band(&self, band: Band) -> String {
        self.ui(match band {
            Band::FiveToSeven => "band_young",
            Band::EightToTen => "band_middle",
            Band::ElevenToThirteen => "band_old",
        })
    }

    fn years(&self, band: Band) -> String {
        self.with("band_years", &[("band", &self.band(band))])
    }

    /// The texts for all counts from 0 to `max`; the keys end with `_none`, `_one` and `_many`.
    fn counted(&self, key: &str, max: usize, variables: &[(&str, &str)]) -> Vec<String> {
        let text = |count: usize| {
            let number = count.to_string();
            let variables: Vec<_> = variables.iter().copied().chain([("count", number.as_str())]).collect();
            match count {
                0 => self.with(&format!("{key}_none"), &variables),
                1 => self.with(&format!("{key}_one"), &variables),
                _ => self.with(&format!("{key}_many"), &variables),
            }
        };
        (0..=max).map(text).collect()
    }
}
