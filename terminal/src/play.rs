//! The screens, one after the other. What is said comes from the views; only the marks are the terminal's own.

use std::error::Error;

use mehfooz::views::{FeedbackView, HelpView, Mark, QuestionView, ResponseView, RoundView};
use mehfooz::{AnswerInput, Game, MehfoozError, help_without_game};

use crate::ask::Console;
use crate::clock::{now, seed};

/// What a step of the game came to.
pub type Played<T = ()> = Result<T, Box<dyn Error>>;

/// Where the child is.
enum At {
    Players,
    Map(u64),
    Round(u64, Box<RoundView>),
}

/// Asks for language and player, then plays round after round until the child leaves.
pub fn play(game: &Game, console: &mut Console) -> Played {
    // In the first language until one is chosen.
    show_help(console, &help_without_game(String::new())?);
    if !game.has_language()? {
        let languages = game.languages()?.languages;
        let title: Vec<&str> = languages.iter().map(|language| language.greeting.as_str()).collect();
        let language = console.choose(&title.join(" / "), &languages, |language| &language.name)?;
        game.choose_language(language.tag.clone())?;
    }
    show_help(console, &game.help()?);
    let mut at = At::Players;
    loop {
        let next = match &at {
            At::Players => player(game, console).map(At::Map),
            At::Map(player) => start(game, console, *player).map(|round| At::Round(*player, Box::new(round))),
            At::Round(player, round) => step(game, console, *player, round),
        };
        at = next.or_else(|error| recover(game, console, &at, error))?;
    }
}

/// Says that a call failed, and returns where the child is now. Another window may play the same progress: a card whose
/// turn has passed is no failure, the round is shown as it stands.
fn recover(game: &Game, console: &mut Console, at: &At, error: Box<dyn Error>) -> Played<At> {
    let said = match *error.downcast::<MehfoozError>()? {
        MehfoozError::OutOfTurn { .. } => None,
        MehfoozError::Storage { .. } => Some(console.failed.1.clone()),
        MehfoozError::TooNew { .. }
        | MehfoozError::Unknown { .. }
        | MehfoozError::GateClosed { .. }
        | MehfoozError::Invalid { .. } => Some(console.failed.0.clone()),
    };
    if let Some(said) = said {
        console.line(&said)?;
    }
    let (At::Map(player) | At::Round(player, _)) = *at else { return Ok(At::Players) };
    Ok(match game.resume(player) {
        Ok(Some(round)) => At::Round(player, Box::new(round)),
        Ok(None) => At::Map(player),
        Err(_) => At::Players,
    })
}

fn player(game: &Game, console: &mut Console) -> Played<u64> {
    let view = game.players()?;
    console.begin(&view.frame)?;
    let tiles = view.players.iter().map(|tile| (Some(tile.player), &tile.spoken));
    let choices: Vec<_> = tiles.chain(view.new_player.iter().map(|label| (None, label))).collect();
    if !view.players.is_empty()
        && let (Some(player), _) = console.choose(&view.title, &choices, |(_, label)| label)?
    {
        return Ok(*player);
    }
    let view = game.new_player()?;
    console.begin(&view.frame)?;
    let animal = console.choose(&view.animals_title, &view.animals, |animal| &animal.name)?;
    let band = console.choose(&view.bands_title, &view.bands, |band| &band.spoken)?;
    Ok(game.add_player(animal.avatar.clone(), band.band.clone(), seed(), now())?)
}

/// The map: the number of a place, or 0 for what the game chooses.
fn start(game: &Game, console: &mut Console, player: u64) -> Played<RoundView> {
    let home = game.home(player, now())?;
    console.say("")?;
    console.begin(&home.frame)?;
    console.list(home.places.iter().map(|place| place.spoken.as_str()))?;
    console.say(&format!("  0. {}\n  h. {}", home.play_spoken, home.help))?;
    let chosen = console.numbers(&home.play, (0, home.places.len()), Some(1))?;
    let place = chosen.first().and_then(|number| home.places.get(number.checked_sub(1)?));
    if place.is_none()
        && let Some(round) = game.resume(player)?
    {
        return Ok(round);
    }
    let topic = place.map(|place| place.topic.clone()).or(home.play_topic);
    Ok(game.begin(player, topic, seed(), now())?)
}

/// Shows where the round stands, and does what the child does; back on the map after its end.
fn step(game: &Game, console: &mut Console, player: u64, round: &RoundView) -> Played<At> {
    console.say("")?;
    let round = match round {
        RoundView::Question { view } => game.answer(player, view.position, question(console, view)?, now())?,
        RoundView::Feedback { view } => {
            feedback(console, view)?;
            game.next(player, view.position)?
        }
        RoundView::End { view } => {
            console.begin(&view.frame)?;
            console.lines(&view.spoken)?;
            console.line(&view.back)?;
            game.leave_end(player, now())?;
            return Ok(At::Map(player));
        }
    };
    Ok(At::Round(player, Box::new(round)))
}

fn question(console: &mut Console, view: &QuestionView) -> Played<AnswerInput> {
    console.begin(&view.frame)?;
    console.say(&format!("[{}]   h. {}   q. {}", view.beads, view.stop.as_ref().unwrap_or(&view.help), view.leave))?;
    if !view.stimulus.label.is_empty() {
        let sender = view.stimulus.sender.as_deref().map(|sender| format!(": {sender}")).unwrap_or_default();
        console.say(&format!("┌ {}{sender}", view.stimulus.label))?;
        let parts = if let ResponseView::Spot { parts, .. } = &view.response { parts.as_slice() } else { &[] };
        for message in &view.stimulus.messages {
            // The child's own messages are read, and cannot be marked.
            let place = parts.iter().position(|part| part.key == message.key);
            let mark = place.map_or(String::new(), |place| format!("{}. ", place + 1));
            console.say(&format!("│ {}{mark}{}", if message.by_me { "    » " } else { "" }, message.text))?;
        }
        for (number, thing) in (1..).zip(view.stimulus.photo.iter().flat_map(|photo| &photo.things)) {
            let mark = if parts.is_empty() { String::new() } else { format!("{number}. ") };
            console.say(&format!("│ {mark}{}", thing.text))?;
        }
        console.say("└")?;
    }
    console.lines([&view.prompt].into_iter().chain(&view.how_to))?;
    answer(console, view)
}

fn answer(console: &mut Console, view: &QuestionView) -> Played<AnswerInput> {
    Ok(match &view.response {
        ResponseView::Choose { options } => {
            AnswerInput::Choose { option: console.choose(&view.check, options, |option| &option.text)?.key.clone() }
        }
        ResponseView::Spot { parts, nothing, .. } => {
            console.say(&format!("  0. {nothing}"))?;
            let marks = console.numbers(&view.check, (0, parts.len()), None)?;
            let marked = marks.iter().filter_map(|mark| parts.get(mark.checked_sub(1)?));
            AnswerInput::Spot { parts: marked.map(|part| part.key.clone()).collect() }
        }
        ResponseView::Sort { cards, stop, go, .. } => {
            let (mut stops, mut goes) = (Vec::new(), Vec::new());
            for card in cards {
                console.say(&card.text)?;
                let in_stop =
                    *console.choose(&view.check, &[true, false], |is| if *is { &stop.title } else { &go.title })?;
                if in_stop { &mut stops } else { &mut goes }.push(card.key.clone());
            }
            AnswerInput::Sort { stop: stops, go: goes }
        }
        ResponseView::Order { steps, places, .. } => {
            let mut waiting: Vec<_> = steps.iter().collect();
            let mut placed = Vec::new();
            for place in places {
                let step = console.choose(place, &waiting, |step| &step.text)?.key.clone();
                waiting.retain(|other| other.key != step);
                placed.push(step);
            }
            AnswerInput::Order { steps: placed }
        }
    })
}

/// What `h` shows from now on.
fn show_help(console: &mut Console, view: &HelpView) {
    console.help = help(view);
    console.keep(&view.frame);
}

/// What to do, and whom to call.
fn help(view: &HelpView) -> String {
    let steps = (1..).zip(&view.steps).map(|(number, step)| format!("\n  {number}. {step}"));
    let lines = view.lines.iter().map(|line| format!("\n  {}  {}\n    {}", line.digits, line.name, line.about));
    let (steps, lines): (String, String) = (steps.collect(), lines.collect());
    format!("{}\n{}{steps}\n{}{lines}", view.title, view.subtitle, view.call_title)
}

fn feedback(console: &mut Console, view: &FeedbackView) -> Played {
    console.begin(&view.frame)?;
    console.say(&view.title)?;
    for why in &view.whys {
        let mark = match why.mark {
            Mark::Right => "✓",
            Mark::NotYet => "↻",
            Mark::Missed => "+",
        };
        console.say(&format!("{mark} {}: {}\n    {}", why.heading, why.text, why.why))?;
    }
    console.lines(&view.comes_back)?;
    if let Some(rule) = &view.rule {
        console.say(&format!("{}: {}", rule.heading, rule.text))?;
    }
    console.line(&view.next).map(drop)
}
