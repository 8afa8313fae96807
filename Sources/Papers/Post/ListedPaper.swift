/// One kind of paper in an envelope.
public struct ListedPaper: Hashable, Sendable {
  public var name: String
  /// Nil: nobody has said.
  public var kind: PaperKind?
  /// How many, as declared.
  public var count: Int
  /// How many were found at the counter; nil before they were counted.
  public var counted: Int?

  public init(name: String, kind: PaperKind?, count: Int, counted: Int? = nil) {
    self.name = name
    self.kind = kind
    self.count = count
    self.counted = counted
  }

  /// True when it was counted and some are missing or too many.
  var isMiscounted: Bool { counted != nil && counted != count }

  /// What the count came to: `Đủ`, `Thiếu 1`, `Thừa 2`; empty before.
  var finding: String {
    guard let counted else { return "" }
    return counted == count
      ? "Đủ" : counted < count ? "Thiếu \(count - counted)" : "Thừa \(counted - count)"
  }
}

/// What kind of paper it is.
public enum PaperKind: String, Hashable, Sendable, CaseIterable {
  case original = "Bản chính"
  case certifiedCopy = "Bản sao chứng thực"
  case copy = "Bản sao"
}
