//! Badges of a topic in a band. Each step is an award that nothing takes away; what is shown is the highest award.

use serde::{Deserialize, Serialize};

use crate::bank::Objective;
use crate::ids::ObjectiveId;
use crate::stage::Stage;

/// How far a topic has come in a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BadgeLevel {
    /// Never played.
    None,
    /// Something there was tried.
    Started,
    /// Every objective was learned.
    Earned,
    /// Every objective was kept.
    Kept,
}

impl BadgeLevel {
    /// The steps that can be awarded, lowest first.
    pub const STEPS: [Self; 3] = [Self::Started, Self::Earned, Self::Kept];
}

/// What the objectives of one topic and band reach now; content that grew may put it below what was awarded.
/// `stage` returns an objective's stage; none when it was never tried.
pub fn badge_level(objectives: &[&Objective], stage: impl Fn(&ObjectiveId) -> Option<Stage>) -> BadgeLevel {
    let stages = || objectives.iter().map(|objective| stage(&objective.id).unwrap_or(Stage::New));
    let lowest = stages().min().unwrap_or(Stage::New);
    let highest = stages().max().unwrap_or(Stage::New);
    match (lowest, highest) {
        (Stage::Kept, _) => BadgeLevel::Kept,
        (Stage::Learned, _) => BadgeLevel::Earned,
        (Stage::New | Stage::Practising, Stage::Practising | Stage::Learned | Stage::Kept) => BadgeLevel::Started,
        (Stage::New | Stage::Practising, Stage::New) => BadgeLevel::None,
    }
}

/// The steps to award when `before` is the highest award and `reached` is what the states say now; lowest first.
pub(crate) fn awards_after(before: BadgeLevel, reached: BadgeLevel) -> Vec<BadgeLevel> {
    BadgeLevel::STEPS.into_iter().filter(|step| *step > before && *step <= reached).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn awards_come_step_by_step_and_none_twice() {
        use BadgeLevel::{Earned, Kept, None, Started};
        assert_eq!(awards_after(None, Kept), [Started, Earned, Kept]);
        assert_eq!(awards_after(Started, Earned), [Earned]);
        for (before, reached) in [(None, None), (Kept, Started), (Earned, Earned)] {
            assert_eq!(awards_after(before, reached), []);
        }
    }
}
