//! What all pages share: they stand alone, with their fonts and pictures inside, and need no network.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use mehfooz_content::ScenarioWords;
use mehfooz_core::Thing;

const FONTS: [(&str, u32, &[u8]); 4] = [
    ("Baloo", 600, include_bytes!("../../../android/app/src/main/res/font/baloo2_600.ttf")),
    ("Baloo", 800, include_bytes!("../../../android/app/src/main/res/font/baloo2_800.ttf")),
    ("Nastaliq", 600, include_bytes!("../../../android/app/src/main/res/font/noto_nastaliq_urdu_400.ttf")),
    ("Nastaliq", 800, include_bytes!("../../../android/app/src/main/res/font/noto_nastaliq_urdu_700.ttf")),
];

/// A whole page.
pub fn page(title: &str, language: &str, rtl: bool, style: &str, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(language) dir=(direction(rtl)) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (title) }
                style { (PreEscaped(fonts())) (PreEscaped(include_str!("page.css"))) (PreEscaped(style)) }
            }
            body { (body) }
        }
    };
    page.into_string()
}

/// As HTML writes it.
pub fn direction(rtl: bool) -> &'static str {
    if rtl { "rtl" } else { "ltr" }
}

/// A picture of `art/` as an image; `art` gives its text.
pub fn picture(art: &super::folder::Art, name: &str) -> Markup {
    let data = STANDARD.encode(art.svg(name));
    html! { img alt="" src={ "data:image/svg+xml;base64," (data) }; }
}

/// Things on their backdrop, each with its key and what stands written on it.
pub fn photo(art: &super::folder::Art, backdrop: &str, things: &[Thing], of: &ScenarioWords) -> Markup {
    let data = STANDARD.encode(art.backdrop(backdrop));
    let per_cent = |thousandths: u32| format!("{}%", f64::from(thousandths) / 10.0);
    html! {
        div.photo {
            img alt="" src={ "data:image/svg+xml;base64," (data) };
            @for Thing { id, art: name, at: (x, y), size } in things {
                div.thing style={ "left:" (per_cent(*x)) ";top:" (per_cent(*y)) ";width:" (per_cent(*size)) } {
                    (picture(art, name))
                    @if let Some(label) = of.label(id) { span.label { (label) } }
                    span.key { (id) }
                }
            }
        }
    }
}

fn fonts() -> String {
    // Baloo has no Arabic letters and Nastaliq no place for Latin ones: each takes its own.
    let face = |(family, weight, bytes): &(&str, u32, &[u8])| {
        let range =
            if *family == "Nastaliq" { "unicode-range:U+0600-06FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFF;" } else { "" };
        let data = STANDARD.encode(bytes);
        format!("@font-face{{font-family:{family};font-weight:{weight};{range}src:url(data:font/ttf;base64,{data})}}")
    };
    FONTS.iter().map(face).collect::<Vec<_>>().join("\n")
}
