import Foundation
@testable import MehfoozKit
import SwiftUI
import UIKit

/// Draws screens of one game into target/ios/drawn.
@MainActor
final class Artist {
    let model: Play
    let language: String
    private let world: StillWorld
    let voice: Voice
    let speech = LoggedSpeech()
    /// Pictures that a view asks for and the game has not.
    private(set) var missing: Set<String> = []
    private let folder = Folder()
    private let project: String

    init(project: String, language: String) throws {
        self.project = project
        self.language = language
        voice = Voice(speech: speech)
        speech.voice = voice
        let world = StillWorld()
        self.world = world
        let database = folder.database
        model = Play(world: world, decode: { UIImage(data: $0) }) { try Game.open(path: database.path, now: world.now()) }
        Draw.icons = "\(project)/android/app/src/main/res/drawable"
    }

    /// The fonts as the app has them.
    var fonts: String {
        [
            ("MehfoozNastaliq-Regular", "noto_nastaliq_urdu_400"), ("MehfoozNastaliq-Bold", "noto_nastaliq_urdu_700"),
            ("Baloo2-SemiBold", "baloo2_600"), ("Baloo2-ExtraBold", "baloo2_800"),
        ].map { "@font-face{font-family:'\($0.0)';src:url(file://\(project)/ios/fonts/\($0.1).ttf)}" }.joined()
    }

    /// Up to the map of a new player of this age.
    func begin(band: String) async throws -> UInt64 {
        await voice.findVoices()
        model.begin()
        await settle()
        model.chooseLanguage(language)
        await settle()
        model.addPlayer(avatar: "camel", band: band)
        await settle()
        guard case .home(let player, _, _) = model.screen else { throw Unexpected(screen: model.screen) }
        return player
    }

    func settle() async {
        await model.settle()
        world.pass(1000)
    }

    /// The screen that is on, as HTML without a head.
    func page(width: CGFloat = 360, height: CGFloat = 740) async -> String {
        if case .question(_, _, let draft) = model.screen { draft.arrival.showAll() }
        return await body(Screens(model: model), width: width, height: height)
    }

    /// A view with all that screens need.
    func body<V: View>(_ content: V, width: CGFloat, height: CGFloat) async -> String {
        let view = content.environment(model.pictures).environment(model.taps).environment(voice)
        _ = Draw.body(view, width: width, height: height)
        await model.settle()
        let body = Draw.body(view, width: width, height: height)
        missing.formUnion(model.pictures.drawings.filter { $0.value.image == nil }.keys)
        return body
    }

}

/// A voice for both languages that only notes what it says, and has said it at once.
@MainActor final class LoggedSpeech: Speech {
    weak var voice: Voice?
    private(set) var said: [String] = []
    /// Which languages it speaks.
    var languages = ["en-GB", "ur-PK"]

    func installedVoices() async -> [InstalledVoice] {
        languages.map { InstalledVoice(id: $0, language: $0, quality: 1) }
    }
    func speak(_ utterance: Utterance) { said.append(utterance.text) }
    func stop() {}
    func setActive(_ isActive: Bool) {}
    func forget() { said = [] }
}
