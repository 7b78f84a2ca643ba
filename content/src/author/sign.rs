//! A reviewer's signature under the words of a topic in one language.

use mehfooz_content::check::day_number;
use mehfooz_content::{Content, Signature, hash_of};
use mehfooz_core::Moment;

use super::folder::unknown;

/// The path and new text of `signed.json`.
///
/// # Errors
/// No such topic or language, an empty role, or a day that is not written `YYYY-MM-DD`.
pub fn sign(content: &Content, topic: &str, locale: &str, role: &str, on: &str) -> Result<(String, String), String> {
    let topics: Vec<&str> = content.bank.topics().iter().map(|topic| topic.id.as_str()).collect();
    if !topics.contains(&topic) {
        return Err(unknown(topic, "topic", &topics));
    }
    let locales: Vec<&str> = content.words.iter().map(|words| words.language().tag.as_str()).collect();
    let place = locales.iter().position(|tag| *tag == locale).ok_or_else(|| unknown(locale, "language", &locales))?;
    if role.trim().is_empty() {
        return Err("a role is needed, such as \"child-protection professional\"; never a name".to_owned());
    }
    if day_number(on).is_none() {
        return Err(format!("\"{on}\" is no day; write YYYY-MM-DD"));
    }
    let mut signatures = content.signatures.get(place).cloned().unwrap_or_default();
    let words = hash_of(content.files(), locale, topic);
    signatures.topics.insert(topic.into(), Signature { words, by: role.to_owned(), on: on.to_owned() });
    let json = serde_json::to_value(&signatures).map_err(|error| error.to_string())?;
    let path = format!("{locale}/signed.json");
    let text = super::fmt::layout(content, &path, json.into());
    Ok((path, text))
}

/// Today in UTC, `YYYY-MM-DD`.
pub fn today() -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let unix_ms = i64::try_from(now.as_millis()).unwrap_or_default();
    let (year, month, day) = Moment { unix_ms, utc_offset_s: 0, uptime_ms: 0 }.day().date();
    format!("{year:04}-{month:02}-{day:02}")
}
