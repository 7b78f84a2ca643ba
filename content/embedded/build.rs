//! Checks the content, writes what ships of it for `include_str!`, and draws every picture once: SVG to PNG.

#![allow(clippy::unnecessary_debug_formatting, reason = "Debug is how a path becomes a string literal of Rust")]

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use mehfooz_content::check::{check_files, today};
use mehfooz_content::{Content, Files, release, shipped};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Pictures are shown at up to 84 dp; 192 pixels are sharp there on the phones this is made for.
const PICTURE_PX: u32 = 192;

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
    embed(&root, &content, &files)?;
    Ok(ExitCode::SUCCESS)
}

fn embed(root: &Path, content: &Content, files: &Files) -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut code = String::new();
    for (name, path) in [("TOPICS", "topics.json"), ("HELPLINES", "helplines.json")] {
        writeln!(code, "static {name}: &str = include_str!({:?});", write(&out, path, files)?)?;
    }
    list(&mut code, "SCENARIOS", &out, files, files.below("scenarios"))?;
    let words = content.words.iter().flat_map(|words| files.below(&words.language().tag));
    list(&mut code, "WORDS", &out, files, words)?;
    draw(&mut code, root, files, &out)?;
    fs::write(out.join("embedded.rs"), code)?;
    Ok(())
}

/// A list of pairs: the path below the content's folder, and the text.
fn list<'a>(
    code: &mut String,
    name: &str,
    out: &Path,
    files: &Files,
    paths: impl Iterator<Item = &'a str>,
) -> Result<(), Box<dyn Error>> {
    writeln!(code, "static {name}: &[(&str, &str)] = &[")?;
    for path in paths {
        writeln!(code, "    ({path:?}, include_str!({:?})),", write(out, path, files)?)?;
    }
    Ok(writeln!(code, "];")?)
}

/// Writes a text as it ships, and returns where.
fn write(out: &Path, path: &str, files: &Files) -> Result<PathBuf, Box<dyn Error>> {
    let file = out.join(path);
    fs::create_dir_all(file.parent().ok_or("no folder for a file")?)?;
    fs::write(&file, files.text(path).unwrap_or_default())?;
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
        fs::write(&png, pixmap.encode_png()?)?;
        writeln!(code, "    ({name:?}, include_bytes!({png:?})),")?;
    }
    writeln!(code, "];")?;
    Ok(())
}
