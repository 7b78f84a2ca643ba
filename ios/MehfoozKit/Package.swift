// swift-tools-version: 6.0
import PackageDescription

// Generated/ is written by ios/build-library.sh (on a Mac) or ios/test.sh (on Linux), from the Rust library.
let package = Package(
    name: "MehfoozKit",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "MehfoozKit", targets: ["MehfoozKit"])],
    targets: [
        .systemLibrary(name: "mehfoozFFI", path: "Generated/mehfoozFFI"),
        .target(
            name: "MehfoozCore", dependencies: ["mehfoozFFI"], path: "Generated/MehfoozCore",
            linkerSettings: [.linkedLibrary("mehfooz")]),
        .target(name: "MehfoozKit", dependencies: ["MehfoozCore"]),
        .testTarget(name: "MehfoozKitTests", dependencies: ["MehfoozKit"]),
        .testTarget(name: "JourneysTests", dependencies: ["MehfoozCore"]),
    ],
    swiftLanguageModes: [.v6])
