public import DossierModel
public import Postal

/// One carrier as the office's carriers file describes it.
public struct CarrierDescription: Hashable, Sendable {
  /// How the office talks to it.
  public enum Way: Hashable, Sendable {
    case offline(OfflineWay)
    case http(HTTPWay)
  }

  public let key: String
  public let title: Title
  public let way: Way
  /// What its status codes mean; a code that is not here means nothing.
  public let codes: [String: CarrierNews]
  /// Its own codes of provinces by those of the General Statistics Office.
  public let provinces: [String: String]
  public let times: DeliveryTimes
  /// In đồng for one item; nil where it is not agreed on beforehand.
  public let price: Int?

  public init(
    key: String, title: Title, way: Way, codes: [String: CarrierNews] = [:],
    provinces: [String: String] = [:],
    times: DeliveryTimes = .publicPost(cities: []), price: Int? = nil
  ) {
    (self.key, self.title, self.way) = (key, title, way)
    (self.codes, self.provinces, self.times, self.price) = (codes, provinces, times, price)
  }
}

/// Orders and reports as files in a folder, which people take to the post and back.
public struct OfflineWay: Hashable, Sendable {
  /// As written; a relative one is meant from the office's folder.
  public let folder: String
  /// The item numbers the post handed over, used up in this order.
  public let numbers: [ItemNumberRange]

  public init(folder: String, numbers: [ItemNumberRange]) { (self.folder, self.numbers) = (folder, numbers) }
}

/// A service over HTTP.
public struct HTTPWay: Hashable, Sendable {
  /// What its addresses begin with: `https`, or `http` on this machine.
  public let url: String
  /// The office's code as a customer.
  public let customer: String
  public let secret: SecretPlace
  /// Milliseconds for one exchange.
  public let timeLimit: Int
  /// True where the service numbers its reports without gaps, so that a report it passes over is noticed.
  public let isGapless: Bool
  /// Reports on a page.
  public let pageSize: Int

  public init(
    url: String, customer: String, secret: SecretPlace, timeLimit: Int = 20_000, isGapless: Bool = false,
    pageSize: Int = 100
  ) {
    (self.url, self.customer, self.secret) = (url, customer, secret)
    (self.timeLimit, self.isGapless, self.pageSize) = (timeLimit, isGapless, pageSize)
  }
}

/// Where a secret lies; itself it stands in no file of settings.
public enum SecretPlace: Hashable, Sendable {
  /// The variable of the environment with this name.
  case environment(String)
  /// The file at this path.
  case file(String)
}
