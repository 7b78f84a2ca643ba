//! What a shell can do about a failure; one variant for each.

use mehfooz_core::Error;
use serde::Serialize;

/// Crosses the bridge in place of core's precise errors. Texts complete "could not …: ".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error, uniffi::Error)]
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
    /// A page of the grown-ups was asked for while the gate is shut. Show Gate.
    #[error("{reason}")]
    GateClosed {
        /// That it is shut.
        reason: String,
    },
    /// The answer or the setting does not fit. Nothing was changed; a fault of the shell.
    #[error("{reason}")]
    Invalid {
        /// What was given, and what is allowed.
        reason: String,
    },
    /// The storage failed in a way that the game could not get around, what was asked for needs a file that can be written,
    /// or there was no memory for it. Nothing was changed.
    #[error("{reason}")]
    Storage {
        /// What failed, in the words of SQLite or of the system where they said something.
        reason: String,
    },
}

impl From<Error> for MehfoozError {
    fn from(error: Error) -> Self {
        let reason = error.to_string();
        match error {
            Error::NewerSchema { .. } | Error::NewerDocument { .. } => Self::TooNew { reason },
            Error::UnknownPlayer => Self::Unknown { reason },
            Error::NoOpenRound | Error::OutOfTurn { .. } => Self::OutOfTurn { reason },
            Error::WrongAnswer { .. }
            | Error::AvatarTaken { .. }
            | Error::PlayerExists
            | Error::NothingToPlay { .. }
            | Error::PinLength { .. }
            | Error::PinDigits
            | Error::NoAvatarLeft
            | Error::DocumentTooLarge { .. }
            | Error::ForeignDocument
            | Error::BrokenDocument { .. } => Self::Invalid { reason },
            Error::NotSaved { .. }
            | Error::NotDeleted { .. }
            | Error::Stored { .. }
            | Error::Storage(_)
            | Error::Files(_)
            | Error::PinMemory => Self::Storage { reason },
        }
    }
}
