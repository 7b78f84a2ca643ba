//! Drawing a round: what comes back first, then the topic asked for, then what was longest unseen. Pure: the same input
//! and seed give the same round.

mod arrange;
mod pool;

use std::collections::BTreeMap;

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;

use crate::answer::Card;
use crate::bank::{Bank, Response, Scenario};
use crate::ids::{Key, ObjectiveId, TopicId};
use crate::moment::Day;
use crate::player::Band;
use crate::sort::sort_by_key;
use crate::stage::ObjectiveState;
use pool::Pool;

/// Cards in a round; fewer when the bank has fewer to give.
const ROUND_CARDS: usize = 5;

/// Maximum number of cards of a round that are there because they are due.
const MAX_DUE: usize = 3;

/// Maximum number of sensitive cards in a round.
const MAX_SENSITIVE: usize = 3;

/// Maximum number of benign cards in a round, where the bank allows.
const MAX_BENIGN: usize = 3;

/// Minimum number of swaps of neighbours between the steps as first shown and their right order.
const MIN_SWAPS: usize = 2;

/// All that a round depends on, but for the seed.
#[derive(Debug, Clone, Copy)]
pub struct DrawInput<'a> {
    /// What there is.
    pub bank: &'a Bank,
    /// Only this band is drawn.
    pub band: Band,
    /// The topic asked for; none for the first unfinished one on the path.
    pub topic: Option<&'a TopicId>,
    /// The player's memory of objectives.
    pub objectives: &'a BTreeMap<ObjectiveId, ObjectiveState>,
    /// The local date.
    pub today: Day,
}

/// Draws a round; empty only when the bank has nothing for this band.
pub fn draw(input: &DrawInput<'_>, seed: u64) -> Vec<Card> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut picks = Pool::new(input, &mut rng).pick();
    arrange::keep_apart(&mut picks);
    picks.into_iter().map(|scenario| card(scenario, &mut rng)).collect()
}

/// Whether a stored card still stands: its scenario has exactly the letters that were drawn.
pub(crate) fn fits(scenario: &Scenario, card: &Card) -> bool {
    let keys = scenario.response.keys();
    keys.len() == card.shown.len() && keys.into_iter().all(|key| card.shown.contains(key))
}

fn card(scenario: &Scenario, rng: &mut ChaCha8Rng) -> Card {
    let mut shown: Vec<Key> = scenario.response.keys().into_iter().cloned().collect();
    match &scenario.response {
        Response::Choose { .. } | Response::Spot { .. } | Response::Sort { .. } => shown.shuffle(rng),
        Response::Order { steps, .. } => shuffle_steps(steps, &mut shown, rng),
    }
    Card { scenario: scenario.id.clone(), shown }
}

fn shuffle_steps(right: &[Key], shown: &mut [Key], rng: &mut ChaCha8Rng) {
    // Half of the orders of three steps are far enough, and nearly all of five: this many draws miss once in four billion.
    for _ in 0..32 {
        shown.shuffle(rng);
        if swaps(right, shown) >= MIN_SWAPS {
            return;
        }
    }
    sort_by_key(shown, |key| std::cmp::Reverse(right.iter().position(|r| r == key)));
}

/// How many swaps of neighbours turn `shown`, without what is not in `right`, into `right`.
fn swaps(right: &[Key], shown: &[Key]) -> usize {
    let places: Vec<usize> = shown.iter().filter_map(|key| right.iter().position(|r| r == key)).collect();
    places.iter().enumerate().map(|(at, place)| places.iter().skip(at + 1).filter(|later| *later < place).count()).sum()
}
