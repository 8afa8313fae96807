public import Signing

/// A remote signing service and one credential of it (Cloud Signature Consortium API v2.0, TS 119 432).
public struct RemoteService: Hashable, Sendable {
  /// Up to and with the version, as `https://host/csc/v2`.
  public var base: String
  /// The service's name for the key.
  public var credential: String
  /// Milliseconds for one exchange.
  public var timeLimit = 20_000
  /// Milliseconds a person may take to confirm on another device, or the service to sign.
  public var patience = 120_000
  /// Milliseconds between two questions whether it is done.
  public var pause = 2_000
  /// Asks the service to sign in its own time and to be asked for the result.
  public var isAsynchronous = false
  /// Only for tests on this machine: PINs travel in these exchanges.
  public var permitsPlainHTTP = false

  public init(_ base: String, credential: String) {
    self.base = base
    self.credential = credential
  }
}

/// What opens the service itself; what opens the key is asked for each signature.
public enum RemoteAccess: Sendable {
  /// An access token got elsewhere.
  case bearer(Secret)
  /// A token is asked for anew for each signature and forgotten after it (RFC 6749 section 4.4).
  ///
  /// - Parameter url: the address of `oauth2/token`.
  case client(id: String, secret: Secret, url: String)
}

/// A secret the service wants for one signature.
public struct RemoteQuestion: Hashable, Sendable {
  /// The service's own name for it, such as `PIN` or `OTP`.
  public let id: String
  /// As the service words it; may be empty.
  public let label: String
  /// Sent by the service with this question; nil where the code came another way, as by SMS.
  public let challenge: String?
  /// Of digits only.
  public let isNumeric: Bool
}
