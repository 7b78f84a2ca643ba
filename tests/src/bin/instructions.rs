//! Counts the instructions of what a child waits for, and compares them with the committed figures. Valgrind's callgrind counts
//! the same on a busy machine as on an idle one.
//!
//! `instructions` exits with 1 when a count differs by more than 3 % from `tests/instructions.txt`, in either direction;
//! `instructions --renew` writes the file. Build it with `--release`. The figures hold for one compiler and one
//! `Cargo.lock`, both of which are pinned, on x86-64.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::process::{Command, ExitCode};

use mehfooz::views::RoundView;
use mehfooz::{Game, Now};
use mehfooz_embedded::{bank, words};
use mehfooz_tests::{Phone, load_all, play_round, right_answer};
use tempfile::NamedTempFile;

type Done<T = ()> = Result<T, Box<dyn Error>>;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/instructions.txt");
const MAX_DIFFERENCE_PERCENT: f64 = 3.0;
/// The answers of a round; its questions shown after them; the map; loading the bank and one language, and all languages.
const CALLS: [&str; 5] = ["answer", "question", "home", "start", "load"];
const ROUNDS_BEFORE: u64 = 10;

fn main() -> Done<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => check(),
        ["--renew"] => renew(),
        // Subprocesses under valgrind.
        ["call", "start"] => Ok(load(&mut || {
            black_box((bank(), words("ur")));
        })),
        ["call", "load"] => Ok(load(&mut || drop(black_box(load_all())))),
        ["call", call] => play(call),
        _ => Err("allowed: --renew or no argument".into()),
    }
}

fn check() -> Done<ExitCode> {
    let committed = fs::read_to_string(FILE)?;
    let committed: BTreeMap<&str, &str> = committed.lines().filter_map(|line| line.split_once(' ')).collect();
    let mut failed = 0;
    for call in CALLS {
        let expected: u32 = committed.get(call).ok_or(format!("{FILE} has no figure for {call}"))?.parse()?;
        let counted = count(call)?;
        let percent = (f64::from(counted) / f64::from(expected) - 1.0) * 100.0;
        let differs = percent.abs() > MAX_DIFFERENCE_PERCENT;
        failed += u32::from(differs);
        println!("{call} {counted}, committed {expected}: {percent:+.2} %{}", if differs { " DIFFERS" } else { "" });
    }
    if failed > 0 {
        println!("If that is intended: cargo run --release -p mehfooz-tests --bin instructions -- --renew");
    }
    println!("{} passed, {failed} failed", CALLS.len() - failed as usize);
    Ok(ExitCode::from(u8::from(failed > 0)))
}

fn renew() -> Done<ExitCode> {
    let mut figures = String::new();
    for call in CALLS {
        writeln!(figures, "{call} {}", count(call)?)?;
    }
    print!("{figures}");
    fs::write(FILE, figures)?;
    Ok(ExitCode::SUCCESS)
}

/// Instructions below [`counted`] in a process of its own.
fn count(call: &str) -> Done<u32> {
    let out = NamedTempFile::new()?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--toggle-collect=*instructions*counted*"])
        .arg(format!("--callgrind-out-file={}", out.path().display()))
        .arg(std::env::current_exe()?)
        .args(["call", call])
        .output()?;
    let log = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(format!("valgrind: {log}").into());
    }
    let profile = fs::read_to_string(out.path())?;
    let total = profile.lines().find_map(|line| line.strip_prefix("totals: ")).ok_or("no totals in the profile")?;
    match total.trim().parse()? {
        0 => Err("no instruction was counted: valgrind did not find the function".into()),
        count => Ok(count),
    }
}

/// The function by which valgrind starts and stops counting.
#[inline(never)]
fn counted(call: &mut dyn FnMut()) {
    call();
}

fn load(load: &mut dyn FnMut()) -> ExitCode {
    counted(load);
    ExitCode::SUCCESS
}

/// Plays some rounds, then counts the calls in one more.
fn play(call: &str) -> Done<ExitCode> {
    let phone = Phone::new()?;
    let game = phone.open()?;
    game.choose_language("en".to_owned())?;
    let player = game.add_player("camel".to_owned(), "8-10".to_owned(), 7, phone.now)?;
    for seed in 1..=ROUNDS_BEFORE {
        play_round(&game, player, game.begin(player, None, seed, phone.now)?, phone.now)?;
    }
    if call == "home" {
        game.home(player, phone.now)?;
        counted(&mut || drop(black_box(game.home(player, phone.now))));
        return Ok(ExitCode::SUCCESS);
    }
    count_round(call, &game, player, phone.now)?;
    Ok(ExitCode::SUCCESS)
}

fn count_round(call: &str, game: &Game, player: u64, now: Now) -> Done {
    let mut view = game.begin(player, None, ROUNDS_BEFORE + 1, now)?;
    loop {
        let mut next = None;
        match &view {
            RoundView::Question { view } => {
                let answer = right_answer(&view.prompt)?;
                let mut step = || next = Some(game.answer(player, view.position, answer.clone(), now));
                if call == "answer" { counted(&mut step) } else { step() }
            }
            RoundView::Feedback { view } => {
                let mut step = || next = Some(game.next(player, view.position));
                if call == "question" { counted(&mut step) } else { step() }
            }
            RoundView::End { .. } => return Ok(()),
        }
        view = next.ok_or("nothing was called")??;
    }
}
