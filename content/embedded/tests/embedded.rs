//! What the apps are given: the bank, every language's words, and every picture as PNG.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use mehfooz_content::check::{used_backdrops, used_pictures};
use mehfooz_content::{Content, Files};
use mehfooz_core::TopicId;
use mehfooz_embedded::{bank, helplines, languages, picture, pictures, words};

/// The pictures and backdrops that the game may ask for.
fn used() -> BTreeSet<String> {
    let backdrops = used_backdrops(bank()).into_iter().map(|name| format!("backdrop-{name}"));
    used_pictures(bank()).into_iter().map(str::to_owned).chain(backdrops).collect()
}

#[test]
fn every_named_picture_is_drawn() {
    for name in used() {
        assert!(picture(&name).is_some_and(|png| png.starts_with(b"\x89PNG")), "{name} is not drawn");
    }
    assert!(picture("kite").is_none());
    assert!(pictures().is_sorted());
}

#[test]
fn the_bank_is_what_the_author_s_tool_reads_and_finds_no_fault_with() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let topics = fs::read_to_string(Path::new(env!("OUT_DIR")).join("topics.json")).unwrap();
    let content = Content::read(Files::read(&root).unwrap());
    let is_shipped = |path: &&str| bank().topics().iter().any(|topic| *path == format!("scenarios/{}.json", topic.id));
    let paths = content.files().below("scenarios").filter(is_shipped);
    let files: Vec<_> = paths.map(|path| (path, content.files().text(path).unwrap())).collect();
    let (read, problems) = mehfooz_content::bank::read(("topics.json", &topics), &files);
    assert_eq!(problems, []);
    assert_eq!(&read, bank());
}

/// Holds in a release too: run with `MEHFOOZ_RELEASE=1`.
#[test]
fn nothing_is_embedded_but_what_the_game_reads() {
    let code = fs::read_to_string(Path::new(env!("OUT_DIR")).join("embedded.rs")).unwrap();
    let embedded: BTreeSet<&str> = code
        .lines()
        .filter_map(|line| line.split('"').nth(1))
        .filter(|name| name.contains('/') && !name.starts_with('/'))
        .collect();
    let topics = || bank().topics().iter().map(|topic| topic.id.as_str());
    let scenarios = topics().map(|topic| format!("scenarios/{topic}.json"));
    let of_languages = languages().iter().flat_map(|language| {
        let files = ["helplines", "language", "topics", "ui"].into_iter().chain(topics());
        files.map(move |name| format!("{}/{name}.json", language.tag))
    });
    let wanted: BTreeSet<String> = scenarios.chain(of_languages).collect();
    assert_eq!(embedded, wanted.iter().map(String::as_str).collect());
    for language in languages() {
        assert!(language.limits.is_empty() && language.lists.is_empty() && language.never.is_empty());
        let told: BTreeSet<&str> = words(&language.tag).unwrap().topics().keys().map(TopicId::as_str).collect();
        assert_eq!(told, topics().collect(), "{}", language.tag);
    }
    assert_eq!(pictures().map(str::to_owned).collect::<BTreeSet<_>>(), used());
}

#[test]
fn every_language_has_words_for_every_scenario_topic_and_helpline() {
    assert!(languages().len() >= 2 && bank().scenarios().len() >= 18 * bank().topics().len() && helplines().len() >= 3);
    for language in languages() {
        let words = words(&language.tag).expect("a language has words");
        assert_eq!(words.scenarios().len(), bank().scenarios().len(), "{}", language.tag);
        assert!(bank().topics().iter().all(|topic| words.topic(&topic.id).is_some()));
        assert!(helplines().iter().all(|line| words.helpline(&line.id).is_some()));
        assert!(!words.ui_texts().is_empty());
    }
    assert!(words("xx").is_none());
}
