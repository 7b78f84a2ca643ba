//! Two scenarios that tell one story: stems or right options that share most of their trigrams.

use std::collections::BTreeSet;

use crate::Problem;
use mehfooz_core::{Response, Scenario};

use super::tokens;
use crate::{Content, Words};

/// Chosen by looking at all pairs of the bank: from 0.33 to 0.45 they share a manner of asking, and only twins of one story lie above.
const ALIKE_FROM: f64 = 0.5;

/// Shorter texts are alike by chance ("Close it", "Close it now").
const SHORTEST: usize = 15;

/// Two texts of different scenarios that are nearly the same.
#[derive(Debug, Clone)]
pub struct Alike {
    /// The file in which both, or the first, stand.
    pub file: String,
    /// The scenarios.
    pub ids: (String, String),
    /// `stems` or `right options`.
    pub what: &'static str,
    /// Shared trigrams by all trigrams of both, 0 to 1.
    pub share: f64,
}

impl Alike {
    /// As a warning.
    pub fn problem(&self) -> Problem {
        let (share, what) = (self.share * 100.0, self.what);
        let text = format!("{what} share {share:.0} % of their trigrams with those of \"{}\"", self.ids.1);
        Problem::new(&self.file, &self.ids.0, text)
    }
}

/// All near-duplicates of all languages.
pub fn similar(content: &Content) -> Vec<Alike> {
    let mut found = Vec::new();
    for words in &content.words {
        for (what, text) in [("stems", stem as Text), ("right options", right as Text)] {
            let texts: Vec<_> = content
                .bank
                .scenarios()
                .iter()
                .filter_map(|scenario| Some((scenario, trigrams(&text(scenario, words)?))))
                .filter(|(_, trigrams)| trigrams.len() >= SHORTEST)
                .collect();
            for (place, (one, a)) in texts.iter().enumerate() {
                let is_kin = |other: &Scenario| one.family.is_some() && one.family == other.family;
                for (other, b) in texts.iter().skip(place + 1).filter(|(other, _)| !is_kin(other)) {
                    let share = jaccard(a, b);
                    if share >= ALIKE_FROM {
                        let file = format!("{}/{}.json", words.language().tag, one.topic);
                        found.push(Alike { file, ids: (one.id.to_string(), other.id.to_string()), what, share });
                    }
                }
            }
        }
    }
    found
}

type Text = fn(&Scenario, &Words) -> Option<String>;

fn stem(scenario: &Scenario, words: &Words) -> Option<String> {
    words.scenario(&scenario.id).map(|of| of.stem.clone())
}

fn right(scenario: &Scenario, words: &Words) -> Option<String> {
    let Response::Choose { right, .. } = &scenario.response else { return None };
    words.scenario(&scenario.id).map(|of| of.thing(right).to_owned())
}

fn trigrams(text: &str) -> BTreeSet<[char; 3]> {
    let letters: Vec<char> = tokens(text).join(" ").chars().collect();
    letters.windows(3).filter_map(|three| three.try_into().ok()).collect()
}

fn jaccard(a: &BTreeSet<[char; 3]>, b: &BTreeSet<[char; 3]>) -> f64 {
    let shared = a.intersection(b).count();
    crate::limits::float(shared) / crate::limits::float((a.len() + b.len() - shared).max(1))
}
