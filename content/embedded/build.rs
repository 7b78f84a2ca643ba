//! Checks the content, packs what ships of it for `include_bytes!`, and draws every picture once: SVG to PNG.

#![allow(clippy::unnecessary_debug_formatting, reason = "Debug is how a path becomes a string literal of Rust")]

mod palette;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use lz4::block::{CompressionMode, compress};
use mehfooz_content::check::{check_files, today};
use mehfooz_content::packed::{PackedWords, Structure, pack};
use mehfooz_content::{Content, Files, Words, release, shipped};
use mehfooz_core::Bank;
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{Options, Tree};

/// Pictures are shown at up to 96 dp, three pixels each.
const PICTURE_PX: u32 = 288;

/// A backdrop is as wide as the screen: 360 dp, two pixels each.
const BACKDROP_PX: u32 = 720;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=MEHFOOZ_CONTENT");
    let own = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("..");
    // Another folder may be embedded to try it out, such as one with a language more.
    let root = fs::canonicalize(env::var_os("MEHFOOZ_CONTENT").map_or(own, PathBuf::from))?;
    println!("cargo::rerun-if-changed={}", root.display());
    let content = Content::read(Files::read(&root)?);
    let problems = check_files(&content, today()).problems;
    for problem in &problems {
        println!("cargo::error={problem}");
    }
    if !problems.is_empty() {
        return Ok(ExitCode::FAILURE);
    }
    println!("cargo::rerun-if-env-changed=MEHFOOZ_RELEASE");
    let files = if env::var_os("MEHFOOZ_RELEASE").is_some() {
        let (files, left_out) = release(&content);
        for topic in left_out {
            println!("cargo::warning=\"{topic}\" is left out of this release: it is not signed in every language");
        }
        files
    } else {
        shipped(&content)
    };
    embed(&root, files)?;
    Ok(ExitCode::SUCCESS)
}

fn embed(root: &Path, files: Files) -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let content = Content::read(files);
    let mut code = String::new();
    let structure = Structure {
        topics: content.bank.topics().to_vec(),
        scenarios: content.bank.scenarios().to_vec(),
        helplines: content.helplines.clone(),
        languages: content.words.iter().map(|words| words.language().clone()).collect(),
    };
    let structure = write(&out, "structure", &compressed(&pack(&structure)?)?)?;
    writeln!(code, "static STRUCTURE: &[u8] = include_bytes!({structure:?});")?;
    writeln!(code, "static WORDS: &[(&str, &[u8])] = &[")?;
    for words in &content.words {
        let tag = &words.language().tag;
        let words = write(&out, tag, &packed(&content.bank, words)?)?;
        writeln!(code, "    ({tag:?}, include_bytes!({words:?})),")?;
    }
    writeln!(code, "];")?;
    draw(&mut code, root, content.files(), &out)?;
    fs::write(out.join("embedded.rs"), code)?;
    Ok(())
}

/// The words of a language as they ship.
fn packed(bank: &Bank, words: &Words) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut scenarios: BTreeMap<_, Vec<(&str, Vec<u8>)>> = BTreeMap::new();
    for scenario in bank.scenarios() {
        let of_scenario = words.scenario(&scenario.id).ok_or_else(|| format!("\"{}\" has no words", scenario.id))?;
        let of_topic = scenarios.entry((scenario.topic.as_str(), scenario.band)).or_default();
        of_topic.push((scenario.id.as_str(), pack(of_scenario)?));
    }
    let mut texts = BTreeMap::new();
    for (topic, of_topic) in &scenarios {
        texts.insert(*topic, compressed(&pack(of_topic)?)?);
    }
    let screens = compressed(&pack(&words.clone().with_scenarios(()))?)?;
    let scenarios: BTreeMap<_, _> = texts.iter().map(|(topic, texts)| (*topic, texts.as_slice())).collect();
    Ok(pack(&PackedWords { screens: &screens, scenarios: scenarios.into() })?)
}

fn compressed(packed: &[u8]) -> io::Result<Vec<u8>> {
    compress(packed, Some(CompressionMode::HIGHCOMPRESSION(12)), true)
}

/// Writes bytes as they ship, and returns where.
fn write(out: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let file = out.join(format!("{name}.packed"));
    fs::write(&file, bytes)?;
    Ok(file)
}

/// Every picture by name; a backdrop's begins with `backdrop-`.
fn draw(code: &mut String, root: &Path, files: &Files, out: &Path) -> Result<(), Box<dyn Error>> {
    let art = files.art().iter().map(|name| (name.clone(), format!("art/{name}.svg"), PICTURE_PX));
    let backdrops = files.backdrops().iter();
    let backdrops = backdrops.map(|name| (format!("backdrop-{name}"), format!("backdrops/{name}.svg"), BACKDROP_PX));
    let mut pictures: Vec<_> = art.chain(backdrops).collect();
    pictures.sort();
    writeln!(code, "static PICTURES: &[(&str, &[u8])] = &[")?;
    for (name, path, width) in pictures {
        let text = fs::read_to_string(root.join(&path))?;
        let tree = Tree::from_str(&text, &Options::default()).map_err(|error| format!("{path}: {error}"))?;
        let (wide, high) = (tree.size().width(), tree.size().height());
        #[allow(clippy::cast_precision_loss, reason = "widths of pictures are exact")]
        let scale = width as f32 / wide.max(high);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and the width")]
        let height = if path.starts_with("art/") { width } else { (high * scale).round() as u32 };
        let mut pixmap = Pixmap::new(width, height).ok_or("no room for a picture")?;
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
        let png = out.join(format!("{name}.png"));
        let colors = pixmap.pixels().iter().map(PremultipliedColorU8::demultiply);
        let pixels: Vec<_> = colors.map(|of| [of.red(), of.green(), of.blue(), of.alpha()]).collect();
        fs::write(&png, palette::encode(&pixels, width, height)?)?;
        writeln!(code, "    ({name:?}, include_bytes!({png:?})),")?;
    }
    writeln!(code, "];")?;
    Ok(())
}
