import Foundation
import Postal
import ShippedWorkflows

/// The facts of the folder `Facts`: lines of values between tabs, `#` begins a remark.
enum Facts {
  static func lines(_ name: String) -> [[String]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Facts/\(name).txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

/// The table the program ships, read once.
enum Vietnam {
  static let sources = Shipped.places.map { PlaceSource(name: $0.name, text: $0.text) }

  static let table: PlaceTable = {
    do throws(PlaceTableProblems) { return try PlaceReader.read(sources) } catch {
      preconditionFailure(error.all.prefix(9).map { $0.text(.en) }.joined(separator: "\n"))
    }
  }()

  static let reader = AddressReader(table)
}

/// The same numbers on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
