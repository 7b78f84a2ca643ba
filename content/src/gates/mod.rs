//! Can the bank be passed without knowing? Test-wise players over the choose scenarios of a band, in one language
//! (content/guide.md, section 6).

mod bots;
mod choice;

pub use bots::BOTS;
pub use choice::Choice;

use mehfooz_core::bank::{Bank, Problem, Response};
use mehfooz_core::{Band, ScenarioId};

use crate::{Language, Words};

/// Below so many choose scenarios the figures are told, not judged: at 3, one flip is 33 points.
pub const JUDGED_FROM: usize = 30;

/// So many points above chance a bot may score.
const MARGIN: f64 = 0.10;

/// What one bot scored.
#[derive(Debug, Clone)]
pub struct Score {
    /// The bot's name.
    pub bot: &'static str,
    /// The share of scenarios that it got right, 0 to 1; ties share the point.
    pub share: f64,
    /// Those that it won outright, at most three.
    pub worst: Vec<ScenarioId>,
}

/// The figures of one band in one language.
#[derive(Debug, Clone)]
pub struct Table {
    /// The language's tag.
    pub tag: String,
    /// Whose scenarios.
    pub band: Band,
    /// How many choose scenarios.
    pub number: usize,
    /// The mean of 1 / options.
    pub chance: f64,
    /// Characters of the key by the mean of the others, averaged.
    pub ratio: f64,
    /// Single scenarios whose ratio lies outside 0.6 to 1.6.
    pub lopsided: Vec<(ScenarioId, f64)>,
    /// One for each bot.
    pub scores: Vec<Score>,
}

impl Table {
    /// Whether there is enough to judge by.
    pub fn judged(&self) -> bool {
        self.number >= JUDGED_FROM
    }

    /// The most that a bot may score.
    pub fn allowed(&self) -> f64 {
        self.chance + MARGIN
    }

    /// What fails the gates; nothing while there is too little to judge.
    pub fn problems(&self) -> Vec<Problem> {
        if !self.judged() {
            return Vec::new();
        }
        let cell = format!("{} {}", self.tag, self.band.as_str());
        let wins = self.scores.iter().filter(|score| score.share > self.allowed()).map(|score| {
            let worst: Vec<_> = score.worst.iter().map(ScenarioId::as_str).collect();
            let text = format!(
                "\"{}\" is right in {:.0} % of {} choose scenarios; chance is {:.0} %, allowed {:.0} %. Worst: {}",
                score.bot,
                score.share * 100.0,
                self.number,
                self.chance * 100.0,
                self.allowed() * 100.0,
                worst.join(", ")
            );
            Problem::new(&cell, "", text)
        });
        let mut problems: Vec<_> = wins.collect();
        if !(0.85..=1.15).contains(&self.ratio) {
            let text = format!("keys are {:.2} as long as the other options; 0.85 to 1.15 is allowed", self.ratio);
            problems.push(Problem::new(&cell, "", text));
        }
        let single = |(id, ratio): &(ScenarioId, f64)| {
            let text = format!("the key is {ratio:.2} as long as the other options; 0.6 to 1.6 is allowed");
            Problem::new(&cell, id.as_str(), text)
        };
        problems.extend(self.lopsided.iter().map(single));
        problems
    }
}

/// The figures of every band in one language.
pub fn gate(bank: &Bank, words: &Words) -> Vec<Table> {
    Band::ALL.into_iter().map(|band| table(&choices(bank, words, band), words.language(), band)).collect()
}

fn choices(bank: &Bank, words: &Words, band: Band) -> Vec<Choice> {
    let of_band = bank.scenarios().iter().filter(|scenario| scenario.band == band);
    of_band
        .filter_map(|scenario| match &scenario.response {
            Response::Choose { options, right } => {
                Choice::new(&scenario.id, options, right, words.scenario(&scenario.id)?)
            }
            Response::Spot { .. } | Response::Sort { .. } | Response::Order { .. } => None,
        })
        .collect()
}

/// The figures of some choose scenarios.
pub fn table(choices: &[Choice], language: &Language, band: Band) -> Table {
    let ratios: Vec<_> = choices.iter().map(|choice| (choice.id.clone(), choice.length_ratio())).collect();
    let scores = BOTS.iter().map(|(bot, pick)| {
        let points: Vec<_> =
            choices.iter().map(|choice| (&choice.id, choice.points(&pick(choice, language)))).collect();
        let worst = points.iter().filter(|(_, point)| *point >= 1.0).take(3).map(|(id, _)| (*id).clone()).collect();
        Score { bot, share: mean(points.iter().map(|(_, point)| *point)), worst }
    });
    Table {
        tag: language.tag.clone(),
        band,
        number: choices.len(),
        chance: mean(choices.iter().map(Choice::chance)),
        ratio: mean(ratios.iter().map(|(_, ratio)| *ratio)),
        lopsided: ratios.iter().filter(|(_, ratio)| !(0.6..=1.6).contains(ratio)).cloned().collect(),
        scores: scores.collect(),
    }
}

/// The mean; 0 of nothing.
fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, number) = values.fold((0.0, 0.0), |(sum, number), value| (sum + value, number + 1.0));
    if number > 0.0 { sum / number } else { 0.0 }
}
