//! The end of a round.

use std::collections::{BTreeMap, BTreeSet};

use mehfooz_core::bank::Topic;
use mehfooz_core::sort::sort_by_key;
use mehfooz_core::store::{FinishedRound, Round};
use mehfooz_core::{BadgeLevel, Band, ObjectiveId, Stage, TopicId};

use super::Context;
use super::badges::{States, level_of, tile};
use super::feedback::rule;
use crate::views::{GrowingBadge, RoundEndView, RuleView, TalkView};

/// What a child has reached, for the end of a round.
#[derive(Clone, Copy)]
pub struct Progress<'a> {
    pub talked: &'a BTreeSet<TopicId>,
    pub badges: &'a BTreeMap<(TopicId, Band), BadgeLevel>,
    pub states: &'a States,
    pub band: Band,
}

/// The petals of a badge on its way, shared by its objectives; practising is worth half of a share, learned all of it.
const PETALS: u32 = 16;

pub fn round_end(context: Context, finished: &FinishedRound, progress: Progress) -> RoundEndView {
    let FinishedRound { round, awards, learned, topics, talk } = finished;
    let calm = ends_calm(context, round);
    let badges: Vec<_> = awards
        .iter()
        .filter(|award| award.level > BadgeLevel::Started)
        .filter_map(|award| Some(tile(context, context.bank.topic(&award.topic)?, award.level)))
        .collect();
    let mut growing: Vec<_> = topics
        .iter()
        .filter_map(|topic| Some(growing_badge(context, context.bank.topic(topic)?, round, learned, progress)))
        .collect();
    sort_by_key(&mut growing, |badge| std::cmp::Reverse(badge.grown));
    let talk =
        talk.as_ref().and_then(|topic| talk_view(context, topic, progress.band, progress.talked.contains(topic)));
    let grows = growing.iter().any(|badge| badge.grown > 0);
    let title = context.ui(title_key(!badges.is_empty(), grows, calm));
    let rules = rules(context, round);
    let rules_title = context.ui("round_end_rules");
    let spoken = std::iter::once(title.clone())
        .chain(badges.iter().map(|badge| badge.spoken.clone()))
        .chain(growing.iter().filter(|badge| badge.grown > 0).map(|badge| badge.text.clone()))
        .chain((!rules.is_empty()).then(|| rules_title.clone()))
        .chain(rules.iter().map(|rule| rule.text.clone()))
        .chain(talk.iter().map(|talk| talk.text.clone()))
        .collect();
    RoundEndView {
        frame: context.frame(calm),
        title,
        badges,
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
    topic: &Topic,
    round: &Round,
    learned: &[ObjectiveId],
    progress: Progress,
) -> GrowingBadge {
    let objectives: Vec<_> = topic.objectives_of(progress.band).collect();
    let count = u32::try_from(objectives.len()).unwrap_or(u32::MAX).max(1);
    let (mut halves, mut new) = (0, 0);
    for objective in objectives {
        let state = progress.states.get(&objective.id);
        let now = state.map_or(0, |state| worth(state.stage));
        let answered = round.cards.iter().filter_map(|card| card.attempt.as_ref());
        let in_round = answered.filter(|attempt| attempt.objective == objective.id).count();
        let before = match state {
            // Every attempt of it was made in this round.
            Some(state) if usize::try_from(state.attempts).is_ok_and(|attempts| attempts == in_round) => 0,
            Some(_) if learned.contains(&objective.id) => worth(Stage::Practising),
            _ => now,
        };
        halves += now;
        new += now - before;
    }
    let (petals, grown) = (halves * PETALS / (2 * count), new * PETALS / (2 * count));
    let level = level_of(progress.badges, topic, progress.band);
    let tile = tile(context, topic, level);
    let key = match grown {
        0 => "round_end_petals_none",
        1 => "round_end_petals_one",
        _ => "round_end_petals_many",
    };
    let text = context.with(key, &[("count", &grown.to_string()), ("badge", &tile.name)]);
    GrowingBadge { tile, petals, grown, text }
}

/// In halves of an objective's share of petals.
fn worth(stage: Stage) -> u32 {
    match stage {
        Stage::New => 0,
        Stage::Practising => 1,
        Stage::Learned | Stage::Kept => 2,
    }
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
        text: context.words.topic(topic)?.band(band)?.talk.to_string(),
        tick: context.ui("round_end_talked"),
        ticked,
    })
}
