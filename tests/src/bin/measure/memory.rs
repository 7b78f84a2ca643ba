//! P8: how much memory a long play takes, in a process of its own.

use std::fs;
use std::path::Path;
use std::process::Command;

use mehfooz_embedded::{Words, bank, languages, words};

use crate::badges::Histories;
use crate::child::Child;
use crate::{Done, goal, times};

/// Measures the goal.
pub fn measure(histories: &Histories) -> Done {
    let output = Command::new(std::env::current_exe()?)
        .arg("memory")
        .arg(&histories.short)
        .arg(times(1_000).to_string())
        .output()?;
    let text = String::from_utf8(output.stdout)?;
    let peaks: Vec<f64> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    let [opened, loaded, played] = *peaks.as_slice() else { return Err(format!("no three peaks: {text}").into()) };
    println!(
        "(peaks: {opened:.1} MB with the file open, {loaded:.1} MB with the content, {played:.1} MB after 1,000 answers)"
    );
    goal("P8", played, 8.0, "MB at most over 1,000 answers, 10,000 attempts before");
    goal("P8", played / opened, 1.5, "the same over what it was with the file open");
    goal("P8", played - loaded, 0.5, "MB that 1,000 answers add");
    Ok(())
}

/// Prints the peaks in MB: the file open, all content loaded, `answers` answers given.
pub fn print_peaks(path: &str, answers: usize) -> Done {
    let mut child = Child::open(Path::new(path), 1_000_000)?;
    println!("{}", peak_mb()?);
    let loaded: Vec<&Words> = languages().iter().filter_map(|language| words(&language.tag)).collect();
    if loaded.is_empty() || bank().scenarios().is_empty() {
        return Err("no content".into());
    }
    println!("{}", peak_mb()?);
    for _ in 0..answers {
        let card = child.next_card()?;
        child.answer(&card)?;
    }
    println!("{}", peak_mb()?);
    Ok(())
}

fn peak_mb() -> Done<f64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<f64>()? / 1e3)
}
