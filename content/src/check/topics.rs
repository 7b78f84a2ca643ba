//! The words of topics and helplines: none missing, none too long, none badly written (content/format.md, section 6).

use mehfooz_core::Band;
use mehfooz_core::bank::{Bank, Problem, Topic};

use super::text::{faults, marks, sentences, word_count};
use crate::{Helpline, Language, Words};

/// Themes of "Education for a Connected World" that a topic may serve.
const UKCIS: [&str; 8] = [
    "self-image-and-identity",
    "online-relationships",
    "online-reputation",
    "online-bullying",
    "managing-online-information",
    "health-wellbeing-and-lifestyle",
    "privacy-and-security",
    "copyright-and-ownership",
];

/// What an adult reads in one go.
const ADULT_WORDS: usize = 30;

/// Checks titles, places, can-do sentences and what parents are told; `digits` are the helplines' numbers.
pub fn check_topics(bank: &Bank, words: &Words, digits: &[&str], problems: &mut Vec<Problem>) {
    let language = words.language();
    let file = format!("{}/topics.json", language.tag);
    for topic in bank.topics() {
        check_frameworks(topic, problems);
        let Some(of_topic) = words.topic(&topic.id) else {
            problems.push(Problem::new(&file, topic.id.as_str(), "words are missing"));
            continue;
        };
        let mut sheet = Sheet { file: &file, id: topic.id.as_str(), language, digits, problems };
        sheet.text("title", &of_topic.title, 4);
        sheet.text("badge", &of_topic.badge, ADULT_WORDS);
        sheet.text("place", &of_topic.place, ADULT_WORDS);
        for band in Band::ALL {
            let Some(of_band) = of_topic.band(band) else {
                sheet.say(format!("words of {} are missing", band.as_str()));
                continue;
            };
            for (name, text) in [("ask", &of_band.ask), ("avoid", &of_band.avoid), ("talk", &of_band.talk)] {
                sheet.text(&format!("{name} of {}", band.as_str()), text, ADULT_WORDS);
            }
        }
        check_objectives(topic, words, digits, &file, problems);
    }
}

fn check_objectives(topic: &Topic, words: &Words, digits: &[&str], file: &str, problems: &mut Vec<Problem>) {
    let language = words.language();
    let most = if language.rtl { 13 } else { 12 };
    for objective in &topic.objectives {
        let id = objective.id.as_str();
        let Some(of) = words.objective(&objective.id) else {
            problems.push(Problem::new(file, id, "words are missing"));
            continue;
        };
        let mut sheet = Sheet { file, id, language, digits, problems };
        sheet.text("can", &of.can, ADULT_WORDS);
        sheet.text("i_can", &of.i_can, ADULT_WORDS);
        let longest = sentences(&of.i_can).into_iter().map(word_count).max().unwrap_or_default();
        if longest > most {
            sheet.say(format!("i_can has a sentence of {longest} words; at most {most}"));
        }
    }
}

fn check_frameworks(topic: &Topic, problems: &mut Vec<Problem>) {
    for theme in topic.ukcis.iter().filter(|theme| !UKCIS.contains(&theme.as_str())) {
        let text = format!("ukcis names \"{theme}\"; allowed: {}", UKCIS.join(", "));
        problems.push(Problem::new("topics.json", topic.id.as_str(), text));
    }
    for risk in &topic.c4 {
        let known = match risk.split_once('/') {
            Some(("content" | "contact" | "conduct" | "contract", kind)) => {
                ["aggressive", "sexual", "values"].contains(&kind)
            }
            Some(("cross", kind)) => ["privacy", "health", "all"].contains(&kind),
            Some(_) | None => false,
        };
        if !known {
            let text = format!(
                "c4 names \"{risk}\"; allowed: content, contact, conduct, contract with /aggressive, /sexual, /values; cross/privacy, cross/health, cross/all"
            );
            problems.push(Problem::new("topics.json", topic.id.as_str(), text));
        }
    }
}

/// Checks that every helpline has its words, and no other.
pub fn check_helplines(helplines: &[Helpline], words: &Words, problems: &mut Vec<Problem>) {
    let language = words.language();
    let file = format!("{}/helplines.json", language.tag);
    let digits: &[&str] = &helplines.iter().map(|line| line.digits.as_str()).collect::<Vec<_>>();
    for line in helplines {
        if !["published", "dialled"].contains(&line.verified_by.as_str()) {
            let text = format!("verified_by is \"{}\"; it is published or dialled", line.verified_by);
            problems.push(Problem::new("helplines.json", &line.id, text));
        }
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

struct Sheet<'a> {
    file: &'a str,
    id: &'a str,
    language: &'a Language,
    digits: &'a [&'a str],
    problems: &'a mut Vec<Problem>,
}

impl Sheet<'_> {
    fn say(&mut self, text: String) {
        self.problems.push(Problem::new(self.file, self.id, text));
    }

    fn text(&mut self, name: &str, text: &str, most: usize) {
        for fault in faults(text, self.language, self.digits) {
            self.say(format!("{name} {fault}"));
        }
        for fault in marks(text, self.language) {
            self.say(fault);
        }
        let number = word_count(text);
        if number > most {
            self.say(format!("{name} has {number} words; at most {most}"));
        }
    }
}
