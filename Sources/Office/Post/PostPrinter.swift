import Carriers
import DossierModel
public import DossierStore
import Intake
public import Papers
import Postal
import WorkingTime

/// Prints what the post needs of items: labels, slips, manifests, minutes. The forms are Vietnamese. A sign no font has, in
/// what people are called or where they live, becomes a box.
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
  ) throws -> PrintedPost {
    var texts = DrawableTexts(fonts)
    let (labels, agency) = try office.store.read { reading in
      (
        try items.map { try label($0, &texts, reading) },
        try office.title(ofAgency: items.first?.agency ?? "", reading)
      )
    }
    return texts.told(
      try LabelSheet(labels, layout: layout, firstPlace: first, agency: agency)
        .printed(fonts: fonts, created: office.clock()))
  }

  private func label(
    _ item: ConsignmentLine, _ texts: inout DrawableTexts, _ reading: StoreReading
  ) throws -> AddressLabel {
    let (agency, citizen) = try parties(item, &texts, reading)
    let receiver = item.way == .toApplicant ? citizen : agency
    return AddressLabel(
      itemNumber: try number(of: item), orderNumber: item.number, receiver: receiver,
      sender: (item.way == .toApplicant ? agency : citizen).name,
      cashOnDelivery: item.cash > 0 ? item.cash : nil)
  }

  /// Posting slips, one for each item.
  public func slips(_ items: [ConsignmentLine]) throws -> PrintedPost {
    var texts = DrawableTexts(fonts)
    let slips = try office.store.read { reading in try items.map { try slip($0, &texts, reading) } }
    return texts.told(try PostingSlip.printed(slips, fonts: fonts, created: office.clock()))
  }

  private func slip(
    _ item: ConsignmentLine, _ texts: inout DrawableTexts, _ reading: StoreReading
  ) throws -> PostingSlip {
    let stored = try reading.dossier(item.code)
    let procedure = try office.definition(of: stored.dossier, reading).procedure
    let (agency, citizen) = try parties(item, &texts, reading)
    let zone = try office.calendar(reading).zone
    let handed = item.handed ?? office.clock()
    let goesOut = item.way == .toApplicant
    return PostingSlip(
      carrier: try office.title(ofCarrier: item.carrier, reading), itemNumber: try number(of: item),
      orderNumber: item.number,
      direction: goesOut ? .returning(result: procedure.title(ofPaper: "result")) : .filing,
      sender: goesOut ? agency : citizen, receiver: goesOut ? citizen : agency,
      acceptance: Acceptance(
        moment: handed, place: agency.name, manner: goesOut ? "Phát tận địa chỉ" : "Thu gom tận địa chỉ"),
      payment: PostPayment(
        price: item.price, collected: item.cash,
        manner: item.price == nil ? "Theo giá cước bưu chính công bố" : "Thanh toán khi giao nhận"),
      time: try time(of: item, stored.dossier, from: zone.day(of: handed), reading),
      procedure: procedure.name.vi,
      papers: goesOut ? stored.dossier.goingBack(procedure) : stored.dossier.sentIn(procedure))
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
  public func manifest(_ manifest: Manifest) throws -> PrintedPost {
    var texts = DrawableTexts(fonts)
    let paper = try office.store.read { reading in
      let agency = try office.title(ofAgency: manifest.batch.agency, reading)
      return ManifestPaper(
        agency: agency, carrier: try office.title(ofCarrier: manifest.batch.carrier, reading),
        number: manifest.batch.number, moment: manifest.batch.signed ?? manifest.batch.made, place: agency,
        items: try manifest.going.map { item in
          ManifestItem(
            itemNumber: try number(of: item), orderNumber: item.number,
            receiver: try parties(item, &texts, reading).citizen, cashOnDelivery: item.cash)
        }, clerk: try office.directory(reading).people[manifest.batch.actor]?.name)
    }
    return texts.told(try paper.printed(fonts: fonts, created: manifest.batch.made))
  }

  /// Minutes to be signed by both, by their number: the same whenever they are printed.
  public func minutes(_ number: String) throws -> PrintedPost {
    var texts = DrawableTexts(fonts)
    var (paper, made) = try office.store.read { try office.minutesPaper(number, $0) }
    paper.giver.name = try texts.text(paper.giver.name, of: number)
    for place in paper.entries.indices {
      let code = paper.entries[place].dossierCode
      paper.entries[place].applicant = try texts.text(paper.entries[place].applicant, of: code)
      paper.entries[place].remarks = try paper.entries[place].remarks.map { try texts.text($0, of: code) }
    }
    return texts.told(try paper.printed(fonts: fonts, created: made))
  }

  private func parties(
    _ item: ConsignmentLine, _ texts: inout DrawableTexts, _ reading: StoreReading
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
    return (
      PostParty(agency, sender), try texts.party(PostParty(citizen, receiver?.address), of: item.number)
    )
  }

  private func number(of item: ConsignmentLine) throws -> String {
    guard let number = item.item else {
      throw Rejection(action: "post", reasons: [.postal(.notBooked(order: item.number))])
    }
    return number
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

extension Dossier {
  /// What an application that comes by post holds: as counted on its slip, else the papers handed in, of which nobody has
  /// said whether they are originals.
  fileprivate func sentIn(_ procedure: Procedure) -> [ListedPaper] {
    let counted = (handIn?.papers ?? []).map { paper in
      ListedPaper(
        name: procedure.title(ofPaper: paper.kind), kind: paper.isOriginal ? .original : .copy,
        count: paper.declared)
    }
    guard counted.isEmpty else { return counted }
    return papers.filter { paper in procedure.papers.contains { $0.kind == paper.kind } }
      .map { ListedPaper(name: procedure.title(ofPaper: $0.kind), kind: nil, count: 1) }
  }

  /// The result, and the originals that were handed in (Decision 45/2016).
  fileprivate func goingBack(_ procedure: Procedure) -> [ListedPaper] {
    let originals = (handIn?.papers ?? []).filter { $0.isOriginal && $0.found > 0 }
    return [ListedPaper(name: procedure.title(ofPaper: "result"), kind: .original, count: 1)]
      + originals.map {
        ListedPaper(name: procedure.title(ofPaper: $0.kind), kind: .original, count: $0.found)
      }
  }
}

extension Procedure {
  /// What a kind of paper or document is called on forms.
  func title(ofPaper kind: String) -> String {
    papers.first { $0.kind == kind }?.title.vi ?? title(ofDocument: kind)?.vi ?? kind
  }
}
