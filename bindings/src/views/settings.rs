//! Settings, Pin, DeletePlayer, About and ExportImport, behind the gate.

use serde::{Deserialize, Serialize};

use super::{ChoiceView, Frame};

/// What belongs to the phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct SettingsView {
    /// Set in the phone's language.
    pub frame: Frame,
    /// The heading.
    pub title: String,
    /// The name of the back button, when read aloud.
    pub back: String,
    /// The heading over the languages.
    pub language_title: String,
    /// The languages, for `choose_language`.
    pub languages: Vec<ChoiceView>,
    /// What to say where the phone has no voice for `frame.speech`.
    pub no_voice: String,
    /// The button to Pin: sets one, or changes it.
    pub pin: String,
    /// The button that removes the PIN; none when there is none.
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
    /// The name of the back button, when read aloud.
    pub back: String,
    /// What a PIN is, and what happens when it is forgotten.
    pub text: String,
    /// Asks for it once more.
    pub again: String,
    /// When the two are not the same.
    pub differs: String,
    /// Minimum number of digits.
    pub least_digits: u32,
    /// Maximum number of digits.
    pub most_digits: u32,
    /// The name of the key that erases a digit, when read aloud.
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
    /// The name of the back button, when read aloud.
    pub back: String,
    /// Paragraphs: what the game is, what it keeps, whose work it is, its version.
    pub text: Vec<String>,
    /// The name of the speaker.
    pub speak: String,
}

/// Saves a copy of a player, or brings one in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ExportImportView {
    /// Set in the phone's language.
    pub frame: Frame,
    /// The heading.
    pub title: String,
    /// The name of the back button, when read aloud.
    pub back: String,
    /// What a copy is, what is in it, and who should have it.
    pub text: String,
    /// One button for each player: saves its copy.
    pub players: Vec<ExportChoice>,
    /// The button that asks for a file and brings it in.
    pub import: String,
    /// What to say when the copy is where the parent wanted it.
    pub saved: String,
    /// What to say when it could not be written there.
    pub not_saved: String,
    /// What to say when the chosen file could not be read at all.
    pub not_read: String,
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

/// The result of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ImportedView {
    /// Set in the phone's language.
    pub frame: Frame,
    /// Whether the file was imported; if not, nothing was changed.
    pub taken_in: bool,
    /// The animal's picture; none when the file was refused.
    pub picture: Option<String>,
    /// What happened, or why not and what helps.
    pub text: String,
    /// Why the file was refused, in technical English for the log: never shown. None when it was imported.
    pub reason: Option<String>,
    /// The button back to Parents.
    pub back: String,
}
