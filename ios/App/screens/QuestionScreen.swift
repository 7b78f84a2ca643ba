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
    @Environment(\.accessibilityVoiceOverEnabled) private var isVoiceOver

    var body: some View {
        CardPage(
            stage: view.look, bar: bar, banner: view.frame.banner, more: view.more, stageShare: view.stimulus.photo == nil ? 0.48 : 0.56,
            lowShare: view.response.isLong && view.stimulus.messages.isEmpty ? 0.38 : nil
        ) {
            Stimulus(arrived: Arrived(view, draft: draft)).overlay { if view.response.isSpot { ShowingHand(hand: draft.hand) } }
        } panel: {
            Question(view: view)
            if let howTo = view.howTo { Words(howTo, style: \.small, color: theme.palette.soft).wide() }
            response.overlay { if !view.response.isSpot { ShowingHand(hand: draft.hand) } }
        } pin: {
            if let stop = view.stop { StopButton(text: stop, onTap: onHelp) }
            let answer = draft.answer(to: view.response)
            MainButton(text: view.check, isOn: answer != nil, icon: .check) { if let answer { onAnswer(answer) } }
        }
        .sensoryFeedback(.selection, trigger: draft.first + draft.second) { _, _ in view.frame.sounds }
        .task(id: view.position) { await showHand() }
        .environment(\.touchSpeech, view.frame.readsAloud && !isVoiceOver ? view.frame.speech : nil)
    }

    /// Shows what can be done on the first card of its kind; never on a sensitive one.
    private func showHand() async {
        if view.howTo == nil || view.frame.calm || isVoiceOver { return draft.hand.leave() }
        await draft.hand.run(isStill: theme.isStill) { try await Task.sleep(for: .milliseconds($0)) }
    }

    private var bar: CardBar {
        CardBar(
            leave: view.leave, onLeave: onLeave, number: view.number, cards: view.cards, beads: view.beads, help: view.help, onHelp: onHelp)
    }

    @ViewBuilder private var response: some View {
        switch view.response {
        case .choose(let options): ChooseResponse(options: options, draft: draft)
        case .spot(_, let nothing, let flagged):
            SpotResponse(
                photo: view.stimulus.photo, nothing: nothing, flagged: flagged, isReadTo: view.frame.readsAloud, draft: draft)
        case .sort(let cards, let stop, let go, let hints):
            SortResponse(cards: cards, stop: stop, go: go, hints: hints, draft: draft, isFelt: view.frame.sounds)
        case .order(let steps, let places, let out, let hint):
            OrderResponse(steps: steps, places: places, out: out, hint: hint, draft: draft, isFelt: view.frame.sounds)
        }
    }
}

/// What is asked, beside what reads it aloud; below that where text is large.
private struct Question: View {
    let view: QuestionView
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.density) private var density

    var body: some View {
        if typeSize.isAccessibilitySize {
            VStack(alignment: .leading, spacing: 6) { content }
        } else {
            HStack(spacing: density.pick(12, 8)) { content }
        }
    }

    @ViewBuilder private var content: some View {
        Speaker(name: view.speak, lines: view.spoken, frame: view.frame, startsAlone: true)
        Heading(view.prompt, style: \.question, align: .leading, isScreens: true).wide()
    }
}

extension ResponseView {
    /// It has rows of things to move.
    fileprivate var isLong: Bool {
        switch self {
        case .sort, .order: true
        case .choose, .spot: false
        }
    }

    /// What is asked about stands on the stage.
    fileprivate var isSpot: Bool {
        if case .spot = self { true } else { false }
    }
}
