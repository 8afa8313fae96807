/// What a carrier says became of an item. Its own codes are mapped to these by data; a code nobody mapped is kept as it came.
///
/// The numbers are stored.
public enum CarrierNews: Int, CaseIterable, Comparable, Sendable {
  /// The carrier has taken the item over.
  case accepted = 1
  case inTransit = 2
  /// The receiver has it.
  case delivered = 3
  /// Nobody could take it; it is tried again (Decision 45/2016: two invitations, two working days apart).
  case attemptFailed = 4
  /// The receiver does not want it.
  case refused = 5
  /// On its way back to the sender.
  case goingBack = 6
  /// The sender has it again.
  case returned = 7
  case lost = 8
  /// Papers were fetched from the applicant.
  case collected = 9
  /// The carrier does not carry it out.
  case cancelled = 10

  /// As written in files.
  public var word: String {
    switch self {
    case .accepted: "accepted"
    case .inTransit: "in_transit"
    case .delivered: "delivered"
    case .attemptFailed: "attempt_failed"
    case .refused: "refused"
    case .goingBack: "going_back"
    case .returned: "returned"
    case .lost: "lost"
    case .collected: "collected"
    case .cancelled: "cancelled"
    }
  }

  /// For people.
  public var title: Title {
    switch self {
    case .accepted: Title(vi: "Bưu chính đã nhận", en: "Accepted by the post")
    case .inTransit: Title(vi: "Đang vận chuyển", en: "In transit")
    case .delivered: Title(vi: "Đã phát", en: "Delivered")
    case .attemptFailed: Title(vi: "Phát không thành", en: "Delivery failed")
    case .refused: Title(vi: "Người nhận từ chối", en: "Refused by the receiver")
    case .goingBack: Title(vi: "Đang chuyển hoàn", en: "Going back")
    case .returned: Title(vi: "Đã chuyển hoàn", en: "Sent back")
    case .lost: Title(vi: "Thất lạc", en: "Lost")
    case .collected: Title(vi: "Đã thu gom hồ sơ", en: "Collected from the applicant")
    case .cancelled: Title(vi: "Đã hủy", en: "Cancelled")
    }
  }

  /// As they are listed.
  public static func < (one: CarrierNews, other: CarrierNews) -> Bool { one.rawValue < other.rawValue }

  public init?(word: String) {
    guard let news = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = news
  }
}
