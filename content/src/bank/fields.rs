//! Which fields a scenario may have: a typing mistake must not pass as an option (content/format.md, sections 3 to 5).

use serde_json::Value;

const SCENARIO: &[&str] =
    &["id", "family", "objective", "stance", "sensitive", "picture", "face", "stimulus", "response"];
const PICTURE: &[&str] = &["place", "items"];
const MESSAGE: &[&str] = &["id", "by"];
const PARTS: &[&str] = &["kind", "parts", "pictures"];
const THING: &[&str] = &["id", "art", "at", "size"];
const STIMULI: &[(&str, &[&str])] = &[
    ("scene", &["kind"]),
    ("photo", &["kind", "backdrop", "parts"]),
    ("chat", &["kind", "messages", "pictures"]),
    ("sms", PARTS),
    ("popup", PARTS),
    ("post", PARTS),
    ("call", PARTS),
];
const RESPONSES: &[(&str, &[&str])] = &[
    ("choose", &["kind", "options", "right", "pictures"]),
    ("spot", &["kind", "signs"]),
    ("sort", &["kind", "cards", "pictures"]),
    ("order", &["kind", "steps", "tempting", "pictures"]),
];

/// Every field of a scenario that is not known, with those that are.
pub fn unknown_fields(scenario: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    among(scenario, "scenario", SCENARIO, &mut faults);
    among(scenario.get("picture").unwrap_or(&Value::Null), "picture", PICTURE, &mut faults);
    for (name, kinds) in [("stimulus", STIMULI), ("response", RESPONSES)] {
        let Some(value) = scenario.get(name) else { continue };
        let given = value.get("kind").and_then(Value::as_str).unwrap_or_default();
        if let Some((kind, fields)) = kinds.iter().find(|(kind, _)| *kind == given) {
            among(value, &format!("{name} {kind}"), fields, &mut faults);
        } else {
            let known: Vec<_> = kinds.iter().map(|(kind, _)| *kind).collect();
            faults.push(format!("{name} is \"{given}\"; it is one of {}", known.join(", ")));
        }
        for message in value.get("messages").and_then(Value::as_array).into_iter().flatten() {
            among(message, "message", MESSAGE, &mut faults);
        }
        for thing in value.get("parts").and_then(Value::as_array).into_iter().flatten() {
            among(thing, "a thing of a photo", THING, &mut faults);
        }
    }
    faults
}

fn among(value: &Value, what: &str, known: &[&str], faults: &mut Vec<String>) {
    let given = value.as_object().into_iter().flat_map(|fields| fields.keys());
    for field in given.filter(|field| !known.contains(&field.as_str())) {
        faults.push(format!("field \"{field}\" is unknown; {what} has {}", known.join(", ")));
    }
}
