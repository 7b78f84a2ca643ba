import AVFoundation
import MehfoozKit

/// The system's voice. It is heard with the silent switch on too, since a child has asked for it.
@MainActor
final class SystemVoice: NSObject, Speech, AVSpeechSynthesizerDelegate {
    private let synthesizer = AVSpeechSynthesizer()
    private weak var voice: Voice?
    private var interruptions: (any NSObjectProtocol)?

    /// A voice that reads aloud with the system's.
    static func voice() -> Voice {
        let speech = SystemVoice()
        let voice = Voice(speech: speech)
        speech.report(to: voice)
        return voice
    }

    private func report(to voice: Voice) {
        self.voice = voice
        synthesizer.delegate = self
        let name = AVAudioSession.interruptionNotification
        interruptions = NotificationCenter.default.addObserver(forName: name, object: nil, queue: .main) { [weak voice] _ in
            MainActor.assumeIsolated { voice?.stop() }
        }
    }

    func installedVoices() async -> [InstalledVoice] {
        // Off the main thread: the system asks another process.
        await Task.detached {
            AVSpeechSynthesisVoice.speechVoices()
                .filter { !$0.voiceTraits.contains(.isNoveltyVoice) }
                .map { InstalledVoice(id: $0.identifier, language: $0.language, quality: $0.quality.rawValue) }
        }.value
    }

    func speak(_ utterance: Utterance) {
        let spoken = NumberedUtterance(string: utterance.text)
        spoken.id = utterance.id
        spoken.voice = AVSpeechSynthesisVoice(identifier: utterance.voice)
        spoken.rate = AVSpeechUtteranceDefaultSpeechRate * Float(utterance.rate)
        synthesizer.speak(spoken)
    }

    func stop() {
        _ = synthesizer.stopSpeaking(at: .immediate)
    }

    func setActive(_ isActive: Bool) {
        let session = AVAudioSession.sharedInstance()
        if isActive { try? session.setCategory(.playback, mode: .spokenAudio, options: .duckOthers) }
        try? session.setActive(isActive, options: .notifyOthersOnDeactivation)
        if !isActive { SystemSounds.prepare(session) }
    }

    nonisolated func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didStart utterance: AVSpeechUtterance) {
        tell(utterance) { $0.began($1) }
    }

    nonisolated func speechSynthesizer(
        _ synthesizer: AVSpeechSynthesizer, willSpeakRangeOfSpeechString characterRange: NSRange, utterance: AVSpeechUtterance
    ) {
        let word = characterRange.location..<characterRange.location + characterRange.length
        tell(utterance) { $0.began($1, word: word) }
    }

    nonisolated func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didFinish utterance: AVSpeechUtterance) {
        tell(utterance) { $0.ended($1) }
    }

    nonisolated func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didCancel utterance: AVSpeechUtterance) {
        tell(utterance) { $0.ended($1) }
    }

    private nonisolated func tell(_ utterance: AVSpeechUtterance, _ news: @escaping @MainActor @Sendable (Voice, Int) -> Void) {
        guard let id = (utterance as? NumberedUtterance)?.id else { return }
        Task { @MainActor in if let voice { news(voice, id) } }
    }
}

private final class NumberedUtterance: AVSpeechUtterance, @unchecked Sendable {
    /// The id of what it says; set before it is spoken.
    var id = 0
}
