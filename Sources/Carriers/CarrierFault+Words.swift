public import DossierModel

extension CarrierFault {
  /// One sentence: what happened, where, and what would help.
  public func text(_ say: Language) -> String {
    switch self {
    case .unreachable: say("không kết nối được với đơn vị vận chuyển", "the carrier cannot be reached")
    case .timedOut:
      say("đơn vị vận chuyển không trả lời kịp thời hạn", "the carrier did not answer within the time limit")
    case .exchange(let code):
      say(
        "trao đổi với đơn vị vận chuyển không thành (\(code))",
        "the exchange with the carrier failed (\(code))")
    case .busy(let status):
      say(
        "đơn vị vận chuyển đang bận hoặc có lỗi riêng (mã \(status)), sẽ thử lại",
        "the carrier is busy or has troubles of its own (status \(status)), it is tried again")
    case .unauthorised:
      say(
        "đơn vị vận chuyển không nhận mã khách hàng hoặc khóa bí mật; cần xem lại tệp đơn vị vận chuyển",
        "the carrier does not accept customer or secret; look at the carriers file")
    case .noSecret(let place):
      say("không có khóa bí mật ở \(place.text(say))", "there is no secret in \(place.text(say))")
    case .refused(let code, let text): Self.refusal(code, text, say)
    case .badOrder(let part): part.text(say)
    case .badAnswer(let path, let expectation):
      say("câu trả lời sai ở \(path): cần ", "the answer is wrong at \(path): expected ")
        + expectation.text(say)
    case .cursorWentBack(let from, let to):
      say(
        "con trỏ của đơn vị vận chuyển lùi từ \(from) về \(to); không đọc tiếp từ đó",
        "the carrier’s cursor went back from \(from) to \(to); nothing is read from there")
    case .badCursor(let cursor):
      say(
        "“\(cursor)” không phải con trỏ của đơn vị vận chuyển này", "“\(cursor)” is no cursor of this carrier"
      )
    case .noNumbersLeft:
      say(
        "đã dùng hết số hiệu bưu gửi được cấp; cần thêm dải số mới vào tệp đơn vị vận chuyển",
        "the item numbers handed over are used up; add a new range to the carriers file")
    case .file(let path, let trouble): "\(path): \(trouble.text(say))"
    case .badFile(let problems): problems.map { $0.text(say) }.joined(separator: "\n")
    }
  }

  /// Refusals of our own have words in both languages; those of a service are passed on.
  private static func refusal(_ code: String, _ text: String, _ say: Language) -> String {
    switch Refusal(rawValue: code) {
    case .otherContent:
      return say(
        "số đơn này đã dùng cho một đơn có nội dung khác; mỗi số chỉ cho một đơn",
        "this order number stands for an order of other content; a number is for one order")
    case .itemTaken:
      return say(
        "số hiệu bưu gửi này đã dùng cho đơn khác", "this item number is used by another order")
    case .unknownOrder: return say("không có đơn nào mang số này", "there is no order with this number")
    case nil:
      let words = text.isEmpty ? "" : ": \(text)"
      return say("đơn vị vận chuyển từ chối (\(code))", "the carrier refuses (\(code))") + words
    }
  }
}

extension CarrierFault {
  /// Refusals this room gives itself, whatever the carrier.
  enum Refusal: String, CaseIterable {
    case otherContent = "other-content"
    case itemTaken = "item-taken"
    case unknownOrder = "unknown-order"
  }

  static func refused(_ refusal: Refusal) -> CarrierFault { .refused(code: refusal.rawValue, text: "") }
}

extension CarrierFault.OrderPart {
  fileprivate func text(_ say: Language) -> String {
    switch self {
    case .number:
      say(
        "số đơn phải có 1 đến 40 ký tự ASCII, không có dấu cách",
        "an order number has 1 to 40 printable ASCII signs, without blanks")
    case .cashOnDelivery:
      say("số tiền thu hộ không được âm", "the cash to be collected must not be negative")
    case .text: say("đơn có chữ không ghi được vào JSON", "the order holds text JSON cannot say")
    }
  }
}

extension CarrierFault.Expectation {
  fileprivate func text(_ say: Language) -> String {
    switch self {
    case .json: say("JSON đúng cú pháp", "valid JSON")
    case .present: say("một giá trị ở đây", "a value here")
    case .flag: say("true hoặc false", "true or false")
    case .object: say("một đối tượng", "an object")
    case .list: say("một danh sách", "a list")
    case .text: say("chữ", "text")
    case .wholeNumber: say("số nguyên không âm", "a whole number, not negative")
    case .moment: say("thời điểm như 2026-07-01T08:15:00+07:00", "a time such as 2026-07-01T08:15:00+07:00")
    case .itemNumber: say("số hiệu bưu gửi theo UPU S10", "an item number by UPU S10")
    case .same(let text): "“\(text)”"
    case .status(let found):
      say("mã trạng thái đã thống nhất, không phải \(found)", "an agreed status, not \(found)")
    case .bytes(let limit): say("nhiều nhất \(limit) byte", "at most \(limit) bytes")
    }
  }
}

extension CarrierFault.FileTrouble {
  fileprivate func text(_ say: Language) -> String {
    switch self {
    case .missing: say("không có tệp hoặc thư mục này", "there is no such file or folder")
    case .full: say("đĩa đã đầy", "the disk is full")
    case .forbidden: say("không có quyền", "not permitted")
    case .tooLarge(let limit):
      say("tệp quá lớn; tối đa \(limit) byte", "the file is too large; at most \(limit) bytes")
    case .system(let code, let text): say("lỗi hệ thống \(code) (\(text))", "\(text) (\(code))")
    case .notOurs:
      say("không phải tệp đơn do chương trình này ghi", "not an order file this program wrote")
    case .behind(let last):
      say(
        "có tệp đến sau mà tên đứng trước “\(last)” đã đọc xong; hãy đổi tên cho đứng sau",
        "a file came after “\(last)” was read but is named before it; give it a later name")
    }
  }
}

extension SecretPlace {
  func text(_ say: Language) -> String {
    switch self {
    case .environment(let name): say("biến môi trường \(name)", "the environment variable \(name)")
    case .file(let path): say("tệp \(path)", "the file \(path)")
    }
  }
}
