//! Writes the journeys: each story is played, and what comes of it is kept.

use std::fs;

use mehfooz::views::RoundView;
use mehfooz::{AnswerInput, Now};
use mehfooz_tests::journey::{Journey, Step, Traveller, folder};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::stories;

/// A journey that is being told.
pub struct Recorder {
    traveller: Traveller,
    steps: Vec<Step>,
    /// What the clock shows.
    pub now: Now,
}

impl Recorder {
    /// Makes a call with these arguments, an object, and keeps the step; what came of it.
    pub fn call(&mut self, call: &str, args: &Value) -> Value {
        let timed = ["open", "kill", "add_player", "home", "begin", "answer", "leave_end", "tick_talk"];
        let behind_the_gate =
            ["gate", "try_gate", "parents", "child", "change_player", "delete_player", "import_player"];
        let now = (timed.contains(&call) || behind_the_gate.contains(&call)).then_some(self.now);
        let args = args.as_object().cloned().unwrap_or_default();
        let step = Step { call: call.to_owned(), args, now, ..Step::default() };
        let done = self.traveller.take(&step).unwrap();
        self.now.unix_ms += 4_000;
        self.now.uptime_ms += 4_000;
        self.steps.push(done.clone());
        done.gives.unwrap_or_default()
    }

    /// A call that shows where the round stands.
    pub fn round(&mut self, call: &str, args: &Value) -> RoundView {
        serde_json::from_value(self.call(call, args)).unwrap()
    }

    /// Answers, or tries to.
    pub fn answer(&mut self, player: &Value, position: u32, answer: &AnswerInput) -> Value {
        self.call("answer", &json!({ "player": player, "position": position, "answer": answer }))
    }
}

/// Writes every journey and the files that they start with.
pub fn all() {
    files_to_start_with();
    for (name, about, story) in stories::ALL {
        let now = Now { unix_ms: 1_795_510_000_000, utc_offset_s: 18_000, uptime_ms: 60_000 };
        let mut teller = Recorder { traveller: Traveller::new().unwrap(), steps: Vec::new(), now };
        story(&mut teller);
        let journey = Journey { about: about.to_owned(), steps: teller.steps };
        let text = serde_json::to_string_pretty(&journey).unwrap();
        fs::write(folder().join(format!("{name}.json")), text + "\n").unwrap();
    }
}

/// Progress of a game that is newer than any, progress that cannot be written, and progress with a value in it that no
/// version ever wrote.
fn files_to_start_with() {
    let files = folder().join("files");
    fs::create_dir_all(&files).unwrap();
    let fresh = |name: &str| {
        let path = files.join(name);
        fs::remove_file(&path).ok();
        path
    };
    let newer = Connection::open(fresh("newer.db")).unwrap();
    newer.execute_batch("PRAGMA page_size = 512; CREATE TABLE later (x); PRAGMA user_version = 999").unwrap();

    fs::write(fresh("damaged.db"), "this was never a database; ".repeat(80)).unwrap();

    let phone = mehfooz_tests::Phone::new().unwrap();
    let game = phone.open().unwrap();
    game.choose_language("en".to_owned()).unwrap();
    game.add_player("camel".to_owned(), "8-10".to_owned(), 7, phone.now).unwrap();
    drop(game);
    let progress = Connection::open(phone.path()).unwrap();
    progress.pragma_update(None, "journal_mode", "DELETE").unwrap();
    progress.pragma_update(None, "page_size", 512).unwrap();
    let read_only = fresh("read-only.db");
    progress.execute("VACUUM INTO ?1", [read_only.to_string_lossy()]).unwrap();
    // A version of the file format that SQLite reads and does not write.
    let mut bytes = fs::read(&read_only).unwrap();
    bytes[18] = 3;
    fs::write(&read_only, bytes).unwrap();
    progress.execute("UPDATE player SET band = 8", []).unwrap();
    progress.execute("VACUUM INTO ?1", [fresh("garbled.db").to_string_lossy()]).unwrap();
}
