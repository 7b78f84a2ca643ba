//! Words against structure: nothing missing, nothing left over, nothing too long.

use std::collections::BTreeMap;

use crate::Problem;
use mehfooz_core::{Bank, Key, Response, Scenario, ScenarioId, Stimulus};

use super::text::{faults, list, marks, sentences, tokens, word_count};
use crate::{Language, Limits, ScenarioWords, Table};

/// Checks the words of all scenarios in one language; `digits` are the helplines' numbers, which alone may stand in them.
pub fn check_words(
    bank: &Bank,
    language: &Language,
    digits: &[&str],
    words: &Table<ScenarioId, ScenarioWords>,
    problems: &mut Vec<Problem>,
) {
    for scenario in bank.scenarios() {
        let file = format!("{}/{}.json", language.tag, scenario.topic);
        let mut report = Report { file: &file, id: scenario.id.as_str(), language, digits, problems };
        match (words.get(&scenario.id), language.writing.limits.get(&scenario.band)) {
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
    digits: &'a [&'a str],
    problems: &'a mut Vec<Problem>,
}

impl Report<'_> {
    fn say(&mut self, text: String) {
        self.problems.push(Problem::new(self.file, self.id, text));
    }

    fn text(&mut self, name: &str, text: &str, most: usize, limits: &Limits, band: &str) {
        for fault in faults(text, self.language, self.digits) {
            self.say(format!("{name} {fault}"));
        }
        for fault in marks(text, self.language) {
            self.say(fault);
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
        (Stimulus::Scene | Stimulus::Photo { .. } | Stimulus::Popup(_), Some(_)) => {
            report.say("has a sender; scene, photo and popup have none".to_owned());
        }
        (Stimulus::Chat(_) | Stimulus::Sms(_) | Stimulus::Post(_) | Stimulus::Call(_), None) => {
            report.say("sender is missing; chat, sms, post and call have one".to_owned());
        }
        (_, Some(sender)) => {
            for fault in faults(sender, report.language, &[]) {
                report.say(format!("sender {fault}"));
            }
        }
        (_, None) => {}
    }
    if let Some(note) = &words.note {
        if words.sender.is_none() {
            report.say("has a note; only a sender has one".to_owned());
        }
        for fault in faults(note, report.language, &[]) {
            report.say(format!("note {fault}"));
        }
    }
}

/// What fits on a thing at 48 dp.
const MAX_LABEL: usize = 14;

fn check_parts(scenario: &Scenario, words: &ScenarioWords, limits: &Limits, report: &mut Report<'_>) {
    let (keys, tappable) = (scenario.stimulus.keys(), scenario.tappable());
    pair("part", &keys, words.parts.keys(), report);
    let spot = matches!(scenario.response, Response::Spot { .. });
    let band = scenario.band.as_str();
    for (key, part) in words.parts.iter() {
        report.text(&format!("part \"{key}\""), &part.text, limits.part, limits, band);
        if let Some(label) = &part.label {
            let letters = label.chars().count();
            if !matches!(scenario.stimulus, Stimulus::Photo { .. }) {
                report.say(format!("part \"{key}\" has a label; only a thing of a photo has one"));
            } else if letters > MAX_LABEL || label.trim().is_empty() {
                report.say(format!("label of \"{key}\" is \"{label}\"; 1 to {MAX_LABEL} letters"));
            } else {
                for fault in faults(label, report.language, &[]) {
                    report.say(format!("label of \"{key}\" {fault}"));
                }
            }
        }
        match &part.why {
            Some(why) => {
                report.text(&format!("why of \"{key}\""), why, limits.why, limits, band);
            }
            None if spot && tappable.contains(key) => {
                report.say(format!("part \"{key}\" has no why; every part of a spot needs one"));
            }
            None => {}
        }
    }
}

fn check_things(scenario: &Scenario, words: &ScenarioWords, limits: &Limits, report: &mut Report<'_>) {
    let kind = match &scenario.response {
        Response::Choose { .. } | Response::Spot { .. } => "option",
        Response::Sort { .. } => "card",
        Response::Order { .. } => "step",
    };
    let keys = scenario.response.keys();
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
    for (key, thing) in words.things.iter() {
        report.text(&format!("{kind} \"{key}\""), &thing.text, limits.option, limits, band);
        report.text(&format!("why of \"{key}\""), &thing.why, limits.why, limits, band);
        if let Some(other) = seen.insert(&thing.text, key).filter(|_| !thing.text.is_empty()) {
            report.say(format!("{kind}s {other} and {key} have the same text"));
        }
        let said = format!(" {} ", tokens(&thing.text).join(" "));
        let mut sweeping = list(report.language, "all_or_none");
        if sweeping.any(|all| said.contains(&format!(" {} ", all.to_lowercase()))) {
            report.say(format!("{kind} \"{key}\" is \"{}\"; each {kind} must stand alone", thing.text));
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
