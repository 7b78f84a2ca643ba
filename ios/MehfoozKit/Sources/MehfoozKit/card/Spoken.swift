import MehfoozCore

extension QuestionView {
    /// What is read aloud, each line with the key of what says it.
    public var lines: [SpokenLine] {
        var waiting = stimulus.messages.map { SpokenLine(text: $0.text, key: $0.key) } + response.lines
        return spoken.map { text in
            waiting.firstIndex { $0.text == text }.map { waiting.remove(at: $0) } ?? SpokenLine(text: text)
        }
    }
}

extension ResponseView {
    fileprivate var lines: [SpokenLine] {
        let things: [ThingView]
        switch self {
        case .choose(let options): things = options
        case .spot(_, let nothing, _): return [SpokenLine(text: nothing, key: "nothing")]
        case .sort(let cards, let stop, let go, _):
            return cards.map { SpokenLine(text: $0.text, key: $0.key) } + [
                SpokenLine(text: stop.title, key: "stop"), SpokenLine(text: go.title, key: "go"),
            ]
        case .order(let steps, _, _): things = steps
        }
        return things.map { SpokenLine(text: $0.text, key: $0.key) }
    }
}
