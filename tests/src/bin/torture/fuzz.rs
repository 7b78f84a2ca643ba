//! Nonsense for as long as asked: arguments over the bridge, documents to import, files of content. Errors are typed; nothing
//! panics, and a document that was refused changed nothing.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use mehfooz::{AnswerInput, Game, Now};
use mehfooz_core::bank::Bank;
use mehfooz_core::{Avatar, Band, Moment, Store};
use mehfooz_embedded::bank;
use rand::RngExt;
use rand::rngs::ChaCha8Rng;
use rand::seq::IndexedRandom;

use crate::dice::{CHILD, dice, play_on, scratch, settings};
use crate::{Failure, Found};

const NOW: Moment = Moment { unix_ms: 1_790_000_000_000, utc_offset_s: 18_000, uptime_ms: 0 };

/// A file of content, small enough that most changes fall on something that is looked at.
const TOPICS: &str = include_str!("../../../../content/topics.json");
const SCENARIOS: &str = include_str!("../../../../content/scenarios/codes.json");

/// Goes on for so many seconds.
pub fn run(seconds: u64) -> Result<Found, Failure> {
    let folder = scratch()?;
    let path = folder.path().join("store.db");
    let (mut store, _) = Store::open(&path, NOW)?;
    store.add_player(Avatar::Cat, &settings(Band::EightToTen), CHILD, NOW)?;
    let mut dice = dice(seconds);
    for _ in 0..60 {
        play_on(&mut store, &mut dice)?;
    }
    let document = store.export(CHILD)?;
    let game = Game::open(folder.path().join("game.db").to_string_lossy().into_owned(), now(&mut dice))?;
    let (mut tries, mut panics, mut half) = (0_u64, 0_u64, 0_u64);
    let (begun, whole) = (Instant::now(), Duration::from_secs(seconds));
    while begun.elapsed() < whole {
        tries += 1;
        let fine = catch_unwind(AssertUnwindSafe(|| match tries % 4 {
            0 => parse(&mut dice),
            1 => import(&mut store, &document, &mut dice),
            _ => call(&game, &mut dice),
        }));
        match fine {
            Ok(true) => {}
            Ok(false) => half += 1,
            Err(_) => panics += 1,
        }
    }
    let differs = store.repair()?;
    Ok(Found {
        line: format!("fuzz {tries}, panics {panics}, half taken in {half}, fold differs {differs}"),
        well: panics == 0 && half == 0 && differs == 0 && tries > 0,
    })
}

fn now(dice: &mut ChaCha8Rng) -> Now {
    let mut some = || if dice.random_bool(0.5) { dice.random_range(0..2_000_000_000_000) } else { dice.random() };
    Now { unix_ms: some(), utc_offset_s: 18_000, uptime_ms: some() }
}

/// A text that is almost what it should be.
fn spoil(text: &str, dice: &mut ChaCha8Rng) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..dice.random_range(1..4) {
        let at = dice.random_range(0..bytes.len());
        match dice.random_range(0..4) {
            0 => bytes.truncate(at.max(1)),
            1 if bytes.len() > 1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, *b"\"{}[]:,09-ax".choose(dice).unwrap_or(&b' ')),
            _ => {
                let byte =
                    if dice.random_bool(0.5) { dice.random_range(b'0'..=b'9') } else { dice.random_range(32..127) };
                bytes.iter_mut().skip(at).take(1).for_each(|old| *old = byte);
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn parse(dice: &mut ChaCha8Rng) -> bool {
    let (mut topics, mut scenarios) = (TOPICS.to_owned(), SCENARIOS.to_owned());
    if dice.random_bool(0.3) {
        topics = spoil(&topics, dice);
    } else {
        scenarios = spoil(&scenarios, dice);
    }
    match Bank::parse(("topics.json", &topics), &[("codes.json", &scenarios)]) {
        Ok(_) => true,
        Err(problems) => !problems.is_empty(),
    }
}

/// Whether a refused document left everything as it was.
fn import(store: &mut Store, document: &str, dice: &mut ChaCha8Rng) -> bool {
    let before = store.export(CHILD).ok();
    let spoilt = spoil(document, dice);
    match store.import(&spoilt, bank(), NOW) {
        // Another id, perhaps: not more than twelve come.
        Ok(_) => {
            let others = store.players().unwrap_or_default().into_iter().filter(|player| player.id != CHILD);
            others.map(|player| store.delete_player(player.id)).all(|done| done.is_ok())
        }
        Err(_) => store.export(CHILD).ok() == before,
    }
}

fn call(game: &Game, dice: &mut ChaCha8Rng) -> bool {
    let texts =
        ["", "en", "ur", "codes", "lion", "camel", "5-7", "8-10", "a", "b", "p1", "\u{0}", "محفوظ", "../x", "codes-\n"];
    let text = |dice: &mut ChaCha8Rng| (*texts.choose(dice).unwrap_or(&"")).to_owned();
    let list = |dice: &mut ChaCha8Rng| (0..dice.random_range(0..4)).map(|_| text(dice)).collect::<Vec<_>>();
    let known: Vec<u64> = (0..3).collect();
    let (player, position, now) = (known.choose(dice).copied().unwrap_or(0), dice.random_range(0..7), now(dice));
    match dice.random_range(0..20) {
        0 => drop(game.choose_language(text(dice))),
        1 => drop(game.add_player(text(dice), text(dice), player, now)),
        2 => drop(game.home(player, now)),
        3 => drop(game.begin(player, dice.random_bool(0.5).then(|| text(dice)), dice.random(), now)),
        4 => drop(game.resume(player)),
        5 => drop(game.answer(player, position, AnswerInput::Choose { option: text(dice) }, now)),
        6 => drop(game.answer(player, position, AnswerInput::Spot { parts: list(dice) }, now)),
        7 => drop(game.answer(player, position, AnswerInput::Sort { stop: list(dice), go: list(dice) }, now)),
        8 => drop(game.answer(player, position, AnswerInput::Order { steps: list(dice) }, now)),
        9 => drop(game.next(player, position)),
        10 => drop(game.tick_talk(player, text(dice), dice.random(), now)),
        11 => drop(game.gate(dice.random(), dice.random(), now)),
        12 => drop(game.try_gate(text(dice), dice.random(), dice.random(), now)),
        13 => drop((game.parents(now), game.child(player, now))),
        14 => drop((game.export_player(player), game.import_player(text(dice), now))),
        15 => drop((game.ask_to_delete(player), game.delete_player(player, now))),
        16 => drop((game.set_pin(text(dice), dice.random()), game.pin(), game.remove_pin())),
        17 => drop((game.settings(), game.about(), game.export_import(), game.close_gate())),
        _ => drop((game.badge_book(player), game.picture(text(dice)), game.players(), game.help())),
    }
    true
}
