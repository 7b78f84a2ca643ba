//! The author's tool: checks the content, tells its figures, and shows a scenario as it is played.

mod author;

use std::path::PathBuf;
use std::process::ExitCode;

use author::{folder, preview, report};
use clap::{Parser, Subcommand};
use mehfooz_content::Content;
use mehfooz_content::check::check_all;

/// What authors and translators of Mehfooz run before they hand in.
#[derive(Parser)]
#[command(name = "mehfooz-content")]
struct Arguments {
    /// The content's folder; else the nearest one above the working directory.
    #[arg(long, global = true, value_name = "DIR")]
    content: Option<PathBuf>,
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
        /// A scenario (`codes-wallet-caller`) or a topic (`codes`); all without it.
        id: Option<String>,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(code) => code,
        Err(text) => {
            eprintln!("{text}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<ExitCode, String> {
    let folder = folder::find(arguments.content)?;
    let content = folder::read(&folder)?;
    let text = match arguments.task {
        Task::Check { today, release } => return Ok(check(&content, today.as_deref(), release)),
        Task::Report => report::report(&content),
        Task::Preview { id } => preview::preview(&content, &preview::asked(&content, id.as_deref())?),
    };
    print!("{text}");
    Ok(ExitCode::SUCCESS)
}

fn check(content: &Content, today: Option<&str>, release: bool) -> ExitCode {
    let found = check_all(content, today, release);
    for warning in &found.warnings {
        println!("warning: {warning}");
    }
    for problem in &found.problems {
        println!("{problem}");
    }
    print!("{}", report::counts(content));
    println!("{} problems, {} warnings", found.problems.len(), found.warnings.len());
    if found.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
