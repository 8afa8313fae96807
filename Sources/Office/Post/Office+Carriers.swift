public import Carriers
import CheckedYAML
import DossierModel
import DossierStore
import Hashing
import Intake
import Postal
import WorkflowFiles
import WorkingTime

/// The carriers an office works with, and what they are told of a dossier.
extension Office {
  /// Sets the office's carriers by a file, or throws every problem of it.
  ///
  /// A carrier that has items under way stays: what it reports has to be understood. What was told by codes the file is the
  /// first to explain is taken in.
  public func updateCarriers(_ file: SourceFile, as actor: String) throws -> CarriersUpdate {
    let table = try file.text.contains("senders") ? places() : nil
    let book = try CarriersFile.read(file.text, file: file.name, table)
    return try store.write { transaction in
      try requireKeeper(actor, "carriers", transaction)
      let gone = Set(
        try transaction.consignments(ConsignmentFilter()).filter { $0.ended == nil }.map(\.carrier)
      )
      .subtracting(book.carriers.map(\.key)).subtracting([""])
      guard gone.isEmpty else {
        throw Rejection(action: "carriers", reasons: gone.sorted().map { .postal(.carrierNeeded($0)) })
      }
      try transaction.set(SettingName.carriers, file.text)
      return CarriersUpdate(list: book, explained: try explain(book, transaction))
    }
  }

  /// The carriers the office works with; empty: none is set up.
  public func carrierList() throws -> CarrierList { try store.read(carrierList) }

  func carrierList(_ reading: StoreReading) throws -> CarrierList {
    guard let text = try reading.setting(SettingName.carriers) else { return CarrierList(carriers: []) }
    if let known = knownCarriers, known.text == text { return known.book }
    let table = try text.contains("senders") ? places() : nil
    let book = try kept { () throws(Problems) in try CarriersFile.read(text, file: "carriers", table) }
    knownCarriers = (text, book)
    return book
  }

  /// By whom an item of a dossier is to be carried, and how far that is; nil: no carrier is set up.
  ///
  /// - Parameter key: the carrier asked for; nil: the first.
  func carriage(
    of stored: StoredDossier, by key: String?, _ reading: StoreReading
  ) throws -> Carriage? {
    let book = try carrierList(reading)
    guard let first = book.carriers.first else {
      guard let key else { return nil }
      throw Rejection(action: "post", reasons: [.postal(.unknownCarrier(key, known: []))])
    }
    guard let carrier = key.map({ book[$0] }) ?? first else {
      let known = book.carriers.map(\.key)
      throw Rejection(action: "post", reasons: [.postal(.unknownCarrier(key ?? "", known: known))])
    }
    return Carriage(carrier: carrier.key, route: try route(of: stored, carrier, book, reading))
  }

  /// How far it is, where both addresses can be read; a place that is not told is not guessed.
  private func route(
    of stored: StoredDossier, _ carrier: CarrierDescription, _ book: CarrierList, _ reading: StoreReading
  ) throws -> Route {
    let table = try places()
    guard let receiver = try applicant(of: stored, reading)?.postalReceiver(table),
      let province = Self.province(receiver, table)?.code
    else { return .unknown }
    let ends = receiver.address.map { [$0] } ?? receiver.possible
    guard let from = book.senders[stored.dossier.opening.lanes[Lane.receiving] ?? ""]?.place else {
      return Route(destination: "", province: province, days: nil)
    }
    // Of a commune that was divided the time is known where it is the same for all of it.
    let classes = Set(ends.map { carrier.times.destination(from: from, to: $0, table) })
    guard classes.count == 1, let destination = classes.first else {
      return Route(destination: "", province: province, days: nil)
    }
    return Route(
      destination: destination.word, province: province, days: carrier.times.days[destination]?.delivery)
  }

  /// The province of today, where it is certain.
  private static func province(_ receiver: PostalReceiver, _ table: PlaceTable) -> Province? {
    let found = (receiver.address.map { [$0] } ?? receiver.possible).map { table.province(of: $0.unit) }
    guard let first = found.first, found.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// Nil when the applicant's values were lawfully erased.
  func applicant(of stored: StoredDossier, _ reading: StoreReading) throws -> Applicant? {
    try reading.personal(stored.dossier.opening.applicant, of: stored).map(Applicant.init(decoding:))
  }

  /// What a carrier is told of an order.
  func carrierOrder(
    _ order: ConsignmentOrder, of stored: StoredDossier, _ reading: StoreReading
  ) throws -> CarrierOrder {
    let definition = try definition(of: stored.dossier, reading)
    let (office, citizen) = (try officeParty(stored, reading), try citizenParty(stored, reading))
    let papers = definition.procedure.papers.filter { rule in
      stored.dossier.papers.contains { $0.kind == rule.kind }
    }.map(\.title.vi)
    switch order.way {
    case .toApplicant:
      return CarrierOrder(
        number: order.number, kind: .delivery, sender: office, receiver: citizen,
        contents: "Kết quả: \(definition.procedure.name.vi)", cashOnDelivery: order.cash)
    case .toAgency:
      return CarrierOrder(
        number: order.number, kind: .collection, sender: citizen, receiver: office,
        contents: ([definition.procedure.name.vi] + papers).joined(separator: "; "))
    }
  }

  private func officeParty(_ stored: StoredDossier, _ reading: StoreReading) throws -> CarrierParty {
    let agency = stored.dossier.opening.lanes[Lane.receiving] ?? ""
    let name = try directory(reading).agencies[agency]?.name.vi ?? agency
    guard let sender = try carrierList(reading).senders[agency] else {
      return CarrierParty(name: name, phone: "", address: "", province: "")
    }
    let province = try places().province(of: sender.place.unit)
    return CarrierParty(
      name: name, phone: sender.phone, email: sender.email, address: sender.address,
      province: province?.name ?? "", provinceCode: province?.code, commune: sender.place.commune,
      postcode: sender.place.postcode?.text)
  }

  private func citizenParty(_ stored: StoredDossier, _ reading: StoreReading) throws -> CarrierParty {
    guard let applicant = try applicant(of: stored, reading) else {
      throw Rejection(action: "post", reasons: [.postal(.noReceiver)])
    }
    let receiver = applicant.postalReceiver(try places())
    let province = Self.province(receiver, try places())
    return CarrierParty(
      name: receiver.name, phone: receiver.phone ?? "", email: applicant.email,
      address: receiver.address?.line ?? receiver.given.line,
      province: province?.name ?? receiver.given.province ?? "", provinceCode: province?.code,
      commune: receiver.address?.commune,
      postcode: receiver.address?.postcode?.text ?? receiver.postcode?.text,
      vpostcode: receiver.vpostcode?.text)
  }
}
