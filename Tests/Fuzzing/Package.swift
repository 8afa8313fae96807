// swift-tools-version:6.2
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("ExistentialAny"),
]

// Fuzzers, apart from the product: `run.sh` builds and runs one. Rooms are links to the sources.
let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  targets: [
    .systemLibrary(name: "CZlib"),
    .target(name: "PDFModel", dependencies: ["CZlib"], swiftSettings: house),
    .executableTarget(
      name: "FuzzPDF", dependencies: ["PDFModel"],
      swiftSettings: house + [.unsafeFlags(["-parse-as-library"])]),
  ],
  swiftLanguageModes: [.v6]
)
