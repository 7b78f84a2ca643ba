//! Makes view records of core's state and content's words. Rules are core's; this only chooses words.

mod badges;
mod feedback;
mod help;
mod home;
mod players;
mod question;
mod round_end;

pub use badges::badge_book;
pub use feedback::feedback;
pub use help::help;
pub use home::home;
pub use players::{languages, new_player, players};
pub use question::question;
pub use round_end::round_end;

use mehfooz_core::bank::Bank;
use mehfooz_core::store::Round;
use mehfooz_core::{Avatar, Band};
use mehfooz_embedded::Words;

use crate::views::Frame;

/// What every screen is made with: one language's words, the bank, and whether progress is being saved.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub words: &'a Words,
    pub bank: &'a Bank,
    pub is_saved: bool,
}

/// A card's place in its round.
#[derive(Clone, Copy)]
pub struct Place {
    /// What answers name; keeps its gaps when content lost a card.
    pub position: u32,
    /// The how-manieth it is, from 1.
    pub number: u32,
    /// How many cards the round has.
    pub cards: u32,
}

impl Place {
    /// The place of the card at `position`.
    pub fn of(round: &Round, position: u32) -> Self {
        let before = round.cards.iter().filter(|card| card.position < position).count();
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Self { position, number: count(before + 1), cards: count(round.cards.len()) }
    }
}

impl Setting<'_> {
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

    /// The text for each count from none to `most`: a key for none, for one, and for more.
    fn counted(&self, key: &str, most: usize, variables: &[(&str, &str)]) -> Vec<String> {
        let text = |count: usize| {
            let number = count.to_string();
            let variables: Vec<_> = variables.iter().copied().chain([("count", number.as_str())]).collect();
            match count {
                0 => self.with(&format!("{key}_none"), &variables),
                1 => self.with(&format!("{key}_one"), &variables),
                _ => self.with(&format!("{key}_many"), &variables),
            }
        };
        (0..=most).map(text).collect()
    }

    /// A whole round's feathers in words.
    fn feathers(&self, half_feathers: u32, cards: u32) -> String {
        let key = if half_feathers.is_multiple_of(2) { "feathers_of" } else { "feathers_of_half" };
        self.with(key, &[("count", &(half_feathers / 2).to_string()), ("cards", &cards.to_string())])
    }
}
