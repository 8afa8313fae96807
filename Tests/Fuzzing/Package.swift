// swift-tools-version:6.2
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("ExistentialAny"),
]

let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")

/// A room whose readers are asked directly, by `@testable import`.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], without: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: without,
    swiftSettings: house + [.unsafeFlags(["-enable-testing"])])
}

/// A fuzzer: what it asks of a reader lies with the reader's tests, which ask the same of the seeds.
func fuzzer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies + ["FuzzDriver"],
    swiftSettings: house + [.unsafeFlags(["-parse-as-library"])])
}

// Fuzzers, apart from the product: `run.sh` builds and runs one. Rooms are links to the sources.
let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/apple/swift-asn1", from: "1.7.4")],
  targets: [
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CCrypto"),
    room("Hashing", ["CCrypto"]),
    room("WorkingTime"),
    room("PDFModel", ["CZlib"]),
    room("Signing", ["PDFModel", "Hashing", "CCrypto", "WorkingTime", asn1]),
    // Files only: devices and services have nothing to read here.
    room(
      "SigningKeys", ["Signing", "Hashing", "CCrypto", "WorkingTime", asn1],
      without: ["Remote", "Token", "SecretPrompt.swift", "ECDSASignature.swift"]),
    .target(
      name: "DemoPKI", dependencies: ["Signing", "Hashing", "CCrypto", "WorkingTime", asn1],
      exclude: ["DemoServer.swift"], swiftSettings: house),
    .target(name: "FuzzDriver", swiftSettings: house),
    fuzzer("FuzzPDF", ["PDFModel"]),
    fuzzer("FuzzContent", ["PDFModel"]),
    fuzzer("FuzzVerify", ["Signing", "PDFModel", "Hashing", "WorkingTime"]),
    fuzzer("FuzzMessage", ["Signing", "Hashing", "WorkingTime"]),
    fuzzer("FuzzTimeStamp", ["Signing", "Hashing", "WorkingTime"]),
    fuzzer("FuzzRevocation", ["Signing", "Hashing", "WorkingTime"]),
    fuzzer("FuzzKeyFile", ["SigningKeys", "Signing", "CCrypto"]),
    .executableTarget(
      name: "MakeSeeds",
      dependencies: ["DemoPKI", "Signing", "PDFModel", "Hashing", "CCrypto", "WorkingTime", asn1],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
