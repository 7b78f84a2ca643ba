// swift-tools-version: 6.0
import PackageDescription

// The app on Linux: the signatures of all that it uses of Apple's frameworks, with Apple's isolation, where SwiftUI's write HTML.
// Sources/Draw/App is the app itself.
let package = Package(
    name: "Draw",
    dependencies: [.package(path: "../MehfoozKit")],
    targets: [
        .target(name: "UIKit"), .target(name: "Accessibility"), .target(name: "AVFoundation"), .target(name: "UniformTypeIdentifiers"),
        .target(
            name: "SwiftUI", dependencies: ["UIKit", "UniformTypeIdentifiers"], swiftSettings: [.swiftLanguageMode(.v5), .unsafeFlags(["-suppress-warnings"])]),
        .executableTarget(
            name: "Draw", dependencies: ["SwiftUI", "UIKit", "Accessibility", "AVFoundation", "UniformTypeIdentifiers", "MehfoozKit"],
            exclude: ["App/MehfoozApp.swift", "App/PrivacyInfo.xcprivacy", "App/Assets.xcassets", "App/en.lproj", "App/ur.lproj"],
            swiftSettings: [.unsafeFlags(["-warnings-as-errors"])]),
    ],
    swiftLanguageModes: [.v6])
