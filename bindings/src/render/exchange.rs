//! `ExportImport`: exporting a copy of a player, and importing one.

use mehfooz_core::{Error, Imported, Player};

use super::Context;
use crate::views::{ExportChoice, ExportImportView, ImportedView};

pub fn export_import(context: Context, players: &[Player]) -> ExportImportView {
    let choice = |player: &Player| ExportChoice {
        player: player.id.0,
        picture: player.avatar.as_str().to_owned(),
        label: context.with("child_export", &[("animal", &context.animal(player.avatar))]),
        file: format!("mehfooz-{}.json", player.avatar.as_str()),
    };
    ExportImportView {
        frame: context.frame(false),
        title: context.ui("export_import_title"),
        back: context.ui("common_back"),
        text: context.ui("export_import_text"),
        players: players.iter().map(choice).collect(),
        import: context.ui("export_import_import"),
        saved: context.ui("export_import_saved"),
        not_saved: context.ui("export_import_not_saved"),
        not_read: context.ui("export_import_not_read"),
    }
}

pub fn imported(context: Context, imported: &Imported) -> ImportedView {
    let (key, player) = match imported {
        Imported::Added { player, instead_of: None, attempts: _ } => ("imported_added", player),
        Imported::Added { player, instead_of: Some(_), attempts: _ } => ("imported_added_instead", player),
        Imported::Merged { player, attempts: _ } => ("imported_merged", player),
        Imported::Unchanged { player } => ("imported_unchanged", player),
    };
    ImportedView {
        frame: context.frame(false),
        taken_in: true,
        picture: Some(player.avatar.as_str().to_owned()),
        text: context.with(key, &[("animal", &context.animal(player.avatar))]),
        reason: None,
        back: context.ui("imported_back"),
    }
}

/// A file that was refused; none when the error is not about the file, or about the space for it.
pub fn refused(context: Context, error: &Error) -> Option<ImportedView> {
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
        | Error::OutOfTurn { .. }
        | Error::NewerSchema { .. }
        | Error::NotDeleted { .. }
        | Error::Stored { .. }
        | Error::Storage(_)
        | Error::Files(_)
        | Error::WrongAnswer { .. }
        | Error::PinLength { .. }
        | Error::PinDigits
        | Error::PinMemory => return None,
    };
    Some(ImportedView {
        frame: context.frame(false),
        taken_in: false,
        picture: None,
        text: context.ui(key),
        reason: Some(error.to_string()),
        back: context.ui("imported_back"),
    })
}
