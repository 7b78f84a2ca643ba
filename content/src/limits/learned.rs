//! A player who learns how keys look, and nothing of what they mean: a small logistic model on surface features,
//! trained on all topics but one and tried on that.

use std::collections::BTreeSet;

use super::bots::number_of;
use super::{Choice, Figure, JUDGED_FROM, float, mean};
use crate::Language;
use crate::check::tokens;

/// Maximum points above chance that it may score (content/guide.md, section 6).
const MARGIN: f64 = 0.12;
/// Each feature is told against the mean of the scenario's options.
const FEATURES: usize = 14;
const LISTS: [&str; 5] = ["adult", "negation", "hedge", "absolute", "caution"];
/// Enough for the weights to stand still at this step and penalty.
const ROUNDS: usize = 300;
const STEP: f64 = 0.3;
const PENALTY: f64 = 0.02;

type Features = [f64; FEATURES];

/// One choice as the model sees it.
struct Case<'a> {
    topic: &'a str,
    options: Vec<Features>,
    right: usize,
}

/// The share that it gets right, each topic tried by a model that never saw it.
pub fn learned(choices: &[Choice], language: &Language) -> Figure {
    let cases: Vec<_> = choices.iter().map(|choice| case(choice, language)).collect();
    let topics: BTreeSet<&str> = cases.iter().map(|case| case.topic).collect();
    let mut points = Vec::new();
    for topic in topics {
        let (tried, seen): (Vec<&Case>, Vec<&Case>) = cases.iter().partition(|case| case.topic == topic);
        let weights = train(&seen);
        points.extend(tried.iter().map(|case| right(&weights, case)));
    }
    let (share, chance) = (mean(points.iter().copied()), mean(choices.iter().map(Choice::chance)));
    let said = format!(
        "a learned bot is right in {:.0} % of {} choose scenarios; chance is {:.0} %, allowed {:.0} %",
        share * 100.0,
        choices.len(),
        chance * 100.0,
        (chance + MARGIN) * 100.0
    );
    Figure::share(&language.tag, "learned", share, 0.0..=chance + MARGIN, said).judged_from(JUDGED_FROM, choices.len())
}

fn case<'a>(choice: &'a Choice, language: &Language) -> Case<'a> {
    let number = choice.options.len();
    let mut options: Vec<Features> =
        choice.options.iter().enumerate().map(|(place, option)| features(choice, option, place, language)).collect();
    let mut means = [0.0; FEATURES];
    for option in &options {
        for (sum, value) in means.iter_mut().zip(option) {
            *sum += value / float(number.max(1));
        }
    }
    for value in options.iter_mut().flat_map(|option| option.iter_mut().zip(&means)) {
        *value.0 -= value.1;
    }
    let topic = choice.id.as_str().split('-').next().unwrap_or_default();
    Case { topic, options, right: choice.right }
}

/// About one in size each, so that one step and one penalty fit all.
fn features(choice: &Choice, option: &str, place: usize, language: &Language) -> Features {
    let lengths = || choice.options.iter().map(|option| option.chars().count());
    let length = option.chars().count();
    let words = tokens(option);
    let flag = |is: bool| if is { 1.0 } else { 0.0 };
    let marks = |marks: &[char]| flag(option.contains(marks));
    let mut features = [0.0; FEATURES];
    let values = LISTS.iter().map(|list| float(number_of(option, language, list))).chain([
        float(length) / 10.0,
        float(words.len()) / 3.0,
        flag(lengths().max() == Some(length)),
        flag(lengths().min() == Some(length)),
        float(words.iter().filter(|word| choice.told.contains(*word)).count()),
        marks(&[',', '،', ';', '؛']),
        marks(&['“', '”', ':']) + flag(option.contains(|c: char| c.is_ascii_digit())),
        flag(place == 0),
        flag(place + 1 == choice.options.len()),
    ]);
    for (feature, value) in features.iter_mut().zip(values) {
        *feature = value;
    }
    features
}

fn score(weights: &Features, option: &Features) -> f64 {
    weights.iter().zip(option).map(|(weight, value)| weight * value).sum()
}

/// How likely each option is: a softmax over the scores.
fn chances(weights: &Features, case: &Case) -> Vec<f64> {
    let raised: Vec<f64> = case.options.iter().map(|option| score(weights, option).exp()).collect();
    let sum: f64 = raised.iter().sum();
    raised.into_iter().map(|value| value / sum).collect()
}

fn train(seen: &[&Case]) -> Features {
    let mut weights = [0.0; FEATURES];
    for _ in 0..ROUNDS {
        let mut slope = weights.map(|weight| -PENALTY * weight);
        for case in seen {
            for (place, (chance, option)) in chances(&weights, case).iter().zip(&case.options).enumerate() {
                let off = if place == case.right { 1.0 - chance } else { -chance };
                for (sum, value) in slope.iter_mut().zip(option) {
                    *sum += off * value / float(seen.len().max(1));
                }
            }
        }
        for (weight, sum) in weights.iter_mut().zip(slope) {
            *weight += STEP * sum;
        }
    }
    weights
}

/// One point for the key, shared between options of the same score.
fn right(weights: &Features, case: &Case) -> f64 {
    let scores: Vec<f64> = case.options.iter().map(|option| score(weights, option)).collect();
    let best = scores.iter().copied().fold(f64::MIN, f64::max);
    let ties = scores.iter().filter(|score| best - **score < 1e-9).count();
    match scores.get(case.right) {
        Some(key) if best - key < 1e-9 => 1.0 / float(ties.max(1)),
        Some(_) | None => 0.0,
    }
}
