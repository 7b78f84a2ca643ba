//! What stands beside the scenarios: the interface's words, and pictures.

use std::collections::BTreeSet;

use crate::Problem;
use mehfooz_core::{Avatar, Bank, Scenario, Stimulus, Topic};

use super::Findings;
use super::named::{PICTURES, UI};
use super::text::{faults, marks};
use crate::{Files, Language, Table};

/// A language and its interface texts by key.
pub type Interface<'a> = (&'a Language, &'a Table<String, String>);

/// Every locale has the keys that code names, each with the variables that code puts in, and no others.
pub fn check_interface(locales: &[Interface<'_>], problems: &mut Vec<Problem>) {
    for (language, texts) in locales {
        let file = format!("{}/ui.json", language.tag);
        for (key, wanted) in UI {
            let Some(text) = texts.get(*key) else {
                problems.push(Problem::new(&file, "", format!("key \"{key}\" is missing")));
                continue;
            };
            let wrong = faults(text, language, &[]).into_iter().chain(marks(text, language));
            problems.extend(wrong.map(|fault| Problem::new(&file, key, fault)));
            let (given, wanted) = (variables(text), wanted.iter().copied().collect::<BTreeSet<_>>());
            let lacks = wanted.difference(&given).map(|name| format!("\"{key}\" lacks {{{name}}}"));
            let extra =
                given.difference(&wanted).map(|name| format!("\"{key}\" has {{{name}}}, which nothing fills in"));
            problems.extend(lacks.chain(extra).map(|text| Problem::new(&file, "", text)));
        }
        for key in texts.keys().filter(|key| UI.iter().all(|(known, _)| known != key)) {
            problems.push(Problem::new(&file, "", format!("key \"{key}\" is used by nothing")));
        }
    }
}

fn variables(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

/// The pictures that code names.
fn named_pictures<'a>() -> impl Iterator<Item = &'a str> {
    PICTURES.into_iter().chain(Avatar::ALL.iter().map(|avatar| avatar.as_str()))
}

fn pictures_of_topic(topic: &Topic) -> impl Iterator<Item = &str> {
    let rules = topic.objectives.iter().filter_map(|objective| objective.rule_picture.as_deref());
    [topic.picture.as_str(), topic.place_picture.as_str()].into_iter().chain(rules)
}

fn pictures_of(scenario: &Scenario) -> impl Iterator<Item = &str> {
    let things = if let Stimulus::Photo { things, .. } = &scenario.stimulus { things.as_slice() } else { &[] };
    let by_key = scenario.pictures.iter().chain(&scenario.part_pictures).map(|(_, name)| name);
    let placed = things.iter().map(|thing| &thing.art);
    scenario.items().iter().chain(&scenario.face).chain(by_key).chain(placed).map(String::as_str)
}

/// Every picture that a game with this bank may show.
pub fn used_pictures(bank: &Bank) -> BTreeSet<&str> {
    let of_topics = bank.topics().iter().flat_map(pictures_of_topic);
    named_pictures().chain(of_topics).chain(bank.scenarios().iter().flat_map(pictures_of)).collect()
}

fn backdrop(scenario: &Scenario) -> Option<&str> {
    if let Stimulus::Photo { backdrop, .. } = &scenario.stimulus { Some(backdrop) } else { None }
}

/// Every backdrop that a game with this bank may show.
pub fn used_backdrops(bank: &Bank) -> BTreeSet<&str> {
    bank.scenarios().iter().filter_map(backdrop).collect()
}

/// Pictures that code and structure name are there; a name much like the given one is suggested.
pub fn check_pictures(bank: &Bank, files: &Files, found: &mut Findings) {
    let art = files.art();
    let art: Vec<&str> = art.iter().map(String::as_str).collect();
    let mut want = |file: &str, id: &str, name: &str| {
        if !art.contains(&name) {
            let nearest = super::nearest(name, &art).map_or(String::new(), |near| format!("; nearest: \"{near}\""));
            found.problems.push(Problem::new(file, id, format!("picture \"{name}\" is not in art/{nearest}")));
        }
    };
    named_pictures().for_each(|name| want("", "", name));
    for topic in bank.topics() {
        pictures_of_topic(topic).for_each(|name| want("topics.json", topic.id.as_str(), name));
    }
    for scenario in bank.scenarios() {
        let file = format!("scenarios/{}.json", scenario.topic);
        pictures_of(scenario).for_each(|name| want(&file, scenario.id.as_str(), name));
    }
    for scenario in bank.scenarios() {
        let Some(name) = backdrop(scenario).filter(|name| files.backdrops().iter().all(|known| known != name)) else {
            continue;
        };
        let text = format!("backdrop \"{name}\" is not in backdrops/; there are {}", files.backdrops().join(", "));
        found.problems.push(Problem::new(&format!("scenarios/{}.json", scenario.topic), scenario.id.as_str(), text));
    }
    let used = used_pictures(bank);
    for name in art.iter().filter(|name| !used.contains(*name)) {
        found.warnings.push(Problem::new("", "", format!("art/{name}.svg is used by nothing")));
    }
}
