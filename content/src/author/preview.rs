//! A scenario as an author reads it: structure first, then each language's words with the key marked.

use std::fmt::Write as _;

use mehfooz_content::{Content, ScenarioWords};
use mehfooz_core::{Key, Response, Scenario, Side};

use super::folder::unknown;

/// The scenario with this id, or all of a topic, or all.
///
/// # Errors
/// No scenario or topic has this id; the text names the nearest.
pub fn asked<'a>(content: &'a Content, id: Option<&str>) -> Result<Vec<&'a Scenario>, String> {
    let bank = &content.bank;
    let Some(id) = id else { return Ok(bank.scenarios().iter().collect()) };
    let found: Vec<_> = bank.scenarios().iter().filter(|s| s.id.as_str() == id || s.topic.as_str() == id).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let topics = bank.topics().iter().map(|topic| topic.id.as_str());
    let known: Vec<_> = topics.chain(bank.scenarios().iter().map(|scenario| scenario.id.as_str())).collect();
    Err(unknown(id, "scenario and no topic", &known))
}

/// Shows scenarios as text.
pub fn preview(content: &Content, scenarios: &[&Scenario]) -> String {
    scenarios.iter().map(|scenario| show(content, scenario)).collect::<Vec<_>>().join("\n")
}

fn show(content: &Content, scenario: &Scenario) -> String {
    let (stance, stimulus, response) =
        (scenario.stance.as_str(), scenario.stimulus.kind(), scenario.response.kind().as_str());
    let mut text = format!("{}  {}  {stance}, {stimulus} + {response}\n", scenario.id, scenario.objective);
    for words in &content.words {
        match words.scenario(&scenario.id) {
            Some(of) => show_words(&mut text, &words.language().tag, scenario, of),
            None => line(&mut text, &format!("  [{}] no words", words.language().tag)),
        }
    }
    text
}

fn show_words(text: &mut String, tag: &str, scenario: &Scenario, words: &ScenarioWords) {
    line(text, &format!("  [{tag}] {}", words.stem));
    if let Some(sender) = &words.sender {
        let note = words.note.as_ref().map_or(String::new(), |note| format!(" ({note})"));
        line(text, &format!("    {sender}{note}:"));
    }
    for (key, part) in words.parts.iter() {
        let label = part.label.as_ref().map_or(String::new(), |label| format!(" [{label}]"));
        line(text, &format!("    {key}{} {}{label}", mark(scenario, key), part.text));
        if let Some(why) = &part.why {
            line(text, &format!("        {why}"));
        }
    }
    let (stop, go) = words.baskets();
    if matches!(scenario.response, Response::Sort { .. }) {
        line(text, &format!("    stop: {stop}   go: {go}"));
    }
    for (key, thing) in words.things.iter() {
        line(text, &format!("    {key}{} {}", mark(scenario, key), thing.text));
        line(text, &format!("        {}", thing.why));
    }
}

/// What the key says of an option, part or card.
fn mark(scenario: &Scenario, key: &Key) -> &'static str {
    match &scenario.response {
        Response::Choose { right, .. } if right == key => " (right)",
        Response::Spot { signs } if signs.contains(key) => " (sign)",
        Response::Sort { cards } => match cards.iter().find(|(card, _)| card == key) {
            Some((_, Side::Stop)) => " (stop)",
            Some((_, Side::Go)) => " (go)",
            None => "",
        },
        Response::Order { tempting, .. } if tempting.contains(key) => " (tempts)",
        Response::Choose { .. } | Response::Spot { .. } | Response::Order { .. } => "",
    }
}

fn line(text: &mut String, line: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{line}");
}
