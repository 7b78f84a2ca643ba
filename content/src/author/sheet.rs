//! A printable class sheet: the scenarios of a topic and band in one language, talk questions, and the key on a page of its own.

use maud::{Markup, html};
use mehfooz_content::{Content, ScenarioWords, Words};
use mehfooz_core::{Band, Response, Scenario, Side, Stimulus};

use super::folder::{Art, unknown};
use super::page::{page, photo, picture};

/// The page, alone in its file.
///
/// # Errors
/// No such topic, band or language.
pub fn sheet(content: &Content, topic: &str, band: &str, locale: &str, art: &Art) -> Result<String, String> {
    let topics: Vec<&str> = content.bank.topics().iter().map(|topic| topic.id.as_str()).collect();
    let found = content.bank.topic(&topic.into()).ok_or_else(|| unknown(topic, "topic", &topics))?;
    let band = Band::parse(band).ok_or_else(|| unknown(band, "band", &Band::ALL.map(Band::as_str)))?;
    let locales: Vec<&str> = content.words.iter().map(|words| words.language().tag.as_str()).collect();
    let words = content.words.iter().find(|words| words.language().tag == locale);
    let words = words.ok_or_else(|| unknown(locale, "language", &locales))?;
    let scenarios: Vec<(&Scenario, &ScenarioWords)> = content
        .bank
        .scenarios()
        .iter()
        .filter(|scenario| scenario.topic == found.id && scenario.band == band)
        .filter_map(|scenario| Some((scenario, words.scenario(&scenario.id)?)))
        .collect();
    let language = words.language();
    let of_topic = words.topic(&found.id);
    let title = of_topic.map_or("", |of| &of.title);
    let body = html! {
        main {
            header { (picture(art, &found.picture)) h1 { (title) } span.num { (band.as_str()) } }
            @for (at, (scenario, of)) in scenarios.iter().enumerate() { (task(at + 1, scenario, of, art)) }
            section.key {
                header { (picture(art, "key")) h1 { (title) } span.num { (band.as_str()) } }
                @for (at, (scenario, of)) in scenarios.iter().enumerate() { (answer(at + 1, scenario, of)) }
                (talk(words, found.id.as_str(), band, art))
            }
        }
    };
    Ok(page(title, &language.tag, language.rtl, include_str!("sheet.css"), &body))
}

fn task(number: usize, scenario: &Scenario, of: &ScenarioWords, art: &Art) -> Markup {
    html! {
        article {
            div.head { b.number { (number) } h2 { (of.stem) } div.items { @for item in scenario.items() { (picture(art, item)) } } }
            @let parts = scenario.stimulus.keys();
            @let tappable = scenario.tappable();
            @let spot = matches!(scenario.response, Response::Spot { .. });
            @if let Stimulus::Photo { backdrop, things } = &scenario.stimulus { (photo(art, backdrop, things, of)) }
            @if !parts.is_empty() { div.parts {
                @if let Some(sender) = &of.sender { h3 { (sender) } }
                @for key in parts { p { @if spot && tappable.contains(key) { span.box {} } (of.part(key)) } }
            } }
            @match &scenario.response {
                Response::Spot { .. } => {}
                Response::Choose { options, .. } => ol.options { @for key in options { li { span.box {} (thing(scenario, of, key, art)) } } },
                Response::Sort { cards } => {
                    @let (stop, go) = of.baskets();
                    table { tr { th {} th { (stop) } th { (go) } } @for (key, _) in cards { tr { td { (thing(scenario, of, key, art)) } td.tick { span.box {} } td.tick { span.box {} } } } }
                }
                // By letter would be the right order: printed from the last to the first, every other one first.
                Response::Order { .. } => ol.options { @for key in mixed(&scenario.response.keys()) { li { span.blank {} (thing(scenario, of, key, art)) } } },
            }
        }
    }
}

fn thing(scenario: &Scenario, of: &ScenarioWords, key: &mehfooz_core::Key, art: &Art) -> Markup {
    html! {
        @if let Some((_, name)) = scenario.pictures.iter().find(|(of, _)| of == key) { (picture(art, name)) }
        span { (of.thing(key)) }
    }
}

fn mixed<T>(steps: &[T]) -> Vec<&T> {
    let (even, odd): (Vec<_>, Vec<_>) = steps.iter().enumerate().partition(|(at, _)| at % 2 == 0);
    odd.into_iter().chain(even.into_iter().rev()).map(|(_, step)| step).collect()
}

fn answer(number: usize, scenario: &Scenario, of: &ScenarioWords) -> Markup {
    let (stop, go) = of.baskets();
    html! {
        div.answer { b.number { (number) } div {
            @match &scenario.response {
                Response::Choose { right, .. } => { b { (of.thing(right)) } p { (of.thing_why(right)) } }
                Response::Spot { signs } => {
                    @if signs.is_empty() { b { "∅" } }
                    @for key in scenario.tappable() { p { @if signs.contains(&key) { b { "✓ " (of.part(&key)) } } @else { (of.part(&key)) } " – " (of.part_why(&key)) } }
                }
                Response::Sort { cards } => @for (side, name) in [(Side::Stop, stop), (Side::Go, go)] {
                    p { b { (name) ": " } (cards.iter().filter(|(_, of)| *of == side).map(|(key, _)| of.thing(key)).collect::<Vec<_>>().join(" · ")) }
                },
                Response::Order { steps, .. } => ol { @for key in steps { li { (of.thing(key)) } } },
            }
        } }
    }
}

fn talk(words: &Words, topic: &str, band: Band, art: &Art) -> Markup {
    let of_band = words.topic(&topic.into()).and_then(|of| of.band(band));
    html! { @if let Some(of) = of_band {
        div.talk { (picture(art, "speech-balloon")) p { (of.talk) } }
        div.talk { (picture(art, "speech-balloon")) p { (of.ask) } }
    } }
}
