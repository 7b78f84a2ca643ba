//! The end of a round.

use std::collections::BTreeSet;

use mehfooz_core::store::{FinishedRound, Round};
use mehfooz_core::{BadgeLevel, Band, ObjectiveId, TopicId};

use super::Context;
use super::badges::tile;
use crate::views::{RoundEndView, TalkView};

pub fn round_end(context: Context, finished: &FinishedRound, talked: &BTreeSet<TopicId>, band: Band) -> RoundEndView {
    let FinishedRound { round, awards, learned, topics: _, talk } = finished;
    let half_feathers = round.feathers_half();
    let cards = u32::try_from(round.cards.len()).unwrap_or(u32::MAX);
    let calm = ends_calm(context, round);
    let badges: Vec<_> = awards
        .iter()
        .filter(|award| award.level > BadgeLevel::Started)
        .filter_map(|award| Some(tile(context, context.bank.topic(&award.topic)?, award.level)))
        .collect();
    let can: Vec<_> = learned.iter().filter_map(|objective| i_can(context, objective)).collect();
    let talk = talk.as_ref().and_then(|topic| talk_view(context, topic, band, talked.contains(topic)));
    let title = context.ui(title_key(badges.is_empty(), calm));
    let feathers = context.feathers(half_feathers, cards);
    let can_title = context.ui("round_end_can");
    let spoken = std::iter::once(title.clone())
        .chain(badges.iter().map(|badge| badge.spoken.clone()))
        .chain((!can.is_empty()).then(|| can_title.clone()))
        .chain(can.iter().cloned())
        .chain((!calm).then(|| feathers.clone()))
        .chain(talk.iter().map(|talk| talk.text.clone()))
        .collect();
    RoundEndView {
        frame: context.frame(calm),
        title,
        badges,
        can_title,
        can,
        talk,
        half_feathers,
        cards,
        feathers,
        back: context.ui("round_end_back"),
        speak: context.ui("common_speak"),
        spoken,
    }
}

fn title_key(no_badge: bool, calm: bool) -> &'static str {
    match (no_badge, calm) {
        (true, _) => "round_end_title",
        (false, true) => "round_end_calm_badge",
        (false, false) => "round_end_new_badge",
    }
}

/// Whether the last card was sensitive.
fn ends_calm(context: Context, round: &Round) -> bool {
    let last = round.cards.last().and_then(|card| context.bank.scenario(&card.card.scenario));
    last.is_some_and(|scenario| scenario.sensitive)
}

fn i_can(context: Context, objective: &ObjectiveId) -> Option<String> {
    context.words.objective(objective).map(|words| words.i_can.clone())
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
