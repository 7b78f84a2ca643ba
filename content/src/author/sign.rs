//! A reviewer's signature under the words of a topic in one language.

use mehfooz_content::check::written;
use mehfooz_content::{Content, Signature, hash_of};
use mehfooz_core::Day;

use super::folder::unknown;

/// The path and new text of `signed.json`.
///
/// # Errors
/// No such topic or language, or an empty role.
pub fn sign(content: &Content, topic: &str, locale: &str, role: &str, on: Day) -> Result<(String, String), String> {
    let topics: Vec<&str> = content.bank.topics().iter().map(|topic| topic.id.as_str()).collect();
    if !topics.contains(&topic) {
        return Err(unknown(topic, "topic", &topics));
    }
    let locales: Vec<&str> = content.words.iter().map(|words| words.language().tag.as_str()).collect();
    let place = locales.iter().position(|tag| *tag == locale).ok_or_else(|| unknown(locale, "language", &locales))?;
    if role.trim().is_empty() {
        return Err("a role is needed, such as \"child-protection professional\"; never a name".to_owned());
    }
    let mut signatures = content.signatures.get(place).cloned().unwrap_or_default();
    let words = hash_of(content.files(), locale, topic);
    signatures.topics.insert(topic.into(), Signature { words, by: role.to_owned(), on: written(on) });
    let json = serde_json::to_value(&signatures).map_err(|error| error.to_string())?;
    let path = format!("{locale}/signed.json");
    let text = super::fmt::layout(content, &path, json.into());
    Ok((path, text))
}
