//! One record for each screen: all that it shows, in the right language, ready to draw. No rule is decided here.

mod badges;
mod feedback;
mod for_parents;
mod gate;
mod help;
mod home;
mod parents;
mod players;
mod question;
mod round_end;
mod settings;

pub use badges::{BadgeBookView, BadgeLevel, BadgeTile, BadgeView, BandBadges};
pub use feedback::{FeedbackView, Mark, RuleView, Verdict, WhyView};
pub use for_parents::ForParents;
pub use gate::{GateOutcome, GateView, WaitView};
pub use help::{HelpView, HelplineView};
pub use home::{HomeView, PlaceView};
pub use parents::{
    ChildSettings, ChildTile, ChildView, ChoiceView, ParentsView, SkillView, StageLevel, SwitchView, TalkAdvice,
    TopicProgress,
};
pub use players::{AnimalChoice, BandChoice, LanguageChoice, LanguageView, NewPlayerView, PlayerTile, PlayersView};
pub use question::{
    BasketView, MessageView, PartView, PhotoThing, PhotoView, PictureView, QuestionView, ResponseView, SpokenLine,
    StimulusKind, StimulusView, ThingView,
};
pub use round_end::{GrowingBadge, RoundEndView, TalkView};
pub use settings::{AboutView, DeletePlayerView, ExportChoice, ExportImportView, ImportedView, PinView, SettingsView};

use serde::{Deserialize, Serialize};

/// How a screen is set: its language and direction, its theme, and whether a banner stands on it.
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that a screen obeys")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Frame {
    /// The language's tag, such as `ur`.
    pub language: String,
    /// Written from right to left.
    pub right_to_left: bool,
    /// The tag to ask the system's voice for, such as `ur-PK`.
    pub speech: String,
    /// The calm theme: no cheering, no mascot.
    pub calm: bool,
    /// What to say when progress is not being saved.
    pub banner: Option<String>,
    /// What to say on this screen when a call from it failed, and nothing better is known.
    pub failed: String,
    /// The same where the call failed with `Storage`.
    pub failed_storage: String,
    /// Questions and feedback are read aloud without asking.
    pub reads_aloud: bool,
    /// Sounds are played; never on calm pages.
    pub sounds: bool,
    /// Pictures keep still, whatever the phone's own setting is.
    pub calmer_motion: bool,
}

/// Where a round stands: which of its three screens to draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
pub enum RoundView {
    /// A card waits for its answer.
    Question {
        /// The screen.
        view: QuestionView,
    },
    /// An answer was given, and its feedback not left yet.
    Feedback {
        /// The screen.
        view: FeedbackView,
    },
    /// All cards are answered.
    End {
        /// The screen.
        view: RoundEndView,
    },
}
