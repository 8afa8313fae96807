import Signing

/// What a token says of itself, for whoever is about to give it a PIN (PKCS#11, `C_GetTokenInfo`).
public struct TokenFacts: Hashable, Sendable {
  /// As its owner named it.
  public let label: String
  public let serial: String
  public let maker: String
  public let model: String
  /// Takes no PIN any more.
  public let isLocked: Bool
  /// One more wrong PIN locks it.
  public let isLastTry: Bool
  /// A wrong PIN was given since the last right one.
  public let isCountLow: Bool
  /// The PIN is typed on the device itself.
  public let hasPINPad: Bool

  let slot: UInt

  var attempts: KeyFault.AttemptsLeft { isLastTry ? .last : isCountLow ? .few : .unknown }
}

/// Which key signs: a token's module, and what is needed to tell it from others.
public struct TokenChoice: Hashable, Sendable {
  /// The module's file, as an absolute path.
  public var module: String
  /// Label or serial of the token; nil where only one is plugged in.
  public var token: String?
  /// Label of the certificate, or its `CKA_ID` in hexadecimal; nil where the token holds one that signs.
  public var key: String?

  public init(module: String, token: String? = nil, key: String? = nil) {
    self.module = module
    self.token = token
    self.key = key
  }
}
