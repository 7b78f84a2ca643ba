//! A little of each torture, so that what breaks the store is seen at once; the long runs are made by hand.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::process::Command;

fn torture(arguments: &[&str]) -> String {
    let done = Command::new(env!("CARGO_BIN_EXE_torture")).args(arguments).output().unwrap();
    let (line, errors) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success(), "{arguments:?}: {line}{errors}");
    line.into_owned()
}

#[test]
fn two_hundred_kills_lose_nothing() {
    let line = torture(&["kills", "200"]);
    assert!(line.starts_with("kills 200, acknowledged lost 0, unopenable 0, projection differs 0"), "{line}");
}

#[test]
fn a_disk_that_fails_at_any_step_loses_nothing() {
    let line = torture(&["faults", "11"]);
    assert!(line.contains("acknowledged lost 0, unopenable 0, projection differs 0, stuck 0"), "{line}");
}

#[test]
fn three_hundred_damages_are_opened_or_told() {
    let line = torture(&["damage", "300"]);
    assert!(line.starts_with("damage 300, panics 0, silent resets 0, files gone 0"), "{line}");
}

#[test]
fn eight_threads_on_one_game_lose_nothing() {
    let line = torture(&["threads", "4000"]);
    assert!(line.contains("lost 0, errors 0, panics 0, projection differs 0"), "{line}");
}

#[test]
fn nonsense_is_refused_and_changes_nothing_and_every_call_succeeds_at_times() {
    let line = torture(&["fuzz", "2"]);
    assert!(line.contains("panics 0, half imported 0, projection differs 0, never succeeded 0;"), "{line}");
    assert!(line.contains("Content::read ") && line.contains("delete_player ") && line.contains("try_gate "), "{line}");
}

#[test]
fn an_unknown_torture_says_which_there_are() {
    let done = Command::new(env!("CARGO_BIN_EXE_torture")).arg("tickle").output().unwrap();
    assert_eq!(done.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&done.stderr).contains("allowed: torture kills N"));
}
