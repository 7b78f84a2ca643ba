import MehfoozKit
import SwiftUI

/// One badge of the book, large: what the child can do there, and the rules to take along.
struct BadgePage: View {
    let tile: BadgeTile
    let book: BadgeBookView
    let onBack: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        CardPage(stage: Stage(topic: tile.badge.number, isCalm: tile.badge.calm), bar: nil, banner: book.frame.banner) {
            NamedBadge(tile: tile, size: 190, name: \.title)
                .leadsScreen()
                .wide(.center)
                .overlay(alignment: .topTrailing) { Speaker(name: book.speak, lines: spoken, frame: book.frame, startsAlone: true) }
                .padding(EdgeInsets(top: 20, leading: 16, bottom: 12 + Lace.depth, trailing: 16))
                .frame(maxWidth: .infinity, maxHeight: .infinity)
                .background { if !tile.badge.calm { Rays(color: .white.opacity(0.3), depth: 115) } }
        } panel: {
            ForEach(tile.can, id: \.self) { ability in
                HStack(spacing: 10) {
                    RoundMark(fill: theme.palette.right, sign: .check, size: 26)
                    Words(ability).wide()
                }
                .padding(EdgeInsets(top: 8, leading: 14, bottom: 8, trailing: 14))
                .panel(theme.palette.paper, border: theme.palette.line)
                .accessibilityElement(children: .combine)
            }
            ForEach(tile.rules, id: \.text) { rule in RuleCard(rule: rule, scheme: tile.badge.scheme) }
            HStack(spacing: 12) {
                Picture(name: "old-woman", size: 44)
                Words(book.showAtHome, style: \.label).wide()
            }
            .padding(EdgeInsets(top: 8, leading: 14, bottom: 8, trailing: 14))
            .panel(theme.palette.warn, border: theme.palette.talkLine)
        } pin: {
            MainButton(text: book.back, onTap: onBack)
        }
        .accessibilityAction(.escape) { onBack() }
    }

    /// All of it, in the order in which it stands.
    private var spoken: [String] { [tile.spoken] + tile.can + tile.rules.map(\.text) + [book.showAtHome] }
}
