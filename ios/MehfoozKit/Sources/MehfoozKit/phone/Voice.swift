import MehfoozCore
import Observation

/// What speaks: on a phone the system, in tests a list of what was asked.
@MainActor
public protocol Speech: AnyObject {
    /// The voices that are installed on the phone; may take a while.
    func installedVoices() async -> [InstalledVoice]
    /// Says this after what was given before, and tells the voice when it begins and ends.
    func speak(_ utterance: Utterance)
    /// Says nothing more.
    func stop()
    /// Takes the loudspeaker, or gives it back: other sound is quieter meanwhile.
    func setActive(_ isActive: Bool)
}

/// A voice of the phone.
public struct InstalledVoice: Sendable, Equatable {
    /// What the system calls it.
    public let id: String
    /// Its language's tag, such as `en-GB`.
    public let language: String
    /// The higher, the better it sounds.
    public let quality: Int

    /// A voice as the system describes it.
    public init(id: String, language: String, quality: Int) {
        self.id = id
        self.language = language
        self.quality = quality
    }
}

/// A line on its way to the loudspeaker.
public struct Utterance: Sendable, Equatable {
    /// No two utterances have the same.
    public let id: Int
    /// What is said.
    public let text: String
    /// The id of the voice that says it.
    public let voice: String
    /// How fast, where 1 is as the voice speaks by itself.
    public let rate: Double
}

/// Reads aloud: one thing at a time, each of which is stopped by whoever began it, or by the next.
@MainActor @Observable
public final class Voice {
    /// Something that is read aloud: the id of its first line.
    public typealias Reading = Int

    /// What is read now.
    public private(set) var reading: Reading?
    /// The key of what is being said at this moment.
    public private(set) var spokenKey: String?
    /// Which part of the line of that key is being said: UTF-16 units, as the system counts.
    public private(set) var spokenWord: Range<Int>?

    private var installed: [InstalledVoice] = []
    @ObservationIgnored private let speech: any Speech
    /// The part of a text, in words before, of and after what is being said; nothing where nothing of it is.
    public func parts(of text: String, key: String?) -> (before: String, word: String, after: String)? {
        guard let key, key == spokenKey, let spokenWord, spokenWord.upperBound <= text.utf16.count else { return nil }
        let start = String.Index(utf16Offset: spokenWord.lowerBound, in: text)
        let end = String.Index(utf16Offset: spokenWord.upperBound, in: text)
        return (String(text[..<start]), String(text[start..<end]), String(text[end...]))
    }

    /// The utterances that are still to be heard, and the key of each.
    @ObservationIgnored private var left: [Int: String?] = [:]
    @ObservationIgnored private var nextID = 0

    /// A voice that has not looked yet which voices there are.
    public init(speech: any Speech) {
        self.speech = speech
    }

    /// Looks which voices are installed: at the start, and again when that changed.
    public func findVoices() async {
        installed = await speech.installedVoices()
    }

    /// Whether the phone has a voice for this language.
    public func speaks(_ language: String) -> Bool { voice(for: language) != nil }

    /// How fast a child who cannot read yet is spoken to.
    static let slowRate = 0.9

    /// Reads lines one after another, instead of what is read now; none when there is no voice for the language. A little slower for a
    /// child who cannot read yet.
    @discardableResult
    public func say(_ lines: [SpokenLine], language: String, isSlow: Bool) -> Reading? {
        guard let voice = voice(for: language), !lines.isEmpty else {
            stop()
            return nil
        }
        if reading != nil { speech.stop() }
        let first = nextID
        nextID += lines.count
        reading = first
        spokenKey = nil
        spokenWord = nil
        left = Dictionary(uniqueKeysWithValues: lines.enumerated().map { (first + $0.offset, $0.element.key) })
        speech.setActive(true)
        for (offset, line) in lines.enumerated() {
            speech.speak(Utterance(id: first + offset, text: line.text, voice: voice.id, rate: isSlow ? Self.slowRate : 1))
        }
        return first
    }

    /// Reads lines that belong to nothing that could be marked.
    @discardableResult
    public func say(_ lines: [String], language: String, isSlow: Bool) -> Reading? {
        say(lines.map { SpokenLine(text: $0, key: nil) }, language: language, isSlow: isSlow)
    }

    /// Stops this reading, and no other that began since.
    public func stop(_ reading: Reading?) {
        if let reading, reading == self.reading { stop() }
    }

    /// Stops whatever is read: the app is left, or a call comes in.
    public func stop() {
        guard reading != nil else { return }
        speech.stop()
        end()
    }

    /// An utterance is being said from now on.
    public func began(_ utterance: Int) {
        if let key = left[utterance] {
            spokenKey = key
            spokenWord = nil
        }
    }

    /// A word of an utterance is being said from now on.
    public func began(_ utterance: Int, word: Range<Int>) {
        if let key = left[utterance], key == spokenKey { spokenWord = word }
    }

    /// An utterance was heard, or was cut off by the system.
    public func ended(_ utterance: Int) {
        if let key = left.removeValue(forKey: utterance), key == spokenKey {
            spokenKey = nil
            spokenWord = nil
        }
        if left.isEmpty, reading != nil { end() }
    }

    private func end() {
        reading = nil
        spokenKey = nil
        spokenWord = nil
        left = [:]
        speech.setActive(false)
    }

    /// The best of the language itself, else of its other countries.
    private func voice(for language: String) -> InstalledVoice? {
        let best = { (voices: [InstalledVoice]) in voices.max { ($0.quality, $1.id) < ($1.quality, $0.id) } }
        let base = language.prefix { $0 != "-" }
        return best(installed.filter { $0.language == language })
            ?? best(installed.filter { $0.language.prefix { $0 != "-" } == base })
    }
}
