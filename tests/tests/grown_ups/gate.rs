//! The gate and the PIN.

use mehfooz::views::GateOutcome;
use mehfooz::{Game, MehfoozError, Now, PlayerChange};

use super::{Outcome, later, open_gate, phone_with_a_child, shut, solved};

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
