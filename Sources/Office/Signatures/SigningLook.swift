public import DossierModel
import Papers

/// How a legal act shows in a PDF file: one line for each (Decree 30/2020/NĐ-CP, Annex I; the legal side: `SigningAct`).
public struct SigningLook: Hashable, Sendable {
  /// What is seen, and where.
  enum Face: Hashable, Sendable {
    /// The leader's signature at the lower right of the last page.
    case signature
    /// The agency's seal over the left third of it.
    case seal
    /// A small text in the lower margin of the last page.
    case initial
    /// A text without an image at the top right of the first page.
    case corner
  }

  /// The name of the signature's field; further ones get a number.
  let field: String
  /// True when nothing may change after it.
  let closes: Bool
  let face: Face

  init(_ act: Act) {
    (field, closes, face) =
      switch act {
      case .initial: ("KyNhay", false, .initial)
      case .issue: ("DauCoQuan", true, .seal)
      case .appendix: ("KyPhuLuc", true, .corner)
      case .copy: ("KyBanSao", true, .corner)
      case .scan: ("KySoHoa", false, .corner)
      case .approve, .send, .claim, .release, .passOver, .extend, .consign, .collect, .handToCarrier,
        .cancelOrder, .handIn, .takeBack:
        ("ChuKyLanhDao", false, .signature)
      }
  }

  /// The act a signature's field was made for, by its name; nil: another tool named it. What the name says is no proof.
  public static func act(ofField name: String) -> Act? {
    Act.signingActs.first { act in
      let base = SigningLook(act).field
      return name.hasPrefix(base) && name.dropFirst(base.count).allSatisfy { "0"..."9" ~= $0 }
    }
  }
}

extension CopyForm {
  /// As written on the copy.
  var heading: CopyKind {
    switch self {
    case .trueCopy: .trueCopy
    case .secondCopy: .secondCopy
    case .extract: .extract
    }
  }
}
