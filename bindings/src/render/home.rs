//! The map.

use std::collections::BTreeMap;

use mehfooz_core::{BadgeLevel, Band, Home, NextThing, Player, Topic, TopicId};

use super::Context;
use super::badges::{badge, level_of, state};
use crate::views::{HomeView, PlaceView};

pub fn home(
    context: Context,
    player: &Player,
    badges: &BTreeMap<(TopicId, Band), BadgeLevel>,
    home: &Home,
) -> HomeView {
    let (play, play_spoken, play_topic) = match &home.next {
        NextThing::Resume => ("home_resume", context.ui("home_resume_spoken"), None),
        NextThing::Due => ("home_play", context.ui("home_due_spoken"), None),
        NextThing::Topic(topic) => {
            let title = title(context, topic);
            ("home_play", context.with("home_play_spoken", &[("topic", &title)]), Some(topic.to_string()))
        }
        NextThing::Anything => ("home_play", context.ui("home_any_spoken"), None),
    };
    HomeView {
        frame: context.frame(false),
        picture: player.avatar.as_str().to_owned(),
        change_player: context.with("home_change_player", &[("animal", &context.animal(player.avatar))]),
        places: context
            .bank
            .topics_of(player.settings.band)
            .map(|topic| {
                place(context, topic, badges, player.settings.band, home.here.is_some_and(|here| here.id == topic.id))
            })
            .collect(),
        badges: context.ui("home_badges"),
        play: context.ui(play),
        play_spoken,
        play_topic,
        resumes: home.next == NextThing::Resume,
        grown_ups: context.ui("gate_title"),
        help: context.ui("common_help"),
    }
}

fn place(
    context: Context,
    topic: &Topic,
    badges: &BTreeMap<(TopicId, Band), BadgeLevel>,
    band: Band,
    here: bool,
) -> PlaceView {
    let level = level_of(badges, topic, band);
    let others =
        Band::ALL.into_iter().filter(|other| *other != band).map(|other| (level_of(badges, topic, other), other));
    let other = others.max().filter(|(other, _)| *other >= BadgeLevel::Earned && *other > level);
    let name = title(context, &topic.id);
    let key = if here { "home_place_here_spoken" } else { "home_place_spoken" };
    let spoken = context.with(key, &[("topic", &name), ("state", &state(context, level))]);
    PlaceView {
        topic: topic.id.to_string(),
        picture: topic.place_picture.clone(),
        badge: badge(context, topic, level),
        other_band: other.map(|(other, _)| badge(context, topic, other)),
        here,
        spoken: match other {
            None => spoken,
            Some((other, band)) => context.with(
                "home_place_other_band_spoken",
                &[("place", &spoken), ("band", &context.years(band)), ("state", &state(context, other))],
            ),
        },
        name,
    }
}

fn title(context: Context, topic: &TopicId) -> String {
    context.words.topic(topic).map(|words| words.title.clone()).unwrap_or_default()
}
