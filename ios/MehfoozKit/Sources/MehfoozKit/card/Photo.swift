import MehfoozCore

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
