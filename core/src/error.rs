//! What can go wrong in the core. Each text completes "could not …: ".

/// Precise, with its source; bindings turn it into what a shell can do about it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No player on this phone has this id; the error does not name the id.
    #[error("that player is not on this phone")]
    UnknownPlayer,
    /// A player with this id is already here.
    #[error("that player is already on this phone")]
    PlayerExists,
    /// Another player has this animal.
    #[error("the animal {0} is taken; each is taken once")]
    AvatarTaken(&'static str),
    /// Players that were added in memory do not fit beside those of the file.
    #[error("all 12 animals are taken in the saved games")]
    NoAvatarLeft,
    /// The player has no open round.
    #[error("no round is open")]
    NoOpenRound,
    /// The bank has nothing to draw for the player's band.
    #[error("there is no scenario for the band {0}")]
    NothingToPlay(&'static str),
    /// Another card, or its feedback, comes first; the round has no such card; or its first answer stands.
    #[error("card {given} {what}")]
    OutOfTurn {
        /// The position that was named.
        given: u32,
        /// What is wrong with it.
        what: &'static str,
    },
    /// The file was written by a newer version of the game; it was not touched.
    #[error("the saved games are of version {found}; this game knows up to {known}")]
    NewerSchema {
        /// The file's version.
        found: u32,
        /// The newest version known here.
        known: u32,
    },
    /// What needs all saved games cannot be done while the game is in memory; what the storage said.
    #[error("the saved games cannot be written now: {0}")]
    NotSaved(String),
    /// A document larger than any export.
    #[error("the file has {given} bytes; allowed are {allowed}")]
    DocumentTooLarge {
        /// Its size.
        given: usize,
        /// The largest that is read.
        allowed: usize,
    },
    /// A document that is no player of this game.
    #[error("the file holds no player of Mehfooz")]
    ForeignDocument,
    /// A document that was cut, changed, or never was whole: where, and what is allowed there.
    #[error("the file is broken: {0}")]
    BrokenDocument(String),
    /// A document that was written by a newer version of the game.
    #[error("the file is of version {found}; this game knows up to {known}")]
    NewerDocument {
        /// The document's version.
        found: u32,
        /// The newest version known here.
        known: u32,
    },
    /// A player cannot be deleted while the file cannot be written, and what the storage said; nothing was deleted.
    #[error("the player is not deleted, because the saved games cannot be written now: {0}")]
    NotDeleted(String),
    /// The store holds something that this version cannot read.
    #[error("{table}.{column} holds {length} bytes that cannot be read")]
    Stored {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// How long the text of it is, in bytes.
        length: usize,
    },
    /// The database refused.
    #[error("the storage failed: {0}")]
    Storage(#[from] StorageError),
    /// A file beside the database could not be moved or removed.
    #[error("a file of the saved games cannot be moved: {0}")]
    Files(#[from] std::io::Error),
    /// An answer of another kind than the card asks for, or one that names what is not on the card, names something twice,
    /// or leaves something out.
    #[error("{scenario}: the answer {given}; the card {allowed}")]
    WrongAnswer {
        /// The scenario that was asked.
        scenario: String,
        /// What the answer is, or names.
        given: String,
        /// What the card asks for, or has.
        allowed: String,
    },
    /// A PIN of fewer digits than 4, or more than 6; the error does not hold the PIN.
    #[error("the PIN has {0} digits; allowed are 4 to 6")]
    PinLength(usize),
    /// A PIN with something else than digits in it; the error does not hold the PIN.
    #[error("the PIN has something else than digits in it; allowed are 4 to 6 digits only")]
    PinDigits,
    /// A PIN could not be hashed.
    #[error("the PIN could not be hashed; that takes 19 MiB of memory")]
    PinMemory,
}

/// What the database said. Opaque, so that the library which talks to it is not part of this API.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct StorageError(pub(crate) rusqlite::Error);

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Storage(StorageError(error))
    }
}
