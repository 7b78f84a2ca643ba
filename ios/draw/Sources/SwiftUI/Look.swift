import UIKit
import UniformTypeIdentifiers

public protocol ShapeStyle: Sendable { var css: String { get } }
extension ShapeStyle where Self == Color {
    public static var white: Color { Color.white }
    public static var clear: Color { Color.clear }
}
extension Color: Leaf {}
public struct Color: ShapeStyle {
    public let css: String
    init(css: String) { self.css = css }
    public init(red: Double, green: Double, blue: Double) { css = "rgb(\(Int(red * 255 + 0.5)),\(Int(green * 255 + 0.5)),\(Int(blue * 255 + 0.5)))" }
    public func opacity(_ o: Double) -> Color { Color(css: "color-mix(in srgb,\(css) \(o * 100)%,transparent)") }
    public static let white = Color(red: 1, green: 1, blue: 1), clear = Color(css: "transparent")
    @MainActor public func boxes() -> [Box] { [Box(html: "<div style=\"background:\(css);width:100%;height:100%\"></div>", growW: true, growH: true)] }
}
public struct Font: Sendable {
    public enum TextStyle: Sendable {
        case largeTitle, title, body
        /// How much it grows: as in Apple's table of sizes, of which the body's grows most.
        @MainActor var scale: CGFloat {
            switch self {
            case .body: Draw.scale
            case .title: 1 + (Draw.scale - 1) * 0.505
            case .largeTitle: 1 + (Draw.scale - 1) * 0.36
            }
        }
    }
    public enum Weight: Sendable { case regular, heavy }
    let css: String
    public static func custom(_ name: String, fixedSize size: CGFloat) -> Font { Font(css: "font-family:'\(name)';font-size:\(px(size))") }
    public static func custom(_ name: String, size: CGFloat, relativeTo style: TextStyle) -> Font { Font(css: "font-family:'\(name)';font-size:\(px(size * MainActor.assumeIsolated { style.scale }))") }
}
extension Text: Leaf {}
public struct Text: Equatable, Sendable {
    var runs: [String], css: [String], language: String?
    public init(verbatim: String) { self.init([verbatim], [""], nil) }
    public init(_ text: AttributedString) { self.init([String(text.characters)], [""], text.languageIdentifier) }
    init(_ runs: [String], _ css: [String], _ language: String?) {
        self.runs = runs
        self.css = css
        self.language = language
    }
    public func font(_ font: Font?) -> Text { Text(runs, css.map { $0.isEmpty ? font?.css ?? "" : $0 }, language) }
    public func underline(_ isActive: Bool = true, color: Color? = nil) -> Text {
        Text(runs, css.map { "\($0);text-decoration:underline \(color?.css ?? "") 3px" }, language)
    }
    public static func + (a: Text, b: Text) -> Text { Text(a.runs + b.runs, a.css + b.css, a.language ?? b.language) }
    var plain: String { runs.joined() }
    @MainActor public func boxes() -> [Box] {
        Draw.live?.show(text: plain)
        let e = Draw.env
        let isRTL = e.layoutDirection == .rightToLeft
        let align = ["leading": isRTL ? "right" : "left", "center": "center", "trailing": isRTL ? "left" : "right"][e.textAlign]!
        let spans = zip(runs, css).filter { !$0.0.isEmpty }.map { "<span style=\"\($1)\">\(esc($0))</span>" }.joined()
        return [Box(html: "<div class=t data-text lang=\"\(language ?? "")\" style=\"color:\(e.color);text-align:\(align);line-height:normal;font-size:0\">\(spans)</div>")]
    }
}
extension Image: Leaf {}
public struct Image: Sendable {
    let html: String, name: String
    public init(systemName: String) {
        name = systemName
        let names = ["chevron.backward": "back", "rosette": "badges", "checkmark": "check", "xmark": "close", "chevron.down": "down", "delete.left.fill": "erase", "flag.fill": "flag", "hand.raised.fill": "hand", "bubble.left.fill": "bubble", "heart.fill": "heart", "lock.fill": "lock", "arrow.counterclockwise": "loop", "phone.fill": "phone", "play.fill": "play", "plus": "plus", "square.and.arrow.up": "share", "speaker.wave.2.fill": "speak", "star.fill": "keep", "stop.fill": "stop", "bubble.left.and.bubble.right.fill": "talk", "trash.fill": "trash", "chevron.forward": "forward", "phone.down.fill": "phone", "suit.heart.fill": "heart", "person.fill": "person", "exclamationmark.triangle.fill": "warn", "house.fill": "home", "chevron.up": "up", "globe": "globe", "key.fill": "key", "info.circle.fill": "info", "gearshape.fill": "tune"]
        let drawn = ["bubble": "<path d=\"M4 3h16a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H9l-5 4v-4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z\" fill=currentColor />", "globe": "<g fill=none stroke=currentColor stroke-width=2><circle cx=12 cy=12 r=9 /><ellipse cx=12 cy=12 rx=4 ry=9 /><path d=\"M3 12h18\" /></g>", "home": "<path d=\"M12 3L2 12h3v9h5v-6h4v6h5v-9h3z\" fill=currentColor />", "up": "<path d=\"M5 15l7-7 7 7\" fill=none stroke=currentColor stroke-width=3 stroke-linecap=round stroke-linejoin=round />", "forward": "<path d=\"M9 5l7 7-7 7\" fill=none stroke=currentColor stroke-width=3 stroke-linecap=round stroke-linejoin=round />", "heart": "<path d=\"M12 21C4 15 2 11 2 8a5 5 0 0 1 10-1 5 5 0 0 1 10 1c0 3-2 7-10 13z\" fill=currentColor />", "person": "<circle cx=12 cy=8 r=5 fill=currentColor /><path d=\"M2 22c0-6 4-8 10-8s10 2 10 8z\" fill=currentColor />"]
        if let path = names[systemName].flatMap({ drawn[$0] }) {
            html = "<svg class=icon viewBox=\"0 0 24 24\" style=\"width:100%;height:100%;color:@COLOR@\">\(path)</svg>"
            return
        }
        let xml = (try? String(contentsOfFile: "\(Draw.icons)/icon_\(names[systemName] ?? "dot").xml", encoding: .utf8)) ?? ""
        let w = xml.firstMatch(of: #/viewportWidth="([0-9.]+)"/#)?.output.1 ?? "24"
        let paths = xml.matches(of: #/<path[^>]*>/#).map { m -> String in
            let p = String(m.output)
            let d = p.firstMatch(of: #/pathData="([^"]*)"/#)?.output.1 ?? ""
            let stroke = p.firstMatch(of: #/strokeWidth="([0-9.]+)"/#)?.output.1
            let hasFill = p.contains("fillColor")
            return "<path d=\"\(d)\" fill=\"\(hasFill ? "currentColor" : "none")\" \(stroke.map { "stroke=currentColor stroke-width=\"\($0)\" stroke-linecap=round stroke-linejoin=round" } ?? "") />"
        }
        html = "<svg class=icon viewBox=\"0 0 \(w) \(w)\" style=\"width:100%;height:100%;color:@COLOR@\">\(paths.joined())</svg>"
    }
    public init(uiImage: UIImage) { name = "picture"; html = "<img style=\"width:100%;height:100%;object-fit:contain\" src=\"\(Draw.isBare ? "" : "data:image/png;base64,\(uiImage.data.base64EncodedString())")\">" }
    public func resizable() -> Image { self }
    @MainActor public func boxes() -> [Box] {
        Draw.live?.show(picture: name)
        return [Box(html: html.replacingOccurrences(of: "@COLOR@", with: Draw.env.color), growW: true, growH: true)]
    }
}

// MARK: shapes

public protocol Shape: Leaf, Sendable { nonisolated func path(in rect: CGRect) -> Path }
public protocol InsettableShape: Shape {}
extension Shape {
    @MainActor public func boxes() -> [Box] { fillBox("black") }
    @MainActor func fillBox(_ css: String) -> [Box] {
        if let r = cssRadius(self) { return [Box(html: "<div style=\"background:\(css);border-radius:\(r);width:100%;height:100%\"></div>", growW: true, growH: true)] }
        return pathBox("fill=\"\(css)\"")
    }
    @MainActor func pathBox(_ look: String) -> [Box] {
        let e = Draw.env
        let size = CGSize(width: e.width, height: e.height ?? 176)
        let d = path(in: CGRect(origin: .zero, size: size)).d
        // iOS 17: a shape's points are mirrored where the layout runs from right to left (Shape.layoutDirectionBehavior).
        let flip = e.layoutDirection == .rightToLeft ? "transform:scaleX(-1);" : ""
        return [Box(html: "<svg style=\"position:absolute;left:0;top:0;width:100%;height:100%;overflow:visible;\(flip)\" viewBox=\"0 0 \(size.width) \(size.height)\" preserveAspectRatio=none><path d=\"\(d)\" \(look)/></svg>", growW: true, growH: true)]
    }
    @MainActor public func fill<S: ShapeStyle>(_ style: S) -> some View { Made { self.fillBox(style.css) } }
    @MainActor public func stroke<S: ShapeStyle>(_ style: S, style s: StrokeStyle) -> some View {
        Made { self.pathBox("fill=none stroke=\"\(style.css)\" \(s.svg)") }
    }
}
@MainActor func cssRadius<S: Shape>(_ s: S) -> String? {
    if s is Circle { return "50%" }
    if let r = s as? RoundedRectangle { return px(r.r) }
    if let u = s as? UnevenRoundedRectangle {
        let isRTL = Draw.env.layoutDirection == .rightToLeft
        return isRTL ? "\(px(u.tt)) \(px(u.tl)) \(px(u.bl)) \(px(u.bt))" : "\(px(u.tl)) \(px(u.tt)) \(px(u.bt)) \(px(u.bl))"
    }
    return nil
}
extension InsettableShape {
    @MainActor public func strokeBorder<S: ShapeStyle>(_ style: S, style s: StrokeStyle) -> some View {
        Made { [Box(html: "<div style=\"border:\(px(s.width)) \(s.dash.isEmpty ? "solid" : "dashed") \(style.css);border-radius:\(cssRadius(self) ?? "0");width:100%;height:100%\"></div>", growW: true, growH: true)] }
    }
}
public struct Circle: InsettableShape {
    public init() {}
    public nonisolated func path(in rect: CGRect) -> Path { Path(ellipseIn: rect) }
}
public struct RoundedRectangle: InsettableShape {
    let r: CGFloat
    public init(cornerRadius: CGFloat) { r = cornerRadius }
    public nonisolated func path(in rect: CGRect) -> Path { Path(rect) }
}
public struct UnevenRoundedRectangle: InsettableShape {
    let tl: CGFloat, bl: CGFloat, bt: CGFloat, tt: CGFloat
    public init(topLeadingRadius: CGFloat = 0, bottomLeadingRadius: CGFloat = 0, bottomTrailingRadius: CGFloat = 0, topTrailingRadius: CGFloat = 0) { tl = topLeadingRadius; bl = bottomLeadingRadius; bt = bottomTrailingRadius; tt = topTrailingRadius }
    public nonisolated func path(in rect: CGRect) -> Path { Path(rect) }
}
struct Made: Leaf {
    let make: @MainActor () -> [Box]
    func boxes() -> [Box] { make() }
}
public enum CGLineCap: Sendable { case butt, round }
public enum CGLineJoin: Sendable { case miter, round }
public struct StrokeStyle: Sendable {
    let width: CGFloat, cap: CGLineCap, join: CGLineJoin, dash: [CGFloat]
    public init(lineWidth: CGFloat = 1, lineCap: CGLineCap = .butt, lineJoin: CGLineJoin = .miter, dash: [CGFloat] = []) { width = lineWidth; cap = lineCap; join = lineJoin; self.dash = dash }
    var svg: String { "stroke-width=\"\(width)\" stroke-linecap=\"\(cap)\" stroke-linejoin=\"\(join)\" \(dash.isEmpty ? "" : "stroke-dasharray=\"\(dash.map { "\($0)" }.joined(separator: " "))\"")" }
}
public struct Path: Sendable {
    var d = ""
    public init(_ build: (inout Path) -> Void) { build(&self) }
    public init(_ r: CGRect) { d = "M\(r.minX) \(r.minY)H\(r.maxX)V\(r.maxY)H\(r.minX)Z" }
    public init(ellipseIn r: CGRect) { let (a, b) = (r.width / 2, r.height / 2); d = "M\(r.minX) \(r.midY)a\(a) \(b) 0 1 0 \(r.width) 0a\(a) \(b) 0 1 0 \(-r.width) 0Z" }
    public init(roundedRect r: CGRect, cornerRadius c: CGFloat) {
        d = "M\(r.minX + c) \(r.minY)H\(r.maxX - c)a\(c) \(c) 0 0 1 \(c) \(c)V\(r.maxY - c)a\(c) \(c) 0 0 1 \(-c) \(c)H\(r.minX + c)a\(c) \(c) 0 0 1 \(-c) \(-c)V\(r.minY + c)a\(c) \(c) 0 0 1 \(c) \(-c)Z"
    }
    public mutating func move(to p: CGPoint) { d += "M\(p.x) \(p.y)" }
    public mutating func addLine(to p: CGPoint) { d += "L\(p.x) \(p.y)" }
    public mutating func addLines(_ ps: [CGPoint]) { for (i, p) in ps.enumerated() { d += "\(i == 0 ? "M" : "L")\(p.x) \(p.y)" } }
    public mutating func addQuadCurve(to p: CGPoint, control c: CGPoint) { d += "Q\(c.x) \(c.y) \(p.x) \(p.y)" }
    public mutating func addCurve(to p: CGPoint, control1 a: CGPoint, control2 b: CGPoint) { d += "C\(a.x) \(a.y) \(b.x) \(b.y) \(p.x) \(p.y)" }
    public mutating func closeSubpath() { d += "Z" }
}
final class Ink { var svg = "" }
public struct GraphicsContext {
    public struct Shading { let css: String; public static func color(_ color: Color) -> Shading { Shading(css: color.css) } }
    let ink: Ink
    var sx: CGFloat = 1, sy: CGFloat = 1
    public mutating func scaleBy(x: CGFloat, y: CGFloat) { sx *= x; sy *= y }
    func put(_ p: Path, _ look: String) { ink.svg += "<path transform=\"scale(\(sx) \(sy))\" d=\"\(p.d)\" \(look)/>" }
    public func fill(_ path: Path, with s: Shading) { put(path, "fill=\"\(s.css)\"") }
    public func stroke(_ path: Path, with s: Shading, lineWidth: CGFloat = 1) { put(path, "fill=none stroke=\"\(s.css)\" stroke-width=\"\(lineWidth)\"") }
    public func stroke(_ path: Path, with s: Shading, style: StrokeStyle) { put(path, "fill=none stroke=\"\(s.css)\" \(style.svg)") }
}
public struct Canvas: Leaf {
    let draw: (inout GraphicsContext, CGSize) -> Void
    public init(renderer: @escaping (inout GraphicsContext, CGSize) -> Void) { draw = renderer }
    public func boxes() -> [Box] {
        let size = CGSize(width: Draw.env.width, height: Draw.env.height ?? 100)
        var context = GraphicsContext(ink: Ink())
        draw(&context, size)
        return [Box(html: "<svg viewBox=\"0 0 \(size.width) \(size.height)\" preserveAspectRatio=none style=\"width:100%;height:100%;overflow:hidden;display:block\">\(context.ink.svg)</svg>", growW: true, growH: true)]
    }
}
public enum HorizontalAlignment: Sendable { case leading, center, trailing; var css: String { ["flex-start", "center", "flex-end"][self == .leading ? 0 : self == .center ? 1 : 2] } }
public enum VerticalAlignment: Sendable { case top, center, bottom; var css: String { ["flex-start", "center", "flex-end"][self == .top ? 0 : self == .center ? 1 : 2] } }
public enum TextAlignment: Sendable { case leading, center, trailing }
public struct Alignment: Sendable {
    let css: String  // place-items: block inline
    public static let center = Alignment(css: "center center"), leading = Alignment(css: "center start"), trailing = Alignment(css: "center end"), top = Alignment(css: "start center"), topTrailing = Alignment(css: "start end"), bottomTrailing = Alignment(css: "end end"), bottom = Alignment(css: "end center"), bottomLeading = Alignment(css: "end start"), topLeading = Alignment(css: "start start")
}
public struct Edge: Sendable {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let top = Set(rawValue: 1), bottom = Set(rawValue: 2), leading = Set(rawValue: 8), trailing = Set(rawValue: 16), horizontal = Set(rawValue: 24), vertical = Set(rawValue: 3), all = Set(rawValue: 27)
    }
}
public struct EdgeInsets: Equatable, Sendable {
    public var top: CGFloat = 0, leading: CGFloat = 0, bottom: CGFloat = 0, trailing: CGFloat = 0
    public init() {}
    public init(top: CGFloat, leading: CGFloat, bottom: CGFloat, trailing: CGFloat) {
        self.top = top
        self.leading = leading
        self.bottom = bottom
        self.trailing = trailing
    }
}
public final class FileWrapper {
    let c: Data
    public init(regularFileWithContents contents: Data) { c = contents }
    public var regularFileContents: Data? { c }
}
extension URL {
    public func startAccessingSecurityScopedResource() -> Bool { true }
    public func stopAccessingSecurityScopedResource() {}
}
public struct FileDocumentReadConfiguration { public var file: FileWrapper { FileWrapper(regularFileWithContents: Data()) } }
public struct FileDocumentWriteConfiguration {}
public protocol FileDocument: Sendable {
    typealias ReadConfiguration = FileDocumentReadConfiguration
    typealias WriteConfiguration = FileDocumentWriteConfiguration
    static var readableContentTypes: [UTType] { get }
    init(configuration: ReadConfiguration) throws
    func fileWrapper(configuration: WriteConfiguration) throws -> FileWrapper
}

public struct LinearGradient: ShapeStyle, Leaf {
    public let css: String
    public init(colors: [Color], startPoint: UnitPoint, endPoint: UnitPoint) {
        css = "linear-gradient(\(startPoint.css),\(colors.map(\.css).joined(separator: ",")))"
    }
    @MainActor public func boxes() -> [Box] { [Box(html: "<div style=\"background:\(css);width:100%;height:100%\"></div>", growW: true, growH: true)] }
}
