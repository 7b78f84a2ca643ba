//! Reads the words of a language as authors write them.

use std::collections::BTreeMap;

use mehfooz_core::{ScenarioId, TopicId};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{TopicWords, Words};
use crate::{Language, Problem, Table};

impl Words {
    /// Reads a language's files, each asked for by its path (`en/codes.json`). What cannot be read is reported, and left out.
    pub fn read<'t>(language: Language, text: &impl Fn(&str) -> Option<&'t str>) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let path = |name: &str| format!("{}/{name}.json", language.tag);
        let topics: Table<TopicId, TopicWords> = file(&path("topics"), text, &mut problems);
        let mut scenarios = Vec::new();
        for topic in topics.keys() {
            let path = path(topic.as_str());
            if let Some(words) = text(&path).and_then(|text| serde_json::from_str(text).ok()) {
                scenarios.extend::<BTreeMap<_, _>>(words);
                continue;
            }
            // One by one: a fault in one scenario's words must not hide those of the others.
            for (id, words) in file::<BTreeMap<String, Value>>(&path, text, &mut problems) {
                match serde_json::from_value(words) {
                    Ok(words) => scenarios.push((ScenarioId::from(id), words)),
                    Err(error) => problems.push(Problem::new(&path, &id, error.to_string())),
                }
            }
        }
        let ui = file(&path("ui"), text, &mut problems);
        let helplines = file(&path("helplines"), text, &mut problems);
        // Put together once, since most of them come sorted.
        let scenarios = Table::from(scenarios.into_iter().collect::<BTreeMap<_, _>>());
        (Self { language, ui, topics, helplines, scenarios }, problems)
    }
}

fn file<'t, T: DeserializeOwned + Default>(
    path: &str,
    text: &impl Fn(&str) -> Option<&'t str>,
    problems: &mut Vec<Problem>,
) -> T {
    let read = match text(path) {
        Some(text) => serde_json::from_str(text).map_err(|error| error.to_string()),
        None => Err("there is no such file".to_owned()),
    };
    read.unwrap_or_else(|fault| {
        problems.push(Problem::new(path, "", fault));
        T::default()
    })
}
