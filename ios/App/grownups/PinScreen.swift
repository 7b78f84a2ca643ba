import MehfoozKit
import SwiftUI

/// A PIN is typed, twice.
struct PinScreen: View {
    let view: PinView
    let onBack: @MainActor () -> Void
    let onSave: @MainActor (_ pin: String) -> Void
    @State private var typed = ""
    @State private var first: String?
    @State private var differs = false

    var body: some View {
        GrownUpsPageFrame(title: view.title, back: view.back, banner: view.frame.banner, onBack: onBack) {
            Words(first == nil ? view.text : view.again, align: .center)
            if differs { Words(view.differs, style: \.label, align: .center).announced(view.differs, atFirst: true) }
            TypedDigits(typed: typed, isHidden: true)
            Keys(
                typed: $typed, least: Int(view.leastDigits), most: Int(view.mostDigits), erase: view.erase, enter: view.save,
                onEnter: enter)
        }
    }

    private func enter() {
        differs = first != nil && first != typed
        if first == typed { onSave(typed) }
        first = first == nil ? typed : nil
        typed = ""
    }
}
