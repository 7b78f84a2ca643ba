//! Settings, Pin, DeletePlayer, About.

use mehfooz_core::{Band, PinHash, Player};

use super::Context;
use crate::views::{AboutView, ChoiceView, DeletePlayerView, PinView, SettingsView};

pub fn settings(context: Context, has_pin: bool) -> SettingsView {
    SettingsView {
        frame: context.frame(false),
        title: context.ui("settings_title"),
        back: context.ui("common_back"),
        language_title: context.ui("players_language"),
        languages: languages(&context.words.language().tag),
        no_voice: context.ui("settings_no_voice"),
        pin: context.ui(if has_pin { "settings_pin_change" } else { "settings_pin_set" }),
        remove_pin: has_pin.then(|| context.ui("settings_pin_remove")),
        about: context.ui("about_title"),
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

pub fn bands(context: Context, chosen: Band) -> Vec<ChoiceView> {
    let choice =
        |band: Band| ChoiceView { value: band.as_str().to_owned(), label: context.years(band), chosen: band == chosen };
    Band::ALL.into_iter().map(choice).collect()
}

pub fn pin(context: Context) -> PinView {
    let digits = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    PinView {
        frame: context.frame(false),
        title: context.ui("pin_title"),
        back: context.ui("common_back"),
        text: context.ui("pin_text"),
        again: context.ui("pin_again"),
        differs: context.ui("pin_differs"),
        least_digits: digits(*PinHash::DIGITS.start()),
        most_digits: digits(*PinHash::DIGITS.end()),
        erase: context.ui("gate_erase"),
        save: context.ui("pin_save"),
    }
}

pub fn delete_player(context: Context, player: &Player) -> DeletePlayerView {
    let name = context.animal(player.avatar);
    DeletePlayerView {
        frame: context.frame(false),
        player: player.id.0,
        picture: player.avatar.as_str().to_owned(),
        title: context.with("delete_player_title", &[("animal", &name)]),
        text: context.ui("delete_player_text"),
        delete: context.ui("delete_player_delete"),
        keep: context.ui("delete_player_keep"),
    }
}

pub fn about(context: Context) -> AboutView {
    AboutView {
        frame: context.frame(false),
        title: context.ui("about_title"),
        back: context.ui("common_back"),
        text: vec![
            context.ui("about_game"),
            context.ui("about_privacy"),
            context.ui("about_licences"),
            context.with("about_version", &[("version", env!("CARGO_PKG_VERSION"))]),
        ],
        speak: context.ui("common_speak"),
    }
}
