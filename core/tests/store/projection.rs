//! The projection is what the attempts say: for any history, and after damage that only the comparison can see.

use mehfooz_core::{Band, CardState, Settings};
use proptest::prelude::*;
use rusqlite::Connection;

use super::{AISHA, aisha, answer, bank, choose, day, open, play, settings};

/// One thing that happens on a phone.
#[derive(Debug, Clone)]
enum Step {
    Begin { seed: u64 },
    Answer { option: usize, clock_day: i64 },
    Leave,
    Kill,
    Calmer(bool),
}

fn steps() -> impl Strategy<Value = Step> {
    prop_oneof![
        2 => (0_u64..4).prop_map(|seed| Step::Begin { seed }),
        6 => (0_usize..3, -400_i64..40_000).prop_map(|(option, clock_day)| Step::Answer { option, clock_day }),
        6 => Just(Step::Leave),
        1 => Just(Step::Kill),
        1 => any::<bool>().prop_map(Step::Calmer),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rebuilding_gives_what_is_stored(steps in proptest::collection::vec(steps(), 1..60)) {
        let ((_folder, path), bank, mut store) = aisha();
        for step in &steps {
            match step {
                Step::Begin { seed } => drop(store.begin_round(AISHA, None, &bank, *seed, day(0)).unwrap()),
                Step::Answer { option, clock_day } => {
                    let open = store.open_round(AISHA, &bank).unwrap();
                    let next = open.and_then(|round| round.cards.into_iter().find(|card| card.state == CardState::Waiting));
                    if let Some(card) = next {
                        // Out of turn after an answer whose feedback was not left yet: nothing is changed then.
                        store.answer(AISHA, card.position, &choose(["a", "b", "c"][*option]), &bank, day(*clock_day)).ok();
                    }
                }
                Step::Leave => {
                    for position in 0..5 {
                        store.leave_feedback(AISHA, position, &bank).ok();
                    }
                }
                Step::Kill => {
                    drop(store);
                    store = open(&path).0;
                }
                Step::Calmer(calmer_motion) => {
                    let settings = Settings { calmer_motion: *calmer_motion, ..settings(Band::EightToTen) };
                    store.change_settings(AISHA, &settings, day(1)).unwrap();
                }
            }
        }
        prop_assert_eq!(store.repair().unwrap(), 0);
    }
}

/// Each damage that SQLite cannot see, after a first round that was compared already or not.
#[test]
fn a_projection_that_says_something_else_is_rebuilt_on_demand() {
    let bank = bank();
    for damage in [
        "UPDATE objective SET state = replace(state, ',1,[', ',11,[')",
        "UPDATE objective SET stage = 99",
        "DELETE FROM objective",
        "UPDATE objective SET state = replace(state, ',1],1,', ',9],1,')",
        "UPDATE objective SET state = replace(state, '\":[0,', '\":[1,')",
        "UPDATE objective SET state = replace(state, ']}]', ']},0]')",
        "UPDATE objective SET state = 'garbled'",
        "UPDATE player SET days = '{}'",
        "UPDATE player SET kinds = '[\"spot\"]'",
        "UPDATE player SET newest_order_ms = 1",
    ] {
        let ((_folder, path), _, mut store) = aisha();
        play(&mut store, &bank, 1, day(0), "a");
        let states = store.objective_states(AISHA).unwrap();
        Connection::open(&path).unwrap().execute_batch(damage).unwrap();
        assert_eq!((store.repair().unwrap(), store.repair().unwrap()), (1, 0), "{damage}");
        assert_eq!(store.objective_states(AISHA).unwrap(), states, "{damage}");
        assert_eq!(store.effort(AISHA, day(0).day()).unwrap().answered_in_7, 5, "{damage}");
    }
}

/// A feedback that was left in memory: saving brings the round as it stands, and no attempt that the file has not, so the file's
/// projection does not hold the answer yet.
#[test]
fn two_answers_that_no_projection_holds_are_both_settled() {
    let ((_folder, path), bank, mut store) = aisha();
    store.begin_round(AISHA, None, &bank, 1, day(0)).unwrap();
    answer(&mut store, AISHA, 0, "a", &bank, day(0));
    let projection = "DELETE FROM objective; UPDATE player SET newest_order_ms = NULL, days = '[]', kinds = '[]',
         clock = '{\"newest\":null,\"behind\":null}'";
    Connection::open(&path).unwrap().execute_batch(projection).unwrap();
    let seen = store.objective_states(AISHA).unwrap();
    answer(&mut store, AISHA, 1, "a", &bank, day(0));
    assert_eq!((seen.len(), store.repair().unwrap()), (1, 0), "both answers are in the rows");
}
