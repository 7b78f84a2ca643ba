import MehfoozCore

/// A page behind the gate.
public enum GrownUpsPage: Sendable {
    /// All children of the phone.
    case parents(ParentsView)
    /// One child, and its settings.
    case child(ChildView)
    /// Asks once more before a player is deleted.
    case deletePlayer(DeletePlayerView)
    /// Saves a copy of a player, or brings one in; with the copy that the system is asked to save. The way back leads to the child of
    /// whom a copy was asked.
    case exportImport(ExportImportView, copy: PlayerCopy?, of: UInt64?)
    /// What came of a file that was brought in.
    case imported(ImportedView, of: UInt64?)
    /// What belongs to the phone.
    case settings(SettingsView)
    /// A PIN is typed, twice.
    case pin(PinView)
    /// What the game is, what it keeps, whose work it is.
    case about(AboutView)

    /// Which page it is.
    var name: String {
        switch self {
        case .parents: "parents"
        case .child: "child"
        case .deletePlayer: "delete player"
        case .exportImport: "export import"
        case .imported: "imported"
        case .settings: "settings"
        case .pin: "pin"
        case .about: "about"
        }
    }

    /// How it is set.
    public var frame: Frame {
        switch self {
        case .parents(let view): view.frame
        case .child(let view): view.frame
        case .deletePlayer(let view): view.frame
        case .exportImport(let view, _, _): view.frame
        case .imported(let view, _): view.frame
        case .settings(let view): view.frame
        case .pin(let view): view.frame
        case .about(let view): view.frame
        }
    }
}
