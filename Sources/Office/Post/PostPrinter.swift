import Carriers
import DossierModel
public import DossierStore
import Intake
public import Papers
import Postal
import WorkingTime

/// Prints what the post needs of items: labels, slips, manifests, minutes. The forms are Vietnamese.
public struct PostPrinter {
  private let office: Office
  private let fonts: FontFamily

  /// - Throws: ``NoFonts`` where no font has all Vietnamese letters.
  public init(_ office: Office) throws {
    (self.office, fonts) = (office, try PaperArtist.fonts())
  }

  /// Address labels, in order.
  ///
  /// - Parameter first: the place on the sheet to begin with, from 1.
  public func labels(
    _ items: [ConsignmentLine], layout: LabelLayout = .threeByTen, first: Int = 1
  ) throws -> PrintedPaper {
    let (labels, agency) = try office.store.read { reading in
      (try items.map { try label($0, reading) }, try name(of: items.first?.agency ?? "", reading))
    }
    return try LabelSheet(labels, layout: layout, firstPlace: first, agency: agency)
      .printed(fonts: fonts, created: office.clock())
  }

  private func label(_ item: ConsignmentLine, _ reading: StoreReading) throws -> AddressLabel {
    let (agency, citizen) = try parties(item, reading)
    let receiver = item.way == .toApplicant ? citizen : agency
    return AddressLabel(
      itemNumber: try number(of: item), orderNumber: item.number, receiver: receiver,
      sender: (item.way == .toApplicant ? agency : citizen).name,
      cashOnDelivery: item.cash > 0 ? item.cash : nil)
  }

  /// Posting slips, one for each item.
  public func slips(_ items: [ConsignmentLine]) throws -> PrintedPaper {
    let slips = try office.store.read { reading in try items.map { try slip($0, reading) } }
    return try PostingSlip.printed(slips, fonts: fonts, created: office.clock())
  }

  private func slip(_ item: ConsignmentLine, _ reading: StoreReading) throws -> PostingSlip {
    let stored = try reading.dossier(item.code)
    let procedure = try office.definition(of: stored.dossier, reading).procedure
    let (agency, citizen) = try parties(item, reading)
    let zone = try office.calendar(reading).zone
    let handed = item.handed ?? office.clock()
    let papers = stored.dossier.papers.filter { paper in procedure.papers.contains { $0.kind == paper.kind } }
    let goesOut = item.way == .toApplicant
    return PostingSlip(
      carrier: try carrier(item.carrier, reading), itemNumber: try number(of: item), orderNumber: item.number,
      direction: goesOut ? .returning(result: procedure.title(ofPaper: "result")) : .filing,
      sender: goesOut ? agency : citizen, receiver: goesOut ? citizen : agency,
      acceptance: Acceptance(
        moment: handed, place: agency.name, manner: goesOut ? "Phát tận địa chỉ" : "Thu gom tận địa chỉ"),
      payment: PostPayment(
        price: item.price, collected: item.cash,
        manner: item.price == nil ? "Theo giá cước bưu chính công bố" : "Thanh toán khi giao nhận"),
      time: try time(of: item, stored.dossier, from: zone.day(of: handed), reading),
      procedure: procedure.name.vi,
      papers: goesOut
        ? [ListedPaper(name: procedure.title(ofPaper: "result"), kind: .original, count: 1)]
        : papers.map { ListedPaper(name: procedure.title(ofPaper: $0.kind), kind: .copy, count: 1) })
  }

  /// J + n as recorded, or as it would be were it handed over now; nil: no time is known.
  private func time(
    of item: ConsignmentLine, _ dossier: Dossier, from day: Day, _ reading: StoreReading
  ) throws -> PostingTime? {
    guard let days = dossier.consignment(item.number)?.order.route.days else { return nil }
    let calendar = try office.calendar(of: item.agency, reading)
    let foreseen = calendar.day(days, workingDaysAfter: calendar.day(0, workingDaysAfter: day))
    return PostingTime(workingDays: days, due: item.due.map(calendar.zone.day(of:)) ?? foreseen)
  }

  /// A manifest as it goes along with its items.
  public func manifest(_ manifest: Manifest) throws -> PrintedPaper {
    let paper = try office.store.read { reading in
      ManifestPaper(
        agency: try name(of: manifest.batch.agency, reading),
        carrier: try carrier(manifest.batch.carrier, reading), number: manifest.batch.number,
        moment: manifest.batch.signed ?? manifest.batch.made,
        place: try name(of: manifest.batch.agency, reading),
        items: try manifest.going.map { item in
          ManifestItem(
            itemNumber: try number(of: item), orderNumber: item.number,
            receiver: try parties(item, reading).citizen, cashOnDelivery: item.cash)
        }, clerk: try office.directory(reading).people[manifest.batch.actor]?.name)
    }
    return try paper.printed(fonts: fonts, created: manifest.batch.made)
  }

  /// Minutes to be signed by both.
  public func minutes(_ minutes: Minutes) throws -> PrintedPaper {
    let paper = try office.store.read { reading in
      let (batch, agency) = (minutes.batch, try name(of: minutes.batch.agency, reading))
      let person = try office.directory(reading).people[batch.actor]?.name ?? batch.actor
      return HandOverMinutes(
        agency: agency, number: batch.number, place: agency, moment: minutes.draft.signed,
        giver: Representative(
          body: try carrier(batch.carrier, reading), name: minutes.draft.postman,
          position: "Nhân viên bưu chính"),
        taker: Representative(body: agency, name: person, position: "Cán bộ một cửa"),
        entries: try minutes.draft.items.map { try entry($0, reading) }
          + minutes.draft.surplus.map(PostPrinter.surplus))
    }
    return try paper.printed(fonts: fonts, created: minutes.batch.made)
  }

  private func entry(_ item: MinutesDraft.Item, _ reading: StoreReading) throws -> MinutesEntry {
    let stored = try reading.dossier(item.dossier)
    let procedure = try office.definition(of: stored.dossier, reading).procedure
    let zone = try office.calendar(reading).zone
    return MinutesEntry(
      itemNumber: item.number ?? item.dossier, hasBars: item.number != nil,
      applicant: try office.applicant(of: stored, reading)?.name ?? "", dossierCode: item.dossier,
      procedure: procedure.name.vi,
      papers: item.papers.map {
        ListedPaper(
          name: procedure.title(ofPaper: $0.kind), kind: $0.isOriginal ? .original : .copy,
          count: $0.declared,
          counted: $0.counted)
      }, remarks: Self.remarks(item),
      appointment: stored.dossier.clock.due.map { due in
        Appointment(number: item.dossier, due: zone.day(of: due))
      })
  }

  private static func remarks(_ item: MinutesDraft.Item) -> String? {
    let remarks = [
      item.isMissing ? "Không có trong túi thư" : nil, item.fee.map { "Đã thu hộ phí: \($0) đồng" },
      item.note,
    ].compactMap(\.self)
    return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
  }

  /// What lay in the bag and stands on no list.
  private static func surplus(_ number: String) -> MinutesEntry {
    MinutesEntry(
      itemNumber: number, applicant: "", dossierCode: "", procedure: "", papers: [],
      remarks: "Thừa: không có trong danh sách")
  }

  private func parties(
    _ item: ConsignmentLine, _ reading: StoreReading
  ) throws -> (agency: PostParty, citizen: PostParty) {
    let stored = try reading.dossier(item.code)
    guard let order = stored.dossier.consignment(item.number)?.order else {
      throw Rejection(action: "post", reasons: [.postal(.unknownOrder(item.number))])
    }
    let told = try office.carrierOrder(order, of: stored, reading)
    let receiver = try office.applicant(of: stored, reading)?.postalReceiver(try office.places())
    let sender = try office.carrierList(reading).senders[item.agency]?.place
    let (agency, citizen) =
      item.way == .toApplicant ? (told.sender, told.receiver) : (told.receiver, told.sender)
    return (PostParty(agency, sender), PostParty(citizen, receiver?.address))
  }

  private func number(of item: ConsignmentLine) throws -> String {
    guard let number = item.item else {
      throw Rejection(action: "post", reasons: [.postal(.notBooked(order: item.number))])
    }
    return number
  }

  private func name(of agency: String, _ reading: StoreReading) throws -> String {
    try office.directory(reading).agencies[agency]?.name.vi ?? agency
  }

  private func carrier(_ key: String, _ reading: StoreReading) throws -> String {
    try office.carrierList(reading)[key]?.title.vi ?? (key.isEmpty ? "Bưu chính" : key)
  }
}

extension PostParty {
  /// - Parameter place: the address, read; nil: it stays in one line as it was given.
  fileprivate init(_ party: CarrierParty, _ place: PostalAddress?) {
    self.init(
      name: party.name, phone: party.phone.isEmpty ? nil : PhoneNumber.national(party.phone),
      email: party.email, street: place?.details ?? [party.address],
      commune: place?.commune, province: place?.province, postcode: party.postcode, vpostcode: party.vpostcode
    )
  }
}

extension Procedure {
  /// What a kind of paper or document is called on forms.
  fileprivate func title(ofPaper kind: String) -> String {
    papers.first { $0.kind == kind }?.title.vi ?? title(ofDocument: kind)?.vi ?? kind
  }
}
