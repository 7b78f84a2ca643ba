import MehfoozKit
import SwiftUI

/// Things that can be dragged and what they can fall on, in one space that is never mirrored: a finger knows no reading direction.
struct DragRoom<Target: Equatable, Content: View, Lifted: View>: View {
    let drag: Drag<Target>
    /// Another thing to fall on is felt.
    let isFelt: Bool
    @ViewBuilder let content: Content
    /// What is under the finger.
    @ViewBuilder let lifted: Lifted
    @Environment(\.layoutDirection) private var direction

    var body: some View {
        content
            .environment(\.layoutDirection, direction)
            .overlay(alignment: .topLeading) {
                if drag.key != nil {
                    lifted
                        .environment(\.layoutDirection, direction)
                        .position(x: drag.finger.x, y: drag.finger.y)
                        .allowsHitTesting(false)
                        .accessibilityHidden(true)
                }
            }
            .environment(\.layoutDirection, .leftToRight)
            .coordinateSpace(.named(dragSpace))
            .sensoryFeedback(.selection, trigger: drag.over) { _, now in isFelt && now != nil }
    }
}

private let dragSpace = "drag"

/// On a page that scrolls a finger that moves scrolls, so things are taken by holding them; then the page stands still.
struct ScrollingPage {
    @Binding var isHeld: Bool
    let reader: ScrollViewProxy
}

private struct ScrollingPageKey: EnvironmentKey {
    static var defaultValue: ScrollingPage? { nil }
}

extension EnvironmentValues {
    /// The page that scrolls; none where all of it is in view.
    var scrollingPage: ScrollingPage? {
        get { self[ScrollingPageKey.self] }
        set { self[ScrollingPageKey.self] = newValue }
    }
}

extension View {
    /// Can be dragged in a ``DragRoom``. `shown` is what comes into view once it is taken.
    func dragged<Target: Equatable>(
        _ key: String, with drag: Drag<Target>, shown: String, over: @escaping @MainActor (CGPoint) -> Target?,
        onDrop: @escaping @MainActor (Target) -> Void
    ) -> some View {
        Dragged(key: key, drag: drag, shown: shown, over: over, onDrop: onDrop, content: self)
    }

    /// Where it is in its ``DragRoom``.
    func located(_ action: @escaping @MainActor (CGRect) -> Void) -> some View {
        onGeometryChange(for: CGRect.self) {
            $0.frame(in: .named(dragSpace))
        } action: {
            action($0)
        }
    }

    /// Moved as a finger moved it, in either reading direction.
    func moved(by way: CGSize) -> some View { Moved(way: way, content: self) }
}

private struct Moved<Content: View>: View {
    let way: CGSize
    let content: Content
    @Environment(\.layoutDirection) private var direction

    var body: some View {
        content
            .environment(\.layoutDirection, direction)
            .offset(x: way.width, y: way.height)
            .environment(\.layoutDirection, .leftToRight)
    }
}

private struct Dragged<Target: Equatable, Content: View>: View {
    let key: String
    let drag: Drag<Target>
    let shown: String
    let over: @MainActor (CGPoint) -> Target?
    let onDrop: @MainActor (Target) -> Void
    let content: Content
    /// A touch that the system ends tells nobody but this.
    @GestureState private var isTouched = false
    @Environment(\.scrollingPage) private var page

    var body: some View {
        touched
            .onChange(of: isTouched) { _, isTouched in if !isTouched { letGo() } }
            .onDisappear { letGo() }
    }

    @ViewBuilder private var touched: some View {
        if page == nil {
            // So far is no tap any more, and a child's tap is seldom still.
            content.simultaneousGesture(
                DragGesture(minimumDistance: 14, coordinateSpace: .named(dragSpace))
                    .updating($isTouched) { _, isTouched, _ in isTouched = true }
                    .onChanged(move)
                    .onEnded(end))
        } else {
            content.simultaneousGesture(
                LongPressGesture(minimumDuration: 0.3)
                    .sequenced(before: DragGesture(minimumDistance: 0, coordinateSpace: .named(dragSpace)))
                    .updating($isTouched) { _, isTouched, _ in isTouched = true }
                    .onChanged { if case .second(true, let finger?) = $0 { move(finger) } }
                    .onEnded { if case .second(true, let finger?) = $0 { end(finger) } })
        }
    }

    private func move(_ finger: DragGesture.Value) {
        if drag.key == nil, let page {
            page.isHeld = true
            page.reader.scrollTo(shown)
        }
        drag.move(key, to: finger.location, by: finger.translation, over: over(finger.location))
    }

    private func end(_ finger: DragGesture.Value) {
        move(finger)
        let target = drag.drop(key)
        letGo()
        if let target { onDrop(target) }
    }

    private func letGo() {
        drag.cancel(key)
        if drag.key == nil { page?.isHeld = false }
    }
}
