//! Which scenarios are in a round: each slot knows which objectives may fill it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;

use super::{DrawInput, MAX_BENIGN, MAX_DUE, MAX_SENSITIVE, ROUND_CARDS};
use crate::bank::{Objective, Scenario, Stance};
use crate::ids::{ObjectiveId, ScenarioId, TopicId};
use crate::moment::Day;
use crate::path::{due_objectives, is_learned, next_topic, playable_objectives};
use crate::sort::sort_by_key;
use crate::stage::{ScenarioState, Stage};

/// When something was last seen; what a wrong clock put into the future counts as never.
type Seen = Option<i64>;

/// What can be drawn, in the order in which it is wanted.
pub(super) struct Pool<'a> {
    due: Vec<&'a Objective>,
    /// Of the topic that was asked for, or comes next.
    own: Vec<&'a Objective>,
    /// Of all other topics.
    others: Vec<&'a Objective>,
    candidates: BTreeMap<&'a ObjectiveId, Vec<&'a Scenario>>,
    /// What would count today. The rest is drawn when nothing else is left, or the child asked for its topic: until then it
    /// rests, so that it counts again (ADR 23).
    fresh: BTreeSet<&'a ScenarioId>,
    is_asked_for: bool,
}

struct Slot<'a> {
    scenario: &'a Scenario,
    is_due: bool,
}

impl<'a> Pool<'a> {
    pub(super) fn new(input: &DrawInput<'a>, rng: &mut ChaCha8Rng) -> Self {
        let topic = match input.topic {
            Some(id) => input.bank.topic(id),
            None => next_topic(input.bank, input.band, input.objectives, input.today),
        };
        let mut own: Vec<_> = topic.map(|topic| playable_objectives(input.bank, topic, input.band)).unwrap_or_default();
        sort_by_key(&mut own, |objective| {
            (is_learned(input.objectives.get(&objective.id)), objective_seen(input, objective))
        });
        let answered = answered(input);
        let of_band = input.bank.topics().iter().flat_map(|topic| topic.objectives_of(input.band));
        let mut of_objective = BTreeMap::new();
        of_objective.extend(of_band.map(|objective| (&objective.id, candidates(input, objective, &answered, rng))));
        let mut fresh = BTreeSet::new();
        let all = of_objective.values().flatten().filter(|scenario| is_fresh(input, scenario));
        fresh.extend(all.map(|scenario| &scenario.id));
        Self {
            due: due_objectives(input.bank, input.band, input.objectives, input.today),
            fresh,
            own,
            others: others(input, topic.map(|topic| &topic.id)),
            candidates: of_objective,
            is_asked_for: input.topic.is_some(),
        }
    }

    pub(super) fn pick(&self) -> Vec<&'a Scenario> {
        let mut slots: Vec<Slot<'a>> = Vec::new();
        for objective in &self.due {
            if slots.len() < MAX_DUE {
                slots.extend(self.next_of(objective, &slots).map(|scenario| Slot { scenario, is_due: true }));
            }
        }
        self.fill(&self.own, !self.is_asked_for, &mut slots);
        self.fill(&self.others, true, &mut slots);
        self.fill(&self.others, false, &mut slots);
        self.fill(&self.own, false, &mut slots);
        while benign(&slots) == 0 && self.swap_one(Stance::Benign, &mut slots) {}
        while benign(&slots) > MAX_BENIGN && self.swap_one(Stance::Risky, &mut slots) {}
        slots.into_iter().map(|slot| slot.scenario).collect()
    }

    /// Goes through these objectives, one card of each at a time, until the round is full or they have no more.
    fn fill(&self, group: &[&'a Objective], fresh_only: bool, slots: &mut Vec<Slot<'a>>) {
        loop {
            let before = slots.len();
            for objective in group {
                if slots.len() < ROUND_CARDS {
                    let next = self.next_of(objective, slots);
                    let next = next.filter(|scenario| !fresh_only || self.fresh.contains(&scenario.id));
                    slots.extend(next.map(|scenario| Slot { scenario, is_due: false }));
                }
            }
            if slots.len() == before {
                return;
            }
        }
    }

    fn next_of(&self, objective: &Objective, slots: &[Slot<'a>]) -> Option<&'a Scenario> {
        self.of(&objective.id).find(|scenario| may_join(scenario, slots.iter()))
    }

    fn of(&self, objective: &ObjectiveId) -> impl Iterator<Item = &'a Scenario> {
        self.candidates.get(objective).into_iter().flatten().copied()
    }

    /// Changes one card for one of this stance: within its objective if that can be, else the last card that is not due.
    fn swap_one(&self, stance: Stance, slots: &mut [Slot<'a>]) -> bool {
        let within = |slot: &Slot<'a>| self.of(&slot.scenario.objective).collect::<Vec<_>>();
        let any = |slot: &Slot<'a>| if slot.is_due { Vec::new() } else { self.all() };
        swap(stance, slots, within) || swap(stance, slots, any)
    }

    fn all(&self) -> Vec<&'a Scenario> {
        self.own.iter().chain(&self.others).flat_map(|objective| self.of(&objective.id)).collect()
    }
}

/// Changes the last card of another stance for which `from` has one of this stance that may join.
fn swap<'a>(stance: Stance, slots: &mut [Slot<'a>], from: impl Fn(&Slot<'a>) -> Vec<&'a Scenario>) -> bool {
    let change = (0..slots.len()).rev().find_map(|at| {
        let slot = slots.get(at).filter(|slot| slot.scenario.stance != stance)?;
        let others = || slots.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, slot)| slot);
        let wanted = |scenario: &&Scenario| scenario.stance == stance && may_join(scenario, others());
        from(slot).into_iter().find(wanted).map(|scenario| (at, scenario))
    });
    let Some((at, scenario)) = change else { return false };
    if let Some(slot) = slots.get_mut(at) {
        slot.scenario = scenario;
    }
    true
}

/// No scenario, and no two stories of one family, stand twice in a round.
fn may_join<'s, 'a: 's>(scenario: &Scenario, mut slots: impl Iterator<Item = &'s Slot<'a>> + Clone) -> bool {
    let sensitive = slots.clone().filter(|slot| slot.scenario.sensitive).count();
    (!scenario.sensitive || sensitive < MAX_SENSITIVE)
        && slots.all(|slot| {
            slot.scenario.id != scenario.id && (scenario.family.is_none() || slot.scenario.family != scenario.family)
        })
}

fn benign(slots: &[Slot<'_>]) -> usize {
    slots.iter().filter(|slot| slot.scenario.stance == Stance::Benign).count()
}

/// An objective's scenarios, without the one just missed if there is another. First the untried twin of that one, then what
/// was never answered, then what has rested, longest ago first. What still rests comes last: until the objective is kept,
/// what was answered last, so that the others go on resting.
fn candidates<'a>(
    input: &DrawInput<'a>,
    objective: &'a Objective,
    answered: &BTreeMap<&ScenarioId, &ScenarioState>,
    rng: &mut ChaCha8Rng,
) -> Vec<&'a Scenario> {
    let mut all: Vec<&Scenario> = input.bank.of_objective(&objective.id).collect();
    let state = input.objectives.get(&objective.id);
    let missed = state.filter(|state| state.missed_last).and_then(|state| state.last_scenario.as_ref());
    let family = missed.and_then(|id| input.bank.scenario(id)?.family.as_ref());
    let is_kept = state.is_some_and(|state| state.stage == Stage::Kept);
    // Sorting is stable, so that chance decides between those never seen.
    all.shuffle(rng);
    sort_by_key(&mut all, |scenario| {
        let seen = seen(answered.get(&scenario.id).copied(), input.today);
        let is_twin = seen.is_none() && family.is_some() && scenario.family.as_ref() == family;
        let newest_first = !is_kept && !is_fresh(input, scenario);
        (!is_twin, newest_first, if newest_first { Err(Reverse(seen)) } else { Ok(seen) })
    });
    if all.len() > 1 {
        all.retain(|scenario| Some(&scenario.id) != missed);
    }
    all
}

/// All scenarios that were answered. Of one that content moved to another objective the later answer stands.
fn answered<'a>(input: &DrawInput<'a>) -> BTreeMap<&'a ScenarioId, &'a ScenarioState> {
    let mut all: BTreeMap<&ScenarioId, &ScenarioState> = BTreeMap::new();
    for (id, state) in input.objectives.values().flat_map(|objective| &objective.scenarios) {
        if all.get(id).is_none_or(|other| other.last_at_ms < state.last_at_ms) {
            all.insert(id, state);
        }
    }
    all
}

fn is_fresh(input: &DrawInput<'_>, scenario: &Scenario) -> bool {
    let state = input.objectives.get(&scenario.objective);
    state.is_none_or(|state| state.may_count(&scenario.id, input.today))
}

/// The objectives of all other topics: topics longest unseen first, one objective of each, then the next of each.
fn others<'a>(input: &DrawInput<'a>, own: Option<&TopicId>) -> Vec<&'a Objective> {
    let mut topics: Vec<(Seen, Vec<&Objective>)> = input
        .bank
        .topics()
        .iter()
        .filter(|topic| Some(&topic.id) != own)
        .map(|topic| {
            let mut objectives = playable_objectives(input.bank, topic, input.band);
            sort_by_key(&mut objectives, |objective| objective_seen(input, objective));
            (objectives.iter().map(|objective| objective_seen(input, objective)).max().flatten(), objectives)
        })
        .collect();
    sort_by_key(&mut topics, |(seen, _)| *seen);
    let longest = topics.iter().map(|(_, objectives)| objectives.len()).max().unwrap_or(0);
    (0..longest).flat_map(|at| topics.iter().filter_map(move |(_, objectives)| objectives.get(at).copied())).collect()
}

fn objective_seen(input: &DrawInput<'_>, objective: &Objective) -> Seen {
    seen(input.objectives.get(&objective.id)?.last(), input.today)
}

fn seen(last: Option<&ScenarioState>, today: Day) -> Seen {
    last.filter(|last| last.last_day <= today).map(|last| last.last_at_ms)
}
