//! Values that cannot be read in a file that SQLite calls whole: each costs no more than itself (ADR 14).

use rusqlite::types::{FromSql, ToSql};
use rusqlite::{Transaction, params};

use crate::error::Error;
use crate::ids::PlayerId;
use crate::player::{Avatar, Band, Language, Settings};
use crate::store::history::{AwardRow, HistoryRow, TalkRow, rows};
use crate::store::progress::Projection;
use crate::store::row::{StoredEnum, is_plain, readable};
use crate::store::{aside, attempts, phone, players, progress, rounds};

/// The tag of a language that is not known (BCP 47): screens then speak the phone's.
const NO_LANGUAGE: &str = "und";

/// Reads every small row as the screens do, and returns how many values could not be read. A projection is rebuilt, a round
/// is closed, a setting falls back, a row that stands for itself alone is deleted, an attempt is skipped.
pub fn repair(tx: &Transaction<'_>) -> Result<u32, Error> {
    let mut unreadable = repair_phone(tx)?;
    for player in players::ids(tx)? {
        unreadable += repair_player(tx, player)? + repair_round(tx, player)?;
        unreadable += repair_rows::<AwardRow>(tx, player)? + repair_rows::<TalkRow>(tx, player)?;
        unreadable += attempts::unreadable_of_last_round(tx, player)?;
        if readable(Projection::read(tx, player))?.is_none() {
            progress::rebuild(tx, player)?;
            unreadable += 1;
        }
    }
    Ok(unreadable)
}

fn repair_phone(tx: &Transaction<'_>) -> Result<u32, Error> {
    let mut unreadable = 0;
    if tx.query_row("SELECT COUNT(*) FROM phone", [], |row| row.get::<_, i64>(0))? == 0 {
        tx.execute("INSERT INTO phone (id) VALUES (1)", [])?;
        unreadable += 1;
    }
    let columns = [
        ("language", readable(phone::language(tx))?.is_none()),
        ("gate", readable(phone::gate(tx))?.is_none()),
        ("pin", readable(phone::pin(tx))?.is_none()),
        ("pin_taken_away_day", readable(phone::pin_taken_away_on(tx))?.is_none()),
    ];
    for (column, _) in columns.iter().filter(|(_, is_unreadable)| *is_unreadable) {
        tx.execute(&format!("UPDATE phone SET {column} = NULL"), [])?;
        unreadable += 1;
    }
    if readable(aside::is_due(tx).map_err(Error::from))?.is_none() {
        // One wipe too many harms nobody.
        tx.execute("UPDATE phone SET wipe_due = 1", [])?;
        unreadable += 1;
    }
    Ok(unreadable)
}

/// A player's own row: the animal becomes a free one, the band that of what was played last, other settings as for a new
/// player.
fn repair_player(tx: &Transaction<'_>, id: PlayerId) -> Result<u32, Error> {
    let mut unreadable = repair_avatar(tx, id)?;
    let band = column(tx, id, "band")?.and_then(|band| Band::from_code("player", "band", band).ok());
    let band = if let Some(band) = band {
        band
    } else {
        let band = band_played(tx, id)?;
        set(tx, id, "band", &band.code())?;
        unreadable += 1;
        band
    };
    if !column::<String>(tx, id, "language")?.is_some_and(|language| is_plain(&language)) {
        let Language(language) = phone::language(tx)?.unwrap_or_else(|| Language(NO_LANGUAGE.to_owned()));
        set(tx, id, "language", &language)?;
        unreadable += 1;
    }
    let Settings { reads_aloud, sounds, calmer_motion, .. } = Settings::new(band, Language::first());
    let defaults = [
        ("reads_aloud", i64::from(reads_aloud)),
        ("sounds", i64::from(sounds)),
        ("calmer_motion", i64::from(calmer_motion)),
        ("settings_at_ms", 0),
        ("added_at_ms", 0),
    ];
    for (name, default) in defaults {
        if column::<i64>(tx, id, name)?.is_none() {
            set(tx, id, name, &default)?;
            unreadable += 1;
        }
    }
    Ok(unreadable)
}

fn repair_avatar(tx: &Transaction<'_>, id: PlayerId) -> Result<u32, Error> {
    if column::<String>(tx, id, "avatar")?.and_then(|avatar| Avatar::parse(&avatar)).is_some() {
        return Ok(0);
    }
    let mut free: Vec<&str> = Avatar::ALL.into_iter().map(Avatar::as_str).collect();
    for other in players::ids(tx)? {
        if let Some(taken) = column::<String>(tx, other, "avatar")? {
            free.retain(|avatar| *avatar != taken);
        }
    }
    set(tx, id, "avatar", free.first().ok_or(Error::NoAvatarLeft)?)?;
    Ok(1)
}

/// The band that was played last; the youngest for who never played, since it suits everybody.
fn band_played(tx: &Transaction<'_>, id: PlayerId) -> Result<Band, Error> {
    let newest = attempts::newest(tx, id, Some(1))?;
    Ok(newest.first().map_or(Band::FiveToSeven, |attempt| attempt.band))
}

fn column<T: FromSql>(tx: &Transaction<'_>, id: PlayerId, name: &str) -> Result<Option<T>, Error> {
    let read =
        tx.query_row(&format!("SELECT {name} FROM player WHERE id = ?1"), [id.0.cast_signed()], |row| row.get(0));
    readable(read.map_err(Error::from))
}

fn set(tx: &Transaction<'_>, id: PlayerId, name: &str, value: &impl ToSql) -> Result<(), Error> {
    tx.execute(&format!("UPDATE player SET {name} = ?2 WHERE id = ?1"), params![id.0.cast_signed(), value])?;
    Ok(())
}

/// Awards or ticks: those that can be read stay. A step of a badge is awarded again by `Store::award_again`.
fn repair_rows<T: HistoryRow>(tx: &Transaction<'_>, player: PlayerId) -> Result<u32, Error> {
    let rows = rows::<T>(tx, player)?;
    let unreadable = rows.iter().filter(|row| row.is_none()).count();
    if unreadable > 0 {
        tx.execute(&format!("DELETE FROM {} WHERE player = ?1", T::TABLE), [player.0.cast_signed()])?;
        rows.iter().flatten().try_for_each(|row| row.write(tx, player))?;
    }
    Ok(u32::try_from(unreadable).unwrap_or(u32::MAX))
}

/// A round that cannot be gone on with is closed; its attempts stay.
fn repair_round(tx: &Transaction<'_>, player: PlayerId) -> Result<u32, Error> {
    if readable(rounds::check_readable(tx, player))?.is_some() {
        return Ok(0);
    }
    tx.execute(
        "UPDATE round SET state = 'closed', talk = NULL, talk_before = NULL, cards = '[]'
         WHERE player = ?1",
        [player.0.cast_signed()],
    )?;
    Ok(1)
}
