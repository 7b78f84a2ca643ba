//! Language, Players, NewPlayer.

use mehfooz_core::{Avatar, Band, OpenReport, Opened, Player};
use mehfooz_embedded::languages as content_languages;

use super::Context;
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

pub fn players(context: Context, players: &[Player], report: &OpenReport) -> PlayersView {
    let frame = context.frame(false);
    PlayersView {
        frame: Frame { banner: frame.banner.or_else(|| damage(context, report)), ..frame },
        title: context.ui("players_title"),
        players: players.iter().map(|player| tile(context, player)).collect(),
        new_player: (players.len() < Avatar::ALL.len()).then(|| context.ui("players_new")),
        help: context.ui("common_help"),
        language: context.ui("players_language"),
        grown_ups: context.ui("gate_title"),
    }
}

/// What was lost, when the start found damage.
fn damage(context: Context, report: &OpenReport) -> Option<String> {
    match report.opened {
        Opened::Quarantined { .. } => Some(context.ui("players_moved_aside")),
        Opened::Created | Opened::Found | Opened::Upgraded { .. } | Opened::NotSaved => {
            (report.unreadable > 0).then(|| context.ui("players_unreadable"))
        }
    }
}

fn tile(context: Context, player: &Player) -> PlayerTile {
    let Player { id, avatar, settings } = player;
    let name = context.animal(*avatar);
    let band = context.band(settings.band);
    PlayerTile {
        player: id.0,
        picture: avatar.as_str().to_owned(),
        band: context.years(settings.band),
        spoken: context.with("players_tile_spoken", &[("animal", &name), ("band", &band)]),
        name,
    }
}

pub fn new_player(context: Context, players: &[Player]) -> NewPlayerView {
    let free = |avatar: &Avatar| players.iter().all(|player| player.avatar != *avatar);
    let animal = |avatar: Avatar| AnimalChoice { avatar: avatar.as_str().to_owned(), name: context.animal(avatar) };
    let band = |band: Band| BandChoice {
        band: band.as_str().to_owned(),
        label: context.band(band),
        spoken: context.years(band),
        picture: if band == Band::EightToTen { "boy" } else { "girl" }.to_owned(),
    };
    NewPlayerView {
        frame: context.frame(false),
        title: context.ui("new_player_title"),
        back: context.ui("common_back"),
        animals_title: context.ui("new_player_animals"),
        animals: Avatar::ALL.into_iter().filter(free).map(animal).collect(),
        bands_title: context.ui("new_player_bands"),
        bands: Band::ALL.into_iter().map(band).collect(),
        play: context.ui("new_player_play"),
        help: context.ui("common_help"),
    }
}
