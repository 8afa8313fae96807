/// One line of the table of legal signing acts: all that tells one from another (Decree 30/2020/NĐ-CP, Articles 5, 13, 25,
/// 32 and Annex I).
///
/// | act | certificate | on | first | no longer once | number | register |
/// |---|---|---|---|---|---|---|
/// | `initial` | person’s | document | | approved, sealed | | |
/// | `approve` | person’s | document | | | gives it | leader |
/// | `issue` | agency’s | document | approved | | gives it | agency, issued |
/// | `appendix` | agency’s | annex | approved | | cites it | |
/// | `copy` | agency’s | copy | issued | | gives its own | agency, issued |
/// | `scan` | person’s or agency’s | applicant’s paper | | | | |
public struct SigningAct: Hashable, Sendable {
  /// Whose certificate the signature is made with.
  public enum Owner: Hashable, Sendable { case person, agency, either }

  /// What is signed: the step's document as it stands, or a file handed in for this act.
  public enum Subject: Hashable, Sendable { case document, annex, copy, scan }

  /// What the act has to do with a number of the register.
  public enum Numbering: Hashable, Sendable {
    case none
    /// It names the number of the document it belongs to.
    case cites
    /// What it signs has a number, given before the signature or with it.
    case gives
  }

  /// Where the register of outgoing documents keeps it; what it keeps is counted.
  public enum Mark: Hashable, Sendable { case leader, agency }

  public let owner: Owner
  public let subject: Subject
  /// What the document must bear before.
  public let after: [Act]
  /// What the document must not bear yet.
  public let before: [Act]
  public let numbering: Numbering
  /// Nil: it is not counted.
  public let mark: Mark?

  /// True when what is signed is a file of its own, handed in with the act.
  public var takesOwnFile: Bool { subject != .document }
  /// True when it is only done digitally: on paper it is another act, or none.
  public var isDigitalOnly: Bool { takesOwnFile }
  /// True when a document bears it once; nothing counted is done twice on the same draft.
  var isOnce: Bool { subject == .document && mark != nil }
  /// True when the number has to be there before the signature, since nothing signed before could bear it.
  public var numbersFirst: Bool { numbering == .gives && after != [.approve] }
  /// True when the document is issued by it.
  public var completes: Bool { mark == .agency }
}

extension Act {
  /// Its line in the table; nil: it signs nothing.
  public var signing: SigningAct? {
    switch self {
    case .initial:
      SigningAct(
        owner: .person, subject: .document, after: [], before: [.approve, .issue], numbering: .none, mark: nil
      )
    case .approve:
      SigningAct(
        owner: .person, subject: .document, after: [], before: [], numbering: .gives, mark: .leader)
    case .issue:
      SigningAct(
        owner: .agency, subject: .document, after: [.approve], before: [], numbering: .gives, mark: .agency)
    case .appendix:
      SigningAct(
        owner: .agency, subject: .annex, after: [.approve], before: [], numbering: .cites, mark: nil)
    case .copy:
      SigningAct(
        owner: .agency, subject: .copy, after: [.issue], before: [], numbering: .gives, mark: .agency)
    case .scan:
      SigningAct(owner: .either, subject: .scan, after: [], before: [], numbering: .none, mark: nil)
    case .send, .claim, .release, .passOver, .extend, .consign, .collect, .handToCarrier, .cancelOrder,
      .handIn, .takeBack:
      nil
    }
  }

  /// True for acts a document cannot be issued without; the others are done where somebody wants them.
  public var isAwaited: Bool { signing?.isOnce == true }

  /// True for acts that put a signature or seal on a document.
  public var signs: Bool { signing != nil }

  /// Every act that signs, in the order a document meets them.
  public static var signingActs: [Act] { [.scan, .initial, .approve, .issue, .appendix, .copy] }
}
