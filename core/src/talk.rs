//! The card that asks a child to tell an adult something learned. It never nags.

use std::collections::BTreeSet;

use crate::ids::TopicId;

/// The topic to talk about after a round, if any.
///
/// `played` are the topics of the round in the order of its cards, `ticked` those the child has talked about,
/// `last_offered` is what the round before offered: it is not asked for twice in a row.
pub fn talk_after<'a>(
    played: &'a [TopicId],
    ticked: &BTreeSet<TopicId>,
    last_offered: Option<&TopicId>,
) -> Option<&'a TopicId> {
    played.iter().find(|topic| !ticked.contains(*topic) && last_offered != Some(*topic))
}
