import UniformTypeIdentifiers

public struct Modified<C: View>: Leaf {
    let content: C
    let env: (inout EnvironmentValues) -> Void
    let apply: @MainActor (Box) -> Box
    nonisolated init(content: C, env: @escaping (inout EnvironmentValues) -> Void = { _ in }, apply: @escaping @MainActor (Box) -> Box = { $0 }) {
        self.content = content
        self.env = env
        self.apply = apply
    }
    public func boxes() -> [Box] { with(env) { SwiftUI.boxes(content).map(apply) } }
}
public enum ContentMode: Sendable { case fit, fill }
public struct Animation: Sendable {
    public static func easeInOut(duration: Double) -> Animation { Animation() }
    public static func easeOut(duration: Double) -> Animation { Animation() }
    public static func timingCurve(_ p1x: Double, _ p1y: Double, _ p2x: Double, _ p2y: Double, duration: Double) -> Animation { Animation() }
    public func delay(_ delay: Double) -> Animation { self }
}
public struct AnyTransition { @MainActor public static let opacity = AnyTransition() }
@MainActor @preconcurrency public protocol ButtonStyle {
    associatedtype Body: View
    typealias Configuration = ButtonStyleConfiguration
    @ViewBuilder func makeBody(configuration: Configuration) -> Body
}
public struct ButtonStyleConfiguration {
    public struct Label: Leaf {
        let box: Box
        public func boxes() -> [Box] { [box] }
    }
    let box: Box
    public var label: Label { Label(box: box) }
    public var isPressed: Bool { false }
}
public struct PlainButtonStyle { public static var plain: PlainButtonStyle { PlainButtonStyle() } }
public struct GeometryProxy {
    public var size = CGSize.zero
    /// A drawing has no places; where a test plays it, each view that asks for its own gets one.
    public func frame(in space: NamedCoordinateSpace) -> CGRect { MainActor.assumeIsolated { Draw.live?.nextFrame() } ?? .zero }
    public func bounds(of space: NamedCoordinateSpace) -> CGRect? { nil }
}
public struct GeometryReader<C: View>: Leaf {
    let content: (GeometryProxy) -> C
    public init(@ViewBuilder content: @escaping (GeometryProxy) -> C) { self.content = content }
    public func boxes() -> [Box] {
        // The first one on a page has the screen; one inside of it stands on a photo, which is 3:2.
        let isNested = Draw.env.height != nil
        return with { $0.height = $0.height ?? $0.screen.height } _: {
            let e = Draw.env
            let size = isNested ? CGSize(width: e.width, height: e.width / 1.5) : e.screen
            let box = zstack(SwiftUI.boxes(content(GeometryProxy(size: size))), "start start")
            return [Box(html: box.html, growW: true, growH: true, isScroll: box.isScroll)]
        }
    }
}
public protocol CoordinateSpaceProtocol {}
public struct NamedCoordinateSpace: CoordinateSpaceProtocol, Equatable, Sendable {}
extension CoordinateSpaceProtocol where Self == NamedCoordinateSpace {
    public static var scrollView: NamedCoordinateSpace { NamedCoordinateSpace() }
    public static func named(_ name: some Hashable) -> NamedCoordinateSpace { NamedCoordinateSpace() }
}
public struct ScrollBounceBehavior: Sendable { public static var basedOnSize: ScrollBounceBehavior { ScrollBounceBehavior() } }
public struct Angle: Sendable { let degrees: Double; public static func degrees(_ degrees: Double) -> Angle { Angle(degrees: degrees) } }
public struct SensoryFeedback: Equatable, Sendable { public static let selection = SensoryFeedback() }

extension View {
    public nonisolated func coordinateSpace(_ name: NamedCoordinateSpace) -> some View { self }
    public nonisolated func onGeometryChange<T: Equatable & Sendable>(for type: T.Type, of transform: @escaping @Sendable (GeometryProxy) -> T, action: @escaping (_ newValue: T) -> Void) -> some View {
        Modified(content: self, apply: { box in
            if Draw.live != nil { action(transform(GeometryProxy())) }
            return box
        })
    }
    public nonisolated func allowsHitTesting(_ isOn: Bool) -> some View { self }
    public nonisolated func rotationEffect(_ angle: Angle) -> some View { angle.degrees == 0 ? wrap("") : wrap("transform:rotate(\(angle.degrees)deg)") }
    public nonisolated func position(x: CGFloat = 0, y: CGFloat = 0) -> some View {
        Modified(content: self, apply: { Box(html: "<div style=\"position:absolute;left:\(px(x));top:\(px(y));transform:translate(-50%,-50%)\">\($0.html)</div>") })
    }
    public nonisolated func shadow(color: Color, radius: CGFloat, x: CGFloat = 0, y: CGFloat = 0) -> some View { wrap("filter:drop-shadow(\(px(x)) \(px(y)) \(px(radius)) \(color.css))") }
    public nonisolated func aspectRatio(_ ratio: CGFloat?, contentMode: ContentMode) -> some View { wrap("aspect-ratio:\(ratio ?? 1);grid-template-rows:minmax(0,1fr)", growW: true, growH: false) }
    public nonisolated func clipShape<S: Shape>(_ shape: S) -> some View {
        Modified(content: self, apply: { $0.wrapped("overflow:hidden;border-radius:\(cssRadius(shape) ?? "0")") })
    }
    public nonisolated func lineLimit(_ number: Int?) -> some View { wrap("white-space:nowrap") }
    public nonisolated func minimumScaleFactor(_ factor: CGFloat) -> some View { marked("data-shrinks=\(factor)") }
    public nonisolated func scaleEffect(_ scale: CGFloat) -> some View { scaleEffect(x: scale, y: scale) }
    public nonisolated func scaleEffect(x: CGFloat = 1, y: CGFloat = 1) -> some View { wrap(x == 1 && y == 1 ? "" : "transform:scale(\(x),\(y))") }
    public nonisolated func sensoryFeedback<T: Equatable>(_ feedback: SensoryFeedback, trigger: T, condition: @escaping (_ old: T, _ new: T) -> Bool) -> some View { self }
    public nonisolated func zIndex(_ value: Double) -> some View { wrap("position:relative;z-index:\(Int(value))") }
    public nonisolated func scrollDisabled(_ isDisabled: Bool) -> some View { self }
    public nonisolated func scrollBounceBehavior(_ behavior: ScrollBounceBehavior) -> some View { self }
    nonisolated func wrap(_ css: String, growW: Bool? = nil, growH: Bool? = nil) -> Modified<Self> {
        Modified(content: self, apply: { $0.wrapped(css, growW: growW, growH: growH) })
    }
    nonisolated func marked(_ attributes: String) -> Modified<Self> {
        Modified(content: self, apply: { $0.marked(attributes) })
    }
    public nonisolated func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View {
        let l = length ?? 16
        return padding(EdgeInsets(top: edges.contains(.top) ? l : 0, leading: edges.contains(.leading) ? l : 0, bottom: edges.contains(.bottom) ? l : 0, trailing: edges.contains(.trailing) ? l : 0))
    }
    public nonisolated func padding(_ l: CGFloat) -> some View { padding(EdgeInsets(top: l, leading: l, bottom: l, trailing: l)) }
    public nonisolated func padding(_ i: EdgeInsets) -> some View {
        let grow = i.leading < 0 || i.trailing < 0 ? "width:calc(100% + \(px(-min(i.leading, 0) - min(i.trailing, 0))));" : ""
        let high = i.top < 0 || i.bottom < 0 ? "height:calc(100% + \(px(-min(i.top, 0) - min(i.bottom, 0))));" : ""
        let css = "padding-block:\(px(max(i.top, 0))) \(px(max(i.bottom, 0)));padding-inline:\(px(max(i.leading, 0))) \(px(max(i.trailing, 0)));margin-block:\(px(min(i.top, 0))) \(px(min(i.bottom, 0)));margin-inline:\(px(min(i.leading, 0))) \(px(min(i.trailing, 0)));\(grow)\(high)"
        return Modified(content: self, env: { $0.width -= i.leading + i.trailing }, apply: { box in
            var wider = box
            wider.maxW = box.maxW.map { $0 + i.leading + i.trailing }
            return wider.wrapped(css)
        })
    }
    public nonisolated func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View {
        Modified(content: self, env: { e in if let width { e.width = width }; if let height { e.height = height } }, apply: { b in
            let (w, h) = (width == nil && b.growW, height == nil && b.growH)
            let css = "place-items:\(alignment.css);\(width.map { "width:\(px($0));min-width:\(px($0));" } ?? (w ? "width:100%;" : ""))\(height.map { "height:\(px($0));min-height:\(px($0));" } ?? (h ? "height:100%;" : ""))"
            return Box(html: "<div style=\"display:grid;\(b.growW ? "grid-template-columns:100%;" : "")\(b.growH && height != nil ? "grid-template-rows:100%;" : "")\(css)\">\(b.html)</div>", growW: w, growH: h, isScroll: b.isScroll, isRigid: width != nil)
        })
    }
    public nonisolated func frame(minWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil, maxHeight: CGFloat? = nil, alignment: Alignment = .center) -> some View {
        Modified(content: self, env: { e in
            if let maxWidth, maxWidth.isFinite { e.width = min(e.width, maxWidth) }
            if maxHeight != nil { e.rows = String(alignment.css.split(separator: " ")[0]) }
        }, apply: { b in
            let w = b.growW || maxWidth != nil, h = b.growH || maxHeight != nil
            var css = "place-items:\(alignment.css);"
            if let minWidth { css += "min-width:\(px(minWidth));" }
            if let minHeight { css += "min-height:\(px(minHeight));" }
            if let maxWidth, maxWidth.isFinite { css += "max-width:\(px(maxWidth));" }
            if w { css += "width:100%;" }
            if h { css += "height:100%;" }
            if b.isScroll { css += "grid-template-rows:minmax(0,1fr);" }
            let most = maxWidth.flatMap { $0.isFinite ? $0 : nil }
            return Box(html: "<div style=\"display:grid;grid-template-columns:minmax(0,\(b.growW ? "100%" : "max-content"));justify-content:\(alignment.css.split(separator: " ")[1]);\(css)\">\(b.html)</div>", growW: w, growH: h, isScroll: b.isScroll, maxW: most)
        })
    }
    public nonisolated func fixedSize(horizontal: Bool, vertical: Bool) -> some View { horizontal ? wrap("width:max-content") : wrap("") }
    public nonisolated func offset(x: CGFloat = 0, y: CGFloat = 0) -> some View {
        Modified(content: self, apply: { b in
            let rtl = Draw.env.layoutDirection == .rightToLeft
            var c = b; c.html = "<div class=i style=\"\(b.growW ? "width:100%;" : "")\(b.growH ? "height:100%;" : "")transform:translate(\(px(rtl ? -x : x)),\(px(y)))\">\(b.html)</div>"; return c
        })
    }
    private nonisolated func layered<C: View>(_ alignment: Alignment, isAbove: Bool, _ content: C) -> Modified<Self> {
        Modified(content: self, apply: { b in
            let other = zstack(SwiftUI.boxes(content), alignment.css)
            let layer = "<div style=\"position:absolute;inset:0;display:grid;place-items:\(alignment.css);z-index:\(isAbove ? 1 : -1);pointer-events:none\">\(other.html)</div>"
            return Box(html: "<div class=i style=\"position:relative;isolation:isolate;\(b.isScroll ? "grid-template-rows:minmax(0,1fr);" : "")\(b.growW ? "width:100%;\(b.maxW.map { "max-width:\(px($0));justify-self:center;" } ?? "")" : "")\(b.growH ? "height:100%;" : "")\">\(isAbove ? b.html + layer : layer + b.html)</div>", growW: b.growW, growH: b.growH, isScroll: b.isScroll, maxW: b.maxW, isRigid: b.isRigid)
        })
    }
    public nonisolated func background<C: View>(alignment: Alignment = .center, @ViewBuilder content: () -> C) -> some View { layered(alignment, isAbove: false, content()) }
    public nonisolated func overlay<C: View>(alignment: Alignment = .center, @ViewBuilder content: () -> C) -> some View { layered(alignment, isAbove: true, content()) }
    public nonisolated func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { Modified(content: self, env: { $0.color = style.css }) }
    public nonisolated func multilineTextAlignment(_ a: TextAlignment) -> some View { Modified(content: self, env: { $0.textAlign = "\(a)" }) }
    public nonisolated func fontWeight(_ weight: Font.Weight?) -> some View { self }
    public nonisolated func scaledToFit() -> some View { self }
    public nonisolated func clipped() -> some View { wrap("overflow:hidden") }
    public nonisolated func opacity(_ opacity: Double) -> some View { wrap("opacity:\(opacity)") }
    public nonisolated func contentShape<S: Shape>(_ shape: S) -> some View { self }
    public nonisolated func ignoresSafeArea() -> some View { self }
    public nonisolated func flipsForRightToLeftLayoutDirection(_ isOn: Bool) -> some View {
        Modified(content: self, apply: { b in
            guard isOn, Draw.env.layoutDirection == .rightToLeft else { return b }
            var c = b; c.html = "<div class=i style=\"\(b.growW ? "width:100%;" : "")\(b.growH ? "height:100%;" : "")transform:scaleX(-1)\">\(b.html)</div>"; return c
        })
    }
    public nonisolated func buttonStyle<S: ButtonStyle>(_ style: S) -> some View { Modified(content: self, env: { $0.buttonStyle = { c in SwiftUI.boxes(style.makeBody(configuration: c)) } }) }
    public nonisolated func buttonStyle(_ style: PlainButtonStyle) -> some View { Modified(content: self, env: { $0.buttonStyle = nil }) }
    public nonisolated func disabled(_ isDisabled: Bool) -> some View {
        Modified(content: self, env: { if isDisabled { $0.isOff = true } }, apply: { $0.marked(isDisabled ? "data-disabled=1" : "") })
    }
    public nonisolated func id<ID: Hashable>(_ id: ID) -> some View { Modified(content: self, env: { $0.identity += "/\(id)" }) }
    public nonisolated func transition(_ transition: AnyTransition) -> some View { self }
    public nonisolated func animation<V: Equatable>(_ animation: Animation?, value: V) -> some View { self }
    public nonisolated func environment<V>(_ key: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View {
        Modified(content: self, env: { $0[keyPath: key] = value }, apply: { b in
            guard key == \EnvironmentValues.layoutDirection else { return b }
            let rtl = value as? LayoutDirection == .rightToLeft
            var c = b; c.html = "<div class=i dir=\(rtl ? "rtl" : "ltr") style=\"\(b.growW ? "width:100%;" : "")\(b.growH ? "height:100%;" : "")\">\(b.html)</div>"; return c
        })
    }
    public nonisolated func environment<T: AnyObject & Observable>(_ object: T?) -> some View { Modified(content: self, env: { $0.objects[ObjectIdentifier(T.self)] = object }) }
    public nonisolated func onAppear(perform: (() -> Void)? = nil, file: String = #fileID, line: Int = #line) -> some View {
        Modified(content: self, apply: { b in if let perform { Draw.live?.comes(perform, at: "\(file):\(line)") }; return b })
    }
    public nonisolated func onDisappear(perform: (() -> Void)? = nil) -> some View { self }
    public nonisolated func onChange<V: Equatable>(of value: V, initial: Bool = false, _ action: @escaping (V, V) -> Void) -> some View {
        Modified(content: self, apply: { b in if initial { action(value, value) }; return b })
    }
    public nonisolated func task(@_inheritActorContext _ action: sending @escaping @isolated(any) () async -> Void) -> some View { self }
    public nonisolated func task<ID: Equatable>(id: ID, @_inheritActorContext _ action: sending @escaping @isolated(any) () async -> Void) -> some View { self }
    public nonisolated func fileExporter<D: FileDocument>(isPresented: Binding<Bool>, document: D?, contentTypes: [UTType] = [], defaultFilename: String? = nil, onCompletion: @escaping (Result<URL, any Error>) -> Void, onCancellation: @escaping () -> Void) -> some View { self }
    public nonisolated func fileImporter(isPresented: Binding<Bool>, allowedContentTypes: [UTType], onCompletion: @escaping (Result<URL, any Error>) -> Void) -> some View { self }
}
