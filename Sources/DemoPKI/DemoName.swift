import Signing

/// Who a demonstration certificate is for. Every name says that it has no legal worth.
public struct DemoName: Hashable, Sendable {
  public var commonName: String
  public var title: String?
  public var organisation: String
  /// Left out only by a test that wants a name without it.
  public var mark: String? = "MOT CUA DEMO – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"

  public init(_ commonName: String, title: String? = nil, organisation: String) {
    self.commonName = commonName
    self.title = title
    self.organisation = organisation
  }

  /// The distinguished name as DER, general parts first (X.501).
  public var der: [UInt8] {
    var parts = [
      Self.part("2.5.4.6", WriteDER.printable("VN")), Self.part("2.5.4.8", WriteDER.text("Tỉnh Thử Nghiệm")),
      Self.part("2.5.4.10", WriteDER.text(organisation)),
    ]
    if let mark { parts.append(Self.part("2.5.4.11", WriteDER.text(mark))) }
    parts.append(Self.part("2.5.4.3", WriteDER.text(commonName)))
    if let title { parts.append(Self.part("2.5.4.12", WriteDER.text(title))) }
    return WriteDER.sequence(parts)
  }

  private static func part(_ type: String, _ value: [UInt8]) -> [UInt8] {
    WriteDER.set(WriteDER.sequence(WriteDER.identifier(type), value))
  }
}
