//! The petals of a badge on its way: what the end of a round shows of the topics that were played in it.

use std::collections::BTreeMap;

use crate::answer::Attempt;
use crate::bank::Topic;
use crate::ids::{ObjectiveId, TopicId};
use crate::player::Band;
use crate::stage::{ObjectiveState, Stage};

/// Petals of a whole badge, shared by its objectives: practising is worth half of a share, learned all of it.
const PETALS: u32 = 16;

/// How far the badge of a topic has grown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Petals {
    /// Whose badge.
    pub topic: TopicId,
    /// Petals of 16.
    pub petals: u32,
    /// Petals that this round added.
    pub grown: u32,
}

impl Petals {
    /// Those of a topic and band with these objectives, after the round of this seed and its attempts.
    pub(crate) fn after(
        topic: &Topic,
        band: Band,
        states: &BTreeMap<ObjectiveId, ObjectiveState>,
        seed: u64,
        attempts: &[Attempt],
    ) -> Self {
        let objectives = topic.objectives_of(band);
        let (mut shares, mut halves, mut new) = (0, 0, 0);
        for objective in objectives {
            shares += 2;
            let Some(state) = states.get(&objective.id) else { continue };
            let now = worth(state.stage);
            let in_round = attempts.iter().filter(|attempt| attempt.objective == objective.id).count();
            let before = if usize::try_from(state.attempts).is_ok_and(|all| all == in_round) {
                worth(Stage::New)
            } else if state.learned.is_some_and(|learned| learned.seed == seed) {
                worth(Stage::Practising)
            } else {
                now
            };
            halves += now;
            new += now - before;
        }
        let petals = |halves: u32| halves * PETALS / shares.max(1);
        Self { topic: topic.id.clone(), petals: petals(halves), grown: petals(new) }
    }
}

/// In halves of an objective's share of petals.
fn worth(stage: Stage) -> u32 {
    match stage {
        Stage::New => 0,
        Stage::Practising => 1,
        Stage::Learned | Stage::Kept => 2,
    }
}
