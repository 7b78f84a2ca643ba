//! What one scenario must be in itself (content/format.md, sections 2 to 5 and 9).

use std::collections::BTreeSet;

use mehfooz_core::{Band, By, Key, Response, Scenario, Side, Stance, Stimulus, Thing};

/// Every fault of a scenario, each saying what was given and what is allowed.
pub fn check(scenario: &Scenario, file: &str, places: &BTreeSet<&str>) -> Vec<String> {
    let mut faults = Vec::new();
    check_id(scenario, file, &mut faults);
    if let Some(picture) = &scenario.picture {
        if !places.contains(picture.place.as_str()) {
            let allowed: Vec<_> = places.iter().copied().collect();
            faults.push(format!("place \"{}\" does not exist; places are {}", picture.place, allowed.join(", ")));
        }
        count(&mut faults, "items in the picture", picture.items.len(), 1, 3, "it");
    } else if scenario.stimulus == Stimulus::Scene {
        faults.push("has no picture; a scene is told by it".to_owned());
    }
    check_stimulus(scenario, &mut faults);
    check_response(scenario, &mut faults);
    check_pictures(scenario, &mut faults);
    faults
}

fn check_id(scenario: &Scenario, file: &str, faults: &mut Vec<String>) {
    let id = scenario.id.as_str();
    let well_made = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !id.chars().all(well_made) || !id.contains('-') {
        faults.push("an id is <topic>-<slug>, lower-case letters, digits and hyphens".to_owned());
        return;
    }
    let topic = id.split('-').next().unwrap_or_default();
    let home = format!("scenarios/{topic}.json");
    if file != home {
        faults.push(format!("belongs in {home}"));
    } else if topic != scenario.topic.as_str() {
        faults.push(format!(
            "objective \"{}\" is of {}; an objective of {topic} is needed",
            scenario.objective, scenario.topic
        ));
    }
}

fn check_stimulus(scenario: &Scenario, faults: &mut Vec<String>) {
    if scenario.face.is_some()
        && matches!(scenario.stimulus, Stimulus::Scene | Stimulus::Photo { .. } | Stimulus::Popup(_))
    {
        faults.push("has a face; scene, photo and popup come from nobody".to_owned());
    }
    let most = if scenario.band == Band::FiveToSeven { 3 } else { 5 };
    let (keys, letter): (Vec<&Key>, &str) = match &scenario.stimulus {
        Stimulus::Scene => return,
        Stimulus::Photo { things, .. } => return check_photo(things, faults),
        Stimulus::Chat(messages) => {
            if messages.iter().all(|message| message.by == By::Me) {
                faults.push("no message is by them; at least one is".to_owned());
            }
            (messages.iter().map(|message| &message.id).collect(), "m")
        }
        Stimulus::Sms(parts) | Stimulus::Popup(parts) | Stimulus::Post(parts) | Stimulus::Call(parts) => {
            (parts.iter().collect(), "p")
        }
    };
    count(faults, "parts", keys.len(), 1, most, scenario.band.as_str());
    let expected: Vec<_> = (1..=keys.len()).map(|number| format!("{letter}{number}")).collect();
    if keys.iter().map(|key| key.as_str()).ne(expected.iter().map(String::as_str)) {
        faults.push(format!("parts are {}; they are named {}", list(&keys), expected.join(", ")));
    }
    let pictures: Vec<&Key> = scenario.part_pictures.iter().map(|(key, _)| key).collect();
    if !pictures.is_empty() && (pictures.len() != keys.len() || pictures.iter().any(|key| !keys.contains(key))) {
        faults.push(format!(
            "pictures of the stimulus are of {}; there is one for each of {}",
            list(&pictures),
            list(&keys)
        ));
    }
}

/// A thing is touched, so it is at least 48 dp wide on a phone of 320 dp, whose photo is 304 dp wide.
const MIN_SIZE: u32 = 158;

/// A photo is three wide and two high.
fn check_photo(things: &[Thing], faults: &mut Vec<String>) {
    count(faults, "things", things.len(), 2, 6, "a photo");
    for (index, thing) in things.iter().enumerate() {
        let (id, (x, y), size) = (&thing.id, thing.at, thing.size);
        if id.as_str() != format!("p{}", index + 1) {
            faults.push(format!("thing {} is named \"{id}\"; it is named \"p{}\"", index + 1, index + 1));
        }
        if !(MIN_SIZE..=600).contains(&size) {
            faults.push(format!("thing \"{id}\" has size {}; {} to 0.6", fraction(size), fraction(MIN_SIZE)));
        }
        let (wide, high) = (size / 2, size * 3 / 4);
        if x < wide || x + wide > 1000 || y < high || y + high > 1000 {
            let (x, y) = (fraction(x), fraction(y));
            faults.push(format!("thing \"{id}\" at [{x}, {y}] lies partly outside of the backdrop"));
        }
        for other in things.iter().take(index) {
            let (across, down) = (x.abs_diff(other.at.0), y.abs_diff(other.at.1) * 2 / 3);
            if across.max(down) < MIN_SIZE {
                faults.push(format!(
                    "things \"{}\" and \"{id}\" are nearer to each other than {}",
                    other.id,
                    fraction(MIN_SIZE)
                ));
            }
        }
    }
}

fn fraction(thousandths: u32) -> f64 {
    f64::from(thousandths) / 1000.0
}

fn check_response(scenario: &Scenario, faults: &mut Vec<String>) {
    let band = scenario.band;
    let young = band == Band::FiveToSeven;
    match &scenario.response {
        Response::Choose { options, right } => {
            let number = if young { 2 } else { 3 };
            count(faults, "options", options.len(), number, number, band.as_str());
            letters(&options.iter().collect::<Vec<_>>(), faults);
            if !options.contains(right) {
                faults.push(format!("right is \"{right}\", options are {}", list(&options.iter().collect::<Vec<_>>())));
            }
        }
        Response::Spot { signs } => check_spot(scenario, signs, faults),
        Response::Sort { cards } => {
            let (least, most) = if young { (3, 4) } else { (4, 6) };
            count(faults, "cards", cards.len(), least, most, band.as_str());
            letters(&cards.iter().map(|(key, _)| key).collect::<Vec<_>>(), faults);
            let go = cards.iter().filter(|(_, side)| *side == Side::Go).count();
            for (name, number) in [("go", go), ("stop", cards.len() - go)] {
                if number == 0 {
                    faults.push(format!("no card goes to \"{name}\""));
                }
            }
            let stance = if go > cards.len() - go { Stance::Benign } else { Stance::Risky };
            if scenario.stance != stance {
                let (given, right) = (scenario.stance.as_str(), stance.as_str());
                faults
                    .push(format!("stance is {given}, but {go} of {} cards go to \"go\"; write {right}", cards.len()));
            }
        }
        Response::Order { steps, tempting } => {
            let (least, most) = match band {
                Band::FiveToSeven => (3, 3),
                Band::EightToTen => (3, 4),
                Band::ElevenToThirteen => (3, 5),
            };
            count(faults, "steps", steps.len(), least, most, band.as_str());
            let most = if young { 1 } else { 2 };
            count(faults, "tempting steps", tempting.len(), 0, most, band.as_str());
            letters(&scenario.response.keys(), faults);
        }
    }
}

fn check_spot(scenario: &Scenario, signs: &[Key], faults: &mut Vec<String>) {
    let tappable = scenario.tappable();
    if scenario.stimulus == Stimulus::Scene {
        faults.push("spot needs photo, sms, chat, popup, post or call; stimulus is scene".to_owned());
        return;
    }
    if tappable.len() < 2 {
        faults.push(format!("spot needs two parts to tap or more; there is {}", tappable.len()));
    }
    let by_me = |sign: &Key| match &scenario.stimulus {
        Stimulus::Chat(messages) => messages.iter().any(|message| message.id == *sign),
        Stimulus::Scene
        | Stimulus::Photo { .. }
        | Stimulus::Sms(_)
        | Stimulus::Popup(_)
        | Stimulus::Post(_)
        | Stimulus::Call(_) => false,
    };
    for sign in signs.iter().filter(|sign| !tappable.contains(sign)) {
        let fault = if by_me(sign) { "is said by me" } else { "does not exist" };
        let allowed = list(&tappable.iter().collect::<Vec<_>>());
        faults.push(format!("sign \"{sign}\" {fault}; signs may be {allowed}"));
    }
    match scenario.stance {
        Stance::Benign if !signs.is_empty() => {
            faults.push(format!(
                "stance is benign, but signs are {}; a benign spot has none",
                list(&signs.iter().collect::<Vec<_>>())
            ));
        }
        Stance::Risky if signs.is_empty() => {
            faults.push("stance is risky, but there are no signs; a risky spot has one or more".to_owned());
        }
        Stance::Risky if signs.len() >= tappable.len() => {
            faults.push(format!("all {} parts are signs; leave at least one that is not", tappable.len()));
        }
        Stance::Benign | Stance::Risky => {}
    }
}

fn check_pictures(scenario: &Scenario, faults: &mut Vec<String>) {
    let (thing, keys): (&str, Vec<&Key>) = match &scenario.response {
        Response::Choose { options, .. } => ("option", options.iter().collect()),
        Response::Order { .. } => ("step", scenario.response.keys()),
        Response::Sort { cards } => ("card", cards.iter().map(|(key, _)| key).collect()),
        Response::Spot { .. } => return,
    };
    let has = |key: &Key| scenario.pictures.iter().any(|(of, _)| of == key);
    let missing: Vec<_> = keys.iter().copied().filter(|key| !has(key)).collect();
    if scenario.band == Band::FiveToSeven && !missing.is_empty() {
        faults.push(format!("5-7 needs a picture for each {thing}; missing: {}", list(&missing)));
    } else if !scenario.pictures.is_empty() && !missing.is_empty() {
        faults.push(format!("there is a picture for each {thing} or for none; missing: {}", list(&missing)));
    }
    for (key, _) in scenario.pictures.iter().filter(|(key, _)| !keys.contains(&key)) {
        faults.push(format!("pictures names \"{key}\"; there are {}", list(&keys)));
    }
}

fn count(faults: &mut Vec<String>, what: &str, given: usize, least: usize, most: usize, band: &str) {
    if !(least..=most).contains(&given) {
        let allowed = if least == most { least.to_string() } else { format!("{least} to {most}") };
        faults.push(format!("{given} {what}; {band} has {allowed}"));
    }
}

fn letters(keys: &[&Key], faults: &mut Vec<String>) {
    let expected: Vec<_> = ('a'..='z').take(keys.len()).map(String::from).collect();
    if keys.iter().map(|key| key.as_str()).ne(expected.iter().map(String::as_str)) {
        faults.push(format!("letters are {}; they are {}", list(keys), expected.join(", ")));
    }
}

fn list(keys: &[&Key]) -> String {
    keys.iter().map(|key| key.as_str()).collect::<Vec<_>>().join(", ")
}
