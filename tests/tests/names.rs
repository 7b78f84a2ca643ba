//! What code names in content, read from the sources: the lists that the content check and the build hold content against
//! (`UI`, `PICTURES`) say what the code says, no more and no less.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use mehfooz_content::check::{PICTURES, UI};

/// The texts of all source files below a folder of the project.
fn sources(folder: &str, extension: &str) -> String {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder)];
    let mut text = String::new();
    while let Some(folder) = folders.pop() {
        let paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        for path in paths {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                text += &fs::read_to_string(path).unwrap();
            }
        }
    }
    text
}

/// What stands between quotes, outside of comments.
fn literals(source: &str) -> Vec<&str> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split('"').skip(1).step_by(2)).collect()
}

/// Whether a literal names a key: as it is, as the beginning of one (`question_basket` of `question_basket_one`), or with
/// holes (`animal_{}`).
fn names(literal: &str, key: &str) -> bool {
    match (literal.split_once('{'), literal.rsplit_once('}')) {
        (Some((before, _)), Some((_, after))) => {
            !before.is_empty()
                && key.starts_with(before)
                && key.ends_with(after)
                && key.len() > before.len() + after.len()
        }
        _ => key == literal || key.strip_prefix(literal).is_some_and(|rest| rest.starts_with('_')),
    }
}

#[test]
fn every_key_that_code_names_is_listed_and_every_listed_key_is_named() {
    let source = sources("bindings/src/render", "rs");
    let snake = |literal: &&str| {
        literal.contains('_')
            && literal.starts_with(|c: char| c.is_ascii_lowercase())
            && literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_{}".contains(c))
    };
    let named: Vec<&str> = literals(&source).into_iter().filter(snake).collect();
    assert!(named.len() > 100, "{named:?}");
    let unknown: Vec<_> = named.iter().filter(|literal| !UI.iter().any(|(key, _)| names(literal, key))).collect();
    assert!(unknown.is_empty(), "not in UI, nor in ui.json: {unknown:?}");
    let unused: Vec<_> =
        UI.iter().map(|(key, _)| *key).filter(|key| !named.iter().any(|literal| names(literal, key))).collect();
    assert!(unused.is_empty(), "used by nothing: {unused:?}");
    assert!(UI.is_sorted());
}

#[test]
fn every_picture_that_code_names_is_listed_and_every_listed_one_is_named() {
    let shells = sources("android/app/src/main/kotlin", "kt")
        + &sources("ios/App", "swift")
        + &sources("ios/MehfoozKit/Sources", "swift");
    let art = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/art");
    let drawn: Vec<&str> =
        literals(&shells).into_iter().filter(|literal| art.join(format!("{literal}.svg")).is_file()).collect();
    assert!(drawn.len() >= 15, "{drawn:?}");
    let unknown: BTreeSet<_> = drawn.iter().filter(|name| !PICTURES.contains(name)).collect();
    assert!(unknown.is_empty(), "not in PICTURES: {unknown:?}");
    let source = shells + &sources("bindings/src", "rs");
    let named = literals(&source);
    let unused: Vec<_> = PICTURES.iter().filter(|name| !named.contains(name)).collect();
    assert!(unused.is_empty(), "drawn by nothing: {unused:?}");
}
