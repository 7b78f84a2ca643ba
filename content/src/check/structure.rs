//! The structure of topics, and what of a scenario its parser lets through: ids well made, and nothing named twice.

use std::collections::BTreeSet;

use crate::Problem;
use mehfooz_core::{Band, Bank, Response, Scenario, Topic};

use crate::Files;

/// Themes of "Education for a Connected World" that a topic may serve.
const UKCIS: [&str; 8] = [
    "self-image-and-identity",
    "online-relationships",
    "online-reputation",
    "online-bullying",
    "managing-online-information",
    "health-wellbeing-and-lifestyle",
    "privacy-and-security",
    "copyright-and-ownership",
];

/// Checks `topics.json`, and what the scenarios name twice.
pub fn check_structure(bank: &Bank, problems: &mut Vec<Problem>) {
    let topics = bank.topics();
    let mut say = |id: &str, text: String| problems.push(Problem::new("topics.json", id, text));
    for id in topics.iter().flat_map(|topic| [topic.id.as_str(), &topic.place]) {
        if !is_id(id) {
            say(id, ID.to_owned());
        }
    }
    for topic in topics {
        check_objectives(topic, &mut say);
        check_frameworks(topic, &mut say);
        for (name, values) in [("ukcis", &topic.ukcis), ("c4", &topic.c4)] {
            for value in twice(values) {
                say(topic.id.as_str(), named_twice(name, value));
            }
        }
    }
    let objectives = topics.iter().flat_map(|topic| &topic.objectives).map(|objective| objective.id.as_str());
    let ids = twice(topics.iter().map(|topic| topic.id.as_str())).into_iter();
    let places = twice(topics.iter().map(|topic| topic.place.as_str()));
    for id in ids.chain(places).chain(twice(objectives)) {
        say("", format!("\"{id}\" is used twice"));
    }
    bank.scenarios().iter().for_each(|scenario| check_scenario(scenario, problems));
}

/// Every file of a folder is read: one for each topic, and in a language those that every language has.
pub fn check_files_of(bank: &Bank, files: &Files, tags: &[&str], problems: &mut Vec<Problem>) {
    let is_topic = |name: &str| bank.topics().iter().any(|topic| topic.id.as_str() == name);
    let of_language = ["helplines", "language", "signed", "topics", "ui"];
    for path in files.paths() {
        let Some((folder, name)) = path.split_once('/') else { continue };
        let name = name.trim_end_matches(".json");
        let known = is_topic(name) || tags.contains(&folder) && of_language.contains(&name);
        if !known && (folder == "scenarios" || tags.contains(&folder)) {
            problems.push(Problem::new(path, "", "is read by nothing"));
        }
    }
}

/// What an id of a topic, place or helpline is.
pub(super) const ID: &str = "an id is lower-case letters, digits and hyphens";

/// Whether an id is well made.
pub(super) fn is_id(id: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    id.split('-').all(part)
}

/// What stands more than once in a list.
pub(super) fn twice<T: Ord + Copy>(values: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut seen = BTreeSet::new();
    values.into_iter().filter(|value| !seen.insert(*value)).collect()
}

fn named_twice(name: &str, value: &str) -> String {
    format!("{name} names \"{value}\" twice")
}

fn check_objectives(topic: &Topic, say: &mut impl FnMut(&str, String)) {
    for band in Band::ALL {
        let prefix = format!("{}.{}.", topic.id, band.as_str());
        for objective in topic.objectives_of(band) {
            let id = objective.id.as_str();
            if !id.strip_prefix(&prefix).is_some_and(is_id) {
                say(id, format!("an objective of {} in {} is {prefix}<slug>", topic.id, band.as_str()));
            }
        }
    }
}

fn check_frameworks(topic: &Topic, say: &mut impl FnMut(&str, String)) {
    for theme in topic.ukcis.iter().filter(|theme| !UKCIS.contains(&theme.as_str())) {
        say(topic.id.as_str(), format!("ukcis names \"{theme}\"; allowed: {}", UKCIS.join(", ")));
    }
    for risk in &topic.c4 {
        let known = match risk.split_once('/') {
            Some(("content" | "contact" | "conduct" | "contract", kind)) => {
                ["aggressive", "sexual", "values"].contains(&kind)
            }
            Some(("cross", kind)) => ["privacy", "health", "all"].contains(&kind),
            Some(_) | None => false,
        };
        if !known {
            let text = format!(
                "c4 names \"{risk}\"; allowed: content, contact, conduct, contract with /aggressive, /sexual, /values; cross/privacy, cross/health, cross/all"
            );
            say(topic.id.as_str(), text);
        }
    }
}

fn check_scenario(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let file = format!("scenarios/{}.json", scenario.topic);
    let signs = if let Response::Spot { signs } = &scenario.response { signs.as_slice() } else { &[] };
    let signs = twice(signs.iter().map(mehfooz_core::Key::as_str)).into_iter().map(|sign| named_twice("signs", sign));
    let items = twice(scenario.items().iter().map(String::as_str)).into_iter().map(|item| named_twice("items", item));
    problems.extend(signs.chain(items).map(|text| Problem::new(&file, scenario.id.as_str(), text)));
}
