//! P6: how long it takes to load what the game teaches.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use mehfooz_content::Content;
use mehfooz_core::{By, Side, Stance};
use mehfooz_embedded::{bank, words};
use mehfooz_tests::load_all;
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::{Done, goal, median, timed, times, undisturbed};

type Key = Box<str>;

/// The structure as serde alone would read it: the yardstick.
#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be timed")]
struct Plain {
    id: String,
    objective: String,
    stance: Stance,
    sensitive: Option<bool>,
    family: Option<String>,
    picture: Option<PlainPicture>,
    face: Option<String>,
    stimulus: PlainStimulus,
    response: PlainResponse,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be timed")]
struct PlainPicture {
    place: String,
    items: Vec<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be timed")]
struct PlainStimulus {
    kind: String,
    #[serde(default)]
    messages: Vec<PlainMessage>,
    #[serde(default)]
    parts: Vec<PlainPart>,
    backdrop: Option<String>,
    #[serde(default)]
    pictures: BTreeMap<Key, String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be timed")]
struct PlainMessage {
    id: Key,
    by: By,
}

#[derive(Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "read to be timed")]
enum PlainPart {
    Part(Key),
    Thing { id: Key, art: String, at: (f32, f32), size: f32 },
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be timed")]
struct PlainResponse {
    kind: String,
    #[serde(default, alias = "signs", alias = "steps")]
    options: Vec<Key>,
    #[serde(default)]
    tempting: Vec<Key>,
    right: Option<Key>,
    #[serde(default)]
    cards: BTreeMap<Key, Side>,
    #[serde(default)]
    pictures: BTreeMap<Key, String>,
}

/// The words of a topic, the same way.
#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be timed")]
struct PlainTopic {
    title: String,
    badge: String,
    place: String,
    bands: BTreeMap<String, PlainBand>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be timed")]
struct PlainBand {
    ask: String,
    avoid: String,
    talk: String,
    objectives: BTreeMap<String, BTreeMap<String, String>>,
}

/// Texts of files, by what is in them. The words of scenarios are not among them: the game reads those of a card.
struct Files {
    structure: Vec<String>,
    topics: Vec<String>,
    other: Vec<String>,
}

/// Measures the goal.
pub fn measure() -> Done {
    let files = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../content"))?;
    let (mut load, mut typed, mut syntax, mut card) = (vec![], vec![], vec![], vec![]);
    let mut order = ChaCha8Rng::seed_from_u64(6);
    let urdu = words("ur").ok_or("no Urdu")?;
    let mut turn = [0, 1, 2];
    for scenario in bank().scenarios().iter().cycle().step_by(7).take(times(200)) {
        turn.shuffle(&mut order);
        for which in turn {
            match which {
                0 => load.push(timed(|| Ok(load_all()))?.0),
                1 => typed.push(timed(|| plain(&files))?.0),
                _ => syntax.push(timed(|| only_syntax(&files))?.0),
            }
        }
        card.push(timed(|| urdu.scenarios().get(scenario).ok_or_else(|| "no words".into()))?.0);
    }
    let (load, typed, syntax) = (undisturbed(&load), undisturbed(&typed), undisturbed(&syntax));
    println!("(undisturbed: load {load:.0} us, plain serde_json {typed:.0} us, its syntax alone {syntax:.0} us)");
    println!(
        "(the words of a card, each time it is shown: {:.0} us, undisturbed {:.0} us)",
        median(&card),
        undisturbed(&card)
    );
    goal(
        "P6",
        load / typed,
        1.05,
        "the bank and all languages, without the words of scenarios, over plain typed serde_json",
    );
    goal("P6", load / syntax, 3.1, "the same over its syntax alone");
    goal("P6", first_load("one")?, 2.0, "milliseconds of a first load in a new process: the bank and one language");
    goal("P6", first_load("all")?, 2.0, "the same, the bank and all languages");
    Ok(())
}

/// The milliseconds of a first load, each in a process of its own (31 processes).
fn first_load(which: &str) -> Done<f64> {
    let mut first = Vec::new();
    for _ in 0..times(31) {
        let output = Command::new(std::env::current_exe()?).args(["content", which]).output()?;
        first.push(String::from_utf8(output.stdout)?.trim().parse::<f64>()?);
    }
    Ok(undisturbed(&first))
}

/// Prints the milliseconds of a first load: for a process of its own.
pub fn print_first_load(which: &str) -> Done {
    let us = match which {
        "one" => timed(|| Ok((bank(), words("ur"))))?.0,
        _ => timed(|| Ok(load_all()))?.0,
    };
    println!("{}", us / 1e3);
    Ok(())
}

/// Everything as serde gives it, all kept as the game keeps it.
type Read = (Vec<Vec<Plain>>, Vec<BTreeMap<String, PlainTopic>>, Vec<serde_json::Value>);

fn plain(files: &Files) -> Done<Read> {
    Ok((each(&files.structure)?, each(&files.topics)?, each(&files.other)?))
}

fn each<T: DeserializeOwned>(texts: &[String]) -> serde_json::Result<Vec<T>> {
    texts.iter().map(|text| serde_json::from_str(text)).collect()
}

fn only_syntax(files: &Files) -> Done {
    for text in [&files.structure, &files.topics, &files.other].into_iter().flatten() {
        serde_json::from_str::<IgnoredAny>(text)?;
    }
    Ok(())
}

/// The files with families expanded, as the game embeds them, but laid out as authors write them.
fn read(content: &Path) -> Done<Files> {
    let content = Content::read(mehfooz_content::Files::read(content)?);
    let text = |path: String| content.files().text(&path).map(str::to_owned).ok_or(path);
    let mut files = Files { structure: vec![], topics: vec![], other: vec![text("topics.json".into())?] };
    for topic in content.bank.topics() {
        files.structure.push(text(format!("scenarios/{}.json", topic.id))?);
    }
    for tag in content.words.iter().map(|words| &words.language().tag) {
        files.topics.push(text(format!("{tag}/topics.json"))?);
        files.other.extend([text(format!("{tag}/ui.json"))?, text(format!("{tag}/helplines.json"))?]);
    }
    Ok(files)
}
