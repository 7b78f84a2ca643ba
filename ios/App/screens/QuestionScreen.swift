import MehfoozKit
import SwiftUI

/// A card that waits for its answer: a tap chooses, Check answers.
struct QuestionScreen: View {
    let view: QuestionView
    let draft: Draft
    let onLeave: @MainActor () -> Void
    let onHelp: @MainActor () -> Void
    let onAnswer: @MainActor (AnswerInput) -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        Page(banner: view.frame.banner) {
            RoundButton(icon: .close, name: view.leave, onTap: onLeave)
            Beads(now: Int(view.number) - 1, count: Int(view.cards), name: view.beads)
            RoundHelp(name: view.help, onTap: onHelp)
        } below: {
            if let stop = view.stop { HelpButton(text: stop, onTap: onHelp) }
        } content: {
            ScenePicture(picture: view.picture)
            if !view.response.isSpot { Stimulus(stimulus: view.stimulus) }
            HStack(spacing: 12) {
                Heading(view.prompt, style: \.title, align: .leading).wide()
                Speaker(name: view.speak, lines: view.spoken, frame: view.frame, startsAlone: true)
            }
            if let howTo = view.howTo { Words(howTo, style: \.label, color: theme.palette.soft).wide() }
            VStack(spacing: 12) { response }
            let answer = draft.answer(to: view.response)
            MainButton(text: view.check, isOn: answer != nil) { if let answer { onAnswer(answer) } }
        }
    }

    @ViewBuilder private var response: some View {
        switch view.response {
        case .choose(let options): ChooseResponse(options: options, draft: draft)
        case .spot(let parts, let nothing, let flagged):
            SpotResponse(stimulus: view.stimulus, parts: parts, nothing: nothing, flagged: flagged, draft: draft)
        case .sort(let cards, let stop, let go, let hints): SortResponse(cards: cards, stop: stop, go: go, hints: hints, draft: draft)
        case .order(let steps, let places, let hint): OrderResponse(steps: steps, places: places, hint: hint, draft: draft)
        }
    }
}

extension ResponseView {
    /// A spot shows the stimulus itself.
    fileprivate var isSpot: Bool {
        if case .spot = self { true } else { false }
    }
}
