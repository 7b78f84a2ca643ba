//! A parent's PIN, kept as a salted, memory-hard hash.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

use crate::digits::to_ascii_digits;
use crate::error::Error;

const SALT_BYTES: usize = 16;
const HASH_BYTES: usize = 32;

/// OWASP's smallest recommendation for Argon2id, in KiB: 19 MiB, which a phone of 2 GB has to spare.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;

/// A PIN as it is stored: salt, then hash.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PinHash {
    salt: [u8; SALT_BYTES],
    hash: [u8; HASH_BYTES],
}

impl PinHash {
    /// How many digits a PIN may have.
    pub const DIGITS: std::ops::RangeInclusive<usize> = 4..=6;

    /// Hashes a PIN with a salt drawn from `salt_seed`.
    /// Fails with [`Error::PinDigits`] when it is not digits only, of any script; [`Error::PinLength`] when these are not 4 to 6;
    /// [`Error::PinMemory`] when there is no room to hash it.
    pub fn new(pin: &str, salt_seed: u64) -> Result<Self, Error> {
        let pin = to_ascii_digits(pin);
        if !pin.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(Error::PinDigits);
        }
        if !Self::DIGITS.contains(&pin.len()) {
            return Err(Error::PinLength(pin.len()));
        }
        let mut salt = [0; SALT_BYTES];
        ChaCha8Rng::seed_from_u64(salt_seed).fill_bytes(&mut salt);
        let hash = hash(&pin, &salt)?;
        Ok(Self { salt, hash })
    }

    /// Whether this is the PIN, in digits of any script. What cannot be one never is.
    /// Fails with [`Error::PinMemory`] when there is no room to hash it.
    pub fn matches(&self, given: &str) -> Result<bool, Error> {
        let given = to_ascii_digits(given);
        Ok(Self::DIGITS.contains(&given.len()) && hash(&given, &self.salt)? == self.hash)
    }

    /// The stored form, 48 bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        [self.salt.as_slice(), self.hash.as_slice()].concat()
    }

    /// Reads what [`PinHash::to_bytes`] writes; none for anything else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (salt, hash) = bytes.split_at_checked(SALT_BYTES)?;
        Some(Self { salt: salt.try_into().ok()?, hash: hash.try_into().ok()? })
    }
}

impl fmt::Debug for PinHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PinHash")
    }
}

fn hash(pin: &str, salt: &[u8]) -> Result<[u8; HASH_BYTES], Error> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, Some(HASH_BYTES)).map_err(|_| Error::PinMemory)?;
    let mut out = [0; HASH_BYTES];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(pin.as_bytes(), salt, &mut out)
        .map_err(|_| Error::PinMemory)?;
    Ok(out)
}
