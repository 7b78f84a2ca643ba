//! A child who answers through core's public calls, and is always right.

use std::path::Path;

use mehfooz_core::{Answer, Avatar, Band, Language, Moment, PlayerId, Round, Settings, Store, Turn};
use mehfooz_embedded::bank;
use mehfooz_tests::right_answer_to;

use crate::Done;

/// The child's id in every file.
pub const PLAYER: PlayerId = PlayerId(7);

/// One child on one file.
pub struct Child {
    store: Store,
    round: Option<Round>,
    seed: u64,
    now: Moment,
}

impl Child {
    /// Opens the file or creates it with one player. `seed` is that of the first round.
    pub fn open(path: &Path, seed: u64) -> Done<Self> {
        let now = Moment { unix_ms: 1_795_510_000_000, utc_offset_s: 18_000, uptime_ms: 60_000 };
        let (mut store, _) = Store::open(path, now)?;
        if store.players()?.is_empty() {
            let settings = Settings {
                band: Band::EightToTen,
                language: Language("ur".to_owned()),
                reads_aloud: false,
                sounds: true,
                calmer_motion: false,
            };
            store.add_player(Avatar::Camel, &settings, PLAYER, now)?;
        }
        Ok(Self { store, round: None, seed, now })
    }

    /// Goes to the next card, in a new round if necessary; returns its position and right answer.
    pub fn next_card(&mut self) -> Done<(u32, Answer)> {
        self.now.unix_ms += 30_000;
        let round = match self.round.take() {
            None => self.begin()?,
            Some(round) => match round.turn() {
                Turn::Feedback(position) => self.store.leave_feedback(PLAYER, position, bank())?,
                Turn::Question(_) | Turn::Over => round,
            },
        };
        let round = if round.turn() == Turn::Over { self.begin()? } else { round };
        let Turn::Question(position) = round.turn() else { return Err("no card waits".into()) };
        let card = round.card(position).ok_or("no such card")?;
        let scenario = bank().scenario(&card.card.scenario).ok_or("no such scenario")?;
        self.round = Some(round);
        Ok((position, right_answer_to(scenario).into()))
    }

    /// Answers the card: the call that is measured.
    pub fn answer(&mut self, (position, answer): &(u32, Answer)) -> Done {
        self.round = Some(self.store.answer(PLAYER, *position, answer, bank(), self.now)?);
        Ok(())
    }

    fn begin(&mut self) -> Done<Round> {
        self.seed += 1;
        Ok(self.store.begin_round(PLAYER, None, bank(), self.seed, self.now)?)
    }
}
