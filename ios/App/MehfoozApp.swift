import MehfoozKit
import SwiftUI

/// The app: one game, one window.
@main
struct MehfoozApp: App {
    @State private var model = GameModel(database: databaseURL())

    var body: some Scene {
        WindowGroup { Root(model: model) }
    }
}

/// The screens, and the way back into a round when the phone ended the game.
private struct Root: View {
    let model: GameModel
    @State private var voice = SystemSpeech.voice()
    @SceneStorage("player") private var player: String?
    @Environment(\.scenePhase) private var phase

    var body: some View {
        Screens(model: model)
            .environment(model.pictures)
            .environment(voice)
            .onAppear { model.begin(player: player.flatMap { UInt64($0) }) }
            .onChange(of: model.playerInRound) { _, now in player = now.map { String($0) } }
            .onChange(of: phase) { _, now in
                if now != .background { return }
                voice.stop()
                model.leaveGrownUps()
            }
            .task(id: phase) { if phase == .active { await voice.findVoices() } }
    }
}
