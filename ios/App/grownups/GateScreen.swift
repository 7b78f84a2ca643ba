import MehfoozKit
import SwiftUI

/// What keeps children out of the grown-ups' pages: a product, or the PIN.
struct GateScreen: View {
    let view: GateView
    let onBack: @MainActor () -> Void
    let onTry: @MainActor (_ given: String) -> Void
    /// The PIN is forgotten: asks for the hard products.
    let onForgot: @MainActor () -> Void
    /// The wait is over; asked again every second while the gate still has that wait.
    let onWaited: @MainActor () -> Void
    @State private var typed = ""
    @Environment(\.theme) private var theme

    var body: some View {
        Page(banner: view.frame.banner, isQuietRoom: true) {
            RoundButton(icon: .back, name: view.back, onTap: onBack)
            Heading(view.title, style: \.title, isScreens: true).wide(.center)
            Color.clear.sized(48)
        } content: {
            Words(view.text, align: .center)
            if let message = view.message {
                Words(message, style: \.label, align: .center).announced("\(message) \(view.product ?? "")", atFirst: true)
            }
            if let wait = view.wait {
                Words(wait.text, style: \.label, align: .center).announced(wait.text, atFirst: true)
                    .task(id: wait.ms) { await askAgain(after: wait.ms) }
            } else {
                HStack(spacing: 14) {
                    if let product = view.product { Digits(text: product) }
                    TypedDigits(typed: typed, isHidden: view.product == nil)
                }
                .environment(\.layoutDirection, .leftToRight)
                .padding(14)
                .wide(.center)
                .panel(theme.palette.paper, border: theme.palette.line)
                Keys(typed: $typed, least: 1, most: Int(view.mostDigits), erase: view.erase, enter: view.enter) {
                    let given = typed
                    typed = ""
                    onTry(given)
                }
            }
            Words(view.note, style: \.small, color: theme.palette.soft, align: .center)
            if let forgot = view.forgot { QuietButton(text: forgot, onTap: onForgot) }
        }
    }

    /// Asks when the wait is over, and again until the gate has no wait or another: a call can fail.
    private func askAgain(after ms: UInt64) async {
        try? await Task.sleep(for: .milliseconds(ms))
        while !Task.isCancelled {
            onWaited()
            try? await Task.sleep(for: .seconds(1))
        }
    }
}
