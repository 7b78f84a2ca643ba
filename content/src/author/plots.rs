//! The report's plots, as SVG. Lengths are in user units; the page scales them.

use std::collections::BTreeMap;

use maud::{Markup, html};
use mehfooz_content::limits::{BOTS, Figure};
use mehfooz_core::{Scenario, Stance};

use super::summary::{Lengths, Summary};

const WIDTH: f64 = 340.0;
const ROW: f64 = 22.0;

/// A scenario as a mark: its shape tells the response, its colour the stance.
pub fn mark(response: &str, benign: bool) -> Markup {
    shape(response, if benign { "var(--accent)" } else { "var(--coral)" })
}

/// The shape of a response.
pub fn shape(response: &str, fill: &str) -> Markup {
    html! {
        svg.mark viewBox="0 0 16 16" {
            @match response {
                "choose" => { circle cx="8" cy="8" r="6.5" fill=(fill) {} }
                "spot" => { path d="M8 .8 15.2 14.2H.8Z" fill=(fill) {} }
                "sort" => { rect x="1.8" y="1.8" width="12.4" height="12.4" rx="2.5" fill=(fill) {} }
                _ => { path d="M8 .6 15.4 8 8 15.4.6 8Z" fill=(fill) {} }
            }
        }
    }
}

/// The mark of a scenario, named.
pub fn named(scenario: &Scenario) -> Markup {
    let (response, stance) = (scenario.response.kind().as_str(), scenario.stance);
    html! {
        span title={ (scenario.id) ": " (scenario.stimulus.kind()) " + " (response) ", " (stance.as_str()) } {
            (mark(response, stance == Stance::Benign))
        }
    }
}

/// Bars of counts, the longest filling the width.
pub fn bars(counts: &BTreeMap<String, usize>, fill: &str) -> Markup {
    let most = counts.values().copied().max().unwrap_or(1).max(1);
    let label = 11.0 + counts.keys().map(|name| name.chars().count()).max().map_or(0.0, |letters| float(letters) * 6.9);
    let label = label.min(215.0);
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (float(counts.len()) * ROW) } style="max-width:460px" {
            @for (at, (name, number)) in counts.iter().enumerate() {
                @let y = float(at) * ROW;
                text x="0" y=(y + 15.0) { (name) }
                rect x=(label) y=(y + 4.0) width=((WIDTH - label - 34.0) * float(*number) / float(most)) height="14" rx="5" fill=(fill) {}
                text.b x=(label + (WIDTH - label - 34.0) * float(*number) / float(most) + 6.0) y=(y + 15.0) { (number) }
            }
        }
    }
}

/// Every bot of a band in all languages, against chance and the limit.
pub fn bots(summary: &Summary, languages: &[String], band: &str) -> Markup {
    let of =
        |tag: &str, limit: &str| summary.figures.iter().find(|f| f.cell == format!("{tag} {band}") && f.limit == limit);
    let names: Vec<&str> = BOTS.iter().map(|(name, _)| *name).collect();
    let left = 92.0;
    let x = |share: f64| left + (WIDTH - left - 10.0) * share / 0.8;
    let end = float(names.len()) * ROW + 6.0;
    let limit = languages.iter().find_map(|tag| of(tag, "longest")).map_or(0.0, |figure| *figure.allowed.end());
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (end + 26.0) } role="img" aria-label={ "Bots of " (band) } {
            rect x=(x(0.0)) y="0" width=(x(limit) - x(0.0)) height=(end) rx="6" fill="var(--right-tint)" {}
            line x1=(x(limit - 0.1)) x2=(x(limit - 0.1)) y1="0" y2=(end) stroke="var(--ring)" stroke-dasharray="3 4" {}
            line x1=(x(limit)) x2=(x(limit)) y1="0" y2=(end) stroke="var(--flag)" stroke-width="2" {}
            @for share in [0.0, 0.2, 0.4, 0.6, 0.8] {
                text.soft x=(x(share)) y=(end + 16.0) text-anchor="middle" { (percent(share)) }
            }
            @for (at, name) in names.iter().enumerate() {
                @let y = float(at) * ROW + 14.0;
                text x="0" y=(y + 4.0) { (name) }
                line x1=(x(0.0)) x2=(x(0.8)) y1=(y) y2=(y) stroke="var(--line)" stroke-width="1" {}
                @for (place, tag) in languages.iter().enumerate() {
                    @if let Some(figure) = of(tag, name) { (dot(figure, x(figure.value.min(0.8)), y, place, tag)) }
                }
            }
        }
    }
}

/// Colours of languages, in the order of their tags.
pub const COLOURS: [&str; 4] = ["var(--indigo)", "var(--primary)", "var(--plum)", "var(--accent)"];

fn dot(figure: &Figure, x: f64, y: f64, place: usize, tag: &str) -> Markup {
    let fill = COLOURS.get(place % COLOURS.len()).copied().unwrap_or("var(--ink)");
    html! {
        circle cx=(x) cy=(y) r="6" fill=(fill) stroke="var(--paper)" stroke-width="1.5" opacity=(if figure.judged { "1" } else { ".55" }) {
            title { (tag) ": " (figure.shown()) ", " (figure.bounds()) @if !figure.judged { ", told and not judged" } }
        }
    }
}

/// From the shortest to the longest text, the median as a dot, the limit as a line.
pub fn lengths(lengths: &[&Lengths]) -> Markup {
    let most = lengths.iter().map(|of| of.limit.max(of.most)).max().unwrap_or(1);
    let left = 92.0;
    let x = |words: usize| left + (WIDTH - left - 22.0) * float(words) / float(most.max(1));
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (float(lengths.len()) * ROW) } {
            @for (at, of) in lengths.iter().enumerate() {
                @let y = float(at) * ROW + 12.0;
                text x="0" y=(y + 4.0) { (of.text) " " (of.language) }
                line x1=(x(of.least)) x2=(x(of.most)) y1=(y) y2=(y) stroke="var(--accent)" stroke-width="8" stroke-linecap="round" opacity=".45" {}
                circle cx=(x(of.median)) cy=(y) r="5" fill="var(--accent)" {}
                line x1=(x(of.limit)) x2=(x(of.limit)) y1=(y - 9.0) y2=(y + 9.0) stroke="var(--flag)" stroke-width="2" {}
                text.soft x=(x(of.limit) + 5.0) y=(y + 4.0) { (of.limit) }
                title { (of.text) " " (of.language) ": " (of.least) " to " (of.most) " words, median " (of.median) ", limit " (of.limit) }
            }
        }
    }
}

/// Where a figure lies between its bounds.
pub fn bullet(figure: &Figure) -> Markup {
    let (least, most) = (*figure.allowed.start(), figure.allowed.end().min(100.0));
    let end = (most.max(figure.value) * 1.25).max(0.01);
    let x = |value: f64| 160.0 * (value / end).clamp(0.0, 1.0);
    let fill = if figure.holds() {
        "var(--accent)"
    } else if figure.judged {
        "var(--flag)"
    } else {
        "var(--primary)"
    };
    html! {
        svg viewBox="0 0 166 16" width="166" height="16" {
            rect x="0" y="5" width="160" height="6" rx="3" fill="var(--sand)" {}
            rect x=(x(least)) y="5" width=(x(most) - x(least)) height="6" rx="3" fill="var(--right-tint)" stroke="var(--right)" stroke-width=".8" {}
            circle cx=(x(figure.value).max(5.0)) cy="8" r="5.5" fill=(fill) {}
        }
    }
}

/// Age of a number in days, against 90 and 180.
pub fn age(days: Option<i32>) -> Markup {
    let x = |days: f64| 220.0 * (days / 200.0).clamp(0.0, 1.0);
    let days = days.map(f64::from);
    html! {
        svg viewBox="0 0 226 18" width="226" height="18" {
            rect x="0" y="6" width=(x(90.0)) height="6" fill="var(--right-tint)" {}
            rect x=(x(90.0)) y="6" width=(x(90.0)) height="6" fill="var(--sand)" {}
            rect x=(x(180.0)) y="6" width=(x(20.0)) height="6" fill="var(--flag-tint)" {}
            @if let Some(days) = days { circle cx=(x(days).max(6.0)) cy="9" r="6" fill="var(--accent)" {} }
        }
    }
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

fn float(number: usize) -> f64 {
    mehfooz_content::limits::float(number)
}
