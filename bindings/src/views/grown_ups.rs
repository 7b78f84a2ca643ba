//! The grown-ups' pages behind the gate: Parents, Child, Settings, Pin, DeletePlayer, About, ExportImport.
//!
//! None of these records can hold an answer: [`ForParents`] is implemented for each by naming every field, and a field of
//! another type, such as a card's feedback, does not compile.

use serde::{Deserialize, Serialize};

use super::{BadgeLevel, BadgeTile, BadgeView, Frame};

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
    /// What the back button is called when read aloud.
    pub back: String,
    /// Effort in seven days, in thirty, and talks, a line each.
    pub effort: Vec<String>,
    /// The heading over the topics.
    pub badges_title: String,
    /// Every topic of the child's band, those with a badge first.
    pub topics: Vec<TopicProgress>,
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

/// What belongs to the phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct SettingsView {
    /// Set in the phone's language.
    pub frame: Frame,
    /// The heading.
    pub title: String,
    /// What the back button is called when read aloud.
    pub back: String,
    /// The heading over the languages.
    pub language_title: String,
    /// The languages, for `choose_language`.
    pub languages: Vec<ChoiceView>,
    /// The button to Pin: sets one, or changes it.
    pub pin: String,
    /// The button that takes the PIN away; none when there is none.
    pub remove_pin: Option<String>,
    /// The button to About.
    pub about: String,
}

/// A PIN is typed, twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct PinView {
    /// Set in the phone's language.
    pub frame: Frame,
    /// The heading.
    pub title: String,
    /// What the back button is called when read aloud.
    pub back: String,
    /// What a PIN is, and what happens when it is forgotten.
    pub text: String,
    /// Asks for it once more.
    pub again: String,
    /// When the two are not the same.
    pub differs: String,
    /// The fewest digits.
    pub least_digits: u32,
    /// The most digits.
    pub most_digits: u32,
    /// What the key that takes a digit away is called when read aloud.
    pub erase: String,
    /// The main button.
    pub save: String,
}

/// Asks once more before a player is deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct DeletePlayerView {
    /// Set in the phone's language.
    pub frame: Frame,
    /// The player's id, for `delete_player`.
    pub player: u64,
    /// The animal's picture.
    pub picture: String,
    /// The question.
    pub title: String,
    /// What will be gone.
    pub text: String,
    /// The button that deletes.
    pub delete: String,
    /// The button that does not.
    pub keep: String,
}

/// What the game is, what it keeps, whose work it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct AboutView {
    /// Set in the phone's language.
    pub frame: Frame,
    /// The heading.
    pub title: String,
    /// What the back button is called when read aloud.
    pub back: String,
    /// Paragraphs.
    pub text: Vec<String>,
}

/// Saves a copy of a player, or brings one in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ExportImportView {
    /// Set in the phone's language.
    pub frame: Frame,
    /// The heading.
    pub title: String,
    /// What the back button is called when read aloud.
    pub back: String,
    /// What a copy is, what is in it, and who should have it.
    pub text: String,
    /// One button for each player: saves its copy.
    pub players: Vec<ExportChoice>,
    /// The button that asks for a file and brings it in.
    pub import: String,
}

/// A player whose copy can be saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ExportChoice {
    /// The player's id, for `export_player`.
    pub player: u64,
    /// The animal's picture.
    pub picture: String,
    /// The button.
    pub label: String,
    /// The file's name to offer; it names nobody.
    pub file: String,
}

/// What came of a file that was brought in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ImportedView {
    /// Set in the phone's language.
    pub frame: Frame,
    /// Whether the file was taken in; if not, nothing was changed.
    pub taken_in: bool,
    /// The animal's picture; none when nothing was taken in.
    pub picture: Option<String>,
    /// What happened, or why not and what helps.
    pub text: String,
    /// The button back to Parents.
    pub back: String,
}

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
    Frame { language, right_to_left, speech, calm, banner, reads_aloud, sounds, calmer_motion }
    BadgeView { number, calm, picture, level }
    BadgeTile { badge, name, state, spoken }
    ParentsView { frame, title, back, note, tip, pin_taken_away, children, settings, export_import }
    ChildTile { player, picture, name, band, effort, badges, ask_title, ask, spoken }
    ChildView {
        frame, player, picture, title, back, effort, badges_title, topics, talk, settings, export, delete,
    }
    TopicProgress { badge, skills }
    SkillView { can, stage, state }
    TalkAdvice { title, ask_title, ask, avoid_title, avoid }
    ChildSettings { language_title, languages, band_title, bands, band_note, sounds, reads_aloud, calmer_motion }
    ChoiceView { value, label, chosen }
    SwitchView { label, on }
}
