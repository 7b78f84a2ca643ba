//! One layout for all content files: words in the order of the structure, one option a line.

use mehfooz_content::{Content, Json};
use mehfooz_core::{Band, FamilyId};

/// An object without objects in it stays on one line unless it holds lists and is longer than this.
const LINE: usize = 160;
const SCENARIO: [&str; 14] = [
    "family",
    "id",
    "objective",
    "decides",
    "stance",
    "sensitive",
    "facts_until",
    "picture",
    "face",
    "stimulus",
    "right",
    "signs",
    "response",
    "stories",
];
/// Inside of picture, stimulus and response; the rest follows as it was written.
const FIRST: [&str; 3] = ["kind", "place", "items"];
const WORDS: [&str; 9] = ["stem", "sender", "note", "parts", "baskets", "options", "cards", "steps", "whys"];
const THING: [&str; 3] = ["text", "why", "label"];

/// Every file that is laid out otherwise than it should be, with the text it should have.
///
/// # Errors
/// A file that is no JSON.
pub fn changes(content: &Content) -> Result<Vec<(String, String)>, String> {
    let files = content.sources();
    let mut changed = Vec::new();
    for path in files.paths() {
        let before = files.text(path).unwrap_or_default();
        let json: Json = serde_json::from_str(before).map_err(|error| format!("{path}: {error}"))?;
        let after = layout(content, path, json);
        if after != before {
            changed.push((path.to_owned(), after));
        }
    }
    Ok(changed)
}

/// The text of a file.
pub fn layout(content: &Content, path: &str, mut json: Json) -> String {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    let topic = name.strip_suffix(".json").unwrap_or(name);
    let topics: Vec<&str> = content.bank.topics().iter().map(|topic| topic.id.as_str()).collect();
    if folder == "scenarios" {
        scenarios(&mut json);
    } else if !folder.is_empty() && name == "topics.json" {
        order(&mut json, |id| place(&topics, id));
    } else if topics.contains(&topic) {
        // A family's words stand before those of its stories.
        let scenarios = content.bank.scenarios().iter();
        let ids: Vec<&str> = scenarios
            .flat_map(|scenario| scenario.family.iter().map(FamilyId::as_str).chain([scenario.id.as_str()]))
            .collect();
        words(&mut json, &ids);
    }
    let mut text = String::new();
    // A scenario's own fields stand one a line, and nothing inside of them is opened.
    write(&mut text, &json, 0, if folder == "scenarios" { 2 } else { usize::MAX });
    text.push('\n');
    text
}

fn scenarios(json: &mut Json) {
    let Json::Array(scenarios) = json else { return };
    let band = |scenario: &Json| {
        let objective = scenario.get("objective").and_then(Json::as_str).unwrap_or_default();
        objective.split('.').nth(1).and_then(Band::parse)
    };
    scenarios.sort_by_key(band);
    for scenario in scenarios {
        fields_of(scenario);
        let Json::Object(fields) = scenario else { continue };
        for (_, stories) in fields.iter_mut().filter(|(name, _)| name == "stories") {
            let Json::Array(stories) = stories else { continue };
            stories.iter_mut().for_each(fields_of);
        }
    }
}

fn fields_of(scenario: &mut Json) {
    order(scenario, |field| place(&SCENARIO, field));
    if let Json::Object(fields) = scenario {
        for (_, value) in fields {
            order(value, |field| place(&FIRST, field));
        }
    }
}

fn words(json: &mut Json, ids: &[&str]) {
    order(json, |id| place(ids, id));
    let Json::Object(entries) = json else { return };
    for (_, scenario) in entries {
        order(scenario, |field| place(&WORDS, field));
        let Json::Object(fields) = scenario else { continue };
        for (field, things) in fields {
            if field == "baskets" {
                order(things, |side| place(&["stop", "go"], side));
            } else {
                order(things, ToOwned::to_owned);
                let Json::Object(things) = things else { continue };
                things.iter_mut().for_each(|(_, thing)| order(thing, |name| place(&THING, name)));
            }
        }
    }
}

/// Sorts the entries of an object; those of the same rank stay as they are.
fn order<T: Ord>(json: &mut Json, rank: impl Fn(&String) -> T) {
    if let Json::Object(entries) = json {
        entries.sort_by_key(|(name, _)| rank(name));
    }
}

fn place(known: &[&str], name: &str) -> usize {
    known.iter().position(|of| *of == name).unwrap_or(usize::MAX)
}

fn write(text: &mut String, json: &Json, depth: usize, most: usize) {
    if depth >= most || !opens(json, depth) {
        text.push_str(&json.to_string());
        return;
    }
    let indent = "  ".repeat(depth + 1);
    let (open, close, number) = match json {
        Json::Object(entries) => ('{', '}', entries.len()),
        Json::Array(values) => ('[', ']', values.len()),
        Json::Plain(_) => return,
    };
    text.push(open);
    // A list's objects begin on the line of their bracket.
    let mut before = if text.ends_with(" {") && depth > 0 && !text.ends_with(": {") {
        " ".to_owned()
    } else {
        format!("\n{indent}")
    };
    for at in 0..number {
        text.push_str(&before);
        before = format!(",\n{indent}");
        match json {
            Json::Object(entries) => {
                let Some((name, value)) = entries.get(at) else { continue };
                text.push_str(&serde_json::Value::from(name.as_str()).to_string());
                text.push_str(": ");
                // The stories of a family stand as its scenarios do: their own fields one a line.
                write(text, value, depth + 1, if name == "stories" { depth + 4 } else { most });
            }
            Json::Array(values) => {
                if let Some(value) = values.get(at) {
                    write(text, value, depth + 1, most);
                }
            }
            Json::Plain(_) => {}
        }
    }
    text.push_str(if depth == 0 { "\n" } else { " " });
    text.push(close);
}

/// The outermost value, what holds objects, and long lists of lists are opened.
fn opens(json: &Json, depth: usize) -> bool {
    let is_open = |value: &Json| match value {
        Json::Object(_) => true,
        Json::Array(values) => values.iter().any(|value| matches!(value, Json::Object(_))),
        Json::Plain(_) => false,
    };
    match json {
        Json::Object(entries) if entries.is_empty() => false,
        Json::Array(values) if values.is_empty() => false,
        Json::Object(entries) => {
            let lists = entries.iter().any(|(_, value)| matches!(value, Json::Array(_)));
            depth == 0 || entries.iter().any(|(_, value)| is_open(value)) || (lists && json.to_string().len() > LINE)
        }
        Json::Array(_) => depth == 0 || is_open(json),
        Json::Plain(_) => false,
    }
}
