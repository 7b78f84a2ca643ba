//! Limits of the second edition: checked for the topics that have families, reported for the others.

use std::collections::{BTreeMap, BTreeSet};

use mehfooz_core::{Band, Bank, Key, Response, Scenario, ScenarioId, TopicId};

use super::bots::{having, number_of};
use super::{Choice, Figure, JUDGED_FROM, MARGIN, choices, float, mean};
use crate::check::{families, tokens};
use crate::{Language, Words};

/// What a player who sees no story can get at best: for each family the answer that is right most often. What stands in
/// no family may be known by its text alone, and counts as whole.
pub fn ceiling(bank: &Bank) -> Vec<Figure> {
    let second = topics(bank);
    let mut figures = Vec::new();
    for band in Band::ALL {
        let of_band = |scenario: &&Scenario| scenario.band == band && second.contains(&scenario.topic);
        let number = bank.scenarios().iter().filter(of_band).count();
        let (mut got, mut told) = (0, 0);
        for stories in families(bank).values().filter(|stories| stories.first().is_some_and(of_band)) {
            got += most_frequent(stories);
            told += stories.len();
        }
        let most = if band == Band::FiveToSeven { 0.60 } else { 0.50 };
        let said = format!(
            "who sees no story is right in {got} of {told} scenarios of families ({:.0} %); at most {:.0} %",
            percent(got, told),
            most * 100.0
        );
        let share = float(got) / float(told.max(1));
        let of_families = Figure::share(band.as_str(), "ceiling of families", share, 0.0..=most, said);
        figures.push(of_families.judged_from(1, told));
        let whole = got + number - told;
        let said = format!("who sees no story is right in {whole} of {number} ({:.0} %)", percent(whole, number));
        let share = float(whole) / float(number.max(1));
        figures.push(Figure::share(band.as_str(), "ceiling", share, 0.0..=most, said).judged_from(usize::MAX, 0));
    }
    figures
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * float(part) / float(whole.max(1))
}

/// The topics that have a family.
fn topics(bank: &Bank) -> BTreeSet<TopicId> {
    bank.scenarios()
        .iter()
        .filter(|scenario| scenario.family.is_some())
        .map(|scenario| scenario.topic.clone())
        .collect()
}

/// In how many stories the answer is right that is right most often.
fn most_frequent(stories: &[&Scenario]) -> usize {
    let mut counts: BTreeMap<BTreeSet<&str>, usize> = BTreeMap::new();
    for story in stories {
        let answer = match &story.response {
            Response::Choose { right, .. } => BTreeSet::from([right.as_str()]),
            Response::Spot { signs } => signs.iter().map(Key::as_str).collect(),
            Response::Sort { .. } | Response::Order { .. } => continue,
        };
        *counts.entry(answer).or_default() += 1;
    }
    counts.into_values().max().unwrap_or_default()
}

/// Players who strike the words of excuses (because, half, later, block), and who chain the steps of an order.
pub fn cues(bank: &Bank, words: &Words) -> Vec<Figure> {
    let (language, second) = (words.language(), topics(bank));
    let is_second = |id: &ScenarioId| bank.scenario(id).is_some_and(|scenario| second.contains(&scenario.topic));
    let mut figures = Vec::new();
    for (name, wanted) in [("families", true), ("others", false)] {
        for band in Band::ALL {
            let mut choices = choices(bank, words, band);
            choices.retain(|choice| is_second(&choice.id) == wanted);
            figures.push(excuses(&choices, language, &format!("{} {} {name}", language.tag, band.as_str()), wanted));
        }
        let pools: Vec<_> =
            bank.scenarios().iter().filter(|of| is_second(&of.id) == wanted).filter_map(|of| pool(of, words)).collect();
        figures.push(chains(&pools, language, &format!("{} {name}", language.tag), wanted));
    }
    figures
}

/// Guesses among the options without a word of an excuse.
pub fn excuses(choices: &[Choice], language: &Language, cell: &str, judged: bool) -> Figure {
    let share = mean(choices.iter().map(|choice| choice.points(&having(choice, language, "excuse", false))));
    let chance = mean(choices.iter().map(Choice::chance));
    let said = format!(
        "who strikes options with an excuse is right in {:.0} % of {} choose scenarios; chance is {:.0} %, allowed {:.0} %",
        share * 100.0,
        choices.len(),
        chance * 100.0,
        (chance + MARGIN) * 100.0
    );
    let least = if judged { JUDGED_FROM } else { usize::MAX };
    Figure::share(cell, "excuses", share, 0.0..=chance + MARGIN, said).judged_from(least, choices.len())
}

/// The steps of an order: first those that belong, in order, then those that tempt.
#[derive(Debug, Clone)]
pub struct Pool {
    /// What the steps say.
    pub steps: Vec<String>,
    /// How many of them belong.
    pub right: usize,
}

fn pool(scenario: &Scenario, words: &Words) -> Option<Pool> {
    let Response::Order { steps, .. } = &scenario.response else { return None };
    let of = words.scenario(&scenario.id)?;
    let texts = scenario.response.keys().into_iter().map(|key| of.thing(key).to_owned()).collect();
    Some(Pool { steps: texts, right: steps.len() })
}

/// Lays the steps so that neighbours share words, and a step that points back (this, it, then) is not the first.
pub fn chains(pools: &[Pool], language: &Language, cell: &str, judged: bool) -> Figure {
    let share = mean(pools.iter().map(|pool| chained(pool, language)));
    let chance = mean(pools.iter().map(|pool| 1.0 / float(orders(pool.steps.len(), pool.right).len().max(1))));
    let said = format!(
        "who chains steps by words and pronouns is right in {:.0} % of {} orders; chance is {:.0} %, allowed {:.0} %",
        share * 100.0,
        pools.len(),
        chance * 100.0,
        (chance + MARGIN) * 100.0
    );
    let least = if judged { JUDGED_FROM } else { usize::MAX };
    Figure::share(cell, "chained orders", share, 0.0..=chance + MARGIN, said).judged_from(least, pools.len())
}

/// One point for the right order, shared with all that seem as good.
fn chained(pool: &Pool, language: &Language) -> f64 {
    let words: Vec<BTreeSet<String>> = pool.steps.iter().map(|step| long_words(step)).collect();
    let points_back: Vec<bool> = pool.steps.iter().map(|step| number_of(step, language, "pronoun") > 0).collect();
    let value = |order: &[usize]| {
        let shared = |pair: &[usize]| match pair {
            [a, b] => words.get(*a).zip(words.get(*b)).map_or(0, |(a, b)| a.intersection(b).count()),
            _ => 0,
        };
        let back = order.iter().skip(1).filter(|step| points_back.get(**step) == Some(&true)).count();
        order.windows(2).map(shared).sum::<usize>() + back
    };
    let orders = orders(pool.steps.len(), pool.right);
    let best = orders.iter().map(|order| value(order)).max().unwrap_or_default();
    let right: Vec<usize> = (0..pool.right).collect();
    if value(&right) < best {
        return 0.0;
    }
    1.0 / float(orders.iter().filter(|order| value(order) == best).count().max(1))
}

fn long_words(step: &str) -> BTreeSet<String> {
    tokens(step).into_iter().filter(|word| word.chars().count() >= 3).collect()
}

/// Every order of `places` out of `number` steps.
fn orders(number: usize, places: usize) -> Vec<Vec<usize>> {
    let mut found = vec![Vec::new()];
    for _ in 0..places {
        let longer = |order: &Vec<usize>| {
            let order = order.clone();
            let next = (0..number).filter(|step| !order.contains(step)).collect::<Vec<_>>();
            next.into_iter().map(move |step| [order.as_slice(), &[step]].concat())
        };
        found = found.iter().flat_map(longer).collect();
    }
    found
}
