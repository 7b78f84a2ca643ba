//! What stands beside the scenarios: the interface's words, pictures, and how old the helplines' numbers are.

use std::collections::{BTreeMap, BTreeSet};

use mehfooz_core::Avatar;
use mehfooz_core::bank::{Bank, Problem};

use super::Findings;
use super::text::{faults, marks};
use crate::{Helpline, Language};

/// A language and its interface texts by key.
pub type Interface<'a> = (&'a Language, &'a BTreeMap<String, String>);

/// Every locale has the same keys, and each key the same variables.
pub fn check_interface(locales: &[Interface<'_>], problems: &mut Vec<Problem>) {
    let mut wanted: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (key, text) in locales.iter().flat_map(|(_, texts)| texts.iter()) {
        wanted.entry(key).or_default().extend(variables(text));
    }
    for (language, texts) in locales {
        let file = format!("{}/ui.json", language.tag);
        for (key, variables_of_key) in &wanted {
            let Some(text) = texts.get(*key) else {
                problems.push(Problem::new(&file, "", format!("key \"{key}\" is missing")));
                continue;
            };
            let wrong = faults(text, language, &[]).into_iter().chain(marks(text, language));
            problems.extend(wrong.map(|fault| Problem::new(&file, key, fault)));
            let given = variables(text);
            for variable in variables_of_key.difference(&given) {
                problems.push(Problem::new(&file, "", format!("\"{key}\" lacks {{{variable}}}")));
            }
        }
    }
}

fn variables(text: &str) -> BTreeSet<String> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
}

/// Pictures that structure names are there; the nearest name is told.
pub fn check_pictures(bank: &Bank, art: &[String], found: &mut Findings) {
    let art: Vec<&str> = art.iter().map(String::as_str).collect();
    let mut used: BTreeSet<&str> = Avatar::ALL.iter().map(|avatar| avatar.as_str()).collect();
    let mut want = |file: &str, id: &str, name: &'_ str| {
        if !art.contains(&name) {
            let nearest = super::nearest(name, &art).map_or(String::new(), |near| format!("; nearest: \"{near}\""));
            found.problems.push(Problem::new(file, id, format!("picture \"{name}\" is not in art/{nearest}")));
        }
    };
    for topic in bank.topics() {
        for name in [&topic.picture, &topic.place_picture] {
            want("topics.json", topic.id.as_str(), name);
            used.insert(name);
        }
    }
    for scenario in bank.scenarios() {
        let file = format!("scenarios/{}.json", scenario.topic);
        for name in scenario.picture.items.iter().chain(scenario.pictures.iter().map(|(_, name)| name)) {
            want(&file, scenario.id.as_str(), name);
            used.insert(name);
        }
    }
    // Mithu and the feather belong to every screen, not to a scenario.
    for name in art.iter().filter(|name| !used.contains(*name) && !["mithu", "feather"].contains(name)) {
        found.warnings.push(Problem::new("", "", format!("art/{name}.svg is used by nothing")));
    }
}

/// How old the helplines' numbers are on a day (`YYYY-MM-DD`): over 90 days warns, over 180 fails a release, and a
/// release asks for numbers that were dialled.
pub fn check_ages(helplines: &[Helpline], today: &str, release: bool, found: &mut Findings) {
    let Some(now) = day_number(today) else {
        found.problems.push(Problem::new("--today", "", format!("\"{today}\" is no day; write YYYY-MM-DD")));
        return;
    };
    for line in helplines {
        let mut fail = |text: String| found.problems.push(Problem::new("helplines.json", &line.id, text));
        let Some(verified) = day_number(&line.verified_on) else {
            fail(format!("verified_on is \"{}\"; write YYYY-MM-DD", line.verified_on));
            continue;
        };
        let age = now - verified;
        let said = |most: u32| format!("verified on {}, {age} days before {today}; at most {most}", line.verified_on);
        if release && line.verified_by != "dialled" {
            fail(format!("verified_by is \"{}\"; a release needs dialled", line.verified_by));
        }
        if release && age > 180 {
            fail(said(180));
        } else if age > 90 {
            found.warnings.push(Problem::new("helplines.json", &line.id, said(90)));
        }
    }
}

/// Days from 1970-01-01 to a day, `YYYY-MM-DD`; none when it is not written so (civil calendar; Howard Hinnant, "chrono-compatible low-level date algorithms").
pub fn day_number(text: &str) -> Option<i64> {
    let mut fields = text.split('-').map(str::parse::<i64>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day)), None) =
        (fields.next(), fields.next(), fields.next(), fields.next())
    else {
        return None;
    };
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let of_era = shifted.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}
