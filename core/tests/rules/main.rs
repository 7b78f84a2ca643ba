//! The rules of rounds, judging, stages, badges and the gate, each for thousands of random banks, histories and clocks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod banks;
mod clocks;
mod drawing;
mod gate;
mod golden;
mod guess;
mod judging;
mod moments;
mod players;
mod stages;
mod study;
