//! How good an answer was. Time never enters it, and "everything is dangerous" scores no better than "everything is fine".

use std::collections::BTreeSet;

use crate::answer::{Answer, Verdict};
use crate::bank::{Response, Scenario, Side};
use crate::error::Error;
use crate::ids::Key;

/// What an answer is worth, with the counts that show where a child looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// How good the answer was.
    pub verdict: Verdict,
    /// Signs or care cards that were found; 1 for a right choice or order.
    pub hits: u32,
    /// Signs or care cards that were missed; 1 for a choice or order that is not right.
    pub misses: u32,
    /// Harmless parts or cards that were marked as dangerous.
    pub false_alarms: u32,
}

/// Judges what the child did with a card.
///
/// `shown` is the card's drawn order (see [`crate::Card`]); what is not in it cannot be answered.
///
/// # Errors
///
/// [`Error::WrongKind`] for an answer to another kind of question; [`Error::NotOnCard`] for a key that is not on the card,
/// a key named twice, or a sort or order that leaves one out.
pub fn judge(scenario: &Scenario, shown: &[Key], answer: &Answer) -> Result<Judgement, Error> {
    match (&scenario.response, answer) {
        (Response::Choose { right, .. }, Answer::Choose { option }) => {
            check(scenario, shown, [option], Naming::Some)?;
            Ok(whole(if option == right { Verdict::Right } else { Verdict::NotYet }))
        }
        (Response::Spot { signs }, Answer::Spot { parts }) => {
            let tappable = scenario.tappable();
            check(scenario, &tappable, parts, Naming::Some)?;
            Ok(detect(tappable.iter().map(|part| (signs.contains(part), parts.contains(part)))))
        }
        (Response::Sort { cards }, Answer::Sort { stop, go }) => {
            check(scenario, shown, stop.iter().chain(go), Naming::All)?;
            Ok(detect(cards.iter().map(|(card, side)| (*side == Side::Stop, stop.contains(card)))))
        }
        (Response::Order { steps: right, .. }, Answer::Order { steps }) => {
            check(scenario, shown, steps, Naming::Exactly(right.len()))?;
            Ok(whole(order(right, steps)))
        }
        (
            Response::Choose { .. } | Response::Spot { .. } | Response::Sort { .. } | Response::Order { .. },
            Answer::Choose { .. } | Answer::Spot { .. } | Answer::Sort { .. } | Answer::Order { .. },
        ) => Err(Error::WrongKind {
            scenario: scenario.id.to_string(),
            given: answer.kind(),
            allowed: scenario.response.kind(),
        }),
    }
}

/// What a verdict is worth, in half feathers: 2, 1 or 0.
pub fn feathers_half(verdict: Verdict) -> u32 {
    match verdict {
        Verdict::Right => 2,
        Verdict::Partly => 1,
        Verdict::NotYet => 0,
    }
}

fn whole(verdict: Verdict) -> Judgement {
    let right = verdict == Verdict::Right;
    Judgement { verdict, hits: u32::from(right), misses: u32::from(!right), false_alarms: 0 }
}

/// Each item: whether it needs care, and whether the child marked it.
fn detect(items: impl Iterator<Item = (bool, bool)>) -> Judgement {
    let (mut hits, mut misses, mut false_alarms, mut quiet) = (0_u32, 0_u32, 0_u32, 0_u32);
    for item in items {
        match item {
            (true, true) => hits += 1,
            (true, false) => misses += 1,
            (false, true) => false_alarms += 1,
            (false, false) => quiet += 1,
        }
    }
    let (correct, wrong) = (hits + quiet, misses + false_alarms);
    let (marked, unmarked) = (hits + false_alarms, misses + quiet);
    let verdict = if wrong == 0 {
        Verdict::Right
    } else if correct > wrong && marked > 0 && unmarked > 0 {
        Verdict::Partly
    } else {
        Verdict::NotYet
    };
    Judgement { verdict, hits, misses, false_alarms }
}

/// Both are equally long. Partly: one exchange away from right, of two neighbours or with one tempting step.
fn order(right: &[Key], given: &[Key]) -> Verdict {
    let mut pairs = right.iter().zip(given).enumerate().filter(|(_, (wanted, given))| wanted != given);
    match (pairs.next(), pairs.next(), pairs.next()) {
        (None, ..) => Verdict::Right,
        // Only a tempting step can differ in one place alone.
        (Some(_), None, _) => Verdict::Partly,
        (Some((at, (wanted, given))), Some((next, (then_wanted, then_given))), None)
            if at + 1 == next && wanted == then_given && given == then_wanted =>
        {
            Verdict::Partly
        }
        _ => Verdict::NotYet,
    }
}

/// How many of the keys on a card an answer has to name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Naming {
    Some,
    All,
    Exactly(usize),
}

fn check<'a>(
    scenario: &Scenario,
    on_card: &[Key],
    named: impl IntoIterator<Item = &'a Key>,
    naming: Naming,
) -> Result<(), Error> {
    let named: Vec<&Key> = named.into_iter().collect();
    let distinct: BTreeSet<&Key> = named.iter().copied().collect();
    let known = distinct.iter().all(|key| on_card.contains(key));
    let complete = match naming {
        Naming::Some => true,
        Naming::All => distinct.len() == on_card.len(),
        Naming::Exactly(number) => distinct.len() == number,
    };
    if known && complete && distinct.len() == named.len() {
        return Ok(());
    }
    let each = match naming {
        Naming::Some => "each at most once".to_owned(),
        Naming::All => "each exactly once".to_owned(),
        Naming::Exactly(number) => format!("{number} of them, each at most once"),
    };
    Err(Error::NotOnCard {
        scenario: scenario.id.to_string(),
        given: list(named),
        allowed: format!("{}, {each}", list(on_card)),
    })
}

fn list<'a>(keys: impl IntoIterator<Item = &'a Key>) -> String {
    let text = keys.into_iter().map(Key::as_str).collect::<Vec<_>>().join(", ");
    if text.is_empty() { "nothing".into() } else { text }
}
