//! Players who know nothing, on made-up banks: what is caught, and what is left alone.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may panic as tests do")]

use std::collections::BTreeMap;

use mehfooz_content::Problem;
use mehfooz_content::check::{Findings, check_ages, nearest, sentences};
use mehfooz_content::limits::{
    Choice, Figure, Pool, absolutes, ceiling, chains, excuses, learned, longest_key, structure, table,
};
use mehfooz_content::{Helpline, Language, ScenarioWords};
use mehfooz_core::{
    Band, Bank, Day, Key, ObjectiveId, Picture, Response, Scenario, ScenarioId, Side, Stance, Stimulus, Topic, TopicId,
};

const LANGUAGE: &str = r#"{"tag": "xx", "name": "Made-up", "english": "Made-up", "direction": "rtl", "speech": "xx", "limits": {}, "i_can_sentence": 12,
  "lists": {"absolute": ["always"], "caution": ["end"], "excuse": ["half"], "pronoun": ["this"]}, "letters": "", "never": {}}"#;

fn language() -> Language {
    Language::read(LANGUAGE).unwrap()
}

fn choice(id: &str, options: [&str; 3], right: usize) -> Choice {
    let keys = ["a", "b", "c"].map(Key::from);
    let things: BTreeMap<_, _> = keys
        .iter()
        .zip(options)
        .map(|(key, text)| (key.to_string(), serde_json::json!({"text": text, "why": "x"})))
        .collect();
    let words: ScenarioWords =
        serde_json::from_value(serde_json::json!({"stem": "What now?", "options": things})).unwrap();
    Choice::new(&ScenarioId::from(id), &keys, &keys[right], &words).unwrap()
}

fn choices(number: usize, options: [&str; 3], right: usize) -> Vec<Choice> {
    (0..number).map(|_| choice("codes-caller", options, right)).collect()
}

fn problems(figures: &[Figure]) -> Vec<Problem> {
    figures.iter().filter_map(Figure::problems).collect()
}

#[test]
fn a_bank_whose_keys_are_longest_is_caught_and_a_small_one_is_only_told() {
    let options = ["Go on", "A much longer key", "Ask"];
    let caught = problems(&table(&choices(30, options, 1), &language(), Band::EightToTen).figures());
    let line = "xx 8-10: \"longest\" is right in 100 % of 30 choose scenarios; chance is 33 %, allowed 43 %. Worst: codes-caller, codes-caller, codes-caller";
    assert!(caught.iter().any(|problem| problem.to_string() == line), "{caught:?}");
    assert!(longest_key(&choices(30, options, 1), "xx").problems().is_some());
    assert!(problems(&table(&choices(29, options, 1), &language(), Band::EightToTen).figures()).is_empty());
}

#[test]
fn a_bank_without_cues_passes_every_gate() {
    let even: Vec<_> = (0..3).flat_map(|right| choices(10, ["Sit", "Run", "Ask"], right)).collect();
    let table = table(&even, &language(), Band::EightToTen);
    assert_eq!(problems(&table.figures()), []);
    assert!(table.scores.iter().all(|score| (score.share - table.chance).abs() < 1e-9), "{:?}", table.scores);
    assert!(longest_key(&even, "xx").holds() && absolutes(&even, &language(), "xx").holds());
}

#[test]
fn absolutes_in_the_other_options_are_caught() {
    let figure = absolutes(&choices(30, ["Always go", "Go on", "Ask"], 1), &language(), "xx");
    assert_eq!(
        figure.problems().unwrap().text,
        "absolutes stand in 0 % of keys and 50 % of other options; 5 points apart at most"
    );
}

#[test]
fn ties_share_the_point_and_an_empty_pick_guesses() {
    let choice = &choices(1, ["Sit", "Run", "Ask"], 1)[0];
    assert!((choice.points(&[0, 1]) - 0.5).abs() < 1e-9);
    assert!((choice.points(&[]) - 1.0 / 3.0).abs() < 1e-9);
    assert!(choice.points(&[0]).abs() < 1e-9);
}

#[test]
fn the_learned_bot_finds_a_cue_that_holds_over_topics_and_none_where_there_is_none() {
    let topics = ["a", "b", "c", "d", "e", "f"];
    let of = |cue: bool| -> Vec<Choice> {
        let each = topics.iter().flat_map(|topic| (0..6).map(move |number| (topic, number)));
        each.map(|(topic, number)| {
            let right = number % 3;
            let mut options = ["Sit now", "Run now", "Ask now"];
            if cue {
                options[right] = "Sit, now";
            }
            choice(&format!("{topic}-{number}"), options, right)
        })
        .collect()
    };
    let caught = learned(&of(true), &language());
    assert!(caught.value > 0.99, "{caught:?}");
    assert!(caught.problems().unwrap().text.starts_with("a learned bot is right in 100 % of 36 choose scenarios"));
    assert_eq!(learned(&of(false), &language()).problems(), None);
}

fn scenario(id: usize, stance: Stance, stimulus: Stimulus, response: Response) -> Scenario {
    Scenario {
        id: ScenarioId::from(format!("t-{id}")),
        objective: ObjectiveId::from("t.8-10.o"),
        topic: TopicId::from("t"),
        band: Band::EightToTen,
        stance,
        sensitive: false,
        family: None,
        face: None,
        picture: Some(Picture { place: "shop".into(), items: vec!["key".into()] }),
        stimulus,
        response,
        pictures: Vec::new(),
        part_pictures: Vec::new(),
    }
}

fn told(scenarios: Vec<Scenario>) -> Vec<String> {
    problems(&structure(&bank(scenarios))).iter().map(ToString::to_string).collect()
}

fn bank(scenarios: Vec<Scenario>) -> Bank {
    let topic = Topic {
        id: TopicId::from("t"),
        sensitive: false,
        picture: "key".into(),
        place: "shop".into(),
        place_picture: "key".into(),
        objectives: Vec::new(),
        ukcis: Vec::new(),
        c4: Vec::new(),
    };
    Bank::new(vec![topic], scenarios)
}

#[test]
fn letters_that_are_right_too_often_or_three_times_running_are_caught() {
    let keys = || ["a", "b", "c"].map(Key::from).to_vec();
    let choose = |id, right: &str| {
        scenario(id, Stance::Risky, Stimulus::Scene, Response::Choose { options: keys(), right: Key::from(right) })
    };
    let told = told((0..12).map(|id| choose(id, if id < 8 { "b" } else { "a" })).collect());
    assert!(
        told.contains(
            &"bank: right letters of 3 options are a 4, b 8, c 0: χ² is 8.0, at most 5.991 (p 0.05)".to_owned()
        ),
        "{told:?}"
    );
    assert!(
        told.contains(&"scenarios/t.json: a letter is right 8 times running, to \"t-7\"; at most twice".to_owned()),
        "{told:?}"
    );
    assert!(told.contains(&"bank: 0 of 12 scenarios are benign (0 %); 30 to 45 %".to_owned()), "{told:?}");
}

#[test]
fn players_who_mark_everything_or_nothing_are_caught_and_so_are_signs_at_one_end() {
    let parts = || ["p1", "p2", "p3", "p4"].map(Key::from).to_vec();
    let spot = |id, stance, signs: &[&str]| {
        let signs = signs.iter().map(|sign| Key::from(*sign)).collect();
        scenario(id, stance, Stimulus::Sms(parts()), Response::Spot { signs })
    };
    let mut scenarios =
        vec![spot(0, Stance::Benign, &[]), spot(1, Stance::Benign, &[]), spot(2, Stance::Risky, &["p4"])];
    let cards = ["a", "b"].map(|card| (Key::from(card), Side::Stop)).to_vec();
    scenarios.push(scenario(3, Stance::Risky, Stimulus::Scene, Response::Sort { cards: cards.clone() }));
    scenarios.push(scenario(4, Stance::Risky, Stimulus::Scene, Response::Sort { cards }));
    let told = told(scenarios);
    for line in [
        "8-10: who marks everything wins spots and sorts: 2 of 5 (40 %); at most 40 %",
        "8-10: who marks nothing wins spots and sorts: 2 of 5 (40 %); at most 40 %",
        "8-10: spots with nothing to find: 2 of 3 (67 %); at most 40 %",
        "bank: 25 % of the parts of risky spots are signs; 40 to 60 %",
        "bank: 100 % of the last parts are signs, of middle parts 0 %; 10 points apart at most",
    ] {
        assert!(told.contains(&line.to_owned()), "{line}\nis not in {told:?}");
    }
}

fn story(id: usize, family: &str, stimulus: Stimulus, response: Response) -> Scenario {
    Scenario { family: Some(family.to_owned().into()), ..scenario(id, Stance::Risky, stimulus, response) }
}

#[test]
fn who_sees_no_story_gets_the_most_frequent_answer_of_each_family() {
    let choose =
        |right: &str| Response::Choose { options: ["a", "b"].map(Key::from).to_vec(), right: Key::from(right) };
    let spot = |signs: &[&str]| Response::Spot { signs: signs.iter().map(|sign| Key::from(*sign)).collect() };
    let parts = || Stimulus::Sms(["p1", "p2"].map(Key::from).to_vec());
    let mut scenarios: Vec<_> = ["a", "b", "a", "b"]
        .iter()
        .enumerate()
        .map(|(id, right)| story(id, "t-choose", Stimulus::Scene, choose(right)))
        .collect();
    scenarios.push(story(4, "t-spot", parts(), spot(&["p1"])));
    scenarios.push(story(5, "t-spot", parts(), spot(&[])));
    let cards = ["a", "b"].map(|card| (Key::from(card), Side::Stop)).to_vec();
    scenarios.push(scenario(6, Stance::Risky, Stimulus::Scene, Response::Sort { cards }));
    let figures = |scenarios: &[Scenario]| -> Vec<_> {
        ceiling(&bank(scenarios.to_vec())).into_iter().filter(|figure| figure.cell == "8-10").collect()
    };
    let even = figures(&scenarios);
    assert!((even[0].value - 0.5).abs() < 1e-9 && (even[1].value - 4.0 / 7.0).abs() < 1e-9, "{even:?}");
    assert_eq!(problems(&even), [], "what stands in no family is told, not judged");
    scenarios[3].response = choose("a");
    let line = "8-10: who sees no story is right in 4 of 6 scenarios of families (67 %); at most 50 %";
    assert_eq!(problems(&figures(&scenarios)).iter().map(ToString::to_string).collect::<Vec<_>>(), [line]);
}

#[test]
fn who_strikes_excuses_is_caught_where_there_are_families_and_told_elsewhere() {
    let choices = choices(30, ["Read half of it", "Go on", "Half now"], 1);
    let figure = excuses(&choices, &language(), "xx 8-10", true);
    let line =
        "who strikes options with an excuse is right in 100 % of 30 choose scenarios; chance is 33 %, allowed 43 %";
    assert_eq!(figure.problems().unwrap().text, line);
    let told = excuses(&choices, &language(), "xx 8-10", false);
    assert!(told.problems().is_none() && !told.holds());
    assert!(excuses(&self::choices(30, ["Go", "Sit", "Ask"], 1), &language(), "xx 8-10", true).holds());
}

#[test]
fn orders_that_grammar_alone_tells_are_caught() {
    let pools = |steps: [&str; 4], right| vec![Pool { steps: steps.map(str::to_owned).to_vec(), right }; 30];
    let chained = pools(["Write names", "Show this to Baji", "Baji calls", "Pay"], 3);
    let figure = chains(&chained, &language(), "xx", true);
    let line = "who chains steps by words and pronouns is right in 17 % of 30 orders; chance is 4 %, allowed 14 %";
    assert_eq!(figure.problems().unwrap().text, line);
    assert!(chains(&chained, &language(), "xx", false).problems().is_none());
    let plain = chains(&pools(["Write", "Show", "Call", "Pay"], 3), &language(), "xx", true);
    assert!(plain.holds() && (plain.value - 1.0 / 24.0).abs() < 1e-9, "{plain:?}");
}

fn helpline(verified_on: &str, verified_by: &str) -> Vec<Helpline> {
    let text = format!(
        r#"[{{"id": "cyber-crime", "digits": "1799", "hours": "always", "free": null, "verified_on": "{verified_on}", "verified_by": "{verified_by}", "source": "s"}}]"#
    );
    serde_json::from_str(&text).unwrap()
}

#[test]
fn old_helplines_warn_and_very_old_ones_fail_a_release() {
    let run = |on: &str, by: &str, release: bool| {
        let mut found = Findings::default();
        check_ages(&helpline(on, by), Day(20_780), release, &mut found);
        (found.problems.iter().map(ToString::to_string).collect::<Vec<_>>(), found.warnings.len())
    };
    assert_eq!(run("2026-08-25", "published", false), (vec![], 0), "90 days are fine");
    assert_eq!(run("2026-08-24", "published", false), (vec![], 1), "91 days warn");
    let old =
        "helplines.json: \"cyber-crime\": verified on 2026-05-01, 206 days before 2026-11-23; at most 180".to_owned();
    assert_eq!(run("2026-05-01", "dialled", true), (vec![old], 0));
    assert_eq!(run("2026-11-01", "published", true).0.len(), 1, "a release needs a dialled number");
}

#[test]
fn a_mark_inside_a_word_ends_no_sentence() {
    assert_eq!(sentences("It costs Rs 3.50 now. “Why?” she asks.").len(), 3);
    assert_eq!(sentences("کیا ہوا؟ کچھ نہیں۔").len(), 2);
}

#[test]
fn a_wrong_id_has_a_nearest_when_at_most_a_third_of_it_is_wrong() {
    assert_eq!(nearest("codes-caler", &["codes-caller", "prizes-x"]), Some("codes-caller"));
    assert_eq!(nearest("hep", &["help", "codes"]), Some("help"));
    assert_eq!(nearest("grandma", &["panda", "kite"]), None);
    assert_eq!(nearest("zzz", &["help"]), None);
    assert_eq!(nearest("qwerty", &["codes.5-7.keep-pin", "weight"]), None);
    assert_eq!(nearest("", &["a"]), None);
}
