//! Every call over the bridge, with arguments that fit and arguments that do not.

use std::path::Path;

use mehfooz::views::{GateOutcome, ResponseView, RoundView};
use mehfooz::{AnswerInput, Game, MehfoozError, Now, PlayerChange, help_without_game};
use mehfooz_core::Avatar;
use rand::RngExt;
use rand::rngs::ChaCha8Rng;
use rand::seq::{IndexedRandom, SliceRandom};

use super::{Came, spoil};
use crate::Failure;

/// The calls that are made, by name; an answer counts by its kind.
#[rustfmt::skip]
pub const CALLS: [&str; 40] = [
    "has_language", "languages", "choose_language", "players", "new_player", "add_player", "home", "begin", "resume",
    "answer choose", "answer spot", "answer sort", "answer order", "next", "leave_end", "tick_talk", "badge_book", "help",
    "help_without_game", "picture", "gate", "gate forgotten", "try_gate", "try_gate forgotten", "close_gate", "parents",
    "child", "change_player", "ask_to_delete", "delete_player", "export_import", "export_player", "import_player",
    "settings", "pin", "set_pin", "remove_pin", "about", "open", "play on",
];

const TEXTS: [&str; 15] =
    ["", "en", "ur", "codes", "lion", "camel", "5-7", "8-10", "a", "b", "p1", "\u{0}", "محفوظ", "../x", "codes-\n"];

/// A game, and what a shell would know of it.
pub struct Phone {
    path: String,
    game: Game,
    players: Vec<u64>,
    /// What was exported last.
    document: String,
    pin: String,
}

impl Phone {
    pub fn new(path: &Path, document: String, rng: &mut ChaCha8Rng) -> Result<Self, Failure> {
        let path = path.to_string_lossy().into_owned();
        let game = Game::open(path.clone(), now(rng))?;
        Ok(Self { path, game, players: Vec::new(), document, pin: String::new() })
    }

    /// Makes a call; one that no group has is refused.
    pub fn call(&mut self, name: &str, rng: &mut ChaCha8Rng) -> Came {
        let done = match name {
            "gate" | "gate forgotten" | "try_gate" | "try_gate forgotten" | "close_gate" => self.gate(name, rng),
            "home" | "begin" | "resume" | "next" | "leave_end" | "tick_talk" | "badge_book" | "play on" => {
                self.child(name, rng)
            }
            _ if name.starts_with("answer") => self.answer(name, rng),
            "parents" | "child" | "change_player" | "ask_to_delete" | "delete_player" | "export_import"
            | "export_player" | "import_player" | "settings" | "pin" | "set_pin" | "remove_pin" | "about" => {
                self.grown_ups(name, rng)
            }
            _ => self.anybody(name, rng),
        };
        if done == Ok(true) { Came::Succeeded } else { Came::Refused }
    }

    fn anybody(&mut self, name: &str, rng: &mut ChaCha8Rng) -> Done {
        let (game, now) = (&self.game, now(rng));
        match name {
            "has_language" => done(game.has_language()),
            "languages" => done(game.languages()),
            "choose_language" => done(game.choose_language(text(rng))),
            "players" => {
                self.players = game.players()?.players.iter().map(|tile| tile.player).collect();
                Ok(true)
            }
            "new_player" => done(game.new_player()),
            "add_player" => {
                let avatar = Avatar::ALL.choose(rng).map_or("", |avatar| avatar.as_str()).to_owned();
                let avatar = if rng.random_bool(0.8) { avatar } else { text(rng) };
                self.players.push(game.add_player(avatar, band(rng), rng.random(), now)?);
                Ok(true)
            }
            "help" => done(game.help()),
            "help_without_game" => done(help_without_game(text(rng))),
            "picture" => done(game.picture(text(rng))),
            // As after a kill; the gate is shut again.
            "open" => {
                self.game = Game::open(self.path.clone(), now)?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn child(&self, name: &str, rng: &mut ChaCha8Rng) -> Done {
        let (game, player, now) = (&self.game, self.player(rng), now(rng));
        let topic = if rng.random_bool(0.5) { "codes".to_owned() } else { text(rng) };
        match name {
            "home" => done(game.home(player, now)),
            "begin" => done(game.begin(player, rng.random_bool(0.5).then_some(topic), rng.random(), now)),
            "resume" => Ok(game.resume(player)?.is_some()),
            "next" => {
                let position = self.position(player, rng);
                done(game.next(player, position))
            }
            "leave_end" => done(game.leave_end(player, now)),
            "tick_talk" => done(game.tick_talk(player, topic, rng.random(), now)),
            "badge_book" => done(game.badge_book(player)),
            // To the end of a round, so that badges, talks and due days come.
            "play on" => loop {
                match game.resume(player)? {
                    Some(RoundView::Question { view }) => {
                        game.answer(player, view.position, fitting(&view.response, rng), now)?;
                    }
                    Some(RoundView::Feedback { view }) => {
                        if let RoundView::End { .. } = game.next(player, view.position)? {
                            return Ok(true);
                        }
                    }
                    Some(RoundView::End { .. }) => return done(game.leave_end(player, now)),
                    None => return Ok(false),
                }
            },
            _ => Ok(false),
        }
    }

    /// Half of the time what the open card takes; the call counts when it is of this kind.
    fn answer(&self, name: &str, rng: &mut ChaCha8Rng) -> Done {
        let (game, player, now) = (&self.game, self.player(rng), now(rng));
        if rng.random_bool(0.5)
            && let Ok(Some(RoundView::Question { view })) = game.resume(player)
        {
            let answer = fitting(&view.response, rng);
            let fits = name.ends_with(kind(&answer));
            game.answer(player, view.position, answer, now)?;
            return Ok(fits);
        }
        let list = |rng: &mut ChaCha8Rng| (0..rng.random_range(0..4)).map(|_| text(rng)).collect::<Vec<_>>();
        let answer = match name {
            "answer choose" => AnswerInput::Choose { option: text(rng) },
            "answer spot" => AnswerInput::Spot { parts: list(rng) },
            "answer sort" => AnswerInput::Sort { stop: list(rng), go: list(rng) },
            _ => AnswerInput::Order { steps: list(rng) },
        };
        done(game.answer(player, self.position(player, rng), answer, now))
    }

    /// Half of the time as a parent does who knows the PIN or works the product out.
    fn gate(&self, name: &str, rng: &mut ChaCha8Rng) -> Done {
        let (game, now, forgotten) = (&self.game, now(rng), name.ends_with("forgotten"));
        match name {
            "close_gate" => done(game.close_gate()),
            "gate" | "gate forgotten" => done(game.gate(forgotten, rng.random(), now)),
            _ => {
                let product = game.gate(forgotten, rng.random(), now)?.product;
                let solved = product.map_or(self.pin.clone(), |product| solve(&product));
                let given = if rng.random_bool(0.5) { solved } else { text(rng) };
                Ok(matches!(game.try_gate(given, forgotten, rng.random(), now)?, GateOutcome::Open { .. }))
            }
        }
    }

    fn grown_ups(&mut self, name: &str, rng: &mut ChaCha8Rng) -> Done {
        let (player, now) = (self.player(rng), now(rng));
        let game = &self.game;
        match name {
            "parents" => done(game.parents(now)),
            "child" => done(game.child(player, now)),
            "change_player" => done(game.change_player(player, change(rng), now)),
            "ask_to_delete" => done(game.ask_to_delete(player)),
            "delete_player" => {
                game.delete_player(player, now)?;
                self.players.retain(|known| *known != player);
                Ok(true)
            }
            "export_import" => done(game.export_import()),
            "export_player" => {
                self.document = game.export_player(player)?;
                Ok(true)
            }
            "import_player" => Ok(game.import_player(spoil(&self.document, rng), now)?.taken_in),
            "settings" => done(game.settings()),
            "pin" => done(game.pin()),
            "set_pin" => {
                let pin = if rng.random_bool(0.5) { rng.random_range(1000..1_000_000).to_string() } else { text(rng) };
                game.set_pin(pin.clone(), rng.random())?;
                self.pin = pin;
                Ok(true)
            }
            "remove_pin" => done(game.remove_pin()),
            "about" => done(game.about()),
            _ => Ok(false),
        }
    }

    /// One who is here, most of the time.
    fn player(&self, rng: &mut ChaCha8Rng) -> u64 {
        let known = self.players.choose(rng).copied();
        known.filter(|_| rng.random_bool(0.9)).unwrap_or_else(|| rng.random())
    }

    /// Where the round stands, half of the time.
    fn position(&self, player: u64, rng: &mut ChaCha8Rng) -> u32 {
        match self.game.resume(player) {
            Ok(Some(RoundView::Feedback { view })) if rng.random_bool(0.5) => view.position,
            Ok(Some(RoundView::Question { view })) if rng.random_bool(0.5) => view.position,
            Ok(_) | Err(_) => rng.random_range(0..7),
        }
    }
}

type Done = Result<bool, MehfoozError>;

fn done<T>(result: Result<T, MehfoozError>) -> Done {
    result.map(|_| true)
}

/// A clock that jumps; half of the time anywhere in time.
pub fn now(rng: &mut ChaCha8Rng) -> Now {
    let mut some = || if rng.random_bool(0.5) { rng.random_range(0..2_000_000_000_000) } else { rng.random() };
    Now { unix_ms: some(), utc_offset_s: 18_000, uptime_ms: some() }
}

fn text(rng: &mut ChaCha8Rng) -> String {
    (*TEXTS.choose(rng).unwrap_or(&"")).to_owned()
}

fn band(rng: &mut ChaCha8Rng) -> String {
    (*["5-7", "8-10", "11-13", "0-3"].choose(rng).unwrap_or(&"")).to_owned()
}

fn change(rng: &mut ChaCha8Rng) -> PlayerChange {
    match rng.random_range(0..5) {
        0 => PlayerChange::Band { band: band(rng) },
        1 => PlayerChange::Language { tag: text(rng) },
        2 => PlayerChange::ReadsAloud { on: rng.random() },
        3 => PlayerChange::Sounds { on: rng.random() },
        _ => PlayerChange::CalmerMotion { on: rng.random() },
    }
}

fn kind(answer: &AnswerInput) -> &'static str {
    match answer {
        AnswerInput::Choose { .. } => "choose",
        AnswerInput::Spot { .. } => "spot",
        AnswerInput::Sort { .. } => "sort",
        AnswerInput::Order { .. } => "order",
    }
}

/// An answer that the card takes, right or wrong.
fn fitting(response: &ResponseView, rng: &mut ChaCha8Rng) -> AnswerInput {
    match response {
        ResponseView::Choose { options } => {
            AnswerInput::Choose { option: options.choose(rng).map(|option| option.key.clone()).unwrap_or_default() }
        }
        ResponseView::Spot { parts, .. } => {
            let marked = parts.iter().filter(|_| rng.random_bool(0.5));
            AnswerInput::Spot { parts: marked.map(|part| part.key.clone()).collect() }
        }
        ResponseView::Sort { cards, .. } => {
            let (stop, go): (Vec<_>, Vec<_>) =
                cards.iter().map(|card| card.key.clone()).partition(|_| rng.random_bool(0.5));
            AnswerInput::Sort { stop, go }
        }
        ResponseView::Order { steps, places, .. } => {
            let mut steps: Vec<_> = steps.iter().map(|step| step.key.clone()).collect();
            steps.shuffle(rng);
            steps.truncate(places.len());
            AnswerInput::Order { steps }
        }
    }
}

/// The result of "14 × 7 =".
fn solve(product: &str) -> String {
    let factors = product.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse::<u64>().ok());
    factors.product::<u64>().to_string()
}
