import UIKit

extension Text: Leaf {}
public struct Text: Equatable, Sendable {
    public init(verbatim: String) {}
    public func font(_ font: Font?) -> Text { self }
    public static func + (a: Text, b: Text) -> Text { a }
}

extension Image: Leaf {}
public struct Image: Sendable {
    public init(systemName: String) {}
    public init(uiImage: UIImage) {}
    public func resizable() -> Image { self }
}

public struct Color: ShapeStyle {
    public init(red: Double, green: Double, blue: Double) {}
    public static let white = Color(red: 1, green: 1, blue: 1), clear = white
    public func opacity(_ opacity: Double) -> Color { self }
}
extension Color: Leaf {}

public struct Font: Sendable {
    public enum TextStyle: Sendable { case body, title }
    public struct Weight: Sendable { public static let regular = Weight(), heavy = Weight() }
    public static func custom(_ name: String, size: CGFloat, relativeTo style: TextStyle) -> Font { Font() }
    public static func custom(_ name: String, fixedSize: CGFloat) -> Font { Font() }
}

public struct VStack<C: View>: Leaf {
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) {}
}
public struct HStack<C: View>: Leaf {
    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) {}
}
public struct ZStack<C: View>: Leaf { public init(alignment: Alignment = .center, @ViewBuilder content: () -> C) {} }
public struct Grid<C: View>: Leaf {
    public init(
        alignment: Alignment = .center, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil, @ViewBuilder content: () -> C
    ) {}
}
public struct GridRow<C: View>: Leaf { public init(@ViewBuilder content: () -> C) {} }
public struct ScrollView<C: View>: Leaf { public init(@ViewBuilder content: () -> C) {} }
public struct ScrollViewProxy { @MainActor public func scrollTo<ID: Hashable>(_ id: ID, anchor: UnitPoint? = nil) {} }
public struct ScrollViewReader<C: View>: Leaf { public init(@ViewBuilder content: @escaping (ScrollViewProxy) -> C) {} }
public struct UnitPoint: Sendable { public static let center = UnitPoint(), topLeading = center, top = center, bottom = center }
public enum Axis: Sendable {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let vertical = Set(rawValue: 1)
    }
}
public struct ViewThatFits<C: View>: Leaf { public init(in axes: Axis.Set, @ViewBuilder content: () -> C) {} }
public struct Spacer: Leaf { public init(minLength: CGFloat? = nil) {} }
public struct ForEach<Data: RandomAccessCollection, ID: Hashable, C: View>: Leaf {
    public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> C) {}
}
public struct Button<L: View>: Leaf { public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> L) {} }

public struct Canvas: Leaf { public init(renderer: @escaping (inout GraphicsContext, CGSize) -> Void) {} }
public struct GraphicsContext {
    public struct Shading { public static func color(_ color: Color) -> Shading { Shading() } }
    public mutating func scaleBy(x: CGFloat, y: CGFloat) {}
    public func fill(_ path: Path, with shading: Shading) {}
    public func stroke(_ path: Path, with shading: Shading, lineWidth: CGFloat = 1) {}
    public func stroke(_ path: Path, with shading: Shading, style: StrokeStyle) {}
}
