//! P7: the size of the library that the apps carry, whole and without content.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use mehfooz_embedded::{compressed, picture, pictures};

use crate::{Done, goal, is_smoke};

/// Measures the goal on the library of the profile `phone`, in a smoke run on this program instead.
#[expect(clippy::cast_precision_loss, reason = "sizes of files are exact")]
pub fn measure(target: &Path) -> Done {
    let library = if is_smoke() { std::env::current_exe()? } else { build(target)? };
    let text: Vec<u8> = compressed().flatten().copied().collect();
    let drawn: Vec<u8> = pictures().filter_map(picture).flatten().copied().collect();
    let embedded = [text.as_slice(), &drawn].concat();
    let content = target.join("measure").join("content");
    fs::write(&content, &embedded)?;
    let mb = |bytes: usize| bytes as f64 / 1e6;
    let whole = fs::metadata(&library)?.len() as f64 / 1e6;
    println!("(structure and words {:.2} MB, pictures {:.2} MB)", mb(text.len()), mb(drawn.len()));
    goal("P7", whole, 3.5, "MB of the stripped library, all content and pictures in it");
    goal("P7", whole - mb(embedded.len()), 1.8, "MB of the same without content and pictures");
    let packed = zipped(&library)? as f64 - zipped(&content)? as f64;
    goal("P7", packed / 1e3, 650.0, "KB of the latter by gzip -9, about");
    Ok(())
}

fn build(target: &Path) -> Done<PathBuf> {
    let built = Command::new("cargo")
        .args(["rustc", "--quiet", "--profile", "phone", "--package", "mehfooz-bindings", "--crate-type", "cdylib"])
        .current_dir(target.join(".."))
        .status()?;
    if !built.success() {
        return Err("the library cannot be built".into());
    }
    Ok(target.join("phone").join("libmehfooz.so"))
}

fn zipped(path: &Path) -> Done<usize> {
    let output = Command::new("gzip").args(["-9", "-c"]).arg(path).stderr(Stdio::inherit()).output()?;
    Ok(output.stdout.len())
}
