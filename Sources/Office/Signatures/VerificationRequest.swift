import CheckedYAML
import Foundation
import Signing
public import WorkingTime

/// A file to be examined, with all that its examination rests on, as one piece of bytes: what a worker process is handed.
public struct VerificationRequest: Sendable {
  private let head: Head
  private let file: [UInt8]

  private struct Head: Codable, Sendable {
    let policy: String
    let at: Int64
    let received: Int64?
    /// DER.
    let revocationLists: [Data]
  }

  /// - Parameters:
  ///   - at: the moment of the examination.
  ///   - received: when the file first came in; nil: not known.
  ///   - revocationLists: DER.
  public init(
    _ file: [UInt8], under policy: SigningPolicy, at: Moment, received: Moment?, revocationLists: [[UInt8]]
  ) {
    head = Head(
      policy: policy.text, at: at.milliseconds, received: received?.milliseconds,
      revocationLists: revocationLists.map { Data($0) })
    self.file = file
  }

  /// Eight bytes of length, the head as JSON, the file.
  public func encoded() throws -> [UInt8] {
    let head = Array(try JSONEncoder().encode(head))
    let length = (0..<8).map { UInt8(truncatingIfNeeded: head.count >> (56 - 8 * $0)) }
    return length + head + file
  }

  /// Reads what ``encoded()`` wrote; nil: it is something else.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count >= 8 else { return nil }
    let length = bytes[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(bytes.count - 8) else { return nil }
    let end = 8 + Int(length)
    do { head = try JSONDecoder().decode(Head.self, from: Data(bytes[8..<end])) } catch { return nil }
    file = Array(bytes[end...])
  }

  /// Examines the file.
  public func answer() throws -> VerificationRecord {
    let policy = try SigningPolicyFile.read(head.policy, file: "policy")
    let evidence = Evidence(
      revocationLists: head.revocationLists.map { Array($0) },
      received: head.received.map(Moment.init(milliseconds:)))
    let at = Moment(milliseconds: head.at)
    return VerificationRecord(
      SignatureVerifier.verify(file, policy: try policy.verification(), evidence: evidence, at: at))
  }
}
