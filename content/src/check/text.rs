//! One text: how long it is, and what may not stand in it.

use crate::Language;

/// The words of a text: what stands between spaces and holds a letter or digit (content/guide.md, section 5).
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The sentences of a text, each without its closing mark.
pub fn sentences(text: &str) -> Vec<&str> {
    let closes = |c: char| matches!(c, '.' | '!' | '?' | '۔' | '؟');
    let mut found = Vec::new();
    let mut from = 0;
    for (at, mark) in text.char_indices().filter(|(_, c)| closes(*c)) {
        let after = at + mark.len_utf8();
        let rest = text.get(after..).unwrap_or_default().trim_start_matches(['”', '’', ')']);
        if rest.is_empty() || rest.starts_with(char::is_whitespace) {
            found.extend(text.get(from..at));
            from = after;
        }
    }
    found.extend(text.get(from..));
    found.retain(|sentence| word_count(sentence) > 0);
    found
}

/// What is wrong with a text in itself, without its name in front.
pub fn faults(text: &str, language: &Language, helplines: &[&str]) -> Vec<String> {
    let mut faults = Vec::new();
    if text.trim().is_empty() {
        return vec!["is empty".to_owned()];
    }
    if text.starts_with(char::is_whitespace) {
        faults.push("begins with a space".to_owned());
    }
    if text.ends_with(char::is_whitespace) {
        faults.push("ends with a space".to_owned());
    }
    for never in language.never.iter().filter(|never| text.contains(never.as_str())) {
        let letter = text.split(never.as_str()).next().unwrap_or_default().chars().count() + 1;
        let code = never.chars().next().map_or(0, u32::from);
        faults.push(format!("has U+{code:04X} ({never}) at letter {letter}; {} never writes it", language.name));
    }
    let lower = text.to_lowercase();
    if ["www.", "http", ".com", ".pk/", ".net"].iter().any(|mark| lower.contains(mark)) {
        faults.push("holds a link; write it without one".to_owned());
    }
    if lower.split_whitespace().any(|word| word.contains('@') && word.contains('.')) {
        faults.push("holds an e-mail address; write it without one".to_owned());
    }
    if let Some(number) = phone_number(text).filter(|number| !helplines.contains(&number.as_str())) {
        faults.push(format!("holds a phone number ({number}); only helplines may be shown"));
    }
    faults
}

/// The entries of a word list of the language; none when there is no such list.
pub fn list<'a>(language: &'a Language, name: &str) -> impl Iterator<Item = &'a str> {
    language.lists.get(name).into_iter().flatten().map(String::as_str)
}

/// Ten or more digits, or a number written as phone numbers are (`0800-39393`); prices and years are shorter.
fn phone_number(text: &str) -> Option<String> {
    text.split(|c: char| !(c.is_ascii_digit() || c == '-'))
        .map(|word| word.trim_matches('-'))
        .find(|word| {
            let digits = word.chars().filter(char::is_ascii_digit).count();
            digits >= 10 || (word.starts_with('0') && digits >= 7)
        })
        .map(str::to_owned)
}
