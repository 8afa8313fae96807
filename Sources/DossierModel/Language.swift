/// A language the product speaks. Legal forms are Vietnamese whatever is chosen here.
public enum Language: String, CaseIterable, Sendable {
  case vi, en

  /// The text in this language.
  public func callAsFunction(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    switch self {
    case .vi: vi()
    case .en: en()
    }
  }
}

/// A name in both languages.
public struct Title: Hashable, Sendable {
  public let vi: String
  public let en: String

  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The name in this language.
  public func callAsFunction(_ language: Language) -> String { language(vi, en) }
}
