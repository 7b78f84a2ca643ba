//! Parents and Child. What is known of a child comes as `ChildProgress`, in which there is no answer.

use mehfooz_core::{Band, ChildProgress, Day, Player, Settings, Stage, Topic, TopicId, sort_by_key};

use super::Context;
use super::badges::{level_of, other_bands, tile};
use super::settings::{bands, languages};
use crate::views::{
    BadgeLevel, ChildSettings, ChildTile, ChildView, ParentsView, SkillView, StageLevel, SwitchView, TalkAdvice,
    TopicProgress,
};

pub fn parents(
    context: Context,
    children: &[ChildProgress],
    wipe_due: bool,
    pin_taken_away: Option<Day>,
) -> ParentsView {
    ParentsView {
        frame: context.frame(false),
        title: context.ui("parents_title"),
        back: context.ui("common_back"),
        note: context.ui(if children.is_empty() { "parents_none" } else { "parents_note" }),
        tip: context.ui("parents_tip"),
        message: wipe_due.then(|| context.ui("parents_wipe_due")),
        pin_taken_away: pin_taken_away.map(|day| {
            let (year, month, day) = day.date();
            let (year, month, day) = (year.to_string(), month.to_string(), day.to_string());
            context.with("parents_pin_taken_away", &[("year", &year), ("month", &month), ("day", &day)])
        }),
        children: children.iter().map(|child| child_tile(context, child)).collect(),
        settings: context.ui("settings_title"),
        export_import: context.ui("export_import_title"),
    }
}

fn child_tile(context: Context, child: &ChildProgress) -> ChildTile {
    let Player { id, avatar, settings } = &child.player;
    let (name, band) = (context.animal(*avatar), context.years(settings.band));
    let effort = effort(context, "child_effort_week", child.effort.days_in_7, child.effort.answered_in_7);
    let badges = counted_badges(context, child);
    let ask = ask(context, child).map(|(_, ask, _)| ask).unwrap_or_default();
    ChildTile {
        player: id.0,
        picture: avatar.as_str().to_owned(),
        spoken: [&name, &band, &effort, &badges, &context.ui("child_ask"), &ask].map(String::clone).into(),
        name,
        band,
        effort,
        badges,
        ask_title: context.ui("child_ask"),
        ask,
    }
}

pub fn child(context: Context, child: &ChildProgress) -> ChildView {
    let ChildProgress { player, badges: _, stages: _, effort: played, talks } = child;
    let name = context.animal(player.avatar);
    ChildView {
        frame: context.frame(false),
        player: player.id.0,
        picture: player.avatar.as_str().to_owned(),
        back: context.ui("common_back"),
        effort: vec![
            effort(context, "child_effort_week", played.days_in_7, played.answered_in_7),
            effort(context, "child_effort_month", played.days_in_30, played.answered_in_30),
            context.with("child_talks", &[("count", &talks.len().to_string())]),
        ],
        badges_title: context.ui("home_badges"),
        all_topics: context.ui("child_all_topics"),
        learns_title: context.ui("child_learns"),
        topics: topics(context, child),
        other_bands: other_bands(context, &child.badges, player.settings.band),
        talk: advice(context, child),
        settings: child_settings(context, &player.settings),
        export: context.with("child_export", &[("animal", &name)]),
        delete: context.with("child_delete", &[("animal", &name)]),
        title: name,
    }
}

fn effort(context: Context, key: &str, days: u32, answered: u32) -> String {
    context.with(key, &[("days", &days.to_string()), ("answered", &answered.to_string())])
}

/// How many badges of each level the child's page shows.
fn counted_badges(context: Context, child: &ChildProgress) -> String {
    let band = child.player.settings.band;
    let own = context.bank.topics_of(band).map(|topic| tile(context, topic, level_of(&child.badges, topic, band)));
    let others = other_bands(context, &child.badges, band).into_iter().flat_map(|other| other.tiles);
    let shown: Vec<_> = own.chain(others).map(|tile| tile.badge.level).collect();
    let of = |level: BadgeLevel| shown.iter().filter(|shown| **shown == level).count().to_string();
    let counts = [of(BadgeLevel::Kept), of(BadgeLevel::Earned), of(BadgeLevel::Started)];
    let [kept, earned, started] = counts.each_ref().map(String::as_str);
    context.with("child_badges", &[("kept", kept), ("earned", earned), ("started", started)])
}

/// Every topic of the band, the highest badges first, else in the order of the path.
fn topics(context: Context, child: &ChildProgress) -> Vec<TopicProgress> {
    let band = child.player.settings.band;
    let mut topics: Vec<_> = context.bank.topics_of(band).collect();
    sort_by_key(&mut topics, |topic| std::cmp::Reverse(level_of(&child.badges, topic, band)));
    topics.into_iter().map(|topic| topic_progress(context, child, topic)).collect()
}

fn topic_progress(context: Context, child: &ChildProgress, topic: &Topic) -> TopicProgress {
    let skill = |objective: &mehfooz_core::Objective| {
        let stage = child.stages.get(&objective.id).copied().unwrap_or(Stage::New);
        let (stage, state) = match stage {
            Stage::New => (StageLevel::New, "stage_new"),
            Stage::Practising => (StageLevel::Practising, "stage_practising"),
            Stage::Learned => (StageLevel::Learned, "stage_learned"),
            Stage::Kept => (StageLevel::Kept, "stage_kept"),
        };
        let words = context.words.objective(&objective.id)?;
        Some(SkillView { can: words.can.clone(), stage, state: context.ui(state), rule: words.rule.clone() })
    };
    TopicProgress {
        badge: tile(context, topic, level_of(&child.badges, topic, child.player.settings.band)),
        skills: topic.objectives_of(child.player.settings.band).filter_map(skill).collect(),
    }
}

fn advice(context: Context, child: &ChildProgress) -> TalkAdvice {
    let (title, ask, avoid) = ask(context, child).unwrap_or_default();
    TalkAdvice {
        title: context.with("child_talk", &[("topic", &title)]),
        ask_title: context.ui("child_ask"),
        ask,
        avoid_title: context.ui("child_avoid"),
        avoid,
    }
}

/// The title of the topic to talk about next, its question, and what had better not be said.
fn ask(context: Context, child: &ChildProgress) -> Option<(String, String, String)> {
    let topic = child.topic_to_ask(context.bank)?;
    words(context, &topic.id, child.player.settings.band)
}

fn words(context: Context, topic: &TopicId, band: Band) -> Option<(String, String, String)> {
    let words = context.words.topic(topic)?;
    let of_band = words.band(band)?;
    Some((words.title.clone(), of_band.ask.clone(), of_band.avoid.clone()))
}

fn child_settings(context: Context, settings: &Settings) -> ChildSettings {
    let Settings { band, language, reads_aloud, sounds, calmer_motion } = settings;
    let switch = |key: &str, on: bool| SwitchView { label: context.ui(key), on };
    ChildSettings {
        language_title: context.ui("players_language"),
        languages: languages(&language.0),
        band_title: context.ui("child_band"),
        bands: bands(context, *band),
        band_note: context.ui("child_band_note"),
        sounds: switch("child_sounds", *sounds),
        reads_aloud: switch("child_reads_aloud", *reads_aloud),
        calmer_motion: switch("child_calmer_motion", *calmer_motion),
    }
}
