//! What the apps are given: the bank, every language's words, and every picture as PNG.

#![allow(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use mehfooz_content::check::{used_backdrops, used_pictures};
use mehfooz_content::packed::pack;
use mehfooz_content::{Content, Files, Table, release};
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

/// What the author's tool reads of the same folder; in a release only the topics that are in it.
fn read() -> Content {
    let content = Content::read(Files::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..")).unwrap());
    if bank().topics().len() < content.bank.topics().len() {
        return Content::read(release(&content).0);
    }
    content
}

#[test]
fn what_is_loaded_is_what_the_author_s_tool_reads_and_finds_no_fault_with() {
    let content = read();
    assert_eq!(content.problems(), []);
    assert_eq!(&content.bank, bank());
    assert_eq!(format!("{:?}", content.helplines), format!("{:?}", helplines()));
    assert_eq!(languages().len(), content.words.len());
    for (language, of_author) in languages().iter().zip(&content.words) {
        let words = words(&language.tag).unwrap();
        let scenarios: BTreeMap<_, _> = words.scenarios().read_all().into_iter().collect();
        let read = words.clone().with_scenarios(Table::from(scenarios));
        assert_eq!(pack(&read).unwrap(), pack(of_author).unwrap(), "{}", language.tag);
        assert_eq!(format!("{:?}", read.topics()), format!("{:?}", of_author.topics()));
        for scenario in bank().scenarios() {
            let alone = words.scenarios().get(scenario).unwrap();
            assert_eq!(format!("{alone:?}"), format!("{:?}", of_author.scenario(&scenario.id).unwrap()));
        }
    }
}

/// Holds in a release too: run with `MEHFOOZ_RELEASE=1`.
#[test]
fn nothing_is_embedded_but_what_the_game_reads() {
    let topics: BTreeSet<&str> = bank().topics().iter().map(|topic| topic.id.as_str()).collect();
    for language in languages() {
        assert!(language.writing.limits.is_empty() && language.writing.lists.is_empty());
        let words = words(&language.tag).unwrap();
        assert_eq!(words.topics().keys().map(TopicId::as_str).collect::<BTreeSet<_>>(), topics, "{}", language.tag);
        assert!(words.helplines().keys().all(|id| helplines().iter().any(|line| line.id == id.as_str())));
    }
    assert_eq!(pictures().map(str::to_owned).collect::<BTreeSet<_>>(), used());
}

#[test]
fn every_language_has_words_for_every_scenario_topic_and_helpline() {
    assert!(languages().len() >= 2 && bank().scenarios().len() >= 18 * bank().topics().len() && helplines().len() >= 3);
    for language in languages() {
        let words = words(&language.tag).expect("a language has words");
        assert_eq!(words.scenarios().read_all().len(), bank().scenarios().len(), "{}", language.tag);
        assert!(bank().topics().iter().all(|topic| words.topic(&topic.id).is_some()));
        assert!(helplines().iter().all(|line| words.helpline(&line.id).is_some()));
        assert!(!words.ui_texts().is_empty());
    }
    assert!(words("xx").is_none());
}
