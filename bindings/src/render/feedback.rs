//! What an answer led to.

use mehfooz_core::{
    Answer, Attempt, Key, ObjectiveId, Response, Scenario, Side, Stance, Verdict as CoreVerdict, sort_by_key,
};
use mehfooz_embedded::ScenarioWords;

use super::question::{photo, picture_of, place_key, stage};
use super::{CardIndex, Context};
use crate::views::{FeedbackView, Mark, RuleView, Verdict, WhyView};

pub fn feedback(
    context: Context,
    scenario: &Scenario,
    words: &ScenarioWords,
    attempt: &Attempt,
    position: CardIndex,
) -> FeedbackView {
    let beads = position.beads(context);
    let CardIndex { position, number, cards } = position;
    let calm = scenario.sensitive;
    let title = context.ui(title_key(attempt.verdict, scenario.stance, calm));
    let whys = whys(context, scenario, words, attempt);
    let (done, better) = done(context, scenario, words, attempt, &whys);
    let rule = rule(context, &scenario.objective);
    let comes_back = (attempt.verdict != CoreVerdict::Right).then(|| context.ui("feedback_comes_back"));
    let spoken = std::iter::once(title.clone())
        .chain(done.iter().chain(&better).filter(|line| !whys.iter().any(|why| why.text == line.text)).flat_map(lines))
        .chain(whys.iter().flat_map(lines))
        .chain(rule.iter().map(|rule| rule.text.clone()))
        .chain(comes_back.clone())
        .filter(|line| !line.is_empty())
        .collect();
    FeedbackView {
        frame: context.frame(calm),
        position,
        number,
        cards,
        beads,
        leave: context.ui("question_leave"),
        verdict: verdict(attempt.verdict),
        title,
        stage: stage(context, scenario),
        done,
        better,
        rule,
        why_title: context.ui("feedback_why"),
        photo: photo(context, scenario, words),
        whys,
        comes_back,
        next: context.ui(if attempt.verdict == CoreVerdict::Right { "feedback_next" } else { "feedback_got_it" }),
        help: context.ui("common_help"),
        speak: context.ui("common_speak"),
        spoken,
        stop: calm.then(|| context.ui("common_stop")),
    }
}

/// What stands on it, and why.
fn lines(why: &WhyView) -> [String; 3] {
    [why.heading.clone(), why.text.clone(), why.why.clone()]
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

/// The rule of an objective; none while it has none.
pub fn rule(context: Context, objective: &ObjectiveId) -> Option<RuleView> {
    let mut of_topics = context.bank.topics().iter().flat_map(|topic| &topic.objectives);
    let picture = of_topics.find(|of| of.id == *objective)?.rule_picture.clone()?;
    let text = context.words.objective(objective)?.rule.clone()?;
    Some(RuleView { heading: context.ui("feedback_rule"), text, picture })
}

/// Maximum number of things that the child did, shown before "Why?" is opened.
const MAX_DONE: usize = 4;

/// What the child did, and one better way when that was not right.
fn done(
    context: Context,
    scenario: &Scenario,
    words: &ScenarioWords,
    attempt: &Attempt,
    whys: &[WhyView],
) -> (Vec<WhyView>, Option<WhyView>) {
    let wrong = attempt.verdict != CoreVerdict::Right;
    let misplaced = whys.iter().find(|why| why.mark != Mark::Right);
    let missed = whys.iter().find(|why| why.mark == Mark::Missed);
    let (mut done, other) = match &attempt.answer {
        Answer::Choose { .. } => (whys.iter().take(1).cloned().collect(), whys.get(1).cloned()),
        Answer::Spot { parts } if parts.is_empty() => {
            let mark = if wrong { Mark::NotYet } else { Mark::Right };
            (vec![nothing(context, mark, "feedback_you_chose")], missed.cloned())
        }
        Answer::Spot { parts } => {
            let marked = whys.iter().filter(|why| parts.iter().any(|part| part.as_str() == why.key));
            let nothing = (scenario.stance == Stance::Benign).then(|| nothing(context, Mark::Right, "feedback_better"));
            (marked.cloned().collect(), missed.cloned().or(nothing))
        }
        Answer::Sort { .. } => (whys.to_vec(), misplaced.map(|why| better(context, why, "feedback_belongs"))),
        Answer::Order { steps } => {
            let given = steps.iter().enumerate().map(|(place, key)| {
                let right = whys.get(place).is_some_and(|why| why.key == key.as_str());
                let mark = if right { Mark::Right } else { Mark::NotYet };
                thing(context, scenario, words, mark, place_key(place, steps.len()), key)
            });
            (given.collect(), misplaced.map(|why| better(context, why, "feedback_comes")))
        }
    };
    done.truncate(MAX_DONE);
    (done, other.filter(|_| wrong))
}

/// "Nothing here", as what was chosen or as the better way.
fn nothing(context: Context, mark: Mark, heading: &str) -> WhyView {
    WhyView {
        mark,
        heading: context.ui(heading),
        text: context.ui("question_nothing"),
        why: String::new(),
        key: String::new(),
        picture: None,
    }
}

/// A card or step where it belongs, as the better way.
fn better(context: Context, why: &WhyView, key: &str) -> WhyView {
    let text = context.with(key, &[("thing", &why.text), ("place", &why.heading)]);
    WhyView { mark: Mark::Right, heading: context.ui("feedback_better"), text, ..why.clone() }
}

fn thing(
    context: Context,
    scenario: &Scenario,
    words: &ScenarioWords,
    mark: Mark,
    heading: &str,
    key: &Key,
) -> WhyView {
    WhyView {
        mark,
        heading: context.ui(heading),
        text: words.thing(key).to_owned(),
        why: words.thing_why(key).to_owned(),
        key: key.to_string(),
        picture: picture_of(&scenario.pictures, key),
    }
}

/// What the child did first, then what would have been better.
fn whys(context: Context, scenario: &Scenario, words: &ScenarioWords, attempt: &Attempt) -> Vec<WhyView> {
    let thing = |mark: Mark, heading: &str, key: &Key| thing(context, scenario, words, mark, heading, key);
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
        (Response::Order { steps, tempting }, Answer::Order { steps: given }) => {
            let in_place = steps.iter().zip(given).enumerate().map(|(place, (key, given))| {
                let mark = if key == given { Mark::Right } else { Mark::NotYet };
                thing(mark, place_key(place, steps.len()), key)
            });
            let tempted = given.iter().filter(|key| tempting.contains(key));
            in_place.chain(tempted.map(|key| thing(Mark::NotYet, "feedback_look_again", key))).collect()
        }
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
        Some(WhyView {
            mark,
            heading: context.ui(heading),
            text: words.part(&key).to_owned(),
            why: words.part_why(&key).to_owned(),
            picture: picture_of(&scenario.part_pictures, &key),
            key: key.to_string(),
        })
    });
    misses_first(whys.collect())
}

/// What was not seen comes first; a child may not scroll to the end.
fn misses_first(mut whys: Vec<WhyView>) -> Vec<WhyView> {
    sort_by_key(&mut whys, |why| why.mark == Mark::Right);
    whys
}
