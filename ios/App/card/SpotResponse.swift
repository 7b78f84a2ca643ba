import MehfoozKit
import SwiftUI

/// The signs are marked where they stand, on the stage; here is said how many are marked, or that there is nothing.
struct SpotResponse: View {
    let nothing: String
    let flagged: [String]
    let draft: Draft
    @Environment(\.theme) private var theme

    var body: some View {
        if let count = flagged.prefix(draft.first.count + 1).last {
            Words(count, style: \.label, color: theme.palette.soft).wide().announced(count)
        }
        WordOption(
            text: nothing, isChosen: draft.isNothing, tap: .toggle(isOn: draft.isNothing, draft.toggleNothing), key: "nothing", icon: .hand)
    }
}
