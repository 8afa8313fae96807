public import WorkingTime

/// A manifest (bảng kê giao bưu gửi): the items an agency hands over to the carrier at one time.
public struct ManifestPaper: Hashable, Sendable {
  public var parentAgency: String?
  public var agency: String
  public var carrier: String
  public var number: String
  public var moment: Moment
  /// Where it happens.
  public var place: String
  public var items: [ManifestItem]
  /// Who signs, where known.
  public var clerk: String?
  public var postman: String?

  public init(
    parentAgency: String? = nil, agency: String, carrier: String, number: String, moment: Moment,
    place: String, items: [ManifestItem], clerk: String? = nil, postman: String? = nil
  ) {
    self.parentAgency = parentAgency
    self.agency = agency
    self.carrier = carrier
    self.number = number
    self.moment = moment
    self.place = place
    self.items = items
    self.clerk = clerk
    self.postman = postman
  }
}

/// One row of a manifest.
public struct ManifestItem: Hashable, Sendable {
  public var itemNumber: String
  /// Dossier or order number.
  public var orderNumber: String
  public var receiver: PostParty
  /// In đồng; 0 for nothing to collect.
  public var cashOnDelivery: Int
  /// How many papers are inside.
  public var papers: Int

  public init(
    itemNumber: String, orderNumber: String, receiver: PostParty, cashOnDelivery: Int = 0, papers: Int = 1
  ) {
    self.itemNumber = itemNumber
    self.orderNumber = orderNumber
    self.receiver = receiver
    self.cashOnDelivery = cashOnDelivery
    self.papers = papers
  }
}
