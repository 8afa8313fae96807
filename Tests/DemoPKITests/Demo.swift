import DemoPKI
import Foundation
import WorkingTime

/// One demonstration for all tests of this room: keys are slow to make.
enum Demo: CaseIterable {
  case rsa
  case curve

  /// 26 November 2026, 08:00 in Vietnam.
  static let now = Moment(milliseconds: 1_795_654_800_000)

  /// What this kind of keys made.
  var pki: DemoPKI {
    switch self {
    case .rsa: Self.rsaKeys
    case .curve: Self.curveKeys
    }
  }

  private static let rsaKeys = DemoPKI(setting { $0.authorities = .rsa(bits: 2048) })
  private static let curveKeys = DemoPKI(
    setting {
      $0.signers = .p256
      $0.authorities = .p384
    })

  /// Counts, so that every serial number is another.
  private static let counter = Counter()

  private static func setting(_ change: (inout DemoPKI.Setting) -> Void) -> DemoPKI.Setting {
    var setting = DemoPKI.Setting(now: now) { count in
      let number = counter.next()
      return (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * ($0 % 8))) }
    }
    change(&setting)
    return setting
  }
}

/// Numbers from one on.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var last: UInt64 = 0

  func next() -> UInt64 {
    lock.withLock {
      last += 1
      return last
    }
  }
}
