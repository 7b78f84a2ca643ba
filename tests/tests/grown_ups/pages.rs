//! What parents see, change and delete.

use mehfooz::views::{BadgeLevel, RoundView, StageLevel};
use mehfooz::{Game, MehfoozError, Now, PlayerChange};
use mehfooz_tests::{Phone, first_answer, play_round};

use super::{Outcome, later, open_gate, phone_with_a_child};

#[test]
fn parents_see_how_far_and_how_often_and_one_question() -> Outcome {
    let (phone, game, child) = phone_with_a_child()?;
    let now = phone.now;
    assert_eq!(open_gate(&game, now)?.children[0].effort, "Last 7 days. Days played: 0. Questions: 0.");
    let shown = play_round(&game, child, game.begin(child, Some("codes".into()), 3, now)?, now)?;
    let Some(RoundView::End { view: end }) = shown.last() else { panic!("no end") };
    let talk = end.talk.as_ref().unwrap();

    let page = game.parents(now)?;
    assert_eq!(page.children[0].effort, "Last 7 days. Days played: 1. Questions: 5.");
    let view = game.child(child, now)?;
    assert_eq!(view.effort[2], "Talks at home: 0.");
    let levels: Vec<_> = view.topics.iter().map(|topic| topic.badge.badge.level).collect();
    assert_eq!(levels.len(), 15, "the topics of 8-10");
    assert!(levels[0] != BadgeLevel::None && levels[14] == BadgeLevel::None, "{levels:?}");
    let stages: Vec<_> = view.topics.iter().flat_map(|topic| &topic.skills).map(|skill| skill.stage).collect();
    assert!(stages.contains(&StageLevel::Learned) || stages.contains(&StageLevel::Practising), "{stages:?}");
    assert_eq!(page.children[0].ask, view.talk.ask);

    game.tick_talk(child, talk.topic.clone(), true, now)?;
    assert_eq!(game.child(child, now)?.effort[2], "Talks at home: 1.");
    let week_later = later(now, 7 * 86_400_000);
    assert_eq!(game.child(child, week_later)?.effort[0], "Last 7 days. Days played: 0. Questions: 0.");
    assert_eq!(game.child(child, week_later)?.effort[1], "Last 30 days. Days played: 1. Questions: 5.");
    Ok(())
}

#[test]
fn a_parent_changes_a_childs_game_and_no_badge_is_lost() -> Outcome {
    let (phone, game, child) = phone_with_a_child()?;
    let now = phone.now;
    play_round(&game, child, game.begin(child, Some("codes".into()), 3, now)?, now)?;
    game.begin(child, None, 4, now)?;
    let frame = game.home(child, now)?.frame;
    assert!(!frame.reads_aloud && frame.sounds && !frame.calmer_motion);
    open_gate(&game, now)?;
    game.change_player(child, PlayerChange::ReadsAloud { on: true }, now)?;
    game.change_player(child, PlayerChange::Sounds { on: false }, now)?;
    game.change_player(child, PlayerChange::CalmerMotion { on: true }, now)?;
    game.change_player(child, PlayerChange::Language { tag: "ur".into() }, now)?;
    let frame = game.home(child, now)?.frame;
    assert!(frame.right_to_left && frame.reads_aloud && !frame.sounds && frame.calmer_motion);
    assert!(!game.parents(now)?.frame.right_to_left, "the phone's own pages keep their language");

    assert!(game.resume(child)?.is_some());
    let view = game.change_player(child, PlayerChange::Band { band: "11-13".into() }, now)?;
    assert!(view.settings.bands.iter().any(|band| band.value == "11-13" && band.chosen));
    assert!(game.resume(child)?.is_none(), "another band closes the open round");
    let view = game.change_player(child, PlayerChange::Band { band: "8-10".into() }, now)?;
    assert!(view.topics[0].badge.badge.level != BadgeLevel::None, "the old badges are still there");

    let wrong = [
        game.change_player(child, PlayerChange::Band { band: "4".into() }, now).unwrap_err().to_string(),
        game.change_player(child, PlayerChange::Language { tag: "xx".into() }, now).unwrap_err().to_string(),
    ];
    assert_eq!(wrong, ["band \"4\" is not one of 5-7, 8-10, 11-13", "language \"xx\" is not one of en, ur"]);
    Ok(())
}

/// Four rounds of `codes`, all right, earn its badge.
fn earn_codes(game: &Game, child: u64, now: Now) -> Outcome {
    for seed in 0..4 {
        play_round(game, child, game.begin(child, Some("codes".into()), seed, now)?, now)?;
    }
    Ok(game.leave_end(child, now).map(drop)?)
}

#[test]
fn what_was_earned_at_one_age_is_shown_at_every_other() -> Outcome {
    for (at, to) in [("5-7", "8-10"), ("8-10", "11-13"), ("11-13", "5-7")] {
        let phone = Phone::new()?;
        let game = phone.open()?;
        game.choose_language("en".into())?;
        let now = phone.now;
        let child = game.add_player("camel".into(), at.into(), 7, now)?;
        earn_codes(&game, child, now)?;
        let earned = |tiles: &[mehfooz::views::BadgeTile]| {
            tiles.iter().filter(|tile| tile.badge.level == BadgeLevel::Earned).count()
        };
        assert_eq!(earned(&game.badge_book(child)?.tiles), 1, "{at}");
        open_gate(&game, now)?;
        game.change_player(child, PlayerChange::Band { band: to.into() }, now)?;
        let book = game.badge_book(child)?;
        assert_eq!((earned(&book.tiles), book.other_bands.len(), earned(&book.other_bands[0].tiles)), (0, 1, 1));
        let place = game.home(child, now)?.places.into_iter().find(|place| place.topic == "codes");
        assert_eq!(place.and_then(|place| place.other_band).map(|badge| badge.level), Some(BadgeLevel::Earned));
        assert_eq!(game.child(child, now)?.other_bands, book.other_bands);
        assert!(game.parents(now)?.children[0].badges.contains("earned: 1"), "{:?}", game.parents(now)?.children[0]);
        counts_agree(&game, child, now)?;
    }
    Ok(())
}

#[test]
fn what_was_only_started_at_one_age_is_shown_at_every_other_too() -> Outcome {
    let (phone, game, child) = phone_with_a_child()?;
    let now = phone.now;
    let begun = game.begin(child, Some("codes".into()), 1, now)?;
    let RoundView::Question { view } = begun else { return Err("no card".into()) };
    game.answer(child, view.position, first_answer(&view.response), now)?;
    game.next(child, view.position)?;
    open_gate(&game, now)?;
    game.change_player(child, PlayerChange::Band { band: "11-13".into() }, now)?;
    let book = game.badge_book(child)?;
    let tiles: Vec<_> = book.other_bands.iter().flat_map(|other| &other.tiles).map(|tile| tile.badge.level).collect();
    assert_eq!(tiles, [BadgeLevel::Started]);
    assert_eq!(game.child(child, now)?.other_bands, book.other_bands);
    counts_agree(&game, child, now)
}

/// The counts on the child's tile are those of the badges on its page.
fn counts_agree(game: &Game, child: u64, now: Now) -> Outcome {
    let view = game.child(child, now)?;
    let own = view.topics.iter().map(|topic| topic.badge.badge.level);
    let others = view.other_bands.iter().flat_map(|other| &other.tiles).map(|tile| tile.badge.level);
    let shown: Vec<_> = own.chain(others).collect();
    let of = |level| shown.iter().filter(|shown| **shown == level).count();
    let (kept, earned, started) = (of(BadgeLevel::Kept), of(BadgeLevel::Earned), of(BadgeLevel::Started));
    let tile = game.parents(now)?.children.into_iter().find(|tile| tile.player == child).ok_or("no tile")?;
    assert_eq!(tile.badges, format!("Badges kept: {kept}, earned: {earned}, started: {started}."));
    Ok(())
}

#[test]
fn the_counts_on_a_childs_tile_are_those_of_its_page() -> Outcome {
    let (phone, game, child) = phone_with_a_child()?;
    let now = phone.now;
    earn_codes(&game, child, now)?;
    open_gate(&game, now)?;
    counts_agree(&game, child, now)?;
    let award = |topic: &str, band: &str, level: &str| {
        format!(r#"{{"topic":"{topic}","band":"{band}","level":"{level}","day":20000,"seed":null}},"#)
    };
    // Topics that this build leaves out, other ages, and what was only started there.
    let awards = [
        award("gone", "8-10", "started"),
        award("gone", "8-10", "earned"),
        award("gone", "5-7", "started"),
        award("lost", "11-13", "kept"),
        award("photos", "5-7", "started"),
        award("photos", "5-7", "earned"),
        award("money", "11-13", "started"),
    ];
    let document = game.export_player(child)?.replace("\"awards\":[", &format!("\"awards\":[{}", awards.concat()));
    assert!(game.import_player(document, now)?.taken_in);
    counts_agree(&game, child, now)?;
    game.change_player(child, PlayerChange::Band { band: "5-7".into() }, now)?;
    counts_agree(&game, child, now)
}

#[test]
fn traces_that_could_not_be_wiped_are_said_until_they_are() -> Outcome {
    let (phone, game, child) = phone_with_a_child()?;
    let now = phone.now;
    open_gate(&game, now)?;
    let reader = rusqlite::Connection::open(phone.path())?;
    reader.execute_batch("BEGIN; SELECT COUNT(*) FROM player")?;
    let due = "The player is deleted. The phone wipes the last traces when the game starts next time.";
    let page = game.delete_player(child, now)?;
    assert_eq!((page.children.len(), page.message.as_deref()), (0, Some(due)));
    assert_eq!(game.parents(now)?.message.as_deref(), Some(due));
    drop((game, reader));
    let game = phone.open()?;
    assert_eq!(open_gate(&game, now)?.message, None);
    Ok(())
}

#[test]
fn while_nothing_can_be_saved_a_player_is_not_deleted_and_that_is_said() -> Outcome {
    let (phone, game, child) = phone_with_a_child()?;
    let now = phone.now;
    open_gate(&game, now)?;
    let other = rusqlite::Connection::open(phone.path())?;
    other.execute_batch("BEGIN IMMEDIATE")?;
    let refused = game.delete_player(child, now).unwrap_err();
    assert!(matches!(&refused, MehfoozError::Storage { reason } if reason.contains("not deleted")), "{refused}");
    assert_eq!(game.parents(now)?.children.len(), 1);
    other.execute_batch("COMMIT")?;
    assert_eq!(game.delete_player(child, now)?.children.len(), 0);
    Ok(())
}

#[test]
fn deleting_a_player_asks_once_more_and_leaves_the_others() -> Outcome {
    let (phone, game, child) = phone_with_a_child()?;
    let now = phone.now;
    let brother = game.add_player("lion".into(), "5-7".into(), 8, now)?;
    open_gate(&game, now)?;
    assert_eq!(game.ask_to_delete(child)?.title, "Delete this player: Camel?");
    let left: Vec<_> = game.delete_player(child, now)?.children.iter().map(|tile| tile.player).collect();
    assert_eq!(left, [brother]);
    assert!(matches!(game.home(child, now), Err(MehfoozError::Unknown { .. })));
    Ok(())
}

#[test]
fn a_copy_in_a_language_that_is_not_here_is_shown_in_the_phones() -> Outcome {
    let (phone, game, child) = phone_with_a_child()?;
    let now = phone.now;
    open_gate(&game, now)?;
    let copy = game.export_player(child)?.replace(r#""language":"en""#, r#""language":"xx""#);
    game.delete_player(child, now)?;
    assert!(game.import_player(copy, now)?.taken_in);
    assert_eq!(game.home(child, now)?.frame.language, "en");
    Ok(())
}

#[test]
fn a_refused_copy_says_why_for_the_log() -> Outcome {
    let (phone, game, child) = phone_with_a_child()?;
    let now = phone.now;
    open_gate(&game, now)?;
    let copy = game.export_player(child)?;
    let broken = game.import_player(copy.replace(r#""band":"8-10""#, r#""band":"9-11""#), now)?;
    let reason = broken.reason.unwrap_or_default();
    assert!(!broken.taken_in && reason.contains("`9-11`, expected") && reason.contains("`8-10`"), "{reason}");
    assert!(!broken.text.contains(&reason), "{}", broken.text);
    let foreign = game.import_player("{}".into(), now)?;
    assert_eq!(foreign.reason.as_deref(), Some("the file holds no player of Mehfooz"));
    assert_eq!(game.import_player(copy, now)?.reason, None);
    Ok(())
}
