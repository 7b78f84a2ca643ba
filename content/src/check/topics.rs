//! The words of topics: none missing, none too long, none badly written (content/format.md, section 6).

use crate::Problem;
use mehfooz_core::{Band, Bank, Topic};

use super::text::{faults, marks, sentences, word_count};
use crate::{Language, Words};

/// What an adult reads in one go.
pub(super) const ADULT_WORDS: usize = 30;

/// Checks titles, places, can-do sentences and what parents are told; `digits` are the helplines' numbers.
pub fn check_topics(bank: &Bank, words: &Words, digits: &[&str], problems: &mut Vec<Problem>) {
    let language = words.language();
    let file = format!("{}/topics.json", language.tag);
    for id in words.topics().keys().filter(|id| bank.topic(id).is_none()) {
        problems.push(Problem::new(&file, id.as_str(), "no such topic"));
    }
    for topic in bank.topics() {
        let Some(of_topic) = words.topic(&topic.id) else {
            problems.push(Problem::new(&file, topic.id.as_str(), "words are missing"));
            continue;
        };
        let mut sheet = Sheet { file: &file, id: topic.id.as_str(), language, digits, problems };
        sheet.text("title", &of_topic.title, 4);
        sheet.text("badge", &of_topic.badge, ADULT_WORDS);
        sheet.text("place", &of_topic.place, ADULT_WORDS);
        for band in Band::ALL.into_iter().filter(|band| topic.objectives_of(*band).next().is_some()) {
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
    let most = language.writing.i_can_sentence;
    let told =
        words.topic(&topic.id).into_iter().flat_map(|of| of.bands.values()).flat_map(|band| band.objectives.keys());
    for id in told.filter(|id| topic.objectives.iter().all(|objective| objective.id != **id)) {
        problems.push(Problem::new(file, id.as_str(), "no such objective"));
    }
    for objective in &topic.objectives {
        let id = objective.id.as_str();
        let Some(of) = words.objective(&objective.id) else {
            problems.push(Problem::new(file, id, "words are missing"));
            continue;
        };
        let mut sheet = Sheet { file, id, language, digits, problems };
        sheet.text("can", &of.can, ADULT_WORDS);
        sheet.text("i_can", &of.i_can, ADULT_WORDS);
        for (name, text) in [("rule", &of.rule), ("spot", &of.spot)] {
            if let Some(text) = text {
                sheet.text(name, text, ADULT_WORDS);
            }
        }
        let longest = sentences(&of.i_can).into_iter().map(word_count).max().unwrap_or_default();
        if longest > most {
            sheet.say(format!("i_can has a sentence of {longest} words; at most {most}"));
        }
    }
}

pub(super) struct Sheet<'a> {
    pub(super) file: &'a str,
    pub(super) id: &'a str,
    pub(super) language: &'a Language,
    pub(super) digits: &'a [&'a str],
    pub(super) problems: &'a mut Vec<Problem>,
}

impl Sheet<'_> {
    fn say(&mut self, text: String) {
        self.problems.push(Problem::new(self.file, self.id, text));
    }

    pub(super) fn text(&mut self, name: &str, text: &str, most: usize) {
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
