//! The map.

use serde::{Deserialize, Serialize};

use super::{BadgeView, Frame};

/// The map of places, and the one next thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct HomeView {
    /// Set in the player's language.
    pub frame: Frame,
    /// The player's picture.
    pub picture: String,
    /// "Playing: camel. Change player"
    pub change_player: String,
    /// The places of the player's band, in the order of the path.
    pub places: Vec<PlaceView>,
    /// The button to BadgeBook.
    pub badges: String,
    /// The main button: what comes next, in a word.
    pub play: String,
    /// The same, whole: "Play, Prizes and tricks".
    pub play_spoken: String,
    /// The topic that the main button plays; none to go on with the open round or to let the game choose.
    pub play_topic: Option<String>,
    /// Whether a round waits to be gone on with.
    pub resumes: bool,
    /// The lock, which leads to Gate.
    pub grown_ups: String,
    /// The button to Help.
    pub help: String,
}

/// A topic as a place on the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct PlaceView {
    /// The topic, for `begin`.
    pub topic: String,
    /// The topic's name.
    pub name: String,
    /// The place's picture.
    pub picture: String,
    /// Its badge, in the player's band.
    pub badge: BadgeView,
    /// The highest badge that was earned or kept there in another band, while that is more than `badge`.
    pub other_band: Option<BadgeView>,
    /// The mascot stands here.
    pub here: bool,
    /// To be read aloud: "Prizes and tricks: started, you are here".
    pub spoken: String,
}
