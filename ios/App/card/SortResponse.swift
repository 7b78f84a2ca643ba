import MehfoozKit
import SwiftUI

/// Put each card into a basket: tap the card, then the basket; tap a placed card to take it back.
struct SortResponse: View {
    let cards: [ThingView]
    let stop: BasketView
    let go: BasketView
    let hints: [String]
    let draft: Draft
    @Environment(\.theme) private var theme

    var body: some View {
        let waiting = draft.waiting(of: cards)
        if !waiting.isEmpty {
            if let hint = draft.held == nil ? hints.first : hints.last {
                Words(hint, style: \.label, color: theme.palette.soft).wide().announced(hint)
            }
            VStack(spacing: 10) {
                ForEach(waiting, id: \.key) { card in SortCard(card: card, draft: draft) }
            }
        }
        Tiles(items: draft.baskets(of: cards, stop: stop, go: go)) { basket in BasketColumn(basket: basket, draft: draft) }
    }
}

private struct SortCard: View {
    let card: ThingView
    let draft: Draft
    @Environment(\.theme) private var theme

    var body: some View {
        let isHeld = draft.held == card.key
        let tap = Tap.choose(isChosen: isHeld) { draft.hold(card.key) }
        Chunk(look: theme.palette.option(isChosen: isHeld), tap: tap, minHeight: 60) {
            HStack(spacing: 12) {
                if let picture = card.picture { Picture(name: picture, size: 44) }
                Words(card.text).wide()
                ChoiceMark(isChosen: isHeld)
            }
        }
    }
}

private struct BasketColumn: View {
    let basket: Basket
    let draft: Draft
    @Environment(\.theme) private var theme

    var body: some View {
        let isOpen = draft.held != nil
        VStack(spacing: 8) {
            mouth(isOpen: isOpen)
                .accessibilityLabel(Text(verbatim: basket.spoken))
            ForEach(basket.cards, id: \.key) { card in PlacedCard(card: card, draft: draft) }
            Spacer(minLength: 0)
        }
    }

    private func mouth(isOpen: Bool) -> some View {
        let palette = theme.palette
        let border = isOpen ? palette.accent : palette.ring
        return Chunk(
            look: Look(face: palette.sand, border: border, borderWidth: 3, isDashed: true),
            tap: isOpen ? .press { draft.putHeld(intoStop: basket.isStop) } : .off, minHeight: 84,
            padding: EdgeInsets(top: 8, leading: 8, bottom: 8, trailing: 8), align: .center
        ) {
            VStack(spacing: 4) {
                Sign(icon: basket.isStop ? .hand : .check, color: palette.ink, size: 30)
                Words(basket.view.title, style: \.label, align: .center)
                Sign(icon: .plus, color: border, size: 22)
            }
        }
    }
}

private struct PlacedCard: View {
    let card: ThingView
    let draft: Draft
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        Chunk(
            look: Look(face: palette.accentTint, border: palette.accent, radius: 14), tap: .press { draft.takeOut(card.key) },
            minHeight: 52, padding: EdgeInsets(top: 8, leading: 8, bottom: 8, trailing: 8)
        ) {
            HStack(spacing: 8) {
                // No cross to take it back: beside a card that was just placed it reads as "wrong".
                if let picture = card.picture { Picture(name: picture, size: 28) }
                Words(card.text, style: \.small).wide()
            }
        }
    }
}
