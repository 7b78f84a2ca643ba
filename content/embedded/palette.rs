//! Pictures as PNG with a palette: half the size of RGBA. Flat drawings rarely have more than 256 colors, and of those that
//! do only a few blends at edges change.

use std::collections::BTreeMap;

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};

/// Red, green, blue, alpha; not premultiplied.
pub type Color = [u8; 4];

/// A PNG of these pixels, row by row.
///
/// # Errors
/// There are not `width` times `height` pixels.
pub fn encode(pixels: &[Color], width: u32, height: u32) -> Result<Vec<u8>, EncodingError> {
    let colors = palette(pixels);
    let mut known = BTreeMap::new();
    let indices: Vec<u8> =
        pixels.iter().map(|pixel| *known.entry(*pixel).or_insert_with(|| nearest(&colors, *pixel))).collect();
    let mut png = Vec::new();
    let mut encoder = Encoder::new(&mut png, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(colors.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect::<Vec<_>>());
    // Colors without an entry are opaque.
    encoder.set_trns(colors.iter().map(|[.., alpha]| *alpha).filter(|alpha| *alpha < u8::MAX).collect::<Vec<_>>());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(png)
}

/// All colors if there are at most 256; else those that leave the smallest error: each next one is the color whose pixels
/// lie furthest from what is there. Sorted by alpha.
pub fn palette(pixels: &[Color]) -> Vec<Color> {
    let mut counts: BTreeMap<Color, u64> = BTreeMap::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut candidates: Vec<(Color, u64, u64)> =
        counts.into_iter().map(|(color, count)| (color, count, u64::from(u32::MAX))).collect();
    let mut colors = Vec::new();
    while colors.len() < 256 {
        let worst = candidates.iter().max_by_key(|(_, count, distance)| count * distance);
        let Some((next, ..)) = worst.copied().filter(|(_, _, distance)| *distance > 0) else { break };
        colors.push(next);
        for (color, _, distance) in &mut candidates {
            *distance = (*distance).min(squared(*color, next));
        }
    }
    colors.sort_by_key(|[red, green, blue, alpha]| (*alpha, *red, *green, *blue));
    colors
}

fn nearest(colors: &[Color], pixel: Color) -> u8 {
    let indexed = colors.iter().zip(0..=u8::MAX);
    indexed.min_by_key(|(color, _)| squared(**color, pixel)).map(|(_, index)| index).unwrap_or_default()
}

/// How far two colors are apart as they are seen: premultiplied, and in alpha.
pub fn squared(one: Color, two: Color) -> u64 {
    let seen = |[red, green, blue, alpha]: Color| {
        let of = |channel: u8| u64::from(channel) * u64::from(alpha) / 255;
        [of(red), of(green), of(blue), u64::from(alpha)]
    };
    seen(one).into_iter().zip(seen(two)).map(|(one, two)| one.abs_diff(two).pow(2)).sum()
}
