public protocol ShapeStyle: Sendable {}
extension ShapeStyle where Self == Color {
    public static var white: Color { Color.white }
    public static var clear: Color { Color.clear }
}

public protocol Shape: Leaf, Sendable { nonisolated func path(in rect: CGRect) -> Path }
public protocol InsettableShape: Shape {}
extension Shape {
    public func fill<S: ShapeStyle>(_ style: S) -> some View { self }
    public func stroke<S: ShapeStyle>(_ style: S, style stroke: StrokeStyle) -> some View { self }
}
extension InsettableShape { public func strokeBorder<S: ShapeStyle>(_ style: S, style stroke: StrokeStyle) -> some View { self } }

public struct Circle: InsettableShape {
    public init() {}
    public nonisolated func path(in rect: CGRect) -> Path { Path { _ in } }
}
public struct RoundedRectangle: InsettableShape {
    public init(cornerRadius: CGFloat) {}
    public nonisolated func path(in rect: CGRect) -> Path { Path { _ in } }
}
public struct UnevenRoundedRectangle: InsettableShape {
    public init(
        topLeadingRadius: CGFloat = 0, bottomLeadingRadius: CGFloat = 0, bottomTrailingRadius: CGFloat = 0, topTrailingRadius: CGFloat = 0
    ) {}
    public nonisolated func path(in rect: CGRect) -> Path { Path { _ in } }
}

public enum CGLineCap: Sendable { case butt, round }
public enum CGLineJoin: Sendable { case miter, round }
public struct StrokeStyle: Sendable {
    public init(lineWidth: CGFloat = 1, lineCap: CGLineCap = .butt, lineJoin: CGLineJoin = .miter, dash: [CGFloat] = []) {}
}

public struct Path: Sendable {
    public init(_ build: (inout Path) -> Void) {}
    public init(_ rect: CGRect) {}
    public init(ellipseIn rect: CGRect) {}
    public init(roundedRect rect: CGRect, cornerRadius: CGFloat) {}
    public mutating func move(to point: CGPoint) {}
    public mutating func addLine(to point: CGPoint) {}
    public mutating func addLines(_ points: [CGPoint]) {}
    public mutating func addQuadCurve(to point: CGPoint, control: CGPoint) {}
    public mutating func addCurve(to point: CGPoint, control1: CGPoint, control2: CGPoint) {}
    public mutating func closeSubpath() {}
}

public struct HorizontalAlignment: Sendable { public static let leading = Self(), center = Self(), trailing = Self() }
public struct VerticalAlignment: Sendable { public static let top = Self(), center = Self(), bottom = Self() }
public enum TextAlignment: Sendable { case leading, center, trailing }
public struct Alignment: Sendable {
    public static let center = Alignment(), leading = center, trailing = center, top = center, topTrailing = center, bottomTrailing = center, bottom = center, bottomLeading = center, topLeading = center
}
public struct Edge: Sendable {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let top = Set(rawValue: 1), bottom = Set(rawValue: 2), leading = Set(rawValue: 8), trailing = Set(rawValue: 16), horizontal = Set(rawValue: 4), vertical = Set(rawValue: 3)
        public static let all = Set(rawValue: 7)
    }
}
public struct EdgeInsets: Sendable {
    public init() {}
    public init(top: CGFloat, leading: CGFloat, bottom: CGFloat, trailing: CGFloat) {}
}
