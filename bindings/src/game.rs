//! The one object over the bridge: a call for each screen, and one for each thing that a child does.

use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, MutexGuard, PoisonError};

use mehfooz_core::{
    Avatar, Band, CardState, FinishedRound, Language, Player, PlayerId, Round, Settings, Store, TopicId, Turn,
};
use mehfooz_embedded::{Words, bank, picture, words};

use crate::answer::{AnswerInput, Now};
use crate::error::MehfoozError;
use crate::render::{self, CardIndex, Context, Preferences};
use crate::views::{BadgeBookView, HelpView, HomeView, LanguageView, NewPlayerView, PlayersView, RoundView};

/// One long-lived game. Calls are short and may be made from any thread; shells make them off the main one, in one queue.
/// Any call may fail with `Storage`, and one that names a player, topic, language or picture that is not here with `Unknown`.
#[derive(uniffi::Object)]
pub struct Game {
    store: Mutex<Store>,
    /// Whether the gate is passed: since a right try, until the grown-ups' pages are left. A start begins shut.
    pub(crate) gate_passed: AtomicBool,
}

#[uniffi::export]
impl Game {
    /// Opens the database at `path`, or makes it. Where nothing can be saved the game goes on in memory, and each view
    /// says so in its banner; where damaged progress was moved aside, Players does. Only progress of a newer version of
    /// the game is an error (`TooNew`), and stays untouched.
    #[uniffi::constructor]
    pub fn open(path: String, now: Now) -> Result<Self, MehfoozError> {
        let (mut store, report) = Store::open(Path::new(&path), now.into())?;
        if report.unreadable > 0 {
            // Only a newer schema may stop a start; an answer in the topic awards its steps again as well.
            store.award_again(bank()).ok();
        }
        Ok(Self { store: Mutex::new(store), gate_passed: AtomicBool::new(false) })
    }

    /// Whether the phone's language was chosen, and content has it; if not, Language is the first screen.
    pub fn has_language(&self) -> Result<bool, MehfoozError> {
        Ok(self.lock().language()?.is_some_and(|language| words(&language.0).is_some()))
    }

    /// The screen Language.
    pub fn languages(&self) -> Result<LanguageView, MehfoozError> {
        Ok(render::languages())
    }

    /// Chooses the phone's language, by its tag (`Unknown` when content has none of it).
    pub fn choose_language(&self, tag: String) -> Result<PlayersView, MehfoozError> {
        words_of(&tag)?;
        self.lock().set_language(&Language(tag))?;
        self.players()
    }

    /// The screen Players. Where nothing could be saved, the file is tried again.
    pub fn players(&self) -> Result<PlayersView, MehfoozError> {
        let mut store = self.lock();
        store.try_to_save();
        Ok(render::players(phone_context(&store)?, &store.players()?, store.report()))
    }

    /// The screen NewPlayer.
    pub fn new_player(&self) -> Result<NewPlayerView, MehfoozError> {
        let store = self.lock();
        Ok(render::new_player(phone_context(&store)?, &store.players()?))
    }

    /// Adds a player (`avatar` and `band` as in `NewPlayerView`), in the phone's language, and returns its id, which is
    /// drawn from `seed`. `Invalid` when the animal is taken or a word is not one of those offered.
    pub fn add_player(&self, avatar: String, band: String, seed: u64, now: Now) -> Result<u64, MehfoozError> {
        let mut store = self.lock();
        let avatar = Avatar::parse(&avatar).ok_or_else(|| {
            let allowed: Vec<_> = Avatar::ALL.iter().map(|avatar| avatar.as_str()).collect();
            invalid("animal", &avatar, &allowed.join(", "))
        })?;
        let band = band_of(&band)?;
        let language = store.language()?.unwrap_or_else(Language::first);
        let player = store.add_player(avatar, &Settings::new(band, language), PlayerId::draw(seed), now.into())?;
        Ok(player.id.0)
    }

    /// The map of a player.
    pub fn home(&self, player: u64, now: Now) -> Result<HomeView, MehfoozError> {
        let store = self.lock();
        let (player, context) = player_context(&store, player)?;
        let home = store.home(player.id, bank(), now_day(now))?;
        Ok(render::home(context, &player, &store.badges(player.id)?, &home))
    }

    /// Draws a new round and shows its first card; a round that was open is closed, its attempts stay. `topic` is the
    /// place that was tapped, none to let the game choose.
    pub fn begin(&self, player: u64, topic: Option<String>, seed: u64, now: Now) -> Result<RoundView, MehfoozError> {
        let mut store = self.lock();
        let topic = topic.map(known_topic).transpose()?;
        let player = PlayerId(player);
        let round = store.begin_round(player, topic.as_ref(), bank(), seed, now.into())?;
        round_view(&store, player, &round)
    }

    /// The round of a player, where it stands: a card, its feedback, or its end until that is left. None when there is none.
    pub fn resume(&self, player: u64) -> Result<Option<RoundView>, MehfoozError> {
        let store = self.lock();
        let player = PlayerId(player);
        if let Some(round) = store.open_round(player, bank())? {
            return round_view(&store, player, &round).map(Some);
        }
        let finished = store.finished_round(player, bank())?;
        finished.map(|finished| end_view(&store, player, &finished)).transpose()
    }

    /// Answers the card at `position`. The answer is saved before its feedback comes back. `OutOfTurn` when that card
    /// was answered already or is not the one shown, `Invalid` when the answer does not fit it; nothing changes then.
    pub fn answer(&self, player: u64, position: u32, answer: AnswerInput, now: Now) -> Result<RoundView, MehfoozError> {
        let mut store = self.lock();
        let player = PlayerId(player);
        let round = store.answer(player, position, &answer.into(), bank(), now.into())?;
        round_view(&store, player, &round)
    }

    /// Leaves the feedback of the card at `position`: shows the next card, or the end of the round.
    pub fn next(&self, player: u64, position: u32) -> Result<RoundView, MehfoozError> {
        let mut store = self.lock();
        let player = PlayerId(player);
        let round = store.leave_feedback(player, position, bank())?;
        round_view(&store, player, &round)
    }

    /// Leaves the end of a round, which is shown again until then, and shows the map.
    pub fn leave_end(&self, player: u64, now: Now) -> Result<HomeView, MehfoozError> {
        self.lock().leave_end(PlayerId(player), bank())?;
        self.home(player, now)
    }

    /// The child ticks, or unticks, that a topic was talked about at home.
    pub fn tick_talk(&self, player: u64, topic: String, ticked: bool, now: Now) -> Result<(), MehfoozError> {
        let mut store = self.lock();
        let topic = known_topic(topic)?;
        Ok(store.tick_talk(PlayerId(player), &topic, ticked, now.into())?)
    }

    /// The screen BadgeBook.
    pub fn badge_book(&self, player: u64) -> Result<BadgeBookView, MehfoozError> {
        let store = self.lock();
        let (player, context) = player_context(&store, player)?;
        let states = store.objective_states(player.id)?;
        Ok(render::badge_book(context, &store.badges(player.id)?, &states, player.settings.band))
    }

    /// The screen Help, in the phone's language.
    pub fn help(&self) -> Result<HelpView, MehfoozError> {
        Ok(render::help(phone_context(&self.lock())?))
    }

    /// A picture by its name, as PNG; shells fetch each once and keep it.
    pub fn picture(&self, name: String) -> Result<Vec<u8>, MehfoozError> {
        picture(&name)
            .map(<[u8]>::to_vec)
            .ok_or_else(|| MehfoozError::Unknown { reason: format!("picture \"{name}\" is not in content/art") })
    }
}

/// The screen Help in the language of this tag, or in the first one when content has none of it: for a shell whose game
/// cannot be opened, or has failed. Needs no file.
#[uniffi::export]
pub fn help_without_game(language: String) -> Result<HelpView, MehfoozError> {
    let words = words(&language).map_or_else(first_words, Ok)?;
    Ok(render::help(Context { words, bank: bank(), is_saved: true, preferences: Preferences::default() }))
}

impl Game {
    pub(crate) fn lock(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) fn now_day(now: Now) -> mehfooz_core::Day {
    mehfooz_core::Moment::from(now).day()
}

pub(crate) fn band_of(given: &str) -> Result<Band, MehfoozError> {
    Band::parse(given).ok_or_else(|| invalid("band", given, "5-7, 8-10, 11-13"))
}

fn invalid(what: &str, given: &str, allowed: &str) -> MehfoozError {
    MehfoozError::Invalid { reason: format!("{what} \"{given}\" is not one of {allowed}") }
}

pub(crate) fn words_of(tag: &str) -> Result<&'static Words, MehfoozError> {
    words(tag).ok_or_else(|| {
        let tags: Vec<_> = mehfooz_embedded::languages().iter().map(|language| language.tag.as_str()).collect();
        MehfoozError::Unknown { reason: format!("language \"{tag}\" is not one of {}", tags.join(", ")) }
    })
}

fn first_words() -> Result<&'static Words, MehfoozError> {
    words_of(&Language::first().0)
}

fn known_topic(id: String) -> Result<TopicId, MehfoozError> {
    let topic = TopicId::from(id);
    if bank().topic(&topic).is_some() {
        return Ok(topic);
    }
    let topics: Vec<_> = bank().topics().iter().map(|topic| topic.id.as_str()).collect();
    Err(MehfoozError::Unknown { reason: format!("topic \"{topic}\" is not one of {}", topics.join(", ")) })
}

pub(crate) fn phone_context(store: &Store) -> Result<Context<'_>, MehfoozError> {
    let language = store.language()?;
    // A language that content lacks, as after a flipped bit, must not shut everybody out.
    let chosen = language.and_then(|language| words(&language.0));
    Ok(Context {
        words: chosen.map_or_else(first_words, Ok)?,
        bank: bank(),
        is_saved: store.unsaved().is_none(),
        preferences: Preferences::default(),
    })
}

fn player_context(store: &Store, player: u64) -> Result<(Player, Context<'_>), MehfoozError> {
    let player = store.player(PlayerId(player))?;
    // A copy from another phone may be in a language that this version lacks.
    let words =
        words(&player.settings.language.0).map_or_else(|| Ok(phone_context(store)?.words), Ok::<_, MehfoozError>)?;
    let preferences = Preferences::from(&player.settings);
    Ok((player, Context { words, bank: bank(), is_saved: store.unsaved().is_none(), preferences }))
}

/// Where the round stands: a card, its feedback, or the end.
fn round_view(store: &Store, player: PlayerId, round: &Round) -> Result<RoundView, MehfoozError> {
    let position = match round.turn() {
        Turn::Question(position) | Turn::Feedback(position) => position,
        Turn::Over => {
            let finished = store.finished_round(player, bank())?.ok_or_else(no_round)?;
            return end_view(store, player, &finished);
        }
    };
    let (_, context) = player_context(store, player.0)?;
    let card = round.card(position).ok_or_else(no_round)?;
    let position = CardIndex::of(round, position);
    let id = &card.card.scenario;
    let unknown = || MehfoozError::Unknown { reason: format!("scenario \"{id}\" has no words") };
    let scenario = bank().scenario(id).ok_or_else(unknown)?;
    let words = context.words.scenarios().get(scenario).ok_or_else(unknown)?;
    if let CardState::Answered(attempt) = &card.state {
        return Ok(RoundView::Feedback { view: render::feedback(context, scenario, &words, attempt, position) });
    }
    let is_first = store.first_of_kind(player, scenario.response.kind())?;
    Ok(RoundView::Question { view: render::question(context, &card.card, scenario, &words, position, is_first) })
}

fn end_view(store: &Store, player: PlayerId, finished: &FinishedRound) -> Result<RoundView, MehfoozError> {
    let (player, context) = player_context(store, player.0)?;
    let (talks, badges) = (store.talks(player.id)?, store.badges(player.id)?);
    let view = render::round_end(context, finished, &talks, &badges, player.settings.band);
    Ok(RoundView::End { view })
}

fn no_round() -> MehfoozError {
    MehfoozError::OutOfTurn { reason: "no round is open".to_owned() }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    #[test]
    fn a_panic_in_one_call_leaves_every_later_call_working() {
        let folder = tempfile::tempdir().unwrap();
        let now = Now { unix_ms: 0, utc_offset_s: 0, uptime_ms: 0 };
        let game = Game::open(folder.path().join("mehfooz.db").to_string_lossy().into_owned(), now).unwrap();
        game.choose_language("en".to_owned()).unwrap();
        let player = game.add_player("camel".to_owned(), "8-10".to_owned(), 7, now).unwrap();
        let panicked = catch_unwind(AssertUnwindSafe(|| {
            let _held = game.lock();
            panic!("injected")
        }));
        assert!(panicked.is_err() && game.store.is_poisoned());
        assert_eq!(game.players().unwrap().players.len(), 1);
        assert!(matches!(game.begin(player, None, 1, now).unwrap(), RoundView::Question { .. }));
        assert!(matches!(game.next(player, 0), Err(MehfoozError::OutOfTurn { .. })));
        assert!(matches!(game.parents(now), Err(MehfoozError::GateClosed { .. })));
        game.gate(false, 1, now).unwrap();
    }
}
