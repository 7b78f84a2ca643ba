//! Every embedded picture looks as it was drawn.

#![allow(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

#[path = "../palette.rs"]
mod palette;

use std::fs;
use std::io::Cursor;
use std::path::Path;

use mehfooz_embedded::{picture, pictures};
use palette::{Color, encode, palette, squared};
use png::{ColorType, Decoder, Transformations};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{Options, Tree};

/// So far a pixel may lie from what was drawn, of 255.
const MAX_DISTANCE: u64 = 20;

/// Width, height, and the pixels.
fn decoded(png: &[u8]) -> (u32, u32, Vec<Color>) {
    let mut decoder = Decoder::new(Cursor::new(png));
    decoder.set_transformations(Transformations::EXPAND | Transformations::ALPHA);
    let mut reader = decoder.read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut bytes).unwrap();
    assert_eq!(frame.color_type, ColorType::Rgba);
    let pixels = bytes.chunks_exact(4).map(|pixel| pixel.try_into().unwrap());
    (frame.width, frame.height, pixels.collect())
}

fn furthest(one: &[Color], two: &[Color]) -> u64 {
    assert_eq!(one.len(), two.len());
    one.iter().zip(two).map(|(one, two)| squared(*one, *two)).max().unwrap()
}

#[test]
fn every_picture_looks_as_it_was_drawn() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for name in pictures() {
        let (path, size) = match name.strip_prefix("backdrop-") {
            Some(name) => (format!("backdrops/{name}.svg"), (720, 480)),
            None => (format!("art/{name}.svg"), (288, 288)),
        };
        let (width, height, pixels) = decoded(picture(name).unwrap());
        assert_eq!((width, height), size, "{name}");
        let tree = Tree::from_str(&fs::read_to_string(root.join(path)).unwrap(), &Options::default()).unwrap();
        #[allow(clippy::cast_precision_loss, reason = "widths of pictures are exact")]
        let scale = width as f32 / tree.size().width().max(tree.size().height());
        let mut drawn = Pixmap::new(width, height).unwrap();
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut drawn.as_mut());
        let colors = drawn.pixels().iter().map(PremultipliedColorU8::demultiply);
        let drawn: Vec<Color> = colors.map(|of| [of.red(), of.green(), of.blue(), of.alpha()]).collect();
        let distance = furthest(&pixels, &drawn);
        assert!(distance <= MAX_DISTANCE.pow(2), "{name}: a pixel lies {distance} squared from what was drawn");
    }
}

#[test]
fn up_to_256_colors_stay_as_they_are() {
    let pixels: Vec<Color> =
        (0..=255).map(|level| [level, 7, 255 - level, if level < 9 { level } else { 255 }]).collect();
    let (width, height, after) = decoded(&encode(&pixels, 16, 16).unwrap());
    assert_eq!((width, height), (16, 16));
    assert_eq!(furthest(&after, &pixels), 0);
}

#[test]
fn of_more_colors_the_frequent_ones_stay_and_the_rare_ones_come_near() {
    let mut pixels: Vec<Color> = vec![[200, 30, 40, 255]; 1_000];
    pixels.extend((0..=255).flat_map(|red| [[red, 0, 90, 255], [red, 200, 90, 255]]));
    let colors = palette(&pixels);
    assert_eq!(colors.len(), 256);
    assert!(colors.contains(&[200, 30, 40, 255]));
    let (.., after) = decoded(&encode(&pixels, 72, 21).unwrap());
    assert!(furthest(&after, &pixels) <= 4, "{}", furthest(&after, &pixels));
    assert!(encode(&pixels, 72, 22).is_err(), "pixels are missing");
}
