//! How good an answer was. Time never enters it, and "everything is dangerous" scores no better than "everything is fine".

use crate::answer::{Answer, Verdict};
use crate::bank::{Response, Scenario, Side};
use crate::error::Error;
use crate::ids::Key;

/// Judges what the child did with a card.
///
/// `shown` is the card's drawn order (see [`crate::Card`]); what is not in it cannot be answered.
/// Fails with [`Error::WrongAnswer`] for an answer to another kind of question, a key that is not on the card, a key named
/// twice, or a sort or order that leaves one out.
pub fn judge(scenario: &Scenario, shown: &[Key], answer: &Answer) -> Result<Verdict, Error> {
    match (&scenario.response, answer) {
        (Response::Choose { right, .. }, Answer::Choose { option }) => {
            check(scenario, shown, [option], None)?;
            Ok(if option == right { Verdict::Right } else { Verdict::NotYet })
        }
        (Response::Spot { signs }, Answer::Spot { parts }) => {
            let tappable = scenario.tappable();
            check(scenario, &tappable, parts, None)?;
            Ok(detect(&tappable.iter().map(|part| (signs.contains(part), parts.contains(part)))))
        }
        (Response::Sort { cards }, Answer::Sort { stop, go }) => {
            check(scenario, shown, stop.iter().chain(go), Some(shown.len()))?;
            Ok(detect(&cards.iter().map(|(card, side)| (*side == Side::Stop, stop.contains(card)))))
        }
        (Response::Order { steps: right, .. }, Answer::Order { steps }) => {
            check(scenario, shown, steps, Some(right.len()))?;
            Ok(order(right, steps))
        }
        (
            Response::Choose { .. } | Response::Spot { .. } | Response::Sort { .. } | Response::Order { .. },
            Answer::Choose { .. } | Answer::Spot { .. } | Answer::Sort { .. } | Answer::Order { .. },
        ) => Err(Error::WrongAnswer {
            scenario: scenario.id.to_string(),
            given: format!("is of kind {}", answer.kind().as_str()),
            allowed: format!("asks for {}", scenario.response.kind().as_str()),
        }),
    }
}

/// Each item: whether it needs care, and whether the child marked it.
fn detect(items: &(impl Iterator<Item = (bool, bool)> + Clone)) -> Verdict {
    let count = |wanted: fn(bool, bool) -> bool| items.clone().filter(|(care, marked)| wanted(*care, *marked)).count();
    let (correct, wrong) = (count(|care, marked| care == marked), count(|care, marked| care != marked));
    if wrong == 0 {
        return Verdict::Right;
    }
    let marks_all_or_none = count(|_, marked| marked) == 0 || count(|_, marked| !marked) == 0;
    if correct > wrong && !marks_all_or_none { Verdict::Partly } else { Verdict::NotYet }
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

/// Whether all keys are on the card and none is named twice, and as many are named as are `needed`.
fn check<'a>(
    scenario: &Scenario,
    on_card: &[Key],
    named: impl IntoIterator<Item = &'a Key>,
    needed: Option<usize>,
) -> Result<(), Error> {
    let named: Vec<&Key> = named.into_iter().collect();
    let known = named.iter().all(|key| on_card.contains(key));
    let distinct = named.iter().enumerate().all(|(at, key)| !named.iter().skip(at + 1).any(|later| later == key));
    if known && distinct && needed.is_none_or(|needed| needed == named.len()) {
        return Ok(());
    }
    let each = match needed {
        None => "each at most once".to_owned(),
        Some(all) if all == on_card.len() => "each exactly once".to_owned(),
        Some(number) => format!("{number} of them, each at most once"),
    };
    Err(Error::WrongAnswer {
        scenario: scenario.id.to_string(),
        given: format!("names {}", list(named)),
        allowed: format!("has {}, {each}", list(on_card)),
    })
}

fn list<'a>(keys: impl IntoIterator<Item = &'a Key>) -> String {
    let text = keys.into_iter().map(Key::as_str).collect::<Vec<_>>().join(", ");
    if text.is_empty() { "nothing".into() } else { text }
}
