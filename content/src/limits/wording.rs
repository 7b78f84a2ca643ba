//! Limits of the words of a whole language: absolutes, helpers in the key, orders that can be guessed, answers given away.

use std::collections::BTreeMap;

use mehfooz_core::{Band, Bank, Response, Scenario};

use super::bots::number_of;
use super::{Choice, Figure, JUDGED_FROM, MARGIN, float, mean};
use crate::check::tokens;
use crate::{Language, ScenarioWords, Words};

/// Right options of fewer words are found in other texts by chance.
const QUOTED_FROM: usize = 3;

/// Absolutes in keys and in the other options, of one band.
pub fn absolutes(choices: &[Choice], language: &Language, cell: &str) -> Figure {
    let (mut keys, mut others) = ((0, 0), (0, 0));
    for choice in choices {
        for (place, option) in choice.options.iter().enumerate() {
            let count = if place == choice.right { &mut keys } else { &mut others };
            count.0 += usize::from(number_of(option, language, "absolute") > 0);
            count.1 += 1;
        }
    }
    let share = |(with, all): (usize, usize)| float(with) / float(all.max(1));
    let apart = (share(keys) - share(others)).abs();
    let said = format!(
        "absolutes stand in {:.0} % of keys and {:.0} % of other options; 5 points apart at most",
        share(keys) * 100.0,
        share(others) * 100.0
    );
    Figure::share(cell, "absolutes", apart, 0.0..=0.05, said).judged_from(JUDGED_FROM, choices.len())
}

/// In how many keys of a topic an adult is named. An adult's word is a sign of "tell an adult", not a proof: told, not judged.
pub fn adult_keys(choices: &[Choice], language: &Language) -> Vec<Figure> {
    let mut topics: BTreeMap<&str, Vec<bool>> = BTreeMap::new();
    for choice in choices {
        let key = choice.options.get(choice.right).map_or(0, |key| number_of(key, language, "adult"));
        let topic = choice.id.as_str().split('-').next().unwrap_or_default();
        topics.entry(topic).or_default().push(key > 0);
    }
    let figure = |(topic, keys): (&str, Vec<bool>)| {
        let number = keys.iter().filter(|adult| **adult).count();
        let said =
            format!("an adult is named in {number} of {} keys; \"tell an adult\" is at most a third", keys.len());
        let cell = format!("{}/{topic}.json", language.tag);
        Figure::share(&cell, "adult in key", float(number) / float(keys.len().max(1)), 0.0..=0.334, said)
            .judged_from(usize::MAX, 0)
    };
    topics.into_iter().map(figure).collect()
}

/// Players who order by length, or as the stem names things.
pub fn orders(bank: &Bank, words: &Words) -> Vec<Figure> {
    let tag = &words.language().tag;
    let orders: Vec<(&ScenarioWords, Vec<String>)> = bank
        .scenarios()
        .iter()
        .filter_map(|scenario| match &scenario.response {
            Response::Order { steps, .. } => {
                let of = words.scenario(&scenario.id)?;
                Some((of, steps.iter().map(|step| of.thing(step).to_owned()).collect()))
            }
            Response::Choose { .. } | Response::Spot { .. } | Response::Sort { .. } => None,
        })
        .collect();
    let chance = mean(orders.iter().map(|(_, steps)| guess(steps)));
    let length = |step: &str, _: &ScenarioWords| Some(float(step.chars().count()));
    let bots: [(&'static str, Rank); 3] = [
        ("short to long", &length),
        ("long to short", &|step, of| length(step, of).map(|length| -length)),
        ("as in the stem", &|step, of| place_in(step, &of.stem)),
    ];
    let figure = |(limit, rank): (&'static str, Rank<'_>)| {
        let share = mean(orders.iter().map(|(of, steps)| points(steps, |step| rank(step, of))));
        let said = format!(
            "who orders {limit} is right in {:.0} % of {} orders; chance is {:.0} %, allowed {:.0} %",
            share * 100.0,
            orders.len(),
            chance * 100.0,
            (chance + MARGIN) * 100.0
        );
        Figure::share(tag, limit, share, 0.0..=chance + MARGIN, said).judged_from(JUDGED_FROM, orders.len())
    };
    bots.into_iter().map(figure).collect()
}

type Rank<'a> = &'a dyn Fn(&str, &ScenarioWords) -> Option<f64>;

fn guess(steps: &[String]) -> f64 {
    (1..=steps.len()).map(|number| 1.0 / float(number)).product()
}

/// Who sorts the steps by rank: right when the ranks rise. Ties and unknown ranks are guessed.
fn points(steps: &[String], rank: impl Fn(&str) -> Option<f64>) -> f64 {
    let Some(ranks) = steps.iter().map(|step| rank(step)).collect::<Option<Vec<f64>>>() else {
        return guess(steps);
    };
    let pairs = || ranks.iter().zip(ranks.iter().skip(1));
    if pairs().any(|(a, b)| a > b) {
        return 0.0;
    }
    let ties = pairs().filter(|(a, b)| a >= b).count();
    1.0 / float((1..=ties + 1).product())
}

/// Where the stem first names a word of the step.
fn place_in(step: &str, stem: &str) -> Option<f64> {
    let stem = tokens(stem);
    let named = tokens(step).into_iter().filter(|word| word.chars().count() >= 3);
    named.filter_map(|word| stem.iter().position(|known| *known == word)).min().map(float)
}

/// Whys that quote the right option of another scenario of the same topic and band.
pub fn quotes(bank: &Bank, words: &Words) -> Figure {
    let tag = &words.language().tag;
    let said = |text: &str| format!(" {} ", tokens(text).join(" "));
    let mut found = Vec::new();
    for scenario in bank.scenarios() {
        let Response::Choose { right, .. } = &scenario.response else { continue };
        let Some(of) = words.scenario(&scenario.id) else { continue };
        let key = of.thing(right);
        if tokens(key).len() < QUOTED_FROM {
            continue;
        }
        let near =
            |other: &&Scenario| other.topic == scenario.topic && other.band == scenario.band && other.id != scenario.id;
        for other in bank.scenarios().iter().filter(near) {
            let Some(of_other) = words.scenario(&other.id) else { continue };
            if of_other.whys().any(|why| said(why).contains(&said(key))) {
                found.push(format!("{} quotes the key of {}", other.id, scenario.id));
            }
        }
    }
    let number = float(found.len());
    Figure::number(
        tag,
        "whys that answer another",
        number,
        0.0..=0.0,
        format!("whys that answer another: {}", found.join(", ")),
    )
}

/// The key is the only longest option of three.
pub fn longest_key(choices: &[Choice], cell: &str) -> Figure {
    let three: Vec<_> = choices.iter().filter(|choice| choice.options.len() == 3).collect();
    let longest = |choice: &&&Choice| {
        let lengths: Vec<_> = choice.options.iter().map(|option| option.chars().count()).collect();
        let key = lengths.get(choice.right).copied().unwrap_or_default();
        lengths.iter().filter(|length| **length >= key).count() == 1
    };
    let number = three.iter().filter(longest).count();
    let share = float(number) / float(three.len().max(1));
    let said = format!(
        "the key is the only longest option in {number} of {} ({:.0} %); at most 40 %",
        three.len(),
        share * 100.0
    );
    Figure::share(cell, "key alone longest", share, 0.0..=0.40, said).judged_from(JUDGED_FROM, three.len())
}

/// Names the cell of a language and band: `ur 8-10`.
pub fn cell(language: &Language, band: Band) -> String {
    format!("{} {}", language.tag, band.as_str())
}
