import Testing

@testable import MehfoozKit

/// How the messages of a card come.
@MainActor
struct ArrivalTests {
    private let messages = [(false, "Hi"), (true, "Who is it?"), (false, "A friend")].enumerated()
        .map { MessageView(key: "p\($0.offset)", text: $0.element.1, byMe: $0.element.0, picture: nil) }

    @Test func messagesComeOneAfterAnotherAndOnlyTheOtherSideIsSeenTyping() async {
        let arrival = Arrival()
        var seen = [look(arrival)]
        await arrival.run(messages, isStill: false) { ms in
            #expect(ms <= 400)
            seen.append(look(arrival))
        }
        seen.append(look(arrival))
        #expect(seen == ["1", "1", "2 typing", "3"])
    }

    @Test func withLessMovementAllAreThereAtOnce() async {
        let arrival = Arrival()
        await arrival.run(messages, isStill: true) { _ in Issue.record("nothing is waited for") }
        #expect(look(arrival) == "3")
    }

    @Test func aTapShowsAllAndNoneComesTwice() async {
        let arrival = Arrival()
        var waits = 0
        await arrival.run(messages, isStill: false) { _ in
            waits += 1
            arrival.showAll()
        }
        #expect(waits == 1)
        #expect(look(arrival) == "3")
    }

    @Test func whatWasSeenStaysWhenTheScreenIsLeft() async {
        let arrival = Arrival()
        var waits = 0
        await arrival.run(messages, isStill: false) { _ in
            waits += 1
            if waits == 2 { throw CancellationError() }
        }
        #expect(look(arrival) == "2", "a look at Help takes none away, and nobody is left typing")
        await arrival.run(messages, isStill: false) { _ in waits += 1 }
        #expect(look(arrival) == "3")
        #expect(waits == 3)
    }

    private func look(_ arrival: Arrival) -> String {
        "\(messages.indices.filter { arrival.isShown($0) }.count)\(arrival.isTyping ? " typing" : "")"
    }
}
