//! Merging histories of one player: the same state in any order.

use mehfooz_core::Imported;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::exchange::phone_with;
use super::{AISHA, DAY_MS, bank, day};

/// A history as some phone may have it, whose rounds have seeds from `first_seed` on.
fn documents(first_seed: u64) -> impl Strategy<Value = String> {
    let attempt = (first_seed..first_seed + 6, 0_u32..5, -3_i64..40, 0_usize..12, 0_usize..3);
    let award = (0_usize..2, 0_usize..3, 0_i32..30, proptest::option::of(0_u64..6));
    let talk = (0_usize..2, any::<bool>(), 0_i32..3, 0_i64..3);
    let settings = (0_i64..3, 0_usize..3, any::<bool>());
    let parts = (
        proptest::collection::vec(attempt, 0..25),
        proptest::collection::vec(award, 0..5),
        proptest::collection::vec(talk, 0..4),
        settings,
    );
    parts.prop_map(|(attempts, awards, talks, (at_ms, band, sounds))| {
        let bank = bank();
        let mut seen = std::collections::BTreeSet::new();
        let mut newest = i64::MIN / 2;
        let attempts: Vec<Value> = attempts
            .into_iter()
            .filter(|(seed, position, ..)| seen.insert((*seed, *position)))
            .map(|(seed, position, at_day, scenario, verdict)| {
                let at_ms = at_day * DAY_MS;
                newest = at_ms.max(newest + 1);
                let scenario = &bank.scenarios()[scenario];
                let verdict = ["right", "partly", "not_yet"][verdict];
                json!({"seed": format!("{seed:016x}"), "position": position, "order_ms": newest, "at_ms": at_ms,
                    "utc_offset_s": 0, "scenario": scenario.id, "objective": scenario.objective, "band": "8-10",
                    "stance": scenario.stance, "both_stances": true, "verdict": verdict,
                    "edition": 2, "answer": {"kind": "choose", "option": "a"}})
            })
            .collect();
        let topics = ["codes", "links"];
        let mut seen = std::collections::BTreeSet::new();
        let awards: Vec<Value> = awards
            .into_iter()
            .filter(|(topic, level, ..)| seen.insert((*topic, *level)))
            .map(|(topic, level, day, seed)| {
                let level = ["started", "earned", "kept"][level];
                json!({"topic": topics[topic], "band": "8-10", "level": level,
                    "day": day, "seed": seed.map(|seed| format!("{seed:016x}"))})
            })
            .collect();
        let mut seen = std::collections::BTreeSet::new();
        let talks: Vec<Value> = talks
            .into_iter()
            .filter(|(topic, ..)| seen.insert(*topic))
            .map(|(topic, ticked, day, at_ms)| {
                json!({"topic": topics[topic], "ticked": ticked, "day": day, "at_ms": at_ms})
            })
            .collect();
        let band = ["5-7", "8-10", "11-13"][band];
        json!({"mehfooz": "player", "schema": 1, "player": format!("{:016x}", AISHA.0), "avatar": "cat-face",
            "settings": {"at_ms": at_ms, "band": band, "language": "ur", "reads_aloud": true,
                "sounds": sounds, "calmer_motion": false},
            "attempts": attempts, "awards": awards, "talks": talks})
        .to_string()
    })
}

/// The document as a phone exports it that has only this history.
fn exported(document: &str) -> String {
    phone_with(&[document]).1.export(AISHA).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn three_phones_merge_to_the_same_state_in_any_order_and_only_once(
        one in documents(0), two in documents(10), three in documents(20),
    ) {
        let (_a, mut forth) = phone_with(&[&one, &two, &three]);
        let (_b, mut back) = phone_with(&[&three, &two, &one]);
        // Two phones that merged first and met the third afterwards.
        let (_c, mut pair) = phone_with(&[&two, &one]);
        let (_d, mut met) = phone_with(&[&three, &pair.export(AISHA).unwrap()]);
        let document = forth.export(AISHA).unwrap();
        prop_assert_eq!(&back.export(AISHA).unwrap(), &document);
        prop_assert_eq!(&met.export(AISHA).unwrap(), &document);
        prop_assert_eq!(back.objective_states(AISHA).unwrap(), forth.objective_states(AISHA).unwrap());
        for again in [&one, &two, &three, &document] {
            let done = forth.import(again, day(0)).unwrap();
            prop_assert!(matches!(done, Imported::Unchanged { .. }), "{:?}", done);
        }
        pair.import(&document, day(0)).unwrap();
        prop_assert_eq!((forth.export(AISHA).unwrap(), pair.export(AISHA).unwrap()), (document.clone(), document));
        prop_assert_eq!((forth.repair().unwrap(), pair.repair().unwrap()), (0, 0));
    }

    /// As with a backup that was restored to a second phone: the same cards, answered on both.
    #[test]
    fn two_phones_that_answered_the_same_cards_agree_in_either_order(one in documents(0), two in documents(0)) {
        let (one, two) = (exported(&one), exported(&two));
        let (_a, mut forth) = phone_with(&[&one, &two]);
        let (_b, mut back) = phone_with(&[&two, &one]);
        let document = forth.export(AISHA).unwrap();
        prop_assert_eq!(&back.export(AISHA).unwrap(), &document);
        prop_assert_eq!(back.objective_states(AISHA).unwrap(), forth.objective_states(AISHA).unwrap());
        for again in [&one, &two, &document] {
            let done = forth.import(again, day(0)).unwrap();
            prop_assert!(matches!(done, Imported::Unchanged { .. }), "{:?}", done);
        }
        prop_assert_eq!((forth.repair().unwrap(), back.repair().unwrap()), (0, 0));
    }
}
