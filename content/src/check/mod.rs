//! What an author is told about words (content/format.md, section 9). Structure is checked where it is parsed.

mod interface;
mod pairing;
mod text;

pub use interface::{check_ages, check_interface, check_pictures};
pub use pairing::{check_topics, check_words, tokens};
pub use text::{sentences, word_count};

use mehfooz_core::bank::{Bank, Problem};

use crate::{Words, helplines, languages, pictures, words};

/// What a run found: problems fail it, warnings do not.
#[derive(Debug, Default)]
pub struct Findings {
    /// Sorted by file.
    pub problems: Vec<Problem>,
    /// Sorted by file.
    pub warnings: Vec<Problem>,
}

/// Checks everything that is embedded. Without `today`, ages of helplines are not looked at.
pub fn check_all(today: Option<&str>, release: bool) -> Findings {
    let mut found = Findings::default();
    let bank = match crate::parse_bank() {
        Ok(bank) => bank,
        Err(problems) => return Findings { problems, warnings: Vec::new() },
    };
    check_pictures(&bank, &pictures().collect::<Vec<_>>(), &mut found);
    check_cells(&bank, &mut found);
    let read: Vec<&Words> = languages().iter().filter_map(|language| words(&language.tag)).collect();
    for language in languages().iter().filter(|language| words(&language.tag).is_none()) {
        let reason = Words::parse(language).err().unwrap_or_default();
        found.problems.push(Problem::new(&language.tag, "", reason));
    }
    for words in &read {
        let language = words.language();
        check_words(&bank, language, words.scenarios(), &mut found.problems);
        check_topics(&bank, words, &mut found.problems);
        found.problems.extend(crate::gates::gate(&bank, words).into_iter().flat_map(|table| table.problems()));
    }
    check_interface(
        &read.iter().map(|w| (w.language().tag.as_str(), w.ui_texts())).collect::<Vec<_>>(),
        &mut found.problems,
    );
    if let Some(today) = today {
        check_ages(helplines(), today, release, &mut found);
    }
    found.problems.sort();
    found.warnings.sort();
    found
}

fn check_cells(bank: &Bank, found: &mut Findings) {
    for topic in bank.topics() {
        for band in mehfooz_core::Band::ALL {
            let cell = format!("{} {}", topic.id, band.as_str());
            let of_cell: Vec<_> = bank.scenarios().iter().filter(|s| s.topic == topic.id && s.band == band).collect();
            for objective in topic.objectives_of(band) {
                let number = bank.of_objective(&objective.id).count();
                if number < 3 {
                    let text = format!(
                        "objective {} has {number} scenarios; learned needs 2 different ones, and a miss a third",
                        objective.id
                    );
                    found.problems.push(Problem::new(&cell, "", text));
                }
            }
            let benign = of_cell.iter().filter(|s| s.stance == mehfooz_core::bank::Stance::Benign).count();
            if benign * 4 < of_cell.len() {
                let text = format!("{benign} of {} scenarios are benign; at least 25 % are", of_cell.len());
                found.problems.push(Problem::new(&cell, "", text));
            }
        }
    }
}

/// The known name that is most like the given one.
pub fn nearest<'a>(given: &str, known: &[&'a str]) -> Option<&'a str> {
    known.iter().copied().min_by_key(|name| strsim::damerau_levenshtein(given, name))
}
