import MehfoozKit
import SwiftUI

/// What keeps children out of the grown-ups' pages: a product, or the PIN.
struct GateScreen: View {
    let view: GateView
    let onBack: @MainActor () -> Void
    let onTry: @MainActor (_ given: String) -> Void
    /// The PIN is forgotten: asks for the hard products.
    let onForgot: @MainActor () -> Void
    /// The wait is over.
    let onWaited: @MainActor () -> Void
    @State private var typed = ""
    @Environment(\.theme) private var theme

    var body: some View {
        Page(banner: view.frame.banner) {
            RoundButton(icon: .back, name: view.back, onTap: onBack)
            Heading(view.title, style: \.title).wide(.center)
            Color.clear.frame(width: 48, height: 48)
        } content: {
            Words(view.text, align: .center)
            if let product = view.product { Words(product, style: \.digits).environment(\.layoutDirection, .leftToRight) }
            if let message = view.message {
                Words(message, style: \.label, align: .center).announced("\(message) \(view.product ?? "")", atFirst: true)
            }
            if let wait = view.wait {
                Words(wait.text, style: \.label, align: .center).announced(wait.text, atFirst: true)
                    .task(id: wait.ms) { await askAgain(after: wait.ms) }
            } else {
                TypedDigits(typed: typed, isHidden: view.product == nil)
                Keys(typed: $typed, most: Int(view.mostDigits), erase: view.erase, enter: view.enter) {
                    let given = typed
                    typed = ""
                    onTry(given)
                }
            }
            Words(view.note, style: \.small, color: theme.palette.soft, align: .center)
            if let forgot = view.forgot { QuietButton(text: forgot, onTap: onForgot) }
        }
    }

    private func askAgain(after ms: UInt64) async {
        try? await Task.sleep(for: .milliseconds(ms))
        if !Task.isCancelled { onWaited() }
    }
}

/// What is typed so far; a PIN as dots.
struct TypedDigits: View {
    let typed: String
    let isHidden: Bool

    var body: some View {
        Words(isHidden ? String(repeating: "•", count: typed.count) : typed, style: \.digits)
            .environment(\.layoutDirection, .leftToRight)
            .frame(minHeight: 48)
    }
}

/// The ten digits, one that takes a digit away, and one that is done; always from left to right.
struct Keys: View {
    @Binding var typed: String
    let most: Int
    let erase: String
    let enter: String
    let onEnter: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        Tiles(items: Array(1...12), columns: 3) { place in key(at: place) }
            .environment(\.layoutDirection, .leftToRight)
    }

    @ViewBuilder private func key(at place: Int) -> some View {
        let palette = theme.palette
        let quiet = Look(face: palette.paper, border: palette.line, edge: palette.edge, edgeHeight: 4, radius: 18)
        switch place {
        case 10:
            Chunk(look: quiet, tap: .press { typed = String(typed.dropLast()) }, minHeight: 60, align: .center) {
                Sign(icon: .erase, color: palette.ink)
            }
            .accessibilityLabel(Text(verbatim: erase))
        case 12:
            let look = Look(face: palette.accent, edge: palette.accentEdge, edgeHeight: 4, radius: 18)
            Chunk(look: look, tap: typed.isEmpty ? .off : .press(onEnter), minHeight: 60, align: .center) {
                Sign(icon: .check, color: .white)
            }
            .accessibilityLabel(Text(verbatim: enter))
        default:
            let digit = "\(place % 11)"
            Chunk(look: quiet, tap: .press { if typed.count < most { typed += digit } }, minHeight: 60, align: .center) {
                Words(digit, style: \.digits)
            }
        }
    }
}
