import MehfoozCore

/// A picture that can be touched: what stands behind, and what is placed on it.
public struct PhotoView: Sendable, Equatable {
    /// The picture behind, 3:2.
    public let backdrop: String
    /// In reading order.
    public let things: [PhotoThing]
    /// The heading of the list under the picture, for large text.
    public let listed: String

    /// A picture with things on it.
    public init(backdrop: String, things: [PhotoThing], listed: String) {
        self.backdrop = backdrop
        self.things = things
        self.listed = listed
    }
}

/// A thing on a photo.
public struct PhotoThing: Sendable, Equatable {
    /// What an answer names.
    public let key: String
    /// Its picture.
    public let picture: String
    /// What is written on it.
    public let label: String?
    /// What it is, in words.
    public let text: String
    /// Its middle, in thousandths of the backdrop's width and height.
    public let x: UInt32
    /// See `x`.
    public let y: UInt32
    /// Its width, in thousandths of the backdrop's.
    public let size: UInt32

    /// A thing in its place.
    public init(key: String, picture: String, label: String?, text: String, x: UInt32, y: UInt32, size: UInt32) {
        self.key = key
        self.picture = picture
        self.label = label
        self.text = text
        self.x = x
        self.y = y
        self.size = size
    }
}

extension PhotoThing {
    /// The middle of the thing on a backdrop of this size, counted from its upper left corner in every language.
    public func middle(width: Double, height: Double) -> (x: Double, y: Double) {
        (Double(x) / 1000 * width, Double(y) / 1000 * height)
    }

    /// How wide the thing is on a backdrop of this width.
    public func width(on backdrop: Double) -> Double { Double(size) / 1000 * backdrop }

    /// How wide and high what takes its touches is: the thing, but never less than 48.
    public func target(on backdrop: Double) -> Double { max(width(on: backdrop), 48) }

    /// What a touch says.
    public var line: SpokenLine { SpokenLine(text: text, key: key) }
}
