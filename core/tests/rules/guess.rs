//! What a child answers who knows nothing; `tests/tests/learners.rs` plays by it as well.

use mehfooz_core::{Answer, Key, Response, Scenario};
use rand::RngExt;
use rand::rngs::ChaCha8Rng;

/// An answer at random.
pub fn guess(scenario: &Scenario, shown: &[Key], rng: &mut ChaCha8Rng) -> Answer {
    match &scenario.response {
        Response::Choose { .. } => Answer::Choose { option: shown[rng.random_range(0..shown.len())].clone() },
        Response::Spot { .. } => {
            let sees_nothing = rng.random_bool(0.5);
            let parts = scenario.tappable().into_iter().filter(|_| !sees_nothing && rng.random_bool(0.5));
            Answer::Spot { parts: parts.collect() }
        }
        Response::Sort { .. } => {
            let (stop, go) = shown.iter().cloned().partition(|_| rng.random_bool(0.5));
            Answer::Sort { stop, go }
        }
        Response::Order { steps, .. } => Answer::Order { steps: shown.iter().take(steps.len()).cloned().collect() },
    }
}
