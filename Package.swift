// swift-tools-version:6.2
import PackageDescription

// The targets stand in the order a dossier flows. An arrow runs only from a lower line to a higher one;
// Tests/HouseTests/ImportTableTests.swift holds every source file to this table.

/// Rules for every target of ours: nothing imported leaks by accident, and in CI a warning stops the build.
let house: [SwiftSetting] =
  [.enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("ExistentialAny")]
  + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: house)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "motcua",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "motcua", targets: ["motcua"]),
    // For `Benchmarks` only; nothing here is a promise to other packages.
    .library(
      name: "MotcuaEngine",
      targets: [
        "Office", "DossierStore", "DossierModel", "WorkflowFiles", "Hashing", "WorkingTime", "Statechart",
        "Signing", "DemoPKI", "PDFModel",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CPKCS11", pkgConfig: "p11-kit-1", providers: [.apt(["libp11-kit-dev"])]),
    room("Hashing", ["CCrypto"]),
    room("Statechart"),
    room("WorkingTime"),
    room("PDFModel", ["CZlib"]),
    room("HTTPExchange", ["CCurl"]),
    room("Signing", ["PDFModel", "Hashing", "CCrypto", "WorkingTime", asn1]),
    room("SigningKeys", ["Signing", "HTTPExchange", "CPKCS11", "Hashing", "CCrypto", "WorkingTime", asn1]),
    room("DemoPKI", ["Signing", "Hashing", "CCrypto", "WorkingTime", asn1, flyingFox]),
    room("Papers", ["PDFModel", "Hashing", "WorkingTime", "CZlib"]),
    room("DossierModel", ["Hashing", "Statechart", "WorkingTime"]),
    room("Postal", ["DossierModel", "WorkingTime"]),
    room("CheckedYAML", [yams, "DossierModel", "WorkingTime"]),
    room("Carriers", ["Postal", "CheckedYAML", "DossierModel", "HTTPExchange", "Hashing", "WorkingTime"]),
    room("WorkflowFiles", ["DossierModel", "CheckedYAML", "Hashing", "Statechart", "WorkingTime"]),
    room(
      "WorkflowAnalysis",
      ["WorkflowFiles", "DossierModel", "CheckedYAML", "Hashing", "Statechart", "WorkingTime"]),
    room("WorkflowImport", ["WorkflowFiles", "DossierModel", "CheckedYAML"]),
    .target(
      name: "ShippedWorkflows", path: "Workflows",
      resources: ["one-stop.yaml", "procedures", "calendars", "offices", "rules", "scenarios", "carriers"].map
      {
        .embedInCode($0)
      },
      swiftSettings: house),
    room("Intake", ["DossierModel", "CheckedYAML", "Postal", "Hashing", "WorkingTime"]),
    room("DossierStore", ["DossierModel", "Hashing", "Statechart", "WorkingTime", grdb, sqlite]),
    room("Reports", ["DossierModel", "DossierStore", "WorkingTime"]),
    room("Simulation", ["DossierModel", "CheckedYAML", "Hashing", "Statechart", "WorkingTime"]),
    room(
      "Office",
      [
        "DossierModel", "WorkflowFiles", "WorkflowAnalysis", "ShippedWorkflows", "Intake", "DossierStore",
        "Reports", "Simulation",
        "CheckedYAML", "Postal", "Carriers",
        "Hashing", "WorkingTime", "PDFModel", "Signing", "Papers",
      ]),
    .executableTarget(
      name: "motcua",
      dependencies: [
        "Office", "Reports", "Simulation", "Intake", "WorkflowAnalysis", "WorkflowImport", "CheckedYAML",
        "DossierStore", "Postal", "Carriers",
        "DossierModel",
        "WorkingTime", "Hashing", "Signing", "Papers", "SigningKeys", "HTTPExchange", "DemoPKI",
        arguments,
      ], swiftSettings: house),

    // Programs of the machine, folders and seeds that tests share.
    .target(name: "TestTools", path: "Tests/TestTools", swiftSettings: house),
    tests("HouseTests", []),
    // The cases are read where they lie.
    .testTarget(
      name: "StatechartTests", dependencies: ["Statechart"], exclude: ["Cases"], swiftSettings: house),
    // The facts are read where they lie.
    .testTarget(
      name: "WorkingTimeTests", dependencies: ["WorkingTime"], exclude: ["Facts"], swiftSettings: house),
    tests("PDFModelTests", ["PDFModel", "TestTools"]),
    tests("HTTPExchangeTests", ["HTTPExchange", flyingFox]),
    tests(
      "SigningTests",
      ["Signing", "PDFModel", "DemoPKI", "SigningKeys", "Hashing", "WorkingTime", "TestTools", asn1]),
    // A token's module runs in a process of its own.
    .executableTarget(
      name: "TokenWorker", dependencies: ["SigningKeys"], path: "Tests/TokenWorker", swiftSettings: house),
    tests(
      "SigningKeysTests",
      [
        "SigningKeys", "Signing", "HTTPExchange", "Hashing", "CCrypto", "WorkingTime", "TestTools",
        "TokenWorker", asn1,
        flyingFox,
      ]),
    tests("DemoPKITests", ["DemoPKI", "Signing", "Hashing", "WorkingTime", "TestTools"]),
    tests("PapersTests", ["Papers", "PDFModel", "WorkingTime", "TestTools"]),
    tests(
      "DossierModelTests",
      [
        "DossierModel", "CheckedYAML", "WorkflowFiles", "WorkflowAnalysis", "ShippedWorkflows", "WorkingTime",
        "Hashing",
      ]),
    // The facts are read where they lie.
    .testTarget(
      name: "PostalTests", dependencies: ["Postal", "DossierModel", "ShippedWorkflows", "WorkingTime"],
      exclude: ["Facts"], swiftSettings: house),
    // A carrier on loopback, in the process of a test or in one of its own. Neither is a product.
    .target(
      name: "CarrierServer", dependencies: ["Postal", "WorkingTime", flyingFox], path: "Tests/CarrierServer",
      swiftSettings: house),
    .executableTarget(
      name: "CarrierServerProgram", dependencies: ["CarrierServer"], path: "Tests/CarrierServerProgram",
      swiftSettings: house),
    // Places orders by files in a process of its own, to be raced and killed.
    .executableTarget(
      name: "CarrierWorker", dependencies: ["Carriers", "Postal"], path: "Tests/CarrierWorker",
      swiftSettings: house),
    tests(
      "CarriersTests",
      [
        "Carriers", "Postal", "CheckedYAML", "DossierModel", "HTTPExchange", "WorkingTime",
        "ShippedWorkflows",
        "CarrierServer", "CarrierServerProgram", "CarrierWorker",
        "TestTools", flyingFox,
      ]),
    tests(
      "WorkflowFilesTests",
      ["WorkflowFiles", "CheckedYAML", "ShippedWorkflows", "DossierModel", "WorkingTime"]),
    tests(
      "WorkflowAnalysisTests",
      [
        "WorkflowAnalysis", "WorkflowFiles", "CheckedYAML", "ShippedWorkflows", "DossierModel", "Statechart",
        "WorkingTime", "Office", "OfficeFixture",
      ]),
    tests("WorkflowImportTests", ["WorkflowImport", "WorkflowFiles", "CheckedYAML", "DossierModel"]),
    tests(
      "IntakeTests",
      ["Intake", "CheckedYAML", "DossierModel", "Postal", "Hashing", "WorkingTime", "ShippedWorkflows"]),
    // What the stories share, and a process of its own to kill, race and trace. Neither is a product.
    .target(
      name: "OfficeFixture",
      dependencies: [
        "Office", "Carriers", "Intake", "WorkflowFiles", "DossierModel", "DossierStore", "Hashing",
        "WorkingTime",
        "Postal", "ShippedWorkflows",
      ],
      path: "Tests/OfficeFixture", swiftSettings: house),
    .executableTarget(
      name: "StoreWorker",
      dependencies: ["OfficeFixture", "Office", "DossierModel", "DossierStore", "WorkingTime"],
      path: "Tests/StoreWorker", swiftSettings: house),
    tests(
      "DossierStoreTests",
      [
        "DossierStore", "DossierModel", "Hashing", "Office", "OfficeFixture", "ShippedWorkflows",
        "StoreWorker",
        "WorkflowFiles", "WorkingTime", grdb,
      ]),
    tests(
      "OfficeTests",
      [
        "Office", "OfficeFixture", "Carriers", "WorkflowFiles", "Reports", "CheckedYAML", "ShippedWorkflows",
        "DossierModel",
        "DossierStore", "Intake",
        "WorkingTime", "Hashing", "Signing", "SigningKeys", "DemoPKI", "PDFModel", "Papers", "TestTools",
        grdb,
      ]),
    tests(
      "SimulationTests",
      [
        "Simulation", "DossierModel", "CheckedYAML", "WorkflowFiles", "ShippedWorkflows", "WorkingTime",
      ]),
    // Where a store stands in a transaction, for workers that die at a named moment.
    .target(name: "StoreWatch", dependencies: [sqlite], path: "Tests/StoreWatch", swiftSettings: house),
    // Works with carriers, and is killed.
    .executableTarget(
      name: "PostWorker",
      dependencies: ["Office", "OfficeFixture", "DossierStore", "Carriers", "WorkingTime", "StoreWatch"],
      path: "Tests/PostWorker", swiftSettings: house),
    tests(
      "PostKillTests",
      [
        "Office", "OfficeFixture", "DossierModel", "DossierStore", "Intake", "HTTPExchange",
        "CarrierServer", "CarrierServerProgram", "PostWorker",
      ]),
    // Signs, and dies at a named moment.
    .executableTarget(
      name: "SigningWorker",
      dependencies: [
        "Office", "SigningKeys", "DemoPKI", "Signing", "PDFModel", "Papers", "Hashing", "WorkingTime",
        "StoreWatch",
      ],
      path: "Tests/SigningWorker", swiftSettings: house),
    tests("CommandLineTests", ["motcua", "SigningWorker", "StoreWorker"]),
  ],
  swiftLanguageModes: [.v6]
)
