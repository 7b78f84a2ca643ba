//! What must hold for the bank as it lands.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop where it stands")]

use std::collections::{BTreeMap, BTreeSet};

use mehfooz_content::{ScenarioWords, Words, bank, helplines, languages, parse_bank, picture, words};
use mehfooz_core::Key;
use mehfooz_core::bank::{By, Response, Scenario, Stance, Stimulus};

fn locales() -> Vec<&'static Words> {
    languages().iter().map(|language| words(&language.tag).unwrap()).collect()
}

#[test]
fn the_structure_has_no_problem() {
    let problems = parse_bank().err().unwrap_or_default();
    assert_eq!(problems, [], "the structure");
}

#[test]
fn every_language_can_be_read() {
    for language in languages() {
        Words::parse(language).unwrap();
    }
    assert!(languages().len() >= 2);
}

#[test]
fn every_objective_has_three_scenarios_and_every_cell_two_benign() {
    for topic in bank().topics() {
        let mut benign = BTreeMap::new();
        for objective in &topic.objectives {
            let scenarios: Vec<_> = bank().of_objective(&objective.id).collect();
            assert!(scenarios.len() >= 3, "{} has {}", objective.id, scenarios.len());
            let fine = scenarios.iter().filter(|scenario| scenario.stance == Stance::Benign).count();
            *benign.entry(objective.band).or_insert(0) += fine;
        }
        for (band, count) in benign {
            assert!(count >= 2, "{} {}: {count} benign", topic.id, band.as_str());
        }
    }
}

#[test]
fn every_scenario_has_its_words_and_no_more_in_every_language() {
    for words in locales() {
        let tag = &words.language().tag;
        for scenario in bank().scenarios() {
            let of = words.scenario(&scenario.id).unwrap_or_else(|| panic!("{tag}: {} has no words", scenario.id));
            assert_eq!(keys(of.parts.keys()), part_keys(scenario), "{tag}: parts of {}", scenario.id);
            assert_eq!(keys(of.things.keys()), thing_keys(scenario), "{tag}: letters of {}", scenario.id);
            check_words(tag, scenario, of);
        }
        assert_eq!(words.scenarios().len(), bank().scenarios().len(), "{tag}: words of scenarios that are not there");
    }
}

fn check_words(tag: &str, scenario: &Scenario, words: &ScenarioWords) {
    let id = &scenario.id;
    let wants_sender = !matches!(scenario.stimulus, Stimulus::Scene | Stimulus::Popup(_));
    assert_eq!(words.sender.is_some(), wants_sender, "{tag}: sender of {id}");
    if let Response::Spot { .. } = scenario.response {
        for key in scenario.tappable() {
            assert!(!words.part_why(&key).is_empty(), "{tag}: {id}: part {key} has no why");
        }
    }
    let (stop, go) = words.baskets();
    let is_sort = matches!(scenario.response, Response::Sort { .. });
    assert_eq!((!stop.is_empty(), !go.is_empty()), (is_sort, is_sort), "{tag}: baskets of {id}");
    for text in words.things.values().flat_map(|thing| [&thing.text, &thing.why]).chain([&words.stem]) {
        assert_eq!(text.trim(), text, "{tag}: {id}: untrimmed");
        assert!(!text.is_empty(), "{tag}: {id}: empty");
    }
}

fn keys<'a>(keys: impl Iterator<Item = &'a Key>) -> BTreeSet<&'a str> {
    keys.map(Key::as_str).collect()
}

fn part_keys(scenario: &Scenario) -> BTreeSet<&str> {
    match &scenario.stimulus {
        Stimulus::Scene => BTreeSet::new(),
        Stimulus::Chat(messages) => {
            assert!(messages.iter().any(|message| message.by == By::Them));
            keys(messages.iter().map(|message| &message.id))
        }
        Stimulus::Sms(parts) | Stimulus::Popup(parts) | Stimulus::Post(parts) | Stimulus::Call(parts) => {
            keys(parts.iter())
        }
    }
}

fn thing_keys(scenario: &Scenario) -> BTreeSet<&str> {
    match &scenario.response {
        Response::Choose { options: keys_of, .. } | Response::Order { steps: keys_of } => keys(keys_of.iter()),
        Response::Sort { cards } => keys(cards.iter().map(|(key, _)| key)),
        Response::Spot { .. } => BTreeSet::new(),
    }
}

#[test]
fn every_text_keeps_to_its_language() {
    for words in locales() {
        for (id, scenario) in words.scenarios() {
            let things = scenario.things.values().flat_map(|thing| [thing.text.as_str(), thing.why.as_str()]);
            let parts = scenario.parts.values().flat_map(|part| [Some(part.text.as_str()), part.why.as_deref()]);
            let texts = things.chain(parts.flatten()).chain([scenario.stem.as_str()]);
            for text in texts {
                for never in words.language().never.iter().filter(|never| !never.is_empty()) {
                    assert!(
                        !text.contains(never.as_str()),
                        "{}: {id}: \"{never}\" in \"{text}\"",
                        words.language().tag
                    );
                }
            }
        }
    }
}

#[test]
fn every_stem_option_part_and_why_keeps_to_its_limit() {
    let count = |text: &str| {
        text.split(|c: char| c.is_whitespace() || "—–/".contains(c))
            .filter(|w| w.chars().any(char::is_alphanumeric))
            .count()
    };
    let mut long = Vec::new();
    for words in locales() {
        for scenario in bank().scenarios() {
            let of = words.scenario(&scenario.id).unwrap();
            let limits = words.language().limits[&scenario.band];
            let mut check = |what: &str, text: &str, allowed: usize| {
                if count(text) > allowed {
                    long.push(format!(
                        "{} {what} of {}: {} words, allowed {allowed}: {text}",
                        words.language().tag,
                        scenario.id,
                        count(text)
                    ));
                }
            };
            check("stem", &of.stem, limits.stem);
            for thing in of.things.values() {
                check("option", &thing.text, limits.option);
                check("why", &thing.why, limits.why);
            }
            for part in of.parts.values() {
                check("part", &part.text, limits.part);
                check("why", part.why.as_deref().unwrap_or_default(), limits.why);
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn every_named_picture_is_drawn() {
    let items = bank()
        .scenarios()
        .iter()
        .flat_map(|scenario| scenario.picture.items.iter().chain(scenario.pictures.iter().map(|(_, name)| name)));
    let topics = bank().topics().iter().flat_map(|topic| [&topic.picture, &topic.place_picture]);
    for name in items.chain(topics) {
        assert!(picture(name).is_some_and(|png| png.starts_with(b"\x89PNG")), "art/{name}.svg is missing");
    }
    assert!(picture("kite").is_none());
}

#[test]
fn every_language_has_every_text_and_variable_of_the_interface() {
    let variables = |text: &str| -> BTreeSet<String> {
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
    };
    let all = locales();
    let first = all[0];
    for words in &all {
        let tag = &words.language().tag;
        assert!(first.ui_texts().keys().eq(words.ui_texts().keys()), "{tag}/ui.json: keys differ");
        for (key, text) in words.ui_texts() {
            assert_eq!(variables(text), variables(first.ui(key)), "{tag}/ui.json: variables of {key}");
        }
        for line in helplines() {
            assert!(words.helpline(&line.id).is_some(), "{tag}/helplines.json: {} is missing", line.id);
        }
        for topic in bank().topics() {
            for objective in &topic.objectives {
                assert!(words.objective(&objective.id).is_some(), "{tag}/topics.json: {} is missing", objective.id);
                assert!(words.topic(&topic.id).and_then(|of| of.band(objective.band)).is_some());
            }
        }
    }
}
