//! What belongs to the phone and to no player: its language, the gate, the PIN.

use rusqlite::Connection;
use rusqlite::types::{FromSql, ToSql};

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
        self.set("language = ?1", &language.0)
    }

    /// The gate as it was left; none before anybody tried it.
    pub fn gate(&self) -> Result<Option<GateState>, Error> {
        gate(&self.conn)
    }

    /// Keeps the gate's state: to be called after each try, before its outcome is shown.
    pub fn set_gate(&mut self, gate: &GateState) -> Result<(), Error> {
        self.set("gate = ?1", &to_json("phone", "gate", gate)?)
    }

    /// The PIN that a parent set.
    pub fn pin(&self) -> Result<Option<PinHash>, Error> {
        pin(&self.conn)
    }

    /// Sets or removes the PIN, for a parent who knows it. The date on which a forgotten one was removed is kept.
    pub fn set_pin(&mut self, pin: Option<&PinHash>) -> Result<(), Error> {
        self.set("pin = ?1", &pin.map(PinHash::to_bytes))
    }

    /// Removes a forgotten PIN; the parents' page shows the date from then on.
    pub fn take_pin_away(&mut self, today: Day) -> Result<(), Error> {
        self.set("pin = NULL, pin_taken_away_day = ?1", &today.0)
    }

    /// The date on which a forgotten PIN was taken away last.
    pub fn pin_taken_away_on(&self) -> Result<Option<Day>, Error> {
        pin_taken_away_on(&self.conn)
    }

    fn set(&mut self, what: &str, value: &impl ToSql) -> Result<(), Error> {
        self.write(|tx| {
            tx.execute(&format!("UPDATE phone SET {what}"), [value])?;
            Ok(())
        })
    }
}

fn column<T: FromSql>(conn: &Connection, name: &str) -> Result<Option<T>, Error> {
    Ok(conn.query_row(&format!("SELECT {name} FROM phone"), [], |row| row.get(0))?)
}

/// The phone's language.
pub fn language(conn: &Connection) -> Result<Option<Language>, Error> {
    Ok(column(conn, "language")?.map(Language))
}

/// The gate as it was left.
pub fn gate(conn: &Connection) -> Result<Option<GateState>, Error> {
    let gate: Option<String> = column(conn, "gate")?;
    gate.map(|gate| from_json("phone", "gate", &gate)).transpose()
}

/// The PIN that a parent set.
pub fn pin(conn: &Connection) -> Result<Option<PinHash>, Error> {
    let pin: Option<Vec<u8>> = column(conn, "pin")?;
    let read = |bytes: Vec<u8>| {
        PinHash::from_bytes(&bytes).ok_or_else(|| unreadable("phone", "pin", &format!("{} bytes", bytes.len())))
    };
    pin.map(read).transpose()
}

/// The date on which a forgotten PIN was taken away last.
pub fn pin_taken_away_on(conn: &Connection) -> Result<Option<Day>, Error> {
    Ok(column(conn, "pin_taken_away_day")?.map(Day))
}
