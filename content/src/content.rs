//! Everything that a content folder holds, read once; what cannot be read is reported and left out.

use crate::Problem;
use mehfooz_core::{Bank, TopicId};
use serde::de::DeserializeOwned;

use crate::entries::Json;
use crate::family::{Fact, expand};
use crate::{Files, Helpline, Language, Signatures, Words};

/// A content folder, read.
#[derive(Debug)]
pub struct Content {
    /// Structure: topics and scenarios.
    pub bank: Bank,
    /// Every language's words, sorted by tag.
    pub words: Vec<Words>,
    /// The helplines, in the order in which they are shown.
    pub helplines: Vec<Helpline>,
    /// Who signed what, in the order of `words`.
    pub signatures: Vec<Signatures>,
    /// The topics that need a signature before a release, in the order of the path.
    pub need_signature: Vec<TopicId>,
    /// What may be out of date one day.
    pub facts: Vec<Fact>,
    sources: Files,
    files: Files,
    problems: Vec<Problem>,
}

impl Content {
    /// Reads all files.
    pub fn read(sources: Files) -> Self {
        let (files, facts, faults) = expand(&sources);
        let topics = files.text("topics.json").unwrap_or_default();
        let scenarios: Vec<_> =
            files.below("scenarios").map(|path| (path, files.text(path).unwrap_or_default())).collect();
        let (bank, mut problems) = crate::bank::read(("topics.json", topics), &scenarios);
        let need_signature = crate::bank::need_signature(topics);
        problems.extend(faults);
        problems.extend(sources.paths().flat_map(|path| duplicate_keys(path, sources.text(path).unwrap_or_default())));
        let helplines = read(&files, "helplines.json", &mut problems);
        let (mut words, mut signatures) = (Vec::new(), Vec::new());
        for path in files.paths().filter(|path| path.ends_with("/language.json")) {
            let language = match Language::read(files.text(path).unwrap_or_default()) {
                Ok(language) => language,
                Err(error) => {
                    problems.push(Problem::new(path, "", error.to_string()));
                    continue;
                }
            };
            let tag = language.tag.clone();
            if path != format!("{tag}/language.json") {
                problems.push(Problem::new(path, "", format!("tag is \"{tag}\"; it is the folder's name")));
                continue;
            }
            let (of_language, faults) = Words::read(language, &|path| files.text(path));
            words.push(of_language);
            problems.extend(faults);
            let signed = format!("{tag}/signed.json");
            let none = files.text(&signed).is_none();
            signatures.push(if none { Signatures::default() } else { read(&files, &signed, &mut problems) });
        }
        Self { bank, words, helplines, signatures, need_signature, facts, sources, files, problems }
    }

    /// The files as authors write them.
    pub fn sources(&self) -> &Files {
        &self.sources
    }

    /// The files with every family expanded into its stories.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// What cannot be read, and every fault of the structure.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

fn read<T: DeserializeOwned + Default>(files: &Files, path: &str, problems: &mut Vec<Problem>) -> T {
    let text = files.text(path).unwrap_or_default();
    serde_json::from_str(text).unwrap_or_else(|error| {
        problems.push(Problem::new(path, "", error.to_string()));
        T::default()
    })
}

/// JSON lets a later key replace an earlier one silently.
fn duplicate_keys(path: &str, text: &str) -> Vec<Problem> {
    let json: Option<Json> = serde_json::from_str(text).ok();
    let names = json.map(|json| json.duplicate_keys()).unwrap_or_default();
    names.into_iter().map(|name| Problem::new(path, "", format!("\"{name}\" is used twice"))).collect()
}
