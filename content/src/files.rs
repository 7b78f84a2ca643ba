//! The content's files as an author has them on the disk.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// The texts of all content files, and the names of the pictures.
#[derive(Debug, Clone, Default)]
pub struct Files {
    texts: BTreeMap<String, String>,
    art: Vec<String>,
    backdrops: Vec<String>,
}

impl Files {
    /// Reads a content folder: `topics.json`, `helplines.json`, `scenarios/`, `art/`, and each folder with a `language.json`.
    ///
    /// # Errors
    /// The folder or a file in it cannot be read; the text names the path.
    pub fn read(root: &Path) -> io::Result<Self> {
        let mut files = Self::default();
        files.take(root, "", "json")?;
        for folder in names(root)? {
            if folder == "scenarios" || root.join(&folder).join("language.json").exists() {
                files.take(root, &folder, "json")?;
            }
        }
        files.art = drawings(&root.join("art"))?;
        files.backdrops = drawings(&root.join("backdrops"))?;
        Ok(files)
    }

    /// The text of a file by its path, such as `scenarios/codes.json`.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(String::as_str)
    }

    /// Puts a file in, or in the place of the one with this path.
    pub fn insert(&mut self, path: &str, text: String) {
        self.texts.insert(path.to_owned(), text);
    }

    /// Takes a file out.
    pub fn remove(&mut self, path: &str) {
        self.texts.remove(path);
    }

    /// The paths of all files, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// The paths of the files in a folder, sorted.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = &str> {
        self.paths().filter(move |path| path.split_once('/').is_some_and(|(of, _)| of == folder))
    }

    /// The names of all pictures, sorted.
    pub fn art(&self) -> &[String] {
        &self.art
    }

    /// Takes a picture out.
    pub fn remove_art(&mut self, name: &str) {
        self.art.retain(|known| known != name);
    }

    /// The names of all backdrops, sorted.
    pub fn backdrops(&self) -> &[String] {
        &self.backdrops
    }

    /// Takes a backdrop out.
    pub fn remove_backdrop(&mut self, name: &str) {
        self.backdrops.retain(|known| known != name);
    }

    fn take(&mut self, root: &Path, folder: &str, extension: &str) -> io::Result<()> {
        for name in names(&root.join(folder))? {
            if Path::new(&name).extension().is_some_and(|found| found == extension) {
                let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
                let text = fs::read_to_string(root.join(&path)).map_err(|error| named(&root.join(&path), &error))?;
                self.texts.insert(path, text);
            }
        }
        Ok(())
    }
}

/// The names of the SVG files in a folder, sorted as names: in the order of the files a dash comes before a dot.
fn drawings(folder: &Path) -> io::Result<Vec<String>> {
    let files = names(folder)?;
    let mut names: Vec<_> = files.iter().filter_map(|name| name.strip_suffix(".svg").map(str::to_owned)).collect();
    names.sort();
    Ok(names)
}

fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = fs::read_dir(folder).map_err(|error| named(folder, &error))?;
    let mut names = entries
        .map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned()))
        .collect::<io::Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
