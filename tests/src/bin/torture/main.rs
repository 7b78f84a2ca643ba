//! Torture of the saved games: what a phone does to them at its worst, many times over.
//!
//! `torture kills N | faults [EVERY] | damage N | threads [CALLS] | fuzz SECONDS`; each prints one line, and the exit code is 1
//! when anything in it that must be 0 is not.

mod child;
mod damage;
mod faults;
mod fuzz;
mod kills;
mod rng;
mod threads;

use std::process::ExitCode;

/// What went wrong before anything could be tested.
type Failure = Box<dyn std::error::Error>;

/// What a torture found: its line, and whether all is well.
struct Found {
    line: String,
    well: bool,
}

const USAGE: &str = "torture kills N | faults [EVERY] | damage N | threads [CALLS] | fuzz SECONDS";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (what, rest) = arguments.split_first().map_or(("", [].as_slice()), |(what, rest)| (what.as_str(), rest));
    let number = |or: Option<u64>| rest.first().map_or(or.ok_or(()), |given| given.parse().map_err(drop));
    let found = match (what, rest) {
        ("kills", [_]) => number(None).map(kills::run),
        ("faults", [] | [_]) => number(Some(1)).map(faults::run),
        ("damage", [_]) => number(None).map(damage::run),
        ("threads", [] | [_]) => number(Some(1_000_000)).map(threads::run),
        ("fuzz", [_]) => number(None).map(fuzz::run),
        ("play", [path, seed]) => seed.parse().map(|seed| child::run(path, seed)).map_err(drop),
        _ => Err(()),
    };
    match found {
        Ok(Ok(Found { line, well })) => {
            println!("{line}");
            if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Ok(Err(failure)) => {
            eprintln!("{what}: {failure}");
            ExitCode::FAILURE
        }
        Err(()) => {
            eprintln!("given: {}; allowed: {USAGE}", arguments.join(" "));
            ExitCode::from(2)
        }
    }
}
