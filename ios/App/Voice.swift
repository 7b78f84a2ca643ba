import AVFoundation
import Observation

/// Reads aloud, with the voice of the system.
@MainActor @Observable
final class Voice: NSObject, AVSpeechSynthesizerDelegate {
    private(set) var isSpeaking = false
    @ObservationIgnored private let speech = AVSpeechSynthesizer()
    /// How many lines are still to be read.
    @ObservationIgnored private var left = 0

    override init() {
        super.init()
        speech.delegate = self
    }

    /// Whether the phone has a voice for this language.
    func speaks(_ language: String) -> Bool {
        AVSpeechSynthesisVoice(language: language) != nil
    }

    func say(_ lines: [String], language: String) {
        stop()
        left = lines.count
        for line in lines {
            let utterance = AVSpeechUtterance(string: line)
            utterance.voice = AVSpeechSynthesisVoice(language: language)
            speech.speak(utterance)
        }
        isSpeaking = left > 0
    }

    func stop() {
        left = 0
        isSpeaking = false
        _ = speech.stopSpeaking(at: .immediate)
    }

    nonisolated func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didFinish utterance: AVSpeechUtterance) {
        Task { @MainActor in
            left -= 1
            if left <= 0 { isSpeaking = false }
        }
    }
}
