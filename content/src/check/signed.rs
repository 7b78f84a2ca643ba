//! Signatures: well written, and which topics nobody signed or were edited since.

use crate::Problem;
use mehfooz_core::Day;

use super::dates::past_fault;
use crate::{Content, Signed};

/// One line for each language and state.
pub fn check_signatures(content: &Content, warnings: &mut Vec<Problem>) {
    for (words, signatures) in content.words.iter().zip(&content.signatures) {
        let tag = &words.language().tag;
        let file = format!("{tag}/signed.json");
        for (state, said) in [(Signed::Not, "not signed"), (Signed::Stale, "edited since they were signed")] {
            let topics = content.bank.topics().iter().map(|topic| topic.id.as_str());
            let these: Vec<_> = topics.filter(|topic| signatures.state(content.files(), tag, topic) == state).collect();
            if !these.is_empty() {
                warnings.push(Problem::new(&file, "", format!("{said}: {}", these.join(", "))));
            }
        }
    }
}

/// Checks that each signature has a role, a topic that exists and a date that was.
pub fn check_signed(content: &Content, today: Day, problems: &mut Vec<Problem>) {
    for (words, signatures) in content.words.iter().zip(&content.signatures) {
        let file = format!("{}/signed.json", words.language().tag);
        for (topic, signature) in &signatures.topics {
            let unknown = content.bank.topic(topic).is_none().then(|| "no such topic".to_owned());
            let role = signature.by.trim().is_empty().then(|| "by is empty; write a role".to_owned());
            let faults = unknown.into_iter().chain(role).chain(past_fault("on", &signature.on, today));
            problems.extend(faults.map(|text| Problem::new(&file, topic.as_str(), text)));
        }
    }
}
