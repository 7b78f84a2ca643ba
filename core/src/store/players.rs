//! The children of this phone, and what each may change.

use rusqlite::{Connection, Row, Transaction, params};

use crate::clock::clock_ms;
use crate::error::Error;
use crate::ids::PlayerId;
use crate::moment::Moment;
use crate::player::{Avatar, Language, Player, Settings};
use crate::store::Store;
use crate::store::row::{self, StoredEnum, unreadable};

impl Store {
    /// All players, in the order in which they were added.
    pub fn players(&self) -> Result<Vec<Player>, Error> {
        all(&self.conn)
    }

    /// The player with this id.
    pub fn player(&self, id: PlayerId) -> Result<Player, Error> {
        read(&self.conn, id)
    }

    /// Adds a player; `id` is drawn at random by the shell. Twelve fit, since each animal is taken once.
    /// Fails with [`Error::AvatarTaken`] when another player has the animal, [`Error::PlayerExists`] when one has the id.
    pub fn add_player(
        &mut self,
        avatar: Avatar,
        settings: &Settings,
        id: PlayerId,
        now: Moment,
    ) -> Result<Player, Error> {
        let player = Player { id, avatar, settings: settings.clone() };
        self.write(|tx| add(tx, &player, clock_ms(now.unix_ms), now.unix_ms))?;
        self.checkpoint();
        Ok(player)
    }

    /// Changes what a player may change. Another band closes the open round; its attempts stay.
    pub fn change_settings(&mut self, id: PlayerId, settings: &Settings, now: Moment) -> Result<Player, Error> {
        self.write(|tx| {
            let before = read(tx, id)?;
            let at_ms = clock_ms(now.unix_ms).max(settings_at_ms(tx, id)?.saturating_add(1));
            write_settings(tx, id, settings, at_ms)?;
            Ok(Player { settings: settings.clone(), ..before })
        })
    }
}

const SELECT: &str = "SELECT id, avatar, band, language, reads_aloud, sounds, calmer_motion FROM player";

fn player_of(row: &Row<'_>) -> Result<Player, Error> {
    let avatar: String = row.get(1)?;
    let settings = Settings {
        band: StoredEnum::from_code("player", "band", row.get(2)?)?,
        language: Language(row.get(3)?),
        reads_aloud: row.get(4)?,
        sounds: row.get(5)?,
        calmer_motion: row.get(6)?,
    };
    let avatar = Avatar::parse(&avatar).ok_or_else(|| unreadable("player", "avatar", &avatar))?;
    Ok(Player { id: PlayerId(row.get::<_, i64>(0)?.cast_unsigned()), avatar, settings })
}

/// All players, in the order in which they were added.
pub fn all(conn: &Connection) -> Result<Vec<Player>, Error> {
    row::all(conn, &format!("{SELECT} ORDER BY added_at_ms, id"), [], player_of)
}

/// The ids of all players.
pub fn ids(conn: &Connection) -> Result<Vec<PlayerId>, Error> {
    row::all(conn, "SELECT id FROM player ORDER BY id", [], |row| Ok(PlayerId(row.get::<_, i64>(0)?.cast_unsigned())))
}

/// The player with this id, if it is here.
pub fn find(conn: &Connection, id: PlayerId) -> Result<Option<Player>, Error> {
    row::first(conn, &format!("{SELECT} WHERE id = ?1"), [id.0.cast_signed()], player_of)
}

/// The player with this id, or the typed error.
pub fn read(conn: &Connection, id: PlayerId) -> Result<Player, Error> {
    find(conn, id)?.ok_or(Error::UnknownPlayer)
}

/// Nothing for a player of this phone, else the typed error: for queries that find nothing.
pub fn check_known(conn: &Connection, id: PlayerId) -> Result<(), Error> {
    let mut query = conn.prepare_cached("SELECT 1 FROM player WHERE id = ?1")?;
    if query.exists([id.0.cast_signed()])? { Ok(()) } else { Err(Error::UnknownPlayer) }
}

/// When the player's settings were changed last; later than every change before, whatever the clock said.
pub fn settings_at_ms(conn: &Connection, id: PlayerId) -> Result<i64, Error> {
    let sql = "SELECT settings_at_ms FROM player WHERE id = ?1";
    row::first(conn, sql, [id.0.cast_signed()], |row| Ok(row.get(0)?))?.ok_or(Error::UnknownPlayer)
}

/// Adds a player, whose settings were changed last at `settings_at_ms`.
pub fn add(tx: &Transaction<'_>, player: &Player, settings_at_ms: i64, added_at_ms: i64) -> Result<(), Error> {
    if find(tx, player.id)?.is_some() {
        return Err(Error::PlayerExists);
    }
    let avatar = player.avatar.as_str();
    if all(tx)?.iter().any(|other| other.avatar == player.avatar) {
        return Err(Error::AvatarTaken(avatar));
    }
    tx.execute(
        "INSERT INTO player (id, avatar, added_at_ms, band, language, reads_aloud, sounds, calmer_motion, settings_at_ms, days)
         VALUES (?1, ?2, ?3, 0, '', 0, 0, 0, 0, '[]')",
        params![player.id.0.cast_signed(), avatar, added_at_ms],
    )?;
    write_settings(tx, player.id, &player.settings, settings_at_ms)
}

/// Writes the settings in the place of those before. Another band closes the open round; its attempts stay.
pub fn write_settings(tx: &Transaction<'_>, id: PlayerId, settings: &Settings, at_ms: i64) -> Result<(), Error> {
    let before = read(tx, id)?.settings;
    let Settings { band, language, reads_aloud, sounds, calmer_motion } = settings;
    tx.execute(
        "UPDATE player SET band = ?2, language = ?3, reads_aloud = ?4, sounds = ?5, calmer_motion = ?6,
         settings_at_ms = ?7 WHERE id = ?1",
        params![id.0.cast_signed(), band.code(), language.0, reads_aloud, sounds, calmer_motion, at_ms],
    )?;
    if before.band != *band {
        tx.execute("UPDATE round SET state = 'closed' WHERE player = ?1 AND state = 'open'", [id.0.cast_signed()])?;
    }
    Ok(())
}
