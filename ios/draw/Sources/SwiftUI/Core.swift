@_exported import Foundation
@_exported import Observation

/// What a view came to: HTML, and whether it takes all the room it is offered.
public struct Box {
    var html: String
    var growW = false, growH = false, isSpacer = false, isScroll = false
    var cells: [Box]?
    /// The most that it takes of the room it is offered.
    var maxW: CGFloat?
    /// It has a width of its own, and never less.
    var isRigid = false

    /// The same with attributes for whoever reads the page.
    func marked(_ attributes: String) -> Box {
        var marked = self
        marked.html = "<div class=a \(attributes)>\(html)</div>"
        return marked
    }

    /// The same in a box with this style.
    func wrapped(_ css: String, growW: Bool? = nil, growH: Bool? = nil) -> Box {
        let (w, h) = (growW ?? self.growW, growH ?? self.growH)
        let size = "\(w ? "width:100%;" : "")\(h ? "height:100%;" : "")\(isScroll ? "grid-template-rows:minmax(0,1fr);" : "")"
        let most = w ? maxW.map { "max-width:\(px($0));justify-self:center;" } ?? "" : ""
        return Box(html: "<div class=i style=\"\(size)\(most)\(css)\">\(html)</div>", growW: w, growH: h, isSpacer: isSpacer, isScroll: isScroll, maxW: w ? maxW : nil, isRigid: isRigid)
    }
}

public enum Draw {
    nonisolated(unsafe) public static var env = EnvironmentValues()
    nonisolated(unsafe) public static var scale: CGFloat = 1
    nonisolated(unsafe) public static var icons = ""
    /// Without pictures: quicker, where only sizes count.
    nonisolated(unsafe) public static var isBare = false
    /// The screen's height is a window's, and what scrolls is cut; else all of it is shown.
    nonisolated(unsafe) public static var isWindow = true
    /// Set where a test plays the screens.
    nonisolated(unsafe) public static var live: Live?
    nonisolated(unsafe) public static var strings: [String: String] = [:]
    nonisolated(unsafe) public static var language = "en"
    @MainActor public static func body<V: View>(_ view: V, width: CGFloat, height: CGFloat) -> String {
        live?.beginDrawing()
        env = EnvironmentValues()
        env.width = width
        env.screen = CGSize(width: width, height: height)
        env.locale = Locale(identifier: language)
        env.dynamicTypeSize = scale > 1.5 ? .accessibility1 : .large
        let box = zstack(SwiftUI.boxes(view), "center")
        return "<div class=root style=\"width:\(width)px;\(isWindow ? "height" : "min-height"):\(height)px\">\(box.html)</div>"
    }
    /// A page that leaves of each ViewThatFits the first that fits.
    public static func html(_ style: String, _ body: String, then script: String = "") -> String {
        """
        <!doctype html><meta charset=utf-8><style>\(style)</style>\(body)
        <script>document.fonts.ready.then(() => {
        for (const room of document.querySelectorAll('[data-fits]')) {
            const all = [...room.children], heights = all.map(c => c.dataset.last === undefined ? c.getBoundingClientRect().height : 0);
            const fit = all.find((c, k) => heights[k] <= room.clientHeight + 0.5) ?? all.at(-1);
            room.dataset.fits = all.indexOf(fit);
            for (const c of all) if (c !== fit) c.remove();
        }
        for (const box of document.querySelectorAll('[data-shrinks]')) {
            const text = box.querySelector('.t'), least = +box.dataset.shrinks;
            const room = text.parentElement.closest('.i,div:not(.a)').clientWidth;
            if (room && text.scrollWidth > room) {
                const part = Math.max(least, room / text.scrollWidth);
                for (const run of text.children) run.style.fontSize = parseFloat(run.style.fontSize) * part + 'px';
            }
        }
        \(script) })</script>
        """
    }
    public static func style(_ fonts: String) -> String {
        """
            \(fonts)
            *{box-sizing:border-box} body{margin:0;background:#f0f} .root{display:grid;grid-template-rows:minmax(0,1fr);background:#fff;overflow:hidden;position:relative}
            .v,.h{display:flex;min-width:0;min-height:0} .v{flex-direction:column} .h{flex-direction:row} .i{display:grid;min-width:0;min-height:0} .z{display:grid;min-width:0;min-height:0} .z>*{grid-area:1/1}
            .t{min-width:0;overflow-wrap:break-word;unicode-bidi:plaintext} .a{display:contents}
            """
    }
}

@MainActor public func boxes<V: View>(_ view: V) -> [Box] {
    if let leaf = view as? any Leaf { return leaf.boxes() }
    return boxes(view.body)
}
@MainActor func with<T>(_ change: (inout EnvironmentValues) -> Void, _ body: () -> T) -> T {
    let before = Draw.env
    change(&Draw.env)
    defer { Draw.env = before }
    return body()
}
func px(_ v: CGFloat) -> String { "\((v * 100).rounded() / 100)px" }
public func esc(_ s: String) -> String {
    s.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: "\"", with: "&quot;")
}

@MainActor @preconcurrency public protocol View {
    associatedtype Body: View
    @ViewBuilder var body: Body { get }
}
extension Never: View { public var body: Never { fatalError() } }
@MainActor public protocol Leaf: View where Body == Never { func boxes() -> [Box] }
extension Leaf { public var body: Never { fatalError() } }

public struct EmptyView: Leaf {
    public nonisolated init() {}
    public func boxes() -> [Box] { [] }
}
public struct TupleView<T>: Leaf {
    let all: [any View]
    nonisolated init(all: [any View]) { self.all = all }
    public func boxes() -> [Box] { all.flatMap { SwiftUI.boxes($0) } }
}
public struct Either<A: View, B: View>: Leaf {
    let a: A?, b: B?
    nonisolated init(a: A?, b: B?) {
        self.a = a
        self.b = b
    }
    public func boxes() -> [Box] { a.map { SwiftUI.boxes($0) } ?? b.map { SwiftUI.boxes($0) } ?? [] }
}
extension Optional: View where Wrapped: View { public var body: Never { fatalError() } }
extension Optional: Leaf where Wrapped: View { public func boxes() -> [Box] { map { SwiftUI.boxes($0) } ?? [] } }
public struct Group<Content: View>: Leaf {
    let content: Content
    public init(@ViewBuilder content: () -> Content) { self.content = content() }
    public func boxes() -> [Box] { SwiftUI.boxes(content) }
}
@resultBuilder public enum ViewBuilder {
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<C: View>(_ c: C) -> C { c }
    public static func buildBlock<each C: View>(_ c: repeat each C) -> TupleView<(repeat each C)> {
        var all: [any View] = []
        repeat all.append(each c)
        return TupleView(all: all)
    }
    public static func buildIf<C: View>(_ c: C?) -> C? { c }
    public static func buildEither<A: View, B: View>(first: A) -> Either<A, B> { Either(a: first, b: nil) }
    public static func buildEither<A: View, B: View>(second: B) -> Either<A, B> { Either(a: nil, b: second) }
    public static func buildExpression<C: View>(_ c: C) -> C { c }
}
// MARK: containers

@MainActor func stack(_ children: [Box], isVertical: Bool, align: String, spacing: CGFloat?) -> Box {
    let growW = children.contains { $0.growW || ($0.isSpacer && !isVertical) }
    let growH = children.contains { $0.growH || ($0.isSpacer && isVertical) }
    let items = children.map { c -> String in
        let main = isVertical ? c.growH || c.isSpacer : c.growW || c.isSpacer
        if isVertical && c.isScroll && Draw.isWindow { return "<div class=i style=\"flex:1 1 0;min-height:0;grid-template-rows:minmax(0,1fr);align-self:stretch\">\(c.html)</div>" }
        let cross = isVertical ? c.growW : c.growH
        return "<div class=i style=\"\(c.maxW.map { isVertical ? "" : "max-width:\(px($0));" } ?? "")flex:\(main ? (isVertical ? "1 0 auto" : "1 1 0") : isVertical || c.isRigid ? "0 0 auto" : "0 1 auto");\(cross ? "align-self:stretch" : "")\">\(c.html)</div>"
    }
    let size = "\(growW ? "width:100%;" : "")\(growH ? "height:100%;" : "")"
    let isScroll = children.contains { $0.isScroll }
    return Box(html: "<div class=\(isVertical ? "v" : "h") style=\"gap:\(px(spacing ?? 8));align-items:\(align);\(size)\">\(items.joined())</div>", growW: growW, growH: growH, isScroll: isScroll)
}
@MainActor func zstack(_ children: [Box], _ place: String) -> Box {
    if children.count == 1 { return children[0] }
    let growW = children.contains { $0.growW }, growH = children.contains { $0.growH }
    return Box(
        html: "<div class=z style=\"place-items:\(place);\(growW ? "width:100%;grid-template-columns:100%;" : "")\(growH ? "height:100%;grid-template-rows:100%;" : "")\">\(children.map { "<div class=i style=\"grid-area:1/1;\($0.growW ? "width:100%;" : "")\($0.growH ? "height:100%;" : "")\">\($0.html)</div>" }.joined())</div>",
        growW: growW, growH: growH, isScroll: children.contains { $0.isScroll })
}
public struct VStack<C: View>: Leaf {
    let a: HorizontalAlignment, s: CGFloat?, content: C
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) { a = alignment; s = spacing; self.content = content() }
    public func boxes() -> [Box] { [stack(SwiftUI.boxes(content), isVertical: true, align: a.css, spacing: s)] }
}
public struct HStack<C: View>: Leaf {
    let a: VerticalAlignment, s: CGFloat?, content: C
    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) { a = alignment; s = spacing; self.content = content() }
    public func boxes() -> [Box] { [stack(SwiftUI.boxes(content), isVertical: false, align: a.css, spacing: s)] }
}
public struct ZStack<C: View>: Leaf {
    let a: Alignment, content: C
    public init(alignment: Alignment = .center, @ViewBuilder content: () -> C) { a = alignment; self.content = content() }
    public func boxes() -> [Box] { [zstack(SwiftUI.boxes(content), a.css)] }
}
public struct Grid<C: View>: Leaf {
    let h: CGFloat?, v: CGFloat?, content: C
    public init(alignment: Alignment = .center, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil, @ViewBuilder content: () -> C) { h = horizontalSpacing; v = verticalSpacing; self.content = content() }
    public func boxes() -> [Box] {
        let rows = SwiftUI.boxes(content).map { $0.cells ?? [$0] }
        let n = rows.map(\.count).max() ?? 1
        let growW = rows.joined().contains { $0.growW }
        let cells = rows.flatMap { r in r.map { "<div class=i>\($0.html)</div>" } + Array(repeating: "<div></div>", count: n - r.count) }
        return [Box(html: "<div style=\"display:grid;grid-template-columns:repeat(\(n),\(growW ? "minmax(0,1fr)" : "auto"));gap:\(px(v ?? 8)) \(px(h ?? 8));\(growW ? "width:100%" : "")\">\(cells.joined())</div>", growW: growW)]
    }
}
public struct GridRow<C: View>: Leaf {
    let content: C
    public init(@ViewBuilder content: () -> C) { self.content = content() }
    public func boxes() -> [Box] { [Box(html: "", cells: SwiftUI.boxes(content))] }
}
public struct ScrollView<C: View>: Leaf {
    let content: C
    public init(@ViewBuilder content: () -> C) { self.content = content() }
    public func boxes() -> [Box] {
        // What scrolls is as high as it likes.
        let inner = with({ $0.height = nil }) { stack(SwiftUI.boxes(content), isVertical: true, align: "center", spacing: 0) }
        return [Box(html: "<div data-scroll style=\"width:100%;display:grid;align-content:start;\(Draw.isWindow ? "height:100%;min-height:0;overflow:hidden" : "")\">\(inner.html)</div>", growW: true, growH: true, isScroll: true)]
    }
}
public struct ScrollViewProxy { @MainActor public func scrollTo<ID: Hashable>(_ id: ID, anchor: UnitPoint? = nil) {} }
public struct ScrollViewReader<C: View>: Leaf {
    let content: (ScrollViewProxy) -> C
    public init(@ViewBuilder content: @escaping (ScrollViewProxy) -> C) { self.content = content }
    public func boxes() -> [Box] { SwiftUI.boxes(content(ScrollViewProxy())) }
}
public struct UnitPoint: Sendable {
    let css: String
    public static let center = UnitPoint(css: ""), topLeading = center, top = UnitPoint(css: "to bottom"), bottom = UnitPoint(css: "to top")
}
public enum Axis: Sendable {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let vertical = Set(rawValue: 1)
    }
}
/// All of them; the page's script leaves the first that fits.
public struct ViewThatFits<C: View>: Leaf {
    let content: C
    public init(in axes: Axis.Set, @ViewBuilder content: () -> C) { self.content = content() }
    public func boxes() -> [Box] {
        let all = SwiftUI.boxes(content)
        let shown = Draw.isWindow ? all : Array(all.prefix(1))
        let fits = "position:relative;width:100%;\(Draw.env.rows == "center" ? "display:grid;align-content:center;" : "")\(Draw.isWindow ? "height:100%;min-height:0;overflow:hidden" : "")"
        return [Box(html: "<div data-fits style=\"\(fits)\">\(shown.map { "<div style=\"width:100%;\($0.isScroll ? "height:100%;display:grid;grid-template-rows:minmax(0,1fr)" : "")\" \($0.isScroll ? "data-last" : "")>\($0.html)</div>" }.joined())</div>", growW: true, growH: true, isScroll: true)]
    }
}
public struct Spacer: Leaf {
    public init(minLength: CGFloat? = nil) {}
    public func boxes() -> [Box] { [Box(html: "", isSpacer: true)] }
}
public struct ForEach<Data: RandomAccessCollection, ID: Hashable, C: View>: Leaf {
    let data: Data, content: (Data.Element) -> C
    public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> C) { self.data = data; self.content = content }
    public func boxes() -> [Box] { data.flatMap { SwiftUI.boxes(content($0)) } }
}
public struct Button<L: View>: Leaf {
    let action: @MainActor () -> Void, label: L
    public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> L) {
        self.action = action
        self.label = label()
    }
    public func boxes() -> [Box] {
        let draw = { zstack(SwiftUI.boxes(label), "center") }
        let l = Draw.live.map { live in live.control({ MainActor.assumeIsolated(action) }) { [draw()] }[0] } ?? draw()
        let style = Draw.env.buttonStyle
        var box = style.map { zstack($0(ButtonStyleConfiguration(box: l)), "center") } ?? l
        box.html = "<div class=a role=button data-a=button>\(box.html)</div>"
        return [box]
    }
}
