// swift-tools-version: 6.0
import PackageDescription

// Draws the app's views on Linux: a stand-in for SwiftUI that writes HTML. Sources/Draw/App is the app itself.
let package = Package(
    name: "Draw",
    dependencies: [.package(path: "../MehfoozKit")],
    targets: [
        .target(name: "UIKit"), .target(name: "Accessibility"), .target(name: "UniformTypeIdentifiers"),
        .target(
            name: "SwiftUI", dependencies: ["UIKit", "UniformTypeIdentifiers"], swiftSettings: [.swiftLanguageMode(.v5)]),
        .executableTarget(
            name: "Draw", dependencies: ["SwiftUI", "UIKit", "Accessibility", "UniformTypeIdentifiers", "MehfoozKit"],
            exclude: [
                "App/MehfoozApp.swift", "App/phone/SystemVoice.swift", "App/PrivacyInfo.xcprivacy", "App/en.lproj", "App/ur.lproj",
            ]),
    ],
    swiftLanguageModes: [.v6])
