//! `ExportImport`: a copy of a player leaves the phone, or comes in.

use mehfooz_core::store::Imported;
use mehfooz_core::{Error, Player};

use super::Setting;
use crate::views::{ExportChoice, ExportImportView, ImportedView};

pub fn export_import(setting: Setting, players: &[Player]) -> ExportImportView {
    let choice = |player: &Player| ExportChoice {
        player: player.id.0,
        picture: player.avatar.as_str().to_owned(),
        label: setting.with("child_export", &[("animal", &setting.animal(player.avatar))]),
        file: format!("mehfooz-{}.json", player.avatar.as_str()),
    };
    ExportImportView {
        frame: setting.frame(false),
        title: setting.ui("export_import_title"),
        back: setting.ui("common_back"),
        text: setting.ui("export_import_text"),
        players: players.iter().map(choice).collect(),
        import: setting.ui("export_import_import"),
        saved: setting.ui("export_import_saved"),
        not_saved: setting.ui("export_import_not_saved"),
        not_read: setting.ui("export_import_not_read"),
    }
}

pub fn imported(setting: Setting, imported: &Imported) -> ImportedView {
    let (key, player) = match imported {
        Imported::Added { player, instead_of: None, attempts: _ } => ("imported_added", player),
        Imported::Added { player, instead_of: Some(_), attempts: _ } => ("imported_added_instead", player),
        Imported::Merged { player, attempts: _ } => ("imported_merged", player),
        Imported::Unchanged { player } => ("imported_unchanged", player),
    };
    ImportedView {
        frame: setting.frame(false),
        taken_in: true,
        picture: Some(player.avatar.as_str().to_owned()),
        text: setting.with(key, &[("animal", &setting.animal(player.avatar))]),
        back: setting.ui("imported_back"),
    }
}

/// A file that was refused whole; none when the error is not about the file or the room for it.
pub fn refused(setting: Setting, error: &Error) -> Option<ImportedView> {
    let key = match error {
        Error::NewerDocument { .. } => "refused_newer",
        Error::ForeignDocument => "refused_foreign",
        Error::BrokenDocument { .. } | Error::DocumentTooLarge { .. } => "refused_broken",
        Error::NoAvatarLeft => "refused_full",
        Error::NotSaved { .. } => "refused_not_saved",
        Error::UnknownPlayer
        | Error::PlayerExists
        | Error::AvatarTaken { .. }
        | Error::NoOpenRound
        | Error::NothingToPlay { .. }
        | Error::NoSuchCard { .. }
        | Error::AlreadyAnswered { .. }
        | Error::OutOfTurn { .. }
        | Error::NewerSchema { .. }
        | Error::NotDeleted { .. }
        | Error::Stored { .. }
        | Error::Sqlite(_)
        | Error::Files(_)
        | Error::NotOnCard { .. }
        | Error::WrongKind { .. }
        | Error::PinLength { .. }
        | Error::PinDigits
        | Error::PinMemory => return None,
    };
    Some(ImportedView {
        frame: setting.frame(false),
        taken_in: false,
        picture: None,
        text: setting.ui(key),
        back: setting.ui("imported_back"),
    })
}
