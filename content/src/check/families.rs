//! What makes a badge evidence (content/guide.md, section 6): every option is right somewhere, and the story alone decides.
//! A topic that has a family keeps all of these rules; a topic of the first edition has none.

use std::collections::{BTreeMap, BTreeSet};

use mehfooz_core::{Band, Bank, Key, Response, Scenario, Stimulus, Topic};

use super::text::word_count;
use crate::{Problem, Words};

/// The most words of a rule.
const MAX_RULE: usize = 10;

/// The scenarios of each family, in the order of the file.
pub fn families(bank: &Bank) -> BTreeMap<&str, Vec<&Scenario>> {
    let mut families: BTreeMap<&str, Vec<&Scenario>> = BTreeMap::new();
    for scenario in bank.scenarios() {
        if let Some(family) = &scenario.family {
            families.entry(family.as_str()).or_default().push(scenario);
        }
    }
    families
}

/// Checks families against each other and the words of topics that have them.
pub fn check_families(bank: &Bank, words: &[Words], problems: &mut Vec<Problem>) {
    for (family, stories) in families(bank) {
        let Some(first) = stories.first() else { continue };
        let file = format!("scenarios/{}.json", first.topic);
        let mut say = |text: String| problems.push(Problem::new(&file, family, text));
        match &first.response {
            Response::Choose { options, .. } => {
                let options: Vec<_> = options.iter().map(Key::as_str).collect();
                even(&options, &stories, &mut say);
            }
            Response::Spot { .. } => spots(&stories, words, &mut say),
            Response::Sort { .. } | Response::Order { .. } => {}
        }
    }
    for topic in bank.topics() {
        let of_topic: Vec<_> = bank.scenarios().iter().filter(|scenario| scenario.topic == topic.id).collect();
        if of_topic.iter().any(|scenario| scenario.family.is_some()) {
            for scenario in &of_topic {
                second_edition(scenario, problems);
            }
            check_share(topic, &of_topic, problems);
            for words in words {
                check_rules(topic, &of_topic, words, problems);
            }
        }
    }
}

/// Every option is right somewhere, and none in more than half of the stories (two of three, where there are two options).
fn even(options: &[&str], stories: &[&Scenario], say: &mut impl FnMut(String)) {
    for option in options {
        let is_right =
            |story: &&&Scenario| matches!(&story.response, Response::Choose { right, .. } if right.as_str() == *option);
        let (number, of) = (stories.iter().filter(is_right).count(), stories.len());
        let most = if options.len() == 2 && of == 3 { 2 } else { of / 2 };
        if number == 0 || number > most.max(1) {
            say(format!("option \"{option}\" is right in {number} of {of} stories; 1 to {}", most.max(1)));
        }
    }
}

/// The same lines or things in every story, other signs in at least one.
fn spots(stories: &[&Scenario], words: &[Words], say: &mut impl FnMut(String)) {
    let signs: BTreeSet<_> = stories
        .iter()
        .filter_map(|story| if let Response::Spot { signs } = &story.response { Some(signs) } else { None })
        .collect();
    if signs.len() < 2 {
        say("every story has the same signs; the story decides which they are".to_owned());
    }
    let [first, rest @ ..] = stories else { return };
    for story in rest {
        if story.stimulus != first.stimulus {
            say(format!("\"{}\" shows other things than \"{}\"; the stories of a spot share them", story.id, first.id));
        }
        for language in words {
            let (Some(one), Some(other)) = (language.scenario(&first.id), language.scenario(&story.id)) else {
                continue;
            };
            for key in first.tappable().iter().filter(|key| one.part(key) != other.part(key)) {
                let tag = &language.language().tag;
                say(format!(
                    "part \"{key}\" of \"{}\" says in {tag} \"{}\"; \"{}\" says \"{}\"",
                    story.id,
                    other.part(key),
                    first.id,
                    one.part(key)
                ));
            }
        }
    }
}

/// What a scenario of such a topic must be by itself.
fn second_edition(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let file = format!("scenarios/{}.json", scenario.topic);
    let mut say = |text: &str| problems.push(Problem::new(&file, scenario.id.as_str(), text));
    match &scenario.response {
        Response::Choose { .. } if scenario.family.is_none() => {
            say("choose stands alone; in a topic with families it belongs to one");
        }
        Response::Order { tempting, .. } if tempting.is_empty() => {
            say("no step tempts; an order has one or two that do not belong");
        }
        Response::Spot { .. } if scenario.band == Band::FiveToSeven => {
            if !matches!(scenario.stimulus, Stimulus::Photo { .. }) && scenario.part_pictures.is_empty() {
                say("needs reading; a spot of 5-7 is a photo, or has a picture for each message");
            }
        }
        Response::Choose { .. } | Response::Spot { .. } | Response::Sort { .. } | Response::Order { .. } => {}
    }
}

/// At least half of the spots stand in families.
fn check_share(topic: &Topic, scenarios: &[&Scenario], problems: &mut Vec<Problem>) {
    let spots: Vec<_> = scenarios.iter().filter(|of| matches!(of.response, Response::Spot { .. })).collect();
    let shared = spots.iter().filter(|spot| spot.family.is_some()).count();
    if shared * 2 < spots.len() {
        let text = format!("{shared} of {} spots stand in families; at least half", spots.len());
        problems.push(Problem::new(&format!("scenarios/{}.json", topic.id), "", text));
    }
}

/// Every objective has its rule, and one question for all of its spots.
fn check_rules(topic: &Topic, scenarios: &[&Scenario], words: &Words, problems: &mut Vec<Problem>) {
    let tag = &words.language().tag;
    for objective in &topic.objectives {
        let id = objective.id.as_str();
        if objective.rule_picture.is_none() {
            problems.push(Problem::new("topics.json", id, "has no picture of its rule in rules"));
        }
        let of = words.objective(&objective.id);
        let mut say =
            |file: &str, id: &str, text: String| problems.push(Problem::new(&format!("{tag}/{file}.json"), id, text));
        match of.and_then(|of| of.rule.as_deref()) {
            None => say("topics", id, "rule is missing".to_owned()),
            Some(rule) if word_count(rule) > MAX_RULE => {
                say("topics", id, format!("rule has {} words; at most {MAX_RULE}", word_count(rule)));
            }
            Some(_) => {}
        }
        let is_spot = |of: &&&Scenario| of.objective == objective.id && matches!(of.response, Response::Spot { .. });
        for spot in scenarios.iter().filter(is_spot) {
            let Some(question) = of.and_then(|of| of.spot.as_deref()) else {
                say("topics", id, "spot is missing: the one question of its spots".to_owned());
                break;
            };
            let stem = words.scenario(&spot.id).map_or("", |of| &of.stem);
            if !stem.ends_with(question) {
                let text = format!("stem is \"{stem}\"; it ends with the question of its objective, \"{question}\"");
                say(topic.id.as_str(), spot.id.as_str(), text);
            }
        }
    }
}
