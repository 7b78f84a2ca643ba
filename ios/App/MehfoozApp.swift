import MehfoozKit
import SwiftUI

/// The app: one game, one window.
@main
struct MehfoozApp: App {
    @State private var model = Play(database: databaseURL(), sounds: SystemSounds(), decode: Picture.decode)

    var body: some Scene {
        WindowGroup { Root(model: model) }
    }
}

/// The screens, and the way back to where the child was when the system ended the app.
private struct Root: View {
    let model: Play
    @State private var voice = SystemVoice.voice()
    @SceneStorage("route") private var route: String?
    @Environment(\.scenePhase) private var phase

    var body: some View {
        Screens(model: model)
            .environment(model.pictures)
            .environment(model.taps)
            .environment(voice)
            .onAppear { model.begin(at: route.flatMap { Route(rawValue: $0) }) }
            .onChange(of: model.route) { _, now in route = now?.rawValue }
            .onChange(of: phase) { _, now in
                if now != .background { return }
                voice.stop()
                model.leave()
            }
            .task(id: phase) { if phase == .active { await voice.findVoices() } }
    }
}
