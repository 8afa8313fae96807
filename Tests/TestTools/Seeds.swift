import Foundation
import Testing

/// What fuzzing started from and found, read again: `Tests/Fuzzing/run.sh` goes on from here.
package enum Seeds {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fuzzing/Seeds")

  /// Where the seeds of a kind lie.
  package static func path(of kind: String) -> String { folder.appending(path: kind).path }

  /// Asks of every seed of a kind what the fuzzer asks; nothing may crash, trap or take long.
  package static func ask(_ kind: String, _ question: ([UInt8]) -> Void) throws {
    let place = folder.appending(path: kind)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
    var slowest = (name: "", time: Duration.zero)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: place.appending(path: name)))
      let time = ContinuousClock().measure { question(bytes) }
      if time > slowest.time { slowest = (name, time) }
    }
    #expect(names.count >= 5)
    #expect(slowest.time < .seconds(10), "\(slowest.name)")
    print("measured: \(names.count) seeds of \(kind), slowest \(slowest.name) \(slowest.time)")
  }
}
