//! Badges and the book of them.

use std::collections::BTreeMap;

use mehfooz_core::badge::BadgeLevel as Level;
use mehfooz_core::bank::Topic;
use mehfooz_core::{Band, TopicId};

use super::Setting;
use crate::views::{BadgeBookView, BadgeLevel, BadgeTile, BadgeView, BandBadges};

/// The picture of a badge whose topic this version does not hold.
const OTHER_TOPIC: &str = "feather";

pub fn badge_book(setting: Setting, badges: &BTreeMap<(TopicId, Band), Level>, band: Band) -> BadgeBookView {
    let legend = ["started", "earned", "kept"]
        .into_iter()
        .flat_map(|level| [setting.ui(&format!("badge_{level}")), setting.ui(&format!("badge_book_{level}_means"))])
        .collect();
    BadgeBookView {
        frame: setting.frame(false),
        title: setting.ui("badge_book_title"),
        back: setting.ui("common_back"),
        legend,
        parents_see: setting.ui("badge_book_parents_see"),
        tiles: setting.bank.topics().iter().map(|topic| tile(setting, topic, level_of(badges, topic, band))).collect(),
        other_bands: other_bands(setting, badges, band),
    }
}

pub fn level_of(badges: &BTreeMap<(TopicId, Band), Level>, topic: &Topic, band: Band) -> Level {
    badges.get(&(topic.id.clone(), band)).copied().unwrap_or(Level::None)
}

/// What was started, earned or kept in bands other than this one, and in any band under topics that this version does not hold.
pub fn other_bands(setting: Setting, badges: &BTreeMap<(TopicId, Band), Level>, now: Band) -> Vec<BandBadges> {
    let of_band = |band: Band| {
        let here = |topic: &Topic| (band != now).then(|| tile(setting, topic, level_of(badges, topic, band)));
        let gone = badges
            .iter()
            .filter(|((topic, of), _)| *of == band && setting.bank.topic(topic).is_none())
            .map(|(_, level)| other_topic(setting, *level));
        let tiles: Vec<_> = setting.bank.topics().iter().filter_map(here).chain(gone).filter(is_begun).collect();
        (!tiles.is_empty())
            .then(|| BandBadges { title: setting.with("badge_other_band", &[("band", &setting.years(band))]), tiles })
    };
    Band::ALL.into_iter().rev().filter_map(of_band).collect()
}

fn is_begun(tile: &BadgeTile) -> bool {
    tile.badge.level != BadgeLevel::None
}

/// The tile of a badge whose topic this version does not hold.
fn other_topic(setting: Setting, level: Level) -> BadgeTile {
    let (name, state) = (setting.ui("badge_other_topic"), state(setting, level));
    BadgeTile {
        badge: BadgeView { number: 1, calm: false, picture: OTHER_TOPIC.to_owned(), level: level_view(level) },
        spoken: setting.with("home_place_spoken", &[("topic", &name), ("state", &state)]),
        name,
        state,
    }
}

pub fn tile(setting: Setting, topic: &Topic, level: Level) -> BadgeTile {
    let name = setting.words.topic(&topic.id).map(|words| words.badge.clone()).unwrap_or_default();
    let state = state(setting, level);
    BadgeTile {
        badge: badge(setting, topic, level),
        spoken: setting.with("home_place_spoken", &[("topic", &name), ("state", &state)]),
        name,
        state,
    }
}

pub fn badge(setting: Setting, topic: &Topic, level: Level) -> BadgeView {
    let place = setting.bank.topics().iter().position(|other| other.id == topic.id).unwrap_or(0);
    BadgeView {
        number: u32::try_from(place + 1).unwrap_or(u32::MAX),
        calm: topic.sensitive,
        picture: topic.picture.clone(),
        level: level_view(level),
    }
}

fn level_view(level: Level) -> BadgeLevel {
    match level {
        Level::None => BadgeLevel::None,
        Level::Started => BadgeLevel::Started,
        Level::Earned => BadgeLevel::Earned,
        Level::Kept => BadgeLevel::Kept,
    }
}

pub fn state(setting: Setting, level: Level) -> String {
    setting.ui(match level {
        Level::None => "badge_none",
        Level::Started => "badge_started",
        Level::Earned => "badge_earned",
        Level::Kept => "badge_kept",
    })
}
