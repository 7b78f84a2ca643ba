//! What can go wrong in the core. Each text completes "could not …: ".

/// Precise, with its source; bindings turn it into what a shell can do about it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
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
    /// A PIN of another form than 4 to 6 digits; the PIN itself is not told.
    #[error("the PIN has {given} characters; allowed are 4 to 6 digits")]
    Pin {
        /// How many characters were given.
        given: usize,
    },
    /// A PIN could not be hashed.
    #[error("the PIN could not be hashed; that takes 19 MiB of memory")]
    PinMemory,
}
