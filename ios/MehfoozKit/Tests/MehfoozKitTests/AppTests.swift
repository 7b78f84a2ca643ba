import Foundation
import Testing

/// What can be told of the app's files without an iPhone.
struct AppTests {
    private let app = (1...4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        .appendingPathComponent("App")

    /// From iOS 17 a Shape mirrors itself; flipped by hand as well it stands as in English.
    @Test func onlyAPictureIsMirroredByHand() throws {
        let flips = try sources().filter { $0.text.contains("flipsForRightToLeftLayoutDirection") }.map(\.path)
        #expect(flips == ["phone/Picture.swift"])
    }

    @Test func everyScreenIsDrawnByOneSwitchThatLeavesNoneOut() throws {
        for (path, text) in try sources() {
            #expect(!text.contains("default: EmptyView()"), "\(path)")
        }
    }

    @Test func theSystemsWordsAreThereInBothLanguages() throws {
        let used = try Set(sources().flatMap { source in source.text.matches(of: /String\(localized: "(\w+)"\)/).map { String($0.1) } })
        #expect(used.contains("help") && used.contains("try_again"))
        for language in ["en", "ur"] {
            let file = app.appendingPathComponent("\(language).lproj/Localizable.strings")
            let words = try String(contentsOf: file, encoding: .utf8).matches(of: /"(\w+)" = "[^"]+";/).map { String($0.1) }
            #expect(words.sorted() == used.sorted(), "\(language)")
        }
    }

    /// What SQLite and the gate's clock ask of the system; the store refuses a build that uses one and declares it not.
    @Test func whatIsAskedOfTheSystemIsDeclared() throws {
        let data = try Data(contentsOf: app.appendingPathComponent("PrivacyInfo.xcprivacy"))
        let plist = try #require(try PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any])
        let types = try #require(plist["NSPrivacyAccessedAPITypes"] as? [[String: Any]])
        let declared = Set(types.compactMap { $0["NSPrivacyAccessedAPIType"] as? String })
        #expect(declared == Set(["FileTimestamp", "DiskSpace", "SystemBootTime"].map { "NSPrivacyAccessedAPICategory\($0)" }))
        #expect(plist["NSPrivacyTracking"] as? Bool == false)
    }

    /// The folders that both shells have; at the root stands only what starts the app and chooses the screen.
    @Test func theRoomsAreThoseOfBothShells() throws {
        let rooms = try Set(sources().map { $0.path.components(separatedBy: "/").dropLast().joined(separator: "/") })
        #expect(rooms == ["", "screens", "grownups", "card", "map", "look", "phone"])
        let root = try sources().map(\.path).filter { !$0.contains("/") }
        #expect(root == ["MehfoozApp.swift", "Screens.swift"])
    }

    private func sources() throws -> [(path: String, text: String)] {
        try FileManager.default.subpathsOfDirectory(atPath: app.path)
            .filter { $0.hasSuffix(".swift") }
            .map { ($0, try String(contentsOf: app.appendingPathComponent($0), encoding: .utf8)) }
            .sorted { $0.0 < $1.0 }
    }
}
