//! The end of a round.

use std::collections::{BTreeMap, BTreeSet};

use mehfooz_core::{BadgeLevel, Band, FinishedRound, Petals, Round, TopicId};

use super::Context;
use super::badges::{level_of, tile};
use super::feedback::rule;
use crate::views::{GrowingBadge, RoundEndView, RuleView, TalkView};

pub fn round_end(
    context: Context,
    finished: &FinishedRound,
    talks: &BTreeSet<TopicId>,
    badges: &BTreeMap<(TopicId, Band), BadgeLevel>,
    band: Band,
) -> RoundEndView {
    let FinishedRound { round, badges: reached, petals, talk } = finished;
    let calm = ends_calm(context, round);
    let new = reached.iter().filter_map(|(topic, level)| Some(tile(context, context.bank.topic(topic)?, *level)));
    let new: Vec<_> = new.collect();
    let growing: Vec<_> = petals.iter().filter_map(|petals| growing_badge(context, petals, badges, band)).collect();
    let talk = talk.as_ref().and_then(|topic| talk_view(context, topic, band, talks.contains(topic)));
    let grows = growing.iter().any(|badge| badge.grown > 0);
    let title = context.ui(title_key(!new.is_empty(), grows, calm));
    let rules = rules(context, round);
    let rules_title = context.ui("round_end_rules");
    let spoken = std::iter::once(title.clone())
        .chain(new.iter().map(|badge| badge.spoken.clone()))
        .chain(growing.iter().filter(|badge| badge.grown > 0).map(|badge| badge.text.clone()))
        .chain((!rules.is_empty()).then(|| rules_title.clone()))
        .chain(rules.iter().map(|rule| rule.text.clone()))
        .chain(talk.iter().map(|talk| talk.text.clone()))
        .collect();
    RoundEndView {
        frame: context.frame(calm),
        title,
        badges: new,
        growing,
        rules_title,
        rules,
        talk,
        back: context.ui("round_end_back"),
        again: context.ui("round_end_again"),
        help: context.ui("common_help"),
        speak: context.ui("common_speak"),
        spoken,
    }
}

/// The rules of the round's objectives, in the order of cards, each once.
fn rules(context: Context, round: &Round) -> Vec<RuleView> {
    let scenarios = round.cards.iter().filter_map(|card| context.bank.scenario(&card.card.scenario));
    let mut rules: Vec<RuleView> = Vec::new();
    for found in scenarios.filter_map(|scenario| rule(context, &scenario.objective)) {
        if !rules.contains(&found) {
            rules.push(found);
        }
    }
    rules
}

fn growing_badge(
    context: Context,
    petals: &Petals,
    badges: &BTreeMap<(TopicId, Band), BadgeLevel>,
    band: Band,
) -> Option<GrowingBadge> {
    let Petals { topic, petals, grown } = petals;
    let topic = context.bank.topic(topic)?;
    let tile = tile(context, topic, level_of(badges, topic, band));
    let key = match grown {
        0 => "round_end_petals_none",
        1 => "round_end_petals_one",
        _ => "round_end_petals_many",
    };
    let text = context.with(key, &[("count", &grown.to_string()), ("badge", &tile.name)]);
    Some(GrowingBadge { tile, petals: *petals, grown: *grown, text })
}

fn title_key(new_badge: bool, grows: bool, calm: bool) -> &'static str {
    match (new_badge, grows, calm) {
        (true, _, true) => "round_end_calm_badge",
        (true, _, false) => "round_end_new_badge",
        (false, true, false) => "round_end_grows",
        (false, ..) => "round_end_title",
    }
}

/// Whether the last card was sensitive.
fn ends_calm(context: Context, round: &Round) -> bool {
    let last = round.cards.last().and_then(|card| context.bank.scenario(&card.card.scenario));
    last.is_some_and(|scenario| scenario.sensitive)
}

fn talk_view(context: Context, topic: &TopicId, band: Band, ticked: bool) -> Option<TalkView> {
    Some(TalkView {
        topic: topic.to_string(),
        title: context.ui("round_end_talk"),
        text: context.words.topic(topic)?.band(band)?.talk.clone(),
        tick: context.ui("round_end_talked"),
        ticked,
    })
}
