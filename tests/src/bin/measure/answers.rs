//! P1 and P2: what a durable answer costs beside one row of bare SQLite, and beside one page on the disk.

use std::path::Path;

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;

use crate::bare::{Pages, Rows};
use crate::child::Child;
use crate::{Done, goal, median, paired, timed, times};

/// Answers after which the WAL of either file is reused.
const WARM: usize = 1_200;

/// Answers over `fdatasync`, for the comparison with Anki.
pub struct Durable {
    /// While the WAL grows.
    pub growing: f64,
    /// Once it is reused.
    pub reused: f64,
}

/// Above this the disk is busy: a page took 90 to 180 us on an idle disk, and steps of 4 ms on a busy one.
const QUIET_US: f64 = 1_000.0;

/// Microseconds of each operation, in the order of repetitions.
#[derive(Default)]
struct Times {
    answer: Vec<f64>,
    row: Vec<f64>,
    page: Vec<f64>,
}

/// Measures both goals.
pub fn measure(folder: &Path) -> Done<Durable> {
    let mut order = ChaCha8Rng::seed_from_u64(1);
    let mut pages = Pages::new(&folder.join("pages"))?;

    let rows = Rows::new(&folder.join("new-rows.db"))?;
    let mut child = Child::open(&folder.join("new.db"), 0)?;
    let growing = alternate(&mut child, &rows, &mut pages, &mut order, times(300))?;

    let rows = Rows::new(&folder.join("rows.db"))?;
    let path = folder.join("answers.db");
    let mut child = Child::open(&path, 0)?;
    for _ in 0..times(WARM) {
        let card = child.next_card()?;
        child.answer(&card)?;
        rows.append()?;
    }
    let reused = alternate(&mut child, &rows, &mut pages, &mut order, times(1_000))?;
    drop(child);
    let (mut first, mut rest) = (Times::default(), Times::default());
    for start in 1..=times(60) {
        let mut child = Child::open(&path, start as u64 * 1_000)?;
        add(&mut first, alternate(&mut child, &rows, &mut pages, &mut order, 1)?);
        add(&mut rest, alternate(&mut child, &rows, &mut pages, &mut order, 4)?);
    }

    let us = |times: &[f64]| format!("{:.0} us", median(times));
    let beside = |times: &Times| format!("{} / {} / {}", us(&times.answer), us(&times.row), us(&times.page));
    println!("(medians of an answer / a bare row / a page: {})", beside(&reused));
    if median(&reused.page) > QUIET_US {
        println!("(the disk is busy, so P1 to P3 say little: measure again when it is idle)");
    }
    goal("P1", paired(&reused.answer, &reused.row), 1.15, "an answer over a bare one-row commit, WAL reused");
    goal("P1", paired(&growing.answer, &growing.row), 1.15, "the same, on a new phone (300 answers)");
    let durable =
        Durable { growing: paired(&growing.answer, &growing.page), reused: paired(&reused.answer, &reused.page) };
    goal("P2", durable.reused, 1.25, "an answer over a 4 KiB overwrite and fdatasync, WAL reused");
    goal("P2", durable.growing, 2.7, "the same, on a new phone (300 answers)");
    goal("P2", paired(&first.answer, &first.page), 2.0, "the first answer after a start (60 starts)");
    goal("P2", paired(&rest.answer, &rest.page), 2.0, "the four answers after it");
    Ok(durable)
}

/// One of each in every repetition, in a new order each time.
fn alternate(child: &mut Child, rows: &Rows, pages: &mut Pages, order: &mut ChaCha8Rng, count: usize) -> Done<Times> {
    let mut times = Times::default();
    let mut kinds = [0, 1, 2];
    for _ in 0..count {
        kinds.shuffle(order);
        for kind in kinds {
            match kind {
                0 => {
                    let card = child.next_card()?;
                    times.answer.push(timed(|| child.answer(&card))?.0);
                }
                1 => times.row.push(timed(|| rows.append())?.0),
                _ => times.page.push(timed(|| pages.overwrite())?.0),
            }
        }
    }
    Ok(times)
}

fn add(all: &mut Times, more: Times) {
    let Times { answer, row, page } = more;
    all.answer.extend(answer);
    all.row.extend(row);
    all.page.extend(page);
}
