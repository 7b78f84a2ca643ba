//! One scenario in one language, as it is played, with the key marked and every why below its thing.

use maud::{Markup, html};
use mehfooz_content::{ScenarioWords, Words};
use mehfooz_core::{By, Key, Response, Scenario, Side, Stimulus};

use super::folder::Art;
use super::page::{direction, photo, picture};

/// The card on a phone's screen.
pub fn card(scenario: &Scenario, words: &Words, art: &Art) -> Markup {
    let language = words.language();
    html! {
        div.phone.calm[scenario.sensitive] lang=(language.tag) dir=(direction(language.rtl)) {
            @match words.scenario(&scenario.id) {
                None => p.stem { "–" },
                Some(of) => {
                    @if scenario.stimulus == Stimulus::Scene { div.scene { @for item in scenario.items() { (picture(art, item)) } } }
                    @else { (stimulus(scenario, of, art)) }
                    h2.stem { (of.stem) }
                    (response(scenario, of, art))
                }
            }
        }
    }
}

fn stimulus(scenario: &Scenario, of: &ScenarioWords, art: &Art) -> Markup {
    let spot = matches!(scenario.response, Response::Spot { .. });
    html! {
        div class={ "chat " (scenario.stimulus.kind()) } {
            @if let Stimulus::Photo { backdrop, things } = &scenario.stimulus { (photo(art, backdrop, things, of)) }
            div.who {
                @if let Some(face) = scenario.face.as_ref().or(scenario.items().first()) { (picture(art, face)) }
                h3 { (of.sender.as_deref().unwrap_or_default()) }
                @if let Some(note) = &of.note { span.note { (note) } }
            }
            div.msgs { @for key in scenario.stimulus.keys() {
                div.msg.me[is_mine(scenario, key)].part[spot && !is_mine(scenario, key)].sign[is_sign(scenario, key)] {
                    @if let Some((_, name)) = scenario.part_pictures.iter().find(|(of, _)| of == key) { (picture(art, name)) }
                    span.key { (key) } (of.part(key))
                    @if !of.part_why(key).is_empty() { p.why { (of.part_why(key)) } }
                }
            } }
        }
    }
}

fn response(scenario: &Scenario, of: &ScenarioWords, art: &Art) -> Markup {
    let thing = |key: &Key, right: bool| {
        html! {
            div.opt.right[right] {
                @if let Some((_, name)) = scenario.pictures.iter().find(|(of, _)| of == key) { (picture(art, name)) }
                div { span.key { (key) } b { (of.thing(key)) } p.why { (of.thing_why(key)) } }
            }
        }
    };
    let (stop, go) = of.baskets();
    match &scenario.response {
        Response::Choose { options, right } => {
            html! { div.opts { @for key in options { (thing(key, key == right)) } } }
        }
        Response::Spot { .. } => html! {},
        Response::Order { steps, tempting } => html! { div.opts.steps {
            @for key in steps { (thing(key, true)) }
            @for key in tempting { (thing(key, false)) }
        } },
        Response::Sort { cards } => html! { div.baskets {
            @for (name, side, class) in [(stop, Side::Stop, "stop"), (go, Side::Go, "go")] {
                div class={ "basket " (class) } {
                    h3 { (name) }
                    @for (key, _) in cards.iter().filter(|(_, of)| *of == side) { (thing(key, false)) }
                }
            }
        } },
    }
}

fn is_sign(scenario: &Scenario, key: &Key) -> bool {
    matches!(&scenario.response, Response::Spot { signs } if signs.contains(key))
}

fn is_mine(scenario: &Scenario, key: &Key) -> bool {
    matches!(&scenario.stimulus, Stimulus::Chat(messages) if messages.iter().any(|m| m.id == *key && m.by == By::Me))
}
