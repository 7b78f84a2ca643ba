//! The report as one page.

use std::collections::BTreeMap;

use maud::{Markup, html};
use mehfooz_content::Content;
use mehfooz_content::check::{Findings, written};
use mehfooz_content::limits::{BOTS, Figure};
use mehfooz_core::{Band, Day, Topic};

use super::folder::Art;
use super::page::{page, picture};
use super::plots;
use super::report::verdict;
use super::summary::Summary;

/// The page, alone in its file.
pub fn report_page(content: &Content, summary: &Summary, found: &Findings, art: &Art, today: Day) -> String {
    let languages: Vec<String> = content.words.iter().map(|words| words.language().tag.clone()).collect();
    let body = html! {
        main {
            (head(content, found, art, today))
            (tiles(content, summary, found))
            (coverage(content, art))
            (kinds(summary))
            (frameworks(summary))
            (bots(summary, &languages))
            (limits(summary))
            (lengths(summary))
            (signatures(content, summary, art))
            (helplines(content, summary))
            (notes(summary, found))
            footer { "Written by " code { "mehfooz-content report" } ", for " (written(today)) "." }
        }
    };
    page("Mehfooz: the content", "en", false, include_str!("report_page.css"), &body)
}

fn head(content: &Content, found: &Findings, art: &Art, today: Day) -> Markup {
    let names: Vec<&str> = content.words.iter().map(|words| words.language().writing.english.as_str()).collect();
    html! {
        header {
            (picture(art, "mithu"))
            div {
                h1 { "What Mehfooz teaches" }
                p { (content.bank.scenarios().len()) " scenarios in " (names.join(" and ")) ", as of " (written(today)) }
            }
            @let number = found.problems.len();
            div.verdict.bad[number > 0] {
                @if number == 0 { "No problem, every limit holds" } @else { (number) @if number == 1 { " problem" } @else { " problems" } }
            }
        }
    }
}

fn tiles(content: &Content, summary: &Summary, found: &Findings) -> Markup {
    let benign = summary.counts.get("stance").and_then(|by| by.get("benign")).copied().unwrap_or_default();
    let number = content.bank.scenarios().len();
    let judged = summary.figures.iter().filter(|figure| figure.judged).count();
    let tiles = [
        (number.to_string(), "scenarios"),
        (content.bank.topics().len().to_string(), "topics"),
        (summary.objectives.len().to_string(), "objectives"),
        (content.words.len().to_string(), "languages"),
        (format!("{} %", benign * 100 / number.max(1)), "benign"),
        (judged.to_string(), "limits judged"),
        (found.warnings.len().to_string(), "warnings"),
    ];
    html! { div.tiles { @for (value, name) in tiles { div.tile { b { (value) } span { (name) } } } } }
}

fn coverage(content: &Content, art: &Art) -> Markup {
    let title = |topic: &Topic| {
        content.words.first().and_then(|words| words.topic(&topic.id)).map_or(String::new(), |of| of.title.clone())
    };
    html! {
        section {
            h2 { "Every objective, every scenario" }
            p.note { "A box is an objective, a mark a scenario. Learning an objective takes two different ones, and a miss brings a third." }
            div.legend {
                @for kind in ["choose", "spot", "sort", "order"] { span { (plots::shape(kind, "var(--soft)")) (kind) } }
                span { (plots::mark("choose", false)) "risky" }
                span { (plots::mark("choose", true)) "benign" }
            }
            table.map {
                thead { tr { th { "topic" } @for band in Band::ALL { th { (band.as_str()) } } } }
                @for topic in content.bank.topics() {
                    tr {
                        th { (picture(art, &topic.picture)) (title(topic)) }
                        @for band in Band::ALL {
                            td { @for objective in topic.objectives_of(band) {
                                span.objective title=(objective.id) {
                                    @for scenario in content.bank.of_objective(&objective.id) { (plots::named(scenario)) }
                                }
                            } }
                        }
                    }
                }
            }
        }
    }
}

fn kinds(summary: &Summary) -> Markup {
    let none = BTreeMap::new();
    let of = |name: &str| summary.counts.get(name).unwrap_or(&none);
    html! {
        section.third { h2 { "What is seen" } p.note { "Scenarios by stimulus." } (plots::bars(of("stimulus"), "var(--indigo)")) }
        section.third { h2 { "What is asked" } p.note { "Scenarios by response; choose at most half." } (plots::bars(of("response"), "var(--primary)")) }
        section.third { h2 { "Risky or benign" } p.note { "30 to 45 % are benign, so that \"no\" is no key." } (plots::bars(of("stance"), "var(--accent)")) }
    }
}

fn frameworks(summary: &Summary) -> Markup {
    html! {
        section.half { h2 { "UKCIS: Education for a Connected World" } p.note { "Scenarios of the topics that serve a theme; help, which names all, is left out." } (plots::bars(&summary.ukcis, "var(--plum)")) }
        section.half { h2 { "CO:RE 4Cs" } p.note { "Scenarios of the topics that serve a risk; help is left out." } (plots::bars(&summary.c4, "var(--coral)")) }
    }
}

fn bots(summary: &Summary, languages: &[String]) -> Markup {
    html! {
        section {
            h2 { "Players who know nothing" }
            p.note { "Each bot plays every choose scenario by one trick. Dashed: what guessing scores; red: the limit, ten points above. Pale dots stand for fewer than 30 scenarios, told and not judged." }
            div.legend { @for (tag, colour) in languages.iter().zip(plots::COLOURS) {
                span { svg.mark viewBox="0 0 16 16" { circle cx="8" cy="8" r="6" fill=(colour) {} } (tag) }
            } }
            div.plots { @for band in Band::ALL { div { h3 { (band.as_str()) } (plots::bots(summary, languages, band.as_str())) } } }
        }
    }
}

fn limits(summary: &Summary) -> Markup {
    let is_bot = |figure: &&Figure| BOTS.iter().any(|(name, _)| *name == figure.limit);
    let rest: Vec<&Figure> = summary.figures.iter().filter(|figure| !is_bot(figure)).collect();
    let quiet = |figure: &&&Figure| figure.cell.contains('/') && figure.holds();
    let shown: Vec<&&Figure> = rest.iter().filter(|figure| !quiet(figure)).collect();
    let (left, right) = shown.split_at(shown.len().div_ceil(2));
    html! {
        section {
            h2 { "All other limits" }
            p.note { (rest.len() - shown.len()) " limits of single files hold and are not listed." }
            div.plots style="grid-template-columns:repeat(2,minmax(0,1fr))" { @for half in [left, right] {
                table { @for figure in half { tr {
                    th { (figure.cell) " " span style="color:var(--soft);font-weight:600" { (figure.limit) } }
                    td { (plots::bullet(figure)) }
                    td.n { (figure.shown()) }
                    td { @match verdict(figure) { "" => span.pill.yes { "holds" }, "fails" => span.pill.no { "fails" }, other => span.pill.wait { (other) } } }
                } } }
            } }
        }
    }
}

fn lengths(summary: &Summary) -> Markup {
    html! {
        section {
            h2 { "How long the texts are" }
            p.note { "Words, from the shortest to the longest; the dot is the median, the red line the limit." }
            div.plots { @for band in Band::ALL { div {
                h3 { (band.as_str()) }
                (plots::lengths(&summary.lengths.iter().filter(|of| of.band == band.as_str()).collect::<Vec<_>>()))
            } } }
        }
    }
}

fn signatures(content: &Content, summary: &Summary, art: &Art) -> Markup {
    html! {
        section.half {
            h2 { "Who signed" }
            p.note { "A star: no release without it, in each language." }
            table.map {
                thead { tr { th { "topic" } @for tag in summary.signatures.keys() { th { (tag) } } } }
                @for topic in content.bank.topics() { tr {
                    th { (picture(art, &topic.picture)) (topic.id) @if content.need_signature.contains(&topic.id) { " ★" } }
                    @for of in summary.signatures.values() { td {
                        @match of.get(topic.id.as_str()).copied() {
                            Some("yes") => span.pill.yes { "signed" },
                            Some("stale") => span.pill.no { "edited since" },
                            _ => span.pill.wait { "not yet" },
                        }
                    } }
                } }
            }
        }
    }
}

fn helplines(content: &Content, summary: &Summary) -> Markup {
    html! {
        section.half {
            h2 { "How old the helplines are" }
            p.note { "Days since a number was verified: 90 warn, 180 fail a release. A release asks for numbers that were dialled." }
            table { @for line in &content.helplines {
                @let days = summary.helplines.get(&line.digits).copied().flatten();
                tr {
                    th { span.num { (line.digits) } }
                    td { (plots::age(days)) }
                    td.n { @match days { Some(1) => "1 day", Some(days) => { (days) " days" }, None => "–" } }
                    td { @if line.verified_by == "dialled" { span.pill.yes { "dialled" } } @else { span.pill.wait { (line.verified_by) } } }
                }
                tr { td colspan="4" style="border:0;padding-top:0;color:var(--soft);font-size:13px" { (line.source) } }
            } }
        }
    }
}

fn notes(summary: &Summary, found: &Findings) -> Markup {
    html! {
        section.half {
            h2 { "Nearly one story" }
            p.note { "Stems or right options of two scenarios that share half of their trigrams or more." }
            ul.plain { @for pair in &summary.pairs { li { b { (pair.ids.0) } " and " b { (pair.ids.1) } ": " (pair.what) " share " (format!("{:.0}", pair.share * 100.0)) " %, in " (pair.file) } } }
        }
        section.half {
            h2 { "What check says" }
            p.note { (found.problems.len()) " problems, " (found.warnings.len()) " warnings." }
            ul.plain {
                @for problem in &found.problems { li { span.pill.no { "problem" } " " (problem) } }
                @for warning in &found.warnings { li { span.pill.wait { "warning" } " " (warning) } }
            }
        }
    }
}
