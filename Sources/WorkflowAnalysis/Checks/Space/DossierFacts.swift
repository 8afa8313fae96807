import DossierModel

/// The facts about a dossier that guards and legal acts ask for, as bits.
struct DossierFacts {
  /// The documents of the procedure and the parts it opens, in a fixed order.
  private let papers: [String]
  private let parts: [String]
  /// How many times can run out, each on its own.
  private let clocks: Int

  init(_ definition: Definition) {
    clocks = StepClocks(definition).count
    papers = Set(definition.procedure.documents.keys).union(["result"]).sorted()
    parts = Set(definition.states.compactMap(\.part?.name)).sorted()
  }

  static let feeDue = Facts(3)
  static let paid = Facts(4)
  /// The legal clock has started.
  static let started = Facts(5)
  static let isPart = Facts(6)
  static let resultDue = Facts(7)
  /// It stands still.
  static let paused = Facts(8)
  /// A supplement was asked, and the clock has not run since.
  static let supplementPending = Facts(9)
  private static let firstOfPapers = 13
  private static let perThing = 3

  static func returnBy(_ channel: Channel) -> Facts { Facts(channel.rawValue - 1) }
  static func cameBy(_ channel: Channel) -> Facts { Facts(9 + channel.rawValue) }
  func approved(_ paper: String) -> Facts { fact(of: paper, 0) }
  func issued(_ paper: String) -> Facts { fact(of: paper, 1) }
  func sent(_ paper: String) -> Facts { fact(of: paper, 2) }
  /// Everything said of one document.
  func all(_ paper: String) -> Facts { [approved(paper), issued(paper), sent(paper)] }

  func isOpen(_ part: String) -> Facts { fact(ofPart: part, 0) }
  func isDone(_ part: String) -> Facts { fact(ofPart: part, 1) }
  func hasFailed(_ part: String) -> Facts { fact(ofPart: part, 2) }
  /// Everything said of one part.
  func all(part: String) -> Facts { [isOpen(part), isDone(part), hasFailed(part)] }
  /// All signatures and seals; all sending; all that is said of parts.
  var signatures: Facts { papers.reduce([]) { $0.union([approved($1), issued($1)]) } }
  var dispatches: Facts { papers.reduce([]) { $0.union(sent($1)) } }
  var ofParts: Facts { parts.reduce([]) { $0.union(all(part: $1)) } }
  var anyOpen: [Facts] { parts.map(isOpen) }

  /// False where there are more documents and parts than bits: nothing can then be said about the definition.
  var fit: Bool { Self.firstOfPapers + Self.perThing * (papers.count + parts.count) + clocks <= 64 }

  /// The time with this number has run out.
  static func over(_ clock: Int) -> Facts { Facts(63 - clock) }

  /// The ways a part can end.
  var happenings: [(part: String, isDone: Bool, SpaceRules.Happening)] {
    parts.flatMap { part in
      [(part, true, isDone(part)), (part, false, hasFailed(part))].map { part, done, fact in
        (part, done, SpaceRules.Happening(needs: isOpen(part), removes: isOpen(part), adds: fact))
      }
    }
  }

  /// The way the result goes back.
  static func returnBy(in facts: Facts) -> Channel? {
    Channel.allCases.first { facts.isSuperset(of: returnBy($0)) }
  }

  private func fact(of paper: String, _ number: Int) -> Facts {
    Facts(Self.firstOfPapers + Self.perThing * (papers.firstIndex(of: paper) ?? 0) + number)
  }

  private func fact(ofPart part: String, _ number: Int) -> Facts {
    Facts(Self.firstOfPapers + Self.perThing * (papers.count + (parts.firstIndex(of: part) ?? 0)) + number)
  }
}
