import Testing

@testable import MehfoozKit

/// What is read aloud, in which order, and what stops it.
@MainActor
struct VoiceTests {
    private let speech = ListedSpeech()

    @Test func aVoiceIsFoundOnceAndSpeaksOnlyWhatIsInstalled() async {
        let voice = Voice(speech: speech)
        #expect(!voice.speaks("en-GB"), "before anybody looked")
        await voice.findVoices()
        #expect(voice.speaks("en-GB"))
        #expect(voice.speaks("en-US"), "English of another country is better than none")
        #expect(!voice.speaks("ur-PK"))
        _ = voice.say(["a"], language: "en-GB", isSlow: false)
        _ = voice.say(["a"], language: "en-US", isSlow: false)
        #expect(speech.searches == 1)
    }

    @Test func theLanguageItselfGoesBeforeItsBetterCousin() async {
        let voice = await found()
        _ = voice.say(["one", "two"], language: "en-GB", isSlow: false)
        #expect(speech.heard == ["on", "one/daniel", "two/daniel"])
    }

    @Test func aChildWhoCannotReadYetIsSpokenToMoreSlowly() async {
        let voice = await found()
        _ = voice.say(["one"], language: "en-GB", isSlow: true)
        _ = voice.say(["two"], language: "en-GB", isSlow: false)
        #expect(speech.heard.filter { $0.contains("/") } == ["one/daniel 0.9", "two/daniel"])
    }

    @Test func nothingIsSaidWithoutAVoiceAndWhatWasSaidStops() async {
        let voice = await found()
        #expect(voice.say(["a"], language: "ur-PK", isSlow: false) == nil)
        #expect(speech.heard.isEmpty)
        _ = voice.say(["a"], language: "en-GB", isSlow: false)
        #expect(voice.say(["b"], language: "ur-PK", isSlow: false) == nil)
        #expect(speech.heard == ["on", "a/daniel", "stop", "off"])
    }

    @Test func theLoudspeakerIsTakenOnlyWhileThereIsSomethingToHear() async throws {
        let voice = await found()
        let reading = try #require(voice.say(["a", "b"], language: "en-GB", isSlow: false))
        #expect(voice.reading == reading)
        voice.ended(reading)
        #expect(voice.reading == reading)
        voice.ended(reading + 1)
        #expect(voice.reading == nil)
        #expect(speech.heard == ["on", "a/daniel", "b/daniel", "off"])
    }

    @Test func aScreenThatLeavesStopsOnlyItsOwn() async throws {
        let voice = await found()
        let old = voice.say(["feedback"], language: "en-GB", isSlow: false)
        // The next screen appears before the old one is gone.
        let new = try #require(voice.say(["card"], language: "en-GB", isSlow: false))
        voice.stop(old)
        #expect(voice.reading == new)
        voice.stop(new)
        #expect(voice.reading == nil)
        #expect(speech.heard == ["on", "feedback/daniel", "stop", "on", "card/daniel", "stop", "off"])
    }

    @Test func theEndOfAnOldLineIsNotTheEndOfANewOne() async throws {
        let voice = await found()
        let old = try #require(voice.say(["a"], language: "en-GB", isSlow: false))
        let new = try #require(voice.say(["b"], language: "en-GB", isSlow: false))
        voice.ended(old)
        #expect(voice.reading == new)
        voice.ended(new)
        voice.ended(new)
        #expect(voice.reading == nil)
        #expect(speech.heard.last == "off")
    }

    @Test func theWordThatIsSaidIsKnownUntilItsLineEnds() async throws {
        let voice = await found()
        let lines = [SpokenLine(text: "Send your photo", key: "m1"), SpokenLine(text: "What now?", key: nil)]
        let reading = try #require(voice.say(lines, language: "en-GB", isSlow: false))
        voice.began(reading, word: 0..<4)
        #expect(voice.spokenWord == nil, "before its line began")
        voice.began(reading)
        voice.began(reading, word: 5..<9)
        let parts = try #require(voice.parts(of: "Send your photo", key: "m1"))
        #expect(parts == ("Send ", "your", " photo"))
        #expect(voice.parts(of: "Send your photo", key: "m2") == nil && voice.parts(of: "Send your photo", key: nil) == nil)
        #expect(voice.parts(of: "Send", key: "m1") == nil, "another text of the same thing is shorter")
        voice.ended(reading)
        #expect(voice.spokenWord == nil)
        voice.began(reading + 1)
        voice.began(reading + 1, word: 0..<4)
        voice.stop()
        #expect(voice.spokenWord == nil)
    }

    @Test func anInterruptionEndsTheStopSign() async throws {
        let voice = await found()
        _ = voice.say(["a", "b"], language: "en-GB", isSlow: false)
        voice.stop()
        #expect(voice.reading == nil)
        voice.stop()
        voice.stop(nil)
        #expect(speech.heard == ["on", "a/daniel", "b/daniel", "stop", "off"])
    }

    @Test func whatIsBeingSaidIsMarkedAndNothingElse() async throws {
        let voice = await found()
        let lines = [SpokenLine(text: "From Ali", key: nil), SpokenLine(text: "Hello", key: "p1"), SpokenLine(text: "Bye", key: "p2")]
        let first = try #require(voice.say(lines, language: "en-GB", isSlow: false))
        #expect(voice.spokenKey == nil, "nothing is heard yet")
        var marked: [String?] = []
        for id in first..<first + 3 {
            voice.began(id)
            marked.append(voice.spokenKey)
            voice.ended(id)
            #expect(voice.spokenKey == nil, "between two lines nothing is marked")
        }
        #expect(marked == [nil, "p1", "p2"])
        #expect(voice.spokenKey == nil)
    }

    @Test func aTouchTakesTheMarkFromWhatWasBeingSaid() async throws {
        let voice = await found()
        let old = try #require(voice.say([SpokenLine(text: "Hello", key: "p1")], language: "en-GB", isSlow: false))
        voice.began(old)
        let new = try #require(voice.say([SpokenLine(text: "Ring him", key: "a")], language: "en-GB", isSlow: false))
        #expect(voice.spokenKey == nil)
        voice.began(new)
        voice.ended(old)
        voice.began(old)
        #expect(voice.spokenKey == "a", "news of the old one comes late")
        voice.stop()
        #expect(voice.spokenKey == nil)
    }

    private func found() async -> Voice {
        let voice = Voice(speech: speech)
        await voice.findVoices()
        return voice
    }
}

/// Lists what was asked of it.
@MainActor
private final class ListedSpeech: Speech {
    var heard: [String] = []
    var searches = 0

    nonisolated init() {}

    func installedVoices() async -> [InstalledVoice] {
        searches += 1
        return [
            InstalledVoice(id: "samantha", language: "en-US", quality: 3), InstalledVoice(id: "arthur", language: "en-GB", quality: 1),
            InstalledVoice(id: "daniel", language: "en-GB", quality: 2), InstalledVoice(id: "lekha", language: "hi-IN", quality: 1),
        ]
    }

    func speak(_ utterance: Utterance) {
        heard.append("\(utterance.text)/\(utterance.voice)" + (utterance.rate == 1 ? "" : " \(utterance.rate)"))
    }
    func stop() { heard.append("stop") }
    func setActive(_ isActive: Bool) { heard.append(isActive ? "on" : "off") }
}
