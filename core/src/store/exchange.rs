//! A player goes to another phone: export, import, and rebuilding on demand.

use crate::bank::Bank;
use crate::error::Error;
use crate::ids::PlayerId;
use crate::moment::Moment;
use crate::player::{Avatar, Player};
use crate::store::history::History;
use crate::store::merge::{award_again, merge};
use crate::store::{Backing, Store, document, players, progress, transact};

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    /// The player was not on this phone.
    Added {
        /// The player, as it is now.
        player: Player,
        /// The animal of the document, when another player had it and the next free one was given.
        instead_of: Option<Avatar>,
        /// Scenarios answered.
        attempts: u32,
    },
    /// The player was here, and something of the document was new.
    Merged {
        /// The player, as it is now.
        player: Player,
        /// Scenarios answered that were not here.
        attempts: u32,
    },
    /// All of it was here already.
    Unchanged {
        /// The player.
        player: Player,
    },
}

impl Store {
    /// The player as one JSON document in one line: schema, settings, attempts, awards and talks. No identity but the
    /// random id; the open round stays on this phone. Of a history that is longer than a document may be, the newest
    /// attempts; all awards are there. What cannot be read, or no import would take, is left out.
    /// Fails with [`Error::UnknownPlayer`]; [`Error::NotSaved`] while the game is in memory, which does not hold all attempts.
    pub fn export(&mut self, player: PlayerId) -> Result<String, Error> {
        self.need_file()?;
        document::write(History::read(&self.conn, player, Some(document::MAX_ATTEMPTS))?)
    }

    /// Imports a document of [`Store::export`], all of it or nothing. A player who is here is merged with it: attempts,
    /// awards and talks of both stand, the newer settings win, the animal stays. A badge that both reach only together is
    /// awarded with the next right answer there. `now` is when a new player was added.
    /// Fails with [`Error::DocumentTooLarge`], [`Error::BrokenDocument`], [`Error::ForeignDocument`], [`Error::NewerDocument`];
    /// [`Error::NoAvatarLeft`] when twelve others are here; [`Error::NotSaved`] while the game is in memory. Nothing is
    /// changed then.
    pub fn import(&mut self, text: &str, now: Moment) -> Result<Imported, Error> {
        let history = document::read(text)?;
        self.need_file()?;
        let imported = transact(&mut self.conn, &|tx| {
            let merged = merge(tx, &history, now.unix_ms)?;
            let player = players::read(tx, history.player)?;
            let instead_of = (player.avatar != history.avatar).then_some(history.avatar);
            let attempts = merged.attempts;
            Ok(match (merged.added, merged.changed) {
                (true, _) => Imported::Added { player, instead_of, attempts },
                (false, true) => Imported::Merged { player, attempts },
                (false, false) => Imported::Unchanged { player },
            })
        })?;
        self.checkpoint();
        Ok(imported)
    }

    /// Awards what all players' attempts reach and no award says: to be called when opening found values that it could
    /// not read, since an award may have been among them.
    pub fn award_again(&mut self, bank: &Bank) -> Result<(), Error> {
        // Memory does not hold all attempts.
        if self.backing != Backing::File {
            return Ok(());
        }
        self.write(|tx| players::ids(tx)?.into_iter().try_for_each(|player| award_again(tx, player, bank)))
    }

    /// Rebuilds the projections of all players; returns for how many the stored rows differed.
    /// Awards stay: they are facts, not derived.
    /// Fails with [`Error::NotSaved`] while the game is in memory. Nothing is changed then.
    pub fn repair(&mut self) -> Result<u32, Error> {
        self.need_file()?;
        transact(&mut self.conn, &progress::rebuild_all)
    }

    /// Memory holds the projection and the newest attempts only: what needs all of them waits for the file.
    fn need_file(&mut self) -> Result<(), Error> {
        self.try_to_save();
        self.unsaved().map_or(Ok(()), |reason| Err(Error::NotSaved(reason.to_owned())))
    }
}
