//! The game as it is played through a pipe: whatever comes in, it goes on or ends calmly.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Output, Stdio};
use std::thread;

use mehfooz::views::{GateOutcome, ResponseView, RoundView};
use mehfooz::{AnswerInput, Game, Now};
use tempfile::TempDir;

/// English, the first animal, 8 to 10, the first place.
const TO_A_QUESTION: [&str; 4] = ["1", "1", "2", "1"];

fn terminal(folder: &Path, output: Stdio) -> Child {
    Command::new(env!("CARGO_BIN_EXE_mehfooz-terminal"))
        .arg("--data")
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(output)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Gives all of it, then the end of the input.
fn give(folder: &Path, input: Vec<u8>) -> Output {
    let mut game = terminal(folder, Stdio::piped());
    let mut stdin = game.stdin.take().unwrap();
    // It may leave before it has read everything.
    let giving = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = game.wait_with_output().unwrap();
    giving.join().unwrap();
    output
}

fn text(output: &Output) -> String {
    assert!(output.status.success(), "{}: {}", output.status, String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A terminal that is spoken with line by line.
struct Talk {
    game: Child,
    output: ChildStdout,
}

impl Talk {
    fn new(folder: &TempDir) -> Self {
        let mut game = terminal(folder.path(), Stdio::piped());
        let output = game.stdout.take().unwrap();
        let mut talk = Self { game, output };
        talk.hear();
        talk
    }

    /// What it says until it asks for a line.
    fn hear(&mut self) -> String {
        let (mut heard, mut byte) = (Vec::new(), [0]);
        while !heard.ends_with(b" > ") && self.output.read(&mut byte).unwrap() == 1 {
            heard.extend(byte);
        }
        String::from_utf8(heard).unwrap()
    }

    fn say(&mut self, line: &str) -> String {
        writeln!(self.game.stdin.as_ref().unwrap(), "{line}").unwrap();
        self.hear()
    }

    fn end(mut self) -> (ExitStatus, String) {
        drop(self.game.stdin.take());
        self.hear();
        let output = self.game.wait_with_output().unwrap();
        (output.status, String::from_utf8(output.stderr).unwrap())
    }
}

fn now() -> Now {
    Now { unix_ms: 1_795_510_000_000, utc_offset_s: 18_000, uptime_ms: 60_000 }
}

/// The same progress, opened beside the terminal.
fn beside(folder: &TempDir) -> (Game, u64) {
    let game = Game::open(folder.path().join("progress.db").to_string_lossy().into_owned(), now()).unwrap();
    let player = game.players().unwrap().players.first().unwrap().player;
    (game, player)
}

fn any_answer(response: &ResponseView) -> AnswerInput {
    let keys = |things: &[mehfooz::views::ThingView]| things.iter().map(|thing| thing.key.clone()).collect();
    match response {
        ResponseView::Choose { options } => AnswerInput::Choose { option: options.first().unwrap().key.clone() },
        ResponseView::Spot { .. } => AnswerInput::Spot { parts: Vec::new() },
        ResponseView::Sort { cards, .. } => AnswerInput::Sort { stop: keys(cards), go: Vec::new() },
        ResponseView::Order { steps, .. } => AnswerInput::Order { steps: keys(steps) },
    }
}

#[test]
fn a_hundred_thousand_calls_for_help_are_answered() {
    let folder = tempfile::tempdir().unwrap();
    let output = give(folder.path(), "h\n".repeat(100_000).into_bytes());
    assert!(text(&output).matches("1121").count() >= 100_000, "help is there before a language is chosen");
}

#[test]
fn bytes_that_are_no_text_are_asked_about_again() {
    let folder = tempfile::tempdir().unwrap();
    let output = give(folder.path(), b"\xff\xfe\n\0\n1\n\x80\n".to_vec());
    assert_eq!(text(&output).lines().filter(|line| line.ends_with("> ?")).count(), 3);
}

#[test]
fn the_end_of_the_input_ends_calmly_at_every_question() {
    for lines in 0..=TO_A_QUESTION.len() {
        let input: String = TO_A_QUESTION.iter().take(lines).flat_map(|line| [line, "\n"]).collect();
        let folder = tempfile::tempdir().unwrap();
        text(&give(folder.path(), input.into_bytes()));
        let folder = tempfile::tempdir().unwrap();
        let cut: String = TO_A_QUESTION.get(..lines).unwrap().join("\n");
        text(&give(folder.path(), cut.into_bytes()));
    }
}

#[test]
fn digits_of_every_script_are_numbers() {
    for line in ["1", "۱", "١", "१", "１", "۰۱"] {
        let folder = tempfile::tempdir().unwrap();
        text(&give(folder.path(), format!("{line}\n").into_bytes()));
        let path = folder.path().join("progress.db").to_string_lossy().into_owned();
        assert!(Game::open(path, now()).unwrap().has_language().unwrap(), "{line} chose a language");
    }
}

#[test]
fn an_output_that_nobody_reads_any_more_ends_calmly() {
    let folder = tempfile::tempdir().unwrap();
    let mut game = terminal(folder.path(), Stdio::piped());
    drop(game.stdout.take());
    assert_eq!(text(&game.wait_with_output().unwrap()), "");
}

#[test]
fn a_card_that_was_answered_elsewhere_shows_where_the_round_stands() {
    let folder = tempfile::tempdir().unwrap();
    let mut talk = Talk::new(&folder);
    for line in TO_A_QUESTION {
        talk.say(line);
    }
    let (game, player) = beside(&folder);
    let Some(RoundView::Question { view }) = game.resume(player).unwrap() else { panic!("a question is open") };
    let RoundView::Feedback { view: feedback } =
        game.answer(player, view.position, any_answer(&view.response), now()).unwrap()
    else {
        panic!("feedback follows")
    };
    // Answers what it still shows, however many lines that takes.
    let mut said = String::new();
    for _ in 0..12 {
        let line = (1..=6).map(|number| number.to_string()).collect::<Vec<_>>();
        said = line.iter().map(|line| talk.say(line)).find(|said| !said.starts_with('?')).unwrap();
        if said.contains(&feedback.title) {
            break;
        }
    }
    assert!(said.contains(&feedback.title), "{said}");
    game.next(player, view.position).unwrap();
    let Some(RoundView::Question { view }) = game.resume(player).unwrap() else { panic!("the second card") };
    let said = talk.say("");
    assert!(said.contains(&view.prompt), "{said}");
    assert_eq!(talk.end(), (ExitStatus::default(), String::new()));
}

#[test]
fn a_player_who_was_deleted_elsewhere_is_told_of_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let mut talk = Talk::new(&folder);
    for line in TO_A_QUESTION {
        talk.say(line);
    }
    let (game, player) = beside(&folder);
    let product = game.gate(false, 7, now()).unwrap().product.unwrap();
    let factors = product.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse::<u32>().ok());
    let outcome = game.try_gate(factors.product::<u32>().to_string(), false, 7, now()).unwrap();
    assert!(matches!(outcome, GateOutcome::Open { .. }));
    game.delete_player(player, now()).unwrap();
    let failed = game.players().unwrap().frame.failed;
    let said = (0..24).flat_map(|_| ["1", "2", "3"]).map(|line| talk.say(line)).find(|said| said.contains(&failed));
    assert!(said.is_some(), "{failed}");
    let title = game.new_player().unwrap().animals_title;
    assert!(talk.say("").contains(&title), "another player may begin");
    assert_eq!(talk.end(), (ExitStatus::default(), String::new()));
}
