//! The numbers that a child may call: well written, verified on a date that was, with words in every language.

use crate::Problem;
use mehfooz_core::Day;

use super::Findings;
use super::dates::{parse_day, past_fault, written};
use super::structure::{ID, is_id, twice};
use super::topics::{ADULT_WORDS, Sheet};
use crate::{Helpline, Words};

const FILE: &str = "helplines.json";

/// Checks the lines themselves; `today` is what no date may lie after.
pub fn check_lines(helplines: &[Helpline], today: Day, problems: &mut Vec<Problem>) {
    for line in helplines {
        problems.extend(line_faults(line, today).into_iter().map(|text| Problem::new(FILE, &line.id, text)));
    }
    for id in twice(helplines.iter().map(|line| line.id.as_str())) {
        problems.push(Problem::new(FILE, "", format!("\"{id}\" is used twice")));
    }
}

fn line_faults(line: &Helpline, today: Day) -> Vec<String> {
    let Helpline { id, digits, hours, free: _, verified_on, verified_by, by, network, province, source } = line;
    let mut faults: Vec<String> = past_fault("verified_on", verified_on, today).into_iter().collect();
    let mut need = |holds: bool, text: String| {
        if !holds {
            faults.push(text);
        }
    };
    need(is_id(id), ID.to_owned());
    let allowed = "write digits and hyphens, a digit first, at least 3 digits";
    need(is_number(digits), format!("digits are \"{digits}\"; {allowed}"));
    let allowed = "write always, not-stated, or from and to as in 09:00-17:00";
    need(is_hours(hours), format!("hours are \"{hours}\"; {allowed}"));
    need(!source.trim().is_empty(), "source is empty".to_owned());
    let allowed = "it is published or dialled";
    let known = ["published", "dialled"].contains(&verified_by.as_str());
    need(known, format!("verified_by is \"{verified_by}\"; {allowed}"));
    let given = [("by", by), ("network", network), ("province", province)];
    let is_empty = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
    let missing: Vec<_> = given.iter().filter(|(_, text)| is_empty(text)).map(|(name, _)| *name).collect();
    let whole = verified_by != "dialled" || missing.is_empty();
    need(whole, format!("dialled needs by, network, province; missing: {}", missing.join(", ")));
    faults
}

/// What a phone dials: groups of digits with a hyphen between them.
fn is_number(digits: &str) -> bool {
    let is_group = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    digits.split('-').all(is_group) && digits.bytes().filter(u8::is_ascii_digit).count() >= 3
}

fn is_hours(hours: &str) -> bool {
    let number = |text: &str, below: u8| text.len() == 2 && text.parse::<u8>().is_ok_and(|number| number < below);
    let is_time =
        |text: &str| text.split_once(':').is_some_and(|(hour, minute)| number(hour, 24) && number(minute, 60));
    let is_span = |(from, to): (&str, &str)| is_time(from) && is_time(to) && from != to;
    ["always", "not-stated"].contains(&hours) || hours.split_once('-').is_some_and(is_span)
}

/// Checks that every helpline has its words, and no other.
pub fn check_helplines(helplines: &[Helpline], words: &Words, problems: &mut Vec<Problem>) {
    let language = words.language();
    let file = format!("{}/helplines.json", language.tag);
    let digits: &[&str] = &helplines.iter().map(|line| line.digits.as_str()).collect::<Vec<_>>();
    for line in helplines {
        let Some(of) = words.helpline(&line.id) else {
            problems.push(Problem::new(&file, &line.id, "words are missing"));
            continue;
        };
        let mut sheet = Sheet { file: &file, id: &line.id, language, digits, problems };
        for (name, text) in [("name", &of.name), ("for", &of.purpose), ("hours", &of.hours), ("they_ask", &of.they_ask)]
        {
            sheet.text(name, text, ADULT_WORDS);
        }
    }
    for id in words.helplines().keys().filter(|id| helplines.iter().all(|line| line.id != **id)) {
        problems.push(Problem::new(&file, id, "no such helpline"));
    }
}

/// How old the numbers are: over 90 days warns, over 180 fails a release, and a release asks for numbers that were dialled.
pub fn check_ages(helplines: &[Helpline], today: Day, release: bool, found: &mut Findings) {
    for line in helplines {
        let mut fail = |text: String| found.problems.push(Problem::new(FILE, &line.id, text));
        if release && line.verified_by != "dialled" {
            fail(format!("verified_by is \"{}\"; a release needs dialled", line.verified_by));
        }
        // One that is not a date was reported with the line itself.
        let Some(verified) = parse_day(&line.verified_on) else { continue };
        let age = today.since(verified);
        let on = written(today);
        let said = |most: u32| format!("verified on {}, {age} days before {on}; at most {most}", line.verified_on);
        if release && age > 180 {
            fail(said(180));
        } else if age > 90 {
            found.warnings.push(Problem::new(FILE, &line.id, said(90)));
        }
    }
}
