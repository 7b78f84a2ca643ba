@_exported import Foundation
public final class UIImage: @unchecked Sendable {
    public let data: Data
    public init?(data: Data) { self.data = data }
    public func preparingForDisplay() -> UIImage? { self }
}
