//! Settings, Pin, DeletePlayer, About.

use mehfooz_core::gate::PIN_DIGITS;
use mehfooz_core::{Band, Player};

use super::Setting;
use crate::views::{AboutView, ChoiceView, DeletePlayerView, PinView, SettingsView};

pub fn settings(setting: Setting, has_pin: bool) -> SettingsView {
    SettingsView {
        frame: setting.frame(false),
        title: setting.ui("settings_title"),
        back: setting.ui("common_back"),
        language_title: setting.ui("players_language"),
        languages: languages(&setting.words.language().tag),
        pin: setting.ui(if has_pin { "settings_pin_change" } else { "settings_pin_set" }),
        remove_pin: has_pin.then(|| setting.ui("settings_pin_remove")),
        about: setting.ui("about_title"),
    }
}

/// Every language by its own name.
pub fn languages(chosen: &str) -> Vec<ChoiceView> {
    let choice = |language: &mehfooz_embedded::Language| ChoiceView {
        value: language.tag.clone(),
        label: language.name.clone(),
        chosen: language.tag == chosen,
    };
    mehfooz_embedded::languages().iter().map(choice).collect()
}

pub fn bands(setting: Setting, chosen: Band) -> Vec<ChoiceView> {
    let choice =
        |band: Band| ChoiceView { value: band.as_str().to_owned(), label: setting.years(band), chosen: band == chosen };
    Band::ALL.into_iter().map(choice).collect()
}

pub fn pin(setting: Setting) -> PinView {
    let digits = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    PinView {
        frame: setting.frame(false),
        title: setting.ui("pin_title"),
        back: setting.ui("common_back"),
        text: setting.ui("pin_text"),
        again: setting.ui("pin_again"),
        differs: setting.ui("pin_differs"),
        least_digits: digits(*PIN_DIGITS.start()),
        most_digits: digits(*PIN_DIGITS.end()),
        erase: setting.ui("gate_erase"),
        save: setting.ui("pin_save"),
    }
}

pub fn delete_player(setting: Setting, player: &Player) -> DeletePlayerView {
    let name = setting.animal(player.avatar);
    DeletePlayerView {
        frame: setting.frame(false),
        player: player.id.0,
        picture: player.avatar.as_str().to_owned(),
        title: setting.with("delete_player_title", &[("animal", &name)]),
        text: setting.ui("delete_player_text"),
        delete: setting.ui("delete_player_delete"),
        keep: setting.ui("delete_player_keep"),
    }
}

pub fn about(setting: Setting) -> AboutView {
    AboutView {
        frame: setting.frame(false),
        title: setting.ui("about_title"),
        back: setting.ui("common_back"),
        text: vec![
            setting.ui("about_game"),
            setting.ui("about_privacy"),
            setting.ui("about_licences"),
            setting.with("about_version", &[("version", env!("CARGO_PKG_VERSION"))]),
        ],
    }
}
