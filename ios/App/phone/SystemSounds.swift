import AVFoundation
import MehfoozKit

/// The phone's loudspeaker. The silent switch and other apps' music go before the game's sounds.
@MainActor
final class SystemSounds: Sounds {
    /// Below the voice.
    private static let volume: Float = 0.6

    private lazy var players: [Sound: AVAudioPlayer] = {
        Self.prepare(.sharedInstance())
        return Dictionary(uniqueKeysWithValues: Sound.allCases.compactMap { sound in Self.player(of: sound).map { (sound, $0) } })
    }()

    func play(_ sound: Sound) {
        guard let player = players[sound] else { return }
        player.currentTime = 0
        player.play()
    }

    /// As it is whenever nothing is read aloud.
    static func prepare(_ session: AVAudioSession) {
        try? session.setCategory(.ambient, mode: .default)
    }

    private static func player(of sound: Sound) -> AVAudioPlayer? {
        guard let file = Bundle.main.url(forResource: sound.rawValue, withExtension: "wav") else { return nil }
        let player = try? AVAudioPlayer(contentsOf: file)
        player?.volume = volume
        return player
    }
}
