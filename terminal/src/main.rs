//! The whole game in a terminal: plain lines in and out, so that it can be played through a pipe.
//! `mehfooz-terminal [--data DIR]`; progress is kept in DIR, else in the XDG data home.

mod ask;
mod clock;
mod play;

use std::error::Error;
use std::io::{stdin, stdout};
use std::path::PathBuf;
use std::{env, fs};

use mehfooz::Game;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = folder(env::args().skip(1))?;
    if let Err(error) = fs::create_dir_all(&folder) {
        eprintln!("{}: {error}", folder.display());
    }
    let path = folder.join("progress.db").to_string_lossy().into_owned();
    let game = Game::open(path, clock::now()).map_err(|error| format!("could not open the progress: {error}"))?;
    let mut console = ask::Console { input: Box::new(stdin().lock()), output: Box::new(stdout().lock()) };
    play::play(&game, &mut console).or_else(|error| if error.is::<ask::Left>() { Ok(()) } else { Err(error) })
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
