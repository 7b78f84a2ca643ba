//! The screens, one after the other. What is said comes from the views; only the marks are the terminal's own.

use std::error::Error;

use mehfooz::views::{FeedbackView, HelpView, Mark, QuestionView, ResponseView, RoundView};
use mehfooz::{AnswerInput, Game};

use crate::ask::Console;
use crate::clock::{now, seed};

/// What a step of the game came to.
pub type Played<T = ()> = Result<T, Box<dyn Error>>;

/// Asks for language and player, then plays round after round until the child leaves.
pub fn play(game: &Game, console: &mut Console) -> Played {
    if !game.has_language()? {
        let languages = game.languages()?.languages;
        let title: Vec<&str> = languages.iter().map(|language| language.greeting.as_str()).collect();
        let language = console.choose(&title.join(" / "), &languages, |language| &language.name)?;
        game.choose_language(language.tag.clone())?;
    }
    console.help = help(&game.help()?);
    let player = player(game, console)?;
    loop {
        let mut round = start(game, console, player)?;
        while let Some(next) = step(game, console, player, &round)? {
            round = next;
        }
    }
}

fn player(game: &Game, console: &mut Console) -> Played<u64> {
    let view = game.players()?;
    console.lines(&view.frame.banner)?;
    let tiles = view.players.iter().map(|tile| (Some(tile.player), &tile.spoken));
    let choices: Vec<_> = tiles.chain(view.new_player.iter().map(|label| (None, label))).collect();
    if !view.players.is_empty()
        && let (Some(player), _) = console.choose(&view.title, &choices, |(_, label)| label)?
    {
        return Ok(*player);
    }
    let view = game.new_player()?;
    let animal = console.choose(&view.animals_title, &view.animals, |animal| &animal.name)?;
    let band = console.choose(&view.bands_title, &view.bands, |band| &band.spoken)?;
    Ok(game.add_player(animal.avatar.clone(), band.band.clone(), seed(), now())?)
}

/// The map: the number of a place, or 0 for what the game chooses.
fn start(game: &Game, console: &mut Console, player: u64) -> Played<RoundView> {
    let home = game.home(player, now())?;
    console.say("")?;
    console.lines(&home.frame.banner)?;
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

/// Shows where the round stands, and does what the child does; none after its end.
fn step(game: &Game, console: &mut Console, player: u64, round: &RoundView) -> Played<Option<RoundView>> {
    console.say("")?;
    Ok(match round {
        RoundView::Question { view } => Some(game.answer(player, view.position, question(console, view)?, now())?),
        RoundView::Feedback { view } => {
            feedback(console, view)?;
            Some(game.next(player, view.position)?)
        }
        RoundView::End { view } => {
            console.lines(&view.spoken)?;
            console.line(&view.back)?;
            None
        }
    })
}

fn question(console: &mut Console, view: &QuestionView) -> Played<AnswerInput> {
    console.lines(&view.frame.banner)?;
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

/// What to do, and whom to call.
fn help(view: &HelpView) -> String {
    let steps = (1..).zip(&view.steps).map(|(number, step)| format!("\n  {number}. {step}"));
    let lines = view.lines.iter().map(|line| format!("\n  {}  {}\n    {}", line.digits, line.name, line.about));
    let (steps, lines): (String, String) = (steps.collect(), lines.collect());
    format!("{}\n{}{steps}\n{}{lines}", view.title, view.subtitle, view.call_title)
}

fn feedback(console: &mut Console, view: &FeedbackView) -> Played {
    console.say(&view.title)?;
    for why in &view.whys {
        let mark = match why.mark {
            Mark::Right => "✓",
            Mark::NotYet => "↻",
            Mark::Missed => "+",
        };
        console.say(&format!("{mark} {}: {}\n    {}", why.heading, why.text, why.why))?;
    }
    console.lines([&view.feathers].into_iter().filter(|line| !line.is_empty()).chain(&view.comes_back))?;
    console.line(&view.next).map(drop)
}
