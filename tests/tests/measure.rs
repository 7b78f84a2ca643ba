//! Runs every measurement on little data, so that the code which measures keeps working; goals are not checked.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use std::process::Command;

fn measure(argument: &str) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_measure")).arg(argument).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_smoke_run_measures_every_goal() {
    let (code, figures, errors) = measure("--smoke");
    assert_eq!(code, Some(0), "{figures}{errors}");
    for (goal, figures_of_it) in [("P1 ", 2), ("P2 ", 4), ("P4 ", 3), ("P5 ", 1), ("P6 ", 4), ("P7 ", 3), ("P8 ", 4)] {
        let found = figures.lines().filter(|line| line.starts_with(goal)).count();
        assert_eq!(found, figures_of_it, "{goal}in:\n{figures}");
    }
    assert!(!figures.contains("NaN") && !figures.contains("inf"), "{figures}");
}

#[test]
fn an_unknown_argument_is_refused() {
    let (code, _, errors) = measure("--smok");
    assert_eq!(code, Some(1));
    assert!(errors.contains("allowed: --anki, --smoke"), "{errors}");
}
