extension PostalReason {
  /// One sentence.
  func text(_ say: Language) -> String {
    switch self {
    case .notBooked(let order):
      say(
        "đơn \(order) chưa có số hiệu bưu gửi: bưu chính chưa trả lời (motcua tick gửi đơn đi)",
        "order \(order) has no item number: the carrier has not answered yet (motcua tick sends orders)")
    case .nothingOrdered: say("không có bưu gửi nào đang chờ", "no item is under way")
    case .notUnderWay(let order):
      say(
        "đơn \(order) đã hủy hoặc đã kết thúc; để lại bằng --without",
        "order \(order) was cancelled or is over; leave it out by --without")
    case .numberUsed(let number, let code):
      say("số hiệu \(number) đã dùng cho hồ sơ \(code)", "\(number) was used for dossier \(code) already")
    case .unknownOrder(let order):
      say("hồ sơ không có đơn bưu chính \(order)", "the dossier has no order \(order)")
    case .reportedAlready(let key):
      say("tin \(key) đã được ghi nhận", "report \(key) was taken in before")
    case .answeredAlready(let order):
      say("đơn \(order) đã có trả lời", "order \(order) has been answered already")
    case .remittedAlready(let order):
      say(
        "tiền thu hộ của đơn \(order) đã được nộp theo một bảng kê trước",
        "the money of order \(order) was paid by an earlier statement already")
    case .handedOverAlready(let order):
      say(
        "bưu gửi của đơn \(order) đã giao cho bưu chính, không hủy được nữa",
        "the item of order \(order) is with the carrier and can no longer be cancelled")
    case .handedInAlready(let minutes):
      say(
        "hồ sơ đã được giao nhận theo biên bản \(minutes)",
        "the dossier was handed in by minutes \(minutes) already")
    case .otherAmount(let order, let expected, let found):
      say(
        "đơn \(order) thu hộ \(expected) đồng, bảng kê ghi \(found) đồng",
        "order \(order) collects \(expected) đồng, the statement says \(found) đồng")
    case .unknownCarrier, .carrierNeeded, .noReceiver, .nothingPacked, .unknownManifest, .manifestSigned,
      .notOnManifest, .nothingGoes, .notByPost, .placeNeeded, .unknownMinutes, .minutesNotKept:
      around(say)
    }
  }

  /// What stands against more than one item.
  private func around(_ say: Language) -> String {
    switch self {
    case .unknownCarrier(let key, let known):
      say("không có hãng bưu chính “\(key)”", "there is no carrier “\(key)”") + Self.allowed(known, say)
    case .carrierNeeded(let key):
      say(
        "hãng “\(key)” còn bưu gửi chưa xong, phải giữ trong tệp",
        "carrier “\(key)” has items under way and must stay in the file")
    case .noReceiver:
      say(
        "thông tin người nhận đã được xóa theo luật, không gửi bưu chính được",
        "who gets it was lawfully erased, so nothing can be sent by post")
    case .nothingPacked:
      say(
        "không có bưu gửi nào đã đóng gói, có số hiệu và chưa lên bảng kê",
        "no item is packed, has a number and waits for a manifest")
    case .unknownManifest(let number, let open):
      say("không có bảng kê \(number) chờ giao", "no manifest \(number) waits to be handed over")
        + Self.allowed(open, say)
    case .manifestSigned(let number):
      say("bảng kê \(number) đã giao", "manifest \(number) was handed over already")
    case .notOnManifest(let item, let manifest):
      say("\(item) không có trong bảng kê \(manifest)", "\(item) is not on manifest \(manifest)")
    case .nothingGoes(let manifest):
      say(
        "mọi bưu gửi của bảng kê \(manifest) đều để lại: không có gì để giao, bảng kê vẫn chờ giao",
        "everything on manifest \(manifest) is left out: nothing is handed over, the manifest goes on waiting"
      )
    case .notByPost:
      say(
        "quy trình của hồ sơ không có việc này của bưu chính",
        "the workflow of this dossier knows nothing of the kind")
    case .placeNeeded(let among):
      say(
        "biên bản không có hồ sơ nào: ghi nơi nhận bằng dòng “agency:”",
        "the minutes have no dossier: say where they were signed with a line “agency:”")
        + Self.allowed(among, say)
    case .unknownMinutes(let number): say("không có biên bản \(number)", "there are no minutes \(number)")
    case .minutesNotKept(let number):
      say(
        "nội dung biên bản \(number) không còn lưu: ghi bằng phiên bản cũ, hoặc đã xóa theo luật; dùng bản giấy hai bên đã ký",
        "what minutes \(number) said is not kept: an earlier version recorded them, or it was lawfully erased; use the paper both signed"
      )
    case .notBooked, .notUnderWay, .nothingOrdered, .numberUsed, .unknownOrder, .reportedAlready,
      .answeredAlready, .remittedAlready, .handedOverAlready, .handedInAlready, .otherAmount:
      ""
    }
  }

  private static func allowed(_ words: [String], _ say: Language) -> String {
    words.isEmpty ? "" : say("; hiện có: ", "; there are: ") + words.joined(separator: ", ")
  }
}
