//! Counts and figures, as lines of text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use mehfooz_content::gates::{Table, gate};
use mehfooz_content::{bank, languages, words};
use mehfooz_core::bank::{Response, Scenario, Stance, Stimulus};

type Key = fn(&Scenario) -> String;

/// How many scenarios there are by band, topic, stance and kind.
pub fn counts() -> String {
    let mut text = format!("{} scenarios in {} languages\n", bank().scenarios().len(), languages().len());
    let by: [(&str, Key); 5] = [
        ("band", |scenario| scenario.band.as_str().to_owned()),
        ("topic", |scenario| scenario.topic.to_string()),
        ("stance", |scenario| stance(scenario).to_owned()),
        ("stimulus", |scenario| stimulus(scenario).to_owned()),
        ("response", |scenario| response(scenario).to_owned()),
    ];
    for (name, key) in by {
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        for scenario in bank().scenarios() {
            *numbers.entry(key(scenario)).or_default() += 1;
        }
        let parts: Vec<_> = numbers.iter().map(|(key, number)| format!("{key} {number}")).collect();
        line(&mut text, &format!("by {name}: {}", parts.join(", ")));
    }
    text
}

/// The counts, and the gates' figures of every band and language.
pub fn report() -> String {
    let mut text = counts();
    for words in languages().iter().filter_map(|language| words(&language.tag)) {
        for table in gate(bank(), words) {
            figures(&mut text, &table);
        }
    }
    text
}

fn figures(text: &mut String, table: &Table) {
    let judged = if table.judged() { "" } else { " (too few to judge)" };
    line(
        text,
        &format!(
            "\n{} {}: {} choose scenarios{judged}, chance {:.1} %, allowed {:.1} %, length ratio {:.2}",
            table.tag,
            table.band.as_str(),
            table.number,
            table.chance * 100.0,
            table.allowed() * 100.0,
            table.ratio
        ),
    );
    for score in &table.scores {
        let over = if score.share > table.allowed() { "  over" } else { "" };
        line(text, &format!("  {:<12} {:5.1} %{over}", score.bot, score.share * 100.0));
    }
}

fn line(text: &mut String, line: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{line}");
}

/// The stance as files write it.
pub fn stance(scenario: &Scenario) -> &'static str {
    match scenario.stance {
        Stance::Risky => "risky",
        Stance::Benign => "benign",
    }
}

/// The stimulus's kind as files write it.
pub fn stimulus(scenario: &Scenario) -> &'static str {
    match scenario.stimulus {
        Stimulus::Scene => "scene",
        Stimulus::Chat(_) => "chat",
        Stimulus::Sms(_) => "sms",
        Stimulus::Popup(_) => "popup",
        Stimulus::Post(_) => "post",
        Stimulus::Call(_) => "call",
    }
}

/// The response's kind as files write it.
pub fn response(scenario: &Scenario) -> &'static str {
    match scenario.response {
        Response::Choose { .. } => "choose",
        Response::Spot { .. } => "spot",
        Response::Sort { .. } => "sort",
        Response::Order { .. } => "order",
    }
}
