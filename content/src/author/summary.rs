//! What the report holds, gathered once for its page and for its JSON.

use std::collections::BTreeMap;

use mehfooz_content::check::{Alike, parse_day, similar, word_count};
use mehfooz_content::limits::{Figure, figures};
use mehfooz_content::{Content, Signed};
use mehfooz_core::{Band, Day};
use serde::Serialize;
use serde_json::{Value, json};

use super::report::{BY, numbers, verdict};

/// The figures of the whole bank.
#[derive(Debug, Serialize)]
pub struct Summary {
    /// Number of scenarios, by what they are counted by, then by value.
    pub counts: BTreeMap<&'static str, BTreeMap<String, usize>>,
    /// Number of scenarios by objective.
    pub objectives: BTreeMap<String, usize>,
    /// Number of scenarios by theme of "Education for a Connected World", without the topic `help`, which names them all.
    pub ukcis: BTreeMap<String, usize>,
    /// Number of scenarios by risk of the 4Cs, without the topic `help`.
    pub c4: BTreeMap<String, usize>,
    /// Lengths of texts against their limits.
    pub lengths: Vec<Lengths>,
    /// Every limit.
    pub limits: Vec<Value>,
    /// `not`, `stale` or `yes`, by language, then by topic.
    pub signatures: BTreeMap<String, BTreeMap<String, &'static str>>,
    /// Days since each helpline was verified; none when that is not a date.
    pub helplines: BTreeMap<String, Option<i32>>,
    /// Pairs of scenarios that tell nearly one story.
    pub alike: Vec<Value>,
    /// The limits, for the plots.
    #[serde(skip)]
    pub figures: Vec<Figure>,
    /// The pairs, for the page.
    #[serde(skip)]
    pub pairs: Vec<Alike>,
}

/// How long one kind of text is, in words.
#[derive(Debug, Serialize)]
pub struct Lengths {
    /// The language's tag.
    pub language: String,
    /// The band.
    pub band: &'static str,
    /// `stem`, `option`, `part` or `why`.
    pub text: &'static str,
    /// The shortest.
    pub least: usize,
    /// The one in the middle.
    pub median: usize,
    /// The longest.
    pub most: usize,
    /// What is allowed.
    pub limit: usize,
}

/// Gathers all figures; ages of helplines are counted to `today`.
pub fn summary(content: &Content, today: Day) -> Summary {
    let bank = &content.bank;
    let mut objectives = BTreeMap::new();
    let (mut ukcis, mut c4) = (BTreeMap::new(), BTreeMap::new());
    for topic in bank.topics() {
        let number = bank.scenarios().iter().filter(|scenario| scenario.topic == topic.id).count();
        for objective in &topic.objectives {
            objectives.insert(objective.id.to_string(), bank.of_objective(&objective.id).count());
        }
        for (names, counts) in [(&topic.ukcis, &mut ukcis), (&topic.c4, &mut c4)] {
            for name in names.iter().filter(|_| topic.id.as_str() != "help") {
                *counts.entry(name.clone()).or_default() += number;
            }
        }
    }
    let age = |day: &str| Some(today.since(parse_day(day)?));
    let (figures, pairs) = (figures(content), similar(content));
    Summary {
        counts: BY.iter().map(|(name, key)| (*name, numbers(bank, *key))).collect(),
        objectives,
        ukcis,
        c4,
        lengths: lengths(content),
        limits: figures.iter().map(limit).collect(),
        signatures: signatures(content),
        helplines: content.helplines.iter().map(|line| (line.digits.clone(), age(&line.verified_on))).collect(),
        alike: pairs
            .iter()
            .map(|pair| json!({"file": pair.file, "ids": pair.ids, "what": pair.what, "share": pair.share}))
            .collect(),
        figures,
        pairs,
    }
}

fn limit(figure: &Figure) -> Value {
    let bounds = [*figure.allowed.start(), figure.allowed.end().min(1e9)];
    let (cell, limit, value, judged) = (&figure.cell, figure.limit, figure.value, figure.judged);
    json!({"cell": cell, "limit": limit, "value": value, "allowed": bounds, "judged": judged, "verdict": verdict(figure)})
}

fn signatures(content: &Content) -> BTreeMap<String, BTreeMap<String, &'static str>> {
    let of_language = content.words.iter().zip(&content.signatures).map(|(words, signatures)| {
        let tag = words.language().tag.clone();
        let topics = content.bank.topics().iter().map(|topic| {
            let state = match signatures.state(content.files(), &tag, topic.id.as_str()) {
                Signed::Not => "not",
                Signed::Stale => "stale",
                Signed::Yes => "yes",
            };
            (topic.id.to_string(), state)
        });
        let topics = topics.collect();
        (tag, topics)
    });
    of_language.collect()
}

fn lengths(content: &Content) -> Vec<Lengths> {
    let mut found = Vec::new();
    for words in &content.words {
        for band in Band::ALL {
            let mut texts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
            for scenario in content.bank.scenarios().iter().filter(|scenario| scenario.band == band) {
                let Some(of) = words.scenario(&scenario.id) else { continue };
                let mut add = |name, text: &str| texts.entry(name).or_default().push(word_count(text));
                add("stem", &of.stem);
                of.parts.values().for_each(|part| add("part", &part.text));
                of.things.values().for_each(|thing| add("option", &thing.text));
                of.whys().for_each(|why| add("why", why));
            }
            let Some(limits) = words.language().writing.limits.get(&band) else { continue };
            for (text, limit) in
                [("stem", limits.stem), ("part", limits.part), ("option", limits.option), ("why", limits.why)]
            {
                let Some(numbers) = texts.get_mut(text) else { continue };
                numbers.sort_unstable();
                let at = |place: usize| numbers.get(place).copied().unwrap_or_default();
                let (least, median, most) = (at(0), at(numbers.len() / 2), at(numbers.len().saturating_sub(1)));
                let language = words.language().tag.clone();
                found.push(Lengths { language, band: band.as_str(), text, least, median, most, limit });
            }
        }
    }
    found
}
