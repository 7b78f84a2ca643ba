//! Measures the game against its goals: each figure is a ratio to a yardstick that is timed in the same run.
//!
//! `cargo run --release -p mehfooz-tests --bin measure [-- --anki | --smoke]`. Exits with 1 when a goal is missed. The speed
//! of durable writes changes with the disk's load: only ratios of single operations, taken in shuffled order in one process,
//! are stable. `--anki` fetches Anki's engine from the Python index into `target/` and measures it too. `--smoke` runs every
//! measurement on a hundredth of the data and checks no goal, only that there are figures. The figures: `docs/figures.md`.

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
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Instant;

type Done<T = ()> = Result<T, Box<dyn Error>>;

static MISSED: AtomicUsize = AtomicUsize::new(0);
static SMOKE: AtomicBool = AtomicBool::new(false);

fn main() -> Done<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => all(false)?,
        ["--anki"] => all(true)?,
        ["--smoke"] => {
            SMOKE.store(true, Ordering::Relaxed);
            all(false)?;
        }
        // Subprocesses of the above.
        ["content", which] => content::print_first_load(which)?,
        ["memory", path, which, answers] => memory::print_peaks(path, which, answers.parse()?)?,
        _ => return Err("allowed: --anki, --smoke or no argument".into()),
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

fn is_smoke() -> bool {
    SMOKE.load(Ordering::Relaxed)
}

/// How often something is done: `full`, or a hundredth of it (at least 3) in a smoke run.
fn times(full: usize) -> usize {
    if is_smoke() { (full / 100).max(3) } else { full }
}

/// Prints one goal: `P1 1.06 (goal 1.15) what`.
fn goal(name: &str, value: f64, at_most: f64, what: &str) {
    let missed = value.is_nan() || (value > at_most && !is_smoke());
    MISSED.fetch_add(usize::from(missed), Ordering::Relaxed);
    println!("{name} {value:.2} (goal {at_most}) {what}{}", if missed { " MISSED" } else { "" });
}

/// The middle value; NaN of none.
fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The 10th percentile: for computations of milliseconds, whose median on a busy machine includes other processes' time.
fn undisturbed(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 10).copied().unwrap_or(f64::NAN)
}

/// The median of each value divided by the one that was taken beside it.
fn paired(values: &[f64], beside: &[f64]) -> f64 {
    median(&values.iter().zip(beside).map(|(value, beside)| value / beside).collect::<Vec<_>>())
}

/// Runs it; returns the microseconds and the result.
fn timed<T>(act: impl FnOnce() -> Done<T>) -> Done<(f64, T)> {
    let start = Instant::now();
    let result = act()?;
    Ok((start.elapsed().as_secs_f64() * 1e6, result))
}
