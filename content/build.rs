//! Lists every content file for `include_str!`, and draws every picture once: SVG to PNG.

#![allow(clippy::unnecessary_debug_formatting, reason = "Debug is how a path becomes a string literal of Rust")]

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Pictures are shown at up to 84 dp; 192 pixels are sharp there on the phones this is made for.
const PICTURE_PX: u32 = 192;

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    println!("cargo::rerun-if-changed=.");
    let mut code = String::new();
    writeln!(code, "static TOPICS: &str = include_str!({:?});", root.join("topics.json"))?;
    writeln!(code, "static HELPLINES: &str = include_str!({:?});", root.join("helplines.json"))?;
    list(&mut code, "SCENARIOS", &files(&root.join("scenarios"), "json")?)?;
    let mut locales = Vec::new();
    for folder in fs::read_dir(&root)? {
        let folder = folder?.path();
        if folder.join("language.json").exists() {
            locales.extend(files(&folder, "json")?);
        }
    }
    list(&mut code, "WORDS", &locales)?;
    draw(&mut code, &root.join("art"), &out)?;
    fs::write(out.join("embedded.rs"), code)?;
    Ok(())
}

fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files: Vec<_> = fs::read_dir(folder)?.map(|file| file.map(|file| file.path())).collect::<Result<_, _>>()?;
    files.retain(|file| file.extension().is_some_and(|found| found == extension));
    files.sort_by(|a, b| a.file_stem().cmp(&b.file_stem()));
    Ok(files)
}

/// A list of pairs: the path from the folder above the file on, and the text.
fn list(code: &mut String, name: &str, files: &[PathBuf]) -> Result<(), Box<dyn Error>> {
    writeln!(code, "static {name}: &[(&str, &str)] = &[")?;
    for file in files {
        let folder = file.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
        let base = file.file_name().unwrap_or_default().to_string_lossy();
        writeln!(code, "    ({:?}, include_str!({file:?})),", format!("{folder}/{base}"))?;
    }
    writeln!(code, "];")?;
    Ok(())
}

fn draw(code: &mut String, art: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    writeln!(code, "static PICTURES: &[(&str, &[u8])] = &[")?;
    for file in files(art, "svg")? {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let tree = Tree::from_str(&fs::read_to_string(&file)?, &Options::default())
            .map_err(|error| format!("art/{name}.svg: {error}"))?;
        let side = tree.size().width().max(tree.size().height());
        #[allow(clippy::cast_precision_loss, reason = "192 is exact")]
        let scale = PICTURE_PX as f32 / side;
        let mut pixmap = Pixmap::new(PICTURE_PX, PICTURE_PX).ok_or("no room for a picture")?;
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
        let png = out.join(format!("{name}.png"));
        fs::write(&png, pixmap.encode_png()?)?;
        writeln!(code, "    ({name:?}, include_bytes!({png:?})),")?;
    }
    writeln!(code, "];")?;
    Ok(())
}
