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
    for (never, instead) in language.writing.never.iter().filter(|(never, _)| !is_mark(never)) {
        let Some((before, _)) = text.split_once(never.as_str()) else { continue };
        let (letter, name) = (before.chars().count() + 1, &language.writing.english);
        let written = if instead.is_empty() {
            format!("{name} never writes it")
        } else {
            format!("{name} writes {} ({instead})", code(instead))
        };
        faults.push(format!("has {} ({never}) at letter {letter}; {written}", code(never)));
    }
    for (word, instead) in language.writing.instead.iter().filter(|(word, _)| has_whole(text, word)) {
        faults.push(format!("has \"{word}\"; {} of this game writes \"{instead}\"", language.writing.english));
    }
    let lower = text.to_lowercase();
    if let Some(link) = ["www.", "http", ".com", ".pk", ".net", ".org"].iter().find(|mark| is_link(&lower, mark)) {
        faults.push(format!("holds a link ({link}…); write it without one"));
    }
    if lower.split_whitespace().any(|word| word.contains('@') && word.contains('.')) {
        faults.push("holds an e-mail address; write it without one".to_owned());
    }
    if phone_number(text).is_some_and(|number| !helplines.contains(&number.as_str())) {
        faults.push("holds a phone number; only helplines may be shown".to_owned());
    }
    faults
}

/// Marks that this language writes otherwise.
pub fn marks(text: &str, language: &Language) -> Vec<String> {
    let wrong = language.writing.never.iter().filter(|(never, _)| is_mark(never) && text.contains(never.as_str()));
    let marks =
        wrong.map(|(never, instead)| format!("\"{never}\" in {} text; write \"{instead}\"", language.writing.english));
    let letters: Vec<char> = text.chars().collect();
    let is_turned = |three: &[char]| matches!(three, [a, ' ', b] if a.is_ascii_digit() && b.is_ascii_digit());
    // In text from right to left a plain space makes two numbers of them, and the second stands left of the first.
    let turned = (language.rtl && letters.windows(3).any(is_turned)).then(|| {
        "has a plain space between two digits, which turns them round; write a no-break space (U+00A0)".to_owned()
    });
    marks.chain(turned).collect()
}

/// Whether the word or phrase stands in the text with no letter on either side; a vowel mark counts as a letter.
fn has_whole(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let (before, rest) = text.split_at(at);
        !before.ends_with(char::is_alphanumeric)
            && rest.strip_prefix(phrase).is_some_and(|after| !after.starts_with(char::is_alphanumeric))
    })
}

fn is_mark(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_punctuation())
}

fn code(letter: &str) -> String {
    format!("U+{:04X}", letter.chars().next().map_or(0, u32::from))
}

/// A domain ends where a name ends, so that a full stop without a space after it is no link.
fn is_link(lower: &str, mark: &str) -> bool {
    if !mark.starts_with('.') {
        return lower.contains(mark);
    }
    lower.split(mark).skip(1).zip(lower.split(mark)).any(|(after, before)| {
        !after.starts_with(char::is_alphanumeric) && before.ends_with(|c: char| c.is_ascii_alphanumeric())
    })
}

/// The words of a text in small letters, without marks.
pub fn tokens(text: &str) -> Vec<String> {
    let inside = |c: char| c.is_alphanumeric() || c == '’';
    text.split(|c: char| !inside(c)).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// The entries of a word list of the language; none when there is no such list.
pub fn list<'a>(language: &'a Language, name: &str) -> impl Iterator<Item = &'a str> {
    language.writing.lists.get(name).into_iter().flatten().map(String::as_str)
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
