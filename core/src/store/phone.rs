//! What belongs to the phone and to no player: its language, the gate, the PIN.

use rusqlite::{Connection, params};

use crate::error::Error;
use crate::gate::{GateState, PinHash};
use crate::moment::Day;
use crate::player::Language;
use crate::store::Store;
use crate::store::row::{from_json, to_json, unreadable};

impl Store {
    /// The phone's language; none before it was asked for.
    pub fn language(&self) -> Result<Option<Language>, Error> {
        language(&self.conn)
    }

    /// Sets the phone's language.
    pub fn set_language(&mut self, language: &Language) -> Result<(), Error> {
        self.write(|tx| {
            tx.execute("UPDATE phone SET language = ?1", [&language.0])?;
            Ok(())
        })
    }

    /// The gate as it was left; none before anybody tried it.
    pub fn gate(&self) -> Result<Option<GateState>, Error> {
        gate(&self.conn)
    }

    /// Keeps the gate's state: to be called after each try, before its outcome is shown.
    pub fn set_gate(&mut self, gate: &GateState) -> Result<(), Error> {
        self.write(|tx| {
            tx.execute("UPDATE phone SET gate = ?1", [to_json("phone", "gate", gate)?])?;
            Ok(())
        })
    }

    /// The PIN that a parent set.
    pub fn pin(&self) -> Result<Option<PinHash>, Error> {
        pin(&self.conn)
    }

    /// Sets or removes the PIN, for a parent who knows it. The date on which a forgotten one was removed is kept.
    pub fn set_pin(&mut self, pin: Option<&PinHash>) -> Result<(), Error> {
        self.write(|tx| {
            tx.execute("UPDATE phone SET pin = ?1", params![pin.map(PinHash::to_bytes)])?;
            Ok(())
        })
    }

    /// Removes a forgotten PIN; the parents' page shows the date from then on.
    pub fn take_pin_away(&mut self, today: Day) -> Result<(), Error> {
        self.write(|tx| {
            tx.execute("UPDATE phone SET pin = NULL, pin_taken_away_day = ?1", [today.0])?;
            Ok(())
        })
    }

    /// The date on which a forgotten PIN was taken away last.
    pub fn pin_taken_away_on(&self) -> Result<Option<Day>, Error> {
        pin_taken_away_on(&self.conn)
    }
}

/// The phone's language.
pub fn language(conn: &Connection) -> Result<Option<Language>, Error> {
    let language: Option<String> = conn.query_row("SELECT language FROM phone", [], |row| row.get(0))?;
    Ok(language.map(Language))
}

/// The gate as it was left.
pub fn gate(conn: &Connection) -> Result<Option<GateState>, Error> {
    let gate: Option<String> = conn.query_row("SELECT gate FROM phone", [], |row| row.get(0))?;
    gate.map(|gate| from_json("phone", "gate", &gate)).transpose()
}

/// The PIN that a parent set.
pub fn pin(conn: &Connection) -> Result<Option<PinHash>, Error> {
    let pin: Option<Vec<u8>> = conn.query_row("SELECT pin FROM phone", [], |row| row.get(0))?;
    let read = |bytes: Vec<u8>| {
        PinHash::from_bytes(&bytes).ok_or_else(|| unreadable("phone", "pin", &format!("{} bytes", bytes.len())))
    };
    pin.map(read).transpose()
}

/// The date on which a forgotten PIN was taken away last.
pub fn pin_taken_away_on(conn: &Connection) -> Result<Option<Day>, Error> {
    let day: Option<i32> = conn.query_row("SELECT pin_taken_away_day FROM phone", [], |row| row.get(0))?;
    Ok(day.map(Day))
}
