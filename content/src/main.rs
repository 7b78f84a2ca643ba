//! The author's tool: checks the content, tells its figures, and shows a scenario as it is played.

mod author;

use std::path::PathBuf;
use std::process::ExitCode;

use author::{fmt, folder, new, preview, report, sign};
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
    /// Adds an untold scenario to the structure and to every language; `check` then lists what is to be written.
    New {
        /// What it teaches, such as `codes.8-10.keep-sms-code`.
        objective: String,
        /// The scenario's id, two to four words that tell the story: `codes-cousin-six-digits`.
        #[arg(long)]
        id: Option<String>,
    },
    /// Lays out all files in one manner: words in the order of the structure, one option a line.
    Fmt {
        /// Changes nothing; ends with 1 when a file is laid out otherwise.
        #[arg(long)]
        check: bool,
    },
    /// Signs a topic's words in one language; any later edit makes the signature stale.
    Sign {
        /// The topic, such as `secrets`.
        topic: String,
        /// The language's tag, such as `ur`.
        #[arg(long, value_name = "L")]
        locale: String,
        /// The role of who signs, such as `child-protection professional`; never a name.
        #[arg(long)]
        role: String,
        /// The day, YYYY-MM-DD; today without it.
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
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
        Task::New { objective, id } => {
            let (id, files) = new::skeleton(&content, &objective, id)?;
            format!("{}\"{id}\" is yet to be told\n", folder::write(&folder, &files)?)
        }
        Task::Fmt { check: true } => {
            let changes = fmt::changes(&content)?;
            print!("{}", folder::lines(&changes, "is not laid out by fmt"));
            return Ok(if changes.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
        Task::Fmt { check: false } => folder::write(&folder, &fmt::changes(&content)?)?,
        Task::Sign { topic, locale, role, on } => {
            let on = on.unwrap_or_else(sign::today);
            folder::write(&folder, &[sign::sign(&content, &topic, &locale, &role, &on)?])?
        }
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
