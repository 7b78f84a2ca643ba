//! What a topic and a scenario are made of (content/format.md, sections 3 to 6).

use serde::{Deserialize, Serialize};

use crate::ids::{FamilyId, Key, ObjectiveId, ScenarioId, TopicId};
use crate::player::Band;

/// A place on the map, and what is learned there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// One word.
    pub id: TopicId,
    /// Strangers, secrets, upset: calm theme, no cheering, an exit to help on every card.
    pub sensitive: bool,
    /// The topic's own picture, by its name in `art/`.
    pub picture: String,
    /// The place's id, which scenarios name in their pictures.
    pub place: String,
    /// The place's picture, by its name in `art/`.
    pub place_picture: String,
    /// What can be learned, bands in order, each in the order of the file.
    pub objectives: Vec<Objective>,
    /// Themes of the UK Council for Internet Safety's "Education for a Connected World" that the topic serves.
    pub ukcis: Vec<String>,
    /// Risks of the CO:RE 4Cs classification that the topic serves.
    pub c4: Vec<String>,
}

impl Topic {
    /// The objectives of one band, in the order of the file.
    pub fn objectives_of(&self, band: Band) -> impl Iterator<Item = &Objective> {
        self.objectives.iter().filter(move |objective| objective.band == band)
    }
}

/// One thing a child can do, in a topic and band.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    /// `<topic>.<band>.<slug>`
    pub id: ObjectiveId,
    /// The band in its id.
    pub band: Band,
    /// The picture of its rule, by its name in `art/`; none while it has no rule.
    pub rule_picture: Option<String>,
}

/// A situation to decide: a stimulus and a response.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// `<topic>-<slug>`
    pub id: ScenarioId,
    /// The family whose options or lines it shares word for word; two stories of one family never meet in a round.
    pub family: Option<FamilyId>,
    /// What it teaches; the topic and the band are in it.
    pub objective: ObjectiveId,
    /// The topic that its objective names.
    pub topic: TopicId,
    /// The band that its objective names.
    pub band: Band,
    /// Whether something is wrong here at all.
    pub stance: Stance,
    /// Its topic is sensitive, or it says so itself.
    pub sensitive: bool,
    /// Where it happens and what is to be seen there; a scene always has one.
    pub picture: Option<Picture>,
    /// The picture of the sender's face; none for a silhouette, or where nobody sends.
    pub face: Option<String>,
    /// What is seen.
    pub stimulus: Stimulus,
    /// What is asked.
    pub response: Response,
    /// A picture for each option, card or step, by key; complete or empty.
    pub pictures: Vec<(Key, String)>,
    /// A picture of what each message or part says, by key; complete or empty.
    pub part_pictures: Vec<(Key, String)>,
}

impl Scenario {
    /// What is to be seen in its picture; nothing where it has none.
    pub fn items(&self) -> &[String] {
        self.picture.as_ref().map_or(&[], |picture| &picture.items)
    }

    /// The parts or messages that a spot lets the child mark: all but the child's own messages, in the order shown.
    pub fn tappable(&self) -> Vec<Key> {
        match &self.stimulus {
            Stimulus::Scene => Vec::new(),
            Stimulus::Photo { things, .. } => things.iter().map(|thing| thing.id.clone()).collect(),
            Stimulus::Chat(messages) => messages.iter().filter(|m| m.by == By::Them).map(|m| m.id.clone()).collect(),
            Stimulus::Sms(parts) | Stimulus::Popup(parts) | Stimulus::Post(parts) | Stimulus::Call(parts) => {
                parts.clone()
            }
        }
    }
}

/// `risky`: something needs care. `benign`: "that is fine" is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Something here needs care.
    Risky,
    /// All is fine here, or the child can do it alone.
    Benign,
}

impl Stance {
    /// The stance as content writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Risky => "risky",
            Self::Benign => "benign",
        }
    }
}

/// Where a scenario happens and what is to be seen there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// The id of a topic's place.
    pub place: String,
    /// One to three names in `art/`.
    pub items: Vec<String>,
}

/// What is seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stimulus {
    /// Only the stem and the picture.
    Scene,
    /// Things placed on a backdrop; with spot the child touches the things themselves.
    Photo {
        /// The backdrop, by its name in `backdrops/`.
        backdrop: String,
        /// Two to six, in the order in which they are read out.
        things: Vec<Thing>,
    },
    /// Messages between the child and somebody.
    Chat(Vec<Message>),
    /// A text message, in parts.
    Sms(Vec<Key>),
    /// A window of an app or page, in parts.
    Popup(Vec<Key>),
    /// A post in a feed, or comments under it, in parts.
    Post(Vec<Key>),
    /// What a caller says, in order.
    Call(Vec<Key>),
}

impl Stimulus {
    /// The kind as content writes it: `scene`, `photo`, `chat`, `sms`, `popup`, `post` or `call`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Scene => "scene",
            Self::Photo { .. } => "photo",
            Self::Chat(_) => "chat",
            Self::Sms(_) => "sms",
            Self::Popup(_) => "popup",
            Self::Post(_) => "post",
            Self::Call(_) => "call",
        }
    }

    /// The parts or messages, in the order shown; none of a scene.
    pub fn keys(&self) -> Vec<&Key> {
        match self {
            Self::Scene => Vec::new(),
            Self::Photo { things, .. } => things.iter().map(|thing| &thing.id).collect(),
            Self::Chat(messages) => messages.iter().map(|message| &message.id).collect(),
            Self::Sms(parts) | Self::Popup(parts) | Self::Post(parts) | Self::Call(parts) => parts.iter().collect(),
        }
    }
}

/// A thing placed on a photo. Lengths are thousandths of the backdrop's width (`x`, `size`) and height (`y`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thing {
    /// `p1`, `p2` …
    pub id: Key,
    /// The picture, by its name in `art/`.
    pub art: String,
    /// The thing's centre: from the left, from the top.
    pub at: (u32, u32),
    /// How wide and high the thing is.
    pub size: u32,
}

/// One message of a chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// `m1`, `m2` …
    pub id: Key,
    /// Who wrote it.
    pub by: By,
}

/// Who wrote a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// The other side.
    Them,
    /// The child of the story; cannot be marked.
    Me,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Response {
    /// One of two (5-7) or three options is right.
    Choose {
        /// In the order of the file; shown shuffled.
        options: Vec<Key>,
        /// One of them.
        right: Key,
    },
    /// Mark the signs among the stimulus's parts; none when all is fine.
    Spot {
        /// Which parts are signs.
        signs: Vec<Key>,
    },
    /// Put each card into the basket where it belongs.
    Sort {
        /// Each card's basket, in the order of the file; shown shuffled.
        cards: Vec<(Key, Side)>,
    },
    /// Put the steps in order.
    Order {
        /// In the right order; shown shuffled.
        steps: Vec<Key>,
        /// Steps that tempt and belong nowhere; shown among the others.
        tempting: Vec<Key>,
    },
}

/// The kind of a response, and of an answer to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResponseKind {
    /// One option.
    Choose,
    /// The signs, or "Nothing here".
    Spot,
    /// Two baskets.
    Sort,
    /// Steps.
    Order,
}

impl ResponseKind {
    /// The kind as content and the store write it: `choose`, `spot`, `sort` or `order`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Choose => "choose",
            Self::Spot => "spot",
            Self::Sort => "sort",
            Self::Order => "order",
        }
    }
}

impl Response {
    /// Its kind.
    pub fn kind(&self) -> ResponseKind {
        match self {
            Self::Choose { .. } => ResponseKind::Choose,
            Self::Spot { .. } => ResponseKind::Spot,
            Self::Sort { .. } => ResponseKind::Sort,
            Self::Order { .. } => ResponseKind::Order,
        }
    }

    /// The letters of options, cards or steps (tempting ones last), in the order of the file; none of a spot.
    pub fn keys(&self) -> Vec<&Key> {
        match self {
            Self::Choose { options, .. } => options.iter().collect(),
            Self::Order { steps, tempting } => steps.iter().chain(tempting).collect(),
            Self::Sort { cards } => cards.iter().map(|(key, _)| key).collect(),
            Self::Spot { .. } => Vec::new(),
        }
    }
}

/// The two baskets of a sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Needs care.
    Stop,
    /// Is fine.
    Go,
}
