public import WorkingTime

/// Address labels on A4 sheets.
public struct LabelSheet: Hashable, Sendable {
  public var labels: [AddressLabel]
  public var layout: LabelLayout
  /// The first label to use, from 1, so that a sheet that was begun is used up.
  public var firstPlace: Int
  /// Who prints them, for the file's properties.
  public var agency: String

  public init(
    _ labels: [AddressLabel], layout: LabelLayout = .threeByTen, firstPlace: Int = 1, agency: String
  ) {
    self.labels = labels
    self.layout = layout
    self.firstPlace = firstPlace
    self.agency = agency
  }

  /// Prints the labels along the rows, going on with new sheets where one is full.
  ///
  /// The same labels, fonts and moment give the same bytes.
  public func printed(
    fonts: FontFamily, created: Moment, zone: Zone = .vietnam
  ) throws(PostPaperFault) -> PrintedPaper {
    guard layout.isUsable else { throw PostPaperFault.badLayout }
    guard (1...layout.places).contains(firstPlace) else {
      throw PostPaperFault.badFirstPlace(firstPlace, places: layout.places)
    }
    var canvas = Canvas(fonts: fonts, width: points(millimetres: 210), height: points(millimetres: 297))
    try labels.eachEntry { number, label throws(EntryFault.Reason) in
      let place = (firstPlace - 1 + number) % layout.places
      if number > 0, place == 0 { canvas.nextSheet() }
      let face = try LabelFace(label, in: layout.free(place), fonts)
      try wrapping(EntryFault.Reason.font) { () throws(FontFault) in try canvas.draw(face) }
    }
    let info = PaperInfo(title: "Nhãn địa chỉ bưu gửi", author: agency, created: created, zone: zone)
    return try wrapping(PostPaperFault.font) { () throws(FontFault) in try canvas.printed(info) }
  }
}

/// What stands on one label.
public struct AddressLabel: Hashable, Sendable {
  public var itemNumber: String
  /// Dossier or order number.
  public var orderNumber: String?
  public var receiver: PostParty
  /// Who sends it, in short.
  public var sender: String
  /// What the postman collects, in đồng; nil or 0 for nothing.
  public var cashOnDelivery: Int?

  public init(
    itemNumber: String, orderNumber: String? = nil, receiver: PostParty, sender: String,
    cashOnDelivery: Int? = nil
  ) {
    self.itemNumber = itemNumber
    self.orderNumber = orderNumber
    self.receiver = receiver
    self.sender = sender
    self.cashOnDelivery = cashOnDelivery
  }
}

extension Canvas {
  /// The sheets as a file.
  func printed(_ info: PaperInfo) throws(FontFault) -> PrintedPaper {
    PrintedPaper(bytes: try file(info), pages: page + 1)
  }
}
