import MehfoozKit
import SwiftUI

/// A photo whose things can be touched: the number on the gate, the name on the uniform. All things have the same white edge, so that it
/// gives none away. After Check each shows its mark.
struct PhotoStimulus: View {
    let photo: PhotoView
    /// What is marked; none where the photo is only looked at, or was checked.
    var draft: Draft?
    /// What became of each thing that mattered, after Check.
    var whys: [String: WhyView] = [:]
    /// It stands above an order, which needs the room.
    var isShort = false
    @Environment(\.theme) private var theme
    @Environment(\.isPane) private var isPane
    @Environment(\.density) private var density

    var body: some View {
        Backdrop(name: photo.backdrop)
            .overlay {
                GeometryReader { room in
                    ForEach(photo.things, id: \.key) { thing in
                        let middle = thing.middle(width: room.size.width, height: room.size.height)
                        ThingOnPhoto(thing: thing, backdrop: room.size.width, draft: draft, why: whys[thing.key])
                            .position(x: middle.x, y: middle.y)
                    }
                }
            }
            .padding(5)
            .frame(maxWidth: isShort && !isPane ? (density == .tight ? 190 : density.pick(420, 250)) * theme.scale : nil)
            .background { RoundedRectangle(cornerRadius: 22).fill(.white) }
            // A picture is not mirrored, nor are the places on it.
            .environment(\.layoutDirection, .leftToRight)
            .padding(EdgeInsets(top: isPane ? 16 : 2, leading: 8, bottom: 8 + Lace.depth, trailing: 8))
            .frame(maxHeight: isPane ? .infinity : nil)
    }
}

/// The picture behind, 3:2, with rounded corners.
private struct Backdrop: View {
    let name: String
    @Environment(Pictures.self) private var pictures
    @Environment(\.theme) private var theme

    var body: some View {
        theme.palette.sand
            .aspectRatio(1.5, contentMode: .fit)
            .overlay { if let image = pictures[name].drawn { image.resizable() } }
            .clipShape(RoundedRectangle(cornerRadius: 18))
            .accessibilityHidden(true)
    }
}

/// A thing with its white edge, what is written on it, and its ring.
private struct ThingOnPhoto: View {
    let thing: PhotoThing
    let backdrop: CGFloat
    let draft: Draft?
    let why: WhyView?
    @Environment(\.theme) private var theme
    @Environment(Taps.self) private var taps
    @Environment(Voice.self) private var voice
    @Environment(\.touchSpeech) private var touchSpeech

    var body: some View {
        if let draft {
            Button(action: { touch(draft) }) { target }
                .buttonStyle(.plain)
                .onOff(isFlagged, onTap: { touch(draft) }) { Text(verbatim: thing.text) }
                .called(thing.text)
        } else {
            Sayable(line: thing.line, radius: 16) { target.named(why.map { "\($0.heading): \(thing.text)" } ?? thing.text) }
        }
    }

    private func touch(_ draft: Draft) {
        if !taps.takesTaps { return }
        draft.toggle(thing.key)
        if let touchSpeech { voice.say([thing.line], language: touchSpeech, isSlow: true) }
    }

    private var isFlagged: Bool { draft?.first.contains(thing.key) == true }

    private var target: some View {
        let side = thing.target(on: backdrop)
        return
            drawn
            .overlay { ring }
            .frame(width: side, height: side)
            .contentShape(RoundedRectangle(cornerRadius: 12))
    }

    private var drawn: some View {
        let width = thing.width(on: backdrop)
        return Picture(name: thing.picture, size: width, isFixed: true)
            .shadow(color: .white, radius: 0, x: 1.6, y: 0)
            .shadow(color: .white, radius: 0, x: -1.6, y: 0)
            .shadow(color: .white, radius: 0, x: 0, y: 1.6)
            .shadow(color: .white, radius: 0, x: 0, y: -1.6)
            .overlay {
                if let label = thing.label { written(label, on: width) }
            }
    }

    /// What stands written on a thing: as large as the thing allows, whatever the size of other text, and never too small to be read.
    /// On a thing too small for it, it stands at the foot, so that the thing is seen.
    private func written(_ label: String, on width: CGFloat) -> some View {
        let isNastaliq = label.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
        let least: CGFloat = isNastaliq ? 13 : 10
        let size = min(width * 0.3, width * 1.25 / CGFloat(max(label.count, 3)), 17 * theme.scale)
        let style = TextStyle(size: max(size, least), isBold: true, isNastaliq: isNastaliq, isFixed: true)
        return Words.text(label, in: style, language: theme.language)
            .foregroundStyle(Palette.light.ink)
            .lineLimit(1)
            .fixedSize(horizontal: true, vertical: false)
            .padding(.horizontal, 2)
            .background { RoundedRectangle(cornerRadius: 4).fill(.white.opacity(0.88)) }
            .frame(width: width, height: width, alignment: size < least ? .bottom : .center)
            .offset(y: size < least ? least / 2 : 0)
    }

    /// Round what is flagged, spoken, or was checked; each has its own shape and its own sign.
    @ViewBuilder private var ring: some View {
        let palette = theme.palette
        switch why?.mark {
        case .right: Ring(color: palette.right, sign: .check)
        case .notYet: Ring(color: palette.notYet, sign: .loop)
        case .missed: Ring(color: palette.accent, sign: .plus, isDashed: true)
        case nil:
            if isFlagged { Ring(color: palette.flag, sign: .flag) }
            if voice.spokenKey == thing.key { Ring(color: palette.accent, distance: 12) }
        }
    }
}

/// A ring of 4 outside of a thing, on white, with a sign at its top end.
private struct Ring: View {
    let color: Color
    var sign: Icon?
    var distance: CGFloat = 7
    var isDashed = false

    var body: some View {
        let shape = RoundedRectangle(cornerRadius: 16)
        shape.strokeBorder(.white, style: StrokeStyle(lineWidth: 8))
            .overlay { shape.strokeBorder(color, style: StrokeStyle(lineWidth: 4, dash: isDashed ? [7, 4] : [])).padding(2) }
            .overlay(alignment: .topTrailing) {
                if let sign {
                    RoundMark(fill: color, sign: sign, size: 30)
                        .overlay { Circle().strokeBorder(.white, style: StrokeStyle(lineWidth: 2)) }
                        .enters(Entrance(scale: 0.2, isClear: true), .flag, late: 100, isSpringy: true)
                        .offset(x: 10, y: -10)
                }
            }
            .padding(-distance)
            .enters(Entrance(scale: 1.4), .ring)
            .allowsHitTesting(false)
    }
}
