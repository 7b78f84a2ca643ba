//! What a shell can do about a failure; one variant for each.

/// Crosses the bridge in place of core's precise errors. Texts complete "could not …: ".
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum MehfoozError {
    /// The progress was written by a newer version of the game; the file is untouched. Ask to update the game.
    #[error("{reason}")]
    TooNew {
        /// Which version was found, and which is known.
        reason: String,
    },
    /// No player, topic or picture of this id. Go back to Players.
    #[error("{reason}")]
    Unknown {
        /// What was given, and what is allowed.
        reason: String,
    },
    /// The card was answered already, or is not this round's turn. Ask for the round again.
    #[error("{reason}")]
    OutOfTurn {
        /// What was given, and where the round stands.
        reason: String,
    },
    /// The answer or the setting does not fit. Nothing was changed; a fault of the shell.
    #[error("{reason}")]
    Invalid {
        /// What was given, and what is allowed.
        reason: String,
    },
    /// The database failed in a way that the game could not get around.
    #[error("{reason}")]
    Storage {
        /// What SQLite said.
        reason: String,
    },
}
