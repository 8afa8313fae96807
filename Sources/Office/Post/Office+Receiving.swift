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
  /// What was made of each item, in the order of the list.
  public let items: [TakenItem]
  /// Numbers in the bag under which something else is still to be collected.
  public let strangers: [StrangeNumber]

  /// The dossiers handed in, as they stand now.
  public var dossiers: [Dossier] { items.filter { !$0.item.isMissing }.map(\.dossier) }
}

/// An item on minutes, and its dossier as it stands now.
public struct TakenItem: Sendable {
  public let item: MinutesDraft.Item
  public let dossier: Dossier
  /// The number its collection was ordered under, where it came under another one.
  public let orderedNumber: String?
  /// What the postman collected, where it was not what was to be paid.
  public let fee: FeeDifference?
}

/// An item number on minutes that is the one of another dossier's collection, which is still to come.
public struct StrangeNumber: Hashable, Sendable {
  public let number: String
  /// The dossier on the list it was noted for; nil: it was surplus.
  public let listed: String?
  /// Whose collection it is.
  public let dossier: String

  public init(number: String, listed: String?, dossier: String) {
    (self.number, self.listed, self.dossier) = (number, listed, dossier)
  }
}

/// What the post brings in, counted by both sides and signed for: a legal act with a moment of its own.
extension Office {
  /// Records minutes: every dossier on the list is handed in as of the moment of signing, all or none. What was counted and
  /// collected is a fact, and recorded as it was: an item that was not there, a fee that was not asked, another number.
  ///
  /// - Parameters:
  ///   - receive: those with nothing missing are received at once.
  /// - Throws: ``CheckedYAML/Problems`` with the place of every dossier or paper that cannot be.
  public func takeIn(_ draft: MinutesDraft, receive: Bool = false, as actor: String) throws -> Minutes {
    try store.write { transaction in
      let carrier = try draft.carrier.map { try known($0, carrierList(transaction)).key }
      let agency = try checkedAgency(draft, transaction) ?? place(of: draft, actor, transaction)
      try requireReceiver(actor, "receive", at: agency, transaction)
      try requirePast(draft)
      let day = try calendar(transaction).zone.day(of: draft.signed)
      let register = Register.minutes(agency: agency, year: day.ymd.year)
      let serial = try transaction.last(register) + 1
      let batch = BatchLine(
        number: try batchNumber(serial, day, "BB", agency, transaction), kind: .minutes, agency: agency,
        carrier: try carrier ?? carrierList(transaction).carriers.first?.key ?? "", actor: actor,
        made: clock(), signed: draft.signed)
      let items = try forAll(draft.items, named: \.dossier) { item in
        try takeIn(item, of: draft, batch.number, receive, actor, transaction)
      }
      let minutes = Minutes(
        batch: batch, draft: draft, items: items, strangers: try strangers(draft, transaction))
      try transaction.keep(batch, items: draft.batchItems, claiming: register, serial)
      try transaction.keep(record(of: minutes, transaction).encoded(), ofMinutes: batch.number)
      return minutes
    }
  }

  /// Looked for once all of the list is taken in: what is on it itself is not to come any more.
  private func strangers(_ draft: MinutesDraft, _ reading: StoreReading) throws -> [StrangeNumber] {
    let noted = draft.items.compactMap { item in item.number.map { (number: $0, listed: item.dossier) } }
    let named = noted.map { ($0.number, $0.listed as String?) } + draft.surplus.map { ($0, nil) }
    return try named.flatMap { number, listed in
      try reading.consignments(item: number)
        .filter { $0.way == .toAgency && $0.ended == nil && $0.code != listed }
        .map { StrangeNumber(number: number, listed: listed, dossier: $0.code) }
    }
  }

  /// Of dossiers that are handed in each says so itself.
  private func requirePast(_ draft: MinutesDraft) throws(Rejection) {
    guard draft.items.allSatisfy(\.isMissing), draft.signed > clock() else { return }
    throw Rejection(action: "receive", reasons: [.time(.filedInFuture(draft.signed, now: clock()))])
  }

  private func takeIn(
    _ item: MinutesDraft.Item, of draft: MinutesDraft, _ minutes: String, _ receive: Bool, _ actor: String,
    _ transaction: StoreWriting
  ) throws -> TakenItem {
    let code = item.dossier
    let ordered = try transaction.dossier(code).dossier.openConsignment(.toAgency)?.itemNumber
    var personal: [Digest: [UInt8]] = [:]
    let note = try item.note.map { try self.note($0, &personal) }
    let command =
      try item.isMissing
      ? Command.miss(MissingItem(minutes: minutes, collected: item.fee, note: note))
      : handIn(item, draft.signed, minutes, note, actor, transaction)
    let extra = Extra(personal: personal)
    var stored = try perform(command, on: code, by: nil, as: actor, extra, in: transaction)
    let difference = stored.dossier.feeDifferences.last { $0.source == minutes }
    if let fee = item.fee, difference == nil {
      let actions = try definition(of: stored.dossier, transaction).actions
      var pay = Advance(actions.first { $0.asks.contains(.amount) }?.name ?? "pay")
      pay.amount = fee
      stored = try perform(.advance(pay), on: code, by: nil, as: actor, Extra(), in: transaction)
    }
    if receive, !item.isMissing, item.papers.allSatisfy({ $0.counted >= $0.declared }) {
      stored = try perform(
        .advance(Advance("receive")), on: code, by: nil, as: actor, Extra(), in: transaction)
    }
    let isOther = ordered != nil && item.number != nil && ordered != item.number
    return TakenItem(
      item: item, dossier: stored.dossier, orderedNumber: isOther ? ordered : nil, fee: difference)
  }

  private func handIn(
    _ item: MinutesDraft.Item, _ signed: Moment, _ minutes: String, _ note: Digest?, _ actor: String,
    _ reading: StoreReading
  ) throws -> Command {
    var advance = Advance(try name(of: .handIn, on: item.dossier, actor, reading))
    let papers = item.papers.map {
      CountedPaper(kind: $0.kind, isOriginal: $0.isOriginal, declared: $0.declared, found: $0.counted)
    }
    advance.handIn = HandIn(minutes: minutes, filed: signed, papers: papers)
    (advance.collected, advance.note) = (item.fee, note)
    return .advance(advance)
  }

  /// Whoever may hand items over or take them in somewhere, or at that agency, does the rest of the post's work too.
  func requireReceiver(
    _ actor: String, _ action: String, at agency: String? = nil, _ reading: StoreReading
  ) throws { _ = try places(of: actor, action, at: agency, reading) }

  /// The agencies where a person does the work of the post.
  private func places(
    of actor: String, _ action: String, at agency: String?, _ reading: StoreReading
  ) throws -> [String] {
    let (directory, day) = (try directory(reading), try calendar(reading).zone.day(of: clock()))
    guard directory.people[actor] != nil else {
      throw Rejection(action: action, reasons: [.unknownPerson(actor)])
    }
    let roles = try Set(
      reading.procedures().flatMap { try current($0, reading, for: action).definitions.values }
        .flatMap(\.actions).filter { $0.act == .handToCarrier || $0.act == .handIn }
        .flatMap(\.performers).compactMap(\.role))
    let places = directory.places(of: actor, on: day).filter { place in
      roles.contains(place.role) && (agency == nil || place.agency == agency)
    }
    guard places.isEmpty else { return Set(places.map(\.agency)).sorted() }
    let holders = directory.posts.filter {
      roles.contains($0.role) && (agency == nil || $0.agency == agency) && $0.validity.contains(day)
    }.map(\.person)
    throw Rejection(action: action, reasons: [.roleNeeded(roles.sorted(), holders: Set(holders).sorted())])
  }

  /// Where minutes without a dossier were signed: as they say, else where this person works.
  private func place(of draft: MinutesDraft, _ actor: String, _ reading: StoreReading) throws -> String {
    if let given = draft.agency { return given.text }
    let places = try places(of: actor, "receive", at: nil, reading)
    guard places.count == 1 else {
      throw Rejection(action: "receive", reasons: [.postal(.placeNeeded(among: places))])
    }
    return places[0]
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

  /// The place all dossiers of a list came to, once each of them and its papers are known; nil: there are none.
  private func checkedAgency(_ draft: MinutesDraft, _ reading: StoreReading) throws -> String? {
    let findings = Findings()
    let agencies = try directory(reading).agencies
    if let given = draft.agency, agencies[given.text] == nil {
      findings.add(given.origin.problem(.unknownWord(given.text, allowed: agencies.keys.sorted())))
    }
    let places = try draft.items.compactMap { item -> (item: MinutesDraft.Item, agency: String)? in
      try check(item, findings, reading).map { (item, $0) }
    }
    try findings.check()
    guard let wanted = draft.agency?.text ?? places.first?.agency else { return nil }
    for place in places where place.agency != wanted {
      findings.add(
        place.item.origin.problem(
          .unexpected(
            found: place.agency,
            expected: Title(
              vi: "mọi hồ sơ của biên bản nộp tại một nơi: \(wanted)",
              en: "all dossiers of the minutes at one place: \(wanted)"))))
    }
    try findings.check()
    return places.isEmpty ? nil : wanted
  }

  /// The place a dossier came to; nil: there is no such dossier.
  private func check(
    _ item: MinutesDraft.Item, _ findings: Findings, _ reading: StoreReading
  ) throws -> String? {
    guard let stored = try find(item.dossier, reading) else {
      findings.add(item.dossierOrigin.problem(.unknownDossier(item.dossier)))
      return nil
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
    return stored.dossier.opening.lanes[Lane.receiving] ?? ""
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
