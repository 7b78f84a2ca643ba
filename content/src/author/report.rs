//! Counts and figures, as lines of text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use mehfooz_content::Content;
use mehfooz_content::limits::{Figure, figures};
use mehfooz_core::{Bank, Scenario};

type Key = fn(&Scenario) -> String;

/// What the scenarios are counted by.
pub const BY: [(&str, Key); 5] = [
    ("band", |scenario| scenario.band.as_str().to_owned()),
    ("topic", |scenario| scenario.topic.to_string()),
    ("stance", |scenario| scenario.stance.as_str().to_owned()),
    ("stimulus", |scenario| scenario.stimulus.kind().to_owned()),
    ("response", |scenario| scenario.response.kind().as_str().to_owned()),
];

/// How many scenarios there are of each value.
pub fn numbers(bank: &Bank, key: Key) -> BTreeMap<String, usize> {
    let mut numbers = BTreeMap::new();
    for scenario in bank.scenarios() {
        *numbers.entry(key(scenario)).or_default() += 1;
    }
    numbers
}

/// How many scenarios there are by band, topic, stance and kind.
pub fn counts(content: &Content) -> String {
    let mut text = format!("{} scenarios in {} languages\n", content.bank.scenarios().len(), content.words.len());
    for (name, key) in BY {
        let parts: Vec<_> = numbers(&content.bank, key).iter().map(|(key, number)| format!("{key} {number}")).collect();
        line(&mut text, &format!("by {name}: {}", parts.join(", ")));
    }
    text
}

/// The counts, and every limit's figure.
pub fn report(content: &Content) -> String {
    let mut text = counts(content);
    let figures = figures(content);
    let mut cell = "";
    for figure in &figures {
        if figure.cell != cell {
            cell = &figure.cell;
            line(&mut text, &format!("\n{cell}"));
        }
        line(
            &mut text,
            &format!("  {:<24} {:>8}   {:<20} {}", figure.limit, figure.shown(), figure.bounds(), verdict(figure)),
        );
    }
    text
}

/// How a figure stands with its limit.
pub fn verdict(figure: &Figure) -> &'static str {
    match (figure.judged, figure.holds()) {
        (_, true) => "",
        (true, false) => "fails",
        (false, false) => "over, not judged",
    }
}

fn line(text: &mut String, line: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{line}");
}
