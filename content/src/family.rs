//! Families: two to four stories that share their options word for word, written once (content/format.md, section 5).
//! Everything after this reads plain scenarios: a family is expanded into one scenario for each of its stories.

use std::collections::BTreeMap;

use mehfooz_core::Day;
use serde_json::{Map, Value, json};

use crate::check::parse_day;
use crate::{Files, Problem};

const FAMILY: [&str; 5] = ["family", "objective", "decides", "response", "stories"];
const STORY: [&str; 9] = ["id", "stance", "sensitive", "picture", "face", "stimulus", "right", "signs", "facts_until"];

/// What may be out of date one day: the file, the scenario, and the last day on which its facts are known to hold.
pub type Fact = (String, String, Day);

/// The files with every family expanded, the facts that age, and what is wrong with either. A file without them stays as it is.
pub fn expand(files: &Files) -> (Files, Vec<Fact>, Vec<Problem>) {
    let mut facts = Vec::new();
    let (mut expanded, mut problems) = (files.clone(), Vec::new());
    let mut families: BTreeMap<&str, Vec<Family>> = BTreeMap::new();
    for path in files.below("scenarios") {
        let Ok(Value::Array(entries)) = serde_json::from_str(files.text(path).unwrap_or_default()) else { continue };
        let is_plain = |entry: &Value| entry.get("stories").is_none() && entry.get("facts_until").is_none();
        if entries.iter().all(is_plain) {
            continue;
        }
        let (mut scenarios, of_file) = scenarios(path, entries, &mut problems);
        for scenario in &mut scenarios {
            let Some(until) = scenario.as_object_mut().and_then(|fields| fields.remove("facts_until")) else {
                continue;
            };
            let id = scenario.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            match until.as_str().and_then(parse_day) {
                Some(day) => facts.push((path.to_owned(), id, day)),
                None => {
                    let text = format!("facts_until is {until}, which is not a date; write YYYY-MM-DD");
                    problems.push(Problem::new(path, &id, text));
                }
            }
        }
        expanded.insert(path, Value::Array(scenarios).to_string());
        families.insert(path.trim_start_matches("scenarios/"), of_file);
    }
    for (name, of_file) in &families {
        for path in files
            .paths()
            .filter(|path| path.split_once('/').is_some_and(|(folder, of)| folder != "scenarios" && of == *name))
        {
            let Ok(Value::Object(words)) = serde_json::from_str(files.text(path).unwrap_or_default()) else { continue };
            expanded.insert(path, Value::Object(self::words(path, words, of_file, &mut problems)).to_string());
        }
    }
    (expanded, facts, problems)
}

/// A family's id, whether its stories share options, and the stories' ids.
struct Family {
    id: String,
    has_options: bool,
    stories: Vec<String>,
}

fn scenarios(path: &str, entries: Vec<Value>, problems: &mut Vec<Problem>) -> (Vec<Value>, Vec<Family>) {
    let (mut scenarios, mut families) = (Vec::new(), Vec::new());
    for entry in entries {
        // What was expanded before names its family, too.
        if entry.get("stories").is_none() {
            scenarios.push(entry);
            continue;
        }
        let id = entry.get("family").and_then(Value::as_str).unwrap_or_default().to_owned();
        let mut say = |text: String| problems.push(Problem::new(path, &id, text));
        unknown(&entry, "family", &FAMILY, &mut say);
        let response = entry.get("response").cloned().unwrap_or_default();
        let kind = response.get("kind").and_then(Value::as_str).unwrap_or_default();
        let key = match kind {
            "choose" => "right",
            "spot" => "signs",
            _ => {
                say(format!("response is \"{kind}\"; a family has choose or spot"));
                continue;
            }
        };
        let stories = entry.get("stories").and_then(Value::as_array).cloned().unwrap_or_default();
        if !(2..=4).contains(&stories.len()) {
            say(format!("{} stories; a family has 2 to 4", stories.len()));
        }
        let mut ids = Vec::new();
        for story in stories {
            unknown(&story, "story", &STORY, &mut say);
            ids.push(story.get("id").and_then(Value::as_str).unwrap_or_default().to_owned());
            scenarios.push(scenario(&entry, &story, &response, key));
        }
        families.push(Family { id: id.clone(), has_options: key == "right", stories: ids });
    }
    (scenarios, families)
}

fn unknown(value: &Value, what: &str, known: &[&str], say: &mut impl FnMut(String)) {
    let given = value.as_object().into_iter().flat_map(|fields| fields.keys());
    for field in given.filter(|field| !known.contains(&field.as_str())) {
        say(format!("field \"{field}\" is unknown; {what} has {}", known.join(", ")));
    }
}

/// A story as a scenario of its own: what the family says, then its own fields, and its key in the response.
fn scenario(family: &Value, story: &Value, response: &Value, key: &str) -> Value {
    let mut response = response.clone();
    if let (Some(fields), Some(value)) = (response.as_object_mut(), story.get(key)) {
        fields.insert(key.to_owned(), value.clone());
    }
    let mut scenario = json!({ "family": family.get("family"), "objective": family.get("objective") });
    let own = story.as_object().into_iter().flatten().filter(|(name, _)| !["right", "signs"].contains(&name.as_str()));
    if let Some(fields) = scenario.as_object_mut() {
        fields.extend(own.map(|(name, value)| (name.clone(), value.clone())));
        fields.insert("response".to_owned(), response);
    }
    scenario
}

/// The words of a file, with the options of each family put to each of its stories.
fn words(
    path: &str,
    mut words: Map<String, Value>,
    families: &[Family],
    problems: &mut Vec<Problem>,
) -> Map<String, Value> {
    for family in families.iter().filter(|family| family.has_options) {
        let shared = words.remove(&family.id).unwrap_or_default();
        let Some(options) = shared.get("options").and_then(Value::as_object) else {
            problems.push(Problem::new(path, &family.id, "options are missing; the stories of a family share them"));
            continue;
        };
        for id in &family.stories {
            let Some(Value::Object(story)) = words.get_mut(id) else { continue };
            let mut say = |text: String| problems.push(Problem::new(path, id, text));
            let whys = match story.remove("whys") {
                Some(Value::Object(whys)) => whys,
                _ => Map::new(),
            };
            for name in whys.keys().filter(|name| !options.contains_key(*name)) {
                say(format!("why \"{name}\" is of no option; the family has {}", list(options)));
            }
            let mut things = Map::new();
            for (name, option) in options {
                let why = whys.get(name).cloned().unwrap_or_else(|| {
                    say(format!("why of option \"{name}\" is missing"));
                    Value::from("")
                });
                things.insert(name.clone(), json!({ "text": option.get("text"), "why": why }));
            }
            if story.insert("options".to_owned(), Value::Object(things)).is_some() {
                say(format!("has options; they stand in the family \"{}\"", family.id));
            }
        }
    }
    words
}

fn list(options: &Map<String, Value>) -> String {
    options.keys().map(String::as_str).collect::<Vec<_>>().join(", ")
}
