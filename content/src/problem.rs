//! What is wrong with a content file, said so that its author can repair it.

use std::fmt;

/// One fault: file, id, what was given and what is allowed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file's path below `content/`, or the cell of the bank (`codes 8-10`); empty when the text names it.
    pub file: String,
    /// The scenario, objective or key it is in; empty when it is the file itself.
    pub id: String,
    /// What was given, and what is allowed.
    pub text: String,
}

impl Problem {
    /// A fault in a file.
    pub fn new(file: &str, id: &str, text: impl Into<String>) -> Self {
        Self { file: file.to_owned(), id: id.to_owned(), text: text.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.file.as_str(), self.id.as_str()) {
            ("", _) => f.write_str(&self.text),
            (file, "") => write!(f, "{file}: {}", self.text),
            (file, id) => write!(f, "{file}: \"{id}\": {}", self.text),
        }
    }
}
