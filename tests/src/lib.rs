//! A phone to play on: a folder, a clock that moves only when the test moves it, and a child who answers by rule.

pub mod journey;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use mehfooz::views::{ResponseView, RoundView};
use mehfooz::{AnswerInput, Game, MehfoozError, Now};
use mehfooz_core::{Bank, Response, Scenario, ScenarioId, Side};
use mehfooz_embedded::{Structure, Words, bank, languages, load_structure, load_words, words};
use tempfile::TempDir;

/// A folder of its own, which goes when the phone does.
pub struct Phone {
    folder: TempDir,
    /// What the clock shows.
    pub now: Now,
}

impl Phone {
    /// A new phone on the afternoon of 2026-11-24 in Pakistan.
    ///
    /// # Errors
    /// When no folder can be made.
    pub fn new() -> std::io::Result<Self> {
        let now = Now { unix_ms: 1_795_510_000_000, utc_offset_s: 18_000, uptime_ms: 60_000 };
        Ok(Self { folder: tempfile::tempdir()?, now })
    }

    /// Where the progress is kept.
    pub fn path(&self) -> String {
        self.folder.path().join("progress.db").to_string_lossy().into_owned()
    }

    /// Starts the game, as after a kill.
    ///
    /// # Errors
    /// Those of `Game::open`.
    pub fn open(&self) -> Result<Game, MehfoozError> {
        Game::open(self.path(), self.now)
    }
}

/// The bank and the words of all languages, loaded as the game loads each when it is first asked for.
pub fn load_all() -> (Bank, Vec<Words>) {
    let Structure { topics, scenarios, languages, .. } = load_structure();
    let words = languages.iter().filter_map(|language| load_words(&language.tag)).collect();
    (Bank::new(topics, scenarios), words)
}

/// The scenario of each prompt, in all languages.
static PROMPTS: LazyLock<BTreeMap<String, ScenarioId>> = LazyLock::new(|| {
    let languages = languages().iter().filter_map(|language| words(&language.tag));
    languages.flat_map(|words| words.scenarios().read_all()).map(|(id, words)| (words.stem, id)).collect()
});

/// The right answer to the scenario whose prompt is shown, in any language.
///
/// # Errors
/// `Unknown` when no scenario has this prompt.
pub fn right_answer(prompt: &str) -> Result<AnswerInput, MehfoozError> {
    let scenario = PROMPTS.get(prompt).and_then(|id| bank().scenario(id));
    let unknown = || MehfoozError::Unknown { reason: format!("no scenario asks \"{prompt}\"") };
    scenario.map(right_answer_to).ok_or_else(unknown)
}

/// The right answer to a scenario.
pub fn right_answer_to(scenario: &Scenario) -> AnswerInput {
    match &scenario.response {
        Response::Choose { right, .. } => AnswerInput::Choose { option: right.to_string() },
        Response::Spot { signs } => AnswerInput::Spot { parts: signs.iter().map(ToString::to_string).collect() },
        Response::Sort { cards } => {
            let of = |side: Side| {
                cards.iter().filter(|(_, of)| *of == side).map(|(key, _)| key.to_string()).collect::<Vec<_>>()
            };
            AnswerInput::Sort { stop: of(Side::Stop), go: of(Side::Go) }
        }
        Response::Order { steps, .. } => AnswerInput::Order { steps: steps.iter().map(ToString::to_string).collect() },
    }
}

/// What a child answers who takes whatever comes first.
pub fn first_answer(response: &ResponseView) -> AnswerInput {
    let keys = |things: &[mehfooz::views::ThingView]| things.iter().map(|thing| thing.key.clone()).collect();
    match response {
        ResponseView::Choose { options } => {
            AnswerInput::Choose { option: options.first().map(|option| option.key.clone()).unwrap_or_default() }
        }
        ResponseView::Spot { parts, .. } => {
            AnswerInput::Spot { parts: parts.iter().take(1).map(|part| part.key.clone()).collect() }
        }
        ResponseView::Sort { cards, .. } => AnswerInput::Sort { stop: keys(cards), go: Vec::new() },
        ResponseView::Order { steps, places, .. } => {
            AnswerInput::Order { steps: keys(steps).into_iter().take(places.len()).collect() }
        }
    }
}

/// Plays a round to its end; what was shown, in order.
///
/// # Errors
/// Those of `answer` and `next`.
pub fn play_round(game: &Game, player: u64, begun: RoundView, now: Now) -> Result<Vec<RoundView>, MehfoozError> {
    let mut shown = vec![begun];
    loop {
        let next = match shown.last() {
            Some(RoundView::Question { view }) => {
                game.answer(player, view.position, right_answer(&view.prompt)?, now)?
            }
            Some(RoundView::Feedback { view }) => game.next(player, view.position)?,
            Some(RoundView::End { .. }) | None => return Ok(shown),
        };
        shown.push(next);
    }
}
