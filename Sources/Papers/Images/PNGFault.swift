/// Why an image file is refused.
public enum PNGFault: Error, Hashable, Sendable {
  case tooLarge
  case notPNG
  /// The bytes end early, go on after the end, or a check sum is wrong.
  case damaged
  /// Interlaced, other than 8 bits, a colour key, or a needed chunk nobody knows.
  case unsupported

  /// A stable word for logs and interfaces.
  public var code: String {
    switch self {
    case .tooLarge: "png-too-large"
    case .notPNG: "png-not-png"
    case .damaged: "png-damaged"
    case .unsupported: "png-unsupported"
    }
  }
}
