//! What stands behind the gate. Every call here but those of the gate itself fails with `GateClosed` while it is shut.

use std::sync::atomic::Ordering;

use mehfooz_core::{ChildProgress, GateState, GateTry, Language, PinHash, PlayerId, Settings, Store, to_ascii_digits};

use crate::answer::{Now, PlayerChange};
use crate::error::MehfoozError;
use crate::game::{Game, band_of, now_day, phone_context, words_of};
use crate::render::{self, Asked};
use crate::views::{
    AboutView, ChildView, DeletePlayerView, ExportImportView, GateOutcome, GateView, ImportedView, ParentsView,
    PinView, SettingsView,
};

#[uniffi::export]
impl Game {
    /// The screen Gate: a product, or the PIN that a parent set. `forgotten` asks for the hard products instead that remove
    /// the PIN. `seed` draws the first product.
    pub fn gate(&self, forgotten: bool, seed: u64, now: Now) -> Result<GateView, MehfoozError> {
        let mut store = self.lock();
        let stored = store.gate()?;
        let mut gate = stored.unwrap_or_else(|| GateState::new(seed));
        let wait_ms = gate.wait_ms(now.uptime_ms);
        // Showing an unchanged gate waits for no disk.
        if stored != Some(gate) {
            store.set_gate(&gate)?;
        }
        let asked = asked(&store, forgotten)?;
        Ok(render::gate(phone_context(&store)?, gate, asked, wait_ms, None))
    }

    /// Tries the gate with what was typed; `forgotten` as in the view, `seed` draws the next product. A right one passes it
    /// until `close_gate`; three misses lock it for a minute of uptime.
    pub fn try_gate(&self, given: String, forgotten: bool, seed: u64, now: Now) -> Result<GateOutcome, MehfoozError> {
        let mut store = self.lock();
        let mut gate = store.gate()?.unwrap_or_else(|| GateState::new(seed));
        let asked = asked(&store, forgotten)?;
        // What is not a number is a miss.
        let number = to_ascii_digits(&given).parse().unwrap_or(0);
        let tried = match (asked, store.pin()?) {
            (Asked::Pin, Some(pin)) => gate.try_pin(&pin, &given, now.uptime_ms, seed)?,
            (Asked::HardProduct, _) => gate.try_hard_product(number, now.uptime_ms, seed),
            (Asked::Product | Asked::Pin, _) => gate.try_product(number, now.uptime_ms, seed),
        };
        let wait_ms = gate.wait_ms(now.uptime_ms);
        store.set_gate(&gate)?;
        match tried {
            GateTry::PinForgotten => store.take_pin_away(now_day(now))?,
            GateTry::Passed => {}
            GateTry::OneMore { .. } | GateTry::Missed { .. } | GateTry::Locked { .. } => {
                let view = render::gate(phone_context(&store)?, gate, asked, wait_ms, Some(tried));
                return Ok(GateOutcome::Shut { view });
            }
        }
        self.gate_passed.store(true, Ordering::Relaxed);
        Ok(GateOutcome::Open { view: parents_view(&store, now)? })
    }

    /// Shuts the gate: to be called when the grown-ups' pages, or the app, are left.
    pub fn close_gate(&self) -> Result<(), MehfoozError> {
        self.gate_passed.store(false, Ordering::Relaxed);
        Ok(())
    }

    /// The screen Parents.
    pub fn parents(&self, now: Now) -> Result<ParentsView, MehfoozError> {
        self.need_passed_gate()?;
        parents_view(&self.lock(), now)
    }

    /// The screen Child.
    pub fn child(&self, player: u64, now: Now) -> Result<ChildView, MehfoozError> {
        self.need_passed_gate()?;
        child_view(&self.lock(), player, now)
    }

    /// Changes one setting of a player (`Invalid` for a band that is not one of the three, `Unknown` for a language that
    /// content lacks). Another band closes the open round and brings other questions; its attempts and all badges stay.
    pub fn change_player(&self, player: u64, change: PlayerChange, now: Now) -> Result<ChildView, MehfoozError> {
        self.need_passed_gate()?;
        let mut store = self.lock();
        let before = store.player(PlayerId(player))?.settings;
        let after = match change {
            PlayerChange::Band { band } => Settings { band: band_of(&band)?, ..before },
            PlayerChange::Language { tag } => {
                words_of(&tag)?;
                Settings { language: Language(tag), ..before }
            }
            PlayerChange::ReadsAloud { on } => Settings { reads_aloud: on, ..before },
            PlayerChange::Sounds { on } => Settings { sounds: on, ..before },
            PlayerChange::CalmerMotion { on } => Settings { calmer_motion: on, ..before },
        };
        store.change_settings(PlayerId(player), &after, now.into())?;
        child_view(&store, player, now)
    }

    /// The screen DeletePlayer, which asks once more.
    pub fn ask_to_delete(&self, player: u64) -> Result<DeletePlayerView, MehfoozError> {
        self.need_passed_gate()?;
        let store = self.lock();
        let player = store.player(PlayerId(player))?;
        Ok(render::delete_player(phone_context(&store)?, &player))
    }

    /// Deletes a player for good: nothing of it stays in the file or beside it; where the last bytes could not be wiped yet
    /// the page's message says so, and every start tries again. `Storage` when nothing can be saved: nothing is deleted then.
    pub fn delete_player(&self, player: u64, now: Now) -> Result<ParentsView, MehfoozError> {
        self.need_passed_gate()?;
        let mut store = self.lock();
        store.delete_player(PlayerId(player))?;
        parents_view(&store, now)
    }

    /// The screen `ExportImport`.
    pub fn export_import(&self) -> Result<ExportImportView, MehfoozError> {
        self.need_passed_gate()?;
        let store = self.lock();
        Ok(render::export_import(phone_context(&store)?, &store.players()?))
    }

    /// A copy of a player, one JSON document in one line, for the shell to save where the parent says. `Storage` while
    /// nothing can be saved: the copy would not be whole.
    pub fn export_player(&self, player: u64) -> Result<String, MehfoozError> {
        self.need_passed_gate()?;
        Ok(self.lock().export(PlayerId(player))?)
    }

    /// Imports a copy, all of it or nothing, and shows the result. Importing one twice changes nothing.
    pub fn import_player(&self, document: String, now: Now) -> Result<ImportedView, MehfoozError> {
        self.need_passed_gate()?;
        let mut store = self.lock();
        let outcome = store.import(&document, now.into());
        let context = phone_context(&store)?;
        match outcome {
            Ok(imported) => Ok(render::imported(context, &imported)),
            Err(error) => render::refused(context, &error).ok_or_else(|| error.into()),
        }
    }

    /// The screen Settings.
    pub fn settings(&self) -> Result<SettingsView, MehfoozError> {
        self.need_passed_gate()?;
        settings_view(&self.lock())
    }

    /// The screen Pin.
    pub fn pin(&self) -> Result<PinView, MehfoozError> {
        self.need_passed_gate()?;
        Ok(render::pin(phone_context(&self.lock())?))
    }

    /// Sets the PIN, 4 to 6 digits (`Invalid` otherwise); `seed` draws its salt.
    pub fn set_pin(&self, pin: String, seed: u64) -> Result<SettingsView, MehfoozError> {
        self.need_passed_gate()?;
        let pin = PinHash::new(&pin, seed)?;
        let mut store = self.lock();
        store.set_pin(Some(&pin))?;
        settings_view(&store)
    }

    /// Removes the PIN: the gate asks for products again.
    pub fn remove_pin(&self) -> Result<SettingsView, MehfoozError> {
        self.need_passed_gate()?;
        let mut store = self.lock();
        store.set_pin(None)?;
        settings_view(&store)
    }

    /// The screen About.
    pub fn about(&self) -> Result<AboutView, MehfoozError> {
        self.need_passed_gate()?;
        Ok(render::about(phone_context(&self.lock())?))
    }
}

impl Game {
    fn need_passed_gate(&self) -> Result<(), MehfoozError> {
        if self.gate_passed.load(Ordering::Relaxed) {
            return Ok(());
        }
        Err(MehfoozError::GateClosed { reason: "the gate is shut".to_owned() })
    }
}

fn asked(store: &Store, forgotten: bool) -> Result<Asked, MehfoozError> {
    Ok(match (store.pin()?, forgotten) {
        (None, _) => Asked::Product,
        (Some(_), false) => Asked::Pin,
        (Some(_), true) => Asked::HardProduct,
    })
}

fn parents_view(store: &Store, now: Now) -> Result<ParentsView, MehfoozError> {
    let today = now_day(now);
    let children: Vec<ChildProgress> =
        store.players()?.iter().map(|player| store.child_progress(player.id, today)).collect::<Result<_, _>>()?;
    let wipe_due = store.is_wipe_due()?;
    Ok(render::parents(phone_context(store)?, &children, wipe_due, store.pin_taken_away_on()?))
}

fn child_view(store: &Store, player: u64, now: Now) -> Result<ChildView, MehfoozError> {
    let progress = store.child_progress(PlayerId(player), now_day(now))?;
    Ok(render::child(phone_context(store)?, &progress))
}

fn settings_view(store: &Store) -> Result<SettingsView, MehfoozError> {
    Ok(render::settings(phone_context(store)?, store.pin()?.is_some()))
}
