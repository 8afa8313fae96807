/// What a document is; its kind says so: `result`, an annex of it `result.annex`, a certified copy `result.copy`, and the next
/// of these `result.annex.2`.
public enum DocumentForm: String, CaseIterable, Hashable, Sendable {
  /// A document of its own: leader and agency sign it (Decree 30/2020/NĐ-CP, Article 5).
  case main
  /// A file that goes with a document and has no number of its own (Annex I).
  case annex
  /// An electronic copy of a document on paper: the agency signs it alone (Article 25).
  case copy

  public init(kind: String) {
    let words = kind.split(separator: ".")
    self = words.count > 1 ? Self(rawValue: String(words[1])) ?? .main : .main
  }

  /// The acts that have to be on it.
  public var required: [Act] {
    switch self {
    case .main: [.approve, .issue]
    case .annex: [.appendix]
    case .copy: [.copy]
    }
  }

  /// The document an annex or copy belongs to.
  public static func main(of kind: String) -> String {
    kind.split(separator: ".").first.map(String.init) ?? kind
  }

  /// What a document of this form is called, beside its main document's name.
  public func title(_ main: Title) -> Title {
    switch self {
    case .main: main
    case .annex: Title(vi: "Phụ lục: \(main.vi)", en: "Annex: \(main.en)")
    case .copy: Title(vi: "Bản sao: \(main.vi)", en: "Copy: \(main.en)")
    }
  }
}

/// The kinds of certified copies (Decree 30/2020/NĐ-CP, Article 25); their abbreviation is the symbol beside the number
/// (Annex III).
public enum CopyForm: String, CaseIterable, Hashable, Sendable {
  /// SAO Y: the whole of the original.
  case trueCopy = "true-copy"
  /// SAO LỤC: the whole of a true copy.
  case secondCopy = "second-copy"
  /// TRÍCH SAO: a part.
  case extract

  /// As written beside the number.
  public var symbol: String {
    switch self {
    case .trueCopy: "SY"
    case .secondCopy: "SL"
    case .extract: "TrS"
    }
  }

  /// The form with this symbol.
  public init?(symbol: String) {
    guard let form = Self.allCases.first(where: { $0.symbol == symbol }) else { return nil }
    self = form
  }
}

extension Dossier {
  /// The kind of the next annex or copy of a document: the first that nobody has signed.
  func nextKind(_ form: DocumentForm, of main: String) -> String {
    let first = "\(main).\(form.rawValue)"
    let signed = Set(signatures.map(\.paper))
    return signed.contains(first)
      ? (2...).lazy.map { "\(first).\($0)" }.first { !signed.contains($0) } ?? first : first
  }
}
