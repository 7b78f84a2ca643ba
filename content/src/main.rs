//! The author's tool: checks the content, reports its figures, and shows a scenario as it is played.

mod author;

use std::path::PathBuf;
use std::process::ExitCode;

use author::folder::{self, Art};
use author::{fmt, new, preview, preview_page, report, report_page, sheet, sign, summary};
use clap::{Parser, Subcommand};
use mehfooz_content::Content;
use mehfooz_content::check::{check_all, parse_day, today};
use mehfooz_core::Day;

/// Checks the content of Mehfooz, reports its figures, and shows scenarios as they are played.
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
    /// Reports all problems of all files, then the counts; exits with 1 if there are any.
    Check {
        /// Date to compute the ages of helplines against, YYYY-MM-DD; without it ages are not checked.
        #[arg(long, value_name = "DATE", value_parser = day)]
        today: Option<Day>,
        /// Also check what a release needs: every number dialled, none verified more than 180 days ago.
        #[arg(long, requires = "today")]
        release: bool,
    },
    /// Prints counts and the limits' figures, for each band and language.
    Report {
        /// As JSON.
        #[arg(long)]
        json: bool,
        /// As one page, with plots, into a file.
        #[arg(long, value_name = "FILE")]
        html: Option<PathBuf>,
        /// Date to compute the ages of helplines against, YYYY-MM-DD; today without it.
        #[arg(long, value_name = "DATE", value_parser = day)]
        today: Option<Day>,
    },
    /// Shows a scenario, or all of a topic, in every language: structure, words and key.
    Preview {
        /// A scenario (`codes-wallet-caller`) or a topic (`codes`); all without it.
        id: Option<String>,
        /// As played, all languages side by side, into a file.
        #[arg(long, value_name = "FILE")]
        html: Option<PathBuf>,
    },
    /// Writes a class sheet to print: scenarios, then the key and questions to talk about.
    Sheet {
        /// The topic, such as `codes`.
        topic: String,
        /// 5-7, 8-10 or 11-13.
        band: String,
        /// The language's tag, such as `ur`.
        #[arg(long, value_name = "L")]
        locale: String,
        /// Where it is written.
        #[arg(long, value_name = "FILE")]
        html: PathBuf,
    },
    /// Adds a stub to the structure and to every language; `check` then lists what is to be written.
    New {
        /// What it teaches, such as `codes.8-10.keep-sms-code`.
        objective: String,
        /// The scenario's id, two to four words that tell the story: `codes-six-digits-room`.
        #[arg(long)]
        id: Option<String>,
        /// Makes it a family, with a story for each option.
        #[arg(long)]
        family: bool,
    },
    /// Lays out all files in one manner: words in the order of the structure, one option a line.
    Fmt {
        /// Change nothing; exit with 1 if a file is laid out otherwise.
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
        /// The date, YYYY-MM-DD; today without it.
        #[arg(long, value_name = "DATE", value_parser = day)]
        on: Option<Day>,
    },
}

fn day(text: &str) -> Result<Day, String> {
    parse_day(text).ok_or_else(|| "not a date; write YYYY-MM-DD".to_owned())
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
        Task::Check { today, release } => return Ok(check(&content, today, release)),
        Task::Report { html: Some(file), today, .. } => {
            return folder::save(&file, &page(&content, &Art::of(&folder), today.unwrap_or_else(self::today)));
        }
        Task::Report { json: true, today, .. } => {
            let summary = summary::summary(&content, today.unwrap_or_else(self::today));
            serde_json::to_string_pretty(&summary).map_err(|error| error.to_string())? + "\n"
        }
        Task::Report { .. } => report::report(&content),
        Task::New { objective, id, family } => {
            let (id, files) = new::skeleton(&content, &objective, id, family)?;
            format!("{}\"{id}\" needs words\n", folder::write(&folder, &files)?)
        }
        Task::Fmt { check: true } => return check_layout(&content),
        Task::Fmt { check: false } => folder::write(&folder, &fmt::changes(&content)?)?,
        Task::Sign { topic, locale, role, on } => {
            let on = on.unwrap_or_else(today);
            folder::write(&folder, &[sign::sign(&content, &topic, &locale, &role, on)?])?
        }
        Task::Preview { id, html } => {
            let scenarios = preview::asked(&content, id.as_deref())?;
            if let Some(file) = html {
                return folder::save(&file, &preview_page::preview_page(&content, &scenarios, &Art::of(&folder)));
            }
            preview::preview(&content, &scenarios)
        }
        Task::Sheet { topic, band, locale, html } => {
            let page = sheet::sheet(&content, &topic, &band, &locale, &Art::of(&folder))?;
            return folder::save(&html, &page);
        }
    };
    print!("{text}");
    Ok(ExitCode::SUCCESS)
}

/// The report as one page.
fn page(content: &Content, art: &Art, today: Day) -> String {
    let summary = summary::summary(content, today);
    report_page::report_page(content, &summary, &check_all(content, Some(today), false), art, today)
}

fn check_layout(content: &Content) -> Result<ExitCode, String> {
    let changes = fmt::changes(content)?;
    print!("{}", folder::lines(&changes, "is not laid out by fmt"));
    Ok(if changes.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn check(content: &Content, today: Option<Day>, release: bool) -> ExitCode {
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
