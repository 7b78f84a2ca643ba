//! What may be shown to a parent. None of these records can hold an answer: [`ForParents`] is implemented for each by
//! naming every field, and a field of another type, such as a card's feedback, does not compile.

use super::{
    BadgeLevel, BadgeTile, BadgeView, BandBadges, ChildSettings, ChildTile, ChildView, ChoiceView, Frame, ParentsView,
    RuleView, SkillView, StageLevel, SwitchView, TalkAdvice, TopicProgress,
};

/// Held by what may cross the bridge to a parent. A card, an answer and its feedback do not have it:
///
/// ```compile_fail
/// fn to_a_parent(_: impl mehfooz::views::ForParents) {}
/// fn show(feedback: mehfooz::views::FeedbackView) {
///     to_a_parent(feedback);
/// }
/// ```
///
/// while the parents' own pages do:
///
/// ```
/// fn to_a_parent(_: impl mehfooz::views::ForParents) {}
/// fn show(child: mehfooz::views::ChildView) {
///     to_a_parent(child);
/// }
/// ```
pub trait ForParents {}

impl ForParents for String {}
impl ForParents for bool {}
impl ForParents for u32 {}
impl ForParents for u64 {}
impl ForParents for BadgeLevel {}
impl ForParents for StageLevel {}
impl<T: ForParents> ForParents for Option<T> {}
impl<T: ForParents> ForParents for Vec<T> {}

/// Implements [`ForParents`] for a record whose fields, all of them named, have it.
macro_rules! for_parents {
    ($($record:ident { $($field:ident),+ $(,)? })+) => { $(
        impl ForParents for $record {}
        const _: fn($record) = |record| {
            fn has(_: impl ForParents) {}
            let $record { $($field),+ } = record;
            $(has($field);)+
        };
    )+ };
}

for_parents! {
    Frame { language, right_to_left, speech, calm, banner, failed, failed_storage, reads_aloud, sounds, calmer_motion }
    BadgeView { number, calm, picture, level }
    BadgeTile { badge, name, state, spoken, can, rules }
    RuleView { heading, text, picture }
    BandBadges { title, tiles }
    ParentsView { frame, title, back, note, tip, message, pin_taken_away, children, settings, export_import }
    ChildTile { player, picture, name, band, effort, badges, ask_title, ask, spoken }
    ChildView {
        frame, player, picture, title, back, effort, badges_title, all_topics, learns_title, topics, other_bands, talk, settings, export,
        delete,
    }
    TopicProgress { badge, skills }
    SkillView { can, stage, state, rule }
    TalkAdvice { title, ask_title, ask, avoid_title, avoid }
    ChildSettings { language_title, languages, band_title, bands, band_note, sounds, reads_aloud, calmer_motion }
    ChoiceView { value, label, chosen }
    SwitchView { label, on }
}
