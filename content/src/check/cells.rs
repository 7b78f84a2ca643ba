//! A cell is a topic in a band: enough scenarios of each objective, enough of them benign, not all of one kind.

use std::collections::BTreeMap;

use crate::Problem;
use mehfooz_core::{Band, Bank, Response, Scenario, Stance};

/// Checks every cell (content/guide.md, section 6).
pub fn check_cells(bank: &Bank, problems: &mut Vec<Problem>) {
    for topic in bank.topics() {
        for band in Band::ALL {
            let cell = format!("{} {}", topic.id, band.as_str());
            let mut say = |text: String| problems.push(Problem::new(&cell, "", text));
            let of_cell: Vec<_> = bank.scenarios().iter().filter(|s| s.topic == topic.id && s.band == band).collect();
            for objective in topic.objectives_of(band) {
                let of: Vec<_> = bank.of_objective(&objective.id).collect();
                if of.len() < 5 {
                    let number = if of.len() == 1 { "1 scenario".into() } else { format!("{} scenarios", of.len()) };
                    let text = "learned needs up to 4 different ones in a row, and a miss a fifth";
                    say(format!("objective {} has {number}; {text}", objective.id));
                }
                kinds(objective.id.as_str(), &of).into_iter().for_each(&mut say);
            }
            let benign = of_cell.iter().filter(|scenario| scenario.stance == Stance::Benign).count();
            if benign * 4 < of_cell.len() {
                let (number, share) = (of_cell.len(), benign * 100 / of_cell.len());
                let verb = if benign == 1 { "is" } else { "are" };
                say(format!("{benign} of {number} scenarios {verb} benign ({share} %); at least 25 %"));
            }
        }
    }
}

/// One is not choose; no two share stimulus and response, unless one of them is risky and the other its benign twin.
fn kinds(objective: &str, scenarios: &[&Scenario]) -> Vec<String> {
    let mut faults = Vec::new();
    if !scenarios.is_empty() && scenarios.iter().all(|s| matches!(s.response, Response::Choose { .. })) {
        faults.push(format!("objective {objective} has only choose; at least one is of another kind"));
    }
    let mut seen: BTreeMap<(&str, &str, Stance), &Scenario> = BTreeMap::new();
    // The stories of a family share them by design.
    for scenario in scenarios.iter().filter(|scenario| scenario.family.is_none()) {
        let (stimulus, response) = (scenario.stimulus.kind(), scenario.response.kind().as_str());
        if let Some(other) = seen.insert((stimulus, response, scenario.stance), scenario) {
            let both = format!("{} and {}", other.id, scenario.id);
            faults.push(format!(
                "{both} are both {stimulus} and {response}; only a risky one and its benign twin may be"
            ));
        }
    }
    faults
}
