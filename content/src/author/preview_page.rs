//! Scenarios as they are played, all languages side by side.

use maud::html;
use mehfooz_content::Content;
use mehfooz_core::Scenario;

use super::card::card;
use super::folder::Art;
use super::page::page;

/// The page, alone in its file.
pub fn preview_page(content: &Content, scenarios: &[&Scenario], art: &Art) -> String {
    let body = html! {
        main { @for scenario in scenarios { section {
            header {
                h1 { (scenario.id) }
                span { (scenario.objective) }
                span.tag { (scenario.stance.as_str()) } span.tag { (scenario.stimulus.kind()) " + " (scenario.response.kind().as_str()) }
                @if scenario.sensitive { span.tag { "sensitive" } }
            }
            div.side { @for words in &content.words { (card(scenario, words, art)) } }
        } } }
    };
    page("Mehfooz: preview", "en", false, include_str!("preview_page.css"), &body)
}
