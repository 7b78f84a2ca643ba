//! The order of a round's cards: as picked, but sensitive ones apart.

use crate::bank::Scenario;

/// Moves as few cards as it takes to leave no two sensitive cards side by side that could be apart.
pub(super) fn keep_apart(picks: &mut Vec<&Scenario>) {
    let mut rest = std::mem::take(picks);
    while !rest.is_empty() {
        let after_sensitive = picks.last().is_some_and(|last| last.sensitive);
        let best = (0..rest.len()).min_by_key(|at| touching_after(&rest, *at, after_sensitive)).unwrap_or(0);
        picks.push(rest.remove(best));
    }
}

/// The minimum number of adjacent pairs of sensitive cards when the card at `at` comes next.
fn touching_after(rest: &[&Scenario], at: usize, after_sensitive: bool) -> usize {
    let next_sensitive = rest.get(at).is_some_and(|card| card.sensitive);
    let sensitive = rest.iter().filter(|card| card.sensitive).count() - usize::from(next_sensitive);
    let calm = rest.len() - 1 - sensitive;
    let touching_now = usize::from(after_sensitive && next_sensitive);
    // Each calm card makes a gap; a calm card before the first sensitive one makes one gap more.
    let gaps = calm + usize::from(!next_sensitive);
    touching_now + sensitive.saturating_sub(gaps)
}
