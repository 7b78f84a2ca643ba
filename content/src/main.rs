//! The author's tool: checks the content, tells its figures, and shows a scenario as it is played.

mod preview;
mod report;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use mehfooz_content::check::check_all;

/// What authors and translators of Mehfooz run before they hand in.
#[derive(Parser)]
#[command(name = "mehfooz-content")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Tells every problem of every file, then the counts; ends with 1 when there is a problem.
    Check {
        /// The day by which helplines are old, YYYY-MM-DD.
        #[arg(long)]
        today: Option<String>,
        /// Also what a release needs: numbers dialled, none older than 180 days.
        #[arg(long, requires = "today")]
        release: bool,
    },
    /// Tells counts and the gates' figures, for each band and language.
    Report,
    /// Shows a scenario, or all of a topic, in every language: structure, words and key.
    Preview {
        /// A scenario (`codes-wallet-caller`) or a topic (`codes`).
        id: String,
    },
}

fn main() -> ExitCode {
    match Arguments::parse().task {
        Task::Check { today, release } => check(today.as_deref(), release),
        Task::Report => {
            print!("{}", report::report());
            ExitCode::SUCCESS
        }
        Task::Preview { id } => match preview::preview(&id) {
            Ok(text) => {
                print!("{text}");
                ExitCode::SUCCESS
            }
            Err(text) => {
                eprintln!("{text}");
                ExitCode::FAILURE
            }
        },
    }
}

fn check(today: Option<&str>, release: bool) -> ExitCode {
    let found = check_all(today, release);
    for warning in &found.warnings {
        println!("warning: {warning}");
    }
    for problem in &found.problems {
        println!("{problem}");
    }
    print!("{}", report::counts());
    println!("{} problems, {} warnings", found.problems.len(), found.warnings.len());
    if found.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
