import Foundation

/// Certificates as text (RFC 7468).
enum PEM {
  private static let (begin, end) = ("-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----")

  /// The certificates of a text as DER; nil when something in it is none.
  static func certificates(_ text: String) -> [[UInt8]]? {
    var (found, body): ([[UInt8]], String?) = ([], nil)
    for line in text.split(whereSeparator: \.isNewline).map({ $0.trimmingCharacters(in: .whitespaces) }) {
      switch (line, body) {
      case (begin, nil): body = ""
      case (end, let base64?):
        guard let data = Data(base64Encoded: base64), data.first == 0x30 else { return nil }
        found.append(Array(data))
        body = nil
      case (_, let base64?): body = base64 + line
      // Words between certificates are remarks.
      case (_, nil): guard !line.hasPrefix("-----") else { return nil }
      }
    }
    return body == nil ? found : nil
  }

  /// A certificate as text.
  static func text(_ certificate: [UInt8]) -> String {
    let base64 = Data(certificate).base64EncodedString(options: [
      .lineLength64Characters, .endLineWithLineFeed,
    ])
    return "\(begin)\n\(base64)\n\(end)\n"
  }
}
