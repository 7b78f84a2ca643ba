//! Language, Players, NewPlayer.

use mehfooz_core::player::MAX_PLAYERS;
use mehfooz_core::store::{OpenReport, Opened};
use mehfooz_core::{Avatar, Band, Player};
use mehfooz_embedded::languages as content_languages;

use super::Setting;
use crate::views::{
    AnimalChoice, BandChoice, Frame, LanguageChoice, LanguageView, NewPlayerView, PlayerTile, PlayersView,
};

/// Every language greets in its own words.
pub fn languages() -> LanguageView {
    let choice = |language: &mehfooz_embedded::Language| {
        let words = mehfooz_embedded::words(&language.tag)?;
        Some(LanguageChoice {
            tag: language.tag.clone(),
            name: language.name.clone(),
            right_to_left: language.rtl,
            game: words.ui("language_game").to_owned(),
            greeting: words.ui("language_greeting").to_owned(),
            note: words.ui("language_note").to_owned(),
        })
    };
    LanguageView { languages: content_languages().iter().filter_map(choice).collect() }
}

pub fn players(setting: Setting, players: &[Player], report: &OpenReport) -> PlayersView {
    let frame = setting.frame(false);
    PlayersView {
        frame: Frame { banner: frame.banner.or_else(|| damage(setting, report)), ..frame },
        title: setting.ui("players_title"),
        players: players.iter().map(|player| tile(setting, player)).collect(),
        new_player: (players.len() < MAX_PLAYERS).then(|| setting.ui("players_new")),
        help: setting.ui("common_help"),
        language: setting.ui("players_language"),
        grown_ups: setting.ui("gate_title"),
    }
}

/// What was lost, when the start found damage.
fn damage(setting: Setting, report: &OpenReport) -> Option<String> {
    match report.opened {
        Opened::Quarantined { .. } => Some(setting.ui("players_moved_aside")),
        Opened::Created | Opened::Found | Opened::Upgraded { .. } | Opened::NotSaved { .. } => {
            (report.unreadable > 0).then(|| setting.ui("players_unreadable"))
        }
    }
}

fn tile(setting: Setting, player: &Player) -> PlayerTile {
    let Player { id, avatar, settings } = player;
    let name = setting.animal(*avatar);
    let band = setting.band(settings.band);
    PlayerTile {
        player: id.0,
        picture: avatar.as_str().to_owned(),
        band: setting.years(settings.band),
        spoken: setting.with("players_tile_spoken", &[("animal", &name), ("band", &band)]),
        name,
    }
}

pub fn new_player(setting: Setting, players: &[Player]) -> NewPlayerView {
    let free = |avatar: &Avatar| players.iter().all(|player| player.avatar != *avatar);
    let animal = |avatar: Avatar| AnimalChoice { avatar: avatar.as_str().to_owned(), name: setting.animal(avatar) };
    let band = |band: Band| BandChoice {
        band: band.as_str().to_owned(),
        label: setting.band(band),
        spoken: setting.years(band),
        picture: if band == Band::EightToTen { "boy" } else { "girl" }.to_owned(),
    };
    NewPlayerView {
        frame: setting.frame(false),
        title: setting.ui("new_player_title"),
        back: setting.ui("common_back"),
        animals_title: setting.ui("new_player_animals"),
        animals: Avatar::ALL.into_iter().filter(free).map(animal).collect(),
        bands_title: setting.ui("new_player_bands"),
        bands: Band::ALL.into_iter().map(band).collect(),
        play: setting.ui("new_player_play"),
    }
}
