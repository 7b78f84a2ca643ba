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
    #[error("the animal {given} is taken; each is taken once")]
    AvatarTaken {
        /// The animal that was chosen.
        given: &'static str,
    },
    /// Players that were added in memory do not fit beside those of the file.
    #[error("all 12 animals are taken in the saved games")]
    NoAvatarLeft,
    /// The player has no open round.
    #[error("no round is open")]
    NoOpenRound,
    /// The bank has nothing to draw for the player's band.
    #[error("there is no scenario for the band {band}")]
    NothingToPlay {
        /// The player's band.
        band: &'static str,
    },
    /// The round has no card at this position.
    #[error("card {given} is not in the round")]
    NoSuchCard {
        /// The position that was named.
        given: u32,
    },
    /// The card was answered before; the first answer stands.
    #[error("card {given} was answered before")]
    AlreadyAnswered {
        /// The card's position.
        given: u32,
    },
    /// Another card, or its feedback, comes first.
    #[error("card {given} is not the one to {what} now")]
    OutOfTurn {
        /// The card's position.
        given: u32,
        /// What was tried.
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
    /// What needs all saved games cannot be done while the game is in memory.
    #[error("the saved games cannot be written now: {reason}")]
    NotSaved {
        /// What the storage said.
        reason: String,
    },
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
    /// A document that was cut, changed, or never was whole.
    #[error("the file is broken: {reason}")]
    BrokenDocument {
        /// Where, and what is allowed there.
        reason: String,
    },
    /// A document that was written by a newer version of the game.
    #[error("the file is of version {found}; this game knows up to {known}")]
    NewerDocument {
        /// The document's version.
        found: u32,
        /// The newest version known here.
        known: u32,
    },
    /// A player cannot be deleted while the file cannot be written; nothing was deleted.
    #[error("the player is not deleted, because the saved games cannot be written now: {reason}")]
    NotDeleted {
        /// What the storage said.
        reason: String,
    },
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
    /// An answer names something that is not on the card, names it twice, or leaves something out.
    #[error("{scenario}: the answer names {given}; the card has {allowed}")]
    NotOnCard {
        /// The scenario that was asked.
        scenario: String,
        /// What the answer names.
        given: String,
        /// What can be named.
        allowed: String,
    },
    /// An answer of another kind than the card asks for.
    #[error("{scenario}: the answer is of kind {given}; the card asks for {allowed}")]
    WrongKind {
        /// The scenario that was asked.
        scenario: String,
        /// The answer's kind.
        given: &'static str,
        /// The response's kind.
        allowed: &'static str,
    },
    /// A PIN of fewer digits than 4, or more than 6; the error does not hold the PIN.
    #[error("the PIN has {given} digits; allowed are 4 to 6")]
    PinLength {
        /// How many digits were given.
        given: usize,
    },
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
