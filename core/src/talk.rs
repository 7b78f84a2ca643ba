//! The card that asks a child to tell an adult something learned. It never nags.

use std::collections::BTreeSet;

use crate::ids::TopicId;

/// The topic to talk about after a round, if any.
///
/// `played` are the topics of the round in the order of its cards, `ticked` those the child has talked about,
/// `last_offered` is what the round before offered: it is not asked for twice in a row.
pub(crate) fn talk_after<'a>(
    played: &'a [TopicId],
    ticked: &BTreeSet<TopicId>,
    last_offered: Option<&TopicId>,
) -> Option<&'a TopicId> {
    played.iter().find(|topic| !ticked.contains(*topic) && last_offered != Some(*topic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_talk_is_of_the_topics_just_played_alternates_and_never_nags() {
        let [a, b] = ["codes", "private"].map(TopicId::from);
        let (played, none) = ([a.clone(), b.clone()], BTreeSet::new());
        assert_eq!(talk_after(&played, &none, None), Some(&a));
        assert_eq!(talk_after(&played, &none, Some(&a)), Some(&b));
        assert_eq!(talk_after(&played, &BTreeSet::from([a.clone()]), Some(&b)), None);
        assert_eq!(talk_after(&played[..1], &none, Some(&a)), None, "not twice in a row");
        assert_eq!(talk_after(&[], &none, None), None);
    }
}
