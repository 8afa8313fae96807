/// A result paper by Decree 30/2020/NĐ-CP, Annex I: what stands in it, as values. Every text is written as given.
public struct ResultDocument: Hashable, Sendable {
  /// The agency above, such as `ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ`; nil when there is none.
  public var parentAgency: String?
  /// The agency that issues it, such as `SỞ Y TẾ`.
  public var agency: String
  /// Number and symbol without `Số:`, such as `07/QĐ-SYT`; nil leaves the place blank.
  public var number: String?
  /// Such as `Phú Thọ, ngày 05 tháng 01 năm 2026`; nil leaves the place blank.
  public var placeAndDate: String?
  /// Such as `QUYẾT ĐỊNH`.
  public var kind: String
  public var subject: String
  /// Who decides, above the grounds, such as `GIÁM ĐỐC SỞ Y TẾ`.
  public var authority: String?
  /// Legal grounds, each with its own end mark.
  public var grounds: [String]
  public var body: [Passage]
  /// `Nơi nhận`, one each.
  public var recipients: [String]
  public var signer: SignerBlock

  public init(
    parentAgency: String? = nil, agency: String, number: String? = nil, placeAndDate: String? = nil,
    kind: String, subject: String, authority: String? = nil, grounds: [String] = [], body: [Passage],
    recipients: [String] = [], signer: SignerBlock
  ) {
    self.parentAgency = parentAgency
    self.agency = agency
    self.number = number
    self.placeAndDate = placeAndDate
    self.kind = kind
    self.subject = subject
    self.authority = authority
    self.grounds = grounds
    self.body = body
    self.recipients = recipients
    self.signer = signer
  }
}

/// One piece of the body.
public enum Passage: Hashable, Sendable {
  case paragraph(String)
  /// `Điều 1.` in bold, then its text.
  case article(String, String)
  /// A line by itself in the middle, bold, such as `QUYẾT ĐỊNH:`.
  case heading(String)
}

/// Who signs, as it stands above and below the signature.
public struct SignerBlock: Hashable, Sendable {
  /// For whom, such as `KT. GIÁM ĐỐC` or `TL. CHỦ TỊCH`; nil when in the own right.
  public var capacity: String?
  public var title: String
  public var name: String

  public init(capacity: String? = nil, title: String, name: String) {
    self.capacity = capacity
    self.title = title
    self.name = name
  }
}

/// A printed paper and where what comes later belongs.
public struct PrintedResult: Hashable, Sendable {
  public let bytes: [UInt8]
  public let pages: Int
  public let places: ResultPlaces
}

/// Where number, date, signature and seal stand.
public struct ResultPlaces: Hashable, Sendable {
  public let number: PagePlace
  public let placeAndDate: PagePlace
  public let signature: PagePlace
  public let seal: PagePlace
}
