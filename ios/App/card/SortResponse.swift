import MehfoozKit
import SwiftUI

/// Put each card into a basket: drag it there, or tap the basket for the card in front; a tap on a placed card takes it back. Both
/// baskets are always in view.
struct SortResponse: View {
    let cards: [ThingView]
    let stop: BasketView
    let go: BasketView
    let hints: [String]
    let draft: Draft
    let isFelt: Bool
    @Environment(\.theme) private var theme
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.density) private var density
    @State private var drag = Drag<Bool>()
    /// Where the baskets are: of what needs care, and of what is fine.
    @State private var stopFrame = CGRect.zero
    @State private var goFrame = CGRect.zero

    var body: some View {
        let waiting = draft.waiting(of: cards)
        let front = waiting.first { $0.key == draft.held } ?? waiting.first
        DragRoom(drag: drag, isFelt: isFelt) {
            VStack(spacing: density.pick(8, 5)) {
                if let front { deck(front, next: waiting.first { $0.key != front.key }).zIndex(1) }
                if typeSize.isAccessibilitySize {
                    VStack(spacing: density.pick(8, 5)) { baskets(front: front) }.id(bothBaskets)
                } else {
                    HStack(alignment: .top, spacing: 8) { baskets(front: front) }.id(bothBaskets)
                }
                if front != nil, density.isRoomy, let hint = hints.last {
                    Words(hint, style: \.small, color: theme.palette.soft, align: .center)
                }
            }
        } lifted: {
            EmptyView()
        }
    }

    private func deck(_ front: ThingView, next: ThingView?) -> some View {
        Deck(front: front, next: next, drag: drag, draft: draft) {
            if stopFrame.contains($0) { true } else if goFrame.contains($0) { false } else { nil }
        }
    }

    private func baskets(front: ThingView?) -> some View {
        ForEach(draft.baskets(of: cards, stop: stop, go: go), id: \.isStop) { basket in basketView(basket, front: front) }
    }

    private func basketView(_ basket: Basket, front: ThingView?) -> some View {
        let isUnder = drag.over == basket.isStop
        return BasketColumn(basket: basket, front: front?.key, isUnder: isUnder, draft: draft)
            .scaleEffect(isUnder && !theme.isStill ? 1.05 : 1)
            .located { if basket.isStop { stopFrame = $0 } else { goFrame = $0 } }
    }
}

private let bothBaskets = "baskets"

/// The cards that wait: one in front, the edge of the next beside it.
private struct Deck: View {
    let front: ThingView
    let next: ThingView?
    let drag: Drag<Bool>
    let draft: Draft
    /// Which basket is under a finger: the one of what needs care, or the other.
    let basket: @MainActor (CGPoint) -> Bool?
    @Environment(\.theme) private var theme
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.density) private var density

    var body: some View {
        HStack(spacing: 12) {
            lifting(front, isFront: true)
            if let next, !typeSize.isAccessibilitySize { lifting(next, isFront: false).opacity(0.8) }
        }
    }

    private func lifting(_ card: ThingView, isFront: Bool) -> some View {
        let isLifted = drag.key == card.key
        return self.card(card, isFront: isFront)
            .moved(by: isLifted ? drag.way : .zero)
            .rotationEffect(.degrees(isLifted && !theme.isStill ? 6 : 0))
            .animation(theme.isStill ? nil : .easeOut(duration: Motion.lift.seconds), value: isLifted)
            .zIndex(isLifted ? 2 : isFront ? 1 : 0)
            .dragged(card.key, with: drag, shown: bothBaskets, over: basket) { draft.put(card.key, intoStop: $0) }
    }

    private func card(_ card: ThingView, isFront: Bool) -> some View {
        let look = theme.palette.option(isChosen: isFront)
        return Chunk(
            look: look, tap: .choose(isChosen: isFront) { if !isFront { draft.hold(card.key) } },
            minHeight: density.pick(96, 64, airy: 148),
            isTall: true,
            padding: EdgeInsets(top: density.pick(8, 3), leading: 8, bottom: density.pick(8, 3), trailing: 8), align: .center,
            says: card.line
        ) {
            VStack(spacing: 4) {
                if let picture = card.picture { Picture(name: picture, size: density.pick(52, 40, airy: 84)) }
                Words(card.text, style: \.chat, align: .center)
            }
        }
    }
}

/// A basket: its lid, what lies in it, and a dashed place for the next card. The whole of it takes the front card.
private struct BasketColumn: View {
    let basket: Basket
    let front: String?
    let isUnder: Bool
    let draft: Draft
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        let palette = theme.palette
        let color = palette.isCalm ? (basket.isStop ? palette.accentEdge : palette.accent) : basket.isStop ? palette.notYet : palette.right
        VStack(spacing: 6) {
            lid(color)
            VStack(spacing: 6) {
                ForEach(basket.cards, id: \.key) { card in
                    PlacedCard(card: card, out: basket.view.out, draft: draft).enters(Entrance(scale: 1.15, above: 24), .land)
                }
                if front != nil { emptyPlace(color) }
            }
            .padding(EdgeInsets(top: 0, leading: 8, bottom: 8, trailing: 8))
        }
        .frame(maxWidth: .infinity, minHeight: density.pick(0, 0, airy: 210), maxHeight: .infinity, alignment: .top)
        .background {
            RoundedRectangle(cornerRadius: 20).fill(palette.isCalm ? palette.paper : basket.isStop ? palette.notYetTint : palette.rightTint)
                .overlay {
                    RoundedRectangle(cornerRadius: 20).strokeBorder(
                        isUnder ? palette.ink : color, style: StrokeStyle(lineWidth: isUnder ? 5 : 3))
                }
        }
    }

    private func lid(_ color: Color) -> some View {
        Chunk(
            look: Look(face: color, radius: 20), tap: tap, minHeight: 46, padding: EdgeInsets(top: 6, leading: 8, bottom: 6, trailing: 8),
            align: .center, says: SpokenLine(text: basket.view.title, key: basket.isStop ? "stop" : "go")
        ) {
            HStack(spacing: 6) {
                Sign(icon: basket.isStop ? .hand : .check, color: .white, size: 26)
                Words(basket.view.title, style: \.label, color: .white)
            }
        }
        .called(basket.spoken)
    }

    private func emptyPlace(_ color: Color) -> some View {
        Chunk(look: Look(face: .clear, border: color, radius: 14, isDashed: true), tap: tap, align: .center) {
            Sign(icon: .plus, color: color, size: 24)
        }
        .accessibilityHidden(true)
    }

    private var tap: Tap {
        front.map { front in .press { draft.put(draft.held ?? front, intoStop: basket.isStop) } } ?? .off
    }
}

private struct PlacedCard: View {
    let card: ThingView
    /// What a tap on it does, read aloud.
    let out: String
    let draft: Draft
    @Environment(\.theme) private var theme

    var body: some View {
        Chunk(
            look: Look(face: theme.palette.paper, radius: 14), tap: .press { draft.takeOut(card.key) },
            padding: EdgeInsets(top: 6, leading: 8, bottom: 6, trailing: 8), says: card.line
        ) {
            HStack(spacing: 6) {
                // No cross to take it back: beside a card that was just placed it reads as "wrong".
                if let picture = card.picture { Picture(name: picture, size: 28) }
                Words(card.text, style: \.small).wide()
            }
        }
        .called("\(card.text). \(out)")
    }
}
