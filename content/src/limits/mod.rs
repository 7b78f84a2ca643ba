//! Can the bank be passed without knowing? Test-wise players over the choose scenarios of a band, in one language
//! (content/guide.md, section 6).

mod bots;
mod choice;
mod figure;
mod learned;
mod second;
mod structure;
mod wording;

pub use bots::BOTS;
pub use choice::{Choice, float};
pub use figure::Figure;
pub use learned::learned;
pub use second::{Pool, ceiling, chains, excuses};
pub use structure::structure;
pub use wording::{absolutes, adult_keys, longest_key, orders, quotes};

use mehfooz_core::{Band, Bank, Response, ScenarioId};

use crate::{Content, Language, Words};

/// With fewer choose scenarios the figures are reported, not checked: at 3, one flip is 33 points.
pub const JUDGED_FROM: usize = 30;

/// Maximum points above chance that a bot may score.
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

    /// Each bot, the ratio of lengths, and every scenario whose key is much longer or shorter than its other options.
    pub fn figures(&self) -> Vec<Figure> {
        let cell = format!("{} {}", self.tag, self.band.as_str());
        let bots = self.scores.iter().map(|score| {
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
            Figure::share(&cell, score.bot, score.share, 0.0..=self.allowed(), text)
        });
        let mut figures: Vec<_> = bots.collect();
        let text = format!("keys are {:.2} as long as the other options; 0.85 to 1.15 is allowed", self.ratio);
        figures.push(Figure::number(&cell, "length ratio", self.ratio, 0.85..=1.15, text));
        let single = |(id, ratio): &(ScenarioId, f64)| {
            let text = format!("the key of \"{id}\" is {ratio:.2} as long as its other options; 0.6 to 1.6 is allowed");
            Figure::number(&cell, "length ratio of one", *ratio, 0.6..=1.6, text)
        };
        figures.extend(self.lopsided.iter().map(single));
        figures.into_iter().map(|figure| figure.judged_from(JUDGED_FROM, self.number)).collect()
    }
}

/// Every figure of the bank, in every band and language.
pub fn figures(content: &Content) -> Vec<Figure> {
    let bank = &content.bank;
    let mut figures = structure(bank);
    figures.extend(ceiling(bank));
    for words in &content.words {
        let language = words.language();
        let mut all = Vec::new();
        for band in Band::ALL {
            let choices = choices(bank, words, band);
            let cell = wording::cell(language, band);
            figures.extend(table(&choices, language, band).figures());
            figures.push(longest_key(&choices, &cell));
            figures.push(absolutes(&choices, language, &cell));
            all.extend(choices);
        }
        figures.push(learned(&all, language));
        figures.extend(orders(bank, words));
        figures.push(quotes(bank, words));
        figures.extend(adult_keys(&all, language));
        figures.extend(second::cues(bank, words));
    }
    figures
}

/// The choose scenarios of a band as test-wise players see them.
pub fn choices(bank: &Bank, words: &Words, band: Band) -> Vec<Choice> {
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
