//! Rounds in a terminal: plain lines in and out, so that they can be played through a pipe.
//! `mehfooz-terminal [--data DIR]`; progress is kept in DIR, else in the XDG data home.

mod ask;
mod clock;
mod play;

use std::io::{self, BufWriter, ErrorKind, stdin, stdout};
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use mehfooz::Game;
use play::Played;

fn main() -> ExitCode {
    match run() {
        Err(error) if !is_leaving(&*error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
        Ok(()) | Err(_) => ExitCode::SUCCESS,
    }
}

fn run() -> Played {
    let folder = folder(env::args().skip(1))?;
    if let Err(error) = fs::create_dir_all(&folder) {
        eprintln!("{}: {error}", folder.display());
    }
    let path = folder.join("progress.db").to_string_lossy().into_owned();
    let game = Game::open(path, clock::now()).map_err(|error| format!("could not open the progress: {error}"))?;
    let mut console = ask::Console {
        input: Box::new(stdin().lock()),
        output: Box::new(BufWriter::new(stdout().lock())),
        help: String::new(),
        failed: Default::default(),
    };
    play::play(&game, &mut console)
}

/// Whether the child left, or nobody reads the output any more.
fn is_leaving(error: &(dyn std::error::Error + 'static)) -> bool {
    let io = error.downcast_ref::<io::Error>();
    error.is::<ask::Left>() || io.is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}

fn folder(mut arguments: impl Iterator<Item = String>) -> Result<PathBuf, String> {
    match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => {
            let home = || PathBuf::from(env::var_os("HOME").unwrap_or_default()).join(".local/share");
            Ok(env::var_os("XDG_DATA_HOME").map_or_else(home, PathBuf::from).join("mehfooz"))
        }
        (Some("--data"), Some(folder)) => Ok(folder.into()),
        (Some("--data"), None) => Err("--data needs a folder".to_owned()),
        (Some(other), _) => Err(format!("unknown argument \"{other}\"; allowed: --data DIR")),
    }
}
