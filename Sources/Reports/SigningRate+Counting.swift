import DossierModel
public import DossierStore
public import WorkingTime

extension SigningRate {
  /// Counts the rate from the issued documents.
  public init(_ question: SigningRateQuestion, _ reading: StoreReading, _ zone: Zone) throws {
    let tallies = try reading.documentTallies(question.filter(zone), zone)
    var sums: [[String]: Sum] = [:]
    var total = Sum()
    for tally in tallies {
      sums[question.keys(tally), default: Sum()].add(tally, question)
      total.add(tally, question)
    }
    self.question = question
    rows = sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { $0.value.row($0.key) }
    self.total = total.row([])
  }
}

/// A document behind a figure, and whether it counts.
public struct CountedDocument: Hashable, Sendable {
  public let document: IssuedDocument
  public let signingClass: SigningClass
  public let place: Place
  /// What it lacks; empty and in the base: it counts.
  public let lacks: [SigningRateQuestion.Criterion]

  /// Where it stands in the figures: each number of the register in one place.
  public enum Place: String, CaseIterable, Sendable {
    case base
    /// A certified copy, told by itself, secret or not.
    case copy
    /// Issued and outside the base.
    case excluded
    /// Waits for signature or seal.
    case pending
    /// No document bears it.
    case voided
  }

  /// True when it is one of those the rate is counted over.
  public var included: Bool { place == .base }
}

extension SigningRateQuestion {
  /// The documents behind the rate, one by one.
  public func documents(_ reading: StoreReading, _ zone: Zone) throws -> [CountedDocument] {
    try reading.documents(filter(zone)).map { document in
      CountedDocument(
        document: document,
        signingClass: SigningClass(
          leader: document.leader, agency: document.agencySeal, form: document.form),
        place: place(paper: document.paper, secret: document.secret, document.standing),
        lacks: lacking(
          document.leader, document.agencySeal, document.form, sent: document.sent != nil))
    }
  }

  func keys(_ tally: DocumentTally) -> [String] {
    groupings.map { grouping in
      switch grouping {
      case .agency: tally.agency
      case .month: tally.month
      case .procedure: tally.procedure
      }
    }
  }

  func lacking(
    _ leader: SignatureMark, _ seal: SignatureMark, _ form: DocumentForm, sent: Bool
  ) -> [Criterion] {
    Criterion.allCases.filter { criterion in
      guard criteria.contains(criterion) else { return false }
      return switch criterion {
      case .leader: form.required.contains(.approve) && !leader.isProven
      case .agency: !seal.isProven
      case .sent: !sent
      }
    }
  }
}

extension SignatureMark {
  fileprivate var isProven: Bool { medium == .digital && standing == .valid }
}

private struct Sum {
  private var numerator = 0
  private var denominator = 0
  private var classes: [SigningClass: Int] = [:]
  private var excluded = 0
  private var pending = 0
  private var voided = 0
  private var copies = (counted: 0, all: 0)
  private var copiesApart = 0
  private var lacking: [SigningRateQuestion.Criterion: Int] = [:]

  mutating func add(_ tally: DocumentTally, _ question: SigningRateQuestion) {
    let place = question.place(paper: tally.paper, secret: tally.secret, tally.standing)
    switch place {
    case .pending: return pending += tally.count
    case .voided: return voided += tally.count
    case .excluded: return excluded += tally.count
    case .copy: copiesApart += tally.count
    case .base: break
    }
    let form = DocumentForm(kind: tally.paper)
    let lacks = question.lacking(tally.leader, tally.agencySeal, form, sent: tally.sent)
    if form == .copy, question.isMeant(paper: tally.paper, secret: tally.secret) {
      copies.all += tally.count
      if lacks.isEmpty { copies.counted += tally.count }
    }
    if place == .base { add(tally, form, lacks) }
  }

  private mutating func add(
    _ tally: DocumentTally, _ form: DocumentForm, _ lacks: [SigningRateQuestion.Criterion]
  ) {
    denominator += tally.count
    if lacks.isEmpty { numerator += tally.count }
    let signed = SigningClass(leader: tally.leader, agency: tally.agencySeal, form: form)
    classes[signed, default: 0] += tally.count
    for criterion in lacks { lacking[criterion, default: 0] += tally.count }
  }

  func row(_ keys: [String]) -> SigningRateRow {
    SigningRateRow(
      keys: keys, rate: Rate(numerator, of: denominator), classes: classes, excluded: excluded,
      pending: pending, voided: voided, lacking: lacking,
      copies: Rate(copies.counted, of: copies.all), copiesApart: copiesApart)
  }
}
