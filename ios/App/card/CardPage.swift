import MehfoozKit
import SwiftUI

private struct PaneKey: EnvironmentKey {
    static let defaultValue = false
}

extension EnvironmentValues {
    /// The stage is a pane of its own beside the panel, as tall as the screen.
    var isPane: Bool {
        get { self[PaneKey.self] }
        set { self[PaneKey.self] = newValue }
    }
}

private struct LowKey: EnvironmentKey {
    static let defaultValue = false
}

extension EnvironmentValues {
    /// The screen is a phone's on its side: there is no height to spare.
    var isLow: Bool {
        get { self[LowKey.self] }
        set { self[LowKey.self] = newValue }
    }
}

/// A card: the stage with what arrives, the lace, the panel with what is to be done, and the pin with the main button, which stays
/// at the bottom edge. Stage and panel scroll under it together where they are too tall; wide screens have them side by side.
struct CardPage<StageContent: View, Panel: View, Pin: View>: View {
    let stage: Stage
    let bar: CardBar?
    let banner: String?
    /// What is said where the panel goes on beneath the pin.
    var more = ""
    /// The stage's part of a wide screen.
    var stageShare: CGFloat = 0.48
    /// The same on a phone on its side, where the panel has much to show.
    var lowShare: CGFloat?
    @ViewBuilder let content: StageContent
    @ViewBuilder let panel: Panel
    @ViewBuilder let pin: Pin
    @Environment(\.theme) private var theme

    var body: some View {
        GeometryReader { room in
            // Large text, and a tablet that is held upright, leave two panes too little room.
            if room.size.width > room.size.height || room.size.width >= 700 * theme.scale {
                panes(stageWidth: (room.size.width * (isLow(room) ? min(lowShare ?? 1, stageShare) : stageShare)).rounded())
                    .environment(\.isLow, isLow(room))
            } else {
                column
            }
        }
        .background { theme.palette.bg.ignoresSafeArea() }
    }

    /// A phone on its side.
    private func isLow(_ room: GeometryProxy) -> Bool { room.size.height < 500 }

    private var column: some View {
        VStack(spacing: 0) {
            if let bar {
                CardBarView(bar: bar).background { StageGround(stage: stage).ignoresSafeArea() }
            } else {
                stage.ground.frame(height: 0).background { stage.ground.ignoresSafeArea() }
            }
            NoticeBanner()
            Scrolled(top: stage.ground, more: more) {
                VStack(spacing: 0) {
                    ZStack { content }
                        .frame(maxWidth: .infinity, minHeight: Lace.depth)
                        .background { stage.ground }
                        .overlay(alignment: .bottom) { Lace(stage: stage) }
                    panelContent
                }
            } pin: {
                pin
            }
        }
    }

    private func panes(stageWidth: CGFloat) -> some View {
        HStack(spacing: 0) {
            HStack(spacing: 0) {
                if let bar { CardBarView(bar: bar, isRail: true).frame(width: rail) }
                content.frame(width: stageWidth - Lace.depth - (bar == nil ? 0 : rail)).frame(maxHeight: .infinity)
            }
            .padding(.trailing, Lace.depth)
            .frame(width: stageWidth)
            .frame(maxHeight: .infinity)
            .background { StageGround(stage: stage).ignoresSafeArea() }
            .overlay(alignment: .trailing) { Lace(stage: stage, isUpright: true).ignoresSafeArea() }
            .environment(\.isPane, true)
            VStack(spacing: 0) {
                NoticeBanner()
                Scrolled(top: theme.palette.bg, more: more, isCentered: theme.scale > 1) {
                    panelContent
                } pin: {
                    pin
                }
            }
        }
    }

    /// How wide the rail at the start of a wide screen is.
    private var rail: CGFloat { 16 + 48 * theme.scale }

    private var panelContent: some View {
        PanelColumn {
            if let banner { Banner(text: banner) }
            panel
        }
    }
}

/// What stands in a panel, one below the other.
private struct PanelColumn<Content: View>: View {
    @ViewBuilder let content: Content
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        VStack(spacing: density.pick(10, 6, airy: 14) * theme.scale) { content }
            .padding(EdgeInsets(top: density.pick(8, 4, airy: 12), leading: side, bottom: cardRoomBelow, trailing: side))
            .frame(maxWidth: 640 * theme.scale)
            .wide(.center)
            .background { theme.palette.bg }
    }

    private var side: CGFloat { density == .tight ? 12 : 16 }
}

/// What a screen shows, and the pin below it. What does not fit stands closer, and scrolls where that does not help: an edge and a fade
/// tell that more goes on beneath the pin.
struct Scrolled<Content: View, Pin: View>: View {
    /// The colour above the content.
    let top: Color
    /// What is said where there is more beneath the pin.
    var more = ""
    /// In the middle of the room that it leaves.
    var isCentered = false
    @ViewBuilder let content: Content
    @ViewBuilder let pin: Pin
    @Environment(\.theme) private var theme
    @Environment(\.isLow) private var isLow
    @Environment(\.dynamicTypeSize) private var typeSize
    @State private var hasMore = false
    /// What is dragged on it holds it still.
    @State private var isHeld = false

    var body: some View {
        VStack(spacing: 0) {
            ViewThatFits(in: .vertical) {
                content.environment(\.density, .airy)
                content
                content.environment(\.density, .snug)
                content.environment(\.density, .tight)
                scrolling
            }
            .frame(maxHeight: .infinity, alignment: isCentered ? .center : .top)
            .background {
                VStack(spacing: 0) {
                    top.frame(height: 60)
                    theme.palette.bg
                }
            }
            buttons
                .padding(EdgeInsets(top: isLow ? 4 : 10, leading: 16, bottom: isLow ? 6 : 12, trailing: 16))
                .frame(maxWidth: 640 * theme.scale)
                .wide(.center)
                .background { theme.palette.bg.ignoresSafeArea() }
                .overlay(alignment: .top) { if hasMore { theme.palette.edge.frame(height: 3) } }
        }
    }

    private var scrolling: some View {
        ScrollViewReader { reader in
            ScrollView {
                content.environment(\.density, isLow ? .tight : .snug)
                    .environment(\.scrollingPage, ScrollingPage(isHeld: $isHeld, reader: reader))
                    .onGeometryChange(for: Bool.self) {
                        goesOnBelow($0)
                    } action: {
                        hasMore = $0
                    }
            }
            .scrollBounceBehavior(.basedOnSize)
            .scrollDisabled(isHeld)
        }
        .overlay(alignment: .bottom) { if hasMore { fade } }
        .onDisappear { hasMore = false }
    }

    /// Side by side; one above the other where text is large.
    @ViewBuilder private var buttons: some View {
        if typeSize.isAccessibilitySize { VStack(spacing: 8) { pin } } else { HStack(spacing: 10) { pin } }
    }

    private var fade: some View {
        let bg = theme.palette.bg
        return LinearGradient(colors: [bg.opacity(0), bg], startPoint: .top, endPoint: .bottom)
            .frame(height: 26)
            .overlay(alignment: .bottom) {
                if !more.isEmpty {
                    HStack(spacing: 6) {
                        Words(more, style: \.small)
                        Sign(icon: .down, color: theme.palette.ink, size: 16)
                    }
                    .padding(EdgeInsets(top: 2, leading: 12, bottom: 2, trailing: 12))
                    .panel(theme.palette.sand, border: theme.palette.edge, radius: 14)
                    .padding(.bottom, 4)
                }
            }
            .allowsHitTesting(false)
            .accessibilityHidden(true)
    }
}

/// Left free below the last thing that scrolls.
private let cardRoomBelow: CGFloat = 10

/// Whether what is scrolled goes on below the edge of its window.
private nonisolated func goesOnBelow(_ content: GeometryProxy) -> Bool {
    guard let window = content.bounds(of: .scrollView) else { return false }
    return content.frame(in: .scrollView).maxY - cardRoomBelow > window.height + 0.5
}
