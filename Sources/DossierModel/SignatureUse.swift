import Hashing

/// The one document a signature counts for, and the act it was made for.
public struct SignatureUse: Hashable, Sendable {
  public let code: String
  /// The kind of document.
  public let paper: String
  public let act: Act
  /// What the document is called; nil: not asked.
  public var title: Title?

  public init(code: String, paper: String, act: Act) {
    self.code = code
    self.paper = paper
    self.act = act
  }
}

extension FileFinding {
  /// The signatures that an act makes stand for its document: all there are; of a scanned paper only the scan’s own, for the
  /// paper was perhaps signed by others and may lie in many dossiers.
  func bound(by act: Act) -> [SignatureFinding] { act == .scan ? signatures.suffix(1) : signatures }
}

extension Inquiry {
  /// Which signatures of the file stand for a document already: a signature made once counts for one document, once. A
  /// digitised paper may be handed in again elsewhere.
  func useReasons(_ act: Act, of kind: String, _ finding: FileFinding) -> [SigningReason] {
    let bound = finding.bound(by: act)
    return bound.indices.compactMap { place in
      guard let identity = bound[place].identity, let use = setting.signatureUse(identity) else { return nil }
      if act == .scan, use.act == .scan { return nil }
      let isEarlier = place < bound.count - 1
      if isEarlier, use.code == dossier.code, use.paper == kind { return nil }
      return .alreadyUsed(
        paper: use.paper, code: use.code, title: use.title ?? Title(vi: use.paper, en: use.paper))
    }.distinct
  }
}

extension Deliberation {
  /// From now on the signatures of the file stand for this document and no other.
  mutating func bind(_ finding: FileFinding, to kind: String, by act: Act) {
    for identity in finding.bound(by: act).compactMap(\.identity) where setting.signatureUse(identity) == nil
    {
      use(identity, SignatureUse(code: dossier.code, paper: kind, act: act))
    }
  }
}
