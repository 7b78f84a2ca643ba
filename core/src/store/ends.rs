//! The end of a round: shown until it is left, and what it offers to talk about.

use rusqlite::{Connection, OptionalExtension, params};

use crate::badge::BadgeLevel;
use crate::bank::Bank;
use crate::error::Error;
use crate::ids::{PlayerId, TopicId};
use crate::petals::Petals;
use crate::sort::sort_by_key;
use crate::store::history::{AwardRow, Seed, readable_rows};
use crate::store::rounds::{Round, Turn, read};
use crate::store::{Store, attempts, players, progress};
use crate::talk::talk_after;

/// A round to look back at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinishedRound {
    /// All its cards, answered.
    pub round: Round,
    /// Steps of badges that were reached in it, in the order of topics, lowest first. That one was started is no news.
    pub badges: Vec<(TopicId, BadgeLevel)>,
    /// The badges of the topics that were played: those that grew most come first, else in the order of cards.
    pub petals: Vec<Petals>,
    /// The topic to talk about with an adult.
    pub talk: Option<TopicId>,
}

impl Store {
    /// The round that is over, until its end is left or another round begins. Also one whose last cards content dropped.
    pub fn finished_round(&self, player: PlayerId, bank: &Bank) -> Result<Option<FinishedRound>, Error> {
        let band = players::read(&self.conn, player)?.settings.band;
        let Some((round, talk)) = over(&self.conn, player, bank)? else { return Ok(None) };
        let states = progress::Projection::objectives(&self.conn, player)?;
        let attempts = attempts::of_round(&self.conn, player, round.seed)?;
        let played = topics_of(&round, bank);
        let topics = played.iter().filter_map(|id| bank.topic(id));
        let mut petals: Vec<_> =
            topics.map(|topic| Petals::after(topic, band, &states, round.seed, &attempts)).collect();
        sort_by_key(&mut petals, |petals| std::cmp::Reverse(petals.grown));
        let awards: Vec<AwardRow> = readable_rows(&self.conn, player)?;
        let awards = awards.into_iter().filter(|award| award.seed == Some(Seed(round.seed)));
        let news = awards.filter(|award| award.level > BadgeLevel::Started);
        let badges = news.map(|award| (award.topic, award.level)).collect();
        Ok(Some(FinishedRound { round, badges, petals, talk }))
    }

    /// Leaves the end of the round that is over: it is not shown again, and its talk counts as offered. Changes nothing
    /// when no round is over.
    pub fn leave_end(&mut self, player: PlayerId, bank: &Bank) -> Result<(), Error> {
        self.write(|tx| {
            players::check_known(tx, player)?;
            let Some((_, talk)) = over(tx, player, bank)? else { return Ok(()) };
            tx.execute(
                "UPDATE round SET state = 'closed', talk_before = ?2 WHERE player = ?1",
                params![player.0.cast_signed(), talk.as_ref().map(TopicId::as_str)],
            )?;
            Ok(())
        })
    }
}

/// The round that is over and its talk. Where an update dropped the cards that were left, nobody went on from the last one:
/// what it offers is worked out here.
fn over(conn: &Connection, player: PlayerId, bank: &Bank) -> Result<Option<(Round, Option<TopicId>)>, Error> {
    if let Some(stored) = read(conn, player, "finished")? {
        let round = stored.round(conn, player, bank)?;
        let talk: Option<String> =
            conn.query_row("SELECT talk FROM round WHERE player = ?1", [player.0.cast_signed()], |row| row.get(0))?;
        return Ok((!round.cards.is_empty()).then(|| (round, talk.map(TopicId::from))));
    }
    let Some(stored) = read(conn, player, "open")? else { return Ok(None) };
    let round = stored.round(conn, player, bank)?;
    if round.cards.is_empty() || round.turn() != Turn::Over {
        return Ok(None);
    }
    let talk = talk_of(conn, player, &topics_of(&round, bank))?;
    Ok(Some((round, talk)))
}

/// The topic that the player's round offers to talk about, when these were played in it.
pub fn talk_of(conn: &Connection, player: PlayerId, topics: &[TopicId]) -> Result<Option<TopicId>, Error> {
    let before: Option<String> =
        conn.query_row("SELECT talk_before FROM round WHERE player = ?1", [player.0.cast_signed()], |row| row.get(0))?;
    let ticked = progress::talks(conn, player)?;
    Ok(talk_after(topics, &ticked, before.map(TopicId::from).as_ref()).cloned())
}

/// What a round that begins now must not offer again: the talk of the one that is over, else what that had before it.
pub fn talk_before(conn: &Connection, player: PlayerId, bank: &Bank) -> Result<Option<String>, Error> {
    if let Some((_, talk)) = over(conn, player, bank)? {
        return Ok(talk.map(|topic| topic.to_string()));
    }
    let id = player.0.cast_signed();
    let before = conn.query_row("SELECT talk_before FROM round WHERE player = ?1", [id], |row| row.get(0));
    Ok(before.optional()?.flatten())
}

/// The topics of a round's cards, each once, in the order of cards.
pub fn topics_of(round: &Round, bank: &Bank) -> Vec<TopicId> {
    let mut topics: Vec<TopicId> = Vec::new();
    for scenario in round.cards.iter().filter_map(|card| bank.scenario(&card.card.scenario)) {
        if !topics.contains(&scenario.topic) {
            topics.push(scenario.topic.clone());
        }
    }
    topics
}
