//! The gate: what keeps children out of the grown-ups' pages.

use serde::{Deserialize, Serialize};

use super::{Frame, ParentsView};

/// Asks for a product or a PIN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct GateView {
    /// Set in the phone's language.
    pub frame: Frame,
    /// The heading.
    pub title: String,
    /// The name of the back button, when read aloud.
    pub back: String,
    /// Whom the page is for, and what to type.
    pub text: String,
    /// The product, such as "14 × 7 ="; none when the PIN is asked for, which is not shown while it is typed.
    pub product: Option<String>,
    /// Hard products are asked because the PIN was forgotten: for `try_gate`.
    pub forgotten: bool,
    /// Maximum number of digits that can be typed.
    pub most_digits: u32,
    /// The result of the last try; none before the first.
    pub message: Option<String>,
    /// The wait, while there is one: nothing can be typed.
    pub wait: Option<WaitView>,
    /// What happens after three misses.
    pub note: String,
    /// The button for a forgotten PIN; none when there is no PIN, or hard products are asked already.
    pub forgot: Option<String>,
    /// The name of the key that erases a digit, when read aloud.
    pub erase: String,
    /// The name of the key that submits, when read aloud.
    pub enter: String,
}

/// The gate is locked for a while.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct WaitView {
    /// What to say.
    pub text: String,
    /// Milliseconds of uptime until `gate` is worth asking again.
    pub ms: u64,
}

/// The result of a try at the gate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
pub enum GateOutcome {
    /// Right: the gate is passed until `close_gate`.
    Open {
        /// The screen.
        view: ParentsView,
    },
    /// Not right, not yet, or too soon.
    Shut {
        /// The screen.
        view: GateView,
    },
}
