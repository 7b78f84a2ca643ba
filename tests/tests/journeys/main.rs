//! Replays every journey of `tests/journeys`. `MEHFOOZ_RECORD=1` writes them afresh instead: read the diff before it is
//! committed, since it is what Kotlin and Swift are held to as well.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop where it stands")]

mod record;
mod stories;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Once;

use mehfooz_content::check::UI;
use mehfooz_tests::journey::{Journey, Traveller, fault, folder};
use serde_json::Value;

static RECORDED: Once = Once::new();

/// Every journey, written afresh before when that is wanted.
fn files() -> Vec<PathBuf> {
    if std::env::var_os("MEHFOOZ_RECORD").is_some() {
        RECORDED.call_once(record::all);
    }
    let mut files: Vec<_> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    assert!(!files.is_empty(), "{} holds no journey", folder().display());
    files
}

fn read(path: &Path) -> Journey {
    let text = fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What went otherwise than written; each starts with file, step and call.
fn faults(path: &Path) -> Vec<String> {
    let name = path.file_name().unwrap().to_string_lossy();
    let mut traveller = Traveller::new().unwrap();
    let mut faults = Vec::new();
    for (at, step) in read(path).steps.iter().enumerate() {
        let at = format!("{name}, step {}, {}", at + 1, step.call);
        let done = traveller.take(step).unwrap_or_else(|error| panic!("{at}: {error}"));
        faults.extend(fault(step, &done).map(|fault| format!("{at}: {fault}")));
    }
    faults
}

#[test]
fn every_journey_goes_as_it_is_written() {
    let faults: Vec<_> = files().iter().flat_map(|path| faults(path)).collect();
    assert!(faults.is_empty(), "{}\n(meant so? MEHFOOZ_RECORD=1 writes the journeys afresh)", faults.join("\n"));
}

#[test]
fn no_screen_shows_a_key_or_a_variable_and_every_picture_is_there() {
    let steps: Vec<_> = files().iter().flat_map(|path| read(path).steps).collect();
    // An exported player is a document, not a screen.
    let screens = steps.iter().filter(|step| step.call != "export_player");
    let (mut faults, mut texts) = (Vec::new(), 0);
    for (call, view) in screens.filter_map(|step| Some((&step.call, step.gives.as_ref()?))) {
        walk(view, "", &mut |field, text| {
            texts += 1;
            let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
            let is_key = |word: &str| UI.binary_search_by_key(&word, |(key, _)| key).is_ok();
            if words.into_iter().any(is_key) || text.contains(['{', '}']) {
                faults.push(format!("{call}, {field}: {text}"));
            }
            if field == "picture" && mehfooz_embedded::picture(text).is_none() {
                faults.push(format!("{call}: there is no picture \"{text}\""));
            }
        });
    }
    assert!(texts > 4_000, "{texts} texts");
    assert_eq!(faults, Vec::<String>::new());
}

/// Every text of a view, with the name of its field.
fn walk(view: &Value, field: &str, see: &mut impl FnMut(&str, &str)) {
    match view {
        Value::String(text) => see(field, text),
        Value::Array(values) => values.iter().for_each(|value| walk(value, field, see)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| walk(value, name, see)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn every_call_of_the_game_is_made_in_some_journey() {
    let sources = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../bindings/src")).unwrap();
    let sources = sources.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let exported = sources.map(|path| fs::read_to_string(path).unwrap()).filter(|text| text.contains("uniffi::export"));
    let calls: BTreeSet<String> = exported.flat_map(|text| methods(&text)).collect();
    assert!(calls.contains("open") && calls.contains("answer"), "{calls:?}");
    let made: BTreeSet<String> = files().iter().flat_map(|path| read(path).steps).map(|step| step.call).collect();
    let never: Vec<_> = calls.difference(&made).collect();
    assert!(never.is_empty(), "never called: {never:?}");
}

fn methods(source: &str) -> Vec<String> {
    let starts = source.lines().filter_map(|line| line.trim_start().strip_prefix("pub fn "));
    starts.filter_map(|rest| rest.split_once('(')).map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn every_error_is_met_in_some_journey() {
    let met: BTreeSet<String> = files()
        .iter()
        .flat_map(|path| read(path).steps)
        .filter_map(|step| step.fails.as_ref()?.as_object()?.keys().next().cloned())
        .collect();
    assert_eq!(
        met.into_iter().collect::<Vec<_>>(),
        ["GateClosed", "Invalid", "OutOfTurn", "Storage", "TooNew", "Unknown"]
    );
}
