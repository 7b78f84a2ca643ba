//! The children of this phone, and what each may change.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::error::Error;
use crate::ids::PlayerId;
use crate::moment::Moment;
use crate::player::{Avatar, Language, Player, Settings};
use crate::store::row::{band, unreadable};
use crate::store::{Store, rounds};

impl Store {
    /// All players, in the order in which they were added.
    pub fn players(&self) -> Result<Vec<Player>, Error> {
        let mut query = self.conn.prepare_cached(&format!("{SELECT} ORDER BY added_at_ms, id"))?;
        let mut rows = query.query([])?;
        let mut players = Vec::new();
        while let Some(row) = rows.next()? {
            players.push(player_of(row)?);
        }
        Ok(players)
    }

    /// The player with this id.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownPlayer`] when none has it.
    pub fn player(&self, id: PlayerId) -> Result<Player, Error> {
        read(&self.conn, id)
    }

    /// Adds a player; `id` is drawn at random by the shell. Twelve fit, since each animal is taken once.
    ///
    /// # Errors
    ///
    /// [`Error::AvatarTaken`] when another player has the animal, [`Error::PlayerExists`] when one has the id.
    pub fn add_player(
        &mut self,
        avatar: Avatar,
        settings: &Settings,
        id: PlayerId,
        now: Moment,
    ) -> Result<Player, Error> {
        self.write(|tx| add(tx, &Player { id, avatar, settings: settings.clone() }, now))
    }

    /// Changes what a player may change. Another band closes the open round; its attempts stay.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownPlayer`].
    pub fn change_settings(&mut self, id: PlayerId, settings: &Settings, now: Moment) -> Result<Player, Error> {
        self.write(|tx| change(tx, id, settings, now))
    }
}

const SELECT: &str = "SELECT id, avatar, band, language, reads_aloud, sounds, calmer_motion FROM player";

fn player_of(row: &Row<'_>) -> Result<Player, Error> {
    let avatar: String = row.get(1)?;
    let settings = Settings {
        band: band("player", &row.get::<_, String>(2)?)?,
        language: Language(row.get(3)?),
        reads_aloud: row.get(4)?,
        sounds: row.get(5)?,
        calmer_motion: row.get(6)?,
    };
    let avatar = Avatar::parse(&avatar).ok_or_else(|| unreadable("player", "avatar", &avatar))?;
    Ok(Player { id: PlayerId(row.get::<_, i64>(0)?.cast_unsigned()), avatar, settings })
}

/// The player with this id, or the typed error.
pub fn read(conn: &Connection, id: PlayerId) -> Result<Player, Error> {
    let mut query = conn.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
    let found = query.query_row([id.0.cast_signed()], |row| Ok(player_of(row))).optional()?;
    found.ok_or(Error::UnknownPlayer)?
}

fn add(tx: &Transaction<'_>, player: &Player, now: Moment) -> Result<Player, Error> {
    match read(tx, player.id) {
        Ok(_) => return Err(Error::PlayerExists),
        Err(Error::UnknownPlayer) => {}
        Err(error) => return Err(error),
    }
    let avatar = player.avatar.as_str();
    let taken: bool =
        tx.query_row("SELECT EXISTS (SELECT 1 FROM player WHERE avatar = ?1)", [avatar], |row| row.get(0))?;
    if taken {
        return Err(Error::AvatarTaken { given: avatar });
    }
    let settings = &player.settings;
    tx.execute(
        "INSERT INTO player (id, avatar, band, language, reads_aloud, sounds, calmer_motion, settings_at_ms, added_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
        params![
            player.id.0.cast_signed(),
            avatar,
            settings.band.as_str(),
            settings.language.0,
            settings.reads_aloud,
            settings.sounds,
            settings.calmer_motion,
            now.unix_ms,
        ],
    )?;
    Ok(player.clone())
}

fn change(tx: &Transaction<'_>, id: PlayerId, settings: &Settings, now: Moment) -> Result<Player, Error> {
    let before = read(tx, id)?;
    tx.execute(
        "UPDATE player SET band = ?2, language = ?3, reads_aloud = ?4, sounds = ?5, calmer_motion = ?6,
         settings_at_ms = ?7 WHERE id = ?1",
        params![
            id.0.cast_signed(),
            settings.band.as_str(),
            settings.language.0,
            settings.reads_aloud,
            settings.sounds,
            settings.calmer_motion,
            now.unix_ms,
        ],
    )?;
    if before.settings.band != settings.band {
        rounds::close(tx, id)?;
    }
    Ok(Player { settings: settings.clone(), ..before })
}
