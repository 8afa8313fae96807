import DossierModel

/// Why a name, a telephone number and an address are needed.
enum PostalNeed {
  case returnByPost, handedInByPost

  /// Nil where nothing goes by post.
  init?(channel: Channel?, returnBy: Channel?) {
    if returnBy == .post {
      self = .returnByPost
    } else if channel == .post {
      self = .handedInByPost
    } else {
      return nil
    }
  }

  /// After “needed to”.
  var title: Title {
    switch self {
    case .returnByPost: Title(vi: "trả kết quả qua bưu chính", en: "return the result by post")
    case .handedInByPost: Title(vi: "nhận hồ sơ gửi qua bưu chính", en: "take in what comes by post")
    }
  }
}
