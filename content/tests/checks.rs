//! What an author is told, row by row of content/format.md section 9, on made-up content.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may panic as tests do")]

use std::collections::BTreeMap;

use mehfooz_content::check::{Findings, check_ages, check_interface, check_pictures, check_words, nearest, sentences};
use mehfooz_content::gates::{Choice, table};
use mehfooz_content::{Helpline, Language, ScenarioWords};
use mehfooz_core::bank::Bank;
use mehfooz_core::{Band, Key, ScenarioId};

const TOPICS: &str = r#"{"topics": [{"id": "codes", "sensitive": true, "picture": "key", "place": {"id": "shop", "picture": "key"},
  "ukcis": [], "c4": [], "bands": {"8-10": {"objectives": ["codes.8-10.keep"]}}}]}"#;

const SCENARIOS: &str = r#"[{"id": "codes-caller", "objective": "codes.8-10.keep", "stance": "risky",
  "picture": {"place": "shop", "items": ["grandma"]}, "stimulus": {"kind": "call", "parts": ["p1", "p2"]},
  "response": {"kind": "choose", "options": ["a", "b", "c"], "right": "b"}}]"#;

const WORDS: &str = r#"{"codes-caller": {"stem": "A man calls. What now?", "sender": "Unknown number",
  "parts": {"p1": {"text": "Hello."}, "p2": {"text": "Read the code."}},
  "options": {"a": {"text": "Read half", "why": "He asks for the rest."}, "b": {"text": "End the call", "why": "It stays safe."},
    "c": {"text": "Ask his name", "why": "A name is easily made up."}}}}"#;

const LANGUAGE: &str = r#"{"tag": "xx", "name": "Made-up", "direction": "rtl", "speech": "xx",
  "limits": {"8-10": {"stem": 8, "option": 4, "sentence": 6, "part": 5, "why": 8}},
  "lists": {"threat": ["lose the phone"], "cheer": ["hooray"], "caution": ["end"]}, "letters": "", "never": ["ك"]}"#;

fn bank() -> Bank {
    Bank::parse(("topics.json", TOPICS), &[("scenarios/codes.json", SCENARIOS)]).unwrap()
}

fn language() -> Language {
    serde_json::from_str(LANGUAGE).unwrap()
}

/// What is told when `from` is written as `to`.
fn told(from: &str, to: &str) -> Vec<String> {
    assert!(WORDS.contains(from), "{from} is in the words");
    let words: BTreeMap<ScenarioId, ScenarioWords> = serde_json::from_str(&WORDS.replacen(from, to, 1)).unwrap();
    let mut problems = Vec::new();
    check_words(&bank(), &language(), &words, &mut problems);
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn words_that_fit_are_not_spoken_of() {
    assert_eq!(told("Hello.", "Hello."), Vec::<String>::new());
}

#[test]
fn each_fault_of_words_is_told_with_file_id_given_and_allowed() {
    let rows = [
        (r#""c": {"#, r#""d": {"#, "words for option \"c\" are missing"),
        (
            "Read half",
            "Read half of it and wait",
            "option \"a\" has 6 words; 8-10 allows 4: \"Read half of it and wait\"",
        ),
        ("A man calls.", " A man calls.", "stem begins with a space"),
        (
            "A man calls.",
            "A tall man with a hat calls.",
            "stem has a sentence of 7 words; 8-10 allows 6: \"A tall man with a hat calls\"",
        ),
        ("A man calls.", "A man ك calls.", "stem has U+0643 (ك) at letter 7; Made-up never writes it"),
        ("Read half", "End the call", "options a and b have the same text"),
        ("Read half", "All of these", "option \"a\" is \"All of these\"; each must stand alone"),
        ("Hello.", "See www.win", "part \"p1\" holds a link; write it without one"),
        ("Hello.", "Call 0300-1234567", "part \"p1\" holds a phone number (0300-1234567); only helplines may be shown"),
        ("It stays safe.", "You lose the phone.", "why of \"b\" says \"lose the phone\"; see guide §3"),
        ("It stays safe.", "It stays safe!", "why of \"b\" has an exclamation mark; sensitive topics stay calm"),
        ("It stays safe.", "Hooray, it is safe.", "why of \"b\" says \"hooray\"; sensitive topics do not cheer"),
        (r#""sender": "Unknown number","#, "", "sender is missing; chat, sms, post and call have one"),
        ("Read half", "", "option \"a\" is empty"),
    ];
    for (from, to, text) in rows {
        let line = format!("xx/codes.json: \"codes-caller\": {text}");
        assert!(told(from, to).contains(&line), "{line}\nis not in\n{}", told(from, to).join("\n"));
    }
}

#[test]
fn a_file_with_three_faults_prints_three_lines() {
    let words = WORDS.replace("Hello.", "www.win").replace("Ask his name", " Ask").replace("It stays safe.", "Safe!");
    let words: BTreeMap<ScenarioId, ScenarioWords> = serde_json::from_str(&words).unwrap();
    let mut problems = Vec::new();
    check_words(&bank(), &language(), &words, &mut problems);
    assert_eq!(problems.len(), 3, "{problems:?}");
}

#[test]
fn words_without_a_scenario_are_told() {
    let lines = told("codes-caller", "codes-old");
    assert!(lines.contains(&"xx/codes.json: \"codes-old\": no such scenario".to_owned()));
    assert!(lines.contains(&"xx/codes.json: \"codes-caller\": words are missing".to_owned()));
}

#[test]
fn a_picture_that_is_not_there_names_the_nearest_and_an_unused_one_warns() {
    let mut found = Findings::default();
    check_pictures(&bank(), &["key", "grandpa", "lion", "mithu"], &mut found);
    let line = "scenarios/codes.json: \"codes-caller\": picture \"grandma\" is not in art/; nearest: \"grandpa\"";
    assert!(found.problems.iter().any(|problem| problem.to_string() == line), "{:?}", found.problems);
    let warnings: Vec<_> = found.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(warnings, ["art/grandpa.svg: is used by nothing"]);
    assert_eq!(nearest("codes-caler", &["codes-caller", "prizes-x"]), Some("codes-caller"));
}

#[test]
fn interfaces_need_the_same_keys_and_variables() {
    let texts = |pairs: &[(&str, &str)]| pairs.iter().map(|(k, t)| ((*k).to_owned(), (*t).to_owned())).collect();
    let (en, xx): (BTreeMap<_, _>, _) =
        (texts(&[("many", "{count} feathers"), ("start", "Start")]), texts(&[("many", "feathers")]));
    let mut problems = Vec::new();
    check_interface(&[("en", &en), ("xx", &xx)], &mut problems);
    let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(lines, ["xx/ui.json: \"many\": lacks {count}", "xx/ui.json: key \"start\" is missing"]);
}

fn helpline(verified_on: &str, verified_by: &str) -> Vec<Helpline> {
    let text = format!(
        r#"[{{"id": "x", "digits": "1799", "hours": "always", "free": null, "verified_on": "{verified_on}", "verified_by": "{verified_by}", "source": "s"}}]"#
    );
    serde_json::from_str(&text).unwrap()
}

#[test]
fn old_helplines_warn_and_very_old_ones_fail_a_release() {
    let run = |on: &str, by: &str, release: bool| {
        let mut found = Findings::default();
        check_ages(&helpline(on, by), "2026-11-23", release, &mut found);
        (found.problems.iter().map(ToString::to_string).collect::<Vec<_>>(), found.warnings.len())
    };
    assert_eq!(run("2026-08-25", "published", false), (vec![], 0), "90 days are fine");
    assert_eq!(run("2026-08-24", "published", false), (vec![], 1), "91 days warn");
    let old = "helplines.json: \"x\": verified on 2026-05-01, 206 days before 2026-11-23; at most 180".to_owned();
    assert_eq!(run("2026-05-01", "dialled", true), (vec![old], 0));
    assert_eq!(run("2026-11-01", "published", true).0.len(), 1, "a release needs a dialled number");
    assert_eq!(run("1 May", "published", false).0.len(), 1);
}

fn choices(number: usize, options: [&str; 3], right: &str) -> Vec<Choice> {
    let text =
        WORDS.replace("Read half", options[0]).replace("End the call", options[1]).replace("Ask his name", options[2]);
    let words: BTreeMap<ScenarioId, ScenarioWords> = serde_json::from_str(&text).unwrap();
    let id = ScenarioId::from("codes-caller");
    let keys = ["a", "b", "c"].map(key);
    (0..number).map(|_| Choice::new(&id, &keys, &key(right), &words[&id]).unwrap()).collect()
}

fn key(text: &str) -> Key {
    Key::from(text)
}

#[test]
fn a_bank_whose_keys_are_longest_is_caught_and_a_small_one_is_only_told() {
    let options = ["Go on", "A much longer key", "Ask"];
    let caught = table(&choices(30, options, "b"), &language(), Band::EightToTen).problems();
    assert!(caught.iter().any(|p| p.to_string().starts_with("xx 8-10: \"longest\" is right in 100 % of 30 choose scenarios; chance is 33 %, allowed 43 %. Worst: codes-caller")), "{caught:?}");
    assert!(table(&choices(29, options, "b"), &language(), Band::EightToTen).problems().is_empty());
}

#[test]
fn a_bank_without_cues_passes_every_gate() {
    let mut even = choices(10, ["Sit", "Run", "Ask"], "a");
    even.extend(choices(10, ["Sit", "Run", "Ask"], "b"));
    even.extend(choices(10, ["Sit", "Run", "Ask"], "c"));
    let table = table(&even, &language(), Band::EightToTen);
    assert_eq!(table.problems(), []);
    assert!(table.scores.iter().all(|score| (score.share - table.chance).abs() < 1e-9), "{:?}", table.scores);
}

#[test]
fn ties_share_the_point_and_an_empty_pick_guesses() {
    let choice = &choices(1, ["Sit", "Run", "Ask"], "b")[0];
    assert!((choice.points(&[0, 1]) - 0.5).abs() < 1e-9);
    assert!((choice.points(&[]) - 1.0 / 3.0).abs() < 1e-9);
    assert!(choice.points(&[0]).abs() < 1e-9);
}

#[test]
fn a_mark_inside_a_word_ends_no_sentence() {
    assert_eq!(sentences("It costs Rs 3.50 now. “Why?” she asks.").len(), 3);
    assert_eq!(sentences("کیا ہوا؟ کچھ نہیں۔").len(), 2);
}
