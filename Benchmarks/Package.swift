// swift-tools-version:6.2
import PackageDescription

// Kept apart from the product, so that nobody who builds `motcua` builds its benchmarks. `./run` does all.
let package = Package(
  name: "motcua-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "motcua", path: "..")],
  targets: [
    .executableTarget(name: "bench", dependencies: [.product(name: "MotcuaEngine", package: "motcua")])
  ],
  swiftLanguageModes: [.v6]
)
