import MehfoozKit
import SwiftUI

/// Calm: you are not in trouble; what to do; whom to call; what they will ask.
struct HelpScreen: View {
    let view: HelpView
    let onBack: @MainActor () -> Void
    let onDial: @MainActor (_ digits: String) -> Void

    var body: some View {
        Page(banner: view.frame.banner) {
            RoundButton(icon: .back, name: view.back, onTap: onBack)
            Words(view.page, style: \.title, align: .center).wide(.center)
            Speaker(name: view.speak, lines: view.spoken, frame: view.frame)
        } content: {
            Heading(view.title, isScreens: true)
            Words(view.subtitle, align: .center)
            Card { ForEach(Array(view.steps.enumerated()), id: \.offset) { index, step in Step(number: index + 1, text: step) } }
            Heading(view.callTitle, style: \.title, align: .leading).wide()
            ForEach(view.lines, id: \.digits) { line in Helpline(line: line) { onDial(line.digits) } }
            Heading(view.theyAskTitle, style: \.title, align: .leading).wide()
            ForEach(view.lines, id: \.digits) { line in
                Card {
                    Words(line.name, style: \.label)
                    Words(line.theyAsk)
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}

private struct Step: View {
    let number: Int
    let text: String

    var body: some View {
        HStack(spacing: 12) {
            NumberDisc(number: number, size: 36)
            Words(text).wide()
        }
        .accessibilityElement(children: .combine)
    }
}

/// The system asks before it calls.
private struct Helpline: View {
    let line: HelplineView
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        let look = Look(face: palette.paper, border: palette.line, borderWidth: 3, edge: palette.edge)
        Chunk(look: look, tap: .press(onTap), minHeight: 68) {
            HStack(spacing: 12) {
                VStack(alignment: .leading, spacing: 2) {
                    Digits(text: line.digits)
                    Words(line.name, style: \.label)
                    Words(line.about, style: \.small, color: palette.soft)
                }
                .wide()
                RoundMark(fill: palette.help, sign: .phone, size: 52)
            }
        }
        .called(line.spoken)
    }
}
