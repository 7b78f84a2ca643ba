//! P8: how much memory a long play takes, in a process of its own, through the calls that the phones make.

use std::fs;
use std::process::Command;

use mehfooz::views::RoundView;
use mehfooz::{Game, Now};
use mehfooz_embedded::{languages, words};
use mehfooz_tests::first_answer;

use crate::badges::Histories;
use crate::child::PLAYER;
use crate::{Done, goal, times};

/// Measures the goal.
pub fn measure(histories: &Histories) -> Done {
    let [opened, loaded, played] = peaks(histories, "one")?;
    println!(
        "(peaks: {opened:.1} MB with the file open, {loaded:.1} MB on the map, {played:.1} MB after 1,000 answers)"
    );
    goal("P8", played, 8.0, "MB at most over 1,000 answers, 10,000 attempts before, one language loaded");
    goal("P8", played / opened, 1.5, "the same over what it was with the file open");
    goal("P8", played - loaded, 0.5, "MB that 1,000 answers add");
    let [opened, _, played] = peaks(histories, "all")?;
    goal("P8", played / opened, 1.5, &format!("the second with all languages loaded ({played:.1} MB)"));
    Ok(())
}

fn peaks(histories: &Histories, languages: &str) -> Done<[f64; 3]> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("memory").arg(&histories.short).args([languages, &times(1_000).to_string()]);
    let text = String::from_utf8(command.output()?.stdout)?;
    let peaks: Vec<f64> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    peaks.try_into().map_err(|_| format!("no three peaks: {text}").into())
}

/// Prints the peaks in MB: the file open, the map shown, `answers` answers given.
pub fn print_peaks(path: &str, which: &str, answers: usize) -> Done {
    let mut now = Now { unix_ms: 1_795_520_000_000, utc_offset_s: 18_000, uptime_ms: 60_000 };
    let game = Game::open(path.to_owned(), now)?;
    println!("{}", peak_mb()?);
    game.home(PLAYER.0, now)?;
    if which == "all" && languages().iter().any(|language| words(&language.tag).is_none()) {
        return Err("a language has no words".into());
    }
    println!("{}", peak_mb()?);
    let (mut answered, mut seed) = (0, 1_000_000);
    while answered < answers {
        seed += 1;
        now.unix_ms += 30_000;
        let mut view = game.begin(PLAYER.0, None, seed, now)?;
        loop {
            view = match view {
                RoundView::Question { view } => {
                    answered += 1;
                    game.answer(PLAYER.0, view.position, first_answer(&view.response), now)?
                }
                RoundView::Feedback { view } => game.next(PLAYER.0, view.position)?,
                RoundView::End { .. } => break,
            };
        }
        game.leave_end(PLAYER.0, now)?;
    }
    println!("{}", peak_mb()?);
    Ok(())
}

fn peak_mb() -> Done<f64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<f64>()? / 1e3)
}
