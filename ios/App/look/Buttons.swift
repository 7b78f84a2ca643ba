import MehfoozKit
import SwiftUI

/// The signs of the game, as the system draws them.
enum Icon: String {
    case back = "chevron.backward"
    case badges = "rosette"
    case check = "checkmark"
    case close = "xmark"
    case down = "chevron.down"
    case erase = "delete.left.fill"
    case flag = "flag.fill"
    case hand = "hand.raised.fill"
    /// With a heart in it, which ``Sign`` adds.
    case help = "bubble.left.fill"
    case lock = "lock.fill"
    case forward = "chevron.forward"
    case globe
    case home = "house.fill"
    case info = "info.circle.fill"
    case key = "key.fill"
    case hangUp = "phone.down.fill"
    case like = "suit.heart.fill"
    case loop = "arrow.counterclockwise"
    case person = "person.fill"
    case phone = "phone.fill"
    case play = "play.fill"
    case plus = "plus"
    case settings = "gearshape.fill"
    case share = "square.and.arrow.up"
    case speak = "speaker.wave.2.fill"
    case star = "star.fill"
    case stop = "stop.fill"
    case talk = "bubble.left.and.bubble.right.fill"
    case trash = "trash.fill"
    case up = "chevron.up"
    case warn = "exclamationmark.triangle.fill"
}

/// An icon is decoration: whoever holds it has the name.
struct Sign: View {
    let icon: Icon
    let color: Color
    var size: CGFloat = 24

    var body: some View {
        drawn(icon.rawValue, size * 0.8)
            .sized(size)
            .foregroundStyle(color)
            .overlay { if icon == .help { drawn("heart.fill", size * 0.4).foregroundStyle(Palette.light.help).offset(y: -size * 0.06) } }
            .accessibilityHidden(true)
    }

    private func drawn(_ name: String, _ size: CGFloat) -> some View {
        Image(systemName: name)
            .resizable()
            .scaledToFit()
            .fontWeight(.heavy)
            .sized(size)
    }
}

/// The one main button of a screen.
struct MainButton: View {
    let text: String
    var isOn = true
    var icon: Icon?
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme
    @Environment(\.isLow) private var isLow

    var body: some View {
        let palette = theme.palette
        let look =
            isOn
            ? Look(face: palette.primary, edge: palette.primaryEdge)
            : Look(face: palette.disabled, border: palette.ring, edge: .clear, isDashed: true)
        let color = isOn ? palette.onPrimary : palette.onDisabled
        Chunk(look: look, tap: isOn ? .press(onTap) : .off, minHeight: isLow ? 50 : 58, align: .center) {
            HStack(spacing: 8) {
                if let icon, icon != .forward { Sign(icon: icon, color: color) }
                Words(text, style: \.button, color: color, align: .center)
                if icon == .forward { Sign(icon: .forward, color: color) }
            }
        }
        .keyboardShortcut(.defaultAction)
    }
}

/// A button beside the main one.
struct QuietButton: View {
    let text: String
    var icon: Icon?
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        Chunk(look: Look(face: palette.paper, border: palette.line, edge: palette.edge), tap: .press(onTap), minHeight: 56, align: .center)
        {
            HStack(spacing: 10) {
                if let icon { Sign(icon: icon, color: palette.ink) }
                Words(text, style: \.smallButton, align: .center)
            }
        }
    }
}

/// Deletes for good; it asks once more before that.
struct DeleteButton: View {
    let text: String
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        let look = Look(face: palette.paper, border: palette.deleteLine, edge: palette.deleteEdge)
        Chunk(look: look, tap: .press(onTap), minHeight: 56, align: .center) {
            HStack(spacing: 10) {
                Sign(icon: .trash, color: palette.flag)
                Words(text, style: \.smallButton, color: palette.flag, align: .center)
            }
        }
    }
}

/// Leads from a sensitive card to Help: beside the main button, and quieter than it.
struct StopButton: View {
    let text: String
    let onTap: @MainActor () -> Void
    @Environment(\.isLow) private var isLow
    @Environment(\.theme) private var theme
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        let palette = theme.palette
        let look = Look(face: palette.paper, border: palette.help, borderWidth: 3, edge: palette.edge)
        Chunk(
            look: look, tap: .press(onTap), minHeight: isLow ? 50 : 58, padding: EdgeInsets(top: 4, leading: 8, bottom: 4, trailing: 6),
            align: .center
        ) {
            HStack(spacing: 4) {
                Sign(icon: .hand, color: palette.helpEdge)
                Words(text, style: \.boldSmall, color: palette.helpEdge)
            }
        }
        .frame(maxWidth: typeSize.isAccessibilitySize ? .infinity : 150 * theme.scale)
    }
}

/// Help looks the same everywhere.
struct HelpButton: View {
    let text: String
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        Chunk(look: Look(face: palette.help, edge: palette.helpEdge), tap: .press(onTap), minHeight: 56, align: .center) {
            HStack(spacing: 10) {
                Sign(icon: .help, color: .white)
                Words(text, style: \.smallButton, color: .white, align: .center)
            }
        }
    }
}

/// A round button of a header; `name` is for VoiceOver.
struct RoundButton: View {
    let icon: Icon
    let name: String
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        let look = Look(face: theme.palette.paper, border: theme.palette.line, radius: 24 * theme.scale)
        RoundChunk(look: look, icon: icon, name: name, color: theme.palette.ink, size: 48, onTap: onTap)
    }
}

/// The door for grown-ups; children see a door, not a lock that says "not for you".
struct Door: View {
    let name: String
    /// Its name stands on it, where text leaves room for that.
    var isNamed = false
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        let isNamed = isNamed && !typeSize.isAccessibilitySize
        let look = Look(face: theme.palette.paper, border: theme.palette.line, radius: isNamed ? 16 : 24)
        Chunk(
            look: look, tap: .press(onTap), isWide: false, padding: EdgeInsets(top: 6, leading: 9, bottom: 6, trailing: 9), align: .center
        ) {
            HStack(spacing: 8) {
                Picture(name: "door", size: 30)
                if isNamed { Words(name, style: \.smallButton) }
            }
        }
        .called(name)
    }
}

/// Help in a header.
struct RoundHelp: View {
    let name: String
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        RoundChunk(
            look: Look(face: theme.palette.help, radius: 24 * theme.scale), icon: .help, name: name, color: .white, size: 48, onTap: onTap)
    }
}

/// Reads `lines` aloud, or stops; hidden when the phone has no voice for the language.
struct Speaker: View {
    let name: String
    let lines: [SpokenLine]
    let frame: Frame
    /// Starts with the screen, for a player who is read to; but not over VoiceOver.
    let startsAlone: Bool
    /// It starts for whoever it is, asked for or not.
    let startsForAll: Bool
    @Environment(\.theme) private var theme
    @Environment(Voice.self) private var voice
    @Environment(\.accessibilityVoiceOverEnabled) private var isVoiceOver
    /// What this speaker reads now. The next screen's speaker may begin before this one is gone.
    @State private var reading: Voice.Reading?
    @Environment(\.density) private var density

    init(name: String, lines: [SpokenLine], frame: Frame, startsAlone: Bool = false, startsForAll: Bool = false) {
        self.startsForAll = startsForAll
        self.name = name
        self.lines = lines
        self.frame = frame
        self.startsAlone = startsAlone
    }

    /// Of a screen on which nothing is marked while it is read.
    init(name: String, lines: [String], frame: Frame, startsAlone: Bool = false, startsForAll: Bool = false) {
        self.init(
            name: name, lines: lines.map { SpokenLine(text: $0, key: nil) }, frame: frame, startsAlone: startsAlone,
            startsForAll: startsForAll)
    }

    var body: some View {
        if voice.speaks(frame.speech) {
            let size: CGFloat = density == .tight ? 46 : 52
            let look = Look(
                face: theme.palette.accent, edge: theme.palette.accentEdge, edgeHeight: 4, radius: size / 2 * theme.scale)
            RoundChunk(look: look, icon: isReading ? .stop : .speak, name: name, color: .white, size: size) {
                if isReading { voice.stop(reading) } else { say() }
            }
            .onAppear {
                if startsAlone && (frame.readsAloud || startsForAll) && !isVoiceOver { say() }
            }
            .onDisappear { voice.stop(reading) }
        }
    }

    private var isReading: Bool { reading != nil && voice.reading == reading }

    private func say() {
        reading = voice.say(lines, language: frame.speech, isSlow: frame.readsAloud || startsForAll)
    }
}

private struct RoundChunk: View {
    let look: Look
    let icon: Icon
    let name: String
    let color: Color
    let size: CGFloat
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        Chunk(look: look, tap: .press(onTap), minHeight: size, padding: EdgeInsets(), align: .center) { Sign(icon: icon, color: color) }
            .frame(width: size * theme.scale)
            .called(name)
    }
}
