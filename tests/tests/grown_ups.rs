//! Stories of the grown-ups' pages: the gate, the PIN, what parents see, what they change.

use mehfooz::views::{BadgeLevel, GateOutcome, GateView, ParentsView, RoundView, StageLevel};
use mehfooz::{Game, MehfoozError, Now, PlayerChange};
use mehfooz_tests::{Phone, play_round};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// What a grown-up types at the gate; 0 where no product is asked for.
fn solved(view: &GateView) -> String {
    let factors =
        view.product.iter().flat_map(|product| product.split([' ', '×', '='])).filter_map(|word| word.parse().ok());
    factors.reduce(|a: u32, b| a * b).unwrap_or(0).to_string()
}

fn open_gate(game: &Game, now: Now) -> Result<ParentsView, Box<dyn std::error::Error>> {
    let view = game.gate(false, 5, now)?;
    match game.try_gate(solved(&view), false, 6, now)? {
        GateOutcome::Open { view } => Ok(view),
        GateOutcome::Shut { view } => Err(format!("still shut: {:?}", view.message).into()),
    }
}

fn shut(outcome: GateOutcome) -> Result<GateView, &'static str> {
    match outcome {
        GateOutcome::Shut { view } => Ok(view),
        GateOutcome::Open { .. } => Err("the gate opened"),
    }
}

fn later(now: Now, ms: i64) -> Now {
    Now { unix_ms: now.unix_ms + ms, uptime_ms: now.uptime_ms + ms, ..now }
}

/// A phone in English with one player, and that player's id.
fn phone_with_a_child() -> Result<(Phone, Game, u64), Box<dyn std::error::Error>> {
    let phone = Phone::new()?;
    let game = phone.open()?;
    game.choose_language("en".into())?;
    let child = game.add_player("camel".into(), "8-10".into(), 7, phone.now)?;
    Ok((phone, game, child))
}

#[test]
fn every_page_behind_the_gate_asks_for_it_before_and_after() -> Outcome {
    let (phone, game, child) = phone_with_a_child()?;
    let now = phone.now;
    let pages = |game: &Game| {
        let change = || PlayerChange::Sounds { on: false };
        [
            game.parents(now).err(),
            game.child(child, now).err(),
            game.change_player(child, change(), now).err(),
            game.ask_to_delete(child).err(),
            game.settings().err(),
            game.pin().err(),
            game.about().err(),
            game.set_pin("1234".into(), 1).err(),
            game.remove_pin().err(),
            game.delete_player(child, now).err(),
        ]
    };
    let is_shut = |error: &Option<MehfoozError>| matches!(error, Some(MehfoozError::GateClosed { .. }));
    assert!(pages(&game).iter().all(is_shut), "{:?}", pages(&game));
    open_gate(&game, now)?;
    assert_eq!(game.child(child, now)?.title, "Camel");
    game.close_gate()?;
    assert!(pages(&game).iter().all(is_shut), "{:?}", pages(&game));
    open_gate(&game, now)?;
    drop(game);
    let game = phone.open()?;
    assert!(pages(&game).iter().all(is_shut), "a restart shuts it");
    assert_eq!(game.players()?.players.len(), 1, "nothing was deleted while it was shut");
    Ok(())
}

#[test]
fn a_child_who_tries_every_product_gets_nowhere() -> Outcome {
    let (phone, game, _) = phone_with_a_child()?;
    let mut now = phone.now;
    let first = game.gate(false, 5, now)?;
    let answer = solved(&first);
    for (given, message) in [("1", "Not right. Tries left: 2."), ("", "Not right. One try left.")] {
        let view = shut(game.try_gate(given.into(), false, 40, now)?)?;
        assert_eq!(view.message.as_deref(), Some(message));
        assert!(view.wait.is_none());
    }
    let view = shut(game.try_gate("x".into(), false, 5, now)?)?;
    assert_eq!(view.wait.map(|wait| wait.ms), Some(60_000));
    assert_eq!(view.product, first.product, "the seed of the first draws the first again");
    assert!(shut(game.try_gate(answer.clone(), false, 5, now)?)?.wait.is_some(), "the right one waits as well");

    now.unix_ms += 86_400_000;
    assert!(game.gate(false, 5, now)?.wait.is_some(), "a changed clock does not shorten the wait");
    drop(game);
    let game = phone.open()?;
    now.uptime_ms = 10;
    assert_eq!(game.gate(false, 5, now)?.wait.map(|wait| wait.ms), Some(60_000), "a reboot begins it afresh");
    now = later(now, 59_999);
    assert_eq!(game.gate(false, 5, now)?.wait.map(|wait| wait.ms), Some(1));
    now = later(now, 1);
    assert!(game.gate(false, 5, now)?.wait.is_none());
    assert!(matches!(game.try_gate(answer, false, 5, now)?, GateOutcome::Open { .. }));
    Ok(())
}

#[test]
fn a_pin_opens_and_a_forgotten_one_is_taken_away_and_told() -> Outcome {
    let (phone, game, _) = phone_with_a_child()?;
    let now = phone.now;
    open_gate(&game, now)?;
    assert!(matches!(game.set_pin("12".into(), 3), Err(MehfoozError::Invalid { .. })));
    assert!(game.settings()?.remove_pin.is_none());
    assert!(game.set_pin("2580".into(), 3)?.remove_pin.is_some());
    game.close_gate()?;

    let view = game.gate(false, 9, now)?;
    assert_eq!((view.product, view.most_digits), (None, 6));
    assert!(view.forgot.is_some());
    assert_eq!(
        shut(game.try_gate("2581".into(), false, 9, now)?)?.message.as_deref(),
        Some("Not right. Tries left: 2.")
    );
    assert!(matches!(game.try_gate("2580".into(), false, 9, now)?, GateOutcome::Open { .. }));
    game.close_gate()?;

    let mut view = game.gate(true, 9, now)?;
    assert_eq!(view.message.as_deref(), Some("Right answers to go: 3."));
    for (seed, message) in [(10, "Right answers to go: 2."), (11, "One more to go.")] {
        view = shut(game.try_gate(solved(&view), true, seed, now)?)?;
        assert_eq!(view.message.as_deref(), Some(message));
    }
    let GateOutcome::Open { view } = game.try_gate(solved(&view), true, 12, now)? else { panic!("still shut") };
    let told = "The PIN was forgotten and taken away on 24/11/2026. If that was not you, set a new one in Settings.";
    assert_eq!(view.pin_taken_away.as_deref(), Some(told));
    game.set_pin("9999".into(), 4)?;
    assert_eq!(game.parents(now)?.pin_taken_away.as_deref(), Some(told), "it stays told");
    game.remove_pin()?;
    game.close_gate()?;
    assert!(game.gate(false, 9, now)?.product.is_some());
    Ok(())
}

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
    assert_eq!(levels.len(), 12);
    assert!(levels[0] != BadgeLevel::None && levels[11] == BadgeLevel::None, "{levels:?}");
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
