//! What an author is told (content/format.md, section 9). Faults of structure are told where it is parsed, in the core.

mod cells;
mod interface;
mod pairing;
mod signed;
mod similar;
mod text;
mod topics;

pub use cells::check_cells;
pub use interface::{check_ages, check_interface, check_pictures, day_number};
pub use pairing::check_words;
pub use signed::check_signatures;
pub use similar::{Alike, similar};
pub use text::{sentences, tokens, word_count};
pub use topics::{check_helplines, check_topics};

use mehfooz_core::bank::Problem;

use crate::Content;
use crate::gates;

/// What a run found: problems fail it, warnings do not.
#[derive(Debug, Default)]
pub struct Findings {
    /// Sorted by file.
    pub problems: Vec<Problem>,
    /// Sorted by file.
    pub warnings: Vec<Problem>,
}

impl Findings {
    fn sorted(mut self) -> Self {
        for list in [&mut self.problems, &mut self.warnings] {
            list.sort();
            list.dedup();
        }
        self
    }
}

/// Checks every file by itself and against the others: what is written, not how fair the whole bank is. A build fails on these.
pub fn check_files(content: &Content) -> Findings {
    let mut found = Findings { problems: content.problems().to_vec(), warnings: Vec::new() };
    check_pictures(&content.bank, content.files().art(), &mut found);
    if content.words.is_empty() {
        found.problems.push(Problem::new("", "", "there is no language; one folder with a language.json is one"));
    }
    let digits: Vec<&str> = content.helplines.iter().map(|line| line.digits.as_str()).collect();
    for words in &content.words {
        check_words(&content.bank, words.language(), &digits, words.scenarios(), &mut found.problems);
        check_topics(&content.bank, words, &digits, &mut found.problems);
        check_helplines(&content.helplines, words, &mut found.problems);
    }
    let interfaces: Vec<_> = content.words.iter().map(|words| (words.language(), words.ui_texts())).collect();
    check_interface(&interfaces, &mut found.problems);
    found.sorted()
}

/// Checks everything: the files, the gates of the whole bank, signatures, and on the day `today` (`YYYY-MM-DD`) the ages of helplines.
pub fn check_all(content: &Content, today: Option<&str>, release: bool) -> Findings {
    let mut found = check_files(content);
    check_cells(&content.bank, &mut found.problems);
    for figure in gates::figures(content) {
        found.problems.extend(figure.problems());
    }
    found.warnings.extend(similar(content).iter().map(Alike::problem));
    check_signatures(content, &mut found.warnings);
    if let Some(today) = today {
        check_ages(&content.helplines, today, release, &mut found);
    }
    found.sorted()
}

/// The known name that is most like the given one.
pub fn nearest<'a>(given: &str, known: &[&'a str]) -> Option<&'a str> {
    known.iter().copied().min_by_key(|name| strsim::damerau_levenshtein(given, name))
}
