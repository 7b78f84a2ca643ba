//! A scenario that needs words: its place in the structure, and empty words in every language, for `check` to list.

use mehfooz_content::check::families;
use mehfooz_content::{Content, Files, Json};
use mehfooz_core::{Band, Objective, Topic};
use serde_json::{Value, json};

use super::fmt::layout;
use super::folder::unknown;

/// The files that a new scenario of an objective changes, with their new texts, and the scenario's id.
///
/// # Errors
/// No such objective, the id is taken or not of the topic, or a file that cannot be read.
pub fn skeleton(
    content: &Content,
    objective: &str,
    id: Option<String>,
    family: bool,
) -> Result<(String, Vec<(String, String)>), String> {
    let (topic, objective) = find(content, objective)?;
    let taken = |id: &str| content.bank.scenario(&id.into()).is_some() || families(&content.bank).contains_key(id);
    let free =
        || (1..1000).map(|number| format!("{}-untold-{number}", topic.id)).find(|id| !taken(id)).unwrap_or_default();
    let id = id.unwrap_or_else(free);
    if taken(&id) || !id.starts_with(&format!("{}-", topic.id)) {
        return Err(format!("\"{id}\" is taken, or does not begin with \"{}-\"", topic.id));
    }
    let (structure, words) = if family { untold_family(&id, objective) } else { untold(&id, topic, objective) };
    let path = format!("scenarios/{}.json", topic.id);
    let mut files = content.sources().clone();
    let mut paths = vec![with(content, &mut files, path, |json| match json {
        Json::Array(scenarios) => scenarios.push(structure.clone().into()),
        Json::Object(_) | Json::Plain(_) => {}
    })?];
    for of_language in &content.words {
        let path = format!("{}/{}.json", of_language.language().tag, topic.id);
        paths.push(with(content, &mut files, path, |json| match json {
            Json::Object(scenarios) => {
                scenarios.extend(words.iter().map(|(id, words)| (id.clone(), words.clone().into())));
            }
            Json::Array(_) | Json::Plain(_) => {}
        })?);
    }
    // Read anew, so that the words come to stand where the structure has the scenario.
    let content = Content::read(files);
    let texts = paths.into_iter().map(|path| {
        let json = read(content.sources(), &path)?;
        let text = layout(&content, &path, json);
        Ok((path, text))
    });
    Ok((id, texts.collect::<Result<_, String>>()?))
}

/// The structure of a scenario that needs words, and its empty words.
fn untold(id: &str, topic: &Topic, objective: &Objective) -> (Value, Vec<(String, Value)>) {
    let letters = letters(objective);
    let structure = json!({
        "id": id, "objective": objective.id, "stance": "risky", "picture": {"place": topic.place, "items": []},
        "stimulus": {"kind": "scene"}, "response": {"kind": "choose", "options": letters, "right": "a"}
    });
    let empty = json!({"text": "", "why": ""});
    let options: serde_json::Map<String, Value> =
        letters.iter().map(|letter| ((*letter).to_owned(), empty.clone())).collect();
    (structure, vec![(id.to_owned(), json!({"stem": "", "options": options}))])
}

/// A family that needs words: one story for each option, in which it is right.
fn untold_family(id: &str, objective: &Objective) -> (Value, Vec<(String, Value)>) {
    let letters = letters(objective);
    let each = |value: Value| letters.iter().map(|letter| ((*letter).to_owned(), value.clone())).collect::<Value>();
    let story = |letter: &str| json!({"id": format!("{id}-{letter}"), "stance": "risky", "stimulus": {"kind": "sms", "parts": ["p1"]}, "right": letter});
    let structure = json!({
        "family": id, "objective": objective.id, "decides": "", "response": {"kind": "choose", "options": letters},
        "stories": letters.iter().map(|letter| story(letter)).collect::<Value>()
    });
    let words = json!({"stem": "", "sender": "", "parts": {"p1": {"text": ""}}, "whys": each("".into())});
    let stories = letters.iter().map(|letter| (format!("{id}-{letter}"), words.clone()));
    let options = (id.to_owned(), json!({"options": each(json!({"text": ""}))}));
    (structure, [options].into_iter().chain(stories).collect())
}

fn letters(objective: &Objective) -> &'static [&'static str] {
    if objective.band == Band::FiveToSeven { &["a", "b"] } else { &["a", "b", "c"] }
}

fn find<'a>(content: &'a Content, objective: &str) -> Result<(&'a Topic, &'a Objective), String> {
    let all = || content.bank.topics().iter().flat_map(|topic| topic.objectives.iter().map(move |of| (topic, of)));
    all()
        .find(|(_, of)| of.id.as_str() == objective)
        .ok_or_else(|| unknown(objective, "objective", &all().map(|(_, of)| of.id.as_str()).collect::<Vec<_>>()))
}

/// Changes a file, and gives its path back.
fn with(content: &Content, files: &mut Files, path: String, change: impl Fn(&mut Json)) -> Result<String, String> {
    let mut json = read(files, &path)?;
    change(&mut json);
    files.insert(&path, layout(content, &path, json));
    Ok(path)
}

fn read(files: &Files, path: &str) -> Result<Json, String> {
    serde_json::from_str(files.text(path).unwrap_or_default()).map_err(|error| format!("{path}: {error}"))
}
