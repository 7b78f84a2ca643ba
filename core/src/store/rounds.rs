//! Rounds: begun, come back to after a restart, and looked back at when they are over.

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use serde::{Deserialize, Serialize};

use crate::answer::{Attempt, Card};
use crate::bank::Bank;
use crate::draw::{DrawInput, draw, fits};
use crate::error::Error;
use crate::ids::{PlayerId, TopicId};
use crate::judge::feathers_half;
use crate::moment::Moment;
use crate::store::ends::talk_before;
use crate::store::progress::Projection;
use crate::store::row::{from_json, to_json, unreadable};
use crate::store::{Store, attempts, players, progress};

/// A round as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// What it was drawn by; with a card's position the key of its attempt.
    pub seed: u64,
    /// The topic that was asked for.
    pub topic: Option<TopicId>,
    /// In the order in which they are asked. Cards that content no longer knows are not here, so positions may have gaps.
    pub cards: Vec<RoundCard>,
}

/// One card of a round, and how far the child came with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundCard {
    /// Its place, from 0.
    pub position: u32,
    /// What is asked.
    pub card: Card,
    /// The answer, once given.
    pub attempt: Option<Attempt>,
    /// The child went on from the feedback.
    pub feedback_left: bool,
}

/// A card as it stands in the round's row.
#[derive(Serialize, Deserialize)]
struct StoredCard {
    card: Card,
    /// The child went on from the feedback.
    left: bool,
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
        let next = self.cards.iter().find(|card| card.attempt.is_none() || !card.feedback_left);
        next.map_or(Turn::Over, |card| match card.attempt {
            None => Turn::Question(card.position),
            Some(_) => Turn::Feedback(card.position),
        })
    }

    /// The card at this position.
    pub fn card(&self, position: u32) -> Option<&RoundCard> {
        self.cards.iter().find(|card| card.position == position)
    }

    /// Feathers so far, in halves.
    pub fn feathers_half(&self) -> u32 {
        self.cards.iter().filter_map(|card| card.attempt.as_ref()).map(|attempt| feathers_half(attempt.verdict)).sum()
    }
}

impl Store {
    /// Begins a round; one that is open is closed, its attempts stay. A `seed` that the player answered to before gives
    /// way to the next one.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownPlayer`]; [`Error::NothingToPlay`] when the bank has nothing for the player's band.
    pub fn begin_round(
        &mut self,
        player: PlayerId,
        topic: Option<&TopicId>,
        bank: &Bank,
        seed: u64,
        now: Moment,
    ) -> Result<Round, Error> {
        self.write(|tx| begin(tx, player, topic, bank, seed, now))
    }

    /// The round to come back to, at the card or feedback that it was left at; none when all its cards are done, or gone
    /// from content.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownPlayer`].
    pub fn open_round(&self, player: PlayerId, bank: &Bank) -> Result<Option<Round>, Error> {
        players::read(&self.conn, player)?;
        let round = read(&self.conn, player, "open", bank)?;
        Ok(round.filter(|round| round.turn() != Turn::Over))
    }
}

/// Closes the open round, if there is one.
pub fn close(tx: &Transaction<'_>, player: PlayerId) -> Result<(), Error> {
    tx.execute("UPDATE round SET state = 'closed' WHERE player = ?1 AND state = 'open'", [player.0.cast_signed()])?;
    Ok(())
}

fn begin(
    tx: &Transaction<'_>,
    player: PlayerId,
    topic: Option<&TopicId>,
    bank: &Bank,
    seed: u64,
    now: Moment,
) -> Result<Round, Error> {
    let settings = players::read(tx, player)?.settings;
    let seed = unused(tx, player, seed)?;
    progress::settle(tx, player)?;
    let projection = Projection::read(tx, player)?;
    let scenarios = projection.scenarios();
    let input = DrawInput {
        bank,
        band: settings.band,
        topic,
        objectives: &projection.objectives,
        scenarios: &scenarios,
        today: now.day(),
    };
    let cards = draw(&input, seed);
    if cards.is_empty() {
        return Err(Error::NothingToPlay { band: settings.band.as_str() });
    }
    let id = player.0.cast_signed();
    let cards: Vec<StoredCard> = cards.into_iter().map(|card| StoredCard { card, left: false }).collect();
    let cards = to_json("round", "cards", &cards)?;
    let talk_before = talk_before(tx, player, bank)?;
    tx.execute("DELETE FROM round WHERE player = ?1", [id])?;
    tx.execute(
        "INSERT INTO round (player, seed, topic, state, talk_before, cards)
         VALUES (?1, ?2, ?3, 'open', ?4, ?5)",
        params![id, seed.cast_signed(), topic.map(TopicId::as_str), talk_before, cards],
    )?;
    read(tx, player, "open", bank)?.ok_or(Error::NoOpenRound)
}

/// This seed or, where the same number was drawn again, the next one that no attempt has: it is half of an attempt's key.
fn unused(tx: &Transaction<'_>, player: PlayerId, mut seed: u64) -> Result<u64, Error> {
    while attempts::has_seed(tx, player, seed)? {
        seed = seed.wrapping_add(1);
    }
    Ok(seed)
}

/// Whether the player's round can be read: an error when not.
pub fn stored(conn: &Connection, player: PlayerId) -> Result<(), Error> {
    let mut query = conn.prepare("SELECT seed, topic, state, talk, talk_before, cards FROM round WHERE player = ?1")?;
    let mut rows = query.query([player.0.cast_signed()])?;
    while let Some(row) = rows.next()? {
        let _: i64 = row.get(0)?;
        let _: [Option<String>; 3] = [row.get(1)?, row.get(3)?, row.get(4)?];
        let state: String = row.get(2)?;
        if !["open", "finished", "closed"].contains(&state.as_str()) {
            return Err(unreadable("round", "state", &state));
        }
        let _: Vec<StoredCard> = from_json("round", "cards", &row.get::<_, String>(5)?)?;
    }
    Ok(())
}

/// The player's round if it is in this state, without the cards that content no longer knows.
pub fn read(conn: &Connection, player: PlayerId, state: &str, bank: &Bank) -> Result<Option<Round>, Error> {
    let mut query = conn.prepare_cached("SELECT seed, topic, cards FROM round WHERE player = ?1 AND state = ?2")?;
    let found = query
        .query_row(params![player.0.cast_signed(), state], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, Option<String>>(1)?, row.get::<_, String>(2)?))
        })
        .optional()?;
    let Some((seed, topic, cards)) = found else { return Ok(None) };
    let seed = seed.cast_unsigned();
    let mut cards = with_attempts(conn, player, seed, from_json("round", "cards", &cards)?)?;
    cards.retain(|card| bank.scenario(&card.card.scenario).is_some_and(|scenario| fits(scenario, &card.card)));
    Ok(Some(Round { seed, topic: topic.map(TopicId::from), cards }))
}

fn with_attempts(
    conn: &Connection,
    player: PlayerId,
    seed: u64,
    cards: Vec<StoredCard>,
) -> Result<Vec<RoundCard>, Error> {
    let mut attempts = attempts::of_round(conn, player, seed)?.into_iter().peekable();
    let place = |(StoredCard { card, left }, position)| {
        let attempt = attempts.next_if(|attempt| attempt.position == position);
        RoundCard { position, card, attempt, feedback_left: left }
    };
    Ok(cards.into_iter().zip(0_u32..).map(place).collect())
}

/// Writes down that the child went on from the feedback of the card at this position.
pub fn write_left(tx: &Transaction<'_>, player: PlayerId, position: u32) -> Result<(), Error> {
    let id = player.0.cast_signed();
    let cards: String = tx.query_row("SELECT cards FROM round WHERE player = ?1", [id], |row| row.get(0))?;
    let mut cards: Vec<StoredCard> = from_json("round", "cards", &cards)?;
    if let Some(card) = usize::try_from(position).ok().and_then(|place| cards.get_mut(place)) {
        card.left = true;
    }
    tx.prepare_cached("UPDATE round SET cards = ?2 WHERE player = ?1")?
        .execute(params![id, to_json("round", "cards", &cards)?])?;
    Ok(())
}
