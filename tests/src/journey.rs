//! Journeys: what a shell calls and what it is given, written down once and replayed in Rust, Kotlin and Swift.
//!
//! A journey is `tests/journeys/<name>.json`. Its calls are those of `Game`, and three more that a game cannot make itself:
//! `open` (the game at a path where nothing is yet), `kill` (the game is dropped and opened again on the same file) and
//! `put_file` (before `open`: `tests/journeys/files/<file>` is copied to that path). `gives` and `fails` hold the whole view
//! or error as serde writes it; a step that has neither gives nothing.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use mehfooz::{Game, MehfoozError, Now, help_without_game};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

/// One journey, as its file holds it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Journey {
    /// Who goes where.
    pub about: String,
    /// In order, on one file.
    pub steps: Vec<Step>,
}

/// One call, and what comes of it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// A method of `Game`, `open`, `kill` or `put_file`.
    pub call: String,
    /// The method's arguments by their names, but for `now`.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub args: Map<String, Value>,
    /// The argument `now`, where the method has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<Now>,
    /// What comes back; null where the method gives none, not there for `open`, `kill` and `put_file`.
    #[serde(default, deserialize_with = "there", skip_serializing_if = "Option::is_none")]
    pub gives: Option<Value>,
    /// The error that comes instead.
    #[serde(default, deserialize_with = "there", skip_serializing_if = "Option::is_none")]
    pub fails: Option<Value>,
}

/// Keeps a `null` that is written apart from a field that is not there.
fn there<'de, D: Deserializer<'de>>(field: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(field).map(Some)
}

/// The folder of the journeys.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("journeys")
}

/// A phone that does what journeys say, one step after the other.
pub struct Traveller {
    folder: TempDir,
    game: Option<Game>,
}

impl Traveller {
    /// A phone without a game.
    ///
    /// # Errors
    /// When no folder can be made.
    pub fn new() -> std::io::Result<Self> {
        Ok(Self { folder: tempfile::tempdir()?, game: None })
    }

    /// Makes the step's call; the step again, with what came of it.
    ///
    /// # Errors
    /// When the step itself is wrong: an unknown call, an argument that is missing, a game that is not open.
    pub fn take(&mut self, step: &Step) -> Result<Step, Box<dyn Error>> {
        let path = self.folder.path().join("progress.db");
        let open = |now| Game::open(path.to_string_lossy().into_owned(), now);
        let outcome = match step.call.as_str() {
            "put_file" => {
                fs::copy(folder().join("files").join(arg::<String>(step, "file")?), &path)?;
                Ok(None)
            }
            "open" | "kill" => {
                self.game = None;
                open(now(step)?).map(|game| self.game = Some(game)).map(|()| None)
            }
            "help_without_game" => value(help_without_game(arg(step, "language")?))?.map(Some),
            _ => call(self.game.as_ref().ok_or("no game is open")?, step)?.map(Some),
        };
        let (gives, fails) = match outcome {
            Ok(given) => (given, None),
            Err(error) => (None, Some(serde_json::to_value(error)?)),
        };
        Ok(Step { gives, fails, ..step.clone() })
    }
}

/// Calls the method that the step names: one line for each of `Game`.
fn call(game: &Game, step: &Step) -> Result<Result<Value, MehfoozError>, Box<dyn Error>> {
    Ok(match step.call.as_str() {
        "has_language" => value(game.has_language())?,
        "languages" => value(game.languages())?,
        "choose_language" => value(game.choose_language(arg(step, "tag")?))?,
        "players" => value(game.players())?,
        "new_player" => value(game.new_player())?,
        "add_player" => {
            value(game.add_player(arg(step, "avatar")?, arg(step, "band")?, arg(step, "seed")?, now(step)?))?
        }
        "home" => value(game.home(arg(step, "player")?, now(step)?))?,
        "begin" => value(game.begin(arg(step, "player")?, arg(step, "topic")?, arg(step, "seed")?, now(step)?))?,
        "resume" => value(game.resume(arg(step, "player")?))?,
        "answer" => value(game.answer(arg(step, "player")?, arg(step, "position")?, arg(step, "answer")?, now(step)?))?,
        "next" => value(game.next(arg(step, "player")?, arg(step, "position")?))?,
        "leave_end" => value(game.leave_end(arg(step, "player")?, now(step)?))?,
        "tick_talk" => {
            value(game.tick_talk(arg(step, "player")?, arg(step, "topic")?, arg(step, "ticked")?, now(step)?))?
        }
        "badge_book" => value(game.badge_book(arg(step, "player")?))?,
        "help" => value(game.help())?,
        "gate" => value(game.gate(arg(step, "forgotten")?, arg(step, "seed")?, now(step)?))?,
        "try_gate" => {
            value(game.try_gate(arg(step, "given")?, arg(step, "forgotten")?, arg(step, "seed")?, now(step)?))?
        }
        "close_gate" => value(game.close_gate())?,
        "parents" => value(game.parents(now(step)?))?,
        "child" => value(game.child(arg(step, "player")?, now(step)?))?,
        "change_player" => value(game.change_player(arg(step, "player")?, arg(step, "change")?, now(step)?))?,
        "ask_to_delete" => value(game.ask_to_delete(arg(step, "player")?))?,
        "delete_player" => value(game.delete_player(arg(step, "player")?, now(step)?))?,
        "export_import" => value(game.export_import())?,
        "export_player" => value(game.export_player(arg(step, "player")?))?,
        "import_player" => value(game.import_player(arg(step, "document")?, now(step)?))?,
        "settings" => value(game.settings())?,
        "pin" => value(game.pin())?,
        "set_pin" => value(game.set_pin(arg(step, "pin")?, arg(step, "seed")?))?,
        "remove_pin" => value(game.remove_pin())?,
        "about" => value(game.about())?,
        "picture" => game.picture(arg(step, "name")?).map(|png| json!({ "bytes": png.len() })),
        other => return Err(format!("\"{other}\" is no call of the game").into()),
    })
}

fn value<T: Serialize>(given: Result<T, MehfoozError>) -> serde_json::Result<Result<Value, MehfoozError>> {
    given.map_or_else(|error| Ok(Err(error)), |given| serde_json::to_value(given).map(Ok))
}

fn arg<T: DeserializeOwned>(step: &Step, name: &str) -> Result<T, String> {
    let given = step.args.get(name).cloned().ok_or_else(|| format!("the argument \"{name}\" is missing"))?;
    serde_json::from_value(given).map_err(|error| format!("the argument \"{name}\": {error}"))
}

fn now(step: &Step) -> Result<Now, String> {
    step.now.ok_or_else(|| "\"now\" is missing".to_owned())
}

/// How a step went otherwise than `written`, as `path: expected …, given …`.
pub fn fault(written: &Step, done: &Step) -> Option<String> {
    let not_there = || Value::String("(nothing)".to_owned());
    let compare = |path, expected: &Option<Value>, actual: &Option<Value>| {
        let [expected, actual] = [expected, actual].map(|side| side.clone().unwrap_or_else(not_there));
        difference(path, &expected, &actual)
    };
    compare("fails", &written.fails, &done.fails).or_else(|| compare("gives", &written.gives, &done.gives))
}

/// The first place where `actual` is not what was expected.
fn difference(path: &str, expected: &Value, actual: &Value) -> Option<String> {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            let not_there = Value::String("(no such field)".to_owned());
            let names = expected.keys().chain(actual.keys().filter(|name| !expected.contains_key(*name)));
            names.into_iter().find_map(|name| {
                let [expected, actual] = [expected, actual].map(|fields| fields.get(name).unwrap_or(&not_there));
                difference(&format!("{path}.{name}"), expected, actual)
            })
        }
        (Value::Array(expected), Value::Array(actual)) if expected.len() == actual.len() => {
            let pairs = expected.iter().zip(actual).enumerate();
            pairs
                .into_iter()
                .find_map(|(at, (expected, actual))| difference(&format!("{path}[{at}]"), expected, actual))
        }
        _ => (expected != actual).then(|| format!("{path}: expected {expected}, given {actual}")),
    }
}
