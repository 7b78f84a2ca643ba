//! The players who know nothing, each with one trick. A pick is the places of the options it cannot tell apart.

use std::cmp::Reverse;

use super::Choice;
use crate::Language;
use crate::check::tokens;

type Pick = fn(&Choice, &Language) -> Vec<usize>;

/// Every bot by its name.
pub const BOTS: &[(&str, Pick)] = &[
    ("longest", |choice, _| longest(choice)),
    ("shortest", |choice, _| most(choice, |option| Reverse(option.chars().count()))),
    ("first", |choice, _| at(choice, 0)),
    ("middle", |choice, _| if choice.options.len() > 2 { at(choice, 1) } else { Vec::new() }),
    ("last", |choice, _| at(choice, choice.options.len().saturating_sub(1))),
    ("adult", |choice, language| {
        let with = having(choice, language, "adult", true);
        if with.is_empty() { longest(choice) } else { with }
    }),
    ("negation", |choice, language| having(choice, language, "negation", true)),
    ("no-negation", |choice, language| having(choice, language, "negation", false)),
    ("most-hedged", |choice, language| most_of_list(choice, language, "hedge")),
    ("overlap", |choice, _| {
        let shared = |option: &str| tokens(option).iter().filter(|word| choice.told.contains(*word)).count();
        if choice.options.iter().all(|option| shared(option) == 0) { Vec::new() } else { most(choice, shared) }
    }),
    ("caution", |choice, language| most_of_list(choice, language, "caution")),
];

fn at(choice: &Choice, place: usize) -> Vec<usize> {
    if place < choice.options.len() { vec![place] } else { Vec::new() }
}

fn longest(choice: &Choice) -> Vec<usize> {
    most(choice, |option| option.chars().count())
}

fn most<T: Ord>(choice: &Choice, value: impl Fn(&str) -> T) -> Vec<usize> {
    let best = choice.options.iter().map(|option| value(option)).max();
    places(choice, |option| Some(value(option)) == best)
}

fn places(choice: &Choice, picks: impl Fn(&str) -> bool) -> Vec<usize> {
    choice.options.iter().enumerate().filter(|(_, option)| picks(option)).map(|(place, _)| place).collect()
}

/// How many words of the list an option holds.
pub fn number_of(option: &str, language: &Language, list: &str) -> usize {
    let listed = |word: &String| {
        language.writing.lists.get(list).is_some_and(|l| l.iter().any(|known| known.to_lowercase() == *word))
    };
    tokens(option).iter().filter(|word| listed(word)).count()
}

/// Those with (or without) a word of the list; nothing when that tells no option from another.
pub fn having(choice: &Choice, language: &Language, list: &str, with: bool) -> Vec<usize> {
    let found = places(choice, |option| (number_of(option, language, list) > 0) == with);
    if found.len() == choice.options.len() { Vec::new() } else { found }
}

fn most_of_list(choice: &Choice, language: &Language, list: &str) -> Vec<usize> {
    if having(choice, language, list, true).is_empty() && having(choice, language, list, false).is_empty() {
        return Vec::new();
    }
    most(choice, |option| number_of(option, language, list))
}
