@_exported import Foundation

public final class UIImage: @unchecked Sendable {
    public init?(data: Data) {}
    public func preparingForDisplay() -> UIImage? { self }
}
