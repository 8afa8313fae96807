/// What opens a carrier's service; its text is never printed.
public struct CarrierSecret: Sendable {
  let text: String

  /// Nil for an empty text, a long one, and one of other signs than printable ASCII.
  public init?(_ text: String) {
    guard (1...Self.longest).contains(text.utf8.count), text.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else { return nil }
    self.text = text
  }

  private static let longest = 4096

  /// The secret at a place; line ends behind it do not count.
  ///
  /// - Parameter environment: the variables of the process.
  public static func read(
    _ place: SecretPlace, environment: [String: String]
  ) throws(CarrierFault) -> CarrierSecret {
    var text = ""
    switch place {
    case .environment(let name): text = environment[name] ?? ""
    case .file(let path):
      text = String(decoding: try DiskFolder.bytes(of: path, limit: longest + 2), as: UTF8.self)
    }
    while text.last?.isNewline == true { text.removeLast() }
    guard let secret = CarrierSecret(text) else { throw .noSecret(place) }
    return secret
  }
}

extension CarrierSecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "***" }
  public var debugDescription: String { "***" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
