//! P7: how large the library is that the apps carry, content and pictures apart.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use mehfooz_embedded::{picture, pictures};

use crate::{Done, goal};

/// Measures the goal, on a library that is built for it.
#[expect(clippy::cast_precision_loss, reason = "sizes of files are exact")]
pub fn measure(target: &Path) -> Done {
    let root = target.join("..");
    let built = Command::new("cargo")
        .args(["rustc", "--quiet", "--profile", "phone", "--package", "mehfooz-bindings", "--crate-type", "cdylib"])
        .current_dir(&root)
        .status()?;
    if !built.success() {
        return Err("the library cannot be built".into());
    }
    let library = target.join("phone").join("libmehfooz.so");
    let content = target.join("measure").join("content");
    let mut texts = Vec::new();
    for file in files(&root.join("content"))? {
        texts.extend(fs::read(file)?);
    }
    let drawn: usize = pictures().filter_map(picture).map(<[u8]>::len).sum();
    let mut embedded = texts;
    let texts = embedded.len();
    embedded.extend(pictures().filter_map(picture).flatten());
    fs::write(&content, &embedded)?;
    let whole = fs::metadata(&library)?.len() as f64;
    println!(
        "(the whole library: {:.2} MB; of it texts {:.2} MB, pictures {:.2} MB)",
        whole / 1e6,
        texts as f64 / 1e6,
        drawn as f64 / 1e6
    );
    goal("P7", (whole - embedded.len() as f64) / 1e6, 1.8, "MB of the stripped library without its content");
    let packed = zipped(&library)? - zipped(&content)?;
    goal("P7", packed as f64 / 1e3, 650.0, "KB of the same by gzip -9, about");
    Ok(())
}

/// The texts that are embedded: all JSON below the folder.
fn files(folder: &Path) -> Done<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() && !path.ends_with("target") {
            found.extend(files(&path)?);
        } else if path.extension() == Some(OsStr::new("json")) {
            found.push(path);
        }
    }
    Ok(found)
}

fn zipped(path: &Path) -> Done<usize> {
    let output = Command::new("gzip").args(["-9", "-c"]).arg(path).stderr(Stdio::inherit()).output()?;
    Ok(output.stdout.len())
}
