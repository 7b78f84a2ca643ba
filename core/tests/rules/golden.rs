use mehfooz_core::{Card, Day, DrawInput, Key, TopicId, draw};

use crate::banks::{BAND, Memory, bank_of};

const ONE: &str = "\
t0.8-10.o0-2 s1 s3 s2 s0
t0.8-10.o1-1 c0 c1 c3 c2
t0.8-10.o0-0 o2 o1 o0
t0.8-10.o1-2 s3 s1 s2 s0
t0.8-10.o0-1 c3 c1 c2 c0";

const SENSITIVE: &str = "\
t1.8-10.o0-2 s3 s1 s2 s0
t0.8-10.o0-2 s1 s3 s2 s0
t1.8-10.o1-2 s3 s2 s0 s1
t0.8-10.o1-2 s3 s1 s2 s0
t1.8-10.o0-1 c2 c3 c0 c1";

#[test]
fn a_seed_draws_the_same_round_on_every_phone_and_in_every_version() {
    let topic = |sensitive| (sensitive, vec![vec![(false, false, 0, 3), (true, false, 2, 4), (false, false, 3, 4)]; 2]);
    let bank = bank_of(vec![topic(false), topic(true)]);
    let memory = Memory::default();
    let round = |topic: Option<&TopicId>, seed| {
        let input = DrawInput { bank: &bank, band: BAND, topic, objectives: &memory.objectives, today: Day(20_000) };
        let line = |card: &Card| {
            let shown: Vec<_> = card.shown.iter().map(Key::as_str).collect();
            format!("{} {}", card.scenario, shown.join(" "))
        };
        draw(&input, seed).iter().map(line).collect::<Vec<_>>().join("\n")
    };
    let sensitive = TopicId::from("t1");
    assert_eq!(round(None, 1), ONE);
    assert_eq!(round(Some(&sensitive), u64::MAX), SENSITIVE);
}
