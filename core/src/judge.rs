//! How good an answer was. Time never enters it, and "everything is dangerous" scores no better than "everything is fine".

use crate::answer::{Answer, Verdict};
use crate::bank::{Response, Scenario, Side};
use crate::error::Error;
use crate::ids::Key;

/// Judges what the child did with a card.
///
/// `shown` is the card's drawn order (see [`crate::Card`]); what is not in it cannot be answered.
///
/// # Errors
///
/// [`Error::WrongKind`] for an answer to another kind of question; [`Error::NotOnCard`] for a key that is not on the card,
/// a key named twice, or a sort or order that leaves one out.
pub fn judge(scenario: &Scenario, shown: &[Key], answer: &Answer) -> Result<Verdict, Error> {
    match (&scenario.response, answer) {
        (Response::Choose { right, .. }, Answer::Choose { option }) => {
            check(scenario, shown, [option], Naming::Some)?;
            Ok(if option == right { Verdict::Right } else { Verdict::NotYet })
        }
        (Response::Spot { signs }, Answer::Spot { parts }) => {
            let tappable = scenario.tappable();
            check(scenario, &tappable, parts, Naming::Some)?;
            Ok(detect(&tappable.iter().map(|part| (signs.contains(part), parts.contains(part)))))
        }
        (Response::Sort { cards }, Answer::Sort { stop, go }) => {
            check(scenario, shown, stop.iter().chain(go), Naming::All)?;
            Ok(detect(&cards.iter().map(|(card, side)| (*side == Side::Stop, stop.contains(card)))))
        }
        (Response::Order { steps: right, .. }, Answer::Order { steps }) => {
            check(scenario, shown, steps, Naming::Exactly(right.len()))?;
            Ok(order(right, steps))
        }
        (
            Response::Choose { .. } | Response::Spot { .. } | Response::Sort { .. } | Response::Order { .. },
            Answer::Choose { .. } | Answer::Spot { .. } | Answer::Sort { .. } | Answer::Order { .. },
        ) => Err(Error::WrongKind {
            scenario: scenario.id.to_string(),
            given: answer.kind().as_str(),
            allowed: scenario.response.kind().as_str(),
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
    let known = named.iter().all(|key| on_card.contains(key));
    let distinct = named.iter().enumerate().all(|(at, key)| !named.iter().skip(at + 1).any(|later| later == key));
    let complete = match naming {
        Naming::Some => true,
        Naming::All => named.len() == on_card.len(),
        Naming::Exactly(number) => named.len() == number,
    };
    if known && distinct && complete {
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
