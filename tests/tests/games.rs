//! Whole games, as a child plays them.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop where it stands")]

use mehfooz::views::{BadgeLevel, RoundView, Verdict};
use mehfooz::{AnswerInput, Game, MehfoozError};
use mehfooz_tests::{Phone, first_answer, play_round};

const DAY_MS: i64 = 86_400_000;

fn start(phone: &Phone, language: &str, band: &str) -> (Game, u64) {
    let game = phone.open().unwrap();
    game.choose_language(language.to_owned()).unwrap();
    let player = game.add_player("camel".to_owned(), band.to_owned(), 7, phone.now).unwrap();
    (game, player)
}

#[test]
fn a_first_round_in_english_from_language_to_feathers() {
    let phone = Phone::new().unwrap();
    let game = phone.open().unwrap();
    assert!(!game.has_language().unwrap());
    let languages = game.languages().unwrap().languages;
    assert_eq!(languages.iter().map(|l| l.name.as_str()).collect::<Vec<_>>(), ["English", "اردو"]);
    let players = game.choose_language("en".to_owned()).unwrap();
    assert!(players.players.is_empty() && players.new_player.is_some());
    assert_eq!(game.new_player().unwrap().animals.len(), 12);
    let player = game.add_player("camel".to_owned(), "8-10".to_owned(), 7, phone.now).unwrap();
    let home = game.home(player, phone.now).unwrap();
    assert_eq!(home.places.len(), 15, "the topics of 8-10");
    assert_eq!(home.play_topic.as_deref(), Some("private"));

    let begun = game.begin(player, home.play_topic, 1, phone.now).unwrap();
    let shown = play_round(&game, player, begun, phone.now).unwrap();
    assert_eq!(shown.len(), 11, "five questions, five feedbacks, one end");
    for view in &shown {
        if let RoundView::Feedback { view } = view {
            assert_eq!(view.verdict, Verdict::Right);
            assert!(!view.whys.is_empty() && view.whys.iter().all(|why| !why.why.is_empty()));
        }
    }
    let Some(RoundView::End { view: end }) = shown.last() else { panic!("no end") };
    assert!(end.growing.iter().any(|badge| badge.grown > 0 && badge.petals >= badge.grown && badge.petals <= 16));
    assert!(!end.title.is_empty() && !end.again.is_empty());
    assert!(end.talk.is_some());
    assert!(game.home(player, phone.now).unwrap().resumes, "the end waits");
    assert_eq!(game.resume(player).unwrap().as_ref(), shown.last());
    assert!(!game.leave_end(player, phone.now).unwrap().resumes);
    assert!(game.resume(player).unwrap().is_none(), "an end that was left is not shown again");
}

#[test]
fn a_round_in_urdu_for_the_youngest_has_a_picture_for_everything() {
    let phone = Phone::new().unwrap();
    let (game, player) = start(&phone, "ur", "5-7");
    let begun = game.begin(player, Some("private".to_owned()), 3, phone.now).unwrap();
    for view in play_round(&game, player, begun, phone.now).unwrap() {
        let RoundView::Question { view } = view else { continue };
        assert!(view.frame.right_to_left && view.frame.speech == "ur-PK");
        assert!(view.prompt.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c)), "{}", view.prompt);
        let mut names: Vec<_> =
            view.picture.iter().flat_map(|picture| picture.items.iter().chain([&picture.place])).cloned().collect();
        let photo = view.stimulus.photo.iter();
        names.extend(photo.clone().map(|photo| photo.backdrop.clone()));
        names.extend(photo.flat_map(|photo| &photo.things).map(|thing| thing.picture.clone()));
        if let mehfooz::views::ResponseView::Choose { options } = &view.response {
            assert_eq!(options.len(), 2);
            names.extend(options.iter().map(|option| option.picture.clone().unwrap()));
        }
        for name in names {
            assert!(game.picture(name).unwrap().starts_with(b"\x89PNG"));
        }
    }
}

#[test]
fn a_flagged_sentence_is_said_without_its_full_stop() {
    for (language, flagged) in [("en", ", flagged"), ("ur", "، نشان لگا ہے")] {
        let phone = Phone::new().unwrap();
        let (game, player) = start(&phone, language, "8-10");
        let mut sentences = 0;
        for topic in ["codes", "prizes", "strangers", "private"] {
            let begun = game.begin(player, Some(topic.to_owned()), 3, phone.now).unwrap();
            for view in play_round(&game, player, begun, phone.now).unwrap() {
                let RoundView::Question { view } = view else { continue };
                let mehfooz::views::ResponseView::Spot { parts, .. } = &view.response else { continue };
                for part in parts {
                    sentences += usize::from(part.text.ends_with(['.', '?', '۔', '؟']));
                    let said = part.spoken_flagged.strip_suffix(flagged).unwrap();
                    assert!(
                        part.text.starts_with(said) && said.ends_with(char::is_alphanumeric),
                        "{}",
                        part.spoken_flagged
                    );
                }
            }
            game.leave_end(player, phone.now).unwrap();
        }
        assert!(sentences > 0, "no part is a sentence");
    }
}

#[test]
fn a_killed_game_comes_back_to_the_same_card_and_to_its_feedback() {
    let phone = Phone::new().unwrap();
    let (game, player) = start(&phone, "en", "11-13");
    let question = game.begin(player, Some("codes".to_owned()), 5, phone.now).unwrap();
    std::mem::forget(game);

    let game = phone.open().unwrap();
    assert_eq!(game.resume(player).unwrap().unwrap(), question);
    assert!(game.home(player, phone.now).unwrap().resumes);
    let RoundView::Question { view } = &question else { panic!("no question") };
    let feedback = game.answer(player, view.position, first_answer(&view.response), phone.now).unwrap();
    std::mem::forget(game);

    let game = phone.open().unwrap();
    assert_eq!(game.resume(player).unwrap().unwrap(), feedback);
    assert!(matches!(game.next(player, view.position).unwrap(), RoundView::Question { view } if view.number == 2));
}

#[test]
fn killed_at_the_end_of_a_round_the_end_is_shown_again_with_its_talk_until_it_is_left() {
    let phone = Phone::new().unwrap();
    let (game, player) = start(&phone, "en", "8-10");
    let play = |game: &Game, seed| {
        let begun = game.begin(player, Some("codes".to_owned()), seed, phone.now).unwrap();
        play_round(game, player, begun, phone.now).unwrap().pop().unwrap()
    };
    let end = play(&game, 1);
    let RoundView::End { view } = &end else { panic!("no end") };
    let talk = view.talk.clone().unwrap();
    std::mem::forget(game);
    let game = phone.open().unwrap();
    assert_eq!(game.resume(player).unwrap().as_ref(), Some(&end));
    game.tick_talk(player, talk.topic.clone(), true, phone.now).unwrap();
    drop(game);
    let game = phone.open().unwrap();
    let Some(RoundView::End { view }) = game.resume(player).unwrap() else { panic!("no end") };
    assert!(view.talk.is_some_and(|again| again.topic == talk.topic && again.ticked), "the tick stays");
    assert!(game.home(player, phone.now).unwrap().resumes);
    game.leave_end(player, phone.now).unwrap();
    std::mem::forget(game);
    let game = phone.open().unwrap();
    assert_eq!(game.resume(player).unwrap(), None);
    assert!(!game.home(player, phone.now).unwrap().resumes);
}

/// The folder of the saved games goes and comes back, as a memory card does.
#[test]
fn players_are_there_again_as_soon_as_the_storage_is() {
    let phone = Phone::new().unwrap();
    drop(start(&phone, "en", "8-10"));
    let (path, away) = (phone.path(), format!("{}.away", phone.path()));
    let move_all = |from: &str, to: &str| {
        for suffix in ["", "-wal", "-shm"] {
            std::fs::rename(format!("{from}{suffix}"), format!("{to}{suffix}")).ok();
        }
    };
    move_all(&path, &away);
    std::fs::create_dir(&path).unwrap();
    let game = phone.open().unwrap();
    assert!(game.players().unwrap().players.is_empty() && game.players().unwrap().frame.banner.is_some());
    std::fs::remove_dir(&path).unwrap();
    move_all(&away, &path);
    let players = game.players().unwrap();
    assert_eq!((players.players.len(), players.frame.banner), (1, None));
}

#[test]
fn damage_to_one_childs_row_costs_only_itself_and_is_said_once() {
    let phone = Phone::new().unwrap();
    let (game, player) = start(&phone, "en", "8-10");
    let begun = game.begin(player, Some("codes".to_owned()), 1, phone.now).unwrap();
    play_round(&game, player, begun, phone.now).unwrap();
    game.leave_end(player, phone.now).unwrap();
    let other = game.add_player("lion".to_owned(), "5-7".to_owned(), 9, phone.now).unwrap();
    let homes = [player, other].map(|player| game.home(player, phone.now).unwrap());
    let book = game.badge_book(player).unwrap();
    drop(game);
    let damage = "UPDATE player SET band = 8 WHERE avatar = 'camel'; UPDATE award SET level = level + 8";
    rusqlite::Connection::open(phone.path()).unwrap().execute_batch(damage).unwrap();
    let game = phone.open().unwrap();
    assert_eq!([player, other].map(|player| game.home(player, phone.now).unwrap()), homes);
    assert_eq!(game.badge_book(player).unwrap(), book, "the badge is awarded again");
    let said = "A little of the saved play could not be read. Everything else is here.";
    assert_eq!(game.players().unwrap().frame.banner.as_deref(), Some(said));
    drop(game);
    assert_eq!(phone.open().unwrap().players().unwrap().frame.banner, None);
}

#[test]
fn a_phone_whose_language_is_no_language_asks_for_it_again_and_plays_on() {
    let phone = Phone::new().unwrap();
    let (game, player) = start(&phone, "en", "8-10");
    drop(game);
    rusqlite::Connection::open(phone.path()).unwrap().execute_batch("UPDATE phone SET language = 'eo'").unwrap();
    let game = phone.open().unwrap();
    assert!(!game.has_language().unwrap());
    assert_eq!(
        (game.players().unwrap().frame.language.as_str(), game.help().unwrap().frame.language.as_str()),
        ("ur", "ur")
    );
    assert_eq!(game.home(player, phone.now).unwrap().frame.language, "en", "the player's own is known");
    assert_eq!(game.choose_language("en".to_owned()).unwrap().frame.language, "en");
    assert!(game.has_language().unwrap());
}

#[test]
fn weeks_of_right_answers_earn_a_badge_and_keep_it() {
    let mut phone = Phone::new().unwrap();
    let (game, player) = start(&phone, "en", "8-10");
    for day in 0..30u64 {
        let begun = game.begin(player, None, day, phone.now).unwrap();
        play_round(&game, player, begun, phone.now).unwrap();
        phone.now.unix_ms += DAY_MS;
    }
    let tiles = game.badge_book(player).unwrap().tiles;
    assert_eq!(tiles[1].badge.level, BadgeLevel::Kept, "{}", tiles[1].spoken);
}

#[test]
fn each_error_is_typed_and_changes_nothing() {
    let phone = Phone::new().unwrap();
    let (game, player) = start(&phone, "en", "8-10");
    let unknown = |done: Result<(), MehfoozError>| matches!(done, Err(MehfoozError::Unknown { .. }));
    let invalid = |done: Result<(), MehfoozError>| matches!(done, Err(MehfoozError::Invalid { .. }));
    let out_of_turn = |done: Result<(), MehfoozError>| matches!(done, Err(MehfoozError::OutOfTurn { .. }));
    assert!(unknown(game.home(player + 1, phone.now).map(drop)));
    assert!(unknown(game.choose_language("xx".to_owned()).map(drop)));
    assert!(unknown(game.begin(player, Some("weather".to_owned()), 1, phone.now).map(drop)));
    assert!(unknown(game.picture("nothing".to_owned()).map(drop)));
    assert!(invalid(game.add_player("camel".to_owned(), "8-10".to_owned(), 8, phone.now).map(drop)), "camel is taken");
    assert!(invalid(game.add_player("owl".to_owned(), "8-10".to_owned(), 8, phone.now).map(drop)));
    assert!(out_of_turn(game.next(player, 0).map(drop)), "no round is open");

    let begun = game.begin(player, Some("codes".to_owned()), 1, phone.now).unwrap();
    let RoundView::Question { view } = &begun else { panic!("no question") };
    let answer = first_answer(&view.response);
    let other_kind = match &answer {
        AnswerInput::Choose { .. } => AnswerInput::Order { steps: vec!["a".to_owned()] },
        AnswerInput::Spot { .. } | AnswerInput::Sort { .. } | AnswerInput::Order { .. } => {
            AnswerInput::Choose { option: "a".to_owned() }
        }
    };
    assert!(invalid(game.answer(player, view.position, other_kind, phone.now).map(drop)));
    let stray = match &answer {
        AnswerInput::Choose { .. } => AnswerInput::Choose { option: "z".to_owned() },
        AnswerInput::Spot { .. } => AnswerInput::Spot { parts: vec!["z".to_owned()] },
        AnswerInput::Sort { .. } => AnswerInput::Sort { stop: vec!["z".to_owned()], go: vec![] },
        AnswerInput::Order { .. } => AnswerInput::Order { steps: vec!["z".to_owned()] },
    };
    assert!(invalid(game.answer(player, view.position, stray, phone.now).map(drop)));
    assert!(out_of_turn(game.answer(player, view.position + 1, answer.clone(), phone.now).map(drop)));
    assert_eq!(game.resume(player).unwrap().unwrap(), begun, "nothing changed");
    let feedback = game.answer(player, view.position, answer.clone(), phone.now).unwrap();
    assert!(out_of_turn(game.answer(player, view.position, answer, phone.now).map(drop)), "a second answer");
    assert_eq!(game.resume(player).unwrap().unwrap(), feedback, "nothing changed");
}

#[test]
fn a_folder_that_is_not_there_is_said_and_the_game_goes_on() {
    let phone = Phone::new().unwrap();
    let game = Game::open(format!("{}/nowhere/progress.db", phone.path()), phone.now).unwrap();
    game.choose_language("en".to_owned()).unwrap();
    let player = game.add_player("lion".to_owned(), "8-10".to_owned(), 7, phone.now).unwrap();
    assert!(game.home(player, phone.now).unwrap().frame.banner.is_some_and(|text| text.contains("not being saved")));
    let begun = game.begin(player, None, 1, phone.now).unwrap();
    assert_eq!(play_round(&game, player, begun, phone.now).unwrap().len(), 11);
}

#[test]
fn progress_of_a_newer_game_is_left_alone() {
    let phone = Phone::new().unwrap();
    let newer = rusqlite::Connection::open(phone.path()).unwrap();
    newer.execute_batch("CREATE TABLE later (x); PRAGMA user_version = 99").unwrap();
    drop(newer);
    let before = std::fs::read(phone.path()).unwrap();
    assert!(matches!(phone.open(), Err(MehfoozError::TooNew { reason }) if reason.contains("99")));
    assert_eq!(std::fs::read(phone.path()).unwrap(), before);
}
