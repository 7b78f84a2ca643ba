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

/// What is open while the gate is shut: a child's screens, Help, and the gate itself.
const OPEN: [&str; 20] = [
    "add_player",
    "answer",
    "badge_book",
    "begin",
    "choose_language",
    "close_gate",
    "gate",
    "has_language",
    "help",
    "help_without_game",
    "home",
    "languages",
    "leave_end",
    "new_player",
    "next",
    "open",
    "picture",
    "players",
    "resume",
    "tick_talk",
];

/// A call that needs the gate, by its name.
type Page<'a> = (&'static str, Box<dyn Fn(&Game) -> Option<MehfoozError> + 'a>);

fn pages<'a>(child: u64, now: Now) -> Vec<Page<'a>> {
    vec![
        ("parents", Box::new(move |game| game.parents(now).err())),
        ("child", Box::new(move |game| game.child(child, now).err())),
        (
            "change_player",
            Box::new(move |game| game.change_player(child, PlayerChange::Sounds { on: false }, now).err()),
        ),
        ("ask_to_delete", Box::new(move |game| game.ask_to_delete(child).err())),
        ("export_import", Box::new(|game| game.export_import().err())),
        ("export_player", Box::new(move |game| game.export_player(child).err())),
        ("import_player", Box::new(move |game| game.import_player("{}".into(), now).err())),
        ("settings", Box::new(|game| game.settings().err())),
        ("pin", Box::new(|game| game.pin().err())),
        ("set_pin", Box::new(|game| game.set_pin("1234".into(), 1).err())),
        ("remove_pin", Box::new(|game| game.remove_pin().err())),
        ("about", Box::new(|game| game.about().err())),
        ("delete_player", Box::new(move |game| game.delete_player(child, now).err())),
    ]
}

/// Every exported call is in one of the two lists: a new one does not pass before somebody decided where it stands.
#[test]
fn every_call_is_behind_the_gate_or_listed_as_open() -> Outcome {
    let sources = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../bindings/src");
    let mut exported = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(sources)? {
        let path = entry?.path();
        let text = if path.is_file() { std::fs::read_to_string(path)? } else { continue };
        if text.contains("uniffi::export") {
            let names = text.lines().filter_map(|line| line.trim_start().strip_prefix("pub fn ")?.split_once('('));
            exported.extend(names.map(|(name, _)| name.to_owned()));
        }
    }
    let listed = pages(0, Now { unix_ms: 0, utc_offset_s: 0, uptime_ms: 0 }).into_iter().map(|(name, _)| name);
    let listed: std::collections::BTreeSet<_> = listed.chain(OPEN).chain(["try_gate"]).map(str::to_owned).collect();
    assert_eq!(exported, listed);
    Ok(())
}

#[test]
fn every_page_behind_the_gate_asks_for_it_before_and_after() -> Outcome {
    let (phone, game, child) = phone_with_a_child()?;
    let now = phone.now;
    let all_shut = |game: &Game, when: &str| {
        for (name, page) in pages(child, now) {
            assert!(matches!(page(game), Some(MehfoozError::GateClosed { .. })), "{name} is open {when}");
        }
    };
    all_shut(&game, "at the start");
    open_gate(&game, now)?;
    assert_eq!(game.child(child, now)?.title, "Camel");
    game.close_gate()?;
    all_shut(&game, "after the gate was closed");
    open_gate(&game, now)?;
    drop(game);
    let game = phone.open()?;
    all_shut(&game, "after a restart");
    assert_eq!(game.players()?.players.len(), 1, "nothing was deleted while it was shut");
    open_gate(&game, now)?;
    for (name, page) in pages(child, now) {
        assert_eq!(page(&game), None, "{name}");
    }
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
fn digits_of_any_keyboard_open_the_gate() -> Outcome {
    let (_, game, _) = phone_with_a_child()?;
    let now = Now { unix_ms: 0, utc_offset_s: 0, uptime_ms: 0 };
    let in_script = |text: &str, zero: u32| -> String {
        text.chars().filter_map(|c| char::from_u32(zero + c.to_digit(10)?)).collect()
    };
    for zero in [0x6F0, 0x660, 0x966] {
        let view = game.gate(false, 5, now)?;
        let given = format!(" {} ", in_script(&solved(&view), zero));
        assert!(matches!(game.try_gate(given, false, 6, now)?, GateOutcome::Open { .. }));
        game.set_pin(in_script("2580", zero), 7)?;
        game.close_gate()?;
        assert!(matches!(game.try_gate("2580".into(), false, 6, now)?, GateOutcome::Open { .. }));
        game.close_gate()?;
        assert!(matches!(game.try_gate(in_script("2580", zero), false, 6, now)?, GateOutcome::Open { .. }));
        let refused = game.set_pin("12a4".into(), 7).unwrap_err();
        assert!(matches!(&refused, MehfoozError::Invalid { reason } if reason.contains("digits only")), "{refused}");
        game.remove_pin()?;
        game.close_gate()?;
    }
    Ok(())
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
