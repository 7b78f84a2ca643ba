//! What an answer led to.

use mehfooz_core::bank::{Response, Scenario, Side, Stance};
use mehfooz_core::judge::feathers_half;
use mehfooz_core::{Answer, Attempt, Key, Verdict as CoreVerdict};
use mehfooz_embedded::ScenarioWords;

use super::question::place_key;
use super::{CardIndex, Context};
use crate::views::{FeedbackView, Mark, Verdict, WhyView};

pub fn feedback(
    context: Context,
    scenario: &Scenario,
    words: &ScenarioWords,
    attempt: &Attempt,
    position: CardIndex,
) -> FeedbackView {
    let CardIndex { position, number, cards } = position;
    let calm = scenario.sensitive;
    let title = context.ui(title_key(attempt.verdict, scenario.stance, calm));
    let whys = whys(context, scenario, words, attempt);
    let half_feathers = feathers_half(attempt.verdict);
    let comes_back = (attempt.verdict != CoreVerdict::Right).then(|| context.ui("feedback_comes_back"));
    let spoken = std::iter::once(title.clone())
        .chain(whys.iter().flat_map(|why| [why.heading.clone(), why.text.clone(), why.why.clone()]))
        .chain(comes_back.clone())
        .filter(|line| !line.is_empty())
        .collect();
    FeedbackView {
        frame: context.frame(calm),
        position,
        number,
        cards,
        verdict: verdict(attempt.verdict),
        title,
        whys,
        half_feathers,
        feathers: feathers_key(half_feathers, calm).map(|key| context.ui(key)).unwrap_or_default(),
        comes_back,
        next: context.ui(if attempt.verdict == CoreVerdict::Right { "feedback_next" } else { "feedback_got_it" }),
        help: context.ui("common_help"),
        speak: context.ui("common_speak"),
        spoken,
        stop: calm.then(|| context.ui("common_stop")),
    }
}

fn verdict(verdict: CoreVerdict) -> Verdict {
    match verdict {
        CoreVerdict::Right => Verdict::Right,
        CoreVerdict::Partly => Verdict::Partly,
        CoreVerdict::NotYet => Verdict::NotYet,
    }
}

fn title_key(verdict: CoreVerdict, stance: Stance, calm: bool) -> &'static str {
    match (verdict, stance, calm) {
        (CoreVerdict::Right, _, true) => "feedback_calm_right",
        (CoreVerdict::Partly, _, true) => "feedback_calm_partly",
        (CoreVerdict::NotYet, _, true) => "feedback_calm_not_yet",
        (CoreVerdict::Right, Stance::Risky, false) => "feedback_right",
        (CoreVerdict::Right, Stance::Benign, false) => "feedback_right_benign",
        (CoreVerdict::Partly, _, false) => "feedback_partly",
        (CoreVerdict::NotYet, _, false) => "feedback_not_yet",
    }
}

/// None where nothing was won: what is missing needs no telling beside the verdict.
fn feathers_key(half_feathers: u32, calm: bool) -> Option<&'static str> {
    match half_feathers {
        _ if calm => None,
        0 => None,
        1 => Some("feathers_half"),
        _ => Some("feathers_one"),
    }
}

/// What the child did first, then what would have been better.
fn whys(context: Context, scenario: &Scenario, words: &ScenarioWords, attempt: &Attempt) -> Vec<WhyView> {
    let thing = |mark: Mark, heading: &str, key: &Key| WhyView {
        mark,
        heading: context.ui(heading),
        text: words.thing(key).to_owned(),
        why: words.thing_why(key).to_owned(),
    };
    match (&scenario.response, &attempt.answer) {
        (Response::Choose { right, .. }, Answer::Choose { option }) if option == right => {
            vec![thing(Mark::Right, "feedback_you_chose", right)]
        }
        (Response::Choose { right, .. }, Answer::Choose { option }) => {
            vec![thing(Mark::NotYet, "feedback_you_chose", option), thing(Mark::Right, "feedback_better", right)]
        }
        (Response::Spot { signs }, Answer::Spot { parts }) => spot_whys(context, scenario, words, signs, parts),
        (Response::Sort { cards }, Answer::Sort { stop, .. }) => {
            let whys = cards.iter().map(|(key, side)| {
                let well = stop.contains(key) == (*side == Side::Stop);
                let basket = if *side == Side::Stop { words.baskets().0 } else { words.baskets().1 };
                let mark = if well { Mark::Right } else { Mark::NotYet };
                WhyView { heading: basket.to_owned(), ..thing(mark, "feedback_well", key) }
            });
            misses_first(whys.collect())
        }
        (Response::Order { steps }, Answer::Order { steps: given }) => steps
            .iter()
            .zip(given)
            .enumerate()
            .map(|(place, (key, given))| {
                let mark = if key == given { Mark::Right } else { Mark::NotYet };
                thing(mark, place_key(place, steps.len()), key)
            })
            .collect(),
        // Content changed under a stored answer: the verdict stands, there is nothing left to explain.
        (
            Response::Choose { .. } | Response::Spot { .. } | Response::Sort { .. } | Response::Order { .. },
            Answer::Choose { .. } | Answer::Spot { .. } | Answer::Sort { .. } | Answer::Order { .. },
        ) => Vec::new(),
    }
}

fn spot_whys(
    context: Context,
    scenario: &Scenario,
    words: &ScenarioWords,
    signs: &[Key],
    marked: &[Key],
) -> Vec<WhyView> {
    let whys = scenario.tappable().into_iter().filter_map(|key| {
        let (mark, heading) = match (signs.contains(&key), marked.contains(&key)) {
            (true, true) => (Mark::Right, "feedback_well"),
            (true, false) => (Mark::Missed, "feedback_missed"),
            (false, true) => (Mark::NotYet, "feedback_look_again"),
            (false, false) if signs.is_empty() => (Mark::Right, "feedback_nothing_right"),
            (false, false) => return None,
        };
        let why = words.part_why(&key).to_owned();
        Some(WhyView { mark, heading: context.ui(heading), text: words.part(&key).to_owned(), why })
    });
    misses_first(whys.collect())
}

/// What was not seen comes first; a child may not scroll to the end.
fn misses_first(mut whys: Vec<WhyView>) -> Vec<WhyView> {
    whys.sort_by_key(|why| why.mark == Mark::Right);
    whys
}
