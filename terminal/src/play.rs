//! The screens, one after the other. What is said comes from the views; only the marks are the terminal's own.

use std::error::Error;
use std::io::{self, BufRead, Write};

use mehfooz::views::{FeedbackView, HelpView, Mark, QuestionView, ResponseView, RoundEndView, RoundView, ThingView};
use mehfooz::{AnswerInput, Game, MehfoozError};

use crate::ask::Console;
use crate::clock::{now, seed};

/// Why the game stopped.
pub enum Stop {
    /// The child left; everything is saved.
    Left,
    /// Something broke.
    Failed(Box<dyn Error>),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl From<MehfoozError> for Stop {
    fn from(error: MehfoozError) -> Self {
        Self::Failed(error.into())
    }
}

/// Asks for language and player, then plays round after round until the child leaves.
pub fn play<R: BufRead, W: Write>(game: &Game, console: &mut Console<R, W>) -> Result<(), Stop> {
    if !game.has_language()? {
        let view = game.languages()?;
        let names: Vec<&str> = view.languages.iter().map(|language| language.name.as_str()).collect();
        console.list(names.iter().copied())?;
        let language = console.pick(&names.join(" / "), names.len())?;
        if let Some(language) = view.languages.get(language) {
            game.choose_language(language.tag.clone())?;
        }
    }
    console.set_help(help(&game.help()?));
    let player = player(game, console)?;
    loop {
        let mut round = start(game, console, player)?;
        while let Some(next) = step(game, console, player, &round)? {
            round = next;
        }
    }
}

fn player<R: BufRead, W: Write>(game: &Game, console: &mut Console<R, W>) -> Result<u64, Stop> {
    let view = game.players()?;
    banner(console, view.frame.banner.as_deref())?;
    let names = view.players.iter().map(|player| player.spoken.as_str()).chain(view.new_player.as_deref());
    let choices: Vec<&str> = names.collect();
    let chosen = if view.players.is_empty() {
        0
    } else {
        console.list(choices.iter().copied())?;
        console.pick(&view.title, choices.len())?
    };
    if let Some(tile) = view.players.get(chosen) {
        return Ok(tile.player);
    }
    let view = game.new_player()?;
    console.list(view.animals.iter().map(|animal| animal.name.as_str()))?;
    let animal = console.pick(&view.animals_title, view.animals.len())?;
    console.list(view.bands.iter().map(|band| band.spoken.as_str()))?;
    let band = console.pick(&view.bands_title, view.bands.len())?;
    let avatar = view.animals.get(animal).map(|animal| animal.avatar.clone()).unwrap_or_default();
    let band = view.bands.get(band).map(|band| band.band.clone()).unwrap_or_default();
    Ok(game.add_player(avatar, band, seed(), now())?)
}

/// The map: the number of a place, or Enter's own choice as 0.
fn start<R: BufRead, W: Write>(game: &Game, console: &mut Console<R, W>, player: u64) -> Result<RoundView, Stop> {
    let home = game.home(player, now())?;
    console.gap()?;
    banner(console, home.frame.banner.as_deref())?;
    console.list(home.places.iter().map(|place| place.spoken.as_str()))?;
    console.say(&format!("  0. {}", home.play_spoken))?;
    console.say(&format!("  h. {}", home.help))?;
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
fn step<R: BufRead, W: Write>(
    game: &Game,
    console: &mut Console<R, W>,
    player: u64,
    round: &RoundView,
) -> Result<Option<RoundView>, Stop> {
    console.gap()?;
    match round {
        RoundView::Question { view } => {
            let answer = question(console, view)?;
            Ok(Some(game.answer(player, view.position, answer, now())?))
        }
        RoundView::Feedback { view } => {
            feedback(console, view)?;
            Ok(Some(game.next(player, view.position)?))
        }
        RoundView::End { view } => {
            round_end(console, view)?;
            Ok(None)
        }
    }
}

fn question<R: BufRead, W: Write>(console: &mut Console<R, W>, view: &QuestionView) -> Result<AnswerInput, Stop> {
    banner(console, view.frame.banner.as_deref())?;
    let help = view.stop.as_ref().unwrap_or(&view.help);
    console.say(&format!("[{}]   h. {help}   q. {}", view.beads, view.leave))?;
    if !view.stimulus.label.is_empty() {
        let sender = view.stimulus.sender.as_deref().map(|sender| format!(": {sender}")).unwrap_or_default();
        console.say(&format!("┌ {}{sender}", view.stimulus.label))?;
        for message in &view.stimulus.messages {
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

fn answer<R: BufRead, W: Write>(console: &mut Console<R, W>, view: &QuestionView) -> Result<AnswerInput, Stop> {
    match &view.response {
        ResponseView::Choose { options } => {
            console.list(texts(options))?;
            let option = console.pick(&view.check, options.len())?;
            Ok(AnswerInput::Choose { option: options.get(option).map(|option| option.key.clone()).unwrap_or_default() })
        }
        ResponseView::Spot { parts, nothing, .. } => {
            console.list(parts.iter().map(|part| part.text.as_str()))?;
            console.say(&format!("  0. {nothing}"))?;
            let mut marks = console.numbers(&view.check, (0, parts.len()), None)?;
            marks.sort_unstable();
            marks.dedup();
            let marked = marks.iter().filter_map(|mark| parts.get(mark.checked_sub(1)?));
            Ok(AnswerInput::Spot { parts: marked.map(|part| part.key.clone()).collect() })
        }
        ResponseView::Sort { cards, stop, go, .. } => {
            let (mut stops, mut goes) = (Vec::new(), Vec::new());
            for card in cards {
                console.say(&card.text)?;
                console.list([stop.title.as_str(), go.title.as_str()])?;
                let basket = if console.pick(&view.check, 2)? == 0 { &mut stops } else { &mut goes };
                basket.push(card.key.clone());
            }
            Ok(AnswerInput::Sort { stop: stops, go: goes })
        }
        ResponseView::Order { steps, hint, .. } => {
            console.list(texts(steps))?;
            loop {
                let order = console.numbers(hint, (1, steps.len()), Some(steps.len()))?;
                let keys: Vec<_> =
                    order.iter().filter_map(|place| steps.get(place - 1)).map(|step| step.key.clone()).collect();
                if steps.iter().all(|step| keys.contains(&step.key)) {
                    return Ok(AnswerInput::Order { steps: keys });
                }
            }
        }
    }
}

fn texts(things: &[ThingView]) -> impl Iterator<Item = &str> {
    things.iter().map(|thing| thing.text.as_str())
}

/// What to do, and whom to call.
fn help(view: &HelpView) -> Vec<String> {
    let steps = (1..).zip(&view.steps).map(|(number, step)| format!("{number}. {step}"));
    let lines = view.lines.iter().map(|line| format!("{}  {}\n      {}", line.digits, line.name, line.about));
    let title = [view.title.clone(), view.subtitle.clone()];
    title.into_iter().chain(steps).chain([view.call_title.clone()]).chain(lines).collect()
}

fn feedback<R: BufRead, W: Write>(console: &mut Console<R, W>, view: &FeedbackView) -> Result<(), Stop> {
    console.say(&view.title)?;
    for why in &view.whys {
        let mark = match why.mark {
            Mark::Right => "✓",
            Mark::NotYet => "↻",
            Mark::Missed => "+",
        };
        console.say(&format!("{mark} {}: {}\n    {}", why.heading, why.text, why.why))?;
    }
    if !view.feathers.is_empty() {
        console.say(&view.feathers)?;
    }
    if let Some(comes_back) = &view.comes_back {
        console.say(comes_back)?;
    }
    console.pause(&view.next)
}

fn round_end<R: BufRead, W: Write>(console: &mut Console<R, W>, view: &RoundEndView) -> Result<(), Stop> {
    console.say(&format!("== {} ==", view.title))?;
    for badge in &view.badges {
        console.say(&format!("★ {}", badge.spoken))?;
    }
    if !view.can.is_empty() {
        console.say(&view.can_title)?;
    }
    for can in &view.can {
        console.say(&format!("✓ {can}"))?;
    }
    console.say(&view.feathers)?;
    if let Some(talk) = &view.talk {
        console.say(&format!("{}: {}", talk.title, talk.text))?;
    }
    console.pause(&view.back)
}

fn banner<R: BufRead, W: Write>(console: &mut Console<R, W>, banner: Option<&str>) -> Result<(), Stop> {
    banner.map_or(Ok(()), |banner| console.say(&format!("! {banner}")))
}
