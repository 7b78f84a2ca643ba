//! What the check reports (content/format.md, section 9). Faults of structure are reported where it is parsed (`bank`).

mod cells;
mod dates;
mod families;
mod helplines;
mod interface;
mod named;
mod pairing;
mod signed;
mod similar;
mod structure;
mod text;
mod topics;

pub use cells::check_cells;
pub use dates::{parse_day, today, written};
pub use families::families;
pub use helplines::check_ages;
pub use interface::{used_backdrops, used_pictures};
pub use named::{PICTURES, UI};
pub use similar::{Alike, similar};
pub use text::{sentences, tokens, word_count};

use crate::Problem;
use families::check_families;
use helplines::{check_helplines, check_lines};
use interface::{check_interface, check_pictures};
use mehfooz_core::Day;
use pairing::check_words;
use signed::{check_signatures, check_signed};
use structure::{check_files_of, check_structure};
use topics::check_topics;

use crate::Content;
use crate::limits;

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

/// Checks every file by itself and against the others: what is written, not how fair the whole bank is. A build fails on
/// these. No date of something that happened may lie after `today`.
pub fn check_files(content: &Content, today: Day) -> Findings {
    let mut found = Findings { problems: content.problems().to_vec(), warnings: Vec::new() };
    check_pictures(&content.bank, content.files(), &mut found);
    let problems = &mut found.problems;
    if content.words.is_empty() {
        problems.push(Problem::new("", "", "there is no language; one folder with a language.json is one"));
    }
    check_structure(&content.bank, problems);
    check_lines(&content.helplines, today, problems);
    check_signed(content, today, problems);
    let digits: Vec<&str> = content.helplines.iter().map(|line| line.digits.as_str()).collect();
    for words in &content.words {
        check_words(&content.bank, words.language(), &digits, words.scenarios(), problems);
        check_topics(&content.bank, words, &digits, problems);
        check_helplines(&content.helplines, words, problems);
    }
    check_families(&content.bank, &content.words, problems);
    let tags: Vec<&str> = content.words.iter().map(|words| words.language().tag.as_str()).collect();
    check_files_of(&content.bank, content.files(), &tags, problems);
    let interfaces: Vec<_> = content.words.iter().map(|words| (words.language(), words.ui_texts())).collect();
    check_interface(&interfaces, problems);
    found.sorted()
}

/// Checks everything: the files, the limits of the whole bank, signatures, and the ages of helplines on the day `on`; without
/// one ages do not count, and dates are held against the machine's clock.
pub fn check_all(content: &Content, on: Option<Day>, release: bool) -> Findings {
    let mut found = check_files(content, on.unwrap_or_else(today));
    check_cells(&content.bank, &mut found.problems);
    for figure in limits::figures(content) {
        found.problems.extend(figure.problems());
    }
    found.warnings.extend(similar(content).iter().map(Alike::problem));
    check_signatures(content, &mut found.warnings);
    if let Some(on) = on {
        check_ages(&content.helplines, on, release, &mut found);
        for (file, id, until) in content.facts.iter().filter(|(.., until)| *until < on) {
            let text = format!("its facts were known to hold until {}; look them up again", written(*until));
            found.warnings.push(Problem::new(file, id, text));
        }
    }
    found.sorted()
}

/// The known name that is most like the given one, when at most a third of its letters differ.
pub fn nearest<'a>(given: &str, known: &[&'a str]) -> Option<&'a str> {
    let named = known.iter().map(|name| (strsim::damerau_levenshtein(given, name), *name));
    let (distance, name) = named.min_by_key(|(distance, _)| *distance)?;
    (distance * 3 <= given.chars().count()).then_some(name)
}
