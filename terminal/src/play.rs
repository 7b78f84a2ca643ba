//! The screens, one after the other. What is said comes from the views; only the marks are the terminal's own.

use std::error::Error;

use mehfooz::views::{FeedbackView, Mark, QuestionView, ResponseView, RoundEndView, RoundView};
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
    banner(console, view.frame.banner.as_deref())?;
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

/// The map: the number of a place, or Enter's own choice as 0.
fn start(game: &Game, console: &mut Console, player: u64) -> Played<RoundView> {
    let home = game.home(player, now())?;
    console.say("")?;
    banner(console, home.frame.banner.as_deref())?;
    console.list(home.places.iter().map(|place| place.spoken.as_str()))?;
    console.say(&format!("  0. {}", home.play_spoken))?;
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
            round_end(console, view)?;
            None
        }
    })
}

fn question(console: &mut Console, view: &QuestionView) -> Played<AnswerInput> {
    banner(console, view.frame.banner.as_deref())?;
    console.say(&format!("[{}]", view.beads))?;
    if !view.stimulus.label.is_empty() {
        let sender = view.stimulus.sender.as_deref().map(|sender| format!(": {sender}")).unwrap_or_default();
        console.say(&format!("┌ {}{sender}", view.stimulus.label))?;
        // What can be marked is listed below.
        let messages =
            if matches!(view.response, ResponseView::Spot { .. }) { &[] } else { view.stimulus.messages.as_slice() };
        for message in messages {
            console.say(&format!("│ {}{}", if message.by_me { "    » " } else { "" }, message.text))?;
        }
        console.say("└")?;
    }
    console.say(&view.prompt)?;
    if let Some(how_to) = &view.how_to {
        console.say(&format!("({how_to})"))?;
    }
    answer(console, view)
}

fn answer(console: &mut Console, view: &QuestionView) -> Played<AnswerInput> {
    Ok(match &view.response {
        ResponseView::Choose { options } => {
            AnswerInput::Choose { option: console.choose(&view.check, options, |option| &option.text)?.key.clone() }
        }
        ResponseView::Spot { parts, nothing, .. } => {
            console.list(parts.iter().map(|part| part.text.as_str()))?;
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
        ResponseView::Order { steps, hint, .. } => {
            console.list(steps.iter().map(|step| step.text.as_str()))?;
            let order = console.numbers(hint, (1, steps.len()), Some(steps.len()))?;
            let placed = order.iter().filter_map(|place| steps.get(place - 1));
            AnswerInput::Order { steps: placed.map(|step| step.key.clone()).collect() }
        }
    })
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
    for line in Some(&view.feathers).filter(|line| !line.is_empty()).into_iter().chain(&view.comes_back) {
        console.say(line)?;
    }
    console.line(&view.next).map(drop)
}

fn round_end(console: &mut Console, view: &RoundEndView) -> Played {
    console.say(&format!("== {} ==", view.title))?;
    for badge in &view.badges {
        console.say(&format!("★ {}", badge.spoken))?;
    }
    for can in &view.can {
        console.say(&format!("✓ {}: {can}", view.can_title))?;
    }
    console.say(&view.feathers)?;
    if let Some(talk) = &view.talk {
        console.say(&format!("{}: {}", talk.title, talk.text))?;
    }
    console.line(&view.back).map(drop)
}

fn banner(console: &mut Console, banner: Option<&str>) -> Played {
    banner.map_or(Ok(()), |banner| console.say(&format!("! {banner}")))
}
