//! What a release ships: a topic that needs a professional's signature and lacks it is left out (content/format.md, section 8).

use mehfooz_core::TopicId;
use serde_json::Value;

use crate::{Content, Files, Signed};

/// The topics that need a signature in each language.
pub const NEED_A_SIGNATURE: [&str; 5] = ["strangers", "secrets", "upset", "help", "photos"];

/// The files as a release ships them, and the topics that are left out, with their place and their badge, because their
/// words are unsigned in some language, or were edited since.
pub fn release(content: &Content) -> (Files, Vec<TopicId>) {
    let files = content.files();
    let is_signed = |topic: &TopicId| {
        let mut languages = content.words.iter().zip(&content.signatures);
        languages.all(|(words, signed)| signed.state(files, &words.language().tag, topic.as_str()) == Signed::Yes)
    };
    let needs = |topic: &TopicId| NEED_A_SIGNATURE.contains(&topic.as_str());
    let topics = content.bank.topics().iter().map(|topic| &topic.id);
    let left_out: Vec<_> = topics.filter(|topic| needs(topic) && !is_signed(topic)).cloned().collect();
    let mut shipped = files.clone();
    shipped.insert("topics.json", without(files.text("topics.json").unwrap_or_default(), &left_out));
    for topic in &left_out {
        shipped.remove(&format!("scenarios/{topic}.json"));
    }
    (shipped, left_out)
}

/// The topics file without some topics; as it was when it cannot be read, which the check tells.
fn without(text: &str, left_out: &[TopicId]) -> String {
    let Ok(mut file) = serde_json::from_str::<Value>(text) else { return text.to_owned() };
    if let Some(topics) = file.get_mut("topics").and_then(Value::as_array_mut) {
        topics.retain(|topic| left_out.iter().all(|id| topic.get("id").and_then(Value::as_str) != Some(id.as_str())));
    }
    file.to_string()
}
