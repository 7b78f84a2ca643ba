//! Badges and the book of them.

use std::collections::BTreeMap;

use mehfooz_core::{BadgeLevel as Level, Band, Objective, ObjectiveId, ObjectiveState, Stage, Topic, TopicId};

use super::Context;
use super::feedback::rule;
use crate::views::{BadgeBookView, BadgeLevel, BadgeTile, BadgeView, BandBadges};

/// The picture of a badge whose topic this version does not hold.
const OTHER_TOPIC: &str = "feather";

/// The player's objectives as they stand.
pub type States = BTreeMap<ObjectiveId, ObjectiveState>;

pub fn badge_book(
    context: Context,
    badges: &BTreeMap<(TopicId, Band), Level>,
    states: &States,
    band: Band,
) -> BadgeBookView {
    let legend = ["started", "earned", "kept"]
        .into_iter()
        .flat_map(|level| [context.ui(&format!("badge_{level}")), context.ui(&format!("badge_book_{level}_means"))])
        .collect();
    let topics = context.bank.topics_of(band);
    BadgeBookView {
        frame: context.frame(false),
        title: context.ui("badge_book_title"),
        back: context.ui("common_back"),
        legend,
        parents_see: context.ui("badge_book_parents_see"),
        speak: context.ui("common_speak"),
        show_at_home: context.ui("badge_book_show"),
        tiles: topics.map(|topic| open_tile(context, topic, level_of(badges, topic, band), band, states)).collect(),
        other_bands: other_bands(context, badges, band),
    }
}

pub fn level_of(badges: &BTreeMap<(TopicId, Band), Level>, topic: &Topic, band: Band) -> Level {
    badges.get(&(topic.id.clone(), band)).copied().unwrap_or(Level::None)
}

/// What was started, earned or kept in bands other than this one, and in any band under topics that this version does not hold.
pub fn other_bands(context: Context, badges: &BTreeMap<(TopicId, Band), Level>, now: Band) -> Vec<BandBadges> {
    let of_band = |band: Band| {
        let here = |topic: &Topic| (band != now).then(|| tile(context, topic, level_of(badges, topic, band)));
        let gone = badges
            .iter()
            .filter(|((topic, of), _)| *of == band && context.bank.topic(topic).is_none())
            .map(|(_, level)| other_topic(context, *level));
        let tiles: Vec<_> = context.bank.topics().iter().filter_map(here).chain(gone).filter(is_begun).collect();
        (!tiles.is_empty())
            .then(|| BandBadges { title: context.with("badge_other_band", &[("band", &context.years(band))]), tiles })
    };
    Band::ALL.into_iter().rev().filter_map(of_band).collect()
}

fn is_begun(tile: &BadgeTile) -> bool {
    tile.badge.level != BadgeLevel::None
}

/// The tile of a badge whose topic this version does not hold.
fn other_topic(context: Context, level: Level) -> BadgeTile {
    let (name, state) = (context.ui("badge_other_topic"), state(context, level));
    BadgeTile {
        badge: BadgeView { number: 1, calm: false, picture: OTHER_TOPIC.to_owned(), level: level_view(level) },
        spoken: context.with("home_place_spoken", &[("topic", &name), ("state", &state)]),
        name,
        state,
        can: Vec::new(),
        rules: Vec::new(),
    }
}

/// A tile with what the child can do in the topic, and its rules.
fn open_tile(context: Context, topic: &Topic, level: Level, band: Band, states: &States) -> BadgeTile {
    let stage = |objective: &Objective| states.get(&objective.id).map_or(Stage::New, |state| state.stage);
    let objectives: Vec<_> = topic.objectives_of(band).collect();
    let learned = objectives.iter().filter(|objective| stage(objective) >= Stage::Learned);
    let tried = objectives.iter().filter(|objective| stage(objective) > Stage::New);
    BadgeTile {
        can: learned.filter_map(|objective| Some(context.words.objective(&objective.id)?.i_can.clone())).collect(),
        rules: tried.filter_map(|objective| rule(context, &objective.id)).collect(),
        ..tile(context, topic, level)
    }
}

pub fn tile(context: Context, topic: &Topic, level: Level) -> BadgeTile {
    let name = context.words.topic(&topic.id).map(|words| words.badge.clone()).unwrap_or_default();
    let state = state(context, level);
    BadgeTile {
        badge: badge(context, topic, level),
        spoken: context.with("home_place_spoken", &[("topic", &name), ("state", &state)]),
        name,
        state,
        can: Vec::new(),
        rules: Vec::new(),
    }
}

pub fn badge(context: Context, topic: &Topic, level: Level) -> BadgeView {
    BadgeView {
        number: number(context, &topic.id),
        calm: topic.sensitive,
        picture: topic.picture.clone(),
        level: level_view(level),
    }
}

/// A topic's number on the path, from 1.
pub fn number(context: Context, topic: &TopicId) -> u32 {
    let index = context.bank.topics().iter().position(|other| other.id == *topic).unwrap_or(0);
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}

fn level_view(level: Level) -> BadgeLevel {
    match level {
        Level::None => BadgeLevel::None,
        Level::Started => BadgeLevel::Started,
        Level::Earned => BadgeLevel::Earned,
        Level::Kept => BadgeLevel::Kept,
    }
}

pub fn state(context: Context, level: Level) -> String {
    context.ui(match level {
        Level::None => "badge_none",
        Level::Started => "badge_started",
        Level::Earned => "badge_earned",
        Level::Kept => "badge_kept",
    })
}
