//! Where the content is, and how a wrong id is answered.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use mehfooz_content::check::nearest;
use mehfooz_content::{Content, Files};

/// The folder that was named, or the nearest `content` above the working directory.
///
/// # Errors
/// There is none.
pub fn find(named: Option<PathBuf>) -> Result<PathBuf, String> {
    if let Some(named) = named {
        return Ok(named);
    }
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    let near = here.ancestors().flat_map(|folder| [folder.join("content"), folder.to_owned()]);
    near.into_iter()
        .find(|folder| folder.join("topics.json").exists() && folder.join("scenarios").exists())
        .ok_or_else(|| format!("no content folder in or above {}; name one with --content", here.display()))
}

/// Reads the folder.
///
/// # Errors
/// A file that cannot be read.
pub fn read(folder: &Path) -> Result<Content, String> {
    Files::read(folder).map(Content::read).map_err(|error| error.to_string())
}

/// Says that an id is not known, and which is nearest.
pub fn unknown(given: &str, what: &str, known: &[&str]) -> String {
    let near = nearest(given, known).map_or(String::new(), |near| format!("; nearest: \"{near}\""));
    format!("\"{given}\" is no {what}{near}")
}

/// Writes files below the folder, and says which.
///
/// # Errors
/// A file that cannot be written.
pub fn write(folder: &Path, files: &[(String, String)]) -> Result<String, String> {
    for (path, text) in files {
        std::fs::write(folder.join(path), text).map_err(|error| format!("{path}: {error}"))?;
    }
    Ok(lines(files, "written"))
}

/// Writes a page.
///
/// # Errors
/// The file cannot be written.
pub fn save(file: &Path, page: &str) -> Result<ExitCode, String> {
    std::fs::write(file, page).map_err(|error| format!("{}: {error}", file.display()))?;
    println!("{} written", file.display());
    Ok(ExitCode::SUCCESS)
}

/// A line for each file: its path, and what is said of it.
pub fn lines(files: &[(String, String)], said: &str) -> String {
    files.iter().flat_map(|(path, _)| [path, " ", said, "\n"]).collect()
}

/// The pictures' texts, read when they are asked for.
pub struct Art(PathBuf);

impl Art {
    /// The pictures of a content folder.
    pub fn of(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    /// The SVG of a name; empty when there is none, which `check` reports.
    pub fn svg(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(format!("art/{name}.svg"))).unwrap_or_default()
    }

    /// The SVG of a backdrop; empty when there is none, which `check` reports.
    pub fn backdrop(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(format!("backdrops/{name}.svg"))).unwrap_or_default()
    }
}
