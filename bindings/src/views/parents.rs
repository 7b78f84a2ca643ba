//! Parents and Child, behind the gate.

use serde::{Deserialize, Serialize};

use super::{BadgeTile, BandBadges, Frame};

/// All children of the phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ParentsView {
    /// Set in the phone's language.
    pub frame: Frame,
    /// The heading.
    pub title: String,
    /// What the back button, which shuts the gate, is called when read aloud.
    pub back: String,
    /// That badges are shown and answers never; that nobody plays yet, when there is no child.
    pub note: String,
    /// What helps most, in a sentence.
    pub tip: String,
    /// What came of what was just done, such as a deletion whose last traces are wiped at the next start.
    pub message: Option<String>,
    /// When a forgotten PIN was taken away.
    pub pin_taken_away: Option<String>,
    /// One tile for each child, in the order of Players.
    pub children: Vec<ChildTile>,
    /// The button to Settings.
    pub settings: String,
    /// The button to ExportImport.
    pub export_import: String,
}

/// A child on the parents' page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ChildTile {
    /// The player's id, for `child`.
    pub player: u64,
    /// The animal's picture.
    pub picture: String,
    /// The animal's name.
    pub name: String,
    /// The band, such as "8–10 years".
    pub band: String,
    /// Days played and questions answered in the last seven days.
    pub effort: String,
    /// How many badges of each level.
    pub badges: String,
    /// The heading over the question.
    pub ask_title: String,
    /// One good question.
    pub ask: String,
    /// All of it, in the order to be read aloud.
    pub spoken: Vec<String>,
}

/// One child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ChildView {
    /// Set in the phone's language.
    pub frame: Frame,
    /// The player's id, for what the buttons do.
    pub player: u64,
    /// The animal's picture.
    pub picture: String,
    /// The animal's name.
    pub title: String,
    /// The name of the back button, when read aloud.
    pub back: String,
    /// Effort in seven days, in thirty, and talks, a line each.
    pub effort: Vec<String>,
    /// The heading over the topics.
    pub badges_title: String,
    /// Unfolds the topics after the first three.
    pub all_topics: String,
    /// The heading over a topic's rules: "What your child learns".
    pub learns_title: String,
    /// Every topic of the child's band, those with a badge first.
    pub topics: Vec<TopicProgress>,
    /// Badges that were started, earned or kept in other bands.
    pub other_bands: Vec<BandBadges>,
    /// What to talk about next.
    pub talk: TalkAdvice,
    /// The child's settings.
    pub settings: ChildSettings,
    /// The button that saves a copy.
    pub export: String,
    /// The button to DeletePlayer.
    pub delete: String,
}

/// How far a child has come in a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct TopicProgress {
    /// The badge, its name and its level in a word.
    pub badge: BadgeTile,
    /// Its objectives.
    pub skills: Vec<SkillView>,
}

/// One thing that a child can do, or learns to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct SkillView {
    /// "Can keep an SMS code from a caller who asks for it."
    pub can: String,
    /// How far, to be drawn.
    pub stage: StageLevel,
    /// How far, in a word.
    pub state: String,
    /// Its rule; none while it has none.
    pub rule: Option<String>,
}

/// How far an objective has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
pub enum StageLevel {
    /// Never tried.
    New,
    /// Tried.
    Practising,
    /// Right on two different scenarios.
    Learned,
    /// Right again after a week.
    Kept,
}

/// One question to ask, and one thing not to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct TalkAdvice {
    /// Talk about which topic.
    pub title: String,
    /// The heading over the question.
    pub ask_title: String,
    /// The question.
    pub ask: String,
    /// The heading over what had better not be said.
    pub avoid_title: String,
    /// What had better not be said, and why.
    pub avoid: String,
}

/// What a parent may change about a child's game.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ChildSettings {
    /// The heading over the languages.
    pub language_title: String,
    /// The languages, by tag.
    pub languages: Vec<ChoiceView>,
    /// The heading over the ages.
    pub band_title: String,
    /// The bands.
    pub bands: Vec<ChoiceView>,
    /// That another age brings other questions and no badge is lost.
    pub band_note: String,
    /// "Sounds"
    pub sounds: SwitchView,
    /// "Read questions aloud"
    pub reads_aloud: SwitchView,
    /// "Less movement"
    pub calmer_motion: SwitchView,
}

/// One of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ChoiceView {
    /// What the change takes.
    pub value: String,
    /// As shown.
    pub label: String,
    /// Chosen now.
    pub chosen: bool,
}

/// On or off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct SwitchView {
    /// As shown.
    pub label: String,
    /// On now.
    pub on: bool,
}
