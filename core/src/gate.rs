//! What keeps children out of the grown-ups' pages: a product, or a PIN, and a lockout that ignores changes of the wall clock.

mod pin;

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use serde::{Deserialize, Serialize};

use crate::error::Error;

pub use pin::PinHash;

/// Misses in a row that lock the gate.
const MISSES_TO_LOCK: u32 = 3;

/// How long the gate stays locked, in milliseconds of uptime.
const LOCK_MS: i64 = 60_000;

/// Hard products in a row that remove a forgotten PIN.
const HARD_IN_A_ROW: u32 = 3;

/// A product that a grown-up can work out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Product {
    /// Two digits.
    pub a: u32,
    /// One digit; two in a hard one.
    pub b: u32,
}

impl Product {
    /// Two digits by one.
    pub fn easy(seed: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        Self { a: two_digits(&mut rng), b: rng.random_range(3..=9) }
    }

    /// Two digits by two.
    pub fn hard(seed: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        Self { a: two_digits(&mut rng), b: two_digits(&mut rng) }
    }

    /// What has to be typed.
    pub fn result(self) -> u32 {
        self.a * self.b
    }
}

/// From 12 to 99 and no round number, which would be easy.
fn two_digits(rng: &mut ChaCha8Rng) -> u32 {
    let tens = rng.random_range(1..=9);
    tens * 10 + rng.random_range(2..=9)
}

/// The gate as it is stored: nothing in it changes because time passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GateState {
    /// The seed of the product that is asked now.
    pub seed: u64,
    /// Misses since the gate was last passed or locked.
    pub misses: u32,
    /// Hard products right in a row.
    pub hard_right: u32,
    /// The uptime at which the wait began, while locked.
    pub locked_since_uptime_ms: Option<i64>,
}

/// The outcome of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GateTry {
    /// Right: the gate is passed.
    Passed,
    /// Right, and more hard products are to come.
    OneMore {
        /// How many.
        left: u32,
    },
    /// Three hard products in a row: the PIN is to be removed.
    PinForgotten,
    /// Not right.
    Missed {
        /// Tries left before the wait.
        tries_left: u32,
    },
    /// Locked: nothing was tried.
    Locked {
        /// Milliseconds still to wait.
        wait_ms: i64,
    },
}

impl GateState {
    /// A gate that nobody has tried.
    pub fn new(seed: u64) -> Self {
        Self { seed, misses: 0, hard_right: 0, locked_since_uptime_ms: None }
    }

    /// Milliseconds still to wait, if locked. Store the state afterwards: a reboot starts the wait again.
    pub fn wait_ms(&mut self, uptime_ms: i64) -> Option<i64> {
        let since = self.locked_since_uptime_ms?;
        if uptime_ms < since {
            self.locked_since_uptime_ms = Some(uptime_ms);
            return Some(LOCK_MS);
        }
        let wait_ms = LOCK_MS - uptime_ms.saturating_sub(since);
        if wait_ms > 0 {
            return Some(wait_ms);
        }
        self.locked_since_uptime_ms = None;
        None
    }

    /// Tries the easy product; `next_seed` draws the one after it.
    pub fn try_product(&mut self, given: u32, uptime_ms: i64, next_seed: u64) -> GateTry {
        let right = given == Product::easy(self.seed).result();
        self.try_with(uptime_ms, next_seed, right, Self::pass)
    }

    /// Tries the PIN; the same misses lock it.
    /// Fails with [`Error::PinMemory`] when it could not be hashed: that was no try.
    pub fn try_pin(&mut self, pin: &PinHash, given: &str, uptime_ms: i64, next_seed: u64) -> Result<GateTry, Error> {
        if let Some(wait_ms) = self.wait_ms(uptime_ms) {
            return Ok(GateTry::Locked { wait_ms });
        }
        let right = pin.matches(given)?;
        Ok(self.try_with(uptime_ms, next_seed, right, Self::pass))
    }

    /// Tries the hard product that stands in for a forgotten PIN.
    pub fn try_hard_product(&mut self, given: u32, uptime_ms: i64, next_seed: u64) -> GateTry {
        let right = given == Product::hard(self.seed).result();
        self.try_with(uptime_ms, next_seed, right, |gate| {
            gate.hard_right = gate.hard_right.saturating_add(1);
            let left = gate.hard_left();
            if left > 0 {
                return GateTry::OneMore { left };
            }
            gate.pass();
            GateTry::PinForgotten
        })
    }

    /// Hard products that are still to come right in a row.
    pub fn hard_left(&self) -> u32 {
        HARD_IN_A_ROW.saturating_sub(self.hard_right)
    }

    fn pass(&mut self) -> GateTry {
        self.misses = 0;
        self.hard_right = 0;
        GateTry::Passed
    }

    fn try_with(
        &mut self,
        uptime_ms: i64,
        next_seed: u64,
        right: bool,
        then: impl Fn(&mut Self) -> GateTry,
    ) -> GateTry {
        if let Some(wait_ms) = self.wait_ms(uptime_ms) {
            return GateTry::Locked { wait_ms };
        }
        self.seed = next_seed;
        if right {
            return then(self);
        }
        self.hard_right = 0;
        self.misses = self.misses.saturating_add(1);
        let tries_left = MISSES_TO_LOCK.saturating_sub(self.misses);
        if tries_left == 0 {
            self.misses = 0;
            self.locked_since_uptime_ms = Some(uptime_ms);
        }
        GateTry::Missed { tries_left }
    }
}
