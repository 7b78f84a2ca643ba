//! The goals that hold on any machine: each is a ratio against a yardstick that is timed in the same run.
//!
//! `cargo run --release -p mehfooz-tests --bin measure [-- --anki]`. Ends with failure when a goal is missed. Durable
//! writes are as fast as the disk is at that moment: only ratios of things taken singly, in shuffled order, in one
//! process say anything. `--anki` fetches Anki's engine from the Python index into `target/`, and measures it beside the game.

mod anki;
mod answers;
mod badges;
mod bare;
mod child;
mod content;
mod memory;
mod opening;
mod size;

use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// What measuring gives, or why it could not.
type Done<T = ()> = Result<T, Box<dyn Error>>;

static MISSED: AtomicUsize = AtomicUsize::new(0);

fn main() -> Done<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => all(false)?,
        ["--anki"] => all(true)?,
        // Runs of their own process, started by the others.
        ["content"] => content::print_first_load()?,
        ["memory", path] => memory::print_peaks(path)?,
        _ => return Err("arguments are --anki or none".into()),
    }
    Ok(ExitCode::from(u8::from(MISSED.load(Ordering::Relaxed) > 0)))
}

fn all(with_anki: bool) -> Done {
    let target = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target");
    let folder = target.join("measure");
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder)?;
    let durable = answers::measure(&folder)?;
    let histories = badges::histories(&folder)?;
    badges::measure(&histories)?;
    let opened_us = opening::measure(&histories)?;
    content::measure()?;
    memory::measure(&histories)?;
    size::measure(&target)?;
    if with_anki {
        anki::measure(&target, &durable, opened_us)?;
    }
    fs::remove_dir_all(&folder)?;
    Ok(())
}

/// Prints one goal: `P1 1.06 (goal 1.15) what`.
fn goal(name: &str, value: f64, at_most: f64, what: &str) {
    let missed = value > at_most || value.is_nan();
    MISSED.fetch_add(usize::from(missed), Ordering::Relaxed);
    println!("{name} {value:.2} (goal {at_most}) {what}{}", if missed { " MISSED" } else { "" });
}

/// The middle value; no number when there is none.
fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The value below which a tenth lies. For what only computes and takes milliseconds: on a busy machine the median of
/// such holds the turns of others.
fn undisturbed(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 10).copied().unwrap_or(f64::NAN)
}

/// The median of each value divided by the one that was taken beside it.
fn paired(values: &[f64], beside: &[f64]) -> f64 {
    median(&values.iter().zip(beside).map(|(value, beside)| value / beside).collect::<Vec<_>>())
}

/// Microseconds that it takes, and what it gives.
fn timed<T>(act: impl FnOnce() -> Done<T>) -> Done<(f64, T)> {
    let start = Instant::now();
    let given = act()?;
    Ok((start.elapsed().as_secs_f64() * 1e6, given))
}
