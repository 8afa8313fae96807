import CheckedYAML
public import DossierModel
public import DossierStore
import Hashing
public import Intake
import WorkingTime

/// Minutes as they were recorded.
public struct Minutes: Sendable {
  public let batch: BatchLine
  public let draft: MinutesDraft
  /// The dossiers handed in, as they stand now, in the order of the list.
  public let dossiers: [Dossier]
}

/// What the post brings in, counted by both sides and signed for: a legal act with a moment of its own.
extension Office {
  /// Records minutes: every dossier on the list is handed in as of the moment of signing, all or none.
  ///
  /// - Parameters:
  ///   - receive: those with nothing missing are received at once.
  /// - Throws: ``CheckedYAML/Problems`` with the place of every dossier or paper that cannot be.
  public func takeIn(_ draft: MinutesDraft, receive: Bool = false, as actor: String) throws -> Minutes {
    try store.write { transaction in
      let carrier = try draft.carrier.map { try known($0, carrierList(transaction)).key }
      let agency = try checkedAgency(draft, transaction)
      try requireReceiver(actor, "receive", at: agency, transaction)
      let day = try calendar(transaction).zone.day(of: draft.signed)
      let register = Register.minutes(agency: agency, year: day.ymd.year)
      let serial = try transaction.last(register) + 1
      let batch = BatchLine(
        number: try batchNumber(serial, day, "BB", agency, transaction), kind: .minutes, agency: agency,
        carrier: try carrier ?? carrierList(transaction).carriers.first?.key ?? "", actor: actor,
        made: clock(), signed: draft.signed)
      let dossiers = try forAll(draft.items.filter { !$0.isMissing }, named: \.dossier) { item in
        try takeIn(item, of: draft, batch.number, receive, actor, transaction)
      }
      try transaction.keep(batch, items: draft.batchItems, claiming: register, serial)
      return Minutes(batch: batch, draft: draft, dossiers: dossiers)
    }
  }

  private func takeIn(
    _ item: MinutesDraft.Item, of draft: MinutesDraft, _ minutes: String, _ receive: Bool, _ actor: String,
    _ transaction: StoreWriting
  ) throws -> Dossier {
    let code = item.dossier
    var advance = Advance(try name(of: .handIn, on: code, actor, transaction))
    advance.handIn = HandIn(
      minutes: minutes, filed: draft.signed,
      papers: item.papers.map {
        CountedPaper(
          kind: $0.kind, isOriginal: $0.isOriginal, declared: $0.declared, found: $0.counted)
      })
    var personal: [Digest: [UInt8]] = [:]
    advance.note = try item.note.map { try note($0, &personal) }
    let extra = Extra(personal: personal)
    var stored = try perform(.advance(advance), on: code, by: nil, as: actor, extra, in: transaction)
    if let fee = item.fee {
      let actions = try definition(of: stored.dossier, transaction).actions
      var pay = Advance(actions.first { $0.asks.contains(.amount) }?.name ?? "pay")
      pay.amount = fee
      stored = try perform(.advance(pay), on: code, by: nil, as: actor, Extra(), in: transaction)
    }
    if receive, item.papers.allSatisfy({ $0.counted >= $0.declared }) {
      stored = try perform(
        .advance(Advance("receive")), on: code, by: nil, as: actor, Extra(), in: transaction)
    }
    return stored.dossier
  }

  /// Whoever may hand items over or take them in somewhere, or at that agency, does the rest of the post's work too.
  func requireReceiver(
    _ actor: String, _ action: String, at agency: String? = nil, _ reading: StoreReading
  ) throws {
    let (directory, day) = (try directory(reading), try calendar(reading).zone.day(of: clock()))
    guard directory.people[actor] != nil else {
      throw Rejection(action: action, reasons: [.unknownPerson(actor)])
    }
    let roles = try Set(
      reading.procedures().flatMap { try current($0, reading, for: action).definitions.values }
        .flatMap(\.actions).filter { $0.act == .handToCarrier || $0.act == .handIn }
        .flatMap(\.performers).compactMap(\.role))
    let places = directory.places(of: actor, on: day).filter { roles.contains($0.role) }
    guard places.contains(where: { agency == nil || $0.agency == agency }) else {
      let holders = directory.posts.filter {
        roles.contains($0.role) && (agency == nil || $0.agency == agency) && $0.validity.contains(day)
      }.map(\.person)
      throw Rejection(
        action: action, reasons: [.roleNeeded(roles.sorted(), holders: Set(holders).sorted())])
    }
  }

  /// What an act is called where a dossier stands, else anywhere in its definition.
  func name(of act: Act, on code: String, _ actor: String, _ reading: StoreReading) throws -> String {
    if let name = try ask(code, actor, reading, { $0.name(of: act) }) { return name }
    let definition = try standing(code, reading).definition
    guard let name = definition.actions.first(where: { $0.act == act })?.name else {
      throw Rejection(action: act.rawValue, reasons: [.postal(.notByPost)])
    }
    return name
  }

  /// The place all dossiers of a list came to, once each of them and its papers are known.
  private func checkedAgency(_ draft: MinutesDraft, _ reading: StoreReading) throws -> String {
    let findings = Findings()
    var agencies: [String] = []
    for item in draft.items {
      guard let stored = try find(item.dossier, reading) else {
        findings.add(item.origin.problem(.unknownWord(item.dossier, allowed: [])))
        continue
      }
      if stored.dossier.opening.channel != .post {
        findings.add(
          item.origin.problem(
            .unexpected(
              found: stored.dossier.opening.channel.word,
              expected: Title(vi: "hồ sơ nộp qua bưu chính", en: "a dossier that comes by post"))))
      }
      let known = try definition(of: stored.dossier, reading).procedure.papers.map(\.kind)
      for paper in item.papers where !known.contains(paper.kind) {
        findings.add(paper.origin.problem(.unknownWord(paper.kind, allowed: known)))
      }
      agencies.append(stored.dossier.opening.lanes[Lane.receiving] ?? "")
    }
    if let first = agencies.first, let other = zip(draft.items, agencies).first(where: { $1 != first }) {
      findings.add(
        other.0.origin.problem(
          .unexpected(
            found: other.1,
            expected: Title(
              vi: "mọi hồ sơ của biên bản nộp tại một nơi: \(first)",
              en: "all dossiers of the minutes at one place: \(first)"))))
    }
    try findings.check()
    return agencies.first ?? ""
  }

  private func find(_ code: String, _ reading: StoreReading) throws -> StoredDossier? {
    do { return try reading.dossier(code) } catch StoreError.unknownDossier { return nil }
  }
}

extension MinutesDraft {
  /// The items as the batch keeps them: dossier codes, and what was in the bag without being on the list.
  fileprivate var batchItems: [BatchItem] {
    items.map { BatchItem(name: $0.dossier, state: $0.isMissing ? .missing : .there) }
      + surplus.map { BatchItem(name: $0, state: .surplus) }
  }
}
