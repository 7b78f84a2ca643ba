//! P3 and P5 against Anki, whose engine is written in Rust and keeps its cards in SQLite too.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::answers::Durable;
use crate::{Done, goal};

const VERSION: &str = "26.9.3";
const SCRIPT: &str = include_str!("anki.py");

/// Measures Anki, and the goals against it. `opened_us` is the game's own opening.
pub fn measure(target: &Path, durable: &Durable, opened_us: f64) -> Done {
    let venv = target.join("anki");
    let python = venv.join("bin/python");
    if !python.exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&venv))?;
    }
    run(Command::new(&python).args(["-m", "pip", "install", "--quiet", &format!("anki=={VERSION}")]))?;
    let folder = target.join("measure");
    let script = folder.join("peer.py");
    fs::write(&script, SCRIPT)?;
    let text = run(Command::new(&python).arg(script).arg(folder.join("anki")))?;
    let numbers: Vec<f64> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    let [opened, growing, reused] = *numbers.as_slice() else { return Err(format!("no three numbers: {text}").into()) };
    println!("(Anki {VERSION}: opens in {opened:.0} us, answers in {growing:.2}, later {reused:.2} of fdatasync)");
    goal("P3", durable.growing / growing, 1.0, "an answer over Anki's, each over fdatasync, on a new phone");
    goal("P3", durable.reused / reused, 0.65, "the same, WAL reused");
    goal("P5", opened_us / opened, 0.2, "open until ready, 10,000 attempts, over Anki with 500 cards (Python in it)");
    Ok(())
}

fn run(command: &mut Command) -> Done<String> {
    let output = command.output()?;
    if !output.status.success() {
        return Err(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
