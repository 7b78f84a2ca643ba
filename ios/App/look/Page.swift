import MehfoozKit
import SwiftUI

/// One scrolling column under a header; `below` stays at the foot.
struct Page<Header: View, Below: View, Content: View>: View {
    let banner: String?
    /// The header stands on sand, with a lace under it: the quiet rooms behind the gate.
    let isQuietRoom: Bool
    let header: Header
    let below: Below
    let content: Content
    @Environment(\.theme) private var theme
    @Environment(\.dynamicTypeSize) private var typeSize
    @ScaledMetric(relativeTo: .largeTitle) private var scale: CGFloat = 1

    init(
        banner: String?, isQuietRoom: Bool = false, @ViewBuilder header: () -> Header = { EmptyView() },
        @ViewBuilder below: () -> Below = { EmptyView() },
        @ViewBuilder content: () -> Content
    ) {
        self.banner = banner
        self.isQuietRoom = isQuietRoom
        self.header = header()
        self.below = below()
        self.content = content()
    }

    var body: some View {
        VStack(spacing: 0) {
            if !typeSize.isAccessibilitySize { headerRow }
            NoticeBanner()
            ScrollView {
                if typeSize.isAccessibilitySize { headerRow }
                VStack(spacing: 14) {
                    if let banner { Banner(text: banner) }
                    content
                }
                .padding(EdgeInsets(top: roomAbove, leading: 16, bottom: 24, trailing: 16))
                .frame(maxWidth: 560 * theme.scale)
                .wide(.center)
            }
            below.padding(EdgeInsets(top: 8, leading: 12, bottom: 12, trailing: 12))
        }
        .background { theme.palette.bg.ignoresSafeArea() }
    }

    /// It scrolls with the page where text is so large that it would take the room of the page.
    private var headerRow: some View {
        VStack(spacing: 0) {
            HStack(spacing: 8) { header }.padding(EdgeInsets(top: 8, leading: 12, bottom: 4, trailing: 12))
            if isQuietRoom { Lace(stage: Stage(.teal, ground: theme.palette.sand)) }
        }
        .background { if isQuietRoom { theme.palette.sand.ignoresSafeArea() } }
    }

    /// What scrolls is cut at its edges, and bold Nastaliq's ink stands up to 1.35 em above its line.
    private var roomAbove: CGFloat {
        let display = theme.type.display
        return display.isNastaliq ? display.size * scale * 1.35 : 16
    }
}

/// What the screen says about what was just done on it. It does not scroll: it is seen from wherever the tap was.
struct NoticeBanner: View {
    @Environment(\.notice) private var notice
    @Environment(\.theme) private var theme

    var body: some View {
        switch notice {
        case .failed(let text): banner(Banner(text: text))
        case .done(let text): banner(Banner(text: text, isDone: true))
        case nil: EmptyView()
        }
    }

    private func banner(_ banner: Banner) -> some View {
        banner
            .frame(maxWidth: 560 * theme.scale)
            .padding(EdgeInsets(top: 4, leading: 16, bottom: 8, trailing: 16))
    }
}

private struct NoticeKey: EnvironmentKey {
    static let defaultValue: Notice? = nil
}

extension EnvironmentValues {
    /// What the screen says about what was just done on it.
    var notice: Notice? {
        get { self[NoticeKey.self] }
        set { self[NoticeKey.self] = newValue }
    }
}

/// A sentence that stands on a screen; never covers anything.
struct Banner: View {
    let text: String
    /// It tells of what is done; else of what is the matter.
    var isDone = false
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        HStack(spacing: 12) {
            Sign(icon: isDone ? .check : .warn, color: isDone ? palette.right : palette.ink, size: 34)
            Words(text, style: \.small).wide()
        }
        .padding(EdgeInsets(top: 10, leading: 12, bottom: 10, trailing: 12))
        .panel(isDone ? palette.rightTint : palette.warn, border: isDone ? palette.right : palette.warnLine, width: 3, radius: 16)
        .accessibilityElement(children: .combine)
        .announced(text, atFirst: true)
    }
}

/// A quiet white card.
struct Card<Content: View>: View {
    @ViewBuilder let content: Content
    @Environment(\.theme) private var theme

    var body: some View {
        VStack(alignment: .leading, spacing: 6) { content }
            .wide()
            .padding(EdgeInsets(top: 14, leading: 16, bottom: 14, trailing: 16))
            .panel(theme.palette.paper, border: theme.palette.line)
    }
}

extension View {
    /// Stands on a rounded face with a border.
    func panel(_ face: Color, border: Color, width: CGFloat = 2, radius: CGFloat = 20) -> some View {
        background {
            RoundedRectangle(cornerRadius: radius).fill(face)
                .overlay { RoundedRectangle(cornerRadius: radius).strokeBorder(border, style: StrokeStyle(lineWidth: width)) }
        }
    }
}
