//! Topics that nobody signed, or that were edited since.

use mehfooz_core::bank::Problem;

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
        for topic in signatures.topics.keys().filter(|topic| content.bank.topic(topic).is_none()) {
            warnings.push(Problem::new(&file, topic.as_str(), "no such topic"));
        }
    }
}
