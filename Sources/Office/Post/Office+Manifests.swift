import DossierModel
public import DossierStore
import WorkingTime

/// A manifest with its items.
public struct Manifest: Hashable, Sendable {
  public let batch: BatchLine
  public let items: [ConsignmentLine]

  /// What goes along with it: of one that was handed over, without what was left.
  public var going: [ConsignmentLine] {
    batch.signed == nil ? items : items.filter { $0.manifest == batch.number }
  }
}

/// The batches in which items go out.
extension Office {
  /// Puts what is packed and has a number on manifests, one for each agency and carrier.
  ///
  /// - Parameter carrier: only what it carries; nil: any.
  /// - Throws: a `Rejection` where nothing waits that this person may hand over.
  public func makeManifests(by carrier: String?, as actor: String) throws -> [Manifest] {
    try store.write { transaction in
      let (directory, day) = (try directory(transaction), try calendar(transaction).zone.day(of: clock()))
      guard directory.people[actor] != nil else {
        throw Rejection(action: "manifest", reasons: [.unknownPerson(actor)])
      }
      let keys = try carrier.map { [$0] } ?? carrierList(transaction).carriers.map(\.key) + [""]
      let agencies = Set(directory.places(of: actor, on: day).map(\.agency)).sorted()
      let made = try agencies.flatMap { agency in
        try keys.compactMap { try makeManifest(agency, $0, day, actor, transaction) }
      }
      guard !made.isEmpty else {
        throw Rejection(action: "manifest", reasons: [.postal(.nothingPacked)])
      }
      return made
    }
  }

  private func makeManifest(
    _ agency: String, _ carrier: String, _ day: Day, _ actor: String, _ transaction: StoreWriting
  ) throws -> Manifest? {
    let items = try transaction.packed(at: agency, by: carrier).filter { item in
      try ask(item.code, actor, transaction) { $0.offers(.handToCarrier, to: actor) }
    }
    guard !items.isEmpty else { return nil }
    let register = Register.manifests(agency: agency, year: day.ymd.year)
    let serial = try transaction.last(register) + 1
    let batch = BatchLine(
      number: try batchNumber(serial, day, "BK", agency, transaction), kind: .manifest, agency: agency,
      carrier: carrier, actor: actor, made: clock(), signed: nil)
    try transaction.keep(batch, items: items.map { BatchItem(name: $0.number) }, claiming: register, serial)
    return Manifest(batch: batch, items: items)
  }

  /// `BK-2026-0007-H44.40`: kind, year, number in it, agency.
  func batchNumber(
    _ serial: Int, _ day: Day, _ kind: String, _ agency: String, _ reading: StoreReading
  ) throws -> String {
    let code = try directory(reading).agencies[agency]?.code.text(codeOrder(reading)) ?? agency
    let digits = String(serial)
    return
      "\(kind)-\(day.ymd.year)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)-\(code)"
  }

  /// A manifest by its number, with its items as they stand now.
  public func manifest(_ number: String) throws -> Manifest {
    try store.read { try manifest(number, for: "manifest", $0) }
  }

  private func manifest(
    _ number: String, for action: String, _ reading: StoreReading
  ) throws -> Manifest {
    guard let batch = try reading.batch(number), batch.kind == .manifest else {
      let open = try reading.openManifests().map(\.number)
      throw Rejection(action: action, reasons: [.postal(.unknownManifest(number, open: open))])
    }
    return Manifest(
      batch: batch, items: try reading.items(of: number).compactMap { try reading.consignment($0.name) })
  }

  /// Hands the items of a manifest over to the postman: all of it or nothing.
  ///
  /// - Parameter missing: item or order numbers of what is not handed over; it goes on a manifest to come.
  /// - Throws: a `Rejection` with what stands against any item.
  public func handOver(
    _ number: String, without missing: [String] = [], as actor: String
  ) throws -> (manifest: Manifest, left: [ConsignmentLine]) {
    try store.write { transaction in
      let found = try manifest(number, for: "hand-over", transaction)
      guard found.batch.signed == nil else {
        throw Rejection(action: "hand-over", reasons: [.postal(.manifestSigned(number))])
      }
      let isMissing = { (item: ConsignmentLine) in
        missing.contains(item.number) || item.item.map(missing.contains) == true
      }
      let strangers = missing.filter { name in
        !found.items.contains { $0.number == name || $0.item == name }
      }
      guard strangers.isEmpty else {
        throw Rejection(
          action: "hand-over", reasons: strangers.map { .postal(.notOnManifest($0, manifest: number)) })
      }
      let going = found.items.filter { !isMissing($0) }
      // Of a manifest nothing of which is with the postman nobody signs; but what is over may be cleared away.
      guard !going.isEmpty || found.items.allSatisfy({ $0.ended != nil }) else {
        throw Rejection(action: "hand-over", reasons: [.postal(.nothingGoes(manifest: number))])
      }
      _ = try forAll(going, named: { $0.item ?? $0.number }) {
        try handOver($0, on: number, actor, transaction)
      }
      try transaction.sign(number, at: clock())
      return (try manifest(number, for: "hand-over", transaction), found.items.filter(isMissing))
    }
  }

  private func handOver(
    _ item: ConsignmentLine, on manifest: String, _ actor: String, _ transaction: StoreWriting
  ) throws {
    guard item.ended == nil else {
      throw Rejection(action: "hand-over", reasons: [.postal(.notUnderWay(order: item.number))])
    }
    var advance = Advance(try name(of: .handToCarrier, on: item.code, actor, transaction))
    advance.manifest = manifest
    _ = try perform(.advance(advance), on: item.code, by: nil, as: actor, Extra(), in: transaction)
  }
}
