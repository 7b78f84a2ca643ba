//! The clock and the random numbers of this machine.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use mehfooz::Now;
use rand::TryRng;
use rand::rngs::SysRng;

/// Pakistan keeps one offset all year.
const UTC_OFFSET_S: i32 = 5 * 3600;

/// This instant. A terminal has no uptime to ask for; that of this process will do.
pub fn now() -> Now {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Now {
        unix_ms: i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
        utc_offset_s: UTC_OFFSET_S,
        uptime_ms: i64::try_from(START.elapsed().as_millis()).unwrap_or(i64::MAX),
    }
}

/// A seed from the system; the clock where it has no random numbers.
pub fn seed() -> u64 {
    SysRng.try_next_u64().unwrap_or_else(|_| now().unix_ms.unsigned_abs())
}
