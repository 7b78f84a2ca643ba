//! Reads the structure files, and reports every fault of all of them at once.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use mehfooz_core::{
    Bank, FamilyId, Key, Objective, ObjectiveId, Response, Scenario, ScenarioId, Stimulus, Thing, Topic, TopicId,
};
use serde_json::Value;

use super::check::check;
use super::fields::unknown_fields;
use super::raw::{RawBand, RawResponse, RawScenario, RawStimulus, RawThing, RawTopic, RawTopics};
use crate::Problem;

/// A file's path below `content/`, and its text.
pub type File<'a> = (&'a str, &'a str);

/// Reads what can be read, and returns every problem of all files with it, sorted by file.
pub fn read(topics: File<'_>, scenarios: &[File<'_>]) -> (Bank, Vec<Problem>) {
    let mut problems = Vec::new();
    let topics = read_topics(topics, &mut problems);
    let mut seen = BTreeMap::new();
    let mut found = Vec::new();
    for (file, text) in scenarios {
        found.extend(read_scenarios(file, text, &topics, &mut seen, &mut problems));
    }
    problems.sort();
    (Bank::new(topics, found), problems)
}

/// The topics that no release has without a signature in each language: the sensitive ones, and those that say so.
pub fn need_signature(topics: &str) -> Vec<TopicId> {
    let topics = serde_json::from_str::<RawTopics>(topics).map_or_else(|_| vec![], |raw| raw.topics);
    topics.into_iter().filter(|topic| topic.sensitive || topic.needs_signature).map(|topic| topic.id).collect()
}

fn read_topics((file, text): File<'_>, problems: &mut Vec<Problem>) -> Vec<Topic> {
    match serde_json::from_str::<RawTopics>(text) {
        Ok(raw) => raw.topics.into_iter().map(topic).collect(),
        Err(error) => {
            problems.push(Problem::new(file, "", error.to_string()));
            Vec::new()
        }
    }
}

fn topic(raw: RawTopic) -> Topic {
    let RawTopic { id, sensitive, needs_signature: _, picture, place, ukcis, c4, bands } = raw;
    let objectives = bands.into_iter().flat_map(|(band, raw)| {
        let RawBand { objectives, mut rules } = raw;
        let objective =
            move |id: String| Objective { rule_picture: rules.remove(&id), id: ObjectiveId::from(id), band };
        objectives.into_iter().map(objective)
    });
    Topic {
        id,
        sensitive,
        picture,
        place: place.id,
        place_picture: place.picture,
        objectives: objectives.collect(),
        ukcis,
        c4,
    }
}

fn read_scenarios(
    file: &str,
    text: &str,
    topics: &[Topic],
    seen: &mut BTreeMap<String, (String, usize)>,
    problems: &mut Vec<Problem>,
) -> Vec<Scenario> {
    let entries: Vec<Value> = match serde_json::from_str(text) {
        Ok(entries) => entries,
        Err(error) => {
            problems.push(Problem::new(file, "", error.to_string()));
            return Vec::new();
        }
    };
    let mut scenarios = Vec::new();
    for (place, entry) in entries.into_iter().enumerate() {
        let id = entry.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
        if let Some((other, first)) = seen.insert(id.clone(), (file.to_owned(), place + 1)) {
            let text = if other == file {
                format!("\"{id}\" is used twice (entries {first} and {})", place + 1)
            } else {
                format!("\"{id}\" is used twice (entry {first} of {other}, entry {})", place + 1)
            };
            problems.push(Problem::new(file, "", text));
        }
        let unknown = unknown_fields(&entry);
        if !unknown.is_empty() {
            problems.extend(unknown.into_iter().map(|text| Problem::new(file, &id, text)));
            continue;
        }
        match serde_json::from_value::<RawScenario>(entry) {
            Ok(raw) => scenarios.extend(scenario(file, raw, topics, problems)),
            Err(error) => problems.push(Problem::new(file, &id, error.to_string())),
        }
    }
    scenarios
}

fn scenario(file: &str, raw: RawScenario, topics: &[Topic], problems: &mut Vec<Problem>) -> Option<Scenario> {
    let found = topics.iter().find_map(|topic| {
        let objective = topic.objectives.iter().find(|known| known.id.as_str() == raw.objective)?;
        Some((topic, objective))
    });
    let Some((topic, known)) = found else {
        problems.push(Problem::new(file, &raw.id, unknown_objective(&raw.objective, topics)));
        return None;
    };
    if raw.sensitive.is_some() && topic.sensitive {
        problems.push(Problem::new(file, &raw.id, "\"sensitive\" may only be true; the topic is sensitive already"));
    } else if raw.sensitive == Some(false) {
        problems.push(Problem::new(file, &raw.id, "\"sensitive\" may only be true; leave it out"));
    }
    let scenario = made(raw, topic, known);
    let places: BTreeSet<&str> = topics.iter().map(|topic| topic.place.as_str()).collect();
    problems
        .extend(check(&scenario, file, &places).into_iter().map(|text| Problem::new(file, scenario.id.as_str(), text)));
    Some(scenario)
}

/// The scenario that is written so, of this objective.
fn made(raw: RawScenario, topic: &Topic, known: &Objective) -> Scenario {
    let RawScenario { id, family, objective: _, stance, sensitive, picture, face, stimulus, response } = raw;
    let (response, pictures) = split(response);
    let (stimulus, part_pictures) = seen(stimulus);
    Scenario {
        id: ScenarioId::from(id),
        family: family.map(FamilyId::from),
        objective: known.id.clone(),
        topic: topic.id.clone(),
        band: known.band,
        stance,
        sensitive: topic.sensitive || sensitive == Some(true),
        picture,
        face,
        stimulus,
        response,
        pictures: pictures.into_iter().collect(),
        part_pictures: part_pictures.into_iter().collect(),
    }
}

fn seen(raw: RawStimulus) -> (Stimulus, BTreeMap<Key, String>) {
    match raw {
        RawStimulus::Scene {} => (Stimulus::Scene, BTreeMap::new()),
        RawStimulus::Photo { backdrop, parts } => {
            (Stimulus::Photo { backdrop, things: parts.into_iter().map(thing).collect() }, BTreeMap::new())
        }
        RawStimulus::Chat { messages, pictures } => (Stimulus::Chat(messages), pictures),
        RawStimulus::Sms { parts, pictures } => (Stimulus::Sms(parts), pictures),
        RawStimulus::Popup { parts, pictures } => (Stimulus::Popup(parts), pictures),
        RawStimulus::Post { parts, pictures } => (Stimulus::Post(parts), pictures),
        RawStimulus::Call { parts, pictures } => (Stimulus::Call(parts), pictures),
    }
}

/// Fractions become thousandths; what lies outside of the backdrop is found by the check.
fn thing(raw: RawThing) -> Thing {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1000, and a cast saturates")]
    let thousandths = |fraction: f32| (fraction * 1000.0).round() as u32;
    let RawThing { id, art, at: (x, y), size } = raw;
    Thing { id, art, at: (thousandths(x), thousandths(y)), size: thousandths(size) }
}

fn split(raw: RawResponse) -> (Response, BTreeMap<Key, String>) {
    match raw {
        RawResponse::Choose { options, right, pictures } => (Response::Choose { options, right }, pictures),
        RawResponse::Spot { signs } => (Response::Spot { signs }, BTreeMap::new()),
        RawResponse::Sort { cards, pictures } => (Response::Sort { cards: cards.into_iter().collect() }, pictures),
        RawResponse::Order { steps, tempting, pictures } => (Response::Order { steps, tempting }, pictures),
    }
}

fn unknown_objective(given: &str, topics: &[Topic]) -> String {
    let prefix = given.rsplit_once('.').map_or("", |(prefix, _)| prefix);
    let alike: Vec<_> = topics
        .iter()
        .flat_map(|topic| &topic.objectives)
        .filter(|objective| objective.id.as_str().rsplit_once('.').is_some_and(|(of, _)| of == prefix))
        .map(|objective| objective.id.as_str())
        .collect();
    let allowed = if alike.is_empty() {
        "topics.json lists those that do".to_owned()
    } else {
        let (topic, band) = prefix.split_once('.').unwrap_or((prefix, ""));
        format!("{topic} has {} in {band}", alike.join(", "))
    };
    format!("objective \"{given}\" does not exist; {allowed}")
}
