import Foundation
import Testing

@testable import MehfoozKit

/// Steps of an order that are dragged: to a place, between two, and back; and nothing changes where they are let go elsewhere.
@MainActor
struct DragTests {
    private let places = 3

    private func draft(_ steps: String...) -> Draft {
        let draft = Draft()
        for step in steps { draft.append(step, places: places) }
        return draft
    }

    private func dropped(_ step: String, at spot: Spot, on draft: Draft) -> [String] {
        draft.drop(step, at: spot, places: places)
        return draft.first
    }

    @Test func aStepGoesToTheFirstFreePlaceOrToTheOneItIsDroppedOn() {
        #expect(dropped("a", at: .place(2), on: draft()) == ["a"], "no gap is left before it")
        #expect(dropped("b", at: .place(0), on: draft("a")) == ["b", "a"])
        #expect(dropped("b", at: .place(1), on: draft("a")) == ["a", "b"])
    }

    @Test func aStepGoesBetweenTwo() {
        #expect(dropped("c", at: .before(1), on: draft("a", "b")) == ["a", "c", "b"])
        #expect(dropped("c", at: .before(2), on: draft("a", "b")) == ["a", "b", "c"])
    }

    @Test func aPlacedStepMovesAndTheOthersCloseUp() {
        #expect(dropped("a", at: .place(2), on: draft("a", "b", "c")) == ["b", "c", "a"])
        #expect(dropped("c", at: .place(0), on: draft("a", "b", "c")) == ["c", "a", "b"])
        #expect(dropped("a", at: .before(2), on: draft("a", "b", "c")) == ["b", "a", "c"])
        #expect(dropped("c", at: .before(1), on: draft("a", "b", "c")) == ["a", "c", "b"])
        #expect(dropped("a", at: .place(2), on: draft("a", "b")) == ["b", "a"])
    }

    @Test func onAFullTrailAStepTakesThePlaceOfAnother() {
        #expect(dropped("d", at: .place(1), on: draft("a", "b", "c")) == ["a", "d", "c"])
        #expect(dropped("d", at: .before(1), on: draft("a", "b", "c")) == ["a", "b", "c"], "there is no room between two")
    }

    @Test func aStepGoesBackToThePool() {
        #expect(dropped("b", at: .pool, on: draft("a", "b", "c")) == ["a", "c"])
        #expect(dropped("d", at: .pool, on: draft("a")) == ["a"], "it was there already")
    }

    @Test func whereNothingChangesNothingIsHeard() {
        let draft = draft("a", "b")
        var heard: [Sound] = []
        draft.onSound = { heard.append($0) }
        for (step, spot) in [("a", Spot.place(0)), ("a", .before(1)), ("b", .before(1)), ("b", .place(2)), ("c", .pool)] {
            #expect(draft.order(dropping: step, at: spot, places: places) == nil)
            draft.drop(step, at: spot, places: places)
        }
        #expect(draft.first == ["a", "b"])
        #expect(heard.isEmpty)
        draft.drop("c", at: .place(2), places: places)
        #expect(heard == [.placed])
    }

    @Test func aDropCountsOnlyWhereTapsDo() {
        let draft = Draft()
        let taps = Taps(world: StillWorld())
        taps.pause()
        draft.taps = taps
        draft.drop("a", at: .place(0), places: places)
        #expect(draft.first.isEmpty)
    }

    @Test func anyDropsAndTapsLeaveEachStepOnce() {
        var rng = Rng(state: 11)
        let keys = ["a", "b", "c", "d"]
        for _ in 1...500 {
            let draft = Draft()
            for _ in 0...rng.next(below: 30) {
                let key = keys[rng.next(below: keys.count)]
                switch rng.next(below: 5) {
                case 0: draft.takeOut(key)
                case 1: draft.append(key, places: places)
                case 2: draft.drop(key, at: .pool, places: places)
                case 3: draft.drop(key, at: .before(1 + rng.next(below: places - 1)), places: places)
                default: draft.drop(key, at: .place(rng.next(below: places)), places: places)
                }
                #expect(Set(draft.first).count == draft.first.count)
                #expect(draft.first.count <= places)
            }
        }
    }

    @Test func theTrailIsReadInItsOwnDirection() {
        for isRightToLeft in [false, true] {
            let beads = (0..<3).map { CGRect(x: CGFloat(isRightToLeft ? 2 - $0 : $0) * 80, y: 0, width: 50, height: 50) }
            let trail = TrailSpots(beads: beads, pool: CGRect(x: 0, y: 60, width: 300, height: 200))
            #expect(trail.spot(at: CGPoint(x: beads[1].midX, y: 25)) == .place(1))
            #expect(trail.spot(at: CGPoint(x: beads[2].midX, y: -20)) == .place(2), "a little above")
            #expect(trail.spot(at: CGPoint(x: (beads[0].midX + beads[1].midX) / 2, y: 25)) == .before(1))
            #expect(trail.spot(at: CGPoint(x: (beads[1].midX + beads[2].midX) / 2, y: 25)) == .before(2))
            #expect(trail.spot(at: CGPoint(x: 20, y: 150)) == .pool)
            #expect(trail.spot(at: CGPoint(x: 20, y: 400)) == nil)
            #expect(trail.spot(at: CGPoint(x: 290, y: 25)) == nil, "beside the trail")
        }
    }

    @Test func oneFingerDrags() {
        let drag = Drag<Spot>()
        drag.move("a", to: CGPoint(x: 1, y: 2), by: CGSize(width: 1, height: 2), over: .place(1))
        drag.move("b", to: .zero, by: .zero, over: .pool)  // a second finger
        #expect(drag.key == "a" && drag.over == .place(1) && drag.finger == CGPoint(x: 1, y: 2))
        #expect(drag.drop("b") == nil)
        #expect(drag.drop("a") == .place(1))
        #expect(drag.key == nil && drag.over == nil && drag.way == .zero)
        #expect(drag.drop("a") == nil, "let go once")
        drag.move("a", to: .zero, by: .zero, over: .pool)
        drag.cancel("b")
        #expect(drag.key == "a")
        drag.cancel("a")
        #expect(drag.drop("a") == nil, "a touch that the system ended changes nothing")
    }
}
