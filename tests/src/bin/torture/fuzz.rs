//! Nonsense for as long as asked: arguments over the bridge, documents to import, files of content. Errors are typed; nothing
//! panics, and a document that was refused changed nothing. Each of these must also succeed sometimes: what is always refused
//! at the door tests nothing behind it.

mod calls;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use mehfooz_content::{Content, Files, Problem};
use mehfooz_core::{Avatar, Band, Moment, Store};
use rand::RngExt;
use rand::rngs::ChaCha8Rng;
use rand::seq::IndexedRandom;

use crate::rng::{CHILD, play_on, rng, scratch, settings};
use crate::{Failure, Found};
use calls::{CALLS, Phone};

const NOW: Moment = Moment { unix_ms: 1_790_000_000_000, utc_offset_s: 18_000, uptime_ms: 0 };

/// A file of content, small enough that most changes fall on something that is looked at.
const TOPICS: &str = include_str!("../../../../content/topics.json");
const SCENARIOS: &str = include_str!("../../../../content/scenarios/prizes.json");

const PARSE: &str = "Content::read";
const IMPORT: &str = "Store::import";

/// How long a short run goes on until everything has succeeded once.
const AT_MOST: Duration = Duration::from_mins(2);

/// What came of a try.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Came {
    Succeeded,
    Refused,
    /// Refused, and something was changed all the same.
    Half,
}

/// What came of all tries.
struct Tally {
    tries: u64,
    half: u64,
    panicked: Vec<&'static str>,
    /// By what was tried: how often, and how often it succeeded.
    counts: BTreeMap<&'static str, (u64, u64)>,
}

impl Tally {
    fn new() -> Self {
        let names = CALLS.into_iter().chain([PARSE, IMPORT]);
        Self { tries: 0, half: 0, panicked: Vec::new(), counts: names.map(|name| (name, (0, 0))).collect() }
    }

    fn add(&mut self, name: &'static str, came: &std::thread::Result<Came>) {
        self.tries += 1;
        let (tried, succeeded) = self.counts.entry(name).or_default();
        *tried += 1;
        match came {
            Ok(Came::Succeeded) => *succeeded += 1,
            Ok(Came::Refused) => {}
            Ok(Came::Half) => self.half += 1,
            Err(_) => self.panicked.push(name),
        }
    }

    fn never_succeeded(&self) -> Vec<&'static str> {
        self.counts.iter().filter(|(_, (_, succeeded))| *succeeded == 0).map(|(name, _)| *name).collect()
    }

    fn found(&self, differs: u32) -> Found {
        let listed = |names: &[&str]| match names {
            [] => "0".to_owned(),
            names => format!("{} ({})", names.len(), names.join(", ")),
        };
        let of = |(name, (tried, succeeded)): (&&str, &(u64, u64))| format!("{name} {succeeded} of {tried}");
        let never = self.never_succeeded();
        let line = format!(
            "fuzz {}, panics {}, half imported {}, projection differs {differs}, never succeeded {}; succeeded: {}",
            self.tries,
            listed(&self.panicked),
            self.half,
            listed(&never),
            self.counts.iter().map(of).collect::<Vec<_>>().join(", ")
        );
        Found { line, well: self.panicked.is_empty() && self.half == 0 && differs == 0 && never.is_empty() }
    }
}

/// Goes on for so many seconds, and longer where something has not succeeded yet.
pub fn run(seconds: u64) -> Result<Found, Failure> {
    let folder = scratch()?;
    let (mut store, _) = Store::open(&folder.path().join("store.db"), NOW)?;
    store.add_player(Avatar::Cat, &settings(Band::EightToTen), CHILD, NOW)?;
    let mut rng = rng(seconds);
    for _ in 0..60 {
        play_on(&mut store, &mut rng)?;
    }
    let document = store.export(CHILD)?;
    let mut phone = Phone::new(&folder.path().join("game.db"), document.clone(), &mut rng)?;
    let mut tally = Tally::new();
    let (begun, whole) = (Instant::now(), Duration::from_secs(seconds));
    while begun.elapsed() < whole || (begun.elapsed() < AT_MOST && !tally.never_succeeded().is_empty()) {
        let name = match tally.tries % 16 {
            0 => PARSE,
            1 => IMPORT,
            _ => CALLS.choose(&mut rng).copied().unwrap_or(PARSE),
        };
        let came = catch_unwind(AssertUnwindSafe(|| match name {
            PARSE => parse(&mut rng),
            IMPORT => import(&mut store, &document, &mut rng),
            call => phone.call(call, &mut rng),
        }));
        tally.add(name, &came);
    }
    Ok(tally.found(store.repair()?))
}

/// A text that is almost what it should be, or just that.
fn spoil(text: &str, rng: &mut ChaCha8Rng) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..rng.random_range(0..3) {
        let at = rng.random_range(0..bytes.len().max(1));
        match rng.random_range(0..8) {
            0 => bytes.truncate(at.max(1)),
            1 | 2 if bytes.len() > 1 => drop(bytes.remove(at)),
            3 | 4 => bytes.insert(at, *b"\"{}[]:,09-ax".choose(rng).unwrap_or(&b' ')),
            _ => {
                let byte = if rng.random_bool(0.5) { rng.random_range(b'0'..=b'9') } else { rng.random_range(32..127) };
                bytes.iter_mut().skip(at).take(1).for_each(|old| *old = byte);
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn parse(rng: &mut ChaCha8Rng) -> Came {
    let (mut topics, mut scenarios) = (TOPICS.to_owned(), SCENARIOS.to_owned());
    if rng.random_bool(0.3) {
        topics = spoil(&topics, rng);
    } else {
        scenarios = spoil(&scenarios, rng);
    }
    let mut files = Files::default();
    files.insert("topics.json", topics);
    files.insert("scenarios/prizes.json", scenarios);
    // That no language is there is no fault of these files.
    let is_theirs = |problem: &Problem| problem.file == "topics.json" || problem.file.starts_with("scenarios/");
    if Content::read(files).problems().iter().any(is_theirs) { Came::Refused } else { Came::Succeeded }
}

/// Whether a refused document left everything as it was.
fn import(store: &mut Store, document: &str, rng: &mut ChaCha8Rng) -> Came {
    let before = store.export(CHILD).ok();
    let spoilt = spoil(document, rng);
    match store.import(&spoilt, NOW) {
        // Another id, perhaps: not more than twelve come.
        Ok(_) => {
            let others = store.players().unwrap_or_default().into_iter().filter(|player| player.id != CHILD);
            let gone = others.map(|player| store.delete_player(player.id)).all(|done| done.is_ok());
            if gone { Came::Succeeded } else { Came::Half }
        }
        Err(_) if store.export(CHILD).ok() == before => Came::Refused,
        Err(_) => Came::Half,
    }
}
