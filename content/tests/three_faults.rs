//! An author who made three mistakes is told of all three at once, each with file, id, what was given and what is allowed.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use mehfooz_content::bank;

const TOPICS: &str = r#"{"topics": [{"id": "codes", "sensitive": false, "picture": "key", "place": {"id": "shop", "picture": "key"},
  "ukcis": [], "c4": [], "bands": {"8-10": {"objectives": ["codes.8-10.keep"]}}}]}"#;

/// Three scenarios, a fault in each: a place that is not there, a right answer that is no option, an objective of nobody.
const SCENARIOS: &str = r#"[
  {"id": "codes-place", "objective": "codes.8-10.keep", "stance": "risky", "picture": {"place": "moon", "items": ["key"]},
   "stimulus": {"kind": "scene"}, "response": {"kind": "choose", "options": ["a", "b", "c"], "right": "a"}},
  {"id": "codes-right", "objective": "codes.8-10.keep", "stance": "risky", "picture": {"place": "shop", "items": ["key"]},
   "stimulus": {"kind": "scene"}, "response": {"kind": "choose", "options": ["a", "b", "c"], "right": "d"}},
  {"id": "codes-whose", "objective": "codes.8-10.kept", "stance": "risky", "picture": {"place": "shop", "items": ["key"]},
   "stimulus": {"kind": "scene"}, "response": {"kind": "choose", "options": ["a", "b", "c"], "right": "a"}}
]"#;

fn told(scenarios: &str) -> Vec<String> {
    let (_, problems) = bank::read(("topics.json", TOPICS), &[("scenarios/codes.json", scenarios)]);
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_structure_file_with_three_faults_prints_three_lines() {
    let lines = [
        r#"scenarios/codes.json: "codes-place": place "moon" does not exist; places are shop"#,
        r#"scenarios/codes.json: "codes-right": right is "d", options are a, b, c"#,
        r#"scenarios/codes.json: "codes-whose": objective "codes.8-10.kept" does not exist; codes has codes.8-10.keep in 8-10"#,
    ];
    assert_eq!(told(SCENARIOS), lines);
}

#[test]
fn mended_it_prints_none() {
    let mended = SCENARIOS.replace("moon", "shop").replace(r#""d""#, r#""b""#).replace("kept", "keep");
    assert_eq!(told(&mended), Vec::<String>::new());
}
