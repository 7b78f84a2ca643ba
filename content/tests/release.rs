//! What ships, and what a release leaves out.

#![allow(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::collections::BTreeSet;
use std::path::Path;

use mehfooz_content::check::{used_backdrops, used_pictures};
use mehfooz_content::packed::pack;
use mehfooz_content::{Content, Files, hash_of, release, shipped};
use mehfooz_core::TopicId;
use serde_json::Value;

/// In the order of the path.
const NEED_A_SIGNATURE: [&str; 7] = ["strangers", "secrets", "upset", "photos", "fakes", "groups", "help"];

fn content() -> Content {
    let mut files = Files::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    for tag in ["en", "ur"] {
        files.insert(&format!("{tag}/signed.json"), r#"{ "topics": {} }"#.to_owned());
    }
    Content::read(files)
}

/// Every text in a JSON value, names included.
fn texts(json: &Value, found: &mut BTreeSet<String>) {
    match json {
        Value::String(text) => drop(found.insert(text.clone())),
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        Value::Object(entries) => {
            found.extend(entries.keys().cloned());
            entries.values().for_each(|value| texts(value, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn texts_of<'a>(files: &Files, paths: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    paths.for_each(|path| texts(&serde_json::from_str(files.text(path).unwrap()).unwrap(), &mut found));
    found
}

#[test]
fn a_release_holds_no_word_and_no_picture_of_a_topic_that_it_leaves_out() {
    let content = content();
    let (files, left_out) = release(&content);
    assert_eq!(left_out.iter().map(TopicId::as_str).collect::<Vec<_>>(), NEED_A_SIGNATURE);
    let shipped = texts_of(&files, files.paths());
    let is_left_out = |path: &&str| left_out.iter().any(|topic| path.ends_with(&format!("/{topic}.json")));
    let gone = texts_of(content.files(), content.files().paths().filter(is_left_out));
    // What the other topics say too: names of fields, letters, pictures, and texts such as "Tell Ammi".
    let kept = texts_of(content.files(), content.files().paths().filter(|path| !is_left_out(path)));
    let only_there: Vec<_> = gone.difference(&kept).collect();
    assert!(only_there.len() > 5 * 18 * 2 * 5, "{}", only_there.len());
    for text in only_there {
        assert!(!shipped.contains(text), "shipped: {text}");
    }
    for topic in &left_out {
        for words in &content.words {
            let of = words.topic(topic).unwrap();
            let bands = of.bands.values().flat_map(|band| [&band.ask, &band.avoid, &band.talk]);
            for text in [&of.title, &of.badge, &of.place].into_iter().chain(bands) {
                assert!(!shipped.contains(text), "shipped of {topic}: {text}");
            }
        }
        let mut named = shipped
            .iter()
            .filter(|text| text.starts_with(&format!("{topic}-")) || text.starts_with(&format!("{topic}.")));
        assert_eq!(named.next(), None);
    }
    let shipped = Content::read(files);
    let art: BTreeSet<_> = shipped.files().art().iter().map(String::as_str).collect();
    assert_eq!(art, used_pictures(&shipped.bank));
    let backdrops: BTreeSet<_> = shipped.files().backdrops().iter().map(String::as_str).collect();
    assert_eq!(backdrops, used_backdrops(&shipped.bank));
    assert!(backdrops.len() < content.files().backdrops().len(), "some backdrops are drawn for no photo");
    assert!(art.len() < content.files().art().len(), "some pictures are of topics that are left out");
}

/// The names of pictures in the structure, wherever they stand: of scenes, faces, things, parts, options and rules.
fn named(json: &Value, found: &mut BTreeSet<String>) {
    match json {
        Value::Object(entries) => {
            for (name, value) in entries {
                match (name.as_str(), value) {
                    ("art" | "face" | "picture", Value::String(text)) => drop(found.insert(text.clone())),
                    ("items" | "pictures" | "rules", names) => texts_inside(names, found),
                    _ => named(value, found),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| named(value, found)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn texts_inside(json: &Value, found: &mut BTreeSet<String>) {
    match json {
        Value::String(text) => drop(found.insert(text.clone())),
        Value::Array(values) => values.iter().for_each(|value| texts_inside(value, found)),
        Value::Object(entries) => entries.values().for_each(|value| texts_inside(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn every_picture_that_the_structure_names_ships_whatever_it_is_for() {
    for files in [shipped(&content()), release(&content()).0] {
        let mut names = BTreeSet::new();
        for path in files.below("scenarios").chain(["topics.json"]) {
            named(&serde_json::from_str(files.text(path).unwrap()).unwrap(), &mut names);
        }
        let gone: Vec<_> = names.iter().filter(|name| !files.art().contains(name)).collect();
        assert!(names.len() > 100 && gone.is_empty(), "{} named, not shipped: {gone:?}", names.len());
    }
}

#[test]
fn what_only_authors_need_does_not_ship() {
    let content = content();
    for files in [shipped(&content), release(&content).0] {
        let shipped = Content::read(files);
        for (words, of_author) in shipped.words.iter().zip(&content.words) {
            let writing = &of_author.language().writing;
            assert!(shipped.files().text(&format!("{}/signed.json", words.language().tag)).is_none());
            let packed = pack(words).unwrap();
            let holds = |text: &str| packed.windows(text.len()).any(|bytes| bytes == text.as_bytes());
            assert!(holds(words.ui("gate_title")) && holds(&words.language().speech));
            assert!(!holds(&writing.letters) && !writing.letters.is_empty());
        }
    }
    let whole = Content::read(shipped(&content));
    assert_eq!(whole.problems(), []);
    assert_eq!(whole.bank, content.bank);
}

#[test]
fn a_topic_needs_a_signature_when_it_says_so_and_always_when_it_is_sensitive() {
    let mut files = content().files().clone();
    let text = files.text("topics.json").unwrap().replace(r#""needs_signature": true,"#, "");
    files.insert("topics.json", text);
    let left: Vec<_> = release(&Content::read(files.clone())).1.iter().map(ToString::to_string).collect();
    assert_eq!(left, ["strangers", "secrets", "upset", "fakes", "groups"]);
    let text = files.text("topics.json").unwrap().replace(r#""sensitive": false,"#, r#""sensitive": true,"#);
    files.insert("topics.json", text);
    assert!(release(&Content::read(files)).0.paths().all(|path| !path.starts_with("scenarios/")));
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
    assert_eq!(shipped.bank.topics().len(), 9);
    assert!(shipped.bank.scenarios().len() >= 9 * 28 && shipped.bank.topic(&"help".into()).is_none());
    assert_eq!(shipped.problems(), []);

    sign(&mut files, "en", &NEED_A_SIGNATURE);
    sign(&mut files, "ur", &["help", "photos"]);
    let left: Vec<_> = left_out(&files).1.iter().map(ToString::to_string).collect();
    assert_eq!(left, ["strangers", "secrets", "upset", "fakes", "groups"]);
    let edited = files.text("ur/help.json").unwrap().replacen("۔", "؟", 1);
    files.insert("ur/help.json", edited);
    assert_eq!(left_out(&files).1.len(), 6, "an edit makes a signature stale");
}
