//! Limits of the structure alone: letters of keys, players who mark everything or nothing, where the signs stand.

use std::collections::BTreeMap;

use mehfooz_core::{Band, Bank, Response, Scenario, Side, Stance};

use super::{Figure, float};

/// Critical values of chi squared at p = 0.05, for one and two degrees of freedom.
const CHI_SQUARED: [(usize, f64); 2] = [(2, 3.841), (3, 5.991)];

/// All figures of the structure.
pub fn structure(bank: &Bank) -> Vec<Figure> {
    let mut figures = vec![benign(bank)];
    figures.extend(letters(bank));
    figures.extend(runs(bank));
    for band in Band::ALL {
        figures.extend(players(bank, band));
    }
    figures.extend(signs(bank));
    figures
}

fn benign(bank: &Bank) -> Figure {
    let number = bank.scenarios().len();
    let benign = bank.scenarios().iter().filter(|scenario| scenario.stance == Stance::Benign).count();
    let share = float(benign) / float(number.max(1));
    let said = format!("{benign} of {number} scenarios are benign ({:.0} %); 30 to 45 %", share * 100.0);
    Figure::share("bank", "benign", share, 0.30..=0.45, said)
}

/// Right letters are even: the game shuffles, printed sheets do not.
fn letters(bank: &Bank) -> Vec<Figure> {
    CHI_SQUARED
        .iter()
        .filter_map(|(options, most)| {
            let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
            for (keys, right) in chooses(bank).filter(|(keys, _)| keys.len() == *options) {
                for key in keys {
                    *counts.entry(key).or_default() += usize::from(key == right);
                }
            }
            let expected = float(counts.values().sum()) / float(*options);
            let squares = counts.values().map(|count| (float(*count) - expected).powi(2) / expected);
            let value: f64 = squares.sum();
            let told: Vec<_> = counts.iter().map(|(letter, count)| format!("{letter} {count}")).collect();
            let said = format!(
                "right letters of {options} options are {}: χ² is {value:.1}, at most {most} (p 0.05)",
                told.join(", ")
            );
            let limit = if *options == 2 { "letters of two" } else { "letters of three" };
            (expected > 0.0).then(|| Figure::number("bank", limit, value, 0.0..=*most, said))
        })
        .collect()
}

fn chooses(bank: &Bank) -> impl Iterator<Item = (Vec<&str>, &str)> {
    bank.scenarios().iter().filter_map(choose)
}

fn choose(scenario: &Scenario) -> Option<(Vec<&str>, &str)> {
    match &scenario.response {
        Response::Choose { options, right } => {
            Some((options.iter().map(mehfooz_core::Key::as_str).collect(), right.as_str()))
        }
        Response::Spot { .. } | Response::Sort { .. } | Response::Order { .. } => None,
    }
}

/// The longest run of one right letter in a file.
fn runs(bank: &Bank) -> Vec<Figure> {
    let of_topic = |topic: &mehfooz_core::Topic| {
        let (mut length, mut longest, mut before, mut ends) = (0_usize, 0, "", "");
        for scenario in bank.scenarios().iter().filter(|scenario| scenario.topic == topic.id) {
            let Some((_, right)) = choose(scenario) else { continue };
            length = if right == before { length + 1 } else { 1 };
            before = right;
            if length > longest {
                (longest, ends) = (length, scenario.id.as_str());
            }
        }
        let said = format!("a letter is right {longest} times running, to \"{ends}\"; at most twice");
        let file = format!("scenarios/{}.json", topic.id);
        Figure::number(&file, "run of a letter", float(longest), 0.0..=2.0, said)
    };
    bank.topics().iter().map(of_topic).collect()
}

/// Who marks everything, or nothing, in the spots and sorts of a band.
fn players(bank: &Bank, band: Band) -> Vec<Figure> {
    let (mut number, mut all, mut none, mut spots, mut quiet) = (0, 0, 0, 0, 0);
    for scenario in bank.scenarios().iter().filter(|scenario| scenario.band == band) {
        let (marked, items) = match &scenario.response {
            Response::Spot { signs } => (signs.len(), scenario.tappable().len()),
            Response::Sort { cards } => (cards.iter().filter(|(_, side)| *side == Side::Stop).count(), cards.len()),
            Response::Choose { .. } | Response::Order { .. } => continue,
        };
        number += 1;
        all += usize::from(marked == items);
        none += usize::from(marked == 0);
        if let Response::Spot { signs } = &scenario.response {
            spots += 1;
            quiet += usize::from(signs.is_empty());
        }
    }
    let cell = band.as_str();
    let figure = |limit: &'static str, what: &str, wins: usize, of: usize, allowed| {
        let share = float(wins) / float(of.max(1));
        let said = format!("{what} {wins} of {of} ({:.0} %); at most 40 %", share * 100.0);
        Figure::share(cell, limit, share, allowed, said).judged_from(1, of)
    };
    vec![
        // Fewer than 40 %: exactly 40 fails.
        figure("all danger", "who marks everything wins spots and sorts:", all, number, 0.0..=0.3999),
        figure("all fine", "who marks nothing wins spots and sorts:", none, number, 0.0..=0.3999),
        figure("benign spots", "spots with nothing to find:", quiet, spots, 0.0..=0.40),
    ]
}

/// In risky spots: how many parts are signs, and whether first and last are so as often as those between.
fn signs(bank: &Bank) -> Vec<Figure> {
    let (mut ends, mut between) = ([(0, 0); 2], (0, 0));
    for scenario in bank.scenarios() {
        let Response::Spot { signs } = &scenario.response else { continue };
        let tappable = scenario.tappable();
        for (place, part) in tappable.iter().enumerate().filter(|_| !signs.is_empty()) {
            let count = match place {
                0 => &mut ends[0],
                place if place + 1 == tappable.len() => &mut ends[1],
                _ => &mut between,
            };
            count.0 += usize::from(signs.contains(part));
            count.1 += 1;
        }
    }
    let share = |(signs, parts): (usize, usize)| float(signs) / float(parts.max(1));
    let [first, last] = ends;
    let whole = share((first.0 + last.0 + between.0, first.1 + last.1 + between.1));
    let middle = share(between);
    let said = format!("{:.0} % of the parts of risky spots are signs; 40 to 60 %", whole * 100.0);
    let mut figures = vec![Figure::share("bank", "signs", whole, 0.40..=0.60, said)];
    for (limit, count) in [("first parts", first), ("last parts", last)] {
        let (value, near) = (share(count), 100.0 * middle);
        let said = format!(
            "{:.0} % of the {limit} are signs, of middle parts {near:.0} %; 10 points apart at most",
            value * 100.0
        );
        figures.push(Figure::share("bank", limit, value, middle - 0.10..=middle + 0.10, said));
    }
    figures
}
