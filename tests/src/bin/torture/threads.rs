//! Eight threads call one game at the same time; one call in a hundred is an answer that must be saved.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use mehfooz::views::RoundView;
use mehfooz::{Game, MehfoozError, Now};
use mehfooz_core::{Moment, PlayerId, Store};
use mehfooz_tests::first_answer;
use rand::RngExt;
use rand::rngs::ChaCha8Rng;

use crate::rng::rng;
use crate::{Failure, Found};

const THREADS: u64 = 8;

const ANIMALS: [&str; 8] = ["lion", "tiger-face", "cat-face", "rabbit-face", "panda", "elephant", "camel", "peacock"];

const NOW: Now = Now { unix_ms: 1_790_000_000_000, utc_offset_s: 18_000, uptime_ms: 0 };

/// Makes `calls` calls.
pub fn run(calls: u64) -> Result<Found, Failure> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("progress.db");
    let game = Game::open(path.to_string_lossy().into_owned(), NOW)?;
    game.choose_language("ur".to_owned())?;
    let mut children = Vec::new();
    for (animal, seed) in ANIMALS.iter().zip(1..) {
        children.push(game.add_player((*animal).to_owned(), "8-10".to_owned(), seed, NOW)?);
    }
    let (answers, errors) = (AtomicU64::new(0), AtomicU64::new(0));
    let failed = std::thread::scope(|scope| {
        let threads: Vec<_> = children
            .iter()
            .zip(1..)
            .map(|(child, seed)| {
                let (game, answers, errors) = (&game, &answers, &errors);
                scope.spawn(move || {
                    let mut rng = rng(seed);
                    for n in 0..calls / THREADS {
                        let done = if n % 100 == 0 {
                            answer(game, *child, &mut rng)
                        } else {
                            look(game, *child, n).map(|()| 0)
                        };
                        match done {
                            Ok(answered) => drop(answers.fetch_add(answered, Ordering::Relaxed)),
                            Err(_) => drop(errors.fetch_add(1, Ordering::Relaxed)),
                        }
                    }
                })
            })
            .collect();
        threads.into_iter().filter_map(|thread| thread.join().err()).count()
    });
    drop(game);
    let (answers, errors) = (answers.into_inner(), errors.into_inner());
    let (saved, differs) = saved(&path, &children)?;
    let lost = answers.saturating_sub(saved);
    Ok(Found {
        line: format!(
            "threads {THREADS}, calls {calls}, answers {answers}, lost {lost}, errors {errors}, panics {failed}, projection differs {differs}"
        ),
        well: lost == 0 && errors == 0 && failed == 0 && differs == 0 && answers > 0,
    })
}

/// Goes on until a card is answered.
fn answer(game: &Game, child: u64, rng: &mut ChaCha8Rng) -> Result<u64, MehfoozError> {
    loop {
        match game.resume(child)? {
            None | Some(RoundView::End { .. }) => drop(game.begin(child, None, rng.random(), NOW)?),
            Some(RoundView::Feedback { view }) => drop(game.next(child, view.position)?),
            Some(RoundView::Question { view }) => {
                return game.answer(child, view.position, first_answer(&view.response), NOW).map(|_| 1);
            }
        }
    }
}

fn look(game: &Game, child: u64, n: u64) -> Result<(), MehfoozError> {
    match n % 4 {
        0 => game.home(child, NOW).map(drop),
        1 => game.badge_book(child).map(drop),
        2 => game.resume(child).map(drop),
        _ => game.players().map(drop),
    }
}

/// How many answers the file has, and for how many children what is folded differs from them.
fn saved(path: &Path, children: &[u64]) -> Result<(u64, u32), Failure> {
    let now = Moment { unix_ms: NOW.unix_ms, utc_offset_s: NOW.utc_offset_s, uptime_ms: 0 };
    let (mut store, _) = Store::open(path, now)?;
    let mut saved = 0;
    for child in children {
        saved += u64::from(store.effort(PlayerId(*child), now.day())?.answered_in_30);
    }
    Ok((saved, store.repair()?))
}
