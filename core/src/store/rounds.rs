//! The round of a player as it is stored, and what it waits for.

use rusqlite::{Connection, Row, Transaction, params};
use serde::{Deserialize, Serialize, Serializer};

use crate::answer::{Attempt, Card};
use crate::bank::Bank;
use crate::draw::fits;
use crate::error::Error;
use crate::ids::PlayerId;
use crate::store::row::{self, from_json, text, to_json, unreadable};
use crate::store::{Store, attempts, players};

/// A round as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// What it was drawn by; with a card's position the key of its attempt.
    pub seed: u64,
    /// In the order in which they are asked. Cards that content no longer knows are not here, so positions may have gaps.
    pub cards: Vec<RoundCard>,
}

/// One card of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundCard {
    /// Its position, from 0.
    pub position: u32,
    /// What is asked.
    pub card: Card,
    /// How far the child came with it.
    pub state: CardState,
}

/// How far a child came with a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardState {
    /// It was not answered.
    Waiting,
    /// It was answered, and its feedback was not left.
    Answered(Attempt),
    /// The child went on from the feedback.
    Left,
}

/// A round's row, with the cards that content no longer knows.
#[derive(Clone)]
pub struct StoredRound {
    pub seed: u64,
    pub cards: Vec<StoredCard>,
}

/// A card as it stands in the round's row: an array, in rows of schema 2 an object.
#[derive(Clone, Deserialize)]
pub struct StoredCard {
    pub card: Card,
    /// The child went on from the feedback.
    pub left: bool,
}

impl Serialize for StoredCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Card { scenario, shown } = &self.card;
        ((scenario, shown), self.left).serialize(serializer)
    }
}

/// What a round waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// An answer to the card at this position.
    Question(u32),
    /// The child reads the feedback of the card at this position.
    Feedback(u32),
    /// Nothing: all cards are done.
    Over,
}

impl Round {
    /// What the round waits for: the first card that is not done.
    pub fn turn(&self) -> Turn {
        let turn = |card: &RoundCard| match card.state {
            CardState::Waiting => Some(Turn::Question(card.position)),
            CardState::Answered(_) => Some(Turn::Feedback(card.position)),
            CardState::Left => None,
        };
        self.cards.iter().find_map(turn).unwrap_or(Turn::Over)
    }

    /// The card at this position, or the typed error.
    pub(crate) fn card_mut(&mut self, position: u32) -> Result<&mut RoundCard, Error> {
        let card = self.cards.iter_mut().find(|card| card.position == position);
        card.ok_or(Error::OutOfTurn { given: position, what: "is not in the round" })
    }

    /// The card at this position.
    pub fn card(&self, position: u32) -> Option<&RoundCard> {
        self.cards.iter().find(|card| card.position == position)
    }
}

impl Store {
    /// The round to come back to, at the card or feedback that it was left at; none when all its cards are done, or gone
    /// from content.
    pub fn open_round(&self, player: PlayerId, bank: &Bank) -> Result<Option<Round>, Error> {
        let Some(stored) = read(&self.conn, player, "open")? else {
            players::check_known(&self.conn, player)?;
            return Ok(None);
        };
        let round = stored.round(&self.conn, player, bank)?;
        Ok((round.turn() != Turn::Over).then_some(round))
    }

    /// Whether a round is open, or is over and its end was not left.
    pub(crate) fn has_round(&self, player: PlayerId, bank: &Bank) -> Result<bool, Error> {
        for state in ["open", "finished"] {
            if let Some(stored) = read(&self.conn, player, state)? {
                return Ok(stored.cards.iter().any(|stored| stands(&stored.card, bank)));
            }
        }
        Ok(false)
    }
}

/// Whether the player's round can be read: an error when not.
pub fn check_readable(conn: &Connection, player: PlayerId) -> Result<(), Error> {
    let sql = "SELECT seed, cards, state, talk, talk_before FROM round WHERE player = ?1";
    row::first(conn, sql, [player.0.cast_signed()], |row| {
        stored_of(row)?;
        let _: [Option<String>; 2] = [row.get(3)?, row.get(4)?];
        let state: String = row.get(2)?;
        if !["open", "finished", "closed"].contains(&state.as_str()) {
            return Err(unreadable("round", "state", &state));
        }
        Ok(())
    })?;
    Ok(())
}

/// The player's round if it is in this state.
pub fn read(conn: &Connection, player: PlayerId, state: &str) -> Result<Option<StoredRound>, Error> {
    let sql = "SELECT seed, cards FROM round WHERE player = ?1 AND state = ?2";
    row::first(conn, sql, params![player.0.cast_signed(), state], stored_of)
}

/// The player's open round, and the newest place in the order that any player of this phone has.
pub fn read_to_answer(tx: &Transaction<'_>, player: PlayerId) -> Result<Option<(StoredRound, Option<i64>)>, Error> {
    // An answer whose feedback was not left is not in the player's row yet.
    let sql = "SELECT seed, cards, (SELECT MAX(newest_order_ms) FROM player),
         (SELECT MAX(order_ms) FROM round CROSS JOIN attempt USING (player, seed))
         FROM round WHERE player = ?1 AND state = 'open'";
    row::first(tx, sql, [player.0.cast_signed()], |row| {
        Ok((stored_of(row)?, row.get::<_, Option<i64>>(2)?.max(row.get(3)?)))
    })
}

fn stored_of(row: &Row<'_>) -> Result<StoredRound, Error> {
    Ok(StoredRound { seed: row.get::<_, i64>(0)?.cast_unsigned(), cards: from_json("round", "cards", text(row, 1)?)? })
}

/// Whether content still knows the card, with the letters that were drawn.
fn stands(card: &Card, bank: &Bank) -> bool {
    bank.scenario(&card.scenario).is_some_and(|scenario| fits(scenario, card))
}

impl StoredRound {
    /// The round without the cards that content no longer knows.
    pub fn round(self, conn: &Connection, player: PlayerId, bank: &Bank) -> Result<Round, Error> {
        let mut round = self.unanswered(bank);
        // Only the first card that was not left can be answered.
        if let Turn::Question(position) = round.turn()
            && let Some(attempt) = attempts::read(conn, player, round.seed, position)?
        {
            round.card_mut(position)?.state = CardState::Answered(attempt);
        }
        Ok(round)
    }

    /// The same as if a card were left as soon as it is answered: reads no attempt.
    pub fn unanswered(self, bank: &Bank) -> Round {
        let mut cards = Vec::with_capacity(self.cards.len());
        let standing = self.cards.into_iter().zip(0_u32..).filter(|(stored, _)| stands(&stored.card, bank));
        cards.extend(standing.map(|(StoredCard { card, left }, position)| RoundCard {
            position,
            card,
            state: if left { CardState::Left } else { CardState::Waiting },
        }));
        Round { seed: self.seed, cards }
    }

    /// Writes down that the child went on from the feedback of the card at this position.
    pub fn leave(&mut self, tx: &Transaction<'_>, player: PlayerId, position: u32) -> Result<(), Error> {
        if let Some(card) = usize::try_from(position).ok().and_then(|index| self.cards.get_mut(index)) {
            card.left = true;
        }
        tx.prepare_cached("UPDATE round SET cards = ?2 WHERE player = ?1")?
            .execute(params![player.0.cast_signed(), to_json("round", "cards", &self.cards)?])?;
        Ok(())
    }
}
