import MehfoozKit
import SwiftUI

/// The page of the grown-ups that is on, and what it can do.
struct GrownUpsScreens: View {
    let page: GrownUpsPage
    let model: Play

    var body: some View {
        switch page {
        case .parents(let view):
            ParentsScreen(
                view: view, onBack: model.back, onChild: model.showChild, onSettings: model.showSettings,
                onExportImport: model.showExportImport)
        case .child(let view):
            ChildScreen(
                view: view, onBack: model.back, onChange: { model.changePlayer(view.player, $0) },
                onExport: { model.exportPlayer(view.player) }, onDelete: { model.askToDelete(view.player) })
        case .deletePlayer(let view):
            DeletePlayerScreen(view: view, onKeep: model.back) { model.deletePlayer(view.player) }
        case .exportImport(let view, let copy, _):
            ExportImportScreen(
                view: view, copy: copy, onBack: model.back, onExport: model.exportPlayer, onDone: model.copyIsDone,
                onLeft: model.copyIsLeft, onImport: model.importPlayer)
        case .imported(let view, _): ImportedScreen(view: view, onBack: model.back)
        case .settings(let view):
            SettingsScreen(
                view: view, onBack: model.back, onLanguage: model.changeLanguage, onPin: model.showPin, onRemovePin: model.removePin,
                onAbout: model.showAbout)
        case .pin(let view): PinScreen(view: view, onBack: model.back, onSave: model.setPin)
        case .about(let view): AboutScreen(view: view, onBack: model.back)
        }
    }
}
