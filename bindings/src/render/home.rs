//! The map.

use std::collections::BTreeMap;

use mehfooz_core::badge::BadgeLevel;
use mehfooz_core::bank::Topic;
use mehfooz_core::path::NextThing;
use mehfooz_core::{Band, Player, TopicId};

use super::Setting;
use super::badges::{badge, level_of, state};
use crate::views::{HomeView, PlaceView};

pub fn home(
    setting: Setting,
    player: &Player,
    badges: &BTreeMap<(TopicId, Band), BadgeLevel>,
    next: &NextThing,
    here: Option<&TopicId>,
) -> HomeView {
    let (play, play_spoken, play_topic) = match next {
        NextThing::Resume => ("home_resume", setting.ui("home_resume_spoken"), None),
        NextThing::Due { count: _ } => ("home_play", setting.ui("home_due_spoken"), None),
        NextThing::Topic(topic) => {
            let title = title(setting, topic);
            ("home_play", setting.with("home_play_spoken", &[("topic", &title)]), Some(topic.to_string()))
        }
        NextThing::Anything => ("home_play", setting.ui("home_any_spoken"), None),
    };
    HomeView {
        frame: setting.frame(false),
        picture: player.avatar.as_str().to_owned(),
        change_player: setting.with("home_change_player", &[("animal", &setting.animal(player.avatar))]),
        places: setting
            .bank
            .topics()
            .iter()
            .map(|topic| place(setting, topic, badges, player.settings.band, here == Some(&topic.id)))
            .collect(),
        badges: setting.ui("home_badges"),
        play: setting.ui(play),
        play_spoken,
        play_topic,
        resumes: *next == NextThing::Resume,
        grown_ups: setting.ui("gate_title"),
        help: setting.ui("common_help"),
    }
}

fn place(
    setting: Setting,
    topic: &Topic,
    badges: &BTreeMap<(TopicId, Band), BadgeLevel>,
    band: Band,
    here: bool,
) -> PlaceView {
    let level = level_of(badges, topic, band);
    let others =
        Band::ALL.into_iter().filter(|other| *other != band).map(|other| (level_of(badges, topic, other), other));
    let other = others.max().filter(|(other, _)| *other >= BadgeLevel::Earned && *other > level);
    let name = title(setting, &topic.id);
    let key = if here { "home_place_here_spoken" } else { "home_place_spoken" };
    let spoken = setting.with(key, &[("topic", &name), ("state", &state(setting, level))]);
    PlaceView {
        topic: topic.id.to_string(),
        picture: topic.place_picture.clone(),
        badge: badge(setting, topic, level),
        other_band: other.map(|(other, _)| badge(setting, topic, other)),
        here,
        spoken: match other {
            None => spoken,
            Some((other, band)) => setting.with(
                "home_place_other_band_spoken",
                &[("place", &spoken), ("band", &setting.years(band)), ("state", &state(setting, other))],
            ),
        },
        name,
    }
}

fn title(setting: Setting, topic: &TopicId) -> String {
    setting.words.topic(topic).map(|words| words.title.clone()).unwrap_or_default()
}
