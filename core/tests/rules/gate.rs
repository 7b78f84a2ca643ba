use std::collections::BTreeSet;

use mehfooz_core::{Error, GateState, GateTry, PinHash, Product};
use proptest::prelude::*;

const WRONG: u32 = 1;
const LOCK_MS: i64 = 60_000;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_product_takes_a_grown_up(seed: u64) {
        let (easy, hard) = (Product::easy(seed), Product::hard(seed));
        prop_assert!((12..=99).contains(&easy.a) && (3..=9).contains(&easy.b));
        prop_assert!((12..=99).contains(&hard.a) && (12..=99).contains(&hard.b));
        prop_assert_eq!((easy.result(), hard.result()), (easy.a * easy.b, hard.a * hard.b));
    }

    #[test]
    fn neither_waiting_nor_a_reboot_gives_more_than_three_tries_a_minute(
        steps in prop::collection::vec((0..40_000_i64, prop::bool::weighted(0.1)), 1..200),
    ) {
        let mut gate = GateState::new(0);
        let (mut uptime_ms, mut real_ms, mut tries) = (0_i64, 0_i64, Vec::new());
        for (seed, (wait_ms, reboot)) in (1..).zip(steps) {
            uptime_ms = if reboot { 0 } else { uptime_ms + wait_ms };
            real_ms += wait_ms;
            match gate.try_product(WRONG, uptime_ms, seed) {
                GateTry::Missed { .. } => tries.push(real_ms),
                GateTry::Locked { wait_ms } => prop_assert!(wait_ms > 0 && wait_ms <= LOCK_MS),
                other => prop_assert!(false, "{other:?}"),
            }
        }
        for (nth, pair) in tries.windows(2).enumerate() {
            if (nth + 1) % 3 == 0 {
                prop_assert!(pair[1] - pair[0] >= LOCK_MS);
            }
        }
    }
}

#[test]
fn every_two_digits_but_round_ones_and_ones_that_end_in_one_come_up() {
    let drawn: BTreeSet<u32> = (0..4000).flat_map(|seed| [Product::hard(seed).a, Product::hard(seed).b]).collect();
    let easy: BTreeSet<u32> = (0..4000).map(|seed| Product::easy(seed).a).collect();
    let wanted: BTreeSet<u32> = (12..=99).filter(|number| number % 10 >= 2).collect();
    assert_eq!((&drawn, &easy), (&wanted, &wanted));
    let by: BTreeSet<u32> = (0..400).map(|seed| Product::easy(seed).b).collect();
    assert_eq!(by, (3..=9).collect());
}

#[test]
fn each_miss_brings_a_new_product_and_three_lock_it_for_a_minute() {
    let mut gate = GateState::new(1);
    assert_eq!(gate.try_product(WRONG, 0, 2), GateTry::Missed { tries_left: 2 });
    assert_eq!(gate.seed, 2);
    assert_eq!(gate.try_product(WRONG, 0, 3), GateTry::Missed { tries_left: 1 });
    assert_eq!(gate.try_product(WRONG, 0, 4), GateTry::Missed { tries_left: 0 });
    let right = Product::easy(gate.seed).result();
    assert_eq!(gate.try_product(right, LOCK_MS - 1, 5), GateTry::Locked { wait_ms: 1 });
    assert_eq!(gate.seed, 4, "nothing was tried");
    assert_eq!(gate.try_product(right, LOCK_MS, 5), GateTry::Passed);
}

#[test]
fn a_reboot_starts_the_wait_again() {
    let mut gate = GateState { locked_since_uptime_ms: Some(500_000), ..GateState::new(1) };
    assert_eq!(gate.wait_ms(3_000), Some(LOCK_MS));
    assert_eq!(gate.wait_ms(3_000 + LOCK_MS - 1), Some(1));
    assert_eq!(gate.wait_ms(3_000 + LOCK_MS), None);
}

#[test]
fn three_hard_products_in_a_row_take_the_pin_away_and_a_miss_begins_again() {
    let mut gate = GateState::new(1);
    let right = |gate: &mut GateState| gate.try_hard_product(Product::hard(gate.seed).result(), 0, gate.seed + 1);
    assert_eq!(right(&mut gate), GateTry::OneMore { left: 2 });
    assert_eq!(right(&mut gate), GateTry::OneMore { left: 1 });
    assert_eq!(gate.try_hard_product(WRONG, 0, 9), GateTry::Missed { tries_left: 2 });
    assert_eq!(right(&mut gate), GateTry::OneMore { left: 2 });
    assert_eq!(right(&mut gate), GateTry::OneMore { left: 1 });
    assert_eq!(right(&mut gate), GateTry::PinForgotten);
}

#[test]
fn a_pin_opens_after_a_restart_and_the_lock_covers_it() {
    let stored = PinHash::new("0420", 7).unwrap().to_bytes();
    assert_eq!(stored.len(), 48);
    let pin = PinHash::from_bytes(&stored).unwrap();
    assert!(PinHash::from_bytes(&stored[1..]).is_none());
    assert_ne!(PinHash::new("0420", 8).unwrap(), pin, "salted");
    let mut gate = GateState::new(1);
    assert_eq!(gate.try_pin(&pin, "0421", 0, 2).unwrap(), GateTry::Missed { tries_left: 2 });
    assert_eq!(gate.try_pin(&pin, " ۰۴۲۰ ", 0, 3).unwrap(), GateTry::Passed, "digits of any script");
    gate.locked_since_uptime_ms = Some(0);
    assert_eq!(gate.try_pin(&pin, "0420", 10, 4).unwrap(), GateTry::Locked { wait_ms: LOCK_MS - 10 });
}

/// Argon2id of 19 MiB in two passes (OWASP). Other numbers would shut every parent out, or let a guesser in faster.
#[test]
fn a_pin_that_an_earlier_version_stored_opens_in_this_one() {
    const STORED: &str =
        "bb43d723345365283a299b2ed359012bfc4228da996efaa702dfacd58117af2f864f3f865607b0b8d706b6db9a9d33a1";
    let stored = (0..STORED.len()).step_by(2).map(|at| u8::from_str_radix(&STORED[at..at + 2], 16).unwrap());
    assert_eq!(PinHash::new("0420", 7).unwrap().to_bytes(), stored.collect::<Vec<u8>>());
}

#[test]
fn a_pin_has_four_to_six_digits_and_the_error_does_not_tell_it() {
    for (given, length) in [("", 0), ("123", 3), ("1234567", 7), ("۱۲۳", 3)] {
        let error = PinHash::new(given, 1).unwrap_err();
        assert!(matches!(error, Error::PinLength(given) if given == length));
        assert_eq!(error.to_string(), format!("the PIN has {length} digits; allowed are 4 to 6"));
    }
    for given in ["12a4", "12 34", "½234", "-123"] {
        let error = PinHash::new(given, 1).unwrap_err();
        assert!(matches!(error, Error::PinDigits));
        assert_eq!(error.to_string(), "the PIN has something else than digits in it; allowed are 4 to 6 digits only");
    }
    for (given, same) in [("۱۲۳۴", "1234"), (" 1234\n", "1234"), ("١٢٣٤٥٦", "123456")] {
        assert!(PinHash::new(given, 1).unwrap().matches(same).unwrap());
    }
    assert!(!PinHash::new("1234", 1).unwrap().matches("123").unwrap());
}

/// Numbers that only a damaged file holds: no try panics, and the gate comes back.
#[test]
fn a_gate_whose_numbers_are_out_of_all_bounds_locks_and_goes_on() {
    for number in [u32::MAX, 1 << 31, 3] {
        let mut gate = GateState { misses: number, hard_right: number, ..GateState::new(1) };
        assert_eq!(gate.try_product(WRONG, 0, 2), GateTry::Missed { tries_left: 0 });
        assert_eq!(gate.wait_ms(LOCK_MS), None);
    }
    for since in [i64::MAX, i64::MIN] {
        let mut gate = GateState { locked_since_uptime_ms: Some(since), ..GateState::new(1) };
        gate.wait_ms(5);
        assert_eq!(gate.wait_ms(5 + LOCK_MS), None);
    }
    let mut gate = GateState { hard_right: u32::MAX, ..GateState::new(1) };
    assert_eq!(gate.try_hard_product(Product::hard(1).result(), 0, 2), GateTry::PinForgotten);
}
