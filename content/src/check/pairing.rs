//! Words against structure: nothing missing, nothing left over, nothing too long.

use std::collections::BTreeMap;

use mehfooz_core::bank::{Bank, By, Problem, Response, Scenario, Stimulus};
use mehfooz_core::{Key, ScenarioId};

use super::text::{faults, list, sentences, word_count};
use crate::{Language, Limits, ScenarioWords, Words, helplines};

/// Checks the words of all scenarios in one language.
pub fn check_words(
    bank: &Bank,
    language: &Language,
    words: &BTreeMap<ScenarioId, ScenarioWords>,
    problems: &mut Vec<Problem>,
) {
    for scenario in bank.scenarios() {
        let file = format!("{}/{}.json", language.tag, scenario.topic);
        let mut report = Report { file: &file, id: scenario.id.as_str(), language, problems };
        match (words.get(&scenario.id), language.limits.get(&scenario.band)) {
            (None, _) => report.say("words are missing".to_owned()),
            (_, None) => report.say(format!("language.json has no limits for {}", scenario.band.as_str())),
            (Some(words), Some(limits)) => check_scenario(scenario, words, limits, &mut report),
        }
    }
    for id in words.keys().filter(|id| bank.scenario(id).is_none()) {
        let topic = id.as_str().split('-').next().unwrap_or_default();
        problems.push(Problem::new(&format!("{}/{topic}.json", language.tag), id.as_str(), "no such scenario"));
    }
}

struct Report<'a> {
    file: &'a str,
    id: &'a str,
    language: &'a Language,
    problems: &'a mut Vec<Problem>,
}

impl Report<'_> {
    fn say(&mut self, text: String) {
        self.problems.push(Problem::new(self.file, self.id, text));
    }

    fn text(&mut self, name: &str, text: &str, most: usize, limits: &Limits, band: &str) {
        let digits: Vec<&str> = helplines().iter().map(|line| line.digits.as_str()).collect();
        for fault in faults(text, self.language, &digits) {
            self.say(format!("{name} {fault}"));
        }
        if name.starts_with("why") {
            let lower = text.to_lowercase();
            for threat in list(self.language, "threat").filter(|threat| lower.contains(&threat.to_lowercase())) {
                self.problems.push(Problem::new(self.file, self.id, format!("{name} says \"{threat}\"; see guide §3")));
            }
        }
        let number = word_count(text);
        if number > most {
            self.say(format!("{name} has {number} words; {band} allows {most}: \"{text}\""));
        }
        for sentence in sentences(text).into_iter().filter(|sentence| word_count(sentence) > limits.sentence) {
            let number = word_count(sentence);
            self.say(format!(
                "{name} has a sentence of {number} words; {band} allows {}: \"{}\"",
                limits.sentence,
                sentence.trim()
            ));
        }
    }
}

fn check_scenario(scenario: &Scenario, words: &ScenarioWords, limits: &Limits, report: &mut Report<'_>) {
    let band = scenario.band.as_str();
    report.text("stem", &words.stem, limits.stem, limits, band);
    check_sender(scenario, words, report);
    check_parts(scenario, words, limits, report);
    check_things(scenario, words, limits, report);
    if !scenario.sensitive {
        return;
    }
    let parts = words.parts.iter().filter_map(|(key, part)| part.why.as_ref().map(|why| (key, why)));
    let whys: Vec<_> = parts.chain(words.things.iter().map(|(key, thing)| (key, &thing.why))).collect();
    for (key, why) in whys {
        if why.contains('!') {
            report.say(format!("why of \"{key}\" has an exclamation mark; sensitive topics stay calm"));
        }
        let tokens = tokens(why);
        let cheers: Vec<_> = list(report.language, "cheer").filter(|cheer| tokens.iter().any(|t| t == cheer)).collect();
        for cheer in cheers {
            report.say(format!("why of \"{key}\" says \"{cheer}\"; sensitive topics do not cheer"));
        }
    }
}

fn check_sender(scenario: &Scenario, words: &ScenarioWords, report: &mut Report<'_>) {
    match (&scenario.stimulus, &words.sender) {
        (Stimulus::Scene | Stimulus::Popup(_), Some(_)) => {
            report.say("has a sender; scene and popup have none".to_owned());
        }
        (Stimulus::Chat(_) | Stimulus::Sms(_) | Stimulus::Post(_) | Stimulus::Call(_), None) => {
            report.say("sender is missing; chat, sms, post and call have one".to_owned());
        }
        (_, Some(sender)) if sender.trim().is_empty() => report.say("sender is empty".to_owned()),
        (_, Some(_) | None) => {}
    }
}

fn check_parts(scenario: &Scenario, words: &ScenarioWords, limits: &Limits, report: &mut Report<'_>) {
    let (keys, mine): (Vec<&Key>, Vec<&Key>) = match &scenario.stimulus {
        Stimulus::Scene => (Vec::new(), Vec::new()),
        Stimulus::Chat(messages) => (
            messages.iter().map(|m| &m.id).collect(),
            messages.iter().filter(|m| m.by == By::Me).map(|m| &m.id).collect(),
        ),
        Stimulus::Sms(parts) | Stimulus::Popup(parts) | Stimulus::Post(parts) | Stimulus::Call(parts) => {
            (parts.iter().collect(), Vec::new())
        }
    };
    pair("part", &keys, words.parts.keys(), report);
    let spot = matches!(scenario.response, Response::Spot { .. });
    let band = scenario.band.as_str();
    for (key, part) in &words.parts {
        report.text(&format!("part \"{key}\""), &part.text, limits.part, limits, band);
        match &part.why {
            Some(why) => {
                report.text(&format!("why of \"{key}\""), why, limits.why, limits, band);
            }
            None if spot && !mine.contains(&key) => {
                report.say(format!("part \"{key}\" has no why; every part of a spot needs one"));
            }
            None => {}
        }
    }
}

fn check_things(scenario: &Scenario, words: &ScenarioWords, limits: &Limits, report: &mut Report<'_>) {
    let (kind, keys): (&str, Vec<&Key>) = match &scenario.response {
        Response::Choose { options, .. } => ("option", options.iter().collect()),
        Response::Spot { .. } => ("option", Vec::new()),
        Response::Sort { cards } => ("card", cards.iter().map(|(key, _)| key).collect()),
        Response::Order { steps } => ("step", steps.iter().collect()),
    };
    pair(kind, &keys, words.things.keys(), report);
    let sort = matches!(scenario.response, Response::Sort { .. });
    let (stop, go) = words.baskets();
    if sort && (stop.trim().is_empty() || go.trim().is_empty()) {
        report.say("baskets are missing; sort names stop and go".to_owned());
    } else if !sort && (!stop.is_empty() || !go.is_empty()) {
        report.say("has baskets; only sort has them".to_owned());
    }
    let band = scenario.band.as_str();
    let mut seen: BTreeMap<&str, &Key> = BTreeMap::new();
    for (key, thing) in &words.things {
        report.text(&format!("{kind} \"{key}\""), &thing.text, limits.option, limits, band);
        report.text(&format!("why of \"{key}\""), &thing.why, limits.why, limits, band);
        if let Some(other) = seen.insert(&thing.text, key) {
            report.say(format!("{kind}s {other} and {key} have the same text"));
        }
        let lower = thing.text.to_lowercase();
        if ["all of these", "none of these", "all of the above", "none of the above"]
            .iter()
            .any(|all| lower.contains(all))
        {
            report.say(format!("{kind} \"{key}\" is \"{}\"; each must stand alone", thing.text));
        }
    }
}

fn pair<'k>(kind: &str, wanted: &[&Key], given: impl Iterator<Item = &'k Key>, report: &mut Report<'_>) {
    let given: Vec<&Key> = given.collect();
    for key in wanted.iter().filter(|key| !given.contains(key)) {
        report.say(format!("words for {kind} \"{key}\" are missing"));
    }
    for key in given.iter().filter(|key| !wanted.contains(key)) {
        report.say(format!("words for {kind} \"{key}\" have no {kind} in the structure"));
    }
}

/// The words of a text in small letters, without marks.
pub fn tokens(text: &str) -> Vec<String> {
    let inside = |c: char| c.is_alphanumeric() || c == '’';
    text.split(|c: char| !inside(c)).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Checks titles, places and can-do sentences: none missing, none too long (content/format.md, section 6).
pub fn check_topics(bank: &Bank, words: &Words, problems: &mut Vec<Problem>) {
    let language = words.language();
    let file = format!("{}/topics.json", language.tag);
    let most = if language.rtl { 13 } else { 12 };
    for topic in bank.topics() {
        let Some(of_topic) = words.topic(&topic.id) else {
            problems.push(Problem::new(&file, topic.id.as_str(), "words are missing"));
            continue;
        };
        let title = word_count(&of_topic.title);
        if title > 4 {
            problems.push(Problem::new(&file, topic.id.as_str(), format!("title has {title} words; at most 4")));
        }
        for objective in &topic.objectives {
            let id = objective.id.as_str();
            match words.objective(&objective.id).map(|of| (longest_sentence(&of.i_can), word_count(&of.can))) {
                None => problems.push(Problem::new(&file, id, "words are missing")),
                Some((i_can, can)) => {
                    if i_can > most {
                        problems.push(Problem::new(
                            &file,
                            id,
                            format!("i_can has a sentence of {i_can} words; at most {most}"),
                        ));
                    }
                    if can > 30 {
                        problems.push(Problem::new(&file, id, format!("can has {can} words; at most 30")));
                    }
                }
            }
        }
    }
}

fn longest_sentence(text: &str) -> usize {
    sentences(text).into_iter().map(word_count).max().unwrap_or_default()
}
