import Testing

@testable import MehfoozKit

/// A draft stays whole under any taps, also under those that come before the view is drawn again.
@MainActor
struct DraftTests {
    private let things = ["a", "b", "c"].map { ThingView(key: $0, text: $0, picture: nil) }

    @Test func theLastChosenOptionIsTheAnswer() {
        let draft = Draft()
        #expect(draft.answer(to: .choose(options: things)) == nil)
        draft.choose("a")
        draft.choose("c")
        #expect(draft.answer(to: .choose(options: things)) == .choose(option: "c"))
    }

    @Test func aCardIsPutIntoABasketOnceWithoutBeingHeld() {
        let draft = Draft()
        draft.put("a", intoStop: true)
        draft.put("a", intoStop: false)  // dropped twice
        draft.hold("b")
        draft.put("c", intoStop: false)
        #expect(draft.first == ["a"])
        #expect(draft.second == ["c"])
        #expect(draft.held == nil)
    }

    @Test func nothingHereTakesAllMarksAwayAndAMarkTakesNothingHereAway() {
        let draft = Draft()
        let spot = ResponseView.spot(parts: [], nothing: "Nothing here", flagged: [])
        #expect(draft.answer(to: spot) == nil)
        draft.toggle("a")
        draft.toggle("b")
        draft.toggle("a")
        #expect(draft.answer(to: spot) == .spot(parts: ["b"]))
        draft.toggleNothing()
        #expect(draft.answer(to: spot) == .spot(parts: []))
        draft.toggle("a")
        #expect(!draft.isNothing)
    }

    @Test func aSortIsWholeWhenEveryCardLiesInABasket() {
        let draft = Draft()
        let basket = BasketView(title: "", counts: [], out: "")
        let sort = ResponseView.sort(cards: things, stop: basket, go: basket, hints: [])
        draft.hold("a")
        draft.hold("a")
        draft.putHeld(intoStop: true)
        #expect(draft.first.isEmpty, "a card laid back is not put")
        for (card, isStop) in [("a", true), ("b", false), ("c", true)] {
            #expect(draft.answer(to: sort) == nil)
            draft.hold(card)
            draft.putHeld(intoStop: isStop)
        }
        #expect(draft.answer(to: sort) == .sort(stop: ["a", "c"], go: ["b"]))
        draft.takeOut("b")
        #expect(draft.answer(to: sort) == nil)
    }

    @Test func aStepTakenOutMakesRoomForTheNext() {
        let draft = Draft()
        let order = ResponseView.order(steps: things, places: ["", "", ""], out: "", hint: "")
        for step in ["a", "b", "c"] { draft.append(step, places: 3) }
        draft.takeOut("b")
        #expect(draft.answer(to: order) == nil)
        draft.append("b", places: 3)
        #expect(draft.answer(to: order) == .order(steps: ["a", "c", "b"]))
    }

    @Test func aStepHasOnePlace() {
        let draft = Draft()
        for step in ["c", "c", "b", "a"] { draft.append(step, places: 4) }
        #expect(draft.first == ["c", "b", "a"])
    }

    @Test func noStepIsPutWhereNoPlaceIs() {
        let draft = Draft()
        for step in ["a", "b", "c"] { draft.append(step, places: 2) }
        #expect(draft.first == ["a", "b"])
        #expect(draft.answer(to: .order(steps: things, places: ["", ""], out: "", hint: "")) == .order(steps: ["a", "b"]))
    }

    @Test func aCardLiesInOneBasket() {
        let draft = Draft()
        draft.hold("a")
        for _ in 1...2 { draft.putHeld(intoStop: true) }
        draft.hold("a")  // a second tap on the card that has just gone
        #expect(draft.held == nil)
        draft.putHeld(intoStop: false)
        #expect(draft.first == ["a"])
        #expect(draft.second.isEmpty)
    }

    @Test func anyTapsLeaveAnAnswerThatTheCardTakes() {
        var rng = Rng(state: 7)
        let keys = things.map(\.key)
        let basket = BasketView(title: "", counts: [], out: "")
        let order = ResponseView.order(steps: things, places: ["", "", ""], out: "", hint: "")
        let sort = ResponseView.sort(cards: things, stop: basket, go: basket, hints: [])
        var (orders, sorts) = (0, 0)
        for _ in 1...2_000 {
            let (steps, cards) = (Draft(), Draft())
            for _ in 0...rng.next(below: 39) {
                let key = keys[rng.next(below: keys.count)]
                if rng.next(below: 3) == 0 { steps.takeOut(key) } else { steps.append(key, places: 3) }
                switch rng.next(below: 4) {
                case 0: cards.takeOut(key)
                case 1: cards.putHeld(intoStop: rng.next(below: 2) == 0)
                default: cards.hold(key)
                }
                let placed = cards.first + cards.second
                #expect(Set(steps.first).count == steps.first.count, "once each")
                #expect(Set(placed).count == placed.count, "once each")
                #expect(cards.held.map { !placed.contains($0) } ?? true, "in the hand or in a basket")
            }
            if case .order(let given) = steps.answer(to: order) {
                #expect(Set(given) == Set(keys))
                orders += 1
            }
            if case .sort(let stop, let go) = cards.answer(to: sort) {
                #expect(Set(stop + go) == Set(keys))
                sorts += 1
            }
        }
        #expect(orders > 0 && sorts > 0, "some taps put a whole answer together")
    }

    @Test func whatLiesInABasketIsWhatItsAnswerSays() {
        let draft = Draft()
        let stop = BasketView(title: "Stop", counts: ["Stop, 0", "Stop, 1"], out: "")
        let go = BasketView(title: "Go", counts: ["Go, 0", "Go, 1"], out: "")
        draft.hold("a")
        draft.putHeld(intoStop: draft.baskets(of: things, stop: stop, go: go)[0].isStop)
        draft.hold("b")
        draft.putHeld(intoStop: draft.baskets(of: things, stop: stop, go: go)[1].isStop)
        draft.hold("c")
        draft.putHeld(intoStop: false)
        let baskets = draft.baskets(of: things, stop: stop, go: go)
        #expect(baskets.map(\.view.title) == ["Go", "Stop"])
        #expect(baskets.map { $0.cards.map(\.key) } == [["a", "c"], ["b"]])
        #expect(baskets.map(\.spoken) == ["Go", "Stop, 1"])
        let sort = ResponseView.sort(cards: things, stop: stop, go: go, hints: [])
        #expect(draft.answer(to: sort) == .sort(stop: baskets[1].cards.map(\.key), go: baskets[0].cards.map(\.key)))
    }
}
