//! What belongs to the phone and to no player.

use crate::error::Error;
use crate::player::Language;
use crate::store::Store;

impl Store {
    /// The language of the phone's own screens; none until it was chosen.
    ///
    /// # Errors
    ///
    /// [`Error::Sqlite`].
    pub fn language(&self) -> Result<Option<Language>, Error> {
        let tag: Option<String> = self.conn.query_row("SELECT language FROM phone", [], |row| row.get(0))?;
        Ok(tag.map(Language))
    }

    /// Chooses the language of the phone's own screens.
    ///
    /// # Errors
    ///
    /// [`Error::Sqlite`].
    pub fn set_language(&mut self, language: &Language) -> Result<(), Error> {
        self.write(|tx| Ok(tx.execute("UPDATE phone SET language = ?1", [&language.0]).map(|_| ())?))
    }
}
