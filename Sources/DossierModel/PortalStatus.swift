/// The ten dossier statuses of the National Public Service Portal, with the portal's own numbers.
public enum PortalStatus: Int, CaseIterable, Sendable {
  case registered = 1
  case received = 2
  case notAccepted = 3
  case processing = 4
  case supplementAsked = 5
  case feeAsked = 6
  case withdrawalAsked = 7
  case stopped = 8
  case done = 9
  case returned = 10

  /// True when the matter was settled as asked for.
  public var isDone: Bool { self == .done || self == .returned }

  /// How a dossier ended, where it ended in this status: a withdrawal is then no longer asked but done.
  public var ending: Title { self == .withdrawalAsked ? Title(vi: "Đã rút hồ sơ", en: "Withdrawn") : title }

  /// The portal's own wording, with an English rendering.
  public var title: Title {
    switch self {
    case .registered: Title(vi: "Mới đăng ký", en: "Registered")
    case .received: Title(vi: "Được tiếp nhận", en: "Received")
    case .notAccepted: Title(vi: "Không được tiếp nhận", en: "Not accepted")
    case .processing: Title(vi: "Đang xử lý", en: "Processing")
    case .supplementAsked: Title(vi: "Yêu cầu bổ sung giấy tờ", en: "Supplement asked")
    case .feeAsked: Title(vi: "Yêu cầu thực hiện nghĩa vụ tài chính", en: "Fee asked")
    case .withdrawalAsked: Title(vi: "Công dân yêu cầu rút hồ sơ", en: "Withdrawal asked")
    case .stopped: Title(vi: "Dừng xử lý", en: "Stopped")
    case .done: Title(vi: "Đã xử lý xong", en: "Done")
    case .returned: Title(vi: "Đã trả kết quả", en: "Returned")
    }
  }
}

/// How a dossier comes in; numbers as in the portal field KenhThucHien.
public enum Channel: Int, CaseIterable, Sendable {
  case counter = 1
  case online = 2
  case post = 3

  /// The word used in files and on the command line.
  public var word: String { Self.words[rawValue - 1] }

  public init?(word: String) {
    guard let place = Self.words.firstIndex(of: word) else { return nil }
    self.init(rawValue: place + 1)
  }

  public static let words = ["counter", "online", "post"]

  public var title: Title {
    switch self {
    case .counter: Title(vi: "Trực tiếp", en: "At the counter")
    case .online: Title(vi: "Trực tuyến", en: "Online")
    case .post: Title(vi: "Bưu chính công ích", en: "Public post")
    }
  }
}
