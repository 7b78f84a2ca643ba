//! Badges and the book of them.

use std::collections::BTreeMap;

use mehfooz_core::TopicId;
use mehfooz_core::badge::BadgeLevel as Level;
use mehfooz_core::bank::Topic;

use super::Setting;
use crate::views::{BadgeBookView, BadgeLevel, BadgeTile, BadgeView};

pub fn badge_book(setting: Setting, badges: &BTreeMap<TopicId, Level>) -> BadgeBookView {
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
        tiles: setting.bank.topics().iter().map(|topic| tile(setting, topic, level_of(badges, topic))).collect(),
    }
}

pub fn level_of(badges: &BTreeMap<TopicId, Level>, topic: &Topic) -> Level {
    badges.get(&topic.id).copied().unwrap_or(Level::None)
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
        level: match level {
            Level::None => BadgeLevel::None,
            Level::Started => BadgeLevel::Started,
            Level::Earned => BadgeLevel::Earned,
            Level::Kept => BadgeLevel::Kept,
        },
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
