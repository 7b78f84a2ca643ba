use mehfooz_core::{
    Answer, BadgeLevel, Error, Key, ObjectiveId, Response, Scenario, Side, TopicId, Verdict, badge_level, judge,
};
use proptest::prelude::*;

use crate::banks::{BAND, Memory, attempt, bank_of, keys, scenario};

fn asked(kind: u8, count: usize, benign: bool) -> (Scenario, Vec<Key>) {
    let scenario =
        scenario(&ObjectiveId::from("t.8-10.o"), &TopicId::from("t"), 0, false, (benign, false, kind, count));
    let shown = match &scenario.response {
        Response::Choose { options, .. } => options.clone(),
        Response::Spot { .. } => Vec::new(),
        Response::Sort { cards } => cards.iter().map(|(card, _)| card.clone()).collect(),
        Response::Order { steps, tempting } => steps.iter().chain(tempting).cloned().collect(),
    };
    (scenario, shown)
}

fn verdict(scenario: &Scenario, shown: &[Key], answer: &Answer) -> Verdict {
    judge(scenario, shown, answer).unwrap()
}

/// Marks by the bits of `mask`.
fn marked(items: &[Key], mask: usize) -> (Vec<Key>, Vec<Key>) {
    let (on, off): (Vec<_>, Vec<_>) = items.iter().enumerate().partition(|(at, _)| mask & (1 << at) != 0);
    (on.into_iter().map(|(_, key)| key.clone()).collect(), off.into_iter().map(|(_, key)| key.clone()).collect())
}

#[test]
fn every_set_of_marks_on_a_spot_or_sort_is_judged_by_the_same_words() {
    for (kind, count, benign) in [(1, 2, true), (1, 2, false), (1, 5, true), (1, 5, false), (2, 3, true), (2, 6, false)]
    {
        let (scenario, shown) = asked(kind, count, benign);
        let (items, care): (Vec<Key>, Vec<Key>) = match &scenario.response {
            Response::Spot { signs } => (scenario.tappable(), signs.clone()),
            Response::Sort { cards } => (
                shown.clone(),
                cards.iter().filter(|(_, side)| *side == Side::Stop).map(|(key, _)| key.clone()).collect(),
            ),
            Response::Choose { .. } | Response::Order { .. } => panic!("spot or sort"),
        };
        for mask in 0..1_usize << count {
            let (on, off) = marked(&items, mask);
            let hits = on.iter().filter(|key| care.contains(key)).count();
            let quiet = off.iter().filter(|key| !care.contains(key)).count();
            let wanted = if hits + quiet == count {
                Verdict::Right
            } else if 2 * (hits + quiet) > count && !on.is_empty() && !off.is_empty() {
                Verdict::Partly
            } else {
                Verdict::NotYet
            };
            let answer = if kind == 1 { Answer::Spot { parts: on } } else { Answer::Sort { stop: on, go: off } };
            let judged = judge(&scenario, &shown, &answer).unwrap();
            assert_eq!(judged, wanted, "{answer:?}");
        }
    }
}

#[test]
fn an_order_is_right_partly_by_one_swap_of_neighbours_or_not_yet() {
    let (scenario, shown) = asked(3, 4, false);
    let order = |places: [usize; 4]| Answer::Order { steps: places.map(|at| shown[at].clone()).to_vec() };
    let judged = |places| verdict(&scenario, &shown, &order(places));
    assert_eq!(judged([0, 1, 2, 3]), Verdict::Right);
    for near in [[1, 0, 2, 3], [0, 2, 1, 3], [0, 1, 3, 2]] {
        assert_eq!(judged(near), Verdict::Partly);
    }
    for far in [[2, 1, 0, 3], [1, 0, 3, 2], [3, 0, 1, 2], [3, 2, 1, 0]] {
        assert_eq!(judged(far), Verdict::NotYet);
    }
}

/// Every answer to three places with two steps that tempt, and to four with one.
#[test]
fn a_step_that_tempts_is_partly_in_the_place_of_one_right_step_and_not_yet_beside_any_other_fault() {
    for (places, tempting, partly) in [(3, 2, 2 + 3 * 2), (4, 1, 3 + 4)] {
        let (mut scenario, right) = asked(3, places, false);
        let tempting = keys("t", tempting);
        scenario.response = Response::Order { steps: right.clone(), tempting: tempting.clone() };
        let shown = [right.clone(), tempting.clone()].concat();
        let mut counts = [0, 0, 0];
        for given in arrangements(&shown, places) {
            let wrong: Vec<usize> = (0..places).filter(|at| given[*at] != right[*at]).collect();
            let wanted = match wrong[..] {
                [] => Verdict::Right,
                [at] if tempting.contains(&given[at]) => Verdict::Partly,
                [at, next] if next == at + 1 && given[at] == right[next] && given[next] == right[at] => Verdict::Partly,
                _ => Verdict::NotYet,
            };
            assert_eq!(verdict(&scenario, &shown, &Answer::Order { steps: given.clone() }), wanted, "{given:?}");
            counts[wanted as usize] += 1;
        }
        assert_eq!((counts[Verdict::Right as usize], counts[Verdict::Partly as usize]), (1, partly));
        let named = |steps: Vec<Key>| judge(&scenario, &shown, &Answer::Order { steps }).unwrap_err().to_string();
        assert!(named(shown.clone()).ends_with(&format!("{places} of them, each at most once")));
        assert!(named(vec![tempting[0].clone(); places]).contains("each at most once"));
    }
}

/// All ways to put different ones of these keys into so many places.
fn arrangements(keys: &[Key], places: usize) -> Vec<Vec<Key>> {
    if places == 0 {
        return vec![Vec::new()];
    }
    let shorter = arrangements(keys, places - 1);
    let longer = |start: Vec<Key>| {
        let rest: Vec<Key> = keys.iter().filter(|key| !start.contains(key)).cloned().collect();
        rest.into_iter().map(move |key| [start.clone(), vec![key]].concat())
    };
    shorter.into_iter().flat_map(longer).collect()
}

#[test]
fn a_choice_is_right_or_not_yet() {
    let (scenario, shown) = asked(0, 3, false);
    let judged = |option: &str| verdict(&scenario, &shown, &Answer::Choose { option: Key::from(option) });
    assert_eq!((judged("o0"), judged("o1"), judged("o2")), (Verdict::NotYet, Verdict::Right, Verdict::NotYet));
}

#[test]
fn an_answer_that_is_not_on_the_card_says_what_is() {
    let (choose, options) = asked(0, 3, false);
    let (spot, _) = asked(1, 3, false);
    let (sort, cards) = asked(2, 3, false);
    let (order, steps) = asked(3, 3, false);
    let twice = [steps[0].clone(), steps[0].clone(), steps[2].clone()].to_vec();
    let wrong = [
        judge(&choose, &options, &Answer::Choose { option: Key::from("z") }),
        judge(&choose, &options[..2], &Answer::Choose { option: Key::from("o2") }),
        judge(&spot, &[], &Answer::Spot { parts: keys("p", 4) }),
        judge(&spot, &[], &Answer::Spot { parts: vec![Key::from("p0"), Key::from("p0")] }),
        judge(&sort, &cards, &Answer::Sort { stop: keys("c", 2), go: Vec::new() }),
        judge(&sort, &cards, &Answer::Sort { stop: keys("c", 3), go: keys("c", 1) }),
        judge(&order, &steps, &Answer::Order { steps: twice }),
        judge(&order, &steps, &Answer::Order { steps: keys("s", 2) }),
        judge(&order, &steps, &Answer::Order { steps: Vec::new() }),
    ];
    for result in wrong {
        assert!(matches!(result, Err(Error::WrongAnswer { .. })), "{result:?}");
    }
    let kind = judge(&sort, &cards, &Answer::Spot { parts: Vec::new() }).unwrap_err();
    assert_eq!(kind.to_string(), "t.8-10.o-0: the answer is of kind spot; the card asks for sort");
    let key = judge(&choose, &options, &Answer::Choose { option: Key::from("z") }).unwrap_err();
    assert_eq!(key.to_string(), "t.8-10.o-0: the answer names z; the card has o0, o1, o2, each at most once");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn who_calls_everything_dangerous_or_everything_fine_earns_no_badge(
        counts in prop::collection::vec(2..6_usize, 1..4), danger: bool, days in 1..30_i32,
    ) {
        let each = counts.into_iter().map(|n| vec![(false, false, 1, n), (true, false, 1, n), (false, false, 2, n), (true, false, 2, n)]);
        let bank = bank_of(vec![(false, each.collect())]);
        let mut memory = Memory::default();
        for (day, scenario) in (0..days).flat_map(|day| bank.scenarios().iter().map(move |scenario| (day, scenario))) {
            let items = match &scenario.response {
                Response::Sort { cards } => cards.iter().map(|(key, _)| key.clone()).collect(),
                Response::Choose { .. } | Response::Spot { .. } | Response::Order { .. } => scenario.tappable(),
            };
            let (on, off) = if danger { (items.clone(), Vec::new()) } else { (Vec::new(), items.clone()) };
            let answer = match &scenario.response {
                Response::Sort { .. } => Answer::Sort { stop: on, go: off },
                Response::Choose { .. } | Response::Spot { .. } | Response::Order { .. } => Answer::Spot { parts: on },
            };
            let verdict = judge(scenario, &items, &answer).unwrap();
            prop_assert_ne!(verdict, Verdict::Partly);
            memory.apply(&attempt(scenario, day, verdict, true));
        }
        let objectives: Vec<_> = bank.topics()[0].objectives_of(BAND).collect();
        prop_assert_eq!(badge_level(&objectives, |id| memory.objectives.get(id).map(|state| state.stage)), BadgeLevel::Started);
    }
}
