//! A scenario as an author reads it: structure first, then each language's words with the key marked.

use std::fmt::Write as _;

use mehfooz_content::check::nearest;
use mehfooz_content::{ScenarioWords, bank, languages, words};
use mehfooz_core::Key;
use mehfooz_core::bank::{Response, Scenario, Side};

use crate::report::{response, stance, stimulus};

/// Shows a scenario, or all of a topic.
///
/// # Errors
/// No scenario or topic has this id; the text names the nearest.
pub fn preview(id: &str) -> Result<String, String> {
    let asked = |scenario: &&Scenario| scenario.id.as_str() == id || scenario.topic.as_str() == id;
    let texts: Vec<_> = bank().scenarios().iter().filter(asked).map(show).collect();
    if !texts.is_empty() {
        return Ok(texts.join("\n"));
    }
    let topics = bank().topics().iter().map(|topic| topic.id.as_str());
    let known: Vec<_> = topics.chain(bank().scenarios().iter().map(|scenario| scenario.id.as_str())).collect();
    let near = nearest(id, &known).map_or(String::new(), |near| format!("; nearest: \"{near}\""));
    Err(format!("\"{id}\" is no scenario and no topic{near}"))
}

fn show(scenario: &Scenario) -> String {
    let mut text = format!(
        "{}  {}  {}, {} + {}\n",
        scenario.id,
        scenario.objective,
        stance(scenario),
        stimulus(scenario),
        response(scenario)
    );
    for words in languages().iter().filter_map(|language| words(&language.tag)) {
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
        line(text, &format!("    {sender}:"));
    }
    for (key, part) in &words.parts {
        line(text, &format!("    {key}{} {}", mark(scenario, key), part.text));
        if let Some(why) = &part.why {
            line(text, &format!("        {why}"));
        }
    }
    let (stop, go) = words.baskets();
    if matches!(scenario.response, Response::Sort { .. }) {
        line(text, &format!("    stop: {stop}   go: {go}"));
    }
    for (key, thing) in &words.things {
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
        Response::Choose { .. } | Response::Spot { .. } | Response::Order { .. } => "",
    }
}

fn line(text: &mut String, line: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{line}");
}
