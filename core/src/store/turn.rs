//! What a child does in a round: beginning it, answering, and going on from the feedback.

use std::mem;

use rusqlite::{Transaction, params};

use crate::answer::{Answer, Attempt};
use crate::bank::{Bank, Scenario};
use crate::clock::Clock;
use crate::draw::{DrawInput, draw};
use crate::error::Error;
use crate::ids::{PlayerId, TopicId};
use crate::judge::judge;
use crate::moment::Moment;
use crate::store::ends::{talk_before, talk_of, topics_of};
use crate::store::rounds::{CardState, Round, RoundCard, StoredCard, StoredRound, Turn};
use crate::store::row::to_json;
use crate::store::{Store, attempts, players, progress, rounds};

impl Store {
    /// Begins a round; one that is open is closed, its attempts stay. Where the player answered in a round of this `seed`
    /// before, the next free seed is used.
    /// Fails with [`Error::NothingToPlay`] when the bank has nothing for the player's band.
    pub fn begin_round(
        &mut self,
        player: PlayerId,
        topic: Option<&TopicId>,
        bank: &Bank,
        seed: u64,
        now: Moment,
    ) -> Result<Round, Error> {
        self.write(|tx| {
            let band = players::read(tx, player)?.settings.band;
            let seed = unused(tx, player, seed)?;
            progress::settle(tx, player, None, bank)?;
            let objectives = progress::Projection::objectives(tx, player)?;
            let cards = draw(&DrawInput { bank, band, topic, objectives: &objectives, today: now.day() }, seed);
            if cards.is_empty() {
                return Err(Error::NothingToPlay(band.as_str()));
            }
            let cards = cards.into_iter().map(|card| StoredCard { card, left: false }).collect();
            let stored = StoredRound { seed, cards };
            let id = player.0.cast_signed();
            let talk_before = talk_before(tx, player, bank)?;
            tx.execute(
                "INSERT OR REPLACE INTO round (player, seed, state, talk_before, cards) VALUES (?1, ?2, 'open', ?3, ?4)",
                params![id, seed.cast_signed(), talk_before, to_json("round", "cards", &stored.cards)?],
            )?;
            stored.round(tx, player, bank)
        })
    }

    /// Answers the card whose turn it is, and returns the round with the answer in it. The attempt is committed before this
    /// returns; [`Store::unsaved`] then says whether to the file.
    /// Fails with [`Error::NoOpenRound`], [`Error::OutOfTurn`] or [`Error::WrongAnswer`]. Nothing is changed then.
    pub fn answer(
        &mut self,
        player: PlayerId,
        position: u32,
        answer: &Answer,
        bank: &Bank,
        now: Moment,
    ) -> Result<Round, Error> {
        self.write(|tx| {
            let (stored, newest_ms) = rounds::read_to_answer(tx, player)?.ok_or_else(|| no_round(tx, player))?;
            let drawn = stored.cards.len();
            let mut round = stored.unanswered(bank);
            if round.cards.len() < drawn {
                // The feedback of a card that content dropped was never left.
                progress::settle(tx, player, None, bank)?;
            }
            let (turn, seed) = (round.turn(), round.seed);
            let card = round.card_mut(position)?;
            let out_of_turn = |what| Error::OutOfTurn { given: position, what };
            let scenario = bank.scenario(&card.card.scenario).ok_or_else(|| out_of_turn("is not in the round"))?;
            if card.state != CardState::Waiting {
                return Err(out_of_turn("was answered before"));
            }
            if turn != Turn::Question(position) {
                return Err(out_of_turn("is not the one to answer now"));
            }
            let order_ms = Clock::order_after(newest_ms, now.unix_ms);
            let attempt = Attempt { order_ms, ..attempt(card, scenario, seed, answer, bank, now)? };
            progress::append(tx, player, &attempt)?;
            card.state = CardState::Answered(attempt);
            Ok(round)
        })
    }

    /// Goes on from a feedback, and awards the steps of a badge that its answer reaches; from the last one, the round is finished.
    /// Fails with [`Error::NoOpenRound`] or [`Error::OutOfTurn`]. Nothing is changed then.
    pub fn leave_feedback(&mut self, player: PlayerId, position: u32, bank: &Bank) -> Result<Round, Error> {
        self.write(|tx| {
            let mut stored = rounds::read(tx, player, "open")?.ok_or_else(|| no_round(tx, player))?;
            let mut round = stored.clone().round(tx, player, bank)?;
            let turn = round.turn();
            let card = round.card_mut(position)?;
            if turn != Turn::Feedback(position) {
                return Err(Error::OutOfTurn { given: position, what: "is not the one to go on from now" });
            }
            if let CardState::Answered(attempt) = mem::replace(&mut card.state, CardState::Left) {
                progress::settle(tx, player, Some(&attempt), bank)?;
            }
            stored.leave(tx, player, position)?;
            if round.turn() == Turn::Over {
                finish(tx, player, &topics_of(&round, bank))?;
            }
            Ok(round)
        })
    }
}

/// This seed or, where the same number was drawn again, the next one that no attempt has: it is half of an attempt's key.
fn unused(tx: &Transaction<'_>, player: PlayerId, mut seed: u64) -> Result<u64, Error> {
    while attempts::has_seed(tx, player, seed)? {
        seed = seed.wrapping_add(1);
    }
    Ok(seed)
}

/// Why nothing was found.
fn no_round(tx: &Transaction<'_>, player: PlayerId) -> Error {
    players::check_known(tx, player).err().unwrap_or(Error::NoOpenRound)
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
    let has_other = bank.of_objective(&scenario.objective).any(|other| other.stance != scenario.stance);
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
        both_stances: has_other,
        verdict,
        edition: Attempt::EDITION,
        answer: answer.clone(),
    })
}

fn finish(tx: &Transaction<'_>, player: PlayerId, topics: &[TopicId]) -> Result<(), Error> {
    let talk = talk_of(tx, player, topics)?;
    tx.execute(
        "UPDATE round SET state = 'finished', talk = ?2 WHERE player = ?1",
        params![player.0.cast_signed(), talk.as_ref().map(TopicId::as_str)],
    )?;
    Ok(())
}
