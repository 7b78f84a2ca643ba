import MehfoozCore
import Observation

/// What the child has put together on a card and not yet checked; keys of the view. Any taps leave it whole.
@MainActor @Observable
public final class Draft {
    /// The chosen option, the marked parts, the cards in the basket of what needs care, or the steps in order.
    public private(set) var first: [String] = []

    /// The cards in the basket of what is fine.
    public private(set) var second: [String] = []

    /// "Nothing here" is chosen.
    public private(set) var isNothing = false

    /// The card in the hand, on its way to a basket.
    public private(set) var held: String?

    /// How far the card's messages have come.
    @ObservationIgnored public let arrival = Arrival()

    /// The hand that shows what to do; any touch sends it away.
    @ObservationIgnored public let hand = GhostHand()

    /// Which taps count; all, where nobody says.
    @ObservationIgnored weak var taps: Taps?

    /// What is heard of what is put together; nothing, where nobody says.
    @ObservationIgnored var onSound: (@MainActor (Sound) -> Void)?

    /// Nothing is put together yet.
    public nonisolated init() {}

    /// Whether a tap counts now; one that does sends the hand away.
    private func acceptsTap() -> Bool {
        guard taps?.takesTaps ?? true else { return false }
        hand.leave()
        return true
    }

    /// Chooses the one option.
    public func choose(_ option: String) {
        guard acceptsTap() else { return }
        first = [option]
        onSound?(.tap)
    }

    /// Marks a part, or takes its mark away.
    public func toggle(_ part: String) {
        guard acceptsTap() else { return }
        if first.contains(part) { first.removeAll { $0 == part } } else { first.append(part) }
        isNothing = false
        onSound?(.tap)
    }

    /// Says that there is nothing here, or takes that back.
    public func toggleNothing() {
        guard acceptsTap() else { return }
        isNothing.toggle()
        first = []
        onSound?(.tap)
    }

    /// Takes a card into the hand, or lays it back; one that lies in a basket stays there.
    public func hold(_ card: String) {
        guard acceptsTap(), !first.contains(card), !second.contains(card) else { return }
        held = held == card ? nil : card
    }

    /// Puts the card in the hand into a basket: of what needs care, or of what is fine.
    public func putHeld(intoStop: Bool) {
        guard acceptsTap(), let card = held else { return }
        if intoStop { first.append(card) } else { second.append(card) }
        held = nil
        onSound?(.placed)
    }

    /// Puts a card into a basket without taking it into the hand first: it was dragged there, or lies in front.
    public func put(_ card: String, intoStop: Bool) {
        guard acceptsTap(), !first.contains(card), !second.contains(card) else { return }
        held = card
        putHeld(intoStop: intoStop)
    }

    /// Gives the next free one of `places` to a step that has none.
    public func append(_ step: String, places: Int) {
        guard acceptsTap(), !first.contains(step), first.count < places else { return }
        first.append(step)
        onSound?(.placed)
    }

    /// Lets a dragged step go at a spot; one that is let go where it stands, or where it has no room, stays as it is.
    public func drop(_ step: String, at spot: Spot, places: Int) {
        guard let order = order(dropping: step, at: spot, places: places), acceptsTap() else { return }
        let isPlaced = order.contains(step)
        first = order
        if isPlaced { onSound?(.placed) }
    }

    /// The steps in order with this one dropped there; none where that changes nothing. The others move up or make room; on a
    /// trail that is full, one from the pool takes the place of the one it is dropped on.
    public func order(dropping step: String, at spot: Spot, places: Int) -> [String]? {
        let now = first.firstIndex(of: step)
        var order = first.filter { $0 != step }
        let isFull = order.count >= places
        switch spot {
        case .pool: break
        case .place(let place) where isFull: order[place] = step
        case .place(let place): order.insert(step, at: min(place, order.count))
        case .before where isFull: return nil
        case .before(let place): order.insert(step, at: min(now.map { $0 < place ? place - 1 : place } ?? place, order.count))
        }
        return order == first ? nil : order
    }

    /// Takes a card out of its basket, or a step out of its place.
    public func takeOut(_ key: String) {
        guard acceptsTap() else { return }
        first.removeAll { $0 == key }
        second.removeAll { $0 == key }
    }

    /// The cards that lie in no basket, or the steps that have no place.
    public func waiting(of things: [ThingView]) -> [ThingView] {
        things.filter { !first.contains($0.key) && !second.contains($0.key) }
    }

    /// The two baskets of a sort with what lies in them, as they stand: of what is fine, and of what needs care.
    public func baskets(of cards: [ThingView], stop: BasketView, go: BasketView) -> [Basket] {
        [
            Basket(isStop: false, view: go, cards: cards.filter { second.contains($0.key) }),
            Basket(isStop: true, view: stop, cards: cards.filter { first.contains($0.key) }),
        ]
    }

    /// The answer that is put together, once nothing of it is missing.
    public func answer(to response: ResponseView) -> AnswerInput? {
        switch response {
        case .choose:
            return first.first.map { .choose(option: $0) }
        case .spot:
            return isNothing || !first.isEmpty ? .spot(parts: first) : nil
        case .sort(let cards, _, _, _):
            return first.count + second.count == cards.count ? .sort(stop: first, go: second) : nil
        case .order(_, let places, _, _):
            return first.count == places.count ? .order(steps: first) : nil
        }
    }
}

/// A basket of a sort, and the cards in it.
public struct Basket {
    /// For what needs care; else for what is fine.
    public let isStop: Bool
    /// What is written on it.
    public let view: BasketView
    /// What lies in it.
    public let cards: [ThingView]

    /// What it is called when read aloud, with how many cards lie in it.
    public var spoken: String { view.counts.dropFirst(cards.count).first ?? view.title }
}
