//! A playing process is killed at random moments, from its first system call on; what it acknowledged must be there.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use mehfooz_core::{Moment, Opened, Store};
use rand::RngExt;

use crate::rng::{keys, rng, scratch};
use crate::{Failure, Found};

/// So many kills fall on one file; then another is begun, so that being killed while making it is tried too.
const KILLS_A_FILE: u64 = 25;

const NOW: Moment = Moment { unix_ms: 1_790_000_000_000, utc_offset_s: 18_000, uptime_ms: 0 };

#[derive(Default)]
struct Counts {
    kills: u64,
    answers: u64,
    lost: u64,
    unopenable: u64,
    differs: u64,
}

/// Kills `n` processes.
pub fn run(n: u64) -> Result<Found, Failure> {
    let mut counts = Counts::default();
    let mut rng = rng(n);
    let start = start()?;
    while counts.kills < n {
        let folder = scratch()?;
        let path = folder.path().join("progress.db");
        let mut acknowledged = BTreeSet::new();
        for _ in 0..KILLS_A_FILE.min(n - counts.kills) {
            counts.kills += 1;
            let life = start.mul_f64(rng.random_range(0.0..2.0));
            let answered = play_and_kill(&path, rng.random(), life)?;
            counts.answers += u64::try_from(answered.len())?;
            acknowledged.extend(answered);
            check(&path, &acknowledged, &mut counts)?;
        }
    }
    let Counts { kills, answers, lost, unopenable, differs } = counts;
    Ok(Found {
        line: format!(
            "kills {kills}, acknowledged lost {lost}, unopenable {unopenable}, projection differs {differs} (of {answers} answers)"
        ),
        well: lost + unopenable + differs == 0 && answers > 0,
    })
}

/// How long it takes from the start of a process to its first answer; kills fall before and after it.
fn start() -> Result<Duration, Failure> {
    let folder = scratch()?;
    let begun = Instant::now();
    let mut child = spawn(&folder.path().join("progress.db"), 1)?;
    let mut first = [0];
    child.stdout.take().ok_or("no output")?.read_exact(&mut first)?;
    let start = begun.elapsed();
    child.kill()?;
    child.wait()?;
    Ok(start)
}

fn spawn(path: &Path, seed: u64) -> std::io::Result<Child> {
    Command::new(std::env::current_exe()?)
        .arg("play")
        .arg(path)
        .arg(seed.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
}

fn play_and_kill(path: &Path, seed: u64, life: Duration) -> Result<Vec<(u64, u32)>, Failure> {
    let mut child = spawn(path, seed)?;
    std::thread::sleep(life);
    // SIGKILL: nothing of it runs any more.
    child.kill()?;
    child.wait()?;
    let mut said = String::new();
    child.stdout.take().ok_or("no output")?.read_to_string(&mut said)?;
    let whole = said.rsplit_once('\n').map_or("", |(whole, _)| whole);
    let key = |line: &str| {
        let (seed, position) = line.split_once(' ')?;
        Some((seed.parse().ok()?, position.parse().ok()?))
    };
    Ok(whole.lines().filter_map(key).collect())
}

fn check(path: &Path, acknowledged: &BTreeSet<(u64, u32)>, counts: &mut Counts) -> Result<(), Failure> {
    let Ok((mut store, report)) = Store::open(path, NOW) else {
        counts.unopenable += 1;
        return Ok(());
    };
    if !matches!(report.opened, Opened::Found | Opened::Created | Opened::Upgraded { from: 0 }) {
        eprintln!("{:?}", report.opened);
        counts.unopenable += 1;
        return Ok(());
    }
    if store.players()?.is_empty() {
        counts.lost += u64::try_from(acknowledged.len())?;
        return Ok(());
    }
    counts.lost += u64::try_from(acknowledged.difference(&keys(&mut store)?).count())?;
    counts.differs += u64::from(store.repair()?);
    Ok(())
}
