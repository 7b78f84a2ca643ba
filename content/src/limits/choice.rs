//! A choose scenario as a test-wise player sees it: texts, and which one is right.

use std::collections::BTreeSet;

use mehfooz_core::{Key, ScenarioId};

use crate::ScenarioWords;
use crate::check::tokens;

/// Options in the order of the file.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Whose options these are.
    pub id: ScenarioId,
    /// What they say.
    pub options: Vec<String>,
    /// Which one is right.
    pub right: usize,
    /// The words of three letters or more in stem and parts.
    pub told: BTreeSet<String>,
}

impl Choice {
    /// Puts words to the letters; none when the key is not among them.
    pub fn new(id: &ScenarioId, options: &[Key], right: &Key, words: &ScenarioWords) -> Option<Self> {
        let right = options.iter().position(|option| option == right)?;
        let texts = std::iter::once(&words.stem).chain(words.parts.values().map(|part| &part.text));
        let told = texts.flat_map(|text| tokens(text)).filter(|word| word.chars().count() >= 3).collect();
        let options = options.iter().map(|option| words.thing(option).to_owned()).collect();
        Some(Self { id: id.clone(), options, right, told })
    }

    /// What guessing scores.
    pub fn chance(&self) -> f64 {
        1.0 / float(self.options.len().max(1))
    }

    /// The points of a player who picks one of these: a tie shares the point, an empty pick guesses.
    pub fn points(&self, picked: &[usize]) -> f64 {
        if picked.is_empty() {
            return self.chance();
        }
        if picked.contains(&self.right) { 1.0 / float(picked.len()) } else { 0.0 }
    }

    /// Characters of the key by the mean of the other options.
    pub fn length_ratio(&self) -> f64 {
        let lengths = self.options.iter().map(|option| option.chars().count());
        let (mut key, mut others) = (0, 0);
        for (place, length) in lengths.enumerate() {
            if place == self.right { key = length } else { others += length }
        }
        let number = self.options.len().saturating_sub(1).max(1);
        float(key) * float(number) / float(others.max(1))
    }
}

/// Counts here are far below 2^32, so nothing is lost.
pub fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
