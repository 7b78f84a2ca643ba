//! What a child does in a round: answering, and going on from the feedback.

use rusqlite::{Transaction, params};

use crate::answer::{Answer, Attempt, EDITION};
use crate::bank::{Bank, Scenario, Stance};
use crate::error::Error;
use crate::ids::{PlayerId, TopicId};
use crate::judge::judge;
use crate::moment::Moment;
use crate::store::ends::{talk_of, topics_of};
use crate::store::rounds::{Round, RoundCard, Turn};
use crate::store::{Store, players, progress, rounds};

impl Store {
    /// Answers the card whose turn it is, and returns the round with the answer in it. The attempt, and steps of a badge
    /// that it reaches, are committed before this returns; [`Store::saving`] then says whether to the file.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownPlayer`], [`Error::NoOpenRound`], [`Error::NoSuchCard`], [`Error::AlreadyAnswered`],
    /// [`Error::OutOfTurn`], and those of [`judge`]. Nothing is changed then.
    pub fn answer(
        &mut self,
        player: PlayerId,
        position: u32,
        answer: &Answer,
        bank: &Bank,
        now: Moment,
    ) -> Result<Round, Error> {
        self.write(|tx| answer_card(tx, player, position, answer, bank, now))
    }

    /// Goes on from a feedback; from the last one, the round is finished.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownPlayer`], [`Error::NoOpenRound`], [`Error::NoSuchCard`], [`Error::OutOfTurn`]. Nothing is changed then.
    pub fn leave_feedback(&mut self, player: PlayerId, position: u32, bank: &Bank) -> Result<Round, Error> {
        self.write(|tx| leave(tx, player, position, bank))
    }
}

fn open(tx: &Transaction<'_>, player: PlayerId, bank: &Bank) -> Result<Round, Error> {
    match rounds::read(tx, player, "open", bank)? {
        Some(round) => Ok(round),
        None => Err(players::read(tx, player).err().unwrap_or(Error::NoOpenRound)),
    }
}

fn answer_card(
    tx: &Transaction<'_>,
    player: PlayerId,
    position: u32,
    answer: &Answer,
    bank: &Bank,
    now: Moment,
) -> Result<Round, Error> {
    let mut round = open(tx, player, bank)?;
    let turn = round.turn();
    let seed = round.seed;
    let card = round.cards.iter_mut().find(|card| card.position == position);
    let card = card.ok_or(Error::NoSuchCard { given: position })?;
    let scenario = bank.scenario(&card.card.scenario).ok_or(Error::NoSuchCard { given: position })?;
    if card.attempt.is_some() {
        return Err(Error::AlreadyAnswered { given: position });
    }
    if turn != Turn::Question(position) {
        return Err(Error::OutOfTurn { given: position, what: "answer" });
    }
    let mut attempt = attempt(card, scenario, seed, answer, bank, now)?;
    progress::append(tx, player, &mut attempt)?;
    progress::award(tx, player, scenario, &attempt, bank)?;
    card.attempt = Some(attempt);
    Ok(round)
}

fn attempt(
    card: &RoundCard,
    scenario: &Scenario,
    seed: u64,
    answer: &Answer,
    bank: &Bank,
    now: Moment,
) -> Result<Attempt, Error> {
    let verdict = judge(scenario, &card.card.shown, answer)?;
    let has = |stance| bank.of_objective(&scenario.objective).any(|other| other.stance == stance);
    Ok(Attempt {
        seed,
        position: card.position,
        order_ms: 0,
        at_ms: now.unix_ms,
        utc_offset_s: now.utc_offset_s,
        scenario: scenario.id.clone(),
        objective: scenario.objective.clone(),
        band: scenario.band,
        stance: scenario.stance,
        both_stances: has(Stance::Risky) && has(Stance::Benign),
        verdict,
        edition: EDITION,
        answer: answer.clone(),
    })
}

fn leave(tx: &Transaction<'_>, player: PlayerId, position: u32, bank: &Bank) -> Result<Round, Error> {
    let mut round = open(tx, player, bank)?;
    let turn = round.turn();
    let card = round.cards.iter_mut().find(|card| card.position == position);
    let card = card.ok_or(Error::NoSuchCard { given: position })?;
    if turn != Turn::Feedback(position) {
        return Err(Error::OutOfTurn { given: position, what: "go on from" });
    }
    card.feedback_left = true;
    progress::settle(tx, player)?;
    rounds::write_left(tx, player, position)?;
    if round.turn() == Turn::Over {
        finish(tx, player, &topics_of(&round, bank))?;
    }
    Ok(round)
}

fn finish(tx: &Transaction<'_>, player: PlayerId, topics: &[TopicId]) -> Result<(), Error> {
    let talk = talk_of(tx, player, topics)?;
    tx.execute(
        "UPDATE round SET state = 'finished', talk = ?2 WHERE player = ?1",
        params![player.0.cast_signed(), talk.as_ref().map(TopicId::as_str)],
    )?;
    Ok(())
}
