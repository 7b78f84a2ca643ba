//! What ships: only what the game reads; and of a release not the topics that need a professional's signature and lack it
//! (content/format.md, section 8).

use mehfooz_core::TopicId;
use serde_json::Value;

use crate::check::{used_backdrops, used_pictures};
use crate::{Content, Files, Signed};

/// The files as a release ships them, and the topics that are left out, with every word, place, badge and picture of
/// theirs, because their words are unsigned in some language, or were edited since.
pub fn release(content: &Content) -> (Files, Vec<TopicId>) {
    let is_signed = |topic: &TopicId| {
        let mut languages = content.words.iter().zip(&content.signatures);
        languages
            .all(|(words, signed)| signed.state(content.files(), &words.language().tag, topic.as_str()) == Signed::Yes)
    };
    let left_out: Vec<_> = content.need_signature.iter().filter(|topic| !is_signed(topic)).cloned().collect();
    (without(content, &left_out), left_out)
}

/// The files as they ship outside a release: all topics, and nothing that only authors need.
pub fn shipped(content: &Content) -> Files {
    without(content, &[])
}

fn without(content: &Content, left_out: &[TopicId]) -> Files {
    let mut files = content.files().clone();
    let is_left_out = |id: &str| left_out.iter().any(|topic| topic.as_str() == id);
    edit(&mut files, "topics.json", |json| {
        let topics = json.get_mut("topics").and_then(Value::as_array_mut)?;
        topics.retain(|topic| !topic.get("id").and_then(Value::as_str).is_some_and(is_left_out));
        Some(())
    });
    for topic in left_out {
        files.remove(&format!("scenarios/{topic}.json"));
    }
    for tag in content.words.iter().map(|words| &words.language().tag) {
        edit(&mut files, &format!("{tag}/topics.json"), |json| {
            json.as_object_mut()?.retain(|topic, _| !is_left_out(topic));
            Some(())
        });
        for topic in left_out {
            files.remove(&format!("{tag}/{topic}.json"));
        }
        files.remove(&format!("{tag}/signed.json"));
    }
    keep_used_pictures(&mut files);
    files
}

/// Changes a file; one that cannot be read stays as it is, which the check reports.
fn edit(files: &mut Files, path: &str, change: impl FnOnce(&mut Value) -> Option<()>) {
    let Ok(mut json) = serde_json::from_str(files.text(path).unwrap_or_default()) else { return };
    if change(&mut json).is_some() {
        files.insert(path, json.to_string());
    }
}

fn keep_used_pictures(files: &mut Files) {
    let scenarios: Vec<_> = files.below("scenarios").map(|path| (path, files.text(path).unwrap_or_default())).collect();
    let (bank, _) = crate::bank::read(("topics.json", files.text("topics.json").unwrap_or_default()), &scenarios);
    let used = used_pictures(&bank);
    let unused: Vec<_> = files.art().iter().filter(|name| !used.contains(name.as_str())).cloned().collect();
    for name in &unused {
        files.remove_art(name);
    }
    let used = used_backdrops(&bank);
    let unused: Vec<_> = files.backdrops().iter().filter(|name| !used.contains(name.as_str())).cloned().collect();
    for name in &unused {
        files.remove_backdrop(name);
    }
}
