//! A card that waits for its answer.

use mehfooz_core::{By, Card, Key, Response, Scenario, Stimulus, Thing};
use mehfooz_embedded::ScenarioWords;

use super::badges::number;
use super::{CardIndex, Context};
use crate::views::{
    BasketView, MessageView, PartView, PhotoThing, PhotoView, PictureView, QuestionView, ResponseView, SpokenLine,
    StimulusKind, StimulusView, ThingView,
};

/// `is_first`: the first of its response kind that the player meets.
pub fn question(
    context: Context,
    card: &Card,
    scenario: &Scenario,
    words: &ScenarioWords,
    position: CardIndex,
    is_first: bool,
) -> QuestionView {
    let beads = position.beads(context);
    let CardIndex { position, number, cards } = position;
    let stimulus = stimulus(context, scenario, words);
    let response = response(context, card, scenario, words);
    let how_to = is_first.then(|| context.ui(how_key(&scenario.response)));
    QuestionView {
        frame: context.frame(scenario.sensitive),
        position,
        number,
        cards,
        beads,
        leave: context.ui("question_leave"),
        help: context.ui("common_help"),
        picture: picture(context, scenario),
        prompt: words.stem.clone(),
        check: context.ui("question_check"),
        more: context.ui("question_more"),
        stage: stage(context, scenario),
        speak: context.ui("common_speak"),
        spoken: spoken(context, &stimulus, words, how_to.as_ref(), &response),
        stop: scenario.sensitive.then(|| context.ui("common_stop")),
        stimulus,
        how_to,
        response,
    }
}

fn how_key(response: &Response) -> &'static str {
    match response {
        Response::Choose { .. } => "question_how_choose",
        Response::Spot { .. } => "question_how_spot",
        Response::Sort { .. } => "question_how_sort",
        Response::Order { .. } => "question_how_order",
    }
}

fn picture(context: Context, scenario: &Scenario) -> Option<PictureView> {
    let picture = scenario.picture.as_ref()?;
    let place = context.bank.topics().iter().find(|topic| topic.place == picture.place);
    Some(PictureView {
        place: place.map(|topic| topic.place_picture.clone()).unwrap_or_default(),
        items: picture.items.clone(),
    })
}

fn stimulus(context: Context, scenario: &Scenario, words: &ScenarioWords) -> StimulusView {
    let message = |key: &Key, by_me: bool| MessageView {
        key: key.to_string(),
        text: words.part(key).to_owned(),
        by_me,
        picture: picture_of(&scenario.part_pictures, key),
    };
    let parts = |keys: &[Key]| keys.iter().map(|key| message(key, false)).collect::<Vec<_>>();
    let (kind, label, messages) = match &scenario.stimulus {
        Stimulus::Scene => (StimulusKind::Scene, String::new(), Vec::new()),
        Stimulus::Photo { .. } => (StimulusKind::Photo, context.ui("stimulus_photo"), Vec::new()),
        Stimulus::Chat(messages) => (
            StimulusKind::Chat,
            context.ui("stimulus_chat"),
            messages.iter().map(|m| message(&m.id, m.by == By::Me)).collect(),
        ),
        Stimulus::Sms(keys) => (StimulusKind::Sms, context.ui("stimulus_sms"), parts(keys)),
        Stimulus::Popup(keys) => (StimulusKind::Popup, context.ui("stimulus_popup"), parts(keys)),
        Stimulus::Post(keys) => (StimulusKind::Post, context.ui("stimulus_post"), parts(keys)),
        Stimulus::Call(keys) => (StimulusKind::Call, context.ui("stimulus_call"), parts(keys)),
    };
    StimulusView {
        kind,
        label,
        face: words.sender.as_ref().map(|_| scenario.face.clone().unwrap_or_else(|| SILHOUETTE.to_owned())),
        sender: words.sender.clone(),
        note: words.note.clone(),
        messages,
        photo: photo(context, scenario, words),
    }
}

/// The face of a sender without one of their own.
const SILHOUETTE: &str = "bust-in-silhouette";

pub fn photo(context: Context, scenario: &Scenario, words: &ScenarioWords) -> Option<PhotoView> {
    let Stimulus::Photo { backdrop, things } = &scenario.stimulus else { return None };
    let thing = |Thing { id, art, at: (x, y), size }: &Thing| PhotoThing {
        key: id.to_string(),
        picture: art.clone(),
        label: words.label(id).map(str::to_owned),
        text: words.part(id).to_owned(),
        x: *x,
        y: *y,
        size: *size,
    };
    Some(PhotoView {
        backdrop: format!("backdrop-{backdrop}"),
        things: things.iter().map(thing).collect(),
        listed: context.ui("question_photo_list"),
    })
}

pub fn picture_of(pictures: &[(Key, String)], key: &Key) -> Option<String> {
    pictures.iter().find(|(of, _)| of == key).map(|(_, name)| name.clone())
}

/// The number of a scenario's topic on the path.
pub fn stage(context: Context, scenario: &Scenario) -> u32 {
    number(context, &scenario.topic)
}

fn response(context: Context, card: &Card, scenario: &Scenario, words: &ScenarioWords) -> ResponseView {
    let things = || card.shown.iter().map(|key| thing(scenario, words, key)).collect::<Vec<_>>();
    match &scenario.response {
        Response::Choose { .. } => ResponseView::Choose { options: things() },
        Response::Spot { .. } => {
            let parts: Vec<_> = scenario.tappable().iter().map(|key| part(context, key, words.part(key))).collect();
            ResponseView::Spot {
                nothing: context.ui("question_nothing"),
                flagged: context.counted("question_flagged", parts.len(), &[]),
                parts,
            }
        }
        Response::Sort { cards } => {
            let (stop, go) = words.baskets();
            let basket = |title: &str| BasketView {
                title: title.to_owned(),
                counts: context.counted("question_basket", cards.len(), &[("basket", title)]),
                out: context.ui("question_order_out"),
            };
            ResponseView::Sort {
                cards: things(),
                stop: basket(stop),
                go: basket(go),
                hints: vec![context.ui("question_sort_card"), context.ui("question_sort_basket")],
            }
        }
        Response::Order { steps, .. } => ResponseView::Order {
            steps: things(),
            places: places(context, steps.len()),
            hint: context.ui("question_order_hint"),
            out: context.ui("question_order_out"),
        },
    }
}

fn thing(scenario: &Scenario, words: &ScenarioWords, key: &Key) -> ThingView {
    ThingView { key: key.to_string(), text: words.thing(key).to_owned(), picture: picture_of(&scenario.pictures, key) }
}

/// What ends a sentence in the game's languages.
const SENTENCE_ENDS: [char; 6] = ['.', '!', '?', '…', '۔', '؟'];

fn part(context: Context, key: &Key, text: &str) -> PartView {
    PartView {
        key: key.to_string(),
        text: text.to_owned(),
        // A sentence goes on here: "Send it, flagged", not "Send it., flagged".
        spoken_flagged: context.with("question_flagged_part", &[("part", text.trim_end_matches(SENTENCE_ENDS))]),
    }
}

fn places(context: Context, count: usize) -> Vec<String> {
    (0..count).map(|place| context.ui(place_key(place, count))).collect()
}

/// What stands at a place of an order, from 0: first, then, last.
pub fn place_key(place: usize, count: usize) -> &'static str {
    match place {
        0 => "question_order_first",
        _ if place + 1 == count => "question_order_last",
        _ => "question_order_then",
    }
}

fn spoken(
    context: Context,
    stimulus: &StimulusView,
    words: &ScenarioWords,
    how_to: Option<&String>,
    response: &ResponseView,
) -> Vec<SpokenLine> {
    let plain = |text: String| SpokenLine { text, key: None };
    let keyed = |text: &str, key: &str| SpokenLine { text: text.to_owned(), key: Some(key.to_owned()) };
    let mut lines = Vec::new();
    if stimulus.kind != StimulusKind::Scene {
        lines.push(plain(match &stimulus.sender {
            Some(sender) => context.with("stimulus_spoken_from", &[("kind", &stimulus.label), ("sender", sender)]),
            None => context.with("stimulus_spoken", &[("kind", &stimulus.label)]),
        }));
        lines.extend(stimulus.note.clone().map(plain));
        lines.extend(stimulus.messages.iter().map(|message| keyed(&message.text, &message.key)));
        let things = stimulus.photo.iter().flat_map(|photo| &photo.things);
        lines.extend(things.map(|thing| keyed(&thing.text, &thing.key)));
    }
    lines.push(plain(words.stem.clone()));
    lines.extend(how_to.cloned().map(plain));
    match response {
        ResponseView::Choose { options: things }
        | ResponseView::Sort { cards: things, .. }
        | ResponseView::Order { steps: things, .. } => {
            lines.extend(things.iter().map(|thing| keyed(&thing.text, &thing.key)));
        }
        ResponseView::Spot { nothing, .. } => lines.push(keyed(nothing, "nothing")),
    }
    if let ResponseView::Sort { stop, go, .. } = response {
        lines.extend([keyed(&go.title, "go"), keyed(&stop.title, "stop")]);
    }
    lines
}
