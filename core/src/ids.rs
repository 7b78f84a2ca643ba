//! Ids as content and the store know them. An id is stored on phones: it is never renamed and never used again.

use std::borrow::Borrow;
use std::fmt;

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// Thousands are loaded: up to 23 bytes are kept without an allocation.
macro_rules! text_ids {
    ($($(#[$doc:meta])* $name:ident)+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(SmolStr);

        impl $name {
            /// The id as it is written in content and in the store.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+ };
}

text_ids! {
    /// A topic: one word, such as `codes`.
    TopicId
    /// An objective: `<topic>.<band>.<slug>`, such as `codes.8-10.keep-sms-code`.
    ObjectiveId
    /// A scenario: `<topic>-<slug>`, such as `codes-wallet-caller`.
    ScenarioId
    /// A family of stories that share their options or lines: `<topic>-<slug>`, such as `codes-magic-number`.
    FamilyId
    /// What can be tapped inside a scenario: an option, card or step (`a`, `b` …), a part (`p1` …) or a message (`m1` …).
    Key
}

/// A player's random 64-bit id: in the database and in exports, and nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PlayerId(#[serde(with = "hex")] pub u64);

impl PlayerId {
    /// The id of a new player, drawn from this seed.
    pub fn draw(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed).random())
    }
}

/// 64 bits as 16 hexadecimal digits: a JSON number of that size is not exact in every reader.
pub(crate) mod hex {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
    pub fn serialize<S: Serializer>(number: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{number:016x}"))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        let text = String::deserialize(deserializer)?;
        let digits = text.len() == 16 && text.bytes().all(|c| c.is_ascii_hexdigit());
        let number = u64::from_str_radix(&text, 16).ok().filter(|_| digits);
        number.ok_or_else(|| D::Error::custom("an id or seed is not 16 hexadecimal digits"))
    }
}
