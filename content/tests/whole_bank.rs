//! What must hold for the bank as it lands.

#![allow(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::path::Path;

use mehfooz_content::check::{check_all, check_files};
use mehfooz_content::gates::figures;
use mehfooz_content::{Content, Files, NEED_A_SIGNATURE, hash_of, release};

fn content() -> Content {
    Content::read(Files::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap())
}

#[test]
fn the_whole_bank_has_no_problem_and_every_gate_holds() {
    let content = content();
    assert_eq!(check_all(&content, Some("2026-11-24"), false).problems, []);
    assert!(content.bank.scenarios().len() >= 216 && content.words.len() >= 2);
    assert!(figures(&content).len() > 100, "the gates were measured");
}

#[test]
fn a_release_waits_for_numbers_that_were_dialled() {
    let problems = check_all(&content(), Some("2026-11-24"), true).problems;
    assert!(problems.iter().all(|problem| problem.file == "helplines.json"), "{problems:?}");
    assert_eq!(problems.len(), 3);
}

#[test]
fn a_signature_is_for_these_words_and_this_structure() {
    let content = content();
    let hash = |files: &Files| hash_of(files, "ur", "codes");
    let before = hash(content.files());
    for path in ["ur/codes.json", "ur/topics.json", "scenarios/codes.json"] {
        let mut files = content.files().clone();
        let text = files.text(path).unwrap().replacen("codes", "Codes", 1);
        files.insert(path, text);
        assert_ne!(hash(&files), before, "{path}");
        files.insert(path, content.files().text(path).unwrap().replace('\n', "\n  "));
        assert_eq!(hash(&files), before, "layout of {path} is no edit");
    }
    let mut files = content.files().clone();
    files.insert("en/codes.json", "{}".to_owned());
    assert_eq!(hash(&files), before, "another language is another signature");
}

#[test]
fn a_file_that_is_gone_is_told_and_nothing_panics() {
    let content = content();
    let of_language = ["language", "ui", "topics", "helplines", "codes"].map(|name| format!("ur/{name}.json"));
    let structure = ["topics.json", "helplines.json", "scenarios/codes.json"].map(str::to_owned);
    for gone in structure.iter().chain(&of_language) {
        let mut files = content.files().clone();
        files.insert(gone, String::new());
        let problems = check_files(&Content::read(files)).problems;
        assert!(problems.iter().any(|problem| problem.file == *gone), "{gone}: {problems:?}");
    }
}

#[test]
fn a_release_leaves_out_what_is_not_signed_in_every_language() {
    let mut files = content().files().clone();
    let left_out = |files: &Files| release(&Content::read(files.clone()));
    let sign = |files: &mut Files, tag: &str, topics: &[&str]| {
        let signature = |topic: &&str| {
            let hash = hash_of(files, tag, topic);
            format!(r#""{topic}": {{ "words": "{hash}", "by": "child-protection professional", "on": "2026-12-01" }}"#)
        };
        let topics: Vec<_> = topics.iter().map(signature).collect();
        let text = format!(r#"{{ "topics": {{ {} }} }}"#, topics.join(", "));
        files.insert(&format!("{tag}/signed.json"), text);
    };
    for tag in ["en", "ur"] {
        files.insert(&format!("{tag}/signed.json"), r#"{ "topics": {} }"#.to_owned());
    }
    let (shipped, left) = left_out(&files);
    assert_eq!(left.len(), NEED_A_SIGNATURE.len());
    let shipped = Content::read(shipped);
    assert_eq!(shipped.bank.topics().len(), 7);
    assert!(shipped.bank.scenarios().len() >= 7 * 18 && shipped.bank.topic(&"help".into()).is_none());
    assert_eq!(shipped.problems(), []);

    sign(&mut files, "en", &NEED_A_SIGNATURE);
    sign(&mut files, "ur", &["help", "photos"]);
    let left: Vec<_> = left_out(&files).1.iter().map(ToString::to_string).collect();
    assert_eq!(left, ["strangers", "secrets", "upset"]);
    let edited = files.text("ur/help.json").unwrap().replacen("۔", "؟", 1);
    files.insert("ur/help.json", edited);
    assert_eq!(left_out(&files).1.len(), 4, "an edit makes a signature stale");
}
