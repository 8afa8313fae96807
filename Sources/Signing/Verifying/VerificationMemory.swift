import Synchronization

/// What a run of many verifications works out once: certificates, lists and answers as they read, and whether a list is signed
/// by its issuer. It holds nothing a verification would not work out by itself from the same bytes; verdicts are the same.
public final class VerificationMemory: Sendable {
  private let state = Mutex(State())

  private struct State {
    var certificates: [DERKey: Certificate] = [:]
    var lists: [DERKey: RevocationList] = [:]
    var answers: [DERKey: StatusAnswer] = [:]
  }

  /// More than an office meets in a run; then it begins anew, so that hostile files cannot make it grow.
  private static let limit = 2_048

  public init() {}

  func certificate(_ der: [UInt8]) throws(FindingCode) -> Certificate {
    let key = DERKey(der: der)
    if let known = state.withLock({ $0.certificates[key] }) { return known }
    let read = try Certificate(der)
    state.withLock { Self.keep(read, key, &$0.certificates) }
    return read
  }

  func list(_ der: [UInt8]) throws(DERFault) -> RevocationList {
    let key = DERKey(der: der)
    if let known = state.withLock({ $0.lists[key] }) { return known }
    let read = try RevocationList(der)
    state.withLock { Self.keep(read, key, &$0.lists, limit: 64) }
    return read
  }

  func answer(_ der: [UInt8]) throws(DERFault) -> StatusAnswer {
    let key = DERKey(der: der)
    if let known = state.withLock({ $0.answers[key] }) { return known }
    let read = try StatusAnswer(der)
    state.withLock { Self.keep(read, key, &$0.answers) }
    return read
  }

  private static func keep<Value>(
    _ value: Value, _ key: DERKey, _ known: inout [DERKey: Value], limit: Int = limit
  ) {
    if known.count >= limit { known.removeAll(keepingCapacity: true) }
    known[key] = value
  }
}

/// Bytes as a key: told apart by their end, where their signature is, and compared whole.
private struct DERKey: Hashable {
  let der: [UInt8]

  func hash(into hasher: inout Hasher) {
    hasher.combine(der.count)
    der.suffix(32).withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
