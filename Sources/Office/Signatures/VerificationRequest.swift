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
    let statusAnswers: [Data]?
    let isIncoming: Bool?
    /// True: lists and answers are those of the request before.
    var isKnown: Bool?
  }

  /// - Parameters:
  ///   - at: the moment of the examination.
  ///   - received: when the file first came in; nil: not known.
  ///   - revocationLists: DER; so are the answers.
  public init(
    _ file: [UInt8], under policy: SigningPolicy, at: Moment, received: Moment?, revocationLists: [[UInt8]],
    statusAnswers: [[UInt8]] = []
  ) {
    head = Head(
      policy: policy.text, at: at.milliseconds, received: received?.milliseconds,
      revocationLists: revocationLists.map { Data($0) }, statusAnswers: statusAnswers.map { Data($0) },
      isIncoming: policy.isForIncoming)
    self.file = file
  }

  /// True for a list that an examination can use.
  public static func isRevocationList(_ bytes: [UInt8]) -> Bool { Evidence.isRevocationList(bytes) }

  /// Eight bytes of length, the head as JSON, the file.
  ///
  /// - Parameter before: what the same session was asked last: lists and answers that are the same are not sent again.
  public func encoded(after before: VerificationRequest? = nil) throws -> [UInt8] {
    let isKnown =
      before.map {
        $0.head.revocationLists == head.revocationLists && $0.head.statusAnswers == head.statusAnswers
      } ?? false
    let sent = Head(
      policy: head.policy, at: head.at, received: head.received,
      revocationLists: isKnown ? [] : head.revocationLists, statusAnswers: isKnown ? [] : head.statusAnswers,
      isIncoming: head.isIncoming, isKnown: isKnown)
    let text = Array(try JSONEncoder().encode(sent))
    let length = (0..<8).map { UInt8(truncatingIfNeeded: text.count >> (56 - 8 * $0)) }
    return length + text + file
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
  public func answer() throws -> VerificationRecord { try VerificationSession().answer(self) }
}

extension VerificationRequest {
  var bytes: [UInt8] { file }
  var policy: (text: String, isForIncoming: Bool) { (head.policy, head.isIncoming ?? false) }
  var at: Moment { Moment(milliseconds: head.at) }
  var received: Moment? { head.received.map(Moment.init(milliseconds:)) }

  /// DER of lists and answers; nil: those of the request before.
  var known: (lists: [[UInt8]], answers: [[UInt8]])? {
    guard head.isKnown != true else { return nil }
    return (head.revocationLists.map { Array($0) }, (head.statusAnswers ?? []).map { Array($0) })
  }
}
