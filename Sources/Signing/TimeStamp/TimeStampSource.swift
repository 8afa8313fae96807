public import Hashing
public import WorkingTime

/// Where time stamps come from. The way there is handed in: this room knows no network.
public struct TimeStampSource {
  /// Sends a request and returns the answer; what it throws makes the authority out of reach.
  public let send: ([UInt8]) throws -> [UInt8]
  /// A random number for each question.
  public let nonce: () -> UInt64
  public var expecting = TimeStampAnswer.Expectation()
  /// A stable code for an error of the transport.
  public var code: (any Error) -> String = { _ in "transport" }

  public init(nonce: @escaping () -> UInt64, send: @escaping ([UInt8]) throws -> [UInt8]) {
    self.send = send
    self.nonce = nonce
  }

  /// A checked token over these bytes.
  ///
  /// - Parameter now: our time, asked once the answer is there.
  public func stamp(_ bytes: [UInt8], now: () -> Moment) throws(TimeStampFault) -> TimeStampToken {
    try stamp(imprint: SHA256.digest(bytes), now: now)
  }

  /// A checked token over what has this digest.
  public func stamp(imprint: Digest, now: () -> Moment) throws(TimeStampFault) -> TimeStampToken {
    let request = TimeStampRequest(imprint: imprint, nonce: nonce())
    let answer: [UInt8]
    do { answer = try send(request.der) } catch { throw .unreachable(code: code(error)) }
    return try TimeStampAnswer.check(answer, to: request, now: now(), expecting: expecting)
  }
}
