import Testing

@testable import MehfoozKit

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
        let basket = BasketView(title: "", counts: [])
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
        let order = ResponseView.order(steps: things, places: [], hint: "")
        for step in ["a", "b", "c"] { draft.append(step) }
        draft.takeOut("b")
        #expect(draft.answer(to: order) == nil)
        draft.append("b")
        #expect(draft.answer(to: order) == .order(steps: ["a", "c", "b"]))
    }

    @Test func whatLiesInABasketIsWhatItsAnswerSays() {
        let draft = Draft()
        let (stop, go) = (BasketView(title: "Stop", counts: ["Stop, 0", "Stop, 1"]), BasketView(title: "Go", counts: ["Go, 0", "Go, 1"]))
        draft.hold("a")
        draft.putHeld(intoStop: draft.baskets(of: things, stop: stop, go: go)[0].isStop)
        draft.hold("b")
        draft.putHeld(intoStop: draft.baskets(of: things, stop: stop, go: go)[1].isStop)
        draft.hold("c")
        draft.putHeld(intoStop: false)
        let baskets = draft.baskets(of: things, stop: stop, go: go)
        #expect(baskets.map(\.view.title) == ["Stop", "Go"])
        #expect(baskets.map { $0.cards.map(\.key) } == [["a"], ["b", "c"]])
        #expect(baskets.map(\.spoken) == ["Stop, 1", "Go"])
        let sort = ResponseView.sort(cards: things, stop: stop, go: go, hints: [])
        #expect(draft.answer(to: sort) == .sort(stop: baskets[0].cards.map(\.key), go: baskets[1].cards.map(\.key)))
    }
}
